//! Knows what default impact and feasibility may be.

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
        if framework.items.iter().all(|item| item.worth.is_none()) {
            continue;
        }
        for item in framework.items.iter().filter(|item| item.worth.is_none()) {
            let text = format!("{} has no [worth], although other items of {} have", item.id, framework.id);
            let remedy = "Add [worth] with impact, feasibility, basis and status.";
            findings.error((item.id.as_str(), "id"), text, remedy);
        }
    }
}
