//! Knows what an action lacks before somebody can sign it; knows no words.

use super::{Lack, PlannedAction};
use crate::assessment::strategy::{year_fits, years_in};

/// What the action lacks, in the order of its form.
pub(super) fn lacks(action: &PlannedAction) -> Vec<Lack> {
    let measured = [
        (action.baseline.is_empty(), Lack::Baseline),
        (!action.baseline.is_empty() && !names_a_year(&action.baseline), Lack::BaselineYear),
        (action.final_target.is_empty(), Lack::Target),
        (!action.final_target.is_empty() && !names_a_year(&action.final_target), Lack::TargetYear),
    ];
    let lacks = [
        (!action.lead.is_own(), Lack::Lead),
        (action.start.is_none() || action.end.is_none(), Lack::Dates),
        (action.dates_phase.is_some(), Lack::DatesPhase),
        (action.costs.is_empty(), Lack::Costs),
        (!action.costs.is_empty() && action.funding.is_empty(), Lack::Funding),
        (action.indicator.is_empty(), Lack::Indicator),
        (action.broken.iter().any(|broken| broken.reason.is_none()), Lack::Despite),
    ];
    lacks.into_iter().chain(measured).filter(|(is, _)| *is).map(|(_, lack)| lack).collect()
}

/// Whether four digits in a row could be a year that a strategy speaks of.
fn names_a_year(words: &str) -> bool {
    years_in(words).any(year_fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_four_digits_of_our_time() {
        for (words, expected) in [
            ("40 % (2026)", true),
            ("2026", true),
            ("1,500 reports", false),
            ("1500 reports", false),
            ("12026", false),
            ("", false),
        ] {
            assert_eq!(names_a_year(words), expected, "{words}");
        }
    }
}
