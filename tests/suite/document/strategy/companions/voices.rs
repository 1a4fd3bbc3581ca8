//! What institutions hold who do not share what counts: it reaches the report, with their names where readers may know them.

use super::super::{chapter, runs};
use crate::support::fixture::{Fixture, begun};
use amparo::assessment::strategy::{Comment, DocumentKind, Entry, EntryId, EntryKind, Matter, Record};
use amparo::assessment::{
    Agreement, Answer, Assessment, Audience, Basis, Change, Confidentiality, Dissent, InstitutionId, Rating,
};
use amparo::document::{Block, Chart, Document};
use amparo::framework::Level;
use amparo::lang::Lang;
use serde_json::json;

fn answer(level: u8) -> Answer {
    Answer::from(Rating::Level(Level::try_from(level).unwrap()))
}

fn institution(number: u32) -> InstitutionId {
    EntryId { kind: EntryKind::Stakeholder, number }.into()
}

/// Two institutions of the register, a third one that few may know, and a view from outside. Of three items one was agreed,
/// about one they differ, about one they are of one mind. The one that is named for what it holds leads no action, so that
/// its name stands for no other reason: the register is public, and a proposed lead comes from there.
fn heard() -> Assessment {
    let mut assessment = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    let register = [
        ("Ministry of Justice", Confidentiality::Public),
        ("Weather Bureau", Confidentiality::Public),
        ("Security Council", Confidentiality::Confidential),
    ];
    for (number, (name, confidentiality)) in (1..).zip(register) {
        let matter: Matter = serde_json::from_value(json!({ "stakeholder": { "name": name } })).unwrap();
        let id = EntryId { kind: EntryKind::Stakeholder, number };
        assessment.strategy.entries.insert(id, Entry { matter, confidentiality });
    }
    let external = InstitutionId::external();
    for (item, submitted) in [
        ("C03", vec![(institution(1), 2), (institution(2), 3), (institution(3), 4), (external.clone(), 1)]),
        ("C04", vec![(institution(1), 1), (institution(2), 4)]),
        ("C05", vec![(institution(1), 2), (institution(2), 2)]),
    ] {
        for (institution, level) in submitted {
            let answer = Some(answer(level));
            assessment.apply(&Change::Respond { item: item.into(), institution, answer });
        }
    }
    let dissent = [
        (institution(2), "All offices are trained."),
        (institution(3), "It is secret."),
        (external, "Nothing is public."),
    ];
    let dissent = dissent.map(|(institution, text)| Dissent { institution, text: text.to_owned() });
    let agreement = Agreement {
        answer: answer(2),
        reason: "The decree is in force.".to_owned(),
        dissent: dissent.to_vec(),
        by: "Steering committee".to_owned(),
        date: "2026-11-02".parse().ok(),
    };
    assessment.apply(&Change::Agree { item: "C03".into(), agreement: Some(agreement) });
    assessment
}

fn report(audience: Audience) -> Document {
    Fixture::open().write(DocumentKind::Report, &heard(), (Lang::EN, audience))
}

fn said(document: &Document) -> String {
    runs(&document.blocks).into_iter().map(|(run, _)| run).collect::<Vec<_>>().join("\n")
}

#[test]
fn who_holds_something_else_is_named_to_those_who_may_know() {
    let everybody =
        ["Level 2", "was agreed (Steering committee, 2 November 2026)", "All offices are trained"];
    let named = [
        "Weather Bureau holds Level 3",
        "The decree is in force",
        "From Level 1 to Level 4",
        "From outside Level 1",
    ];
    let unnamed = ["One institution holds: “All", "Another institution holds: “It is secret”"];
    let secret = ["Security Council holds Level 4"];
    for (audience, told, untold) in [
        (Audience::Public, [&everybody[..], &unnamed[..]], [&named[..], &secret[..]]),
        (Audience::Committee, [&everybody[..], &named[..]], [&unnamed[..1], &secret[..]]),
        (Audience::Internal, [&everybody[..], &named[..]], [&unnamed[..], &[][..]]),
    ] {
        let text = said(&report(audience));
        for words in told.concat() {
            assert!(text.contains(words), "{words} is not told to {audience:?}: {text}");
        }
        for words in untold.concat() {
            assert!(!text.contains(words), "{words} is told to {audience:?}");
        }
        assert!(text.contains("The view from outside holds"), "{audience:?}");
        assert_eq!(text.contains("Security Council"), audience == Audience::Internal, "{audience:?}");
        assert!(text.contains("Weather Bureau"), "{audience:?}: that it answered is no secret");
        let is_told = text.contains("Weather Bureau holds");
        assert_eq!(is_told, audience != Audience::Public, "{audience:?}");
    }
}

#[test]
fn every_institution_that_submitted_an_answer_is_named_whatever_counts() {
    let seen =
        "Answers were given by: Ministry of Justice; Weather Bureau; and one institution not named here.";
    for (audience, words) in [
        (Audience::Public, seen),
        (Audience::Committee, seen),
        (Audience::Internal, "Answers were given by: Ministry of Justice; Security Council; Weather Bureau."),
    ] {
        let text = said(&report(audience));
        assert!(text.contains(words), "{audience:?}: {text}");
    }
}

#[test]
fn the_annex_has_who_answered_what_and_where_institutions_differ() {
    let mut assessment = heard();
    let sector = Fixture::open().library.sectors().next().unwrap().id.clone();
    let absent = json!({ "stakeholder": { "about": sector, "absent": "There is none." } });
    let id = EntryId { kind: EntryKind::Stakeholder, number: 4 };
    let matter = serde_json::from_value(absent).unwrap();
    assessment.strategy.entries.insert(id, Entry { matter, confidentiality: Confidentiality::Public });
    let [public, committee, internal] =
        [Audience::Public, Audience::Committee, Audience::Internal].map(|audience| {
            let document = Fixture::open().write(DocumentKind::Report, &assessment, (Lang::EN, audience));
            runs(chapter(&document, "institutions"))
                .into_iter()
                .map(|(run, _)| run)
                .collect::<Vec<_>>()
                .join("\n")
        });
    for text in [&public, &committee, &internal] {
        assert!(text.contains("Weather Bureau") && text.contains("There is none."), "{text}");
        assert!(text.contains("Level 2 counts, by agreement."), "{text}");
        assert!(text.contains("Level 1 counts, in the middle of what was submitted."), "{text}");
    }
    for (words, told) in [
        ("It submitted three answers: C03, C04, C05.", [false, true, true]),
        ("Submitted were levels from 1 to 4.", [false, true, true]),
        ("Level 3: Weather Bureau.", [false, true, true]),
        ("Weather Bureau holds something else.", [false, true, true]),
        ("One institution holds something else.", [true, false, false]),
        ("Level 4: Security Council.", [false, false, true]),
        // Neither opened nor agreed.
        ("Level 4: Weather Bureau.", [false, false, true]),
    ] {
        let found = [&public, &committee, &internal].map(|text| text.contains(words));
        assert_eq!(found, told, "{words}: {public}\n{committee}\n{internal}");
    }
}

#[test]
fn who_left_the_register_is_named_inside_only() {
    let mut assessment = heard();
    assessment.strategy.entries.remove(&EntryId { kind: EntryKind::Stakeholder, number: 3 });
    let all = assessment.deliberations.get_mut(&"C03".into()).unwrap();
    all.responses.get_mut(&institution(3)).unwrap().by = "Security Council".to_owned();
    for audience in Audience::ALL {
        let report = Fixture::open().write(DocumentKind::Report, &assessment, (Lang::EN, audience));
        let is_named = said(&report).contains("Security Council");
        assert_eq!(is_named, audience == Audience::Internal, "{audience:?}");
    }
}

#[test]
fn the_report_says_how_many_were_heard_and_what_counts() {
    for audience in Audience::ALL {
        let text = said(&report(audience));
        assert!(text.contains("submitted by three institutions"), "{audience:?}: {text}");
        assert!(text.contains("a view from outside was heard too"), "{audience:?}");
        assert!(text.contains("by agreement one answer; in the middle of what was submitted two answers"));
        assert!(text.contains("Until something is agreed, Level 1 counts"), "{audience:?}");
    }
    let alone = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    let text = said(&Fixture::open().write(DocumentKind::Report, &alone, (Lang::EN, Audience::Public)));
    assert!(!text.contains("Answers were submitted by") && !text.contains("see it differently"), "{text}");
    assert!(!text.contains("Institutions and what they answered"), "{text}");
}

/// The cell says it, and so do the words for those who cannot see it; the strategy, in which the State speaks, does not.
#[test]
fn the_profile_of_the_report_marks_what_is_contested() {
    let contested = |kind| {
        let document = Fixture::open().write(kind, &heard(), (Lang::EN, Audience::Public));
        let mut figures = document.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        });
        let profile = figures.find(|figure| figure.id == "profile").expect("a profile");
        let Chart::Profile(chart) = &profile.chart else { panic!("another chart") };
        let cells = chart.groups.iter().flat_map(|group| &group.cells).filter(|cell| cell.contested);
        let cells: Vec<String> = cells.map(|cell| cell.id.clone()).collect();
        (cells, profile.alt.contains("Institutions differ: C04."))
    };
    assert_eq!(contested(DocumentKind::Report), (vec!["C04".to_owned()], true));
    assert_eq!(contested(DocumentKind::Strategy), (vec![], false));
}

/// The words of a paper of a sample for these readers.
fn words_of(sample: &Assessment, kind: DocumentKind, audience: Audience) -> Vec<String> {
    let document = Fixture::open().write(kind, sample, (Lang::EN, audience));
    runs(&document.blocks).into_iter().map(|(run, _)| run).collect()
}

#[test]
fn what_a_sample_keeps_for_the_committee_stands_in_no_public_paper() {
    for (name, sample) in Fixture::open().invented_countries() {
        let kept = sample.strategy.list(EntryKind::Comment);
        let kept = kept.filter(|(_, entry)| entry.confidentiality == Confidentiality::Committee);
        let kept: Vec<&str> = kept
            .filter_map(|(_, entry)| Comment::of(&entry.matter))
            .filter(|comment| !comment.consultation.is_empty())
            .map(|comment| comment.text.trim_end_matches('.'))
            .collect();
        assert!(!kept.is_empty(), "{name} keeps no point for the committee");
        for kind in [DocumentKind::Strategy, DocumentKind::Comments, DocumentKind::Report] {
            let public = words_of(&sample, kind, Audience::Public).join("\n");
            assert!(!kept.iter().any(|text| public.contains(text)), "{name}, {kind:?}");
        }
        for kind in [DocumentKind::Strategy, DocumentKind::Comments] {
            let seen = words_of(&sample, kind, Audience::Committee).join("\n");
            assert!(kept.iter().all(|text| seen.contains(text)), "{name}, {kind:?}: {seen}");
        }
    }
}

#[test]
fn what_a_minority_of_a_sample_holds_is_told_to_all_and_who_it_is_to_the_committee() {
    for (name, sample) in Fixture::open().invented_countries() {
        for heard in sample.deliberations.values() {
            let Dissent { institution, text } = &heard.agreement.as_ref().unwrap().dissent[0];
            let who = sample.institutions().into_iter().find(|one| &one.id == institution).unwrap().name;
            let first = text.split(['.', ',']).next().unwrap();
            for (audience, is_named) in [(Audience::Public, false), (Audience::Committee, true)] {
                let runs = words_of(&sample, DocumentKind::Report, audience);
                let run = runs.iter().find(|run| run.contains(first)).expect("the dissent is told");
                assert_eq!(run.contains(&who), is_named, "{name}, {audience:?}: {run}");
            }
        }
    }
}
