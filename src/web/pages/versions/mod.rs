//! `/{lang}/assessments/{id}/versions`: the versions that were frozen, and the form that freezes another.

pub mod compare;
pub mod files;
pub mod form;
pub mod freezing;
pub mod frozen_document;
mod languages;
mod view;

use crate::assessment::strategy::{FreezeOrder, VersionChoice};
use crate::assessment::{Decision, Subject, Topic};
use crate::service::{act, documents};
use crate::web::components::{PageContent, saved_notice, warning};
use crate::web::forms::{
    FormOutcome, FormState, FormStatus, SaveRequest, SavedQuery, respond, their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::see_other;
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

/// Orders a version; it is frozen while its author reads how far it is.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Write>, fields: Fields) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&open.state, fields);
    let choice = form::read(&open, &mut form, &documents(&open.state));
    if !form.problems.is_empty() {
        return Ok(page(&open, form.faulty()));
    }
    let strategy = &open.assessment().strategy;
    let place = Address::Freezing(open.id(), strategy.next_version());
    match &strategy.freezing {
        Some(ordered) if *ordered == choice => return Ok(see_other(&place.url(open.voice.lang()))),
        Some(ordered) => {
            form.above = Some(conflict(&open, Some(ordered)));
            return Ok(page(&open, FormState { standing: FormStatus::Overtaken, ..form }));
        }
        None => {}
    }
    let version = open.version(&Subject::Strategy(Topic::Freezing));
    let author = choice.author.clone();
    let saving = SaveRequest::decision(&open, Decision::Freezing(FreezeOrder::Open(choice)), version, &place);
    let saving = SaveRequest { then: place.url(open.voice.lang()), ..saving }.by(author);
    let conflict = |_: &FormState, theirs| conflict(&open, their_strategy(theirs).freezing.as_ref());
    match respond(&open, form, Some(saving), conflict).await? {
        FormOutcome::Kept(reply) => {
            open.reload().await?.go_on_freezing().await?;
            Ok(reply)
        }
        FormOutcome::Returned(form) => Ok(page(&open, form)),
    }
}

/// Says that another version comes first.
fn conflict(open: &Open, ordered: Option<&VersionChoice>) -> AnyView {
    let ordered = ordered.cloned().unwrap_or_default();
    let args = [("label", ordered.label.into()), ("author", ordered.author.into())];
    let key = if open.is_freezing() { "freezing-other" } else { "freezing-other-interrupted" };
    warning(open.voice.say_with(key, &args))
}

fn page(open: &Open, form: FormState) -> Response {
    let standing = form.standing;
    sheet(open, Address::Versions(open.id()), view::view(open, form)).reply(open, standing)
}

/// The frame around every page of versions.
fn sheet(open: &Open, place: Address, main: AnyView) -> PageContent {
    PageContent::of(open, open.voice.say("versions-title"), place, main)
}
