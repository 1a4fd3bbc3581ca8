//! Knows what a chart of costs shows: amounts by year or objective and by source, and what nobody pays yet; knows no
//! currency.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Costs by year, or by objective, and by source, with the funding gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CostChart {
    /// Currency, magnitude and price year in words: "Million KES, prices of 2026".
    pub unit: String,
    /// The names of the sources, in the order of [`CostYear::parts`].
    pub sources: Vec<String>,
    /// What the gap is called.
    pub gap: String,
    /// What the total is called.
    pub total: String,
    /// The years, or the objectives, in order.
    pub years: Vec<CostYear>,
}

/// The costs of a year, or of an objective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CostYear {
    /// The year, or the objective, in words.
    pub name: String,
    /// One a source, in the order of [`CostChart::sources`].
    pub parts: Vec<CostPart>,
    /// What is needed and comes from nowhere yet.
    pub gap: CostPart,
    /// The total in words.
    pub total: String,
}

/// An amount.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CostPart {
    /// The amount in the chart's unit, for lengths only, never for sums; absent where not costed yet, which is never
    /// drawn as 0. What is below 0 has no length.
    pub value: Option<f64>,
    /// The amount in the chart's unit; this is what readers see. Empty for nothing.
    pub label: String,
}
