//! Knows with which items the plan begins: the first of the order, and what these wait for. Knows no calendar.

use super::action::is_free;
use super::{ProposedAction, Relevance};
use crate::framework::{Framework, Item, ItemId, Precondition};
use crate::scoring::{FIRST_PLACES, ItemScore, Scorecard};
/// The first items of the order, in turn. Where no action for one of them can begin today, behind it also the items that it
/// waits for, and those that these wait for: whatever comes first would otherwise begin late because something before it
/// does.
pub(super) fn first_items(
    framework: &Framework,
    scorecard: &Scorecard,
    relevance: &Relevance,
) -> Vec<ItemId> {
    let mut first: Vec<ItemId> = Vec::new();
    for id in scorecard.order.iter().take(FIRST_PLACES) {
        let mut ahead = vec![id.clone()];
        while let Some(id) = ahead.pop() {
            if first.contains(&id) {
                continue;
            }
            if let Some((item, score)) = framework.item(&id).zip(scorecard.item(&id)) {
                let actions = ProposedAction::all_of(item, scorecard, relevance);
                ahead.extend(obstacles(framework, (item, score), &actions));
            }
            first.push(id);
        }
    }
    first
}

/// The items in the way of every action for an item; none where one of its actions can begin.
fn obstacles(
    framework: &Framework,
    (item, score): (&Item, &ItemScore),
    actions: &[ProposedAction],
) -> Vec<ItemId> {
    let is_open = |action: &ProposedAction| {
        score.blocked_by.is_empty() || is_free(item, score, action.time, action.cost)
    };
    if actions.iter().any(|action| action.can_begin() && is_open(action)) {
        return Vec::new();
    }
    let needs = actions.iter().flat_map(|action| &action.waits_for);
    let named = needs.flat_map(|need| items_of(framework, need));
    score.blocked_by.iter().cloned().chain(named).collect()
}

/// The items that a precondition speaks of, by their level or by one of their actions.
fn items_of(framework: &Framework, need: &Precondition) -> Vec<ItemId> {
    match need {
        Precondition::Item { item, .. } => vec![item.clone()],
        Precondition::Action { action } => {
            let of_item = |item: &&Item| item.actions.iter().any(|one| &one.id == action);
            framework.items.iter().find(of_item).map(|item| item.id.clone()).into_iter().collect()
        }
        Precondition::Any { any } => any.iter().flat_map(|one| items_of(framework, one)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;
    use serde_json::json;

    /// Seven items that weigh less from one to the next, each with one long action that waits for these.
    fn framework(waits: &[(&str, &[serde_json::Value])]) -> Framework {
        let ids = ["A1", "A2", "A3", "A4", "A5", "A6", "A7"];
        let mut framework = sample::framework_of(&ids.map(|id| (id, &[][..])));
        for (item, impact) in framework.items.iter_mut().zip([5, 5, 4, 4, 3, 2, 1]) {
            let mut action = sample::action(&format!("{}-1", item.id), "long", "high");
            let of_item = waits.iter().find(|(id, _)| *id == item.id.as_str());
            action.after =
                serde_json::from_value(json!(of_item.map_or(&[][..], |(_, after)| *after))).unwrap();
            item.actions = vec![action];
            item.worth.as_mut().unwrap().impact = impact;
        }
        framework
    }

    fn first(framework: &Framework) -> Vec<String> {
        let card = sample::score_levels(framework, "A1=0 A2=0 A3=0 A4=0 A5=0 A6=0 A7=0");
        first_items(framework, &card, &Relevance::default()).iter().map(ItemId::to_string).collect()
    }

    fn sorted(mut ids: Vec<String>) -> Vec<String> {
        ids.sort();
        ids
    }

    #[test]
    fn the_plan_begins_with_the_first_five_and_what_they_wait_for() {
        let (level, action) = (json!({ "item": "A7", "level": 1 }), json!({ "action": "A6-1" }));
        let any = json!({ "any": [level, action] });
        let five = ["A1", "A2", "A3", "A4", "A5"];
        for (waits, more) in [
            (vec![], vec![]),
            (vec![("A1", vec![level.clone()])], vec!["A7"]),
            (vec![("A2", vec![action.clone()])], vec!["A6"]),
            (vec![("A3", vec![any])], vec!["A6", "A7"]),
            (vec![("A4", vec![action]), ("A6", vec![level.clone()])], vec!["A6", "A7"]),
            (vec![("A6", vec![level])], vec![]),
        ] {
            let waits: Vec<(&str, &[serde_json::Value])> =
                waits.iter().map(|(id, after)| (*id, after.as_slice())).collect();
            assert_eq!(sorted(first(&framework(&waits))), [&five[..], &more[..]].concat(), "{waits:?}");
        }
    }

    #[test]
    fn what_another_waits_for_has_its_turn_behind_it() {
        let waits = [json!({ "item": "A7", "level": 1 })];
        assert_eq!(first(&framework(&[("A2", &waits)])), ["A1", "A2", "A7", "A3", "A4", "A5"]);
    }

    #[test]
    fn what_can_begin_pulls_nothing_forward() {
        let mut framework = framework(&[("A1", &[json!({ "item": "A7", "level": 1 })])]);
        framework.items[0].actions.push(sample::action("A1-2", "medium", "mid"));
        assert_eq!(first(&framework), ["A1", "A2", "A3", "A4", "A5"]);
    }
}
