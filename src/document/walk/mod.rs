//! Knows every place in the tree that holds words or sources, so that nothing else has to.

mod charts;
mod parts;

pub use parts::all_blocks;
pub(super) use parts::each_block;

use super::{Block, Column, Cover, Document, Figure, Inline, Row, Source, SourceId, Table};
use std::collections::BTreeSet;

/// What is done to a text.
pub type TextChange<'a> = dyn FnMut(&mut String) + 'a;

impl Document {
    /// Changes every text a reader can see; ids, anchors and addresses stay as they are.
    pub fn change_text(&mut self, change: &mut TextChange) {
        cover(&mut self.cover, change);
        each_block(&mut self.blocks, &mut |each| block(each, change));
        // Passages are known by their words, whatever the text shows of them.
        for Source { id: _, text, link, remark, reference, passages: _ } in &mut self.register {
            [text, link, remark, reference].into_iter().for_each(&mut *change);
        }
        self.labels.values_mut().for_each(&mut *change);
        self.look.institutions.iter_mut().for_each(&mut *change);
        self.look.emblem.iter_mut().for_each(|emblem| change(&mut emblem.alt));
    }
}

fn cover(cover: &mut Cover, change: &mut TextChange) {
    let Cover { title, subtitle, country, stamp, in_force: _, mark, lines, profile } = cover;
    [title, subtitle, country].into_iter().chain(stamp).chain(mark).chain(lines).for_each(&mut *change);
    if let Some(profile) = profile {
        figure(profile, change);
    }
}

fn block(block: &mut Block, change: &mut TextChange) {
    match block {
        Block::Table(it) => table(it, change),
        Block::Figure(it) => figure(it, change),
        other => other.texts_mut().into_iter().for_each(|text| inlines(text, change)),
    }
}

fn inlines(list: &mut [Inline], change: &mut TextChange) {
    for inline in list {
        match inline {
            Inline::Text { text } => change(text),
            other => other.children_mut().into_iter().for_each(|children| inlines(children, change)),
        }
    }
}

fn table(table: &mut Table, change: &mut TextChange) {
    change(&mut table.caption);
    for Column { title, .. } in &mut table.columns {
        change(title);
    }
    for Row { cells, .. } in &mut table.rows {
        cells.iter_mut().for_each(|cell| inlines(cell, change));
    }
}

fn figure(figure: &mut Figure, change: &mut TextChange) {
    change(&mut figure.title);
    change(&mut figure.alt);
    charts::words(&mut figure.chart, change);
    if let Some(data) = &mut figure.data {
        table(data, change);
    }
}

/// Changes every run of text of these blocks, those inside lists, boxes and tables included.
pub(super) fn texts_mut(list: &mut [Block], change: &mut dyn FnMut(&mut Vec<Inline>)) {
    each_block(list, &mut |block| block.texts_mut().into_iter().for_each(&mut *change));
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
            other => collect(other.children(), found),
        }
    }
}

/// The words of a run of text, without their form and without marks of sources.
pub fn plain(text: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Text { text } => text.clone(),
        Inline::Break => " ".to_owned(),
        other => plain(other.children()),
    };
    text.iter().map(word).collect()
}

/// The sources marked anywhere in these blocks, in order, each once.
pub(super) fn sources_of(blocks: &[Block]) -> Vec<SourceId> {
    let mut seen = BTreeSet::new();
    let texts = all_blocks(blocks).into_iter().flat_map(Block::texts);
    texts.flat_map(|text| sources_in(text)).filter(|id| seen.insert(id.clone())).collect()
}

/// The same blocks without marks of sources and with ids that begin with `prefix`: for a page that shows a block
/// more than once and has no register.
pub fn excerpt(blocks: &[Block], prefix: &str) -> Vec<Block> {
    let mut blocks = blocks.to_vec();
    super::edits::only_known(&mut blocks, &|_| false);
    each_block(&mut blocks, &mut |block| {
        block.id_mut().into_iter().for_each(|id| id.insert_str(0, prefix));
        if let Block::Figure(Figure { data: Some(data), .. }) = block {
            data.id.insert_str(0, prefix);
        }
    });
    blocks
}

/// The words of a heading; nothing for every other block.
pub(super) fn title(block: &Block) -> Option<String> {
    match block {
        Block::Heading { text, .. } => Some(plain(text).trim().to_owned()),
        _ => None,
    }
}
