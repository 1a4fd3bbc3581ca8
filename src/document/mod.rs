//! Knows how facts become words and words a tree of blocks; knows nothing of paper, pages or storage.

mod anchors;
mod compare;
mod compose;
mod edits;
mod error;
mod escape;
mod facts;
mod finish;
mod functions;
mod gather;
mod labels;
mod layout;
mod link;
mod load;
mod look;
mod markdown;
mod number;
mod refer;
pub mod strategy;
mod templates;
mod tree;
mod walk;
pub mod workbook;
mod writing;

pub use crate::presentation::chart::{
    BodyKind, Bytes, Chart, CostChart, CostPart, CostYear, GanttChart, GanttGroup, GanttRow, GanttSpan,
    GanttState, GanttWords, GovernanceBody, GovernanceChart, HeatCell, HeatChart, HeatGroup, HeatRow,
    LayerNode, LayersChart, LayersWords, PictureChart, ProfileCell, ProfileChart, ProfileGroup, RadarAxis,
    RadarChart, RangeBar, RangesChart, Symbol, SymbolChart, TheoryBox, TheoryChart, TheoryStage,
};
pub use crate::words::{LINE_END, fold, normalise, normalise_lines};
pub use compare::{Comparison, Counts, compare};
pub use compose::{Composed, compose, compose_edited, faults};
pub use edits::{
    BlockState, Edits, LONGEST_EDIT, Orphan, Pictures, Standing, insertion, place_after, preview,
};
pub use error::ComposeError;
pub use escape::escaped;
pub use facts::Facts;
pub use gather::{ACRONYMS, MISSING, TERMS};
pub use labels::LABELS;
pub use layout::Layout;
pub use link::{linked, target};
pub use load::{Repaired, outline_path, template_files, with_templates};
pub use look::{Look, Picture, Sheet, is_colour};
pub use markdown::{may_follow, refers};
pub use templates::{TemplateFile, Templates};
pub use tree::{
    Align, Block, Column, Cover, Document, Figure, Inline, NoteKind, Row, Source, SourceId, Table, Width,
};
pub use walk::{all_blocks, excerpted, plain, sources_in};
pub use writing::Writing;
