//! Knows how one sheet of a workbook is laid out: title, sentence, heading, rows, sums.

use super::formats::CellRole;
use super::grid::{self, INTRO, TITLE};
use super::{WorkbookParts, XlsxError, charts, day, formula, inputs, plain, validation};
use crate::document::target;
use crate::document::workbook::{Cell, CellAddress, ColumnKind, Sheet, SheetColumn, Totals};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, Formula, Url, Worksheet};

/// The widest that the sentence about the sheet may run, in characters.
const MEASURE: u16 = 110;
/// The widest that a word of a heading may make its column, in characters.
const LONGEST_WORD: u16 = 24;
/// The widest that a column may be, in characters.
const MOST: u16 = 250;
/// Addresses that are longer are written as text.
const LONGEST_ADDRESS: usize = 2_000;

/// The sheet with this place, written.
pub(super) fn sheet(parts: &WorkbookParts, place: usize) -> Result<Worksheet, XlsxError> {
    let (sheet, grid) = (&parts.book.sheets[place], &parts.grids[place]);
    let mut paper = parts.paper(&parts.names.sheets[place])?;
    if sheet.landscape {
        paper.set_landscape();
    }
    columns(parts, place, &mut paper)?;
    top(parts, sheet, &mut paper)?;
    inputs::add(parts, place, &mut paper)?;
    for (row, cells) in sheet.rows.iter().enumerate() {
        if let Some(height) = row_height(sheet, cells) {
            paper.set_row_height(grid.row(row), height)?;
        }
        for (column, content) in cells.iter().enumerate() {
            cell(parts, CellAddress { sheet: place, row, column }, content, &mut paper)?;
        }
    }
    if let Some(totals) = &sheet.totals {
        sums(parts, place, totals, &mut paper)?;
    }
    paper.set_freeze_panes(grid.first, sheet.held)?;
    paper.set_repeat_rows(grid.head, grid.head)?;
    let last_column = grid::column(sheet.columns.len().saturating_sub(1));
    if !sheet.columns.is_empty() {
        paper.autofilter(grid.head, 0, grid.last, last_column)?;
    }
    validation::add(parts, place, &mut paper)?;
    charts::add(parts, place, &mut paper)?;
    Ok(paper)
}

/// The headings: no column is narrower than the longest word above it or its longest number, and their row is as high as
/// they need.
fn columns(parts: &WorkbookParts, place: usize, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let (sheet, grid) = (&parts.book.sheets[place], &parts.grids[place]);
    let shown = sheet.columns.iter().filter(|column| column.kind != ColumnKind::Id);
    let most = shown.map(|column| lines(&heading(column), width(column))).max().unwrap_or(1);
    paper.set_row_height(grid.head, points(most).max(32.0))?;
    for (index, column) in sheet.columns.iter().enumerate() {
        let at = grid::column(index);
        paper.set_column_width(at, f64::from(width(column).max(number_width(parts, place, index))))?;
        if column.kind == ColumnKind::Id {
            paper.set_column_hidden(at)?;
        }
        let words = parts.words(&heading(column));
        paper.write_string_with_format(grid.head, at, words, &parts.look.head(&column.kind))?;
    }
    Ok(())
}

/// The width of a column in characters; bold letters take more room than others, and the arrow of the filter some too.
fn width(column: &SheetColumn) -> u16 {
    let longest =
        heading(column).split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
    let needed = u16::try_from(longest * 6 / 5 + 2).unwrap_or(u16::MAX).min(LONGEST_WORD);
    column.width.max(needed).clamp(3, MOST)
}

/// The width in characters of the longest number of a column, in bold letters: one that does not fit is shown as marks.
fn number_width(parts: &WorkbookParts, place: usize, column: usize) -> u16 {
    let sheet = &parts.book.sheets[place];
    let (ColumnKind::Number { decimals } | ColumnKind::Money { decimals, .. }) = sheet.columns[column].kind
    else {
        return 0;
    };
    let cells = (0..sheet.rows.len()).map(|row| parts.values.cell(place, row, column));
    let numbers = cells.chain([parts.values.total(place, column)]).flatten();
    let digits = numbers.map(|number| number.trunc().abs().to_string().len()).max().unwrap_or_default();
    let shown = digits + digits.saturating_sub(1) / 3 + usize::from(decimals) + 1;
    u16::try_from(shown * 11 / 10 + 2).unwrap_or(u16::MAX).min(MOST)
}

/// The title of a column; of one with money, with its currency.
fn heading(column: &SheetColumn) -> String {
    match &column.kind {
        ColumnKind::Money { currency, .. } if !currency.is_empty() => {
            format!("{} ({currency})", column.title)
        }
        _ => column.title.clone(),
    }
}

/// Title and sentence, over the columns that fill the measure.
fn top(parts: &WorkbookParts, sheet: &Sheet, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let shown = |column: &&SheetColumn| column.kind != ColumnKind::Id;
    let first = sheet.columns.iter().take_while(|column| !shown(column)).count();
    let mut width = 0;
    let fill = |column: &&SheetColumn| {
        width += if shown(column) { column.width } else { 0 };
        width <= MEASURE
    };
    let last = sheet.columns.iter().take_while(fill).count().saturating_sub(1).max(first);
    let over: u16 = sheet.columns.get(first..=last).unwrap_or_default().iter().map(|one| one.width).sum();
    let (first, last) = (grid::column(first), grid::column(last));
    let title = parts.words(&sheet.title);
    paper.set_row_height(TITLE, 26)?;
    paper.write_string_with_format(TITLE, first, title, &parts.look.title())?;
    let intro = parts.words(&sheet.intro);
    paper.set_row_height(INTRO, height(&intro, over))?;
    if first < last {
        paper.merge_range(INTRO, first, INTRO, last, &intro, &parts.look.intro())?;
    } else {
        paper.write_string_with_format(INTRO, first, intro, &parts.look.intro())?;
    }
    Ok(())
}

/// The height of a row whose texts need more than one line. Spreadsheets that reckon heights themselves do it only
/// where somebody edits the row.
fn row_height(sheet: &Sheet, cells: &[Cell]) -> Option<f64> {
    let needs = |(cell, column): (&Cell, &SheetColumn)| match (cell, &column.kind) {
        (Cell::Text(text), ColumnKind::Wrapped | ColumnKind::Link | ColumnKind::Choice(_)) => {
            lines(text, column.width)
        }
        _ => 1,
    };
    let most = cells.iter().zip(&sheet.columns).map(needs).max().unwrap_or(1);
    (most > 1).then(|| points(most))
}

/// The height in points that a text needs in a cell that does not grow by itself.
pub(super) fn height(text: &str, width: u16) -> f64 {
    points(lines(text, width))
}

/// The lines that a text takes in a column of so many characters; words do not fill a line to its end.
fn lines(text: &str, width: u16) -> usize {
    let width = usize::from(width.max(4)) * 9 / 10;
    text.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum()
}

/// The height of so many lines; a row can be no higher than 409 points.
fn points(lines: usize) -> f64 {
    let lines = u16::try_from(lines.clamp(1, 30)).unwrap_or(30);
    f64::from(lines) * 13.0 + 3.0
}

fn cell(
    parts: &WorkbookParts,
    address: CellAddress,
    content: &Cell,
    paper: &mut Worksheet,
) -> Result<(), XlsxError> {
    let CellAddress { sheet, row, column } = address;
    let definition = &parts.book.sheets[sheet].columns[column];
    let role = CellRole {
        computed: matches!(content, Cell::Formula(_)),
        editable: definition.editable && !matches!(content, Cell::Formula(_)),
        ..CellRole::default()
    };
    let at = (parts.grids[sheet].row(row), grid::column(column));
    let format = parts.look.cell(&definition.kind, role);
    match content {
        Cell::Empty => paper.write_blank(at.0, at.1, &format)?,
        Cell::Text(text) => {
            return words(parts, at, TextCell { kind: &definition.kind, role, text }, paper);
        }
        Cell::Number(number) => {
            paper.write_number_with_format(at.0, at.1, number.to_f64().unwrap_or_default(), &format)?
        }
        Cell::Whole(number) => paper.write_number_with_format(at.0, at.1, *number as f64, &format)?,
        Cell::Date(date) => match day(*date) {
            Ok(date) => paper.write_datetime_with_format(at.0, at.1, date, &format)?,
            Err(_) => paper.write_string_with_format(at.0, at.1, date.to_string(), &format)?,
        },
        Cell::Formula(meaning) => {
            let known = parts.values.cell(sheet, row, column);
            let formula = Formula::new(format!("={}", formula::text(parts, (sheet, row), meaning)?));
            paper.write_formula_with_format(
                at.0,
                at.1,
                formula.set_result(formula::result(known)),
                &format,
            )?
        }
    };
    Ok(())
}

/// A cell that holds a text.
struct TextCell<'a> {
    kind: &'a ColumnKind,
    role: CellRole,
    text: &'a str,
}

/// Text stays text: always a string of the format, and guarded where typing it again would make it a formula.
fn words(
    parts: &WorkbookParts,
    (row, column): (u32, u16),
    TextCell { kind, role, text }: TextCell<'_>,
    paper: &mut Worksheet,
) -> Result<(), XlsxError> {
    let text = parts.words(text);
    let guarded = plain::looks_like_formula(&text);
    let format = |role: CellRole| -> Format { parts.look.cell(kind, role) };
    let address =
        target(&text).filter(|address| *kind == ColumnKind::Link && address.len() <= LONGEST_ADDRESS);
    if let Some(address) = address {
        let format = format(CellRole { linked: true, ..role });
        paper.write_url_with_format(row, column, Url::new(address).set_text(text), &format)?;
    } else {
        paper.write_string_with_format(row, column, text, &format(CellRole { guarded, ..role }))?;
    }
    Ok(())
}

fn sums(
    parts: &WorkbookParts,
    place: usize,
    totals: &Totals,
    paper: &mut Worksheet,
) -> Result<(), XlsxError> {
    let (sheet, grid) = (&parts.book.sheets[place], &parts.grids[place]);
    let row = grid.totals();
    let role = CellRole { total: true, ..CellRole::default() };
    let shown = |column: &SheetColumn| column.kind != ColumnKind::Id && !totals.columns.contains(&column.id);
    let label = sheet.columns.iter().position(shown);
    for (column, definition) in sheet.columns.iter().enumerate() {
        let at = grid::column(column);
        let is_sum = totals.columns.contains(&definition.id);
        let format = parts.look.cell(&definition.kind, CellRole { computed: is_sum, ..role });
        if is_sum {
            let known = formula::result(parts.values.total(place, column));
            let formula = Formula::new(format!("={}", formula::total(&grid.column(column))));
            paper.write_formula_with_format(row, at, formula.set_result(known), &format)?;
        } else if Some(column) == label {
            let words = parts.words(&totals.label);
            paper.write_string_with_format(row, at, words, &format)?;
        } else {
            paper.write_blank(row, at, &format)?;
        }
    }
    Ok(())
}
