//! `/{lang}/assessments/{id}/plan/progress`: how far the plan has come: status of actions, indicators.

mod list;
mod spending;

use super::{Left, home};
use crate::assessment::strategy::{ActionRecord, ActionStatus, Decision, StatusNote};
use crate::framework::ActionId;
use crate::plan::Progress;
use crate::plan::check::{FaultKind, Faults, LONG_WORDS, day};
use crate::service::act;
use crate::web::components::{
    ConflictRow, Sheet, conflict_table, error_summary, not_saved, notice, saved_notice,
};
use crate::web::http::extract::OpenFor;
use crate::web::http::page::render_page;
use crate::web::labels::Label;
use crate::web::planning::{Desk, Reply, anchor, nav, note, put, replied};
use crate::web::{Failure, Fields, Place, Problems, Voice};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

/// What stands on the page besides the plan.
#[derive(Default)]
struct Entered {
    fields: Fields,
    problems: Problems,
    above: Option<AnyView>,
    /// The action that somebody reported on; its form stays open.
    at: Option<ActionId>,
}

/// The page.
pub async fn get(open: OpenFor<act::Plan>, Query(left): Query<Left>) -> Response {
    let above = left.saved.map(|_| saved_notice(open.voice.say("saved")));
    page(&Desk::of(&open), Entered { above, ..Entered::default() }, StatusCode::OK)
}

/// Adds a report about one action to those that are there, or what was spent on it in a year.
///
/// # Errors
/// Not found where the plan has no such action; whatever the store could not do.
pub async fn post(open: OpenFor<act::Plan>, fields: Fields) -> Result<Response, Failure> {
    let desk = Desk::of(&open);
    let action = ActionId::from(fields.text("action").as_str());
    if desk.plan.action(&action).is_none() {
        return Err(Failure::NotFound);
    }
    let mut faults = Faults::new();
    let mut record = open.action_record(&action);
    let told = match fields.text("do").as_str() {
        "spent" => spending::enter(&desk, &fields, (&action, &mut record), &mut faults),
        _ => report(&open.voice, &fields, (&action, &mut record), &mut faults),
    };
    let Some(told) = told.filter(|_| faults.is_empty()) else {
        let problems = put(&open.voice, faults);
        let entered = Entered { fields, problems, above: None, at: Some(action) };
        return Ok(page(&desk, entered, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let decision = Decision::Action { action: action.clone(), record: Some(record) };
    match replied(&open, decision, fields.number("version")).await? {
        Reply::Kept => {
            let url = Place::PlanProgress(open.id()).url(open.voice.lang());
            Ok(Redirect::to(&format!("{url}?saved=yes#{}", anchor(&action))).into_response())
        }
        Reply::Overtaken { theirs, .. } => {
            let above = Some(conflict(&desk, &fields, told, theirs));
            let entered = Entered { fields, problems: Problems::default(), above, at: Some(action) };
            let now = open.reload().await?;
            Ok(page(&Desk::of(&now), entered, StatusCode::CONFLICT))
        }
        Reply::Failed(detail) => {
            let above = Some(not_saved(&open.voice, detail));
            let entered = Entered { fields, problems: Problems::default(), above, at: Some(action) };
            Ok(page(&desk, entered, StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

/// Adds the report to the record, and says it in words.
fn report(
    voice: &Voice,
    fields: &Fields,
    (action, record): (&ActionId, &mut ActionRecord),
    faults: &mut Faults,
) -> Option<String> {
    let note = reported(fields, action, faults)?;
    let told = told(voice, &note);
    record.progress.push(note);
    record.progress.sort_by_key(|note| note.date);
    Some(told)
}

fn told(voice: &Voice, note: &StatusNote) -> String {
    format!("{}, {}: {}", voice.say(note.status.key()), voice.date(note.date), note.note)
}

fn reported(fields: &Fields, action: &ActionId, faults: &mut Faults) -> Option<StatusNote> {
    let field = |name: &str| format!("{name}-{action}");
    let status = ActionStatus::from_code(&fields.text(&field("status")));
    if status.is_none() {
        note(faults, &field("status"), FaultKind::NotAChoice);
    }
    let date = match day(&fields.text(&field("date"))) {
        Ok(Some(date)) => Some(date),
        Ok(None) => {
            note(faults, &field("date"), FaultKind::Missing);
            None
        }
        Err(kind) => {
            note(faults, &field("date"), kind);
            None
        }
    };
    let words = fields.text(&field("note"));
    if words.chars().count() > LONG_WORDS {
        note(faults, &field("note"), FaultKind::TooLong(LONG_WORDS));
    }
    Some(StatusNote { status: status?, date: date?, note: words })
}

fn conflict(desk: &Desk<'_>, fields: &Fields, mine: String, theirs: Option<Box<Decision>>) -> AnyView {
    let voice = desk.voice();
    let theirs = match theirs.map(|decision| *decision) {
        Some(Decision::Action { record, .. }) => record.unwrap_or_default(),
        _ => ActionRecord::default(),
    };
    let spent = fields.text("do") == "spent";
    let held = match spent {
        true => spending::held(voice, &theirs),
        false => theirs.status().map(|note| told(voice, note)).unwrap_or_default(),
    };
    let name = voice.say(if spent { "spent-title" } else { "progress-status" });
    let row = ConflictRow { name, yours: mine, theirs: held };
    conflict_table(voice, vec![row], Place::PlanProgress(desk.open.id()).url(voice.lang()))
}

fn page(desk: &Desk<'_>, mut entered: Entered, status: StatusCode) -> Response {
    let (open, voice) = (desk.open, desk.voice());
    let path = Place::PlanProgress(open.id()).url(voice.lang());
    let come = open.analysis.progress();
    let above = entered.above.take();
    let adopted = open.assessment().strategy.adoption.is_some();
    let main = view! {
        {nav(open, &path)}
        {error_summary(voice, &entered.problems)}
        {above}
        <h1>{headline(voice, &come)}</h1>
        <p class="lead">{summary(voice, &come)}</p>
        {(!adopted).then(|| notice(voice.say("progress-not-adopted")))}
        {list::actions(desk, &come, &entered)}
        {list::indicators(open)}
    };
    let sheet = Sheet {
        title: voice.say("progress-title"),
        context: Some(open.context(None)),
        trail: vec![home(open)],
        problem: !entered.problems.is_empty(),
        main: main.into_any(),
        aside: None,
        path,
    };
    (status, render_page(&open.state, voice, sheet)).into_response()
}

fn headline(voice: &Voice, come: &Progress) -> String {
    match (come.actions.len(), come.reported()) {
        (0, _) => voice.say("plan-headline-none"),
        (_, 0) => voice.say("progress-headline-none"),
        (all, _) => voice.say_part("progress-headline", come.done(), all),
    }
}

/// Shares only of what somebody reported on.
fn summary(voice: &Voice, come: &Progress) -> String {
    let (reported, silent) = (come.reported(), come.actions.len() - come.reported());
    let mut sentences = Vec::new();
    if reported > 0 {
        sentences.push(voice.say_part("progress-on-time", come.on_time(), reported));
    }
    if silent > 0 {
        sentences.push(voice.say_count("progress-silent", silent));
    }
    sentences.join(" ")
}
