//! Knows the sheet of money: who pays how much for which action, one line a year.

use super::blank::{blank, totals};
use super::column::{chosen, open, shown, words};
use super::lines::{by_year, of_action};
use super::money::Books;
use crate::assessment::strategy::FundingLine;
use crate::document::workbook::{Cell, Column, Kind, Sheet};
use crate::plan::PlannedAction;
use crate::presentation::Label;

/// The sheet: every line of money for every action, and an empty line for an action that has none.
pub(super) fn sheet(books: &Books) -> Sheet {
    Sheet {
        columns: columns(books),
        rows: books.plan.actions.iter().flat_map(|action| rows(books, action)).collect(),
        totals: totals(books.case, ["amount".to_owned()]),
        ..blank(books.case, "funding", 3)
    }
}

fn columns(books: &Books) -> Vec<Column> {
    let case = books.case;
    vec![
        shown(case, "id", Kind::Id, 12),
        shown(case, "number", Kind::Text, 6),
        shown(case, "action", Kind::Wrapped, 40),
        shown(case, "objective", Kind::Text, 12),
        chosen(case, "money-source", 24),
        open(case, "name", Kind::Wrapped, 30),
        chosen(case, "funding-status", 14),
        open(case, "year", Kind::Year, 8),
        open(case, "amount", books.money(), 18),
    ]
}

fn rows(books: &Books, action: &PlannedAction) -> Vec<Vec<Cell>> {
    let lines = action.funding.iter().flat_map(|line| of_years(books, line)).collect();
    of_action(books, action, lines)
}

fn of_years(books: &Books, line: &FundingLine) -> Vec<[Cell; 5]> {
    let voice = &books.case.voice;
    let (source, status) = (line.source.name(voice), line.status.name(voice));
    by_year(&line.amounts, |year, amount| {
        [source.clone().into(), words(&line.name), status.clone().into(), year, amount]
    })
}
