//! Knows how faults of a form are put into words beside their fields; knows no form.

use crate::plan::check::{Fault, FaultKind, Faults};
use crate::web::{Problems, Voice};

/// Notes a fault of a field unless one is noted already.
pub fn note(faults: &mut Faults, field: &str, kind: FaultKind) {
    if !faults.iter().any(|fault| fault.field == field) {
        faults.push(Fault { field: field.to_owned(), kind });
    }
}

/// Faults as problems, each in a sentence, at most one for a field.
pub fn put(voice: &Voice, faults: Faults) -> Problems {
    let mut problems = Problems::default();
    for fault in faults {
        if problems.of(&fault.field).is_none() {
            problems.add(fault.field, words(voice, fault.kind));
        }
    }
    problems
}

fn words(voice: &Voice, kind: FaultKind) -> String {
    let limit = |key: &str, limit: usize| voice.say_count(key, limit);
    match kind {
        FaultKind::Missing => voice.say("fault-missing"),
        FaultKind::ReasonMissing => voice.say("fault-reason-missing"),
        FaultKind::TooLong(most) => limit("too-long", most),
        FaultKind::NotANumber => voice.say("fault-not-a-number"),
        FaultKind::Ambiguous => voice.say("fault-ambiguous"),
        FaultKind::Negative => voice.say("fault-negative"),
        FaultKind::TooLarge => voice.say("fault-too-large"),
        FaultKind::TooFine => voice.say("fault-too-fine"),
        FaultKind::NotAYear => voice.say("fault-not-a-year"),
        FaultKind::NotAQuarter => voice.say("fault-not-a-quarter"),
        FaultKind::NotADay => voice.say("fault-not-a-day"),
        FaultKind::EndBeforeStart => voice.say("fault-end-before-start"),
        FaultKind::TooManyYears => voice.say("fault-too-many-years"),
        FaultKind::NotACurrency => voice.say("fault-not-a-currency"),
        FaultKind::NotAShare(most) => limit("fault-not-a-share", most as usize),
        FaultKind::NotACount(most) => limit("fault-not-a-count", most as usize),
        FaultKind::NotAChoice => voice.say("fault-not-a-choice"),
        FaultKind::TooManyRows(most) => limit("fault-too-many-rows", most),
        FaultKind::YearTwice => voice.say("fault-year-twice"),
    }
}
