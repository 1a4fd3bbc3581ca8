//! Knows what a chart of amounts shows: numbers of one kind beside each other; knows nothing of what they count.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Amounts as bars from zero.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AmountsChart {
    /// What the bars measure, in words; may be empty.
    pub axis: String,
    /// The amount that takes the whole width.
    pub most: f64,
    /// The bars in order.
    pub bars: Vec<AmountBar>,
}

/// One amount.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AmountBar {
    /// What is counted.
    pub name: String,
    /// Of whom, and when; may be empty.
    pub note: String,
    /// The amount, for lengths only.
    pub value: f64,
    /// The amount in words of the reader's language; this is what readers see.
    pub label: String,
}
