//! Knows that every plan proposes what lifts something that lacks, and nothing that facts have left nothing to do.

use super::sample::{LIBRARY, assessment, everything, items, plan};
use crate::support::fixture::{Fixture, published};
use amparo::analysis::{Analysis, Draws};
use amparo::assessment::Assessment;
use amparo::assessment::strategy::{ActionRecord, CommitmentRecord, CommitmentStatus, Inclusion};
use amparo::framework::{Action, ActionId, Condition, ConditionId, Item, ItemId, Precondition, VoidFact};
use amparo::plan::{OpenMatter, VoidGround};
use std::collections::BTreeSet;
use std::sync::Arc;

fn analysis(assessment: &Assessment) -> Analysis {
    let day = "2026-11-22".parse().unwrap();
    let draws = Draws { number: 1, seed: 1 };
    Analysis::of(Arc::clone(&LIBRARY), Arc::new(assessment.clone()), day, draws)
}

/// Every action with its item.
fn actions() -> impl Iterator<Item = (&'static Item, &'static Action)> {
    let items = LIBRARY.frameworks.iter().flat_map(|framework| &framework.items);
    items.flat_map(|item| item.actions.iter().map(move |action| (item, action)))
}

fn item_of(condition: &ConditionId) -> &'static Item {
    let mut items = LIBRARY.frameworks.iter().flat_map(|framework| &framework.items);
    items.find(|item| item.conditions().any(|one| &one.id == condition)).unwrap()
}

fn lacks(analysis: &Analysis, condition: &ConditionId) -> bool {
    let lacks = analysis.lacks(&item_of(condition).id);
    lacks.iter().flatten().flat_map(|one| &one.conditions).any(|one| &one.id == condition)
}

/// What a plan proposes, whether it found a place for it or not.
fn proposals(analysis: &Analysis) -> Vec<ActionId> {
    let plan = analysis.national();
    let placed = plan.actions.iter().filter(|action| !action.decided).map(|action| &action.id);
    let put_off = plan.deferred.iter().filter(|action| !action.by_country()).map(|action| &action.id);
    placed.chain(put_off).cloned().collect()
}

fn is_ratified(assessment: &Assessment, fact: &VoidFact) -> bool {
    let VoidFact::Commitment { commitment } = fact else { return false };
    let record = assessment.strategy.commitments.get(commitment);
    record.is_some_and(|record| record.status == CommitmentStatus::Ratified)
}

#[test]
fn published_cases_and_the_samples_are_proposed_nothing_that_they_have() {
    let cases = [("ken", "KEN"), ("gha", "GHA"), ("alb", "ALB")].map(|(name, code)| published(name, code));
    let mut seen = 0;
    let invented = Fixture::open().invented_countries().map(|(_, case)| case);
    let made = invented.into_iter().chain([assessment(&vec![1; items()])]);
    for case in cases.into_iter().chain(made) {
        let analysis = analysis(&case);
        for id in proposals(&analysis) {
            let (_, action) = LIBRARY.action(&id).unwrap();
            assert_eq!(analysis.relevance().void_ground(&id), None, "{}: {id}", case.country);
            let lifts = action.lifts.is_empty() || action.lifts.iter().any(|lift| lacks(&analysis, lift));
            assert!(lifts, "{}: {id} lifts nothing that lacks", case.country);
            assert!(!action.unless.iter().any(|fact| is_ratified(&case, fact)), "{}: {id}", case.country);
            seen += 1;
        }
    }
    assert!(seen > 100, "only {seen} proposals were looked at");
}

#[test]
fn whatever_lacks_on_the_way_to_a_target_has_a_proposal_that_lifts_it() {
    for level in 0..3 {
        let analysis = analysis(&assessment(&vec![level; items()]));
        assert!(analysis.national().steps.len() > 15, "level {level}");
        for step in &analysis.national().steps {
            let proposed = step.actions.iter().filter_map(|one| LIBRARY.action(&one.action));
            let lifts: BTreeSet<&ConditionId> = proposed.flat_map(|(_, action)| &action.lifts).collect();
            let lacks = analysis.lacks(&step.item);
            let open: Vec<&&Condition> = lacks.iter().flatten().flat_map(|one| &one.conditions).collect();
            assert!(!open.is_empty(), "{} at level {level}", step.item);
            for condition in open {
                assert!(lifts.contains(&condition.id), "nothing proposed lifts {}", condition.id);
            }
        }
    }
}

/// Undecided actions of the plan that have a title for the review, each with whether it has that title.
fn reviews(case: &Assessment) -> Vec<(ActionId, bool)> {
    let analysis = analysis(case);
    let open = analysis.national().actions.iter().filter(|action| !action.decided);
    let titles = open.filter_map(|action| {
        let (_, listed) = LIBRARY.action(&action.id)?;
        Some((action.id.clone(), action.title.usual.as_ref()? == listed.review_title.as_ref()?))
    });
    titles.collect()
}

/// One line of the press says nothing of what a law holds.
#[test]
fn a_law_is_reviewed_before_it_is_changed_where_nobody_has_looked_what_it_says() {
    for (name, code) in [("gha", "GHA"), ("alb", "ALB")] {
        let mut case = published(name, code);
        let found = reviews(&case);
        assert!(found.len() > 2 && found.iter().all(|(_, is_review)| *is_review), "{name}: {found:?}");
        let law = item_of(&LIBRARY.action(&found[0].0).unwrap().1.lifts[0]);
        let ticked = law.levels.iter().find_map(|level| level.conditions.first()).unwrap();
        case.answers.get_mut(&law.id).unwrap().conditions.insert(ticked.id.clone());
        let known = reviews(&case);
        let is_of_law = |id: &ActionId| LIBRARY.action(id).is_some_and(|(item, _)| item.id == law.id);
        assert!(known.iter().all(|(id, is_review)| *is_review != is_of_law(id)), "{name}: {known:?}");
    }
}

/// An action about a treaty that is proposed where the country has signed it and nothing else is in place, with that
/// treaty.
fn treaty_action() -> (&'static Action, &'static str) {
    let mut all = actions().filter_map(|(_, action)| {
        let treaty = action.unless.iter().find_map(|fact| match fact {
            VoidFact::Commitment { commitment } => Some(commitment.as_str()),
            VoidFact::Condition { .. } => None,
        });
        Some((action, treaty?))
    });
    let is_proposed = |(action, treaty): &(&Action, &str)| {
        let signed = analysis(&with_status(treaty, CommitmentStatus::Signed, ""));
        action.lifts.is_empty() && proposals(&signed).contains(&action.id)
    };
    all.find(is_proposed).unwrap()
}

fn with_treaty(treaty: &str, date: &str) -> Assessment {
    with_status(treaty, CommitmentStatus::Ratified, date)
}

fn with_status(treaty: &str, status: CommitmentStatus, date: &str) -> Assessment {
    let mut assessment = assessment(&vec![0; items()]);
    let record = CommitmentRecord { status, date: date.to_owned(), ..CommitmentRecord::default() };
    assessment.strategy.commitments.insert(treaty.to_owned(), record);
    assessment
}

#[test]
fn a_treaty_is_proposed_only_where_somebody_looked_up_that_it_is_not_joined() {
    let (action, treaty) = treaty_action();
    for (status, proposed) in [
        (CommitmentStatus::Unknown, false),
        (CommitmentStatus::NotOpen, false),
        (CommitmentStatus::None, true),
        (CommitmentStatus::Signed, true),
        (CommitmentStatus::UnderReview, true),
    ] {
        let proposals = proposals(&analysis(&with_status(treaty, status, "")));
        assert_eq!(proposals.contains(&action.id), proposed, "{status:?}");
    }
    assert!(
        !proposals(&analysis(&assessment(&vec![0; items()]))).contains(&action.id),
        "nobody looked it up"
    );
}

#[test]
fn a_treaty_in_force_is_not_proposed_again_from_its_day_on() {
    let (action, treaty) = treaty_action();
    for (date, proposed) in [("2004", false), ("2026-11-22", false), ("2026-11-23", true), ("2027", true)] {
        let proposals = proposals(&analysis(&with_treaty(treaty, date)));
        assert_eq!(proposals.contains(&action.id), proposed, "{} from {date}", action.id);
    }
    assert!(!everything(&plan(&with_treaty(treaty, "2004"))).contains(&action.id));
}

#[test]
fn what_the_country_decided_stays_and_says_that_facts_left_it_nothing_to_do() {
    let (action, treaty) = treaty_action();
    let mut case = with_treaty(treaty, "2004");
    let matter = OpenMatter::Changed { action: action.id.clone() };
    for (despite, is_open) in [("", true), ("Its reservations shall go.", false)] {
        let taken = Inclusion::Yes;
        let record = ActionRecord { taken, despite: despite.to_owned(), ..ActionRecord::default() };
        case.strategy.actions.insert(action.id.clone(), record);
        let analysis = analysis(&case);
        let planned = analysis.national().action(&action.id).unwrap();
        let void = planned.void.clone().unwrap();
        let ground = VoidGround::Joined { commitment: treaty.to_owned(), since: Some("2004".to_owned()) };
        assert_eq!((planned.decided, void.ground), (true, ground));
        assert_eq!(void.reason.as_deref(), Some(despite).filter(|reason| !reason.is_empty()));
        let point = analysis.open_points().iter().any(|point| point.matter == matter);
        assert_eq!(point, is_open, "{despite}");
    }
    for refusal in ["deferred", "dropped"] {
        let taken = serde_json::json!({ refusal: { "reason": "It is there." } });
        let taken = serde_json::from_value(taken).unwrap();
        case.strategy.actions.insert(action.id.clone(), ActionRecord { taken, ..ActionRecord::default() });
        let plan = plan(&case);
        assert!(plan.deferred_action(&action.id).unwrap().void.is_some(), "{refusal}");
    }
}

#[test]
fn a_place_for_reports_that_is_there_and_brings_none_is_made_known_and_not_opened_again() {
    let (choose, known) = (ActionId::from("A12-1"), ActionId::from("A12-11"));
    for (used, met) in [(false, &["C12-2a"][..]), (true, &["C12-2a", "C12-2c"][..])] {
        let mut case = assessment(&vec![1; items()]);
        let answer = case.answers.get_mut(&ItemId::from("C12")).unwrap();
        answer.conditions = met.iter().map(|id| ConditionId::from(*id)).collect();
        let analysis = analysis(&case);
        let proposals = proposals(&analysis);
        assert!(!proposals.contains(&choose), "the channel is there");
        assert_eq!(proposals.contains(&known), !used, "{met:?}");
        let step = analysis.national().step(&ItemId::from("C12")).into_iter().flat_map(|step| &step.actions);
        assert!(step.filter(|one| one.action == known).all(|one| one.waits_for.is_empty()), "it can begin");
    }
}

fn waits_for(needs: &[Precondition], first: &Action) -> bool {
    let names = |need: &Precondition| matches!(need, Precondition::Action { action } if *action == first.id);
    needs.iter().any(names)
}

/// The pairs of an item's actions of which the second waits for the first.
fn followers() -> impl Iterator<Item = (&'static Item, &'static Action, &'static Action)> {
    actions().flat_map(|(item, first)| {
        let later = item.actions.iter().filter(move |action| waits_for(&action.after, first));
        later.map(move |action| (item, first, action))
    })
}

#[test]
fn nothing_waits_for_an_action_whose_facts_are_there() {
    let mut seen = 0;
    for (item, first, follower) in followers().filter(|(_, first, _)| !first.lifts.is_empty()) {
        let mut case = assessment(&vec![0; items()]);
        for lift in &first.lifts {
            let answer = case.answers.get_mut(&item_of(lift).id).unwrap();
            answer.conditions.insert(lift.clone());
        }
        let analysis = analysis(&case);
        let plan = analysis.national();
        assert!(!everything(plan).contains(&first.id), "{}: all of it is there", first.id);
        let step = plan.step(&item.id).into_iter().flat_map(|step| &step.actions);
        let mut waiting = step.filter(|one| one.action == follower.id && waits_for(&one.waits_for, first));
        assert!(waiting.next().is_none(), "{} waits for {}", follower.id, first.id);
        seen += 1;
    }
    assert!(seen > 10, "only {seen} pairs were found");
}
