//! Knows how two decisions about the place of an action stand side by side.

use super::moves::PlanMove;
use crate::assessment::Change;
use crate::assessment::strategy::{ActionRecord, Decision, Inclusion};
use crate::web::components::{ConflictRow, conflict_table};
use crate::web::plan_page::PlanPage;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// What the reader decided beside what is held.
pub fn view(page: &PlanPage<'_>, asked: &PlanMove, theirs: Option<Change>) -> AnyView {
    let voice = page.voice();
    // Somebody may have been faster at an action that only makes room.
    let held = match theirs {
        Some(Change::Strategy(decision)) => Some(*decision),
        _ => None,
    };
    let (action, theirs) = match held {
        Some(Decision::Action { action, record }) => (action, record.unwrap_or_default()),
        _ => (asked.action.clone(), ActionRecord::default()),
    };
    let mine = asked.records.iter().find(|(id, _)| *id == action);
    let mine = mine.map(|(_, record)| record.clone()).unwrap_or_default();
    let row = |key: &str, told: &dyn Fn(&ActionRecord) -> String| ConflictRow {
        name: voice.say(key),
        yours: told(&mine),
        theirs: told(&theirs),
    };
    let rows = vec![
        row("plan-decision", &|record| decision(voice, record)),
        row("column-phase", &|record| record.phase.map(|phase| phase.to_string()).unwrap_or_default()),
        row("plan-fact-place", &|record| record.place.map(|place| place.to_string()).unwrap_or_default()),
        row("plan-despite", &|record| record.despite.clone()),
        row("column-lead", &|record| record.lead.clone()),
    ];
    conflict_table(voice, rows, Address::Plan(page.open.id()).url(voice.lang()))
}

/// Whether an action is taken, in words.
pub fn decision(voice: &Voice, record: &ActionRecord) -> String {
    match &record.taken {
        Inclusion::Proposed => voice.say("plan-proposed"),
        Inclusion::Yes => voice.say("plan-taken"),
        Inclusion::Deferred { reason } => {
            voice.say_with("deferral-country", &[("why", reason.clone().into())])
        }
        Inclusion::Dropped { reason } => {
            voice.say_with("deferral-dropped", &[("why", reason.clone().into())])
        }
    }
}
