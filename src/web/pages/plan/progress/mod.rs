//! `/{lang}/assessments/{id}/plan/progress`: how far the plan has come: status of actions, indicators.

mod list;
pub mod spending;

use super::home;
use crate::assessment::strategy::{ActionRecord, ActionStatus, Decision, StatusNote};
use crate::framework::ActionId;
use crate::plan::Progress;
use crate::presentation::{Label, options};
use crate::service::act;
use crate::web::components::{ConflictRow, PageContent, conflict_table, notice};
use crate::web::forms::Shape::{Day, Select, Text};
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormStatus, FormTable, SaveRequest, SavedQuery, TEXT, fits, may, must,
    respond, their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::plan_page::{PlanPage, anchor, nav};
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

/// How an action stands on a day.
pub const REPORT: FormTable = FormTable {
    words: "progress",
    explains: false,
    specs: &[
        must("status", Select(options::<ActionStatus>)),
        must("date", Day).hint("progress-date-hint"),
        may("note", Text(TEXT)).rows(2),
    ],
};

/// The form of a report about an action.
fn report_part<'a>(voice: &'a Voice, action: &ActionId) -> FormPart<'a> {
    FormPart::of(voice, &REPORT).between("", format!("-{action}"))
}

/// The page.
pub async fn get(open: OpenFor<act::Plan>, Query(query): Query<SavedQuery>) -> Response {
    reply(&PlanPage::of(&open), FormState::of_record(&open, Fields::default(), 0, &query))
}

/// Adds a report about one action to those that are there, or what was spent on it in a year.
///
/// # Errors
/// Not found where the plan has no such action; whatever the store could not do.
pub async fn post(open: OpenFor<act::Plan>, fields: Fields) -> Result<Response, PageFailure> {
    let page = PlanPage::of(&open);
    let mut form = FormState::of_sent(&open.state, fields).with_currency(&open);
    let action = ActionId::from(form.fields.text("action").as_str());
    // An action that was put off meanwhile keeps what was reported about it.
    if !page.knows(&action) {
        return Err(PageFailure::NotFound);
    }
    let mut record = open.action_record(&action);
    let words = match form.fields.text("do").as_str() {
        "spent" => spending::enter(&page, &mut form, &action, &mut record),
        "withdraw" => withdraw(&open.voice, &form, &mut record),
        _ => report(&page, &mut form, &action, &mut record),
    };
    let place = Address::PlanProgress(open.id());
    let saving = words.as_ref().map(|_| {
        let decision = Decision::Action { action: action.clone(), record: Some(record) };
        SaveRequest::decision(&open, decision, form.version, &place).at_anchor(&anchor(&action))
    });
    let conflict = |form: &FormState, theirs| {
        let record = their_strategy(theirs).actions.remove(&action).unwrap_or_default();
        conflict(&open, form, words.unwrap_or_default(), &record)
    };
    match respond(&open, form, saving, conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) if form.standing == FormStatus::Overtaken => {
            let now = open.reload().await?;
            Ok(reply(&PlanPage::of(&now), form))
        }
        FormOutcome::Returned(form) => Ok(reply(&page, form)),
    }
}

/// Adds the report to the record, and says it in words. One that is there already is not there twice.
fn report(
    page: &PlanPage<'_>,
    form: &mut FormState,
    action: &ActionId,
    record: &mut ActionRecord,
) -> Option<String> {
    let part = report_part(page.voice(), action).about(page.names().action(action));
    let sent = part.read(form, &Value::Null);
    let note: StatusNote = fits(&sent)?;
    let words = status_words(page.voice(), &note);
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

fn status_words(voice: &Voice, note: &StatusNote) -> String {
    format!("{}, {}: {}", note.status.name(voice), voice.date(note.date), note.note)
}

fn conflict(open: &Open, form: &FormState, yours: String, theirs: &ActionRecord) -> AnyView {
    let voice = &open.voice;
    let (name, theirs) = match form.fields.text("do").as_str() {
        "spent" => ("spent-title", spending::recorded_words(voice, theirs)),
        _ => ("progress-status", theirs.status().map(|note| status_words(voice, note)).unwrap_or_default()),
    };
    let row = ConflictRow { name: voice.say(name), yours, theirs };
    conflict_table(voice, vec![row], Address::PlanProgress(open.id()).url(voice.lang()))
}

fn reply(page: &PlanPage<'_>, mut form: FormState) -> Response {
    let (open, voice) = (page.open, page.voice());
    let place = Address::PlanProgress(open.id());
    let come = open.analysis.progress();
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let adopted = open.assessment().strategy.adoption.is_some();
    let main = view! {
        {nav(open, &place.url(voice.lang()))}
        {top}
        <h1>{headline(voice, come)}</h1>
        <p class="lead">{summary(voice, come)}</p>
        {(!adopted).then(|| notice(voice.say("progress-not-adopted")))}
        {list::actions(page, come, &form)}
        {list::indicators(open)}
    };
    PageContent::of(open, voice.say("progress-title"), place, main.into_any())
        .trail(vec![home(open)])
        .reply(open, standing)
}

fn headline(voice: &Voice, come: &Progress) -> String {
    match (come.actions.len(), come.report_count()) {
        (0, _) => voice.say("plan-headline-none"),
        (_, 0) => voice.say("progress-headline-none"),
        (all, _) => voice.say_part("progress-headline", come.done(), all),
    }
}

/// Shares only of what somebody reported on.
fn summary(voice: &Voice, come: &Progress) -> String {
    let (reported, silent) = (come.report_count(), come.actions.len() - come.report_count());
    let mut sentences = Vec::new();
    if reported > 0 {
        sentences.push(voice.say_part("progress-on-time", come.on_time(), reported));
    }
    if silent > 0 {
        sentences.push(voice.say_count("progress-silent", silent));
    }
    sentences.join(" ")
}
