//! Knows in which of three phases an item is taken up; knows no years.

use super::{ProposedAction, Step};
use crate::framework::{Item, TimeFrame};
use crate::scoring::ItemScore;
use serde::Serialize;

/// When to take up an item. Source: `mnr.md` 6.2 (11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "u8")]
pub enum Phase {
    /// Nothing known stands in its way, and the plan begins with it or something short can be done; or its basics should
    /// start at once.
    First,
    /// Nothing known stands in its way but others come first and everything takes longer than a year; or it waits for
    /// phase 1 only.
    Second,
    /// It waits for something later, or for an item that nobody plans to lift.
    Third,
}

impl Phase {
    /// Every phase, the first one first.
    pub const ALL: [Phase; 3] = [Phase::First, Phase::Second, Phase::Third];

    /// The phase of this number.
    pub fn from_number(number: u8) -> Option<Phase> {
        Phase::ALL.into_iter().find(|phase| phase.number() == number)
    }

    /// The phase as a number, 1 to 3.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

impl From<Phase> for u8 {
    fn from(phase: Phase) -> u8 {
        phase.number()
    }
}

/// The phase of an item for which these actions are proposed, and whose prerequisites, where they are planned at all, are
/// among the `earlier` steps; `is_first` says that the plan begins with it, however long it takes.
pub(super) fn phase(
    item: &Item,
    score: &ItemScore,
    actions: &[ProposedAction],
    earlier: &[Step],
    is_first: bool,
) -> Phase {
    let in_first = |id| earlier.iter().any(|step| &step.item == id && step.phase == Phase::First);
    let is_early = is_first || actions.iter().any(|action| action.time == TimeFrame::Short);
    if item.start_now || (score.blocked_by.is_empty() && is_early) {
        Phase::First
    } else if score.blocked_by.iter().all(in_first) {
        Phase::Second
    } else {
        Phase::Third
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Choices;
    use crate::framework::Framework;
    use crate::plan::{Relevance, plan};
    use crate::scoring::sample;

    /// The tiny framework; `short` have a short action, the others a long one.
    fn framework(short: &[&str]) -> Framework {
        let mut framework = sample::framework();
        for item in &mut framework.items {
            let time = if short.contains(&item.id.as_str()) { "short" } else { "long" };
            item.actions = vec![sample::action(&format!("{}-1", item.id), time, "low")];
        }
        framework
    }

    fn phases(framework: &Framework, levels: &str) -> Vec<(String, u8)> {
        let scorecard = sample::score_levels(framework, levels);
        let steps = plan(framework, &scorecard, &Choices::default(), &Relevance::default()).steps;
        let mut phases: Vec<(String, u8)> =
            steps.iter().map(|step| (step.item.to_string(), step.phase.number())).collect();
        phases.sort();
        phases
    }

    fn expected(phases: &[(&str, u8)]) -> Vec<(String, u8)> {
        phases.iter().map(|(item, phase)| ((*item).to_owned(), *phase)).collect()
    }

    #[test]
    fn a_chain_takes_three_phases() {
        let found = phases(&framework(&["A1", "A2", "A3"]), "A1=0 A2=0 A3=0 B1=0");
        assert_eq!(found, expected(&[("A1", 1), ("A2", 2), ("A3", 3), ("B1", 1)]));
    }

    #[test]
    fn what_takes_long_and_comes_after_five_others_begins_later_and_what_follows_it_comes_last() {
        let mut framework = sample::framework_of(&[
            ("A1", &[]),
            ("A2", &["A1"]),
            ("B1", &[]),
            ("B2", &[]),
            ("B3", &[]),
            ("B4", &[]),
            ("B5", &[]),
        ]);
        for item in &mut framework.items {
            item.actions = vec![sample::action(&format!("{}-1", item.id), "long", "low")];
            item.worth.as_mut().unwrap().impact = if item.id.as_str().starts_with('A') { 1 } else { 5 };
        }
        let found = phases(&framework, "A1=0 A2=0 B1=0 B2=0 B3=0 B4=0 B5=0");
        let first = ["B1", "B2", "B3", "B4", "B5"].map(|id| (id, 1));
        assert_eq!(found, expected(&[&[("A1", 2), ("A2", 3)][..], &first[..]].concat()));
    }

    #[test]
    fn basics_start_at_once_whatever_the_order_says() {
        let mut framework = framework(&[]);
        framework.items[2].start_now = true;
        let found = phases(&framework, "A1=0 A2=0 A3=0 B1=3");
        assert_eq!(found, expected(&[("A1", 1), ("A2", 2), ("A3", 1)]));
    }

    #[test]
    fn a_prerequisite_that_nobody_lifts_puts_off_to_the_end() {
        let framework = framework(&["A1", "A2"]);
        let mut assessment = sample::assessment("A1=1 A2=0");
        assessment.choices.targets.insert("A1".into(), 1.try_into().unwrap());
        let scorecard = crate::scoring::score(&framework, &assessment, &sample::settings(&assessment));
        let plan = plan(&framework, &scorecard, &assessment.choices, &Relevance::default());
        assert_eq!(plan.step(&"A2".into()).map(|step| step.phase), Some(Phase::Third));
    }
}
