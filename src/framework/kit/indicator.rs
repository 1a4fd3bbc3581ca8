//! Knows what an indicator card holds: what is counted, how, by whom, and what the figure cannot say. Knows no value.

use super::entry::{EntryLine, entry};
use crate::code::codes;
use crate::framework::{CostClass, IndicatorId, ItemId, Status, Text};
use serde::Deserialize;

/// A card of the starter set. Source of the fields: `itu.md` section 4.5.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Indicator {
    /// Permanent name, such as `I-01`.
    pub id: IndicatorId,
    /// How far along the chain from work to change it measures.
    pub level: IndicatorLevel,
    /// How far the card can be relied on.
    pub status: Status,
    /// Short name.
    pub name: Text,
    /// What exactly is counted.
    pub definition: Text,
    /// What stands above the line; for a count, what is counted.
    pub numerator: Text,
    /// What stands below the line; empty for a count or a duration.
    #[serde(default)]
    pub denominator: Text,
    /// What one unit is: per cent, reports a year, hours. One only, so that nobody doubts what a value of 80 means.
    pub unit: Text,
    /// By which groups it is split.
    pub disaggregation: Text,
    /// Where the data come from.
    pub data_source: Text,
    /// The document or data that proves it (means of verification).
    pub verification: Text,
    /// How the data are collected.
    pub method: Text,
    /// How often.
    pub frequency: Text,
    /// Who usually answers for it.
    pub responsible: Text,
    /// What collecting it costs over the life of the plan.
    pub cost: CostClass,
    /// What the figure cannot say.
    pub limits: Text,
    /// Why the figure moves with reporting; needed where `counts_reports_only` is set, else empty.
    #[serde(default)]
    pub warning: Text,
    /// Items of the frameworks that it informs.
    #[serde(default)]
    pub items: Vec<ItemId>,
    /// Targets or indicators of the Sustainable Development Goals it stands near, such as `16.2`.
    #[serde(default)]
    pub sdg: Vec<String>,
    /// Where others ask or count nearly the same.
    #[serde(default)]
    pub links: Vec<IndicatorLink>,
    /// Whether the data behind it need special protection.
    #[serde(default)]
    pub sensitive: bool,
    /// Whether it may be set beside other countries' figures.
    pub comparability: Comparability,
    /// Whether it counts what reaches an institution: it rises or falls with reporting, not with harm.
    #[serde(default)]
    pub counts_reports_only: bool,
    /// Which way the figure should move.
    pub desired: DesiredTrend,
}

/// Where others ask or count nearly the same, so that figures can be set side by side.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct IndicatorLink {
    /// Permanent name, such as `I-02-L1`.
    pub id: String,
    /// How far the link can be relied on.
    pub status: Status,
    /// The address where it was read; needed where it is verified.
    #[serde(default)]
    pub source: Option<String>,
    /// The study or framework, and its question or indicator in our words.
    pub text: Text,
}

impl EntryLine for IndicatorLink {
    fn id(&self) -> &str {
        &self.id
    }

    fn text(&mut self) -> &mut Text {
        &mut self.text
    }
}

entry!(
    Indicator,
    "indicators",
    words(
        name,
        definition,
        numerator,
        unit,
        disaggregation,
        data_source,
        verification,
        method,
        frequency,
        responsible,
        limits
    ),
    optional(denominator, warning),
    lines(links)
);

codes! {
    /// How far along the chain from work to change an indicator measures.
    #[derive(PartialOrd, Ord)]
    pub enum IndicatorLevel {
        /// A lasting change in children's lives.
        Impact = "impact",
        /// A change in what people or services do.
        Outcome = "outcome",
        /// What the work delivers.
        Output = "output",
        /// Whether the work itself is done as planned.
        Process = "process",
    }
}

codes! {
    /// Whether a figure may be set beside other countries' figures.
    #[derive(PartialOrd, Ord)]
    pub enum Comparability {
        /// The definition is shared by many countries.
        Comparable = "comparable",
        /// Only with the differences in law and method beside it.
        WithCaution = "with-caution",
        /// Only over time within the country.
        NationalOnly = "national-only",
    }
}

codes! {
    /// Which way a figure should move.
    #[derive(PartialOrd, Ord)]
    pub enum DesiredTrend {
        /// More is better.
        Up = "up",
        /// Less is better.
        Down = "down",
        /// Neither direction is good or bad by itself.
        Neither = "neither",
    }
}
