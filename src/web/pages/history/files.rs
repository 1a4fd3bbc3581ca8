//! `/{lang}/assessments/{id}/history.csv` and `….xlsx`: the history of the country as a file, as far as its reader may know it.

use super::gather::{HistoryQuery, HistoryRow, gather};
use crate::document::strategy::workbook_labels;
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn, Workbook};
use crate::render::csv::{self, Signs};
use crate::render::xlsx;
use crate::service::act;
use crate::web::PageFailure;
use crate::web::http::extract::{Open, OpenFor};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use chrono::SecondsFormat;

/// The columns of the CSV file; they stay the same in every language, so that other programs can read them.
const COLUMNS: [&str; 6] = ["when", "round", "who", "about", "what", "why"];

/// The file as CSV, with moments in coordinated universal time.
///
/// # Errors
/// Whatever the store could not read.
pub async fn csv(
    open: OpenFor<act::Read>,
    Query(query): Query<HistoryQuery>,
) -> Result<Response, PageFailure> {
    let rows = gather(&open, &query).await?.rows;
    let head = COLUMNS.map(str::to_owned).to_vec();
    let cells = rows.iter().map(|row| {
        let when = row.at.to_rfc3339_opts(SecondsFormat::Secs, true);
        vec![when, row.round.clone(), row.who.clone(), row.subject.clone(), row.words(), row.reason.clone()]
    });
    let rows = std::iter::once(head).chain(cells);
    let body = csv::rows_as_csv(rows, Signs::of(open.voice.decimal_sign())).map_err(|error| {
        tracing::error!(%error, "the history could not be written as CSV");
        PageFailure::Status(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    Ok(reply(&open, "csv", "text/csv; charset=utf-8", body))
}

/// The file as a workbook, with days and times of the server's people.
///
/// # Errors
/// Whatever the store could not read.
pub async fn xlsx(
    open: OpenFor<act::Read>,
    Query(query): Query<HistoryQuery>,
) -> Result<Response, PageFailure> {
    let rows = gather(&open, &query).await?.rows;
    let book = workbook(&open, &rows);
    let bytes = open.turn.work(move || xlsx::xlsx(&book)).await?.map_err(|error| {
        tracing::error!(%error, "the history could not be written as XLSX");
        PageFailure::Status(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(reply(&open, "xlsx", media, bytes))
}

fn reply(open: &Open, kind: &str, media: &str, body: impl IntoResponse) -> Response {
    let name = format!("attachment; filename=\"amparo-{}-history.{kind}\"", open.id());
    ([(CONTENT_TYPE, media.to_owned()), (CONTENT_DISPOSITION, name)], body).into_response()
}

fn workbook(open: &Open, rows: &[HistoryRow]) -> Workbook {
    let voice = &open.voice;
    let country = voice.country(&open.analysis.library, &open.assessment().country);
    let column = |id: &str, key: &str, kind: ColumnKind, width: u16| SheetColumn {
        id: id.to_owned(),
        title: voice.say(key),
        kind,
        width,
        editable: false,
    };
    let columns = vec![
        column("day", "agree-date", ColumnKind::Date, 12),
        column("time", "history-time", ColumnKind::Text, 8),
        column("round", "new-round", ColumnKind::Text, 12),
        column("who", "history-who", ColumnKind::Wrapped, 24),
        column("about", "history-about", ColumnKind::Wrapped, 32),
        column("what", "history-what", ColumnKind::Wrapped, 60),
        column("why", "column-reason", ColumnKind::Wrapped, 40),
    ];
    let sheet = Sheet {
        id: "history".to_owned(),
        title: voice.say("history-country"),
        intro: voice.say("history-country-lead"),
        inputs: Vec::new(),
        columns,
        rows: rows.iter().map(|row| cells(open, row)).collect(),
        totals: None,
        charts: Vec::new(),
        held: 2,
        landscape: true,
    };
    Workbook {
        lang: voice.lang(),
        writing: voice.language().as_ref().into(),
        paper: open.assessment().strategy.look.paper.into(),
        date: open.state.clock.today(),
        title: format!("{}: {country}", voice.say("history-country")),
        stamp: None,
        notices: vec![voice.say("history-country-notice")],
        words: workbook_labels(&open.voice),
        lists: Vec::new(),
        sheets: vec![sheet],
    }
}

fn cells(open: &Open, row: &HistoryRow) -> Vec<Cell> {
    let local = open.state.clock.local(row.at);
    let words = |text: &str| Cell::from(text.to_owned());
    vec![
        Cell::from(local.date_naive()),
        words(&local.format("%H:%M").to_string()),
        words(&row.round),
        words(&row.who),
        words(&row.subject),
        words(&row.words()),
        words(&row.reason),
    ]
}
