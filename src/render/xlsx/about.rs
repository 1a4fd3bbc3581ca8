//! Knows the first sheet: what the workbook is, what the reader must know, and what each sheet holds.

use super::look::Role;
use super::{Desk, XlsxError, grid, sheet};
use crate::document::workbook::Kind;
use rust_xlsxwriter::{Url, Worksheet};

/// The widths of its two columns, in characters.
const WIDTHS: [u16; 2] = [34, 80];

/// The sheet.
pub(super) fn about(desk: &Desk) -> Result<Worksheet, XlsxError> {
    let mut paper = desk.paper(&desk.names.about)?;
    for (place, width) in WIDTHS.into_iter().enumerate() {
        paper.set_column_width(grid::column(place), f64::from(width))?;
    }
    paper.set_row_height(0, 30)?;
    paper.write_string_with_format(0, 0, desk.words(&desk.book.title), &desk.look.title())?;
    let mut row = 1;
    if let Some(stamp) = &desk.book.stamp {
        paper.write_string_with_format(row, 0, desk.words(stamp), &desk.look.stamp())?;
        row += 1;
    }
    for notice in &desk.book.notices {
        let text = desk.words(notice);
        paper.set_row_height(row, sheet::height(&text, WIDTHS[0] + WIDTHS[1]))?;
        paper.merge_range(row, 0, row, 1, &text, &desk.look.notice())?;
        row += 1;
    }
    contents(desk, row + 1, &mut paper)?;
    Ok(paper)
}

/// The names of the sheets, each leading there, with what they hold.
fn contents(desk: &Desk, mut row: u32, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let words = &desk.book.words;
    for (column, title) in [&words.sheet, &words.holds].into_iter().enumerate() {
        let format = desk.look.head(&Kind::Text);
        paper.write_string_with_format(row, grid::column(column), desk.words(title), &format)?;
    }
    let sheets = desk.book.sheets.iter().zip(&desk.names.sheets);
    let sheets = sheets.map(|(sheet, name)| (name, sheet.intro.as_str()));
    let lists = (!desk.book.lists.is_empty()).then_some((&desk.names.lists, words.lists_intro.as_str()));
    let linked = desk.look.cell(&Kind::Wrapped, Role { linked: true, ..Role::default() });
    for (name, intro) in sheets.chain(lists) {
        row += 1;
        let place = Url::new(format!("internal:'{}'!A1", name.replace('\'', "''"))).set_text(name);
        paper.write_url_with_format(row, 0, place, &linked)?;
        let intro = desk.words(intro);
        let format = desk.look.cell(&Kind::Wrapped, Role::default());
        paper.set_row_height(row, sheet::height(&intro, WIDTHS[1]))?;
        paper.write_string_with_format(row, 1, intro, &format)?;
    }
    Ok(())
}
