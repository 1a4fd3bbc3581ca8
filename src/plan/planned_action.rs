//! Knows what a plan says about one action, and why; knows no words and no page.

use super::{Phase, Reason, VoidGround, Wording};
use crate::assessment::strategy::{CostLine, FundingLine, Quarter, SeenGap, StatusNote};
use crate::code::codes;
use crate::framework::{ActionId, CostClass, ItemId, Level, ObjectiveId, Precondition, Text, TimeFrame};
use serde::Serialize;

codes! {
    /// Where an action comes from.
    #[derive(PartialOrd, Ord)]
    pub enum ActionOrigin {
        /// The library of the framework that gives the order.
        Library = "library",
        /// A starter measure of a checklist. Source: `itu.md` 4.8.
        Starter = "starter",
        /// The country.
        Own = "own",
        /// The country decided about it, but no library knows it any more.
        Lost = "lost",
    }
}

/// An action of the plan: the library's proposal with the country's decisions over it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlannedAction {
    /// Its permanent name.
    pub id: ActionId,
    /// Where it comes from.
    pub origin: ActionOrigin,
    /// What is done.
    pub title: Wording,
    /// The item whose gap it closes.
    pub item: Option<ItemId>,
    /// The objective that the item belongs to.
    pub objective: Option<ObjectiveId>,
    /// The number as printed, such as `2.3`: the objective's place among those needed, then the place inside it.
    pub number: String,
    /// The phase in force.
    pub phase: Phase,
    /// The phase that its item's place in the order proposes; absent where there is no such place.
    pub proposed_phase: Option<Phase>,
    /// Its place inside the phase, from 1.
    pub place: usize,
    /// When it starts; absent while neither the country nor the period says.
    pub start: Option<Quarter>,
    /// The last quarter of the work; never before `start`.
    pub end: Option<Quarter>,
    /// Whether start and end were decided or follow from the proposal.
    pub dates_decided: bool,
    /// Who leads.
    pub lead: Wording,
    /// Who takes part besides the lead, as the country says; `usual_partners` where it says nothing.
    pub partners: Vec<String>,
    /// Who usually takes part besides the lead.
    pub usual_partners: Option<Text>,
    /// How long it usually takes.
    pub time: Option<TimeFrame>,
    /// What it usually costs over its life.
    pub cost_class: Option<CostClass>,
    /// What makes it cost what it costs.
    pub cost_driver: Option<Text>,
    /// Points of work that count against the limit of the year in which it starts.
    pub points: u32,
    /// What should be in place first and is not known to be today.
    pub waits_for: Vec<Precondition>,
    /// A precondition that is neither an action nor a level.
    pub after_note: Option<Text>,
    /// Preconditions that the plan does not keep, because the country decided so.
    pub broken: Vec<BrokenPrecondition>,
    /// Why its item stands where it stands; empty where no order places it.
    pub reasons: Vec<Reason>,
    /// Why the action itself stands where it stands; never empty.
    pub standing: Vec<PlacementReason>,
    /// Whether the country decided that it is in, or where it stands; a proposal otherwise.
    pub decided: bool,
    /// What is different from the gap that the country decided for.
    pub changed: Option<ChangedGap>,
    /// The fact that has left it nothing to do, although the country decided about it; absent once it is done.
    pub void: Option<VoidDecision>,
    /// Whether nothing of what it lifts lacks on the way to a target: it works on no gap, although the country decided about
    /// it.
    pub idle: bool,
    /// The phase of the dates that the country gave, where it put the action into another one.
    pub dates_phase: Option<Phase>,
    /// What it costs, as the country says.
    pub costs: Vec<CostLine>,
    /// Who pays, as the country says.
    pub funding: Vec<FundingLine>,
    /// How progress is measured.
    pub indicator: Wording,
    /// The document or data that proves it.
    pub verification: Wording,
    /// The value today, as the country says.
    pub baseline: String,
    /// The value aimed at half way, as the country says.
    pub midterm_target: String,
    /// The value aimed at in the end, as the country says.
    pub final_target: String,
    /// What could go wrong, as the country says.
    pub risk: String,
    /// How it stood last; absent while nobody reported.
    pub status: Option<StatusNote>,
    /// What is still missing before anybody can sign it.
    pub lacks: Vec<Lack>,
}

impl PlannedAction {
    /// Whether it works on a gap: it has something to do, and something of what it lifts lacks.
    pub fn is_useful(&self) -> bool {
        self.void.is_none() && !self.idle
    }

    /// Whether it is in the plan only because the country entered something about it.
    pub fn is_unasked(&self) -> bool {
        self.standing.contains(&PlacementReason::Entered)
    }
}

/// A precondition that the plan does not keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BrokenPrecondition {
    /// What should have come first.
    pub after: Precondition,
    /// Why it does not, as the country recorded it; absent where it recorded nothing.
    pub reason: Option<String>,
}

/// A decision about an action that a fact has left nothing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoidDecision {
    /// The fact.
    pub ground: VoidGround,
    /// Why it stays, as the country recorded it; absent where it recorded nothing.
    pub reason: Option<String>,
}

/// Why an action stands where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlacementReason {
    /// The country put it there.
    Decided,
    /// No library proposes it, and nobody took it or chose its phase; the country entered something about it.
    Entered,
    /// Its item is taken up in this phase.
    ItemsPhase(Phase),
    /// It is cheap, or its item's basics should start at once: it need not wait for the item's phase.
    Preparatory,
    /// It follows what it needs first.
    Follows(Vec<Precondition>),
    /// An earlier start would have gone over the points that the country can begin in a year.
    OverPoints,
    /// An earlier start would have given its lead too much at once.
    OverLeads,
    /// The checklist item stands this low, and no other action of the plan does the same.
    Starter {
        /// The checklist item.
        item: ItemId,
        /// Its level.
        level: Level,
    },
}

/// How a gap differs from the one that the country decided for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangedGap {
    /// The item has reached its target.
    Closed {
        /// The gap as the country saw it, where it was recorded.
        seen: Option<SeenGap>,
    },
    /// Nobody knows the item's level any more, or it does not apply any more.
    Unknown {
        /// The gap as the country saw it, where it was recorded.
        seen: Option<SeenGap>,
    },
    /// Level or target are different.
    Moved {
        /// The gap as the country saw it.
        seen: SeenGap,
        /// The gap now.
        now: SeenGap,
    },
}

codes! {
    /// What an action lacks before somebody can sign it.
    #[derive(PartialOrd, Ord)]
    pub enum Lack {
        /// No institution of the country leads it. Nothing is adopted without a named lead (`itu.md` 4.8).
        Lead = "lead",
        /// Neither the country nor the period says when.
        Dates = "dates",
        /// The country put it into one phase and gave it dates of another.
        DatesPhase = "dates-phase",
        /// No cost was entered; unknown is not zero.
        Costs = "costs",
        /// It has a cost and nobody who pays.
        Funding = "funding",
        /// Nothing says how progress is measured.
        Indicator = "indicator",
        /// There is no value for today.
        Baseline = "baseline",
        /// The value for today names no year.
        BaselineYear = "baseline-year",
        /// There is no value that it aims at.
        Target = "target",
        /// The value that it aims at names no year.
        TargetYear = "target-year",
        /// The value that it aims at is of a year in which nobody works on it any more.
        TargetLate = "target-late",
        /// It begins before what it waits for, and nobody wrote down why.
        Despite = "despite",
    }
}
