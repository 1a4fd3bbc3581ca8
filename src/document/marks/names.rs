//! Knows how the marks in a text get other names or go, and what goes with them; knows no sources.

use crate::document::walk::{each_block, plain};
use crate::document::{Block, Inline, SourceId, Table};
use std::collections::{BTreeMap, BTreeSet};

/// A new name for the mark of a source; none where it goes.
pub(super) type NewName<'a> = dyn FnMut(&SourceId) -> Option<SourceId> + 'a;

/// Gives every mark its new name, in the order of reading. What held nothing but marks that go, goes with them: a
/// paragraph, an item, a column of a table.
pub(super) fn rename_marks(blocks: &mut Vec<Block>, name: &mut NewName) {
    each_block(blocks, &mut |block| {
        let marked = block.table().map(marked_columns).unwrap_or_default();
        for text in block.texts_mut() {
            *text = renamed(std::mem::take(text), name);
        }
        if let Some(table) = block.table_mut() {
            drop_empty_columns(table, &marked);
        }
    });
    drop_empty(blocks);
}

/// Puts the numbers of each row of marks in their order, each once.
pub(super) fn order_marks(blocks: &mut [Block]) {
    each_block(blocks, &mut |block| {
        for text in block.texts_mut() {
            *text = order_run(std::mem::take(text));
        }
    });
}

/// Gives the sources behind blocks and rows the names that their marks have; those that no mark shows go.
pub(super) fn rename_sources(blocks: &mut [Block], names: &BTreeMap<SourceId, SourceId>) {
    let rename = |sources: &mut Vec<SourceId>| {
        let mut seen = BTreeSet::new();
        let named = sources.iter().filter_map(|id| names.get(id).cloned());
        *sources = named.filter(|name| seen.insert(name.clone())).collect();
    };
    each_block(blocks, &mut |block| match block {
        Block::Finding { sources, .. } | Block::Paragraph { sources, .. } => rename(sources),
        other => {
            let rows = other.table_mut().into_iter().flat_map(|table| &mut table.rows);
            rows.for_each(|row| rename(&mut row.sources));
        }
    });
}

/// A run of text with the marks that stay, each number of a row of marks once, and no blank where a mark went.
fn renamed(text: Vec<Inline>, name: &mut NewName) -> Vec<Inline> {
    let mut kept: Vec<Inline> = Vec::with_capacity(text.len());
    let mut rest = text.into_iter().peekable();
    while let Some(mut inline) = rest.next() {
        if let Inline::Source { id } = &inline {
            let named = name(id).filter(|name| last_mark(&kept) != Some(name));
            let Some(id) = named else {
                let joins = matches!(rest.peek(), Some(Inline::Text { text }) if text.starts_with(char::is_alphanumeric));
                if !joins {
                    trim_end(&mut kept);
                }
                continue;
            };
            if last_mark(&kept).is_some() {
                trim_end(&mut kept);
            }
            kept.push(Inline::Source { id });
            continue;
        }
        if let Some(children) = inline.children_mut() {
            *children = renamed(std::mem::take(children), name);
            if children.is_empty() {
                continue;
            }
        }
        push(&mut kept, inline);
    }
    kept
}

/// A run of text with the numbers of each row of marks in their order, each once.
fn order_run(text: Vec<Inline>) -> Vec<Inline> {
    let mut kept: Vec<Inline> = Vec::with_capacity(text.len());
    let mut marks: BTreeSet<(usize, SourceId)> = BTreeSet::new();
    for mut inline in text {
        if let Inline::Source { id } = inline {
            marks.insert((id.0.parse().unwrap_or(usize::MAX), id));
            continue;
        }
        kept.extend(std::mem::take(&mut marks).into_iter().map(|(_, id)| Inline::Source { id }));
        if let Some(children) = inline.children_mut() {
            *children = order_run(std::mem::take(children));
        }
        kept.push(inline);
    }
    kept.extend(marks.into_iter().map(|(_, id)| Inline::Source { id }));
    kept
}

/// Words go on where the last ones end.
fn push(kept: &mut Vec<Inline>, inline: Inline) {
    match (kept.last_mut(), inline) {
        (Some(Inline::Text { text: last }), Inline::Text { text }) => last.push_str(&text),
        (None, Inline::Text { text }) if text.trim().is_empty() => {}
        (_, inline) => kept.push(inline),
    }
}

/// The mark that a run ends with, blanks aside.
fn last_mark(kept: &[Inline]) -> Option<&SourceId> {
    let last = kept.iter().rev().find(|inline| !is_blank(inline))?;
    match last {
        Inline::Source { id } => Some(id),
        _ => None,
    }
}

fn is_blank(inline: &Inline) -> bool {
    matches!(inline, Inline::Text { text } if text.trim().is_empty())
}

fn trim_end(kept: &mut Vec<Inline>) {
    if let Some(Inline::Text { text }) = kept.last_mut() {
        text.truncate(text.trim_end().len());
        if text.is_empty() {
            kept.pop();
        }
    }
}

/// Which columns of a table hold marks.
fn marked_columns(table: &Table) -> Vec<bool> {
    let is_marked = |column: usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.cells.get(column));
        cells.any(|cell| cell.iter().any(|inline| matches!(inline, Inline::Source { .. })))
    };
    (0..table.columns.len()).map(is_marked).collect()
}

/// Takes out the columns that held marks and hold nothing now.
fn drop_empty_columns(table: &mut Table, marked: &[bool]) {
    for column in (0..table.columns.len()).rev() {
        let says = |cell: &Vec<Inline>| {
            !plain(cell).trim().is_empty()
                || cell.iter().any(|inline| matches!(inline, Inline::Source { .. }))
        };
        let is_empty = !table.rows.iter().filter_map(|row| row.cells.get(column)).any(says);
        if is_empty && marked.get(column) == Some(&true) && table.columns.len() > 1 {
            table.columns.remove(column);
            for row in &mut table.rows {
                if column < row.cells.len() {
                    row.cells.remove(column);
                }
            }
        }
    }
}

/// Takes out the paragraphs that have no words any more, with what held only such.
fn drop_empty(blocks: &mut Vec<Block>) {
    blocks.retain_mut(|block| match block {
        Block::Finding { text, .. } | Block::Paragraph { text, .. } => !text.is_empty(),
        Block::List { items, .. } => {
            items.retain_mut(|item| item.is_empty() || without_empty(item));
            !items.is_empty()
        }
        Block::Note { blocks, .. } => blocks.is_empty() || without_empty(blocks),
        Block::Heading { .. } | Block::Table(_) | Block::Figure(_) | Block::PageBreak => true,
    });
}

/// The same inside; whether anything is left.
fn without_empty(blocks: &mut Vec<Block>) -> bool {
    drop_empty(blocks);
    !blocks.is_empty()
}
