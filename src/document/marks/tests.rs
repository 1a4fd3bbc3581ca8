//! Checks what becomes of the marks in a text, and what the register then holds.

use super::{Marks, read_marks};
use crate::document::walk::sources_of;
use crate::document::{
    Align, Block, Column, Document, Inline, NoteKind, Row, Source, SourceId, Table, Width, all_blocks,
    sources_in,
};
use crate::lang::{Lang, Language};

#[test]
fn marks_are_read_as_they_were_stored_before() {
    let read = |json: &str| read_marks(&mut serde_json::Deserializer::from_str(json)).unwrap();
    let expected = [Marks::Cited, Marks::Register, Marks::Endnotes, Marks::None];
    assert_eq!(["true", "false", "\"endnotes\"", "\"none\""].map(read), expected);
}

fn text(text: &str) -> Inline {
    Inline::Text { text: text.to_owned() }
}

fn mark(id: &str) -> Inline {
    Inline::Source { id: SourceId(id.to_owned()) }
}

fn source(id: &str, reference: &str, link: &str) -> Source {
    let [text, link, reference] = ["Internal", link, reference].map(str::to_owned);
    let (id, remark) = (SourceId(id.to_owned()), "graded".to_owned());
    Source { id, text, link, remark, reference, passages: Vec::new() }
}

/// An answer, two entries of one report, a page of which only the address is known, a census in words.
fn register() -> Vec<Source> {
    vec![
        source("C01", "", ""),
        source("C01-E1", "Police: Report, 2024", "https://police.example/r"),
        source("C02-E1", "Police: Report, 2024", "https://police.example/r"),
        source("C03-E1", "data.example/x", "https://data.example/x"),
        source("figure-1", "Census 2022", "Census 2022"),
    ]
}

fn paragraph(words: Vec<Inline>) -> Block {
    let sources = sources_in(&words);
    Block::Paragraph { id: "p".to_owned(), text: words, sources }
}

fn document(marks: Marks, blocks: Vec<Block>) -> Document {
    let labels = [("register", "Evidence register"), ("sources", "Sources")];
    let labels = labels.map(|(key, words)| (key.to_owned(), words.to_owned())).into();
    let blank = Document::of_blocks(&Language::unknown(Lang::EN), labels, blocks);
    let mut document = Document { marks, register: register(), ..blank };
    document.settle_marks();
    document
}

/// A paragraph as it reads, with each mark in brackets.
fn said(text: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text { text } => text.clone(),
        Inline::Source { id } => format!("[{}]", id.0),
        other => said(other.children()),
    };
    text.iter().map(one).collect()
}

fn settled(marks: Marks, words: Vec<Inline>) -> Option<String> {
    match document(marks, vec![paragraph(words)]).blocks.as_slice() {
        [Block::Paragraph { text, .. }] => Some(said(text)),
        _ => None,
    }
}

#[test]
fn a_mark_that_goes_leaves_no_blank() {
    for (words, wanted) in [
        (vec![text("It acts "), mark("C01"), text(".")], Some("It acts.")),
        (vec![text("It acts. "), mark("C01")], Some("It acts.")),
        (vec![text("It acts. "), mark("C01"), text(" "), mark("C01-E1")], Some("It acts. [1]")),
        (
            vec![text("It acts. "), mark("C01-E1"), text(" "), mark("C01"), text(" Then")],
            Some("It acts. [1] Then"),
        ),
        (vec![text("A "), mark("C01"), text(" b "), mark("C01"), text("c")], Some("A b c")),
        (vec![Inline::Strong { children: vec![text("A. "), mark("C01")] }, text(" B")], Some("A. B")),
        (vec![mark("C01"), text(" "), mark("C01")], None),
    ] {
        assert_eq!(settled(Marks::Endnotes, words.clone()).as_deref(), wanted, "{words:?}");
    }
    assert_eq!(settled(Marks::None, vec![text("It acts. "), mark("C01-E1")]).as_deref(), Some("It acts."));
}

#[test]
fn what_reads_alike_is_one_endnote_and_a_row_names_it_once() {
    let words = [mark("figure-1"), mark("C01-E1"), text(" "), mark("C02-E1"), mark("C03-E1")];
    let row = [vec![text("It acts. ")], words.to_vec()].concat();
    assert_eq!(settled(Marks::Endnotes, row.clone()).as_deref(), Some("It acts. [1][2][3]"));
    let endnotes = document(Marks::Endnotes, vec![paragraph(row)]);
    let entries: Vec<(&str, &str, &str, &str)> = endnotes
        .register
        .iter()
        .map(|entry| (entry.id.0.as_str(), entry.text.as_str(), entry.link.as_str(), entry.remark.as_str()))
        .collect();
    let wanted = [
        ("1", "Census 2022", "", ""),
        ("2", "Police: Report, 2024", "https://police.example/r", ""),
        ("3", "https://data.example/x", "", ""),
    ];
    assert_eq!(entries, wanted);
    assert_eq!(endnotes.labels["register"], "Sources");
    let Block::Paragraph { sources, .. } = &endnotes.blocks[0] else { panic!("{:?}", endnotes.blocks) };
    assert_eq!(sources.iter().map(|id| id.0.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
}

#[test]
fn numbers_in_a_row_stand_in_their_order() {
    let first = paragraph(vec![text("a "), mark("figure-1"), text(" b "), mark("C01-E1")]);
    let second = paragraph(vec![text("c "), mark("C03-E1"), mark("C02-E1"), mark("figure-1"), text(" d")]);
    let blocks = document(Marks::Endnotes, vec![first, second]).blocks;
    let texts: Vec<String> = blocks.iter().flat_map(Block::texts).map(|text| said(text)).collect();
    assert_eq!(texts, ["a [1] b [2]", "c [1][2][3] d"]);
}

#[test]
fn marks_are_numbered_in_lists_and_tables_and_not_in_drafting_notes() {
    let column = |title: &str| Column { title: title.to_owned(), width: Width::Auto, align: Align::Start };
    let row = |cells: [Vec<Inline>; 3]| Row::new(cells.to_vec(), vec![SourceId("C01".into())]);
    let table = Table {
        id: "t".to_owned(),
        caption: String::new(),
        columns: ["What", "Answer", "Read in"].map(column).to_vec(),
        rows: vec![row([vec![text("a")], vec![mark("C01")], vec![mark("C03-E1")]])],
        landscape: false,
    };
    let note = |kind, words| Block::Note { id: "n".to_owned(), kind, blocks: vec![paragraph(words)] };
    let items = vec![vec![paragraph(vec![mark("C01")])], vec![paragraph(vec![text("b "), mark("figure-1")])]];
    let blocks = vec![
        note(NoteKind::Drafting, vec![text("Ask "), mark("C01-E1")]),
        note(NoteKind::Remark, vec![text("c "), mark("C02-E1")]),
        Block::List { id: "l".to_owned(), ordered: false, start: 1, items },
        Block::Table(table),
    ];
    let Document { blocks, register, .. } = document(Marks::Endnotes, blocks);
    assert_eq!(
        register.iter().map(|entry| entry.text.as_str()).collect::<Vec<_>>(),
        ["Police: Report, 2024", "Census 2022", "https://data.example/x",]
    );
    let texts: Vec<String> =
        all_blocks(&blocks).into_iter().flat_map(Block::texts).map(|text| said(text)).collect();
    assert_eq!(texts, ["Ask", "c [1]", "b [2]", "a", "[3]"], "the item and the column of answers are gone");
    let Some(Block::Table(table)) = blocks.last() else { panic!("{blocks:?}") };
    assert_eq!(
        table.columns.iter().map(|column| column.title.as_str()).collect::<Vec<_>>(),
        ["What", "Read in"]
    );
    assert!(table.rows[0].sources.is_empty(), "nobody can look up an answer");
    let bare = document(Marks::None, blocks);
    assert!(bare.register.is_empty() && sources_of(&bare.blocks).is_empty());
}

#[test]
fn a_register_of_what_is_cited_keeps_its_ids() {
    let cited = document(Marks::Cited, vec![paragraph(vec![text("a "), mark("C01")])]);
    assert_eq!(cited.register.iter().map(|source| source.id.0.as_str()).collect::<Vec<_>>(), ["C01"]);
    assert_eq!(settled(Marks::Register, vec![text("a "), mark("C01")]).as_deref(), Some("a [C01]"));
}
