//! Knows what a plan is made from; knows not how.

use super::{PlanSettings, Relevance};
use crate::assessment::{Choices, Strategy};
use crate::framework::kit::Objective;
use crate::framework::{Action, ActionId, Item, ItemId};
use crate::scoring::{ItemScore, ScoredFramework};

/// Everything that a national plan is made from.
#[derive(Clone, Debug)]
pub struct PlanInputs<'a> {
    /// The frameworks of the assessment. The main one gives the order; the others give starter measures.
    pub scored: &'a [ScoredFramework<'a>],
    /// The objectives in their order.
    pub objectives: &'a [Objective],
    /// The country's targets and weights.
    pub choices: &'a Choices,
    /// What the country decided.
    pub strategy: &'a Strategy,
    /// Which actions the facts of the country leave something to do.
    pub relevance: &'a Relevance,
    /// The constants.
    pub settings: PlanSettings,
}

impl<'a> PlanInputs<'a> {
    /// The framework that gives the order.
    pub(super) fn main(&self) -> Option<ScoredFramework<'a>> {
        self.scored.iter().copied().find(|scored| scored.framework.main)
    }

    /// The frameworks that give starter measures.
    pub(super) fn checklists(&self) -> impl Iterator<Item = ScoredFramework<'a>> + use<'a> {
        self.scored.iter().copied().filter(|scored| !scored.framework.main)
    }

    /// The item of this name, with its score.
    pub(super) fn item(&self, id: &ItemId) -> Option<(&'a Item, &'a ItemScore)> {
        self.scored.iter().find_map(|one| Some((one.framework.item(id)?, one.scorecard.item(id)?)))
    }

    /// The action of this name, with its item.
    pub(super) fn action(&self, id: &ActionId) -> Option<(&'a Item, &'a Action)> {
        let items = self.scored.iter().flat_map(|one| &one.framework.items);
        let mut actions = items.flat_map(|item| item.actions.iter().map(move |action| (item, action)));
        actions.find(|(_, action)| &action.id == id)
    }

    /// The place of the objective that holds this item, from 0.
    pub(super) fn objective_place(&self, item: &ItemId) -> Option<usize> {
        self.objectives.iter().position(|objective| objective.items.contains(item))
    }
}
