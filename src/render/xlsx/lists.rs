//! Knows the sheet with the lists that cells are chosen from, one list a column. It is hidden: nobody needs to read or print it.

use super::formats::CellRole;
use super::grid::{self, BODY, INTRO, TITLE};
use super::{WorkbookParts, XlsxError, plain, room};
use crate::document::workbook::{ChoiceList, ColumnKind};
use rust_xlsxwriter::Worksheet;

/// The row of the headings and the first row of entries, from 0.
const HEAD: u32 = BODY;
const FIRST: u32 = BODY + 1;
/// How wide a list is, in characters.
const WIDTH: u16 = 34;

/// The sheet.
pub(super) fn lists(parts: &WorkbookParts) -> Result<Worksheet, XlsxError> {
    let words = &parts.book.words;
    let mut paper = parts.paper(&parts.names.lists)?;
    paper.set_row_height(TITLE, 26)?;
    paper.write_string_with_format(TITLE, 0, parts.words(&words.lists), &parts.look.title())?;
    let intro = parts.words(&words.lists_intro);
    paper.set_row_height(INTRO, room::text_height(&intro, f64::from(3 * WIDTH)))?;
    paper.merge_range(INTRO, 0, INTRO, 2, &intro, &parts.look.intro())?;
    paper.set_row_height(HEAD, 32)?;
    for (place, list) in parts.book.lists.iter().enumerate() {
        column(parts, place, list, &mut paper)?;
    }
    paper.set_freeze_panes(FIRST, 0)?;
    paper.set_hidden(true);
    Ok(paper)
}

fn column(
    parts: &WorkbookParts,
    place: usize,
    list: &ChoiceList,
    paper: &mut Worksheet,
) -> Result<(), XlsxError> {
    let at = grid::column(place);
    paper.set_column_width(at, f64::from(WIDTH))?;
    paper.write_string_with_format(
        HEAD,
        at,
        parts.words(&list.title),
        &parts.look.head(&ColumnKind::Text),
    )?;
    for (row, entry) in list.entries.iter().enumerate() {
        let text = parts.words(entry);
        let role = CellRole { guarded: plain::looks_like_formula(&text), ..CellRole::default() };
        paper.write_string_with_format(
            grid::below(FIRST, row),
            at,
            text,
            &parts.look.cell(&ColumnKind::Wrapped, role),
        )?;
    }
    Ok(())
}

/// The entries of a list as a range.
pub(super) fn range(parts: &WorkbookParts, id: &str) -> Result<String, XlsxError> {
    let place = parts.book.list(id)?;
    let entries = parts.book.lists.get(place).map_or(0, |list| list.entries.len());
    let last = grid::below(FIRST, entries.max(1));
    let column = grid::letters(place);
    let sheet = parts.names.lists.replace('\'', "''");
    Ok(format!("='{sheet}'!${column}${}:${column}${last}", FIRST + 1))
}
