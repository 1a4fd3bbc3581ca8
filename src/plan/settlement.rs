//! Knows how scheduled candidates become actions of the plan, with their numbers and everything a page or paper says.

use super::action::open_needs;
use super::candidate::Candidate;
use super::objectives::needed_objectives;
use super::partners::{own_partners, usual_partners};
use super::readiness::Readiness;
use super::schedule::{Delay, Limits, Schedule, decided_phase};
use super::{
    BrokenPrecondition, ChangedGap, Deferral, DeferredAction, Phase, PlacementReason, PlanInputs,
    PlannedAction, VoidDecision, Wording, lacks,
};
use crate::assessment::strategy::{ActionRecord, Inclusion, Quarter, SeenGap};
use crate::framework::{Action, ItemId, ObjectiveId, Precondition, Text};
use crate::scoring::ScoredFramework;
use std::collections::BTreeMap;

/// What became of the candidates.
#[derive(Default)]
pub(super) struct Settlement {
    pub(super) actions: Vec<PlannedAction>,
    pub(super) deferred: Vec<DeferredAction>,
    pub(super) dropped: Vec<DeferredAction>,
    pub(super) needed: Vec<ObjectiveId>,
}

/// What settling looks at.
struct SettlementParts<'a> {
    inputs: &'a PlanInputs<'a>,
    readiness: &'a Readiness<'a>,
    limits: &'a Limits<'a>,
    schedule: &'a Schedule,
    empty: ActionRecord,
}

pub(super) fn settle(
    inputs: &PlanInputs<'_>,
    candidates: &[Candidate<'_>],
    readiness: &Readiness<'_>,
    limits: &Limits<'_>,
    schedule: &Schedule,
) -> Settlement {
    let parts = SettlementParts { inputs, readiness, limits, schedule, empty: ActionRecord::default() };
    let mut settled = Settlement::default();
    let mut order: Vec<(i32, usize)> = Vec::new();
    for (place, candidate) in candidates.iter().enumerate() {
        match (candidate.refusal(), schedule.spans[place]) {
            (Some(Inclusion::Dropped { reason }), _) => {
                settled.dropped.push(parts.defer(candidate, vec![Deferral::Dropped(reason.clone())]));
            }
            (Some(Inclusion::Deferred { reason }), _) => {
                settled.deferred.push(parts.defer(candidate, vec![Deferral::Country(reason.clone())]));
            }
            (_, Some(span)) => {
                order.push((span.start, place));
                settled.actions.push(parts.plan_action(place, candidate));
            }
            (_, None) => settled.deferred.push(parts.defer(candidate, parts.deferrals(place, candidate))),
        }
    }
    arrange(&mut settled.actions, &order, candidates);
    settled.needed = needed_objectives(inputs, &settled.actions);
    number(&settled.needed, &mut settled.actions);
    settled
}

/// Sorts by phase, the country's place, start, priority; then counts the places.
fn arrange(actions: &mut Vec<PlannedAction>, order: &[(i32, usize)], candidates: &[Candidate<'_>]) {
    let mut sorted: Vec<(PlannedAction, (i32, usize))> =
        std::mem::take(actions).into_iter().zip(order.iter().copied()).collect();
    let wished = |place: usize| candidates[place].record.and_then(|record| record.place).unwrap_or(u32::MAX);
    sorted.sort_by(|(a, (a_start, a_place)), (b, (b_start, b_place))| {
        let worth = candidates[*b_place].priority.total_cmp(&candidates[*a_place].priority);
        a.phase
            .cmp(&b.phase)
            .then(wished(*a_place).cmp(&wished(*b_place)))
            .then(a_start.cmp(b_start))
            .then(worth)
            .then(a_place.cmp(b_place))
    });
    let mut places: BTreeMap<Phase, usize> = BTreeMap::new();
    for (mut action, _) in sorted {
        let place = places.entry(action.phase).or_default();
        *place += 1;
        action.place = *place;
        actions.push(action);
    }
}

/// Numbers actions inside their objective; those without one come after the last objective.
fn number(needed: &[ObjectiveId], actions: &mut [PlannedAction]) {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for action in actions {
        let place = needed.iter().position(|id| action.objective.as_ref() == Some(id));
        let objective = place.unwrap_or(needed.len()) + 1;
        let count = counts.entry(objective).or_default();
        *count += 1;
        action.number = format!("{objective}.{count}");
    }
}

impl SettlementParts<'_> {
    fn defer(&self, candidate: &Candidate<'_>, reasons: Vec<Deferral>) -> DeferredAction {
        DeferredAction {
            id: candidate.id.clone(),
            origin: candidate.origin,
            title: candidate.title(),
            item: candidate.item.clone(),
            objective: self.objective(candidate.item.as_ref()),
            reasons,
            void: candidate.void.cloned(),
            idle: candidate.idle,
        }
    }

    fn objective(&self, item: Option<&ItemId>) -> Option<ObjectiveId> {
        let place = self.inputs.objective_place(item?)?;
        Some(self.inputs.objectives[place].id.clone())
    }

    /// Why a proposal has no place. What holds a proposal back while it is ready comes before what it waits for.
    fn deferrals(&self, place: usize, candidate: &Candidate<'_>) -> Vec<Deferral> {
        let held = &self.schedule.held[place];
        let needs = candidate.points(self.limits.settings);
        let open = self.readiness.open(place, self.limits.period.quarters(), &self.schedule.spans);
        let mut reasons = held.limits(needs, self.limits.frame);
        if !open.is_empty() {
            reasons.push(Deferral::Waits(open));
        } else if reasons.is_empty() {
            reasons.push(Deferral::TooLate);
        }
        reasons
    }

    fn plan_action(&self, place: usize, candidate: &Candidate<'_>) -> PlannedAction {
        let record = candidate.record.unwrap_or(&self.empty);
        let listed = candidate.listed;
        let words = listed.map(|(_, action)| action);
        let own = |usual: Option<&Text>, own: &str| Wording::of(own, usual);
        let (start, end) = self.dates(place, record);
        let broken = self.broken_preconditions(place);
        let lead = candidate.lead();
        let mut action = PlannedAction {
            id: candidate.id.clone(),
            origin: candidate.origin,
            title: candidate.title(),
            item: candidate.item.clone(),
            objective: self.objective(candidate.item.as_ref()),
            number: String::new(),
            phase: self.phase(place, record),
            proposed_phase: candidate.phase,
            place: 0,
            start,
            end,
            dates_decided: record.start.is_some() || record.end.is_some(),
            partners: own_partners(&lead, &record.partners),
            usual_partners: listed
                .and_then(|(item, _)| usual_partners(&lead, &item.institutions.as_ref()?.partners)),
            lead,
            time: words.map(|action| action.time),
            cost_class: words.map(|action| action.cost),
            cost_driver: words.and_then(|action| action.cost_driver.clone()),
            points: candidate.points(self.limits.settings),
            waits_for: words.map(|action| self.open_needs(action)).unwrap_or_default(),
            after_note: words.and_then(|action| action.after_note.clone()),
            broken,
            reasons: candidate.reasons.clone(),
            standing: self.placement_reasons(place, candidate),
            decided: candidate.is_decided(),
            changed: self.changed_gap(candidate),
            void: void_decision(candidate, record),
            idle: candidate.idle,
            dates_phase: self.dates_phase(record),
            costs: record.costs.clone(),
            funding: record.funding.clone(),
            indicator: own(words.map(|action| &action.indicator), &record.indicator),
            verification: own(words.map(|action| &action.verification), &record.verification),
            baseline: record.baseline.clone(),
            midterm_target: record.midterm_target.clone(),
            final_target: record.final_target.clone(),
            risk: record.risk.clone(),
            status: record.status().cloned(),
            lacks: Vec::new(),
        };
        action.lacks = lacks::lacks(&action);
        action
    }

    /// What the library's action waits for today; nothing where no framework gives an order.
    fn open_needs(&self, action: &Action) -> Vec<Precondition> {
        let needs =
            |main: ScoredFramework<'_>| open_needs(&action.after, main.scorecard, self.inputs.relevance);
        self.inputs.main().map(needs).unwrap_or_default()
    }

    /// Dates that the country gave stand; the others follow from the schedule, once the period is decided.
    fn dates(&self, place: usize, record: &ActionRecord) -> (Option<Quarter>, Option<Quarter>) {
        let period = &self.limits.period;
        let span = self.schedule.spans[place];
        let start = record.start.or_else(|| period.quarter(span?.start));
        let end = record.end.or_else(|| period.quarter(span?.end - 1));
        (start, end.max(start.filter(|_| end.is_some())))
    }

    fn phase(&self, place: usize, record: &ActionRecord) -> Phase {
        let slot = self.schedule.spans[place].map_or(0, |span| span.start);
        decided_phase(Some(record)).unwrap_or_else(|| self.limits.period.phase_of(slot))
    }

    /// The phase in which the country's dates lie, where it put the action into another one. An end may lie behind the phase
    /// in which the work begins, not before it.
    fn dates_phase(&self, record: &ActionRecord) -> Option<Phase> {
        let (period, chosen) = (&self.limits.period, decided_phase(Some(record))?);
        let start = record.start.and_then(|quarter| period.slot(quarter));
        let end = record.end.and_then(|quarter| period.slot(quarter));
        let early_end = end.filter(|slot| *slot < period.begin(chosen));
        Some(period.phase_of(start.or(early_end)?)).filter(|phase| *phase != chosen)
    }

    fn broken_preconditions(&self, place: usize) -> Vec<BrokenPrecondition> {
        let start = self.schedule.spans[place].map_or(0, |span| span.start);
        self.readiness.broken_preconditions(place, start, &self.schedule.spans)
    }

    fn placement_reasons(&self, place: usize, candidate: &Candidate<'_>) -> Vec<PlacementReason> {
        let start = self.schedule.spans[place].map_or(0, |span| span.start);
        let Delay { points, leads, .. } = &self.schedule.held[place];
        let item = candidate.item.clone();
        let starter =
            item.zip(candidate.starter).map(|(item, level)| PlacementReason::Starter { item, level });
        let turn = candidate.phase.filter(|_| !candidate.is_decided() && starter.is_none()).map(|phase| {
            let early = candidate.free && start < self.limits.period.begin(phase);
            let phase = phase.min(self.limits.period.phase_of(start));
            if early { PlacementReason::Preparatory } else { PlacementReason::ItemsPhase(phase) }
        });
        let needs = self.needs(candidate);
        let mut standing = Vec::new();
        standing.extend(candidate.is_unasked().then_some(PlacementReason::Entered));
        let is_put = candidate.is_decided() && !candidate.is_unasked();
        standing.extend(is_put.then_some(PlacementReason::Decided));
        standing.extend(starter);
        standing.extend(turn);
        standing.extend((!needs.is_empty()).then_some(PlacementReason::Follows(needs)));
        standing.extend((!points.is_empty()).then_some(PlacementReason::OverPoints));
        standing.extend(leads.then_some(PlacementReason::OverLeads));
        standing
    }

    /// What the action needs first, without what the country dropped.
    fn needs(&self, candidate: &Candidate<'_>) -> Vec<Precondition> {
        let wanted = candidate.needs.iter().filter(|need| self.readiness.reason_dropped(need).is_none());
        wanted.cloned().collect()
    }

    /// What is different from the gap for which the country decided; nothing where it decided nothing, or for its own
    /// actions without an item.
    fn changed_gap(&self, candidate: &Candidate<'_>) -> Option<ChangedGap> {
        let record = candidate.record?;
        let (_, score) = self.inputs.item(candidate.item.as_ref()?)?;
        let seen = record.seen;
        let Some(level) = score.claimed else {
            let knew = seen.is_none_or(|seen| seen.level.is_some());
            return knew.then_some(ChangedGap::Unknown { seen });
        };
        let now = SeenGap { level: Some(level), target: score.target };
        match seen {
            Some(seen) if seen == now => None,
            _ if level >= score.target => Some(ChangedGap::Closed { seen }),
            Some(seen) => Some(ChangedGap::Moved { seen, now }),
            None => None,
        }
    }
}

/// What has left the action nothing to do, with the reason that the country recorded. What is done met its facts itself.
fn void_decision(candidate: &Candidate<'_>, record: &ActionRecord) -> Option<VoidDecision> {
    let ground = candidate.void.filter(|_| !candidate.done())?.clone();
    let reason = record.despite.trim();
    Some(VoidDecision { ground, reason: (!reason.is_empty()).then(|| reason.to_owned()) })
}
