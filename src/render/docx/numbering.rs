//! Knows bullets and numbers of lists in a Word file, beside those that a template has.

use super::ink::fill;
use super::pieces::{attribute, name, pieces};
use crate::document::Look;
use std::fmt::Write;

/// Our lists, as designers keep them.
const NUMBERING: &str = include_str!("../../../style/word/numbering.xml");

/// Numbers that are free in a template's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FreeNumbers {
    pub kind: usize,
    pub list: usize,
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

/// The part: `theirs`, our two kinds, the bulleted list and each numbered one, which begins with its first number at its level.
pub(super) fn numbering(
    theirs: Option<&str>,
    free: FreeNumbers,
    lists: &[CountedList],
    look: &Look,
) -> String {
    let (bullets, numbers) = (free.kind.to_string(), (free.kind + 1).to_string());
    let ours = fill(NUMBERING, &[("bullets", &bullets), ("numbers", &numbers)], look);
    let kinds: String = pieces(&ours).map(|pieces| pieces.children.concat()).unwrap_or_default();
    let mut counted =
        format!(r#"<w:num w:numId="{}"><w:abstractNumId w:val="{bullets}"/></w:num>"#, free.list);
    for (index, CountedList { level, start }) in lists.iter().enumerate() {
        let _ = write!(
            counted,
            concat!(
                r#"<w:num w:numId="{}"><w:abstractNumId w:val="{}"/><w:lvlOverride w:ilvl="{}">"#,
                r#"<w:startOverride w:val="{}"/></w:lvlOverride></w:num>"#
            ),
            free.list + 1 + index,
            numbers,
            level,
            start
        );
    }
    let empty =
        ours.split_once("<w:abstractNum").map_or("", |(start, _)| start).to_owned() + "</w:numbering>";
    woven(theirs.unwrap_or(&empty), &kinds, &counted)
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
        let xml = numbering(Some(theirs), free, &[list(0, 1), list(1, 7)], &Look::default());
        let names: Vec<&str> = pieces(&xml).unwrap().children.iter().map(|child| name(child)).collect();
        let wanted = ["w:abstractNum"; 3].into_iter().chain(["w:num"; 4]).chain(["w:numIdMacAtCleanup"]);
        assert_eq!(names, wanted.collect::<Vec<_>>());
        assert!(is_sound(&xml) && xml.contains(r#"<w:num w:numId="6"><w:abstractNumId w:val="9"/>"#));
        assert!(xml.contains(r#"<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/>"#));
        assert!(is_sound(&numbering(None, super::free(None), &[], &Look::default())));
    }
}
