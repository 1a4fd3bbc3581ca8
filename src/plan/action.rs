//! Knows which preconditions of an action are not met yet, and which it need not wait for; knows no dates and no money.

use super::Relevance;
use crate::framework::{Action, ActionId, CostClass, Item, Precondition, TimeFrame};
use crate::scoring::{ItemScore, Scorecard};
use serde::Serialize;

/// An action as the framework proposes it for this country.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProposedAction {
    /// The action.
    pub action: ActionId,
    /// How long it usually takes.
    pub time: TimeFrame,
    /// What it usually costs over its life.
    pub cost: CostClass,
    /// What should be in place first and is not known to be; empty where the action can begin.
    pub waits_for: Vec<Precondition>,
}

impl ProposedAction {
    /// What the framework proposes for an item, in its order.
    pub(super) fn all_of(item: &Item, scorecard: &Scorecard, relevance: &Relevance) -> Vec<ProposedAction> {
        let actions = item.actions.iter().filter(|action| relevance.is_proposable(&action.id));
        actions.map(|action| ProposedAction::of(action, scorecard, relevance)).collect()
    }

    /// The action seen from this scorecard.
    ///
    /// Nobody has recorded finished actions yet, so an action that follows another waits for it, unless facts leave the
    /// other nothing to do. A level that is unknown does not hold anything up, as in the order.
    pub(super) fn of(action: &Action, scorecard: &Scorecard, relevance: &Relevance) -> ProposedAction {
        ProposedAction {
            action: action.id.clone(),
            time: action.time,
            cost: action.cost,
            waits_for: open_needs(&action.after, scorecard, relevance),
        }
    }

    /// Whether nothing is known to stand in its way.
    pub fn can_begin(&self) -> bool {
        self.waits_for.is_empty()
    }
}

/// Whether an action of an item need not wait for the item's hard prerequisites, nor for its phase: cheap preparation of
/// what waits, and basics that start at once. Source: `mnr.md` 6.2 (11).
pub(super) fn is_free(item: &Item, score: &ItemScore, time: TimeFrame, cost: CostClass) -> bool {
    let is_preparation = cost == CostClass::Low && !score.blocked_by.is_empty();
    is_preparation || (item.start_now && time == TimeFrame::Short)
}

/// The preconditions that are not known to be met today.
pub(super) fn open_needs(
    after: &[Precondition],
    scorecard: &Scorecard,
    relevance: &Relevance,
) -> Vec<Precondition> {
    let open = after.iter().filter(|after| is_open(after, scorecard) && !relevance.settles(after));
    open.cloned().collect()
}

fn is_open(after: &Precondition, scorecard: &Scorecard) -> bool {
    match after {
        Precondition::Action { .. } => true,
        Precondition::Item { item, level } => {
            let reached = scorecard.item(item).and_then(|score| score.claimed);
            reached.is_some_and(|reached| reached < *level)
        }
        Precondition::Any { any } => any.iter().all(|one| is_open(one, scorecard)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;
    use serde_json::json;

    #[test]
    fn an_action_waits_for_levels_below_and_for_other_actions() {
        let scorecard = sample::scorecard("A1=1 A2=2 A3=?");
        let (low, met, unknown) = (
            json!({ "item": "A1", "level": 2 }),
            json!({ "item": "A2", "level": 2 }),
            json!({ "item": "A3", "level": 2 }),
        );
        let other = json!({ "action": "X-1" });
        for (after, waiting) in [
            (json!([]), 0),
            (json!([met]), 0),
            (json!([unknown]), 0),
            (json!([low]), 1),
            (json!([other]), 1),
            (json!([low, met, other]), 2),
            (json!([{ "any": [low, met] }]), 0),
            (json!([{ "any": [low, other] }]), 1),
        ] {
            let action: Action = serde_json::from_value(json!({
                "id": "X-2", "title": "-", "indicator": "-", "verification": "-",
                "time": "short", "cost": "low", "after": after,
            }))
            .unwrap();
            let proposed = ProposedAction::of(&action, &scorecard, &Relevance::default());
            assert_eq!(proposed.waits_for.len(), waiting, "{after}");
            assert_eq!(proposed.can_begin(), waiting == 0);
        }
    }
}
