//! Knows how the columns of the strategy's sheets are made: a name, a kind, a width, a title in the language.

use super::super::case::Case;
use crate::document::workbook::{Cell, ColumnKind, SheetColumn};

/// A column to read; its title stands under `column-<id>`.
pub(super) fn read_column(case: &Case, id: &str, kind: ColumnKind, width: u16) -> SheetColumn {
    let title = case.voice.say(&format!("column-{id}"));
    SheetColumn { id: id.to_owned(), title, kind, width, editable: false }
}

/// A column to go on writing in.
pub(super) fn open(case: &Case, id: &str, kind: ColumnKind, width: u16) -> SheetColumn {
    SheetColumn { editable: true, ..read_column(case, id, kind, width) }
}

/// A column whose cells are chosen from the list `id`.
pub(super) fn choice_column(case: &Case, id: &str, width: u16) -> SheetColumn {
    open(case, id, ColumnKind::Choice(id.to_owned()), width)
}

/// A level, 0 to 4.
pub(super) const LEVEL: ColumnKind = ColumnKind::Whole { from: 0, to: 4 };

/// People's words, line by line.
pub(super) fn words(text: &str) -> Cell {
    crate::document::normalise_lines(text).into()
}
