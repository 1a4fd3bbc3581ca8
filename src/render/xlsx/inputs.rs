//! Knows how rates and choices stand above a table: what they are, then a cell to change.

use super::formats::CellRole;
use super::grid::{self, BODY};
use super::layout::{ColumnSpan, SheetLayout};
use super::{WorkbookParts, XlsxError, room, validation};
use crate::document::workbook::Cell;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::Worksheet;

/// Where the value of the named cell with this place stands.
pub(super) fn value_place(layout: &SheetLayout, place: usize) -> (u32, u16) {
    (grid::below(BODY, place), layout.labels.last.saturating_add(1))
}

/// The named cells of a sheet, written.
pub(super) fn add(parts: &WorkbookParts, place: usize, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let (sheet, layout) = (&parts.book.sheets[place], &parts.layouts[place]);
    let ColumnSpan { first, last } = layout.labels;
    for (index, input) in sheet.inputs.iter().enumerate() {
        let (row, column) = value_place(layout, index);
        let title = parts.words(&input.title);
        paper.set_row_height(row, room::text_height(&title, layout.width(layout.labels)).max(18.0))?;
        if first < last {
            paper.merge_range(row, first, row, last, &title, &parts.look.notice())?;
        } else {
            paper.write_string_with_format(row, first, title, &parts.look.notice())?;
        }
        let format = parts.look.cell(&input.kind, CellRole { editable: true, ..CellRole::default() });
        match &input.cell {
            Cell::Text(text) => paper.write_string_with_format(row, column, parts.words(text), &format)?,
            Cell::Number(number) => {
                paper.write_number_with_format(row, column, number.to_f64().unwrap_or_default(), &format)?
            }
            Cell::Whole(number) => paper.write_number_with_format(row, column, *number as f64, &format)?,
            Cell::Empty | Cell::Date(_) | Cell::Formula(_) => paper.write_blank(row, column, &format)?,
        };
        validation::restrict(parts, &input.kind, (row, row, column), paper)?;
    }
    Ok(())
}
