//! Knows what answers are worth: level, gap, priority, order, consistency, uncertainty. Knows no words and no page.
//!
//! The specification is `mnr.md` section 6.2; the names of the files are the names of its notions.

mod scorecard;
mod settings;

pub use scorecard::{
    Bounds, ConsistencyQuestion, Coverage, DomainScore, EvidenceDebt, FindOut, IndexSpread, ItemScore, Rule,
    Scorecard,
};
pub use settings::{Constants, EvidenceCap, Settings};
