//! Knows what answers are worth: level, gap, priority, order, consistency, uncertainty. Knows no words and no page.
//!
//! The specification is `mnr.md` section 6.2; the names of the files are the names of its notions.

mod confidence;
mod consistency;
mod coverage;
mod disagreement;
mod domains;
mod draw;
mod effect;
mod evaluation;
mod evidence;
mod gap;
mod index;
mod inquiries;
mod layers;
mod lots;
mod median;
mod model;
mod order;
mod priority;
#[cfg(test)]
pub(crate) mod sample;
mod score;
mod scorecard;
mod scored_framework;
mod settings;
mod shift;
mod tally;
mod tipping;
mod uncertainty;
mod unlock;
mod weights;

pub use confidence::confidence;
pub use coverage::Coverage;
pub use disagreement::disagreements;
pub use effect::{Effect, Outlook, effect};
pub use evaluation::{Evaluation, Figures};
pub use evidence::{EvidenceAge, age, ceiling, counted_grade, strongest};
pub use gap::{gap, highest_target};
pub use layers::{LayeredItem, layers};
pub use median::lower_median;
pub use model::{ItemState, Model, ModelItem};
pub use priority::Factors;
pub use score::score;
pub use scorecard::{
    Bounds, ConsistencyQuestion, DomainScore, EvidenceDebt, IndexSpread, Inquiry, ItemScore, Rule, Scorecard,
};
pub use scored_framework::ScoredFramework;
pub use settings::{Constants, ScoringSettings};
pub use shift::{Shift, shifts};
pub use tally::FIRST_PLACES;
pub use tipping::{TippingChange, TippingPoint, tipping};
pub use uncertainty::{ItemUncertainty, Reliability, Uncertainty, uncertainty};
pub use unlock::full_unlock;
pub use weights::Weights;
