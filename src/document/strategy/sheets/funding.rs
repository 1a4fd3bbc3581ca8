//! Knows the sheet of money: who pays how much for which action, one line a year.

use super::column::{choice_column, open, read_column, words};
use super::layout::{blank, totals};
use super::lines::{by_year, of_action};
use super::money::SheetFacts;
use crate::assessment::strategy::FundingLine;
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn};
use crate::plan::PlannedAction;
use crate::presentation::Label;

/// The sheet: every line of money for every action, and an empty line for an action that has none.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    Sheet {
        columns: columns(facts),
        rows: facts.actions().into_iter().flat_map(|action| rows(facts, action)).collect(),
        totals: totals(facts.case, ["amount".to_owned()]),
        ..blank(facts.case, "funding", 3)
    }
}

fn columns(facts: &SheetFacts) -> Vec<SheetColumn> {
    let case = facts.case;
    vec![
        read_column(case, "id", ColumnKind::Id, 12),
        open(case, "number", ColumnKind::Text, 6),
        read_column(case, "action", ColumnKind::Wrapped, 40),
        read_column(case, "objective", ColumnKind::Text, 12),
        choice_column(case, "money-source", 24),
        open(case, "name", ColumnKind::Wrapped, 30),
        choice_column(case, "funding-status", 14),
        open(case, "year", ColumnKind::Year, 8),
        open(case, "amount", facts.money(), 12),
    ]
}

fn rows(facts: &SheetFacts, action: &PlannedAction) -> Vec<Vec<Cell>> {
    let lines = action.funding.iter().flat_map(|line| of_years(facts, line)).collect();
    of_action(facts, action, lines)
}

fn of_years(facts: &SheetFacts, line: &FundingLine) -> Vec<[Cell; 5]> {
    let voice = &facts.case.voice;
    let (source, status) = (line.source.name(voice), line.status.name(voice));
    by_year(&line.amounts, |year, amount| {
        [source.clone().into(), words(&line.name), status.clone().into(), year, amount]
    })
}
