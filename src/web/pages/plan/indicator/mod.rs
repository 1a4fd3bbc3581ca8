//! `/{lang}/assessments/{id}/plan/results/{indicator}`: what a country decides about one indicator, and its values.

mod conflict;
mod form;
mod reading;

use super::{Left, home};
use crate::assessment::Topic;
use crate::assessment::strategy::{Decision, IndicatorRecord};
use crate::framework::kit::Indicator;
use crate::plan::check::{Faults, indicator_faults};
use crate::service::act;
use crate::web::components::{Crumb, Sheet, error_summary, not_saved, saved_notice};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::page::render_page;
use crate::web::planning::{Reply, nav, note, put, replied};
use crate::web::{Failure, Fields, Place, Problems};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

/// The indicator in the address.
#[derive(Deserialize)]
pub struct Named {
    indicator: String,
}

/// An indicator that there is: a card, a record, or both.
struct Found<'a> {
    id: String,
    card: Option<&'a Indicator>,
    record: IndicatorRecord,
}

/// What stands in the form.
struct Entered {
    fields: Fields,
    version: u64,
    problems: Problems,
    above: Option<AnyView>,
}

fn find(open: &Open, id: String) -> Result<Found<'_>, Failure> {
    let card = open.state.library.kit.indicators.iter().find(|card| card.id.as_str() == id);
    let record = open.assessment().strategy.indicators.get(&id).cloned();
    if card.is_none() && record.is_none() {
        return Err(Failure::NotFound);
    }
    Ok(Found { id, card, record: record.unwrap_or_default() })
}

/// The page.
///
/// # Errors
/// Not found where there is neither such a card nor such a record.
pub async fn get(
    open: OpenFor<act::Plan>,
    Path(named): Path<Named>,
    Query(left): Query<Left>,
) -> Result<Response, Failure> {
    let found = find(&open, named.indicator)?;
    let entered = Entered {
        fields: reading::fields(&found.record, &open.assessment().strategy.frame.years()),
        version: open.topic_version(Topic::Indicator(found.id.clone())),
        problems: Problems::default(),
        above: left.saved.map(|_| saved_notice(open.voice.say("saved"))),
    };
    Ok(page(&open, &found, entered, StatusCode::OK))
}

/// Saves what was decided and measured.
///
/// # Errors
/// Not found where there is neither such a card nor such a record; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Plan>,
    Path(named): Path<Named>,
    fields: Fields,
) -> Result<Response, Failure> {
    let found = find(&open, named.indicator)?;
    let version = fields.number("version");
    let fields = reading::compact(&fields);
    let mut faults = Faults::new();
    let record = reading::record(&fields, found.record.clone(), &mut faults);
    for fault in indicator_faults(&record) {
        note(&mut faults, &fault.field, fault.kind);
    }
    if !faults.is_empty() {
        let entered = Entered { fields, version, problems: put(&open.voice, faults), above: None };
        return Ok(page(&open, &found, entered, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let decision = Decision::Indicator { indicator: found.id.clone(), record: Some(record.clone()) };
    match replied(&open, decision, version).await? {
        Reply::Kept => {
            let url = Place::PlanIndicator(open.id(), found.id).url(open.voice.lang());
            Ok(Redirect::to(&format!("{url}?saved=yes")).into_response())
        }
        Reply::Overtaken { theirs, version } => {
            let above = Some(conflict::view(&open, &found.id, &record, theirs));
            let entered = Entered { fields, version, problems: Problems::default(), above };
            Ok(page(&open, &found, entered, StatusCode::CONFLICT))
        }
        Reply::Failed(detail) => {
            let above = Some(not_saved(&open.voice, detail));
            let entered = Entered { fields, version, problems: Problems::default(), above };
            Ok(page(&open, &found, entered, StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

fn page(open: &Open, found: &Found<'_>, mut entered: Entered, status: StatusCode) -> Response {
    let voice = &open.voice;
    let results = Place::PlanResults(open.id()).url(voice.lang());
    let own = found.record.own.as_ref().map(|own| own.name.clone());
    let title =
        own.or_else(|| found.card.map(|card| voice.text(&card.name))).unwrap_or_else(|| found.id.clone());
    let above = entered.above.take();
    let main = view! {
        {nav(open, &results)}
        {error_summary(voice, &entered.problems)}
        {above}
        <p class="caption">{found.id.clone()}</p>
        <h1><bdi>{title.clone()}</bdi></h1>
        {form::doubts(open, found)}
        <form method="post" novalidate=true class="plan-form">
            <input type="hidden" name="version" value=entered.version.to_string() />
            {form::view(open, found, &entered)}
            <p class="actions sticky"><button class="button" type="submit">{voice.say("save")}</button></p>
        </form>
    };
    let sheet = Sheet {
        title,
        path: Place::PlanIndicator(open.id(), found.id.clone()).url(voice.lang()),
        context: Some(open.context(None)),
        trail: vec![home(open), Crumb { name: voice.say("results-title"), url: results }],
        problem: !entered.problems.is_empty(),
        main: main.into_any(),
        aside: found.card.map(|card| form::card(voice, card)),
    };
    (status, render_page(&open.state, voice, sheet)).into_response()
}
