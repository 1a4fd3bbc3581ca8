//! Knows the conditions that levels are made of, and which level follows from those that are met; knows no country.

use super::{ConditionId, Item, Level, Text};
use serde::Deserialize;
use std::collections::BTreeSet;

/// One observable fact that a level asks for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Condition {
    /// Permanent name: that of its item, the level and a letter, such as `C01-2a`. Unique over all frameworks.
    pub id: ConditionId,
    /// The fact, as a sentence that is true where the condition is met.
    pub text: Text,
    /// The document or data that proves it.
    pub proof: Text,
    /// What lacks where it is not met, as a part of a sentence.
    pub lacks: Text,
    /// Conditions of other frameworks that ask for the same fact; said on both sides.
    #[serde(default)]
    pub same: Vec<ConditionId>,
    /// The treaty, by its id in the material of the strategy, where the fact is that the country has joined it: what is
    /// recorded of the treaty says so, and nobody need tick it.
    #[serde(default)]
    pub joined: Option<String>,
}

/// What one level asks for and is not met.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelLacks<'a> {
    /// The level.
    pub level: Level,
    /// Its conditions that are not met, in their order; never empty.
    pub conditions: Vec<&'a Condition>,
}

impl Item {
    /// Every condition, lowest level first; none where statements alone describe the levels.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.levels.iter().flat_map(|level| &level.conditions)
    }

    /// Whether its levels are made of conditions.
    pub fn has_conditions(&self) -> bool {
        self.conditions().next().is_some()
    }

    /// The highest level of which every condition is met, with every one below it; the lowest where no level has all.
    pub fn level_of(&self, met: &BTreeSet<ConditionId>) -> Level {
        let holds = |level: &Level| {
            let mut asked = self.conditions_at(*level).peekable();
            asked.peek().is_some() && asked.all(|condition| met.contains(&condition.id))
        };
        let above = Level::ALL.into_iter().filter(|level| *level > Level::MIN);
        above.take_while(holds).last().unwrap_or(Level::MIN)
    }

    /// Whether something of the item is met, but not all that level 1 asks for: it is at the lowest level, though not
    /// because nothing was found.
    pub fn is_below_first(&self, met: &BTreeSet<ConditionId>) -> bool {
        self.conditions().any(|condition| met.contains(&condition.id)) && self.level_of(met) == Level::MIN
    }

    /// What is not met of the levels above `from` up to `to`, the next level first. What `from` and the levels below it
    /// ask for counts as met, whoever ticked it.
    pub fn lacks(&self, met: &BTreeSet<ConditionId>, from: Level, to: Level) -> Vec<LevelLacks<'_>> {
        let levels = Level::ALL.into_iter().filter(|level| *level > from && *level <= to);
        let lacks = levels.map(|level| LevelLacks {
            level,
            conditions: self.conditions_at(level).filter(|condition| !met.contains(&condition.id)).collect(),
        });
        lacks.filter(|lacks| !lacks.conditions.is_empty()).collect()
    }

    fn conditions_at(&self, level: Level) -> impl Iterator<Item = &Condition> {
        self.levels.iter().filter(move |one| one.level == level).flat_map(|one| &one.conditions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop, prop_assert, proptest};
    use serde_json::{Value, json};

    /// An item with this many conditions at each level from 0 on.
    fn item(counts: [usize; 5]) -> Item {
        let condition = |level: usize, number: usize| {
            let id = format!("C99-{level}{}", ["a", "b", "c", "d"][number]);
            json!({ "id": id, "text": "It is so.", "proof": "A list", "lacks": "a thing" })
        };
        let levels = counts.into_iter().enumerate().map(|(level, count)| {
            let conditions: Vec<Value> = (0..count).map(|number| condition(level, number)).collect();
            json!({ "level": level, "statement": "So it is.", "conditions": conditions })
        });
        serde_json::from_value(json!({
            "id": "C99", "title": "T", "status": "drafted", "sense": "S.", "why": "W.",
            "levels": levels.collect::<Vec<Value>>(),
        }))
        .unwrap()
    }

    fn ticks(names: &str) -> BTreeSet<ConditionId> {
        names.split_whitespace().map(|name| ConditionId::from(format!("C99-{name}").as_str())).collect()
    }

    #[test]
    fn a_level_follows_when_it_and_all_below_are_met() {
        let whole = item([0, 2, 2, 3, 2]);
        for (met, level) in [
            ("", 0),
            ("1a", 0),
            ("1a 1b", 1),
            ("1a 1b 2a", 1),
            ("1a 2a 2b", 0),
            ("1a 1b 2a 2b", 2),
            ("1a 1b 2a 2b 4a 4b", 2),
            ("1a 1b 2a 2b 3a 3b 3c", 3),
            ("1a 1b 2a 2b 3a 3b 3c 4a 4b", 4),
            ("9z", 0),
        ] {
            assert_eq!(whole.level_of(&ticks(met)).value(), level, "{met}");
        }
        let bare = item([0; 5]);
        assert!(!bare.has_conditions() && whole.has_conditions());
        assert_eq!(bare.level_of(&ticks("1a")), Level::MIN, "nothing follows from nothing");
    }

    #[test]
    fn ticks_below_level_1_are_not_nothing() {
        let whole = item([0, 2, 2, 3, 2]);
        for (met, expected) in
            [("", false), ("9z", false), ("1a", true), ("2a 2b", true), ("1a 1b", false), ("1a 1b 2a", false)]
        {
            assert_eq!(whole.is_below_first(&ticks(met)), expected, "{met}");
        }
    }

    #[test]
    fn what_lacks_begins_with_the_next_level_and_ends_with_the_target() {
        let item = item([0, 2, 2, 2, 2]);
        let lacks = |met: &str, from: usize, to: usize| {
            let lacks = item.lacks(&ticks(met), Level::ALL[from], Level::ALL[to]);
            let ids = lacks.iter().flat_map(|one| &one.conditions).map(|one| one.id.as_str().to_owned());
            ids.collect::<Vec<_>>().join(" ").replace("C99-", "")
        };
        for (met, from, to, expected) in [
            ("", 0, 2, "1a 1b 2a 2b"),
            ("1a 2b", 0, 2, "1b 2a"),
            ("1a 1b 2a", 1, 3, "2b 3a 3b"),
            ("", 2, 3, "3a 3b"),
            ("3a 3b", 2, 3, ""),
            ("", 3, 3, ""),
            ("", 4, 3, ""),
        ] {
            assert_eq!(lacks(met, from, to), expected, "{met} from {from} to {to}");
        }
    }

    proptest! {
        #[test]
        fn more_that_is_met_never_lowers_the_level(
            ticked in prop::collection::vec(any::<bool>(), 9), more in prop::collection::vec(any::<bool>(), 9)
        ) {
            let item = item([0, 2, 2, 3, 2]);
            let of = |chosen: &dyn Fn(usize) -> bool| -> BTreeSet<ConditionId> {
                let all = item.conditions().enumerate().filter(|(number, _)| chosen(*number));
                all.map(|(_, condition)| condition.id.clone()).collect()
            };
            let (some, all) = (of(&|at| ticked[at]), of(&|at| ticked[at] || more[at]));
            prop_assert!(item.level_of(&some) <= item.level_of(&all));
            let level = item.level_of(&some);
            prop_assert!(item.lacks(&some, Level::MIN, level).is_empty(), "nothing lacks of what is reached");
            let next = Level::ALL.into_iter().find(|next| *next > level);
            prop_assert!(next.is_none_or(|next| !item.lacks(&some, level, next).is_empty()));
            prop_assert!(item.level_of(&of(&|_| true)) == Level::MAX && item.level_of(&of(&|_| false)) == Level::MIN);
        }
    }
}
