//! Knows what every formula of a workbook comes to; knows not how.

use super::evaluator::{CellAddress, Evaluator};
use super::{Sheet, Workbook, WorkbookError};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What the numbers of a workbook come to, in decimal.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkbookValues {
    cells: Vec<Vec<Vec<Option<Decimal>>>>,
    totals: Vec<Vec<Option<Decimal>>>,
}

impl WorkbookValues {
    /// The number in a cell, typed in or worked out; `None` where it holds none. All places count from 0.
    pub fn cell(&self, sheet: usize, row: usize, column: usize) -> Option<Decimal> {
        *self.cells.get(sheet)?.get(row)?.get(column)?
    }

    /// The sum of a column over all its rows; `None` where nothing is known. All places count from 0.
    pub fn total(&self, sheet: usize, column: usize) -> Option<Decimal> {
        *self.totals.get(sheet)?.get(column)?
    }
}

impl Workbook {
    /// Works out every formula.
    ///
    /// # Errors
    /// See [`WorkbookError`].
    pub fn values(&self) -> Result<WorkbookValues, WorkbookError> {
        check(self)?;
        let mut evaluator = Evaluator::new(self);
        let (mut cells, mut totals) = (Vec::new(), Vec::new());
        for (place, sheet) in self.sheets.iter().enumerate() {
            let at = |row, column| CellAddress { sheet: place, row, column };
            let places = 0..sheet.columns.len();
            let rows = 0..sheet.rows.len();
            let of_row = |evaluator: &mut Evaluator, row| {
                places.clone().map(|column| evaluator.cell(at(row, column))).collect()
            };
            cells.push(rows.map(|row| of_row(&mut evaluator, row)).collect::<Result<_, _>>()?);
            totals.push(places.map(|column| evaluator.total(place, column)).collect::<Result<_, _>>()?);
        }
        Ok(WorkbookValues { cells, totals })
    }
}

fn check(book: &Workbook) -> Result<(), WorkbookError> {
    once(book.sheets.iter().map(|sheet| &sheet.id))?;
    once(book.lists.iter().map(|list| &list.id))?;
    once(book.sheets.iter().flat_map(|sheet| &sheet.inputs).map(|input| &input.name))?;
    for sheet in &book.sheets {
        once(sheet.columns.iter().map(|column| &column.id))?;
        rectangular(sheet)?;
        let totals = sheet.totals.iter().flat_map(|totals| &totals.columns);
        totals.map(|column| sheet.number(column)).collect::<Result<Vec<_>, _>>()?;
        let kinds = sheet.columns.iter().map(|column| &column.kind);
        for kind in kinds.chain(sheet.inputs.iter().map(|input| &input.kind)) {
            if let super::ColumnKind::Choice(list) = kind {
                book.list(list)?;
            }
        }
        for chart in &sheet.charts {
            let shown = &book.sheets[book.place(&chart.sheet)?];
            shown.place(&chart.names)?;
            chart.amounts.iter().map(|column| shown.number(column)).collect::<Result<Vec<_>, _>>()?;
        }
    }
    Ok(())
}

fn once<'a>(ids: impl Iterator<Item = &'a String>) -> Result<(), WorkbookError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(WorkbookError::Twice { id: id.clone() });
        }
    }
    Ok(())
}

fn rectangular(sheet: &Sheet) -> Result<(), WorkbookError> {
    let columns = sheet.columns.len();
    match sheet.rows.iter().position(|row| row.len() != columns) {
        None => Ok(()),
        Some(place) => Err(WorkbookError::Ragged {
            sheet: sheet.id.clone(),
            row: place + 1,
            cells: sheet.rows.get(place).map_or(0, Vec::len),
            columns,
        }),
    }
}
