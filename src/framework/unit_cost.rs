//! Knows what one unit of an action usually costs; knows no country, no currency but the dollar and no sum.

use super::{Status, Text};
use serde::Deserialize;

/// What one unit usually costs in a lower-middle-income country, in US dollars: a range and what is usual in it, as an
/// order of magnitude. Nothing is added up from it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct UnitCost {
    /// What one unit is, such as `per officer trained`.
    pub unit: Text,
    /// What it costs where it is cheap; more than nothing.
    pub low: f64,
    /// What it usually costs; from `low` to `high`.
    pub usual: f64,
    /// What it costs where it is dear.
    pub high: f64,
    /// The year whose prices these are.
    pub year: u16,
    /// How far the figures can be relied on.
    pub status: Status,
    /// Where they are from; needed where they are not drafted.
    #[serde(default)]
    pub source: Option<String>,
}
