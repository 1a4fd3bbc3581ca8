//! Knows what there is to build on and what lacks most, beside what the objectives quote; shows no level.

use super::lives::counted_findings;
use super::objectives::PlanFacts;
use crate::assessment::Basis;
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::{Item, ItemId};
use crate::presentation::{first_sentence, first_sentences};
use crate::scoring::ItemScore;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How many of each the chapter names, and how many findings of published sources; the assessment report has all.
const MOST: usize = 5;
const FOUND: usize = 12;
/// How many characters of a published finding are read, and how many facts an item is said to lack.
const LONGEST: usize = 400;
const LACKS: usize = 3;

/// Chapter 2.
#[derive(Serialize, JsonSchema)]
pub struct StartFacts {
    /// What there is to build on, the furthest first; five at most.
    strengths: Vec<StartPoint>,
    /// What lies lowest and below its target; five at most.
    weakest: Vec<StartPoint>,
    /// What published sources say and neither chapter 1 nor an objective quotes, in the order of the framework, twelve at
    /// most: notes of those who read them, of which one may tell what stands and what lacks. Empty where institutions
    /// answered themselves.
    found: Vec<StartPoint>,
    /// Titles of what published sources speak of where an objective quotes them.
    quoted: Vec<String>,
    /// Whether enough is known to say that it is the weakest of all.
    ordered: bool,
}

/// Something that the assessment asks about, in plain words.
#[derive(Serialize, JsonSchema)]
struct StartPoint {
    id: String,
    title: String,
    /// What was found or is in place; empty where only a level was given, or where an objective quotes the finding.
    text: String,
    /// What is not met of the next level, each as a part of a sentence; only of what is weakest.
    lacks: Vec<String>,
    sources: Vec<String>,
}

/// The facts of the chapter; what the objectives of the plan quote, or chapter 1 for its number, is not told again.
pub fn start(case: &Case, plan: &PlanFacts) -> StartFacts {
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
    let quoted = plan.quoted_items();
    let (quoted_items, found): (Vec<&Item>, Vec<&Item>) =
        published(case).into_iter().partition(|item| quoted.contains(&item.id));
    let numbers: BTreeSet<String> = counted_findings(case).into_iter().map(|one| one.text).collect();
    let is_new = |item: &&Item| !numbers.contains(quote(comment(case, item)).trim().trim_end_matches('.'));
    StartFacts {
        strengths: strong.iter().take(MOST).map(|(item, _)| strength(case, item, &quoted)).collect(),
        weakest: weak.iter().take(MOST).map(|(item, _)| weakness(case, item, &quoted)).collect(),
        found: found.into_iter().filter(is_new).take(FOUND).map(|item| published_point(case, item)).collect(),
        quoted: quoted_items.into_iter().map(|item| case.voice.text(&item.title)).collect(),
        ordered,
    }
}

/// The items about which published sources say something.
fn published<'a>(case: &Case<'a>) -> Vec<&'a Item> {
    let is_coded = case.inputs.analysis.assessment.basis == Basis::DeskCoding;
    let known = case.items().filter(|(_, score)| is_coded && score.claimed.is_some());
    known.map(|(item, _)| item).filter(|item| !comment(case, item).trim().is_empty()).collect()
}

/// A finding as it was noted: its first sentence may be what the second one puts right.
fn published_point(case: &Case, item: &Item) -> StartPoint {
    point(case, item, quote(&first_sentences(comment(case, item), LONGEST)))
}

/// What was found; where an objective quotes it, the highest condition that was ticked.
fn strength(case: &Case, item: &Item, quoted: &BTreeSet<&ItemId>) -> StartPoint {
    let text = finding(case, item, quoted).unwrap_or_else(|| {
        let met = case.inputs.analysis.assessment.ticks(item);
        let highest = item.conditions().filter(|condition| met.contains(&condition.id)).last();
        highest.map(|condition| quote(&case.voice.text(&condition.text))).unwrap_or_default()
    });
    point(case, item, text)
}

/// What lacks; what was found only where no condition tells it, since a finding tells what is there.
fn weakness(case: &Case, item: &Item, quoted: &BTreeSet<&ItemId>) -> StartPoint {
    let missing = case.inputs.analysis.missing(&item.id);
    let facts = missing.levels.first().into_iter().flat_map(|next| &next.facts).take(LACKS);
    let lacks: Vec<String> = facts.map(|fact| case.names().lack(fact.condition, &[])).collect();
    let text = finding(case, item, quoted).filter(|_| lacks.is_empty()).unwrap_or_default();
    StartPoint { lacks, ..point(case, item, text) }
}

/// The first sentence of what was found; none where an objective quotes it.
fn finding(case: &Case, item: &Item, quoted: &BTreeSet<&ItemId>) -> Option<String> {
    (!quoted.contains(&item.id)).then(|| first_sentence(comment(case, item)))
}

fn comment<'a>(case: &Case<'a>, item: &Item) -> &'a str {
    case.answer(&item.id).map_or("", |answer| answer.comment.as_str())
}

fn point(case: &Case, item: &Item, text: String) -> StartPoint {
    let reference = case.item_reference(&item.id);
    StartPoint {
        id: reference.id,
        title: reference.title,
        text,
        lacks: Vec::new(),
        sources: reference.sources,
    }
}
