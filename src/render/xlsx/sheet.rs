//! Knows how one sheet of a workbook is laid out: title, sentence, heading, rows, sums.

use super::formats::CellRole;
use super::grid::{self, INTRO, TITLE};
use super::layout::ColumnSpan;
use super::widths::{ARROW, heading};
use super::{WorkbookParts, XlsxError, charts, day, formula, inputs, plain, room, validation};
use crate::document::target;
use crate::document::workbook::{Cell, CellAddress, ColumnKind, SheetColumn, Totals};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, Formula, Url, Worksheet};

/// Addresses that are longer are written as text.
const LONGEST_ADDRESS: usize = 2_000;
/// Spreadsheets show marks instead of short text that is longer.
const LONGEST_TEXT: usize = 255;

/// The sheet with this place, written.
pub(super) fn sheet(parts: &WorkbookParts, place: usize) -> Result<Worksheet, XlsxError> {
    let (sheet, grid) = (&parts.book.sheets[place], &parts.grids[place]);
    let mut paper = parts.paper(&parts.names.sheets[place])?;
    if sheet.landscape {
        paper.set_landscape();
    }
    columns(parts, place, &mut paper)?;
    top(parts, place, &mut paper)?;
    inputs::add(parts, place, &mut paper)?;
    for (row, cells) in sheet.rows.iter().enumerate() {
        paper.set_row_height(grid.row(row), row_height(parts, place, cells))?;
        for (column, content) in cells.iter().enumerate() {
            cell(parts, CellAddress { sheet: place, row, column }, content, &mut paper)?;
        }
    }
    if let Some(totals) = &sheet.totals {
        sums(parts, place, totals, &mut paper)?;
    }
    paper.set_freeze_panes(grid.first, sheet.held)?;
    let last_column = grid::column(sheet.columns.len().saturating_sub(1));
    if !sheet.columns.is_empty() {
        paper.autofilter(grid.head, 0, grid.last, last_column)?;
    }
    print(parts, place, &mut paper)?;
    validation::add(parts, place, &mut paper)?;
    charts::add(parts, place, &mut paper)?;
    Ok(paper)
}

/// How it is printed. What is printed ends where the sheet does; left to themselves, spreadsheets add empty pages.
fn print(parts: &WorkbookParts, place: usize, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let (sheet, grid, layout) = (&parts.book.sheets[place], &parts.grids[place], &parts.layouts[place]);
    paper.set_repeat_rows(grid.head, grid.head)?;
    layout.pages.set(paper)?;
    if sheet.charts.is_empty() {
        let last = if sheet.totals.is_some() { grid.totals() } else { grid.last };
        let values = if sheet.inputs.is_empty() { 0 } else { layout.labels.last + 1 };
        let column = grid::column(sheet.columns.len().saturating_sub(1)).max(values);
        paper.set_print_area(TITLE, 0, last, column)?;
    }
    Ok(())
}

/// The columns and their headings, whose row is as high as they need.
fn columns(parts: &WorkbookParts, place: usize, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let (sheet, grid) = (&parts.book.sheets[place], &parts.grids[place]);
    let mut most = 1;
    for (index, (column, width)) in sheet.columns.iter().zip(&parts.layouts[place].widths).enumerate() {
        let (at, words) = (grid::column(index), parts.words(&heading(column)));
        if *width == 0 {
            paper.set_column_hidden(at)?;
        } else {
            paper.set_column_width(at, f64::from(*width))?;
            most = most.max(room::lines(&words, f64::from(*width) - ARROW, true));
        }
        paper.write_string_with_format(grid.head, at, words, &parts.look.head(&column.kind))?;
    }
    paper.set_row_height(grid.head, room::height(most).max(26.0))?;
    Ok(())
}

/// Title and sentence.
fn top(parts: &WorkbookParts, place: usize, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let (sheet, layout) = (&parts.book.sheets[place], &parts.layouts[place]);
    let title = parts.words(&sheet.title);
    paper.set_row_height(TITLE, 26)?;
    paper.write_string_with_format(TITLE, layout.title, title, &parts.look.title())?;
    let (words, ColumnSpan { first, last }) = (parts.words(&sheet.intro), layout.intro);
    paper.set_row_height(INTRO, room::text_height(&words, layout.width(layout.intro)))?;
    if first < last {
        paper.merge_range(INTRO, first, INTRO, last, &words, &parts.look.intro())?;
    } else {
        paper.write_string_with_format(INTRO, first, words, &parts.look.intro())?;
    }
    Ok(())
}

/// The height of a row, by the text that needs the most lines. Spreadsheets that reckon heights themselves do it only where
/// somebody edits the row.
fn row_height(parts: &WorkbookParts, place: usize, cells: &[Cell]) -> f64 {
    let (sheet, layout) = (&parts.book.sheets[place], &parts.layouts[place]);
    let columns = sheet.columns.iter().zip(&layout.widths);
    let needs = |(cell, (column, width)): (&Cell, (&SheetColumn, &u16))| match cell {
        Cell::Text(text) if column.kind.is_words() => room::lines(text, f64::from(*width), false),
        _ => 1,
    };
    room::height(cells.iter().zip(columns).map(needs).max().unwrap_or(1))
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
    let is_long = text.chars().count() > LONGEST_TEXT;
    let kind = if is_long && *kind == ColumnKind::Text { &ColumnKind::Wrapped } else { kind };
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
    paper.set_row_height(row, room::height(1))?;
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
