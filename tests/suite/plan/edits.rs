//! Knows that what a country decided wins over proposals, and survives new scores.

use super::sample::{LIBRARY, assessment, decided, decisions, frame, frames, items, plan, replies};
use amparo::assessment::strategy::{ActionRecord, Inclusion, OwnAction, SeenGap};
use amparo::framework::{Action, Level};
use amparo::plan::{ActionOrigin, ChangedGap, Deferral, Lack, Phase, PlacementReason};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn decisions_survive_new_scores(
        before in replies(), after in replies(), frame in frames(), decisions in decisions(),
    ) {
        for replies in [before, after] {
            let mut assessment = assessment(&replies);
            assessment.strategy = decided(frame.clone(), &decisions);
            let plan = plan(&assessment);
            for (id, record) in &assessment.strategy.actions {
                match &record.taken {
                    Inclusion::Dropped { .. } => prop_assert!(plan.dropped.iter().any(|one| &one.id == id)),
                    Inclusion::Deferred { .. } => prop_assert!(plan.deferred.iter().any(|one| &one.id == id)),
                    taken => {
                        let standing = record.phase.is_some() || record.start.is_some() || *taken == Inclusion::Yes;
                        let planned = plan.action(id);
                        prop_assert!(planned.is_some() || !standing, "{id} was decided and is gone");
                        let Some(planned) = planned else { continue };
                        prop_assert_eq!(&planned.lead.own, &record.lead);
                        if let Some(phase) = record.phase {
                            prop_assert_eq!(planned.phase.number(), phase);
                        }
                        prop_assert!(record.start.is_none() || planned.start == record.start);
                    }
                }
            }
        }
    }
}

fn with(id: &str, record: ActionRecord) -> amparo::assessment::Assessment {
    let mut assessment = assessment(&vec![0; items()]);
    assessment.strategy.frame = frame(5);
    assessment.strategy.actions.insert(id.into(), record);
    assessment
}

#[test]
fn what_the_country_drops_holds_up_nothing_and_its_followers_say_so() {
    let dropped = Inclusion::Dropped { reason: "already done".into() };
    let plan = plan(&with("A03-1", ActionRecord { taken: dropped, ..ActionRecord::default() }));
    let follower = plan.action(&"A03-2".into()).unwrap();
    assert_eq!(follower.broken[0].reason.as_deref(), Some("already done"));
    assert_eq!(plan.dropped[0].reasons, [Deferral::Dropped("already done".into())]);
    assert!(plan.dropped[0].by_country());
}

#[test]
fn a_broken_prerequisite_without_a_reason_is_something_the_action_lacks() {
    for (despite, lacks) in [("", true), ("the police asked for it", false)] {
        let record = ActionRecord { phase: Some(1), despite: despite.into(), ..ActionRecord::default() };
        let plan = plan(&with("A12-3", record));
        let action = plan.action(&"A12-3".into()).unwrap();
        assert_eq!(action.phase, Phase::First);
        assert!(!action.broken.is_empty());
        assert_eq!(action.lacks.contains(&Lack::Despite), lacks, "{:?}", action.broken);
        assert!(action.standing.contains(&PlacementReason::Decided));
    }
}

#[test]
fn dates_of_another_phase_than_the_chosen_one_are_something_the_action_lacks() {
    let quarter = |text: &str| text.parse().unwrap();
    // Five years from 2027: the second phase is 2028 and 2029.
    for (start, end, expected) in [
        (None, None, None),
        (Some("2028-Q1"), None, None),
        (Some("2029-Q4"), Some("2031-Q4"), None),
        (None, Some("2031-Q4"), None),
        (Some("2027-Q4"), Some("2028-Q4"), Some(Phase::First)),
        (Some("2030-Q1"), None, Some(Phase::Third)),
        (None, Some("2027-Q4"), Some(Phase::First)),
    ] {
        let (begin, finish) = (start.map(quarter), end.map(quarter));
        let record = ActionRecord { phase: Some(2), start: begin, end: finish, ..ActionRecord::default() };
        let plan = plan(&with("A01-1", record));
        let action = plan.action(&"A01-1".into()).unwrap();
        assert_eq!(action.dates_phase, expected, "{start:?} to {end:?}");
        assert_eq!(action.lacks.contains(&Lack::DatesPhase), expected.is_some(), "{start:?} to {end:?}");
    }
}

#[test]
fn what_nothing_proposes_is_in_the_plan_for_what_was_entered_and_says_so() {
    let lead = |taken| ActionRecord { lead: "Police".into(), taken, ..ActionRecord::default() };
    // Every level is 0 and every target 3: what lifts only level 4 is not proposed.
    let mut items = LIBRARY.frameworks[0].items.iter().flat_map(|item| &item.actions);
    let is_above = |action: &&Action| {
        let is_fourth = |lift: &amparo::framework::ConditionId| lift.as_str().contains("-4");
        !action.lifts.is_empty() && action.lifts.iter().all(is_fourth)
    };
    let above = items.find(is_above).unwrap().id.clone();
    for (id, taken, expected) in [
        (above.as_str(), Inclusion::Proposed, PlacementReason::Entered),
        (above.as_str(), Inclusion::Yes, PlacementReason::Decided),
        ("A01-1", Inclusion::Yes, PlacementReason::Decided),
    ] {
        let plan = plan(&with(id, lead(taken)));
        let action = plan.action(&id.into()).unwrap();
        assert_eq!(action.standing[0], expected, "{id}");
        assert_eq!((action.is_unasked(), action.idle), (expected == PlacementReason::Entered, id != "A01-1"));
    }
}

#[test]
fn own_actions_stand_where_the_country_puts_them() {
    let own = OwnAction { title: "A road show".into(), item: Some("C13".into()) };
    let record = ActionRecord { own: Some(own), phase: Some(2), ..ActionRecord::default() };
    let plan = plan(&with("own-1", record));
    let action = plan.action(&"own-1".into()).unwrap();
    assert_eq!((action.origin, action.phase), (ActionOrigin::Own, Phase::Second));
    assert_eq!(action.title.own, "A road show");
    let objective = LIBRARY.kit.objective_of(&"C13".into()).map(|objective| objective.id.clone());
    assert_eq!(action.objective, objective);
}

#[test]
fn a_gap_that_closed_or_moved_is_flagged_and_the_decision_stays() {
    let seen = SeenGap { level: Some(Level::ALL[0]), target: Level::ALL[3] };
    let record = ActionRecord { taken: Inclusion::Yes, seen: Some(seen), ..ActionRecord::default() };
    for (level, expected) in [
        (0, None),
        (1, Some(ChangedGap::Moved { seen, now: SeenGap { level: Some(Level::ALL[1]), ..seen } })),
        (3, Some(ChangedGap::Closed { seen: Some(seen) })),
        (5, Some(ChangedGap::Unknown { seen: Some(seen) })),
    ] {
        let mut replies = vec![0; items()];
        let place = LIBRARY.frameworks[0].items.iter().position(|item| item.id == "C13".into()).unwrap();
        replies[place] = level;
        let mut assessment = assessment(&replies);
        assessment.strategy.actions.insert("A13-1".into(), record.clone());
        let plan = plan(&assessment);
        assert_eq!(plan.action(&"A13-1".into()).unwrap().changed, expected, "level {level}");
    }
}

#[test]
fn starter_measures_stand_only_where_no_action_does_the_same() {
    let plan = plan(&assessment(&vec![0; items()]));
    let starters: Vec<_> =
        plan.actions.iter().filter(|action| action.origin == ActionOrigin::Starter).collect();
    for starter in &starters {
        let (_, measure) = LIBRARY.action(&starter.id).unwrap();
        assert!(measure.covers.iter().all(|covered| plan.action(covered).is_none()), "{}", starter.id);
    }
    let checklist_only: Vec<u8> = {
        let ranked = LIBRARY.frameworks[0].items.len();
        (0..items()).map(|place| if place < ranked { 7 } else { 0 }).collect()
    };
    let plan = super::sample::plan(&assessment(&checklist_only));
    let measures = LIBRARY.frameworks[1].items.iter().flat_map(|item| &item.actions);
    let measures = measures.filter(|measure| !measure.lifts.is_empty());
    let measures = measures.filter(|measure| lifts_up_to(Level::ALL[3], measure)).count();
    assert_eq!(
        plan.actions.len() + plan.deferred.len(),
        measures,
        "every measure up to the target where nothing else is known"
    );
    assert!(plan.actions.iter().all(|action| action.origin == ActionOrigin::Starter));
}

/// Whether a measure lifts a condition of the checklist up to this level, or does not say what it lifts.
fn lifts_up_to(level: Level, measure: &Action) -> bool {
    let levels = LIBRARY.frameworks[1].items.iter().flat_map(|item| &item.levels);
    let mut asked = levels.filter(|one| one.level <= level).flat_map(|one| &one.conditions);
    measure.lifts.is_empty() || asked.any(|condition| measure.lifts.contains(&condition.id))
}
