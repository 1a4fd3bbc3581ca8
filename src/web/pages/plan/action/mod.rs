//! `/{lang}/assessments/{id}/plan/actions/{action}`: everything a country decides about one action.

mod about;
mod conflict;
mod form;
mod reading;
mod rows;
mod writing;

use super::{Left, home};
use crate::assessment::Topic;
use crate::assessment::strategy::Decision;
use crate::framework::ActionId;
use crate::plan::check::{Faults, action_faults};
use crate::service::act;
use crate::web::components::{Sheet, error_summary, not_saved, saved_notice};
use crate::web::http::extract::OpenFor;
use crate::web::http::page::render_page;
use crate::web::planning::{Desk, Reply, nav, note, put, replied, seen};
use crate::web::{Failure, Fields, Place, Problems};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

/// The action in the address.
#[derive(Deserialize)]
pub struct Named {
    action: String,
}

/// What stands in the form.
struct Entered {
    fields: Fields,
    version: u64,
    problems: Problems,
    above: Option<AnyView>,
}

/// The page.
///
/// # Errors
/// Not found where neither plan nor country knows the action.
pub async fn get(
    open: OpenFor<act::Plan>,
    Path(named): Path<Named>,
    Query(left): Query<Left>,
) -> Result<Response, Failure> {
    let action = ActionId::from(named.action.as_str());
    let desk = Desk::of(&open);
    if !desk.knows(&action) {
        return Err(Failure::NotFound);
    }
    let years = rows::years(&open, &action);
    let entered = Entered {
        fields: writing::fields(&open.action_record(&action), &years),
        version: open.topic_version(Topic::Action(action.clone())),
        problems: Problems::default(),
        above: left.saved.map(|_| saved_notice(open.voice.say("saved"))),
    };
    Ok(page(&desk, &action, entered, StatusCode::OK))
}

/// Saves what was decided.
///
/// # Errors
/// Not found where neither plan nor country knows the action; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Plan>,
    Path(named): Path<Named>,
    fields: Fields,
) -> Result<Response, Failure> {
    let action = ActionId::from(named.action.as_str());
    let desk = Desk::of(&open);
    if !desk.knows(&action) {
        return Err(Failure::NotFound);
    }
    let version = fields.number("version");
    let fields = rows::compact(&fields);
    let mut faults = Faults::new();
    let mut record = reading::record(&fields, open.action_record(&action), &mut faults);
    let item = desk.plan.action(&action).and_then(|planned| planned.item.clone());
    record.seen = seen(&open, record.own.as_ref().and_then(|own| own.item.as_ref()).or(item.as_ref()));
    for fault in action_faults(&record) {
        note(&mut faults, &fault.field, fault.kind);
    }
    if !faults.is_empty() {
        let entered = Entered { fields, version, problems: put(&open.voice, faults), above: None };
        return Ok(page(&desk, &action, entered, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let decision = Decision::Action { action: action.clone(), record: Some(record.clone()) };
    match replied(&open, decision, version).await? {
        Reply::Kept => {
            let url = Place::PlanAction(open.id(), action).url(open.voice.lang());
            let anchor = if fields.text("do") == "rows" { "#costs" } else { "" };
            Ok(Redirect::to(&format!("{url}?saved=yes{anchor}")).into_response())
        }
        Reply::Overtaken { theirs, version } => {
            let above = Some(conflict::view(&desk, &action, &record, theirs));
            let entered = Entered { fields, version, problems: Problems::default(), above };
            Ok(page(&desk, &action, entered, StatusCode::CONFLICT))
        }
        Reply::Failed(detail) => {
            let above = Some(not_saved(&open.voice, detail));
            let entered = Entered { fields, version, problems: Problems::default(), above };
            Ok(page(&desk, &action, entered, StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

fn page(desk: &Desk<'_>, action: &ActionId, entered: Entered, status: StatusCode) -> Response {
    let (open, voice) = (desk.open, desk.voice());
    let path = Place::PlanAction(open.id(), action.clone()).url(voice.lang());
    let sheet = Sheet {
        title: desk.names().action_title(action),
        context: Some(open.context(None)),
        trail: vec![home(open)],
        problem: !entered.problems.is_empty(),
        main: view(desk, action, entered, &path),
        aside: Some(about::view(desk, action)),
        path,
    };
    (status, render_page(&open.state, voice, sheet)).into_response()
}

fn view(desk: &Desk<'_>, action: &ActionId, mut entered: Entered, path: &str) -> AnyView {
    let voice = desk.voice();
    let above = entered.above.take();
    let number = desk.plan.action(action).map(|planned| planned.number.clone());
    view! {
        {nav(desk.open, path)}
        {error_summary(voice, &entered.problems)}
        {above}
        <p class="caption">{number}" "{action.to_string()}</p>
        <h1><bdi>{desk.names().action_title(action)}</bdi></h1>
        {about::state(desk, action)}
        <form method="post" novalidate=true class="plan-form">
            <button class="default-submit" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true">{voice.say("save")}</button>
            <input type="hidden" name="version" value=entered.version.to_string() />
            {form::view(desk, action, &entered)}
            {rows::view(desk, action, &entered)}
            <p class="actions sticky">
                <button class="button" type="submit" name="do" value="save">{voice.say("save")}</button>
                <button class="button secondary" type="submit" name="do" value="rows">{voice.say("plan-save-rows")}</button>
            </p>
        </form>
    }
    .into_any()
}
