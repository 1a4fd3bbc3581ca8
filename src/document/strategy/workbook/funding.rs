//! Knows the sheet of money: who pays how much for which action, one line a year.

use super::column::{chosen, open, shown, words};
use super::lists::{funding_status_key, money_source_key};
use super::money::Books;
use crate::assessment::strategy::FundingLine;
use crate::document::workbook::{Cell, Column, Kind, Sheet, Totals};
use crate::plan::PlannedAction;

/// The sheet: every line of money for every action, and an empty line for an action that has none.
pub(super) fn sheet(books: &Books) -> Sheet {
    let voice = &books.case.voice;
    Sheet {
        id: "funding".to_owned(),
        title: voice.say("sheet-funding-title"),
        intro: voice.say("sheet-funding-intro"),
        columns: columns(books),
        rows: books.plan.actions.iter().flat_map(|action| rows(books, action)).collect(),
        totals: Some(Totals { label: voice.say("sheet-total"), columns: vec!["amount".to_owned()] }),
        held: 3,
        landscape: true,
    }
}

fn columns(books: &Books) -> Vec<Column> {
    let case = books.case;
    vec![
        shown(case, "id", Kind::Id, 12),
        shown(case, "number", Kind::Text, 6),
        shown(case, "action", Kind::Wrapped, 40),
        shown(case, "objective", Kind::Text, 9),
        chosen(case, "money-source", 24),
        open(case, "name", Kind::Wrapped, 30),
        chosen(case, "funding-status", 14),
        open(case, "year", Kind::Year, 8),
        open(case, "amount", books.money(), 18),
    ]
}

fn rows(books: &Books, action: &PlannedAction) -> Vec<Vec<Cell>> {
    let lines = action.funding.iter().flat_map(|line| of_years(books, line));
    let rows: Vec<_> = lines.map(|given| row(books, action, given)).collect();
    if rows.is_empty() { vec![row(books, action, std::array::from_fn(|_| Cell::Empty))] } else { rows }
}

/// One line a year; one without a year where nobody has said how much.
fn of_years(books: &Books, line: &FundingLine) -> Vec<[Cell; 5]> {
    let voice = &books.case.voice;
    let given = |year: Cell, amount: Cell| {
        let (source, status) = (money_source_key(line.source), funding_status_key(line.status));
        [voice.say(source).into(), words(&line.name), voice.say(status).into(), year, amount]
    };
    let years = line.amounts.iter();
    let years: Vec<_> =
        years.map(|(year, amount)| given(i64::from(*year).into(), (*amount).into())).collect();
    if years.is_empty() { vec![given(Cell::Empty, Cell::Empty)] } else { years }
}

fn row(books: &Books, action: &PlannedAction, given: [Cell; 5]) -> Vec<Cell> {
    let start = [
        action.id.to_string().into(),
        action.number.clone().into(),
        words(action.title.get(books.case.voice.lang)),
        books.objective(action.objective.as_ref()),
    ];
    start.into_iter().chain(given).collect()
}
