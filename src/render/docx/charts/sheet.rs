//! Knows the sheet behind a chart: names in the first column, a column for each amount. Whoever changes a number there
//! changes the chart.

use super::bars::{BarChart, BarFill};
use crate::render::xlsx::{XlsxError, day};
use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, Formula, Workbook, column_number_to_name};

/// What a reference to a cell begins with: the name that a new sheet has.
pub(super) const BEFORE: &str = "Sheet1!";
/// The column of names.
pub(super) const NAMES: u16 = 0;

/// The column of the amounts at this place.
pub(super) fn column(place: usize) -> u16 {
    u16::try_from(place + 1).unwrap_or_default()
}

/// The cell in a column, so many rows below its head.
pub(super) fn place(column: u16, row: usize) -> String {
    format!("{BEFORE}${}${}", column_number_to_name(column), row + 1)
}

/// The sheet as a file that carries this date. What a row amounts to is a sum of what stands before it.
///
/// # Errors
/// What the writer of the format refuses, such as words that are too long for a cell.
pub(super) fn sheet(chart: &BarChart, date: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut file = Workbook::new();
    file.set_properties(&DocProperties::new().set_creation_datetime(&day(date)?));
    let paper = file.add_worksheet();
    for (row, name) in (1..).zip(&chart.rows) {
        paper.write_string(row, NAMES, name.to_string())?;
    }
    for (index, series) in chart.series.iter().enumerate() {
        paper.write_string(0, column(index), series.name)?;
        for (row, amount) in (1..).zip(&series.values) {
            if series.fill == BarFill::Total {
                let [first, last] =
                    [0, index.saturating_sub(1)].map(|one| column_number_to_name(column(one)));
                let sum = format!("=SUM({first}{line}:{last}{line})", line = row + 1);
                paper.write_formula(row, column(index), Formula::new(sum).set_result(amount.to_string()))?;
            } else {
                paper.write_number(row, column(index), *amount)?;
            }
        }
    }
    Ok(file.save_to_buffer()?)
}
