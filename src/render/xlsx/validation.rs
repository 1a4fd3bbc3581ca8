//! Knows what may be typed into which cells; knows nothing of what stands there already.

use super::{WorkbookParts, XlsxError, grid, lists, plain};
use crate::document::workbook::ColumnKind;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Worksheet,
};

/// The longest message of the format.
const LONGEST_MESSAGE: usize = 255;

/// Lets the editable columns of a sheet take only what they can hold.
pub(super) fn add(parts: &WorkbookParts, place: usize, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let grid = &parts.grids[place];
    for (column, definition) in parts.book.sheets[place].columns.iter().enumerate() {
        if definition.editable {
            let cells = (grid.first, grid.last, grid::column(column));
            restrict(parts, &definition.kind, cells, paper)?;
        }
    }
    Ok(())
}

/// Lets the cells from one row to another take only what a kind of cell can hold.
pub(super) fn restrict(
    parts: &WorkbookParts,
    kind: &ColumnKind,
    (first, last, column): (u32, u32, u16),
    paper: &mut Worksheet,
) -> Result<(), XlsxError> {
    if let Some(rule) = rule(parts, kind)? {
        paper.add_data_validation(first, column, last, column, &with_messages(parts, rule)?)?;
    }
    Ok(())
}

fn rule(parts: &WorkbookParts, kind: &ColumnKind) -> Result<Option<DataValidation>, XlsxError> {
    let new = DataValidation::new;
    Ok(Some(match kind {
        ColumnKind::Choice(list) => new().allow_list_formula(lists::range(parts, list)?.as_str().into()),
        ColumnKind::Whole { from, to } => new().allow_whole_number(DataValidationRule::Between(*from, *to)),
        ColumnKind::Year => new().allow_whole_number(DataValidationRule::Between(1900, 2200)),
        ColumnKind::Percent | ColumnKind::Rate => {
            new().allow_decimal_number(DataValidationRule::Between(0.0, 1.0))
        }
        ColumnKind::Number { .. } | ColumnKind::Money { .. } => {
            new().allow_decimal_number(DataValidationRule::Between(-1e15, 1e15))
        }
        ColumnKind::Date => {
            let (from, to) = (ExcelDateTime::from_ymd(1900, 1, 1)?, ExcelDateTime::from_ymd(2200, 12, 31)?);
            new().allow_date(DataValidationRule::Between(from, to))
        }
        ColumnKind::Text | ColumnKind::Wrapped | ColumnKind::Link | ColumnKind::Id => return Ok(None),
    }))
}

/// A rule that refuses with our words.
fn with_messages(parts: &WorkbookParts, rule: DataValidation) -> Result<DataValidation, XlsxError> {
    let message = plain::words(&parts.book.words.refused, "");
    let message: String = message.chars().take(LONGEST_MESSAGE / 2).collect();
    Ok(rule.set_error_style(DataValidationErrorStyle::Stop).set_error_message(message)?)
}
