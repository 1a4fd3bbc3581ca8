//! Knows what answers are worth: level, gap, priority, order, consistency, uncertainty. Knows no words and no page.
//!
//! The specification is `mnr.md` section 6.2; the names of the files are the names of its notions.

mod chance;
mod confidence;
mod consistency;
mod coverage;
mod disagreement;
mod domains;
mod draw;
mod effect;
mod evaluation;
mod evidence;
mod find_out;
mod gap;
mod index;
mod layers;
mod median;
mod model;
mod order;
mod priority;
#[cfg(test)]
pub(crate) mod sample;
mod score;
mod scorecard;
mod scored;
mod settings;
mod shift;
mod tally;
mod tipping;
mod uncertainty;
mod unlock;
mod worth;

pub use confidence::confidence;
pub use coverage::Coverage;
pub use disagreement::disagreements;
pub use effect::{Effect, Outlook, effect};
pub use evaluation::{Evaluation, Figures};
pub use evidence::{ceiling, strongest};
pub use gap::gap;
pub use layers::{Layered, layers};
pub use median::lower_median;
pub use model::{Model, ModelItem, State};
pub use priority::Factors;
pub use score::score;
pub use scorecard::{
    Bounds, ConsistencyQuestion, DomainScore, EvidenceDebt, FindOut, IndexSpread, ItemScore, Rule, Scorecard,
};
pub use scored::Scored;
pub use settings::{Constants, EvidenceCap, Settings};
pub use shift::{Shift, shifts};
pub use tipping::{Tipping, TippingChange, tipping};
pub use uncertainty::{ItemUncertainty, Label, Uncertainty, uncertainty};
pub use unlock::full_unlock;
pub use worth::Weights;
