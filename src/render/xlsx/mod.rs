//! Knows how a workbook is written as XLSX that Excel and LibreOffice reckon on with; knows nothing of what it says.

mod about;
mod charts;
mod formats;
mod formula;
mod grid;
mod inputs;
mod layout;
mod lists;
mod names;
mod pages;
mod plain;
mod ranges;
mod room;
mod sheet;
#[cfg(test)]
mod tests;
mod validation;
mod widths;

use crate::document::workbook::{Workbook, WorkbookError, WorkbookValues};
use crate::lang::{Direction, ISOLATE, POP, isolate};
use chrono::{Datelike, NaiveDate};
use formats::CellFormats;
use grid::Grid;
use layout::SheetLayout;
use names::SheetNames;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Worksheet};

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum XlsxError {
    /// The workbook is wrong in itself.
    #[error("the spreadsheet is wrong in itself: {0}")]
    Workbook(#[from] WorkbookError),
    /// The writer of the format refused something.
    #[error("the spreadsheet could not be written: {0}")]
    Writer(#[from] rust_xlsxwriter::XlsxError),
}

/// What every sheet is written with.
struct WorkbookParts<'a> {
    book: &'a Workbook,
    values: WorkbookValues,
    names: SheetNames,
    grids: Vec<Grid>,
    layouts: Vec<SheetLayout>,
    look: CellFormats,
}

/// The workbook as an XLSX file: what it is about, its sheets, and the lists that cells are chosen from.
///
/// # Errors
/// Where the workbook is wrong in itself.
pub fn xlsx(book: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let values = book.values()?;
    let names = SheetNames::of(book);
    let grids = book.sheets.iter().zip(&names.sheets).map(|(sheet, name)| Grid::of(sheet, name)).collect();
    let sheets = book.sheets.iter().enumerate();
    let layouts = sheets.map(|(place, sheet)| SheetLayout::of(sheet, place, &values, book.paper)).collect();
    let parts = WorkbookParts { book, values, names, grids, layouts, look: CellFormats::of(&book.writing) };
    let mut file = rust_xlsxwriter::Workbook::new();
    file.set_default_format(&formats::usual(), formats::ROW, formats::COLUMN)?;
    file.set_properties(&properties(book)?);
    file.push_worksheet(about::about(&parts)?);
    for place in 0..book.sheets.len() {
        file.push_worksheet(sheet::sheet(&parts, place)?);
    }
    if !book.lists.is_empty() {
        file.push_worksheet(lists::lists(&parts)?);
    }
    ranges::define(&parts, &mut file)?;
    Ok(file.save_to_buffer()?)
}

impl WorkbookParts<'_> {
    /// Text as a cell may hold it. Where sheets run from right to left, each row of figures is read from the left.
    fn words(&self, text: &str) -> String {
        let words = plain::words(text, &self.book.words.cut);
        match self.book.writing.direction {
            Direction::LeftToRight => words,
            Direction::RightToLeft => isolate(&words).into_owned(),
        }
    }

    /// An empty sheet with what all have in common: paper, margins, direction, header, footer.
    fn paper(&self, name: &str) -> Result<Worksheet, XlsxError> {
        let mut paper = Worksheet::new();
        paper.set_default_format(&formats::usual(), formats::ROW, formats::COLUMN)?;
        paper.set_name(name)?;
        paper.set_formula_result_default("");
        paper.set_right_to_left(self.book.writing.direction.is_right_to_left());
        paper.set_paper_size(pages::code(self.book.paper));
        paper.set_margins(pages::MARGIN, pages::MARGIN, 0.6, 0.7, 0.3, 0.3);
        paper.set_screen_gridlines(false);
        paper.set_header(header(&self.book.title, name));
        let stamp = self.book.stamp.as_deref().unwrap_or_default();
        paper.set_footer(footer(stamp, self.book.writing.direction));
        Ok(paper)
    }
}

/// What the workbook is and which sheet this is; at most 255 characters.
fn header(title: &str, sheet: &str) -> String {
    format!("&L&8{}&R&8{}", page_words(title), page_words(sheet))
}

/// How far the text has come, and the page.
fn footer(stamp: &str, direction: Direction) -> String {
    let pages = "&P / &N";
    let pages =
        if direction.is_right_to_left() { format!("{ISOLATE}{pages}{POP}") } else { pages.to_owned() };
    format!("&L&8{}&R&8{pages}", page_words(stamp))
}

/// Words above or below a page, where `&` stands for itself only when doubled. A digit behind the size would belong to it.
fn page_words(words: &str) -> String {
    let short: String = plain::words(words, "").chars().take(80).collect();
    let short = short.replace('&', "&&");
    if short.starts_with(|c: char| c.is_ascii_digit()) { format!(" {short}") } else { short }
}

fn properties(book: &Workbook) -> Result<DocProperties, XlsxError> {
    let title = plain::words(&book.title, "");
    let notices = plain::words(&book.notices.join("\n"), "");
    Ok(DocProperties::new()
        .set_title(title.chars().take(255).collect::<String>())
        .set_author("Amparo")
        .set_comment(notices.chars().take(255).collect::<String>())
        .set_creation_datetime(&day(book.date)?))
}

/// A day as spreadsheets count them: from 1900 to 9999.
pub(super) fn day(day: NaiveDate) -> Result<ExcelDateTime, rust_xlsxwriter::XlsxError> {
    let month = u8::try_from(day.month()).unwrap_or_default();
    let number = u8::try_from(day.day()).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or_default(), month, number)
}
