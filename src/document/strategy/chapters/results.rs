//! Knows what the scores say as a whole and how far they can be trusted; knows no order of work.

use super::questions;
use crate::document::strategy::ScoredFramework;
use crate::document::strategy::case::{Case, ItemReference, LevelWords};
use crate::framework::{Area, ItemId, Level};
use crate::presentation::{evidence_there, evidence_to_attach};
use crate::scoring::{Bounds, DomainScore, EvidenceDebt, IndexSpread, ItemScore};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct Results {
    /// Items that apply.
    applicable: Count,
    /// Items with a level.
    known: Count,
    /// The share of the items that apply and have a level, 0 to 1.
    share: f64,
    /// Items without a level.
    unknown: Count,
    /// Items that do not apply.
    excluded: Count,
    /// Known items at their target or above.
    reached: Vec<ItemReference>,
    /// How many they are.
    reached_items: Count,
    /// Known items whose level, as answered, is below their target.
    gaps: Count,
    /// Known items that lack nothing but evidence for their target.
    owed: Count,
    /// The known items by level, highest level first.
    levels: Vec<LevelGroup>,
    /// The domains of the questionnaire.
    domains: Vec<Domain>,
    /// Domains that are known well enough for a median.
    dense: usize,
    /// The share of a domain that must be known before its figures are published, 0 to 1.
    domain_floor: f64,
    /// The share of all items that must be known before an index is published, 0 to 1.
    index_floor: f64,
    /// Between which values an index would lie; missing where none can be worked out.
    bounds: Option<IndexBounds>,
    /// The index in its three forms; missing while too little is known.
    index: Option<IndexForms>,
    /// Items whose level is higher than their evidence carries.
    debts: Vec<Debt>,
    /// Pairs of answers that do not fit together.
    questions: Vec<questions::QuestionFacts>,
    /// Items about which institutions disagree.
    disagreements: Vec<questions::QuestionFacts>,
    /// The other questionnaires with an answer.
    others: Vec<OtherFramework>,
}

/// Between which values an index would lie.
#[derive(Serialize, JsonSchema)]
struct IndexBounds {
    /// The index if every unknown item stood at level 0; 0 to 100.
    low: f64,
    /// The index if every unknown item stood at level 4; 0 to 100.
    high: f64,
}

/// The index in its three forms, and the lowest domain.
#[derive(Serialize, JsonSchema)]
struct IndexForms {
    /// Where strong domains make up for weak ones; 0 to 100.
    arithmetic: f64,
    /// Where they do so only in part; 0 to 100.
    geometric: f64,
    /// Where weak domains weigh most; 0 to 100.
    harmonic: f64,
    /// The weakest domain alone; 0 to 100.
    minimum: f64,
    /// Whether the three lie so far apart that the profile is uneven.
    uneven: bool,
}

/// The items at one level.
#[derive(Serialize, JsonSchema)]
struct LevelGroup {
    /// The level.
    level: LevelWords,
    /// The items.
    items: Vec<ItemReference>,
    /// How many they are.
    count: Count,
    sources: Vec<String>,
}

/// A domain of the questionnaire.
#[derive(Serialize, JsonSchema)]
struct Domain {
    title: String,
    /// How many of its items have a level.
    known: usize,
    /// How many of its items apply.
    applicable: usize,
    /// The known items at the lowest level.
    lowest: Vec<ItemReference>,
    /// That level.
    lowest_level: Option<LevelWords>,
    /// The level in the middle; missing while too little is known.
    median: Option<LevelWords>,
    /// The share of known items that stand at level 3 or above, 0 to 1; missing while too little is known.
    established: Option<f64>,
    sources: Vec<String>,
}

/// A level that the evidence does not carry.
#[derive(Serialize, JsonSchema)]
struct Debt {
    /// The item.
    item: ItemReference,
    /// The level that was answered.
    claimed: LevelWords,
    /// The level that counts.
    effective: LevelWords,
    /// What evidence there is, in a sentence.
    there: String,
    /// What would carry the higher level, in a sentence.
    attach: String,
}

/// A framework beside the main one.
#[derive(Serialize, JsonSchema)]
struct OtherFramework {
    id: String,
    title: String,
    /// How many of its items have a level.
    known: usize,
    /// How many of its items apply.
    applicable: usize,
    /// The share of the items that apply and have a level, 0 to 1.
    share: f64,
    /// The known items by level, highest level first.
    levels: Vec<LevelGroup>,
}

/// The facts of the chapter.
pub fn results(case: &Case) -> Results {
    let voice = &case.voice;
    let card = case.inputs.main.scorecard;
    let (id, coverage) = (&card.framework, card.coverage);
    let reached: Vec<_> =
        case.items().filter(|(_, score)| score.has_reached()).map(|(item, _)| &item.id).collect();
    let count = |of: fn(&ItemScore) -> bool| case.items().filter(|(_, score)| of(score)).count();
    let constants = &case.inputs.analysis.constants;
    Results {
        applicable: voice.items(id, coverage.applicable),
        known: voice.items(id, coverage.known),
        share: coverage.share(),
        unknown: voice.items(id, coverage.applicable - coverage.known),
        excluded: voice.items(id, coverage.total - coverage.applicable),
        reached_items: voice.items(id, reached.len()),
        gaps: voice.count("gaps", count(ItemScore::is_gap)),
        owed: voice.items(id, count(ItemScore::owes_evidence)),
        reached: case.item_references(reached),
        levels: levels(case, case.inputs.main),
        dense: card.domains.iter().filter(|domain| domain.median.is_some()).count(),
        domains: domains(case),
        domain_floor: constants.domain_floor,
        index_floor: constants.index_floor,
        bounds: card.bounds.map(|Bounds { low, high }| IndexBounds { low, high }),
        index: card.index.map(index),
        debts: case.scored_frameworks().flat_map(|scored| debts(case, scored)).collect(),
        questions: case
            .scored_frameworks()
            .flat_map(|scored| &scored.scorecard.consistency)
            .map(|each| questions::question(case, each))
            .collect(),
        disagreements: case
            .inputs
            .analysis
            .disagreements()
            .iter()
            .map(|each| questions::question(case, each))
            .collect(),
        others: case.scored_frameworks().skip(1).map(|scored| other(case, scored)).collect(),
    }
}

/// The known items of a framework by level, highest first.
fn levels(case: &Case, scored: ScoredFramework) -> Vec<LevelGroup> {
    let at = |level: Level| {
        let here = scored.items().filter(|(_, score)| score.effective == Some(level));
        let items = case.item_references(here.map(|(item, _)| &item.id));
        LevelGroup {
            level: case.level(scored.framework, level),
            count: case.voice.items(&scored.framework.id, items.len()),
            sources: items.iter().flat_map(|item| item.answer.clone()).collect(),
            items,
        }
    };
    Level::ALL.into_iter().rev().map(at).filter(|at| !at.items.is_empty()).collect()
}

fn index(spread: IndexSpread) -> IndexForms {
    let IndexSpread { arithmetic, geometric, harmonic, minimum, uneven } = spread;
    IndexForms { arithmetic, geometric, harmonic, minimum, uneven }
}

fn domains(case: &Case) -> Vec<Domain> {
    let edition =
        case.framework().shown_edition().map(|edition| edition.areas.as_slice()).unwrap_or_default();
    let scores = &case.inputs.main.scorecard.domains;
    let of = |area: &Area| Some(domain(case, area, scores.iter().find(|domain| domain.area == area.id)?));
    edition.iter().filter_map(of).collect()
}

fn domain(case: &Case, area: &Area, score: &DomainScore) -> Domain {
    let level_of = |id: &ItemId| case.inputs.main.scorecard.item(id).and_then(|item| item.effective);
    let known = score.items.iter().filter(|id| level_of(id).is_some());
    let lowest = score.items.iter().filter_map(level_of).min();
    let words = |level| case.level(case.framework(), level);
    Domain {
        title: case.voice.text(&area.title),
        known: score.coverage.known,
        applicable: score.coverage.applicable,
        lowest: case
            .item_references(score.items.iter().filter(|id| lowest.is_some() && level_of(id) == lowest)),
        lowest_level: lowest.map(words),
        median: score.median.map(words),
        established: score.established,
        sources: known.filter_map(|id| case.register.behind(id).first().cloned()).collect(),
    }
}

fn debts(case: &Case, scored: ScoredFramework) -> Vec<Debt> {
    let debt = |debt: &EvidenceDebt| Debt {
        item: case.item_reference(&debt.id),
        claimed: case.level(scored.framework, debt.claimed),
        effective: case.level(scored.framework, debt.effective),
        there: evidence_there(&case.voice, debt),
        attach: evidence_to_attach(&case.voice, debt),
    };
    scored.scorecard.evidence_debt.iter().map(debt).collect()
}

fn other(case: &Case, scored: ScoredFramework) -> OtherFramework {
    let coverage = scored.scorecard.coverage;
    OtherFramework {
        id: scored.framework.id.to_string(),
        title: case.voice.text(&scored.framework.title),
        known: coverage.known,
        applicable: coverage.applicable,
        share: coverage.share(),
        levels: levels(case, scored),
    }
}
