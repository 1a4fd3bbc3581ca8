//! Who may come to which address: the groups of the router, the acts that handlers name, and the table of access agree.

use crate::support::members::{self, POLICE, coordinator, facilitator, reader, respondent};
use crate::support::site::{Page, Site, now};
use amparo::accounts::{Grant, Role};
use amparo::assessment::strategy::{Entry, EntryId, EntryKind};
use amparo::assessment::{Audience, Change, Confidentiality, Decision, Evidence};
use amparo::service::Person;
use amparo::storage::Stamp;
use amparo::web::{Admission, act_of};
use axum::http::StatusCode;
use std::path::Path;

const ROUTER: &str = include_str!("../../../src/web/router.rs");
const SECRET: &str = "zebrafinch";

/// The groups of the router with the acts that their handlers may name.
const GROUPS: [(&str, &[&str]); 14] = [
    ("probe_addresses", &[]),
    ("browser", &[]),
    ("everyone", &[]),
    ("visitor", &[]),
    ("member", &[]),
    ("inviter", &["Invite"]),
    ("officer", &["Oversee"]),
    ("coordinator", &["Begin", "Steer", "Share"]),
    ("respondent", &["Answer"]),
    ("institution", &["Respond"]),
    ("moderator", &["Moderate"]),
    ("planner", &["Plan"]),
    ("writer", &["Write"]),
    ("reader", &["Read"]),
];

/// An address of the router, with what answers it: `get` and `post` by module and function.
struct Route {
    path: String,
    handlers: Vec<(String, String)>,
}

/// The addresses of a group.
fn routes(group: &str) -> Vec<Route> {
    let body = ROUTER.split(&format!("fn {group}() -> Router<AppState> {{")).nth(1).unwrap();
    let body = body.split("\n}\n").next().unwrap();
    let route = |part: &str| {
        let path = part.split('"').nth(1).unwrap().to_owned();
        let calls = ["get(", "post("].into_iter().flat_map(|method| {
            let called = part.split(method).skip(1).map(|rest| rest.split(')').next().unwrap().to_owned());
            called
                .filter(|handler| handler.contains("::"))
                .map(move |handler| (method.trim_end_matches('(').to_owned(), handler))
        });
        Route { path, handlers: calls.collect() }
    };
    body.split(".route(").skip(1).map(route).collect()
}

/// The source of the page that answers, and the name of the function in it.
fn page(handler: &str) -> (String, String) {
    let (module, function) = handler.rsplit_once("::").unwrap();
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web/pages");
    let file = pages.join(module.replace("::", "/"));
    let read = std::fs::read_to_string(file.with_extension("rs"));
    (read.or_else(|_| std::fs::read_to_string(file.join("mod.rs"))).unwrap(), function.to_owned())
}

/// The act that a handler names.
fn named(handler: &str) -> Option<String> {
    let (text, function) = page(handler);
    let parameters =
        text.split(&format!("pub async fn {function}(")).nth(1).unwrap().split("{\n").next().unwrap();
    let act = parameters.split("act::").nth(1)?;
    Some(act.chars().take_while(char::is_ascii_alphabetic).collect())
}

#[test]
fn handlers_name_the_act_of_their_group() {
    for (group, acts) in GROUPS {
        let routes = routes(group);
        assert!(!routes.is_empty(), "{group}");
        for (_, handler) in routes.iter().flat_map(|route| &route.handlers) {
            let act = named(handler);
            assert_eq!(act.is_some(), !acts.is_empty(), "{group}: {handler}");
            assert!(act.iter().all(|act| acts.contains(&act.as_str())), "{group}: {handler} names {act:?}");
        }
    }
}

#[test]
fn links_ask_for_the_act_that_the_page_names() {
    let mut count = 0;
    for (group, _) in GROUPS {
        for Route { path, handlers } in routes(group) {
            let Some(below) = path.strip_prefix("/{lang}") else { continue };
            let act = act_of(below).map(|act| format!("{act:?}"));
            for (_, handler) in handlers.iter().filter(|(method, _)| method == "get") {
                assert_eq!(act, named(handler), "{path}: `act_of` in src/web/address.rs");
                count += 1;
            }
        }
    }
    assert!(count > 60, "only {count} were compared");
}

#[test]
fn every_address_belongs_to_a_group_with_a_rule() {
    let inside: usize = GROUPS.iter().map(|(group, _)| routes(group).len()).sum();
    assert_eq!(inside, ROUTER.matches(".route(").count(), "an address stands outside of every group");
    let joined = ROUTER.split(".merge(").skip(1).map(|rest| rest.split('(').next().unwrap());
    let names: Vec<&str> = GROUPS.iter().map(|(group, _)| *group).collect();
    assert!(joined.clone().all(|group| names.contains(&group)), "{:?}", joined.collect::<Vec<_>>());
    assert_eq!(joined.count(), GROUPS.len());
}

/// An address of the site with its assessment.
pub fn address(path: &str) -> String {
    let id = if path.contains("/people/") { NOBODY } else { "ken-2025" };
    let fixed = [("{lang}", "en"), ("{id}", id), ("{stage}", "ST1"), ("{item}", "C01"), ("{list}", "risk")];
    let path = fixed.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
    path.replace(['{', '}'], "")
}

/// The id of an account that is not there.
const NOBODY: &str = "0123456789abcdef0123456789abcdef";
/// The groups that ask nobody for a role.
const FREE: [&str; 5] = ["probe_addresses", "browser", "everyone", "visitor", "member"];

/// Somebody with this role in this country.
fn person(role: Role, country: &str) -> Person {
    let audience = (role == Role::Reader).then_some(Audience::Public);
    Person::member(
        NOBODY.parse().unwrap(),
        "Office",
        vec![Grant { audience, ..Grant::of(role, country.into()) }],
    )
}

async fn ask(site: &Site, method: &str, address: &str) -> Page {
    if method == "get" { site.get(address).await } else { site.post(address, &[]).await }
}

/// Every address with its group and the methods that it answers.
pub fn every_address() -> impl Iterator<Item = (&'static str, String, String)> {
    GROUPS.into_iter().flat_map(|(group, _)| {
        let all = routes(group).into_iter();
        all.flat_map(move |Route { path, handlers }| {
            handlers.into_iter().map(move |(method, _)| (group, path.clone(), method))
        })
    })
}

/// What only prints or packs takes long, and is refused before it begins.
fn takes_long(path: &str) -> bool {
    path.contains("/draft")
}

#[tokio::test]
async fn addresses_are_open_to_whom_the_table_says() {
    let all =
        ["coordinator", "respondent", "institution", "moderator", "planner", "writer", "reader", "inviter"];
    let everything: Vec<&str> = all.into_iter().chain(["officer"]).collect();
    for (person, open) in [
        (Person::Owner, &everything[..]),
        (coordinator(), &all),
        (facilitator(), &["institution", "moderator", "reader"]),
        (respondent(1, POLICE), &["institution"]),
        (reader(Audience::Public), &["reader"]),
        (person(Role::Officer, "KEN"), &["officer"]),
        (person(Role::Administrator, "KEN"), &["inviter"]),
        (Person::Stranger, &[]),
    ] {
        let site = members::site().await.for_person(person.clone());
        for (group, path, method) in every_address() {
            let expected = !FREE.contains(&group) && !open.contains(&group);
            if !expected && takes_long(&path) {
                continue;
            }
            let reply = ask(&site, &method, &address(&path)).await;
            let refused = reply.status == StatusCode::FORBIDDEN;
            assert_eq!(refused, expected, "{person:?} {method} {path}: {}", reply.status);
        }
    }
}

#[tokio::test]
async fn nobody_of_another_country_comes_to_an_assessment() {
    for role in Role::ALL {
        let site = Site::new().await.for_person(person(role, "GHA"));
        let mut count = 0;
        for (_, path, method) in every_address().filter(|(_, path, _)| path.contains("/assessments/{id}")) {
            let reply = ask(&site, &method, &address(&path)).await;
            let hidden = [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&reply.status);
            assert!(hidden, "{role:?} {method} {path}: {}", reply.status);
            assert!(!reply.text.contains("A directorate leads"), "{role:?} {method} {path}");
            count += 1;
        }
        assert!(count > 60, "only {count} addresses were tried");
        let start = site.get("/en/").await;
        assert!(!start.text.contains("ken-2025"), "{role:?}: what cannot be opened is not listed");
    }
}

#[tokio::test]
async fn who_is_not_in_is_led_to_the_way_in_and_loses_nothing() {
    let mut site = Site::new().await;
    site.change(|state| state.admission = Admission::Accounts);
    let open = ["probe_addresses", "browser", "everyone", "visitor"];
    for (group, path, method) in every_address().filter(|(group, ..)| !open.contains(group)) {
        let address = address(&path);
        let reply = ask(&site, &method, &address).await;
        let is_file = address.rsplit('/').next().unwrap().contains('.');
        if method == "get" && !is_file {
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{group} {path}");
            assert_eq!(reply.header("location"), format!("/en/sign-in?to={address}"), "{group} {path}");
        } else {
            assert_eq!(reply.status, StatusCode::UNAUTHORIZED, "{group} {method} {path}");
            assert_eq!(reply.texts("h1"), ["Sign in first"], "{group} {method} {path}");
        }
    }
}

/// A site whose assessment holds what only the committee's innermost circle may see.
async fn secretive() -> Site {
    let site = Site::new().await;
    let mark = Confidentiality::Confidential;
    let mut answer = site.held().await.assessment.answers[&"C01".into()].clone();
    let evidence = Evidence { title: SECRET.to_owned(), confidentiality: mark, ..evidence() };
    answer.evidence = vec![evidence];
    let matter = serde_json::from_value(serde_json::json!({ "risk": { "text": SECRET } })).unwrap();
    let entry = Some(Entry { matter, confidentiality: mark });
    let decision = Decision::Entry { id: EntryId { kind: EntryKind::Risk, number: 1 }, entry };
    let changes = [
        (Change::Answer { item: "C01".into(), answer: Some(answer) }, 1),
        (Change::Strategy(Box::new(decision)), 0),
    ];
    for (change, seen) in changes {
        let stamp = Stamp { at: now(), actor: "test".into() };
        site.store.record("ken-2025", change, seen, stamp).await.unwrap();
    }
    site
}

fn evidence() -> Evidence {
    serde_json::from_value(serde_json::json!({ "id": "C01-E1", "title": "", "grade": "e3" })).unwrap()
}

#[tokio::test]
async fn what_a_person_may_not_see_is_nowhere() {
    let read = ["", "/items", "/items/C01", "/gaps", "/gaps.csv", "/export.json", "/draft.md"];
    let owner = secretive().await;
    assert!(owner.get("/en/assessments/ken-2025/export.json").await.text.matches(SECRET).count() >= 2);
    let worth = owner.get("/en/assessments/ken-2025/gaps.csv").await.text;
    let reader = owner.for_person(reader(Audience::Public));
    for page in read {
        let reply = reader.get(&format!("/en/assessments/ken-2025{page}")).await;
        assert_eq!(reply.status, StatusCode::OK, "{page}");
        assert!(!reply.text.contains(SECRET), "{page}");
    }
    assert_eq!(
        reader.get("/en/assessments/ken-2025/gaps.csv").await.text,
        worth,
        "scores are the same for all"
    );
    for audience in ["committee", "internal"] {
        let reply = reader.get(&format!("/en/assessments/ken-2025/draft.md?audience={audience}")).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{audience}");
    }
    let stranger = reader.for_person(Person::Stranger);
    assert!(!stranger.get("/en/").await.text.contains("ken-2025"), "what cannot be opened is not listed");
}
