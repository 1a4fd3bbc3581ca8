//! Knows what must hold for the order and the limits of every plan.

use super::sample::{
    LIBRARY, assessment, decided, decisions, everything, frame, frames, items, plan, replies,
};
use amparo::assessment::strategy::Frame;
use amparo::framework::{Action, ActionId, ConditionId, ItemId, Precondition};
use amparo::plan::{Deferral, GapResponse, NationalPlan, PlannedAction, SevereGap};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Quarters in which an action runs.
fn quarters(action: &PlannedAction) -> Option<std::ops::RangeInclusive<i32>> {
    Some(action.start?.index()..=action.end?.index())
}

/// Whether every action that the need names has ended before `start`, as far as the plan has it and it has something to
/// do.
fn kept(plan: &NationalPlan, need: &Precondition, start: i32) -> bool {
    match need {
        Precondition::Action { action } => {
            let ended = |end: amparo::assessment::strategy::Quarter| end.index() < start;
            plan.action(action).is_none_or(|before| before.void.is_some() || before.end.is_none_or(ended))
        }
        Precondition::Item { .. } => true,
        Precondition::Any { any } => any.iter().any(|one| kept(plan, one, start)),
    }
}

fn library_needs(action: &PlannedAction) -> Vec<Precondition> {
    LIBRARY.action(&action.id).map(|(_, action)| action.after.clone()).unwrap_or_default()
}

/// Whether an action lifts something that lacks of the gap's item, or does the same as one of its actions that does.
fn lifts_some_of(gap: &SevereGap, id: &ActionId) -> bool {
    let (_, item) = LIBRARY.item(&gap.item).unwrap();
    let lacks = item.lacks(&Default::default(), gap.level, gap.target);
    let lacking = lacks.iter().flat_map(|one| &one.conditions);
    let facts: Vec<&ConditionId> =
        lacking.flat_map(|one| std::iter::once(&one.id).chain(&one.same)).collect();
    let is_own = |action: &Action| item.actions.iter().any(|one| one.id == action.id);
    let lifts = |action: &Action| {
        let is_silent = action.lifts.is_empty() && is_own(action);
        is_silent || action.lifts.iter().any(|lift| facts.contains(&lift))
    };
    let (_, action) = LIBRARY.action(id).unwrap();
    let mut same =
        item.actions.iter().filter(|one| one.covers.contains(id) || action.covers.contains(&one.id));
    lifts(action) || same.any(lifts)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn prerequisites_come_first_unless_the_country_breaks_them_with_a_flag(
        replies in replies(), frame in frames(), decisions in decisions(),
    ) {
        let mut assessment = assessment(&replies);
        assessment.strategy = decided(frame, &decisions);
        let plan = plan(&assessment);
        for action in &plan.actions {
            if !action.decided {
                let reasoned = action.broken.iter().all(|broken| {
                    matches!(&broken.after, Precondition::Action { action } if plan.deferred_action(action).is_some())
                });
                prop_assert!(reasoned, "{}: a proposal breaks {:?}", action.id, action.broken);
            }
            let Some(running) = quarters(action) else { continue };
            for need in library_needs(action) {
                let flagged = action.broken.iter().any(|broken| broken.after == need);
                prop_assert!(
                    flagged || kept(&plan, &need, *running.start()),
                    "{} starts before {need:?} and nothing says so", action.id
                );
            }
        }
    }

    #[test]
    fn numbers_have_no_hole(replies in replies(), frame in frames(), decisions in decisions()) {
        let mut assessment = assessment(&replies);
        assessment.strategy = decided(frame, &decisions);
        let plan = plan(&assessment);
        let mut numbers: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for action in &plan.actions {
            let (objective, place) = action.number.split_once('.').unwrap();
            let objective = objective.parse().unwrap();
            let own = action.objective.as_ref().map(|id| plan.objective_number(id));
            prop_assert_eq!(own.unwrap_or(Some(plan.needed.len() + 1)), Some(objective), "{}", action.id);
            numbers.entry(objective).or_default().push(place.parse().unwrap());
        }
        for (objective, mut places) in numbers {
            places.sort_unstable();
            prop_assert!(places.iter().copied().eq(1..=places.len()), "objective {objective}: {places:?}");
        }
        for served in &plan.objectives {
            prop_assert_eq!(plan.objective_number(&served.id), Some(served.number));
        }
    }

    #[test]
    fn proposals_never_exceed_the_limits(
        replies in replies(), years in 1..11i32, points in 1..20u32, leads in 1..5u32, decisions in decisions(),
    ) {
        let mut assessment = assessment(&replies);
        let frame = Frame { points_per_year: Some(points), leads_per_institution: leads, ..frame(years) };
        assessment.strategy = decided(frame, &decisions);
        let plan = plan(&assessment);
        let mut begun: BTreeMap<i32, (u32, u32)> = BTreeMap::new();
        let mut busy: BTreeMap<(String, i32), u32> = BTreeMap::new();
        for action in &plan.actions {
            let running = quarters(action).unwrap();
            let year = begun.entry(running.start().div_euclid(4)).or_default();
            if action.decided { year.1 += action.points } else { year.0 += action.points }
            if !action.decided {
                for quarter in running {
                    let lead = action.lead.get(amparo::lang::Lang::EN).to_lowercase();
                    *busy.entry((lead, quarter)).or_default() += 1;
                }
            }
        }
        for (year, (proposed, _)) in begun {
            prop_assert!(proposed <= points, "proposals begin {proposed} points in year {year}, limit {points}");
        }
        for ((lead, quarter), count) in busy {
            prop_assert!(lead.is_empty() || count <= leads, "{lead} leads {count} proposals in {quarter}");
        }
        for year in &plan.years {
            let decided = plan.actions.iter().any(|action| action.decided);
            prop_assert!(decided || !year.is_over(), "nobody decided anything, and {year:?}");
        }
    }

    #[test]
    fn a_limit_loses_no_action_silently(replies in replies(), frame in frames(), decisions in decisions()) {
        let mut assessment = assessment(&replies);
        let free = Frame { points_per_year: None, leads_per_institution: 100, ..frame.clone() };
        assessment.strategy = decided(free, &decisions);
        let without = plan(&assessment);
        assessment.strategy = decided(frame, &decisions);
        let with = plan(&assessment);
        prop_assert_eq!(everything(&without), everything(&with));
        let mut once = everything(&with);
        once.dedup();
        prop_assert_eq!(once.len(), everything(&with).len(), "no action stands twice");
        for action in with.deferred.iter().chain(&with.dropped) {
            prop_assert!(!action.reasons.is_empty(), "{} is put off without a reason", action.id);
        }
        for action in &with.actions {
            prop_assert!(!action.standing.is_empty(), "{} stands without a reason", action.id);
        }
    }

    #[test]
    fn every_severe_gap_is_covered_or_put_off_with_a_reason(
        replies in replies(), frame in frames(), decisions in decisions(),
    ) {
        let mut assessment = assessment(&replies);
        assessment.strategy = decided(frame, &decisions);
        let plan = plan(&assessment);
        for gap in &plan.gaps {
            if let GapResponse::Planned(ids) | GapResponse::PutOff(ids) | GapResponse::Dropped(ids) = &gap.cover {
                for id in ids {
                    prop_assert!(lifts_some_of(gap, id), "{id} lifts nothing that {} lacks", gap.item);
                }
            }
            match &gap.cover {
                GapResponse::Planned(actions) => prop_assert!(actions.iter().all(|id| plan.action(id).is_some())),
                GapResponse::PutOff(actions) => {
                    prop_assert!(!actions.is_empty());
                    let put_off = |id| plan.deferred.iter().any(|one| &one.id == id && !one.reasons.is_empty());
                    prop_assert!(actions.iter().all(put_off));
                }
                GapResponse::Dropped(actions) => {
                    prop_assert!(!actions.is_empty());
                    prop_assert!(actions.iter().all(|id| plan.dropped.iter().any(|one| &one.id == id)));
                }
                GapResponse::Nothing => {
                    let (_, item) = LIBRARY.item(&gap.item).unwrap();
                    let lacks = item.lacks(&Default::default(), gap.level, gap.target);
                    let lacks = |id: &ConditionId| lacks.iter().flat_map(|one| &one.conditions).any(|one| one.id == *id);
                    let helps = |action: &Action| {
                        let lifts = action.lifts.is_empty() || action.lifts.iter().any(lacks);
                        lifts && action.unless.is_empty()
                    };
                    prop_assert!(!item.actions.iter().any(helps), "{}: its actions are forgotten", gap.item);
                }
            }
        }
    }

    #[test]
    fn the_same_inputs_give_the_same_plan(replies in replies(), frame in frames(), decisions in decisions()) {
        let mut assessment = assessment(&replies);
        assessment.strategy = decided(frame, &decisions);
        let first = serde_json::to_string(&plan(&assessment)).unwrap();
        prop_assert_eq!(first, serde_json::to_string(&plan(&assessment)).unwrap());
    }
}

#[test]
fn a_country_with_nothing_gets_a_plan_that_begins_with_the_mandate() {
    let mut assessment = assessment(&vec![0; items()]);
    assessment.strategy.frame = frame(5);
    let plan = plan(&assessment);
    let first: Vec<ItemId> =
        plan.phase(amparo::plan::Phase::First).filter_map(|one| one.item.clone()).collect();
    assert!(first.contains(&"C01".into()), "{first:?}");
    assert!(plan.actions.len() > 30, "{} actions", plan.actions.len());
    let numbers: std::collections::BTreeSet<_> = plan.actions.iter().map(|action| &action.number).collect();
    assert_eq!(numbers.len(), plan.actions.len(), "every action has its own number");
}

#[test]
fn a_narrow_limit_puts_off_what_it_cannot_hold() {
    let mut assessment = assessment(&vec![0; items()]);
    assessment.strategy.frame = Frame { points_per_year: Some(5), ..frame(3) };
    let plan = plan(&assessment);
    assert!(plan.years.iter().all(|year| year.points <= 5), "{:?}", plan.years);
    let held = |action: &&amparo::plan::DeferredAction| {
        action.reasons.iter().any(|reason| matches!(reason, Deferral::OverPoints { limit: 5, .. }))
    };
    assert!(plan.deferred.iter().filter(held).count() > 10, "{:#?}", plan.deferred);
}

#[test]
fn nothing_known_is_an_empty_plan() {
    let plan = plan(&assessment(&vec![7; items()]));
    assert_eq!((plan.actions.len(), plan.deferred.len(), plan.gaps.len()), (0, 0, 0));
}
