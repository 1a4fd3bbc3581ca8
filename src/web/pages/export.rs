//! `/{lang}/assessments/{id}/export.json` and `…/findings.xlsx`: the whole assessment as a file, to keep or to take
//! elsewhere, and its findings as a table, to work on and to import again.

use crate::intake::findings_xlsx;
use crate::service::{KeptFileFault, act};
use crate::web::components::PageContent;
use crate::web::http::error_pages::file_words;
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::page::render_page;
use crate::web::{Address, PageFailure};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;
use std::sync::Arc;

/// What an export may lack.
#[derive(Debug, Deserialize)]
pub struct ExportQuery {
    /// Present where files that are missing or damaged are to be left out.
    without: Option<String>,
}

/// The file; where files of the assessment are not as they were kept, the page that names them, and leads on
/// to all else.
///
/// # Errors
/// Whatever the store could not do; status 500 where the assessment cannot be written as JSON.
pub async fn get(
    open: OpenFor<act::Read>,
    Query(query): Query<ExportQuery>,
) -> Result<Response, PageFailure> {
    let files = open.files().await?;
    if !files.faults.is_empty() && query.without.is_none() {
        return Ok(refusal(&open, &files.faults));
    }
    let json = open.export(files.whole).await?;
    let name = format!("attachment; filename=\"{}.json\"", open.id());
    Ok(([(CONTENT_TYPE, "application/json".to_owned()), (CONTENT_DISPOSITION, name)], json).into_response())
}

/// Names the files, and offers the export without them.
fn refusal(open: &Open, faults: &[KeptFileFault]) -> Response {
    let (voice, place) = (&open.voice, Address::Export(open.id()));
    let without = format!("{}?without=damaged", place.url(voice.lang()));
    let lines = faults.iter().flat_map(|fault| file_words(voice, fault));
    let lines = lines.map(|line| view! { <li><bdi>{line}</bdi></li> });
    let title = voice.say("export-damaged-title");
    let main = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{voice.say("export-damaged-text")}</p>
        <ul>{lines.collect_view()}</ul>
        <p class="actions"><a class="button secondary" href=without>{voice.say("export-damaged-without")}</a></p>
    };
    let page = PageContent::of(open, title, place, main.into_any());
    (StatusCode::SERVICE_UNAVAILABLE, render_page(&open.state, voice, page)).into_response()
}

/// The table.
///
/// # Errors
/// Status 500 where a finding is longer than a cell of a workbook may be.
pub async fn findings(open: OpenFor<act::Read>) -> Result<Response, PageFailure> {
    let analysis = Arc::clone(&open.analysis);
    let bytes = open.turn.work(move || findings_xlsx(&analysis.assessment)).await?.map_err(|error| {
        tracing::error!(%error, "findings could not be written as XLSX");
        PageFailure::Status(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".to_owned();
    let name = format!("attachment; filename=\"amparo-{}-findings.xlsx\"", open.id());
    Ok(([(CONTENT_TYPE, media), (CONTENT_DISPOSITION, name)], bytes).into_response())
}
