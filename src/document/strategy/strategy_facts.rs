//! Knows the facts of the strategy that tables and companions tell as well, each worked out once; knows no text.

use super::case::Case;
use super::chapters::law::{LawFacts, law};
use super::chapters::objectives::{PlanFacts, plan};
use super::chapters::page::{StrategyPage, page};
use super::chapters::priorities::{Priorities, priorities};
use super::chapters::situation::{Situation, situation};
use super::life_charts::{LifeChart, life_charts};

/// Facts that several parts of a document are made from.
pub(super) struct StrategyFacts {
    pub situation: Situation,
    pub priorities: Priorities,
    pub plan: PlanFacts,
    pub page: StrategyPage,
    pub law: LawFacts,
    pub charts: Vec<LifeChart>,
}

impl StrategyFacts {
    /// Those of this country.
    pub fn of(case: &Case) -> StrategyFacts {
        StrategyFacts {
            situation: situation(case),
            priorities: priorities(case),
            plan: plan(case),
            page: page(case),
            law: law(case),
            charts: life_charts(case),
        }
    }
}
