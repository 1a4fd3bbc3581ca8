//! Knows tables as CSV that spreadsheets and programs open without surprises; knows nothing of what they say.

use super::archive;
use crate::document::workbook::{Cell, Sheet, Workbook, WorkbookError, WorkbookValues};
use crate::document::{Document, Inline, Table, all_blocks, normalise_lines, plain, sources_in};
use rust_decimal::Decimal;

/// What tells spreadsheets that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The signs that spreadsheets of a region expect in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// Between cells.
    separator: u8,
    /// Before decimals.
    decimal: char,
}

impl Signs {
    /// The signs where `decimal` stands before decimals: a comma there leaves the semicolon for cells.
    pub fn of(decimal: char) -> Signs {
        match decimal {
            ',' => Signs { separator: b';', decimal },
            _ => Signs { separator: b',', decimal: '.' },
        }
    }

    /// What stands between cells.
    pub fn separator(self) -> char {
        char::from(self.separator)
    }

    /// A number as it is written with a point.
    pub fn number(self, plain: &str) -> String {
        plain.replace('.', &self.decimal.to_string())
    }
}

/// Why there is no CSV.
#[derive(Debug, thiserror::Error)]
pub enum CsvError {
    /// The workbook is wrong in itself.
    #[error("the spreadsheet is wrong in itself: {0}")]
    Workbook(#[from] WorkbookError),
    /// The rows could not be written.
    #[error("the table could not be written: {0}")]
    Rows(#[from] csv::Error),
    /// The archive could not be written.
    #[error("the archive could not be written: {0}")]
    Archive(#[from] archive::ArchiveError),
}

/// Rows as CSV: UTF-8 with a byte order mark, lines ending with CR LF, no cell a formula.
///
/// # Errors
/// Where rows differ in length.
pub fn rows_as_csv<R: AsRef<[String]>>(
    rows: impl IntoIterator<Item = R>,
    marks: Signs,
) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(marks.separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.as_ref().iter().map(|cell| harmless(cell)))?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes)))
}

/// A cell that no spreadsheet takes for a formula: those that look like one begin with an apostrophe.
pub fn harmless(cell: &str) -> String {
    // The last four are what Japanese and Chinese spreadsheets take for the first four.
    let marks = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let is_number = cell.replacen(',', ".", 1).parse::<f64>().is_ok_and(f64::is_finite);
    if cell.starts_with(marks) && !is_number { format!("'{cell}") } else { cell.to_owned() }
}

/// A table of a document. Sources stand in a last column, called `source`, where the table has any.
///
/// # Errors
/// Where a row has more or fewer cells than there are columns.
pub fn table(table: &Table, source: &str, marks: Signs) -> Result<String, csv::Error> {
    let sourced = table.rows.iter().any(|row| !row.sources.is_empty());
    let head = table.columns.iter().map(|column| column.title.clone());
    let head: Vec<String> = head.chain(sourced.then(|| source.to_owned())).collect();
    let rows = table.rows.iter().map(|row| {
        let mut known = row.sources.clone();
        for id in row.cells.iter().flat_map(|cell| sources_in(cell)) {
            if !known.contains(&id) {
                known.push(id);
            }
        }
        let known: Vec<String> = known.into_iter().map(|id| id.0).collect();
        let cells = row.cells.iter().map(|cell| words(cell));
        cells.chain(sourced.then(|| known.join(" "))).collect::<Vec<String>>()
    });
    rows_as_csv(std::iter::once(head).chain(rows), marks)
}

fn words(cell: &[Inline]) -> String {
    plain(cell).trim().to_owned()
}

/// A sheet with what its formulas come to: days as YYYY-MM-DD, no sums, no empty rows. The
/// heading holds the ids of the columns, which are the same in every language.
///
/// # Errors
/// See [`CsvError`].
pub fn sheet(sheet: &Sheet, place: usize, values: &WorkbookValues, marks: Signs) -> Result<String, CsvError> {
    let ids = sheet.columns.iter().map(|column| column.id.clone()).collect::<Vec<_>>();
    let rows = sheet.rows.iter().enumerate().map(|(row, cells)| {
        let cells = cells.iter().enumerate();
        let said =
            |(column, cell): (usize, &Cell)| cell_text(cell, || values.cell(place, row, column), marks);
        cells.map(said).collect::<Vec<String>>()
    });
    let full = rows.filter(|row| row.iter().any(|cell| !cell.is_empty()));
    Ok(rows_as_csv(std::iter::once(ids).chain(full), marks)?)
}

fn cell_text(cell: &Cell, value: impl FnOnce() -> Option<Decimal>, marks: Signs) -> String {
    let number = |number: Decimal| marks.number(&number.normalize().to_string());
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => normalise_lines(text),
        Cell::Number(value) => number(*value),
        Cell::Whole(value) => value.to_string(),
        Cell::Date(day) => day.to_string(),
        Cell::Formula(_) => value().map(number).unwrap_or_default(),
    }
}

/// One archive with a CSV for each table and each figure's data, named by its id, in the order of the document.
///
/// # Errors
/// See [`CsvError`].
pub fn tables_zip(document: &Document, marks: Signs) -> Result<Vec<u8>, CsvError> {
    Ok(archive::zip(table_files(document, marks)?)?)
}

/// The archive of [`tables_zip`] with a CSV for each sheet behind them: `sheet-` and its id.
///
/// # Errors
/// See [`CsvError`].
pub fn data_zip(document: &Document, book: &Workbook, marks: Signs) -> Result<Vec<u8>, CsvError> {
    let mut files = table_files(document, marks)?;
    let values = book.values()?;
    for (place, one) in book.sheets.iter().enumerate() {
        files.push((format!("sheet-{}.csv", one.id), sheet(one, place, &values, marks)?.into_bytes()));
    }
    Ok(archive::zip(files)?)
}

fn table_files(document: &Document, marks: Signs) -> Result<Vec<(String, Vec<u8>)>, csv::Error> {
    let source = document.labels.get("source").map_or("source", String::as_str);
    let tables = tables(document).into_iter();
    tables.map(|(id, one)| Ok((format!("{id}.csv"), table(one, source, marks)?.into_bytes()))).collect()
}

/// Every table with the id it is called by: figures give theirs to their data.
fn tables(document: &Document) -> Vec<(String, &Table)> {
    let profile = document.cover.profile.iter();
    let profile = profile.filter_map(|figure| Some((figure.id.clone(), figure.data.as_ref()?)));
    let inside = all_blocks(&document.blocks).into_iter();
    let inside = inside.filter_map(|block| Some((block.id()?.to_owned(), block.table()?)));
    profile.chain(inside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_words_and_numbers_stay_numbers() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+49 30", "'+49 30"),
            ("-cmd", "'-cmd"),
            ("-inf", "'-inf"),
            ("\n=1", "'\n=1"),
            ("＝1+1", "'＝1+1"),
            ("-0.5", "-0.5"),
            ("-0,5", "-0,5"),
            ("plain", "plain"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), expected, "{cell}");
        }
    }

    #[test]
    fn the_file_begins_with_the_mark_and_quotes_what_needs_it() {
        let rows = [["item", "title"], ["C01", "a \"b\", c"]].map(|row| row.map(str::to_owned));
        let text = rows_as_csv(rows.clone(), Signs::of('.')).unwrap();
        assert_eq!(text, "\u{feff}item,title\r\nC01,\"a \"\"b\"\", c\"\r\n");
        let text = rows_as_csv(rows, Signs::of(',')).unwrap();
        assert_eq!(text, "\u{feff}item;title\r\nC01;\"a \"\"b\"\", c\"\r\n");
        assert_eq!(Signs::of(',').number("-0.5"), "-0,5");
    }
}
