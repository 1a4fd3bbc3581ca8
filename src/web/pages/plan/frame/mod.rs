//! `/{lang}/assessments/{id}/plan/frame`: title, period, money and limits of the strategy.

mod conflict;
mod form;
mod reading;

use super::{Left, home};
use crate::assessment::Topic;
use crate::assessment::strategy::Decision;
use crate::plan::check::{Faults, frame_faults};
use crate::service::act;
use crate::web::components::{Sheet, error_summary, not_saved, saved_notice};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::page::render_page;
use crate::web::planning::{Reply, nav, note, put, replied};
use crate::web::{Failure, Fields, Place, Problems};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

/// What stands in the form.
struct Entered {
    fields: Fields,
    version: u64,
    problems: Problems,
    above: Option<AnyView>,
}

/// The page.
pub async fn get(open: OpenFor<act::Plan>, Query(left): Query<Left>) -> Response {
    let entered = Entered {
        fields: reading::fields(&open.assessment().strategy.frame),
        version: open.topic_version(Topic::Frame),
        problems: Problems::default(),
        above: left.saved.map(|_| saved_notice(open.voice.say("saved"))),
    };
    page(&open, entered, StatusCode::OK)
}

/// Saves the frame.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Plan>, fields: Fields) -> Result<Response, Failure> {
    let version = fields.number("version");
    let mut faults = Faults::new();
    let frame = reading::frame(&fields, &mut faults);
    for fault in frame_faults(&frame) {
        note(&mut faults, &fault.field, fault.kind);
    }
    if !faults.is_empty() {
        let entered = Entered { fields, version, problems: put(&open.voice, faults), above: None };
        return Ok(page(&open, entered, StatusCode::UNPROCESSABLE_ENTITY));
    }
    match replied(&open, Decision::Frame(frame.clone()), version).await? {
        Reply::Kept => {
            let url = Place::PlanFrame(open.id()).url(open.voice.lang());
            Ok(Redirect::to(&format!("{url}?saved=yes")).into_response())
        }
        Reply::Overtaken { theirs, version } => {
            let above = Some(conflict::view(&open, &frame, theirs));
            let entered = Entered { fields, version, problems: Problems::default(), above };
            Ok(page(&open, entered, StatusCode::CONFLICT))
        }
        Reply::Failed(detail) => {
            let above = Some(not_saved(&open.voice, detail));
            let entered = Entered { fields, version, problems: Problems::default(), above };
            Ok(page(&open, entered, StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

fn page(open: &Open, mut entered: Entered, status: StatusCode) -> Response {
    let voice = &open.voice;
    let path = Place::PlanFrame(open.id()).url(voice.lang());
    let above = entered.above.take();
    let main = view! {
        {nav(open, &path)}
        {error_summary(voice, &entered.problems)}
        {above}
        <h1>{voice.say("frame-heading")}</h1>
        <p class="lead">{voice.say("frame-opening")}</p>
        <form method="post" novalidate=true class="plan-form">
            <input type="hidden" name="version" value=entered.version.to_string() />
            {form::view(voice, &entered)}
            <p class="actions"><button class="button" type="submit">{voice.say("save")}</button></p>
        </form>
    };
    let sheet = Sheet {
        title: voice.say("frame-heading"),
        context: Some(open.context(None)),
        trail: vec![home(open)],
        problem: !entered.problems.is_empty(),
        main: main.into_any(),
        aside: None,
        path,
    };
    (status, render_page(&open.state, voice, sheet)).into_response()
}
