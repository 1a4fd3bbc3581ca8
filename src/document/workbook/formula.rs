//! Knows what a cell can work out, by its meaning; knows no spreadsheet's notation.

use rust_decimal::Decimal;

/// What a cell works out. What rests on something unknown is unknown, and sums take what is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// The sum of what is known among these; unknown where nothing is.
    Sum(Vec<Operand>),
    /// The product of all of these.
    Product(Vec<Operand>),
    /// What the second lacks to reach the first; zero where it lacks nothing.
    Shortfall(Operand, Operand),
    /// The first less all that is known of the others; unknown where the first is.
    Rest(Operand, Vec<Operand>),
    /// The first divided by the second; unknown where the second is zero.
    Quotient(Operand, Operand),
    /// By what prices have grown: one and a yearly rate, once for each year from one to another; one where the second is
    /// not later, or rate or beginning are unknown.
    Growth {
        /// The yearly rate, 0 to 1.
        rate: Operand,
        /// The year in which it begins.
        from: Operand,
        /// The year that is asked about.
        to: Operand,
    },
    /// One or the other of two, by the words in a cell that has a name.
    Switch {
        /// The name of that cell.
        name: String,
        /// The words, without regard to capitals.
        is: String,
        /// What it is where these words stand there.
        then: Operand,
        /// What it is otherwise.
        otherwise: Operand,
    },
    /// The largest less the smallest of what is known among these, to two decimals; zero where all are the same.
    Spread(Vec<Operand>),
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
    /// The cell with this name, wherever it stands.
    Name(String),
}

impl Operand {
    /// The cell with this name.
    pub fn of_cell(name: &str) -> Operand {
        Operand::Name(name.to_owned())
    }
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
