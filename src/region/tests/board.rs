//! A row holds what a reader may see and nothing else, and no row stands before another because of a level.

use super::{day, entry, scope, terms};
use crate::framework::{CountryCode, Level};
use crate::region::*;

fn facts(country: &str, movement: u64) -> CountryFacts {
    let round = RoundFacts {
        assessment: country.to_lowercase(),
        round: "2026".to_owned(),
        stage: Some("ST2".into()),
        begin: day(0),
        movement: day(movement),
        is_over: false,
    };
    let focal_point = FocalPoint::Office("Ministry of ICT".to_owned());
    let item = ItemFigure { item: "C01".into(), level: Level::try_from(3).ok(), basis: FigureBasis::Own };
    let domain = DomainFigure {
        domain: "D1".to_owned(),
        lowest: Level::try_from(2).ok(),
        highest: Level::try_from(3).ok(),
        basis: FigureBasis::Own,
        coverage: 0.8,
    };
    let mission = Mission {
        id: "m1".to_owned(),
        kind: MissionKind::Mission,
        title: "Validation".to_owned(),
        place: MissionPlace::Country(country.into()),
        day: day(70),
        days: 2,
    };
    CountryFacts {
        country: country.into(),
        process: ProcessFacts { language: None, focal_point, rounds: vec![round] },
        domains: vec![domain],
        items: vec![item],
        requests: vec![request(country, RequestStep::Open, movement)],
        missions: vec![mission],
        reviews: 0,
    }
}

fn request(country: &str, step: RequestStep, movement: u64) -> SupportRequest {
    SupportRequest {
        id: format!("{country}-{movement}").to_lowercase(),
        country: country.into(),
        item: None,
        words: "Help".to_owned(),
        day: day(0),
        step,
        movement: day(movement),
    }
}

/// The consent of countries to process facts on the board, for the office and for each other.
fn process_shared(countries: &[&str]) -> ConsentLedger {
    let circles = [ConsentAudience::Office, ConsentAudience::Countries];
    let entries = countries.iter().flat_map(|country| {
        let scopes = circles.map(|circle| scope(ConsentField::Process, circle, ConsentPurpose::Board));
        scopes.map(|scope| entry(country, scope, ConsentAct::Give(terms(99, false)), 0))
    });
    ConsentLedger::of(&entries.collect::<Vec<_>>())
}

fn codes<'a>(rows: impl IntoIterator<Item = &'a BoardRow<'a>>) -> Vec<&'a str> {
    rows.into_iter().map(|row| row.country.as_str()).collect()
}

/// What a row holds of facts, one letter each.
fn contents(row: &BoardRow) -> String {
    let letter = |is_open: bool, letter| if is_open { letter } else { '-' };
    [
        letter(row.process.open().is_some(), 'p'),
        letter(row.domains.open().is_some(), 'd'),
        letter(row.items.open().is_some(), 'i'),
        letter(row.consents.open().is_some(), 'c'),
        letter(row.requests.open().is_some(), 'r'),
        letter(row.missions.open().is_some(), 'm'),
        letter(row.reviews.open().is_some(), 'v'),
    ]
    .iter()
    .collect()
}

#[test]
fn a_row_opens_with_each_consent_and_nothing_else() {
    let all = [facts("KEN", 10)];
    let readers = [
        (ConsentAudience::Office, RegionReader::Office, "---crmv"),
        (ConsentAudience::Public, RegionReader::Public, "-------"),
    ];
    for given in ConsentScope::all() {
        let ledger = ConsentLedger::of(&[entry("KEN", given, ConsentAct::Give(terms(99, false)), 0)]);
        for (audience, reader, base) in readers {
            let sight = RegionSight { ledger: &ledger, reader, today: day(40) };
            let board = Board::of(&all, &sight, BoardOrder::Country);
            let is_meant = given.purpose == ConsentPurpose::Board && given.audience == audience;
            let opened = match given.field {
                ConsentField::Process if is_meant => Some((0, "p")),
                ConsentField::Bands if is_meant => Some((1, "d")),
                ConsentField::Levels if is_meant => Some((2, "i")),
                _ => None,
            };
            let mut expected = base.to_owned();
            if let Some((place, letter)) = opened {
                expected.replace_range(place..=place, letter);
            }
            assert_eq!(contents(&board.rows[0]), expected, "{given:?} {reader:?}");
        }
    }
}

#[test]
fn countries_see_themselves_and_of_others_what_both_share() {
    let all = ["KEN", "TZA", "UGA"].map(|country| facts(country, 10));
    let ledger = process_shared(&["KEN", "UGA"]);
    for (viewer, rows) in [
        ("KEN", ["pdicrmv", "-------", "p------"]),
        ("TZA", ["-------", "pdicrmv", "-------"]),
        ("UGA", ["p------", "-------", "pdicrmv"]),
    ] {
        let viewer = CountryCode::from(viewer);
        let sight = RegionSight { ledger: &ledger, reader: RegionReader::Country(&viewer), today: day(40) };
        let board = Board::of(&all, &sight, BoardOrder::Country);
        assert_eq!(board.rows.iter().map(contents).collect::<Vec<_>>(), rows, "{viewer}");
    }
}

#[test]
fn the_office_sees_what_moves_stands_still_and_waits() {
    let mut all = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"].map(|country| facts(country, 50));
    // The fifty-ninth day after the first of January is the first of March.
    let today = day(60);
    let movement = |facts: &mut CountryFacts, on| facts.process.rounds[0].movement = day(on);
    movement(&mut all[0], 59);
    movement(&mut all[1], 30);
    movement(&mut all[2], 31);
    movement(&mut all[3], 20);
    all[3].process.rounds[0].is_over = true;
    movement(&mut all[4], 5);
    movement(&mut all[5], 1);
    all[1].process.focal_point = FocalPoint::default();
    all[4].process.focal_point = FocalPoint::default();
    all[2].requests = vec![request("CCC", RequestStep::End { helper: None }, 1)];
    all[2].reviews = 2;
    let ledger = process_shared(&["AAA", "BBB", "CCC", "DDD", "FFF"]);
    let sight = RegionSight { ledger: &ledger, reader: RegionReader::Office, today };
    let board = Board::of(&all, &sight, BoardOrder::Movement);
    assert_eq!(codes(&board.rows), ["FFF", "DDD", "BBB", "CCC", "AAA", "EEE"]);
    assert_eq!(codes(board.movers()), ["AAA"]);
    assert_eq!(codes(board.standstills()), ["FFF", "BBB"]);
    assert_eq!(codes(board.vacancies()), ["BBB"], "nothing is told of what EEE does not share");
    let tasks = board.office_tasks();
    let told = tasks.iter().map(|task| match task.matter {
        OfficeMatter::Request(_) => format!("{} asks", task.country),
        OfficeMatter::Reviews(count) => format!("{} hands in {count}", task.country),
    });
    let expected = ["AAA asks", "BBB asks", "DDD asks", "EEE asks", "FFF asks", "CCC hands in 2"];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    let consents = board.row(&"EEE".into()).and_then(|row| row.consents.open()).unwrap();
    assert_eq!(consents[&ConsentField::Process], ConsentStanding::Nothing);
}

#[test]
fn levels_move_no_row() {
    let mut all = ["AAA", "BBB", "CCC"].map(|country| facts(country, 20));
    let ledger = process_shared(&["AAA", "BBB", "CCC"]);
    let sight = RegionSight { ledger: &ledger, reader: RegionReader::Office, today: day(40) };
    for order in BoardOrder::ALL {
        for levels in [[0, 2, 4], [4, 2, 0], [1, 4, 1]] {
            for (facts, level) in all.iter_mut().zip(levels) {
                facts.items[0].level = Level::try_from(level).ok();
            }
            assert_eq!(codes(&Board::of(&all, &sight, order).rows), ["AAA", "BBB", "CCC"]);
        }
    }
    let board = Board::of(&all, &sight, BoardOrder::Country);
    assert_eq!(board.tiles(&Default::default()).cells.len(), 3);
}

#[test]
fn a_world_of_rounds_becomes_a_board() {
    let codes: Vec<String> = (0..194).map(|number| format!("C{number:03}")).collect();
    let mut all: Vec<CountryFacts> = codes.iter().map(|code| facts(code, 20)).collect();
    for facts in &mut all {
        facts.process.rounds = vec![facts.process.rounds[0].clone(); 5];
        facts.items = vec![facts.items[0].clone(); 21];
    }
    let ledger = process_shared(&codes.iter().map(String::as_str).collect::<Vec<_>>());
    let sight = RegionSight { ledger: &ledger, reader: RegionReader::Office, today: day(60) };
    let board = Board::of(&all, &sight, BoardOrder::Movement);
    assert_eq!((board.rows.len(), board.standstills().len(), board.office_tasks().len()), (194, 194, 194));
}
