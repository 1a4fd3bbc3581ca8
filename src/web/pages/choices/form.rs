//! Knows choices as they are sent: what is left at the default is no choice and is not kept; what is not asked stays.

use crate::assessment::{Choices, EnablerState};
use crate::framework::Level;
use crate::web::labels::Label;
use crate::web::open::Open;
use crate::web::{Fields, Problems};
use std::collections::BTreeMap;

/// What was chosen, and what is wrong with it. Choices that the form does not show stay as they are held.
pub fn sent(open: &Open, fields: &Fields) -> (Choices, Problems) {
    let voice = &open.voice;
    let mut problems = Problems::default();
    let mut choices = Choices { rapid: fields.has("rapid"), ..open.assessment().choices.clone() };
    match level(&fields.text("target")) {
        Some(target) => choices.target = target,
        None => problems.add("target", voice.say("new-target-missing")),
    }
    for enabler in open.frameworks().flat_map(|framework| &framework.enablers) {
        let field = format!("enabler-{}", enabler.id);
        choose(&mut choices.enablers, &enabler.id, fields, &field, EnablerState::from_code);
    }
    for item in open.frameworks().flat_map(|framework| &framework.items) {
        let field = |name: &str| format!("{name}-{}", item.id);
        choose(&mut choices.targets, &item.id, fields, &field("target"), level);
        choose(&mut choices.impact, &item.id, fields, &field("impact"), weight);
        choose(&mut choices.feasibility, &item.id, fields, &field("feasibility"), weight);
    }
    (choices, problems)
}

/// Takes a choice over: an empty field takes it back, one that was not sent or cannot be read leaves it.
fn choose<K: Ord + Clone, V>(
    chosen: &mut BTreeMap<K, V>,
    id: &K,
    fields: &Fields,
    field: &str,
    read: fn(&str) -> Option<V>,
) {
    let text = fields.text(field);
    if !fields.has(field) {
        return;
    }
    match read(&text) {
        Some(value) => drop(chosen.insert(id.clone(), value)),
        None if text.is_empty() => drop(chosen.remove(id)),
        None => {}
    }
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
