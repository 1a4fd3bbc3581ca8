//! Knows the little that priorities depend on, small enough to travel to the browser; knows no words and no evidence.

use super::gap::highest_target;
use super::unlock::full_unlock;
use super::{Constants, ItemScore, Weights};
use crate::framework::{Framework, ItemId, Level};
use serde::{Deserialize, Serialize};

/// Everything that gap, unlock value, priority and order depend on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// How much feasibility matters beside need.
    pub gamma: f64,
    /// How much unlocking others matters.
    pub lambda: f64,
    /// The weight of a soft prerequisite in the unlock value.
    pub soft_weight: f64,
    /// The level a prerequisite must reach.
    pub satisfied_at: u8,
    /// The largest unlock value that the framework's graph allows, all gaps being 1: K.
    pub full_unlock: f64,
    /// The items in the framework's order.
    pub items: Vec<ModelItem>,
}

/// One item of a [`Model`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelItem {
    /// The item.
    pub id: ItemId,
    /// What is known about it.
    pub state: ItemState,
    /// The highest level that its evidence carries; 4 where the cap is off. Nothing here depends on it but what is said
    /// of the level.
    pub ceiling: Level,
    /// The level aimed at.
    pub target: Level,
    /// What closing its gap is worth; absent where the framework does not rank its items.
    pub weights: Option<Weights>,
    /// The positions of its hard prerequisites in [`Model::items`].
    pub hard: Vec<usize>,
    /// The positions of its soft prerequisites in [`Model::items`].
    pub soft: Vec<usize>,
}

/// What is known about an item. Unknown is never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemState {
    /// It was answered so, whatever the evidence carries.
    Level(Level),
    /// Not answered, or answered "don't know".
    Unknown,
    /// It does not apply; weighs nothing.
    NotApplicable,
}

impl ItemState {
    /// The level, where one is known.
    pub fn level(self) -> Option<Level> {
        match self {
            ItemState::Level(level) => Some(level),
            ItemState::Unknown | ItemState::NotApplicable => None,
        }
    }
}

impl From<Option<Level>> for ItemState {
    fn from(level: Option<Level>) -> ItemState {
        level.map_or(ItemState::Unknown, ItemState::Level)
    }
}

impl Model {
    /// The model of scored items. Prerequisites outside the framework are left out.
    pub fn of(framework: &Framework, items: &[ItemScore], constants: &Constants) -> Model {
        let positions = |ids: &[ItemId]| -> Vec<usize> {
            ids.iter().filter_map(|id| items.iter().position(|item| &item.id == id)).collect()
        };
        let of_item = |score: &ItemScore| {
            let prerequisites = framework.item(&score.id).map(|item| &item.prerequisites);
            ModelItem {
                id: score.id.clone(),
                state: state(score),
                ceiling: score.ceiling,
                target: score.target,
                weights: score.weights(),
                hard: prerequisites.map_or_else(Vec::new, |before| positions(&before.hard)),
                soft: prerequisites.map_or_else(Vec::new, |before| positions(&before.soft)),
            }
        };
        Model {
            gamma: constants.gamma,
            lambda: constants.lambda,
            soft_weight: constants.soft_weight,
            satisfied_at: constants.satisfied_at,
            full_unlock: full_unlock(framework, constants.soft_weight),
            items: items.iter().map(of_item).collect(),
        }
    }

    /// The position of an item in [`Model::items`].
    pub fn position(&self, id: &ItemId) -> Option<usize> {
        self.items.iter().position(|item| &item.id == id)
    }

    /// The highest target of the items that apply: gaps are measured by it.
    pub(super) fn highest_target(&self) -> Level {
        let applicable = self.items.iter().filter(|item| item.state != ItemState::NotApplicable);
        highest_target(applicable.map(|item| item.target))
    }

    /// Whether the item at this position is known to be below the level that those who need it ask for.
    ///
    /// An unknown prerequisite is not known to be missing, so it does not block.
    pub fn is_open(&self, position: usize) -> bool {
        let level = self.items.get(position).and_then(|item| item.state.level());
        level.is_some_and(|level| level.value() < self.satisfied_at)
    }

    /// The ids of those of the positions that are open.
    pub(super) fn open_ids(&self, positions: &[usize]) -> Vec<ItemId> {
        positions.iter().filter(|p| self.is_open(**p)).map(|p| self.items[*p].id.clone()).collect()
    }
}

fn state(score: &ItemScore) -> ItemState {
    if score.is_excluded() { ItemState::NotApplicable } else { ItemState::from(score.claimed) }
}
