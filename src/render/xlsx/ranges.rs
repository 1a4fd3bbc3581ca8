//! Knows what cells and columns are called in formulas of other sheets; knows no formula's notation.

use super::{WorkbookParts, XlsxError, inputs};
use crate::document::workbook::{Cell, Formula, Workbook};
use std::collections::BTreeSet;

/// A column of a sheet, both by their ids.
type ColumnId<'a> = (&'a str, &'a str);

/// The name of a column: `costs_total`.
pub(super) fn column_name((sheet, column): ColumnId<'_>) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    format!("{sheet}_{column}").chars().map(letter).collect()
}

/// Tells the file what the named cells and the columns that other sheets reckon with are called.
pub(super) fn define(parts: &WorkbookParts, file: &mut rust_xlsxwriter::Workbook) -> Result<(), XlsxError> {
    for ((sheet, grid), layout) in parts.book.sheets.iter().zip(&parts.grids).zip(&parts.layouts) {
        for (place, input) in sheet.inputs.iter().enumerate() {
            let (row, column) = inputs::value_place(layout, place);
            file.define_name(input.name.as_str(), &format!("={}", grid.cell_from_elsewhere(row, column)))?;
        }
    }
    for (sheet, column) in columns_from_elsewhere(parts.book) {
        let there = parts.book.place(sheet)?;
        let place = parts.book.sheets[there].place(column)?;
        let range = parts.grids[there].column_from_elsewhere(place);
        file.define_name(column_name((sheet, column)), &format!("={range}"))?;
    }
    Ok(())
}

/// The columns that formulas of other sheets name.
fn columns_from_elsewhere(book: &Workbook) -> BTreeSet<ColumnId<'_>> {
    let mut found = BTreeSet::new();
    for here in &book.sheets {
        for cell in here.rows.iter().flatten() {
            let Cell::Formula(formula) = cell else { continue };
            found.extend(columns_of(formula).into_iter().filter(|(sheet, _)| *sheet != here.id));
        }
    }
    found
}

/// The columns of whole sheets that a formula names.
fn columns_of(formula: &Formula) -> Vec<ColumnId<'_>> {
    match formula {
        Formula::Total { sheet, column } => vec![(sheet.as_str(), column.as_str())],
        Formula::SumIf { sheet, column, keys } => {
            let all = keys.iter().map(|key| key.column.as_str()).chain([column.as_str()]);
            all.map(|column| (sheet.as_str(), column)).collect()
        }
        _ => Vec::new(),
    }
}
