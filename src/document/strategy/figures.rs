//! Knows the figures of the strategy by name, and which of them there is something to show in; draws none.

use super::case::Case;
use super::{gantt, governance_chart, radar, spending, theory};
use crate::document::Figure;
use crate::presentation;
use crate::scoring;
use schemars::JsonSchema;
use serde::Serialize;

/// Which figures there are, for templates.
#[derive(Default, Serialize, JsonSchema)]
pub(super) struct Shown {
    /// Whether `![](figure:radar)` is there: the levels by domain.
    radar: bool,
    /// Whether `![](figure:costs)` is there: cost and funds by year.
    costs: bool,
    /// Whether `![](figure:theory)` is there: how objectives lead to change.
    theory: bool,
    /// Whether `![](figure:governance)` is there: who reports to whom.
    governance: bool,
    /// The names of the parts of the time table, in order; show each as `![](figure:{{ name }})`.
    gantt: Vec<String>,
}

/// Every figure of this country.
pub(super) fn figures(case: &Case) -> Vec<Figure> {
    let (names, card) = (case.names(), case.inputs.main.scorecard);
    let single = [
        Some(profile(case, "profile")),
        presentation::ranks(&names, card, &case.inputs.sensitivity.uncertainty)
            .map(|drawing| Figure::of("ranks", drawing)),
        prerequisites(case),
        radar::radar(case),
        spending::spending(case),
        theory::theory(case),
        governance_chart::governance(case),
    ];
    single.into_iter().flatten().chain(gantt::gantt(case)).collect()
}

/// The profile of the main framework, under this name inside the document.
pub(super) fn profile(case: &Case, id: &str) -> Figure {
    let drawing =
        presentation::profile(&case.names(), case.framework(), case.inputs.main.scorecard, &|_| None);
    Figure::of(id, drawing)
}

/// The prerequisites of everything that applies; absent where nothing applies.
fn prerequisites(case: &Case) -> Option<Figure> {
    let card = case.inputs.main.scorecard;
    let layers = scoring::layers(case.framework(), card);
    let draw = || presentation::prerequisites(&case.names(), card, &layers);
    (!layers.is_empty()).then(|| Figure::of("layers", draw()))
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
