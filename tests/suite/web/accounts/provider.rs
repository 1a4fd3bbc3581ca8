//! A provider of sign-ins: off unless one is named, believed in nothing that was not asked for, and no way around a second
//! proof. What a real one says is tried in the browser.

use crate::support::accounts::{
    Browser, OTHER, PASSWORD, PUBLIC, account, code, id, in_kenya, later, member, site,
};
use crate::support::site::Site;
use amparo::accounts::{Role, Session, Token, VersionedRecord};
use amparo::service::{Person, Provider, ProviderSettings, Secret};
use chrono::TimeDelta;

const OFFICE: &str = "office2@interior.example";
const WAYS: [&str; 3] =
    ["/en/sign-in/provider", "/es/sign-in/provider?to=/es/", "/sign-in/return?state=a&code=b"];

/// A site that trusts a provider which does not answer.
async fn trusting() -> Site {
    let mut site = site().await;
    let settings = ProviderSettings {
        issuer: "http://127.0.0.1:9".parse().unwrap(),
        client: "amparo".to_owned(),
        secret: Some(Secret::of_others("a secret of the tests").unwrap()),
        name: "State Identity".to_owned(),
    };
    assert!(!format!("{settings:?}").contains("a secret of the tests"));
    let provider = Provider::new(settings).unwrap();
    site.change(|state| state.service = state.service.clone().with_provider(Some(provider)));
    site
}

/// Somebody who came in with the account of this number without the code that it asks for, as by a provider.
async fn without_code(site: &Site, number: u32) -> Browser {
    let (token, now) = (Token::generate().unwrap(), site.state.clock.now());
    let (browser, second_factor) = (String::new(), false);
    let session =
        Session { token: token.hash(), account: id(number), begun: now, seen: now, browser, second_factor };
    site.store.write(vec![VersionedRecord::new(session).put().unwrap()]).await.unwrap();
    let mut browser = Browser::default();
    browser.cookies.insert("__Host-amparo".to_owned(), token.as_str().to_owned());
    browser
}

#[tokio::test]
async fn where_none_is_named_there_is_no_such_way() {
    let site = site().await;
    let mut browser = Browser::default();
    for way in WAYS {
        assert_eq!(browser.get(&site, way).await.status, 404, "{way}");
    }
    let form = browser.get(&site, "/en/sign-in").await;
    assert!(!form.text.contains("/sign-in/provider"), "{}", form.text);
    let mut office = member(&site, 2, Role::Reader).await;
    assert_eq!(office.get(&site, "/en/account").await.count("#provider"), 0);
    let asked = office.post(&site, "/en/account", &[("act", "link"), ("link-password", PASSWORD)]).await;
    assert_eq!(asked.status, 404);
    let alone = Site::new().await;
    for way in WAYS {
        assert_eq!(alone.get(way).await.status, 404, "{way}: a machine with one owner");
    }
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_told_and_keeps_nobody_from_the_other_way() {
    let site = trusting().await;
    let email = account(&site, 2, vec![in_kenya(Role::Reader)]).await;
    let mut browser = Browser::default();
    let form = browser.get(&site, "/en/sign-in?to=/en/method").await;
    assert_eq!(form.attributes("main a.button", "href"), ["/en/sign-in/provider?to=/en/method"]);
    let page = browser.get(&site, "/en/sign-in/provider").await;
    assert_eq!((page.status.as_u16(), page.count("h1")), (502, 1));
    assert!(!browser.cookies.contains_key("__Host-amparo-provider"));
    assert_eq!(browser.sign_in(&site, &email, PASSWORD).await.status, 303);
}

#[tokio::test]
async fn nobody_is_let_in_by_an_answer_that_was_not_asked_for() {
    let site = trusting().await;
    for cookie in ["", "x", "e30.0000", &format!("e30.{}", "0".repeat(64))] {
        let mut thief = Browser::default();
        thief.cookies.insert("__Host-amparo-provider".to_owned(), cookie.to_owned());
        let reply = thief.get(&site, "/sign-in/return?state=a&code=b").await;
        assert_eq!(reply.header("location"), "/en/sign-in?provider=doubtful", "{cookie}");
        assert!(!thief.cookies.contains_key("__Host-amparo"), "{cookie}");
        assert!(!thief.cookies.contains_key("__Host-amparo-provider"), "it is good for one answer");
        let form = thief.get(&site, "/en/sign-in?provider=doubtful").await;
        assert!(form.texts(".notice")[0].contains("State Identity"), "{:?}", form.texts(".notice"));
    }
    let odd = Browser::default().get(&site, "/en/sign-in?provider=%3Cb%3E").await;
    assert_eq!((odd.status.as_u16(), odd.count(".notice")), (200, 0));
}

#[tokio::test]
async fn only_who_knows_the_password_joins_an_account_and_only_an_invitation_makes_one() {
    let site = trusting().await;
    let mut office = member(&site, 2, Role::Reader).await;
    let wrong = office.post(&site, "/en/account", &[("act", "link"), ("link-password", OTHER)]).await;
    wrong.assert_summary(&["link-password"]);
    let right = office.post(&site, "/en/account", &[("act", "link"), ("link-password", PASSWORD)]).await;
    assert_eq!(right.status, 502, "it is asked");
    let reset = site.state.offer_new_password(&Person::Owner, &id(2), false).await.unwrap();
    let path = format!("/en/join/{}", reset.token.as_str());
    let mut browser = Browser::default();
    assert_eq!(browser.get(&site, &path).await.count("button[name=way]"), 0);
    let fields = [("way", "provider"), ("password", "short"), ("again", "short")];
    browser.post(&site, &path, &fields).await.assert_summary(&["password"]);
    let link = site.state.invite(&Person::Owner, "", vec![in_kenya(Role::Reader)]).await.unwrap();
    let path = format!("/en/join/{}", link.token.as_str());
    let mut browser = Browser::default();
    assert_eq!(browser.get(&site, &path).await.count("button[name=way]"), 1);
    let empty = [("way", "provider"), ("email", ""), ("name", ""), ("lang", "en")];
    browser.post(&site, &path, &empty).await.assert_summary(&["email", "name"]);
    let taken = [("way", "provider"), ("email", OFFICE), ("name", "New"), ("lang", "en")];
    browser.post(&site, &path, &taken).await.assert_summary(&["email"]);
    let free = [("way", "provider"), ("email", "new@ict.example"), ("name", "New"), ("lang", "en")];
    assert_eq!(browser.post(&site, &path, &free).await.status, 502);
    assert_eq!(browser.get(&site, &path).await.status, 200, "the link still holds");
    assert_eq!(site.state.link("/sign-in/return"), format!("{PUBLIC}/sign-in/return"));
}

#[tokio::test]
async fn who_comes_without_the_code_of_the_account_is_nobody_until_they_bring_it() {
    let mut site = trusting().await;
    let mut owner = member(&site, 2, Role::Reader).await;
    let (secret, _) = owner.set_up_second_proof(&site).await;
    later(&mut site, TimeDelta::seconds(60));
    let mut browser = without_code(&site, 2).await;
    let way = "/en/account?needed=yes#second-proof";
    for path in ["/en/", "/en/assessments/ken-2025", "/en/sign-in"] {
        assert_eq!(browser.get(&site, path).await.header("location"), way, "{path}");
    }
    let page = browser.get(&site, "/en/account").await;
    assert_eq!((page.count("#code"), page.count("main form"), page.count("tbody tr")), (1, 1, 0));
    for act in ["profile", "password", "add", "remove", "link", "unlink", "end", "end-others"] {
        let fields = [("act", act), ("name", "Thief"), ("lang", "en"), ("removal-password", PASSWORD)];
        let reply = browser.post(&site, "/en/account", &fields).await;
        assert_eq!(
            (reply.status.as_u16(), reply.texts("h1")),
            (401, vec!["The code is still missing".into()]),
            "{act}"
        );
    }
    for wrong in ["", "000000"] {
        let reply = browser.post(&site, "/en/account", &[("act", "bring"), ("code", wrong)]).await;
        reply.assert_summary(&["code"]);
    }
    let next = code(&secret, site.state.clock.now());
    let brought = browser.post(&site, "/en/account", &[("act", "bring"), ("code", &next)]).await;
    assert_eq!(brought.header("location"), "/en/");
    assert_eq!(browser.get(&site, "/en/assessments/ken-2025").await.status, 200);
    let again =
        without_code(&site, 2).await.post(&site, "/en/account", &[("act", "bring"), ("code", &next)]).await;
    again.assert_summary(&["code"]);
}
