//! `/{lang}/assessments/{id}/plan/progress`: how far the plan has come: status of actions, indicators.

mod list;
pub mod spending;

use super::home;
use crate::assessment::strategy::{ActionRecord, ActionStatus, Decision, StatusNote};
use crate::framework::ActionId;
use crate::plan::Progress;
use crate::presentation::{Label, options};
use crate::service::act;
use crate::web::components::{ConflictRow, Sheet, Width, conflict_table, notice};
use crate::web::forms::Shape::{Day, Select, Text};
use crate::web::forms::{
    FormState, Outcome, Part, SavedQuery, Saving, Standing, TEXT, Table, fits, may, must, respond,
    their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::planning::{Desk, anchor, nav};
use crate::web::{Failure, Fields, Place, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

/// How an action stands on a day.
pub const REPORT: Table = Table {
    words: "progress",
    explains: false,
    specs: &[
        must("status", Select(options::<ActionStatus>)),
        must("date", Day).hint("progress-date-hint").wide(Width::Short),
        may("note", Text(TEXT)).rows(2),
    ],
};

/// The form of a report about an action.
fn report_part<'a>(voice: &'a Voice, action: &ActionId) -> Part<'a> {
    Part::of(voice, &REPORT).between("", format!("-{action}"))
}

/// The page.
pub async fn get(open: OpenFor<act::Plan>, Query(query): Query<SavedQuery>) -> Response {
    page(&Desk::of(&open), FormState::kept(&open, Fields::default(), 0, &query))
}

/// Adds a report about one action to those that are there, or what was spent on it in a year.
///
/// # Errors
/// Not found where the plan has no such action; whatever the store could not do.
pub async fn post(open: OpenFor<act::Plan>, fields: Fields) -> Result<Response, Failure> {
    let desk = Desk::of(&open);
    let mut form = FormState::sent(fields);
    let action = ActionId::from(form.fields.text("action").as_str());
    // An action that was put off meanwhile keeps what was reported about it.
    if !desk.knows(&action) {
        return Err(Failure::NotFound);
    }
    let mut record = open.action_record(&action);
    let words = match form.fields.text("do").as_str() {
        "spent" => spending::enter(&open, &mut form, &action, &mut record),
        "withdraw" => withdraw(&open.voice, &form, &mut record),
        _ => report(&open, &mut form, &action, &mut record),
    };
    let place = Place::PlanProgress(open.id());
    let saving = words.as_ref().map(|_| {
        let decision = Decision::Action { action: action.clone(), record: Some(record) };
        Saving::decision(&open, decision, form.version, &place).anchored(&anchor(&action))
    });
    let conflict = |form: &FormState, theirs| {
        let record = their_strategy(theirs).actions.remove(&action).unwrap_or_default();
        conflict(&open, form, words.unwrap_or_default(), &record)
    };
    match respond(&open, form, saving, conflict).await? {
        Outcome::Kept(reply) => Ok(reply),
        Outcome::Returned(form) if form.standing == Standing::Overtaken => {
            let now = open.reload().await?;
            Ok(page(&Desk::of(&now), form))
        }
        Outcome::Returned(form) => Ok(page(&desk, form)),
    }
}

/// Adds the report to the record, and says it in words. One that is there already is not there twice.
fn report(open: &Open, form: &mut FormState, action: &ActionId, record: &mut ActionRecord) -> Option<String> {
    let part = report_part(&open.voice, action);
    let sent = part.read(form, &Value::Null);
    part.not_ahead(form, "date", (&sent, &Value::Null), open.state.clock.today());
    let note: StatusNote = fits(&sent)?;
    let words = told(&open.voice, &note);
    if !record.progress.contains(&note) {
        record.progress.push(note);
        record.progress.sort_by_key(|note| note.date);
    }
    Some(words)
}

/// Takes the report back that its author saw, and says it in words; it stays in the history.
fn withdraw(voice: &Voice, form: &FormState, record: &mut ActionRecord) -> Option<String> {
    let seen = form.fields.text("report");
    record.progress.retain(|note| report_name(note) != seen);
    Some(voice.say("progress-withdraw"))
}

/// What names a report in a form: its day and how the action stood.
fn report_name(note: &StatusNote) -> String {
    format!("{} {}", note.date, note.status.code())
}

fn told(voice: &Voice, note: &StatusNote) -> String {
    format!("{}, {}: {}", note.status.name(voice), voice.date(note.date), note.note)
}

fn conflict(open: &Open, form: &FormState, yours: String, theirs: &ActionRecord) -> AnyView {
    let voice = &open.voice;
    let (name, theirs) = match form.fields.text("do").as_str() {
        "spent" => ("spent-title", spending::held(voice, theirs)),
        _ => ("progress-status", theirs.status().map(|note| told(voice, note)).unwrap_or_default()),
    };
    let row = ConflictRow { name: voice.say(name), yours, theirs };
    conflict_table(voice, vec![row], Place::PlanProgress(open.id()).url(voice.lang()))
}

fn page(desk: &Desk<'_>, mut form: FormState) -> Response {
    let (open, voice) = (desk.open, desk.voice());
    let place = Place::PlanProgress(open.id());
    let come = open.analysis.progress();
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let adopted = open.assessment().strategy.adoption.is_some();
    let main = view! {
        {nav(open, &place.url(voice.lang()))}
        {top}
        <h1>{headline(voice, come)}</h1>
        <p class="lead">{summary(voice, come)}</p>
        {(!adopted).then(|| notice(voice.say("progress-not-adopted")))}
        {list::actions(desk, come, &form)}
        {list::indicators(open)}
    };
    Sheet::of(open, voice.say("progress-title"), place, main.into_any())
        .trail(vec![home(open)])
        .reply(open, standing)
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
