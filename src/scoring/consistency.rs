//! Knows which answers do not fit together; asks, never corrects.
//!
//! Source: `mnr.md` 6.2 (13). The rules look at levels as claimed, because they question the answers.

use super::{ConsistencyQuestion, ItemScore, Rule};
use crate::assessment::{Assessment, Grade, Rating};
use crate::framework::{ConsistencyRule, Framework, ItemId, Level};

/// The questions that the answers to a framework raise, by rule and then in the framework's order; `items` are its scores.
pub(super) fn consistency(
    framework: &Framework,
    items: &[ItemScore],
    assessment: &Assessment,
    satisfied_at: u8,
) -> Vec<ConsistencyQuestion> {
    let claims = Claims(items);
    let mut questions: Vec<ConsistencyQuestion> =
        items.iter().filter_map(|item| above_prerequisite(framework, claims, item, satisfied_at)).collect();
    questions.extend(items.iter().filter_map(top_without_independent_evidence));
    questions.extend(framework.consistency.iter().filter_map(|rule| claims.against(rule)));
    questions.extend(against_treaties(framework, assessment));
    questions
}

/// (a) A level above that of a hard prerequisite which has not reached the level needed.
fn above_prerequisite(
    framework: &Framework,
    claims: Claims<'_>,
    item: &ItemScore,
    satisfied_at: u8,
) -> Option<ConsistencyQuestion> {
    let level = item.claimed?;
    let holds_back =
        |id: &&ItemId| claims.level(id).is_some_and(|before| before.value() < satisfied_at && before < level);
    let hard = &framework.item(&item.id)?.prerequisites.hard;
    let below: Vec<&ItemId> = hard.iter().filter(holds_back).collect();
    let items = std::iter::once(&item.id).chain(below.iter().copied()).cloned().collect();
    (!below.is_empty()).then_some(ConsistencyQuestion { rule: Rule::AbovePrerequisite, items })
}

/// (b) Level 4 without independent evidence.
fn top_without_independent_evidence(item: &ItemScore) -> Option<ConsistencyQuestion> {
    let unconfirmed = item.claimed == Some(Level::MAX) && item.grade < Some(Grade::E4);
    let rule = Rule::TopWithoutIndependentEvidence;
    unconfirmed.then(|| ConsistencyQuestion { rule, items: vec![item.id.clone()] })
}

/// An answer that holds what is recorded of a treaty denies.
fn against_treaties(framework: &Framework, assessment: &Assessment) -> Vec<ConsistencyQuestion> {
    let denied = framework.items.iter().filter(|item| !assessment.denied_by_treaties(item).is_empty());
    let rule = Rule::AgainstTreaty;
    denied.map(|item| ConsistencyQuestion { rule: rule.clone(), items: vec![item.id.clone()] }).collect()
}

/// The levels as claimed.
#[derive(Clone, Copy)]
struct Claims<'a>(&'a [ItemScore]);

impl<'a> Claims<'a> {
    fn rating(self, id: &ItemId) -> Option<&'a Rating> {
        self.0.iter().find(|item| &item.id == id)?.rating.as_ref()
    }

    fn level(self, id: &ItemId) -> Option<Level> {
        self.rating(id)?.level()
    }

    /// The question of a rule of the framework, where the answers raise it.
    ///
    /// Not asked before the other item has been answered: a page nobody has reached contradicts nothing.
    fn against(self, rule: &ConsistencyRule) -> Option<ConsistencyQuestion> {
        let level = self.level(&rule.item)?;
        let raised = match self.rating(&rule.other)? {
            Rating::Level(other) => rule.questions(level, *other),
            Rating::Unknown => rule.or_unknown && level >= rule.from,
            Rating::NotApplicable { .. } => false,
        };
        let items = vec![rule.item.clone(), rule.other.clone()];
        raised.then(|| ConsistencyQuestion { rule: Rule::OfFramework(rule.id.clone()), items })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;
    use serde_json::json;

    /// Four items, of which D1 cannot work without A1 and B1, with two rules: about a level, and about one below the other.
    fn framework() -> Framework {
        let items: [(&str, &[&str]); 4] = [("A1", &[]), ("B1", &[]), ("C1", &["A1"]), ("D1", &["A1", "B1"])];
        let mut framework = sample::framework_of(&items);
        framework.consistency = serde_json::from_value(json!([
            { "id": "low", "item": "A1", "from": 2, "other": "B1", "up-to": 0, "or-unknown": true, "question": "?",
              "status": "drafted" },
            { "id": "below", "item": "B1", "from": 1, "other": "A1", "question": "?", "status": "drafted" },
        ]))
        .unwrap();
        framework
    }

    fn asked(levels: &str) -> Vec<(Rule, Vec<String>)> {
        let scorecard = sample::score_levels(&framework(), levels);
        let ids = |question: &ConsistencyQuestion| question.items.iter().map(ItemId::to_string).collect();
        scorecard.consistency.iter().map(|question| (question.rule.clone(), ids(question))).collect()
    }

    fn one(rule: Rule, items: &[&str]) -> Vec<(Rule, Vec<String>)> {
        vec![(rule, items.iter().map(|item| (*item).to_owned()).collect())]
    }

    #[test]
    fn a_level_above_its_hard_prerequisites_is_questioned() {
        assert_eq!(asked("C1=2 A1=1"), one(Rule::AbovePrerequisite, &["C1", "A1"]));
        assert_eq!(asked("D1=1 A1=0 B1=0"), one(Rule::AbovePrerequisite, &["D1", "A1", "B1"]));
        for fine in ["C1=1 A1=1", "C1=3 A1=2", "C1=3 A1=?", "C1=3", "C1=? A1=0"] {
            assert_eq!(asked(fine), [], "{fine}");
        }
    }

    #[test]
    fn the_top_level_needs_independent_evidence() {
        assert_eq!(asked("C1=4"), one(Rule::TopWithoutIndependentEvidence, &["C1"]));
        assert_eq!(asked("C1=3"), []);
    }

    #[test]
    fn a_level_is_questioned_where_the_other_is_low_or_unknown() {
        let expected = one(Rule::OfFramework("low".to_owned()), &["A1", "B1"]);
        for raised in ["A1=2 B1=0", "A1=3 B1=0", "A1=2 B1=?"] {
            assert_eq!(asked(raised), expected, "{raised}");
        }
        for fine in ["A1=1 B1=0", "A1=2 B1=1", "A1=2", "A1=2 B1=-", "A1=? B1=0"] {
            assert_eq!(asked(fine), [], "{fine}");
        }
    }

    #[test]
    fn an_answer_that_a_treaty_denies_is_questioned() {
        let mut framework = framework();
        let condition = json!({ "id": "B1-1a", "text": "T.", "proof": "P", "lacks": "l", "joined": "CM-X" });
        let level = json!({ "level": 1, "statement": "S.", "conditions": [condition] });
        framework.items[1].levels = vec![serde_json::from_value(level).unwrap()];
        for (levels, status, expected) in [
            ("B1=1", "none", one(Rule::AgainstTreaty, &["B1"])),
            ("B1=1", "ratified", Vec::new()),
            ("B1=1", "unknown", Vec::new()),
            ("B1=0", "none", Vec::new()),
        ] {
            let mut assessment = sample::assessment(levels);
            let record = serde_json::from_value(json!({ "status": status })).unwrap();
            assessment.strategy.commitments.insert("CM-X".to_owned(), record);
            let card = crate::scoring::score(&framework, &assessment, &sample::settings(&assessment));
            let found = card.consistency.iter().map(|question| {
                (question.rule.clone(), question.items.iter().map(ItemId::to_string).collect::<Vec<_>>())
            });
            assert_eq!(found.collect::<Vec<_>>(), expected, "{levels} {status}");
        }
    }

    #[test]
    fn a_level_is_questioned_where_the_other_is_below() {
        assert_eq!(asked("B1=2 A1=1"), one(Rule::OfFramework("below".to_owned()), &["B1", "A1"]));
        for fine in ["B1=2 A1=2", "B1=1 A1=3", "B1=3 A1=?", "B1=3", "B1=3 A1=-"] {
            assert_eq!(asked(fine), [], "{fine}");
        }
    }
}
