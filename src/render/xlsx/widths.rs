//! Knows how wide the columns of a sheet are: as wide as they want to be at least, and as their headings, words and numbers
//! need.

use super::room;
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn, WorkbookValues};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The widest that a single word makes its column, in characters.
const LONGEST_WORD: f64 = 24.0;
/// What the arrow of the filter takes beside a heading, in characters.
pub(super) const ARROW: f64 = 2.5;
/// What stays free beside a number, so that it may still grow.
const SPARE: f64 = 1.0;
/// A day with the month in letters.
const DAY: f64 = 12.0;
/// No column is narrower or wider, whatever it holds.
const LIMITS: (f64, f64) = (3.0, 120.0);

/// The widths of the columns of the sheet with this place, in characters; 0 for one that is hidden.
pub(super) fn widths(sheet: &Sheet, place: usize, values: &WorkbookValues) -> Vec<u16> {
    let width = |(index, column): (usize, &SheetColumn)| match column.kind {
        ColumnKind::Id => 0,
        _ => whole(f64::from(column.width).max(need(sheet, (place, index), values))),
    };
    sheet.columns.iter().enumerate().map(width).collect()
}

/// The width as the format takes it: whole characters, within the limits.
pub(super) fn whole(width: f64) -> u16 {
    width.ceil().clamp(LIMITS.0, LIMITS.1).to_u16().unwrap_or_default()
}

/// What a column needs for what it holds.
fn need(sheet: &Sheet, (place, index): (usize, usize), values: &WorkbookValues) -> f64 {
    let column = &sheet.columns[index];
    let head = room::longest_word(&heading(column), true).min(LONGEST_WORD) + ARROW;
    let rows = sheet.rows.iter().enumerate().filter_map(|(row, cells)| Some((row, cells.get(index)?)));
    let body = rows.map(|(row, cell)| match cell {
        Cell::Text(words) => word(&column.kind, words),
        Cell::Date(_) => DAY,
        _ => number(&column.kind, values.cell(place, row, index)),
    });
    let is_sum = sheet.totals.as_ref().is_some_and(|totals| totals.columns.contains(&column.id));
    let sum = if is_sum { number(&column.kind, values.total(place, index)) } else { 0.0 };
    body.fold(head.max(sum), f64::max)
}

/// The longest word; addresses break wherever they must.
fn word(kind: &ColumnKind, words: &str) -> f64 {
    match kind {
        ColumnKind::Link => 0.0,
        _ => room::longest_word(words, false).min(LONGEST_WORD),
    }
}

/// What a number needs, with room to grow; nothing where none is known.
pub(super) fn number(kind: &ColumnKind, number: Option<Decimal>) -> f64 {
    number.map_or(0.0, |number| room::number_width(kind, number) + SPARE)
}

/// The title of a column; of one with money, with its currency.
pub(super) fn heading(column: &SheetColumn) -> String {
    match &column.kind {
        ColumnKind::Money { currency, .. } if !currency.is_empty() => {
            format!("{} ({currency})", column.title)
        }
        _ => column.title.clone(),
    }
}
