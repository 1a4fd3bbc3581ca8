//! Knows how the columns of the strategy's sheets are made: a name, a kind, a width, a title in the language.

use super::super::case::Case;
use crate::document::workbook::{Cell, Column, Kind};

/// A column to read; its title stands under `column-<id>`.
pub(super) fn shown(case: &Case, id: &str, kind: Kind, width: u16) -> Column {
    let title = case.voice.say(&format!("column-{id}"));
    Column { id: id.to_owned(), title, kind, width, editable: false }
}

/// A column to go on writing in.
pub(super) fn open(case: &Case, id: &str, kind: Kind, width: u16) -> Column {
    Column { editable: true, ..shown(case, id, kind, width) }
}

/// A column whose cells are chosen from the list `id`.
pub(super) fn chosen(case: &Case, id: &str, width: u16) -> Column {
    open(case, id, Kind::Choice(id.to_owned()), width)
}

/// A level, 0 to 4.
pub(super) const LEVEL: Kind = Kind::Whole { from: 0, to: 4 };

/// People's words, line by line.
pub(super) fn words(text: &str) -> Cell {
    crate::document::normalise_lines(text).into()
}
