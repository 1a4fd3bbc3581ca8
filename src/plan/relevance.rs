//! Knows which actions the facts of a country leave something to do: those that lift what lacks on the way to a target.
//! Knows no order, no calendar and no decision about an action.

use crate::assessment::strategy::CommitmentStatus;
use crate::assessment::{Assessment, Basis};
use crate::framework::{Action, ActionId, ConditionId, ItemId, Level, Precondition, VoidFact};
use crate::scoring::ScoredFramework;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The fact that leaves an action nothing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoidGround {
    /// The country has joined a treaty.
    Joined {
        /// The instrument, by its id in the material of the strategy.
        commitment: String,
        /// The year, month or day since when, where the country says it.
        since: Option<String>,
    },
    /// A condition is met.
    Condition(ConditionId),
    /// Every condition that it lifts is met.
    AllMet,
}

/// What the facts of a country say about the actions of its frameworks. The default knows no fact, so that every action
/// has something to do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relevance {
    /// Actions that are left nothing to do, with the fact.
    void: BTreeMap<ActionId, VoidGround>,
    /// Actions that lift nothing that lacks: what is not met of it lies above a target, or of the item no level is known.
    idle: BTreeSet<ActionId>,
    /// Actions about treaties of which nobody has looked up where the country stands.
    in_the_dark: BTreeSet<ActionId>,
    /// Items whose ticked conditions carry a higher level than was claimed, with that level.
    carried: BTreeMap<ItemId, Level>,
    /// What is not met of each item on the way to its target.
    lacking: BTreeMap<ItemId, ConditionLevels>,
    /// Items of which analysts coded a level from published sources, and nobody has ticked a condition.
    unexamined: BTreeSet<ItemId>,
}

/// Conditions, each with its level.
type ConditionLevels = BTreeMap<ConditionId, Level>;

impl Relevance {
    /// What follows from the answers and the treaties of a country on a day.
    pub fn of(scored: &[ScoredFramework<'_>], assessment: &Assessment, day: NaiveDate) -> Relevance {
        let facts = Facts::of(scored, assessment, day);
        let mut relevance = Relevance::default();
        for (item, score) in scored.iter().flat_map(|one| one.items()) {
            let carried = item.level_of(&facts.met);
            if score.claimed.is_some_and(|claimed| claimed < carried) {
                relevance.carried.insert(item.id.clone(), carried);
            }
            if assessment.basis == Basis::DeskCoding && assessment.ticks(item).is_empty() {
                relevance.unexamined.insert(item.id.clone());
            }
            for action in &item.actions {
                if let Some(ground) = facts.void_ground(action) {
                    relevance.void.insert(action.id.clone(), ground);
                } else if facts.is_idle(action) {
                    relevance.idle.insert(action.id.clone());
                } else if facts.is_in_the_dark(action) {
                    relevance.in_the_dark.insert(action.id.clone());
                }
            }
        }
        Relevance { lacking: facts.lacking, ..relevance }
    }

    /// Whether a condition of an item lacks on the way to its target.
    pub fn lacks(&self, item: &ItemId, condition: &ConditionId) -> bool {
        self.lacking.get(item).is_some_and(|of_item| of_item.contains_key(condition))
    }

    /// Whether what lacks of an item follows from a level alone, which analysts coded from published sources: nobody has looked
    /// at its conditions one by one.
    pub(super) fn is_unexamined(&self, item: &ItemId) -> bool {
        self.unexamined.contains(item)
    }

    /// The conditions of an item that lack on the way to its target, each with its level.
    pub(super) fn lacking(&self, item: &ItemId) -> impl Iterator<Item = (&ConditionId, Level)> {
        self.lacking.get(item).into_iter().flatten().map(|(condition, level)| (condition, *level))
    }

    /// Whether an action lifts something that the next level of an item lacks; also where nobody says what it lifts or what
    /// the item lacks.
    pub fn lifts_next(&self, item: &ItemId, action: &Action) -> bool {
        let Some(next) = self.lacking(item).map(|(_, level)| level).min() else { return true };
        let mut of_next = self.lacking(item).filter(|(_, level)| *level == next);
        action.lifts.is_empty() || of_next.any(|(condition, _)| action.lifts.contains(condition))
    }

    /// The fact that leaves an action nothing to do; none where it has something to do, now or later.
    pub fn void_ground(&self, action: &ActionId) -> Option<&VoidGround> {
        self.void.get(action)
    }

    /// Whether an action says what it lifts, and nothing of it lacks, though something of it is not met: it works on no gap,
    /// whoever decided for it.
    pub fn is_idle(&self, action: &ActionId) -> bool {
        self.idle.contains(action)
    }

    /// Whether an action can be proposed for a gap of its item.
    pub fn is_proposable(&self, action: &ActionId) -> bool {
        !self.void.contains_key(action) && !self.is_idle(action) && !self.in_the_dark.contains(action)
    }

    /// Whether facts settle what an action waits for: another action has nothing to do, or ticked conditions carry a level
    /// that nobody claimed.
    pub fn settles(&self, need: &Precondition) -> bool {
        match need {
            Precondition::Action { action } => self.void.contains_key(action),
            Precondition::Item { item, level } => self.carried.get(item).is_some_and(|held| held >= level),
            Precondition::Any { any } => any.iter().any(|one| self.settles(one)),
        }
    }
}

/// The facts that actions are about.
struct Facts<'a> {
    /// Conditions that are ticked, or of a level that was claimed.
    met: BTreeSet<ConditionId>,
    /// Conditions that are not met on the way from a claimed level to its target, by item.
    lacking: BTreeMap<ItemId, ConditionLevels>,
    assessment: &'a Assessment,
    day: NaiveDate,
}

impl<'a> Facts<'a> {
    fn of(scored: &[ScoredFramework<'_>], assessment: &'a Assessment, day: NaiveDate) -> Facts<'a> {
        let (mut met, mut lacking) = (BTreeSet::new(), BTreeMap::new());
        for (item, score) in scored.iter().flat_map(|one| one.items()) {
            let claimed = item.levels.iter().filter(|level| Some(level.level) <= score.claimed);
            met.extend(claimed.flat_map(|level| &level.conditions).map(|condition| condition.id.clone()));
            met.extend(assessment.ticks(item));
            let mut lacks = ConditionLevels::new();
            for of_level in score.lacks(item, assessment) {
                let ids = of_level.conditions.iter().map(|condition| condition.id.clone());
                lacks.extend(ids.map(|id| (id, of_level.level)));
            }
            lacking.insert(item.id.clone(), lacks);
        }
        Facts { met, lacking, assessment, day }
    }

    fn void_ground(&self, action: &Action) -> Option<VoidGround> {
        let all_met = !action.lifts.is_empty() && action.lifts.iter().all(|lift| self.met.contains(lift));
        let told = action.unless.iter().find_map(|fact| self.ground(fact));
        told.or_else(|| all_met.then_some(VoidGround::AllMet))
    }

    fn ground(&self, fact: &VoidFact) -> Option<VoidGround> {
        match fact {
            VoidFact::Commitment { commitment } => {
                let record = self.assessment.strategy.commitments.get(commitment)?;
                let since = record.since().map(str::to_owned);
                let ground = VoidGround::Joined { commitment: commitment.clone(), since };
                record.is_joined_by(self.day).then_some(ground)
            }
            VoidFact::Condition { condition } => {
                self.met.contains(condition).then(|| VoidGround::Condition(condition.clone()))
            }
        }
    }

    fn is_idle(&self, action: &Action) -> bool {
        let lacks = |lift: &ConditionId| self.lacking.values().any(|of_item| of_item.contains_key(lift));
        !action.lifts.is_empty() && !action.lifts.iter().any(lacks)
    }

    /// Whether an action is about a treaty alone of which nobody has looked up where the country stands, or that is not open
    /// to the country: it is not told to join what it may have joined long ago.
    fn is_in_the_dark(&self, action: &Action) -> bool {
        action.lifts.is_empty() && action.unless.iter().any(|fact| self.is_unknown(fact))
    }

    fn is_unknown(&self, fact: &VoidFact) -> bool {
        let VoidFact::Commitment { commitment } = fact else { return false };
        let status = self.assessment.strategy.commitments.get(commitment).map(|record| record.status);
        let status = status.unwrap_or_default();
        status == CommitmentStatus::Unknown || status.is_closed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{Framework, LevelStatement};
    use crate::scoring::sample;
    use serde_json::{Value, json};

    /// Three items with two conditions at each level from 1 to 4, and an action on the first.
    fn framework(lifts: &str, unless: &Value) -> Framework {
        let mut framework = sample::framework_of(&[("A1", &[]), ("B1", &[]), ("C1", &[])]);
        for item in &mut framework.items {
            item.levels = (1..=4).map(|level| statement(&format!("{}-{level}", item.id), level)).collect();
        }
        let mut action = sample::action("X-1", "short", "low");
        action.lifts = lifts.split_whitespace().map(ConditionId::from).collect();
        action.unless = serde_json::from_value(unless.clone()).unwrap();
        framework.items[0].actions = vec![action];
        framework
    }

    fn statement(start: &str, level: u8) -> LevelStatement {
        let condition = |letter: &str| {
            let id = format!("{start}{letter}");
            json!({ "id": id, "text": "It is.", "proof": "A list", "lacks": "a thing" })
        };
        let conditions = [condition("a"), condition("b")];
        serde_json::from_value(json!({ "level": level, "statement": "S.", "conditions": conditions }))
            .unwrap()
    }

    /// A1 claims level 1 and ticks one condition of level 2; B1 claims 2; C1 claims 0 and ticks all of level 1.
    fn relevance(framework: &Framework) -> Relevance {
        let mut assessment = sample::assessment("A1=1 B1=2 C1=0");
        for (item, ticks) in [("A1", &["A1-2a"][..]), ("C1", &["C1-1a", "C1-1b"][..])] {
            let answer = assessment.answers.get_mut(&ItemId::from(item)).unwrap();
            answer.conditions = ticks.iter().map(|id| ConditionId::from(*id)).collect();
        }
        for (id, status, date) in
            [("CM-1", "ratified", "2004"), ("CM-2", "ratified", "2027"), ("CM-3", "signed", "2004")]
        {
            let record = json!({ "status": status, "date": date });
            assessment.strategy.commitments.insert(id.to_owned(), serde_json::from_value(record).unwrap());
        }
        let settings = sample::settings(&assessment);
        let scorecard = crate::scoring::score(framework, &assessment, &settings);
        let scored = ScoredFramework { framework, scorecard: &scorecard };
        Relevance::of(&[scored], &assessment, "2026-06-01".parse().unwrap())
    }

    #[test]
    fn an_action_is_proposed_while_it_lifts_something_that_lacks_and_no_fact_speaks_against_it() {
        let joined = VoidGround::Joined { commitment: "CM-1".to_owned(), since: Some("2004".to_owned()) };
        let met = |id: &str| Some(VoidGround::Condition(id.into()));
        for (lifts, unless, void, proposable) in [
            ("", json!([]), None, true),
            ("A1-2b", json!([]), None, true),
            ("A1-2a A1-2b", json!([]), None, true),
            ("A1-3a", json!([]), None, true),
            ("B1-3a", json!([]), None, true),
            ("A1-2a", json!([]), Some(VoidGround::AllMet), false),
            ("A1-1a", json!([]), Some(VoidGround::AllMet), false),
            ("A1-1a A1-1b A1-2a B1-1a", json!([]), Some(VoidGround::AllMet), false),
            ("A1-4a", json!([]), None, false),
            ("A1-2a A1-4a", json!([]), None, false),
            ("Z9-1a", json!([]), None, false),
            ("", json!([{ "commitment": "CM-1" }]), Some(joined.clone()), false),
            ("A1-2b", json!([{ "commitment": "CM-1" }]), Some(joined), false),
            ("A1-2b", json!([{ "commitment": "CM-2" }]), None, true),
            ("A1-2b", json!([{ "commitment": "CM-3" }]), None, true),
            ("A1-2b", json!([{ "commitment": "CM-4" }]), None, true),
            ("", json!([{ "commitment": "CM-3" }]), None, true),
            ("", json!([{ "commitment": "CM-4" }]), None, false),
            ("A1-2b", json!([{ "condition": "B1-2a" }]), met("B1-2a"), false),
            ("A1-2b", json!([{ "condition": "B1-3a" }]), None, true),
            ("A1-2b", json!([{ "commitment": "CM-3" }, { "condition": "A1-2a" }]), met("A1-2a"), false),
        ] {
            let relevance = relevance(&framework(lifts, &unless));
            let id = ActionId::from("X-1");
            assert_eq!(relevance.void_ground(&id), void.as_ref(), "{lifts} unless {unless}");
            assert_eq!(relevance.is_proposable(&id), proposable, "{lifts} unless {unless}");
        }
    }

    #[test]
    fn nothing_waits_for_what_facts_have_settled() {
        let relevance = relevance(&framework("A1-2a", &json!([])));
        for (need, expected) in [
            (json!({ "action": "X-1" }), true),
            (json!({ "action": "X-2" }), false),
            (json!({ "any": [{ "action": "X-2" }, { "action": "X-1" }] }), true),
            (json!({ "any": [{ "action": "X-2" }, { "item": "C1", "level": 2 }] }), false),
            (json!({ "item": "C1", "level": 1 }), true),
            (json!({ "item": "C1", "level": 2 }), false),
            (json!({ "item": "B1", "level": 3 }), false),
        ] {
            let precondition: Precondition = serde_json::from_value(need.clone()).unwrap();
            assert_eq!(relevance.settles(&precondition), expected, "{need}");
        }
        assert!(Relevance::default().is_proposable(&"X-1".into()), "no fact, no objection");
        let lacking: Vec<&str> = relevance.lacking(&"A1".into()).map(|(id, _)| id.as_str()).collect();
        assert_eq!(lacking, ["A1-2b", "A1-3a", "A1-3b"]);
        for (condition, expected) in [("A1-2b", true), ("A1-2a", false), ("A1-4a", false), ("B1-3a", false)] {
            assert_eq!(relevance.lacks(&"A1".into(), &condition.into()), expected, "{condition}");
        }
    }
}
