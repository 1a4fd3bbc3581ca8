//! Knows what the scores say as a whole and how far they can be trusted; knows no order of work.

use super::case::{Case, LevelWords, Named};
use super::{Scored, question};
use crate::framework::{Area, ItemId, Level};
use crate::presentation::Label;
use crate::scoring::{Bounds, DomainScore, EvidenceDebt, IndexSpread};
use crate::words::Count;
use serde::Serialize;

/// The chapter.
#[derive(Serialize)]
pub(super) struct Results {
    /// Items that apply, items with a level, and the share of the one in the other.
    applicable: Count,
    known: Count,
    share: f64,
    /// Items without a level.
    unknown: Count,
    excluded: Count,
    /// Known items at their target, and below it.
    reached: Vec<Named>,
    reached_items: Count,
    gaps: Count,
    levels: Vec<AtLevel>,
    domains: Vec<Domain>,
    /// Domains that are known well enough for a median.
    dense: usize,
    /// The share of a domain that must be known before its figures are published.
    domain_floor: f64,
    index_floor: f64,
    bounds: Option<Bounds>,
    index: Option<IndexSpread>,
    debts: Vec<Debt>,
    questions: Vec<question::Asked>,
    disagreements: Vec<question::Asked>,
    others: Vec<Other>,
}

/// The items at one level, highest level first.
#[derive(Serialize)]
struct AtLevel {
    level: LevelWords,
    items: Vec<Named>,
    count: Count,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct Domain {
    title: String,
    known: usize,
    applicable: usize,
    /// The known items at the lowest level, and that level.
    lowest: Vec<Named>,
    lowest_level: Option<LevelWords>,
    median: Option<LevelWords>,
    established: Option<f64>,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct Debt {
    item: Named,
    claimed: LevelWords,
    effective: LevelWords,
    needs: String,
}

/// A framework beside the main one.
#[derive(Serialize)]
struct Other {
    id: String,
    title: String,
    known: usize,
    applicable: usize,
    share: f64,
    levels: Vec<AtLevel>,
}

/// The facts of the chapter.
pub(super) fn results(case: &Case) -> Results {
    let voice = &case.voice;
    let card = case.inputs.main.scorecard;
    let (id, coverage) = (&card.framework, card.coverage);
    let reached: Vec<_> =
        case.items().filter(|(_, score)| score.gap == Some(0.0)).map(|(item, _)| &item.id).collect();
    let constants = &case.inputs.analysis.constants;
    Results {
        applicable: voice.items(id, coverage.applicable),
        known: voice.items(id, coverage.known),
        share: coverage.share(),
        unknown: voice.items(id, coverage.applicable - coverage.known),
        excluded: voice.items(id, coverage.total - coverage.applicable),
        reached_items: voice.items(id, reached.len()),
        gaps: voice.count("gaps", coverage.known - reached.len()),
        reached: case.all_named(reached),
        levels: levels(case, case.inputs.main),
        dense: card.domains.iter().filter(|domain| domain.median.is_some()).count(),
        domains: domains(case),
        domain_floor: constants.domain_floor,
        index_floor: constants.index_floor,
        bounds: card.bounds,
        index: card.index,
        debts: case.scored().flat_map(|scored| debts(case, scored)).collect(),
        questions: case
            .scored()
            .flat_map(|scored| &scored.scorecard.consistency)
            .map(|each| question::asked(case, each))
            .collect(),
        disagreements: case
            .inputs
            .analysis
            .disagreements()
            .iter()
            .map(|each| question::asked(case, each))
            .collect(),
        others: case.scored().skip(1).map(|scored| other(case, scored)).collect(),
    }
}

/// The known items of a framework by level, highest first.
fn levels(case: &Case, scored: Scored) -> Vec<AtLevel> {
    let at = |level: Level| {
        let here = scored.items().filter(|(_, score)| score.effective == Some(level));
        let items = case.all_named(here.map(|(item, _)| &item.id));
        AtLevel {
            level: case.level(scored.framework, level),
            count: case.voice.items(&scored.framework.id, items.len()),
            sources: items.iter().flat_map(|item| item.answer.clone()).collect(),
            items,
        }
    };
    Level::ALL.into_iter().rev().map(at).filter(|at| !at.items.is_empty()).collect()
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
        lowest: case.all_named(score.items.iter().filter(|id| lowest.is_some() && level_of(id) == lowest)),
        lowest_level: lowest.map(words),
        median: score.median.map(words),
        established: score.established,
        sources: known.filter_map(|id| case.register.behind(id).first().cloned()).collect(),
    }
}

fn debts(case: &Case, scored: Scored) -> Vec<Debt> {
    let debt = |debt: &EvidenceDebt| Debt {
        item: case.named(&debt.id),
        claimed: case.level(scored.framework, debt.claimed),
        effective: case.level(scored.framework, debt.effective),
        needs: debt.needs.name(&case.voice),
    };
    scored.scorecard.evidence_debt.iter().map(debt).collect()
}

fn other(case: &Case, scored: Scored) -> Other {
    let coverage = scored.scorecard.coverage;
    Other {
        id: scored.framework.id.to_string(),
        title: case.voice.text(&scored.framework.title),
        known: coverage.known,
        applicable: coverage.applicable,
        share: coverage.share(),
        levels: levels(case, scored),
    }
}
