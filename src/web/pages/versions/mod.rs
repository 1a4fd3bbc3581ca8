//! `/{lang}/assessments/{id}/versions`: the versions that were frozen, and the form that freezes another.

pub mod compare;
pub mod files;
pub mod form;
pub mod frozen_document;
mod view;

use crate::assessment::Decision;
use crate::service::{FreezeError, act, documents, freeze};
use crate::web::components::{PageContent, saved_notice, warning};
use crate::web::forms::{FormState, SaveRequest, SavedQuery, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::draft::failure;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::AnyView;

/// The page.
pub async fn get(open: OpenFor<act::Write>, Query(query): Query<SavedQuery>) -> Response {
    let mut form =
        FormState { fields: form::default_fields(&documents(&open.state)), ..FormState::default() };
    form.above = query.saved.map(|_| saved_notice(open.voice.say("versions-frozen")));
    page(&open, form)
}

/// Freezes a version.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Write>, fields: Fields) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(fields);
    let choice = form::read(&open, &mut form, &documents(&open.state));
    if !form.problems.is_empty() {
        return Ok(page(&open, form.faulty()));
    }
    let number = next(&open);
    let version = match freeze(&open, number, &choice).await {
        Ok(version) => version,
        Err(FreezeError::Draft(error)) => return Ok(failure::page(&open, &error.into())),
        Err(FreezeError::Print(error)) => return Ok(failure::page(&open, &error.into())),
        Err(error) => return Ok(page(&open, form.with_failure(&open.voice, reason(error)))),
    };
    let author = version.author.clone();
    let decision = Decision::Version { number, version };
    let saving = SaveRequest::decision(&open, decision, 0, &Address::Versions(open.id())).by(author);
    let conflict = |_: &FormState, _| warning(open.voice.say("versions-overtaken"));
    Ok(respond(&open, form, Some(saving), conflict).await?.or_page(|form| page(&open, form)))
}

/// What a reader is told; the log has the rest.
fn reason(error: FreezeError) -> &'static str {
    if let FreezeError::Store(error) = error {
        return match PageFailure::from(error) {
            PageFailure::Storage(reason) => reason,
            PageFailure::NotFound
            | PageFailure::Unfit(_)
            | PageFailure::File(_)
            | PageFailure::Archived
            | PageFailure::Removed
            | PageFailure::Status(_) => "storage-other",
        };
    }
    tracing::error!(%error, "a version could not be frozen");
    "versions-broken"
}

/// The number that the next version gets.
fn next(open: &Open) -> u32 {
    open.assessment().strategy.versions.keys().max().map_or(1, |last| last.saturating_add(1))
}

fn page(open: &Open, form: FormState) -> Response {
    let standing = form.standing;
    sheet(open, Address::Versions(open.id()), view::view(open, form)).reply(open, standing)
}

/// The frame around every page of versions.
fn sheet(open: &Open, place: Address, main: AnyView) -> PageContent {
    PageContent::of(open, open.voice.say("versions-title"), place, main)
}
