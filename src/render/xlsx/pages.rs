//! Knows how a sheet is divided into pages on which its letters can be read; knows no cell.

use crate::document::PaperSize;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The margins at the sides, in inches.
pub(super) const MARGIN: f64 = 0.4;
/// What of a page is used, since printers differ a little.
const USED: f64 = 0.98;
/// How wide a character of a column is where it is widest, and what a column has besides, in points.
const CHARACTER: f64 = 5.6;
const PADDING: f64 = 4.0;
/// The smallest scale in percent, at which letters of 9 points still have 7, and the largest for sheets that take one page
/// across and for those that take more.
const SMALLEST: u16 = 78;
const LARGEST: u16 = 100;
const LARGEST_ACROSS: u16 = 85;
/// The largest part of a page that columns may take which stand on each page again.
const REPEATED: f64 = 0.5;

/// A page that a sheet is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PrintedPage {
    /// The paper.
    pub paper: PaperSize,
    /// Whether it lies on its side.
    pub landscape: bool,
}

impl PrintedPage {
    /// The width between the margins, in points.
    fn width(self) -> f64 {
        let side = match (self.paper, self.landscape) {
            (PaperSize::A4, false) => 595.3,
            (PaperSize::A4, true) => 841.9,
            (PaperSize::Letter, false) => 612.0,
            (PaperSize::Letter, true) => 792.0,
        };
        side - 2.0 * 72.0 * MARGIN
    }
}

/// The number of a paper among those of the format.
pub(super) fn code(paper: PaperSize) -> u8 {
    match paper {
        PaperSize::A4 => 9,
        PaperSize::Letter => 1,
    }
}

/// How a sheet is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PageDivision {
    /// All of it on one page.
    OnePage,
    /// As many pages across as its letters need, and as long as need be. The scale is given: spreadsheets that look for one
    /// themselves sometimes count a page more than they fill.
    Across {
        /// How large everything is printed, in percent.
        scale: u16,
        /// How many of the first columns stand on each page.
        repeated: u16,
        /// The columns with which pages begin, but for the first page.
        breaks: Vec<u16>,
    },
}

impl PageDivision {
    /// The division of a table with columns of these widths, in characters and 0 for hidden ones, of which the first `held`
    /// columns belong to each row.
    pub fn of(widths: &[u16], held: u16, page: PrintedPage) -> PageDivision {
        let used = USED * page.width();
        let room = |scale: u16| used * 100.0 / f64::from(scale);
        let is_one = points(widths) <= room(SMALLEST);
        let (names, _) = widths.split_at(usize::from(held).min(widths.len()));
        let is_short = points(names) <= room(SMALLEST) * REPEATED;
        let repeated = if is_short && !is_one { names.len() } else { 0 };
        let fewest = breaks(widths, repeated, room(SMALLEST));
        let largest = if is_one { LARGEST } else { LARGEST_ACROSS };
        let best = (SMALLEST..=largest).rev().find_map(|scale| {
            let breaks = breaks(widths, repeated, room(scale));
            (breaks.len() == fewest.len()).then_some((scale, breaks))
        });
        let (scale, breaks) = best.unwrap_or((SMALLEST, fewest));
        PageDivision::Across { scale, repeated: u16::try_from(repeated).unwrap_or_default(), breaks }
    }

    /// The place behind the last column of the first page, of so many columns.
    pub fn first_end(&self, columns: u16) -> u16 {
        match self {
            PageDivision::Across { breaks, .. } => breaks.first().copied().unwrap_or(columns),
            PageDivision::OnePage => columns,
        }
    }

    /// How many of the first columns stand on each page.
    pub fn repeated(&self) -> u16 {
        match self {
            PageDivision::Across { repeated, .. } => *repeated,
            PageDivision::OnePage => 0,
        }
    }

    /// Tells a sheet how it is printed.
    pub fn set(&self, paper: &mut Worksheet) -> Result<(), XlsxError> {
        match self {
            PageDivision::OnePage => {
                paper.set_print_fit_to_pages(1, 1);
            }
            PageDivision::Across { scale, repeated, breaks } => {
                paper.set_print_scale(*scale);
                if let Some(last) = repeated.checked_sub(1) {
                    paper.set_repeat_columns(0, last)?;
                }
                if !breaks.is_empty() {
                    let breaks: Vec<u32> = breaks.iter().copied().map(u32::from).collect();
                    paper.set_page_order(false).set_vertical_page_breaks(&breaks)?;
                }
            }
        }
        Ok(())
    }
}

/// The columns with which pages begin where each has so much room and shows the first columns again.
fn breaks(widths: &[u16], repeated: usize, room: f64) -> Vec<u16> {
    let names = points(&widths[..repeated]);
    let (mut breaks, mut used) = (Vec::new(), names);
    for (place, width) in (0..).zip(widths).skip(repeated) {
        let need = points(&[*width]);
        if used > names && used + need > room {
            breaks.push(place);
            used = names;
        }
        used += need;
    }
    breaks
}

/// How wide columns are beside each other, in points.
fn points(widths: &[u16]) -> f64 {
    widths.iter().filter(|width| **width > 0).map(|width| f64::from(*width) * CHARACTER + PADDING).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a4(landscape: bool) -> PrintedPage {
        PrintedPage { paper: PaperSize::A4, landscape }
    }

    fn across(division: &PageDivision) -> (u16, u16, &[u16]) {
        match division {
            PageDivision::Across { scale, repeated, breaks } => (*scale, *repeated, breaks),
            PageDivision::OnePage => panic!("one page"),
        }
    }

    #[test]
    fn a_sheet_takes_a_second_page_across_before_its_letters_fall_below_seven_points() {
        for (columns, landscape, scale, pages) in [
            (1, true, 100, 1),
            (9, true, 100, 1),
            (10, true, 93, 1),
            (11, true, 84, 1),
            (12, true, 85, 2),
            (8, false, 79, 1),
            (9, false, 85, 2),
        ] {
            let division = PageDivision::of(&vec![14; columns], 1, a4(landscape));
            let given = across(&division);
            assert_eq!((given.0, given.2.len() + 1), (scale, pages), "{columns} {division:?}");
            assert_eq!(given.1 == 1, pages > 1, "names stand again where there is a second page");
        }
        assert!(f64::from(SMALLEST) * 9.0 / 100.0 >= 7.0);
    }

    #[test]
    fn no_page_is_wider_than_paper_and_each_shows_the_names_again() {
        let plan = [0, 6, 36, 12, 7, 8, 8, 8, 18, 20, 18, 8, 26, 12, 12, 12, 22, 20, 20, 20];
        let division = PageDivision::of(&plan, 3, a4(true));
        let (scale, repeated, breaks) = across(&division);
        assert_eq!((scale, repeated), (85, 3));
        assert!((SMALLEST..=LARGEST).contains(&scale));
        let ends = breaks.iter().copied().chain([20]);
        let begins = [3].into_iter().chain(breaks.iter().copied());
        for (begin, end) in begins.zip(ends) {
            let columns = [&plan[..3], &plan[usize::from(begin)..usize::from(end)]].concat();
            assert!(points(&columns) * f64::from(scale) / 100.0 <= a4(true).width(), "{begin} to {end}");
        }
        assert_eq!(division.first_end(20), breaks[0]);
    }

    #[test]
    fn paper_that_is_shorter_holds_less_on_its_side() {
        let scale = |paper, landscape| {
            let division = PageDivision::of(&[14; 10], 1, PrintedPage { paper, landscape });
            let (scale, _, breaks) = across(&division);
            (scale, breaks.len())
        };
        let (a4, letter) = (scale(PaperSize::A4, true), scale(PaperSize::Letter, true));
        assert!(a4.1 == 0 && letter.1 == 0 && letter.0 < a4.0, "{a4:?} {letter:?}");
        assert!(scale(PaperSize::Letter, false).1 > 0, "ten such columns are wider than an upright page");
    }

    #[test]
    fn what_is_wider_than_a_page_stands_on_one_of_its_own() {
        let division = PageDivision::of(&[120, 120, 120], 2, a4(true));
        let (_, repeated, breaks) = across(&division);
        assert_eq!((repeated, breaks), (0, [1, 2].as_slice()), "names that fill a page are not repeated");
    }
}
