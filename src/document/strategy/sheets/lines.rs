//! Knows how money stands in the sheets: an action with a line for each year, and an empty line where nobody wrote any.

use super::column::words;
use super::money::SheetFacts;
use crate::document::workbook::Cell;
use crate::plan::PlannedAction;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The rows of an action: what it is, then each line; one without a line where there is none.
pub(super) fn of_action<const N: usize>(
    facts: &SheetFacts,
    action: &PlannedAction,
    lines: Vec<[Cell; N]>,
) -> Vec<Vec<Cell>> {
    let or_empty = if lines.is_empty() { vec![std::array::from_fn(|_| Cell::Empty)] } else { lines };
    or_empty.into_iter().map(|line| name(facts, action).into_iter().chain(line).collect()).collect()
}

fn name(facts: &SheetFacts, action: &PlannedAction) -> [Cell; 4] {
    [
        action.id.to_string().into(),
        action.number.clone().into(),
        words(action.title.get(facts.case.voice.lang())),
        facts.objective(action.objective.as_ref()),
    ]
}

/// A line for each year, made from the year and its number; one without a year where nobody has said how much.
pub(super) fn by_year<const N: usize>(
    years: &BTreeMap<i32, Decimal>,
    line: impl Fn(Cell, Cell) -> [Cell; N],
) -> Vec<[Cell; N]> {
    if years.is_empty() {
        return vec![line(Cell::Empty, Cell::Empty)];
    }
    years.iter().map(|(year, number)| line(i64::from(*year).into(), (*number).into())).collect()
}
