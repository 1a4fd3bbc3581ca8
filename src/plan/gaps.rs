//! Knows which gaps are severe and what the plan does about each; knows no words.

use crate::framework::{ActionId, ItemId, Level};
use serde::Serialize;

/// A severe gap, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SevereGap {
    /// The item.
    pub item: ItemId,
    /// The level as answered.
    pub level: Level,
    /// The level aimed at.
    pub target: Level,
    /// gap × impact / 5, 0 to 1.
    pub need: f64,
    /// What the plan does about it.
    pub cover: GapResponse,
}

/// What a plan does about a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GapResponse {
    /// These actions of the plan work on it; never empty.
    Planned(Vec<ActionId>),
    /// These would, and may come later; `deferred` says why. Never empty.
    PutOff(Vec<ActionId>),
    /// These would, and the country does not want them; `dropped` says why. Never empty.
    Dropped(Vec<ActionId>),
    /// No library has an action that lifts what lacks, and the country has added none.
    Nothing,
}
