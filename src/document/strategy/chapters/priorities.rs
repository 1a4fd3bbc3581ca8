//! Knows which gap comes when and why, and how certain that is; knows no action.

use super::situation::{NextLevel, next};
use super::tipping::{self, TippingFacts};
use crate::document::strategy::case::{Case, ItemReference, LevelWords};
use crate::framework::ItemId;
use crate::plan::{GapStart, Phase, Reason};
use crate::presentation::{Label as _, first_starts, listed_gaps};
use crate::scoring::{ItemScore, ItemUncertainty, Reliability};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct Priorities {
    /// The gaps in the order in which to take them up; the heaviest first where too little is known for an
    /// order.
    pub gaps: Vec<Gap>,
    /// How many they are.
    pub count: Count,
    /// What may be said of their order, as a clause: `Legislation comes first`, `one capability of 21 known: too …`.
    pub claim: String,
    /// Whether one may be said to come first, at least probably.
    pub ordered: bool,
    /// How often everything was drawn again; 0 where nothing was, or where too little is known for an order.
    pub draws: usize,
    /// Gaps that are among the first five in nearly all draws.
    pub robust: Vec<ItemReference>,
    /// Gaps that are among them in at least half of the draws.
    likely: Vec<ItemReference>,
    /// Gaps that are among them in fewer draws.
    pub sensitive: Vec<ItemReference>,
    /// The gaps that wait for something.
    pub blocked: Vec<ItemReference>,
    /// How many they are, in words.
    waiting: String,
    /// Those among the first five of the list that the plan does not begin with in its first phase.
    late: Vec<LateStart>,
    /// Single changes that would put another gap first.
    tips: TippingFacts,
}

/// A gap that stands among the first and begins later, or not at all.
#[derive(Serialize, JsonSchema)]
pub struct LateStart {
    #[serde(flatten)]
    item: ItemReference,
    /// Why, in sentences.
    reason: String,
}

/// A gap with its place and the reasons for it.
#[derive(Serialize, JsonSchema)]
pub struct Gap {
    /// Its place in the list, from 1.
    pub rank: usize,
    #[serde(flatten)]
    pub item: ItemReference,
    /// Where it stands.
    pub level: LevelWords,
    /// The level aimed at.
    pub target: LevelWords,
    /// Levels between where it is and where it should be.
    missing: Count,
    /// The next level; missing at the highest.
    next: Option<NextLevel>,
    /// The phase in which it is worked on: 1, 2 or 3.
    phase: u8,
    /// What closing it would do for children.
    pub impact: Option<RatingWords>,
    /// How easily it can be closed.
    pub feasibility: Option<RatingWords>,
    /// The product that orders the gaps; missing where the questionnaire does not rank.
    pub priority: Option<f64>,
    /// Why it stands where it stands, in sentences.
    reasons: Vec<String>,
    /// Items that must come first.
    pub waits_for: Vec<ItemReference>,
    /// Why no action for it begins in the first phase, in sentences; empty where one does, and behind the first five.
    pub late_start: String,
    /// How stable its place is; missing where nothing was drawn.
    pub certainty: Option<CertaintyFacts>,
}

/// A rating: from 1 to 5, and in words.
#[derive(Serialize, JsonSchema)]
pub struct RatingWords {
    /// The rating, 1 to 5.
    pub value: f64,
    /// The same in words.
    pub text: String,
}

/// How stable a place is.
#[derive(Serialize, JsonSchema)]
pub struct CertaintyFacts {
    /// `robust`, `likely` or `sensitive`; for templates.
    #[schemars(with = "String")]
    label: Reliability,
    /// The same in the language of the document.
    pub text: String,
    /// In what share of the draws it is among the first five, 0 to 1.
    top5: f64,
    /// Its place in the middle of all draws.
    pub median: usize,
    /// The place that it reaches in 5 % of the draws.
    pub low: usize,
    /// The place that it keeps in 95 % of the draws.
    pub high: usize,
}

/// The facts of the chapter.
pub fn priorities(case: &Case) -> Priorities {
    let card = case.inputs.main.scorecard;
    let claim = case.claim();
    let listed = listed_gaps(card, claim).into_iter().enumerate();
    let gaps: Vec<Gap> = listed.filter_map(|(index, score)| gap(case, index + 1, score)).collect();
    let labelled = |label: Reliability| {
        let here = gaps.iter().filter(|gap| gap.certainty.as_ref().is_some_and(|c| c.label == label));
        here.map(|gap| gap.item.clone()).collect()
    };
    Priorities {
        count: case.voice.count("gaps", gaps.len()),
        claim: case.names().claim(claim, card),
        ordered: claim.is_ordered(),
        draws: if claim.is_whole() { case.inputs.sensitivity.uncertainty.draws } else { 0 },
        robust: labelled(Reliability::Robust),
        likely: labelled(Reliability::Likely),
        sensitive: labelled(Reliability::Sensitive),
        blocked: gaps.iter().filter(|gap| !gap.waits_for.is_empty()).map(|gap| gap.item.clone()).collect(),
        waiting: case.voice.in_words(gaps.iter().filter(|gap| !gap.waits_for.is_empty()).count()),
        late: late_starts(case),
        tips: tipping::tips(case),
        gaps,
    }
}

fn late_starts(case: &Case) -> Vec<LateStart> {
    let names = case.names();
    let starts = first_starts(case.inputs.analysis).into_iter();
    let of = |start: &GapStart| {
        let reason = names.late_start(start)?;
        Some(LateStart { item: case.item_reference(&start.item), reason })
    };
    starts.filter_map(of).collect()
}

fn gap(case: &Case, rank: usize, score: &ItemScore) -> Option<Gap> {
    let id = &score.id;
    let item = case.framework().item(id)?;
    let level = score.claimed?;
    let step = case.inputs.analysis.national().step(id);
    let named = case.item_reference(id);
    Some(Gap {
        rank,
        level: case.level(case.framework(), level),
        target: case.level(case.framework(), score.target),
        missing: case.voice.count("levels", usize::from(score.target.value().saturating_sub(level.value()))),
        next: next(case, case.framework(), item, level),
        phase: step.map_or(Phase::First, |step| step.phase).number(),
        impact: rating(case, "impact", score.impact),
        feasibility: rating(case, "feasibility", score.feasibility),
        priority: score.priority,
        reasons: step
            .into_iter()
            .flat_map(|step| &step.reasons)
            .filter_map(|one| reason(case, one))
            .collect(),
        waits_for: case.item_references(&score.blocked_by),
        late_start: late_start(case, id),
        certainty: certainty(case, id),
        item: named,
    })
}

fn late_start(case: &Case, id: &ItemId) -> String {
    let start = first_starts(case.inputs.analysis).into_iter().find(|start| &start.item == id);
    start.and_then(|start| case.names().late_start(start)).unwrap_or_default()
}

fn rating(case: &Case, of: &str, value: Option<f64>) -> Option<RatingWords> {
    let value = value?;
    // 1 to 5; enablers may move feasibility by parts of a step.
    let step = value.round().clamp(1.0, 5.0);
    Some(RatingWords { value, text: case.voice.say(&format!("rating-{of}-{step}")) })
}

/// A reason as a sentence; nothing for what the text says anyway.
fn reason(case: &Case, reason: &Reason) -> Option<String> {
    let is_told = matches!(reason, Reason::BelowTarget { .. } | Reason::HighImpact);
    let satisfied = case.inputs.analysis.constants.satisfied_at;
    if is_told { None } else { case.names().reason(reason, satisfied, case.claim()) }
}

/// Nothing while too little is known for an order.
fn certainty(case: &Case, id: &ItemId) -> Option<CertaintyFacts> {
    if !case.claim().is_whole() {
        return None;
    }
    let ItemUncertainty { median_rank, low, high, top5, label, .. } =
        case.inputs.sensitivity.uncertainty.item(id)?;
    let text = label.name(&case.voice);
    Some(CertaintyFacts { label: *label, text, top5: *top5, median: *median_rank, low: *low, high: *high })
}
