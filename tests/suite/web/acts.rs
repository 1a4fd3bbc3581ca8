//! Who may come to which address: the groups of the router, the acts that handlers name, and the table of access agree.

use crate::support::members::{self, POLICE, coordinator, facilitator, reader, respondent};
use crate::support::site::{Site, now};
use amparo::assessment::strategy::{Entry, EntryId, EntryKind};
use amparo::assessment::{Audience, Change, Confidentiality, Decision, Evidence};
use amparo::service::Person;
use amparo::storage::Stamp;
use axum::http::StatusCode;
use std::path::Path;

const ROUTER: &str = include_str!("../../../src/web/router.rs");
const SECRET: &str = "zebrafinch";

/// The groups of the router with the acts that their handlers may name.
const GROUPS: [(&str, &[&str]); 8] = [
    ("everyone", &[]),
    ("coordinator", &["Begin", "Steer"]),
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
        assert!(routes.len() > 2, "{group}");
        for (_, handler) in routes.iter().flat_map(|route| &route.handlers) {
            let act = named(handler);
            assert_eq!(act.is_some(), !acts.is_empty(), "{group}: {handler}");
            assert!(act.iter().all(|act| acts.contains(&act.as_str())), "{group}: {handler} names {act:?}");
        }
    }
}

/// An address of the site with its assessment.
fn address(path: &str) -> String {
    let fixed =
        [("{lang}", "en"), ("{id}", "ken-2025"), ("{stage}", "ST1"), ("{item}", "C01"), ("{list}", "risk")];
    let path = fixed.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
    path.replace(['{', '}'], "")
}

#[tokio::test]
async fn addresses_are_open_to_whom_the_table_says() {
    let all = ["coordinator", "respondent", "institution", "moderator", "planner", "writer", "reader"];
    for (person, open) in [
        (Person::Owner, &all[..]),
        (coordinator(), &all[..]),
        (facilitator(), &["institution", "moderator", "reader"][..]),
        (respondent(1, POLICE), &["institution"][..]),
        (reader(Audience::Public), &["reader"][..]),
        (Person::Stranger, &[][..]),
    ] {
        let site = members::site().await.for_person(person.clone());
        for (group, _) in GROUPS {
            let expected = group != "everyone" && !open.contains(&group);
            for Route { path, handlers } in routes(group) {
                // What only prints or packs takes long and is refused before it begins.
                if !expected && path.contains("/draft") {
                    continue;
                }
                for (method, _) in handlers {
                    let reply = match method.as_str() {
                        "get" => site.get(&address(&path)).await,
                        _ => site.post(&address(&path), &[]).await,
                    };
                    let refused = reply.status == StatusCode::FORBIDDEN;
                    assert_eq!(refused, expected, "{person:?} {method} {path}: {}", reply.status);
                }
            }
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
    let read = ["", "/gaps", "/gaps.csv", "/export.json", "/draft.md"];
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
