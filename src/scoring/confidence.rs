//! Knows how sure one can be of a level, from what was stated and from the evidence; knows no level.
//!
//! Source: `mnr.md` 6.2 (2).

use crate::assessment::{Confidence, EvidenceCap, Grade};

/// How sure one can be of a level.
///
/// Where the cap is off, what was stated. Where it is on, what was stated or what the evidence allows, whichever
/// is less; where nothing was stated, what the evidence allows.
pub fn confidence(cap: EvidenceCap, stated: Option<Confidence>, grade: Option<Grade>) -> Option<Confidence> {
    match cap {
        EvidenceCap::Off => stated,
        EvidenceCap::On => {
            let allowed = allowed_by(grade);
            Some(stated.map_or(allowed, |stated| stated.min(allowed)))
        }
    }
}

/// The confidence that a grade allows: medium from e2, else low.
///
/// High needs e3 and two groups that agree. An answer has one respondent so far, so nothing reaches high yet.
fn allowed_by(grade: Option<Grade>) -> Confidence {
    if grade >= Some(Grade::E2) { Confidence::Medium } else { Confidence::Low }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Confidence::{High, Low, Medium};

    #[test]
    fn desk_coding_keeps_what_was_stated() {
        for stated in [None, Some(Low), Some(High)] {
            assert_eq!(confidence(EvidenceCap::Off, stated, None), stated);
        }
    }

    #[test]
    fn evidence_limits_what_was_stated() {
        for (stated, grade, expected) in [
            (Some(High), None, Low),
            (Some(High), Some(Grade::E1), Low),
            (Some(High), Some(Grade::E2), Medium),
            (Some(High), Some(Grade::E4), Medium),
            (Some(Low), Some(Grade::E4), Low),
            (None, Some(Grade::E3), Medium),
        ] {
            assert_eq!(confidence(EvidenceCap::On, stated, grade), Some(expected), "{stated:?} {grade:?}");
        }
    }
}
