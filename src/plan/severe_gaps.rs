//! Knows how severe gaps are found and covered; knows no calendar.

use super::{DeferredAction, GapResponse, PlanInputs, PlannedAction, SevereGap};
use crate::framework::{Action, ActionId, ConditionId, Item, ItemId};
use std::collections::BTreeSet;

/// Every severe gap of every framework, the most severe first.
///
/// A gap is covered by an action that lifts something which its item lacks, whichever item the action belongs to; by one
/// that does the same as such an action of its item; and by an action of its own item of which nobody says what it lifts,
/// as those of the country's own. Never by one that facts have left nothing to do.
pub(super) fn severe_gaps(
    inputs: &PlanInputs<'_>,
    actions: &[PlannedAction],
    deferred: &[DeferredAction],
    dropped: &[DeferredAction],
) -> Vec<SevereGap> {
    let useful = actions.iter().filter(|action| action.void.is_none());
    let planned: Vec<_> = useful.map(|action| (&action.id, action.item.as_ref())).collect();
    let (put_off, dropped) = (works(deferred), works(dropped));
    let mut gaps = Vec::new();
    for scored in inputs.scored {
        for score in &scored.scorecard.items {
            let (Some(level), Some(gap)) = (score.claimed, score.gap) else { continue };
            let need = inputs.settings.need(gap, score.impact);
            let Some(item) = scored.framework.item(&score.id) else { continue };
            if gap > 0.0 && inputs.settings.is_severe(need) {
                let cover = ItemLack::of(inputs, item).response([&planned, &put_off, &dropped]);
                gaps.push(SevereGap { item: item.id.clone(), level, target: score.target, need, cover });
            }
        }
    }
    gaps.sort_by(|a, b| b.need.total_cmp(&a.need));
    gaps
}

/// An action with the item to which it belongs.
type ActionOfItem<'a> = (&'a ActionId, Option<&'a ItemId>);

fn works(actions: &[DeferredAction]) -> Vec<ActionOfItem<'_>> {
    let useful = actions.iter().filter(|action| action.void.is_none());
    useful.map(|action| (&action.id, action.item.as_ref())).collect()
}

/// What an item lacks on the way to its target.
struct ItemLack<'a> {
    inputs: &'a PlanInputs<'a>,
    item: &'a Item,
    /// The conditions that are not met, with those that ask for the same elsewhere.
    conditions: BTreeSet<&'a ConditionId>,
}

impl<'a> ItemLack<'a> {
    fn of(inputs: &'a PlanInputs<'a>, item: &'a Item) -> ItemLack<'a> {
        let lacking = item.conditions().filter(|one| inputs.relevance.lacks(&item.id, &one.id));
        let conditions = lacking.flat_map(|one| std::iter::once(&one.id).chain(&one.same)).collect();
        ItemLack { inputs, item, conditions }
    }

    /// What is done about it by what is planned, put off and dropped: the first of them that does anything.
    fn response(&self, [planned, put_off, dropped]: [&[ActionOfItem<'_>]; 3]) -> GapResponse {
        let ids = |named: &[ActionOfItem<'_>]| {
            let lifting = named.iter().filter(|action| self.is_lifted_by(**action));
            let ids: Vec<ActionId> = lifting.map(|(id, _)| (*id).clone()).collect();
            Some(ids).filter(|ids| !ids.is_empty())
        };
        let planned = ids(planned).map(GapResponse::Planned);
        let put_off = planned.or_else(|| ids(put_off).map(GapResponse::PutOff));
        put_off.or_else(|| ids(dropped).map(GapResponse::Dropped)).unwrap_or(GapResponse::Nothing)
    }

    fn is_lifted_by(&self, (id, of): ActionOfItem<'_>) -> bool {
        let is_own = of == Some(&self.item.id);
        let Some((_, action)) = self.inputs.action(id) else { return is_own };
        let does_same = |one: &&Action| one.covers.contains(id) || action.covers.contains(&one.id);
        let is_left = |one: &&Action| self.inputs.relevance.void_ground(&one.id).is_none();
        let mut same = self.item.actions.iter().filter(does_same).filter(is_left);
        self.is_among(action, is_own) || same.any(|one| self.is_among(one, true))
    }

    /// Whether something of it is among what an action lifts, or may be: of an action of its own nobody says what it lifts.
    fn is_among(&self, action: &Action, is_own: bool) -> bool {
        let is_silent = is_own && action.lifts.is_empty();
        is_silent || action.lifts.iter().any(|lift| self.conditions.contains(lift))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Strategy;
    use crate::framework::Framework;
    use crate::plan::{PlanSettings, Relevance, national_plan};
    use crate::scoring::{ScoredFramework, sample, score};
    use serde_json::{Value, json};

    /// One item with two conditions at level 1.
    fn framework(id: &str) -> Framework {
        let mut framework = sample::framework_of(&[(id, &[])]);
        let condition = |letter: &str| {
            let id = format!("{id}-1{letter}");
            json!({ "id": id, "text": "It is.", "proof": "A list", "lacks": "a thing" })
        };
        let level = json!({ "level": 1, "statement": "S.", "conditions": [condition("a"), condition("b")] });
        framework.items[0].levels = vec![serde_json::from_value(level).unwrap()];
        framework
    }

    fn action(id: &str, lifts: &[&str], covers: &[&str]) -> Action {
        let mut action = sample::action(id, "short", "low");
        action.lifts = lifts.iter().map(|id| ConditionId::from(*id)).collect();
        action.covers = covers.iter().map(|id| ActionId::from(*id)).collect();
        action
    }

    /// What is done about B1, which the same answer serves as A1, with this action of A1, these of B1 and these decisions;
    /// `same` are pairs of conditions that ask for the same.
    fn cover(of_a: Action, of_b: Vec<Action>, decisions: &Value, same: &[(&str, &str)]) -> GapResponse {
        let (mut main, mut list) = (framework("A1"), framework("B1"));
        main.main = true;
        main.items[0].actions = vec![of_a];
        main.items[0].also_counts_for = vec!["B1".into()];
        list.items[0].actions = of_b;
        list.items[0].also_counts_for = vec!["A1".into()];
        for (one, other) in same {
            join(&mut main, one, other);
            join(&mut list, other, one);
        }
        let assessment = sample::assessment("A1=0 B1=0");
        let settings = sample::settings(&assessment);
        let cards = [&main, &list].map(|framework| score(framework, &assessment, &settings));
        let scored = [
            ScoredFramework { framework: &main, scorecard: &cards[0] },
            ScoredFramework { framework: &list, scorecard: &cards[1] },
        ];
        let actions = serde_json::from_value(decisions.clone()).unwrap();
        let plan = national_plan(&PlanInputs {
            scored: &scored,
            objectives: &[],
            choices: &assessment.choices,
            strategy: &Strategy { actions, ..Strategy::default() },
            relevance: &Relevance::of(&scored, &assessment, "2026-06-01".parse().unwrap()),
            settings: PlanSettings::default(),
        });
        let mut gaps = plan.gaps.into_iter().filter(|gap| gap.item == "B1".into());
        gaps.next().map(|gap| gap.cover).unwrap()
    }

    fn join(framework: &mut Framework, one: &str, other: &str) {
        let conditions = framework.items[0].levels.iter_mut().flat_map(|level| &mut level.conditions);
        for condition in conditions.filter(|condition| condition.id == one.into()) {
            condition.same.push(other.into());
        }
    }

    #[test]
    fn a_gap_is_covered_by_what_the_actions_lift_and_not_by_a_link() {
        let by = |ids: &[&str]| GapResponse::Planned(ids.iter().map(|id| ActionId::from(*id)).collect());
        let own = json!({ "own-1": { "own": { "title": "A road", "item": "B1" }, "taken": "yes" } });
        let above = json!({ "M-1": { "taken": "yes" } });
        let dropped = json!({ "X-1": { "taken": { "dropped": { "reason": "No." } } } });
        let (none, pair) = (json!({}), [("A1-1a", "B1-1a")]);
        let lifting = || action("X-1", &["A1-1a"], &[]);
        for (name, of_b, decisions, same, expected) in [
            ("only a link", vec![], &none, &[][..], GapResponse::Nothing),
            ("the same fact", vec![], &none, &pair[..], by(&["X-1"])),
            ("another fact is the same", vec![], &none, &[("A1-1b", "B1-1b")][..], GapResponse::Nothing),
            ("dropped", vec![], &dropped, &pair[..], GapResponse::Dropped(vec!["X-1".into()])),
            ("its own", vec![action("M-1", &["B1-1b"], &[])], &none, &[][..], by(&["M-1"])),
            ("its own, of which nobody says", vec![action("M-1", &[], &[])], &none, &[][..], by(&["M-1"])),
            (
                "its own, that lifts more",
                vec![action("M-1", &["B1-4a"], &[])],
                &above,
                &[][..],
                GapResponse::Nothing,
            ),
            (
                "one that does the same",
                vec![action("M-1", &["B1-1b"], &["X-1"])],
                &none,
                &[][..],
                by(&["X-1"]),
            ),
            ("of the country", vec![], &own, &[][..], by(&["own-1"])),
        ] {
            assert_eq!(cover(lifting(), of_b, decisions, same), expected, "{name}");
        }
        let silent = cover(action("X-1", &[], &[]), Vec::new(), &none, &pair);
        assert_eq!(silent, GapResponse::Nothing, "of an action of another item nobody says what it lifts");
    }
}
