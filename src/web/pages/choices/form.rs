//! Knows choices as they are sent: what is left at the default is no choice and is not kept.

use crate::assessment::{Choices, EnablerState};
use crate::framework::{Enabler, Item, Level};
use crate::web::{Fields, Problems, Voice};

/// What was chosen, and what is wrong with it.
pub fn sent(voice: &Voice, fields: &Fields, items: &[&Item], enablers: &[&Enabler]) -> (Choices, Problems) {
    let mut problems = Problems::default();
    let mut choices = Choices { rapid: fields.has("rapid"), ..Choices::default() };
    match level(&fields.text("target")) {
        Some(target) => choices.target = target,
        None => problems.add("target", voice.say("new-target-missing")),
    }
    for enabler in enablers {
        if let Some(state) = EnablerState::from_code(&fields.text(&format!("enabler-{}", enabler.id))) {
            choices.enablers.insert(enabler.id.clone(), state);
        }
    }
    for item in items {
        let id = item.id.clone();
        let text = |field: &str| fields.text(&format!("{field}-{id}"));
        if let Some(target) = level(&text("target")) {
            choices.targets.insert(id.clone(), target);
        }
        if let Some(impact) = weight(&text("impact")) {
            choices.impact.insert(id.clone(), impact);
        }
        if let Some(feasibility) = weight(&text("feasibility")) {
            choices.feasibility.insert(id.clone(), feasibility);
        }
    }
    (choices, problems)
}

/// A level that can be aimed at.
fn level(text: &str) -> Option<Level> {
    let level = Level::try_from(text.parse::<u8>().ok()?).ok()?;
    (level > Level::MIN).then_some(level)
}

/// Impact or feasibility, 1 to 5.
fn weight(text: &str) -> Option<u8> {
    text.parse().ok().filter(|value| (1..=5).contains(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_exists_can_be_chosen() {
        assert_eq!(level("3").map(Level::value), Some(3));
        for refused in ["0", "5", "", "x", "-1", "3.0"] {
            assert_eq!(level(refused), None, "{refused}");
        }
        assert_eq!(weight("5"), Some(5));
        for refused in ["0", "6", ""] {
            assert_eq!(weight(refused), None, "{refused}");
        }
    }
}
