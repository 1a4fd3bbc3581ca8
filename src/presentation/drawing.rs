//! Knows what a figure is before it has a place: a chart, the finding above it, and what it shows in words.

use super::chart::Chart;

/// A chart with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The title, which states the finding.
    pub title: String,
    /// What the chart shows, for those who cannot see it.
    pub alt: String,
    /// The chart.
    pub chart: Chart,
}
