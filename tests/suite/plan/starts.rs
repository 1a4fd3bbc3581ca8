//! Knows that ranks and plan tell one story: with what stands first the plan begins in its first phase, or there is a
//! reason.

use super::sample::{LIBRARY, analysis, assessment, decided, decisions, frame, frames, plan, replies};
use crate::support::starts::{cases, with_analysis};
use amparo::assessment::strategy::Frame;
use amparo::framework::Precondition;
use amparo::plan::{Deferral, GapStart, NationalPlan, Onset, Phase, PointRivals, Reason, Step};
use amparo::scoring::FIRST_PLACES;
use proptest::prelude::*;

/// What is wrong with the start of a gap that stands among the first.
fn fault(plan: &NationalPlan, start: &GapStart) -> Option<&'static str> {
    let planned = |action| plan.action(action).filter(|one| one.item.as_ref() == Some(&start.item));
    let is_first = |action| planned(action).is_some_and(|one| one.phase == Phase::First);
    let is_later = |action| planned(action).is_some_and(|one| one.phase != Phase::First);
    let sound = match &start.onset {
        Onset::First(action) => is_first(action),
        Onset::Placed(action) => is_later(action) && planned(action).is_some_and(|one| one.decided),
        Onset::Later { action, reasons } => is_later(action) && !reasons.is_empty(),
        Onset::Out { action, reasons } => plan.deferred_action(action).is_some() && !reasons.is_empty(),
        Onset::Nothing => true,
    };
    let useful = plan.actions.iter().filter(|one| one.is_useful());
    let mut all = useful.filter(|one| one.item.as_ref() == Some(&start.item));
    let begins = all.any(|one| one.phase == Phase::First);
    match (sound, begins == start.onset.is_first()) {
        (false, _) => Some("no action that fits, or no reason"),
        (_, false) => Some("an action of the first phase is overlooked"),
        (true, true) => None,
    }
}

/// Whether nothing that is known stands in the way of an action for the item.
fn can_begin(step: &Step) -> bool {
    let waits = step.reasons.iter().any(|reason| matches!(reason, Reason::WaitsFor(_)));
    !waits && step.actions.iter().any(|action| action.can_begin())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_stands_first_begins_in_the_first_phase_or_has_a_reason(
        replies in replies(), frame in frames(), decisions in decisions(),
    ) {
        let mut assessment = assessment(&replies);
        assessment.strategy = decided(frame, &decisions);
        let plan = plan(&assessment);
        let items = plan.starts.iter().map(|start| &start.item);
        prop_assert!(items.eq(plan.steps.iter().map(|step| &step.item)), "a start for each step");
        for start in plan.starts.iter().take(FIRST_PLACES) {
            prop_assert_eq!(fault(&plan, start), None, "{:?}", start);
        }
    }

    #[test]
    fn what_stands_first_and_can_begin_does(replies in replies()) {
        let mut assessment = assessment(&replies);
        assessment.strategy.frame = Frame { leads_per_institution: 100, ..frame(5) };
        let plan = plan(&assessment);
        for step in plan.steps.iter().take(FIRST_PLACES).filter(|step| can_begin(step)) {
            let onset = plan.start(&step.item).map(|start| &start.onset);
            prop_assert!(onset.is_some_and(Onset::is_first), "{}: {:?}", step.item, onset);
        }
    }

    #[test]
    fn no_less_urgent_work_takes_the_points_of_what_stands_first(
        replies in replies(), years in 3..6i32, points in 0..20u32,
    ) {
        let mut assessment = assessment(&replies);
        let frame = Frame { points_per_year: Some(points), leads_per_institution: 100, ..frame(years) };
        assessment.strategy.frame = frame;
        let analysis = analysis(&assessment);
        for start in analysis.national().starts.iter().take(FIRST_PLACES) {
            let (Onset::Later { action, reasons } | Onset::Out { action, reasons }) = &start.onset else { continue };
            let (item, action) = LIBRARY.action(action).unwrap();
            let is_others =
                |one: &Deferral| matches!(one, Deferral::OverPoints { rivals: PointRivals::Others, .. });
            let is_next = analysis.relevance().lifts_next(&item.id, action);
            prop_assert!(!(is_next && reasons.iter().any(is_others)), "{start:?}");
        }
    }

    #[test]
    fn what_the_first_wait_for_begins_too_or_has_a_reason(replies in replies()) {
        let mut assessment = assessment(&replies);
        assessment.strategy.frame = Frame { leads_per_institution: 100, ..frame(5) };
        let plan = plan(&assessment);
        for start in plan.starts.iter().take(FIRST_PLACES) {
            let Onset::Later { reasons, .. } = &start.onset else { continue };
            let waits = reasons.iter().filter_map(|reason| match reason {
                Deferral::Waits(needs) => Some(needs),
                _ => None,
            });
            for need in waits.flatten() {
                let Precondition::Item { item, .. } = need else { continue };
                if let Some(before) = plan.start(item) {
                    prop_assert_eq!(fault(&plan, before), None, "{} waits for {:?}", start.item, before);
                }
            }
        }
    }
}

#[test]
fn the_published_cases_and_the_samples_tell_one_story() {
    for (name, assessment) in cases() {
        with_analysis(&assessment, |analysis| {
            let plan = analysis.national();
            assert!(plan.starts.len() >= FIRST_PLACES, "{name}: {} gaps", plan.starts.len());
            for start in plan.starts.iter().take(FIRST_PLACES) {
                assert_eq!(fault(plan, start), None, "{name}: {start:?}");
            }
        });
    }
}
