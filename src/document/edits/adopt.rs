//! Knows how a country's Markdown fits into the document: levels of headings, ids, what a replaced block passes on.

use super::{Edits, read};
use crate::assessment::strategy::{Edit, EditKind, OwnCaption, OwnFigure};
use crate::document::walk::{each_block, sources_of};
use crate::document::{Block, Chart, Figure, Inline, PictureChart, SourceId, Table};

/// The deepest heading.
const DEEPEST: u8 = 4;

/// The words as blocks. Chapters belong to the outline: a first-level heading becomes a section.
pub(super) fn own(text: &str, place: &str) -> Vec<Block> {
    let mut blocks = read(text, place);
    for block in &mut blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level + 1).min(DEEPEST);
        }
    }
    blocks
}

/// What the country put after a block.
pub(super) fn insertion(kind: &EditKind, place: &str, edits: &Edits) -> Vec<Block> {
    match kind {
        EditKind::Insert { text } => own(text, place),
        EditKind::Figure(figure) => own_figure(figure, place, edits),
        EditKind::Replace { .. } | EditKind::Caption(_) | EditKind::Remove | EditKind::Unchanged => {
            Vec::new()
        }
    }
}

/// A figure with the line that says where it comes from.
fn own_figure(own: &OwnFigure, place: &str, edits: &Edits) -> Vec<Block> {
    let OwnFigure { file, width, height, title, alt, source } = own;
    let (id, title, alt) = (place.to_owned(), title.clone(), alt.clone());
    // A figure that says nothing to those who cannot see it came from elsewhere; its words stand without the picture.
    let is_said = !title.trim().is_empty() && !alt.trim().is_empty();
    let picture = edits.pictures.and_then(|pictures| pictures.get(file)).filter(|_| is_said);
    let mut blocks = vec![match picture {
        Some(png) => {
            let chart = PictureChart { png: png.clone(), width: *width, height: *height };
            Block::Figure(Figure { id, title, alt, chart: Chart::Picture(chart), data: None })
        }
        None => paragraph(id, vec![Inline::Text { text: format!("{title}. {alt}") }]),
    }];
    if !source.is_empty() {
        let text = format!("{}: {source}", edits.source);
        let children = vec![Inline::Text { text }];
        blocks.push(paragraph(format!("{place}~source"), vec![Inline::Emphasis { children }]));
    }
    blocks
}

fn paragraph(id: String, text: Vec<Inline>) -> Block {
    Block::Paragraph { id, text, sources: Vec::new() }
}

/// What stands instead of a block; nothing where it stays. A text without words leaves it as it is.
pub(super) fn replacement(block: &Block, edit: Option<&Edit>) -> Option<Vec<Block>> {
    let text = match &edit?.kind {
        EditKind::Remove => return Some(Vec::new()),
        EditKind::Caption(own) => return captioned(block, own).map(|block| vec![block]),
        EditKind::Insert { .. } | EditKind::Figure(_) | EditKind::Unchanged => return None,
        EditKind::Replace { text } => text,
    };
    let name = block.id()?;
    let mut words = own(text, name);
    let first = words.first_mut()?;
    alike(first, block);
    if let Some(own) = first.id_mut() {
        name.clone_into(own);
    }
    keep_sources(first, sources_of(std::slice::from_ref(block)));
    Some(words)
}

/// The figure or table with the country's words for it; nothing where the block is neither. What says nothing leaves the
/// generated words.
pub fn captioned(block: &Block, own: &OwnCaption) -> Option<Block> {
    let OwnCaption { caption, alt } = own;
    let put = |words: &str, place: &mut String| {
        if !words.trim().is_empty() {
            words.clone_into(place);
        }
    };
    let mut block = block.clone();
    match &mut block {
        Block::Figure(figure) => {
            put(caption, &mut figure.title);
            put(alt, &mut figure.alt);
        }
        Block::Table(table) => put(caption, &mut table.caption),
        _ => return None,
    }
    Some(block)
}

/// A heading stays a heading of its level, a table keeps its paper and its widths.
fn alike(first: &mut Block, before: &Block) {
    match (before, &mut *first) {
        (Block::Heading { level, .. }, Block::Heading { level: own, .. }) => *own = *level,
        (Block::Heading { level, number, .. }, Block::Paragraph { id, text, .. }) => {
            let (id, text) = (std::mem::take(id), std::mem::take(text));
            *first = Block::Heading { id, level: *level, number: number.clone(), text };
        }
        (Block::Table(before), Block::Table(own)) => like_table(own, before),
        _ => {}
    }
}

fn like_table(own: &mut Table, before: &Table) {
    own.landscape = before.landscape;
    if own.caption.is_empty() {
        own.caption.clone_from(&before.caption);
    }
    if own.columns.len() == before.columns.len() {
        for (own, before) in own.columns.iter_mut().zip(&before.columns) {
            own.width = before.width;
        }
    }
}

/// The answers and evidence behind the replaced words stay behind the new ones.
fn keep_sources(first: &mut Block, before: Vec<SourceId>) {
    if let Block::Paragraph { sources, .. } | Block::Finding { sources, .. } = first {
        let new: Vec<SourceId> = before.into_iter().filter(|id| !sources.contains(id)).collect();
        sources.extend(new);
    }
}

/// Takes out the marks of sources that the register does not hold: a country may cite only what the reader can find.
pub(in super::super) fn only_known(blocks: &mut [Block], known: &dyn Fn(&SourceId) -> bool) {
    each_block(blocks, &mut |block| {
        block.texts_mut().into_iter().for_each(|text| without_unknown(text, known));
        match block {
            Block::Finding { sources, .. } | Block::Paragraph { sources, .. } => sources.retain(known),
            other => {
                let rows = other.table_mut().into_iter().flat_map(|table| &mut table.rows);
                rows.for_each(|row| row.sources.retain(known));
            }
        }
    });
}

fn without_unknown(text: &mut Vec<Inline>, known: &dyn Fn(&SourceId) -> bool) {
    text.retain(|inline| !matches!(inline, Inline::Source { id } if !known(id)));
    text.iter_mut().filter_map(Inline::children_mut).for_each(|children| without_unknown(children, known));
}
