//! Knows where on a sheet its title, heading, rows and sums stand, and how such places are written.

use crate::document::workbook::Sheet;

/// The row of the title, from 0.
pub(super) const TITLE: u32 = 0;
/// The row of the sentence about the sheet.
pub(super) const INTRO: u32 = 1;
/// The row of the headings.
pub(super) const HEAD: u32 = 2;
/// The first row of data.
pub(super) const FIRST: u32 = 3;

/// The places of one sheet.
pub(super) struct Grid {
    /// The name of the sheet as formulas write it: in apostrophes.
    quoted: String,
    /// The last row of data, from 0; the first where there is none.
    pub last: u32,
}

impl Grid {
    /// The places of the sheet that is called `name`.
    pub fn of(sheet: &Sheet, name: &str) -> Grid {
        let rows = u32::try_from(sheet.rows.len().max(1)).unwrap_or(u32::MAX);
        Grid { quoted: format!("'{}'", name.replace('\'', "''")), last: FIRST + rows - 1 }
    }

    /// The row of the sums.
    pub fn totals(&self) -> u32 {
        self.last + 1
    }

    /// All data of a column, such as `$C$4:$C$20`, with the sheet's name where the formula stands elsewhere.
    pub fn column(&self, column: usize, elsewhere: bool) -> String {
        let name = letters(column);
        let sheet = if elsewhere { format!("{}!", self.quoted) } else { String::new() };
        format!("{sheet}${name}${}:${name}${}", FIRST + 1, self.last + 1)
    }
}

/// The row of the data with this place, from 0.
pub(super) fn row(place: usize) -> u32 {
    FIRST.saturating_add(u32::try_from(place).unwrap_or(u32::MAX))
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
