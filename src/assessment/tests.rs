//! Knows that an assessment is what its changes add up to, in whatever order subjects come, and that only what was
//! agreed takes the place of the country's own answer.

use super::{
    Agreement, Answer, Assessment, Basis, Change, Choices, Confirmation, Dissent, Evidence, EvidenceCap,
    EvidenceKind, FileHash, FileKind, FrameworkChoice, GateSignature, Grade, GradeGround, InstitutionId, Pin,
    Rating, Registration, SignatureWithdrawal, StageRecord, Standing, Subject, put,
};
use crate::framework::{ConditionId, ItemId, Level};
use chrono::DateTime;
use proptest::prelude::{Just, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::Strategy;
use std::collections::BTreeMap;

pub(super) fn blank() -> Assessment {
    let created = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    let blank = Assessment::new("KEN".into(), "2025", Basis::SelfAssessment, Vec::new(), created);
    Assessment { id: "ken-2025".into(), ..blank }
}

fn item(number: u8) -> ItemId {
    format!("C0{number}").as_str().into()
}

fn some_answer() -> impl Strategy<Value = Answer> {
    ((0..=4u8), "[a-z]{0,4}", prop::option::of(0..3u8)).prop_map(|(level, comment, file)| {
        let mut answer = Answer::from(Rating::Level(Level::try_from(level).unwrap()));
        answer.comment = comment;
        answer.conditions.extend(file.map(|file| ConditionId::from(format!("C01-{file}a").as_str())));
        answer.evidence.extend(file.map(|file| Evidence {
            id: "C01-E1".into(),
            title: "Decree".into(),
            file: Some(FileHash(file.to_string())),
            ..Evidence::default()
        }));
        answer
    })
}

/// A change to one of few subjects, so that they meet.
fn some_change() -> impl Strategy<Value = Change> {
    let agreement = some_answer().prop_map(|answer| Agreement {
        answer,
        reason: "The evidence is public.".into(),
        dissent: vec![Dissent { institution: "police".parse().unwrap(), text: "Too high.".into() }],
        by: "Committee".into(),
        date: None,
    });
    prop_oneof![
        (0..3u8, prop::option::of(some_answer()))
            .prop_map(|(number, answer)| Change::Answer { item: item(number), answer }),
        (0..3u8, 0..2u8, prop::option::of(some_answer())).prop_map(|(number, who, answer)| {
            let institution = format!("inst-{who}").parse().unwrap();
            Change::Respond { item: item(number), institution, answer }
        }),
        (0..3u8, prop::option::of(some_answer()))
            .prop_map(|(number, answer)| Change::Carry { item: item(number), answer }),
        (0..3u8, any::<bool>()).prop_map(|(number, opened)| Change::Open { item: item(number), opened }),
        (0..3u8, prop::option::of(agreement))
            .prop_map(|(number, agreement)| Change::Agree { item: item(number), agreement }),
        (0..2u8, "[a-z]?").prop_map(|(number, note)| {
            let record = StageRecord { note, ..Default::default() };
            Change::Stage { stage: format!("ST{number}").as_str().into(), record }
        }),
        (0..2u8, any::<bool>()).prop_map(|(number, withdrawn)| {
            let (date, by) = ("2026-11-20".parse().unwrap(), "Ministry".to_owned());
            let reason = "Too early.".to_owned();
            let withdrawal = withdrawn.then(|| SignatureWithdrawal { reason, by: by.clone(), date });
            Change::Sign { gate: format!("G{number}"), signature: GateSignature { by, date, withdrawal } }
        }),
        any::<bool>().prop_map(|rapid| Change::Choices(Choices { rapid, ..Default::default() })),
        any::<bool>().prop_map(|on| Change::Cap(if on { EvidenceCap::On } else { EvidenceCap::Off })),
        (0..3u8).prop_map(|number| Change::Frameworks(frameworks(number))),
        (0..3u8, prop::option::of(0..=4u8)).prop_map(|(number, level)| Change::Confirm {
            item: item(number),
            confirmation: level.map(confirmation),
        }),
        prop::sample::select(&Standing::ALL[..])
            .prop_map(|standing| Change::Register(Registration { standing, ..Default::default() })),
        (0..2u8)
            .prop_map(|file| Change::Remove { file: FileHash(file.to_string()), reason: "Not ours.".into() }),
        (0..2u8, prop::option::of(Just("In doubt.".to_owned())))
            .prop_map(|(file, reason)| Change::Quarantine { file: FileHash(file.to_string()), reason }),
    ]
}

fn frameworks(number: u8) -> FrameworkChoice {
    let pin = |number: u8| Pin { framework: format!("set-{number}").as_str().into(), version: "1".into() };
    FrameworkChoice { before: Vec::new(), now: (0..=number).map(pin).collect() }
}

fn confirmation(level: u8) -> Confirmation {
    let rating = Rating::Level(Level::try_from(level).unwrap());
    Confirmation { rating, by: "Ministry".into(), date: "2026-11-29".parse().unwrap() }
}

fn after(changes: &[Change]) -> Assessment {
    blank().after(changes)
}

proptest! {
    #[test]
    fn the_order_of_subjects_does_not_matter(
        changes in prop::collection::vec(some_change(), 0..24), seed in any::<u64>()
    ) {
        let mut groups: BTreeMap<Subject, Vec<Change>> = BTreeMap::new();
        for change in &changes {
            groups.entry(change.subject()).or_default().push(change.clone());
        }
        let mut other: Vec<Vec<Change>> = groups.into_values().collect();
        let turns = if other.is_empty() { 0 } else { (seed % other.len() as u64) as usize };
        other.rotate_left(turns);
        if seed % 2 == 0 {
            other.reverse();
        }
        prop_assert_eq!(after(&changes), after(&other.concat()));
    }

    #[test]
    fn an_assessment_is_what_its_own_changes_add_up_to(changes in prop::collection::vec(some_change(), 0..24)) {
        let assessment = after(&changes);
        let (head, own) = assessment.clone().into_changes();
        let frameworks = assessment.frameworks.clone();
        prop_assert_eq!(&head, &Assessment { cap: assessment.cap, frameworks, ..blank() });
        prop_assert_eq!(head.after(&own), assessment.clone());
        let text = serde_json::to_string(&assessment).unwrap();
        prop_assert_eq!(serde_json::from_str::<Assessment>(&text).unwrap(), assessment);
    }

    #[test]
    fn what_was_changed_is_held_and_held_only_then(
        changes in prop::collection::vec(some_change(), 0..8), change in some_change()
    ) {
        let before = after(&changes);
        let later = before.after([&change]);
        prop_assert!(later.holds(&change));
        prop_assert_eq!(before.holds(&change), before == later);
    }

    #[test]
    fn what_counts_is_what_was_agreed_or_else_the_country_s_own_or_else_the_lower_median(
        changes in prop::collection::vec(some_change(), 0..24)
    ) {
        let mut own: BTreeMap<ItemId, Answer> = BTreeMap::new();
        let mut agreed: BTreeMap<ItemId, Answer> = BTreeMap::new();
        let mut heard: BTreeMap<(ItemId, InstitutionId), Answer> = BTreeMap::new();
        let mut assessment = blank();
        for change in &changes {
            assessment.apply(change);
            match change.clone() {
                Change::Answer { item, answer } => put(&mut own, item, answer),
                Change::Agree { item, agreement } => {
                    put(&mut agreed, item, agreement.map(|agreement| agreement.answer));
                }
                Change::Respond { item, institution, answer } => put(&mut heard, (item, institution), answer),
                _ => {}
            }
        }
        for number in 0..3 {
            let item = item(number);
            // Two institutions at most: the lower of two levels, or the only one.
            let submitted: Vec<&Answer> =
                heard.iter().filter(|((of, _), _)| *of == item).map(|(_, answer)| answer).collect();
            let lowest = submitted.iter().filter(|one| one.rating.level().is_some());
            let lowest = lowest.min_by_key(|one| one.rating.level()).or(submitted.first()).copied();
            let counts = agreed.get(&item).or(own.get(&item)).or(lowest);
            prop_assert_eq!(assessment.answers.get(&item), counts);
            prop_assert_eq!(assessment.own_answer(&item), own.get(&item));
        }
    }

    #[test]
    fn every_file_of_a_change_is_one_of_the_assessment_or_was_removed(change in some_change()) {
        let assessment = after(std::slice::from_ref(&change));
        let named = assessment.files();
        let known = |file: (FileKind, &FileHash)| named.contains(&file) || assessment.removed.contains_key(file.1);
        prop_assert!(change.files().into_iter().all(known));
    }
}

#[test]
fn what_was_not_recorded_is_as_it_was_and_what_was_stays() {
    let graded = |grade| {
        let mut answer = Answer::from(Rating::Level(Level::ALL[2]));
        answer.evidence = vec![piece(&["title"], EvidenceKind::Report)];
        answer.evidence[0].grade = grade;
        Change::Answer { item: item(1), answer: Some(answer) }
    };
    use EvidenceCap::{Off, On};
    for (basis, recorded, grade, expected) in [
        (Basis::DeskCoding, None, None, Off),
        (Basis::DeskCoding, None, Some(Grade::E2), On),
        (Basis::SelfAssessment, None, None, On),
        (Basis::DeskCoding, Some(Off), Some(Grade::E2), Off),
        (Basis::DeskCoding, Some(On), None, On),
        (Basis::SelfAssessment, Some(Off), Some(Grade::E4), Off),
    ] {
        let assessment = Assessment { basis, cap: recorded, ..blank() }.after(&[graded(grade)]);
        assert_eq!(assessment.evidence_cap(), expected, "{basis:?} {recorded:?} {grade:?}");
    }
}

#[test]
fn a_confirmation_is_of_the_rating_that_was_confirmed() {
    let answered = |level: usize| {
        let mut answer = Answer::from(Rating::Level(Level::ALL[level]));
        answer.comment = format!("Level {level}");
        Change::Answer { item: item(1), answer: Some(answer) }
    };
    let confirmed = Change::Confirm { item: item(1), confirmation: Some(confirmation(2)) };
    let withdrawn = Change::Confirm { item: item(1), confirmation: None };
    for (changes, holds) in [
        (vec![answered(2), confirmed.clone()], true),
        (vec![confirmed.clone(), answered(2)], true),
        (vec![answered(2), confirmed.clone(), answered(3)], false),
        (vec![answered(2), confirmed.clone(), answered(3), answered(2)], true),
        (vec![answered(2), confirmed.clone(), withdrawn], false),
        (vec![confirmed], false),
    ] {
        assert_eq!(after(&changes).confirmation(&item(1)).is_some(), holds, "{changes:?}");
    }
}

#[test]
fn a_confirmation_ends_with_the_answer_that_was_confirmed() {
    let answered = |level: usize, comment: &str| {
        let mut answer = Answer::from(Rating::Level(Level::ALL[level]));
        answer.comment = comment.to_owned();
        Change::Answer { item: item(1), answer: Some(answer) }
    };
    let withdrawn = Change::Answer { item: item(1), answer: None };
    let confirmed = Change::Confirm { item: item(1), confirmation: Some(confirmation(2)) };
    let held = [answered(2, "Told"), confirmed.clone()];
    for (before, change, ends) in [
        (&held[..], answered(2, "Told in other words"), false),
        (&held[..], answered(3, "Told"), true),
        (&held[..], withdrawn, true),
        // As an older Amparo left it: of an answer that is gone, or that is another one now.
        (&[confirmed.clone()][..], answered(2, "Told"), true),
        (&[answered(3, "Told"), confirmed.clone()][..], answered(2, "Told"), true),
        (&held[..1], answered(3, "Told"), false),
        (&held[..], confirmed.clone(), false),
    ] {
        let assessment = after(before);
        let ended = assessment.ended_confirmations(&assessment.after([&change]));
        assert_eq!(!ended.is_empty(), ends, "{before:?}, then {change:?}");
    }
}

/// A piece of evidence of this kind in which these fields are filled in.
fn piece(filled: &[&str], kind: EvidenceKind) -> Evidence {
    let mut piece = serde_json::json!({ "id": "C01-E1", "title": "", "kind": kind });
    filled.iter().for_each(|field| piece[*field] = "2024".into());
    serde_json::from_value(piece).unwrap()
}

#[test]
fn a_grade_that_nobody_gave_follows_from_what_is_filled_in() {
    use EvidenceKind::{Press, Report, Statement};
    for (filled, kind, ground, grade) in [
        (&["title"][..], Report, GradeGround::Title, Grade::E0),
        (&["title", "date"], Report, GradeGround::Title, Grade::E0),
        (&["title", "publisher"], Report, GradeGround::Origin, Grade::E1),
        (&["title", "link"], Press, GradeGround::Origin, Grade::E1),
        (&["title", "publisher", "date"], Report, GradeGround::Citation, Grade::E2),
        (&["title", "link", "date"], Press, GradeGround::Citation, Grade::E2),
        (&["title", "file"], Report, GradeGround::Undated, Grade::E1),
        (&["title", "publisher", "link", "file"], Report, GradeGround::Undated, Grade::E1),
        (&["title", "date", "file"], Report, GradeGround::Document, Grade::E2),
        (&["title", "publisher", "link", "date", "file"], Report, GradeGround::Document, Grade::E2),
        (&["title", "date"], Statement, GradeGround::Title, Grade::E0),
        (&["title", "publisher", "date", "file"], Statement, GradeGround::Statement, Grade::E1),
    ] {
        let mut piece = piece(filled, kind);
        assert_eq!((piece.ground(), piece.strength()), (ground, grade), "{filled:?} {kind:?}");
        piece.grade = Some(Grade::E4);
        assert_eq!(piece.strength(), Grade::E4, "what somebody gave counts");
    }
    let blank = Evidence { publisher: " ".into(), ..piece(&["title", "date"], Report) };
    assert_eq!(blank.ground(), GradeGround::Title, "blanks say nothing");
    for date in ["", " ", "soon", "2022-13"] {
        let undated = Evidence { date: date.into(), ..piece(&["title", "link", "file"], Report) };
        assert_eq!(undated.strength(), Grade::E1, "{date:?} is no date");
    }
}

#[test]
fn attached_files_stay_with_their_evidence() {
    let with = |ids: &[(&str, Option<&str>)]| {
        let mut answer = Answer::from(Rating::Unknown);
        answer.evidence = ids
            .iter()
            .map(|(id, file)| Evidence {
                id: (*id).into(),
                file: file.map(|file| FileHash(file.into())),
                ..Evidence::default()
            })
            .collect();
        answer
    };
    let mut typed = with(&[("C01-E2", None), ("C01-E3", None)]);
    typed.carry_files(Some(&with(&[("C01-E1", Some("a")), ("C01-E2", Some("b"))])));
    assert_eq!(typed, with(&[("C01-E2", Some("b")), ("C01-E3", None)]));
}

#[test]
fn every_name_can_be_replaced() {
    let text = include_str!("../../questionnaires/examples/sample.json");
    let sample: serde_json::Value = serde_json::from_str(text).unwrap();
    let sample: Assessment = serde_json::from_value(sample["assessment"].clone()).unwrap();
    let (head, mut changes) = sample.into_changes();
    let mut names = 0;
    for change in &mut changes {
        change.visit_names(&mut |name| {
            names += usize::from(!name.is_empty());
            *name = "NAME".into();
        });
    }
    let replaced = serde_json::to_string(&head.after(&changes)).unwrap();
    assert!(names > 200, "the sample names {names}");
    for gone in ["Minister of Information and Communication", "Director, digital society"] {
        assert!(text.contains(gone) && !replaced.contains(gone), "{gone}");
    }
}
