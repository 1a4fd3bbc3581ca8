//! Knows which objectives a plan serves; knows no words.

use super::{Inputs, PlannedAction};
use crate::framework::{ActionId, ItemId, ObjectiveId};
use serde::Serialize;

/// An objective that actions of the plan serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ServedObjective {
    /// The objective.
    pub id: ObjectiveId,
    /// Its place in the library, from 1; the first part of the numbers of its actions.
    pub number: usize,
    /// The items whose gaps its actions close, in the order of the objective.
    pub items: Vec<ItemId>,
    /// Its actions by phase and place.
    pub actions: Vec<ActionId>,
}

/// The objectives that at least one action serves.
pub(super) fn served(inputs: &Inputs<'_>, actions: &[PlannedAction]) -> Vec<ServedObjective> {
    let served = inputs.objectives.iter().enumerate().filter_map(|(place, objective)| {
        let mine: Vec<&PlannedAction> =
            actions.iter().filter(|action| action.objective.as_ref() == Some(&objective.id)).collect();
        let works_on = |item: &&ItemId| mine.iter().any(|action| action.item.as_ref() == Some(*item));
        (!mine.is_empty()).then(|| ServedObjective {
            id: objective.id.clone(),
            number: place + 1,
            items: objective.items.iter().filter(works_on).cloned().collect(),
            actions: mine.iter().map(|action| action.id.clone()).collect(),
        })
    });
    served.collect()
}
