//! `/{lang}/assessments/{id}/plan`: what is done in which phase and why, what is put off, which gaps stay open.

mod card;
mod chosen;
mod conflict;
mod doing;
mod headline;
mod own;
mod parts;
mod put_off;

pub use card::hidden;

use crate::assessment::Topic;
use crate::assessment::strategy::{ActionRecord, Decision};
use crate::framework::ActionId;
use crate::islands::PlanDrag;
use crate::plan::{NationalPlan, Phase, PlannedAction};
use crate::service::act;
use crate::web::components::{Sheet, error_summary, not_saved, saved_notice};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::page::render_page;
use crate::web::planning::{Desk, Reply, anchor, nav, put, replied_all};
use crate::web::{Failure, Fields, Problems};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chosen::Chosen;
use doing::Doing;
use leptos::prelude::*;
use serde::Deserialize;

/// What the address may ask for, and what the last reply left behind in it.
#[derive(Deserialize)]
pub struct Asked {
    objective: Option<String>,
    lacks: Option<String>,
    saved: Option<String>,
}

/// What stands on the page besides the plan.
#[derive(Default)]
struct Entered {
    fields: Fields,
    problems: Problems,
    above: Option<AnyView>,
    /// The action that the person worked on; its form stays open.
    at: Option<ActionId>,
}

/// The page.
pub async fn get(open: OpenFor<act::Plan>, Query(asked): Query<Asked>) -> Response {
    let above = asked.saved.as_ref().map(|_| saved_notice(open.voice.say("saved")));
    let entered = Entered { above, ..Entered::default() };
    page(&Desk::of(&open), &asked, entered, StatusCode::OK)
}

/// Carries out what a button says about one action.
///
/// # Errors
/// Not found where there is no such action or button; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Plan>,
    Query(asked): Query<Asked>,
    fields: Fields,
) -> Result<Response, Failure> {
    let desk = Desk::of(&open);
    let doing = doing::read(&desk, &fields).ok_or(Failure::NotFound)?;
    if !doing.faults.is_empty() {
        let problems = put(&open.voice, doing.faults);
        let entered = Entered { fields, problems, above: None, at: Some(doing.action) };
        return Ok(page(&desk, &asked, entered, StatusCode::UNPROCESSABLE_ENTITY));
    }
    match carry_out(&open, &doing, fields.number("version")).await? {
        Reply::Kept => Ok(Redirect::to(&back(&open, &asked, &doing.action)).into_response()),
        Reply::Overtaken { theirs, .. } => {
            let above = Some(conflict::view(&desk, &doing, theirs));
            let entered = Entered { fields, problems: Problems::default(), above, at: Some(doing.action) };
            // What the page shows beside the two texts is the plan as it is now.
            let now = open.reload().await?;
            Ok(page(&Desk::of(&now), &asked, entered, StatusCode::CONFLICT))
        }
        Reply::Failed(detail) => {
            let above = Some(not_saved(&open.voice, detail));
            let entered = Entered { fields, problems: Problems::default(), above, at: Some(doing.action) };
            Ok(page(&desk, &asked, entered, StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

/// Saves every record or none: the one that was asked about for the version its author saw, those that only make room
/// for it for the version of now.
async fn carry_out(open: &Open, doing: &Doing, expected: u64) -> Result<Reply, Failure> {
    let decision = |(action, record): &(ActionId, ActionRecord)| {
        let now = open.topic_version(Topic::Action(action.clone()));
        let expected = if *action == doing.action && !doing.is_new { expected } else { now };
        (Decision::Action { action: action.clone(), record: Some(record.clone()) }, expected)
    };
    replied_all(open, doing.records.iter().map(decision).collect()).await
}

fn back(open: &Open, asked: &Asked, action: &ActionId) -> String {
    format!("{}#{}", Chosen::of(open, asked).url_with(open, Some("saved=yes")), anchor(action))
}

fn page(desk: &Desk<'_>, asked: &Asked, entered: Entered, status: StatusCode) -> Response {
    let (open, voice) = (desk.open, desk.voice());
    let chosen = Chosen::of(open, asked);
    let path = chosen.url(open);
    let sheet = Sheet {
        title: voice.say("plan-title"),
        context: Some(open.context(None)),
        trail: Vec::new(),
        problem: !entered.problems.is_empty(),
        main: view(desk, &chosen, entered, &path),
        path,
        aside: None,
    };
    (status, render_page(&open.state, voice, sheet)).into_response()
}

fn view(desk: &Desk<'_>, chosen: &Chosen, mut entered: Entered, path: &str) -> AnyView {
    let voice = desk.voice();
    let above = entered.above.take();
    let phases: Vec<_> = Phase::ALL.iter().map(|phase| section(desk, *phase, chosen, &entered)).collect();
    view! {
        <div class="plan">
            {nav(desk.open, path)}
            {error_summary(voice, &entered.problems)}
            {above}
            {headline::view(desk, chosen)}
            {objectives(desk, chosen)}
            {parts::view(desk, chosen)}
            {(!desk.plan.actions.is_empty()).then(|| view! { <PlanDrag hint=voice.say("plan-drag") /> })}
            {phases}
            {put_off::gaps(desk)}
            {put_off::deferred(desk, chosen, &entered)}
            {put_off::dropped(desk, &entered)}
            {own::view(desk, &entered)}
        </div>
    }
    .into_any()
}

/// Links that show the actions of one objective only.
fn objectives(desk: &Desk<'_>, chosen: &Chosen) -> AnyView {
    let voice = desk.voice();
    if desk.plan.objectives.len() < 2 {
        return ().into_any();
    }
    let to = |objective| Chosen { objective, ..chosen.clone() }.url(desk.open);
    let links: Vec<_> = desk
        .plan
        .objectives
        .iter()
        .map(|served| {
            let url = to(Some(served.id.clone()));
            let current = (chosen.objective.as_ref() == Some(&served.id)).then_some("true");
            let name = format!("{} {}", served.number, desk.names().objective(&served.id));
            view! { <li><a href=url aria-current=current>{name}</a></li> }
        })
        .collect();
    let current = chosen.objective.is_none().then_some("true");
    view! {
        <nav class="plan-filter" aria-label=voice.say("plan-filter")>
            <ul><li><a href=to(None) aria-current=current>{voice.say("plan-filter-all")}</a></li>{links}</ul>
        </nav>
    }
    .into_any()
}

fn section(desk: &Desk<'_>, phase: Phase, chosen: &Chosen, entered: &Entered) -> AnyView {
    let voice = desk.voice();
    let actions: Vec<&PlannedAction> = desk.plan.phase(phase).filter(|action| chosen.shows(action)).collect();
    let cards: Vec<_> = actions.iter().map(|action| card::view(desk, action, entered)).collect();
    let id = format!("phase-{}", phase.number());
    let heading = id.clone();
    let args = [
        ("n", actions.len().into()),
        ("shown", voice.number(actions.len()).into()),
        ("phase", phase.number().to_string().into()),
    ];
    let years = years(desk.plan, phase).map(|years| view! { <p class="hint">{years}</p> });
    let body = match cards.is_empty() {
        true => view! { <p class="hint">{voice.say("plan-phase-empty")}</p> }.into_any(),
        false => {
            view! { <ol class="plan-actions" data-phase=phase.number().to_string()>{cards}</ol> }.into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby=id data-drop=phase.number().to_string()>
            <h2 id=heading>{voice.say_with("plan-phase-heading", &args)}</h2>
            {years}
            {body}
        </section>
    }
    .into_any()
}

/// The years of a phase; nothing while the period is not decided.
fn years(plan: &NationalPlan, phase: Phase) -> Option<String> {
    let first = plan.period.quarter(plan.period.begin(phase))?;
    let last = plan.period.quarter((plan.period.end(phase) - 1).max(plan.period.begin(phase)))?;
    Some(if first.year == last.year {
        first.year.to_string()
    } else {
        format!("{}–{}", first.year, last.year)
    })
}
