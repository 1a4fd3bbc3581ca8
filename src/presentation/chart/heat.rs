//! Knows what a heat map shows: the level of each item in each round; knows nothing of colours.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Levels of items over rounds of assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct HeatChart {
    /// What each round is called, oldest first; one is enough.
    pub rounds: Vec<String>,
    /// The areas in order.
    pub groups: Vec<HeatGroup>,
}

/// An area of the heat map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct HeatGroup {
    /// Its title.
    pub title: String,
    /// Its items in order.
    pub rows: Vec<HeatRow>,
}

/// An item over the rounds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct HeatRow {
    /// The item's id.
    pub id: String,
    /// Its short name.
    pub name: String,
    /// One a round; a round without a cell is drawn as not answered, cells beyond the rounds are not drawn.
    pub cells: Vec<HeatCell>,
}

/// What is known of an item in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum HeatCell {
    /// A level.
    Level {
        /// 0 to 4.
        level: u8,
    },
    /// Answered that nobody knows.
    Unknown,
    /// Not answered, or not asked.
    Open,
    /// Does not apply.
    NotApplicable,
}
