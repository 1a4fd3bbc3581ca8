//! Knows what the pages of a plan call things: by what the plan in hand says of them; knows no wording.

use super::PlanPage;
use crate::assessment::strategy::Quarter;
use crate::framework::ActionId;
use crate::plan::{DeferredAction, PlannedAction, Wording};
use crate::presentation::{Medium, Names, span};
use crate::scoring::Constants;
use crate::web::Voice;

/// Where an action stands on a page: its id as the part of an address that leads to it.
pub fn anchor(action: &ActionId) -> String {
    action.as_str().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

impl PlanPage<'_> {
    /// The reader's words.
    pub fn voice(&self) -> &Voice {
        &self.open.voice
    }

    /// What things are called.
    pub fn names(&self) -> Names<'_> {
        let library = &self.open.analysis.library;
        Names { voice: self.voice(), library, plan: Some(self.plan), medium: Medium::Screen }
    }

    /// What counts of words that a country may replace.
    pub fn wording(&self, said: &Wording) -> String {
        said.get(self.voice().lang()).to_owned()
    }

    /// Why an action stands where it stands: its item first, then its own place.
    pub fn reasons(&self, action: &PlannedAction) -> Vec<String> {
        let (names, satisfied) = (self.names(), Constants::default().satisfied_at);
        let claim = self.claim();
        let item = action.reasons.iter().filter_map(|reason| names.reason(reason, satisfied, claim));
        item.chain(action.standing.iter().map(|standing| names.placement_reason(standing))).collect()
    }

    /// What about an action does not fit what the country decided: a gap that changed, facts that leave nothing to do, dates
    /// of another phase.
    pub fn warnings(&self, action: &PlannedAction) -> Vec<String> {
        let changed = action.changed.as_ref().map(|changed| self.names().changed_gap(changed));
        let void = action.void.as_ref().map(|void| self.names().void_decision(void));
        let dates = action.dates_phase.map(|other| {
            let args = [
                ("phase", action.phase.number().to_string().into()),
                ("other", other.number().to_string().into()),
                ("when", self.dates(action.start, action.end).into()),
            ];
            self.voice().say_with("plan-dates-phase", &args)
        });
        [changed, void, dates].into_iter().flatten().collect()
    }

    /// Why an action is not in the plan.
    pub fn deferrals(&self, action: &DeferredAction) -> Vec<String> {
        let names = self.names();
        let void = action.void.iter().map(|ground| names.void_ground(ground));
        action.reasons.iter().map(|reason| names.deferral(reason)).chain(void).collect()
    }

    /// From when to when, in words.
    pub fn dates(&self, start: Option<Quarter>, end: Option<Quarter>) -> String {
        span(self.voice(), start, end).unwrap_or_else(|| self.voice().say("plan-no-dates"))
    }
}
