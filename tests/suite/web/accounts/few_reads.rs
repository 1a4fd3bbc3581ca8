//! What is read for a request: what it needs, and nothing of anybody else.

use crate::support::accounts::{Browser, OTHER, PASSWORD, account, id, in_kenya, later, member, site};
use crate::support::site::{Page, Site};
use amparo::accounts::Role;
use amparo::storage::{RegistryEntry, RegistryWrite};
use chrono::TimeDelta;

/// When the only session was last seen.
async fn seen(site: &Site) -> String {
    let sessions = site.store.entries("session", "").await.unwrap();
    let body: serde_json::Value = serde_json::from_str(&sessions[0].body).unwrap();
    body["seen"].as_str().unwrap().to_owned()
}

/// The style sheet of a page.
async fn sheet(site: &Site, browser: &mut Browser) -> Page {
    let page = browser.get(site, "/en/method").await;
    let url = page.attributes("link[rel=stylesheet]", "href").remove(0);
    browser.get(site, &url).await
}

#[tokio::test]
async fn nobody_is_looked_up_for_a_style_sheet() {
    let mut site = site().await;
    let mut browser = member(&site, 1, Role::Reader).await;
    let url = browser.get(&site, "/en/").await.attributes("link[rel=stylesheet]", "href").remove(0);
    let before = seen(&site).await;
    later(&mut site, TimeDelta::minutes(10));
    let asset = browser.get(&site, &url).await;
    assert_eq!((asset.status.as_u16(), asset.header("x-content-type-options")), (200, "nosniff"));
    assert_eq!(seen(&site).await, before, "a page notes who is seen, a style sheet does not");
    assert_eq!(sheet(&site, &mut browser).await.status, 200);
    assert_ne!(seen(&site).await, before);
}

#[tokio::test]
async fn nobody_comes_in_or_goes_by_way_of_the_sessions_of_others() {
    let site = site().await;
    let email = account(&site, 1, vec![in_kenya(Role::Reader)]).await;
    let unreadable = RegistryEntry {
        kind: "session".to_owned(),
        id: format!("{}/0", id(2)),
        key: Some("0".to_owned()),
        version: 0,
        body: "{".to_owned(),
    };
    site.store.write(vec![RegistryWrite::Put(unreadable)]).await.unwrap();
    let mut browsers = [Browser::default(), Browser::default()];
    for browser in &mut browsers {
        assert_eq!(browser.sign_in(&site, &email, PASSWORD).await.status, 303);
    }
    let [mut one, mut other] = browsers;
    assert_eq!(one.get(&site, "/en/account").await.count("tbody tr"), 2);
    assert_eq!(one.post(&site, "/en/account", &[("act", "end-others")]).await.status, 303);
    assert_eq!(other.get(&site, "/en/account").await.status, 303);
    let change = [("act", "password"), ("present", PASSWORD), ("password", OTHER), ("again", OTHER)];
    assert_eq!(one.post(&site, "/en/account", &change).await.status, 303);
    assert_eq!(one.post(&site, "/en/sign-out", &[]).await.status, 303);
    assert_eq!(one.sign_in(&site, &email, OTHER).await.status, 303);
}

#[tokio::test]
async fn coming_in_with_an_account_gives_no_more_tries_at_the_name_of_another() {
    let site = site().await;
    let (own, other) = (account(&site, 1, vec![]).await, account(&site, 2, vec![]).await);
    let mut thief = Browser::default();
    for _ in 0..10 {
        assert_eq!(thief.sign_in(&site, &other, OTHER).await.status, 422);
    }
    assert_eq!(thief.sign_in(&site, &own, PASSWORD).await.status, 303);
    assert!(thief.cookies.contains_key("__Host-amparo-mark"));
    thief.post(&site, "/en/sign-out", &[]).await;
    assert_eq!(thief.sign_in(&site, &other, OTHER).await.status, 429);
}
