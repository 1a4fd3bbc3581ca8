//! Knows how two wordings of one block become one block that shows both.

use super::words::{mark_all, merge};
use super::{align, words};
use crate::document::{Block, Inline, Row, Table};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::mem::discriminant;

/// Marks a run of words.
type RunMark = fn(Vec<Inline>) -> Inline;

fn insertion(children: Vec<Inline>) -> Inline {
    Inline::Inserted { children }
}

fn deletion(children: Vec<Inline>) -> Inline {
    Inline::Deleted { children }
}

/// Whether one can be the new wording of the other.
pub(super) fn alike(old: &Block, new: &Block) -> bool {
    let text = |block: &Block| matches!(block, Block::Paragraph { .. } | Block::Finding { .. });
    discriminant(old) == discriminant(new) || (text(old) && text(new))
}

/// The block, all of it marked as new.
pub(super) fn mark_added(block: &Block) -> Block {
    mark_block(block, insertion)
}

/// The block, all of it marked as gone.
pub(super) fn mark_removed(block: &Block) -> Block {
    mark_block(block, deletion)
}

/// Both wordings in one block.
pub(super) fn merge_pair(old: &Block, new: &Block) -> Block {
    use Block::{Figure, Finding, Heading, List, Note, Paragraph, Table};
    match (old, new) {
        (Heading { text: before, .. }, Heading { id, level, number, text }) => {
            Heading { id: id.clone(), level: *level, number: number.clone(), text: merge(before, text) }
        }
        (Finding { text: before, .. } | Paragraph { text: before, .. }, Paragraph { id, text, sources }) => {
            Paragraph { id: id.clone(), text: merge(before, text), sources: sources.clone() }
        }
        (Finding { text: before, .. } | Paragraph { text: before, .. }, Finding { id, text, sources }) => {
            Finding { id: id.clone(), text: merge(before, text), sources: sources.clone() }
        }
        (List { items: before, .. }, List { id, ordered, start, items }) => {
            List { id: id.clone(), ordered: *ordered, start: *start, items: merged_items(before, items) }
        }
        (Note { blocks: before, .. }, Note { id, kind, blocks }) => {
            Note { id: id.clone(), kind: *kind, blocks: merge_blocks(before, blocks) }
        }
        (Table(before), Table(after)) => Table(merged_tables(before, after)),
        (Figure(before), Figure(after)) => match (&before.data, &after.data) {
            (Some(before), Some(data)) => {
                let table = merged_tables(before, data);
                Table(crate::document::Table { caption: after.title.clone(), ..table })
            }
            _ => paragraph(&after.id, merge(&plain(&before.title), &plain(&after.title))),
        },
        _ => mark_added(new),
    }
}

/// Blocks inside of a block, matched by their words.
fn merge_blocks(old: &[Block], new: &[Block]) -> Vec<Block> {
    align(old, new, &words).into_iter().map(|one| one.block).collect()
}

fn merged_items(old: &[Vec<Block>], new: &[Vec<Block>]) -> Vec<Vec<Block>> {
    let keys = |items: &[Vec<Block>]| items.iter().map(|item| words_of(item)).collect::<Vec<_>>();
    let mut all = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &keys(old), &keys(new)) {
        let (old, new) = (&old[op.old_range()], &new[op.new_range()]);
        if let DiffOp::Equal { .. } = op {
            all.extend(new.iter().cloned());
            continue;
        }
        let shared = old.len().min(new.len());
        all.extend(old.iter().zip(new).map(|(old, new)| merge_blocks(old, new)));
        all.extend(old[shared..].iter().map(|item| item.iter().map(mark_removed).collect()));
        all.extend(new[shared..].iter().map(|item| item.iter().map(mark_added).collect()));
    }
    all
}

fn words_of(item: &[Block]) -> String {
    item.iter().map(words).collect::<Vec<_>>().join("\n")
}

/// Rows are matched by their first cell.
fn merged_tables(old: &Table, new: &Table) -> Table {
    let key = |row: &Row| row.cells.first().map(|cell| crate::document::plain(cell)).unwrap_or_default();
    let keys = |table: &Table| table.rows.iter().map(key).collect::<Vec<_>>();
    let mut rows = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &keys(old), &keys(new)) {
        let (old, new) = (&old.rows[op.old_range()], &new.rows[op.new_range()]);
        if let DiffOp::Equal { .. } = op {
            rows.extend(old.iter().zip(new).map(|(old, new)| merged_row(old, new)));
        } else {
            rows.extend(old.iter().map(|row| marked_row(row, deletion)));
            rows.extend(new.iter().map(|row| marked_row(row, insertion)));
        }
    }
    Table { rows, ..new.clone() }
}

fn merged_row(old: &Row, new: &Row) -> Row {
    let empty = Vec::new();
    let cells = new.cells.iter().enumerate();
    let cells = cells.map(|(index, cell)| merge(old.cells.get(index).unwrap_or(&empty), cell));
    Row { cells: cells.collect(), sources: new.sources.clone(), kind: new.kind }
}

fn marked_row(row: &Row, mark: RunMark) -> Row {
    let cells = row.cells.iter().map(|cell| mark_all(cell, mark)).collect();
    Row { cells, sources: row.sources.clone(), kind: row.kind }
}

fn mark_block(block: &Block, mark: RunMark) -> Block {
    let mut block = block.clone();
    match &mut block {
        Block::Heading { text, .. } | Block::Finding { text, .. } | Block::Paragraph { text, .. } => {
            *text = mark_all(text, mark);
        }
        Block::List { items, .. } => {
            for item in items {
                *item = item.iter().map(|block| mark_block(block, mark)).collect();
            }
        }
        Block::Note { blocks, .. } => *blocks = blocks.iter().map(|block| mark_block(block, mark)).collect(),
        Block::Table(table) => table.rows = table.rows.iter().map(|row| marked_row(row, mark)).collect(),
        // A chart cannot be half there; its title stands for it.
        Block::Figure(figure) => block = paragraph(&figure.id, mark_all(&plain(&figure.title), mark)),
        Block::PageBreak => {}
    }
    block
}

fn paragraph(id: &str, text: Vec<Inline>) -> Block {
    Block::Paragraph { id: id.to_owned(), text, sources: Vec::new() }
}

fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.to_owned() }]
}
