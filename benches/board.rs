//! Measures looking at many countries together: a board of all countries of the world with five rounds each, first and again, and
//! a search among ten thousand good practices.
//!
//! `cargo bench --no-default-features --features ssr --bench board` prints a table.

#![expect(clippy::unwrap_used, reason = "a measurement that fails says so by its panic")]

use amparo::accounts::{Grant, Role};
use amparo::assessment::{Answer, Assessment, Basis, EvidenceCap, Pin, Rating};
use amparo::bundle::{Files, library};
use amparo::clock::Clock;
use amparo::framework::{CountryCode, Level, Library, RegionGroup};
use amparo::lang::Lang;
use amparo::region::{
    BoardOrder, ConsentAudience, ConsentField, ConsentPurpose, ConsentScope, Practice, PracticeReview,
    PracticeStep, PracticeText,
};
use amparo::service::{ConsentOrder, Person, Service, Standpoint};
use amparo::storage::{self, RegistryEntry, RegistryWrite, Stamp, Store};
use amparo::words::Messages;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;
use std::time::Instant;
use tempfile::TempDir;

const WORLD: &str = "GRP-WORLD";
const ROUNDS: i64 = 5;
const PRACTICES: usize = 10_000;

fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn stamp() -> Stamp {
    Stamp { at: now(), actor: "bench".into() }
}

fn member(number: u64, grant: Grant) -> Person {
    Person::member(format!("{number:032x}").parse().unwrap(), "Office", vec![grant])
}

#[tokio::main]
async fn main() {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let files = Files::embedded();
    let (mut content, _) = library(&files).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let countries: Vec<CountryCode> =
        content.regions.regions.iter().flat_map(|region| region.countries.clone()).collect();
    let group = serde_json::json!({
        "id": WORLD, "name": "All", "countries": countries, "status": "drafted",
    });
    content.regions.groups.push(serde_json::from_value::<RegionGroup>(group).unwrap());
    let content = Arc::new(content);
    let words = Arc::new(Messages::load(&files).0);
    let file = format!("sqlite:{}", folder.path().join("board.sqlite").display());
    let store = storage::open(&file).await.unwrap();
    let service = Service::new(files, Arc::clone(&content), words, Arc::clone(&store), Clock::Fixed(now()));
    fill(&service, &*store, &content, &countries).await;
    board(&service, &countries).await;
    search(&service, &*store, &countries).await;
    store.close().await.unwrap();
}

/// Every country with its rounds, all items answered, and its consents.
async fn fill(service: &Service, store: &dyn Store, library: &Library, countries: &[CountryCode]) {
    let main = library.main().unwrap();
    for (number, country) in (1_u64..).zip(countries) {
        for round in 0..ROUNDS {
            let begin = now() - TimeDelta::days(365 * (ROUNDS - round));
            let pins = vec![Pin::of(main)];
            let begun =
                Assessment::new(country.clone(), round.to_string(), Basis::SelfAssessment, pins, begin);
            let level = |place: usize| Level::ALL[(place + number as usize) % 5];
            let answers = main.items.iter().enumerate();
            let answers =
                answers.map(|(place, item)| (item.id.clone(), Answer::from(Rating::Level(level(place)))));
            let id = format!("{}-{round}", country.as_str().to_lowercase());
            let assessment =
                Assessment { id, cap: Some(EvidenceCap::Off), answers: answers.collect(), ..begun };
            store.create(assessment, stamp()).await.unwrap();
        }
        let scope = |field, audience, purpose| ConsentScope { field, audience, purpose };
        let order = ConsentOrder {
            scopes: [
                scope(ConsentField::Process, ConsentAudience::Office, ConsentPurpose::Board),
                scope(ConsentField::Bands, ConsentAudience::Office, ConsentPurpose::Board),
                scope(ConsentField::Levels, ConsentAudience::Office, ConsentPurpose::Board),
                scope(ConsentField::Practices, ConsentAudience::Office, ConsentPurpose::Exchange),
            ]
            .into(),
            text: "CT-01".into(),
            lang: Lang::EN,
            until: "2027-12-31".parse().unwrap(),
        };
        let person = member(number, Grant::of(Role::Coordinator, country.clone()));
        service.give_consent(&person, country, &order, "").await.unwrap();
    }
}

fn officer(countries: &[CountryCode]) -> Person {
    member(1_000, Grant { countries: countries.to_vec(), ..Grant::everywhere(Role::Officer) })
}

async fn board(service: &Service, countries: &[CountryCode]) {
    let office = officer(countries);
    for what in ["first", "again", "again"] {
        let start = Instant::now();
        let gathered = service.region_board(&office, &WORLD.into(), Standpoint::Office).await.unwrap();
        let board = gathered.board(BoardOrder::Movement);
        let open = board.rows.iter().filter(|row| row.items.open().is_some()).count();
        println!("board of {open} countries with {ROUNDS} rounds, {what}: {:.1?}", start.elapsed());
        assert_eq!(open, countries.len());
    }
}

async fn search(service: &Service, store: &dyn Store, countries: &[CountryCode]) {
    let entry = |kind: &str, id: String, body: String| {
        RegistryWrite::Put(RegistryEntry { kind: kind.to_owned(), id, key: None, version: 0, body })
    };
    let day = now().date_naive();
    let review = PracticeReview { reviewer: "Office".to_owned(), day, until: day + TimeDelta::days(365) };
    let practice = |number: usize| Practice {
        id: format!("p{number}"),
        country: countries[number % countries.len()].clone(),
        names_country: true,
        text: PracticeText {
            title: format!("Practice {number}"),
            measures: "The regulator ran a hotline with two organisations and trained analysts. ".repeat(20),
            ..PracticeText::default()
        },
        cost: None,
        contact: "Desk".to_owned(),
        items: Vec::new(),
        step: PracticeStep::Publication(review.clone()),
    };
    let all = (0..PRACTICES).map(practice).map(|one| {
        let id = format!("{}/{}", one.country, one.id);
        entry("practice", id, serde_json::to_string(&one).unwrap())
    });
    let mark = entry("practice-mark", "all".to_owned(), r#"{"word":"bench"}"#.to_owned());
    store.write(all.chain([mark]).collect()).await.unwrap();
    let place = service.region_place(&WORLD.into()).unwrap();
    for what in ["first", "again", "again"] {
        let start = Instant::now();
        let shelf = service.practice_shelf(&officer(countries), &place, Standpoint::Office).await.unwrap();
        let found = shelf.search("HOTLINE 77").len();
        println!("search among {PRACTICES} practices, {what}: {found} in {:.1?}", start.elapsed());
        assert!(found > 0);
    }
}
