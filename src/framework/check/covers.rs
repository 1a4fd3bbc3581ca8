//! Knows what a measure may say about actions of other frameworks that do the same.

use super::Findings;
use super::prerequisites::circle;
use super::visit::items;
use crate::framework::{Action, ActionId, ConditionId, Item, Library, Precondition};
use std::collections::{BTreeMap, BTreeSet};

/// What a measure covers exists, in another framework.
pub fn exist(library: &Library, findings: &mut Findings) {
    for (own, item, action) in actions(library) {
        for other in &action.covers {
            let fault = match actions(library).find(|(_, _, known)| &known.id == other) {
                None => "does not exist",
                Some((framework, ..)) if framework == own => "belongs to the same framework",
                Some(_) => continue,
            };
            let text = format!("{} covers {other}, which {fault}", action.id);
            let remedy = "Name an action of another framework, or remove it from covers.";
            findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
        }
    }
}

/// A measure does not wait for what it covers, and covering and waiting never go in a circle.
pub fn acyclic(library: &Library, findings: &mut Findings) {
    for (_, item, action) in actions(library) {
        for waited in after(action).filter(|id| action.covers.contains(id)) {
            let text = format!("{} waits for {waited}, which it covers", action.id);
            findings.error((item.id.as_str(), action.id.as_str()), text, "Remove one of the two.");
        }
    }
    let covering = |action: &Action| !action.covers.is_empty();
    let edges: BTreeMap<&ActionId, Vec<&ActionId>> = actions(library)
        .map(|(_, _, action)| (&action.id, after(action).chain(&action.covers).collect()))
        .collect();
    let Some(way) = circle(&edges) else { return };
    // Circles of waiting alone are the subject of `after-cycle`.
    let crosses = |id: &&ActionId| library.action(id).is_some_and(|(_, action)| covering(action));
    let Some(start) = way.iter().find(|id| crosses(id)) else { return };
    let about = library.action(start).map_or("", |(item, _)| item.id.as_str());
    let way: Vec<&str> = way.iter().map(|id| id.as_str()).collect();
    let text = format!("covering and waiting go in a circle: {}", way.join(" → "));
    findings.error((about, start.as_str()), text, "Remove one of these links.");
}

/// An action that brings about the same fact as one of a framework before covers that one: otherwise a plan proposes both.
pub fn shared(library: &Library, findings: &mut Findings) {
    for (place, framework) in library.frameworks.iter().enumerate() {
        let before = library.frameworks.iter().take(place).flat_map(|framework| &framework.items);
        let before: Vec<&Action> = before.flat_map(|item| &item.actions).collect();
        for item in &framework.items {
            for action in &item.actions {
                let facts = facts(library, action);
                let lifts_one = |other: &Action| other.lifts.iter().any(|lift| facts.contains(lift));
                let twins = before.iter().filter(|other| !action.covers.contains(&other.id));
                for other in twins.filter(|other| lifts_one(other)) {
                    let text =
                        format!("{} brings about what {} does, and does not cover it", action.id, other.id);
                    let remedy = "Add the other action to covers, or let one of the two lift something else.";
                    findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
                }
            }
        }
    }
}

/// What an action lifts, in each framework that asks for it.
fn facts<'a>(library: &'a Library, action: &Action) -> BTreeSet<&'a ConditionId> {
    let conditions = action.lifts.iter().filter_map(|lift| library.condition(lift));
    conditions.flat_map(|condition| condition.same.iter().chain([&condition.id])).collect()
}

fn actions(library: &Library) -> impl Iterator<Item = (&str, &Item, &Action)> {
    items(library).flat_map(|(own, item)| item.actions.iter().map(move |action| (own, item, action)))
}

/// The actions that an action waits for; alternatives (`any`) are not followed.
fn after(action: &Action) -> impl Iterator<Item = &ActionId> {
    action.after.iter().filter_map(|after| match after {
        Precondition::Action { action } => Some(action),
        Precondition::Item { .. } | Precondition::Any { .. } => None,
    })
}
