//! Knows the first sheet: what the workbook is, what the reader must know, and what each sheet holds.

use super::formats::CellRole;
use super::pages::{PageDivision, PrintedPage};
use super::{WorkbookParts, XlsxError, grid, room};
use crate::document::workbook::ColumnKind;
use rust_xlsxwriter::{Url, Worksheet};

/// The widths of its two columns, in characters.
const WIDTHS: [u16; 2] = [30, 70];

/// The sheet.
pub(super) fn about(parts: &WorkbookParts) -> Result<Worksheet, XlsxError> {
    let mut paper = parts.paper(&parts.names.about)?;
    for (place, width) in WIDTHS.into_iter().enumerate() {
        paper.set_column_width(grid::column(place), f64::from(width))?;
    }
    let page = PrintedPage { paper: parts.book.paper, landscape: false };
    PageDivision::of(&WIDTHS, 0, page).set(&mut paper)?;
    paper.set_row_height(0, 30)?;
    paper.write_string_with_format(0, 0, parts.words(&parts.book.title), &parts.look.title())?;
    let mut row = 1;
    if let Some(stamp) = &parts.book.stamp {
        paper.write_string_with_format(row, 0, parts.words(stamp), &parts.look.stamp())?;
        row += 1;
    }
    for notice in &parts.book.notices {
        let text = parts.words(notice);
        paper.set_row_height(row, room::text_height(&text, f64::from(WIDTHS[0] + WIDTHS[1])))?;
        paper.merge_range(row, 0, row, 1, &text, &parts.look.notice())?;
        row += 1;
    }
    contents(parts, row + 1, &mut paper)?;
    Ok(paper)
}

/// The names of the sheets, each leading there, with what they hold.
fn contents(parts: &WorkbookParts, mut row: u32, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let words = &parts.book.words;
    for (column, title) in [&words.sheet, &words.holds].into_iter().enumerate() {
        let format = parts.look.head(&ColumnKind::Text);
        paper.write_string_with_format(row, grid::column(column), parts.words(title), &format)?;
    }
    let sheets = parts.book.sheets.iter().zip(&parts.names.sheets);
    let linked = parts.look.cell(&ColumnKind::Wrapped, CellRole { linked: true, ..CellRole::default() });
    for (sheet, name) in sheets {
        row += 1;
        let place = Url::new(format!("internal:'{}'!A1", name.replace('\'', "''"))).set_text(name);
        paper.write_url_with_format(row, 0, place, &linked)?;
        let intro = parts.words(&sheet.intro);
        let format = parts.look.cell(&ColumnKind::Wrapped, CellRole::default());
        paper.set_row_height(row, room::text_height(&intro, f64::from(WIDTHS[1])))?;
        paper.write_string_with_format(row, 1, intro, &format)?;
    }
    Ok(())
}
