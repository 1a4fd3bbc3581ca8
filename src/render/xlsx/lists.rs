//! Knows the sheet with the lists that cells are chosen from, one list a column.

use super::grid::{self, FIRST, HEAD, INTRO, TITLE};
use super::look::Role;
use super::{Desk, XlsxError, plain, sheet};
use crate::document::workbook::{Kind, List};
use rust_xlsxwriter::Worksheet;

/// How wide a list is, in characters.
const WIDTH: u16 = 34;

/// The sheet.
pub(super) fn lists(desk: &Desk) -> Result<Worksheet, XlsxError> {
    let words = &desk.book.words;
    let mut paper = desk.paper(&desk.names.lists)?;
    paper.set_row_height(TITLE, 26)?;
    paper.write_string_with_format(TITLE, 0, desk.words(&words.lists), &desk.look.title())?;
    let intro = desk.words(&words.lists_intro);
    paper.set_row_height(INTRO, sheet::height(&intro, 3 * WIDTH))?;
    paper.merge_range(INTRO, 0, INTRO, 2, &intro, &desk.look.intro())?;
    paper.set_row_height(HEAD, 32)?;
    for (place, list) in desk.book.lists.iter().enumerate() {
        column(desk, place, list, &mut paper)?;
    }
    paper.set_freeze_panes(FIRST, 0)?;
    Ok(paper)
}

fn column(desk: &Desk, place: usize, list: &List, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let at = grid::column(place);
    paper.set_column_width(at, f64::from(WIDTH))?;
    paper.write_string_with_format(HEAD, at, desk.words(&list.title), &desk.look.head(&Kind::Text))?;
    for (row, entry) in list.entries.iter().enumerate() {
        let text = desk.words(entry);
        let role = Role { guarded: plain::looks_like_formula(&text), ..Role::default() };
        paper.write_string_with_format(grid::row(row), at, text, &desk.look.cell(&Kind::Wrapped, role))?;
    }
    Ok(())
}

/// The entries of a list as a range.
pub(super) fn range(desk: &Desk, id: &str) -> Result<String, XlsxError> {
    let place = desk.book.list(id)?;
    let entries = desk.book.lists.get(place).map_or(0, |list| list.entries.len());
    let last = grid::row(entries.max(1) - 1) + 1;
    let column = grid::letters(place);
    let sheet = desk.names.lists.replace('\'', "''");
    Ok(format!("='{sheet}'!${column}${}:${column}${last}", FIRST + 1))
}
