//! Knows bullets and numbers of lists and headings in a Word file, beside those that a template has.

use super::headings::HANGING;
use super::ink::fill;
use super::pieces::{attribute, name, pieces};
use super::styles::Styles;
use crate::document::Look;
use crate::render::mark::html;
use std::fmt::Write;

/// Our lists, as designers keep them.
const NUMBERING: &str = include_str!("../../../style/word/numbering.xml");

/// The first numbers that are free in a template's lists; ours follow from there on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FreeNumbers {
    pub kind: usize,
    pub list: usize,
}

impl FreeNumbers {
    /// The list of bullets.
    pub fn bullets(self) -> usize {
        self.list
    }

    /// The list that numbers chapters and their sections.
    pub fn chapters(self) -> usize {
        self.list + 1
    }

    /// The list that numbers annexes and their sections.
    pub fn annexes(self) -> usize {
        self.list + 2
    }

    /// The numbered list at this index.
    pub fn counted(self, index: usize) -> usize {
        self.list + 3 + index
    }
}

/// A numbered list: how deep it stands, and its first number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CountedList {
    pub level: usize,
    pub start: u32,
}

/// What is free beside the lists of a template, or without one.
pub(super) fn free(theirs: Option<&str>) -> FreeNumbers {
    let children = theirs.and_then(pieces).map(|pieces| pieces.children).unwrap_or_default();
    let after = |element: &str, key: &str| {
        let numbers = children.iter().filter(|child| name(child) == element);
        let numbers = numbers.filter_map(|child| attribute(child, key)?.parse::<usize>().ok());
        numbers.max().unwrap_or(0) + 1
    };
    FreeNumbers { kind: after("w:abstractNum", "w:abstractNumId"), list: after("w:num", "w:numId") }
}

/// The lists of a file.
pub(super) struct Lists<'a> {
    pub free: FreeNumbers,
    /// The numbered lists, in their order.
    pub counted: &'a [CountedList],
    pub styles: &'a Styles,
    /// Whether the styles of headings are ours, so that lists may number them.
    pub house: bool,
    pub look: &'a Look,
}

impl Lists<'_> {
    /// The part: `theirs`, our kinds, the lists of bullets and of headings, and each numbered one, which begins with its
    /// first number at its level.
    pub fn part(&self, theirs: Option<&str>) -> String {
        let FreeNumbers { kind, .. } = self.free;
        let ours = self.kinds();
        let kinds: String = pieces(&ours).map(|pieces| pieces.children.concat()).unwrap_or_default();
        let plain =
            [(self.free.bullets(), kind), (self.free.chapters(), kind + 2), (self.free.annexes(), kind + 3)];
        let list = |(list, kind): (usize, usize)| {
            format!(r#"<w:num w:numId="{list}"><w:abstractNumId w:val="{kind}"/></w:num>"#)
        };
        let mut lists: String = plain.map(list).concat();
        for (index, CountedList { level, start }) in self.counted.iter().enumerate() {
            let _ = write!(
                lists,
                concat!(
                    r#"<w:num w:numId="{}"><w:abstractNumId w:val="{}"/><w:lvlOverride w:ilvl="{}">"#,
                    r#"<w:startOverride w:val="{}"/></w:lvlOverride></w:num>"#
                ),
                self.free.counted(index),
                kind + 1,
                level,
                start
            );
        }
        let empty =
            ours.split_once("<w:abstractNum").map_or("", |(start, _)| start).to_owned() + "</w:numbering>";
        woven(theirs.unwrap_or(&empty), &kinds, &lists)
    }

    /// Our kinds with their numbers. In a template only the headings of annexes have styles of ours, and numbers do not
    /// hang out of its margin.
    fn kinds(&self) -> String {
        let FreeNumbers { kind, .. } = self.free;
        let [bullets, numbers, chapters, annexes] = [0, 1, 2, 3].map(|place| (kind + place).to_string());
        let hanging = if self.house { HANGING } else { 0 }.to_string();
        let chapter = |style: &'static str| if self.house { style } else { "" };
        let [heading, section] = ["AnnexHeading1", "AnnexHeading2"].map(|style| html(self.styles.id(style)));
        let values = [
            ("bullets", bullets.as_str()),
            ("numbers", &numbers),
            ("chapters", &chapters),
            ("annexes", &annexes),
            ("hanging", &hanging),
            ("chapter-heading", chapter("Heading1")),
            ("chapter-section", chapter("Heading2")),
            ("annex-heading", &heading),
            ("annex-section", &section),
        ];
        fill(NUMBERING, &values, self.look).replace(r#"<w:pStyle w:val=""/>"#, "")
    }
}

/// Kinds stand before lists, and lists before what Word notes about them.
fn woven(xml: &str, kinds: &str, lists: &str) -> String {
    let end = xml.find("<w:numIdMacAtCleanup").or_else(|| xml.rfind("</w:numbering>"));
    let Some(end) = end else {
        return super::relations::insert_before_end(xml, "w:numbering", &format!("{kinds}{lists}"));
    };
    let first = xml.find("<w:num ").unwrap_or(end).min(end);
    let part = |from: usize, to: usize| xml.get(from..to).unwrap_or_default();
    [part(0, first), kinds, part(first, end), lists, part(end, xml.len())].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::docx::pieces::is_sound;

    #[test]
    fn lists_stand_beside_those_of_a_template() {
        let theirs = concat!(
            r#"<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="7"/><w:num w:numId="3">"#,
            r#"<w:abstractNumId w:val="7"/></w:num><w:numIdMacAtCleanup w:val="1"/></w:numbering>"#
        );
        let free = free(Some(theirs));
        let list = |level, start| CountedList { level, start };
        assert_eq!(free, FreeNumbers { kind: 8, list: 4 });
        let (styles, look, counted) = (Styles::default(), Look::default(), [list(0, 1), list(1, 7)]);
        let lists = Lists { free, counted: &counted, styles: &styles, house: false, look: &look };
        let xml = lists.part(Some(theirs));
        let names: Vec<&str> = pieces(&xml).unwrap().children.iter().map(|child| name(child)).collect();
        let wanted = ["w:abstractNum"; 5].into_iter().chain(["w:num"; 6]).chain(["w:numIdMacAtCleanup"]);
        assert_eq!(names, wanted.collect::<Vec<_>>());
        assert!(is_sound(&xml) && xml.contains(r#"<w:num w:numId="8"><w:abstractNumId w:val="9"/>"#));
        assert!(xml.contains(r#"<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/>"#));
        assert!(!xml.contains(r#""Heading1""#) && xml.contains(r#"<w:pStyle w:val="AnnexHeading1"/>"#));
        let ours = Lists { free: super::free(None), counted: &[], house: true, ..lists }.part(None);
        assert!(is_sound(&ours) && ours.contains(r#"<w:pStyle w:val="Heading1"/>"#) && !ours.contains('{'));
    }
}
