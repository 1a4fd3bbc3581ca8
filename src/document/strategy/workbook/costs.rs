//! Knows the sheet of costs: unit × quantity × year, then inflation and contingency, one line a year.

use super::blank::{blank, totals};
use super::column::{chosen, open, shown, words};
use super::lines::{by_year, of_action};
use super::money::{Books, own, sum};
use crate::assessment::strategy::CostLine;
use crate::document::workbook::{Cell, Column, Formula, Kind, Sheet};
use crate::plan::PlannedAction;
use crate::presentation::Label;

/// The sheet: every line of cost of every action, and an empty line for an action that has none.
pub(super) fn sheet(books: &Books) -> Sheet {
    Sheet {
        columns: columns(books),
        rows: books.plan.actions.iter().flat_map(|action| rows(books, action)).collect(),
        totals: totals(books.case, ["base", "inflated", "contingency", "total"].map(str::to_owned)),
        ..blank(books.case, "costs", 3)
    }
}

fn columns(books: &Books) -> Vec<Column> {
    let (case, money) = (books.case, || books.money());
    vec![
        shown(case, "id", Kind::Id, 12),
        shown(case, "number", Kind::Text, 6),
        shown(case, "action", Kind::Wrapped, 34),
        shown(case, "objective", Kind::Text, 12),
        open(case, "what", Kind::Wrapped, 28),
        chosen(case, "cost-kind", 12),
        open(case, "unit", Kind::Wrapped, 16),
        open(case, "unit-cost", money(), 16),
        open(case, "year", Kind::Year, 8),
        open(case, "quantity", Kind::Number { decimals: 2 }, 11),
        shown(case, "base", money(), 17),
        shown(case, "factor", Kind::Number { decimals: 4 }, 9),
        shown(case, "inflated", money(), 17),
        shown(case, "reserve", Kind::Percent, 12),
        shown(case, "contingency", money(), 16),
        shown(case, "total", money(), 17),
    ]
}

fn rows(books: &Books, action: &PlannedAction) -> Vec<Vec<Cell>> {
    let lines = action.costs.iter().flat_map(|line| of_years(books, line)).collect();
    let rows = of_action(books, action, lines).into_iter();
    rows.map(|row| row.into_iter().chain(reckoned()).collect()).collect()
}

fn of_years(books: &Books, line: &CostLine) -> Vec<[Cell; 6]> {
    let kind = line.kind.name(&books.case.voice);
    by_year(&line.quantities, |year, quantity| {
        let unit = words(&line.unit);
        [words(&line.what), kind.clone().into(), unit, line.unit_cost.into(), year, quantity]
    })
}

/// The price of the line in its year, step by step; the rates stand in the sheet of years.
fn reckoned() -> [Cell; 6] {
    let rate = |column: &str| sum("years", column, vec![("year", own("year"))]);
    [
        Formula::Product(vec!["unit-cost".into(), "quantity".into()]).into(),
        rate("factor"),
        Formula::Product(vec!["base".into(), "factor".into()]).into(),
        rate("reserve"),
        Formula::Product(vec!["inflated".into(), "reserve".into()]).into(),
        Formula::Sum(vec!["inflated".into(), "contingency".into()]).into(),
    ]
}
