//! Knows which objectives a plan needs and serves, and their numbers; knows no words.

use super::{PlanInputs, PlannedAction};
use crate::framework::{ActionId, ItemId, ObjectiveId};
use serde::Serialize;

/// An objective that actions of the plan serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ServedObjective {
    /// The objective.
    pub id: ObjectiveId,
    /// Its place among the objectives needed, from 1; the first part of the numbers of its actions.
    pub number: usize,
    /// The items whose gaps its actions close, in the order of the objective.
    pub items: Vec<ItemId>,
    /// Its actions by phase and place.
    pub actions: Vec<ActionId>,
}

/// The objectives about which a level is known or which an action serves, in their order: one without a gap keeps what
/// is in place and raises it. Only they are numbered, so that the numbers of a document have no hole.
pub(super) fn needed_objectives(inputs: &PlanInputs<'_>, actions: &[PlannedAction]) -> Vec<ObjectiveId> {
    let has_level = |item: &ItemId| inputs.item(item).is_some_and(|(_, score)| score.claimed.is_some());
    let serves = |id: &ObjectiveId| {
        actions.iter().any(|action| action.objective.as_ref().is_some_and(|own| own == id))
    };
    let needed = inputs.objectives.iter().filter(|one| one.items.iter().any(has_level) || serves(&one.id));
    needed.map(|objective| objective.id.clone()).collect()
}

/// The objectives needed that at least one action serves.
pub(super) fn served_objectives(
    inputs: &PlanInputs<'_>,
    needed: &[ObjectiveId],
    actions: &[PlannedAction],
) -> Vec<ServedObjective> {
    let served = needed.iter().zip(1..).filter_map(|(id, number)| {
        let objective = inputs.objectives.iter().find(|objective| &objective.id == id)?;
        let mine: Vec<&PlannedAction> =
            actions.iter().filter(|action| action.objective.as_ref() == Some(id)).collect();
        let works_on = |item: &&ItemId| mine.iter().any(|action| action.item.as_ref() == Some(*item));
        (!mine.is_empty()).then(|| ServedObjective {
            id: id.clone(),
            number,
            items: objective.items.iter().filter(works_on).cloned().collect(),
            actions: mine.iter().map(|action| action.id.clone()).collect(),
        })
    });
    served.collect()
}
