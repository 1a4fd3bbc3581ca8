//! Knows which institutions lead what was decided; knows no chapter.

use super::case::Case;
use super::quote;
use crate::framework::ObjectiveId;
use crate::plan::PlannedAction;
use std::cmp::Reverse;

/// The actions of an objective that the country decided, in the order of the plan.
pub(super) fn decided_actions<'a>(case: &Case<'a>, objective: &ObjectiveId) -> Vec<&'a PlannedAction> {
    let all = case.inputs.analysis.national().actions_of(Some(objective));
    all.filter(|action| action.decided).collect()
}

/// The institutions that the country named to lead these actions, by how many; of those that lead equally many the first
/// before the others.
pub(super) fn leads(actions: &[&PlannedAction]) -> Vec<String> {
    let mut leads: Vec<(String, usize)> = Vec::new();
    for action in actions.iter().filter(|action| action.lead.is_own()) {
        let name = quote(&action.lead.own);
        match leads.iter_mut().find(|(known, _)| *known == name) {
            Some((_, led)) => *led += 1,
            None => leads.push((name, 1)),
        }
    }
    leads.retain(|(name, _)| !name.is_empty());
    leads.sort_by_key(|(_, led)| Reverse(*led));
    leads.into_iter().map(|(name, _)| name).collect()
}

/// The institution in charge: the one that leads most of these actions; empty where the country named none.
pub(super) fn lead(actions: &[&PlannedAction]) -> String {
    leads(actions).into_iter().next().unwrap_or_default()
}
