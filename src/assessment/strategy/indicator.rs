//! Knows what a country decides about an indicator, and its values by date.

use super::MeasurementDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the country decided about an indicator, and what was measured.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct IndicatorRecord {
    /// Name, unit and objective, where the indicator is the country's own.
    pub own: Option<OwnIndicator>,
    /// Whether it is part of the results framework.
    pub chosen: bool,
    /// The value at the beginning.
    pub baseline: Option<Measurement>,
    /// The value aimed at, by year, in the indicator's unit.
    pub targets: BTreeMap<i32, Decimal>,
    /// The institution that collects it.
    pub responsible: String,
    /// Where the data come from in the country.
    pub data_source: String,
    /// What was measured, oldest first.
    pub values: Vec<Measurement>,
}

/// An indicator that is not in the starter set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OwnIndicator {
    /// What is measured; never empty.
    pub name: String,
    /// Impact, outcome, output or process, by the code of the level.
    pub level: String,
    /// What counts and what does not.
    pub definition: String,
    /// The unit.
    pub unit: String,
    /// The objective it belongs to, by id.
    pub objective: String,
    /// The document or data that proves it.
    pub verification: String,
    /// True where it counts reports or cases only, so that a rise may mean more harm or more trust.
    pub counts_reports: bool,
}

/// A value of a day, a month or a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    /// The value, in the indicator's unit.
    pub value: Decimal,
    /// What it holds for.
    pub date: MeasurementDate,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
}

impl IndicatorRecord {
    /// Every value with its date: that at the beginning, then what was measured.
    pub fn measurements(&self) -> impl Iterator<Item = &Measurement> {
        self.baseline.iter().chain(&self.values)
    }

    /// The latest value by date.
    pub fn latest(&self) -> Option<&Measurement> {
        self.values.iter().max_by_key(|value| value.date.last_day())
    }
}
