//! Knows the figures of the strategy by name, and which of them there is something to show in; draws none.

use super::case::Case;
use super::chapters::resources::short_title;
use super::chapters::targets;
use super::life_charts::LifeChart;
use crate::assessment::strategy::DocumentKind;
use crate::document::{Chart, Figure};
use crate::framework::{ItemId, ObjectiveId};
use crate::presentation::{self, Drawing};
use crate::scoring::{self, ItemScore};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// Which figures there are, for templates.
#[derive(Default, Serialize, JsonSchema)]
pub(super) struct FigureList {
    /// Whether `![](figure:radar)` is there: the levels by domain.
    radar: bool,
    /// Whether `![](figure:costs)` is there: what budgets have to provide, and who pays, by year.
    costs: bool,
    /// Whether `![](figure:funding)` is there: the same by objective.
    funding: bool,
    /// Whether `![](figure:theory)` is there: how objectives lead to change.
    theory: bool,
    /// Whether `![](figure:targets)` is there: how far the indicators in per cent are to move.
    targets: bool,
    /// Whether `![](figure:governance)` is there: who reports to whom.
    governance: bool,
    /// The names of the pages of the time table, in order; show each as `![](figure:{{ name }})`. Only in the action plan.
    gantt: Vec<String>,
}

/// Every figure of this country.
pub(super) fn figures(case: &Case, charts: &[LifeChart]) -> Vec<Figure> {
    let (names, inputs, card) = (case.names(), case.inputs, case.inputs.main.scorecard);
    let target = inputs.analysis.assessment.choices.target;
    let single = [
        ("ranks", presentation::ranks(&names, card, &inputs.sensitivity.uncertainty, case.claim())),
        ("layers", prerequisites(case)),
        ("radar", presentation::radar(&names, case.framework(), card, target)),
        ("costs", presentation::costs(&case.voice, inputs.analysis.costing())),
        ("funding", funding(case)),
        ("theory", presentation::theory(&names)),
        ("targets", presentation::targets(&names, &targets::selection(case))),
        ("governance", presentation::governance(&names, &case.strategy().bodies)),
    ];
    let single = single.into_iter().filter_map(|(id, drawing)| Some(Figure::of(id, drawing?)));
    let lives = charts.iter().map(|chart| chart.figure(case));
    std::iter::once(profile(case, "profile")).chain(single).chain(gantt(case)).chain(lives).collect()
}

/// The time table, a figure for each page of it: only in the action plan, whose pages are wide enough.
fn gantt(case: &Case) -> Vec<Figure> {
    if case.inputs.document != DocumentKind::Plan {
        return Vec::new();
    }
    let pages = presentation::gantt(&case.names(), &case.strategy().frame.years(), case.inputs.analysis.day);
    let figure = |(page, drawing)| Figure::of(&format!("gantt-{page}"), drawing);
    (1..).zip(pages).map(figure).collect()
}

/// The profile of the main framework, under this name inside the document. In the strategy it tells on how much work has
/// begun, and readers meet no ids.
pub(super) fn profile(case: &Case, id: &str) -> Figure {
    let (names, card) = (case.names(), case.inputs.main.scorecard);
    let contested = contested(case);
    let mut drawing = presentation::profile(&names, case.framework(), card, &contested, &|_| None);
    if case.inputs.document == DocumentKind::Strategy {
        drawing.title = progress_title(case).unwrap_or(drawing.title);
        drawing.alt = presentation::profile_alt(&names, card, &contested, &|id| names.title(id));
        if let Chart::Profile(chart) = &mut drawing.chart {
            chart.groups.iter_mut().flat_map(|group| &mut group.cells).for_each(|cell| cell.id.clear());
        }
    }
    Figure::of(id, drawing)
}

/// The items about which institutions differ, where the document tells what they answered.
fn contested(case: &Case) -> BTreeSet<ItemId> {
    let assessment = &case.inputs.analysis.assessment;
    let is_told = case.inputs.document == DocumentKind::Report;
    let items = assessment.deliberations.keys().filter(|item| is_told && assessment.is_contested(item));
    items.cloned().collect()
}

/// On how many of the items that are known work has begun; nothing where it has on none, or one is known.
fn progress_title(case: &Case) -> Option<String> {
    let card = case.inputs.main.scorecard;
    let is_begun = |item: &&ItemScore| item.effective.is_some_and(|level| level.value() > 0);
    let begun = card.items.iter().filter(is_begun).count();
    let (known, applicable) = (card.coverage.known, card.coverage.applicable);
    let key = if begun == known {
        "profile-begun-all"
    } else if known == applicable {
        "profile-begun"
    } else {
        "profile-begun-known"
    };
    let items = case.voice.items(&card.framework, known).text;
    let args = [("begun", case.voice.in_words(begun).into()), ("known", items.into())];
    (begun > 0 && known > 1).then(|| case.voice.say_with(key, &args))
}

/// Who pays for which objective; absent where fewer than two have a cost or money.
fn funding(case: &Case) -> Option<Drawing> {
    let analysis = case.inputs.analysis;
    let name = |id: &Option<ObjectiveId>| short_title(case, id);
    presentation::funding(&case.voice, analysis.national(), analysis.costing(), &name)
}

/// The prerequisites of everything that applies; absent where nothing applies.
fn prerequisites(case: &Case) -> Option<Drawing> {
    let card = case.inputs.main.scorecard;
    let layers = scoring::layers(case.framework(), card);
    (!layers.is_empty()).then(|| presentation::prerequisites(&case.names(), card, &layers))
}

/// Which of them there are.
pub(super) fn figure_list(figures: &[Figure]) -> FigureList {
    let is_there = |id: &str| figures.iter().any(|figure| figure.id == id);
    let gantt = figures.iter().filter(|figure| figure.id.starts_with("gantt-"));
    FigureList {
        radar: is_there("radar"),
        costs: is_there("costs"),
        funding: is_there("funding"),
        theory: is_there("theory"),
        targets: is_there("targets"),
        governance: is_there("governance"),
        gantt: gantt.map(|figure| figure.id.clone()).collect(),
    }
}
