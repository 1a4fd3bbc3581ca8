//! Knows what is missing on the way to the targets of all frameworks together, each fact once; knows no words.

use super::Analysis;
use crate::framework::{Condition, Item, ItemId, Level, LevelLacks};

/// What an item lacks on the way to its target, without what is named under another item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MissingFacts<'a> {
    /// What each level lacks, the next level first; no level without a fact.
    pub levels: Vec<MissingLevel<'a>>,
    /// The items under which facts are named that this one lacks too, each once.
    pub elsewhere: Vec<&'a ItemId>,
    /// Whether all conditions up to the target are ticked, though the level was claimed lower.
    pub is_ticked: bool,
}

/// What one level asks for and is not met.
#[derive(Clone, Debug, PartialEq)]
pub struct MissingLevel<'a> {
    /// The level.
    pub level: Level,
    /// The facts; never empty.
    pub facts: Vec<MissingFact<'a>>,
}

/// A fact that is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct MissingFact<'a> {
    /// The condition that asks for it.
    pub condition: &'a Condition,
    /// The other items that ask for the same and lack it.
    pub also: Vec<&'a ItemId>,
}

impl Analysis {
    /// What an item lacks on the way to its target. A fact that several items lack stands with the first of them, in the
    /// order of frameworks and items, which names the others; these name it.
    pub fn missing(&self, id: &ItemId) -> MissingFacts<'_> {
        let lacks = self.lacks(id);
        let is_ticked = lacks.as_ref().is_some_and(Vec::is_empty);
        let mut missing = MissingFacts { is_ticked, ..MissingFacts::default() };
        for LevelLacks { level, conditions } in lacks.into_iter().flatten() {
            let mut facts = Vec::new();
            for condition in conditions {
                let also = self.also_lacking(id, condition);
                let earlier = also.iter().copied().find(|other| self.place(other) < self.place(id));
                match earlier {
                    None => facts.push(MissingFact { condition, also }),
                    Some(first) if !missing.elsewhere.contains(&first) => missing.elsewhere.push(first),
                    Some(_) => {}
                }
            }
            if !facts.is_empty() {
                missing.levels.push(MissingLevel { level, facts });
            }
        }
        missing
    }

    /// The items beside this one that ask for the same as a condition of it and lack it, in the order of frameworks and
    /// items.
    pub fn also_lacking(&self, id: &ItemId, condition: &Condition) -> Vec<&ItemId> {
        let relevance = self.relevance();
        let lacks = |item: &&Item| condition.same.iter().any(|same| relevance.lacks(&item.id, same));
        let others = self.items().filter(|item| &item.id != id);
        others.filter(lacks).map(|item| &item.id).collect()
    }

    /// Whether everything that an item lacks is named under one of these.
    pub fn lacks_only_with(&self, id: &ItemId, others: &[&ItemId]) -> bool {
        let missing = self.missing(id);
        let is_there = |place: &&ItemId| others.contains(place);
        missing.levels.is_empty() && !missing.elsewhere.is_empty() && missing.elsewhere.iter().all(is_there)
    }

    fn place(&self, id: &ItemId) -> Option<usize> {
        self.items().position(|item| &item.id == id)
    }

    fn items(&self) -> impl Iterator<Item = &Item> {
        self.scored_frameworks().flat_map(|scored| &scored.framework.items)
    }
}
