//! Knows whether enough is known and decided for a strategy, or a country begins with a starting paper; knows no words.

use super::Analysis;
use crate::assessment::Strategy;
use crate::code::codes;
use crate::plan::PlanSettings;
use crate::scoring::Coverage;

codes! {
    /// Why a country begins with a starting paper and not with a strategy.
    #[derive(PartialOrd, Ord)]
    pub enum StartingReason {
        /// Fewer levels of the main framework are known than a strategy needs.
        FewLevels = "few-levels",
        /// No institution leads the strategy.
        NoLead = "no-lead",
        /// There is no vision.
        NoVision = "no-vision",
    }
}

impl Analysis {
    /// Why a starting paper serves the country better than a strategy that would be a heap of notes; empty where a strategy
    /// can be written, and once one has been adopted.
    pub fn starting_reasons(&self) -> Vec<StartingReason> {
        let coverage = self.main().map(|main| main.scorecard.coverage).unwrap_or_default();
        reasons(coverage, &self.assessment.strategy, &PlanSettings::default())
    }

    /// Whether the country begins with a starting paper.
    pub fn is_starting(&self) -> bool {
        !self.starting_reasons().is_empty()
    }
}

/// A framework that asks less than a strategy needs must be known whole.
fn reasons(coverage: Coverage, strategy: &Strategy, settings: &PlanSettings) -> Vec<StartingReason> {
    if strategy.adoption.is_some() {
        return Vec::new();
    }
    let needs = settings.levels_for_strategy.min(coverage.applicable);
    let lacks = [
        (coverage.known < needs, StartingReason::FewLevels),
        (strategy.frame.lead.trim().is_empty(), StartingReason::NoLead),
        (strategy.frame.vision.trim().is_empty(), StartingReason::NoVision),
    ];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, reason)| reason).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use StartingReason::{FewLevels, NoLead, NoVision};

    #[test]
    fn a_strategy_needs_levels_a_lead_and_a_vision() {
        for (known, applicable, lead, vision, wanted) in [
            (0, 21, "", "", vec![FewLevels, NoLead, NoVision]),
            (14, 21, "Ministry", "Safe", vec![FewLevels]),
            (15, 21, "Ministry", "Safe", vec![]),
            (21, 21, " ", "Safe", vec![NoLead]),
            (21, 21, "Ministry", "", vec![NoVision]),
            (12, 12, "Ministry", "Safe", vec![]),
            (11, 12, "Ministry", "Safe", vec![FewLevels]),
            (0, 0, "Ministry", "Safe", vec![]),
        ] {
            let mut strategy = Strategy::default();
            strategy.frame.lead = lead.to_owned();
            strategy.frame.vision = vision.to_owned();
            let coverage = Coverage { known, applicable, answered: known, total: applicable };
            let found = reasons(coverage, &strategy, &PlanSettings::default());
            assert_eq!(found, wanted, "{known} of {applicable}, “{lead}”, “{vision}”");
            let act =
                serde_json::json!({ "by": "Cabinet", "reference": "1", "date": "2026-01-15", "version": 1 });
            strategy.adoption = Some(serde_json::from_value(act).unwrap());
            assert_eq!(
                reasons(coverage, &strategy, &PlanSettings::default()),
                [],
                "what is adopted is a strategy"
            );
        }
    }
}
