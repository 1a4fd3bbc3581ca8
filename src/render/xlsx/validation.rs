//! Knows what may be typed into which cells; knows nothing of what stands there already.

use super::{Desk, XlsxError, grid, lists, plain};
use crate::document::workbook::Kind;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Worksheet,
};

/// The longest message of the format.
const LONGEST_MESSAGE: usize = 255;

/// Lets the editable columns of a sheet take only what they can hold.
pub(super) fn add(desk: &Desk, place: usize, paper: &mut Worksheet) -> Result<(), XlsxError> {
    for (column, definition) in desk.book.sheets[place].columns.iter().enumerate() {
        if !definition.editable {
            continue;
        }
        if let Some(rule) = rule(desk, &definition.kind)? {
            let at = grid::column(column);
            paper.add_data_validation(grid::FIRST, at, desk.grids[place].last, at, &told(desk, rule)?)?;
        }
    }
    Ok(())
}

fn rule(desk: &Desk, kind: &Kind) -> Result<Option<DataValidation>, XlsxError> {
    let new = DataValidation::new;
    Ok(Some(match kind {
        Kind::Choice(list) => new().allow_list_formula(lists::range(desk, list)?.as_str().into()),
        Kind::Whole { from, to } => new().allow_whole_number(DataValidationRule::Between(*from, *to)),
        Kind::Year => new().allow_whole_number(DataValidationRule::Between(1900, 2200)),
        Kind::Percent => new().allow_decimal_number(DataValidationRule::Between(0.0, 1.0)),
        Kind::Number { .. } | Kind::Money { .. } => {
            new().allow_decimal_number(DataValidationRule::Between(-1e15, 1e15))
        }
        Kind::Date => {
            let (from, to) = (ExcelDateTime::from_ymd(1900, 1, 1)?, ExcelDateTime::from_ymd(2200, 12, 31)?);
            new().allow_date(DataValidationRule::Between(from, to))
        }
        Kind::Text | Kind::Wrapped | Kind::Link | Kind::Id => return Ok(None),
    }))
}

/// A rule that refuses with our words.
fn told(desk: &Desk, rule: DataValidation) -> Result<DataValidation, XlsxError> {
    let message = plain::words(&desk.book.words.refused, "");
    let message: String = message.chars().take(LONGEST_MESSAGE / 2).collect();
    Ok(rule.set_error_style(DataValidationErrorStyle::Stop).set_error_message(message)?)
}
