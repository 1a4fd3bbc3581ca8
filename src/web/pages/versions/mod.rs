//! `/{lang}/assessments/{id}/versions`: the versions that were frozen, and the form that freezes another.

pub mod compare;
pub mod files;
mod form;
pub mod frozen;
mod view;

use crate::assessment::strategy::Version;
use crate::assessment::{Change, Decision};
use crate::service::{Choice, FreezeError, act, documents, freeze};
use crate::web::components::{Sheet, not_saved, saved_notice, warning};
use crate::web::http::extract::{Open, OpenFor, Saved};
use crate::web::http::page::render_page;
use crate::web::pages::draft::trouble;
use crate::web::{Failure, Fields, Place, Problems};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::AnyView;
use serde::Deserialize;

/// What the last reply left behind in the address.
#[derive(Deserialize)]
pub struct Left {
    saved: Option<String>,
}

/// What stands on the page.
#[derive(Default)]
pub struct Entered {
    choice: Choice,
    problems: Problems,
    above: Option<AnyView>,
}

/// The page.
pub async fn get(open: OpenFor<act::Write>, Query(left): Query<Left>) -> Response {
    let above = left.saved.map(|_| saved_notice(open.voice.say("versions-frozen")));
    let choice = form::proposed(&documents(&open.state));
    page(&open, Entered { choice, above, ..Entered::default() }, StatusCode::OK)
}

/// Freezes a version.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Write>, fields: Fields) -> Result<Response, Failure> {
    let (choice, problems) = form::sent(&open, &fields, &documents(&open.state));
    if !problems.is_empty() {
        let entered = Entered { choice, problems, above: None };
        return Ok(page(&open, entered, StatusCode::UNPROCESSABLE_ENTITY));
    }
    match freeze(&open, next(&open), &choice).await {
        Ok(version) => record(&open, choice, version).await,
        Err(FreezeError::Draft(error)) => Ok(trouble::page(&open, &error.into())),
        Err(FreezeError::Print(error)) => Ok(trouble::page(&open, &error.into())),
        Err(error) => {
            let above = Some(not_saved(&open.voice, reason(error)));
            let entered = Entered { choice, above, ..Entered::default() };
            Ok(page(&open, entered, StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

/// What a reader is told; the log has the rest.
fn reason(error: FreezeError) -> &'static str {
    if let FreezeError::Store(error) = error {
        return match Failure::from(error) {
            Failure::Storage(reason) => reason,
            Failure::NotFound | Failure::Status(_) => "storage-other",
        };
    }
    tracing::error!(%error, "a version could not be frozen");
    "versions-broken"
}

/// The number that the next version gets.
fn next(open: &Open) -> u32 {
    open.assessment().strategy.versions.keys().max().map_or(1, |last| last.saturating_add(1))
}

async fn record(open: &Open, choice: Choice, version: Version) -> Result<Response, Failure> {
    let author = version.author.clone();
    let decision = Decision::Version { number: next(open), version };
    match open.save(Change::Strategy(Box::new(decision)), 0, &author).await? {
        Saved::Kept(_) => {
            let url = Place::Versions(open.id()).url(open.voice.lang());
            Ok(Redirect::to(&format!("{url}?saved=yes")).into_response())
        }
        Saved::Overtaken { .. } => {
            let above = Some(warning(open.voice.say("versions-overtaken")));
            Ok(page(open, Entered { choice, above, ..Entered::default() }, StatusCode::CONFLICT))
        }
        Saved::Failed(detail) => {
            let above = Some(not_saved(&open.voice, detail));
            let entered = Entered { choice, above, ..Entered::default() };
            Ok(page(open, entered, StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

fn page(open: &Open, entered: Entered, status: StatusCode) -> Response {
    let problem = !entered.problems.is_empty();
    let sheet = Sheet { problem, ..sheet(open, Place::Versions(open.id()), view::view(open, entered)) };
    (status, render_page(&open.state, &open.voice, sheet)).into_response()
}

/// The frame around every page of versions.
fn sheet(open: &Open, place: Place, main: AnyView) -> Sheet {
    Sheet {
        title: open.voice.say("versions-title"),
        path: place.url(open.voice.lang()),
        context: Some(open.context(None)),
        trail: Vec::new(),
        main,
        aside: None,
        problem: false,
    }
}
