//! Knows how a decision is saved and what became of it; knows no form.

use crate::assessment::strategy::{ActionRecord, Decision, SeenGap};
use crate::assessment::{Change, Subject};
use crate::framework::ItemId;
use crate::web::Failure;
use crate::web::http::extract::{Open, Saved};

/// What became of a decision that somebody sent.
pub enum Reply {
    /// It is kept.
    Kept,
    /// Somebody else was faster.
    Overtaken {
        /// What they decided; `None` where they took an earlier decision back.
        theirs: Option<Box<Decision>>,
        /// Its version.
        version: u64,
    },
    /// The store could not keep it; the message that says so.
    Failed(&'static str),
}

/// Saves the decision of somebody who saw version `expected` of its topic.
///
/// # Errors
/// [`Failure::NotFound`] where the assessment is gone.
pub async fn replied(open: &Open, decision: Decision, expected: u64) -> Result<Reply, Failure> {
    replied_all(open, vec![(decision, expected)]).await
}

/// Saves decisions that only make sense together, each of somebody who saw the version beside it: all or none.
///
/// # Errors
/// [`Failure::NotFound`] where the assessment is gone.
pub async fn replied_all(open: &Open, decisions: Vec<(Decision, u64)>) -> Result<Reply, Failure> {
    let change = |(decision, expected)| (Change::Strategy(Box::new(decision)), expected);
    Ok(match open.save_all(decisions.into_iter().map(change).collect(), "").await? {
        Saved::Kept(_) => Reply::Kept,
        Saved::Overtaken { theirs, version } => {
            let theirs = match theirs {
                Some(Change::Strategy(decision)) => Some(decision),
                _ => None,
            };
            Reply::Overtaken { theirs, version }
        }
        Saved::Failed(reason) => Reply::Failed(reason),
    })
}

/// The gap of an item as it is now, to be kept with a decision; absent where it is unknown which item is meant.
pub fn seen(open: &Open, item: Option<&ItemId>) -> Option<SeenGap> {
    let score = open.analysis.item(item?)?;
    Some(SeenGap { level: score.effective, target: score.target })
}

impl Open {
    /// What the country decided about an action; nothing decided where it said nothing.
    pub fn action_record(&self, id: &crate::framework::ActionId) -> ActionRecord {
        self.assessment().strategy.actions.get(id).cloned().unwrap_or_default()
    }

    /// The version of a topic of the strategy.
    pub fn topic_version(&self, topic: crate::assessment::Topic) -> u64 {
        self.version(&Subject::Strategy(topic))
    }
}
