//! Knows the changes an assessment can undergo; its present state is what they add up to.

use super::{Answer, Choices, Decision, StageRecord, Topic};
use crate::framework::{ItemId, StageId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One change to one subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// An item was answered, or its answer withdrawn (`None`).
    Answer {
        /// The item.
        item: ItemId,
        /// The whole new answer.
        answer: Option<Answer>,
    },
    /// Outputs or gates of a stage changed.
    Stage {
        /// The stage.
        stage: StageId,
        /// The whole new record.
        record: StageRecord,
    },
    /// The country chose targets or weights.
    Choices(Choices),
    /// The country decided something for its strategy.
    Strategy(Box<Decision>),
}

impl Change {
    /// What the change is about.
    pub fn subject(&self) -> Subject {
        match self {
            Change::Answer { item, .. } => Subject::Item(item.clone()),
            Change::Stage { stage, .. } => Subject::Stage(stage.clone()),
            Change::Choices(_) => Subject::Choices,
            Change::Strategy(decision) => Subject::Strategy(decision.topic()),
        }
    }
}

/// What two people must not overwrite for each other without seeing it. Versions are counted per subject.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The answer to an item.
    Item(ItemId),
    /// The record of a stage.
    Stage(StageId),
    /// The country's choices.
    Choices,
    /// A topic of the strategy.
    Strategy(Topic),
}

impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Item(item) => write!(out, "item:{item}"),
            Subject::Stage(stage) => write!(out, "stage:{stage}"),
            Subject::Choices => out.write_str("choices"),
            Subject::Strategy(topic) => write!(out, "strategy:{topic}"),
        }
    }
}
