//! Knows what to do about each item, in the order of the scorecard; knows no limit and no decision of a country.

use super::first_items::first_items;
use super::{Phase, ProposedAction, Reason, Relevance, phase, reason};
use crate::assessment::Choices;
use crate::framework::{Framework, ItemId};
use crate::scoring::{ItemScore, Scorecard};
use serde::Serialize;

/// What a country could do, first things first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Plan {
    /// One step per item of the scorecard's order, in that order.
    pub steps: Vec<Step>,
}

impl Plan {
    /// The step for this item.
    pub fn step(&self, item: &ItemId) -> Option<&Step> {
        self.steps.iter().find(|step| &step.item == item)
    }
}

/// What to do about one item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// The item.
    pub item: ItemId,
    /// When to take it up.
    pub phase: Phase,
    /// Its turn, from 0, where the plan begins with it: it is among the first of the order, or these wait for it.
    pub turn: Option<usize>,
    /// Why it stands where it stands; never empty.
    pub reasons: Vec<Reason>,
    /// What the framework proposes, in its order: actions that lift something which lacks on the way to the target.
    pub actions: Vec<ProposedAction>,
}

/// The plan that follows from a scorecard of this framework, the country's choices and its facts.
///
/// Empty where nothing is known to be below its target, or where the framework does not rank its items.
pub fn plan(framework: &Framework, scorecard: &Scorecard, choices: &Choices, relevance: &Relevance) -> Plan {
    let ordered: Vec<&ItemScore> = scorecard.order.iter().filter_map(|id| scorecard.item(id)).collect();
    let first = first_items(framework, scorecard, relevance);
    let mut steps: Vec<Step> = Vec::with_capacity(ordered.len());
    for score in &ordered {
        let Some(item) = framework.item(&score.id) else { continue };
        let actions = ProposedAction::all_of(item, scorecard, relevance);
        let turn = first.iter().position(|id| id == &item.id);
        let phase = phase::phase(item, score, &actions, &steps, turn.is_some());
        let reasons =
            reason::reasons(item, score, &actions, &reason::ReasonInputs { ordered: &ordered, choices });
        steps.push(Step { item: item.id.clone(), phase, turn, reasons, actions });
    }
    Plan { steps }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    #[test]
    fn steps_follow_the_order_of_the_scorecard() {
        let framework = sample::framework();
        let scorecard = sample::score_levels(&framework, "A1=1 A2=0 A3=? B1=2");
        let plan = plan(&framework, &scorecard, &Choices::default(), &Relevance::default());
        let items: Vec<&ItemId> = plan.steps.iter().map(|step| &step.item).collect();
        assert_eq!(items, scorecard.order.iter().collect::<Vec<_>>());
        assert_eq!(items.len(), 3, "unknown items are found out about, not planned");
        assert!(plan.steps.iter().all(|step| !step.reasons.is_empty()));
    }

    #[test]
    fn nothing_to_do_is_an_empty_plan() {
        let framework = sample::framework();
        for levels in ["", "A1=3 A2=4 A3=- B1=?"] {
            let scorecard = sample::score_levels(&framework, levels);
            let plan = plan(&framework, &scorecard, &Choices::default(), &Relevance::default());
            assert_eq!(plan.steps, [], "{levels}");
        }
    }
}
