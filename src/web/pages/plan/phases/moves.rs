//! Knows what the buttons of the plan do to the records of actions; knows no words and no store.

use crate::assessment::Topic;
use crate::assessment::strategy::{ActionRecord, Inclusion, OwnAction};
use crate::framework::{ActionId, ItemId};
use crate::plan::check::action_faults;
use crate::plan::{Phase, placed_at};
use crate::web::Fields;
use crate::web::forms::{Fault, FormState, TEXT, note_rules, short};
use crate::web::plan_page::{PlanPage, gap_of};
use serde_json::Value;

/// What a button does to the plan.
pub struct PlanMove {
    /// The action it is about.
    pub action: ActionId,
    /// Whether the action is new.
    pub is_new: bool,
    /// The records to save, that of the action first.
    pub records: Vec<(ActionId, ActionRecord)>,
}

/// Reads a form of the page and notes in it what is wrong; `None` where it names no button or no action that there is.
pub fn read(page: &PlanPage<'_>, form: &mut FormState) -> Option<PlanMove> {
    let button = form.fields.text("do");
    if button == "own" {
        return Some(own(page, form));
    }
    let action = ActionId::from(form.fields.text("action").as_str());
    if !page.knows(&action) {
        return None;
    }
    let mut record = page.open.action_record(&action);
    let mut room = Vec::new();
    match button.as_str() {
        "take" => record.taken = Inclusion::Yes,
        "back" => take_back(&mut record),
        "defer" | "drop" => {
            let reason = text(page, form, "reason", &action);
            record.taken =
                if button == "drop" { Inclusion::Dropped { reason } } else { Inclusion::Deferred { reason } };
        }
        "despite" => {
            record.despite = text(page, form, "despite", &action);
            if record.despite.is_empty() {
                let label = label(page, "despite", &action);
                let words = page.voice().say("fault-reason-missing");
                form.problems.note_of(format!("despite-{action}"), label, words);
            }
        }
        "phase-1" => put_into(&mut record, Phase::First),
        "phase-2" => put_into(&mut record, Phase::Second),
        "phase-3" => put_into(&mut record, Phase::Third),
        "up" | "down" | "place" => room = place(page, &action, &mut record, &form.fields)?,
        _ => return None,
    }
    note_idle_reason(page, form, &action);
    let item = page.plan.action(&action).and_then(|planned| planned.item.clone());
    let item = item.or_else(|| page.plan.deferred_action(&action).and_then(|put_off| put_off.item.clone()));
    record.seen = gap_of(page.open, item.as_ref());
    note_rules(page.voice(), form, action_faults(&record), |field| {
        (format!("{field}-{action}"), label(page, "reason", &action))
    });
    let records = std::iter::once((action.clone(), record)).chain(room).collect();
    Some(PlanMove { action, is_new: false, records })
}

/// What the field of this word is called, and of which action it is.
fn label(page: &PlanPage<'_>, word: &str, action: &ActionId) -> String {
    format!("{}, {}", page.voice().say(&format!("plan-{word}")), page.names().action(action))
}

/// Notes a reason for putting off or dropping beside a button that does neither: it would be lost.
fn note_idle_reason(page: &PlanPage<'_>, form: &mut FormState, action: &ActionId) {
    let refuses = ["defer", "drop"].contains(&form.fields.text("do").as_str());
    let name = format!("reason-{action}");
    if !refuses && !form.fields.text(&name).is_empty() {
        let words = page.voice().say("fault-reason-idle-button");
        form.problems.note_of(name, label(page, "reason", action), words);
    }
}

/// A text about an action, noted in the form where it is too long.
fn text(page: &PlanPage<'_>, form: &mut FormState, word: &str, action: &ActionId) -> String {
    let name = format!("{word}-{action}");
    let text = form.fields.text(&name);
    if let Err(fault) = short(&text, TEXT) {
        form.problems.note(name, Fault::words(fault, page.voice(), &label(page, word, action)));
    }
    text
}

/// The proposal stands again; what was entered about the action itself stays.
fn take_back(record: &mut ActionRecord) {
    record.taken = Inclusion::Proposed;
    record.phase = None;
    record.place = None;
    record.despite.clear();
}

/// What was put off comes into the plan with it. An action with dates keeps them only where they are decided anew.
fn put_into(record: &mut ActionRecord, phase: Phase) {
    record.phase = Some(phase.number());
    record.place = None;
    if matches!(record.taken, Inclusion::Deferred { .. } | Inclusion::Dropped { .. }) {
        record.taken = Inclusion::Yes;
    }
}

/// Moves the action inside its phase, or to a place in another one; returns the records that make room.
fn place(
    page: &PlanPage<'_>,
    action: &ActionId,
    record: &mut ActionRecord,
    fields: &Fields,
) -> Option<Vec<(ActionId, ActionRecord)>> {
    let planned = page.plan.action(action)?;
    let (phase, position) = match fields.text("do").as_str() {
        "up" => (planned.phase, planned.place.saturating_sub(1).max(1)),
        "down" => (planned.phase, planned.place.saturating_add(1)),
        _ => (Phase::from_number(fields.text("phase").parse().ok()?)?, fields.text("position").parse().ok()?),
    };
    if phase != planned.phase {
        put_into(record, phase);
    }
    let strategy = &page.open.assessment().strategy;
    let mut room = Vec::new();
    for (id, place) in placed_at(page.plan, strategy, action, (phase, position)) {
        if id == *action {
            record.place = Some(place);
        } else {
            room.push((id.clone(), ActionRecord { place: Some(place), ..page.open.action_record(&id) }));
        }
    }
    Some(room)
}

/// A new action of the country, under the first name that is free.
fn own(page: &PlanPage<'_>, form: &mut FormState) -> PlanMove {
    let taken = &page.open.assessment().strategy.actions;
    // A name that was given once stands in the log and in frozen papers, whatever became of it.
    let free =
        |id: &ActionId| !taken.contains_key(id) && page.open.topic_version(Topic::Action(id.clone())) == 0;
    let mut names = (1_u32..).map(|number| ActionId::from(format!("own-{number}").as_str()));
    let action = names.find(free).unwrap_or_else(|| ActionId::from("own-1"));
    let sent = super::own::part(page).read(form, &Value::Null);
    let item = sent["item"].as_str().map(ItemId::from);
    let phase = sent["phase"].as_u64().and_then(|number| Phase::from_number(u8::try_from(number).ok()?));
    let phase = phase.unwrap_or(Phase::First);
    let title = sent["title"].as_str().unwrap_or_default().to_owned();
    let record = ActionRecord {
        own: Some(OwnAction { title, item: item.clone() }),
        taken: Inclusion::Yes,
        phase: Some(phase.number()),
        seen: gap_of(page.open, item.as_ref()),
        ..ActionRecord::default()
    };
    PlanMove { action: action.clone(), is_new: true, records: vec![(action, record)] }
}
