//! Knows what a block and a run of text are made of, to any depth; knows no purpose.

use crate::document::{Block, Document, Figure, Inline, Table};

impl Inline {
    /// The runs inside it; none in text, a mark or a break.
    pub fn children(&self) -> &[Inline] {
        match self {
            Inline::Strong { children }
            | Inline::Emphasis { children }
            | Inline::Foreign { children, .. }
            | Inline::Inserted { children }
            | Inline::Deleted { children }
            | Inline::Link { children, .. } => children,
            Inline::Text { .. } | Inline::Source { .. } | Inline::Break => &[],
        }
    }

    /// The same, to be changed.
    pub fn children_mut(&mut self) -> Option<&mut Vec<Inline>> {
        match self {
            Inline::Strong { children }
            | Inline::Emphasis { children }
            | Inline::Foreign { children, .. }
            | Inline::Inserted { children }
            | Inline::Deleted { children }
            | Inline::Link { children, .. } => Some(children),
            Inline::Text { .. } | Inline::Source { .. } | Inline::Break => None,
        }
    }
}

impl Block {
    /// The permanent id; a page break has none.
    pub fn id(&self) -> Option<&str> {
        match self {
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
    pub(in crate::document) fn id_mut(&mut self) -> Option<&mut String> {
        match self {
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

    /// The lists of blocks inside it: the items of a list, the content of a box.
    fn lists(&self) -> &[Vec<Block>] {
        match self {
            Block::List { items, .. } => items,
            Block::Note { blocks, .. } => std::slice::from_ref(blocks),
            _ => &[],
        }
    }

    pub(in crate::document) fn lists_mut(&mut self) -> &mut [Vec<Block>] {
        match self {
            Block::List { items, .. } => items,
            Block::Note { blocks, .. } => std::slice::from_mut(blocks),
            _ => &mut [],
        }
    }

    /// The table it is, or the data of the figure it is.
    pub fn table(&self) -> Option<&Table> {
        match self {
            Block::Table(table) => Some(table),
            Block::Figure(figure) => figure.data.as_ref(),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub(in crate::document) fn table_mut(&mut self) -> Option<&mut Table> {
        match self {
            Block::Table(table) => Some(table),
            Block::Figure(figure) => figure.data.as_mut(),
            _ => None,
        }
    }

    /// Its own runs of text: its words, or the cells of its table. Those of blocks inside it are theirs.
    pub fn texts(&self) -> Vec<&Vec<Inline>> {
        match self {
            Block::Heading { text, .. } | Block::Finding { text, .. } | Block::Paragraph { text, .. } => {
                vec![text]
            }
            other => {
                other.table().into_iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells).collect()
            }
        }
    }

    /// The same, to be changed.
    pub(in crate::document) fn texts_mut(&mut self) -> Vec<&mut Vec<Inline>> {
        match self {
            Block::Heading { text, .. } | Block::Finding { text, .. } | Block::Paragraph { text, .. } => {
                vec![text]
            }
            other => {
                let rows = other.table_mut().into_iter().flat_map(|table| &mut table.rows);
                rows.flat_map(|row| &mut row.cells).collect()
            }
        }
    }
}

/// Every block, each before those inside it.
pub fn all_blocks(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::with_capacity(blocks.len());
    for block in blocks {
        all.push(block);
        block.lists().iter().for_each(|list| all.extend(all_blocks(list)));
    }
    all
}

/// Changes every block, each before those inside it.
pub(in crate::document) fn each_block(blocks: &mut [Block], change: &mut dyn FnMut(&mut Block)) {
    for block in blocks {
        change(block);
        block.lists_mut().iter_mut().for_each(|list| each_block(list, change));
    }
}

impl Document {
    /// Every figure, that of the cover first.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let inside = all_blocks(&self.blocks).into_iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        });
        self.cover.profile.iter().chain(inside)
    }
}
