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
        self.labels.values_mut().for_each(change);
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
            Inline::Strong { children } | Inline::Emphasis { children } | Inline::Link { children, .. } => {
                inlines(children, change);
            }
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
            Inline::Strong { children } | Inline::Emphasis { children } | Inline::Link { children, .. } => {
                collect(children, found);
            }
            Inline::Source { .. } | Inline::Text { .. } | Inline::Break => {}
        }
    }
}

/// The words of a run of text, without their form and without marks of sources.
pub fn plain(text: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Text { text } => text.clone(),
        Inline::Strong { children } | Inline::Emphasis { children } | Inline::Link { children, .. } => {
            plain(children)
        }
        Inline::Break => " ".to_owned(),
        Inline::Source { .. } => String::new(),
    };
    text.iter().map(word).collect()
}
