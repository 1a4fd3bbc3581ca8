//! Knows that Word counts headings as we do: by lists bound to their styles, and by fields where words refer to them.

use super::parts::{Parts, W, attribute, elements, text};
use super::template::ministry;
use super::word;
use crate::support::case::Case;
use crate::support::documents::every_kind;
use crate::support::fixture::Fixture;
use amparo::document::{Block, Document, Inline, plain};
use amparo::lang::Lang;
use amparo::render::docx::{Template, bookmark, docx};
use resvg::usvg::roxmltree::{self, Node};
use std::collections::BTreeMap;

/// A heading: the number that a list gives to it, and its words without white space.
type Heading = (Option<String>, String);

/// The value of the child with this name.
fn value(node: Node, name: &str) -> Option<String> {
    attribute(&node.children().find(|child| child.has_tag_name((W, name)))?, "val")
}

fn bare(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The headings of a file, counted as Word counts them.
fn headings(parts: &Parts) -> Vec<Heading> {
    let (xml, lists) = (parts.main(), roxmltree::Document::parse(parts.text("word/numbering.xml")).unwrap());
    let mut counts: BTreeMap<String, [u8; 2]> = BTreeMap::new();
    let is_place = |node: &Node| {
        let name = attribute(node, "name").unwrap_or_default();
        let place = name.strip_prefix("_TocAmparo");
        place.is_some_and(|place| place == "Register" || place.chars().all(|c| c.is_ascii_digit()))
    };
    let mut found = Vec::new();
    for paragraph in elements(&xml, "bookmarkStart").filter(is_place).filter_map(|node| node.parent()) {
        let properties = paragraph.children().find(|child| child.has_tag_name((W, "pPr"))).unwrap();
        let numbering = properties.children().find(|child| child.has_tag_name((W, "numPr"))).unwrap();
        let list = value(numbering, "numId").unwrap();
        let level: usize = value(numbering, "ilvl").unwrap().parse().unwrap();
        let number = (list != "0").then(|| {
            let count = counts.entry(list.clone()).or_default();
            count[level] += 1;
            count[level + 1..].fill(0);
            shown(&lists, &list, level, *count)
        });
        found.push((number, bare(&text(paragraph))));
    }
    found
}

/// The number of the heading at this level of a list that has counted so far.
fn shown(lists: &roxmltree::Document, list: &str, level: usize, count: [u8; 2]) -> String {
    let list = elements(lists, "num").find(|node| attribute(node, "numId").as_deref() == Some(list)).unwrap();
    let kind = value(list, "abstractNumId");
    let kind = elements(lists, "abstractNum").find(|node| attribute(node, "abstractNumId") == kind).unwrap();
    let levels: Vec<Node> = kind.children().filter(|node| node.has_tag_name((W, "lvl"))).collect();
    let one = |level: usize| match value(levels[level], "numFmt").as_deref() {
        Some("upperLetter") => char::from(b'A' + count[level] - 1).to_string(),
        _ => count[level].to_string(),
    };
    value(levels[level], "lvlText").unwrap().replace("%1", &one(0)).replace("%2", &one(1))
}

fn wanted(document: &Document) -> Vec<Heading> {
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { number, text, .. } => Some((number.clone(), bare(&plain(text)))),
        _ => None,
    });
    let register = (!document.register.is_empty()).then(|| (None, bare(&document.labels["register"])));
    headings.chain(register).collect()
}

#[test]
fn lists_print_the_numbers_that_headings_have_and_no_words_repeat_them() {
    let fixture = Fixture::open();
    let strategy = fixture.document(&fixture.invented(), Lang::EN);
    let template = Template::read(&ministry()).unwrap();
    for document in [Case::read("maravia").document(), strategy] {
        let title = &document.cover.title;
        assert!(wanted(&document).iter().any(|(number, _)| number.is_some()), "{title}");
        assert_eq!(headings(&word(&document)), wanted(&document), "{title}");
        let parts = Parts::read(&docx(&document, Some(&template)).unwrap());
        assert_eq!(headings(&parts), wanted(&document), "{title}, in a template");
    }
}

#[test]
fn each_list_and_the_styles_that_it_numbers_name_each_other() {
    let template = Template::read(&ministry()).unwrap();
    let document = every_kind();
    for (file, bound) in [(docx(&document, None), 4), (docx(&document, Some(&template)), 2)] {
        let parts = Parts::read(&file.unwrap());
        let lists = roxmltree::Document::parse(parts.text("word/numbering.xml")).unwrap();
        let styles = roxmltree::Document::parse(parts.text("word/styles.xml")).unwrap();
        let levels: Vec<Node> = elements(&lists, "pStyle").collect();
        assert_eq!(levels.len(), bound);
        for level in levels {
            let (style, level) = (attribute(&level, "val"), level.parent().unwrap());
            let kind = attribute(&level.parent().unwrap(), "abstractNumId");
            let style = elements(&styles, "style").find(|node| attribute(node, "styleId") == style).unwrap();
            let numbering = style.descendants().find(|node| node.has_tag_name((W, "numPr"))).unwrap();
            let list = value(numbering, "numId");
            let list = elements(&lists, "num").find(|node| attribute(node, "numId") == list).unwrap();
            assert_eq!(value(list, "abstractNumId"), kind);
            let depth = value(numbering, "ilvl").unwrap_or_else(|| "0".to_owned());
            assert_eq!(Some(depth), attribute(&level, "ilvl"));
        }
    }
}

fn heading(id: &str, number: &str) -> Block {
    let text = vec![Inline::Text { text: "Chapter".to_owned() }];
    Block::Heading { id: id.to_owned(), level: 1, number: Some(number.to_owned()), text }
}

#[test]
fn numbers_that_no_list_would_give_are_words() {
    let blocks = vec![heading("a", "1"), heading("b", "1")];
    let document = Document { blocks, register: vec![], ..Case::read("maravia").document() };
    let parts = word(&document);
    parts.check();
    assert_eq!(headings(&parts), vec![(None, "1Chapter".to_owned()); 2]);
}

#[test]
fn references_lead_to_their_headings_and_count_with_them() {
    let reference = |id: &str, words: &str| Inline::Link {
        href: format!("#{id}"),
        children: vec![Inline::Text { text: words.to_owned() }],
    };
    let links = vec![
        reference("a", "chapter 1"),
        reference("b", "the second"),
        reference("b", "chapter 12"),
        reference("nowhere", "chapter 3"),
    ];
    let words = Block::Paragraph { id: "p".to_owned(), text: links, sources: vec![] };
    let blocks = vec![heading("a", "1"), heading("b", "2"), words];
    let parts = word(&Document { blocks, register: vec![], ..Case::read("maravia").document() });
    parts.check();
    let xml = parts.main();
    let paragraph = elements(&xml, "p").last().unwrap();
    assert_eq!(text(paragraph), "chapter 1the secondchapter 12chapter 3");
    let links = paragraph.descendants().filter(|node| node.has_tag_name((W, "hyperlink")));
    let places: Vec<_> = links.filter_map(|link| attribute(&link, "anchor")).collect();
    assert_eq!(places, ["a", "b", "b"].map(bookmark));
    let codes = paragraph.descendants().filter(|node| node.has_tag_name((W, "instrText")));
    let codes: Vec<_> = codes.filter_map(|code| code.text()).collect();
    assert_eq!(codes, [format!(" REF {} \\n \\h ", bookmark("a"))], "the number of the first is a field");
}

#[test]
fn word_collects_the_contents_in_its_own_block_and_no_other_program_does() {
    let parts = word(&Case::read("maravia").document());
    let xml = parts.main();
    let gallery = elements(&xml, "docPartGallery").next().unwrap();
    assert_eq!(attribute(&gallery, "val").as_deref(), Some("Table of Contents"));
    let block = gallery.ancestors().find(|node| node.has_tag_name((W, "sdt"))).unwrap();
    let only = block.descendants().filter(|node| node.tag_name().name() == "Choice");
    let only: Vec<Node> = only.collect();
    assert!(only.iter().all(|choice| choice.attribute("Requires") == Some("w15")));
    let codes = only.iter().flat_map(|choice| choice.children());
    let code: String =
        codes.filter(|node| node.has_tag_name((W, "instrText"))).filter_map(|node| node.text()).collect();
    assert_eq!(code, r#" TOC \o "1-2" \h \z \u "#);
    let marks = only.iter().flat_map(|choice| choice.children());
    let marks: Vec<_> = marks.filter_map(|node| attribute(&node, "fldCharType")).collect();
    assert_eq!(marks, ["begin", "separate", "end"]);
}
