//! On pages an assessment is lent, warned of, brought home, shown before it is joined, and decided about.

use crate::support::multipart::upload;
use crate::support::site::{Page, Site};
use amparo::service::Person;
use axum::http::StatusCode;

const LENDING: &str = "/en/assessments/ken-2025/laptops";
const ITEM: &str = "/en/assessments/ken-2025/items/C04";

pub async fn words(site: &Site) -> String {
    site.state.service.installation(&Person::Owner).await.unwrap().words
}

/// Sends a bundle, and gives the page that shows what it would change.
pub async fn send(site: &Site, bundle: &[u8]) -> Page {
    upload(site, "/en/laptops", &[], &[("file", "work.zip", bundle)]).await
}

/// Takes in what a page shows.
pub async fn take(site: &Site, shown: &Page, words: &str) -> Page {
    let name = shown.attributes("input[name=bundle]", "value").remove(0);
    site.post("/en/laptops/act", &[("act", "merge"), ("bundle", &name), ("words", words)]).await
}

async fn answer(site: &Site, version: &str, rating: &str, comment: &str) {
    let form = [("version", version), ("rating", rating), ("comment", comment), ("then", "next")];
    assert_eq!(site.post(ITEM, &form).await.status, StatusCode::SEE_OTHER);
}

/// A home that has lent C04, and the file for the laptop.
pub async fn lent() -> (Site, Vec<u8>) {
    let home = Site::new().await;
    let form = [("to", "Laptop 3"), ("until", "2026-12-20"), ("items", "C04")];
    let reply = home.post(LENDING, &form).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    let page = home.get(LENDING).await;
    let link = page.attributes("section[aria-labelledby=out] a", "href").remove(0);
    let file = home.get(&link).await;
    assert_eq!(file.header("content-type"), "application/zip");
    (home, file.bytes)
}

/// The same home, and the laptop to which it was lent.
async fn both() -> (Site, Site) {
    let (home, file) = lent().await;
    let laptop = Site::empty().await;
    let shown = send(&laptop, &file).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    let wrong = take(&laptop, &shown, &words(&laptop).await).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(laptop.store.load("ken-2025").await.unwrap().is_none(), "nothing is kept");
    let reply = take(&laptop, &wrong, &words(&home).await).await;
    assert_eq!(reply.header("location"), "/en/assessments/ken-2025", "{}", reply.text);
    (home, laptop)
}

#[tokio::test]
async fn what_is_lent_says_so_where_it_can_be_changed() {
    let (home, laptop) = both().await;
    let warns = |page: &Page| page.texts(".notice").iter().any(|text| text.contains("lent to Laptop 3"));
    assert!(warns(&home.get(ITEM).await));
    assert!(!warns(&home.get("/en/assessments/ken-2025/items/C01").await), "it is not lent");
    assert!(!warns(&laptop.get(ITEM).await), "there it is to be answered");
    assert!(warns(&laptop.get(LENDING).await), "the copy says whose it is");
    let loan = home.get(LENDING).await.attributes("input[name=loan]", "value").remove(0);
    home.post(LENDING, &[("act", "take-back"), ("loan", &loan)]).await;
    assert!(!warns(&home.get(ITEM).await));
    let refused = home.post(LENDING, &[("to", ""), ("until", "2026-12-20"), ("items", "C99")]).await;
    refused.assert_summary(&["to", "items"]);
}

#[tokio::test]
async fn a_contradiction_is_shown_before_and_decided_after() {
    let (home, laptop) = both().await;
    answer(&laptop, "0", "3", "What the laptop found.").await;
    answer(&home, "0", "1", "What home knew.").await;
    let work = laptop.get(&format!("{LENDING}/work.zip")).await.bytes;
    let shown = send(&home, &work).await;
    assert_eq!(shown.texts("dl.facts dd"), ["0", "0", "0", "1"], "{}", shown.text);
    for text in ["What the laptop found.", "What home knew."] {
        assert!(shown.text.contains(text), "{text}");
    }
    assert_eq!(home.answer("C04").await.unwrap().comment, "What home knew.", "nothing is kept yet");
    take(&home, &shown, &words(&laptop).await).await;
    assert_eq!(home.answer("C04").await.unwrap().comment, "What home knew.", "nothing is overwritten");
    let page = home.get(LENDING).await;
    assert_eq!(page.count("input[name=act][value=decide]"), 2, "theirs, or what stands: {}", page.text);
    let choice = page.attributes("input[name=choice]", "value").remove(0);
    let version = page.attributes("input[name=version]", "value").remove(0);
    let form = [("act", "decide"), ("subject", "item:C04"), ("choice", &choice), ("version", &version)];
    assert_eq!(home.post(LENDING, &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(home.answer("C04").await.unwrap().comment, "What the laptop found.");
    assert_eq!(home.get(LENDING).await.count("input[value=decide]"), 0);
    let again = send(&home, &work).await;
    assert!(again.text.contains("Everything in the file is here already"), "{}", again.text);
}

#[tokio::test]
async fn a_file_that_is_no_bundle_is_refused_in_words() {
    let site = Site::new().await;
    let nothing = upload(&site, "/en/laptops", &[], &[("file", "", b"")]).await;
    nothing.assert_summary(&["file"]);
    let other = send(&site, b"PK and something else").await;
    other.assert_summary(&["file"]);
    assert!(other.text.contains("no bundle of Amparo"), "{}", other.text);
    let gone = site.post("/en/laptops/act", &[("act", "merge"), ("bundle", "0123")]).await;
    gone.assert_summary(&["file"]);
}
