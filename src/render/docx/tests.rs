//! Knows what only the inside can be asked: languages from right to left, which no interface of ours speaks yet.

use super::assemble::package;
use super::tag;
use crate::document::{Align, Column, Row, Source, SourceId, Table, Width};
use crate::document::{Block, Cover, Document, Inline, NoteKind, WritingSystem};
use crate::lang::{Direction, Lang};
use crate::render::docx::pieces::is_sound;
use chrono::NaiveDate;

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.to_owned() }]
}

/// A table on its side, a list, a box, a source.
fn document(direction: Direction) -> Document {
    let column = Column { title: "Title".to_owned(), width: Width::Auto, align: Align::End };
    let table = Table {
        id: "table".to_owned(),
        caption: "Caption".to_owned(),
        columns: vec![column],
        rows: vec![Row::new(vec![text("cell")], vec![])],
        landscape: true,
    };
    let paragraph = Block::Paragraph { id: "p".to_owned(), text: text("words"), sources: vec![] };
    let note = Block::Note { id: "n".to_owned(), kind: NoteKind::Remark, blocks: vec![paragraph.clone()] };
    let list = Block::List { id: "l".to_owned(), ordered: true, start: 1, items: vec![vec![paragraph]] };
    let source = SourceId("C01".to_owned());
    Document {
        layout: Default::default(),
        marks: Default::default(),
        lang: Lang::EN,
        writing: WritingSystem { direction, ..WritingSystem::default() },
        languages: Default::default(),
        date: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        cover: Cover {
            title: "Title".to_owned(),
            subtitle: String::new(),
            country: "Maravia".to_owned(),
            stamp: None,
            in_force: false,
            mark: None,
            lines: vec![],
            profile: None,
        },
        blocks: vec![Block::Table(table), list, note],
        register: vec![Source {
            id: source,
            text: "Law".to_owned(),
            link: String::new(),
            remark: String::new(),
            reference: String::new(),
            passages: vec![],
        }],
        labels: Default::default(),
        look: Default::default(),
        own: Default::default(),
    }
}

#[test]
fn from_right_to_left_everything_turns() {
    let turned = package(&document(Direction::RightToLeft), None);
    let xml = turned.text("word/document.xml").unwrap();
    assert!(is_sound(xml));
    let count = |part: &str| xml.matches(part).count();
    // Every paragraph but those of sections, every table, every page, every run with words.
    assert_eq!(count("<w:bidi/>"), count("<w:p>") + count("<w:sectPr>"));
    assert_eq!(count("<w:bidiVisual/>"), count("<w:tbl>"));
    assert_eq!(count("<w:rtl/>"), count("<w:r>"));
    let heads: Vec<&str> =
        (4..=7).filter_map(|part| turned.text(&format!("word/header{part}.xml"))).collect();
    assert_eq!(heads.len(), 4);
    for head in heads {
        assert_eq!(head.matches("<w:rtl/>").count(), head.matches("<w:r>").count(), "{head}");
        assert!(head.contains("STYLEREF") && head.contains("<w:bidi/>"), "{head}");
    }
    let upright = package(&document(Direction::LeftToRight), None);
    let upright = upright.text("word/document.xml").unwrap();
    assert!(!upright.contains("bidi") && !upright.contains("w:rtl"));
}

#[test]
fn tags_are_short_and_differ() {
    assert_eq!(tag("chapter-2"), "chapter-2");
    let (one, two) = (tag(&format!("{}a", "x".repeat(80))), tag(&format!("{}b", "x".repeat(80))));
    assert!(one != two && one.chars().count() == 64 && two.chars().count() == 64);
}
