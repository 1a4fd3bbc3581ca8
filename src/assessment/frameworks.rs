//! Knows which frameworks an assessment answers, and how that changes while it goes on. Knows no level.

use super::{Assessment, Change, Choices};
use crate::framework::{Framework, FrameworkId, Item};
use serde::{Deserialize, Serialize};

/// A framework in the version that an assessment was begun in, or in which it was added later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// The framework.
    pub framework: FrameworkId,
    /// Its version.
    pub version: String,
}

impl Pin {
    /// The framework as it is now.
    pub fn of(framework: &Framework) -> Pin {
        Pin { framework: framework.id.clone(), version: framework.version.clone() }
    }
}

/// Which frameworks are answered from now on. What was answered before stands beside it, because the beginning of an
/// assessment is no change and nobody finds it there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkChoice {
    /// Those that were answered until then.
    pub before: Vec<Pin>,
    /// Those that are answered from then on; never empty.
    pub now: Vec<Pin>,
}

impl Assessment {
    /// Whether the assessment answers this framework.
    pub fn uses(&self, framework: &FrameworkId) -> bool {
        self.frameworks.iter().any(|pin| &pin.framework == framework)
    }

    /// How many items of a framework have something recorded: an answer, whoever gave it and whether it counts, a choice
    /// about the item, a decision about one of its actions, or an action of the country's own for it. A framework with any
    /// is not taken away.
    pub fn items_at_work(&self, framework: &Framework) -> usize {
        let is_answered = |item: &Item| {
            self.answers.contains_key(&item.id)
                || self.carried.contains_key(&item.id)
                || self.deliberations.contains_key(&item.id)
                || self.confirmations.contains_key(&item.id)
        };
        let is_at_work = |item: &&Item| is_answered(item) || self.is_chosen(item) || self.is_planned(item);
        framework.items.iter().filter(is_at_work).count()
    }

    /// Whether the country chose a target, an impact or a feasibility for the item.
    fn is_chosen(&self, item: &Item) -> bool {
        let Choices { targets, impact, feasibility, .. } = &self.choices;
        targets.contains_key(&item.id) || impact.contains_key(&item.id) || feasibility.contains_key(&item.id)
    }

    /// Whether something is decided about an action of the item, or the country has an action of its own for it.
    fn is_planned(&self, item: &Item) -> bool {
        let actions = &self.strategy.actions;
        let mut own = actions.values().filter_map(|record| record.own.as_ref()?.item.as_ref());
        own.any(|id| *id == item.id) || item.actions.iter().any(|action| actions.contains_key(&action.id))
    }

    /// The assessment without its content and with the frameworks that it began with; `changes` is everything that was
    /// recorded of it since, the oldest first.
    pub fn as_begun<'a>(&self, changes: impl IntoIterator<Item = &'a Change>) -> Assessment {
        let (mut begun, _) = self.clone().into_changes();
        let first = changes.into_iter().find_map(|change| match change {
            Change::Frameworks(choice) => Some(choice),
            _ => None,
        });
        if let Some(choice) = first {
            begun.frameworks.clone_from(&choice.before);
        }
        begun
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::{ActionRecord, Decision, OwnAction};
    use crate::assessment::{Answer, Rating};
    use crate::framework::{ItemId, Level};
    use serde_json::json;

    fn pin(id: &str) -> Pin {
        Pin { framework: id.into(), version: "1".into() }
    }

    fn blank() -> Assessment {
        serde_json::from_value(json!({
            "id": "x", "country": "KEN", "round": "1", "basis": "self-assessment", "frameworks": [pin("one")],
            "created": "2026-11-22T10:00:00Z",
        }))
        .unwrap()
    }

    fn choice(before: &[&str], now: &[&str]) -> Change {
        let pins = |ids: &[&str]| ids.iter().map(|id| pin(id)).collect();
        Change::Frameworks(FrameworkChoice { before: pins(before), now: pins(now) })
    }

    #[test]
    fn frameworks_come_and_go_and_the_beginning_is_found_again() {
        let mut assessment = blank();
        let changes = [choice(&["one"], &["one", "two"]), choice(&["one", "two"], &["two"])];
        changes.iter().for_each(|change| assessment.apply(change));
        assert_eq!(assessment.frameworks, [pin("two")]);
        assert!(assessment.uses(&"two".into()) && !assessment.uses(&"one".into()));
        assert_eq!(assessment.as_begun(&changes), blank());
        assert_eq!(blank().as_begun(&[]), blank(), "where nothing was decided since, it is as it began");
    }

    #[test]
    fn whatever_is_recorded_of_an_item_counts_as_work_in_its_framework() {
        let mut framework: Framework = serde_json::from_value(json!({
            "id": "one", "version": "1", "language": "en", "title": "T", "short-title": "T", "publisher": "P",
            "source": "S", "licence": "L", "status": "drafted", "levels": [], "editions": [],
        }))
        .unwrap();
        let action = json!({ "id": "M01", "title": "D", "indicator": "N", "verification": "L", "time": "short", "cost": "low" });
        let item = json!({ "id": "X-1", "title": "T", "status": "drafted", "sense": "S.", "why": "W.", "levels": [], "actions": [action] });
        framework.items.push(serde_json::from_value(item).unwrap());
        let answer = || Some(Answer::from(Rating::Unknown));
        let decision = Decision::Action { action: "M01".into(), record: Some(ActionRecord::default()) };
        let id = || ItemId::from("X-1");
        let own = Some(OwnAction { title: "O".to_owned(), item: Some(id()) });
        let own = ActionRecord { own, ..ActionRecord::default() };
        let own = Decision::Action { action: "own-1".into(), record: Some(own) };
        let target = Choices { targets: [(id(), Level::MIN)].into(), ..Choices::default() };
        let impact = Choices { impact: [(id(), 5)].into(), ..Choices::default() };
        let feasibility = Choices { feasibility: [(id(), 1)].into(), ..Choices::default() };
        for (change, expected) in [
            (Change::Answer { item: "X-1".into(), answer: answer() }, 1),
            (
                Change::Respond {
                    item: "X-1".into(),
                    institution: "police".parse().unwrap(),
                    answer: answer(),
                },
                1,
            ),
            (Change::Strategy(Box::new(decision)), 1),
            (Change::Strategy(Box::new(own)), 1),
            (Change::Choices(target), 1),
            (Change::Choices(impact), 1),
            (Change::Choices(feasibility), 1),
            (Change::Choices(Choices::default()), 0),
            (Change::Answer { item: "C01".into(), answer: answer() }, 0),
        ] {
            let mut assessment = blank();
            assessment.apply(&change);
            assert_eq!(assessment.items_at_work(&framework), expected, "{change:?}");
        }
    }
}
