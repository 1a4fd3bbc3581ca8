//! Knows how a record of the country becomes the value that a table reads and fills, and comes back; and the plan's rules.

use super::{Fault, FormState};
use crate::assessment::{Change, Strategy, limits};
use crate::plan::check::{PlanFault, PlanRule};
use crate::web::Voice;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// How many characters a line may have.
pub const LINE: usize = limits::LONGEST_LINE;
/// How many characters an address may have.
pub const LINK: usize = limits::LONGEST_LINK;
/// How many characters a text may have.
pub const TEXT: usize = limits::LONGEST_TEXT;

/// A record as a table reads and fills it.
pub fn plain(record: &impl Serialize) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}

/// The record that a table has read; none where something needed is missing.
pub fn fits<T: DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

/// The strategy with nothing but what somebody else decided meanwhile.
pub fn their_strategy(theirs: Option<Change>) -> Strategy {
    let mut strategy = Strategy::default();
    if let Some(Change::Strategy(decision)) = theirs {
        strategy.apply(&decision);
    }
    strategy
}

/// Notes which rules of the plan a form breaks; `place` says of a field under which name it stands in the form, and what
/// it is called there.
pub fn note_rules(
    voice: &Voice,
    form: &mut FormState,
    faults: Vec<PlanFault>,
    place: impl Fn(&str) -> (String, String),
) {
    for PlanFault { field, rule } in faults {
        let (name, label) = place(&field);
        match rule {
            PlanRule::CostTooLarge(_) => form.problems.note(name, Fault::TooLarge.words(voice, &label)),
            other => form.problems.note_of(name, label, voice.say(other.key())),
        }
    }
}
