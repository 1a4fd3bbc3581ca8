//! Knows the whole plan of a country: what is done in which phase, what is put off, and what becomes of severe gaps.

use super::candidate::candidates;
use super::gap_start::StartInputs;
use super::readiness::Readiness;
use super::schedule::{Limits, schedule};
use super::settlement::{Settlement, settle};
use super::{
    DeferredAction, GapStart, LeadLoad, Period, Phase, Plan, PlanInputs, PlannedAction, ServedObjective,
    SevereGap, Step, YearLoad, costing, load, objectives, plan, severe_gaps,
};
use crate::framework::{ActionId, ItemId, ObjectiveId};
use serde::Serialize;

/// A national plan: proposals with the country's decisions over them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NationalPlan {
    /// The period, assumed where the country has not decided it.
    pub period: Period,
    /// The items of the order with their phase and reasons, as proposed.
    pub steps: Vec<Step>,
    /// When the plan begins with each of them, in the same order.
    pub starts: Vec<GapStart>,
    /// The actions of the plan by phase and place.
    pub actions: Vec<PlannedAction>,
    /// What is not in this plan and may come later, with the reasons. The strategy says so.
    pub deferred: Vec<DeferredAction>,
    /// What the country does not want. The strategy does not propose it.
    pub dropped: Vec<DeferredAction>,
    /// Every severe gap, the most severe first, with what the plan does about it.
    pub gaps: Vec<SevereGap>,
    /// The objectives about which a level is known or which an action serves, in their order; their places from 1 are
    /// their numbers.
    pub needed: Vec<ObjectiveId>,
    /// The objectives that the plan serves, in their order.
    pub objectives: Vec<ServedObjective>,
    /// How much begins in each year, beside the limit.
    pub years: Vec<YearLoad>,
    /// Institutions that would lead more at once than the limit allows, because the country decided so.
    pub overloads: Vec<LeadLoad>,
}

impl NationalPlan {
    /// The action of this name, if it is in the plan.
    pub fn action(&self, id: &ActionId) -> Option<&PlannedAction> {
        self.actions.iter().find(|action| &action.id == id)
    }

    /// The action of this name, if it is put off or dropped.
    pub fn deferred_action(&self, id: &ActionId) -> Option<&DeferredAction> {
        self.deferred.iter().chain(&self.dropped).find(|action| &action.id == id)
    }

    /// The number of an objective, from 1; none for one that the plan does not need.
    pub fn objective_number(&self, id: &ObjectiveId) -> Option<usize> {
        self.needed.iter().zip(1..).find_map(|(needed, number)| (needed == id).then_some(number))
    }

    /// The actions of an objective by phase and place; those of none for `None`.
    pub fn actions_of(&self, objective: Option<&ObjectiveId>) -> impl Iterator<Item = &PlannedAction> {
        self.actions.iter().filter(move |action| action.objective.as_ref() == objective)
    }

    /// The actions of a phase in their places.
    pub fn phase(&self, phase: Phase) -> impl Iterator<Item = &PlannedAction> {
        self.actions.iter().filter(move |action| action.phase == phase)
    }

    /// The step of this item.
    pub fn step(&self, item: &ItemId) -> Option<&Step> {
        self.steps.iter().find(|step| &step.item == item)
    }

    /// When the plan begins with this item; none for one that no order places.
    pub fn start(&self, item: &ItemId) -> Option<&GapStart> {
        self.starts.iter().find(|start| &start.item == item)
    }
}

/// The plan that follows from scores, libraries and the country's decisions.
///
/// The same inputs give the same plan. Every action that a library proposes for a gap, or that the country decided
/// about, is exactly once in `actions`, `deferred` or `dropped`; what facts have left nothing to do is proposed nowhere.
/// Source: `mnr.md` 6.2 (11) and (12), `itu.md` 4.8.
pub fn national_plan(inputs: &PlanInputs<'_>) -> NationalPlan {
    let steps = match inputs.main() {
        Some(main) => plan(main.framework, main.scorecard, inputs.choices, inputs.relevance),
        None => Plan { steps: Vec::new() },
    };
    let candidates = candidates(inputs, &steps);
    let readiness = Readiness::of(inputs, &candidates);
    let frame = &inputs.strategy.frame;
    let costs =
        candidates.iter().map(|one| one.record.map(|r| costing::yearly(r, frame)).unwrap_or_default());
    let limits = Limits {
        frame,
        settings: &inputs.settings,
        period: Period::of(frame, &inputs.settings),
        costs: costs.collect(),
    };
    let schedule = schedule(&candidates, &readiness, &limits);
    let years = load::years(&candidates, &schedule, &limits);
    let overloads = load::leads(&candidates, &schedule, &limits);
    let settled = settle(inputs, &candidates, &readiness, &limits, &schedule);
    let starts = StartInputs {
        candidates: &candidates,
        readiness: &readiness,
        limits: &limits,
        schedule: &schedule,
        settled: &settled,
    }
    .starts(&steps.steps);
    let Settlement { actions, deferred, dropped, needed } = settled;
    let gaps = severe_gaps::severe_gaps(inputs, &actions, &deferred, &dropped);
    let objectives = objectives::served_objectives(inputs, &needed, &actions);
    NationalPlan {
        period: limits.period,
        steps: steps.steps,
        starts,
        actions,
        deferred,
        dropped,
        gaps,
        needed,
        objectives,
        years,
        overloads,
    }
}
