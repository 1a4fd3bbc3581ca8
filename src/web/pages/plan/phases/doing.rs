//! Knows what the buttons of the plan do to the records of actions; knows no words and no store.

use crate::assessment::strategy::{ActionRecord, OwnAction, Taken};
use crate::framework::{ActionId, ItemId};
use crate::plan::check::{FaultKind, Faults, action_faults};
use crate::plan::{Phase, placed_at};
use crate::web::Fields;
use crate::web::planning::{Desk, note, seen};

/// What somebody asked for.
pub struct Doing {
    /// The action it is about.
    pub action: ActionId,
    /// Whether the action is new.
    pub is_new: bool,
    /// The records to save, that of the action first.
    pub records: Vec<(ActionId, ActionRecord)>,
    /// What is wrong with it.
    pub faults: Faults,
}

/// Reads a form of the page; `None` where it names no button or no action that there is.
pub fn read(desk: &Desk<'_>, fields: &Fields) -> Option<Doing> {
    let button = fields.text("do");
    if button == "own" {
        return Some(own(desk, fields));
    }
    let action = ActionId::from(fields.text("action").as_str());
    if !desk.knows(&action) {
        return None;
    }
    let mut record = desk.open.action_record(&action);
    let mut room = Vec::new();
    let mut faults = Faults::new();
    match button.as_str() {
        "take" => record.taken = Taken::Yes,
        "back" => take_back(&mut record),
        "defer" | "drop" => {
            let reason = fields.text(&format!("reason-{action}"));
            record.taken =
                if button == "drop" { Taken::Dropped { reason } } else { Taken::Deferred { reason } };
        }
        "despite" => {
            record.despite = fields.text(&format!("despite-{action}"));
            if record.despite.is_empty() {
                note(&mut faults, &format!("despite-{action}"), FaultKind::ReasonMissing);
            }
        }
        "phase-1" => put_into(&mut record, Phase::First),
        "phase-2" => put_into(&mut record, Phase::Second),
        "phase-3" => put_into(&mut record, Phase::Third),
        "up" | "down" | "place" => room = place(desk, &action, &mut record, fields)?,
        _ => return None,
    }
    let item = desk.plan.action(&action).and_then(|planned| planned.item.clone());
    let item = item.or_else(|| desk.plan.put_off(&action).and_then(|put_off| put_off.item.clone()));
    record.seen = seen(desk.open, item.as_ref());
    for fault in action_faults(&record) {
        note(&mut faults, &format!("{}-{action}", fault.field), fault.kind);
    }
    let records = std::iter::once((action.clone(), record)).chain(room).collect();
    Some(Doing { action, is_new: false, records, faults })
}

/// The proposal stands again; what was entered about the action itself stays.
fn take_back(record: &mut ActionRecord) {
    record.taken = Taken::Proposed;
    record.phase = None;
    record.place = None;
    record.despite.clear();
}

/// What was put off comes into the plan with it. An action with dates keeps them only where they are decided anew.
fn put_into(record: &mut ActionRecord, phase: Phase) {
    record.phase = Some(phase.number());
    record.place = None;
    if matches!(record.taken, Taken::Deferred { .. } | Taken::Dropped { .. }) {
        record.taken = Taken::Yes;
    }
}

/// Moves the action inside its phase, or to a place in another one; returns the records that make room.
fn place(
    desk: &Desk<'_>,
    action: &ActionId,
    record: &mut ActionRecord,
    fields: &Fields,
) -> Option<Vec<(ActionId, ActionRecord)>> {
    let planned = desk.plan.action(action)?;
    let (phase, position) = match fields.text("do").as_str() {
        "up" => (planned.phase, planned.place.saturating_sub(1).max(1)),
        "down" => (planned.phase, planned.place.saturating_add(1)),
        _ => (Phase::from_number(fields.text("phase").parse().ok()?)?, fields.text("position").parse().ok()?),
    };
    if phase != planned.phase {
        put_into(record, phase);
    }
    let strategy = &desk.open.assessment().strategy;
    let mut room = Vec::new();
    for (id, place) in placed_at(desk.plan, strategy, action, (phase, position)) {
        if id == *action {
            record.place = Some(place);
        } else {
            room.push((id.clone(), ActionRecord { place: Some(place), ..desk.open.action_record(&id) }));
        }
    }
    Some(room)
}

/// A new action of the country, under the first name that is free.
fn own(desk: &Desk<'_>, fields: &Fields) -> Doing {
    let taken = &desk.open.assessment().strategy.actions;
    let free = (1..=taken.len() + 1).map(|n| ActionId::from(format!("own-{n}").as_str()));
    let action =
        free.into_iter().find(|id| !taken.contains_key(id)).unwrap_or_else(|| ActionId::from("own-1"));
    let item = Some(ItemId::from(fields.text("item").as_str()));
    let item = item.filter(|item| desk.open.frameworks().any(|framework| framework.item(item).is_some()));
    let phase = fields.text("phase").parse().ok().and_then(Phase::from_number).unwrap_or(Phase::First);
    let record = ActionRecord {
        own: Some(OwnAction { title: fields.text("title"), item: item.clone() }),
        taken: Taken::Yes,
        phase: Some(phase.number()),
        seen: seen(desk.open, item.as_ref()),
        ..ActionRecord::default()
    };
    let faults = action_faults(&record);
    Doing { action: action.clone(), is_new: true, records: vec![(action, record)], faults }
}
