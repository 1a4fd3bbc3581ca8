//! Knows tables of a Word file: caption, repeated header, rows that stay whole.

use super::lists::CaptionKind;
use super::writer::{BlockPosition, BodyWriter, ParagraphFormat};
use crate::document::{Align, Column, Inline, Row, Table, plain};
use crate::render::widths::widths;

/// The size of letters in tables and what a cell keeps free beside them, in twentieths of a point.
const LETTERS: f64 = 170.0;
const FREE: f64 = 160.0;
/// The longest row that stays whole, in characters; a longer one may fill a page by itself.
pub(super) const LONGEST_WHOLE: usize = 3_000;
/// The most rows and characters of a table that stays whole on one page.
const SHORT_ROWS: usize = 5;
const SHORT: usize = 600;
/// A row of fewer characters looks lost alone.
const SHORT_ROW: usize = 200;

impl BodyWriter<'_> {
    /// A table with the caption that states its finding.
    pub fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        if !table.caption.is_empty() {
            self.tables += 1;
            self.caption(CaptionKind::Table, self.tables, &table.caption);
        } else if self.page_break && !self.place.in_cell {
            self.seam(None);
        }
        self.rows(table);
        self.gap();
    }

    /// The table without its caption.
    pub fn rows(&mut self, table: &Table) {
        let total = (self.place.room.width - self.place.indent).max(1_000);
        let widths: Vec<i64> =
            widths(table, total as f64, LETTERS, FREE).into_iter().map(|width| width as i64).collect();
        self.table_start(table, total, &widths);
        let inner = BlockPosition { body: "TableText", note: None, indent: 0, in_cell: true, ..self.place };
        self.at(inner, |writer| {
            writer.head(&table.columns, &widths);
            let whole = is_short(table);
            let last = table.rows.len().saturating_sub(1);
            for (index, row) in table.rows.iter().enumerate() {
                // No short row stands alone with the head, and none goes to the next page alone.
                let first = index == 0 && length(row) < SHORT_ROW;
                let keeps = index < last && (whole || first || index + 1 == last);
                writer.row(row, &table.columns, (&widths, keeps));
            }
        });
        self.xml.close("w:tbl");
    }

    pub fn table_start(&mut self, table: &Table, total: i64, widths: &[i64]) {
        let (total, indent, words) = (total.to_string(), self.place.indent.to_string(), description(table));
        let style = self.given.styles.id("StrategyTable").to_owned();
        let right_to_left = self.given.right_to_left;
        let xml = &mut self.xml;
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        xml.empty("w:tblStyle", &[("w:val", &style)]);
        if right_to_left {
            xml.empty("w:bidiVisual", &[]);
        }
        xml.empty("w:tblW", &[("w:w", &total), ("w:type", "dxa")]);
        xml.empty("w:tblInd", &[("w:w", &indent), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        xml.empty("w:tblLook", &[("w:val", "0420"), ("w:firstRow", "1"), ("w:noVBand", "1")]);
        if !words.is_empty() {
            xml.empty("w:tblCaption", &[("w:val", &words)]);
        }
        xml.close("w:tblPr");
        xml.open("w:tblGrid", &[]);
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        xml.close("w:tblGrid");
    }

    pub fn head(&mut self, columns: &[Column], widths: &[i64]) {
        self.xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in columns.iter().zip(widths) {
            self.cell(
                *width,
                ParagraphFormat { align: Some(column.align), ..ParagraphFormat::of("TableHeading") },
                |writer| {
                    writer.plain(&column.title);
                },
            );
        }
        self.xml.close("w:tr");
    }

    /// As many cells as there are columns, whatever the row holds; a title of the rows below spans them all.
    fn row(&mut self, row: &Row, columns: &[Column], (widths, keep_next): (&[i64], bool)) {
        if let Some(title) = row.group_title() {
            self.group_title(title, widths);
            return;
        }
        self.xml.open("w:tr", &[]);
        if length(row) <= LONGEST_WHOLE {
            self.xml.raw("<w:trPr><w:cantSplit/></w:trPr>");
        }
        for (index, (column, width)) in columns.iter().zip(widths).enumerate() {
            let cell: &[Inline] = row.cells.get(index).map_or(&[], Vec::as_slice);
            let align = Some(column.align).filter(|align| *align != Align::Start);
            self.cell(
                *width,
                ParagraphFormat { align, keep_next, ..ParagraphFormat::of("TableText") },
                |writer| writer.inlines(cell),
            );
        }
        self.xml.close("w:tr");
    }

    /// It stays with the first of its rows.
    fn group_title(&mut self, title: &[Inline], widths: &[i64]) {
        let shape = ParagraphFormat { keep_next: true, ..ParagraphFormat::of("TableText") };
        self.xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        self.spanning_cell(widths, &shape, |writer| writer.inlines(title));
        self.xml.close("w:tr");
    }

    /// A cell of one paragraph across columns of these widths.
    pub fn spanning_cell(&mut self, widths: &[i64], shape: &ParagraphFormat, write: impl FnOnce(&mut Self)) {
        let (width, columns) = (widths.iter().sum::<i64>().to_string(), widths.len().to_string());
        self.xml.open("w:tc", &[]);
        self.xml.open("w:tcPr", &[]);
        self.xml.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
        self.xml.empty("w:gridSpan", &[("w:val", &columns)]);
        self.xml.close("w:tcPr");
        self.paragraph(shape, write);
        self.xml.close("w:tc");
    }

    /// A cell of one paragraph.
    pub fn cell(&mut self, width: i64, shape: ParagraphFormat, write: impl FnOnce(&mut Self)) {
        self.xml.open("w:tc", &[]);
        self.xml.open("w:tcPr", &[]);
        self.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        self.xml.close("w:tcPr");
        self.paragraph(&shape, write);
        self.xml.close("w:tc");
    }
}

/// What those hear of a table who do not see it: its caption, else its heads.
fn description(table: &Table) -> String {
    if !table.caption.is_empty() {
        return table.caption.clone();
    }
    let heads = table.columns.iter().map(|column| column.title.trim()).filter(|title| !title.is_empty());
    heads.collect::<Vec<_>>().join(", ")
}

/// Whether a table stands whole on one page, as on our paper.
fn is_short(table: &Table) -> bool {
    table.rows.len() <= SHORT_ROWS && table.rows.iter().map(length).sum::<usize>() <= SHORT
}

/// How many characters a row has.
fn length(row: &Row) -> usize {
    row.cells.iter().map(|cell| plain(cell).chars().count()).sum()
}
