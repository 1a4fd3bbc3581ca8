//! Knows how a score is written for programs. The names are a contract.

use super::result::ScoreResult;
use crate::assessment::{Basis, Confidence, EvidenceCap};
use crate::framework::{FrameworkId, ItemId, Level};
use crate::intake::IntakeReport;
use crate::presentation::Claim;
use crate::scoring::{
    Bounds, Coverage, DomainScore, EvidenceDebt, IndexSpread, Inquiry, ItemScore, Rule, Uncertainty,
};
use chrono::NaiveDate;
use serde::Serialize;

#[derive(Serialize)]
struct Output<'a> {
    framework: &'a FrameworkId,
    version: &'a str,
    date: NaiveDate,
    basis: Basis,
    evidence_cap: EvidenceCap,
    /// Why the levels must not be taken for validated ones; null where they may.
    caution: Option<&'static str>,
    coverage: Coverage,
    /// How much may be claimed: `nothing`, `partial`, `unordered`, `likely` or `first`.
    claim: Claim,
    items: Vec<Item<'a>>,
    order: &'a [ItemId],
    bounds: Option<Bounds>,
    /// The geometric form, 0 to 100; null below the publication floor.
    index: Option<f64>,
    /// The index in all its forms.
    index_forms: Option<IndexSpread>,
    domains: &'a [DomainScore],
    consistency: Vec<Question<'a>>,
    find_out_first: &'a [Inquiry],
    evidence_debt: &'a [EvidenceDebt],
    uncertainty: &'a Uncertainty,
    input: Input,
}

/// An item; what is unknown is null, never zero.
#[derive(Serialize)]
struct Item<'a> {
    id: &'a ItemId,
    claimed: Option<Level>,
    effective: Option<Level>,
    target: Level,
    gap: Option<f64>,
    impact: Option<f64>,
    feasibility: Option<f64>,
    unlock: f64,
    priority: Option<f64>,
    blocked_by: &'a [ItemId],
    confidence: Option<Confidence>,
    applicable: bool,
}

#[derive(Serialize)]
struct Question<'a> {
    rule: &'a Rule,
    items: &'a [ItemId],
    question: String,
}

/// What became of the input.
#[derive(Serialize)]
struct Input {
    kept: usize,
    changed: Vec<String>,
    dropped: Vec<String>,
}

/// The score as JSON.
///
/// # Errors
/// None that is known: a score has no part that JSON cannot write.
pub fn json(scored: &ScoreResult<'_>, report: &IntakeReport) -> serde_json::Result<String> {
    let card = &scored.card;
    let output = Output {
        framework: &card.framework,
        version: &card.version,
        date: card.as_of,
        basis: card.basis,
        evidence_cap: card.cap,
        caution: scored.caution(),
        coverage: card.coverage,
        claim: scored.claim,
        items: card.items.iter().map(item).collect(),
        order: &card.order,
        bounds: card.bounds,
        index: card.index.map(|index| index.geometric),
        index_forms: card.index,
        domains: &card.domains,
        consistency: scored
            .questions
            .iter()
            .map(|one| Question { rule: &one.rule, items: &one.items, question: scored.question(one) })
            .collect(),
        find_out_first: &card.find_out_first,
        evidence_debt: &card.evidence_debt,
        uncertainty: scored.uncertainty,
        input: Input {
            kept: report.kept,
            changed: super::input::remarks(&report.changed),
            dropped: super::input::remarks(&report.dropped),
        },
    };
    serde_json::to_string_pretty(&output).map(|text| text + "\n")
}

fn item(item: &ItemScore) -> Item<'_> {
    Item {
        id: &item.id,
        claimed: item.claimed,
        effective: item.effective,
        target: item.target,
        gap: item.gap,
        impact: item.impact,
        feasibility: item.feasibility,
        unlock: item.unlock,
        priority: item.priority,
        blocked_by: &item.blocked_by,
        confidence: item.confidence,
        applicable: !item.is_excluded(),
    }
}
