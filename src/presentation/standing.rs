//! Knows how it is told in a line what levels rest on: who gave them, whether the country stands by coded ones, whether
//! evidence limits them.

use super::Label;
use crate::assessment::{Assessment, Basis, EvidenceCap};
use crate::words::Voice;

/// What the levels rest on, for a cover.
pub fn standing(voice: &Voice, assessment: &Assessment) -> String {
    match (assessment.basis, assessment.confirmation_count(), assessment.evidence_cap()) {
        (Basis::SelfAssessment, _, EvidenceCap::Off) => voice.say("basis-self-assessment-uncapped"),
        (Basis::SelfAssessment, _, EvidenceCap::On) | (Basis::DeskCoding, 0, _) => {
            assessment.basis.meaning(voice)
        }
        (Basis::DeskCoding, some, _) => {
            voice.say_part("basis-desk-coding-confirmed", some, assessment.answers.len())
        }
    }
}

/// The same in two or three words, for a head line.
pub fn short_standing(voice: &Voice, assessment: &Assessment) -> String {
    match (assessment.basis, assessment.confirmation_count()) {
        (Basis::SelfAssessment, _) => assessment.basis.title(voice),
        (Basis::DeskCoding, 0) => voice.say("standing-basis-unconfirmed"),
        (Basis::DeskCoding, some) => {
            voice.say_part("standing-basis-confirmed", some, assessment.answers.len())
        }
    }
}

/// Whether evidence caps levels that were brought, in a sentence.
pub fn cap_sentence(voice: &Voice, cap: EvidenceCap) -> String {
    voice.say(match cap {
        EvidenceCap::On => "import-capped",
        EvidenceCap::Off => "import-uncapped",
    })
}
