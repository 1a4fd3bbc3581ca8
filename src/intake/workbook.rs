//! Knows how a workbook becomes tables, a visible sheet one; takes bounded memory whatever the file claims.

use super::table::{Line, MOST_LINES, Table};
use super::{InputRemark, LARGEST_FILE};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxFormulaMetadata};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most bytes that the parts of a workbook may have unpacked.
const MOST_UNPACKED: u64 = 60_000_000;
/// The most sheets that are looked at.
const MOST_SHEETS: usize = 50;
/// The most columns that are looked at.
const MOST_COLUMNS: usize = 256;
/// The most cells that are looked at in all sheets, empty ones included.
const MOST_CELLS: usize = 2_000_000;

/// What a workbook holds.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    /// The visible sheets, in order.
    pub tables: Vec<Table>,
    /// The names of the sheets that are hidden; what they hold is not read.
    pub hidden: Vec<String>,
}

/// The tables of a workbook. Merged cells say in each of their lines what they say, in the sheets that are `wanted`.
///
/// # Errors
/// A file that is broken, or larger than is read once it is unpacked.
pub(super) fn workbook(bytes: &[u8], wanted: impl Fn(&Table) -> bool) -> Result<Workbook, InputRemark> {
    unpacks(bytes)?;
    // A reader of so old and so free a form meets files that its authors have not thought of.
    let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| sheets(bytes, wanted)));
    read.map_err(|_| broken_workbook())?
}

fn broken_workbook() -> InputRemark {
    InputRemark::new("intake-workbook-broken")
}

fn too_large() -> InputRemark {
    InputRemark::new("intake-workbook-large").with("limit", MOST_UNPACKED / 1_000_000)
}

/// Whether the parts stay small unpacked; what they claim about their size is not believed.
fn unpacks(bytes: &[u8]) -> Result<(), InputRemark> {
    if bytes.len() > LARGEST_FILE {
        let size = format!("{:.1}", bytes.len() as f64 / 1e6);
        let remark = InputRemark::new("intake-too-large").with("size", size);
        return Err(remark.with("limit", LARGEST_FILE / 1_000_000));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken_workbook())?;
    let mut room = MOST_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| broken_workbook())?;
        let size =
            std::io::copy(&mut part.take(room + 1), &mut std::io::sink()).map_err(|_| broken_workbook())?;
        room = room.checked_sub(size).ok_or_else(too_large)?;
    }
    Ok(())
}

fn sheets(bytes: &[u8], wanted: impl Fn(&Table) -> bool) -> Result<Workbook, InputRemark> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken_workbook())?;
    let mut found = Workbook::default();
    let mut room = Room { cells: MOST_CELLS, bytes: LARGEST_FILE };
    let sheets = book.sheets_metadata().to_vec();
    for sheet in sheets.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).take(MOST_SHEETS) {
        if sheet.visible != SheetVisible::Visible {
            found.hidden.push(sheet.name);
            continue;
        }
        let mut table = table(&mut book, &sheet.name, &mut room)?;
        if wanted(&table) {
            let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
            merged.into_iter().for_each(|area| repeat(&mut table, area.start, area.end.0));
        }
        found.tables.push(table);
    }
    Ok(found)
}

/// How much may still be taken.
struct Room {
    cells: usize,
    bytes: usize,
}

fn table(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, room: &mut Room) -> Result<Table, InputRemark> {
    let mut table = Table { sheet: Some(sheet.to_owned()), ..Table::default() };
    let mut lines: BTreeMap<usize, Line> = BTreeMap::new();
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|_| broken_workbook())?;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(|_| broken_workbook())? {
        room.cells = room.cells.checked_sub(1).ok_or_else(too_large)?;
        let (row, column) = (cell.pos.0 as usize, cell.pos.1 as usize);
        let (words, is_fault) = cell_words(&cell.value, cell.formula.as_ref());
        if words.is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS || lines.len() >= MOST_LINES && !lines.contains_key(&row) {
            table.is_cut = true;
            break;
        }
        room.bytes = room.bytes.checked_sub(words.len()).ok_or_else(too_large)?;
        let line = lines.entry(row).or_insert_with(|| Line::new(row + 1));
        line.put(column, words, is_fault);
    }
    table.lines = lines.into_values().collect();
    Ok(table)
}

/// A value as words, and whether it is a formula whose result was not saved. Days are written as year-month-day, whole
/// numbers without decimals.
fn cell_words(value: &DataRef<'_>, formula: Option<&XlsxFormulaMetadata>) -> (String, bool) {
    let words = match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(words) | DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => words.clone(),
        DataRef::SharedString(words) => (*words).to_owned(),
        DataRef::Bool(value) => value.to_string().to_uppercase(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTime(moment) if moment.is_datetime() && moment.as_f64() >= 1.0 => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(moment) => moment.as_f64().to_string(),
        DataRef::Empty => String::new(),
    };
    match formula {
        Some(XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. })
            if words.is_empty() =>
        {
            (format!("={formula}"), true)
        }
        Some(_) if words.is_empty() => ("=".to_owned(), true),
        _ => (words, false),
    }
}

/// Writes what a merged cell says into each of its lines.
fn repeat(table: &mut Table, (first, column): (u32, u32), last: u32) {
    let (first, last, column) = (first as usize + 1, last as usize + 1, column as usize);
    let number = |line: &Line| line.number;
    let Ok(place) = table.lines.binary_search_by_key(&first, number) else { return };
    let words = table.lines[place].cell(column).to_owned();
    if words.is_empty() || column >= MOST_COLUMNS {
        return;
    }
    for line in table.lines.iter_mut().filter(|line| (first + 1..=last).contains(&line.number)) {
        if line.cell(column).is_empty() {
            line.put(column, words.clone(), false);
            table.merged.push(line.number);
        }
    }
}
