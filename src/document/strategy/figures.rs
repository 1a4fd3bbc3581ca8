//! Knows the figures of the strategy by name, and which of them there is something to show in; draws none.

use super::case::Case;
use super::priorities::Priorities;
use super::{gantt, governance_chart, layers, profile, radar, ranges, spending, theory};
use crate::document::Figure;
use serde::Serialize;

/// Which figures there are, for templates.
#[derive(Default, Serialize)]
pub(super) struct Shown {
    radar: bool,
    costs: bool,
    theory: bool,
    governance: bool,
    /// The parts of the time table in order.
    gantt: Vec<String>,
}

/// Every figure of this country.
pub(super) fn figures(case: &Case, priorities: &Priorities) -> Vec<Figure> {
    let single = [
        Some(profile::profile(case, "profile")),
        ranges::ranges(case, priorities),
        layers::layers(case, &priorities.blocked),
        radar::radar(case),
        spending::spending(case),
        theory::theory(case),
        governance_chart::governance(case),
    ];
    single.into_iter().flatten().chain(gantt::gantt(case)).collect()
}

/// Which of them there are.
pub(super) fn shown(figures: &[Figure]) -> Shown {
    let is_there = |id: &str| figures.iter().any(|figure| figure.id == id);
    let gantt = figures.iter().filter(|figure| figure.id.starts_with("gantt-"));
    Shown {
        radar: is_there("radar"),
        costs: is_there("costs"),
        theory: is_there("theory"),
        governance: is_there("governance"),
        gantt: gantt.map(|figure| figure.id.clone()).collect(),
    }
}
