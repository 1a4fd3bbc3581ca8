//! `/{lang}/assessments/{id}/approval`: who signs, and the act by which the strategy came into force.

mod sent;
mod view;

use crate::assessment::strategy::{EntryId, EntryKind};
use crate::assessment::{Change, Decision};
use crate::service::act;
use crate::web::components::{ConflictRow, Sheet, conflict_table, not_saved, saved_notice};
use crate::web::http::extract::{Open, OpenFor, Saved};
use crate::web::http::page::render_page;
use crate::web::{Failure, Fields, Place, Problems};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::AnyView;
use sent::{Line, Wish};
use serde::Deserialize;

/// What the last reply left behind in the address.
#[derive(Deserialize)]
pub struct Left {
    saved: Option<String>,
}

/// What the page shows besides what is kept.
#[derive(Default)]
pub struct Shown {
    /// What was sent about one line and is not kept.
    pub line: Option<Line>,
    /// What is wrong with it.
    pub problems: Problems,
    /// What stands above everything.
    pub above: Option<AnyView>,
}

/// The page.
pub async fn get(open: OpenFor<act::Write>, Query(left): Query<Left>) -> Response {
    let above = left.saved.map(|_| saved_notice(open.voice.say("saved")));
    page(&open, Shown { above, ..Shown::default() }, StatusCode::OK)
}

/// Saves a signature or the act of adoption, or takes it back.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Write>, fields: Fields) -> Result<Response, Failure> {
    let line = Line::read(&fields, open.assessment().strategy.next_entry(EntryKind::Signature));
    let (decision, problems) = line.decision(&open);
    let Some(decision) = decision.filter(|_| problems.is_empty()) else {
        let shown = Shown { line: Some(line), problems, above: None };
        return Ok(page(&open, shown, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let by = line.by();
    match open.save(Change::Strategy(Box::new(decision)), line.version, &by).await? {
        Saved::Kept(_) => {
            let url = Place::Approval(open.id()).url(open.voice.lang());
            Ok(Redirect::to(&format!("{url}?saved=yes")).into_response())
        }
        Saved::Overtaken { theirs, version } => Ok(overtaken(&open, line, theirs, version)),
        Saved::Failed(detail) => {
            let above = Some(not_saved(&open.voice, detail));
            let shown = Shown { line: Some(line), above, problems: Problems::default() };
            Ok(page(&open, shown, StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

/// Both texts; saving again then means it.
fn overtaken(open: &Open, mut line: Line, theirs: Option<Change>, version: u64) -> Response {
    let voice = &open.voice;
    let held = match theirs {
        Some(Change::Strategy(decision)) => Line::of_decision(&decision),
        _ => Line::default(),
    };
    let row = |key: &str, read: &dyn Fn(&Line) -> &str| ConflictRow {
        name: voice.say(key),
        yours: if line.wish == Wish::Remove { String::new() } else { read(&line).to_owned() },
        theirs: read(&held).to_owned(),
    };
    let rows = vec![
        row("approval-institution", &|line| &line.institution),
        row("approval-office", &|line| &line.office),
        row("approval-reference", &|line| &line.reference),
        row("column-date", &|line| &line.date),
    ];
    let above = conflict_table(voice, rows, Place::Approval(open.id()).url(voice.lang()));
    line.version = version;
    let shown = Shown { line: Some(line), above: Some(above), problems: Problems::default() };
    page(open, shown, StatusCode::CONFLICT)
}

/// The id under which the form of a signature is found in the page.
fn form_id(id: EntryId) -> String {
    id.to_string()
}

fn page(open: &Open, shown: Shown, status: StatusCode) -> Response {
    let sheet = Sheet {
        title: open.voice.say("approval-title"),
        path: Place::Approval(open.id()).url(open.voice.lang()),
        context: Some(open.context(None)),
        trail: Vec::new(),
        problem: !shown.problems.is_empty(),
        main: view::view(open, shown),
        aside: None,
    };
    (status, render_page(&open.state, &open.voice, sheet)).into_response()
}

/// The decision about a signature.
fn signature(id: EntryId, entry: Option<crate::assessment::strategy::Entry>) -> Decision {
    Decision::Entry { id, entry }
}
