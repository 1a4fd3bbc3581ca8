//! Knows the sheet of costs: unit × quantity × year, then inflation and contingency, one line a year.

use super::column::{choice_column, open, read_column, words};
use super::layout::{blank, totals};
use super::lines::{by_year, of_action};
use super::money::{SheetFacts, own, sum};
use super::rates::by_basis;
use crate::assessment::strategy::CostLine;
use crate::document::workbook::{Cell, ColumnKind, Formula, Sheet, SheetColumn};
use crate::plan::PlannedAction;
use crate::presentation::Label;

/// The sheet: every line of cost of every action, and an empty line for an action that has none.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    Sheet {
        columns: columns(facts),
        rows: facts.actions().into_iter().flat_map(|action| rows(facts, action)).collect(),
        totals: totals(facts.case, ["base", "inflated", "contingency", "total", "chosen"].map(str::to_owned)),
        ..blank(facts.case, "costs", 3)
    }
}

fn columns(facts: &SheetFacts) -> Vec<SheetColumn> {
    let (case, money) = (facts.case, || facts.money());
    vec![
        read_column(case, "id", ColumnKind::Id, 12),
        open(case, "number", ColumnKind::Text, 6),
        read_column(case, "action", ColumnKind::Wrapped, 34),
        read_column(case, "objective", ColumnKind::Text, 12),
        open(case, "what", ColumnKind::Wrapped, 28),
        choice_column(case, "cost-kind", 12),
        choice_column(case, "economic-class", 15),
        open(case, "budget-code", ColumnKind::Text, 14),
        open(case, "unit", ColumnKind::Wrapped, 16),
        open(case, "unit-cost", facts.price(), 12),
        open(case, "year", ColumnKind::Year, 8),
        open(case, "quantity", ColumnKind::Number { decimals: 2 }, 11),
        read_column(case, "base", money(), 12),
        read_column(case, "factor", ColumnKind::Number { decimals: 4 }, 9),
        read_column(case, "inflated", money(), 12),
        read_column(case, "reserve", ColumnKind::Rate, 12),
        read_column(case, "contingency", money(), 12),
        read_column(case, "total", money(), 12),
        read_column(case, "chosen", money(), 12),
    ]
}

fn rows(facts: &SheetFacts, action: &PlannedAction) -> Vec<Vec<Cell>> {
    let lines = action.costs.iter().flat_map(|line| of_years(facts, line)).collect();
    let rows = of_action(facts, action, lines).into_iter();
    rows.map(|row| row.into_iter().chain(price_formulas(facts)).collect()).collect()
}

fn of_years(facts: &SheetFacts, line: &CostLine) -> Vec<[Cell; 8]> {
    let voice = &facts.case.voice;
    by_year(&line.quantities, |year, quantity| {
        let kind = line.kind.name(voice).into();
        let class = line.class.map(|class| class.name(voice)).into();
        let (code, unit) = (words(&line.code), words(&line.unit));
        [words(&line.what), kind, class, code, unit, line.unit_cost.into(), year, quantity]
    })
}

/// The price of the line in its year, step by step; the rates stand in the sheet of years. In the end the one that sums take
/// which may be at constant or at current prices.
fn price_formulas(facts: &SheetFacts) -> [Cell; 7] {
    let rate = |column: &str| sum("years", column, vec![("year", own("year"))]);
    [
        Formula::Product(vec!["unit-cost".into(), "quantity".into()]).into(),
        rate("factor"),
        Formula::Product(vec!["base".into(), "factor".into()]).into(),
        rate("reserve"),
        Formula::Product(vec!["inflated".into(), "reserve".into()]).into(),
        Formula::Sum(vec!["inflated".into(), "contingency".into()]).into(),
        by_basis(facts, "base", "total"),
    ]
}
