//! Tables over pages: none leaves a row or two alone at the foot of a page, one at the head of the next, or a title of rows
//! without them.

use super::{set, text};
use crate::document::strategy::companions::companion;
use crate::support::case::Case;
use crate::support::fixture::{Fixture, published};
use crate::support::languages::LANGS;
use amparo::assessment::strategy::DocumentKind;
use amparo::document::{Align, Block, Column, Document, Inline, Layout, Row, RowKind, Table, Width, plain};
use std::collections::BTreeMap;

/// What the mark of a row begins with.
const MARK: &str = "zq";
/// With so many letters in a cell a row may be high enough to stand alone, and with so many it may tear.
const HIGH: usize = 120;
const TORN: usize = 600;

fn mark(table: usize, row: usize) -> String {
    format!("{MARK}{table}x{row}")
}

/// The document with a mark at the beginning of each row of its tables.
fn marked(mut document: Document) -> Document {
    let tables = document.blocks.iter_mut().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for (number, table) in tables.enumerate() {
        for (place, row) in table.rows.iter_mut().enumerate() {
            let cell = match row.kind {
                RowKind::Entry => row.cells.first_mut(),
                RowKind::Title => row.cells.iter_mut().find(|cell| !cell.is_empty()),
            };
            let text = format!("{} ", mark(number, place));
            cell.unwrap().insert(0, Inline::Text { text });
        }
    }
    document
}

/// The most letters in a cell of a row.
fn letters(row: &Row) -> usize {
    row.cells.iter().map(|cell| plain(cell).chars().count()).max().unwrap_or_default()
}

/// Fails where a table of marked rows parts at the wrong place; returns how many part.
fn parted_tables(document: &Document, name: &str) -> usize {
    let said = text(&set(document).bytes);
    let pages = said.split('\u{c}').enumerate();
    let pages: BTreeMap<&str, usize> =
        pages.flat_map(|(page, said)| said.split_whitespace().map(move |word| (word, page))).collect();
    let mut parted = 0;
    for (number, table) in document.blocks.iter().filter_map(Block::table).enumerate() {
        let page = |place: usize| {
            let mark = mark(number, place);
            *pages.get(mark.as_str()).unwrap_or_else(|| panic!("{name}: {} lacks {mark}", table.id))
        };
        if table.columns.is_empty() || table.rows.iter().any(|row| letters(row) > TORN) {
            continue;
        }
        for (place, pair) in table.rows.windows(2).enumerate() {
            let is_alone = pair[0].kind == RowKind::Title && page(place) != page(place + 1);
            assert!(!is_alone, "{name}: {} leaves a title on page {}", table.id, page(place) + 1);
        }
        let entries: Vec<(&Row, usize)> = (table.rows.iter().enumerate())
            .filter(|(_, row)| row.kind == RowKind::Entry)
            .map(|(place, row)| (row, page(place)))
            .collect();
        let (Some((_, first)), Some((_, last))) = (entries.first(), entries.last()) else { continue };
        if first == last {
            continue;
        }
        parted += 1;
        let on = |wanted: &usize| entries.iter().filter(|(_, page)| page == wanted).count();
        assert!(on(last) >= 2, "{name}: {} ends with a row on page {}", table.id, last + 1);
        let begins = &entries[..on(first)];
        let is_rest = begins.len() < 3 && begins.iter().all(|(row, _)| letters(row) < HIGH);
        assert!(!is_rest, "{name}: {} begins with {} rows on page {}", table.id, begins.len(), first + 1);
    }
    parted
}

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.to_owned() }]
}

/// A table with a row for each of these numbers of letters; none is a title of rows.
fn table(id: String, rows: &[Option<usize>]) -> Block {
    let row = |letters: &Option<usize>| match letters {
        Some(letters) => {
            let text: String = "words of a row ".chars().cycle().take(*letters).collect();
            Row::new(vec![words("Row"), words(&text), words("2027")], Vec::new())
        }
        None => {
            let title = Inline::Strong { children: words("What the rows below are about") };
            Row::new(vec![Vec::new(), vec![title], Vec::new()], Vec::new())
        }
    };
    let column = |title: &str| Column { title: title.to_owned(), width: Width::Auto, align: Align::Start };
    Block::Table(Table {
        id,
        caption: "What is done, and when".to_owned(),
        columns: ["Name", "Words", "Year"].map(column).to_vec(),
        rows: rows.iter().map(row).collect(),
        landscape: false,
    })
}

#[test]
fn wherever_a_table_begins_rows_stay_together_at_both_of_its_ends() {
    let shapes = [
        ("low", vec![Some(20); 12]),
        ("high", vec![Some(300); 8]),
        ("few", vec![Some(400); 3]),
        ("two", vec![Some(550); 2]),
        ("titled", [[None, Some(30), Some(30), Some(30)].repeat(3), vec![None, Some(90)]].concat()),
        ("alone", [vec![Some(60); 7], vec![None, Some(60)]].concat()),
    ];
    for layout in [Layout::Book, Layout::Policy, Layout::Wide, Layout::Plain] {
        let mut document = Document { layout, ..Case::read("maravia").document() };
        document.register.clear();
        let heading = Block::Heading { id: "h".to_owned(), level: 1, number: None, text: words("Tables") };
        document.blocks = vec![heading];
        for (shape, rows) in &shapes {
            for lines in 10..30 {
                let line = |line: usize| {
                    let id = format!("{shape}-{lines}-{line}");
                    Block::Paragraph { id, text: words("A line."), sources: Vec::new() }
                };
                document.blocks.push(Block::PageBreak);
                document.blocks.extend((0..lines).map(line));
                document.blocks.push(table(format!("{shape}-{lines}"), rows));
            }
        }
        let parted = parted_tables(&marked(document), &format!("{layout:?}"));
        assert!(parted > 5, "{layout:?}: {parted} tables part");
    }
}

#[test]
fn no_paper_leaves_rows_of_its_tables_alone() {
    let fixture = Fixture::open();
    let mut parted = 0;
    for (name, sample) in [("ken", published("ken", "KEN")), ("sample", fixture.invented())] {
        for lang in LANGS {
            for kind in DocumentKind::ALL {
                let document = companion(fixture, kind, &sample, lang);
                // A sheet for a wall is one page.
                if document.layout != Layout::Poster {
                    let name = format!("{name} {} {kind:?}", lang.code());
                    parted += parted_tables(&marked(document), &name);
                }
            }
        }
    }
    assert!(parted > 20, "{parted} tables part");
}
