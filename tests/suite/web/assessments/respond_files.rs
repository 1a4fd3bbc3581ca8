//! `/{lang}/assessments/{id}/respond/{item}`: the decree itself comes with the answer, and nobody has it before they may.

use crate::support::members::{MINISTRY, POLICE, get_as, post_as, record_change, respondent, site};
use crate::support::multipart::upload;
use crate::support::site::{Page, Site};
use amparo::assessment::strategy::{FileHash, KeptFile};
use amparo::assessment::{Answer, Audience, Change, InstitutionId};
use amparo::framework::ItemId;
use amparo::service::{Act, Person, ServiceError};
use amparo::web::Admission;
use axum::http::StatusCode;

const DECREE: &[u8] = b"%PDF-1.7 zebrafinch\n%%EOF\n";
const FIELDS: [(&str, &str); 5] =
    [("institution", MINISTRY), ("version", "0"), ("draft", "0"), ("rating", "2"), ("comment", "An act")];

/// Sends the answer of the ministry with a document for its first piece of evidence.
async fn send(site: &mut Site, fields: &[(&str, &str)], document: &[u8]) -> Page {
    site.change(|state| state.admission = Admission::Open(respondent(1, MINISTRY)));
    let place = "/en/assessments/ken-2025/respond/C03";
    upload(site, place, fields, &[("e1-file", "decree.pdf", document)]).await
}

async fn submitted(site: &Site) -> Option<Answer> {
    let all = site.held().await.assessment.deliberations.remove(&ItemId::from("C03"))?;
    all.responses.get(&MINISTRY.parse::<InstitutionId>().unwrap()).cloned()
}

/// What the service says to somebody who wants the file.
async fn fetch(site: &Site, person: Person, act: Act, file: &FileHash) -> Result<(), ServiceError> {
    let open = site.state.service.open(&person, act, "ken-2025").await?;
    open.file(file).await.map(|_| ())
}

/// How many documents stand beside drafts.
async fn documents(site: &Site) -> usize {
    site.store.entries("draft-file", "ken-2025/").await.unwrap().len()
}

/// Submits the draft that the page shows, with its document.
async fn submit_draft(site: &mut Site, place: &str, page: &Page) {
    let id = page.attributes("input[name=e1-id]", "value").remove(0);
    let fields = [
        ("institution", MINISTRY),
        ("version", "0"),
        ("draft", "1"),
        ("rating", "2"),
        ("e1-id", id.as_str()),
        ("e1-title", "Decree 12"),
        ("then", "submit"),
    ];
    let reply = post_as(site, respondent(1, MINISTRY), place, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
}

#[tokio::test]
async fn a_document_of_a_draft_goes_with_its_piece_and_with_the_draft() {
    let mut site = site().await;
    let place = format!("/respond/C03?institution={MINISTRY}");
    let fields = |draft: &'static str, then: &'static str| {
        [("institution", MINISTRY), ("version", "0"), ("draft", draft), ("rating", "2"), ("then", then)]
    };
    send(&mut site, &fields("0", "draft"), DECREE).await;
    assert_eq!(documents(&site).await, 1);
    let page = get_as(&mut site, respondent(1, MINISTRY), &place).await;
    let id = page.attributes("input[name=e1-id]", "value").remove(0);
    let piece = [("e1-id", id.as_str()), ("e1-title", "Decree 12"), ("e1-remove", "yes")];
    let without = [&fields("1", "draft")[..], &piece].concat();
    post_as(&mut site, respondent(1, MINISTRY), &place, &without).await;
    assert_eq!(documents(&site).await, 0, "nothing names it any more");
    send(&mut site, &fields("2", "draft"), DECREE).await;
    assert_eq!(documents(&site).await, 1);
    post_as(&mut site, respondent(1, MINISTRY), &place, &fields("3", "discard")).await;
    assert_eq!(documents(&site).await, 0);
    assert_eq!(site.store.file(&amparo::storage::file_hash(DECREE)).await.unwrap(), None);
}

#[tokio::test]
async fn a_document_comes_with_the_answer_and_stays_through_draft_and_submission() {
    let mut site = site().await;
    let reply = send(&mut site, &[&FIELDS[..], &[("then", "draft")]].concat(), DECREE).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    let place = format!("/respond/C03?institution={MINISTRY}");
    let page = get_as(&mut site, respondent(1, MINISTRY), &place).await;
    assert_eq!(page.attributes("input[name=e1-title]", "value"), ["decree.pdf"]);
    assert_eq!(page.count(".kept"), 1, "it says that the document is there");
    let hash = amparo::storage::file_hash(DECREE);
    for (person, act) in [
        (Person::Owner, Act::Read),
        (respondent(1, MINISTRY), Act::Respond),
        (respondent(2, POLICE), Act::Respond),
    ] {
        let refused = fetch(&site, person, act, &hash).await;
        assert!(matches!(refused, Err(ServiceError::NotFound)), "{refused:?}");
    }
    assert_eq!(site.store.file(&hash).await.unwrap(), None, "what may be discarded is no evidence yet");
    assert_eq!(documents(&site).await, 1);
    submit_draft(&mut site, &place, &page).await;
    let evidence = submitted(&site).await.unwrap().evidence.remove(0);
    assert_eq!((evidence.title.as_str(), evidence.file), ("Decree 12", Some(hash.clone())));
    assert_eq!(site.store.file(&hash).await.unwrap().unwrap().bytes, DECREE);
    assert_eq!(documents(&site).await, 0, "it stands in one place");
    for (person, act, may) in [
        (Person::Owner, Act::Read, true),
        (respondent(1, MINISTRY), Act::Respond, true),
        (respondent(2, POLICE), Act::Respond, false),
        (crate::support::members::reader(Audience::Public), Act::Read, false),
    ] {
        assert_eq!(fetch(&site, person.clone(), act, &hash).await.is_ok(), may, "{person:?}");
    }
}

#[tokio::test]
async fn a_document_that_was_removed_meanwhile_is_not_kept_again_by_a_draft() {
    let mut site = site().await;
    send(&mut site, &[&FIELDS[..], &[("then", "draft")]].concat(), DECREE).await;
    let kept = KeptFile { media: "application/pdf".into(), bytes: DECREE.to_vec() };
    let file = site.store.attach(kept).await.unwrap();
    let reason = "It names a child.".to_owned();
    record_change(&site, Change::Remove { file: file.clone(), reason }).await;
    let place = format!("/respond/C03?institution={MINISTRY}");
    let page = get_as(&mut site, respondent(1, MINISTRY), &place).await;
    submit_draft(&mut site, &place, &page).await;
    assert_eq!(site.store.file(&file).await.unwrap(), None);
    assert_eq!(documents(&site).await, 0);
}

#[tokio::test]
async fn a_document_that_is_removed_goes_from_beside_the_drafts_too() {
    let mut site = site().await;
    send(&mut site, &[&FIELDS[..], &[("then", "draft")]].concat(), DECREE).await;
    let other =
        [("institution", MINISTRY), ("version", "0"), ("draft", "0"), ("rating", "2"), ("then", "draft")];
    let place = "/en/assessments/ken-2025/respond/C04";
    upload(&site, place, &other, &[("e1-file", "other.pdf", b"%PDF-1.7 other\n%%EOF\n")]).await;
    assert_eq!(documents(&site).await, 2);
    let kept = KeptFile { media: "application/pdf".into(), bytes: DECREE.to_vec() };
    let file = site.store.attach(kept).await.unwrap();
    let open = site.state.service.open(&Person::Owner, Act::Steer, "ken-2025").await.unwrap();
    open.remove(&file, "It names a child.", "").await.unwrap();
    assert_eq!(site.store.file(&file).await.unwrap(), None);
    assert_eq!(documents(&site).await, 1, "no copy of it is left, and every other document");
    let page =
        get_as(&mut site, respondent(1, MINISTRY), &format!("/respond/C03?institution={MINISTRY}")).await;
    assert_eq!(page.area("comment"), "An act", "the words of the draft stay");
    submit_draft(&mut site, &format!("/respond/C03?institution={MINISTRY}"), &page).await;
    assert_eq!(site.store.file(&file).await.unwrap(), None);
    assert!(site.store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn why_a_document_was_removed_is_told_to_those_who_lead_alone() {
    let mut site = site().await;
    let kept = KeptFile { media: "application/pdf".into(), bytes: DECREE.to_vec() };
    let file = site.store.attach(kept).await.unwrap();
    record_change(&site, Change::Remove { file, reason: "It names a child.".to_owned() }).await;
    for then in ["draft", "submit"] {
        let page = send(&mut site, &[&FIELDS[..], &[("then", then)]].concat(), DECREE).await;
        page.assert_summary(&["e1-file"]);
        assert!(page.text.contains("was removed from the assessment for good"), "{then}: {}", page.text);
        assert!(!page.text.contains("It names a child."), "{then}: {}", page.text);
    }
}

#[tokio::test]
async fn a_document_that_cannot_be_kept_is_refused_beside_its_field() {
    let mut site = site().await;
    let page = send(&mut site, &[&FIELDS[..], &[("then", "submit")]].concat(), b"").await;
    page.assert_summary(&["e1-file"]);
    assert_eq!(page.area("comment"), "An act");
    let unrated = [("institution", MINISTRY), ("version", "0"), ("then", "submit")];
    let page = send(&mut site, &unrated, DECREE).await;
    page.assert_summary(&["rating", "e1-file"]);
    assert_eq!(submitted(&site).await, None);
}
