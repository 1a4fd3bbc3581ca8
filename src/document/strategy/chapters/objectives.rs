//! Knows the objectives with the gaps they close and the actions that serve them, and the theory of change.

use crate::document::strategy::case::{Case, ItemReference, LevelWords};
use crate::document::strategy::planned_action::{ActionFacts, action_facts, in_order};
use crate::document::strategy::{ScoredFramework, quote};
use crate::framework::kit::Objective;
use crate::framework::{ItemId, ObjectiveId};
use crate::plan::{Deferral, DeferredAction, GapResponse, IndicatorLine, PlannedAction, results};
use crate::presentation::no_plan;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The plan as chapters 8 and 9 and annex A tell it.
#[derive(Serialize, JsonSchema)]
pub struct PlanFacts {
    /// The objectives that gaps or actions ask for, with both.
    objectives: Vec<ObjectiveFacts>,
    /// Objectives that nothing known asks for in this period.
    idle: Vec<String>,
    /// How many they are.
    count: Count,
    /// All actions of the plan.
    actions: Count,
    /// How many of them the country decided.
    decided: usize,
    /// Actions of the plan that facts have left nothing to do, with their numbers, where nobody said why they stay.
    unexplained: Vec<String>,
    /// Actions of no objective.
    loose: Vec<ActionFacts>,
    /// Actions that were put off and would close a gap.
    deferred: Vec<DeferredFacts>,
    /// Gaps where the level lies far below the target and closing them would do much for children.
    severe: Vec<SevereFacts>,
    /// Severe gaps for which nothing is planned.
    uncovered: Vec<String>,
    /// Those among them for which nothing was put off either, and about which nobody decided.
    undecided: Vec<String>,
    /// The steps from objectives to change.
    steps: Vec<StepFacts>,
    /// What the steps bring about together, in sentences.
    effects: Vec<String>,
    /// What must hold for that, in sentences.
    assumptions: Vec<String>,
    /// What should change in the end.
    impact: String,
    /// Why no plan follows from the answers, as a sentence, where nothing that is answered proposes actions; empty otherwise.
    no_plan: String,
}

/// An objective with its gaps and actions.
#[derive(Serialize, JsonSchema)]
pub struct ObjectiveFacts {
    #[schemars(with = "String")]
    pub id: ObjectiveId,
    /// Its number in this strategy, from 1.
    pub number: usize,
    pub title: String,
    /// Its short title.
    short: String,
    /// The change that is sought.
    pub change: String,
    /// What will be true when it is reached.
    pub outcome: String,
    /// What it means for children in vulnerable situations; may be empty.
    vulnerable: String,
    /// The known gaps that it closes.
    pub gaps: Vec<GapLine>,
    /// How many they are.
    gap_count: Count,
    /// The actions by phase, without empty phases.
    phases: Vec<PhaseFacts>,
    #[serde(skip)]
    has_actions: bool,
    /// All its actions.
    count: Count,
    /// The chosen indicators that serve it, or those that are proposed for it.
    pub indicators: Vec<String>,
    /// Whether the country chose them.
    measured: bool,
    /// What its actions cost together; empty where none has a cost.
    cost: String,
    sources: Vec<String>,
}

/// The actions of a phase.
#[derive(Serialize, JsonSchema)]
pub struct PhaseFacts {
    /// The phase: 1, 2 or 3.
    number: u8,
    /// Its actions.
    actions: Vec<ActionFacts>,
}

/// A gap of an objective.
#[derive(Clone, Serialize, JsonSchema)]
pub struct GapLine {
    #[serde(flatten)]
    item: ItemReference,
    /// Where it stands.
    level: LevelWords,
    /// The level aimed at, 0 to 4.
    target: u8,
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

/// A step from objectives to change.
#[derive(Serialize, JsonSchema)]
struct StepFacts {
    /// What has to happen; stands after "if".
    condition: String,
    /// What it leads to; stands after "then".
    result: String,
    /// Short titles of the objectives that carry it.
    objectives: Vec<String>,
}

impl PlanFacts {
    /// Every action, by objective and phase; those of no objective last.
    pub fn each(&self) -> impl Iterator<Item = &ActionFacts> {
        self.objectives.iter().flat_map(ObjectiveFacts::actions).chain(&self.loose)
    }

    /// The objectives that actions serve.
    pub fn served_objectives(&self) -> impl Iterator<Item = &ObjectiveFacts> {
        self.objectives.iter().filter(|one| one.has_actions)
    }

    /// The gravest gaps, at most `most`, and how many grave ones there are.
    pub fn gravest(&self, most: usize) -> (Vec<ItemReference>, usize) {
        (self.severe.iter().take(most).map(|gap| gap.item.clone()).collect(), self.severe.len())
    }
}

impl ObjectiveFacts {
    /// Its actions by phase.
    pub fn actions(&self) -> impl Iterator<Item = &ActionFacts> {
        self.phases.iter().flat_map(|phase| &phase.actions)
    }
}

/// The facts of the chapters.
pub fn plan(case: &Case) -> PlanFacts {
    let national = case.inputs.analysis.national();
    let all: Vec<ActionFacts> = national.actions.iter().map(|action| action_facts(case, action)).collect();
    let kit = case.kit();
    let lines = results(kit, case.strategy(), case.inputs.analysis.day);
    let (needed, idle): (Vec<_>, Vec<_>) =
        kit.objectives.iter().partition(|one| national.objective_number(&one.id).is_some());
    let objectives: Vec<ObjectiveFacts> = needed
        .into_iter()
        .zip(1..)
        .map(|(one, number)| objective(case, (number, one), &all, &lines))
        .collect();
    // What facts have left nothing to do is no omission.
    let put_off = national.deferred.iter().filter(|one| one.void.is_none());
    let severe: Vec<SevereFacts> = national.gaps.iter().map(|gap| severe(case, gap)).collect();
    let named = |which: &dyn Fn(&SevereFacts) -> bool| -> Vec<String> {
        severe.iter().filter(|gap| which(gap)).map(|gap| gap.item.name.clone()).collect()
    };
    let (uncovered, undecided) = (
        named(&|gap| gap.actions.is_empty()),
        named(&|gap| gap.actions.is_empty() && !gap.put_off && !gap.dropped),
    );
    PlanFacts {
        count: case.voice.count("objectives", objectives.len()),
        idle: idle.into_iter().map(|one| case.voice.text(&one.title)).collect(),
        actions: case.voice.count("actions", all.len()),
        decided: all.iter().filter(|action| action.decided).count(),
        unexplained: unexplained(&national.actions, &all),
        loose: loose(case, &all),
        deferred: put_off.map(|one| deferred_facts(case, one)).collect(),
        uncovered,
        undecided,
        severe,
        steps: steps(case, &objectives),
        effects: kit.theory.effects.iter().map(|line| case.voice.text(&line.text)).collect(),
        assumptions: kit.theory.assumptions.iter().map(|line| case.voice.text(&line.text)).collect(),
        impact: case.voice.text(&kit.theory.impact),
        no_plan: no_plan(&case.voice, case.inputs.analysis).unwrap_or_default(),
        objectives,
    }
}

/// The numbers and titles of the void actions without a reason; `all` are their facts.
fn unexplained(actions: &[PlannedAction], all: &[ActionFacts]) -> Vec<String> {
    let lacks = |action: &PlannedAction| action.void.as_ref().is_some_and(|void| void.reason.is_none());
    let open = actions.iter().zip(all).filter(|(action, _)| lacks(action));
    open.map(|(_, facts)| format!("{} {}", facts.number, facts.title)).collect()
}

fn objective(
    case: &Case,
    (number, one): (usize, &Objective),
    all: &[ActionFacts],
    lines: &[IndicatorLine],
) -> ObjectiveFacts {
    let served = case.inputs.analysis.national().objectives.iter().find(|served| served.id == one.id);
    let ids = served.map(|served| served.actions.as_slice()).unwrap_or_default();
    let find = |id: &crate::framework::ActionId| all.iter().find(|action| action.id == id.as_str()).cloned();
    let actions: Vec<ActionFacts> = ids.iter().filter_map(find).collect();
    let gaps = gaps(case, &one.items);
    let balance =
        case.inputs.analysis.costing().objectives.iter().find(|(id, _)| id.as_ref() == Some(&one.id));
    let cost = balance.map(|(_, balance)| balance.cost.constant()).filter(|cost| !cost.amount().is_zero());
    let (indicators, measured) = indicators(case, one, lines);
    ObjectiveFacts {
        id: one.id.clone(),
        number,
        title: case.voice.text(&one.title),
        short: case.voice.text(&one.short_title),
        change: case.voice.text(&one.change),
        outcome: case.voice.text(&one.outcome),
        vulnerable: case.voice.text(&one.vulnerable),
        count: case.voice.count("actions", actions.len()),
        indicators,
        measured,
        cost: cost.map(|cost| case.money(cost.amount())).unwrap_or_default(),
        sources: gaps.iter().flat_map(|gap| gap.item.answer.clone()).collect(),
        gap_count: case.voice.count("gaps", gaps.len()),
        has_actions: !actions.is_empty(),
        phases: phases(&actions),
        gaps,
    }
}

/// The names of the chosen indicators that serve an objective; else of those that the library proposes.
fn indicators(case: &Case, one: &Objective, lines: &[IndicatorLine]) -> (Vec<String>, bool) {
    let chosen = lines.iter().filter(|line| line.objectives.contains(&one.id));
    let chosen: Vec<String> = chosen.map(|line| quote(line.name.get(case.voice.lang()))).collect();
    if !chosen.is_empty() {
        return (chosen, true);
    }
    let cards = one.indicators.iter().filter_map(|id| case.kit().indicator(id));
    (cards.map(|card| case.voice.text(&card.name)).collect(), false)
}

/// The actions by phase, without empty phases.
pub fn phases(actions: &[ActionFacts]) -> Vec<PhaseFacts> {
    let of = |number: u8| PhaseFacts {
        number,
        actions: actions.iter().filter(|action| action.phase == number).cloned().collect(),
    };
    (1..=3).map(of).filter(|phase| !phase.actions.is_empty()).collect()
}

/// The known gaps among these items, in their order.
fn gaps(case: &Case, items: &[ItemId]) -> Vec<GapLine> {
    let of = |scored: ScoredFramework<'_>, id: &ItemId| {
        let (_, score) = scored.items().find(|(item, _)| &item.id == id)?;
        let level = score.claimed.filter(|_| score.is_gap())?;
        Some(GapLine {
            item: case.item_reference(id),
            level: case.level(scored.framework, level),
            target: score.target.value(),
        })
    };
    items.iter().filter_map(|id| case.scored_frameworks().find_map(|scored| of(scored, id))).collect()
}

fn loose(case: &Case, all: &[ActionFacts]) -> Vec<ActionFacts> {
    let national = case.inputs.analysis.national();
    let placed =
        |id: &str| national.objectives.iter().flat_map(|one| &one.actions).any(|other| other.as_str() == id);
    all.iter().filter(|action| !placed(&action.id)).cloned().collect()
}

fn deferred_facts(case: &Case, one: &DeferredAction) -> DeferredFacts {
    let topic = crate::assessment::Topic::Action(one.id.clone());
    let decided = case.register.entry_of(&topic);
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

/// The steps that an objective of the document carries; what none of them brings about is not claimed.
fn steps(case: &Case, objectives: &[ObjectiveFacts]) -> Vec<StepFacts> {
    let short = |id: &ObjectiveId| objectives.iter().find(|one| &one.id == id).map(|one| one.short.clone());
    let step = |step: &crate::framework::kit::TheoryStep| StepFacts {
        condition: case.voice.text(&step.condition),
        result: case.voice.text(&step.result),
        objectives: step.objectives.iter().filter_map(short).collect(),
    };
    case.kit().theory.steps.iter().map(step).filter(|step| !step.objectives.is_empty()).collect()
}
