//! Knows which answers do not fit together; asks, never corrects.
//!
//! Source: `mnr.md` 6.2 (13). The rules look at levels as claimed, because they question the answers.

use super::{ConsistencyQuestion, ItemScore, Rule};
use crate::assessment::{Grade, Rating};
use crate::framework::{Framework, ItemId, Level};

/// The questions that the answers raise, by rule and then in the framework's order.
pub(super) fn consistency(
    framework: &Framework,
    items: &[ItemScore],
    satisfied_at: u8,
) -> Vec<ConsistencyQuestion> {
    let claims = Claims(items);
    let mut questions: Vec<ConsistencyQuestion> =
        items.iter().filter_map(|item| above_prerequisite(framework, claims, item, satisfied_at)).collect();
    questions.extend(items.iter().filter_map(top_without_independent_evidence));
    questions.extend(claims.law_without_reports());
    questions.extend(claims.database_above_unit());
    questions.extend(claims.plan_without_indicator());
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
    let holds_back = |id: &&ItemId| {
        claims.level(id.as_str()).is_some_and(|before| before.value() < satisfied_at && before < level)
    };
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

/// The levels as claimed. The rules below speak of MNR capabilities; other frameworks do not have those ids.
#[derive(Clone, Copy)]
struct Claims<'a>(&'a [ItemScore]);

impl<'a> Claims<'a> {
    fn rating(self, id: &str) -> Option<&'a Rating> {
        self.0.iter().find(|item| item.id.as_str() == id)?.rating.as_ref()
    }

    fn level(self, id: &str) -> Option<Level> {
        self.rating(id)?.level()
    }

    /// (c) A law at level 3 or above (C03) while nobody reports under it (C17 at 0).
    fn law_without_reports(self) -> Option<ConsistencyQuestion> {
        let (law, reports) = (self.level("C03")?, self.level("C17")?);
        question(law.value() >= 3 && reports == Level::MIN, Rule::LawWithoutReports, ["C03", "C17"])
    }

    /// (d) Access to image databases (C07) above the unit that would use it (C04).
    fn database_above_unit(self) -> Option<ConsistencyQuestion> {
        let (database, unit) = (self.level("C07")?, self.level("C04")?);
        question(database > unit, Rule::DatabaseAboveUnit, ["C07", "C04"])
    }

    /// (e) A plan adopted (C01 at 2) while monitoring (C02) is at 0 or answered "don't know".
    ///
    /// Not asked before C02 has been answered: a page nobody has reached contradicts nothing.
    fn plan_without_indicator(self) -> Option<ConsistencyQuestion> {
        let plan = self.level("C01")?;
        let unmeasured = match self.rating("C02")? {
            Rating::Level(level) => *level == Level::MIN,
            Rating::Unknown => true,
            Rating::NotApplicable { .. } => false,
        };
        question(plan.value() >= 2 && unmeasured, Rule::PlanWithoutIndicator, ["C01", "C02"])
    }
}

fn question(raised: bool, rule: Rule, items: [&str; 2]) -> Option<ConsistencyQuestion> {
    raised.then(|| ConsistencyQuestion { rule, items: items.map(ItemId::from).to_vec() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    fn asked(levels: &str) -> Vec<(Rule, Vec<String>)> {
        let framework = sample::framework_of(&[
            ("C01", &[]),
            ("C02", &[]),
            ("C03", &[]),
            ("C04", &[]),
            ("C07", &["C03", "C04"]),
            ("C12", &["C03"]),
            ("C17", &[]),
        ]);
        let scorecard = sample::score_levels(&framework, levels);
        let ids = |question: &ConsistencyQuestion| question.items.iter().map(ItemId::to_string).collect();
        scorecard.consistency.iter().map(|question| (question.rule, ids(question))).collect()
    }

    fn one(rule: Rule, items: &[&str]) -> Vec<(Rule, Vec<String>)> {
        vec![(rule, items.iter().map(|item| (*item).to_owned()).collect())]
    }

    #[test]
    fn a_level_above_its_hard_prerequisites_is_questioned() {
        assert_eq!(asked("C12=2 C03=1"), one(Rule::AbovePrerequisite, &["C12", "C03"]));
        assert_eq!(asked("C07=1 C03=0 C04=1"), one(Rule::AbovePrerequisite, &["C07", "C03"]));
        for fine in ["C12=1 C03=1", "C12=3 C03=2", "C12=3 C03=?", "C12=3", "C12=? C03=0"] {
            assert_eq!(asked(fine), [], "{fine}");
        }
    }

    #[test]
    fn the_top_level_needs_independent_evidence() {
        assert_eq!(asked("C12=4"), one(Rule::TopWithoutIndependentEvidence, &["C12"]));
        assert_eq!(asked("C12=3"), []);
    }

    #[test]
    fn a_law_under_which_nobody_reports_is_questioned() {
        assert_eq!(asked("C03=3 C17=0"), one(Rule::LawWithoutReports, &["C03", "C17"]));
        for fine in ["C03=2 C17=0", "C03=3 C17=1", "C03=3 C17=?", "C03=3"] {
            assert_eq!(asked(fine), [], "{fine}");
        }
    }

    #[test]
    fn a_database_above_its_unit_is_questioned() {
        assert_eq!(asked("C07=3 C04=2"), one(Rule::DatabaseAboveUnit, &["C07", "C04"]));
        for fine in ["C07=2 C04=2", "C07=3 C04=?", "C07=? C04=0"] {
            assert_eq!(asked(fine), [], "{fine}");
        }
    }

    #[test]
    fn a_plan_that_nothing_measures_is_questioned() {
        let expected = one(Rule::PlanWithoutIndicator, &["C01", "C02"]);
        for raised in ["C01=2 C02=0", "C01=2 C02=?"] {
            assert_eq!(asked(raised), expected, "{raised}");
        }
        for fine in ["C01=1 C02=0", "C01=2 C02=1", "C01=2", "C01=2 C02=-"] {
            assert_eq!(asked(fine), [], "{fine}");
        }
    }
}
