//! Knows which conditions of an item are ticked: under the item, where another one asks for the same fact, or in the table
//! of treaties. Knows no level that follows.

use super::strategy::CommitmentStatus;
use super::{Answer, Assessment, Change, Rating};
use crate::framework::kit::CommitmentKind;
use crate::framework::{Condition, ConditionId, Item, ItemId, LevelStatement};
use std::collections::{BTreeMap, BTreeSet};

/// Where a fact stands that counts for a condition without a tick of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactPlace {
    /// Under another item that asks for the same.
    Item(ItemId),
    /// In what is recorded of a treaty, by its id in the material of the strategy.
    Treaty(String),
}

impl Assessment {
    /// The conditions of an item that are met: those that its answer ticks, and those whose fact stands elsewhere.
    pub fn ticks(&self, item: &Item) -> BTreeSet<ConditionId> {
        let own = self.answers.get(&item.id).into_iter().flat_map(|answer| &answer.conditions).cloned();
        own.chain(self.ticks_elsewhere(item).into_keys()).collect()
    }

    /// The conditions of an item whose fact stands elsewhere, each with the place: a treaty that the country has joined, or
    /// another item that asks for the same. Only an answer with a level says so; "don't know" and "not applicable" say
    /// nothing of another item.
    pub fn ticks_elsewhere(&self, item: &Item) -> BTreeMap<ConditionId, FactPlace> {
        let place = |same: &ConditionId| {
            let ticks = |answer: &Answer| answer.rating.level().is_some() && answer.conditions.contains(same);
            let mut others = self.answers.iter().filter(|(id, _)| **id != item.id);
            others.find(|(_, answer)| ticks(answer)).map(|(id, _)| FactPlace::Item(id.clone()))
        };
        let found = item.conditions().filter_map(|condition| {
            let joined = self.treaty_status(condition) == Some(CommitmentStatus::Ratified);
            let treaty = condition.joined.clone().filter(|_| joined).map(FactPlace::Treaty);
            Some((condition.id.clone(), treaty.or_else(|| condition.same.iter().find_map(place))?))
        });
        found.collect()
    }

    /// The conditions of an item that its answer holds, by a tick or by a claimed level that asks for them, though what is
    /// recorded of their treaties says that the country has not joined these.
    pub fn denied_by_treaties<'a>(&self, item: &'a Item) -> Vec<&'a Condition> {
        let Some(answer) = self.answers.get(&item.id) else { return Vec::new() };
        let Some(claimed) = answer.rating.level() else { return Vec::new() };
        let is_denied = |condition: &&Condition| {
            let status = self.treaty_status(condition);
            status.is_some_and(|status| {
                !matches!(status, CommitmentStatus::Ratified | CommitmentStatus::Unknown)
            })
        };
        let of_level = |level: &'a LevelStatement| {
            let is_held = move |condition: &&Condition| {
                level.level <= claimed || answer.conditions.contains(&condition.id)
            };
            level.conditions.iter().filter(is_held)
        };
        item.levels.iter().flat_map(of_level).filter(is_denied).collect()
    }

    /// Where the country stands with the treaty that a condition asks for; none where it asks for no treaty, or nothing is
    /// recorded of it.
    fn treaty_status(&self, condition: &Condition) -> Option<CommitmentStatus> {
        let record = self.strategy.commitments.get(condition.joined.as_ref()?)?;
        Some(record.status.read_for(CommitmentKind::Treaty))
    }

    /// The country's own answers that count, whose level follows from their conditions and is another one now, because one of
    /// these items was just answered and asks for the same fact, or a treaty was recorded: what is recorded of them. The
    /// items themselves are as they were answered, and so is what institutions submitted or what was agreed.
    pub fn followers<'a>(&self, answered: &[&ItemId], items: impl Iterator<Item = &'a Item>) -> Vec<Change> {
        let follower = |item: &Item| {
            let counting = self.answers.get(&item.id);
            let answer = self.own_answer(&item.id).filter(|own| own.follows && counting == Some(*own))?;
            let rating = Rating::Level(item.level_of(&self.ticks(item)));
            let moved = Answer { rating, ..answer.clone() };
            (moved.rating != answer.rating)
                .then(|| Change::Answer { item: item.id.clone(), answer: Some(moved) })
        };
        items.filter(|item| !answered.contains(&&item.id)).filter_map(follower).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::FactPlace;
    use crate::assessment::{Answer, Assessment, Change, Rating};
    use crate::framework::{Item, ItemId, Level};
    use serde_json::json;

    /// An item with two conditions, of which the first asks for the same as the first of the other.
    fn item(id: &str, other: &str) -> Item {
        let condition = |letter: &str, same: Option<String>| {
            let same: Vec<String> = same.into_iter().collect();
            json!({ "id": format!("{id}-1{letter}"), "text": "T.", "proof": "P", "lacks": "l", "same": same })
        };
        let conditions = json!([condition("a", Some(format!("{other}-1a"))), condition("b", None)]);
        serde_json::from_value(json!({
            "id": id, "title": "T", "status": "drafted", "sense": "S.", "why": "W.",
            "levels": [{ "level": 1, "statement": "S.", "conditions": conditions }],
        }))
        .unwrap()
    }

    fn assessment(answers: &[(&str, Rating, &[&str])]) -> Assessment {
        let mut blank: Assessment = serde_json::from_value(json!({
            "id": "x", "country": "KEN", "round": "1", "basis": "self-assessment", "frameworks": [],
            "created": "2026-11-22T10:00:00Z",
        }))
        .unwrap();
        for (id, rating, ticks) in answers {
            let conditions = ticks.iter().map(|tick| (*tick).into()).collect();
            blank.answers.insert((*id).into(), Answer { conditions, ..rating.clone().into() });
        }
        blank
    }

    #[test]
    fn a_fact_that_is_asked_twice_is_ticked_once() {
        let level = || Rating::Level(Level::ALL[1]);
        let (one, other) = (item("C01", "GL-01"), item("GL-01", "C01"));
        for (answers, own, theirs) in [
            (
                &[("C01", level(), &["C01-1a", "C01-1b"][..])][..],
                &["C01-1a", "C01-1b"][..],
                &["GL-01-1a"][..],
            ),
            (&[], &[], &[]),
            (&[("GL-01", level(), &["GL-01-1b"])], &[], &["GL-01-1b"]),
            (&[("C01", Rating::Unknown, &["C01-1a"])], &["C01-1a"], &[]),
            (
                &[("C01", level(), &["C01-1b"]), ("GL-01", level(), &["GL-01-1a"])],
                &["C01-1a", "C01-1b"],
                &["GL-01-1a"],
            ),
        ] {
            let assessment = assessment(answers);
            for (item, expected) in [(&one, own), (&other, theirs)] {
                let ticks = assessment.ticks(item);
                let ticks: Vec<&str> = ticks.iter().map(|id| id.as_str()).collect();
                assert_eq!(ticks, expected, "{answers:?}");
            }
        }
        let assessment = assessment(&[("C01", level(), &["C01-1a"])]);
        assert_eq!(assessment.ticks_elsewhere(&other)[&"GL-01-1a".into()], FactPlace::Item("C01".into()));
        assert!(assessment.ticks_elsewhere(&one).is_empty(), "an item is not another one");
    }

    /// An item whose level 2 asks whether a treaty is joined.
    fn of_treaty() -> Item {
        let mut item = item("C01", "GL-01");
        let condition = json!({ "id": "C01-2a", "text": "T.", "proof": "P", "lacks": "l", "joined": "CM-X" });
        let level = json!({ "level": 2, "statement": "S.", "conditions": [condition] });
        item.levels.push(serde_json::from_value(level).unwrap());
        item
    }

    fn recorded(mut assessment: Assessment, status: &str) -> Assessment {
        let record = serde_json::from_value(json!({ "status": status })).unwrap();
        assessment.strategy.commitments.insert("CM-X".to_owned(), record);
        assessment
    }

    #[test]
    fn what_is_recorded_of_a_treaty_meets_or_denies_the_condition_that_asks_for_it() {
        let (item, level) = (of_treaty(), |level: usize| Rating::Level(Level::ALL[level]));
        let treaty = FactPlace::Treaty("CM-X".to_owned());
        for (status, rating, ticks, met, denied) in [
            ("ratified", level(0), &[][..], true, false),
            ("ratified", level(2), &["C01-2a"], true, false),
            ("unknown", level(2), &["C01-2a"], false, false),
            ("signed", level(0), &["C01-2a"], false, true),
            ("none", level(2), &[], false, true),
            ("not-open", level(3), &[], false, true),
            ("under-review", level(1), &[], false, false),
            ("none", Rating::Unknown, &["C01-2a"], false, false),
        ] {
            let assessment = recorded(assessment(&[("C01", rating.clone(), ticks)]), status);
            let elsewhere = assessment.ticks_elsewhere(&item);
            assert_eq!(elsewhere.get(&"C01-2a".into()) == Some(&treaty), met, "{status} {rating:?}");
            assert_eq!(!assessment.denied_by_treaties(&item).is_empty(), denied, "{status} {rating:?}");
        }
        assert!(assessment(&[]).ticks(&item).is_empty(), "nothing is recorded");
    }

    #[test]
    fn a_level_that_follows_goes_with_what_is_recorded_of_a_treaty() {
        let (item, level) = (of_treaty(), |level: usize| Rating::Level(Level::ALL[level]));
        let mut held = assessment(&[("C01", level(1), &["C01-1a", "C01-1b"])]);
        held.answers.get_mut(&ItemId::from("C01")).unwrap().follows = true;
        let moved = recorded(held, "ratified").followers(&[], std::iter::once(&item));
        let [Change::Answer { answer: Some(answer), .. }] = moved.as_slice() else { panic!("{moved:?}") };
        assert_eq!(answer.rating, level(2));
    }

    #[test]
    fn a_level_that_follows_goes_with_the_ticks_of_the_same_fact_elsewhere() {
        let (one, other) = (item("C01", "GL-01"), item("GL-01", "C01"));
        let level = |level: usize| Rating::Level(Level::ALL[level]);
        let mut held = assessment(&[("C01", level(0), &[]), ("GL-01", level(0), &["GL-01-1b"])]);
        let ticked = Answer { conditions: ["C01-1a".into()].into(), follows: true, ..level(0).into() };
        let change = Change::Answer { item: "C01".into(), answer: Some(ticked) };
        let followers =
            |held: &Assessment| held.after([&change]).followers(&[&one.id], [&one, &other].into_iter());
        assert_eq!(followers(&held), [], "a claimed level stands");
        held.answers.get_mut(&ItemId::from("GL-01")).unwrap().follows = true;
        let moved = followers(&held);
        let Change::Answer { item, answer: Some(answer) } = &moved[0] else { panic!("{moved:?}") };
        assert_eq!((item.as_str(), answer.rating.clone()), ("GL-01", level(1)));
        assert_eq!(moved.len(), 1);
    }
}
