//! Knows how a workbook can be wrong in itself; knows no file format.

/// Why a workbook cannot be worked out: a mistake of the program that made it, or a number out of all bounds.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkbookError {
    /// A formula names a sheet that is not there.
    #[error("there is no sheet `{sheet}`")]
    NoSheet {
        /// The id.
        sheet: String,
    },
    /// A formula or a row of totals names a column that is not there.
    #[error("the sheet `{sheet}` has no column `{column}`")]
    NoColumn {
        /// The sheet.
        sheet: String,
        /// The id.
        column: String,
    },
    /// A formula reckons with words or days.
    #[error("the column `{column}` of the sheet `{sheet}` holds no numbers")]
    NoNumber {
        /// The sheet.
        sheet: String,
        /// The column.
        column: String,
    },
    /// A formula names a cell that is not there.
    #[error("no cell is called `{name}`")]
    NoName {
        /// The name.
        name: String,
    },
    /// A column is chosen from a list that is not there.
    #[error("there is no list `{list}`")]
    NoList {
        /// The id.
        list: String,
    },
    /// Two sheets, two columns of a sheet, two lists or two cells have the same id.
    #[error("the id `{id}` stands twice")]
    Twice {
        /// The id.
        id: String,
    },
    /// A row has more or fewer cells than there are columns.
    #[error("row {row} of the sheet `{sheet}` has {cells} cells for {columns} columns")]
    Ragged {
        /// The sheet.
        sheet: String,
        /// The row, from 1.
        row: usize,
        /// Its cells.
        cells: usize,
        /// The columns.
        columns: usize,
    },
    /// A formula rests on itself.
    #[error("the column `{column}` of the sheet `{sheet}` rests on itself")]
    Circle {
        /// The sheet.
        sheet: String,
        /// The column.
        column: String,
    },
    /// A result has more than 28 digits.
    #[error("a result in the column `{column}` of the sheet `{sheet}` is too large")]
    TooLarge {
        /// The sheet.
        sheet: String,
        /// The column.
        column: String,
    },
}
