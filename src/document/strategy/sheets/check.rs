//! Knows the sheet that compares sums which must be the same, whatever they are added up by.

use super::column::read_column;
use super::layout::blank;
use super::money::SheetFacts;
use crate::document::workbook::{Cell, ColumnKind, Formula, Operand, Sheet, SheetColumn};

/// The columns whose sums are compared.
const COMPARED: [&str; 5] = ["lines", "of-plan", "years", "objectives", "sources"];

/// The sheet: a line for each sum, with the difference between the largest and the smallest.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    let [secured, pledged] = facts.paid(None);
    let rows = [
        line(facts, "base", total("costs", "base"), Cell::Empty),
        line(facts, "budget", total("costs", "total"), Cell::Empty),
        line(facts, "secured", secured, total("sources", "secured")),
        line(facts, "pledged", pledged, total("sources", "pledged")),
    ];
    Sheet { columns: columns(facts), rows: Vec::from(rows), ..blank(facts.case, "check", 1) }
}

fn columns(facts: &SheetFacts) -> Vec<SheetColumn> {
    let money = |id: &str| read_column(facts.case, id, facts.money(), 12);
    let name = read_column(facts.case, "check", ColumnKind::Wrapped, 34);
    [name].into_iter().chain(COMPARED.map(money)).chain([money("difference")]).collect()
}

/// What is compared is called like the column that is summed, and has the same name in three sheets.
fn line(facts: &SheetFacts, column: &str, lines: Cell, sources: Cell) -> Vec<Cell> {
    let title = facts.case.voice.say(&format!("column-{column}"));
    let difference = Formula::Spread(COMPARED.into_iter().map(Operand::from).collect());
    let sums = ["plan", "years", "objectives"].map(|sheet| total(sheet, column));
    [title.into(), lines].into_iter().chain(sums).chain([sources, difference.into()]).collect()
}

/// The sum of a whole column.
pub(super) fn total(sheet: &str, column: &str) -> Cell {
    Formula::Total { sheet: sheet.to_owned(), column: column.to_owned() }.into()
}
