//! Knows the plan of an open assessment and how it is put into words on pages; knows no page.

mod names;
mod nav;
mod records;

pub use names::anchor;
pub use nav::nav;
pub use records::gap_of;

use super::http::extract::Open;
use crate::framework::ActionId;
use crate::plan::{Costing, NationalPlan};
use crate::presentation::Claim;
use crate::scoring::Coverage;

/// A plan with the assessment it belongs to.
pub struct PlanPage<'a> {
    /// The assessment.
    pub open: &'a Open,
    /// Its plan.
    pub plan: &'a NationalPlan,
    /// What the plan costs.
    pub costing: &'a Costing,
}

impl PlanPage<'_> {
    /// The plan as it follows from the answers and decisions of now.
    pub fn of(open: &Open) -> PlanPage<'_> {
        PlanPage { open, plan: open.analysis.national(), costing: open.analysis.costing() }
    }

    /// How much is known of what was asked and answered.
    pub fn coverage(&self) -> Coverage {
        let coverages = self.open.analysis.scored_frameworks().map(|one| one.scorecard.coverage);
        coverages.filter(|coverage| coverage.answered > 0).sum()
    }

    /// How much may be claimed about the gaps that it answers; never an order.
    pub fn claim(&self) -> Claim {
        Claim::of_coverage(self.coverage(), &self.open.analysis.constants)
    }

    /// Whether the plan, or what is put off, has this action.
    pub fn knows(&self, id: &ActionId) -> bool {
        self.plan.action(id).is_some() || self.plan.deferred_action(id).is_some()
    }
}
