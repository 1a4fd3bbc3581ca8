//! Knows how a document is printed: with its drafting notes in boxes, as numbers that lead to a list, in the list alone, or
//! without any; knows no paper.

use super::gather::{drop_list, is_list, lead_to, note_numbers};
use super::{Block, Document, Inline, MISSING, NoteKind};
use crate::assessment::strategy::Notes;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

impl Document {
    /// The document as it is printed. Where no list says what the numbers mean, the boxes stay.
    pub fn for_print(&self, notes: Notes) -> Cow<'_, Document> {
        let mut document = match notes {
            Notes::Boxes => return Cow::Borrowed(self),
            Notes::Inline if !self.blocks.iter().any(is_list) => return Cow::Borrowed(self),
            Notes::Inline | Notes::List | Notes::None => self.clone(),
        };
        let blocks = &mut document.blocks;
        match notes {
            Notes::Boxes => {}
            Notes::Inline => number_notes(blocks),
            Notes::List => list_notes(blocks),
            Notes::None => {
                drop_list(blocks);
                drop_notes(blocks);
                drop_bare_headings(blocks);
                renumber(blocks);
            }
        }
        Cow::Owned(document)
    }
}

// ---- Numbers ----

/// Puts the number of each note where it stands; the list leads there.
fn number_notes(blocks: &mut Vec<Block>) {
    let mut brackets = Brackets { numbers: note_numbers(blocks), places: BTreeMap::new() };
    brackets.put(blocks, None);
    let Brackets { places, .. } = brackets;
    lead_lines(blocks, |number| places.get(&number).map(String::as_str));
}

/// The numbers of notes, and the blocks that carry them.
struct Brackets {
    /// The number of each note, by its id.
    numbers: BTreeMap<String, usize>,
    /// The block in which each number stands first.
    places: BTreeMap<usize, String>,
}

impl Brackets {
    /// Takes the notes out of a row of blocks: each number stands at the end of the words before it, or where there are
    /// none below the same heading, of those after it. `home` is the block of the page in which the row stands.
    fn put(&mut self, blocks: &mut Vec<Block>, home: Option<&str>) {
        let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
        let mut section = 0;
        let mut waiting: Vec<(usize, Block)> = Vec::new();
        for mut block in std::mem::take(blocks) {
            if let Block::Note { id, kind: NoteKind::Drafting, .. } = &block {
                let Some(number) = self.numbers.get(id).copied() else { continue };
                if !self.add(&mut kept[section..], number, home) {
                    waiting.push((number, block));
                }
                continue;
            }
            if matches!(block, Block::Heading { .. }) {
                self.stand_alone(&mut waiting, &mut kept, home);
                section = kept.len();
            }
            let own = home.or(block.id()).map(str::to_owned);
            for list in block.lists_mut() {
                self.put(list, own.as_deref());
            }
            kept.push(block);
            let all = std::mem::take(&mut waiting);
            waiting = all
                .into_iter()
                .filter(|(number, _)| !self.add(&mut kept[section..], *number, home))
                .collect();
        }
        self.stand_alone(&mut waiting, &mut kept, home);
        *blocks = kept;
    }

    /// Puts a number at the end of the last words among these blocks; false where there are none.
    fn add(&mut self, blocks: &mut [Block], number: usize, home: Option<&str>) -> bool {
        for block in blocks.iter_mut().rev() {
            let own = home.or(block.id()).unwrap_or_default().to_owned();
            if let Some(text) = last_words(block) {
                text.push(Inline::Text { text: "\u{a0}".to_owned() });
                text.push(bracket(number));
                self.places.entry(number).or_insert(own);
                return true;
            }
        }
        false
    }

    /// Numbers that no words can carry are paragraphs of their own; where a section holds nothing else, its boxes stay.
    fn stand_alone(&mut self, waiting: &mut Vec<(usize, Block)>, kept: &mut Vec<Block>, home: Option<&str>) {
        let is_bare = matches!(kept.last(), Some(Block::Heading { .. }));
        for (number, mut note) in waiting.drain(..) {
            let id = note.id().unwrap_or_default().to_owned();
            if is_bare
                && let Block::Note { blocks, .. } = &mut note
                && self.add(blocks, number, Some(&id))
            {
                kept.push(note);
                continue;
            }
            self.places.entry(number).or_insert_with(|| home.unwrap_or(&id).to_owned());
            kept.push(Block::Paragraph { id, text: vec![bracket(number)], sources: Vec::new() });
        }
    }
}

/// The words that a block ends with; none where it ends with something else.
fn last_words(block: &mut Block) -> Option<&mut Vec<Inline>> {
    match block {
        Block::Paragraph { text, .. } | Block::Finding { text, .. } => Some(text),
        Block::List { items, .. } => last_words(items.last_mut()?.last_mut()?),
        Block::Heading { .. }
        | Block::Table(_)
        | Block::Figure(_)
        | Block::Note { .. }
        | Block::PageBreak => None,
    }
}

/// `[3]`, which leads to the list.
fn bracket(number: usize) -> Inline {
    let children = vec![Inline::Text { text: format!("[{number}]") }];
    Inline::Link { href: format!("#{MISSING}"), children }
}

/// Leads the lines of the list to their places; one that has none keeps its words.
fn lead_lines<'a>(blocks: &mut [Block], place: impl Fn(usize) -> Option<&'a str>) {
    let tables = blocks.iter_mut().filter(|block| is_list(block)).filter_map(Block::table_mut);
    let rows = tables.flat_map(|table| &mut table.rows);
    for (row, number) in rows.zip(1..) {
        let Some(cell) = row.cells.get_mut(1) else { continue };
        match place(number) {
            Some(id) => lead_to(cell, id),
            None => *cell = vec![Inline::Text { text: super::plain(cell) }],
        }
    }
}

// ---- The list alone ----

/// Takes the notes out of the text; the list leads to the heading below which each stood.
fn list_notes(blocks: &mut Vec<Block>) {
    let above = headings_above(blocks);
    drop_notes(blocks);
    drop_bare_headings(blocks);
    let left: BTreeSet<String> = blocks.iter().filter_map(|block| block.id().map(str::to_owned)).collect();
    lead_lines(blocks, |number| {
        above.get(&number)?.iter().rev().find(|id| left.contains(*id)).map(String::as_str)
    });
}

/// The headings above the first note of each number, the nearest last.
fn headings_above(blocks: &[Block]) -> BTreeMap<usize, Vec<String>> {
    let numbers = note_numbers(blocks);
    let mut above: Vec<(u8, String)> = Vec::new();
    let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for block in blocks {
        if let Block::Heading { id, level, .. } = block {
            above.retain(|(over, _)| over < level);
            above.push((*level, id.clone()));
        }
        for (id, _) in super::drafting_notes(std::slice::from_ref(block)) {
            if let Some(number) = numbers.get(id) {
                found.entry(*number).or_insert_with(|| above.iter().map(|(_, id)| id.clone()).collect());
            }
        }
    }
    found
}

// ---- Without ----

/// Takes out the drafting notes, with the items and boxes that held nothing else.
fn drop_notes(blocks: &mut Vec<Block>) {
    blocks.retain_mut(|block| match block {
        Block::Note { kind: NoteKind::Drafting, .. } => false,
        Block::Note { kind: NoteKind::Remark, blocks, .. } => blocks.is_empty() || is_left(blocks),
        Block::List { items, .. } => {
            items.retain_mut(|item| item.is_empty() || is_left(item));
            !items.is_empty()
        }
        _ => true,
    });
}

/// Whether anything is left of these blocks without their notes.
fn is_left(blocks: &mut Vec<Block>) -> bool {
    drop_notes(blocks);
    !blocks.is_empty()
}

/// Takes out the headings below which nothing stands. Chapters with a number stay, as every country counts the same.
fn drop_bare_headings(blocks: &mut Vec<Block>) {
    for index in (0..blocks.len()).rev() {
        let Some(Block::Heading { level, number, .. }) = blocks.get(index) else { continue };
        let next = blocks[index + 1..].iter().find(|block| !matches!(block, Block::PageBreak));
        let is_bare = match next {
            None => true,
            Some(Block::Heading { level: next, .. }) => next <= level,
            Some(_) => false,
        };
        if is_bare && (*level > 1 || number.is_none()) {
            blocks.remove(index);
        }
    }
}

/// Counts the sections of each chapter anew, where some went.
fn renumber(blocks: &mut [Block]) {
    let (mut chapter, mut below) = (None, 0);
    for block in blocks {
        match block {
            Block::Heading { level: 1, number, .. } => (chapter, below) = (number.clone(), 0),
            Block::Heading { level: 2, number: Some(number), .. } => {
                below += 1;
                if let Some(chapter) = &chapter {
                    *number = format!("{chapter}.{below}");
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Align, Column, Row, Table, Width, plain};
    use crate::lang::{Lang, Language};

    fn words(text: &str) -> Vec<Inline> {
        vec![Inline::Text { text: text.to_owned() }]
    }

    fn heading(id: &str, level: u8, number: Option<&str>) -> Block {
        Block::Heading { id: id.to_owned(), level, number: number.map(str::to_owned), text: words(id) }
    }

    fn paragraph(text: &str) -> Block {
        Block::Paragraph { id: format!("p-{text}"), text: words(text), sources: Vec::new() }
    }

    fn note(id: &str, asks: &str) -> Block {
        Block::Note { id: id.to_owned(), kind: NoteKind::Drafting, blocks: vec![paragraph(asks)] }
    }

    fn list(items: Vec<Vec<Block>>) -> Block {
        Block::List { id: "list".to_owned(), ordered: false, start: 1, items }
    }

    /// A document whose list of what is missing is filled.
    fn document(mut blocks: Vec<Block>) -> Document {
        let column =
            |title: &str| Column { title: title.to_owned(), width: Width::Auto, align: Align::Start };
        let columns = ["No.", "Section", "What", "Owed by"].map(column).to_vec();
        let empty: Vec<Row> = Vec::new();
        let list =
            Table { id: MISSING.to_owned(), caption: "List".into(), columns, rows: empty, landscape: false };
        blocks.extend([heading("missing-h", 1, None), paragraph("Each note."), Block::Table(list)]);
        crate::document::gather::list_missing(&mut blocks);
        Document::of_blocks(&Language::unknown(Lang::EN), BTreeMap::new(), blocks)
    }

    fn strategy() -> Document {
        document(vec![
            heading("front", 1, None),
            note("n1", "The foreword"),
            heading("one", 1, Some("1")),
            heading("one-one", 2, Some("1.1")),
            note("n2", "Who leads"),
            paragraph("It acts."),
            heading("one-two", 2, Some("1.2")),
            note("n3", "The date"),
            heading("one-three", 2, Some("1.3")),
            paragraph("It ends."),
            note("n4", "Who leads"),
            list(vec![
                vec![paragraph("a")],
                vec![paragraph("b"), note("n5", "The price")],
                vec![note("n6", "The end")],
            ]),
            heading("two", 1, Some("2")),
            note("n7", "All of it"),
        ])
    }

    /// What stands in a document, a line each: headings with their number, words, boxes by their ids.
    fn said(document: &Document) -> Vec<String> {
        crate::document::all_blocks(&document.blocks)
            .into_iter()
            .filter_map(|block| match block {
                Block::Heading { number, text, .. } => {
                    Some(format!("{} {}", number.as_deref().unwrap_or("#"), plain(text)))
                }
                Block::Paragraph { text, .. } => Some(plain(text).replace('\u{a0}', " ")),
                Block::Note { id, .. } => Some(format!("({id})")),
                Block::Table(table) => Some(format!("{} lines", table.rows.len())),
                _ => None,
            })
            .collect()
    }

    /// Where the lines of the list lead.
    fn leads(document: &Document) -> Vec<String> {
        let Some(Block::Table(table)) = document.blocks.last() else { return Vec::new() };
        let lead = |row: &Row| match row.cells[1].as_slice() {
            [Inline::Link { href, .. }] => href.clone(),
            _ => "-".to_owned(),
        };
        table.rows.iter().map(lead).collect()
    }

    #[test]
    fn numbers_stand_at_the_words_before_them_or_in_the_only_box_of_a_section_and_the_list_leads_there() {
        let printed = strategy().for_print(Notes::Inline).into_owned();
        assert_eq!(
            said(&printed),
            [
                "# front",
                "(n1)",
                "The foreword [1]",
                "1 one",
                "1.1 one-one",
                "It acts. [2]",
                "1.2 one-two",
                "(n3)",
                "The date [3]",
                "1.3 one-three",
                "It ends. [2]",
                "a",
                "b [4]",
                "[5]",
                "2 two",
                "(n7)",
                "All of it [6]",
                "# missing-h",
                "Each note.",
                "6 lines",
            ]
        );
        assert_eq!(leads(&printed), ["#n1", "#p-It acts.", "#n3", "#list", "#list", "#n7"]);
    }

    #[test]
    fn the_list_alone_leads_to_the_sections_that_are_left() {
        let printed = strategy().for_print(Notes::List).into_owned();
        assert_eq!(
            said(&printed),
            [
                "1 one",
                "1.1 one-one",
                "It acts.",
                "1.3 one-three",
                "It ends.",
                "a",
                "b",
                "2 two",
                "# missing-h",
                "Each note.",
                "6 lines",
            ]
        );
        assert_eq!(leads(&printed), ["-", "#one-one", "#one", "#one-three", "#one-three", "#two"]);
    }

    #[test]
    fn a_text_to_be_signed_has_no_note_no_list_and_no_bare_section_and_counts_its_chapters_as_ever() {
        let whole = strategy();
        let printed = whole.for_print(Notes::None);
        assert_eq!(
            said(&printed),
            ["1 one", "1.1 one-one", "It acts.", "1.2 one-three", "It ends.", "a", "b", "2 two"]
        );
        assert!(matches!(whole.for_print(Notes::Boxes), Cow::Borrowed(_)));
        assert_eq!(
            said(&whole).iter().filter(|line| line.starts_with('(')).count(),
            7,
            "the document keeps them"
        );
    }

    #[test]
    fn without_a_list_the_boxes_stay() {
        let bare = Document { blocks: vec![paragraph("a"), note("n", "b")], ..strategy() };
        assert_eq!(said(&bare.for_print(Notes::Inline)), ["a", "(n)", "b"]);
        assert_eq!(said(&bare.for_print(Notes::None)), ["a"]);
    }
}
