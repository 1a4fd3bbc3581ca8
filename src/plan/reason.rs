//! Knows why an item stands where it stands, as data; the words are somebody else's.

use super::ProposedAction;
use crate::assessment::Choices;
use crate::framework::{CostClass, Item, ItemId, Level, TimeFrame};
use crate::scoring::ItemScore;
use serde::Serialize;

/// The impact from which an item is said to matter much to children.
const HIGH_IMPACT: f64 = 4.0;

/// The feasibility from which something short and cheap is a quick win.
const EASY: f64 = 4.0;

/// A reason for the place of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Its level is below its target. Always given, always first.
    BelowTarget {
        /// The level as answered: what evidence alone lacks is no reason.
        level: Level,
        /// The level aimed at.
        target: Level,
    },
    /// No gap of the plan is larger, and some are smaller.
    LargestGap,
    /// Its impact is 4 or 5.
    HighImpact,
    /// These items of the plan cannot really work before it has reached the level needed (hard prerequisite).
    UnlocksOthers(Vec<ItemId>),
    /// These items of the plan go better after it (soft prerequisite).
    HelpsOthers(Vec<ItemId>),
    /// It cannot really work before these have reached the level needed.
    WaitsFor(Vec<ItemId>),
    /// Its basics should start at once, whatever the order says.
    StartNow,
    /// Feasibility 4 or 5, and a short, low-cost action that can begin.
    QuickWin,
    /// The country chose its target, impact or feasibility itself.
    OwnChoice,
}

/// What a reason looks at besides the item.
pub(super) struct ReasonInputs<'a> {
    /// The items of the plan.
    pub(super) ordered: &'a [&'a ItemScore],
    /// The country's choices.
    pub(super) choices: &'a Choices,
}

/// The reasons for the place of an item, the plainest first. An item of the order has at least one.
pub(super) fn reasons(
    item: &Item,
    score: &ItemScore,
    actions: &[ProposedAction],
    context: &ReasonInputs<'_>,
) -> Vec<Reason> {
    let unlocks = context.ids(|other| other.blocked_by.contains(&item.id));
    let helps = context.ids(|other| other.better_after.contains(&item.id));
    let when = |given: bool, reason: Reason| given.then_some(reason);
    let level = score.claimed.map(|level| Reason::BelowTarget { level, target: score.target });
    [
        level,
        when(context.is_largest_gap(score), Reason::LargestGap),
        when(score.impact >= Some(HIGH_IMPACT), Reason::HighImpact),
        when(!unlocks.is_empty(), Reason::UnlocksOthers(unlocks)),
        when(!helps.is_empty(), Reason::HelpsOthers(helps)),
        when(!score.blocked_by.is_empty(), Reason::WaitsFor(score.blocked_by.clone())),
        when(item.start_now, Reason::StartNow),
        when(is_quick_win(score, actions), Reason::QuickWin),
        when(context.is_own_choice(&item.id), Reason::OwnChoice),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl ReasonInputs<'_> {
    fn ids(&self, chosen: impl Fn(&ItemScore) -> bool) -> Vec<ItemId> {
        self.ordered.iter().filter(|other| chosen(other)).map(|other| other.id.clone()).collect()
    }

    fn is_largest_gap(&self, score: &ItemScore) -> bool {
        self.ordered.iter().all(|other| other.gap <= score.gap)
            && self.ordered.iter().any(|other| other.gap < score.gap)
    }

    fn is_own_choice(&self, id: &ItemId) -> bool {
        let choices = self.choices;
        choices.targets.contains_key(id)
            || choices.impact.contains_key(id)
            || choices.feasibility.contains_key(id)
    }
}

fn is_quick_win(score: &ItemScore, actions: &[ProposedAction]) -> bool {
    let quick = |action: &ProposedAction| {
        action.time == TimeFrame::Short && action.cost == CostClass::Low && action.can_begin()
    };
    score.feasibility >= Some(EASY) && score.blocked_by.is_empty() && actions.iter().any(quick)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::Framework;
    use crate::plan::{Relevance, plan};
    use crate::scoring::sample;

    fn reasons_of(framework: &Framework, levels: &str, item: &str) -> Vec<Reason> {
        let assessment = sample::assessment(levels);
        let scorecard = sample::score_levels(framework, levels);
        let plan = plan(framework, &scorecard, &assessment.choices, &Relevance::default());
        plan.step(&item.into()).unwrap().reasons.clone()
    }

    fn below(level: usize) -> Reason {
        Reason::BelowTarget { level: Level::ALL[level], target: Level::ALL[3] }
    }

    #[test]
    fn prerequisites_and_gaps_are_reasons() {
        let framework = sample::framework();
        let levels = "A1=0 A2=1 A3=2 B1=2";
        let unlocks = |ids: &[&str]| Reason::UnlocksOthers(ids.iter().map(|id| (*id).into()).collect());
        assert_eq!(
            reasons_of(&framework, levels, "A1"),
            [
                below(0),
                Reason::LargestGap,
                Reason::HighImpact,
                unlocks(&["A2"]),
                Reason::HelpsOthers(vec!["A3".into()])
            ]
        );
        assert_eq!(
            reasons_of(&framework, levels, "A2"),
            [below(1), Reason::HighImpact, unlocks(&["A3"]), Reason::WaitsFor(vec!["A1".into()])]
        );
        assert_eq!(reasons_of(&framework, levels, "A3"), [below(2), Reason::WaitsFor(vec!["A2".into()])]);
    }

    #[test]
    fn no_gap_is_the_largest_where_all_are_equal() {
        let framework = sample::framework();
        assert_eq!(reasons_of(&framework, "A1=2 A2=2 A3=2 B1=2", "A3"), [below(2)]);
    }

    #[test]
    fn a_quick_win_is_easy_short_cheap_and_free_to_begin() {
        for (item, time, cost, expected) in [
            ("B1", "short", "low", true),
            ("B1", "medium", "low", false),
            ("B1", "short", "mid", false),
            ("A3", "short", "low", false),
        ] {
            let mut framework = sample::framework();
            let position = framework.items.iter().position(|one| one.id == item.into()).unwrap();
            framework.items[position].actions = vec![sample::action("X-1", time, cost)];
            let reasons = reasons_of(&framework, "A1=2 A2=2 A3=2 B1=2", item);
            assert_eq!(reasons.contains(&Reason::QuickWin), expected, "{item} {time} {cost}");
        }
    }

    #[test]
    fn basics_and_own_choices_are_named() {
        let mut framework = sample::framework();
        framework.items[0].start_now = true;
        let mut assessment = sample::assessment("A1=2");
        assessment.choices.impact.insert("A1".into(), 1);
        let scorecard = crate::scoring::score(&framework, &assessment, &sample::settings(&assessment));
        let plan = plan(&framework, &scorecard, &assessment.choices, &Relevance::default());
        assert_eq!(plan.steps[0].reasons, [below(2), Reason::StartNow, Reason::OwnChoice]);
    }
}
