//! Knows when, in a plan that grows, what an action needs is there; knows no limits.
//!
//! A level is there when an action has ended for each condition that lacks. Where the plan has none for one of them, or
//! nobody says what actions lift, an item is taken to rise evenly: one level at least with its first finished action, to its
//! target with its last \[design\].

use super::candidate::Candidate;
use super::{BrokenPrecondition, PlanInputs};
use crate::assessment::strategy::Inclusion;
use crate::framework::{ActionId, ConditionId, ItemId, Level, Precondition};
use std::collections::BTreeMap;

/// When an action runs: quarters from the beginning of the plan, `end` excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: i32,
    pub(super) end: i32,
}

/// Where the actions of a plan run; `None` while they have no place.
pub(super) type Spans = [Option<Span>];

/// What is known about the needs of all candidates.
pub(super) struct Readiness<'a> {
    candidates: &'a [Candidate<'a>],
    places: BTreeMap<&'a ActionId, usize>,
    lifts: BTreeMap<&'a ItemId, Lift>,
    inputs: &'a PlanInputs<'a>,
}

/// How an item rises in the plan.
struct Lift {
    level: u8,
    target: u8,
    /// The candidates that work on it, that have something to do and that nobody refused.
    actions: Vec<usize>,
    /// What lacks on the way to the target.
    lacks: Vec<LackingCondition>,
}

/// A condition that is not met.
struct LackingCondition {
    level: Level,
    /// The candidates that lift it, whichever item they work on.
    lifters: Vec<usize>,
}

impl<'a> Readiness<'a> {
    pub(super) fn of(inputs: &'a PlanInputs<'a>, candidates: &'a [Candidate<'a>]) -> Readiness<'a> {
        let places = candidates.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
        let lifters = lifters(candidates);
        let mut lifts: BTreeMap<&ItemId, Lift> = BTreeMap::new();
        for (place, candidate) in candidates.iter().enumerate() {
            let Some(item) = candidate.item.as_ref() else { continue };
            let Some((_, score)) = inputs.item(item) else { continue };
            let Some(level) = score.claimed else { continue };
            let (level, target) = (level.value(), score.target.value());
            let lift = lifts.entry(item).or_insert_with(|| {
                let lacks = inputs.relevance.lacking(item).map(|(condition, level)| LackingCondition {
                    level,
                    lifters: lifters.get(condition).cloned().unwrap_or_default(),
                });
                Lift { level, target, actions: Vec::new(), lacks: lacks.collect() }
            });
            if is_useful(candidate) {
                lift.actions.push(place);
            }
        }
        Readiness { candidates, places, lifts, inputs }
    }

    /// Whether everything that the candidate needs is there when quarter `slot` begins. What the country dropped is
    /// not waited for.
    pub(super) fn ready(&self, candidate: usize, slot: i32, spans: &Spans) -> bool {
        self.candidates[candidate].needs.iter().all(|need| self.is_met(need, slot, spans))
    }

    /// The needs that are not there when quarter `slot` begins.
    pub(super) fn open(&self, candidate: usize, slot: i32, spans: &Spans) -> Vec<Precondition> {
        self.candidates[candidate]
            .needs
            .iter()
            .filter(|need| !self.is_met(need, slot, spans))
            .cloned()
            .collect()
    }

    /// The needs that an action in the plan does not keep, with the reason that the country recorded.
    pub(super) fn broken_preconditions(
        &self,
        candidate: usize,
        start: i32,
        spans: &Spans,
    ) -> Vec<BrokenPrecondition> {
        let record = self.candidates[candidate].record;
        let despite = record.map(|record| record.despite.trim()).filter(|reason| !reason.is_empty());
        let broken = self.candidates[candidate].needs.iter().filter_map(|need| {
            let dropped = self.reason_dropped(need);
            (dropped.is_some() || !self.is_met(need, start, spans)).then(|| BrokenPrecondition {
                after: need.clone(),
                reason: despite.or(dropped).map(str::to_owned),
            })
        });
        broken.collect()
    }

    /// The reason why the country dropped the action that is needed.
    pub(super) fn reason_dropped(&self, need: &Precondition) -> Option<&str> {
        let Precondition::Action { action } = need else { return None };
        match self.candidates[*self.places.get(action)?].refusal() {
            Some(Inclusion::Dropped { reason }) => Some(reason),
            _ => None,
        }
    }

    fn is_met(&self, need: &Precondition, slot: i32, spans: &Spans) -> bool {
        match need {
            Precondition::Action { action } => self.action_done(action, slot, spans),
            Precondition::Item { item, level } => self.is_reached(item, *level, slot, spans),
            Precondition::Any { any } => any.iter().any(|one| self.is_met(one, slot, spans)),
        }
    }

    /// An action that no candidate is lifts nothing that lacks, or belongs to an item without a gap or one of which
    /// nothing is known: it holds nothing up.
    fn action_done(&self, action: &ActionId, slot: i32, spans: &Spans) -> bool {
        let Some(place) = self.places.get(action) else { return true };
        let needed = &self.candidates[*place];
        let ended = spans[*place].is_some_and(|span| span.end <= slot);
        ended || needed.done() || matches!(needed.refusal(), Some(Inclusion::Dropped { .. }))
    }

    /// A level that nobody knows holds nothing up, as in the order.
    fn is_reached(&self, item: &ItemId, level: Level, slot: i32, spans: &Spans) -> bool {
        let known = self.inputs.item(item).and_then(|(_, score)| score.claimed);
        let Some(known) = known.filter(|known| *known < level) else { return true };
        let Some(lift) = self.lifts.get(item) else { return false };
        debug_assert_eq!(known.value(), lift.level);
        lift.is_reached(level, |place| {
            self.candidates[place].done() || spans[place].is_some_and(|span| span.end <= slot)
        })
    }
}

/// Whether a candidate has something to do, and nobody refused it.
fn is_useful(candidate: &Candidate<'_>) -> bool {
    candidate.refusal().is_none() && candidate.is_useful()
}

/// The candidates that lift each condition.
fn lifters<'a>(candidates: &[Candidate<'a>]) -> BTreeMap<&'a ConditionId, Vec<usize>> {
    let mut found: BTreeMap<&ConditionId, Vec<usize>> = BTreeMap::new();
    for (place, candidate) in candidates.iter().enumerate().filter(|(_, one)| is_useful(one)) {
        for lift in candidate.listed.into_iter().flat_map(|(_, action)| &action.lifts) {
            found.entry(lift).or_default().push(place);
        }
    }
    found
}

impl Lift {
    /// Whether the item stands at `level` once these candidates have ended.
    fn is_reached(&self, level: Level, ended: impl Fn(usize) -> bool) -> bool {
        let asked = || self.lacks.iter().filter(move |lack| lack.level <= level);
        let is_planned = asked().next().is_some() && asked().all(|lack| !lack.lifters.is_empty());
        if is_planned && level.value() <= self.target {
            return asked().all(|lack| lack.lifters.iter().any(|place| ended(*place)));
        }
        let needed = self.actions_until(level.value());
        needed.is_some_and(|needed| self.actions.iter().filter(|place| ended(**place)).count() >= needed)
    }

    /// How many finished actions bring the item to `level`; `None` where they never do.
    fn actions_until(&self, level: u8) -> Option<usize> {
        if level > self.target || self.actions.is_empty() || self.target <= self.level {
            return None;
        }
        let (steps, all) =
            (usize::from(level.saturating_sub(self.level)), usize::from(self.target - self.level));
        Some((steps * self.actions.len() / all).max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_rises_evenly() {
        let lift =
            |level, target, count| Lift { level, target, actions: (0..count).collect(), lacks: Vec::new() };
        for (lift, level, expected) in [
            (lift(0, 3, 4), 1, Some(1)),
            (lift(0, 3, 4), 2, Some(2)),
            (lift(0, 3, 4), 3, Some(4)),
            (lift(1, 3, 4), 2, Some(2)),
            (lift(0, 3, 1), 1, Some(1)),
            (lift(0, 4, 2), 2, Some(1)),
            (lift(2, 3, 2), 4, None),
            (lift(0, 3, 0), 1, None),
        ] {
            assert_eq!(lift.actions_until(level), expected, "{} to {level} of {}", lift.level, lift.target);
        }
    }

    /// Three actions lift, in turn, what lacks of the levels 1, 2 and 2; nothing of the plan lifts what lacks of level 3.
    #[test]
    fn a_level_is_there_when_all_that_lacks_has_been_lifted() {
        let lack = |level: usize, lifters: &[usize]| LackingCondition {
            level: Level::ALL[level],
            lifters: lifters.into(),
        };
        let lacks = vec![lack(1, &[0]), lack(2, &[1]), lack(2, &[1, 2]), lack(3, &[])];
        let lift = Lift { level: 0, target: 3, actions: vec![0, 1, 2], lacks };
        for (ended, level, expected) in [
            (&[][..], 1, false),
            (&[0][..], 1, true),
            (&[1, 2][..], 1, false),
            (&[0, 2][..], 2, false),
            (&[0, 1][..], 2, true),
            (&[0, 1][..], 3, false),
            (&[0, 1, 2][..], 3, true),
            (&[0, 1, 2][..], 4, false),
        ] {
            let reached = lift.is_reached(Level::ALL[level], |place| ended.contains(&place));
            assert_eq!(reached, expected, "level {level} after {ended:?}");
        }
    }
}
