//! Knows which chapters of a book begin below the one before, because that leaves most of its page empty; knows no XML.

use crate::document::{Block, Inline, Table, plain};
use std::collections::BTreeSet;

/// Characters on a line of text and lines on a page, both rather too few than too many: only Word counts exactly.
const LETTERS: f64 = 70.0;
const PAGE: f64 = 42.0;
/// The share of a page below which the next chapter still begins on it.
const SHORT: f64 = 0.45;

/// The places of the headings whose chapters run on.
pub(super) fn running_on(blocks: &[Block]) -> BTreeSet<usize> {
    let (mut filled, mut found) = (f64::INFINITY, BTreeSet::new());
    for (index, block) in blocks.iter().enumerate() {
        if matches!(block, Block::Heading { level: 1, .. }) {
            let runs_on = filled <= PAGE * SHORT;
            filled = if runs_on { filled } else { 0.0 };
            runs_on.then(|| found.insert(index));
        }
        filled += lines(block);
        if filled > PAGE {
            // Where on its last page such a chapter ends, nobody knows.
            filled = f64::INFINITY;
        }
    }
    found
}

/// About how many lines of text a block is high.
fn lines(block: &Block) -> f64 {
    match block {
        Block::Heading { level: 1, .. } => 5.0,
        Block::Heading { text, .. } => 2.0 + wrapped(text, LETTERS * 0.7),
        Block::Finding { text, .. } => 2.0 + 1.5 * wrapped(text, LETTERS * 0.7),
        Block::Paragraph { text, .. } => 0.5 + wrapped(text, LETTERS),
        Block::List { items, .. } => items.iter().flatten().map(lines).sum(),
        Block::Note { blocks, .. } => 3.0 + blocks.iter().map(lines).sum::<f64>(),
        Block::Table(table) if table.landscape => f64::INFINITY,
        Block::Table(table) => rows(table),
        Block::Figure(_) | Block::PageBreak => f64::INFINITY,
    }
}

/// A row is taken to be as high as if its longest cell had an even share of the width.
fn rows(table: &Table) -> f64 {
    let width = LETTERS * 1.1 / table.columns.len().max(1) as f64;
    let height =
        |cells: &Vec<Vec<Inline>>| 0.8 + cells.iter().map(|cell| wrapped(cell, width)).fold(1.0, f64::max);
    4.0 + table.rows.iter().map(|row| height(&row.cells)).sum::<f64>()
}

fn wrapped(text: &[Inline], letters: f64) -> f64 {
    (plain(text).chars().count() as f64 / letters).ceil().max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter(words: usize) -> Vec<Block> {
        let text = |text: String| vec![Inline::Text { text }];
        let (id, number) = (String::new(), None);
        let heading = Block::Heading { id: id.clone(), level: 1, number, text: text("A".to_owned()) };
        vec![heading, Block::Paragraph { id, text: text("word ".repeat(words)), sources: vec![] }]
    }

    #[test]
    fn a_chapter_runs_on_below_a_short_one_only() {
        let of =
            |words: &[usize]| running_on(&words.iter().flat_map(|words| chapter(*words)).collect::<Vec<_>>());
        assert_eq!(of(&[20, 20, 20]), BTreeSet::from([2, 4]), "three fit on a page");
        assert_eq!(of(&[20, 20, 20, 20]), BTreeSet::from([2, 4]), "and no fourth");
        assert_eq!(of(&[300, 20, 900, 20]), BTreeSet::from([4]), "a long one leads to no guess");
    }
}
