//! Knows the answers that came along from an earlier round: what became of each, and which of its evidence has aged.

use super::Analysis;
use crate::assessment::{Answer, CarriedState, Evidence};
use crate::framework::{Framework, Item};
use crate::scoring::{EvidenceAge, age};

/// An answer that came along.
#[derive(Debug)]
pub struct CarriedAnswer<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// The item.
    pub item: &'a Item,
    /// The answer as it was given in the earlier round.
    pub answer: &'a Answer,
    /// What became of it.
    pub state: CarriedState,
    /// Its evidence that counts for less today than when it was new.
    pub aged: Vec<&'a Evidence>,
}

impl Analysis {
    /// The answers that came along to what the assessment asks, in the order in which it asks.
    pub fn carried_answers(&self) -> Vec<CarriedAnswer<'_>> {
        let is_aged = |piece: &&Evidence| age(piece, self.day, &self.constants) == EvidenceAge::Aged;
        let items = self.scored_frameworks().flat_map(|scored| {
            let framework = scored.framework;
            framework.items.iter().map(move |item| (framework, item))
        });
        let carried = items.filter_map(|(framework, item)| {
            let (answer, state) =
                (self.assessment.carried.get(&item.id)?, self.assessment.carried_state(&item.id)?);
            let aged = answer.evidence.iter().filter(is_aged).collect();
            Some(CarriedAnswer { framework, item, answer, state, aged })
        });
        carried.collect()
    }
}
