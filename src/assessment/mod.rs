//! Knows what a country answered, with which evidence, and how that came about. Knows nothing of scores.

mod answer;
mod change;
mod evidence;
mod progress;
mod settings;
mod stages;
pub mod strategy;

pub use answer::{Answer, Confidence, Rating};
pub use change::{Change, Subject};
pub use evidence::{Confidentiality, Evidence, EvidenceKind, Grade, Stance};
pub use progress::{GateProgress, GateState, StageProgress, StageState, progress};
pub use settings::{Basis, Choices, EnablerState};
pub use stages::{OutputRecord, StageRecord};
pub use strategy::{Audience, Decision, Strategy, Topic};

use crate::framework::{CountryCode, FrameworkId, ItemId, StageId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One country, one round, pinned frameworks: everything the country has said so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// The name in addresses, such as `ken-2025`.
    pub id: String,
    /// The country.
    pub country: CountryCode,
    /// The round in the country's own words, such as `2025`.
    pub round: String,
    /// Where the levels come from.
    pub basis: Basis,
    /// The frameworks that are answered, with the version they were begun in.
    pub frameworks: Vec<Pin>,
    /// When it was begun.
    pub created: DateTime<Utc>,
    /// What the country chose: targets, weights, path.
    #[serde(default)]
    pub choices: Choices,
    /// The answers by item. An item that is not here has not been answered.
    #[serde(default)]
    pub answers: BTreeMap<ItemId, Answer>,
    /// Work on the stages. A stage that is not here has not been touched.
    #[serde(default)]
    pub stages: BTreeMap<StageId, StageRecord>,
    /// What the country decided for its strategy.
    #[serde(default)]
    pub strategy: Strategy,
}

/// A framework in the version that an assessment was begun in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// The framework.
    pub framework: FrameworkId,
    /// Its version.
    pub version: String,
}

impl Assessment {
    /// Carries out a change that has been recorded.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Answer { item, answer: Some(answer) } => {
                self.answers.insert(item.clone(), answer.clone());
            }
            Change::Answer { item, answer: None } => {
                self.answers.remove(item);
            }
            Change::Stage { stage, record } => {
                self.stages.insert(stage.clone(), record.clone());
            }
            Change::Choices(choices) => self.choices = choices.clone(),
            Change::Strategy(decision) => self.strategy.apply(decision),
        }
    }

    /// The day the answers hold for: the latest day that one of them names, or the day the assessment was begun.
    pub fn holds_for(&self) -> NaiveDate {
        let latest = self.answers.values().filter_map(|answer| answer.date).max();
        latest.unwrap_or_else(|| self.created.date_naive())
    }

    /// Whether the assessment answers this framework.
    pub fn uses(&self, framework: &FrameworkId) -> bool {
        self.frameworks.iter().any(|pin| &pin.framework == framework)
    }
}
