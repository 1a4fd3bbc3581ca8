//! `/{lang}/assessments/{id}/draft/edit/{section}`: one section, each block with the country's own words for it.

use super::sent::{Sent, Wish};
use super::{sheet, spot, view, written};
use crate::assessment::strategy::{Edit, EditKind};
use crate::assessment::{Change, Decision};
use crate::document::{BlockState, insertion};
use crate::service::{Written, act};
use crate::web::components::{ConflictRow, Sheet, conflict_table, not_saved, saved_notice};
use crate::web::http::extract::{Open, OpenFor, Saved};
use crate::web::http::page::render_page;
use crate::web::pages::draft::trouble;
use crate::web::{Failure, Fields, Place, Problems};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::AnyView;
use serde::Deserialize;

/// The section in the address.
#[derive(Deserialize)]
pub struct Named {
    section: String,
}

/// What the last reply left behind in the address.
#[derive(Deserialize)]
pub struct Left {
    saved: Option<String>,
}

/// What the page shows besides what is kept.
#[derive(Default)]
pub struct Shown {
    /// What was sent and is not kept yet.
    pub sent: Option<Sent>,
    /// What is wrong with it.
    pub problems: Problems,
    /// What stands above everything.
    pub above: Option<AnyView>,
}

/// The page.
pub async fn get(
    open: OpenFor<act::Write>,
    Path(named): Path<Named>,
    Query(left): Query<Left>,
) -> Result<Response, Failure> {
    let above = left.saved.map(|_| saved_notice(open.voice.say("saved")));
    page(&open, &named.section, Shown { above, ..Shown::default() }, StatusCode::OK).await
}

/// Saves what the country wrote about one place.
///
/// # Errors
/// No such section; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Write>,
    Path(named): Path<Named>,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::read(&fields);
    let problems = sent.problems(&open.voice);
    if !problems.is_empty() {
        let shown = Shown { sent: Some(sent), problems, above: None };
        return page(&open, &named.section, shown, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if sent.wish == Wish::Preview {
        let shown = Shown { sent: Some(sent), ..Shown::default() };
        return page(&open, &named.section, shown, StatusCode::OK).await;
    }
    let now = match written(&open).await {
        Ok(now) => now,
        Err(trouble) => return Ok(trouble::page(&open, &trouble)),
    };
    let edit = sent.edit(at(&now, &sent.place));
    let decision = Decision::Edit { place: spot(&open, &sent.place), edit };
    let saved = open.save(Change::Strategy(Box::new(decision)), sent.version, "").await?;
    answer(&open, &named.section, sent, saved).await
}

async fn answer(open: &Open, section: &str, sent: Sent, saved: Saved) -> Result<Response, Failure> {
    let voice = &open.voice;
    let here = Place::EditSection(open.id(), section.to_owned()).url(voice.lang());
    match saved {
        Saved::Kept(_) => {
            let url = format!("{here}?saved=yes#edit-{}", sent.place);
            Ok(Redirect::to(&url).into_response())
        }
        Saved::Overtaken { theirs, version } => {
            let rows = vec![ConflictRow {
                name: voice.say("edit-own"),
                yours: mine(open, &sent),
                theirs: held(open, theirs),
            }];
            let above = conflict_table(voice, rows, here);
            let shown = Shown {
                sent: Some(Sent { version, ..sent }),
                above: Some(above),
                problems: Problems::default(),
            };
            page(open, section, shown, StatusCode::CONFLICT).await
        }
        Saved::Failed(detail) => {
            let above = Some(not_saved(voice, detail));
            let shown = Shown { sent: Some(sent), above, problems: Problems::default() };
            page(open, section, shown, StatusCode::INTERNAL_SERVER_ERROR).await
        }
    }
}

/// What the person wanted, in words.
fn mine(open: &Open, sent: &Sent) -> String {
    match sent.wish {
        Wish::Take => open.voice.say("edit-generated"),
        Wish::Remove => open.voice.say("edit-removed"),
        Wish::Save | Wish::Preview | Wish::Keep => sent.text.clone(),
    }
}

/// What somebody else decided, in words.
fn held(open: &Open, theirs: Option<Change>) -> String {
    let edit: Option<Edit> = match theirs {
        Some(Change::Strategy(decision)) => match *decision {
            Decision::Edit { edit, .. } => edit,
            _ => None,
        },
        _ => None,
    };
    match edit.map(|edit| edit.kind) {
        Some(EditKind::Replace { text } | EditKind::Insert { text }) => text,
        Some(EditKind::Figure(figure)) => figure.title,
        Some(EditKind::Remove) => open.voice.say("edit-removed"),
        None => open.voice.say("edit-generated"),
    }
}

/// The block at a place, or before it.
pub(super) fn at<'a>(written: &'a Written, place: &str) -> Option<&'a BlockState> {
    let block = insertion(place).map_or(place, |(block, _)| block);
    written.states.iter().find(|state| state.id == block)
}

async fn page(open: &Open, section: &str, shown: Shown, status: StatusCode) -> Result<Response, Failure> {
    let written = match written(open).await {
        Ok(written) => written,
        Err(trouble) => return Ok(trouble::page(open, &trouble)),
    };
    if !written.states.iter().any(|state| state.section == section) {
        return Err(Failure::NotFound);
    }
    let problem = !shown.problems.is_empty();
    let main = view::view(open, &written, section, shown);
    let sheet = Sheet { problem, ..sheet(open, Some(section), main) };
    Ok((status, render_page(&open.state, &open.voice, sheet)).into_response())
}
