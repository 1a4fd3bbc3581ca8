//! Knows how a document becomes one of twice its length.

use amparo::document::{Block, Document};

/// The document with its body once more, each block under an id of its own.
pub fn twice(document: &Document) -> Document {
    let again = document.blocks.iter().cloned().map(|mut block| {
        match &mut block {
            Block::Heading { id, .. }
            | Block::Finding { id, .. }
            | Block::Paragraph { id, .. }
            | Block::List { id, .. }
            | Block::Note { id, .. } => id.push_str("-again"),
            Block::Table(table) => table.id.push_str("-again"),
            Block::Figure(figure) => figure.id.push_str("-again"),
            Block::PageBreak => {}
        }
        block
    });
    let blocks = document.blocks.iter().cloned().chain(again).collect();
    Document { blocks, ..document.clone() }
}
