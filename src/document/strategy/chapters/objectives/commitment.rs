//! Knows which actions of an objective are promised, which are under consideration, and which part others have in them.

use crate::document::strategy::case::Case;
use crate::document::strategy::leads::decided_actions;
use crate::document::strategy::planned_action::{ActionFacts, in_order};
use crate::document::strategy::quote;
use crate::framework::ObjectiveId;
use crate::plan::PlannedAction;
use crate::presentation::action_references;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// How many promises stand under an objective; annex A holds the rest.
const PROMISES: usize = 7;
/// How many proposals stand under an objective about which nothing is decided; the action plan holds the rest.
const PROPOSALS: usize = 5;
/// How many institutions are asked for their part.
const PARTNERS: usize = 6;

/// An action as a promise.
#[derive(Serialize, JsonSchema)]
pub struct CommitmentLine {
    id: String,
    /// What is done; goes on after "we will".
    task: String,
    /// Its number in the plan: `2.1`.
    number: String,
    /// The institution that leads it; empty while the country has named none.
    lead: String,
    /// The years in which it runs: `2027–2029`; empty while nobody knows.
    years: String,
    /// The fact that has left it nothing to do, and the country's reason why it stays; empty where there is no such fact
    /// or no reason.
    stays: String,
    sources: Vec<String>,
}

/// What is asked of an institution that leads no action of the plan.
#[derive(Serialize, JsonSchema)]
pub struct PartnerLine {
    /// The institution.
    name: String,
    /// The actions in which it has a part: `Actions 3.1 and 3.3`.
    actions: String,
    /// The decisions that name it.
    sources: Vec<String>,
}

/// The first promises among these actions, and how many there are.
pub(super) fn commitments(actions: &[ActionFacts]) -> (Vec<CommitmentLine>, usize) {
    first_lines(actions, true, PROMISES)
}

/// The first proposals among these actions, where none of them is promised, and how many there are.
pub(super) fn proposals(actions: &[ActionFacts]) -> (Vec<CommitmentLine>, usize) {
    let is_promised = actions.iter().any(|action| action.decided);
    first_lines(actions, false, if is_promised { 0 } else { PROPOSALS })
}

fn first_lines(actions: &[ActionFacts], decided: bool, most: usize) -> (Vec<CommitmentLine>, usize) {
    let meant = || actions.iter().filter(move |action| action.decided == decided);
    (meant().take(most).map(line).collect(), meant().count())
}

fn line(action: &ActionFacts) -> CommitmentLine {
    CommitmentLine {
        id: action.id.clone(),
        task: action.task.clone(),
        number: action.number.clone(),
        lead: if action.lead.own { action.lead.text.clone() } else { String::new() },
        years: action.years.clone(),
        stays: action.stays.clone(),
        sources: action.sources.clone(),
    }
}

/// The partners of the promises of an objective that lead nothing in the plan, in the order of its actions.
pub(super) fn partners(case: &Case, objective: &ObjectiveId) -> Vec<PartnerLine> {
    let national = case.inputs.analysis.national();
    let key = |name: &str| quote(name).to_lowercase();
    let leads = national.actions.iter().filter(|action| action.lead.is_own()).map(|one| key(&one.lead.own));
    let leads: BTreeSet<String> = leads.chain([key(&case.strategy().frame.lead), String::new()]).collect();
    let mut parts: Vec<(&String, Vec<&PlannedAction>)> = Vec::new();
    for action in decided_actions(case, objective) {
        for partner in action.partners.iter().filter(|partner| !leads.contains(&key(partner))) {
            match parts.iter_mut().find(|(known, _)| key(known) == key(partner)) {
                Some((_, actions)) => actions.push(action),
                None => parts.push((partner, vec![action])),
            }
        }
    }
    parts.into_iter().take(PARTNERS).map(|(name, actions)| partner_line(case, name, &actions)).collect()
}

fn partner_line(case: &Case, name: &str, actions: &[&PlannedAction]) -> PartnerLine {
    let numbers = in_order(actions.iter().map(|action| action.number.clone()));
    let decisions = actions.iter().flat_map(|one| case.decision(&one.id));
    PartnerLine {
        name: quote(name),
        actions: action_references(&case.voice, &numbers),
        sources: decisions.collect(),
    }
}
