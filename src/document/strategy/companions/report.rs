//! Knows the assessment report's own order: strengths, gaps and recommendations area by area; knows no decision.

use super::StrategyFacts;
use super::round_changes::{RoundChanges, round_changes};
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::objectives::{PhaseFacts, phases};
use crate::document::strategy::chapters::situation::AreaFacts;
use crate::document::strategy::planned_action::ActionFacts;
use schemars::JsonSchema;
use serde::Serialize;

/// The report.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct ReportFacts {
    /// The areas of the situation analysis, each with what is recommended for it.
    areas: Vec<AreaReport>,
    /// Every recommendation: short, medium and long term, without empty terms.
    terms: Vec<PhaseFacts>,
    /// Recommendations that no area takes up.
    rest: Vec<PhaseFacts>,
    /// What changed since the earlier round that the country chose.
    since: Option<RoundChanges>,
}

/// An area with what is recommended for it.
#[derive(Serialize, JsonSchema)]
struct AreaReport {
    #[serde(flatten)]
    area: AreaFacts,
    /// What is recommended: short, medium and long term, without empty terms.
    terms: Vec<PhaseFacts>,
}

/// The facts of the report.
pub(super) fn report(case: &Case, facts: StrategyFacts) -> ReportFacts {
    let all: Vec<ActionFacts> = facts.plan.each().cloned().collect();
    let of = |area: &AreaFacts| {
        let here: Vec<ActionFacts> = all.iter().filter(|action| is_in_area(action, area)).cloned().collect();
        AreaReport { area: area.clone(), terms: phases(&here) }
    };
    let placed = |action: &&ActionFacts| !facts.situation.areas.iter().any(|area| is_in_area(action, area));
    ReportFacts {
        areas: facts.situation.areas.iter().map(of).collect(),
        rest: phases(&all.iter().filter(placed).cloned().collect::<Vec<_>>()),
        terms: phases(&all),
        since: round_changes(case),
    }
}

fn is_in_area(action: &ActionFacts, area: &AreaFacts) -> bool {
    action.item.as_ref().is_some_and(|item| area.holds(&item.id))
}
