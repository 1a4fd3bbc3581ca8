//! Knows the sheet of costs: unit × quantity × year, then inflation and contingency, one line a year.

use super::column::{chosen, open, shown, words};
use super::lists::cost_kind_key;
use super::money::{Books, own, sum};
use crate::assessment::strategy::CostLine;
use crate::document::workbook::{Cell, Column, Formula, Kind, Sheet, Totals};
use crate::plan::PlannedAction;

/// The sheet: every line of cost of every action, and an empty line for an action that has none.
pub(super) fn sheet(books: &Books) -> Sheet {
    let voice = &books.case.voice;
    Sheet {
        id: "costs".to_owned(),
        title: voice.say("sheet-costs-title"),
        intro: voice.say("sheet-costs-intro"),
        columns: columns(books),
        rows: books.plan.actions.iter().flat_map(|action| rows(books, action)).collect(),
        totals: Some(Totals {
            label: voice.say("sheet-total"),
            columns: ["base", "inflated", "contingency", "total"].map(str::to_owned).to_vec(),
        }),
        held: 3,
        landscape: true,
    }
}

fn columns(books: &Books) -> Vec<Column> {
    let (case, money) = (books.case, || books.money());
    vec![
        shown(case, "id", Kind::Id, 12),
        shown(case, "number", Kind::Text, 6),
        shown(case, "action", Kind::Wrapped, 34),
        shown(case, "objective", Kind::Text, 9),
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
    let lines = action.costs.iter().flat_map(|line| of_years(books, line));
    let rows: Vec<_> = lines.map(|given| row(books, action, given)).collect();
    if rows.is_empty() { vec![row(books, action, std::array::from_fn(|_| Cell::Empty))] } else { rows }
}

/// One line a year; one without a year where nobody has said how many.
fn of_years(books: &Books, line: &CostLine) -> Vec<[Cell; 6]> {
    let given = |year: Cell, quantity: Cell| {
        let kind = books.case.voice.say(cost_kind_key(line.kind));
        [words(&line.what), kind.into(), words(&line.unit), line.unit_cost.into(), year, quantity]
    };
    let years = line.quantities.iter();
    let years: Vec<_> =
        years.map(|(year, quantity)| given(i64::from(*year).into(), (*quantity).into())).collect();
    if years.is_empty() { vec![given(Cell::Empty, Cell::Empty)] } else { years }
}

fn row(books: &Books, action: &PlannedAction, given: [Cell; 6]) -> Vec<Cell> {
    let start = [
        action.id.to_string().into(),
        action.number.clone().into(),
        words(action.title.get(books.case.voice.lang)),
        books.objective(action.objective.as_ref()),
    ];
    start.into_iter().chain(given).chain(reckoned()).collect()
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
