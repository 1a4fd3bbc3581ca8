//! Knows how facts become words and words a tree of blocks; knows nothing of paper, pages or storage.

mod anchors;
mod answer_paper;
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
mod marks;
mod moves;
mod numbering;
mod passages;
mod printed;
mod references;
pub mod room;
pub mod strategy;
mod table;
mod templates;
mod tree;
mod walk;
pub mod workbook;
mod writing_system;

pub use crate::presentation::chart::{
    AmountBar, AmountsChart, BodyKind, Bytes, Chart, CostChart, CostPart, CostYear, GanttChart, GanttGroup,
    GanttMilestone, GanttRow, GanttSpan, GanttState, GanttWords, GovernanceBody, GovernanceChart, HeatCell,
    HeatChart, HeatGroup, HeatRow, LayerNode, LayersChart, LayersWords, MilestoneKind, PictureChart,
    ProfileCell, ProfileChart, ProfileGroup, RadarAxis, RadarChart, RangeBar, RangesChart, Symbol,
    SymbolChart, TheoryBox, TheoryChart, TheoryStage,
};
pub use crate::words::{LINE_END, fold, normalise, normalise_lines};
pub use anchors::block_key;
pub use answer_paper::{ANSWER_PAPER, AnswerPaperInputs, answer_paper_facts};
pub use compare::{Comparison, Counts, compare};
pub use compose::{ComposedDocument, compose, compose_edited, faults};
pub use edits::{
    BlockStanding, BlockState, Counterpart, Edits, FigureFiles, LONGEST_EDIT, Orphan, PlaceNumber, Touch,
    captioned, insertion, number_of, place_after, preview, same_words,
};
pub use error::ComposeError;
pub use escape::escape_text;
pub use facts::Facts;
pub use gather::{GLOSSARY, MISSING, drafting_notes};
pub use labels::LABELS;
pub use layout::Layout;
use link::without_scheme;
pub use link::{linked, target};
pub use load::{RepairedTemplates, TemplateFolder, outline_path, template_files, with_templates};
pub use look::{Look, PaperSize, Picture, is_colour};
pub use markdown::{may_follow, refers};
pub use marks::Marks;
pub use moves::{EditMove, SectionMoves};
pub use passages::Passage;
pub use table::{Align, Column, Row, RowKind, Table, Width};
pub use templates::{TemplateFile, Templates};
pub use tree::{Block, Cover, Document, Figure, Inline, NoteKind, Source, SourceId};
pub use walk::{all_blocks, excerpt, plain, sources_in};
pub use writing_system::WritingSystem;
