//! Knows the period of a plan as quarters counted from its beginning, and which phase each belongs to; knows no action.

use super::{Phase, PlanSettings};
use crate::assessment::strategy::{Frame, Quarter};
use serde::Serialize;

/// The period of a plan. Quarters are counted from its beginning, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    /// The first year; absent while the country has not decided it.
    pub first_year: Option<i32>,
    /// How many years it lasts, at least 1; assumed while the country has not decided.
    pub years: i32,
}

impl Period {
    /// The period of a frame, assumed where it is open.
    pub fn of(frame: &Frame, settings: &PlanSettings) -> Period {
        let years = frame.years();
        let length = i32::try_from(years.len()).unwrap_or(Frame::LONGEST);
        match years.first() {
            Some(first) => Period { first_year: Some(*first), years: length },
            None => Period { first_year: None, years: settings.assumed_years.max(1) },
        }
    }

    /// How many quarters it has.
    pub fn quarters(&self) -> i32 {
        self.years * 4
    }

    /// The quarter in which a phase begins: a third of the period each, in whole years from three years on.
    pub fn begin(&self, phase: Phase) -> i32 {
        let third = i32::from(phase.number()) - 1;
        if self.years >= 3 { third * self.years / 3 * 4 } else { third * self.quarters() / 3 }
    }

    /// The quarter after the last of a phase.
    pub fn end(&self, phase: Phase) -> i32 {
        Phase::from_number(phase.number() + 1).map_or(self.quarters(), |next| self.begin(next))
    }

    /// The phase that a quarter belongs to; the nearest one outside the period.
    pub fn phase_of(&self, slot: i32) -> Phase {
        Phase::ALL.into_iter().rev().find(|phase| self.begin(*phase) <= slot).unwrap_or(Phase::First)
    }

    /// The quarter in the calendar; absent while the period is not decided.
    pub fn quarter(&self, slot: i32) -> Option<Quarter> {
        self.first_year.map(|year| Quarter { year, quarter: 1 }.plus(slot))
    }

    /// Where a quarter of the calendar lies; absent while the period is not decided. Negative before it begins.
    pub fn slot(&self, quarter: Quarter) -> Option<i32> {
        let begin = Quarter { year: self.first_year?, quarter: 1 };
        Some(quarter.index() - begin.index())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(years: i32) -> Period {
        Period { first_year: Some(2027), years }
    }

    #[test]
    fn phases_divide_the_period_without_holes() {
        for (years, begins) in
            [(1, [0, 1, 2]), (2, [0, 2, 5]), (3, [0, 4, 8]), (5, [0, 4, 12]), (10, [0, 12, 24])]
        {
            let period = period(years);
            assert_eq!(Phase::ALL.map(|phase| period.begin(phase)), begins, "{years}");
            assert_eq!(period.end(Phase::First), period.begin(Phase::Second));
            assert_eq!(period.end(Phase::Third), years * 4);
            for slot in 0..period.quarters() {
                let phase = period.phase_of(slot);
                assert!((period.begin(phase)..period.end(phase)).contains(&slot), "{years} {slot}");
            }
        }
    }

    #[test]
    fn quarters_are_counted_from_the_beginning() {
        let quarter = period(5).quarter(5).unwrap();
        assert_eq!(quarter.to_string(), "2028-Q2");
        assert_eq!(period(5).slot(quarter), Some(5));
        assert_eq!(period(5).slot("2026-Q4".parse().unwrap()), Some(-1));
        assert_eq!(Period { first_year: None, years: 5 }.quarter(0), None);
    }
}
