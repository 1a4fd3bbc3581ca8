//! Knows which conditions of the theory of change a plan works on; knows no words.

use super::NationalPlan;
use crate::framework::kit::Theory;
use crate::framework::{ActionId, ObjectiveId};
use serde::Serialize;

/// A condition of the theory of change that the plan works on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TheoryLink {
    /// The condition, by id.
    pub step: String,
    /// The objectives that bring it about and that the plan serves.
    pub objectives: Vec<ObjectiveId>,
    /// Their actions, in the order of the plan.
    pub actions: Vec<ActionId>,
}

/// The theory of change as far as the plan serves it: what no action works on is not claimed. Source: `itu.md` 4.9.
pub fn theory(theory: &Theory, plan: &NationalPlan) -> Vec<TheoryLink> {
    let links = theory.steps.iter().map(|step| {
        let serves = |objective: &&ObjectiveId| plan.objectives.iter().any(|served| &served.id == *objective);
        let objectives: Vec<ObjectiveId> = step.objectives.iter().filter(serves).cloned().collect();
        let within = |one: &Option<ObjectiveId>| one.as_ref().is_some_and(|one| objectives.contains(one));
        let actions = plan.actions.iter().filter(|action| within(&action.objective));
        let actions = actions.map(|action| action.id.clone()).collect();
        TheoryLink { step: step.id.clone(), objectives, actions }
    });
    links.filter(|link| !link.objectives.is_empty()).collect()
}
