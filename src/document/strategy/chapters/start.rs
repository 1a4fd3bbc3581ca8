//! Knows what there is to build on and what is weakest, in the words of the findings; shows no level.

use crate::assessment::Basis;
use crate::document::strategy::case::Case;
use crate::framework::{Item, ItemId};
use crate::presentation::first_sentence;
use crate::scoring::ItemScore;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;

/// How many of each the chapter names, and how many findings of published sources; the assessment report has all.
const MOST: usize = 5;
const FOUND: usize = 12;

/// Chapter 2.
#[derive(Serialize, JsonSchema)]
pub struct StartFacts {
    /// What there is to build on, the furthest first; five at most.
    strengths: Vec<StartPoint>,
    /// What lies lowest and below its target; five at most.
    weakest: Vec<StartPoint>,
    /// What published sources say, in the order of the framework, twelve at most: notes of those who read them, of which one
    /// may tell what stands and what lacks. Empty where institutions answered themselves.
    found: Vec<StartPoint>,
    /// Whether enough is known to say that it is the weakest of all.
    ordered: bool,
}

/// Something that the assessment asks about, in plain words.
#[derive(Serialize, JsonSchema)]
struct StartPoint {
    id: String,
    title: String,
    /// What was found, in its first sentence; empty where only a level was given.
    text: String,
    sources: Vec<String>,
}

/// The facts of the chapter.
pub fn start(case: &Case) -> StartFacts {
    let stands_at = case.inputs.analysis.constants.satisfied_at;
    let ordered = case.claim().is_whole();
    let order = &case.inputs.main.scorecard.order;
    let place = |id: &ItemId| order.iter().position(|one| ordered && one == id).unwrap_or(usize::MAX);
    let carried = |score: &ItemScore| score.effective.map(|level| level.value());
    let mut strong: Vec<_> =
        case.items().filter(|(_, score)| carried(score).is_some_and(|level| level >= stands_at)).collect();
    strong.sort_by_key(|(_, score)| (Reverse(score.has_reached()), Reverse(carried(score))));
    let is_weak =
        |score: &ItemScore| score.is_gap() && score.claimed.is_some_and(|level| level.value() < stands_at);
    let mut weak: Vec<_> = case.items().filter(|(_, score)| is_weak(score)).collect();
    weak.sort_by_key(|(item, score)| (score.claimed, place(&item.id)));
    let points = |found: &[(&Item, &ItemScore)]| -> Vec<StartPoint> {
        found.iter().take(MOST).map(|(item, _)| point(case, item)).collect()
    };
    StartFacts { strengths: points(&strong), weakest: points(&weak), found: published_points(case), ordered }
}

fn published_points(case: &Case) -> Vec<StartPoint> {
    let is_coded = case.inputs.analysis.assessment.basis == Basis::DeskCoding;
    let known = case.items().filter(|(_, score)| is_coded && score.claimed.is_some());
    let points = known.map(|(item, _)| point(case, item));
    points.filter(|point| !point.text.is_empty()).take(FOUND).collect()
}

fn point(case: &Case, item: &Item) -> StartPoint {
    let reference = case.item_reference(&item.id);
    let answer = case.answer(&item.id);
    StartPoint {
        id: reference.id,
        title: reference.title,
        text: answer.map(|answer| first_sentence(&answer.comment)).unwrap_or_default(),
        sources: reference.sources,
    }
}
