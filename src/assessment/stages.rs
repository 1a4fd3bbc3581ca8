//! Knows how far a country has come with the outputs and gates of a stage.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Work on one stage.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageRecord {
    /// The outputs that exist, by the output's id.
    #[serde(default)]
    pub outputs: BTreeMap<String, OutputRecord>,
    /// The gates that a person confirmed, by the gate's id.
    #[serde(default)]
    pub confirmed: BTreeSet<String>,
    /// A note for those who come after.
    #[serde(default)]
    pub note: String,
}

/// An output that exists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutputRecord {
    /// Whether it is done.
    pub done: bool,
    /// Where it can be found: number of the decree, address, file name.
    #[serde(default)]
    pub reference: String,
}
