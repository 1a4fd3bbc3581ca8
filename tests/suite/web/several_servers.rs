//! Several servers on one database of PostgreSQL, with a balancer that sends each request where it likes: what one shows, the
//! other keeps, and what is sent to both counts once.

use super::assessments::freezing::{CHOICE, PROGRESS, VERSIONS, all_presses};
use super::assessments::versions::until_frozen;
use super::once::{assert_one_act, form};
use super::{answer_sheets, import, laptops};
use crate::storage::child;
use crate::support::assessments::empty;
use crate::support::members::{MINISTRY, respondent, with_institutions};
use crate::support::postgres;
use crate::support::site::{Site, now};
use amparo::clock::Clock;
use amparo::storage::{self, SharedShelf, ShelfEntry, ShelfKey, ShelfKind, Stamp};
use amparo::web::Admission;
use axum::http::StatusCode;
use chrono::TimeDelta;

const HOME: &str = "/en/assessments/ken-2025";
const KENYA: &str = include_str!("../../cases/ken.csv");

/// A server on the database at this address.
async fn server(url: &str) -> Site {
    Site::empty().await.with_store(storage::open(url).await.unwrap())
}

/// Two servers on a database with an assessment, `ken-2025`, and its address.
async fn two() -> (Site, Site, String) {
    let url = postgres::database().await;
    let (first, second) = (server(&url).await, server(&url).await);
    let stamp = Stamp { at: now(), actor: "test".into() };
    first.store.create(empty(&first.state.library, "ken-2025"), stamp).await.unwrap();
    (first, second, url)
}

#[tokio::test]
async fn what_one_shows_the_other_keeps_once() {
    let (first, second, url) = two().await;
    let shown = import::look(&first, &[("country", "GHA"), ("round", "1")], KENYA.as_bytes()).await;
    let staged = shown.attributes("input[name=staged]", "value").remove(0);
    let mut connection = postgres::raw(&url).await;
    let waiting: Vec<Vec<u8>> =
        sqlx::query_scalar("SELECT mark || bytes FROM shelf").fetch_all(&mut connection).await.unwrap();
    assert!(!waiting.is_empty());
    for secret in [&b"Directorate"[..], staged.as_bytes()] {
        let is_there = |thing: &Vec<u8>| thing.windows(secret.len()).any(|window| window == secret);
        assert!(!waiting.iter().any(is_there), "{}", String::from_utf8_lossy(secret));
    }
    let fields: [(&str, &str); 1] = [("staged", &staged)];
    let (one, other) =
        tokio::join!(second.post("/en/import/keep", &fields), first.post("/en/import/keep", &fields));
    let mut codes = [one.status.as_u16(), other.status.as_u16()];
    codes.sort_unstable();
    assert_eq!(codes, [201, 422], "{} {}", one.text, other.text);
    assert_eq!(second.store.list().await.unwrap().len(), 2);

    let shown = import::look(&first, &[("country", "GHA"), ("round", "2")], KENYA.as_bytes()).await;
    let kept = import::keep(&second, shown).await;
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.text);
    assert_eq!(kept.texts(".counts li")[0], "12 answers were kept");
    assert_eq!(first.store.list().await.unwrap().len(), 3);
}

#[tokio::test]
async fn a_preview_is_gone_within_the_hour_wherever_it_was_made() {
    let (first, mut second, _) = two().await;
    let shown = import::look(&first, &[("country", "GHA"), ("round", "1")], KENYA.as_bytes()).await;
    second.change(|state| state.service.clock = Clock::Fixed(now() + TimeDelta::minutes(60)));
    assert_eq!(import::keep(&second, shown).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_form_that_is_sent_to_both_counts_once() {
    let (first, second, _) = two().await;
    let risk = format!("{HOME}/records/risk/new");
    let risk = form(&first, &risk, "text", &[("text", "Money ends")]).await;
    let (one, other) = tokio::join!(risk.send(&first), risk.send(&second));
    assert_one_act(&[one, other, risk.send(&second).await], "a record");
    assert_eq!(first.held().await.assessment.strategy.entries.len(), 1);

    let new = form(&second, "/en/assessments/new", "round", &[("country", "KEN"), ("round", "2027")]).await;
    let (one, other) = tokio::join!(new.send(&first), new.send(&second));
    assert_one_act(&[one, other, new.send(&first).await], "an assessment");
    assert_eq!(first.store.list().await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_file_that_is_only_shown_is_shown_by_both() {
    let (first, second, _) = two().await;
    let url = first.get("/en/import").await.attributes("form[method=post]", "action").remove(0);
    let url = format!("/en/import{url}");
    let body = import::body(&[("country", "GHA"), ("round", "1")], KENYA.as_bytes());
    for site in [&first, &second, &first] {
        assert_eq!(import::send_to(site, &url, body.clone()).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_form_that_was_refused_here_can_be_sent_there() {
    let (first, second, _) = two().await;
    let risk = format!("{HOME}/records/risk/new");
    let mut risk = form(&first, &risk, "text", &[("text", "")]).await;
    for site in [&first, &second, &first] {
        let sent = tokio::time::timeout(std::time::Duration::from_secs(20), risk.send(site)).await;
        assert_eq!(sent.unwrap().status, 422, "nobody waits for what was refused");
    }
    risk.controls.iter_mut().find(|one| one.name == "text").unwrap().value = Some("Money ends".into());
    assert_eq!(risk.send(&second).await.status, 303);
}

#[tokio::test]
async fn how_far_a_version_is_is_known_to_all_and_one_freezes_it() {
    let (first, second, url) = two().await;
    let presses = all_presses(&first).await;
    let ordered = first.post(VERSIONS, &CHOICE).await;
    assert_eq!(ordered.header("location"), PROGRESS, "{}", ordered.text);
    let page = second.get(PROGRESS).await;
    assert_eq!(page.texts("main h1"), ["“1.0” is being frozen"]);
    assert_eq!(page.texts("main .lead[role=status]"), ["0 of 2 papers are done."]);
    let list = second.get(VERSIONS).await.texts("main .notice").join(" ");
    assert!(!list.contains("interrupted"), "{list}");
    // A server that came later finds one that says nothing any more.
    let mut late = server(&url).await;
    late.change(|state| state.service.clock = Clock::Fixed(now() + TimeDelta::seconds(31)));
    assert_eq!(late.get(PROGRESS).await.texts("main h1"), ["Freezing “1.0” was interrupted"]);

    let again = second.post(PROGRESS, &[("then", "go-on")]).await;
    assert_eq!(again.header("location"), PROGRESS, "{}", again.text);
    assert_eq!(second.get(PROGRESS).await.texts("main h1"), ["“1.0” is being frozen"]);
    drop(presses);
    let done = format!("{VERSIONS}?saved=yes");
    assert_eq!(until_frozen(&second, again).await.header("location"), done);
    assert_eq!(first.get(PROGRESS).await.header("location"), done);
    assert_eq!(second.held().await.assessment.strategy.versions.len(), 1);
}

#[tokio::test]
async fn what_is_given_up_there_is_on_its_way_nowhere() {
    let (first, second, _) = two().await;
    let presses = all_presses(&first).await;
    first.post(VERSIONS, &CHOICE).await;
    assert_eq!(second.post(PROGRESS, &[("then", "give-up")]).await.status, 303);
    let versions = [&first, &second].map(|site| site.get(PROGRESS));
    for page in versions {
        assert_eq!(page.await.header("location"), VERSIONS);
    }
    let other = second.post(VERSIONS, &CHOICE).await;
    drop(presses);
    assert_eq!(until_frozen(&second, other).await.header("location"), format!("{VERSIONS}?saved=yes"));
    assert_eq!(first.held().await.assessment.strategy.versions.len(), 1);
}

#[tokio::test]
async fn a_sheet_that_one_shows_is_submitted_at_the_other() {
    let (first, mut second, _) = two().await;
    let mut first = with_institutions(first).await;
    let sheet = answer_sheets::filled(MINISTRY, &[("C03", "2", "There is a decree.")]);
    let shown = answer_sheets::send(&mut first, respondent(1, MINISTRY), &sheet).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    second.change(|state| state.admission = Admission::Open(respondent(1, MINISTRY)));
    let done = answer_sheets::keep(&second, &shown).await;
    assert!(done.header("location").ends_with("&saved=yes"), "{}", done.text);
    let answer = answer_sheets::submitted(&first, MINISTRY, "C03").await.unwrap();
    assert_eq!(answer.comment, "There is a decree.");
}

#[tokio::test]
async fn a_bundle_that_one_shows_is_taken_in_at_the_other() {
    let (home, work) = laptops::lent().await;
    let url = postgres::database().await;
    let (first, second) = (server(&url).await, server(&url).await);
    let shown = laptops::send(&first, &work).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    let reply = laptops::take(&second, &shown, &laptops::words(&home).await).await;
    assert_eq!(reply.header("location"), HOME, "{}", reply.text);
    assert!(first.store.load("ken-2025").await.unwrap().is_some());
}

#[tokio::test]
async fn things_wait_for_all_in_their_room_and_until_their_end() {
    let url = postgres::database().await;
    let (one, other) = (storage::open(&url).await.unwrap(), storage::open(&url).await.unwrap());
    let (one, other): (&dyn SharedShelf, &dyn SharedShelf) = (one.shelf().unwrap(), other.shelf().unwrap());
    let key = |name: &str| ShelfKey::new(ShelfKind::Import, name.as_bytes());
    let thing = |bytes: Vec<u8>, minutes| {
        let until = now() + TimeDelta::minutes(minutes);
        ShelfEntry { bytes, since: now(), until }
    };
    assert!(one.put_first(&key("a"), thing(b"a".to_vec(), 1)).await.unwrap());
    assert!(!other.put_first(&key("a"), thing(b"b".to_vec(), 1)).await.unwrap());
    assert_eq!(other.find(&key("a"), now()).await.unwrap(), Some(b"a".to_vec()));
    let later = now() + TimeDelta::minutes(1);
    assert_eq!(other.find(&key("a"), later).await.unwrap(), None);
    assert!(
        other.put_first(&key("a"), ShelfEntry { since: later, ..thing(b"c".to_vec(), 5) }).await.unwrap()
    );

    other.put(&key("b"), thing(b"d".to_vec(), 5)).await.unwrap();
    assert_eq!(one.take(&[key("a"), key("x")], now()).await.unwrap(), None, "all or nothing");
    assert_eq!(one.take(&[key("a"), key("a")], now()).await.unwrap(), None);
    assert_eq!(
        one.take(&[key("b"), key("a")], now()).await.unwrap(),
        Some(vec![b"d".to_vec(), b"c".to_vec()])
    );
    assert_eq!(other.find(&key("a"), now()).await.unwrap(), None);

    // A megabyte of them waits at most.
    let large = |number: i64| ShelfKey::new(ShelfKind::Freezing, &number.to_le_bytes());
    for number in 1..=4 {
        one.put(&large(number), thing(vec![0; 400_000], number)).await.unwrap();
    }
    let mut found = Vec::new();
    for number in 1..=4 {
        found.push(other.find(&large(number), now()).await.unwrap().is_some());
    }
    assert_eq!(found, [false, false, true, true], "what would end first went");
}

#[tokio::test]
async fn a_file_has_one_process_and_shares_nothing() {
    let site = Site::new().await;
    assert!(site.store.shelf().is_none());
    let program = std::env::current_exe().unwrap();
    let said = child::says(child::command(&program, "open", &site.database()));
    assert!(said.contains("already in use by another Amparo"), "{said}");
}
