//! Knows the rules that what a country decides for its plan must keep, as data; knows no form, no field alone, no words.

use crate::assessment::strategy::{ActionRecord, Frame, Inclusion, LARGEST_AMOUNT};
use rust_decimal::Decimal;

/// By how much inflation may multiply prices until the last year. Beyond it a forecast says nothing, and sums of money no
/// longer fit into a spreadsheet.
pub const MOST_DEARER: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// A rule that a record does not keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFault {
    /// The field to put right by its name in forms, such as `last-year` or `cost-2-year-2027`; rows are counted from 0.
    pub field: String,
    /// The rule.
    pub rule: PlanRule,
}

/// A rule of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanRule {
    /// A period has a first and a last year.
    YearMissing,
    /// The end does not come before the beginning.
    EndBeforeStart,
    /// A period has at most fifteen years.
    TooManyYears,
    /// Inflation multiplies prices by at most [`MOST_DEARER`] until the last year.
    PricesTooHigh,
    /// What is put off or dropped has a reason.
    ReasonMissing,
    /// Unit price times quantity stays within [`LARGEST_AMOUNT`] in this year.
    CostTooLarge(i32),
}

impl PlanRule {
    /// The message that says so; those about an amount need to know which.
    pub fn key(self) -> &'static str {
        match self {
            PlanRule::YearMissing => "fault-year-missing",
            PlanRule::EndBeforeStart => "fault-end-before-start",
            PlanRule::TooManyYears => "fault-too-many-years",
            PlanRule::ReasonMissing => "fault-reason-missing",
            PlanRule::PricesTooHigh => "fault-prices-too-high",
            PlanRule::CostTooLarge(_) => "fault-too-large",
        }
    }
}

fn fault(field: impl Into<String>, rule: PlanRule) -> PlanFault {
    PlanFault { field: field.into(), rule }
}

/// The rules that a frame does not keep.
pub fn frame_faults(frame: &Frame) -> Vec<PlanFault> {
    let found = match (frame.first_year, frame.last_year) {
        (Some(first), Some(last)) if last < first => Some(("last-year", PlanRule::EndBeforeStart)),
        (Some(first), Some(last)) if i64::from(last) - i64::from(first) >= i64::from(Frame::LONGEST) => {
            Some(("last-year", PlanRule::TooManyYears))
        }
        (Some(_), None) => Some(("last-year", PlanRule::YearMissing)),
        (None, Some(_)) => Some(("first-year", PlanRule::YearMissing)),
        _ => None,
    };
    let dear = (dearer(frame) > MOST_DEARER).then_some(("inflation", PlanRule::PricesTooHigh));
    found.into_iter().chain(dear).map(|(field, rule)| fault(field, rule)).collect()
}

/// By how much expected inflation multiplies the prices of the base year until the last year; 1 where either is open.
fn dearer(frame: &Frame) -> Decimal {
    let years = frame.price_year.zip(frame.last_year).map_or(0, |(from, to)| to.saturating_sub(from));
    let yearly = Decimal::ONE.saturating_add(frame.inflation / Decimal::ONE_HUNDRED);
    let mut factor = Decimal::ONE;
    for _ in 0..years.max(0) {
        factor = factor.saturating_mul(yearly);
        if factor > MOST_DEARER {
            break;
        }
    }
    factor
}

/// The rules that a record of an action does not keep. A missing lead is no fault: the plan says that it lacks.
pub fn action_faults(record: &ActionRecord) -> Vec<PlanFault> {
    let mut faults = Vec::new();
    if let Inclusion::Deferred { reason } | Inclusion::Dropped { reason } = &record.taken
        && reason.trim().is_empty()
    {
        faults.push(fault("reason", PlanRule::ReasonMissing));
    }
    if record.start.zip(record.end).is_some_and(|(start, end)| end < start) {
        faults.push(fault("end", PlanRule::EndBeforeStart));
    }
    for (row, line) in record.costs.iter().enumerate() {
        let large = line.quantities.keys().find(|year| line.in_year(**year) > LARGEST_AMOUNT);
        faults.extend(
            large.map(|year| fault(format!("cost-{row}-year-{year}"), PlanRule::CostTooLarge(*year))),
        );
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::{CostKind, CostLine};

    #[test]
    fn a_period_is_whole_and_not_endless() {
        for (first, last, expected) in [
            (None, None, None),
            (Some(2027), Some(2031), None),
            (Some(2027), Some(2041), None),
            (Some(2027), Some(2042), Some(("last-year", PlanRule::TooManyYears))),
            (Some(2027), Some(2026), Some(("last-year", PlanRule::EndBeforeStart))),
            (Some(2027), None, Some(("last-year", PlanRule::YearMissing))),
            (None, Some(2027), Some(("first-year", PlanRule::YearMissing))),
        ] {
            let frame = Frame { first_year: first, last_year: last, ..Frame::default() };
            let expected = expected.map(|(field, rule)| fault(field, rule));
            assert_eq!(frame_faults(&frame), expected.into_iter().collect::<Vec<_>>(), "{first:?} {last:?}");
        }
    }

    #[test]
    fn an_action_has_reasons_an_order_and_costs_that_can_be_added_up() {
        let quarter = |text: &str| Some(text.parse().unwrap());
        let cost = |unit_cost: &str, quantity: &str| CostLine {
            what: "Training".into(),
            kind: CostKind::Recurrent,
            class: None,
            code: String::new(),
            unit: "day".into(),
            unit_cost: unit_cost.parse().unwrap(),
            quantities: [(2027, quantity.parse().unwrap())].into(),
        };
        let usual = ActionRecord::default;
        for (record, expected) in [
            (usual(), None),
            (ActionRecord { costs: vec![cost("10", "3")], ..usual() }, None),
            (
                ActionRecord { costs: vec![cost("10000000000000", "2")], ..usual() },
                Some(("cost-0-year-2027", PlanRule::CostTooLarge(2027))),
            ),
            (
                ActionRecord { start: quarter("2028-Q1"), end: quarter("2027-Q4"), ..usual() },
                Some(("end", PlanRule::EndBeforeStart)),
            ),
            (
                ActionRecord { taken: Inclusion::Dropped { reason: " ".into() }, ..usual() },
                Some(("reason", PlanRule::ReasonMissing)),
            ),
        ] {
            let expected = expected.map(|(field, rule)| fault(field, rule));
            assert_eq!(action_faults(&record), expected.into_iter().collect::<Vec<_>>());
        }
    }
}
