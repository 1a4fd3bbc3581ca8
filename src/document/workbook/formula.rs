//! Knows what a cell can work out, by its meaning; knows no spreadsheet's notation.

use rust_decimal::Decimal;

/// What a cell works out. What rests on something unknown is unknown, and sums take what is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// The sum of what is known among these; unknown where nothing is.
    Sum(Vec<Operand>),
    /// The product of all of these.
    Product(Vec<Operand>),
    /// The first less the second; below zero where the second is greater.
    Difference(Operand, Operand),
    /// What the second lacks to reach the first; zero where it lacks nothing.
    Shortfall(Operand, Operand),
    /// The first less all that is known of the others; unknown where the first is.
    Rest(Operand, Vec<Operand>),
    /// The first divided by the second; unknown where the second is zero.
    Quotient(Operand, Operand),
    /// The sum of a column over all rows of a sheet.
    Total {
        /// The sheet.
        sheet: String,
        /// The column that is summed.
        column: String,
    },
    /// The sum of a column over those rows of a sheet where every key fits; unknown where no such row has a value.
    SumIf {
        /// The sheet.
        sheet: String,
        /// The column that is summed.
        column: String,
        /// What must fit.
        keys: Vec<RowCondition>,
    },
}

/// What a formula reckons with.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// The cell of this column in the row of the formula.
    Column(String),
    /// A number.
    Number(Decimal),
}

impl From<&str> for Operand {
    fn from(column: &str) -> Self {
        Operand::Column(column.to_owned())
    }
}

impl From<Decimal> for Operand {
    fn from(number: Decimal) -> Self {
        Operand::Number(number)
    }
}

/// A condition on the rows of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct RowCondition {
    /// The column of that sheet.
    pub column: String,
    /// What must stand there.
    pub is: KeyValue,
}

/// What must stand in a key column. Words are compared without regard to capitals, as spreadsheets do.
#[derive(Clone, Debug, PartialEq)]
pub enum KeyValue {
    /// What stands in this column in the row of the formula; where that is empty, nothing fits.
    Own(String),
    /// These words, at most 255 characters.
    Text(String),
    /// This number.
    Number(Decimal),
}
