//! Knows what a radar shows: a value and a target on each axis; knows nothing of angles.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Values and targets on axes that share the scale of levels, 0 to 4.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RadarChart {
    /// What the values are, in words: "Level today".
    pub value: String,
    /// What the targets are, in words: "Target".
    pub target: String,
    /// The axes in order. Up to 12, of which 6 are known, are drawn as a radar, otherwise as rows.
    pub axes: Vec<RadarAxis>,
}

/// One axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RadarAxis {
    /// What it measures.
    pub name: String,
    /// The value, 0 to 4; absent where unknown, which leaves a gap and is never drawn as 0.
    pub value: Option<f64>,
    /// The target, 0 to 4; absent where none is set.
    pub target: Option<f64>,
    /// Both in words: "1.8, target 3", "unknown, target 3".
    pub label: String,
}
