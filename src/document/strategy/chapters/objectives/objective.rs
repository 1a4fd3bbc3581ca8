//! Knows an objective as texts tell it: the change, why now, promises, what is asked, measured and paid; knows no other.

use super::commitment::{CommitmentLine, PartnerLine, commitments, partners, proposals};
use super::grounds::{GroundFacts, ScoredItem, aims, known_items, reasons, strengths};
use crate::document::strategy::case::{Case, ItemReference, LevelWords};
use crate::document::strategy::chapters::targets::{TargetLine, of_objective};
use crate::document::strategy::leads::{decided_actions, lead};
use crate::document::strategy::planned_action::ActionFacts;
use crate::document::strategy::quote;
use crate::framework::kit::Objective;
use crate::framework::{ActionId, ItemId, ObjectiveId};
use crate::plan::Balance;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// An objective with its gaps and actions.
#[derive(Serialize, JsonSchema)]
pub struct ObjectiveFacts {
    #[schemars(with = "String")]
    pub id: ObjectiveId,
    /// Its number in this strategy, from 1.
    pub number: usize,
    pub title: String,
    /// Its short title.
    pub short: String,
    /// The change that is sought.
    pub change: String,
    /// What will be true when it is reached.
    pub outcome: String,
    /// What is done for children in vulnerable situations; may be empty.
    vulnerable: String,
    /// Whether no gap is known under it: what is in place is kept and raised.
    kept: bool,
    /// What was found about its gaps, the severest first.
    reasons: Vec<GroundFacts>,
    /// What is in place; only where it is kept.
    strengths: Vec<GroundFacts>,
    /// What the next level asks for; only where it is kept.
    aims: Vec<GroundFacts>,
    /// The institution that leads most of its decided actions; empty where none is named.
    lead: String,
    /// The first of the actions that are decided.
    commitments: Vec<CommitmentLine>,
    /// How many decided actions there are beside those.
    more_commitments: Count,
    /// The first of the actions about which nobody has decided; only where none is decided.
    proposals: Vec<CommitmentLine>,
    /// All of those.
    proposed: Count,
    /// Institutions that lead nothing, with the promises in which they have a part.
    partners: Vec<PartnerLine>,
    /// The known gaps that it closes.
    pub gaps: Vec<GapLine>,
    /// The actions by phase, without empty phases.
    phases: Vec<PhaseFacts>,
    /// All its actions.
    count: Count,
    /// One or two of the chosen indicators that serve it.
    results: Vec<TargetLine>,
    /// The names of the chosen indicators that serve it, or of those that are proposed for it.
    pub indicators: Vec<String>,
    /// Whether the country chose them.
    measured: bool,
    /// What it costs; missing where none of its actions has a cost.
    money: Option<ObjectiveMoney>,
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

/// What an objective costs, rounded.
#[derive(Serialize, JsonSchema)]
pub struct ObjectiveMoney {
    /// The cost at prices of the base year, with that year, and what budgets have to provide for it.
    cost: String,
    /// What of the budgets for it has no source; empty where nothing is missing.
    gap: String,
    /// Its actions without a cost.
    uncosted: Count,
}

impl ObjectiveFacts {
    /// Its actions by phase.
    pub fn actions(&self) -> impl Iterator<Item = &ActionFacts> {
        self.phases.iter().flat_map(|phase| &phase.actions)
    }

    /// The items whose findings it quotes.
    pub(super) fn quoted_items(&self) -> impl Iterator<Item = &ItemId> {
        self.reasons.iter().chain(&self.strengths).filter_map(|ground| ground.quoted.as_ref())
    }
}

/// The objective of this number; `all` are the actions of the plan.
pub(super) fn objective(
    case: &Case,
    (number, one): (usize, &Objective),
    all: &[ActionFacts],
) -> ObjectiveFacts {
    let actions = actions(case, &one.id, all);
    let items = known_items(case, &one.items);
    let gaps = gaps(case, &items);
    let kept = gaps.is_empty() && !items.is_empty();
    let of_kept = |facts: fn(&Case, &[ScoredItem]) -> Vec<GroundFacts>| {
        if kept { facts(case, &items) } else { Vec::new() }
    };
    let (promises, promised) = commitments(&actions);
    let (proposals, proposed) = proposals(&actions);
    let (indicators, measured) = indicators(case, one);
    let balance = case.balance(Some(&one.id));
    ObjectiveFacts {
        id: one.id.clone(),
        number,
        title: case.voice.text(&one.title),
        short: case.voice.text(&one.short_title),
        change: case.voice.text(&one.change),
        outcome: case.voice.text(&one.outcome),
        vulnerable: case.voice.text(&one.vulnerable),
        kept,
        reasons: reasons(case, &items),
        strengths: of_kept(strengths),
        aims: of_kept(aims),
        lead: lead(&decided_actions(case, &one.id)),
        more_commitments: case.voice.count("more-actions", promised.saturating_sub(promises.len())),
        commitments: promises,
        proposals,
        proposed: case.voice.count("actions", proposed),
        partners: partners(case, &one.id),
        count: case.voice.count("actions", actions.len()),
        results: of_objective(case, &one.id),
        indicators,
        measured,
        money: balance.map(|it| money(case, &it, &actions)),
        sources: gaps.iter().flat_map(|gap| gap.item.answer.clone()).collect(),
        phases: phases(&actions),
        gaps,
    }
}

/// Its actions in the order of the plan.
fn actions(case: &Case, id: &ObjectiveId, all: &[ActionFacts]) -> Vec<ActionFacts> {
    let served = case.inputs.analysis.national().objectives.iter().find(|served| &served.id == id);
    let ids = served.map(|served| served.actions.as_slice()).unwrap_or_default();
    let find = |id: &ActionId| all.iter().find(|action| action.id == id.as_str()).cloned();
    ids.iter().filter_map(find).collect()
}

/// The names of the chosen indicators that serve an objective; else of those that the library proposes.
fn indicators(case: &Case, one: &Objective) -> (Vec<String>, bool) {
    let chosen = case.indicators.iter().filter(|line| line.objectives.contains(&one.id));
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

/// The gaps among these items, in their order.
fn gaps(case: &Case, items: &[ScoredItem]) -> Vec<GapLine> {
    let of = |(item, score): &ScoredItem| {
        let level = score.claimed.filter(|_| score.is_gap())?;
        let (framework, _) = case.inputs.analysis.library.item(&item.id)?;
        Some(GapLine {
            item: case.item_reference(&item.id),
            level: case.level(framework, level),
            target: score.target.value(),
        })
    };
    items.iter().filter_map(of).collect()
}

fn money(case: &Case, balance: &Balance, actions: &[ActionFacts]) -> ObjectiveMoney {
    let uncosted = actions.iter().filter(|action| action.cost.is_empty()).count();
    ObjectiveMoney {
        cost: case.both_prices(&balance.cost),
        gap: case.rounded_if_any(balance.gap().amount()),
        uncosted: case.voice.count("actions", uncosted),
    }
}
