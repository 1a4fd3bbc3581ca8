//! `/{lang}/assessments/{id}/register`: all evidence can be searched, contradictions stand side by side, and a document is
//! shown to nobody or goes for good.

use super::item::files::{PDF, with_decree};
use crate::support::accounts;
use crate::support::link_server::LinkServer;
use crate::support::multipart::upload;
use crate::support::site::{Site, now};
use amparo::accounts::{Grant, Role, VersionedRecord};
use amparo::assessment::strategy::KeptFile;
use amparo::assessment::{Audience, Change, Evidence};
use amparo::service::{LinkChecker, Person, ScanRecord, ScanState};
use amparo::storage::Stamp;
use serde_json::json;
use std::time::Duration;

const URL: &str = "/en/assessments/ken-2025/register";
const C01: &str = "/en/assessments/ken-2025/items/C01";

fn reader() -> Person {
    let grant = Grant { audience: Some(Audience::Public), ..Grant::of(Role::Reader, "KEN".into()) };
    Person::member("0123456789abcdef0123456789abcdef".parse().unwrap(), "Office", vec![grant])
}

/// Lets the answer rest on these.
async fn rest_on(site: &Site, pieces: Vec<serde_json::Value>) {
    let mut answer = site.answer("C01").await.unwrap();
    answer.evidence =
        pieces.into_iter().map(|piece| serde_json::from_value::<Evidence>(piece).unwrap()).collect();
    let change = Change::Answer { item: "C01".into(), answer: Some(answer) };
    site.store.record("ken-2025", change, 1, Stamp { at: now(), actor: "Police".into() }).await.unwrap();
}

fn pieces() -> Vec<serde_json::Value> {
    vec![
        json!({ "id": "C01-E1", "title": "Ley de la Niñez", "kind": "law", "date": "2019", "publisher": "Gaceta",
            "article": "22-23", "page": "12", "language": "español", "grade": "e3", "confirmed_by": "Fiscalía" }),
        json!({ "id": "C01-E2", "title": "Audit", "kind": "report", "date": "2025", "stance": "against", "link": "a.org" }),
        json!({ "id": "C01-E3", "title": "Minutes", "confidentiality": "confidential" }),
    ]
}

#[tokio::test]
async fn all_evidence_is_listed_and_found_by_what_it_is() {
    let site = Site::new().await;
    rest_on(&site, pieces()).await;
    for (query, found) in [
        ("", &["Ley de la Niñez", "Audit", "Minutes"][..]),
        ("?text=ninez", &["Ley de la Niñez"]),
        ("?kind=report&text=", &["Audit", "Minutes"]),
        ("?readers=confidential", &["Minutes"]),
        ("?age=aged", &["Ley de la Niñez"]),
        ("?age=undated", &["Minutes"]),
        ("?kind=nothing", &["Ley de la Niñez", "Audit", "Minutes"]),
        ("?text=nothing", &[]),
    ] {
        let page = site.get(&format!("{URL}{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        let rows = page.texts("section[aria-labelledby=list] tbody th");
        assert_eq!(rows.len(), found.len(), "{query}: {rows:?}");
        assert!(rows.iter().zip(found).all(|(row, title)| row.contains(title)), "{query}: {rows:?}");
    }
    let page = site.get(URL).await;
    let law = &page.texts("section[aria-labelledby=list] tbody th")[0];
    assert!(law.contains("arts. 22-23, p. 12 · español"), "{law}");
    let grade = &page.texts("section[aria-labelledby=list] tbody td[data-head=Grade]")[0];
    assert!(grade.contains("confirmed by Fiscalía"), "{grade}");
    assert!(grade.contains("counts as"), "a law of 2019 has lost a grade: {grade}");
    let grade = &page.texts("section[aria-labelledby=list] tbody td[data-head=Grade]")[1];
    assert!(grade.contains("nobody graded it; it has a date, and who published it"), "{grade}");
    let sides = page.texts("section[aria-labelledby=contradictions] tbody td");
    assert!(sides[0].contains("Ley de la Niñez") && sides[1].contains("Audit"), "{sides:?}");
    assert!(sides[2].contains("level 2 of 4") && sides[2].contains("A directorate leads"), "{sides:?}");
    let public = site.for_person(reader()).get(URL).await;
    assert!(!public.text.contains("Minutes") && public.text.contains("One more piece is for other readers"));
    assert!(public.count("main table a[href$='/items/C01']") > 0, "a reader reads what it is about");
    assert_eq!(public.count("main table a[href*='/files?']"), 0, "nothing leads where a reader may not go");
}

#[tokio::test]
async fn dead_links_are_marked_when_somebody_asks_and_the_operator_allows_it() {
    let server = LinkServer::start(None).await;
    let mut site = Site::new().await;
    let piece = |id: &str, path: &str| json!({ "id": id, "title": id, "link": server.at(path) });
    rest_on(&site, vec![piece("C01-E1", "/gone"), piece("C01-E2", "/here")]).await;
    let button = "section[aria-labelledby=links] button";
    let links = "/en/assessments/ken-2025/links";
    assert_eq!(site.get(URL).await.count(button), 0);
    assert_eq!(site.post(links, &[]).await.status, 404);
    let checker = LinkChecker::new().unwrap().with_allowance(&[server.place], Duration::from_secs(5));
    site.change(|state| state.service.links = Some(checker));
    assert_eq!(site.get(URL).await.count(button), 1);
    assert_eq!(server.count(), 0, "nobody has asked yet");
    assert_eq!(site.post(links, &[]).await.status, 303);
    let page = site.get(URL).await;
    let rows = page.texts("section[aria-labelledby=list] tbody th");
    assert!(rows[0].contains("Dead link, since 22 November 2026"), "{rows:?}");
    assert!(!rows[1].contains("since"), "{rows:?}");
    assert_eq!(page.count(button), 0, "nothing is left to check");
    assert_eq!(site.for_person(reader()).get(URL).await.count("section[aria-labelledby=links]"), 0);
}

#[tokio::test]
async fn a_document_in_doubt_is_shown_to_nobody_else_until_it_is_released() {
    let site = Site::new().await;
    let hash = with_decree(&site).await;
    let (file, about) = (format!("/en/assessments/ken-2025/files/{hash}"), format!("{URL}/{hash}"));
    site.post(&about, &[("version", "0"), ("act", "withhold"), ("withhold-reason", " ")])
        .await
        .assert_summary(&["withhold-reason"]);
    let fields = [("version", "0"), ("act", "withhold"), ("withhold-reason", "It may name a child.")];
    assert_eq!(site.post(&about, &fields).await.status, 303);
    assert_eq!(site.get(&file).await.status, 200, "who leads the assessment looks at it");
    assert!(site.get(&about).await.text.contains("It may name a child."));
    assert!(site.get(&format!("{C01}/history")).await.text.contains("shown to nobody but those who lead"));
    let own = site.get("/en/assessments/ken-2025/export.json").await.text;
    assert!(own.contains("JVBERi0xLjc"), "the file travels with the whole");
    let site = site.for_person(reader());
    assert_eq!(site.get(&file).await.status, 403);
    assert!(site.get(URL).await.texts("main td").iter().any(|cell| cell.contains("shown to nobody")));
    let export = site.get("/en/assessments/ken-2025/export.json").await.text;
    assert!(!export.contains("JVBERi0xLjc") && !export.contains("It may name a child."), "{export}");
    let site = site.for_person(Person::Owner);
    assert_eq!(site.post(&about, &[("version", "1"), ("act", "release")]).await.status, 303);
    assert_eq!(site.for_person(reader()).get(&file).await.status, 200);
}

#[tokio::test]
async fn what_is_shown_to_nobody_in_one_round_is_shown_to_nobody_in_another() {
    let site = Site::new().await;
    let hash = with_decree(&site).await;
    let mut next = site.held().await.assessment;
    next.id = "ken-2029".to_owned();
    site.store.create(next, Stamp { at: now(), actor: "Police".into() }).await.unwrap();
    let (about, file) = (format!("{URL}/{hash}"), format!("/en/assessments/ken-2029/files/{hash}"));
    let there = format!("/en/assessments/ken-2029/register/{hash}");
    let link = format!("section[aria-labelledby=elsewhere] a[href='{about}']");
    assert_eq!(site.get(&there).await.count(&link), 0);
    let fields = [("version", "0"), ("act", "withhold"), ("withhold-reason", "It may name a child.")];
    assert_eq!(site.post(&about, &fields).await.status, 303);
    assert_eq!(site.get(&file).await.status, 200, "who leads the assessment looks at it");
    assert_eq!(site.get(&there).await.count(&link), 1, "and finds where it is released");
    let site = site.for_person(reader());
    assert_eq!(site.get(&file).await.status, 403);
    assert!(!site.get("/en/assessments/ken-2029/export.json").await.text.contains("JVBERi0xLjc"));
    let register = site.get("/en/assessments/ken-2029/register").await;
    assert!(register.texts("main td").iter().any(|cell| cell.contains("shown to nobody")));
    let site = site.for_person(Person::Owner);
    assert_eq!(site.post(&about, &[("version", "1"), ("act", "release")]).await.status, 303);
    assert_eq!(site.for_person(reader()).get(&file).await.status, 200);
}

#[tokio::test]
async fn a_document_in_which_something_was_found_leaves_by_no_way() {
    let site = Site::new().await;
    let hash = with_decree(&site).await;
    let (state, finding) = (ScanState::Infected, "Eicar".to_owned());
    let record = ScanRecord { file: hash.0.clone(), state, finding, at: now() };
    site.store.write(vec![VersionedRecord { record, version: 1 }.put().unwrap()]).await.unwrap();
    let site = site.for_person(reader());
    let file = format!("/en/assessments/ken-2025/files/{hash}");
    assert_eq!(site.get(&file).await.status, 403, "although nobody has withheld it here");
    let export = site.get("/en/assessments/ken-2025/export.json").await.text;
    assert!(!export.contains("JVBERi0xLjc"), "{export}");
}

#[tokio::test]
async fn a_document_that_goes_leaves_its_hash_who_when_why_and_where_copies_are() {
    let site = Site::new().await;
    let hash = with_decree(&site).await;
    let copies = tempfile::tempdir().unwrap();
    site.store.backup(&copies.path().join("a.sqlite"), now()).await.unwrap();
    let (file, about) = (format!("/en/assessments/ken-2025/files/{hash}"), format!("{URL}/{hash}"));
    assert_eq!(site.get(&about).await.count("section[aria-labelledby=backups] time"), 1);
    let fields = [("version", "0"), ("act", "remove"), ("remove-reason", "It names a child.")];
    site.post(&about, &fields).await.assert_summary(&["remove-sure"]);
    assert_eq!(site.post(&about, &[&fields[..], &[("remove-sure", "yes")]].concat()).await.status, 303);
    assert_eq!(site.get(&file).await.status, 404);
    assert_eq!(site.store.file(&hash).await.unwrap(), None);
    let bytes = std::fs::read(site.database()).unwrap();
    assert!(
        !bytes.windows(PDF.len()).any(|window| window == PDF),
        "its bytes are in no part of the database"
    );
    let page = site.get(&about).await;
    for words in ["It names a child.", &hash.0, "removed for good", "They hold it still"] {
        assert!(page.text.contains(words), "{words}");
    }
    let again = [("version", "2"), ("piece", "C01-E1")];
    let refused = upload(&site, &format!("{C01}/files"), &again, &[("file", "a.pdf", PDF)]).await;
    refused.assert_summary(&["file"]);
    assert!(refused.text.contains("was removed from the assessment for good"));
    assert!(refused.text.contains("for this reason: It names a child."), "to those who lead");
    let verified = site.store.verify().await.unwrap();
    assert!(verified.sound(), "{:?}", verified.faults);
    assert_eq!(site.get(&format!("{URL}/{}", "0".repeat(64))).await.status, 404);
}

#[tokio::test]
async fn who_opens_a_confidential_document_is_noted() {
    let site = accounts::site().await;
    let kept = KeptFile { media: "application/pdf".into(), bytes: PDF.to_vec() };
    let hash = site.store.attach(kept).await.unwrap();
    let piece =
        json!({ "id": "C01-E1", "title": "Minutes", "confidentiality": "confidential", "file": hash.0 });
    rest_on(&site, vec![piece]).await;
    let mut office = accounts::member(&site, 2, Role::Coordinator).await;
    let mut public = accounts::member(&site, 3, Role::Reader).await;
    let file = format!("/en/assessments/ken-2025/files/{hash}");
    assert_eq!(public.get(&site, &file).await.status, 404, "who may not see it learns nothing");
    for _ in 0..2 {
        assert_eq!(office.get(&site, &file).await.status, 200);
    }
    let export = "/en/assessments/ken-2025/export.json";
    assert_eq!(office.get(&site, export).await.status, 200, "it is in there too");
    assert_eq!(public.get(&site, export).await.status, 200, "and not for others");
    let page = office.get(&site, &format!("{URL}/{hash}")).await;
    let noted = page.texts("section[aria-labelledby=opened] li");
    assert_eq!(noted.len(), 1, "{noted:?}");
    assert!(noted[0].starts_with("Office 2 of the Interior · 3 times"), "{noted:?}");
}
