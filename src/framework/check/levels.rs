//! Knows that a scale has five levels in order and that items can be asked about.

use super::Findings;
use super::visit::items;
use crate::framework::{Level, Library};

const FIVE: &str = "Write the levels 0, 1, 2, 3 and 4 once each, in this order.";

/// A framework has items.
pub fn has_items(library: &Library, findings: &mut Findings) {
    for framework in library.frameworks.iter().filter(|framework| framework.items.is_empty()) {
        let text = format!("{} has no items", framework.id);
        let remedy = "Put one file for each item into its folder `items` or `capabilities`.";
        findings.error((framework.id.as_str(), "id"), text, remedy);
    }
}

/// Every item describes the levels 0 to 4, each once, lowest first.
pub fn of_items(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library) {
        let levels: Vec<Level> = item.levels.iter().map(|statement| statement.level).collect();
        if let Some(text) = fault(&levels) {
            findings.error((item.id.as_str(), "[[levels]]"), format!("{}: {text}", item.id), FIVE);
        }
    }
}

/// Every framework names the levels 0 to 4, each once, lowest first.
pub fn of_scale(library: &Library, findings: &mut Findings) {
    for framework in &library.frameworks {
        let levels: Vec<Level> = framework.levels.iter().map(|name| name.level).collect();
        if let Some(text) = fault(&levels) {
            findings.error((framework.id.as_str(), "[[levels]]"), format!("the scale: {text}"), FIVE);
        }
    }
}

/// An item without questions leaves people alone with five statements.
pub fn questions(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library).filter(|(_, item)| item.questions.is_empty()) {
        let text = format!("{} has no questions", item.id);
        let remedy =
            "Write the questions that help to choose a level, each with the document that proves it.";
        findings.warning((item.id.as_str(), "id"), text, remedy);
    }
}

fn fault(levels: &[Level]) -> Option<String> {
    if levels == Level::ALL {
        return None;
    }
    let count = |wanted: Level| levels.iter().filter(|level| **level == wanted).count();
    let missing = Level::ALL.into_iter().find(|level| count(*level) == 0);
    let twice = Level::ALL.into_iter().find(|level| count(*level) > 1);
    Some(match (missing, twice) {
        (Some(level), _) => format!("level {level} is missing"),
        (_, Some(level)) => format!("level {level} is described twice"),
        _ => "the levels are out of order".to_owned(),
    })
}
