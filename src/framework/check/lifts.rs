//! Knows that actions and conditions meet: what an action names exists, and nothing that a level asks for is without an
//! action.

use super::Findings;
use super::visit::{actions, items, items_with_actions};
use crate::framework::{Action, ConditionId, Level, LevelStatement, Library, VoidFact};
use std::collections::BTreeSet;

/// What an action lifts exists, and stands there once.
pub fn exist(library: &Library, findings: &mut Findings) {
    let known = conditions(library);
    for (item, action) in actions(library) {
        for (place, id) in action.lifts.iter().enumerate() {
            let fault = match action.lifts.iter().take(place).any(|other| other == id) {
                true => "stands there twice",
                false if !known.contains(id) => "does not exist",
                false => continue,
            };
            let text = format!("{} lifts {id}, which {fault}", action.id);
            let remedy = "Name each condition once, normally of the same item.";
            findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
        }
    }
}

/// What an action lifts of an item is one level, or two that are neighbours: what rises further is several actions.
pub fn neighbours(library: &Library, findings: &mut Findings) {
    for (item, action) in actions(library) {
        let lifts = |one: &&LevelStatement| one.conditions.iter().any(|of| action.lifts.contains(&of.id));
        for (_, lifted) in items(library) {
            let levels: Vec<Level> = lifted.levels.iter().filter(lifts).map(|one| one.level).collect();
            let (Some(low), Some(high)) = (levels.iter().min(), levels.iter().max()) else { continue };
            if high.value().saturating_sub(low.value()) > 1 {
                let text = format!("{} lifts levels {low} to {high} of {}", action.id, lifted.id);
                let remedy = "Write one action for each level, or for two that are neighbours.";
                findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
            }
        }
    }
}

/// Whatever an item lacks first, the first action for it comes before those that lift only what higher levels ask for:
/// what is proposed first for a gap lifts its next level.
pub fn rising(library: &Library, findings: &mut Findings) {
    for item in items_with_actions(library) {
        let levels = || item.levels.iter().filter(|level| level.level > Level::MIN);
        let lowest = |action: &Action| {
            let lifted =
                levels().filter(|level| level.conditions.iter().any(|one| action.lifts.contains(&one.id)));
            lifted.map(|level| level.level).min()
        };
        for level in levels() {
            let early = level.conditions.iter().find_map(|condition| {
                let first = item.actions.iter().position(|action| action.lifts.contains(&condition.id))?;
                let mut before = item.actions.iter().take(first);
                let early = before.find(|action| lowest(action).is_some_and(|low| low > level.level))?;
                Some((early, &condition.id))
            });
            if let Some((action, condition)) = early {
                let text = format!("{} stands before what lifts {condition} of a lower level", action.id);
                let remedy = "Put the actions of an item in the order of the levels that they lift.";
                findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
            }
        }
    }
}

/// The facts that leave an action nothing to do are about something that exists.
pub fn unless(library: &Library, findings: &mut Findings) {
    let known = conditions(library);
    let instruments = &library.kit.commitments.commitments;
    for (item, action) in actions(library) {
        for fact in &action.unless {
            let (is_known, id) = match fact {
                VoidFact::Commitment { commitment } => {
                    (instruments.iter().any(|one| &one.id == commitment), commitment.as_str())
                }
                VoidFact::Condition { condition } => (known.contains(condition), condition.as_str()),
            };
            if !is_known {
                let text = format!("{} is void by {id}, which does not exist", action.id);
                let remedy = "Name an instrument of strategy/commitments.toml or a condition of an item.";
                findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
            }
        }
    }
}

/// Whatever a level asks for has an action of its item that lifts it; otherwise a gap has no answer.
pub fn complete(library: &Library, findings: &mut Findings) {
    for item in items_with_actions(library) {
        let lifts: BTreeSet<&ConditionId> = item.actions.iter().flat_map(|action| &action.lifts).collect();
        let above = item.levels.iter().filter(|level| level.level > Level::MIN);
        let open = above.flat_map(|level| &level.conditions).filter(|one| !lifts.contains(&one.id));
        let open: Vec<&str> = open.map(|condition| condition.id.as_str()).collect();
        if let Some(first) = open.first() {
            let text = format!("no action of {} lifts {}", item.id, open.join(", "));
            let remedy = "Add it to `lifts` of an action of the item, or write one that brings it about.";
            findings.warning((item.id.as_str(), first), text, remedy);
        }
    }
}

fn conditions(library: &Library) -> BTreeSet<&ConditionId> {
    items(library).flat_map(|(_, item)| item.conditions()).map(|condition| &condition.id).collect()
}
