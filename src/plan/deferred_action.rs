//! Knows which actions are not in the plan, and why; knows no words.

use super::{ActionOrigin, VoidGround, Wording};
use crate::code::codes;
use crate::framework::{ActionId, ItemId, ObjectiveId, Precondition};
use serde::Serialize;

/// An action that is not in this plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeferredAction {
    /// The action.
    pub id: ActionId,
    /// Where it comes from.
    pub origin: ActionOrigin,
    /// What would be done.
    pub title: Wording,
    /// The item whose gap it would close.
    pub item: Option<ItemId>,
    /// The objective that the item belongs to.
    pub objective: Option<ObjectiveId>,
    /// Why; never empty.
    pub reasons: Vec<Deferral>,
    /// The fact that has left it nothing to do, although the country decided about it: it would close no gap.
    pub void: Option<VoidGround>,
    /// Whether nothing of what it lifts lacks on the way to a target: it would close no gap either.
    pub idle: bool,
}

impl DeferredAction {
    /// Whether it would work on a gap.
    pub fn is_useful(&self) -> bool {
        self.void.is_none() && !self.idle
    }

    /// Whether the country decided it.
    pub fn by_country(&self) -> bool {
        self.reasons.iter().any(|reason| matches!(reason, Deferral::Country(_) | Deferral::Dropped(_)))
    }
}

/// Why an action is not in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deferral {
    /// The country puts it off, for this reason.
    Country(String),
    /// The country does not want it, for this reason.
    Dropped(String),
    /// What it needs first is not reached inside the period.
    Waits(Vec<Precondition>),
    /// It would go over the points that the country can begin in a year.
    OverPoints {
        /// What it needs.
        needs: u32,
        /// What a year allows.
        limit: u32,
        /// Whose work takes them.
        rivals: PointRivals,
    },
    /// Its lead would have too much at once.
    OverLeads {
        /// How many an institution can lead at once.
        limit: u32,
    },
    /// Its costs would go over the money of this year.
    OverMoney {
        /// The year.
        year: i32,
    },
    /// Too little of the period would be left for it.
    TooLate,
}

codes! {
    /// Whose work takes the points that an action needs, over the years in which it could have begun.
    #[derive(PartialOrd, Ord)]
    pub enum PointRivals {
        /// Nobody's: a year holds fewer than the action needs.
        Nobody = "nobody",
        /// That of actions which come before it, and no other.
        Urgent = "urgent",
        /// Also that of others.
        Others = "others",
    }
}
