//! Knows what a line costs in a year at the prices of that year; knows no totals.

use super::money::{CEILING, KEPT, Money, round};
use crate::assessment::strategy::{ActionRecord, CostLine, Frame};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What a line costs in a year: unit × quantity at base prices, inflation compounded from the price year (nothing
/// before it, nothing while none is chosen), contingency on both. Source: `itu.md` 4.6.
pub(super) fn price(line: &CostLine, year: i32, frame: &Frame) -> Money {
    let base = round(line.in_year(year).min(CEILING), KEPT);
    let grown = base.saturating_mul(growth(frame, year)).min(CEILING);
    let inflation = round(grown.saturating_sub(base), KEPT);
    let contingency = base.saturating_add(inflation).saturating_mul(share(frame.contingency)).min(CEILING);
    Money { base, inflation, contingency: round(contingency, KEPT) }
}

/// The factor by which prices have grown since the price year; 1 before it, and where none is chosen.
pub fn growth(frame: &Frame, year: i32) -> Decimal {
    let years = frame.price_year.map_or(0, |base| (i64::from(year) - i64::from(base)).clamp(0, 200));
    let yearly = Decimal::ONE.saturating_add(share(frame.inflation));
    (0..years).fold(Decimal::ONE, |factor, _| factor.saturating_mul(yearly))
}

/// A percentage as a share; negative ones count as none.
pub fn share(percent: Decimal) -> Decimal {
    percent.max(Decimal::ZERO).checked_div(Decimal::ONE_HUNDRED).unwrap_or_default()
}

/// What an action costs by year, everything included.
pub(in crate::plan) fn yearly(record: &ActionRecord, frame: &Frame) -> BTreeMap<i32, Decimal> {
    let mut years: BTreeMap<i32, Decimal> = BTreeMap::new();
    for line in &record.costs {
        for year in line.quantities.keys() {
            let sum = years.entry(*year).or_default();
            *sum = sum.saturating_add(price(line, *year, frame).current().amount());
        }
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::CostKind;

    fn frame(price_year: Option<i32>, inflation: &str, contingency: &str) -> Frame {
        Frame {
            price_year,
            inflation: inflation.parse().unwrap(),
            contingency: contingency.parse().unwrap(),
            ..Frame::default()
        }
    }

    fn line(unit_cost: &str, quantity: &str) -> CostLine {
        CostLine {
            what: "-".into(),
            kind: CostKind::Recurrent,
            class: None,
            code: String::new(),
            unit: String::new(),
            unit_cost: unit_cost.parse().unwrap(),
            quantities: [(2028, quantity.parse().unwrap())].into(),
        }
    }

    #[test]
    fn inflation_compounds_from_the_price_year_and_contingency_comes_on_top() {
        for (frame, expected) in [
            (frame(Some(2026), "10", "5"), ["200", "42", "12.1"]),
            (frame(Some(2028), "10", "5"), ["200", "0", "10"]),
            (frame(Some(2030), "10", "0"), ["200", "0", "0"]),
            (frame(None, "10", "0"), ["200", "0", "0"]),
            (frame(Some(2027), "0.1", "0"), ["200", "0.2", "0"]),
            (frame(Some(2027), "-5", "-5"), ["200", "0", "0"]),
        ] {
            let money = price(&line("50", "4"), 2028, &frame);
            let expected = expected.map(|amount| amount.parse::<Decimal>().unwrap());
            assert_eq!([money.base, money.inflation, money.contingency], expected);
        }
        assert_eq!(price(&line("50", "4"), 2029, &frame(None, "0", "0")), Money::default());
    }

    #[test]
    fn amounts_beyond_all_reason_stay_finite() {
        let huge = frame(Some(1990), "1000", "1000");
        let money = price(&line("10000000000000", "10000000000000"), 2028, &huge);
        assert_eq!(money.base, CEILING);
        assert!(money.current().amount() >= CEILING);
    }
}
