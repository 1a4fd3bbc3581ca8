//! Two sides that answer different editions are led to where the newer one is taken, and become one afterwards.

use crate::support::editions::{self, FRAMEWORK, ID, MAPPING, answer, folder};
use crate::support::multipart::upload;
use crate::support::site::{Page, Site, now};
use amparo::assessment::Change;
use amparo::bundle::Files;
use amparo::service::{Act, BundleOptions, LoanRequest, OpenAssessment, Person};
use amparo::storage::Stamp;
use axum::http::StatusCode;
use std::sync::Arc;

struct Pair {
    home: Site,
    laptop: Site,
    _content: tempfile::TempDir,
}

async fn open(site: &Site) -> OpenAssessment {
    site.state.service.open(&Person::Owner, Act::Steer, ID).await.unwrap()
}

/// Two installations with both editions, of which one lent the assessment to the other while it answered the earlier one.
async fn pair() -> Pair {
    let folder = folder(MAPPING);
    let site = || Site::with_files(Files::with_overrides(folder.path()));
    let (home, laptop) = (site().await, site().await);
    home.store.create(editions::assessment(), Stamp { at: now(), actor: "test".into() }).await.unwrap();
    let until = now().date_naive() + chrono::Days::new(20);
    let request = LoanRequest { to: "Laptop".into(), until, items: vec![], names: false };
    let bytes = open(&home).await.lend(request).await.unwrap().bytes;
    let service = &laptop.state.service;
    let bundle = Arc::new(service.read_bundle(bytes).await.unwrap());
    let preview = service.preview_merge(&Person::Owner, bundle).await.unwrap();
    let words = preview.key.words();
    service.confirm_counterpart(&Person::Owner, &preview.key, ("Home", words.as_str())).await.unwrap();
    service.merge(&Person::Owner, preview).await.unwrap();
    Pair { home, laptop, _content: folder }
}

async fn say(site: &Site, item: &str, level: u8) {
    let (open, change) =
        (open(site).await, Change::Answer { item: item.into(), answer: Some(answer(level)) });
    let seen = open.version(&change.subject());
    open.record(change, seen, "Police").await.unwrap();
}

async fn take_edition(site: &Site) {
    let open = open(site).await;
    let mapping = open.edition_offers()[0].clone();
    open.record_all(open.edition_changes(&mapping), "Ministry").await.unwrap();
}

async fn send(from: &Site, to: &Site) -> Page {
    let bundle = open(from).await.bring(BundleOptions::default()).await.unwrap().bytes;
    upload(to, "/en/laptops", &[], &[("file", "work.zip", &bundle)]).await
}

fn leads_to_edition(page: &Page) -> bool {
    let url = format!("/en/assessments/{ID}/choices/edition");
    page.attributes(".notice a", "href").contains(&url)
}

#[tokio::test]
async fn the_earlier_edition_travels_to_whoever_keeps_it() {
    let pair = pair().await;
    let held = pair.laptop.store.load(ID).await.unwrap().unwrap().assessment;
    assert_eq!(
        (held.frameworks[0].framework.as_str(), held.frameworks[0].version.as_str()),
        (FRAMEWORK, "1")
    );
    say(&pair.laptop, "TR-2", 4).await;
    let shown = send(&pair.laptop, &pair.home).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
}

#[tokio::test]
async fn a_newer_edition_there_is_taken_here_first() {
    let pair = pair().await;
    take_edition(&pair.laptop).await;
    say(&pair.laptop, "TR-7", 2).await;
    let refused = send(&pair.laptop, &pair.home).await;
    refused.assert_summary(&["file"]);
    assert!(leads_to_edition(&refused) && refused.text.contains("Take the newer edition here first"));
    take_edition(&pair.home).await;
    let shown = send(&pair.laptop, &pair.home).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    assert_eq!(shown.texts("dl.facts dd")[3], "0", "nobody contradicts anybody: {}", shown.text);
}

#[tokio::test]
async fn an_earlier_edition_there_is_left_there_or_here_for_a_moment() {
    let pair = pair().await;
    take_edition(&pair.home).await;
    say(&pair.laptop, "TR-2", 4).await;
    let refused = send(&pair.laptop, &pair.home).await;
    refused.assert_summary(&["file"]);
    assert!(leads_to_edition(&refused) && refused.text.contains("on the laptop too"), "{}", refused.text);
    let home = open(&pair.home).await;
    let back = home.edition_return().await.unwrap().unwrap();
    home.record_all(home.return_changes(&back, true), "Ministry").await.unwrap();
    let shown = send(&pair.laptop, &pair.home).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    assert_eq!(shown.texts("dl.facts dd")[3], "0", "{}", shown.text);
}
