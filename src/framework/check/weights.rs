//! Knows what default impact and feasibility may be, and which framework may give the order.

use super::Findings;
use super::visit::items;
use crate::framework::Library;

/// Impact and feasibility are whole numbers from 1 to 5. Source: `mnr.md` 6.2 (8).
pub fn range(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library) {
        let Some(worth) = &item.worth else { continue };
        for (name, value) in [("impact", worth.impact), ("feasibility", worth.feasibility)] {
            if !(1..=5).contains(&value) {
                let text = format!("{}: {name} is {value}", item.id);
                findings.error((item.id.as_str(), name), text, "Choose a whole number from 1 to 5.");
            }
        }
    }
}

/// A framework ranks all of its items or none: one without worth would silently drop out of the order.
pub fn all_or_none(library: &Library, findings: &mut Findings) {
    for framework in &library.frameworks {
        if !framework.ranks() {
            continue;
        }
        for item in framework.items.iter().filter(|item| item.worth.is_none()) {
            let text = format!("{} has no [worth], although other items of {} have", item.id, framework.id);
            let remedy = "Add [worth] with impact, feasibility, basis and status.";
            findings.error((item.id.as_str(), "id"), text, remedy);
        }
    }
}

/// Exactly one framework is the main one, and it ranks its items: a plan takes its order from it.
pub fn one_main(library: &Library, findings: &mut Findings) {
    let main: Vec<_> = library.frameworks.iter().filter(|framework| framework.main).collect();
    if let Some(first) = library.frameworks.first().filter(|_| main.is_empty()) {
        let remedy = "Write `main = true` in the framework.toml whose items give a strategy its order.";
        findings.error((first.id.as_str(), "id"), "no framework is the main one".to_owned(), remedy);
    }
    for framework in main.iter().skip(1) {
        let text = format!("{} is a main framework beside {}", framework.id, main[0].id);
        findings.error((framework.id.as_str(), "main"), text, "Leave `main = true` to one framework only.");
    }
    for framework in main.iter().filter(|framework| !framework.ranks()) {
        let text = format!("{} is the main framework, but does not rank its items", framework.id);
        let remedy = "Give its items [worth], or write `main = true` in a framework that ranks its items.";
        findings.error((framework.id.as_str(), "main"), text, remedy);
    }
}
