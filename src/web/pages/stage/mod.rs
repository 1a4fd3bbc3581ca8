//! `/{lang}/assessments/{id}/stages/{stage}`: what a stage is for, what it leaves behind, what must hold to leave it.

mod aside;
pub mod form;
mod place;

pub use place::record_link;

use crate::assessment::{
    Change, GateProgress, GateState, OutputRecord, StageProgress, StageRecord, StageStep, Subject, progress,
};
use crate::framework::{Gate, GateRule, ItemId, Stage, StageId};
use crate::presentation::{Medium, Names};
use crate::service::act;
use crate::web::components::{ConflictRow, Crumb, PageContent, conflict_table, status_mark};
use crate::web::forms::{FormState, SaveRequest, SavedQuery, fits, plain, rebase, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// The stage in the address.
#[derive(Deserialize)]
pub struct StagePath {
    stage: String,
}

fn find(open: &Open, path: &StagePath) -> Result<(Stage, StageRecord), PageFailure> {
    let id = StageId::from(path.stage.as_str());
    let stage = open.analysis.library.stages.stage(&id).ok_or(PageFailure::NotFound)?;
    Ok((stage.clone(), open.assessment().stages.get(&id).cloned().unwrap_or_default()))
}

/// The page.
///
/// # Errors
/// Not found where there is no such stage.
pub async fn get(
    open: OpenFor<act::Steer>,
    Path(path): Path<StagePath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let (stage, record) = find(&open, &path)?;
    let version = open.version(&Subject::Stage(stage.id.clone()));
    let form = FormState::of_record(&open, form::fields(&open.voice, &record), version, &query);
    Ok(page(&open, &stage.id, form))
}

/// Saves what was ticked.
///
/// # Errors
/// Not found where there is no such stage; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Steer>,
    Path(path): Path<StagePath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let (stage, held) = find(&open, &path)?;
    let mut form = FormState::of_sent(&open.state, fields);
    let record = read(&open, &stage, held.clone(), &mut form);
    let record = match form.problems.is_empty() {
        true => renew(&open, &stage, (record, held), &mut form).await?,
        false => record,
    };
    let change = Change::Stage { stage: stage.id.clone(), record: record.clone() };
    let place = Address::Stage(open.id(), stage.id.clone());
    let saving = SaveRequest::change(&open, change, form.version, &place);
    let conflict = |_: &FormState, theirs| conflict(&open, &stage, &record, theirs);
    Ok(respond(&open, form, Some(saving), conflict).await?.or_page(|form| page(&open, &stage.id, form)))
}

/// The record as sent, on what others have saved since its author saw it: a tick that its author left alone
/// is theirs. The form shows it, should it come back.
async fn renew(
    open: &Open,
    stage: &Stage,
    (record, held): (StageRecord, StageRecord),
    form: &mut FormState,
) -> Result<StageRecord, PageFailure> {
    let subject = Subject::Stage(stage.id.clone());
    if open.version(&subject) == form.version {
        return Ok(record);
    }
    let base = match open.change_at(&subject, form.version).await? {
        Some(Change::Stage { record, .. }) => record,
        _ => StageRecord::default(),
    };
    let record = fits(&rebase(&plain(&base), &plain(&record), &plain(&held))).unwrap_or(record);
    form.fields = form::fields(&open.voice, &record);
    Ok(record)
}

/// The record as sent. Outputs and gates that the form does not show stay as they are held.
fn read(open: &Open, stage: &Stage, mut record: StageRecord, form: &mut FormState) -> StageRecord {
    for output in &stage.outputs {
        let held = record.outputs.get(&output.id).map(plain).unwrap_or_default();
        let name = open.voice.text(&output.text);
        let part = form::output_part(&open.voice, &output.id).about(&name);
        let sent = part.read(form, &held);
        let reference = sent["reference"].as_str().unwrap_or_default().to_owned();
        let sent = OutputRecord { done: sent["done"] == true, reference };
        if sent.done && sent.reference.is_empty() {
            let words = open.voice.say_with("stage-reference-missing", &[("output", name.into())]);
            let label = open.voice.say("stage-reference");
            form.problems.note_of(format!("reference-{}", output.id), label, words);
        }
        match sent == OutputRecord::default() {
            true => drop(record.outputs.remove(&output.id)),
            false => drop(record.outputs.insert(output.id.clone(), sent)),
        }
    }
    for gate in confirmed_gates(open, stage) {
        match form.fields.has(&format!("gate-{}", gate.id)) {
            true => record.confirmed.insert(gate.id.clone()),
            false => record.confirmed.remove(&gate.id),
        };
    }
    let note = form::note_part(&open.voice).read(form, &plain(&record));
    StageRecord { note: note["note"].as_str().unwrap_or_default().to_owned(), ..record }
}

/// The gates that the form asks people to confirm; the rapid path shows fewer than the stage has.
fn confirmed_gates<'a>(open: &'a Open, stage: &Stage) -> Vec<&'a Gate> {
    let all = progress(&open.analysis.library, open.assessment());
    let shown = all.iter().filter(|progress| progress.stage.id == stage.id).flat_map(|one| &one.gates);
    shown.map(|gate| gate.gate).filter(|gate| is_ticked(gate)).collect()
}

/// Whether people tick a gate on this page; others are signed, or known.
fn is_ticked(gate: &Gate) -> bool {
    gate.rule == GateRule::Confirmed && gate.signed_by.is_none()
}

/// The way to where a gate is signed.
fn gates_link(open: &Open, gate: &str) -> AnyView {
    let url = format!("{}#{gate}", Address::Gates(open.id()).url(open.voice.lang()));
    view! { <a href=url>{open.voice.say("gates-link")}</a> }.into_any()
}

fn conflict(open: &Open, stage: &Stage, mine: &StageRecord, theirs: Option<Change>) -> AnyView {
    let voice = &open.voice;
    let theirs = match theirs {
        Some(Change::Stage { record, .. }) => record,
        _ => StageRecord::default(),
    };
    let told = |record: &StageRecord, id: &str| match record.outputs.get(id) {
        Some(output) if output.done => format!("{} {}", voice.say("stage-output-done"), output.reference),
        Some(output) => output.reference.clone(),
        None => String::new(),
    };
    let confirmed = |record: &StageRecord, id: &str| match record.confirmed.contains(id) {
        true => voice.say("gate-open"),
        false => String::new(),
    };
    let mut rows: Vec<_> = stage
        .outputs
        .iter()
        .map(|output| ConflictRow {
            name: voice.text(&output.text),
            yours: told(mine, &output.id),
            theirs: told(&theirs, &output.id),
        })
        .collect();
    rows.extend(stage.gates.iter().filter(|gate| is_ticked(gate)).map(|gate| ConflictRow {
        name: voice.text(&gate.text),
        yours: confirmed(mine, &gate.id),
        theirs: confirmed(&theirs, &gate.id),
    }));
    rows.push(ConflictRow { name: voice.say("stage-note"), yours: mine.note.clone(), theirs: theirs.note });
    let table = conflict_table(voice, rows, Address::Stage(open.id(), stage.id.clone()).url(voice.lang()));
    view! { {table}<p class="hint">{voice.say("conflict-rebased")}</p> }.into_any()
}

fn page(open: &Open, id: &StageId, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let all = progress(&open.analysis.library, open.assessment());
    let found = all.iter().enumerate().find(|(_, progress)| &progress.stage.id == id);
    let title = found.map(|(_, progress)| voice.text(&progress.stage.title)).unwrap_or_default();
    let main = found.map(|(index, progress)| {
        let heading = heading(voice, voice.say_part("stage-number", index + 1, all.len()), progress.stage);
        view! { {top}{heading}{next_view(open, progress, &all)}{view(open, progress, &form)} }
    });
    let overview = Address::Overview(open.id()).url(voice.lang());
    let sheet = PageContent::of(open, title, Address::Stage(open.id(), id.clone()), main.into_any())
        .trail(vec![Crumb { name: voice.say("tab-overview"), url: overview }])
        .aside(found.map(|(_, progress)| aside::view(open, progress.stage)));
    PageContent { context: Some(open.context(Some(id))), ..sheet }.reply(open, standing)
}

fn heading(voice: &Voice, number: String, stage: &Stage) -> AnyView {
    view! {
        <p class="caption">{number}" "{status_mark(voice, stage.status)}</p>
        <h1>{voice.text(&stage.title)}</h1>
        <p class="lead">{voice.text(&stage.purpose)}</p>
    }
    .into_any()
}

/// What to do next, with the way there.
fn next_view(open: &Open, progress: &StageProgress<'_>, all: &[StageProgress<'_>]) -> AnyView {
    let voice = &open.voice;
    let item = |item: &ItemId| {
        let url = Address::Item(open.id(), item.clone()).url(voice.lang());
        let words = voice.say_with("overview-next-open", &[("item", item.to_string().into())]);
        view! { <a href=url>{words}</a> }.into_any()
    };
    let way = match progress.step() {
        StageStep::Answer { first, .. } | StageStep::Complete { first, .. } => Some(item(first)),
        StageStep::Make(output) => output.made_at.map(|made_at| place::link(open, made_at)),
        StageStep::Record(gate) => gate.rule.place_of_record().map(|place| record_link(open, place)),
        StageStep::Sign(gate) => Some(gates_link(open, &gate.id)),
        StageStep::Validated => Some(next_round_link(open)),
        StageStep::Confirm(_) | StageStep::GoOn => None,
    };
    view! {
        <section class="next" aria-labelledby="next">
            <h2 id="next">{voice.say("stage-next")}</h2>
            <p>{stage_step(open, progress, all)}</p>
            {way.map(|way| view! { <p class="actions">{way}</p> })}
        </section>
    }
    .into_any()
}

/// The way to the rounds of the country, where the next one begins.
fn next_round_link(open: &Open) -> AnyView {
    let url = Address::Rounds(open.id()).url(open.voice.lang());
    view! { <a href=url>{open.voice.say("rounds-title")}</a> }.into_any()
}

/// What to do next in a stage, in a sentence.
pub fn stage_step(open: &Open, progress: &StageProgress<'_>, all: &[StageProgress<'_>]) -> String {
    let names =
        Names { voice: &open.voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
    names.stage_step(progress, all)
}

fn view(open: &Open, progress: &StageProgress<'_>, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let stage = progress.stage;
    let tasks: Vec<_> = stage.tasks.iter().map(|task| view! { <li>{voice.text(&task.text)}</li> }).collect();
    view! {
        <section aria-labelledby="tasks">
            <h2 id="tasks">{voice.say("stage-tasks")}</h2>
            <ul>{tasks}</ul>
        </section>
        {form::view(open, progress, form)}
    }
    .into_any()
}

/// By whom a gate was signed, and when; that it was ticked before gates were signed.
fn signed_words(open: &Open, gate: &Gate) -> String {
    let voice = &open.voice;
    open.assessment().signature(&gate.id).map_or_else(
        || voice.say("gates-ticked"),
        |signature| {
            let args = [("by", signature.by.clone().into()), ("date", voice.date(signature.date).into())];
            voice.say_with("gates-signed", &args)
        },
    )
}

/// A gate in a sentence, with what keeps it shut, or where the record is from which it is known.
pub fn gate_line(open: &Open, progress: &GateProgress<'_>) -> AnyView {
    let voice = &open.voice;
    let text = voice.text(&progress.gate.text);
    let place = progress.gate.rule.place_of_record();
    let (state, words) = match &progress.state {
        GateState::Open if progress.gate.signed_by.is_some() => ("open", signed_words(open, progress.gate)),
        GateState::Unsigned => ("shut", voice.say("gates-unsigned")),
        GateState::Open if place.is_some() => ("open", voice.say("gate-recorded")),
        GateState::Open => ("open", voice.say("gate-open")),
        GateState::Unconfirmed => ("shut", voice.say("gate-unconfirmed")),
        GateState::Missing(items) => ("shut", voice.say_count("gate-missing", items.len())),
        GateState::NotRecorded => ("shut", voice.say("gate-not-recorded")),
        GateState::NotAsked => ("unasked", voice.say("gate-unasked")),
    };
    let first = match &progress.state {
        GateState::Missing(items) => items.first().cloned(),
        _ => None,
    };
    let link = first.map(|item| {
        let url = Address::Item(open.id(), item.clone()).url(voice.lang());
        view! { " "<a href=url>{voice.say_with("gate-first", &[("item", item.to_string().into())])}</a> }
    });
    let record = place.map(|place| view! { " "{record_link(open, place)} });
    let signing = progress.gate.signed_by.map(|_| view! { " "{gates_link(open, &progress.gate.id)} });
    view! {
        <li class="gate" data-state=state>
            <span class="gate-text">{text}</span>
            <span class="gate-state">{words}{link}{record}{signing}</span>
        </li>
    }
    .into_any()
}
