//! Knows a spreadsheet as typed columns, cells and live sums; knows no file format.

mod chart;
mod error;
mod evaluator;
mod formula;
mod named_cell;
#[cfg(test)]
mod tests;
mod values;

pub use chart::{SheetChart, SheetChartShape};
pub use error::WorkbookError;
pub use evaluator::CellAddress;
pub use formula::{Formula, KeyValue, Operand, RowCondition};
pub use named_cell::NamedCell;
pub use values::WorkbookValues;

use crate::document::{PaperSize, WritingSystem};
use crate::lang::Lang;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A workbook, ready to be written by any renderer. The same workbook gives the same bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// The language of its words.
    pub lang: Lang,
    /// How its words are set.
    pub writing: WritingSystem,
    /// The paper that it is printed on.
    pub paper: PaperSize,
    /// The date it is made for; the only date a renderer may store.
    pub date: NaiveDate,
    /// The title, which is also the title in the file's properties.
    pub title: String,
    /// The status stamp, such as "DRAFT".
    pub stamp: Option<String>,
    /// What the reader must know first: what is not official, what was left out.
    pub notices: Vec<String>,
    /// Fixed words that renderers need.
    pub words: WorkbookLabels,
    /// The lists that cells are chosen from.
    pub lists: Vec<ChoiceList>,
    /// The sheets in order.
    pub sheets: Vec<Sheet>,
}

/// Fixed words that renderers need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkbookLabels {
    /// The title of the sheet that says what the workbook is.
    pub about: String,
    /// The heading above the names of the sheets.
    pub sheet: String,
    /// The heading above what each sheet holds.
    pub holds: String,
    /// The title of the sheet with the lists.
    pub lists: String,
    /// What that sheet is for.
    pub lists_intro: String,
    /// What stands at the end of a text that is longer than a cell may be.
    pub cut: String,
    /// What is said where somebody enters what a cell does not take.
    pub refused: String,
}

/// A list that cells are chosen from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceList {
    /// Permanent inside the workbook.
    pub id: String,
    /// What the list is of.
    pub title: String,
    /// The entries in order.
    pub entries: Vec<String>,
}

/// One sheet: a table with a title and a sentence about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Permanent inside the workbook; also the name of its CSV file.
    pub id: String,
    /// The title.
    pub title: String,
    /// What the sheet holds and how to use it.
    pub intro: String,
    /// Rates and choices above the table.
    pub inputs: Vec<NamedCell>,
    /// The columns in order.
    pub columns: Vec<SheetColumn>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// The row of sums below the others.
    pub totals: Option<Totals>,
    /// The charts below the table.
    pub charts: Vec<SheetChart>,
    /// How many columns stay in view when the sheet is moved sideways, hidden ones included.
    pub held: u16,
    /// True where it is printed on landscape pages.
    pub landscape: bool,
}

/// The row of sums at the end of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// What the row is called.
    pub label: String,
    /// Ids of the columns that are summed.
    pub columns: Vec<String>,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetColumn {
    /// Permanent inside the sheet.
    pub id: String,
    /// The heading.
    pub title: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// How wide at least, in characters; it grows with the words of its heading and with the numbers that it holds.
    pub width: u16,
    /// True where people are expected to write.
    pub editable: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Short text.
    Text,
    /// Text that may need several lines.
    Wrapped,
    /// An address that may be followed, or a plain reference.
    Link,
    /// A number.
    Number {
        /// How many decimals are shown.
        decimals: u16,
    },
    /// A whole number between two others, both included.
    Whole {
        /// The lowest.
        from: i32,
        /// The highest.
        to: i32,
    },
    /// An amount of money.
    Money {
        /// The currency's code, such as `KES`; stands in the heading.
        currency: String,
        /// How many decimals are shown.
        decimals: u16,
    },
    /// A share, 0 to 1, shown as a percentage without decimals.
    Percent,
    /// The same with one decimal, for rates.
    Rate,
    /// A day.
    Date,
    /// A year.
    Year,
    /// One entry of the list with this id.
    Choice(String),
    /// A permanent name for programs; hidden from people.
    Id,
}

impl ColumnKind {
    /// Whether it holds words that people read.
    pub fn is_words(&self) -> bool {
        use ColumnKind::{Choice, Link, Text, Wrapped};
        matches!(self, Text | Wrapped | Link | Choice(_))
    }

    /// Whether formulas may reckon with it.
    pub fn is_number(&self) -> bool {
        use ColumnKind::{Money, Number, Percent, Rate, Whole, Year};
        matches!(self, Number { .. } | Whole { .. } | Money { .. } | Percent | Rate | Year)
    }
}

/// A cell. Unknown is [`Cell::Empty`] and never zero.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// Text; never a formula.
    Text(String),
    /// A number with its decimals as written.
    Number(Decimal),
    /// A whole number.
    Whole(i64),
    /// A day.
    Date(NaiveDate),
    /// What the spreadsheet works out and goes on working out.
    Formula(Formula),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::from(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(known: Option<T>) -> Self {
        known.map_or(Cell::Empty, Into::into)
    }
}

impl From<Decimal> for Cell {
    fn from(number: Decimal) -> Self {
        Cell::Number(number)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Cell::Whole(number)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Cell::Date(day)
    }
}

impl From<Formula> for Cell {
    fn from(formula: Formula) -> Self {
        Cell::Formula(formula)
    }
}

impl Workbook {
    /// The place of the sheet with this id.
    ///
    /// # Errors
    /// [`WorkbookError::NoSheet`].
    pub fn place(&self, id: &str) -> Result<usize, WorkbookError> {
        let place = self.sheets.iter().position(|sheet| sheet.id == id);
        place.ok_or_else(|| WorkbookError::NoSheet { sheet: id.to_owned() })
    }

    /// The cell with this name.
    ///
    /// # Errors
    /// [`WorkbookError::NoName`].
    pub fn input(&self, name: &str) -> Result<&NamedCell, WorkbookError> {
        let mut inputs = self.sheets.iter().flat_map(|sheet| &sheet.inputs);
        let found = inputs.find(|input| input.name == name);
        found.ok_or_else(|| WorkbookError::NoName { name: name.to_owned() })
    }

    /// The place of the list with this id.
    ///
    /// # Errors
    /// [`WorkbookError::NoList`].
    pub fn list(&self, id: &str) -> Result<usize, WorkbookError> {
        let place = self.lists.iter().position(|list| list.id == id);
        place.ok_or_else(|| WorkbookError::NoList { list: id.to_owned() })
    }
}

impl Sheet {
    /// The place of the column with this id.
    ///
    /// # Errors
    /// [`WorkbookError::NoColumn`].
    pub fn place(&self, id: &str) -> Result<usize, WorkbookError> {
        let place = self.columns.iter().position(|column| column.id == id);
        place.ok_or_else(|| WorkbookError::NoColumn { sheet: self.id.clone(), column: id.to_owned() })
    }

    /// The place of a column that formulas may reckon with.
    ///
    /// # Errors
    /// [`WorkbookError::NoColumn`]; [`WorkbookError::NoNumber`] where it holds words or days.
    pub fn number(&self, id: &str) -> Result<usize, WorkbookError> {
        let place = self.place(id)?;
        let is_number = self.columns.get(place).is_some_and(|column| column.kind.is_number());
        let wrong = || WorkbookError::NoNumber { sheet: self.id.clone(), column: id.to_owned() };
        is_number.then_some(place).ok_or_else(wrong)
    }
}
