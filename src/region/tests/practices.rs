//! A good practice passes a reviewer, holds for its time, and is found from the gap that it closes as far as its country agrees.

use super::{day, entry, scope, terms};
use crate::framework::{CostClass, Level};
use crate::lang::{Lang, Language, Languages};
use crate::region::*;

fn review(on: u64, until: u64) -> PracticeReview {
    PracticeReview { reviewer: "Field office".to_owned(), day: day(on), until: day(until) }
}

fn practice(id: &str, country: &str, step: PracticeStep) -> Practice {
    let word = |word: &str| word.to_owned();
    Practice {
        id: word(id),
        country: country.into(),
        names_country: true,
        text: PracticeText {
            language: Some(Lang::EN),
            title: word("A hotline in a year"),
            problem: word("Nobody knew where to report."),
            measures: word("The regulator opened a hotline."),
            beneficiaries: word("Everybody who finds material"),
            result: word("400 reports in the first year"),
            source: word("Yearly report, 2025"),
            needs: word("Five analysts"),
        },
        cost: Some(CostClass::Low),
        contact: word("Regulator, hotline"),
        items: vec!["C12".into()],
        step,
    }
}

/// What each act makes of each step, a letter for each: the state after it, or `x` where it is refused.
#[test]
fn each_act_makes_of_each_step_what_the_table_says() {
    let acts = [
        PracticeAct::Submit(day(4)),
        PracticeAct::Return,
        PracticeAct::Review(review(5, 90)),
        PracticeAct::Publish,
    ];
    for (step, expected) in [
        (PracticeStep::Draft, "sxxx"),
        (PracticeStep::Submission(day(3)), "xdrx"),
        (PracticeStep::Review(review(3, 50)), "xdrp"),
        (PracticeStep::Review(review(1, 4)), "xdrx"),
        (PracticeStep::Publication(review(3, 50)), "xdpx"),
        (PracticeStep::Publication(review(1, 4)), "xdpx"),
    ] {
        let before = practice("p", "KEN", step);
        let letter = |act: &PracticeAct| match before.after(act, day(6)).map(|after| after.state(day(6))) {
            Ok(PracticeState::Draft) => 'd',
            Ok(PracticeState::Submitted) => 's',
            Ok(PracticeState::Reviewed) => 'r',
            Ok(PracticeState::Published) => 'p',
            Ok(PracticeState::Expired) => 'e',
            Err(_) => 'x',
        };
        assert_eq!(acts.iter().map(letter).collect::<String>(), expected, "{:?}", before.step);
    }
}

#[test]
fn a_refusal_says_what_is_missing() {
    let draft = practice("p", "KEN", PracticeStep::Draft);
    let submit = PracticeAct::Submit(day(4));
    let of = |practice: &Practice, act: &PracticeAct| practice.after(act, day(6)).unwrap_err();
    let mut bare = draft.clone();
    bare.text.result = " ".to_owned();
    assert_eq!(of(&bare, &submit), PracticeRefusal::Missing("result"));
    let unlinked = Practice { items: Vec::new(), ..draft.clone() };
    assert_eq!(of(&unlinked, &submit), PracticeRefusal::Missing("items"));
    let submission = Practice { step: PracticeStep::Submission(day(4)), ..draft.clone() };
    let nobody = PracticeReview { reviewer: String::new(), ..review(5, 9) };
    assert_eq!(of(&submission, &PracticeAct::Review(nobody)), PracticeRefusal::Missing("reviewer"));
    assert_eq!(of(&submission, &PracticeAct::Review(review(5, 4))), PracticeRefusal::WrongEnd);
    let state = PracticeState::Draft;
    assert_eq!(of(&draft, &PracticeAct::Publish), PracticeRefusal::WrongState(state));
}

#[test]
fn a_practice_holds_from_its_review_to_its_last_day() {
    let one = practice("p", "KEN", PracticeStep::Publication(review(10, 20)));
    for (on, is_valid, state) in [
        (9, false, PracticeState::Published),
        (10, true, PracticeState::Published),
        (20, true, PracticeState::Published),
        (21, false, PracticeState::Expired),
    ] {
        assert_eq!((one.valid_review(day(on)).is_some(), one.state(day(on))), (is_valid, state), "{on}");
    }
}

fn exchange(country: &str, fields: &[ConsentField]) -> Vec<ConsentEntry> {
    let of = |field: &ConsentField| scope(*field, ConsentAudience::Office, ConsentPurpose::Exchange);
    fields.iter().map(|field| entry(country, of(field), ConsentAct::Give(terms(99, false)), 0)).collect()
}

#[test]
fn a_practice_is_found_from_its_gap_as_far_as_its_country_agrees() {
    let valid = |on| PracticeStep::Publication(review(on, 90));
    let mut all = vec![
        practice("a", "AAA", valid(5)),
        practice("b", "BBB", valid(7)),
        practice("c", "CCC", valid(6)),
        practice("d", "AAA", PracticeStep::Review(review(5, 90))),
        practice("e", "AAA", PracticeStep::Publication(review(5, 30))),
        practice("f", "AAA", valid(5)),
        practice("g", "AAA", valid(8)),
    ];
    all[5].items = vec!["C13".into()];
    all[6].names_country = false;
    let both = [ConsentField::Practices, ConsentField::Contact];
    let entries = [exchange("AAA", &both), exchange("BBB", &both[..1]), exchange("CCC", &both[1..])];
    let ledger = ConsentLedger::of(&entries.concat());
    let sight = RegionSight { ledger: &ledger, reader: RegionReader::Office, today: day(40) };
    let told = |view: &PracticeView| {
        let country = view.country.open().map(|code| code.as_str()).unwrap_or_default();
        format!("{} {country} {}", view.id, view.contact.open().is_some())
    };
    let found: Vec<String> = practices_for(&all, &"C12".into(), &sight).iter().map(told).collect();
    assert_eq!(found, ["g  false", "b BBB false", "a AAA true"]);
    let public = RegionSight { reader: RegionReader::Public, ..sight };
    assert_eq!(practices_for(&all, &"C12".into(), &public), []);
}

#[test]
fn who_closed_a_gap_is_told_as_far_as_countries_share_levels_and_agree_to_be_asked() {
    let facts = |country: &str, level: u8| CountryFacts {
        country: country.into(),
        process: ProcessFacts::default(),
        domains: Vec::new(),
        items: vec![ItemFigure {
            item: "C12".into(),
            level: Level::try_from(level).ok(),
            basis: FigureBasis::External,
        }],
        requests: Vec::new(),
        missions: Vec::new(),
        reviews: 0,
    };
    let all = [facts("AAA", 3), facts("BBB", 4), facts("CCC", 2), facts("DDD", 4)];
    let both = [ConsentField::Levels, ConsentField::Contact];
    let entries = [
        exchange("AAA", &both),
        exchange("BBB", &both[..1]),
        exchange("CCC", &both),
        exchange("DDD", &both[1..]),
    ];
    let ledger = ConsentLedger::of(&entries.concat());
    let sight = RegionSight { ledger: &ledger, reader: RegionReader::Office, today: day(40) };
    let level = Level::try_from(3).unwrap();
    let found = gap_closers(&all, (&"C12".into(), level), &sight);
    let codes = |list: &[&crate::framework::CountryCode]| {
        list.iter().map(|code| code.to_string()).collect::<Vec<String>>()
    };
    assert_eq!(
        (codes(&found.closed), codes(&found.askable)),
        (vec!["AAA".to_owned(), "BBB".to_owned()], vec!["AAA".to_owned()])
    );
}

#[test]
fn an_offer_fits_what_another_country_asks_while_it_stands() {
    let offer = |id: &str, country: &str, item: &str, until| SupportOffer {
        id: id.to_owned(),
        country: country.into(),
        item: item.into(),
        words: "We show ours.".to_owned(),
        day: day(3),
        until: day(until),
    };
    let all = [
        offer("b", "BBB", "C12", 90),
        offer("a", "AAA", "C12", 90),
        offer("c", "AAA", "C13", 90),
        offer("d", "KEN", "C12", 90),
        offer("e", "AAA", "C12", 30),
        offer("f", "CCC", "C12", 90),
    ];
    assert!(all.iter().all(|offer| offer.limit_faults().is_empty()));
    let request = SupportRequest {
        id: "r".to_owned(),
        country: "KEN".into(),
        item: Some("C12".into()),
        words: "A hotline".to_owned(),
        day: day(1),
        step: RequestStep::Open,
        movement: day(1),
    };
    let contact = [ConsentField::Contact];
    let entries = ["AAA", "BBB", "KEN"].map(|country| exchange(country, &contact));
    let ledger = ConsentLedger::of(&entries.concat());
    let sight = RegionSight { ledger: &ledger, reader: RegionReader::Office, today: day(40) };
    let found = fitting_offers(&all, &request, &sight);
    assert_eq!(found.iter().map(|offer| offer.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    let open = SupportRequest { item: None, ..request };
    assert!(fitting_offers(&all, &open, &sight).is_empty());
}

#[test]
fn its_author_is_told_where_a_text_names_a_person() {
    let languages = Languages::new(vec![Language {
        person_titles: vec!["dr".to_owned()],
        ..Language::unknown(Lang::EN)
    }]);
    let mut one = practice("p", "KEN", PracticeStep::Draft);
    assert_eq!(one.warnings(&languages), []);
    one.text.measures = "Dr. Ana Rojas led it.".to_owned();
    one.contact = "ana.rojas@ict.example".to_owned();
    let expected = [
        PracticeWarning::Person("measures", "Dr. Ana Rojas"),
        PracticeWarning::Person("contact", "ana.rojas@ict.example"),
    ];
    assert_eq!(one.warnings(&languages), expected);
}

#[test]
fn a_practice_is_kept_within_limits_and_names_offices_only() {
    let mut one = practice("p", "KEN", PracticeStep::Publication(review(5, 9)));
    assert_eq!(one.limit_faults(), []);
    let json = serde_json::to_string(&one).unwrap();
    assert_eq!(serde_json::from_str::<Practice>(&json).unwrap(), one);
    let mut names = Vec::new();
    one.visit_names(&mut |name| names.push(name.clone()));
    assert_eq!(names, ["Regulator, hotline", "Field office"]);
    one.text.title = "x".repeat(501);
    one.text.problem = "x".repeat(20_001);
    one.step = PracticeStep::Publication(PracticeReview { reviewer: " ".to_owned(), ..review(5, 9) });
    let faults = one.limit_faults();
    let places: Vec<&str> = faults.iter().map(|fault| fault.place.as_str()).collect();
    assert_eq!(places, ["practice title", "practice problem", "practice reviewer"]);
}
