//! Knows how rates and choices stand above a table: what they are, then a cell to change.

use super::formats::CellRole;
use super::grid::{self, BODY};
use super::{WorkbookParts, XlsxError, sheet, validation};
use crate::document::workbook::{Cell, ColumnKind, Sheet};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::Worksheet;

/// How many characters what a cell is called may take.
const LABEL: u16 = 44;

/// Where the value of the named cell with this place stands.
pub(super) fn value_place(sheet: &Sheet, place: usize) -> (u32, u16) {
    let (_, last) = label_columns(sheet);
    (grid::below(BODY, place), last.saturating_add(1))
}

/// The first and the last column over which its name runs: as many as it needs.
fn label_columns(sheet: &Sheet) -> (u16, u16) {
    let first = sheet.columns.iter().take_while(|column| column.kind == ColumnKind::Id).count();
    let mut width = 0;
    let behind = sheet.columns.iter().skip(first).take_while(|column| {
        width += column.width;
        width < LABEL
    });
    let last = first + behind.count();
    (grid::column(first), grid::column(last))
}

/// The named cells of a sheet, written.
pub(super) fn add(parts: &WorkbookParts, place: usize, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let sheet = &parts.book.sheets[place];
    let (first, last) = label_columns(sheet);
    for (index, input) in sheet.inputs.iter().enumerate() {
        let (row, column) = value_place(sheet, index);
        let title = parts.words(&input.title);
        paper.set_row_height(row, sheet::height(&title, LABEL).max(18.0))?;
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
