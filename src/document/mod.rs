//! Knows how facts become words and words a tree of blocks; knows nothing of paper, pages or storage.

mod chart;
mod tree;

pub use chart::{
    Chart, LayerNode, LayersChart, ProfileCell, ProfileChart, ProfileGroup, RangeBar, RangesChart,
};
pub use tree::{
    Align, Block, Column, Cover, Document, Figure, Inline, NoteKind, Row, Source, SourceId, Table, Width,
};
