//! Knows how evidence that is owed is told: what there is, and what to attach.

use super::grade;
use crate::scoring::EvidenceDebt;
use crate::words::Voice;

/// What evidence there is, in a sentence: none, or how strong it is and whether that is somebody's judgement.
pub fn evidence_there(voice: &Voice, debt: &EvidenceDebt) -> String {
    let key = match (debt.grade, debt.graded) {
        (None, _) => return voice.say("debt-nothing"),
        (Some(_), false) => "debt-ungraded",
        (Some(_), true) => "debt-graded",
    };
    voice.say_with(key, &[("grade", grade(voice, debt.grade).into())])
}

/// What would carry the level, in a sentence.
pub fn evidence_to_attach(voice: &Voice, debt: &EvidenceDebt) -> String {
    let args = [("level", debt.claimed.to_string().into())];
    voice.say_with(&format!("debt-attach-{}", debt.needs.code()), &args)
}
