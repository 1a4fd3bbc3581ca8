//! `/{lang}/assessments/{id}/stages/{stage}`: what a stage is for, what it leaves behind, what must hold to leave it.

use crate::assessment::{
    Change, GateProgress, GateState, OutputRecord, StageProgress, StageRecord, Subject, progress,
};
use crate::framework::{GateRule, StageId};
use crate::intake::LONGEST_TEXT;
use crate::service::act;
use crate::web::components::{
    ConflictRow, Crumb, Sheet, conflict_table, error_summary, not_saved, saved_notice,
};
use crate::web::http::extract::{Open, OpenFor, Saved};
use crate::web::http::page::render_page;
use crate::web::{Failure, Fields, Place, Problems, Voice};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

mod aside;
mod form;

/// How many characters a reference may have.
const REFERENCE_LIMIT: usize = 500;

/// The stage in the address.
#[derive(Deserialize)]
pub struct Named {
    stage: String,
}

/// What the last reply left behind in the address.
#[derive(Deserialize)]
pub struct Left {
    saved: Option<String>,
}

/// The page.
///
/// # Errors
/// Not found where there is no such stage.
pub async fn get(
    open: OpenFor<act::Steer>,
    Path(named): Path<Named>,
    Query(left): Query<Left>,
) -> Result<Response, Failure> {
    let id = StageId::from(named.stage.as_str());
    let record = open.assessment().stages.get(&id).cloned().unwrap_or_default();
    let version = open.version(&Subject::Stage(id.clone()));
    let saved = left.saved.map(|_| saved_notice(open.voice.say("saved")));
    let sheet = sheet(&open, &id, Entered { record, version, problems: Problems::default(), above: saved })?;
    Ok(render_page(&open.state, &open.voice, sheet))
}

/// Saves what was ticked.
///
/// # Errors
/// Not found where there is no such stage; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Steer>,
    Path(named): Path<Named>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = StageId::from(named.stage.as_str());
    let stage = open.state.library.stages.stage(&id).ok_or(Failure::NotFound)?;
    let record = sent(stage, &fields);
    let version = fields.number("version");
    let problems = problems(&open.voice, stage, &record);
    if !problems.is_empty() {
        let page = sheet(&open, &id, Entered { record, version, problems, above: None })?;
        let page = render_page(&open.state, &open.voice, page);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let change = Change::Stage { stage: id.clone(), record: record.clone() };
    match open.save(change, version, "").await? {
        Saved::Kept(_) => {
            let url = Place::Stage(open.id(), id).url(open.voice.lang());
            Ok(Redirect::to(&format!("{url}?saved=yes")).into_response())
        }
        Saved::Overtaken { theirs, version } => {
            let above = Some(conflict(&open, stage, &record, theirs));
            let page = sheet(&open, &id, Entered { record, version, problems, above })?;
            Ok((StatusCode::CONFLICT, render_page(&open.state, &open.voice, page)).into_response())
        }
        Saved::Failed(reason) => {
            let above = Some(not_saved(&open.voice, reason));
            let page = sheet(&open, &id, Entered { record, version, problems, above })?;
            let page = render_page(&open.state, &open.voice, page);
            Ok((StatusCode::INTERNAL_SERVER_ERROR, page).into_response())
        }
    }
}

/// What stands in the form.
struct Entered {
    record: StageRecord,
    version: u64,
    problems: Problems,
    above: Option<AnyView>,
}

fn sent(stage: &crate::framework::Stage, fields: &Fields) -> StageRecord {
    let outputs = stage.outputs.iter().filter_map(|output| {
        let done = fields.has(&format!("output-{}", output.id));
        let reference = fields.text(&format!("reference-{}", output.id));
        let record = OutputRecord { done, reference };
        (record != OutputRecord::default()).then(|| (output.id.clone(), record))
    });
    let gates = stage.gates.iter().filter(|gate| gate.rule == GateRule::Confirmed);
    StageRecord {
        outputs: outputs.collect(),
        confirmed: gates
            .filter(|gate| fields.has(&format!("gate-{}", gate.id)))
            .map(|gate| gate.id.clone())
            .collect(),
        note: fields.text("note"),
    }
}

fn problems(voice: &Voice, stage: &crate::framework::Stage, record: &StageRecord) -> Problems {
    let mut problems = Problems::default();
    for output in &stage.outputs {
        let Some(kept) = record.outputs.get(&output.id) else { continue };
        let field = format!("reference-{}", output.id);
        if kept.done && kept.reference.is_empty() {
            let args = [("output", voice.text(&output.text).into())];
            problems.add(field, voice.say_with("stage-reference-missing", &args));
        } else if kept.reference.chars().count() > REFERENCE_LIMIT {
            problems.add(field, voice.say_count("too-long", REFERENCE_LIMIT));
        }
    }
    if record.note.chars().count() > LONGEST_TEXT {
        problems.add("note", voice.say_count("too-long", LONGEST_TEXT));
    }
    problems
}

fn conflict(
    open: &Open,
    stage: &crate::framework::Stage,
    mine: &StageRecord,
    theirs: Option<Change>,
) -> AnyView {
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
    rows.extend(stage.gates.iter().map(|gate| ConflictRow {
        name: voice.text(&gate.text),
        yours: confirmed(mine, &gate.id),
        theirs: confirmed(&theirs, &gate.id),
    }));
    rows.push(ConflictRow { name: voice.say("stage-note"), yours: mine.note.clone(), theirs: theirs.note });
    conflict_table(voice, rows, Place::Stage(open.id(), stage.id.clone()).url(voice.lang()))
}

fn sheet(open: &Open, id: &StageId, entered: Entered) -> Result<Sheet, Failure> {
    let voice = &open.voice;
    let all = progress(&open.state.library, open.assessment());
    let (index, progress) =
        all.iter().enumerate().find(|(_, progress)| &progress.stage.id == id).ok_or(Failure::NotFound)?;
    let number = voice.say_part("stage-number", index + 1, all.len());
    let overview = Place::Overview(open.id()).url(voice.lang());
    Ok(Sheet {
        title: voice.text(&progress.stage.title),
        path: Place::Stage(open.id(), id.clone()).url(voice.lang()),
        context: Some(open.context(Some(id))),
        trail: vec![Crumb { name: voice.say("tab-overview"), url: overview }],
        problem: !entered.problems.is_empty(),
        main: view(open, number, progress, entered),
        aside: Some(aside::view(open, progress.stage)),
    })
}

fn view(open: &Open, number: String, progress: &StageProgress<'_>, entered: Entered) -> AnyView {
    let voice = &open.voice;
    let stage = progress.stage;
    let tasks: Vec<_> = stage.tasks.iter().map(|task| view! { <li>{voice.text(&task.text)}</li> }).collect();
    let mark = crate::web::components::status_mark(voice, stage.status);
    view! {
        {error_summary(voice, &entered.problems)}
        {entered.above}
        <p class="caption">{number}" "{mark}</p>
        <h1>{voice.text(&stage.title)}</h1>
        <p class="lead">{voice.text(&stage.purpose)}</p>
        <section aria-labelledby="tasks">
            <h2 id="tasks">{voice.say("stage-tasks")}</h2>
            <ul>{tasks}</ul>
        </section>
        {form::view(open, progress, &entered.record, entered.version, &entered.problems)}
    }
    .into_any()
}

/// A gate in a sentence, with what keeps it shut.
pub fn gate_line(open: &Open, progress: &GateProgress<'_>) -> AnyView {
    let voice = &open.voice;
    let text = voice.text(&progress.gate.text);
    let (state, words) = match &progress.state {
        GateState::Open => ("open", voice.say("gate-open")),
        GateState::Unconfirmed => ("shut", voice.say("gate-unconfirmed")),
        GateState::Missing(items) => ("shut", voice.say_count("gate-missing", items.len())),
        GateState::NotAsked => ("unasked", voice.say("gate-unasked")),
    };
    let first = match &progress.state {
        GateState::Missing(items) => items.first().cloned(),
        _ => None,
    };
    let link = first.map(|item| {
        let url = Place::Item(open.id(), item.clone()).url(voice.lang());
        view! { " "<a href=url>{voice.say_with("gate-first", &[("item", item.to_string().into())])}</a> }
    });
    view! {
        <li class="gate" data-state=state>
            <span class="gate-text">{text}</span>
            <span class="gate-state">{words}{link}</span>
        </li>
    }
    .into_any()
}
