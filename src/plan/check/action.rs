//! Knows what is wrong with a country's decisions about an action; knows no form.

use super::fault::{FaultKind, Faults, limit, note};
use super::{LONG_WORDS, MOST_ROWS, SHORT_WORDS, amount_fault, is_currency};
use crate::assessment::strategy::{ActionRecord, CostLine, FundingLine, Spent, Taken, year_fits};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The most partners an action may have.
const MOST_PARTNERS: usize = 50;

/// What is wrong with the record, in the order of its form. A missing lead is no fault: the plan says that it lacks.
pub fn action_faults(record: &ActionRecord) -> Faults {
    let mut faults = Vec::new();
    if let Some(own) = &record.own {
        if own.title.trim().is_empty() {
            note(&mut faults, "title", FaultKind::Missing);
        }
        limit(&mut faults, "title", &own.title, SHORT_WORDS);
    }
    taken(&mut faults, record);
    words(&mut faults, record);
    if let (Some(start), Some(end)) = (record.start, record.end)
        && end < start
    {
        note(&mut faults, "end", FaultKind::EndBeforeStart);
    }
    for (row, line) in record.costs.iter().enumerate() {
        cost(&mut faults, row, line);
    }
    rows(&mut faults, "cost-0-what", record.costs.len());
    for (row, line) in record.funding.iter().enumerate() {
        funding(&mut faults, row, line);
    }
    rows(&mut faults, "funding-0-name", record.funding.len());
    for (year, spent) in &record.spent {
        spending(&mut faults, *year, spent);
    }
    faults
}

fn taken(faults: &mut Faults, record: &ActionRecord) {
    if let Taken::Deferred { reason } | Taken::Dropped { reason } = &record.taken {
        if reason.trim().is_empty() {
            note(faults, "reason", FaultKind::ReasonMissing);
        }
        limit(faults, "reason", reason, LONG_WORDS);
    }
    if record.phase.is_some_and(|phase| !(1..=3).contains(&phase)) {
        note(faults, "phase", FaultKind::NotAChoice);
    }
    limit(faults, "despite", &record.despite, LONG_WORDS);
}

fn words(faults: &mut Faults, record: &ActionRecord) {
    limit(faults, "lead", &record.lead, SHORT_WORDS);
    for partner in &record.partners {
        limit(faults, "partners", partner, SHORT_WORDS);
    }
    if record.partners.len() > MOST_PARTNERS {
        note(faults, "partners", FaultKind::TooManyRows(MOST_PARTNERS));
    }
    for (field, words) in [
        ("indicator", &record.indicator),
        ("baseline", &record.baseline),
        ("midterm-target", &record.midterm_target),
        ("final-target", &record.final_target),
        ("verification", &record.verification),
        ("risk", &record.risk),
    ] {
        limit(faults, field, words, LONG_WORDS);
    }
}

fn cost(faults: &mut Faults, row: usize, line: &CostLine) {
    let field = |name: &str| format!("cost-{row}-{name}");
    if line.what.trim().is_empty() {
        note(faults, field("what"), FaultKind::Missing);
    }
    limit(faults, &field("what"), &line.what, SHORT_WORDS);
    limit(faults, &field("unit"), &line.unit, SHORT_WORDS);
    if let Some(fault) = amount_fault(line.unit_cost) {
        note(faults, field("unit-cost"), fault);
    }
    amounts(faults, &field("year"), &line.quantities);
    let product =
        line.quantities.keys().find(|year| amount_fault(line.in_year(**year)) == Some(FaultKind::TooLarge));
    if let Some(year) = product {
        note(faults, format!("{}-{year}", field("year")), FaultKind::TooLarge);
    }
}

fn funding(faults: &mut Faults, row: usize, line: &FundingLine) {
    limit(faults, &format!("funding-{row}-name"), &line.name, SHORT_WORDS);
    amounts(faults, &format!("funding-{row}-year"), &line.amounts);
}

fn spending(faults: &mut Faults, year: i32, spent: &Spent) {
    let field = |name: &str| format!("spent-{name}");
    if !year_fits(year) {
        note(faults, field("year"), FaultKind::NotAYear);
    }
    if let Some(fault) = amount_fault(spent.amount) {
        note(faults, field("amount"), fault);
    }
    if !is_currency(&spent.currency) {
        note(faults, field("currency"), FaultKind::NotACurrency);
    }
    if spent.source.trim().is_empty() {
        note(faults, field("source"), FaultKind::Missing);
    }
    limit(faults, &field("source"), &spent.source, SHORT_WORDS);
}

fn amounts(faults: &mut Faults, field: &str, amounts: &BTreeMap<i32, Decimal>) {
    for (year, amount) in amounts {
        if !year_fits(*year) {
            note(faults, format!("{field}-{year}"), FaultKind::NotAYear);
        } else if let Some(fault) = amount_fault(*amount) {
            note(faults, format!("{field}-{year}"), fault);
        }
    }
}

fn rows(faults: &mut Faults, field: &str, count: usize) {
    if count > MOST_ROWS {
        note(faults, field, FaultKind::TooManyRows(MOST_ROWS));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::{CostKind, OwnAction};

    fn faults(record: ActionRecord) -> Vec<(String, FaultKind)> {
        action_faults(&record).into_iter().map(|fault| (fault.field, fault.kind)).collect()
    }

    fn line(unit_cost: &str, year: i32, quantity: &str) -> CostLine {
        CostLine {
            what: "Training".into(),
            kind: CostKind::Recurrent,
            unit: "day".into(),
            unit_cost: unit_cost.parse().unwrap(),
            quantities: [(year, quantity.parse().unwrap())].into(),
        }
    }

    #[test]
    fn nothing_decided_is_nothing_wrong() {
        assert_eq!(faults(ActionRecord::default()), []);
    }

    #[test]
    fn money_that_cannot_be_is_named_by_row_and_field() {
        for (line, expected) in [
            (line("10", 2027, "3"), None),
            (line("-1", 2027, "3"), Some(("cost-0-unit-cost", FaultKind::Negative))),
            (line("1000000000000000", 2027, "0"), Some(("cost-0-unit-cost", FaultKind::TooLarge))),
            (line("10", 1899, "3"), Some(("cost-0-year-1899", FaultKind::NotAYear))),
            (line("10", 2027, "-3"), Some(("cost-0-year-2027", FaultKind::Negative))),
            (line("10000000000000", 2027, "2"), Some(("cost-0-year-2027", FaultKind::TooLarge))),
        ] {
            let found = faults(ActionRecord { costs: vec![line], ..ActionRecord::default() });
            let expected: Vec<_> =
                expected.map(|(field, kind)| (field.to_owned(), kind)).into_iter().collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn reasons_titles_and_order_of_dates_are_asked_for() {
        let quarter = |text: &str| Some(text.parse().unwrap());
        let cases = [
            (
                ActionRecord { start: quarter("2028-Q1"), end: quarter("2027-Q4"), ..Default::default() },
                ("end", FaultKind::EndBeforeStart),
            ),
            (
                ActionRecord { taken: Taken::Dropped { reason: " ".into() }, ..Default::default() },
                ("reason", FaultKind::ReasonMissing),
            ),
            (
                ActionRecord { own: Some(OwnAction::default()), ..Default::default() },
                ("title", FaultKind::Missing),
            ),
            (ActionRecord { phase: Some(4), ..Default::default() }, ("phase", FaultKind::NotAChoice)),
        ];
        for (record, (field, kind)) in cases {
            assert_eq!(faults(record), [(field.to_owned(), kind)]);
        }
    }
}
