//! Knows what an action lacks before somebody can sign it; knows no words.

use super::{Lack, PlannedAction};
use crate::assessment::strategy::{Quarter, year_fits, years_in};

/// What the action lacks, in the order of its form.
pub(super) fn lacks(action: &PlannedAction) -> Vec<Lack> {
    let measured = [
        (action.baseline.is_empty(), Lack::Baseline),
        (!action.baseline.is_empty() && !names_a_year(&action.baseline), Lack::BaselineYear),
        (action.final_target.is_empty(), Lack::Target),
        (!action.final_target.is_empty() && !names_a_year(&action.final_target), Lack::TargetYear),
        (is_late(&action.final_target, action.end), Lack::TargetLate),
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

/// Whether the year of the target, the last one that its words name, lies behind the last one of the work.
fn is_late(target: &str, end: Option<Quarter>) -> bool {
    let year = years_in(target).filter(|year| year_fits(*year)).last();
    year.zip(end).is_some_and(|(year, end)| year > end.year)
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

    #[test]
    fn nobody_works_on_a_target_behind_the_last_year_of_the_work() {
        let end: Quarter = "2028-Q2".parse().unwrap();
        for (target, end, late) in [
            ("3 of 3 services (2028)", Some(end), false),
            ("3 of 3 services (2031)", Some(end), true),
            ("code in the budget of 2029 (2028)", Some(end), false),
            ("2,500 schools", Some(end), false),
            ("3 of 3 services (2031)", None, false),
        ] {
            assert_eq!(is_late(target, end), late, "{target}");
        }
    }
}
