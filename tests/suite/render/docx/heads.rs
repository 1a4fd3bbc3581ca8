//! Knows that the heads of pages name the chapter: by a field that finds the heading by its style, wherever it stands.

use super::parts::{Parts, W, attribute, elements, text};
use super::template::ministry;
use super::word;
use crate::document::strategy::companions::companion;
use crate::support::case::Case;
use crate::support::fixture::Fixture;
use crate::support::languages::LANGS;
use amparo::assessment::strategy::DocumentKind;
use amparo::document::{Block, Document, Inline, Layout};
use amparo::render::docx::{Template, docx};
use resvg::usvg::roxmltree::{self, Node};
use std::collections::BTreeSet;

/// What Word calls the styles of the titles of chapters, by their ids.
const CHAPTERS: [(&str, &str); 2] = [("Heading1", "1"), ("AnnexHeading1", "Annex heading 1")];

/// The pages of a section: the styles of the titles of chapters on them, and the relation of their head.
type Section = (BTreeSet<&'static str>, String);

fn sections(xml: &roxmltree::Document) -> Vec<Section> {
    let (mut found, mut styles) = (Vec::new(), BTreeSet::new());
    for node in xml.descendants() {
        if node.has_tag_name((W, "pStyle")) {
            let style = attribute(&node, "val");
            styles.extend(CHAPTERS.map(|(id, _)| id).into_iter().filter(|id| style.as_deref() == Some(*id)));
        }
        if node.has_tag_name((W, "sectPr")) {
            let head = node.children().find(|child| child.has_tag_name((W, "headerReference"))).unwrap();
            let id = head.attributes().find(|attribute| attribute.name() == "id").unwrap();
            found.push((std::mem::take(&mut styles), id.value().to_owned()));
        }
    }
    found
}

/// The part that a relation of the file leads to.
fn part(parts: &Parts, id: &str) -> String {
    let relations = roxmltree::Document::parse(parts.text("word/_rels/document.xml.rels")).unwrap();
    let own = relations.descendants().find(|node| node.attribute("Id") == Some(id)).unwrap();
    format!("word/{}", own.attribute("Target").unwrap())
}

/// The style in the field of a head, with the words that stand there until it is reckoned.
fn field(parts: &Parts, id: &str) -> Option<(String, String)> {
    let xml = roxmltree::Document::parse(parts.text(&part(parts, id))).unwrap();
    let field = elements(&xml, "fldSimple").next()?;
    let code = attribute(&field, "instr").unwrap();
    let style = code.trim().strip_prefix("STYLEREF ").unwrap().trim_matches('"').to_owned();
    Some((style, text(field)))
}

/// Fails where the head of a section looks for another style than its chapters have; returns how many look for one.
fn check(document: &Document, name: &str) -> usize {
    let parts = word(document);
    parts.check();
    let mut seen = 0;
    for (styles, head) in sections(&parts.main()) {
        let wanted: Vec<&str> =
            CHAPTERS.iter().filter(|(id, _)| styles.contains(id)).map(|(_, style)| *style).collect();
        let field = field(&parts, &head);
        let said: Vec<&str> = field.iter().map(|(style, _)| style.as_str()).collect();
        // A table on its side may stand inside a chapter, whose title stands before it.
        assert!(styles.is_empty() || said == wanted, "{name}: {head} looks for {said:?} among {wanted:?}");
        if let Some((_, shown)) = &field {
            let title = document.cover.title.chars().take(20).collect::<String>();
            assert!(shown.starts_with(&title), "{name}: {shown}");
            seen += 1;
        }
    }
    seen
}

#[test]
fn heads_of_pages_name_the_chapter_or_annex_that_stands_there() {
    let fixture = Fixture::open();
    let sample = fixture.invented();
    for lang in LANGS {
        for kind in [DocumentKind::Strategy, DocumentKind::Report, DocumentKind::Plan] {
            let document = companion(fixture, kind, &sample, lang);
            assert!(document.layout.has_chapters(), "{kind:?}");
            let least = if kind == DocumentKind::Plan { 1 } else { 2 };
            let seen = check(&document, &format!("{kind:?} {}", lang.code()));
            assert!(seen >= least, "{kind:?} {}: {seen} heads name a chapter", lang.code());
        }
    }
}

/// A chapter with a sentence.
fn chapter(number: &str, title: &str) -> [Block; 2] {
    let words = |words: &str| vec![Inline::Text { text: words.to_owned() }];
    let id = format!("{number}-{title}").to_lowercase();
    let number = Some(number.to_owned()).filter(|number| !number.is_empty());
    let text = Block::Paragraph { id: format!("{id}-p"), text: words("It acts."), sources: Vec::new() };
    [Block::Heading { id, level: 1, number, text: words(title) }, text]
}

#[test]
fn a_page_names_no_chapter_that_stands_elsewhere() {
    let chapters =
        [("", "foreword"), ("1", "one"), ("2", "two"), ("A", "first"), ("B", "second"), ("", "end")];
    for (name, chapters, wanted) in [
        ("chapters and annexes", &chapters[..], 2),
        ("chapters", &chapters[..3], 1),
        ("annexes", &chapters[3..5], 1),
        ("annexes between chapters", &[chapters[3], chapters[1], chapters[4], chapters[2]][..], 4),
        ("nothing", &chapters[..0], 0),
    ] {
        for layout in [Layout::Book, Layout::Policy, Layout::Wide] {
            let mut document = Document { layout, ..Case::read("maravia").document() };
            document.blocks = chapters.iter().flat_map(|(number, title)| chapter(number, title)).collect();
            document.register.clear();
            assert_eq!(check(&document, &format!("{name}, {layout:?}")), wanted, "{name}, {layout:?}");
            // Cover and contents stand before all chapters, and no section is without pages.
            let parts = word(&document);
            let xml = parts.main();
            assert_eq!(elements(&xml, "sectPr").count(), wanted.max(1) + 1 + wanted.min(1), "{name}");
        }
    }
}

#[test]
fn documents_without_chapters_and_templates_of_ministries_keep_their_heads() {
    let document = Case::read("maravia").document();
    let plain = word(&Document { layout: Layout::Plain, ..document.clone() });
    let theirs = Parts::read(&docx(&document, Some(&Template::read(&ministry()).unwrap())).unwrap());
    for parts in [plain, theirs] {
        assert!(parts.all().iter().all(|(_, xml)| !xml.contains("STYLEREF")));
        let is_head = |node: &Node| node.has_tag_name((W, "headerReference"));
        assert!(parts.main().descendants().any(|node| is_head(&node)));
    }
}
