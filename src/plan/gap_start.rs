//! Knows when a plan begins with the gap of an item, or why it does not in its first phase; knows no words.

use super::candidate::Candidate;
use super::readiness::Readiness;
use super::schedule::{Limits, Schedule};
use super::settlement::Settlement;
use super::{Deferral, DeferredAction, Phase, PlannedAction, Step};
use crate::framework::{ActionId, ItemId};
use serde::Serialize;

/// When a plan begins with an item of the order.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GapStart {
    /// The item.
    pub item: ItemId,
    /// When, or why not.
    pub onset: Onset,
}

/// When a plan begins with a gap, by the first action for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Onset {
    /// In the first phase, with this action.
    First(ActionId),
    /// Later, with this action, because the country placed it there.
    Placed(ActionId),
    /// Later, with this action, and what keeps it out of the first phase; empty only where the order puts others first.
    Later {
        /// The action.
        action: ActionId,
        /// What keeps it out.
        reasons: Vec<Deferral>,
    },
    /// Not inside the period: this action would begin it, and these reasons keep it out of the plan. Never empty.
    Out {
        /// The action.
        action: ActionId,
        /// What keeps it out.
        reasons: Vec<Deferral>,
    },
    /// No action is proposed for it, and the country has added none.
    Nothing,
}

impl Onset {
    /// Whether an action for it begins in the first phase.
    pub fn is_first(&self) -> bool {
        matches!(self, Onset::First(_))
    }

    /// The action of the plan with which work on it begins; none where the plan has none.
    pub fn action(&self) -> Option<&ActionId> {
        match self {
            Onset::First(action) | Onset::Placed(action) | Onset::Later { action, .. } => Some(action),
            Onset::Out { .. } | Onset::Nothing => None,
        }
    }
}

/// What the starts are read from.
pub(super) struct StartInputs<'a> {
    pub(super) candidates: &'a [Candidate<'a>],
    pub(super) readiness: &'a Readiness<'a>,
    pub(super) limits: &'a Limits<'a>,
    pub(super) schedule: &'a Schedule,
    pub(super) settled: &'a Settlement,
}

impl StartInputs<'_> {
    /// The start of every step, in the order.
    pub(super) fn starts(&self, steps: &[Step]) -> Vec<GapStart> {
        let of = |step: &Step| GapStart { item: step.item.clone(), onset: self.onset(&step.item) };
        steps.iter().map(of).collect()
    }

    fn onset(&self, item: &ItemId) -> Onset {
        let Settlement { actions, deferred, dropped, .. } = self.settled;
        let useful = actions.iter().filter(|one| one.is_useful() && one.item.as_ref() == Some(item));
        let first = useful.min_by_key(|one| (one.phase, one.start, !self.lifts_next(&one.id)));
        if let Some(action) = first {
            return self.onset_with(action);
        }
        let out = self.first_out(item, deferred).or_else(|| self.first_out(item, dropped));
        out.map_or(Onset::Nothing, |one| Onset::Out { action: one.id.clone(), reasons: one.reasons.clone() })
    }

    /// Which of these would begin the item: the first that lifts its next level, else the first.
    fn first_out<'a>(&self, item: &ItemId, of: &'a [DeferredAction]) -> Option<&'a DeferredAction> {
        let of_item = of.iter().filter(|one| one.is_useful() && one.item.as_ref() == Some(item));
        of_item.min_by_key(|one| !self.lifts_next(&one.id))
    }

    /// Whether an action lifts what the next level of its item lacks.
    fn lifts_next(&self, id: &ActionId) -> bool {
        self.candidates.iter().any(|candidate| candidate.id == id && candidate.lifts_next)
    }

    /// The start of an item whose first action in the plan this is.
    fn onset_with(&self, action: &PlannedAction) -> Onset {
        let id = action.id.clone();
        let place = self.candidates.iter().position(|candidate| candidate.id == &id);
        match place {
            _ if action.phase == Phase::First => Onset::First(id),
            Some(place) if !self.candidates[place].is_placed() => {
                Onset::Later { action: id, reasons: self.reasons(place) }
            }
            _ => Onset::Placed(id),
        }
    }

    /// What keeps an action out of the first phase: what it still waits for in the last quarter of it, else the limits.
    fn reasons(&self, place: usize) -> Vec<Deferral> {
        let (candidate, held) = (&self.candidates[place], &self.schedule.held[place]);
        let last = self.limits.period.end(Phase::First) - 1;
        let open = self.readiness.open(place, last, &self.schedule.spans);
        if !open.is_empty() {
            return vec![Deferral::Waits(open)];
        }
        let mut reasons = held.limits(candidate.points(self.limits.settings), self.limits.frame);
        reasons.extend((held.late && reasons.is_empty()).then_some(Deferral::TooLate));
        if reasons.is_empty() {
            // What it needs can be there earlier than it was when its place was looked for.
            let needs = candidate.needs.iter().filter(|need| self.readiness.reason_dropped(need).is_none());
            let needs: Vec<_> = needs.cloned().collect();
            reasons.extend((!needs.is_empty()).then_some(Deferral::Waits(needs)));
        }
        reasons
    }
}
