//! Knows of each condition of an item whether it is met, as far as the country said so, and which evidence is about it.
//! Knows no level that follows.

use super::{Assessment, Evidence, Rating, Stance};
use crate::code::codes;
use crate::framework::{Condition, ConditionId, Item};
use std::collections::BTreeMap;

codes! {
    /// Whether a condition is met.
    pub enum ConditionState {
        /// It is ticked, under its item or where the same fact is asked.
        Met = "met",
        /// It belongs to a level above the one that was answered, and is not ticked.
        NotMet = "not-met",
        /// Nobody said: its item has no level, or a level was claimed that would ask for it.
        Unknown = "unknown",
    }
}

impl Assessment {
    /// The state of every condition of an item; none where the item does not apply.
    pub fn condition_states<'a>(&self, item: &'a Item) -> BTreeMap<&'a ConditionId, ConditionState> {
        let mut states = BTreeMap::new();
        let rating = self.answers.get(&item.id).map(|answer| &answer.rating);
        if matches!(rating, Some(Rating::NotApplicable { .. })) {
            return states;
        }
        let (answered, ticks) = (rating.and_then(Rating::level), self.ticks(item));
        for level in &item.levels {
            let is_above = answered.is_some_and(|answered| level.level > answered);
            let state = |condition: &Condition| match (ticks.contains(&condition.id), is_above) {
                (true, _) => ConditionState::Met,
                (false, true) => ConditionState::NotMet,
                (false, false) => ConditionState::Unknown,
            };
            states.extend(level.conditions.iter().map(|condition| (&condition.id, state(condition))));
        }
        states
    }

    /// The evidence that is about a condition and speaks in this way, wherever the same fact is asked.
    pub fn evidence_about(&self, condition: &Condition, stance: Stance) -> Vec<&Evidence> {
        let is_meant = |piece: &&Evidence| {
            let mut same = condition.same.iter().chain([&condition.id]);
            piece.stance == stance && same.any(|id| piece.proves.contains(id))
        };
        self.answers.values().flat_map(|answer| &answer.evidence).filter(is_meant).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Answer;
    use crate::framework::Level;
    use serde_json::json;

    fn item() -> Item {
        let condition = |level: u8, letter: &str| {
            let same = if level == 1 { vec!["GL-01-1a"] } else { Vec::new() };
            let id = format!("C01-{level}{letter}");
            json!({ "id": id, "text": "T.", "proof": "P", "lacks": "l", "same": same })
        };
        let levels: Vec<_> = (0..3)
            .map(|level| {
                let conditions = if level == 0 { json!([]) } else { json!([condition(level, "a")]) };
                json!({ "level": level, "statement": "S.", "conditions": conditions })
            })
            .collect();
        serde_json::from_value(json!({
            "id": "C01", "title": "T", "status": "drafted", "sense": "S.", "why": "W.", "levels": levels,
        }))
        .unwrap()
    }

    fn assessment(answers: &[(&str, Answer)]) -> Assessment {
        let mut blank: Assessment = serde_json::from_value(json!({
            "id": "x", "country": "KEN", "round": "1", "basis": "self-assessment", "frameworks": [],
            "created": "2026-11-22T10:00:00Z",
        }))
        .unwrap();
        blank.answers = answers.iter().map(|(id, answer)| ((*id).into(), answer.clone())).collect();
        blank
    }

    fn answer(rating: Rating, ticks: &[&str]) -> Answer {
        Answer { conditions: ticks.iter().map(|tick| (*tick).into()).collect(), ..rating.into() }
    }

    #[test]
    fn what_nobody_said_is_neither_met_nor_not_met() {
        use ConditionState::{Met, NotMet, Unknown};
        let level = |level: usize| Rating::Level(Level::ALL[level]);
        let excluded = Rating::NotApplicable { reason: "No coast".into() };
        for (answers, wanted) in [
            (vec![], &[Unknown, Unknown][..]),
            (vec![("C01", answer(Rating::Unknown, &[]))], &[Unknown, Unknown]),
            (vec![("C01", answer(level(0), &[]))], &[NotMet, NotMet]),
            (vec![("C01", answer(level(0), &["C01-2a"]))], &[NotMet, Met]),
            (vec![("C01", answer(level(1), &[]))], &[Unknown, NotMet]),
            (vec![("C01", answer(level(1), &["C01-1a"]))], &[Met, NotMet]),
            (vec![("GL-01", answer(level(1), &["GL-01-1a"]))], &[Met, Unknown]),
            (vec![("C01", answer(excluded, &[]))], &[]),
        ] {
            let item = item();
            let states = assessment(&answers).condition_states(&item);
            let states: Vec<ConditionState> = states.into_values().collect();
            assert_eq!(states, wanted, "{answers:?}");
        }
    }

    #[test]
    fn evidence_is_found_wherever_the_same_fact_is_asked() {
        let piece = |id: &str, proves: &str, stance: Stance| Evidence {
            proves: [ConditionId::from(proves)].into(),
            stance,
            ..serde_json::from_value(json!({ "id": id, "title": "Act" })).unwrap()
        };
        let mut own = answer(Rating::Unknown, &[]);
        own.evidence = vec![
            piece("C01-E1", "C01-1a", Stance::For),
            piece("C01-E2", "C01-1a", Stance::Against),
            piece("C01-E3", "C01-2a", Stance::For),
        ];
        let mut other = answer(Rating::Unknown, &[]);
        other.evidence = vec![piece("GL-01-E1", "GL-01-1a", Stance::For)];
        let (item, assessment) = (item(), assessment(&[("C01", own), ("GL-01", other)]));
        let first = item.conditions().next().unwrap();
        let ids = |stance: Stance| {
            let found = assessment.evidence_about(first, stance);
            found.into_iter().map(|piece| piece.id.as_str()).collect::<Vec<_>>()
        };
        assert_eq!((ids(Stance::For), ids(Stance::Against)), (vec!["C01-E1", "GL-01-E1"], vec!["C01-E2"]));
    }
}
