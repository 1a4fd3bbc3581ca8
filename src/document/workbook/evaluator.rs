//! Knows how a formula is worked out, cell by cell, each once; knows no notation.

use super::{Cell, Formula, KeyValue, Operand, RowCondition, Sheet, Workbook, WorkbookError};
use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeMap;

/// How many years prices grow at most.
const LONGEST_GROWTH: i64 = 200;

/// Where a cell stands; all places count from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellAddress {
    /// The sheet.
    pub sheet: usize,
    /// The row of the data.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// What is known of a cell so far.
enum CellState {
    Running,
    Known(Option<Decimal>),
}

/// Works out cells and remembers them.
pub(super) struct Evaluator<'a> {
    book: &'a Workbook,
    states: BTreeMap<CellAddress, CellState>,
}

/// What stands in a key cell, in a form that can be compared.
#[derive(PartialEq)]
enum KeyMark {
    Words(String),
    Number(Decimal),
    Day(NaiveDate),
}

impl<'a> Evaluator<'a> {
    pub fn new(book: &'a Workbook) -> Evaluator<'a> {
        Evaluator { book, states: BTreeMap::new() }
    }

    /// The number in a cell, if it holds one.
    pub fn cell(&mut self, at: CellAddress) -> Result<Option<Decimal>, WorkbookError> {
        match self.content(at) {
            Some(Cell::Number(number)) => Ok(Some(*number)),
            Some(Cell::Whole(number)) => Ok(Some(Decimal::from(*number))),
            Some(Cell::Formula(formula)) => self.evaluate_once(at, formula),
            Some(Cell::Empty | Cell::Text(_) | Cell::Date(_)) | None => Ok(None),
        }
    }

    /// The sum of the known cells of a column.
    pub fn total(&mut self, sheet: usize, column: usize) -> Result<Option<Decimal>, WorkbookError> {
        let rows = 0..self.book.sheets.get(sheet).map_or(0, |sheet| sheet.rows.len());
        let at = |row| CellAddress { sheet, row, column };
        let cells = rows.map(|row| self.cell(at(row))).collect::<Result<Vec<_>, _>>()?;
        sum(cells).map_err(|()| self.too_large(at(0)))
    }

    fn content(&self, at: CellAddress) -> Option<&'a Cell> {
        self.book.sheets.get(at.sheet)?.rows.get(at.row)?.get(at.column)
    }

    fn evaluate_once(
        &mut self,
        at: CellAddress,
        formula: &Formula,
    ) -> Result<Option<Decimal>, WorkbookError> {
        match self.states.get(&at) {
            Some(CellState::Known(value)) => return Ok(*value),
            Some(CellState::Running) => return Err(self.circle(at)),
            None => {}
        }
        self.states.insert(at, CellState::Running);
        let value = self.formula(at, formula)?;
        self.states.insert(at, CellState::Known(value));
        Ok(value)
    }

    fn formula(&mut self, at: CellAddress, formula: &Formula) -> Result<Option<Decimal>, WorkbookError> {
        let value = match formula {
            Formula::Sum(operands) => sum(self.operands(at, operands)?),
            Formula::Product(operands) => product(self.operands(at, operands)?),
            Formula::Shortfall(wanted, there) => self.pair(at, wanted, there, shortfall)?,
            Formula::Rest(from, less) => match self.operand(at, from)? {
                None => Ok(None),
                Some(from) => sum(self.operands(at, less)?)
                    .and_then(|less| from.checked_sub(less.unwrap_or_default()).map(Some).ok_or(())),
            },
            Formula::Quotient(part, whole) => match self.operand(at, whole)? {
                Some(whole) if whole.is_zero() => Ok(None),
                _ => self.pair(at, part, whole, Decimal::checked_div)?,
            },
            Formula::Growth { rate, from, to } => self.growth(at, [rate, from, to])?,
            Formula::Switch { name, is, then, otherwise } => {
                let stands =
                    matches!(&self.book.input(name)?.cell, Cell::Text(words) if same_words(words, is));
                Ok(self.operand(at, if stands { then } else { otherwise })?)
            }
            Formula::Spread(operands) => spread(self.operands(at, operands)?),
            Formula::Total { sheet, column } => {
                let (sheet, column) = self.column(sheet, column)?;
                return self.total(sheet, column);
            }
            Formula::SumIf { sheet, column, keys } => self.sum_if(at, (sheet, column), keys)?,
        };
        value.map_err(|()| self.too_large(at))
    }

    fn pair(
        &mut self,
        at: CellAddress,
        first: &Operand,
        second: &Operand,
        reckon: fn(Decimal, Decimal) -> Option<Decimal>,
    ) -> Result<Result<Option<Decimal>, ()>, WorkbookError> {
        let (first, second) = (self.operand(at, first)?, self.operand(at, second)?);
        Ok(match (first, second) {
            (Some(first), Some(second)) => reckon(first, second).map(Some).ok_or(()),
            _ => Ok(None),
        })
    }

    fn growth(
        &mut self,
        at: CellAddress,
        [rate, from, to]: [&Operand; 3],
    ) -> Result<Result<Option<Decimal>, ()>, WorkbookError> {
        let (rate, from, to) = (self.operand(at, rate)?, self.operand(at, from)?, self.operand(at, to)?);
        Ok(match (rate, from, to) {
            (_, _, None) => Ok(None),
            (Some(rate), Some(from), Some(to)) => growth(rate, from, to).map(Some).ok_or(()),
            _ => Ok(Some(Decimal::ONE)),
        })
    }

    fn operands(
        &mut self,
        at: CellAddress,
        operands: &[Operand],
    ) -> Result<Vec<Option<Decimal>>, WorkbookError> {
        operands.iter().map(|operand| self.operand(at, operand)).collect()
    }

    fn operand(&mut self, at: CellAddress, operand: &Operand) -> Result<Option<Decimal>, WorkbookError> {
        match operand {
            Operand::Number(number) => Ok(Some(*number)),
            Operand::Name(name) => Ok(match &self.book.input(name)?.cell {
                Cell::Number(number) => Some(*number),
                Cell::Whole(number) => Some(Decimal::from(*number)),
                _ => None,
            }),
            Operand::Column(id) => {
                let column = self.sheet(at).map_or(Ok(0), |sheet| sheet.number(id))?;
                self.cell(CellAddress { column, ..at })
            }
        }
    }

    fn sum_if(
        &mut self,
        at: CellAddress,
        (sheet, column): (&str, &str),
        keys: &[RowCondition],
    ) -> Result<Result<Option<Decimal>, ()>, WorkbookError> {
        let (there, column) = self.column(sheet, column)?;
        let mut wanted = Vec::new();
        for RowCondition { column, is } in keys {
            let place = self.book.sheets.get(there).map_or(Ok(0), |sheet| sheet.place(column))?;
            let Some(mark) = self.key_mark(at, is)? else { return Ok(Ok(None)) };
            wanted.push((place, mark));
        }
        let mut found = Vec::new();
        for row in 0..self.book.sheets.get(there).map_or(0, |sheet| sheet.rows.len()) {
            if self.fits((there, row), &wanted)? {
                found.push(self.cell(CellAddress { sheet: there, row, column })?);
            }
        }
        Ok(sum(found))
    }

    fn fits(
        &mut self,
        (sheet, row): (usize, usize),
        wanted: &[(usize, KeyMark)],
    ) -> Result<bool, WorkbookError> {
        for (column, mark) in wanted {
            if self.mark(CellAddress { sheet, row, column: *column })?.as_ref() != Some(mark) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn key_mark(&mut self, at: CellAddress, wanted: &KeyValue) -> Result<Option<KeyMark>, WorkbookError> {
        match wanted {
            KeyValue::Text(words) => Ok(Some(KeyMark::Words(words.to_lowercase()))),
            KeyValue::Number(number) => Ok(Some(KeyMark::Number(*number))),
            KeyValue::Own(id) => {
                let column = self.sheet(at).map_or(Ok(0), |sheet| sheet.place(id))?;
                self.mark(CellAddress { column, ..at })
            }
        }
    }

    fn mark(&mut self, at: CellAddress) -> Result<Option<KeyMark>, WorkbookError> {
        Ok(match self.content(at) {
            Some(Cell::Text(words)) => Some(KeyMark::Words(words.to_lowercase())),
            Some(Cell::Date(day)) => Some(KeyMark::Day(*day)),
            _ => self.cell(at)?.map(KeyMark::Number),
        })
    }

    fn sheet(&self, at: CellAddress) -> Option<&'a Sheet> {
        self.book.sheets.get(at.sheet)
    }

    fn column(&self, sheet: &str, column: &str) -> Result<(usize, usize), WorkbookError> {
        let there = self.book.place(sheet)?;
        let column = self.book.sheets.get(there).map_or(Ok(0), |sheet| sheet.number(column))?;
        Ok((there, column))
    }

    /// The names of sheet and column, for errors.
    fn names(&self, at: CellAddress) -> (String, String) {
        let sheet = self.sheet(at);
        let column = sheet.and_then(|sheet| sheet.columns.get(at.column)).map(|column| column.id.clone());
        (sheet.map(|sheet| sheet.id.clone()).unwrap_or_default(), column.unwrap_or_default())
    }

    fn circle(&self, at: CellAddress) -> WorkbookError {
        let (sheet, column) = self.names(at);
        WorkbookError::Circle { sheet, column }
    }

    fn too_large(&self, at: CellAddress) -> WorkbookError {
        let (sheet, column) = self.names(at);
        WorkbookError::TooLarge { sheet, column }
    }
}

fn sum(cells: Vec<Option<Decimal>>) -> Result<Option<Decimal>, ()> {
    cells.into_iter().flatten().try_fold(None, |sum: Option<Decimal>, one| match sum {
        None => Ok(Some(one)),
        Some(sum) => sum.checked_add(one).map(Some).ok_or(()),
    })
}

fn product(cells: Vec<Option<Decimal>>) -> Result<Option<Decimal>, ()> {
    match cells.into_iter().collect::<Option<Vec<_>>>() {
        None => Ok(None),
        Some(all) => all.into_iter().try_fold(Decimal::ONE, Decimal::checked_mul).map(Some).ok_or(()),
    }
}

/// By what prices have grown in the whole years between two.
fn growth(rate: Decimal, from: Decimal, to: Decimal) -> Option<Decimal> {
    let years = to.checked_sub(from)?.to_i64()?.clamp(0, LONGEST_GROWTH);
    let yearly = Decimal::ONE.checked_add(rate)?;
    (0..years).try_fold(Decimal::ONE, |factor, _| factor.checked_mul(yearly))
}

fn spread(cells: Vec<Option<Decimal>>) -> Result<Option<Decimal>, ()> {
    let known = || cells.iter().flatten();
    let (Some(least), Some(most)) = (known().min(), known().max()) else { return Ok(None) };
    let difference = most.checked_sub(*least).ok_or(())?;
    Ok(Some(difference.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)))
}

fn same_words(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn shortfall(wanted: Decimal, there: Decimal) -> Option<Decimal> {
    wanted.checked_sub(there).map(|missing| missing.max(Decimal::ZERO))
}
