//! Knows what stands where a Word file is looked things up in: lists of captions, ids, pictures and boxes of the text.

use super::parts::{W, attribute, elements, text};
use super::word;
use crate::support::case::Case;
use amparo::document::{Block, Bytes, Chart, Document, Figure, Inline, Layout, NoteKind, PictureChart, Row};
use resvg::usvg::roxmltree::{self, Node};

const PNG: &[u8] = include_bytes!("../../../cases/emblem.png");

/// The words of every paragraph in this style.
fn said(xml: &roxmltree::Document, style: &str) -> Vec<String> {
    let of = |node: &Node| attribute(node, "val").as_deref() == Some(style);
    let paragraphs = elements(xml, "pStyle").filter(of).filter_map(|node| node.parent()?.parent());
    paragraphs.map(text).collect()
}

#[test]
fn tables_and_figures_are_listed_as_they_are_captioned() {
    let document = Case::read("maravia").document();
    let parts = word(&document);
    let xml = parts.main();
    let (mut listed, mut captions) = (said(&xml, "TableOfFigures"), said(&xml, "Caption"));
    assert!(captions.len() > 5);
    listed.sort();
    captions.sort();
    assert_eq!(listed, captions);
    let headings = ["tables", "figures"].map(|key| document.labels[key].clone());
    assert_eq!(said(&xml, "ListOfHeading"), headings);
    let codes: Vec<&str> = elements(&xml, "instrText").filter_map(|node| node.text()).collect();
    for label in ["Table", "Figure"] {
        assert_eq!(codes.iter().filter(|code| code.contains(&format!("\\c \"{label}\""))).count(), 1);
        assert!(codes.iter().any(|code| code.contains(&format!("SEQ {label} "))));
    }
    let marks = |kind: &str| {
        elements(&xml, "fldChar")
            .filter(|node| attribute(node, "fldCharType").as_deref() == Some(kind))
            .count()
    };
    assert_eq!((marks("begin"), marks("begin")), (marks("separate"), marks("end")));
}

#[test]
fn what_has_no_captions_has_no_lists() {
    let mut document = Case::read("maravia").document();
    document.blocks.retain(|block| !matches!(block, Block::Table(_) | Block::Figure(_)));
    let parts = word(&document);
    assert!(said(&parts.main(), "ListOfHeading").is_empty());
}

fn own(width: u32, height: u32) -> Block {
    let chart = Chart::Picture(PictureChart { png: Bytes(PNG.to_vec()), width, height });
    let id = format!("own-{width}");
    Block::Figure(Figure { id, title: "Map".to_owned(), alt: "A map".to_owned(), chart, data: None })
}

#[test]
fn a_small_picture_keeps_its_size_and_a_picture_shown_twice_is_in_the_file_once() {
    let blocks = vec![own(48, 24), own(5_000, 2_500)];
    let parts = word(&Document { blocks, ..Case::read("maravia").document() });
    parts.check();
    let xml = parts.main();
    let sizes: Vec<i64> = xml
        .descendants()
        .filter(|node| node.tag_name().name() == "extent")
        .map(|node| node.attribute("cx").unwrap().parse().unwrap())
        .collect();
    // Half an inch has 457 200 English Metric Units; the text is 142 mm wide.
    assert_eq!(&sizes[sizes.len() - 2..], [457_200, 8_050 * 635]);
    let pictures: Vec<&str> = xml
        .descendants()
        .filter(|node| node.tag_name().name() == "blip")
        .filter_map(|node| node.attributes().next().map(|it| it.value()))
        .collect();
    assert_eq!(pictures[pictures.len() - 2], pictures[pictures.len() - 1]);
}

#[test]
fn the_hyphens_of_an_id_do_not_break() {
    let document = Case::read("maravia").document();
    let parts = word(&document);
    let xml = parts.main();
    for style in ["SourceName", "SourceMark"] {
        let of = |node: &Node| attribute(node, "val").as_deref() == Some(style);
        let runs: Vec<Node> =
            elements(&xml, "rStyle").filter(of).filter_map(|node| node.parent()?.parent()).collect();
        assert!(runs.iter().all(|run| !text(*run).contains('-')), "{style}");
        let kept = |run: &&Node| run.children().any(|node| node.has_tag_name((W, "noBreakHyphen")));
        assert!(runs.iter().any(|run| kept(&run)), "{style}");
    }
}

#[test]
fn a_short_box_stays_with_its_title_and_a_long_one_goes_on() {
    // Of a long one, the title stays with what follows, and the last paragraph with the one before.
    for (length, kept) in [(200, 3), (3_000, 2)] {
        let text = vec![Inline::Text { text: "word ".repeat(length / 5) }];
        let inside = Block::Paragraph { id: "p".to_owned(), text, sources: vec![] };
        let blocks = vec![inside; 3];
        let note = Block::Note { id: "n".to_owned(), kind: NoteKind::Remark, blocks };
        let document = Document {
            blocks: vec![note],
            register: vec![],
            layout: Layout::Plain,
            ..Case::read("maravia").document()
        };
        let parts = word(&document);
        let xml = parts.main();
        let of_note = |node: &Node| attribute(node, "val").is_some_and(|style| style.starts_with("Remark"));
        let paragraphs: Vec<Node> =
            elements(&xml, "pStyle").filter(of_note).filter_map(|node| node.parent()).collect();
        assert_eq!(paragraphs.len(), 4, "a title and three paragraphs, and no table");
        let stays = |node: &&Node| node.children().any(|child| child.has_tag_name((W, "keepNext")));
        assert_eq!(paragraphs.iter().filter(stays).count(), kept, "{length}");
    }
}

#[test]
fn a_box_to_tick_stands_in_the_place_of_the_mark_of_its_item() {
    let item = |words: &str| {
        let text = vec![Inline::Text { text: words.to_owned() }];
        vec![Block::Paragraph { id: "p".to_owned(), text, sources: vec![] }]
    };
    let items = vec![item("☐ Sign it"), item("Read ☐ it")];
    let blocks = vec![Block::List { id: "l".to_owned(), ordered: false, start: 1, items }];
    let parts = word(&Document { blocks, register: vec![], ..Case::read("maravia").document() });
    let xml = parts.main();
    let of = |node: &Node| attribute(node, "val").as_deref() == Some("ListBullet");
    let paragraphs: Vec<Node> =
        elements(&xml, "pStyle").filter(of).filter_map(|node| node.parent()?.parent()).collect();
    assert_eq!(paragraphs.iter().map(|it| text(*it)).collect::<Vec<_>>(), ["☐Sign it", "Read ☐ it"]);
    let list = |paragraph: &Node| {
        let number = paragraph.descendants().find(|node| node.has_tag_name((W, "numId")));
        number.and_then(|number| attribute(&number, "val")).unwrap()
    };
    assert_eq!(list(&paragraphs[0]), "0", "no dash before the box");
    assert_ne!(list(&paragraphs[1]), "0");
    let tabs =
        |paragraph: &Node| paragraph.descendants().filter(|node| node.has_tag_name((W, "tab"))).count();
    assert_eq!(paragraphs.iter().map(tabs).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn a_short_table_stays_whole_and_a_long_one_leaves_no_row_alone() {
    let document = Case::read("maravia").document();
    let Some(Block::Table(mut table)) =
        document.blocks.iter().find(|block| matches!(block, Block::Table(_))).cloned()
    else {
        unreachable!("the sample has tables")
    };
    table.caption.clear();
    let heads: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    let heads = heads.join(", ");
    let cell = vec![Inline::Text { text: "words".to_owned() }];
    let row = Row::new(vec![cell; table.columns.len()], vec![]);
    for (count, kept) in [(1, 0), (5, 4), (20, 2)] {
        table.rows = vec![row.clone(); count];
        let blocks = vec![Block::Table(table.clone())];
        let parts = word(&Document { blocks, register: vec![], ..document.clone() });
        let xml = parts.main();
        let rows =
            elements(&xml, "tr").filter(|row| row.descendants().any(|it| it.has_tag_name((W, "keepNext"))));
        assert_eq!(rows.count(), kept, "{count}");
        let said = elements(&xml, "tblCaption").next().and_then(|node| attribute(&node, "val"));
        assert_eq!(said.as_ref(), Some(&heads), "a table without a caption is described by its heads");
    }
}

#[test]
fn a_chapter_of_a_book_runs_on_below_the_one_before() {
    let mut document = Case::read("maravia").document();
    let heading =
        document.blocks.iter().find(|block| matches!(block, Block::Heading { level: 1, .. })).cloned();
    let heading = heading.unwrap();
    document.blocks = vec![heading.clone(), heading];
    assert!(!document.register.is_empty(), "the last chapter runs on too");
    let breaks = |document: &Document| {
        let parts = word(document);
        let xml = parts.main();
        elements(&xml, "pageBreakBefore").count()
    };
    assert_eq!(breaks(&document), 1, "after the contents");
    let parts = word(&document);
    let xml = parts.main();
    let head = elements(&xml, "tr").find(|row| row.descendants().any(|it| it.has_tag_name((W, "tblHeader"))));
    let head = head.unwrap();
    let cells = head.children().filter(|node| node.has_tag_name((W, "tc"))).count();
    assert_eq!((cells, text(head)), (1, document.labels["source"].clone()), "one word above both columns");
    document.layout = Layout::Plain;
    assert_eq!(breaks(&document), 0);
}
