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

    /// Whether the plan, or what is put off, has this action.
    pub fn knows(&self, id: &ActionId) -> bool {
        self.plan.action(id).is_some() || self.plan.deferred_action(id).is_some()
    }
}
