//! What becomes of answers when a newer edition is taken, kind by kind, and that taking it back leaves everything as it was.

use crate::support::editions::{OLD, answer, assessment, content, levels};
use crate::support::site::now;
use amparo::analysis::{Analysis, Draws, ShiftCause, edition_shifts};
use amparo::assessment::{
    Agreement, Answer, Assessment, CarriedState, Change, Choices, EditionPast, Rating, Stance,
};
use amparo::framework::{EditionStep, ItemId, Level, Library};
use proptest::prelude::*;
use std::sync::Arc;

fn step(library: &Library) -> EditionStep<'_> {
    EditionStep::of(library, &library.mappings[0]).unwrap()
}

fn taken(assessment: &Assessment) -> Assessment {
    let library = content();
    assessment.in_next_edition(step(&library), &library)
}

fn taken_back(now: &Assessment, before: &Assessment, keeps: bool) -> Assessment {
    let library = content();
    let past = EditionPast { before: before.clone(), after: taken(before) };
    let own = before.own_library(&library).unwrap();
    now.in_last_edition(step(&library), &past, keeps, &own)
}

fn analysis(assessment: &Assessment) -> Analysis {
    let draws = Draws { number: 1, seed: 1 };
    Analysis::of(content(), Arc::new(assessment.clone()), now().date_naive(), draws)
}

fn id(text: &str) -> ItemId {
    text.into()
}

fn level(value: u8) -> Rating {
    Rating::Level(Level::try_from(value).unwrap())
}

#[test]
fn an_assessment_is_asked_in_the_edition_that_it_answers() {
    let (before, after) = (assessment(), taken(&assessment()));
    for (assessment, asked, not_asked) in [(&before, "TR-6", "TR-7"), (&after, "TR-7", "TR-6")] {
        let analysis = analysis(assessment);
        assert!(analysis.item(&id(asked)).is_some() && analysis.item(&id(not_asked)).is_none(), "{asked}");
        assert!(analysis.library.version(&"trial".into(), "1").is_some(), "both stay at hand");
    }
    assert_eq!(after.frameworks[0].version, "2");
}

#[test]
fn each_kind_of_line_does_what_it_says() {
    let after = taken(&assessment());
    let expected =
        [("TR-1", 1), ("TR-45", 1), ("TR-8", 2), ("TR-9", 2)].map(|(item, level)| (item.to_owned(), level));
    assert_eq!(levels(&after), expected, "more is asked; the lower counts; another scale; another name");
    let renamed = &after.answers[&id("TR-9")];
    let ticks: Vec<&str> = renamed.conditions.iter().map(|id| id.as_str()).collect();
    assert_eq!(ticks, ["TR-9-1a", "TR-9-1b", "TR-9-2a", "TR-9-2b"]);
    assert_eq!((renamed.evidence[0].id.as_str(), renamed.comment.as_str()), ("TR-9-E1", "Found for TR-2"));
    let merged = &after.answers[&id("TR-45")];
    assert_eq!(merged.comment, "Found for TR-5\n\nFound for TR-4", "the lower first");
    assert_eq!(merged.evidence.len(), 2);
    assert_ne!(merged.evidence[0].id, merged.evidence[1].id);
    for part in ["TR-31", "TR-32"] {
        assert_eq!(after.carried_state(&id(part)), Some(CarriedState::Open), "{part}");
        assert_eq!(after.carried[&id(part)].rating, level(3));
    }
    let named = after.answers.keys().chain(after.carried.keys());
    assert!(named.clone().count() > 0 && !named.into_iter().any(|item| *item == id("TR-6")));
}

#[test]
fn what_is_merged_counts_only_where_all_of_it_has_a_level() {
    for (rating, carried) in [(Some(Rating::Unknown), true), (None, true), (Some(level(4)), false)] {
        let mut before = assessment();
        let answer = rating.map(Answer::from);
        before.apply(&Change::Answer { item: id("TR-5"), answer });
        let after = taken(&before);
        assert_eq!(
            after.carried.contains_key(&id("TR-45")),
            carried,
            "{:?}",
            before.answers.get(&id("TR-5"))
        );
        assert_eq!(after.answers.contains_key(&id("TR-45")), !carried);
    }
}

#[test]
fn what_institutions_said_and_what_was_agreed_goes_to_the_new_name_with_targets() {
    let mut before = assessment();
    let institution = || "stakeholder-1".parse().unwrap();
    let agreement = Agreement {
        answer: answer(3),
        reason: "Both saw the decree.".to_owned(),
        dissent: Vec::new(),
        by: String::new(),
        date: None,
    };
    let choices = Choices { targets: [(id("TR-2"), Level::ALL[4])].into(), ..Choices::default() };
    for change in [
        Change::Respond { item: id("TR-2"), institution: institution(), answer: Some(answer(1)) },
        Change::Agree { item: id("TR-2"), agreement: Some(agreement) },
        Change::Choices(choices),
    ] {
        before.apply(&change);
    }
    let after = taken(&before);
    let heard = &after.deliberations[&id("TR-9")];
    assert_eq!(heard.responses[&institution()].rating, level(1));
    assert_eq!(after.answers[&id("TR-9")].rating, level(3), "what was agreed counts");
    assert!(!after.deliberations.contains_key(&id("TR-2")));
    assert_eq!(after.choices.targets.keys().collect::<Vec<_>>(), [&id("TR-9")]);
    assert_eq!(taken_back(&after, &before, false), before);
}

#[test]
fn every_item_that_moves_is_told_with_its_cause() {
    let library = content();
    let before = assessment();
    let (before, after) = (analysis(&before), analysis(&taken(&before)));
    let shifts = edition_shifts(&before, &after, step(&library));
    let cause = |item: &str| {
        let it = |one: &&amparo::analysis::EditionShift<'_>| {
            one.to.as_ref().or(one.from.first()).is_some_and(|id| id.as_str() == item)
        };
        shifts.iter().find(it).unwrap_or_else(|| panic!("{item}")).causes.clone()
    };
    for (item, causes) in [
        ("TR-1", vec![ShiftCause::ConditionsAdded]),
        ("TR-9", vec![ShiftCause::Renamed]),
        ("TR-31", vec![ShiftCause::Split]),
        ("TR-32", vec![ShiftCause::Split]),
        ("TR-45", vec![ShiftCause::Merged]),
        ("TR-6", vec![ShiftCause::Removed]),
        ("TR-7", vec![ShiftCause::New]),
        ("TR-8", vec![ShiftCause::Levels]),
    ] {
        assert_eq!(cause(item), causes, "{item}");
    }
    let confirmed: Vec<_> =
        shifts.iter().filter(|one| one.to_confirm).filter_map(|one| one.to.clone()).collect();
    assert_eq!(confirmed, [id("TR-31"), id("TR-32")]);
}

#[test]
fn what_was_answered_since_is_kept_as_far_as_the_earlier_edition_asks_it() {
    let before = assessment();
    let mut later = taken(&before);
    for (item, value) in [("TR-9", 3), ("TR-1", 4), ("TR-7", 2), ("TR-8", 1)] {
        later.apply(&Change::Answer { item: id(item), answer: Some(answer(value)) });
    }
    let library = content();
    let past = EditionPast { before: before.clone(), after: taken(&before) };
    assert_eq!(later.without_way_back(step(&library), &past), [id("TR-7"), id("TR-8")], "new; another scale");
    assert_eq!(taken_back(&later, &before, false), before);
    let mut kept = before.clone();
    for (item, value) in [("TR-2", 3), ("TR-1", 4)] {
        kept.apply(&Change::Answer { item: id(item), answer: Some(answer(value)) });
    }
    assert_eq!(taken_back(&later, &before, true), kept);
}

/// An answer of any kind to an item of the first edition.
fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    let rating = prop_oneof![
        (0..=4_u8).prop_map(level),
        Just(Rating::Unknown),
        Just(Rating::NotApplicable { reason: "It is not for us.".to_owned() }),
    ];
    let evidence = |contested: bool| {
        let stance = if contested { Stance::Against } else { Stance::For };
        amparo::assessment::Evidence {
            id: "X-E1".to_owned(),
            title: "T".to_owned(),
            stance,
            ..Default::default()
        }
    };
    prop::option::of((rating, "[a-z]{0,4}", prop::option::of(any::<bool>())).prop_map(
        move |(rating, comment, piece)| Answer {
            comment,
            evidence: piece.into_iter().map(evidence).collect(),
            ..Answer::from(rating)
        },
    ))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn taking_an_edition_and_taking_it_back_gives_the_same_answers_and_scores(
        answers in prop::collection::vec(any_answer(), OLD.len()),
        response in prop::option::of((0..OLD.len(), any_answer())),
        targets in prop::collection::vec(prop::option::of(0..=4_u8), OLD.len()),
    ) {
        let mut before = Assessment { answers: Default::default(), ..assessment() };
        for ((item, answer), target) in OLD.iter().zip(answers).zip(targets) {
            before.apply(&Change::Answer { item: id(item), answer });
            let target = target.map(|value| (id(item), Level::try_from(value).unwrap()));
            before.choices.targets.extend(target);
        }
        if let Some((place, answer)) = response {
            let institution = "stakeholder-1".parse().unwrap();
            before.apply(&Change::Respond { item: id(OLD[place]), institution, answer });
        }
        let after = taken(&before);
        prop_assert_eq!(&before.after(&before.changes_to(&after)), &after, "its changes lead there");
        for keeps in [false, true] {
            let back = taken_back(&after, &before, keeps);
            prop_assert_eq!(&back, &before);
            let (one, other) = (analysis(&back), analysis(&before));
            let cards = |analysis: &Analysis| -> Vec<_> {
                analysis.scored_frameworks().map(|one| one.scorecard.clone()).collect()
            };
            prop_assert_eq!(cards(&one), cards(&other));
        }
        prop_assert_eq!(&after.after(&after.changes_to(&before)), &before, "and back");
    }
}
