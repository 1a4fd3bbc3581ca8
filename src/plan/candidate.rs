//! Knows which actions could be in a plan, before anybody looks at the calendar; knows no limits.

use super::action::is_free;
use super::{ActionOrigin, Phase, Plan, PlanInputs, PlanSettings, Reason, VoidGround, Wording};
use crate::assessment::strategy::{ActionRecord, ActionStatus, Inclusion};
use crate::framework::{Action, ActionId, CostClass, Item, ItemId, Level, Precondition, TimeFrame};
use crate::scoring::ItemScore;
use std::collections::BTreeSet;

/// An action that could be in the plan.
#[derive(Clone, Debug)]
pub(super) struct Candidate<'a> {
    pub(super) id: &'a ActionId,
    pub(super) origin: ActionOrigin,
    /// The item whose gap it closes.
    pub(super) item: Option<ItemId>,
    /// The library's item, where a library knows the action.
    pub(super) listed: Option<(&'a Item, &'a Action)>,
    /// What the country decided.
    pub(super) record: Option<&'a ActionRecord>,
    /// Whether a library proposes it; what it does not is here because the country decided about it.
    pub(super) proposed: bool,
    /// The fact that leaves it nothing to do.
    pub(super) void: Option<&'a VoidGround>,
    /// Whether nothing of what it lifts lacks on the way to a target; the country decided about it all the same.
    pub(super) idle: bool,
    /// The phase of its step.
    pub(super) phase: Option<Phase>,
    /// The priority of its item, for the order among those that could begin.
    pub(super) priority: f64,
    pub(super) reasons: Vec<Reason>,
    /// What should be reached before it begins.
    pub(super) needs: Vec<Precondition>,
    /// Whether it need not wait for the phase of its step.
    pub(super) free: bool,
    /// Whether nobody has looked at the conditions of its item one by one.
    pub(super) is_unexamined: bool,
    /// The turn of its item, where the plan begins with it.
    pub(super) turn: Option<usize>,
    /// The place of its item in the order, from 0; none where no order places it.
    pub(super) rank: Option<usize>,
    /// Whether it lifts something that the next level of its item lacks, or nobody says what it lifts.
    pub(super) lifts_next: bool,
    /// The level of the checklist item, for starter measures.
    pub(super) starter: Option<Level>,
}

impl Candidate<'_> {
    /// Whether it would work on a gap: no fact has left it nothing to do, and something of what it lifts lacks.
    pub(super) fn is_useful(&self) -> bool {
        self.void.is_none() && !self.idle
    }

    /// Whether it is in the plan only because the country entered something about it, such as a cost or a date: no library
    /// proposes it, and nobody took it, chose its phase or reported on it.
    pub(super) fn is_unasked(&self) -> bool {
        let is_listed = matches!(self.origin, ActionOrigin::Library | ActionOrigin::Starter);
        let is_asked = |record: &ActionRecord| {
            record.taken == Inclusion::Yes || record.phase.is_some() || !record.progress.is_empty()
        };
        is_listed && !self.proposed && !self.record.is_some_and(is_asked)
    }

    /// Whether it comes before another one: by the turns of those with which the plan begins, by the places of their items
    /// in the order, and where no order says so, by their priorities.
    pub(super) fn is_more_urgent(&self, than: &Candidate<'_>) -> bool {
        match ((self.turn, than.turn), (self.rank, than.rank)) {
            ((Some(own), Some(other)), _) | ((None, None), (Some(own), Some(other))) => own < other,
            ((None, None), _) => self.priority > than.priority,
            ((own, _), _) => own.is_some(),
        }
    }

    /// Whether the country put it into the plan, or where it stands; work that has begun is decided.
    pub(super) fn is_decided(&self) -> bool {
        let Some(record) = self.record else { return false };
        let begun = !record.progress.is_empty();
        !self.proposed || self.is_placed() || record.taken == Inclusion::Yes || begun
    }

    /// Whether the country gave it a phase or a date.
    pub(super) fn is_placed(&self) -> bool {
        let placed =
            |record: &ActionRecord| record.phase.is_some() || record.start.is_some() || record.end.is_some();
        self.record.is_some_and(placed)
    }

    /// Whether it is reported as done.
    pub(super) fn done(&self) -> bool {
        let status = self.record.and_then(ActionRecord::status);
        status.is_some_and(|note| note.status == ActionStatus::Done)
    }

    /// Why the country does not want it, or not now.
    pub(super) fn refusal(&self) -> Option<&Inclusion> {
        let taken = self.record.map(|record| &record.taken)?;
        matches!(taken, Inclusion::Deferred { .. } | Inclusion::Dropped { .. }).then_some(taken)
    }

    /// What is done; the review first, where nobody has looked whether it is needed, and nobody decided on it.
    pub(super) fn title(&self) -> Wording {
        let own = self.record.and_then(|record| record.own.as_ref()).map_or("", |own| own.title.as_str());
        let is_open = self.is_unexamined && !self.is_decided();
        let title = self.listed.map(|(_, action)| match &action.review_title {
            Some(review) if is_open => review,
            _ => &action.title,
        });
        Wording::of(own, title)
    }

    pub(super) fn lead(&self) -> Wording {
        let usual = self.listed.and_then(|(item, action)| {
            action.lead.as_ref().or_else(|| item.institutions.as_ref().map(|usual| &usual.lead))
        });
        Wording::of(self.record.map_or("", |record| record.lead.as_str()), usual)
    }

    /// Points of work; an action of no known cost class counts as a cheap one.
    pub(super) fn points(&self, settings: &PlanSettings) -> u32 {
        settings.points(self.listed.map_or(CostClass::Low, |(_, action)| action.cost))
    }

    /// How many quarters it is proposed to take.
    pub(super) fn quarters(&self, settings: &PlanSettings) -> i32 {
        settings.quarters(self.listed.map_or(TimeFrame::Short, |(_, action)| action.time))
    }
}

/// Every action that could be in the plan: those of the steps in their order, starter measures, then everything else
/// that the country decided about. No action comes twice.
pub(super) fn candidates<'a>(inputs: &PlanInputs<'a>, steps: &Plan) -> Vec<Candidate<'a>> {
    let mut all = of_steps(inputs, steps);
    let with_work = all.iter().filter(|candidate| candidate.void.is_none());
    let known: BTreeSet<&ActionId> = with_work.map(|candidate| candidate.id).collect();
    let starters = starters(inputs, &known);
    all.extend(starters);
    let known: BTreeSet<&ActionId> = all.iter().map(|candidate| candidate.id).collect();
    let strays = strays(inputs, &known);
    all.extend(strays);
    all
}

/// What actions that the country decided about do as well, so that it is not proposed beside them.
fn covered_by_decisions<'a>(inputs: &PlanInputs<'a>) -> BTreeSet<&'a ActionId> {
    let decided = inputs.strategy.actions.iter().filter(|(_, record)| record.taken == Inclusion::Yes);
    let useful = decided.filter(|(id, _)| inputs.relevance.void_ground(id).is_none());
    let listed = useful.filter_map(|(id, _)| inputs.action(id));
    listed.flat_map(|(_, action)| &action.covers).collect()
}

fn of_steps<'a>(inputs: &PlanInputs<'a>, steps: &Plan) -> Vec<Candidate<'a>> {
    let (covered, mut all) = (covered_by_decisions(inputs), Vec::new());
    for (rank, step) in steps.steps.iter().enumerate() {
        let Some((item, score)) = inputs.item(&step.item) else { continue };
        for action in &item.actions {
            let record = inputs.strategy.actions.get(&action.id);
            let proposed = inputs.relevance.is_proposable(&action.id) && !covered.contains(&action.id);
            if !proposed && !record.is_some_and(says_something) {
                continue;
            }
            let free = is_free(item, score, action.time, action.cost);
            all.push(Candidate {
                id: &action.id,
                origin: ActionOrigin::Library,
                item: Some(item.id.clone()),
                listed: Some((item, action)),
                record,
                proposed,
                void: inputs.relevance.void_ground(&action.id),
                idle: inputs.relevance.is_idle(&action.id),
                phase: Some(step.phase),
                priority: score.priority.unwrap_or_default(),
                reasons: step.reasons.clone(),
                needs: needs(inputs, action, score, free),
                free,
                is_unexamined: inputs.relevance.is_unexamined(&item.id),
                turn: step.turn,
                rank: Some(rank),
                lifts_next: inputs.relevance.lifts_next(&item.id, action),
                starter: None,
            });
        }
    }
    all
}

/// What an action names and facts have not settled, and the hard prerequisites of its item, unless it is free of them.
fn needs(inputs: &PlanInputs<'_>, action: &Action, score: &ItemScore, free: bool) -> Vec<Precondition> {
    let mut needs = named_needs(inputs, action);
    let level = Level::try_from(inputs.settings.satisfied_at).unwrap_or(Level::MAX);
    let blockers = if free { &[][..] } else { &score.blocked_by };
    for item in blockers {
        let named = |need: &Precondition| matches!(need, Precondition::Item { item: one, level: at } if one == item && *at >= level);
        let blocker = Precondition::Item { item: item.clone(), level };
        if !needs.iter().any(named) && !inputs.relevance.settles(&blocker) {
            needs.push(blocker);
        }
    }
    needs
}

/// What an action names and facts have not settled.
fn named_needs(inputs: &PlanInputs<'_>, action: &Action) -> Vec<Precondition> {
    action.after.iter().filter(|need| !inputs.relevance.settles(need)).cloned().collect()
}

/// Starter measures of checklist items at a low level that lift something, unless an action that does the same is known
/// already.
/// Source: `itu.md` 4.8.
fn starters<'a>(inputs: &PlanInputs<'a>, known: &BTreeSet<&ActionId>) -> Vec<Candidate<'a>> {
    let mut all = Vec::new();
    for scored in inputs.checklists() {
        for item in &scored.framework.items {
            let Some(score) = scored.scorecard.item(&item.id) else { continue };
            let (Some(level), Some(gap)) = (score.claimed, score.gap) else { continue };
            if level.value() > inputs.settings.starters_up_to || gap <= 0.0 {
                continue;
            }
            let fresh = |action: &&Action| {
                let covered = action.covers.iter().any(|covered| known.contains(covered));
                !covered && inputs.relevance.is_proposable(&action.id)
            };
            for action in item.actions.iter().filter(fresh) {
                all.push(starter(inputs, item, action, (level, gap)));
            }
        }
    }
    all
}

fn starter<'a>(
    inputs: &PlanInputs<'a>,
    item: &'a Item,
    action: &'a Action,
    (level, gap): (Level, f64),
) -> Candidate<'a> {
    let linked = item.also_counts_for.iter().filter_map(|id| inputs.item(id)?.1.priority);
    let phase = if action.time == TimeFrame::Short { Phase::First } else { Phase::Second };
    Candidate {
        id: &action.id,
        origin: ActionOrigin::Starter,
        item: Some(item.id.clone()),
        listed: Some((item, action)),
        record: inputs.strategy.actions.get(&action.id),
        proposed: true,
        void: None,
        idle: false,
        phase: Some(phase),
        priority: linked.fold(inputs.settings.plain_priority(gap), f64::max),
        reasons: Vec::new(),
        needs: named_needs(inputs, action),
        free: false,
        is_unexamined: inputs.relevance.is_unexamined(&item.id),
        turn: None,
        rank: None,
        lifts_next: inputs.relevance.lifts_next(&item.id, action),
        starter: Some(level),
    }
}

/// What else the country decided about: its own actions, those whose gap has gone, and measures that are not proposed.
fn strays<'a>(inputs: &PlanInputs<'a>, known: &BTreeSet<&ActionId>) -> Vec<Candidate<'a>> {
    let decided =
        inputs.strategy.actions.iter().filter(|(id, record)| !known.contains(id) && says_something(record));
    decided.map(|(id, record)| stray(inputs, id, record)).collect()
}

/// Whether a record holds more than a place among others.
fn says_something(record: &ActionRecord) -> bool {
    ActionRecord { place: None, seen: None, ..record.clone() } != ActionRecord::default()
}

fn stray<'a>(inputs: &PlanInputs<'a>, id: &'a ActionId, record: &'a ActionRecord) -> Candidate<'a> {
    let listed = inputs.action(id).filter(|_| record.own.is_none());
    let (origin, item) = match (&record.own, listed) {
        (Some(own), _) => (ActionOrigin::Own, own.item.clone()),
        (None, Some((item, _))) if item.worth.is_some() => (ActionOrigin::Library, Some(item.id.clone())),
        (None, Some((item, _))) => (ActionOrigin::Starter, Some(item.id.clone())),
        (None, None) => (ActionOrigin::Lost, None),
    };
    let score = item.as_ref().and_then(|item| inputs.item(item)).map(|(_, score)| score);
    Candidate {
        id,
        origin,
        item,
        listed,
        record: Some(record),
        proposed: false,
        void: inputs.relevance.void_ground(id),
        idle: listed.is_some() && inputs.relevance.is_idle(id),
        phase: None,
        priority: score.and_then(|score| score.priority).unwrap_or_default(),
        reasons: Vec::new(),
        needs: listed.map(|(_, action)| named_needs(inputs, action)).unwrap_or_default(),
        free: true,
        is_unexamined: listed.is_some_and(|(item, _)| inputs.relevance.is_unexamined(&item.id)),
        turn: None,
        rank: None,
        lifts_next: listed.is_none_or(|(item, action)| inputs.relevance.lifts_next(&item.id, action)),
        starter: None,
    }
}
