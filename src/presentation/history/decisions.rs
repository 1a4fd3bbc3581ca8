//! Knows how a decision about the strategy is told in a line; what it says in full stands on its own page.

use super::ChangeLine;
use crate::assessment::Decision;
use crate::assessment::strategy::FreezeOrder;
use crate::presentation::Names;

/// What a decision did; `is_known` says whether there was one about the same before.
pub(super) fn decision_line(names: &Names<'_>, is_known: bool, decision: &Decision) -> ChangeLine {
    let voice = names.voice;
    let is_there = match decision {
        Decision::Frame(_) | Decision::Look(_) => true,
        Decision::Action { record, .. } => record.is_some(),
        Decision::Indicator { record, .. } => record.is_some(),
        Decision::Commitment { record, .. } => record.is_some(),
        Decision::Body { record, .. } => record.is_some(),
        Decision::Entry { entry, .. } => entry.is_some(),
        Decision::Edit { edit, .. } => edit.is_some(),
        Decision::Version { version, .. } => {
            let args = [("label", version.label.clone().into())];
            return ChangeLine::plain(voice.say_with("history-frozen", &args));
        }
        Decision::Freezing(order) => return ChangeLine::plain(voice.say(order_key(order))),
        Decision::Adoption(Some(adoption)) => {
            let args = [
                ("by", adoption.by.clone().into()),
                ("date", voice.date(adoption.date).into()),
                ("reference", adoption.reference.clone().into()),
            ];
            return ChangeLine::plain(voice.say_with("history-adopted", &args));
        }
        Decision::Adoption(None) => false,
    };
    ChangeLine::plain(voice.say(match (is_there, is_known) {
        (true, false) => "history-entered",
        (true, true) => "history-changed",
        (false, _) => "history-taken-out",
    }))
}

fn order_key(order: &FreezeOrder) -> &'static str {
    match order {
        FreezeOrder::Open(_) => "history-freezing",
        FreezeOrder::Kept(_) => "history-freezing-done",
        FreezeOrder::GivenUp => "history-freezing-given-up",
    }
}
