//! Countries look at each other as far as each consented, and an office publishes about all of them what gives none away.

use crate::support::assessments::published;
use crate::support::members::member;
use crate::support::site::{Site, now};
use amparo::accounts::{Grant, Role};
use amparo::assessment::{Answer, Assessment, Basis, EvidenceCap, GateSignature, Pin, Rating};
use amparo::framework::{Country, CountryCode, Level, Library, RegionGroup};
use amparo::lang::Lang;
use amparo::region::{
    BoardOrder, ConsentAudience, ConsentField, ConsentPurpose, ConsentScope, ConsentStanding, EditionDelay,
};
use amparo::service::{
    ConsentOrder, ConsentWithdrawal, Person, RegionError, Service, ServiceError, Standpoint,
};
use amparo::storage::{self, NamedPerson, Stamp, Store};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The group in which all of them stand.
pub const GROUP: &str = "GRP-14";
/// The published cases, whose rounds are validated here alone.
const PUBLISHED: [&str; 3] = ["KEN", "GHA", "ALB"];
/// Countries that nobody has heard of, with levels that were made up.
pub const INVENTED: [&str; 11] =
    ["XAA", "XBB", "XCC", "XDD", "XEE", "XFF", "XGG", "XHH", "XII", "XJJ", "XKK"];

pub fn everybody() -> Vec<CountryCode> {
    PUBLISHED.into_iter().chain(INVENTED).map(CountryCode::from).collect()
}

fn stamp() -> Stamp {
    Stamp { at: now(), actor: "test".into() }
}

/// The library with the invented countries and the group.
fn with_group(library: &Library) -> Library {
    let mut library = library.clone();
    for code in INVENTED {
        let country: Country = serde_json::from_value(json!({ "code": code, "name": code })).unwrap();
        library.countries.push(country);
    }
    let group = json!({ "id": GROUP, "name": "All", "countries": everybody(), "status": "drafted" });
    let group: RegionGroup = serde_json::from_value(group).unwrap();
    library.regions.groups.push(group);
    library
}

/// The signatures that validate a round.
fn signatures(library: &Library) -> BTreeMap<String, GateSignature> {
    let gates = library.stages.stages.iter().flat_map(|stage| &stage.gates).filter(|gate| gate.validates);
    let signature = || GateSignature { by: "Ministry".into(), date: now().date_naive(), withdrawal: None };
    let signed: BTreeMap<String, GateSignature> = gates.map(|gate| (gate.id.clone(), signature())).collect();
    assert!(!signed.is_empty(), "no gate validates a round");
    signed
}

/// A validated round of an invented country, in which every item has this level.
fn invented(library: &Library, code: &str, level: u8) -> Assessment {
    let main = library.main().unwrap();
    let begun = Assessment::new(code.into(), "2026", Basis::SelfAssessment, vec![Pin::of(main)], now());
    let answer = || Answer::from(Rating::Level(Level::try_from(level).unwrap()));
    Assessment {
        id: format!("{}-2026", code.to_lowercase()),
        cap: Some(EvidenceCap::Off),
        answers: main.items.iter().map(|item| (item.id.clone(), answer())).collect(),
        signatures: signatures(library),
        ..begun
    }
}

/// A service over this store in which all 14 countries have validated a round.
async fn fourteen(site: &mut Site) -> Service {
    let library = Arc::new(with_group(&site.state.service.library));
    site.change(|state| state.service.library = Arc::clone(&library));
    let service = site.state.service.clone();
    for code in PUBLISHED {
        let case = Assessment { signatures: signatures(&library), ..published(&library, code) };
        site.store.create(case, stamp()).await.unwrap();
    }
    for (place, code) in INVENTED.into_iter().enumerate() {
        let level = if place % 2 == 0 { 1 } else { 3 };
        site.store.create(invented(&library, code, level), stamp()).await.unwrap();
    }
    service
}

pub async fn on_file() -> (Site, Service) {
    let mut site = Site::empty().await;
    let service = fourteen(&mut site).await;
    (site, service)
}

/// An officer for these countries.
pub fn officer(number: u8, countries: &[CountryCode]) -> Person {
    member(number, Grant { countries: countries.to_vec(), ..Grant::everywhere(Role::Officer) })
}

/// Whoever leads the work of a country.
pub fn coordinator_of(number: u8, code: &str) -> Person {
    member(number, Grant::of(Role::Coordinator, code.into()))
}

pub fn scope(field: ConsentField, audience: ConsentAudience, purpose: ConsentPurpose) -> ConsentScope {
    ConsentScope { field, audience, purpose }
}

/// That the process is seen by the office, and that the levels are counted in editions.
pub fn usual_scopes() -> [ConsentScope; 2] {
    [
        scope(ConsentField::Process, ConsentAudience::Office, ConsentPurpose::Board),
        scope(ConsentField::Levels, ConsentAudience::Public, ConsentPurpose::Edition),
    ]
}

pub fn order(scopes: &[ConsentScope]) -> ConsentOrder {
    ConsentOrder {
        scopes: scopes.iter().copied().collect(),
        text: "CT-01".into(),
        lang: Lang::EN,
        until: "2027-12-31".parse().unwrap(),
    }
}

pub async fn give(service: &Service, code: &str, scopes: &[ConsentScope]) {
    let person = coordinator_of(40, code);
    service.give_consent(&person, &code.into(), &order(scopes), "").await.unwrap();
}

pub async fn withdraw_all(service: &Service, code: &str) -> usize {
    let withdrawal = ConsentWithdrawal { reason: "A new government.".into(), ..Default::default() };
    let person = coordinator_of(40, code);
    service.withdraw_consent(&person, &code.into(), &withdrawal, "").await.unwrap()
}

fn is_refused<T>(outcome: Result<T, RegionError>) -> bool {
    matches!(outcome, Err(RegionError::Service(ServiceError::Refused)))
}

/// The countries whose process an office sees.
async fn seen(service: &Service, office: &Person) -> BTreeSet<CountryCode> {
    let board = service.region_board(office, &GROUP.into(), Standpoint::Office).await.unwrap();
    let board = board.board(BoardOrder::Country);
    assert_eq!(board.rows.len(), 14, "whoever shares nothing has a row without facts");
    let open = board.rows.iter().filter(|row| row.process.open().is_some());
    open.map(|row| row.country.clone()).collect()
}

/// Two countries refuse, one withdraws between preview and publication, one afterwards; two offices publish at once.
async fn tell_the_story(service: &Service, elsewhere: &Service, store: &dyn Store) {
    let (one, other) = (officer(1, &everybody()), officer(2, &everybody()));
    let consenting = everybody().into_iter().take(12);
    for country in consenting.clone() {
        give(service, country.as_str(), &usual_scopes()).await;
    }
    assert_eq!(seen(service, &one).await, consenting.collect::<BTreeSet<CountryCode>>());

    let preview = service.preview_edition(&one, &GROUP.into()).await.unwrap();
    assert_eq!((preview.seal.number, preview.seal.inputs.len()), (1, 12));
    assert!(preview.page.cells.iter().any(|cell| cell.figure.is_some()), "nothing would be shown");
    assert_eq!(withdraw_all(service, "XAA").await, 2);
    let late = service.publish_edition(&one, &GROUP.into(), &preview.seal, "").await.unwrap_err();
    let RegionError::Changed(change) = late else { panic!("{late}") };
    assert_eq!((change.gone, change.published), (BTreeSet::from(["XAA".into()]), None));
    assert!(change.come.is_empty() && change.moved.is_empty() && change.shows_else);
    assert_eq!(service.region_editions(&GROUP.into()).await.unwrap().pages().count(), 0);

    let seal = service.preview_edition(&one, &GROUP.into()).await.unwrap().seal;
    assert!(!seal.inputs.contains_key(&CountryCode::from("XAA")) && seal.inputs.len() == 11);
    let region = GROUP.into();
    let (first, second) = tokio::join!(
        service.publish_edition(&one, &region, &seal, ""),
        elsewhere.publish_edition(&other, &region, &seal, ""),
    );
    let (won, lost) = if first.is_ok() { (first, second) } else { (second, first) };
    let edition = won.unwrap();
    let Err(RegionError::Changed(change)) = lost else { panic!("{lost:?}") };
    assert_eq!(change.published, Some(1));

    assert_eq!(withdraw_all(service, "XBB").await, 2);
    let seen = seen(elsewhere, &other).await;
    assert!(!seen.contains(&CountryCode::from("XBB")) && seen.len() == 10, "{seen:?}");
    let kept: Vec<_> = elsewhere.region_editions(&region).await.unwrap().pages().collect();
    assert_eq!(kept, [edition], "what was published stays as it is");
    let again = service.preview_edition(&one, &region).await.unwrap_err();
    assert!(matches!(again, RegionError::Delay(EditionDelay::SameQuarter)), "{again}");
    let verified = store.verify().await.unwrap();
    assert!(verified.sound(), "{:?}", verified.faults);
}

#[tokio::test]
async fn fourteen_countries_and_two_offices_on_a_file() {
    let (site, service) = on_file().await;
    tell_the_story(&service, &service.clone(), &*site.store).await;
}

#[tokio::test]
async fn fourteen_countries_and_two_offices_on_two_servers() {
    let url = crate::support::postgres::database().await;
    let mut site = Site::empty().await.with_store(storage::open(&url).await.unwrap());
    let service = fourteen(&mut site).await;
    let elsewhere = service.clone().with_store(storage::open(&url).await.unwrap());
    tell_the_story(&service, &elsewhere, &*site.store).await;
}

#[tokio::test]
async fn each_role_does_in_a_region_what_the_table_says() {
    let (_site, service) = on_file().await;
    give(&service, "KEN", &usual_scopes()).await;
    let kenya = CountryCode::from("KEN");
    let role = |number, role| member(number, Grant::of(role, "KEN".into()));
    // Consents, asking for them, the board as office, as Kenya and as anybody, the preview of an edition.
    for (person, expected) in [
        (Person::Owner, [true, true, true, true, true, true]),
        (role(1, Role::Coordinator), [true, false, false, true, true, false]),
        (role(2, Role::Facilitator), [false, false, false, true, true, false]),
        (role(3, Role::Reader), [false, false, false, false, true, false]),
        (role(4, Role::Respondent), [false, false, false, false, true, false]),
        (role(5, Role::Administrator), [false, false, false, false, true, false]),
        (officer(6, &everybody()), [false, true, true, false, true, true]),
        (officer(7, &["GHA".into()]), [false, false, true, false, true, false]),
        (Person::Stranger, [false, false, false, false, true, false]),
    ] {
        let (group, order) = (GROUP.into(), order(&usual_scopes()));
        let board = |standpoint| service.region_board(&person, &group, standpoint);
        let found = [
            !is_refused(service.give_consent(&person, &kenya, &order, "Ministry").await),
            !is_refused(service.ask_consent(&person, &kenya, &order, "Office").await),
            !is_refused(board(Standpoint::Office).await),
            !is_refused(board(Standpoint::Country(kenya.clone())).await),
            !is_refused(board(Standpoint::Public).await),
            !is_refused(service.preview_edition(&person, &group).await),
        ];
        assert_eq!(found, expected, "{person:?}");
    }
}

#[tokio::test]
async fn an_office_sees_no_country_that_is_not_its_own() {
    let (_site, service) = on_file().await;
    for code in ["KEN", "GHA"] {
        give(&service, code, &usual_scopes()).await;
    }
    let office = officer(1, &["GHA".into()]);
    let board = service.region_board(&office, &GROUP.into(), Standpoint::Office).await.unwrap();
    let board = board.board(BoardOrder::Country);
    let countries: Vec<&str> = board.rows.iter().map(|row| row.country.as_str()).collect();
    assert_eq!(countries, ["GHA"]);
    let foreign = service.consents(&office, &"KEN".into()).await;
    assert!(is_refused(foreign));
}

#[tokio::test]
async fn countries_see_of_each_other_what_both_share() {
    let (_site, service) = on_file().await;
    let levels = scope(ConsentField::Levels, ConsentAudience::Countries, ConsentPurpose::Board);
    let open = async |viewer: &str| {
        let standpoint = Standpoint::Country(viewer.into());
        let board =
            service.region_board(&coordinator_of(1, viewer), &GROUP.into(), standpoint).await.unwrap();
        let board = board.board(BoardOrder::Country);
        let rows = board.rows.iter().filter(|row| row.items.open().is_some_and(|items| !items.is_empty()));
        rows.map(|row| row.country.as_str().to_owned()).collect::<Vec<String>>()
    };
    give(&service, "XAA", &[levels]).await;
    assert_eq!(open("XBB").await, ["XBB"], "who shares nothing sees itself");
    give(&service, "XBB", &[levels]).await;
    assert_eq!(open("XBB").await, ["XAA", "XBB"]);
    assert_eq!(withdraw_all(&service, "XAA").await, 1);
    assert_eq!(open("XBB").await, ["XBB"]);
    assert_eq!(open("XAA").await, ["XAA"]);
}

#[tokio::test]
async fn a_consent_is_kept_with_who_gave_it_and_its_words() {
    let (site, service) = on_file().await;
    let (person, kenya) = (coordinator_of(7, "KEN"), CountryCode::from("KEN"));
    let Person::Member(account) = &person else { panic!("no member") };
    let named = |name: &str| NamedPerson {
        id: account.account.clone(),
        name: Some(name.to_owned()),
        office: String::new(),
    };
    site.store.enrol(named("Ministry of ICT")).await.unwrap();
    let [process, levels] = usual_scopes();
    service.ask_consent(&officer(1, &everybody()), &kenya, &order(&[process]), "").await.unwrap();
    service.give_consent(&person, &kenya, &order(&[process, levels]), "somebody else").await.unwrap();
    let consents = service.consents(&person, &kenya).await.unwrap();
    let by: Vec<&str> = consents.entries.iter().map(|entry| entry.by.as_str()).collect();
    assert_eq!(by[1..], ["Ministry of ICT"; 2]);
    assert_eq!(consents.valid().count(), 2);
    assert!(matches!(consents.standing(process), ConsentStanding::Given(_)));
    site.store.enrol(named("Ministry of Information")).await.unwrap();
    let renamed = service.consents(&person, &kenya).await.unwrap();
    assert_eq!(renamed.entries[1].by, "Ministry of Information");

    for (order, expected) in [
        (ConsentOrder { text: "CT-99".into(), ..order(&[process]) }, "no-text"),
        (order(&[]), "nothing-chosen"),
        (ConsentOrder { until: "2026-11-21".parse().unwrap(), ..order(&[process]) }, "wrong-day"),
        (ConsentOrder { until: "2037-01-01".parse().unwrap(), ..order(&[process]) }, "wrong-day"),
    ] {
        let refused = service.give_consent(&person, &kenya, &order, "").await.unwrap_err();
        assert_eq!(refused.key(), Some(format!("region-error-{expected}").as_str()));
    }
    let nobody = service.give_consent(&Person::Owner, &kenya, &order(&[process]), " ").await.unwrap_err();
    assert!(matches!(nobody, RegionError::Service(ServiceError::Unfit(_))), "{nobody}");
}
