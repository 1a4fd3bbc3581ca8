//! Knows what a sound rule of consistency is: about two items of its framework, under a name of its own, and breakable.

use super::Findings;
use crate::framework::{ConsistencyRule, Framework, Level, Library};
use std::collections::BTreeSet;

/// A rule speaks of items of its framework.
pub fn items(library: &Library, findings: &mut Findings) {
    for (framework, rule) in rules(library) {
        for id in [&rule.item, &rule.other].into_iter().filter(|id| framework.item(id).is_none()) {
            let text = format!("{} speaks of {id}, which is no item of {}", rule.id, framework.id);
            findings.error((framework.id.as_str(), &rule.id), text, "Name an item of the same framework.");
        }
    }
}

/// No two rules have the same name, over all frameworks.
pub fn names(library: &Library, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (framework, rule) in rules(library).filter(|(_, rule)| !seen.insert(rule.id.clone())) {
        let text = format!("`{}` names two rules of consistency", rule.id);
        findings.error((framework.id.as_str(), &rule.id), text, "Give the newer one a name of its own.");
    }
}

/// A rule can be broken and can be kept: one that never asks says nothing, and one that always asks says no more.
pub fn breakable(library: &Library, findings: &mut Findings) {
    for (framework, rule) in rules(library) {
        let (fault, remedy) = if rule.item == rule.other {
            ("compares an item with itself, so it can never ask", "Name two items.")
        } else if rule.from == Level::MIN {
            ("asks about the lowest level, which claims nothing", "Write `from` as a level from 1 to 4.")
        } else if rule.up_to == Some(Level::MAX) {
            (
                "asks at every level of the other item",
                "Write `up-to` as a level from 0 to 3, or leave it out.",
            )
        } else {
            continue;
        };
        findings.error((framework.id.as_str(), &rule.id), format!("{} {fault}", rule.id), remedy);
    }
}

fn rules(library: &Library) -> impl Iterator<Item = (&Framework, &ConsistencyRule)> {
    let frameworks = library.frameworks.iter();
    frameworks.flat_map(|framework| framework.consistency.iter().map(move |rule| (framework, rule)))
}
