//! Knows how a formula's meaning is written for Excel: unknown stays empty, words are compared as they are.

use super::grid::{self, Grid};
use super::{WorkbookParts, XlsxError, ranges};
use crate::document::workbook::{Formula, KeyValue, Operand, RowCondition, Sheet};
use rust_decimal::Decimal;

/// Where a formula stands: the sheet and the row of the data, from 0.
pub(super) type FormulaPlace = (usize, usize);

/// The formula in the notation of the file format, without the sign of equality.
pub(super) fn text(
    parts: &WorkbookParts,
    spot: FormulaPlace,
    formula: &Formula,
) -> Result<String, XlsxError> {
    let pair = |first: &Operand, second: &Operand| -> Result<(String, String), XlsxError> {
        Ok((operand(parts, spot, first)?, operand(parts, spot, second)?))
    };
    Ok(match formula {
        Formula::Sum(operands) => {
            let all = operands_of(parts, spot, operands)?;
            format!("IF(COUNT({all})=0,\"\",SUM({all}))")
        }
        Formula::Product(operands) => {
            let all = operands_of(parts, spot, operands)?;
            format!("IF(COUNT({all})<{},\"\",PRODUCT({all}))", operands.len())
        }
        Formula::Shortfall(wanted, there) => {
            let (wanted, there) = pair(wanted, there)?;
            format!("IF(COUNT({wanted},{there})<2,\"\",MAX(0,{wanted}-{there}))")
        }
        Formula::Rest(from, less) => {
            let (from, less) = (operand(parts, spot, from)?, operands_of(parts, spot, less)?);
            format!("IF(COUNT({from})=0,\"\",{from}-SUM({less}))")
        }
        Formula::Quotient(part, whole) => {
            let (part, whole) = pair(part, whole)?;
            format!("IF(COUNT({part},{whole})<2,\"\",IF({whole}=0,\"\",{part}/{whole}))")
        }
        Formula::Growth { rate, from, to } => {
            let (rate, from) = pair(rate, from)?;
            let to = operand(parts, spot, to)?;
            let grown = format!("(1+{rate})^MAX(0,{to}-{from})");
            format!("IF(COUNT({to})=0,\"\",IF(COUNT({rate},{from})<2,1,{grown}))")
        }
        Formula::Switch { name, is, then, otherwise } => {
            let (then, otherwise) = pair(then, otherwise)?;
            let or_empty = |cell: &str| format!("IF({cell}=\"\",\"\",{cell})");
            let (name, words) = (&parts.book.input(name)?.name, literal(is));
            format!("IF({name}={words},{},{})", or_empty(&then), or_empty(&otherwise))
        }
        Formula::Spread(operands) => {
            let all = operands_of(parts, spot, operands)?;
            format!("IF(COUNT({all})=0,\"\",ROUND(MAX({all})-MIN({all}),2))")
        }
        Formula::Total { sheet, column } => total(&range(parts, spot, sheet, column)?),
        Formula::SumIf { sheet, column, keys } => sum_if(parts, spot, (sheet, column), keys)?,
    })
}

/// The sum of a range, empty where it holds no number.
pub(super) fn total(range: &str) -> String {
    format!("IF(COUNT({range})=0,\"\",SUM({range}))")
}

/// A number with the digits that spreadsheets keep.
pub(super) fn result(number: Option<Decimal>) -> String {
    let number = number.map(|number| number.round_sf(15).unwrap_or(number));
    number.map(|number| number.normalize().to_string()).unwrap_or_default()
}

fn operands_of(parts: &WorkbookParts, spot: FormulaPlace, operands: &[Operand]) -> Result<String, XlsxError> {
    let all: Result<Vec<String>, XlsxError> = operands.iter().map(|one| operand(parts, spot, one)).collect();
    Ok(all?.join(","))
}

fn operand(
    parts: &WorkbookParts,
    (sheet, row): FormulaPlace,
    operand: &Operand,
) -> Result<String, XlsxError> {
    match operand {
        Operand::Number(number) => Ok(result(Some(*number))),
        Operand::Name(name) => Ok(parts.book.input(name)?.name.clone()),
        Operand::Column(id) => {
            let column = at(parts, sheet)?.number(id)?;
            Ok(grid::cell(grid_of(parts, sheet)?.row(row), column))
        }
    }
}

/// SUMIFS would read `>5` and `*` in a key as an operator and a wildcard; SUMPRODUCT compares what stands there.
fn sum_if(
    parts: &WorkbookParts,
    spot: FormulaPlace,
    (sheet, column): (&str, &str),
    keys: &[RowCondition],
) -> Result<String, XlsxError> {
    let values = range(parts, spot, sheet, column)?;
    let (mut fits, mut empty) = (Vec::new(), Vec::new());
    for RowCondition { column, is } in keys {
        let there = parts.book.place(sheet)?;
        let place = at(parts, there)?.place(column)?;
        let marks = column_words(parts, spot, (there, place), (sheet, column))?;
        let wanted = match is {
            KeyValue::Text(words) => literal(words),
            KeyValue::Number(number) => result(Some(*number)),
            KeyValue::Own(id) => {
                let row = grid_of(parts, spot.0)?.row(spot.1);
                let own = grid::cell(row, at(parts, spot.0)?.place(id)?);
                empty.push(format!("{own}=\"\""));
                own
            }
        };
        fits.push(format!("({marks}={wanted})"));
    }
    let fits = if fits.is_empty() { "1".to_owned() } else { fits.join("*") };
    let sum = format!(
        "IF(SUMPRODUCT({fits}*ISNUMBER({values}))=0,\"\",SUMPRODUCT({fits}*ISNUMBER({values}),{values}))"
    );
    Ok(if empty.is_empty() { sum } else { format!("IF(OR({}),\"\",{sum})", empty.join(",")) })
}

/// Words as a formula writes them.
fn literal(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}

fn range(parts: &WorkbookParts, spot: FormulaPlace, sheet: &str, column: &str) -> Result<String, XlsxError> {
    let there = parts.book.place(sheet)?;
    let place = at(parts, there)?.number(column)?;
    column_words(parts, spot, (there, place), (sheet, column))
}

/// The data of a column: its cells on the sheet of the formula, its name elsewhere.
fn column_words(
    parts: &WorkbookParts,
    spot: FormulaPlace,
    (there, place): (usize, usize),
    ids: (&str, &str),
) -> Result<String, XlsxError> {
    if there == spot.0 { Ok(grid_of(parts, there)?.column(place)) } else { Ok(ranges::column_name(ids)) }
}

fn at<'a>(parts: &WorkbookParts<'a>, place: usize) -> Result<&'a Sheet, XlsxError> {
    let none = || crate::document::workbook::WorkbookError::NoSheet { sheet: place.to_string() };
    Ok(parts.book.sheets.get(place).ok_or_else(none)?)
}

fn grid_of<'a>(parts: &'a WorkbookParts, place: usize) -> Result<&'a Grid, XlsxError> {
    let none = || crate::document::workbook::WorkbookError::NoSheet { sheet: place.to_string() };
    Ok(parts.grids.get(place).ok_or_else(none)?)
}
