//! Knows the plan of an open assessment and how it is put into words on pages; knows no page.

mod names;
mod nav;
mod saving;

pub use names::anchor;
pub use nav::nav;
pub use saving::seen;

use super::http::extract::Open;
use crate::framework::ActionId;
use crate::plan::{Costing, NationalPlan};

/// A plan with the assessment it belongs to.
pub struct Desk<'a> {
    /// The assessment.
    pub open: &'a Open,
    /// Its plan.
    pub plan: &'a NationalPlan,
    /// What the plan costs.
    pub costing: &'a Costing,
}

impl Desk<'_> {
    /// The plan as it follows from the answers and decisions of now.
    pub fn of(open: &Open) -> Desk<'_> {
        Desk { open, plan: open.analysis.national(), costing: open.analysis.costing() }
    }

    /// Whether the plan, or what is put off, has this action.
    pub fn knows(&self, id: &ActionId) -> bool {
        self.plan.action(id).is_some() || self.plan.put_off(id).is_some()
    }
}
