//! `/{lang}/assessments/{id}/plan`: what is done in which phase and why, what is put off, which gaps stay open.

mod card;
mod conflict;
mod deferred_actions;
mod filter;
mod headline;
mod late_starts;
mod moves;
pub mod own;
mod parts;

pub use card::action_form;

use crate::assessment::strategy::{ActionRecord, Decision};
use crate::assessment::{Change, Topic};
use crate::framework::ActionId;
use crate::islands::PlanDrag;
use crate::plan::{Phase, PlannedAction};
use crate::presentation::year_span;
use crate::service::act;
use crate::web::components::PageContent;
use crate::web::forms::{FormOutcome, FormState, FormStatus, SaveRequest, SavedQuery, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::plan_page::{PlanPage, anchor, nav};
use crate::web::{Address, Fields, PageFailure};
use axum::extract::Query;
use axum::response::Response;
use filter::ActionFilter;
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
    reply(&PlanPage::of(&open), &query, FormState::of_record(&open, Fields::default(), 0, &saved))
}

/// Carries out what a button says about one action.
///
/// # Errors
/// Not found where there is no such action or button; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Plan>,
    Query(query): Query<PlanQuery>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let page = PlanPage::of(&open);
    let mut form = FormState::of_sent(&open.state, fields);
    let asked = moves::read(&page, &mut form).ok_or(PageFailure::NotFound)?;
    let saving = save_request(&open, &asked, form.version, back(&open, &query, &asked.action));
    let conflict = |_: &FormState, theirs| conflict::view(&page, &asked, theirs);
    match respond(&open, form, Some(saving), conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        // What the page shows beside the two texts is the plan as it is now.
        FormOutcome::Returned(form) if form.standing == FormStatus::Overtaken => {
            let now = open.reload().await?;
            Ok(reply(&PlanPage::of(&now), &query, form))
        }
        FormOutcome::Returned(form) => Ok(reply(&page, &query, form)),
    }
}

/// Saves every record or none: the one that was asked about for the version its author saw, those that only make room
/// for it for the version of now.
fn save_request(open: &Open, asked: &PlanMove, expected: u64, then: String) -> SaveRequest {
    let change = |(action, record): &(ActionId, ActionRecord)| {
        let now = open.topic_version(Topic::Action(action.clone()));
        let expected = if *action == asked.action && !asked.is_new { expected } else { now };
        let decision = Decision::Action { action: action.clone(), record: Some(record.clone()) };
        (Change::Strategy(Box::new(decision)), expected)
    };
    SaveRequest { changes: asked.records.iter().map(change).collect(), then, ..SaveRequest::default() }
}

fn back(open: &Open, query: &PlanQuery, action: &ActionId) -> String {
    format!("{}#{}", ActionFilter::of(open, query).url_with(open, Some("saved=yes")), anchor(action))
}

fn reply(page: &PlanPage<'_>, query: &PlanQuery, mut form: FormState) -> Response {
    let (open, voice) = (page.open, page.voice());
    let filter = ActionFilter::of(open, query);
    let path = filter.url(open);
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let main = view(page, &filter, &form, (&path, top));
    let sheet = PageContent {
        path,
        ..PageContent::of(open, voice.say("plan-title"), Address::Plan(open.id()), main)
    };
    sheet.reply(open, standing)
}

fn view(
    page: &PlanPage<'_>,
    filter: &ActionFilter,
    form: &FormState,
    (path, top): (&str, AnyView),
) -> AnyView {
    let voice = page.voice();
    let phases: Vec<_> = Phase::ALL.iter().map(|phase| section(page, *phase, filter, form)).collect();
    view! {
        <div class="plan">
            {nav(page.open, path)}
            {top}
            {headline::view(page, filter)}
            {late_starts::view(page)}
            {objectives(page, filter)}
            {parts::view(page, filter)}
            {(!page.plan.actions.is_empty() && !page.open.is_archived()).then(|| view! { <PlanDrag hint=voice.say("plan-drag") /> })}
            {phases}
            {deferred_actions::gaps(page)}
            {deferred_actions::deferred_view(page, filter, form)}
            {deferred_actions::dropped_view(page, form)}
            {own::view(page, form)}
        </div>
    }
    .into_any()
}

/// Links that show the actions of one objective only.
fn objectives(page: &PlanPage<'_>, filter: &ActionFilter) -> AnyView {
    let voice = page.voice();
    if page.plan.objectives.len() < 2 {
        return ().into_any();
    }
    let to = |objective| ActionFilter { objective, ..filter.clone() }.url(page.open);
    let links: Vec<_> = page
        .plan
        .objectives
        .iter()
        .map(|served| {
            let url = to(Some(served.id.clone()));
            let current = (filter.objective.as_ref() == Some(&served.id)).then_some("true");
            let name = format!("{} {}", served.number, page.names().objective(&served.id));
            view! { <li><a href=url aria-current=current>{name}</a></li> }
        })
        .collect();
    let current = filter.objective.is_none().then_some("true");
    view! {
        <nav class="plan-filter" aria-label=voice.say("plan-filter")>
            <ul><li><a href=to(None) aria-current=current>{voice.say("plan-filter-all")}</a></li>{links}</ul>
        </nav>
    }
    .into_any()
}

fn section(page: &PlanPage<'_>, phase: Phase, filter: &ActionFilter, form: &FormState) -> AnyView {
    let voice = page.voice();
    let actions: Vec<&PlannedAction> = page.plan.phase(phase).filter(|action| filter.shows(action)).collect();
    let cards: Vec<_> = actions.iter().map(|action| card::view(page, action, form)).collect();
    let id = format!("phase-{}", phase.number());
    let heading = id.clone();
    let args = [
        ("n", actions.len().into()),
        ("shown", voice.number(actions.len()).into()),
        ("phase", phase.number().to_string().into()),
    ];
    let years = years(page, phase).map(|years| view! { <p class="hint">{years}</p> });
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
fn years(page: &PlanPage<'_>, phase: Phase) -> Option<String> {
    let period = &page.plan.period;
    let first = period.quarter(period.begin(phase))?;
    let last = period.quarter((period.end(phase) - 1).max(period.begin(phase)))?;
    Some(year_span(page.voice(), first.year, last.year))
}
