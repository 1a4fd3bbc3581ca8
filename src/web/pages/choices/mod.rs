//! `/{lang}/assessments/{id}/choices`: the level aimed at, the enablers, and weights where the country sees them otherwise.

use crate::assessment::{Change, Choices, Subject};
use crate::service::act;
use crate::web::components::{Sheet, error_summary, not_saved, saved_notice};
use crate::web::http::extract::{Open, OpenFor, Saved};
use crate::web::http::page::render_page;
use crate::web::{Failure, Fields, Place, Problems};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

mod conflict;
mod form;
mod view;

/// What the last reply left behind in the address.
#[derive(Deserialize)]
pub struct Left {
    saved: Option<String>,
}

/// What stands on the page.
struct Entered {
    choices: Choices,
    version: u64,
    problems: Problems,
    above: Option<AnyView>,
}

/// The page.
pub async fn get(open: OpenFor<act::Steer>, Query(left): Query<Left>) -> Response {
    let entered = Entered {
        choices: open.assessment().choices.clone(),
        version: open.version(&Subject::Choices),
        problems: Problems::default(),
        above: left.saved.map(|_| saved_notice(open.voice.say("saved"))),
    };
    page(&open, entered, StatusCode::OK)
}

/// Saves what was chosen.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Steer>, fields: Fields) -> Result<Response, Failure> {
    let version = fields.number("version");
    let items: Vec<_> = open.frameworks().flat_map(|framework| &framework.items).collect();
    let enablers: Vec<_> = open.frameworks().flat_map(|framework| &framework.enablers).collect();
    let (mut choices, problems) = form::sent(&open.voice, &fields, &items, &enablers);
    choices.earlier.clone_from(&open.assessment().choices.earlier);
    if !problems.is_empty() {
        let entered = Entered { choices, version, problems, above: None };
        return Ok(page(&open, entered, StatusCode::UNPROCESSABLE_ENTITY));
    }
    match open.save(Change::Choices(choices.clone()), version, "").await? {
        Saved::Kept(_) => {
            let url = Place::Choices(open.id()).url(open.voice.lang());
            Ok(Redirect::to(&format!("{url}?saved=yes")).into_response())
        }
        Saved::Overtaken { theirs, version } => {
            let above = Some(conflict::view(&open, &choices, theirs));
            Ok(page(&open, Entered { choices, version, problems, above }, StatusCode::CONFLICT))
        }
        Saved::Failed(reason) => {
            let above = Some(not_saved(&open.voice, reason));
            let entered = Entered { choices, version, problems, above };
            Ok(page(&open, entered, StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

fn page(open: &Open, entered: Entered, status: StatusCode) -> Response {
    let voice = &open.voice;
    let sheet = Sheet {
        title: voice.say("choices-title"),
        path: Place::Choices(open.id()).url(voice.lang()),
        context: Some(open.context(None)),
        trail: Vec::new(),
        problem: !entered.problems.is_empty(),
        main: main(open, entered),
        aside: None,
    };
    (status, render_page(&open.state, voice, sheet)).into_response()
}

fn main(open: &Open, entered: Entered) -> AnyView {
    let voice = &open.voice;
    view! {
        {error_summary(voice, &entered.problems)}
        {entered.above}
        <h1>{voice.say("choices-title")}</h1>
        <p class="lead">{voice.say("choices-lead")}</p>
        <form method="post" novalidate=true>
            <input type="hidden" name="version" value=entered.version.to_string() />
            {view::target(open, &entered.choices, &entered.problems)}
            {view::enablers(open, &entered.choices)}
            {view::weights(open, &entered.choices)}
            <p class="actions sticky"><button class="button" type="submit">{voice.say("save")}</button></p>
        </form>
    }
    .into_any()
}
