//! Knows the objectives together, what becomes of severe gaps and what comes later; knows no single objective.

use super::later::{LaterGroup, later};
use super::objective::{ObjectiveFacts, objective};
use crate::document::strategy::case::{Case, ItemReference};
use crate::document::strategy::planned_action::{ActionFacts, action_facts, in_order};
use crate::document::strategy::quote;
use crate::framework::kit::Objective;
use crate::framework::{ItemId, ObjectiveId};
use crate::plan::{Deferral, DeferredAction, GapResponse, PlannedAction};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// The plan as the chapter of objectives and annex A tell it.
#[derive(Serialize, JsonSchema)]
pub struct PlanFacts {
    /// The objectives about which something is known or decided.
    objectives: Vec<ObjectiveFacts>,
    /// How many they are.
    count: Count,
    /// The other objectives: nothing is known about them yet.
    outlines: Vec<ObjectiveOutline>,
    /// Why no plan follows from the answers, as a sentence, where nothing that is answered proposes actions; empty otherwise.
    no_plan: String,
    /// All actions of the plan.
    actions: Count,
    /// How many of them the country decided.
    decided: usize,
    /// The same in words.
    commitments: Count,
    /// The actions about which nobody has decided.
    proposed: Count,
    /// Actions of the plan that facts have left nothing to do, with their numbers, where nobody said why they stay.
    unexplained: Vec<String>,
    /// Whether annex A shows the class of a cost, because an action that it lists has no cost.
    classed: bool,
    /// Actions of no objective.
    loose: Vec<ActionFacts>,
    /// Actions that were put off and would close a gap.
    deferred: Vec<DeferredFacts>,
    /// The same by the reason why they come later.
    later: Vec<LaterGroup>,
    /// Gaps where the level lies far below the target and closing them would do much for children.
    severe: Vec<SevereFacts>,
    /// Severe gaps for which nothing is planned.
    uncovered: Vec<String>,
    /// Titles of those among them for which nothing was put off either, and about which nobody decided.
    undecided: Vec<String>,
    /// Titles of those among them about which the country decided that nothing is done.
    declined: Vec<String>,
}

/// An objective in outline.
#[derive(Serialize, JsonSchema)]
struct ObjectiveOutline {
    #[schemars(with = "String")]
    id: ObjectiveId,
    title: String,
    /// The change that is sought.
    change: String,
}

/// An action that was put off.
#[derive(Serialize, JsonSchema)]
struct DeferredFacts {
    title: String,
    /// The item it works on; may be empty.
    item: String,
    /// Why it was put off, in sentences.
    reasons: Vec<String>,
    sources: Vec<String>,
}

/// A severe gap.
#[derive(Serialize, JsonSchema)]
struct SevereFacts {
    #[serde(flatten)]
    item: ItemReference,
    /// Where it stands, 0 to 4.
    level: u8,
    /// The level aimed at, 0 to 4.
    target: u8,
    /// Numbers of the actions that work on it.
    actions: Vec<String>,
    /// Whether the actions for it were put off.
    put_off: bool,
    /// Whether the country decided against the actions for it, which the strategy does not name.
    dropped: bool,
}

impl PlanFacts {
    /// Every action, by objective and phase; those of no objective last.
    pub fn each(&self) -> impl Iterator<Item = &ActionFacts> {
        self.objectives.iter().flat_map(ObjectiveFacts::actions).chain(&self.loose)
    }

    /// The objectives that actions serve.
    pub fn served_objectives(&self) -> impl Iterator<Item = &ObjectiveFacts> {
        self.objectives.iter().filter(|one| one.actions().next().is_some())
    }

    /// The items whose findings an objective quotes.
    pub fn quoted_items(&self) -> BTreeSet<&ItemId> {
        self.objectives.iter().flat_map(ObjectiveFacts::quoted_items).collect()
    }

    /// Whether measures come after the period, or are not taken by decision.
    pub fn has_later(&self) -> bool {
        !self.later.is_empty() || !self.declined.is_empty()
    }

    /// The gravest gaps, at most `most`, and how many grave ones there are.
    pub fn gravest(&self, most: usize) -> (Vec<ItemReference>, usize) {
        (self.severe.iter().take(most).map(|gap| gap.item.clone()).collect(), self.severe.len())
    }
}

/// The facts of the chapter and its annex.
pub fn plan(case: &Case) -> PlanFacts {
    let national = case.inputs.analysis.national();
    let all: Vec<ActionFacts> = national.actions.iter().map(|action| action_facts(case, action)).collect();
    let (needed, others): (Vec<_>, Vec<_>) =
        case.kit().objectives.iter().partition(|one| national.objective_number(&one.id).is_some());
    let objectives: Vec<ObjectiveFacts> =
        needed.into_iter().zip(1..).map(|(one, number)| objective(case, (number, one), &all)).collect();
    // What facts have left nothing to do is no omission.
    let put_off: Vec<&DeferredAction> = national.deferred.iter().filter(|one| one.void.is_none()).collect();
    let severe: Vec<SevereFacts> = national.gaps.iter().map(|gap| severe(case, gap)).collect();
    let titles = |which: &dyn Fn(&SevereFacts) -> bool| -> Vec<String> {
        severe.iter().filter(|gap| which(gap)).map(|gap| gap.item.title.clone()).collect()
    };
    let uncovered = severe.iter().filter(|gap| gap.actions.is_empty());
    let decided = all.iter().filter(|action| action.decided).count();
    PlanFacts {
        count: case.voice.count("objectives", objectives.len()),
        outlines: others.into_iter().map(|one| outline(case, one)).collect(),
        no_plan: crate::presentation::no_plan(&case.voice, case.inputs.analysis).unwrap_or_default(),
        actions: case.voice.count("actions", all.len()),
        decided,
        commitments: case.voice.count("actions", decided),
        proposed: case.voice.count("actions", all.len() - decided),
        unexplained: unexplained(&national.actions, &all),
        classed: all.iter().any(|one| (one.decided || decided == 0) && shows_class(one)),
        loose: loose(case, &all),
        deferred: put_off.iter().map(|one| deferred_facts(case, one)).collect(),
        later: later(case, &put_off),
        uncovered: uncovered.map(|gap| gap.item.name.clone()).collect(),
        undecided: titles(&|gap| gap.actions.is_empty() && !gap.put_off && !gap.dropped),
        declined: titles(&|gap| gap.actions.is_empty() && gap.dropped),
        severe,
        objectives,
    }
}

fn outline(case: &Case, one: &Objective) -> ObjectiveOutline {
    ObjectiveOutline {
        id: one.id.clone(),
        title: case.voice.text(&one.title),
        change: case.voice.text(&one.change),
    }
}

/// The numbers and titles of the void actions without a reason; `all` are their facts.
fn unexplained(actions: &[PlannedAction], all: &[ActionFacts]) -> Vec<String> {
    let lacks = |action: &PlannedAction| action.void.as_ref().is_some_and(|void| void.reason.is_none());
    let open = actions.iter().zip(all).filter(|(action, _)| lacks(action));
    open.map(|(_, facts)| format!("{}: {}", facts.reference, facts.task)).collect()
}

fn shows_class(action: &ActionFacts) -> bool {
    action.cost.is_empty() && !action.class().is_empty()
}

fn loose(case: &Case, all: &[ActionFacts]) -> Vec<ActionFacts> {
    let national = case.inputs.analysis.national();
    let placed =
        |id: &str| national.objectives.iter().flat_map(|one| &one.actions).any(|other| other.as_str() == id);
    all.iter().filter(|action| !placed(&action.id)).cloned().collect()
}

fn deferred_facts(case: &Case, one: &DeferredAction) -> DeferredFacts {
    let decided = case.decision(&one.id);
    let named = one.item.as_ref().map(|item| case.item_reference(item));
    DeferredFacts {
        title: quote(one.title.get(case.voice.lang())),
        item: named.as_ref().map(|item| item.name.clone()).unwrap_or_default(),
        reasons: one.reasons.iter().map(|why| case.names().deferral(&quote_deferral(why))).collect(),
        sources: decided.into_iter().chain(named.into_iter().flat_map(|item| item.answer)).collect(),
    }
}

/// A reason with no more of the country's words than a table holds.
fn quote_deferral(why: &Deferral) -> Deferral {
    match why {
        Deferral::Country(words) => Deferral::Country(quote(words)),
        Deferral::Dropped(words) => Deferral::Dropped(quote(words)),
        other => other.clone(),
    }
}

fn severe(case: &Case, gap: &crate::plan::SevereGap) -> SevereFacts {
    let planned = match &gap.cover {
        GapResponse::Planned(ids) => ids.as_slice(),
        GapResponse::PutOff(_) | GapResponse::Dropped(_) | GapResponse::Nothing => &[],
    };
    let number = |id| case.inputs.analysis.national().action(id).map(|action| action.number.clone());
    SevereFacts {
        item: case.item_reference(&gap.item),
        level: gap.level.value(),
        target: gap.target.value(),
        actions: in_order(planned.iter().filter_map(number)),
        put_off: matches!(gap.cover, GapResponse::PutOff(_)),
        dropped: matches!(gap.cover, GapResponse::Dropped(_)),
    }
}
