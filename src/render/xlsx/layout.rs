//! Knows where a sheet's columns end, on the screen and on paper, and over which of them stands what is above its table.

use super::pages::{PageDivision, PrintedPage};
use super::{formats, grid, room, widths};
use crate::document::PaperSize;
use crate::document::workbook::{Cell, Sheet, WorkbookValues};

/// The widest that the sentence about the sheet may run, in characters.
const MEASURE: u16 = 110;
/// How many characters what a named cell is called may take.
const LABEL: u16 = 44;
/// The widest that what stands in a named cell makes its column.
const WIDEST_VALUE: f64 = 24.0;

/// The columns of a sheet.
pub(super) struct SheetLayout {
    /// How wide each is, in characters; 0 for one that is hidden.
    pub widths: Vec<u16>,
    /// How they are divided into pages.
    pub pages: PageDivision,
    /// The column in which the title begins.
    pub title: u16,
    /// The first and the last column over which the sentence about the sheet runs.
    pub intro: ColumnSpan,
    /// The same for what the named cells are called; their values stand in the column behind.
    pub labels: ColumnSpan,
}

/// Columns beside each other: the first and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ColumnSpan {
    /// The first.
    pub first: u16,
    /// The last, which may be the first.
    pub last: u16,
}

impl SheetLayout {
    /// The layout of the sheet with this place on such paper. Nothing above the table crosses from columns that each page shows again into
    /// those that only one shows: it would be cut there.
    pub fn of(sheet: &Sheet, place: usize, values: &WorkbookValues, paper: PaperSize) -> SheetLayout {
        let mut widths = widths::widths(sheet, place, values);
        let shown = widths.iter().position(|width| *width > 0).unwrap_or_default();
        let page = PrintedPage { paper, landscape: sheet.landscape };
        let divide = |widths: &[u16]| {
            let whole = !sheet.charts.is_empty();
            if whole { PageDivision::OnePage } else { PageDivision::of(widths, sheet.held, page) }
        };
        let labels = label_span(&widths, &divide(&widths), shown);
        if let Some(width) = widths.get_mut(usize::from(labels.last) + 1) {
            *width = value_widths(sheet).fold(*width, u16::max);
        }
        let pages = divide(&widths);
        let intro = intro_span(&widths, &pages, shown);
        let names: u16 = widths.iter().take(usize::from(intro.first)).sum();
        let fits =
            room::width(&sheet.title, true) * (formats::TITLE_SIZE / formats::SIZE) <= f64::from(names);
        let title = if fits { grid::column(shown) } else { intro.first };
        SheetLayout { widths, pages, title, intro, labels }
    }

    /// How wide columns are together, in characters.
    pub fn width(&self, span: ColumnSpan) -> f64 {
        let places = usize::from(span.first)..=usize::from(span.last);
        places.filter_map(|place| self.widths.get(place)).copied().map(f64::from).sum()
    }
}

/// The columns over which the sentence about a sheet runs: as many as fill the measure on the first page.
fn intro_span(widths: &[u16], pages: &PageDivision, shown: usize) -> ColumnSpan {
    let (first, end) = columns_above(widths, pages, shown);
    let mut width = 0;
    let fill = widths.iter().take(end).skip(first).take_while(|one| {
        width += **one;
        width <= MEASURE
    });
    let count = fill.count().max(1);
    ColumnSpan { first: grid::column(first), last: grid::column(first + count - 1) }
}

/// The columns over which runs what named cells are called: as many as it needs, but on the first page one stays for the
/// values.
fn label_span(widths: &[u16], pages: &PageDivision, shown: usize) -> ColumnSpan {
    let (first, end) = columns_above(widths, pages, shown);
    let mut width = 0;
    let behind = widths.iter().skip(first).take_while(|one| {
        width += **one;
        width < LABEL
    });
    let last = (first + behind.count()).min(end.saturating_sub(2)).max(first);
    ColumnSpan { first: grid::column(first), last: grid::column(last) }
}

/// The first column above which something may stand that each page does not show again, and the place behind the last of
/// the first page.
fn columns_above(widths: &[u16], pages: &PageDivision, shown: usize) -> (usize, usize) {
    let end = usize::from(pages.first_end(grid::column(widths.len())));
    (usize::from(pages.repeated()).max(shown), end)
}

/// How wide what stands in the named cells is, in characters.
fn value_widths(sheet: &Sheet) -> impl Iterator<Item = u16> {
    sheet.inputs.iter().map(|input| {
        widths::whole(match &input.cell {
            Cell::Text(words) => room::width(words, false).min(WIDEST_VALUE),
            Cell::Number(number) => widths::number(&input.kind, Some(*number)),
            Cell::Whole(number) => widths::number(&input.kind, Some((*number).into())),
            Cell::Empty | Cell::Date(_) | Cell::Formula(_) => 0.0,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Columns of these widths on pages of which each shows the first two again and the first ends before the fifth.
    fn across() -> PageDivision {
        PageDivision::Across { scale: 80, repeated: 2, breaks: vec![5] }
    }

    #[test]
    fn what_stands_above_the_table_stays_on_the_first_page_and_beside_what_is_repeated() {
        let (one, across) = (PageDivision::OnePage, across());
        for (widths, pages, shown, intro, labels) in [
            ([30, 30, 30, 30, 30, 30, 30], &one, 0, (0, 2), (0, 1)),
            ([0, 30, 30, 30, 30, 30, 30], &one, 1, (1, 3), (1, 2)),
            ([10, 10, 30, 30, 30, 30, 30], &across, 0, (2, 4), (2, 3)),
            ([10, 10, 10, 10, 10, 10, 10], &across, 0, (2, 4), (2, 3)),
            ([200, 200, 200, 200, 200, 200, 200], &one, 0, (0, 0), (0, 0)),
        ] {
            let span = |(first, last)| ColumnSpan { first, last };
            assert_eq!(intro_span(&widths, pages, shown), span(intro), "{widths:?} {pages:?}");
            assert_eq!(label_span(&widths, pages, shown), span(labels), "{widths:?} {pages:?}");
        }
        assert_eq!(label_span(&[52], &one, 0), ColumnSpan { first: 0, last: 0 });
        assert_eq!(intro_span(&[], &one, 0), ColumnSpan { first: 0, last: 0 });
    }
}
