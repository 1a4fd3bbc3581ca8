//! Knows pages of a Word file: their size, margins, headers; as portrait and as landscape.

use super::ink::fill;
use super::pieces::{attribute, name, pieces};
use super::running::RunningHead;
use crate::document::{Layout, Look, PaperSize};

/// The pages of a document that comes without a template, in twentieths of a point. `start` is where reading starts.
#[derive(Clone, Copy)]
struct PageMeasures {
    sheet: Sheet,
    columns: u8,
    top: u16,
    bottom: u16,
    start: u16,
    end: u16,
    header: u16,
    footer: u16,
    /// What stands at their head.
    head: &'static str,
    /// What stands at the foot of the first and of the others.
    feet: &'static [&'static str],
}

/// A sheet: the usual one, that on its side, or one twice as large on its side.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Upright,
    Lying,
    Large,
}

/// Heads and feet by their relation.
const HEAD: &str = RunningHead::Title.relation();
const BAND: &str = "amparoBand";
const FOOT_OF_ALL: &str = r#"<w:footerReference w:type="default" r:id="amparoFooter"/>"#;
const FOOT_OF_FIRST: &str = r#"<w:footerReference w:type="first" r:id="amparoFooter"/>"#;

/// Pages that nobody said anything about: a wide margin where reading starts, as on our paper.
const HOUSE: PageMeasures = PageMeasures {
    sheet: Sheet::Upright,
    columns: 1,
    top: 1_814,
    bottom: 1_588,
    start: 2_268,
    end: 1_588,
    header: 1_020,
    footer: 794,
    head: HEAD,
    feet: &[FOOT_OF_ALL],
};
/// The same for a text whose first page says itself, at its head, what it is: only its foot stands there.
const LEAFLET: PageMeasures =
    PageMeasures { top: 1_701, bottom: 1_247, footer: 624, feet: &[FOOT_OF_ALL, FOOT_OF_FIRST], ..HOUSE };
/// The cover: the same sheet with even margins, a band at its head and nothing at its foot.
const COVER: PageMeasures = PageMeasures {
    top: 1_928,
    bottom: 1_134,
    start: 1_588,
    end: 1_588,
    header: 0,
    footer: 567,
    head: BAND,
    feet: &[],
    ..HOUSE
};
/// Pages that all lie on their side.
const WIDE: PageMeasures =
    PageMeasures { sheet: Sheet::Lying, top: 1_531, bottom: 1_247, start: 1_928, end: 1_247, ..HOUSE };
/// Pages of a document without a cover: set close, with even margins; the first says in its text what it is.
const CLOSE: PageMeasures = PageMeasures {
    top: 1_361,
    bottom: 1_134,
    start: 1_361,
    end: 1_361,
    header: 680,
    footer: 567,
    head: HEAD,
    feet: &[FOOT_OF_ALL, FOOT_OF_FIRST],
    ..HOUSE
};
/// A sheet for a wall.
const POSTER: PageMeasures = PageMeasures { sheet: Sheet::Large, columns: 3, ..CLOSE };
/// What stands between columns, in twentieths of a point.
const GUTTER: i64 = 708;
/// The least margin of a landscape page, in twentieths of a point.
const NARROW: i64 = 1_247;

/// Pages, as the elements of a `w:sectPr`.
#[derive(Clone, Debug)]
pub(super) struct PageSetup {
    xml: String,
    right_to_left: bool,
    head: RunningHead,
}

/// The room between the margins of a page, in twentieths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PageSpace {
    pub width: i64,
    pub height: i64,
}

impl PageSetup {
    /// The pages of a document that comes without a template.
    pub fn house(layout: Layout, sheet: PaperSize, right_to_left: bool) -> PageSetup {
        let pages = match layout {
            Layout::Book | Layout::Policy => HOUSE,
            Layout::Wide => WIDE,
            Layout::Poster => POSTER,
            Layout::Leaflet => LEAFLET,
            Layout::Plain | Layout::Brief | Layout::Pages | Layout::Cards => CLOSE,
        };
        PageSetup { xml: pages.xml(sheet, right_to_left), right_to_left, head: RunningHead::Title }
    }

    /// The cover; where all pages lie on their side, so does it.
    pub fn cover(layout: Layout, sheet: PaperSize, right_to_left: bool) -> PageSetup {
        let lies = if layout.is_lying() { Sheet::Lying } else { Sheet::Upright };
        let cover = PageMeasures { sheet: lies, ..COVER };
        PageSetup { xml: cover.xml(sheet, right_to_left), right_to_left, head: RunningHead::Title }
    }

    /// The pages of a template; `xml` is a whole `w:sectPr`.
    pub fn of(xml: &str) -> PageSetup {
        PageSetup { xml: xml.to_owned(), right_to_left: false, head: RunningHead::Title }
    }

    /// The same for a language that is written from right to left.
    pub fn towards(&self, right_to_left: bool) -> PageSetup {
        PageSetup { right_to_left, ..self.clone() }
    }

    /// The same with another head.
    pub fn headed(&self, head: RunningHead) -> PageSetup {
        PageSetup { head, ..self.clone() }
    }

    /// What stands at their head.
    pub fn head(&self) -> RunningHead {
        self.head
    }

    /// As it was given.
    pub fn original(&self) -> &str {
        &self.xml
    }

    /// The pages from their first on.
    pub fn first(&self) -> String {
        self.to_xml(|_, child| Some(child.to_owned()))
    }

    /// The pages after an interruption: no second title page, no new count.
    pub fn again(&self) -> String {
        self.to_xml(continue_numbers)
    }

    /// The same pages on their side.
    pub fn landscape(&self) -> String {
        self.to_xml(|name, child| match name {
            "w:pgSz" => {
                let (width, height) = (number(child, "w:w"), number(child, "w:h"));
                let (long, short) = (width.max(height), width.min(height));
                Some(format!(r#"<w:pgSz w:w="{long}" w:h="{short}" w:orient="landscape"/>"#))
            }
            "w:pgMar" => Some(self.narrow_margins(child)),
            "w:headerReference" => Some(child.replace("\"amparoHeader\"", "\"amparoHeaderWide\"")),
            _ => continue_numbers(name, child),
        })
    }

    fn narrow_margins(&self, margins: &str) -> String {
        let side = self.side_of_landscape();
        let of = |key: &str| number(margins, key);
        format!(
            r#"<w:pgMar w:top="{}" w:right="{side}" w:bottom="{}" w:left="{side}" w:header="{}" w:footer="{}" w:gutter="0"/>"#,
            of("w:top"),
            of("w:bottom"),
            of("w:header"),
            of("w:footer"),
        )
    }

    fn side_of_landscape(&self) -> i64 {
        let margin = |key| self.number("w:pgMar", key);
        margin("w:left").min(margin("w:right")).min(NARROW)
    }

    /// The room in a column of a page as it was given.
    pub fn room(&self) -> PageSpace {
        let margins: i64 =
            ["w:left", "w:right", "w:gutter"].iter().map(|key| self.number("w:pgMar", key)).sum();
        let upright: i64 = ["w:top", "w:bottom"].iter().map(|key| self.number("w:pgMar", key).abs()).sum();
        let (width, height) = (self.number("w:pgSz", "w:w"), self.number("w:pgSz", "w:h"));
        let columns = self.number("w:cols", "w:num").max(1);
        let width = (width - margins - (columns - 1) * self.number("w:cols", "w:space")) / columns;
        PageSpace { width: width.max(2_000), height: (height - upright).max(2_000) }
    }

    /// The room on a page on its side.
    pub fn landscape_room(&self) -> PageSpace {
        let (width, height) = (self.number("w:pgSz", "w:w"), self.number("w:pgSz", "w:h"));
        let upright: i64 = ["w:top", "w:bottom"].iter().map(|key| self.number("w:pgMar", key).abs()).sum();
        let sides = 2 * self.side_of_landscape();
        PageSpace {
            width: (width.max(height) - sides).max(2_000),
            height: (width.min(height) - upright).max(2_000),
        }
    }

    fn number(&self, element: &str, key: &str) -> i64 {
        let children = pieces(&self.xml).map(|pieces| pieces.children).unwrap_or_default();
        children.into_iter().find(|child| name(child) == element).map_or(0, |child| number(child, key))
    }

    fn to_xml(&self, keep: impl Fn(&str, &str) -> Option<String>) -> String {
        let children = pieces(&self.xml).map(|pieces| pieces.children).unwrap_or_default();
        let mut kept: String = children.iter().filter_map(|child| keep(name(child), child)).collect();
        if self.right_to_left && !kept.contains("<w:bidi") {
            let grid = kept.find("<w:docGrid").unwrap_or(kept.len());
            kept.insert_str(grid, "<w:bidi/>");
        }
        let head = |head: RunningHead| format!("r:id=\"{}", head.relation());
        let kept = kept.replace(&head(RunningHead::Title), &head(self.head));
        format!("<w:sectPr>{kept}</w:sectPr>")
    }
}

impl PageMeasures {
    /// The `w:sectPr` on a sheet of paper, for a language with this direction.
    fn xml(&self, sheet: PaperSize, right_to_left: bool) -> String {
        let PageMeasures { top, bottom, start, end, header, footer, head, feet, .. } = self;
        let (left, right) = if right_to_left { (end, start) } else { (start, end) };
        let paper = self.paper(sheet);
        let title = if feet.contains(&FOOT_OF_FIRST) { "<w:titlePg/>" } else { "" };
        let feet = feet.concat();
        let heads =
            format!(r#"<w:headerReference w:type="default" r:id="{head}"/>{feet}<w:type w:val="nextPage"/>"#);
        let sides = format!(r#"w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}""#);
        let margins = format!(r#"<w:pgMar {sides} w:header="{header}" w:footer="{footer}" w:gutter="0"/>"#);
        let columns = match self.columns {
            1 => format!(r#"<w:cols w:space="{GUTTER}"/>"#),
            more => format!(r#"<w:cols w:num="{more}" w:space="{GUTTER}"/>"#),
        };
        format!("<w:sectPr>{heads}{paper}{margins}{columns}{title}</w:sectPr>")
    }

    /// The sheet, with the side on which it stands.
    fn paper(&self, sheet: PaperSize) -> String {
        let (width, height) = size(sheet);
        match (self.sheet, sheet) {
            (Sheet::Upright, _) => format!(r#"<w:pgSz w:w="{width}" w:h="{height}"/>"#),
            (Sheet::Lying, _) => format!(r#"<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>"#),
            (Sheet::Large, PaperSize::A4) => {
                r#"<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>"#.to_owned()
            }
            (Sheet::Large, PaperSize::Letter) => {
                r#"<w:pgSz w:w="24480" w:h="15840" w:orient="landscape"/>"#.to_owned()
            }
        }
    }
}

pub(super) fn size(sheet: PaperSize) -> (&'static str, &'static str) {
    match sheet {
        PaperSize::A4 => ("11906", "16838"),
        PaperSize::Letter => ("12240", "15840"),
    }
}

fn continue_numbers(name: &str, child: &str) -> Option<String> {
    match name {
        "w:titlePg" => None,
        "w:type" => Some(r#"<w:type w:val="nextPage"/>"#.to_owned()),
        "w:pgNumType" => Some(without(child, "w:start")),
        _ => Some(child.to_owned()),
    }
}

fn number(xml: &str, key: &str) -> i64 {
    attribute(xml, key).and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// The element without one of its attributes.
fn without(xml: &str, key: &str) -> String {
    let Some((before, rest)) = xml.split_once(&format!(" {key}=\"")) else { return xml.to_owned() };
    let after = rest.split_once('"').map_or("", |(_, after)| after);
    format!("{before}{after}")
}

/// The band on the cover: as wide as the sheet, 12 mm high.
pub(super) fn band(layout: Layout, look: &Look) -> String {
    let (width, height) = size(look.sheet);
    let width = if layout.is_lying() { height } else { width };
    fill(include_str!("../../../style/word/band.xml"), &[("sheet-width", width)], look)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_lies_down_and_stands_up_again() {
        let house = PageSetup::house(Layout::Book, PaperSize::A4, false);
        assert_eq!(house.room(), PageSpace { width: 8_050, height: 13_436 });
        assert_eq!(house.landscape_room().width, 16_838 - 2 * NARROW);
        assert!(house.landscape().contains(r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#));
        assert!(house.landscape().contains("amparoHeaderWide"));
        let letter = PageSetup::house(Layout::Book, PaperSize::Letter, false);
        assert_eq!(letter.room(), PageSpace { width: 8_384, height: 12_438 });
        assert_eq!(PageSetup::cover(Layout::Book, PaperSize::Letter, false).room().width, 9_064);
        let right_to_left = PageSetup::house(Layout::Book, PaperSize::A4, true);
        assert!(right_to_left.first().contains("<w:bidi/>"));
        assert_eq!(right_to_left.room(), house.room());
    }

    #[test]
    fn pages_that_lie_have_their_long_side_below_and_a_sheet_for_a_wall_has_columns() {
        let wide = PageSetup::house(Layout::Wide, PaperSize::A4, false);
        assert!(wide.first().contains(r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#));
        assert!(wide.room().width > wide.room().height);
        let cover = PageSetup::cover(Layout::Wide, PaperSize::A4, false);
        assert!(cover.first().contains(r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#));
        assert!(band(Layout::Wide, &Look::default()).contains(r#"<w:tblW w:w="16838""#));
        assert!(band(Layout::Policy, &Look::default()).contains(r#"<w:tblW w:w="11906""#));
        let poster = PageSetup::house(Layout::Poster, PaperSize::A4, false);
        assert!(poster.first().contains(r#"<w:cols w:num="3""#));
        assert_eq!(poster.room().width, (23_811 - 2 * 1_361 - 2 * GUTTER) / 3);
        let policy = PageSetup::house(Layout::Policy, PaperSize::A4, false);
        assert_eq!(policy.first(), PageSetup::house(Layout::Book, PaperSize::A4, false).first());
    }

    #[test]
    fn the_wide_margin_is_where_reading_starts() {
        for layout in [Layout::Book, Layout::Wide, Layout::Leaflet, Layout::Plain] {
            let [latin, arabic] = [false, true].map(|turned| {
                let pages = PageSetup::house(layout, PaperSize::A4, turned);
                (pages.number("w:pgMar", "w:left"), pages.number("w:pgMar", "w:right"))
            });
            assert_eq!(latin, (arabic.1, arabic.0), "{layout:?}");
            assert!(latin.0 >= latin.1 && latin.1 > 0, "{layout:?}");
        }
    }

    #[test]
    fn pages_with_another_head_are_the_same_pages() {
        let house = PageSetup::house(Layout::Policy, PaperSize::A4, false);
        let annex = house.headed(RunningHead::Annex);
        assert_eq!(annex.first().replace("amparoHeaderAnnex", "amparoHeader"), house.first());
        assert!(annex.landscape().contains(r#"r:id="amparoHeaderAnnexWide""#));
        assert_eq!(annex.headed(RunningHead::Title).again(), house.again());
    }

    #[test]
    fn after_an_interruption_nothing_starts_again() {
        let given = PageSetup::of(
            r#"<w:sectPr><w:type w:val="continuous"/><w:pgNumType w:fmt="lowerRoman" w:start="3"/><w:titlePg/></w:sectPr>"#,
        );
        assert!(given.first().contains("titlePg"));
        assert_eq!(
            given.again(),
            r#"<w:sectPr><w:type w:val="nextPage"/><w:pgNumType w:fmt="lowerRoman"/></w:sectPr>"#
        );
    }
}
