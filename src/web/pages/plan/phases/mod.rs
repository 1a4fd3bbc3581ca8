//! `/{lang}/assessments/{id}/plan`: what is done in which phase and why, what is put off, which gaps stay open.

mod card;
mod chosen;
mod conflict;
mod headline;
mod moves;
pub mod own;
mod parts;
mod put_off;

pub use card::hidden;

use crate::assessment::strategy::{ActionRecord, Decision};
use crate::assessment::{Change, Topic};
use crate::framework::ActionId;
use crate::islands::PlanDrag;
use crate::plan::{NationalPlan, Phase, PlannedAction};
use crate::service::act;
use crate::web::components::Sheet;
use crate::web::forms::{FormState, Outcome, SavedQuery, Saving, Standing, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::planning::{Desk, anchor, nav};
use crate::web::{Failure, Fields, Place};
use axum::extract::Query;
use axum::response::Response;
use chosen::Chosen;
use leptos::prelude::*;
use moves::PlanMove;
use serde::Deserialize;

/// What the address may ask for, and what the last reply left behind in it.
#[derive(Deserialize)]
pub struct PlanQuery {
    objective: Option<String>,
    lacks: Option<String>,
    saved: Option<String>,
    cleaned: Option<usize>,
}

/// The page.
pub async fn get(open: OpenFor<act::Plan>, Query(query): Query<PlanQuery>) -> Response {
    let saved = SavedQuery { saved: query.saved.clone(), cleaned: query.cleaned };
    page(&Desk::of(&open), &query, FormState::kept(&open, Fields::default(), 0, &saved))
}

/// Carries out what a button says about one action.
///
/// # Errors
/// Not found where there is no such action or button; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Plan>,
    Query(query): Query<PlanQuery>,
    fields: Fields,
) -> Result<Response, Failure> {
    let desk = Desk::of(&open);
    let mut form = FormState::sent(fields);
    let asked = moves::read(&desk, &mut form).ok_or(Failure::NotFound)?;
    let saving = saving(&open, &asked, form.version, back(&open, &query, &asked.action));
    let conflict = |_: &FormState, theirs| conflict::view(&desk, &asked, theirs);
    match respond(&open, form, Some(saving), conflict).await? {
        Outcome::Kept(reply) => Ok(reply),
        // What the page shows beside the two texts is the plan as it is now.
        Outcome::Returned(form) if form.standing == Standing::Overtaken => {
            let now = open.reload().await?;
            Ok(page(&Desk::of(&now), &query, form))
        }
        Outcome::Returned(form) => Ok(page(&desk, &query, form)),
    }
}

/// Saves every record or none: the one that was asked about for the version its author saw, those that only make room
/// for it for the version of now.
fn saving(open: &Open, asked: &PlanMove, expected: u64, then: String) -> Saving {
    let change = |(action, record): &(ActionId, ActionRecord)| {
        let now = open.topic_version(Topic::Action(action.clone()));
        let expected = if *action == asked.action && !asked.is_new { expected } else { now };
        let decision = Decision::Action { action: action.clone(), record: Some(record.clone()) };
        (Change::Strategy(Box::new(decision)), expected)
    };
    Saving { changes: asked.records.iter().map(change).collect(), by: String::new(), then }
}

fn back(open: &Open, query: &PlanQuery, action: &ActionId) -> String {
    format!("{}#{}", Chosen::of(open, query).url_with(open, Some("saved=yes")), anchor(action))
}

fn page(desk: &Desk<'_>, query: &PlanQuery, mut form: FormState) -> Response {
    let (open, voice) = (desk.open, desk.voice());
    let chosen = Chosen::of(open, query);
    let path = chosen.url(open);
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let main = view(desk, &chosen, &form, (&path, top));
    let sheet = Sheet { path, ..Sheet::of(open, voice.say("plan-title"), Place::Plan(open.id()), main) };
    sheet.reply(open, standing)
}

fn view(desk: &Desk<'_>, chosen: &Chosen, form: &FormState, (path, top): (&str, AnyView)) -> AnyView {
    let voice = desk.voice();
    let phases: Vec<_> = Phase::ALL.iter().map(|phase| section(desk, *phase, chosen, form)).collect();
    view! {
        <div class="plan">
            {nav(desk.open, path)}
            {top}
            {headline::view(desk, chosen)}
            {objectives(desk, chosen)}
            {parts::view(desk, chosen)}
            {(!desk.plan.actions.is_empty()).then(|| view! { <PlanDrag hint=voice.say("plan-drag") /> })}
            {phases}
            {put_off::gaps(desk)}
            {put_off::deferred(desk, chosen, form)}
            {put_off::dropped(desk, form)}
            {own::view(desk, form)}
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

fn section(desk: &Desk<'_>, phase: Phase, chosen: &Chosen, form: &FormState) -> AnyView {
    let voice = desk.voice();
    let actions: Vec<&PlannedAction> = desk.plan.phase(phase).filter(|action| chosen.shows(action)).collect();
    let cards: Vec<_> = actions.iter().map(|action| card::view(desk, action, form)).collect();
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
