//! Knows pages of a Word file: their size, margins, headers; as portrait and as landscape.

use super::ink::fill;
use super::pieces::{attribute, name, pieces};
use crate::document::{Layout, Look, Sheet};

/// Pages that nobody said anything about: a wide margin where reading starts, as on our paper.
const HOUSE: &str = concat!(
    r#"<w:sectPr><w:headerReference w:type="default" r:id="amparoHeader"/>"#,
    r#"<w:footerReference w:type="default" r:id="amparoFooter"/><w:type w:val="nextPage"/>"#,
    r#"<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="1814" w:right="1588" w:bottom="1588""#,
    r#" w:left="2268" w:header="1020" w:footer="794" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>"#
);
/// The same for a text whose first page says itself, at its head, what it is: only its foot stands there.
const LEAFLET: &str = concat!(
    r#"<w:sectPr><w:headerReference w:type="default" r:id="amparoHeader"/>"#,
    r#"<w:footerReference w:type="default" r:id="amparoFooter"/>"#,
    r#"<w:footerReference w:type="first" r:id="amparoFooter"/><w:type w:val="nextPage"/>"#,
    r#"<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="1701" w:right="1588" w:bottom="1247""#,
    r#" w:left="2268" w:header="1020" w:footer="624" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>"#
);
/// The cover: the same sheet with even margins, a band at its head and nothing at its foot.
const COVER: &str = concat!(
    r#"<w:sectPr><w:headerReference w:type="default" r:id="amparoBand"/><w:type w:val="nextPage"/>"#,
    r#"<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="1928" w:right="1588" w:bottom="1134" w:left="1588""#,
    r#" w:header="0" w:footer="567" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>"#
);
/// Pages of a document without a cover: set close, with even margins; the first says in its text what it is.
const CLOSE: &str = concat!(
    r#"<w:sectPr><w:headerReference w:type="default" r:id="amparoHeader"/>"#,
    r#"<w:footerReference w:type="default" r:id="amparoFooter"/>"#,
    r#"<w:footerReference w:type="first" r:id="amparoFooter"/><w:type w:val="nextPage"/>"#,
    r#"<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="1361" w:right="1361" w:bottom="1134""#,
    r#" w:left="1361" w:header="680" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>"#
);
/// The least margin of a landscape page, in twentieths of a point.
const NARROW: i64 = 1_247;

/// Pages, as the elements of a `w:sectPr`.
#[derive(Clone, Debug)]
pub(super) struct Section {
    xml: String,
    right_to_left: bool,
}

/// The room between the margins of a page, in twentieths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Room {
    pub width: i64,
    pub height: i64,
}

impl Section {
    /// The pages of a document that comes without a template.
    pub fn house(layout: Layout, sheet: Sheet, right_to_left: bool) -> Section {
        let pages = match layout {
            Layout::Book => HOUSE,
            Layout::Leaflet => LEAFLET,
            Layout::Plain | Layout::Brief | Layout::Pages => CLOSE,
        };
        Section { xml: sized(pages, sheet), right_to_left }
    }

    /// The cover of a book.
    pub fn cover(sheet: Sheet, right_to_left: bool) -> Section {
        Section { xml: sized(COVER, sheet), right_to_left }
    }

    /// The pages of a template; `xml` is a whole `w:sectPr`.
    pub fn of(xml: &str) -> Section {
        Section { xml: xml.to_owned(), right_to_left: false }
    }

    /// The same for a language that is written from right to left.
    pub fn towards(&self, right_to_left: bool) -> Section {
        Section { xml: self.xml.clone(), right_to_left }
    }

    /// As it was given.
    pub fn as_given(&self) -> &str {
        &self.xml
    }

    /// The pages from their first on.
    pub fn first(&self) -> String {
        self.written(|_, child| Some(child.to_owned()))
    }

    /// The pages after an interruption: no second title page, no new count.
    pub fn again(&self) -> String {
        self.written(continued)
    }

    /// The same pages on their side.
    pub fn landscape(&self) -> String {
        self.written(|name, child| match name {
            "w:pgSz" => {
                let (width, height) = (number(child, "w:w"), number(child, "w:h"));
                let (long, short) = (width.max(height), width.min(height));
                Some(format!(r#"<w:pgSz w:w="{long}" w:h="{short}" w:orient="landscape"/>"#))
            }
            "w:pgMar" => Some(self.narrow_margins(child)),
            "w:headerReference" => Some(child.replace("\"amparoHeader\"", "\"amparoHeaderWide\"")),
            _ => continued(name, child),
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

    /// The room on an upright page, or as it was given.
    pub fn room(&self) -> Room {
        let margins: i64 =
            ["w:left", "w:right", "w:gutter"].iter().map(|key| self.number("w:pgMar", key)).sum();
        let upright: i64 = ["w:top", "w:bottom"].iter().map(|key| self.number("w:pgMar", key).abs()).sum();
        let (width, height) = (self.number("w:pgSz", "w:w"), self.number("w:pgSz", "w:h"));
        Room { width: (width - margins).max(2_000), height: (height - upright).max(2_000) }
    }

    /// The room on a page on its side.
    pub fn landscape_room(&self) -> Room {
        let (width, height) = (self.number("w:pgSz", "w:w"), self.number("w:pgSz", "w:h"));
        let upright: i64 = ["w:top", "w:bottom"].iter().map(|key| self.number("w:pgMar", key).abs()).sum();
        let sides = 2 * self.side_of_landscape();
        Room {
            width: (width.max(height) - sides).max(2_000),
            height: (width.min(height) - upright).max(2_000),
        }
    }

    fn number(&self, element: &str, key: &str) -> i64 {
        let children = pieces(&self.xml).map(|pieces| pieces.children).unwrap_or_default();
        children.into_iter().find(|child| name(child) == element).map_or(0, |child| number(child, key))
    }

    fn written(&self, keep: impl Fn(&str, &str) -> Option<String>) -> String {
        let children = pieces(&self.xml).map(|pieces| pieces.children).unwrap_or_default();
        let mut kept: String = children.iter().filter_map(|child| keep(name(child), child)).collect();
        if self.right_to_left && !kept.contains("<w:bidi") {
            let grid = kept.find("<w:docGrid").unwrap_or(kept.len());
            kept.insert_str(grid, "<w:bidi/>");
        }
        format!("<w:sectPr>{}</w:sectPr>", mirrored(&kept, self.right_to_left))
    }
}

/// On a sheet of paper, in twentieths of a point.
fn sized(pages: &str, sheet: Sheet) -> String {
    let (width, height) = size(sheet);
    pages.replace("{width}", width).replace("{height}", height)
}

fn size(sheet: Sheet) -> (&'static str, &'static str) {
    match sheet {
        Sheet::A4 => ("11906", "16838"),
        Sheet::Letter => ("12240", "15840"),
    }
}

/// Our wide margin is where reading starts.
fn mirrored(children: &str, right_to_left: bool) -> String {
    let (narrow, wide) = (r#"w:right="1588""#, r#"w:left="2268""#);
    if !right_to_left || !children.contains(wide) {
        return children.to_owned();
    }
    children.replace(narrow, r#"w:right="2268""#).replace(wide, r#"w:left="1588""#)
}

fn continued(name: &str, child: &str) -> Option<String> {
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
pub(super) fn band(look: &Look) -> String {
    let (width, _) = size(look.sheet);
    fill(include_str!("../../../style/word/band.xml"), &[("sheet-width", width)], look)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_lies_down_and_stands_up_again() {
        let house = Section::house(Layout::Book, Sheet::A4, false);
        assert_eq!(house.room(), Room { width: 8_050, height: 13_436 });
        assert_eq!(house.landscape_room().width, 16_838 - 2 * NARROW);
        assert!(house.landscape().contains(r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#));
        assert!(house.landscape().contains("amparoHeaderWide"));
        let letter = Section::house(Layout::Book, Sheet::Letter, false);
        assert_eq!(letter.room(), Room { width: 8_384, height: 12_438 });
        assert_eq!(Section::cover(Sheet::Letter, false).room().width, 9_064);
        let right_to_left = Section::house(Layout::Book, Sheet::A4, true);
        assert!(right_to_left.first().contains("<w:bidi/>"));
        assert!(right_to_left.first().contains(r#"w:left="1588""#));
    }

    #[test]
    fn after_an_interruption_nothing_starts_again() {
        let given = Section::of(
            r#"<w:sectPr><w:type w:val="continuous"/><w:pgNumType w:fmt="lowerRoman" w:start="3"/><w:titlePg/></w:sectPr>"#,
        );
        assert!(given.first().contains("titlePg"));
        assert_eq!(
            given.again(),
            r#"<w:sectPr><w:type w:val="nextPage"/><w:pgNumType w:fmt="lowerRoman"/></w:sectPr>"#
        );
    }
}
