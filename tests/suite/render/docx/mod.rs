//! From a document to a Word file: its parts fit together, everything is in it, hostile words stay words.

mod bookmarks;
mod charts;
mod headings;
mod heads;
mod lists;
mod look;
mod office;
mod parts;
mod passages;
pub mod right_to_left;
pub mod template;

use crate::support::case::Case;
use crate::support::documents::{every_kind, hostile_document};
use crate::support::fixture::{Fixture, published};
use crate::support::hostile::HOSTILE;
use crate::support::languages::printed;
use amparo::document::{Block, Document, Inline, Row, RowKind, SourceId, fold, plain};
use amparo::render::docx::{docx, tag};
use parts::{Parts, W, attribute, elements, text};
use resvg::usvg::roxmltree::{self, Node};
use std::collections::BTreeSet;

/// The file for a document, in our own look.
fn word(document: &Document) -> Parts {
    Parts::read(&docx(document, None).unwrap())
}

#[test]
fn the_parts_fit_together_for_every_kind_of_document() {
    let fixture = Fixture::open();
    let kenya = published("ken", "KEN");
    let mut documents = vec![Case::read("maravia").document(), every_kind()];
    documents.extend(crate::support::languages::LANGS.map(|lang| fixture.document(&kenya, lang)));
    for document in documents {
        let parts = word(&document);
        parts.check();
        everything_is_in(&parts, &document);
    }
}

/// Every block by its id, every heading, caption and cell by its words, every table with its head.
fn everything_is_in(parts: &Parts, document: &Document) {
    let xml = parts.main();
    let tags: BTreeSet<String> = elements(&xml, "tag").filter_map(|node| attribute(&node, "val")).collect();
    let said = text(xml.root_element());
    for block in &document.blocks {
        if let Some(id) = block.id() {
            assert!(tags.contains(&tag(id)), "{id}");
        }
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } => assert_said(&said, &plain(text)),
            Block::Table(table) => {
                assert_said(&said, &table.caption);
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| assert_said(&said, &plain(cell)));
            }
            Block::Figure(figure) => assert_said(&said, &figure.title),
            _ => {}
        }
    }
    document.register.iter().for_each(|source| assert_said(&said, &source.text));
    tables_have_heads(&xml);
}

fn assert_said(said: &str, words: &str) {
    let bare =
        |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '\u{202f}').collect::<String>();
    assert!(bare(said).contains(&bare(words)), "{words}");
}

/// The first row of every table is repeated, and rows do not tear.
fn tables_have_heads(xml: &roxmltree::Document) {
    let rows = |table: Node| -> Vec<usize> {
        let rows = table.children().filter(|node| node.has_tag_name((W, "tr")));
        let has = |row: &Node, name: &str| {
            let own = row.children().filter(|node| node.has_tag_name((W, "trPr")));
            usize::from(own.flat_map(|own| own.children()).any(|node| node.has_tag_name((W, name))))
        };
        rows.map(|row| has(&row, "tblHeader")).collect()
    };
    let mut seen = 0;
    for table in elements(xml, "tbl") {
        let heads = rows(table);
        assert_eq!((heads[0], heads.iter().sum::<usize>()), (1, 1));
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn headings_are_real_and_the_contents_lead_to_them() {
    let document = Case::read("maravia").document();
    let xml = word(&document);
    let xml = xml.main();
    let styled = |style: &str| {
        let style = style.to_owned();
        elements(&xml, "pStyle")
            .filter(move |node| attribute(node, "val").as_deref() == Some(style.as_str()))
            .count()
    };
    let level = |wanted: u8| {
        document
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Heading { level, .. } if *level == wanted))
            .count()
    };
    let real = |level: u8| styled(&format!("Heading{level}")) + styled(&format!("AnnexHeading{level}"));
    assert_eq!((real(1), real(2)), (level(1) + 1, level(2)), "and the register");
    assert_eq!((styled("TOC1"), styled("TOC2")), (level(1) + 1, level(2)));
    let codes = || elements(&xml, "instrText").filter_map(|node| node.text());
    assert_eq!(codes().filter(|code| code.contains("SEQ Figure")).count(), 3);
    let wide =
        elements(&xml, "pgSz").filter(|node| attribute(node, "orient").as_deref() == Some("landscape"));
    let tables =
        document.blocks.iter().filter(|block| matches!(block, Block::Table(table) if table.landscape));
    assert_eq!(wide.count(), tables.count());
}

#[test]
fn hostile_words_are_words_in_word() {
    for words in HOSTILE.into_iter().chain(["</w:t></w:r>", "]]>", "\u{1}\u{b}\u{fffe}x"]) {
        let document = hostile_document(words);
        let parts = word(&document);
        parts.check();
        let xml = parts.main();
        assert_eq!(elements(&xml, "tbl").count(), 3, "two tables, register: {words}");
        let visible: String =
            fold(&printed(words)).chars().filter(|c| !c.is_control() && *c != '\u{fffe}').collect();
        assert_said(&text(xml.root_element()), &format!("Words {visible} here."));
    }
}

#[test]
fn large_tables_and_cells_are_no_fault() {
    let mut document = Case::read("maravia").document();
    let Some(Block::Table(mut table)) =
        document.blocks.iter().find(|block| matches!(block, Block::Table(_))).cloned()
    else {
        unreachable!("the sample has tables")
    };
    let row = table.rows[0].clone();
    table.rows = vec![row; 200];
    table.rows[7].cells[0] = vec![Inline::Text { text: "x".repeat(5_000) }];
    table.rows[8] = Row::new(vec![], vec![SourceId("nowhere".to_owned())]);
    document.blocks = vec![Block::Table(table)];
    let parts = word(&document);
    parts.check();
    let xml = parts.main();
    let whole = elements(&xml, "cantSplit").count();
    assert_eq!(elements(&xml, "tr").count() - whole, 1, "only the longest row may tear");
    assert!(text(xml.root_element()).contains(&"x".repeat(5_000)));
}

#[test]
fn a_title_of_rows_spans_the_table_whatever_else_it_says() {
    let mut document = Case::read("maravia").document();
    let mut tables = document.blocks.iter().filter_map(Block::table);
    let mut table = tables.find(|table| table.columns.len() > 2).unwrap().clone();
    table.rows.retain(|row| row.kind == RowKind::Entry);
    document.blocks = vec![Block::Table(table.clone())];
    let before = elements(&word(&document).main(), "gridSpan").count();
    let text = |words: &str| Inline::Text { text: words.to_owned() };
    let mut cells = vec![Vec::new(); table.columns.len()];
    cells[1] = vec![Inline::Strong { children: vec![text("Objective 1")] }, text(" and two proposals")];
    table.rows.insert(0, Row::new(cells, vec![]));
    document.blocks = vec![Block::Table(table)];
    let parts = word(&document);
    parts.check();
    assert_eq!(elements(&parts.main(), "gridSpan").count(), before + 1);
}

#[test]
fn the_same_document_gives_the_same_bytes_and_says_its_own_date() {
    let document = Case::read("maravia").document();
    let file = docx(&document, None).unwrap();
    assert!(file == docx(&document, None).unwrap());
    let parts = Parts::read(&file);
    let core = parts.text("docProps/core.xml");
    assert!(core.contains("2026-03-31T00:00:00Z"), "{core}");
    assert!(core.contains(&document.cover.title) && core.contains(&document.cover.country), "{core}");
    assert!(parts.dates.iter().all(|date| date == "2026-03-31"), "{:?}", parts.dates);
}

#[test]
fn a_long_stamp_stands_in_few_words_in_the_head_and_below_the_country_on_the_cover() {
    let mut document = Case::read("maravia").document();
    let stamp = "Draft after the adopted “for signature by the council of ministers”";
    document.cover.stamp = Some(stamp.to_owned());
    document.cover.mark = Some("Draft after “for signature…”".to_owned());
    document.cover.title = "National strategy for the rights of children online ".repeat(6);
    let parts = word(&document);
    let head = parts.text("word/header1.xml");
    assert!(head.contains("Draft after “for signature…”") && !head.contains(stamp), "{head}");
    let title = head.split("\u{2002}").nth(1).unwrap().split('<').next().unwrap();
    assert!(title.chars().count() <= 91 && title.ends_with('…'), "{title}");
    let body = parts.text("word/document.xml");
    let before = body.split(stamp).next().unwrap();
    let paragraph = &before[before.rfind("<w:p>").unwrap()..];
    assert!(!paragraph.contains("<w:tab/>"), "the stamp has a paragraph of its own: {paragraph}");
}

#[test]
fn the_stamp_stands_in_the_head_until_adoption() {
    let mut document = Case::read("maravia").document();
    assert_eq!(word(&document).text("word/header1.xml").matches("DRAFT").count(), 1);
    document.cover.stamp = None;
    assert!(word(&document).all().iter().all(|(_, part)| !part.contains("DRAFT")));
}
