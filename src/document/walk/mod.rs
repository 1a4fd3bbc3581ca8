//! Knows every place in the tree that holds words or sources, so that nothing else has to.

mod charts;

use super::{Block, Column, Cover, Document, Figure, Inline, Row, Source, SourceId, Table};

/// What is done to a text.
pub type Change<'a> = dyn FnMut(&mut String) + 'a;

impl Document {
    /// Changes every text a reader can see; ids, anchors and addresses stay as they are.
    pub fn change_text(&mut self, change: &mut Change) {
        cover(&mut self.cover, change);
        blocks(&mut self.blocks, change);
        for Source { id: _, text, link, remark } in &mut self.register {
            [text, link, remark].into_iter().for_each(&mut *change);
        }
        self.labels.values_mut().for_each(&mut *change);
        self.look.institutions.iter_mut().for_each(&mut *change);
        self.look.emblem.iter_mut().for_each(|emblem| change(&mut emblem.alt));
    }
}

fn cover(cover: &mut Cover, change: &mut Change) {
    let Cover { title, subtitle, country, stamp, lines, profile } = cover;
    [title, subtitle, country].into_iter().chain(stamp).chain(lines).for_each(&mut *change);
    if let Some(profile) = profile {
        figure(profile, change);
    }
}

fn blocks(list: &mut [Block], change: &mut Change) {
    for block in list {
        match block {
            Block::Heading { text, .. } | Block::Finding { text, .. } | Block::Paragraph { text, .. } => {
                inlines(text, change);
            }
            Block::List { items, .. } => items.iter_mut().for_each(|item| blocks(item, change)),
            Block::Table(it) => table(it, change),
            Block::Figure(it) => figure(it, change),
            Block::Note { blocks: inner, .. } => blocks(inner, change),
            Block::PageBreak => {}
        }
    }
}

fn inlines(list: &mut [Inline], change: &mut Change) {
    for inline in list {
        match inline {
            Inline::Text { text } => change(text),
            Inline::Strong { children }
            | Inline::Emphasis { children }
            | Inline::Inserted { children }
            | Inline::Deleted { children }
            | Inline::Link { children, .. } => inlines(children, change),
            Inline::Source { .. } | Inline::Break => {}
        }
    }
}

fn table(table: &mut Table, change: &mut Change) {
    change(&mut table.caption);
    for Column { title, .. } in &mut table.columns {
        change(title);
    }
    for Row { cells, .. } in &mut table.rows {
        cells.iter_mut().for_each(|cell| inlines(cell, change));
    }
}

fn figure(figure: &mut Figure, change: &mut Change) {
    change(&mut figure.title);
    change(&mut figure.alt);
    charts::words(&mut figure.chart, change);
    if let Some(data) = &mut figure.data {
        table(data, change);
    }
}

/// Changes every run of text of these blocks, those inside lists, boxes and tables included.
pub(super) fn texts_mut(list: &mut [Block], change: &mut dyn FnMut(&mut Vec<Inline>)) {
    for block in list {
        match block {
            Block::Heading { text, .. } | Block::Finding { text, .. } | Block::Paragraph { text, .. } => {
                change(text);
            }
            Block::List { items, .. } => items.iter_mut().for_each(|item| texts_mut(item, change)),
            Block::Note { blocks, .. } => texts_mut(blocks, change),
            Block::Table(Table { rows, .. })
            | Block::Figure(Figure { data: Some(Table { rows, .. }), .. }) => {
                rows.iter_mut().flat_map(|row| &mut row.cells).for_each(&mut *change);
            }
            Block::Figure(_) | Block::PageBreak => {}
        }
    }
}

/// The sources marked in a run of text, in order, each once.
pub fn sources_in(text: &[Inline]) -> Vec<SourceId> {
    let mut found = Vec::new();
    collect(text, &mut found);
    found
}

fn collect(text: &[Inline], found: &mut Vec<SourceId>) {
    for inline in text {
        match inline {
            Inline::Source { id } if !found.contains(id) => found.push(id.clone()),
            Inline::Strong { children }
            | Inline::Emphasis { children }
            | Inline::Inserted { children }
            | Inline::Deleted { children }
            | Inline::Link { children, .. } => collect(children, found),
            Inline::Source { .. } | Inline::Text { .. } | Inline::Break => {}
        }
    }
}

/// The words of a run of text, without their form and without marks of sources.
pub fn plain(text: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Text { text } => text.clone(),
        Inline::Strong { children }
        | Inline::Emphasis { children }
        | Inline::Inserted { children }
        | Inline::Deleted { children }
        | Inline::Link { children, .. } => plain(children),
        Inline::Break => " ".to_owned(),
        Inline::Source { .. } => String::new(),
    };
    text.iter().map(word).collect()
}

/// The sources marked anywhere in these blocks, in order.
pub(super) fn sources_of(blocks: &[Block]) -> Vec<SourceId> {
    blocks.iter().flat_map(sources).collect()
}

/// The sources marked in one block.
fn sources(block: &Block) -> Vec<SourceId> {
    let of_table = |table: &Table| {
        let shown = table.rows.iter().flat_map(|row| sources_in(&row.cells.concat()));
        shown.collect::<Vec<_>>()
    };
    match block {
        Block::Heading { text, .. } | Block::Finding { text, .. } | Block::Paragraph { text, .. } => {
            sources_in(text)
        }
        Block::List { items, .. } => items.iter().flat_map(|item| sources_of(item)).collect(),
        Block::Table(table) => of_table(table),
        Block::Figure(figure) => figure.data.as_ref().map(of_table).unwrap_or_default(),
        Block::Note { blocks, .. } => sources_of(blocks),
        Block::PageBreak => Vec::new(),
    }
}

impl Block {
    /// The permanent id; a page break has none.
    pub fn id(&self) -> Option<&str> {
        id(self)
    }
}

/// The permanent id of a block; a page break has none.
pub(super) fn id(block: &Block) -> Option<&str> {
    match block {
        Block::Heading { id, .. }
        | Block::Finding { id, .. }
        | Block::Paragraph { id, .. }
        | Block::List { id, .. }
        | Block::Note { id, .. } => Some(id),
        Block::Table(table) => Some(&table.id),
        Block::Figure(figure) => Some(&figure.id),
        Block::PageBreak => None,
    }
}

/// The same, to be changed.
pub(super) fn id_mut(block: &mut Block) -> Option<&mut String> {
    match block {
        Block::Heading { id, .. }
        | Block::Finding { id, .. }
        | Block::Paragraph { id, .. }
        | Block::List { id, .. }
        | Block::Note { id, .. } => Some(id),
        Block::Table(table) => Some(&mut table.id),
        Block::Figure(figure) => Some(&mut figure.id),
        Block::PageBreak => None,
    }
}

/// The same blocks without marks of sources and with ids that begin with `prefix`: for a page that shows a block
/// more than once and has no register.
pub fn excerpted(blocks: &[Block], prefix: &str) -> Vec<Block> {
    let mut blocks = blocks.to_vec();
    super::edits::only_known(&mut blocks, &|_| false);
    rename(&mut blocks, prefix);
    blocks
}

fn rename(blocks: &mut [Block], prefix: &str) {
    for block in blocks {
        if let Some(id) = id_mut(block) {
            id.insert_str(0, prefix);
        }
        match block {
            Block::List { items, .. } => items.iter_mut().for_each(|item| rename(item, prefix)),
            Block::Note { blocks, .. } => rename(blocks, prefix),
            Block::Figure(figure) => figure.data.iter_mut().for_each(|data| data.id.insert_str(0, prefix)),
            _ => {}
        }
    }
}

/// The words of a heading; nothing for every other block.
pub(super) fn title(block: &Block) -> Option<String> {
    match block {
        Block::Heading { text, .. } => Some(plain(text).trim().to_owned()),
        _ => None,
    }
}
