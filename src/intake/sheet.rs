//! Knows where in a file the findings stand: in which sheet of a workbook, and what separates the cells of a text.

use super::delimited::{self, separators};
use super::encoding::decode;
use super::header::Header;
use super::kind::FileKind;
use super::table::{MOST_LINES, Table};
use super::vocabulary::Vocabulary;
use super::workbook::workbook;
use super::{InputRemark, IntakeReport, LARGEST_FILE};

/// The table of a file in which findings stand, or should.
pub(super) struct Sheet {
    /// The table.
    pub table: Table,
    /// How it was found.
    pub report: IntakeReport,
}

impl Sheet {
    /// Looks for the table whose headings name the columns that are needed.
    ///
    /// # Errors
    /// A file of another kind; one that cannot be read; findings in several sheets.
    pub fn find(bytes: &[u8], words: &Vocabulary) -> Result<Sheet, InputRemark> {
        match FileKind::of(bytes) {
            FileKind::Workbook => in_workbook(bytes, words),
            FileKind::Text => in_text(bytes, words),
            FileKind::Other(key) => Err(InputRemark::new(key)),
        }
    }
}

fn in_text(bytes: &[u8], words: &Vocabulary) -> Result<Sheet, InputRemark> {
    let decoded = decode(bytes, LARGEST_FILE)?;
    let mut report =
        IntakeReport { changed: decoded.remark.into_iter().collect(), ..IntakeReport::default() };
    let mut table = parted(&decoded.text, words);
    if !Header::stands_in(&table, words)
        && let Some(whole) = tables(&decoded.text).find_map(|table| in_one_column(&table, words))
    {
        table = whole;
        report.changed.push(InputRemark::new("intake-one-column"));
    }
    Ok(Sheet { table, report })
}

/// A text as a table with each separator, the one that it names first.
fn tables(text: &str) -> impl Iterator<Item = Table> {
    separators(text).into_iter().map(move |separator| delimited::table(text, separator, MOST_LINES))
}

/// A text as a table, with the separator that makes headings of one of its first lines; where none does, with the one
/// that parts the first line most.
fn parted(text: &str, words: &Vocabulary) -> Table {
    let mut tables: Vec<Table> = tables(text).collect();
    let cells = |table: &Table| table.lines.first().map_or(0, |line| line.cells.len());
    let found = tables.iter().position(|table| Header::stands_in(table, words));
    let most = (0..tables.len())
        .reduce(|best, next| if cells(&tables[next]) > cells(&tables[best]) { next } else { best });
    tables.swap_remove(found.or(most).unwrap_or_default())
}

/// A table whose lines stand whole in its first column, as where a spreadsheet expected other separators, taken apart; none
/// where it is not known to its end.
fn in_one_column(table: &Table, words: &Vocabulary) -> Option<Table> {
    if table.fault.is_some() || table.is_cut {
        return None;
    }
    let mut text = String::new();
    let mut number = 1;
    for line in &table.lines {
        if line.filled_cells().any(|(place, _)| place > 0) {
            return None;
        }
        text.extend(std::iter::repeat_n('\n', line.number.saturating_sub(number)));
        text.push_str(line.cell(0));
        number = line.number;
    }
    Some(parted(&text, words)).filter(|table| Header::stands_in(table, words))
}

/// The only visible sheet with findings.
fn in_workbook(bytes: &[u8], words: &Vocabulary) -> Result<Sheet, InputRemark> {
    let has_headings = |table: &Table| Header::stands_in(table, words);
    let mut book = workbook(bytes, has_headings)?;
    let mut report = IntakeReport::default();
    if !book.tables.iter().any(has_headings) {
        for table in &mut book.tables {
            if let Some(parted) = in_one_column(table, words) {
                let sheet = table.sheet.take();
                *table = Table { sheet, separator: None, ..parted };
                report.changed.push(InputRemark::new("intake-one-column"));
            }
        }
    }
    let name = |table: &Table| table.sheet.clone().unwrap_or_default();
    let has_findings = |table: &Table| {
        let header = Header::find(table, words).ok();
        header.is_some_and(|header| table.lines.last().is_some_and(|line| line.number > header.line))
    };
    let full: Vec<String> = book.tables.iter().filter(|table| has_findings(table)).map(name).collect();
    if full.len() > 1 {
        return Err(InputRemark::new("intake-sheets-several").with("sheets", full.join(", ")));
    }
    let place = book.tables.iter().position(has_findings);
    let place = place.or_else(|| book.tables.iter().position(has_headings));
    let place = place.or_else(|| book.tables.iter().position(|table| !table.lines.is_empty()));
    let table = book.tables.remove(place.ok_or_else(|| InputRemark::new("intake-empty"))?);
    let others = book.tables.iter().filter(|table| !table.lines.is_empty()).map(name);
    let others: Vec<String> = others.chain(book.hidden).collect();
    if !others.is_empty() {
        let remark = InputRemark::new("intake-sheets-unread").with("sheet", name(&table));
        report.dropped.push(remark.with("others", others.join(", ")));
    }
    if let Some(line) = table.merged.first() {
        let remark = InputRemark::new("intake-merged").at(*line);
        report.changed.push(remark.with("number", table.merged.len()));
    }
    Ok(Sheet { table, report })
}
