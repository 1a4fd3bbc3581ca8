//! Knows where the national look and the shape of a document are seen in a Word file.

use super::parts::{attribute, elements, text};
use super::template::ministry;
use super::word;
use crate::support::case::Case;
use amparo::document::{Bytes, Document, Layout, Look, PaperSize, Picture};
use amparo::render::docx::{Template, docx};
use resvg::usvg::roxmltree;

const PNG: &[u8] = include_bytes!("../../../cases/emblem.png");

fn document_with_look() -> Document {
    let mut document = Case::read("maravia").document();
    let alt = "Coat of arms of Maravia".to_owned();
    document.look = Look {
        emblem: Some(Picture { png: Bytes(PNG.to_vec()), width: 48, height: 48, alt }),
        accent: Some("#5a1e6b".to_owned()),
        attention: Some("#8a1c1c".to_owned()),
        sheet: PaperSize::Letter,
        institutions: vec!["Ministry of <ICT>".to_owned()],
    };
    document
}

/// How many pictures say that they are the emblem.
fn emblems(parts: &super::Parts) -> usize {
    let xml = parts.main();
    let named = |node: &roxmltree::Node| node.tag_name().name() == "docPr";
    let alts = xml.descendants().filter(named);
    alts.filter(|node| node.attribute("descr") == Some("Coat of arms of Maravia")).count()
}

#[test]
fn emblem_colours_paper_and_institutions_are_in_the_file() {
    let parts = word(&document_with_look());
    parts.check();
    let xml = parts.main();
    assert_eq!(emblems(&parts), 1);
    assert!(text(xml.root_element()).contains("Ministry of <ICT>"));
    for part in ["word/styles.xml", "word/theme/theme1.xml"] {
        let part = parts.text(part).to_lowercase();
        assert!(part.contains("5a1e6b") && part.contains("8a1c1c"), "the country's colours");
        assert!(!part.contains("\"0b5563\"") && !part.contains("\"a8480f\""), "none of ours");
    }
    assert!(parts.text("word/header3.xml").contains("5a1e6b"), "the band");
    for page in elements(&xml, "pgSz") {
        let mut sides = ["w", "h"].map(|side| attribute(&page, side).unwrap());
        sides.sort();
        assert_eq!(sides, ["12240", "15840"]);
    }
}

#[test]
fn a_template_keeps_its_own_cover_and_gets_the_countrys_colours_in_what_it_lacks() {
    let template = Template::read(&ministry()).unwrap();
    let parts = super::Parts::read(&docx(&document_with_look(), Some(&template)).unwrap());
    parts.check();
    assert!(!parts.text("word/document.xml").contains("Coat of arms"));
    let styles = parts.text("word/styles.xml");
    assert!(styles.contains("7A0019") && styles.contains("5a1e6b") && !styles.contains('{'));
}

#[test]
fn a_document_without_a_cover_has_a_title_and_no_contents() {
    for layout in [Layout::Plain, Layout::Brief, Layout::Pages, Layout::Leaflet, Layout::Poster] {
        let document = Document { layout, ..document_with_look() };
        let parts = word(&document);
        parts.check();
        let xml = parts.main();
        let codes: String = elements(&xml, "instrText").filter_map(|node| node.text()).collect();
        assert!(!codes.contains("PAGEREF"), "{layout:?}");
        let styles = || elements(&xml, "pStyle").filter_map(|node| attribute(&node, "val"));
        assert_eq!(styles().filter(|style| style == "MastheadTitle").count(), 1, "{layout:?}");
        assert_eq!(emblems(&parts), 1, "{layout:?}");
        let register = parts.text("word/document.xml").contains("_TocAmparoRegister");
        assert_eq!(register, layout != Layout::Brief, "a brief refers to the strategy's");
    }
}

#[test]
fn the_contents_count_pages_and_are_reckoned_when_the_file_is_opened() {
    let document = Case::read("maravia").document();
    let parts = word(&document);
    let xml = parts.main();
    let entries = elements(&xml, "pStyle")
        .filter_map(|node| attribute(&node, "val"))
        .filter(|style| ["TOC1", "TOC2", "TableOfFigures"].contains(&style.as_str()))
        .count();
    let numbers = elements(&xml, "instrText").filter_map(|node| node.text());
    assert_eq!(numbers.filter(|code| code.contains("PAGEREF _TocAmparo")).count(), entries);
    assert!(parts.text("word/settings.xml").contains("<w:updateFields w:val=\"true\"/>"));
}
