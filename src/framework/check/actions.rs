//! Knows what an action may wait for.

use super::Findings;
use super::prerequisites::circle;
use super::visit::items;
use crate::framework::{Action, ActionId, Item, Level, LevelStatement, Library, Precondition};
use std::collections::{BTreeMap, BTreeSet};

/// What an action waits for exists.
pub fn after_exists(library: &Library, findings: &mut Findings) {
    let known: BTreeSet<&ActionId> =
        items(library).flat_map(|(_, item)| &item.actions).map(|action| &action.id).collect();
    for (item, action, after) in conditions(library) {
        let missing = match after {
            Precondition::Action { action } if !known.contains(action) => Some(action.as_str()),
            Precondition::Item { item, .. } if library.item(item).is_none() => Some(item.as_str()),
            _ => None,
        };
        if let Some(id) = missing {
            let text = format!("{} waits for {id}, which does not exist", action.id);
            let remedy = "Name an existing action or item; put other conditions into after-note.";
            findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
        }
    }
}

/// Actions never wait for each other in a circle. Alternatives (`any`) are not followed.
pub fn after_acyclic(library: &Library, findings: &mut Findings) {
    let actions =
        || items(library).flat_map(|(_, item)| item.actions.iter().map(move |action| (item, action)));
    let needs = |action: &'_ Action| -> Vec<ActionId> {
        let only = action.after.iter().filter_map(|after| match after {
            Precondition::Action { action } => Some(action.clone()),
            Precondition::Item { .. } | Precondition::Any { .. } => None,
        });
        only.collect()
    };
    let owned: BTreeMap<&ActionId, Vec<ActionId>> =
        actions().map(|(_, action)| (&action.id, needs(action))).collect();
    let edges = owned.iter().map(|(id, needs)| (*id, needs.iter().collect())).collect();
    if let Some(way) = circle(&edges) {
        let way: Vec<&str> = way.iter().map(|id| id.as_str()).collect();
        let start = way.first().copied().unwrap_or_default();
        let about = actions().find(|(_, action)| action.id.as_str() == start);
        let about = about.map_or("", |(item, _)| item.id.as_str());
        let text = format!("actions wait for each other in a circle: {}", way.join(" → "));
        findings.error((about, start), text, "Remove one of these conditions.");
    }
}

/// Level 0 is always reached, so waiting for it says nothing.
pub fn after_level(library: &Library, findings: &mut Findings) {
    for (item, action, after) in conditions(library) {
        if let Precondition::Item { item: other, level: Level::MIN } = after {
            let text = format!("{} waits for {other} at level 0, which everybody has", action.id);
            let remedy = "Name the level that must be reached, 1 to 4.";
            findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
        }
    }
}

/// No action waits for a level of which it lifts something itself: it would wait for its own end.
pub fn after_own(library: &Library, findings: &mut Findings) {
    for (item, action, after) in conditions(library) {
        let Precondition::Item { item: other, level } = after else { continue };
        let Some((_, awaited)) = library.item(other) else { continue };
        let lifts = |one: &&LevelStatement| one.conditions.iter().any(|of| action.lifts.contains(&of.id));
        if let Some(lowest) = awaited.levels.iter().find(lifts)
            && lowest.level <= *level
        {
            let text = format!(
                "{} waits for {other} at level {level} and lifts its level {}",
                action.id, lowest.level
            );
            let remedy = "Name a lower level, or the actions of the item that must come first.";
            findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
        }
    }
}

/// `any` with one way, or with none, is no choice.
pub fn after_any(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library) {
        for action in &item.actions {
            for after in &action.after {
                if let Precondition::Any { any } = after
                    && any.len() < 2
                {
                    let text = format!("{} offers a choice of {} in `any`", action.id, any.len());
                    let remedy = "Name at least two alternatives, or write the condition without `any`.";
                    findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
                }
            }
        }
    }
}

/// Every single condition, those inside `any` included.
fn conditions(library: &Library) -> Vec<(&Item, &Action, &Precondition)> {
    let mut found = Vec::new();
    for (_, item) in items(library) {
        for action in &item.actions {
            let mut open: Vec<&Precondition> = action.after.iter().collect();
            while let Some(after) = open.pop() {
                if let Precondition::Any { any } = after {
                    open.extend(any);
                } else {
                    found.push((item, action, after));
                }
            }
        }
    }
    found
}
