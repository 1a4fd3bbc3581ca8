//! Knows where on a sheet its title, heading, rows and sums stand, and how such places are written.

use crate::document::workbook::Sheet;

/// The row of the title, from 0.
pub(super) const TITLE: u32 = 0;
/// The row of the sentence about the sheet.
pub(super) const INTRO: u32 = 1;
/// The row below it: of the cells that have a name, or of the headings where there are none.
pub(super) const BODY: u32 = 2;

/// The places of one sheet.
pub(super) struct Grid {
    /// The name of the sheet as formulas write it: in apostrophes.
    quoted: String,
    /// The row of the headings, from 0.
    pub head: u32,
    /// The first row of data, from 0.
    pub first: u32,
    /// The last row of data, from 0; the first where there is none.
    pub last: u32,
}

impl Grid {
    /// The places of the sheet that is called `name`.
    pub fn of(sheet: &Sheet, name: &str) -> Grid {
        // A row stays free between the named cells and the table.
        let head = if sheet.inputs.is_empty() { BODY } else { below(BODY, sheet.inputs.len() + 1) };
        let last = below(head, sheet.rows.len().max(1));
        Grid { quoted: format!("'{}'", name.replace('\'', "''")), head, first: head + 1, last }
    }

    /// The row of the data with this place, from 0.
    pub fn row(&self, place: usize) -> u32 {
        below(self.first, place)
    }

    /// The row of the sums.
    pub fn totals(&self) -> u32 {
        self.last + 1
    }

    /// All data of a column, such as `$C$4:$C$20`.
    pub fn column(&self, column: usize) -> String {
        let name = letters(column);
        format!("${name}${}:${name}${}", self.first + 1, self.last + 1)
    }

    /// The same for formulas that stand elsewhere.
    pub fn column_from_elsewhere(&self, column: usize) -> String {
        format!("{}!{}", self.quoted, self.column(column))
    }

    /// A single cell for formulas that stand elsewhere: `'Costs'!$C$4`.
    pub fn cell_from_elsewhere(&self, row: u32, column: u16) -> String {
        format!("{}!${}${}", self.quoted, letters(usize::from(column)), row + 1)
    }
}

/// The row so many rows below another.
pub(super) fn below(row: u32, places: usize) -> u32 {
    row.saturating_add(u32::try_from(places).unwrap_or(u32::MAX))
}

/// The column with this place; a sheet has at most 16,384.
pub(super) fn column(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}

/// A cell whose column is fixed, so that formulas may be filled down: `$C5`.
pub(super) fn cell(row: u32, column: usize) -> String {
    format!("${}{}", letters(column), row + 1)
}

/// A, B, … Z, AA, AB.
pub(super) fn letters(column: usize) -> String {
    let last = u8::try_from(column % 26).unwrap_or(0);
    let before = (column / 26).checked_sub(1).map(letters).unwrap_or_default();
    before + &char::from(b'A' + last).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        let given = [0, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(given, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
