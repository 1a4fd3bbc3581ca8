//! Knows which conditions of an item are ticked: under the item, or where another one asks for the same fact. Knows no
//! level that follows.

use super::{Answer, Assessment, Change, Rating};
use crate::framework::{ConditionId, Item, ItemId};
use std::collections::{BTreeMap, BTreeSet};

impl Assessment {
    /// The conditions of an item that are met: those that its answer ticks, and those that stand under another item.
    pub fn ticks(&self, item: &Item) -> BTreeSet<ConditionId> {
        let own = self.answers.get(&item.id).into_iter().flat_map(|answer| &answer.conditions).cloned();
        own.chain(self.ticks_elsewhere(item).into_keys()).collect()
    }

    /// The conditions of an item whose fact is ticked under another item that asks for the same, each with that item.
    /// Only an answer with a level says so; "don't know" and "not applicable" say nothing of another item.
    pub fn ticks_elsewhere(&self, item: &Item) -> BTreeMap<ConditionId, ItemId> {
        let place = |same: &ConditionId| {
            let ticks = |answer: &Answer| answer.rating.level().is_some() && answer.conditions.contains(same);
            let mut others = self.answers.iter().filter(|(id, _)| **id != item.id);
            others.find(|(_, answer)| ticks(answer)).map(|(id, _)| id.clone())
        };
        let found = item
            .conditions()
            .filter_map(|condition| Some((condition.id.clone(), condition.same.iter().find_map(place)?)));
        found.collect()
    }

    /// The country's own answers that count, whose level follows from their conditions and is another one now, because one of
    /// these items was just answered and asks for the same fact: what is recorded of them. The items themselves are as
    /// they were answered, and so is what institutions submitted or what was agreed.
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
        assert_eq!(assessment.ticks_elsewhere(&other)[&"GL-01-1a".into()].as_str(), "C01");
        assert!(assessment.ticks_elsewhere(&one).is_empty(), "an item is not another one");
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
