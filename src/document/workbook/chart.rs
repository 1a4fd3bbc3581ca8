//! Knows a chart that the spreadsheet itself draws from the cells of a sheet; knows no colours.

/// A chart below the table of a sheet: amounts, one upon the other, for each row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetChart {
    /// What it shows.
    pub title: String,
    /// Which way its amounts run.
    pub shape: SheetChartShape,
    /// The sheet that it shows.
    pub sheet: String,
    /// The column of that sheet with the names of the rows.
    pub names: String,
    /// The columns with the amounts.
    pub amounts: Vec<String>,
}

/// Which way amounts run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetChartShape {
    /// Upwards, such as years side by side.
    Columns,
    /// Sideways, with room for names.
    Bars,
}
