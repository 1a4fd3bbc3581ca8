//! Who comes in and who does not, and that the answer tells nothing about who has an account.

use crate::support::accounts::{Browser, OTHER, PASSWORD, account, in_kenya, later, member, site};
use crate::support::site::{Page, Site, encoded};
use amparo::accounts::{Grant, Role};
use axum::body::Body;
use axum::http::Request;
use chrono::TimeDelta;

/// What a page says, whatever was typed and whichever form it is.
fn neutral(page: &Page, typed: &str) -> String {
    let tokens = page.attributes("input[name=once]", "value");
    tokens.iter().fold(page.text.replace(typed, "TYPED"), |text, token| text.replace(token.as_str(), "TOKEN"))
}

#[tokio::test]
async fn nobody_learns_who_has_an_account() {
    let site = site().await;
    let email = account(&site, 1, vec![in_kenya(Role::Reader)]).await;
    let wrong = Browser::default().sign_in(&site, &email, OTHER).await;
    let unknown = Browser::default().sign_in(&site, "nobody@interior.example", OTHER).await;
    let no_address = Browser::default().sign_in(&site, "nobody", OTHER).await;
    wrong.assert_summary(&["email"]);
    assert_eq!((unknown.status, no_address.status), (wrong.status, wrong.status));
    let words = neutral(&wrong, &email);
    assert_eq!(neutral(&unknown, "nobody@interior.example"), words);
    assert_eq!(neutral(&no_address, "nobody"), words);
    assert!(!wrong.text.contains(OTHER), "what was typed as a password is shown nowhere");
    for page in [wrong, unknown] {
        assert_eq!(page.header("set-cookie"), "", "nobody is in");
    }
}

#[tokio::test]
async fn a_hundred_people_come_in_from_one_address() {
    let site = site().await;
    for number in 1..=100 {
        let email = account(&site, number, vec![in_kenya(Role::Reader)]).await;
        assert_eq!(Browser::default().sign_in(&site, &email, PASSWORD).await.status, 303, "{number}");
    }
}

#[tokio::test]
async fn one_name_is_tried_so_often_and_its_owner_comes_in_all_the_same() {
    let site = site().await;
    let (one, other) = (account(&site, 1, vec![]).await, account(&site, 2, vec![]).await);
    let mut home = Browser::default();
    assert_eq!(home.sign_in(&site, &one, PASSWORD).await.status, 303);
    home.post(&site, "/en/sign-out", &[]).await;
    let mut thief = Browser::default();
    let mut last = None;
    for _ in 0..12 {
        last = Some(thief.sign_in(&site, &one, OTHER).await);
    }
    let last = last.unwrap();
    assert_eq!(last.status, 429, "{}", last.text);
    assert!(last.texts(".notice")[0].contains("Wait a minute"), "{:?}", last.texts(".notice"));
    assert_eq!(last.attributes("#email", "value"), std::slice::from_ref(&one), "what was typed stays");
    assert_eq!(thief.sign_in(&site, &one, PASSWORD).await.status, 429, "not even with the right one");
    assert_eq!(home.sign_in(&site, &one, PASSWORD).await.status, 303, "but from where its owner was in");
    assert_eq!(Browser::default().sign_in(&site, &other, PASSWORD).await.status, 303, "nor is anybody else");
}

#[tokio::test]
async fn the_cookie_is_for_us_alone_and_out_of_reach_of_scripts() {
    let site = site().await;
    let email = account(&site, 1, vec![in_kenya(Role::Reader)]).await;
    let page = Browser::default().sign_in(&site, &email, PASSWORD).await;
    let cookies: Vec<&str> =
        page.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect();
    assert_eq!(cookies.len(), 2, "{cookies:?}");
    for (cookie, name) in cookies.iter().zip(["__Host-amparo=", "__Host-amparo-mark="]) {
        assert!(cookie.starts_with(name), "{cookie}");
        for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
            assert!(cookie.contains(part), "{cookie}: {part}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
    assert!(!cookies[0].contains("Max-Age"), "a session ends with the browser");
    assert_eq!(page.header("cache-control"), "no-store");
}

#[tokio::test]
async fn somebody_goes_on_where_they_wanted_and_nowhere_else() {
    let site = site().await;
    let email = account(&site, 1, vec![in_kenya(Role::Reader)]).await;
    let wanted = "/es/assessments/ken-2025/gaps?framework=itu-checklist";
    let sent = site.get(wanted).await;
    let way = sent.header("location").to_owned();
    assert_eq!(way, "/es/sign-in?to=/es/assessments/ken-2025/gaps%3Fframework%3Ditu-checklist");
    let mut browser = Browser::default();
    let form = browser.get(&site, &way).await;
    assert_eq!(form.attributes("input[name=to]", "value"), [wanted]);
    let switch = form.attributes(".languages a", "href");
    assert!(switch.iter().all(|url| url.contains("?to=/es/assessments/ken-2025/gaps%3F")), "{switch:?}");
    let fields = [("to", wanted), ("email", email.as_str()), ("password", PASSWORD)];
    assert_eq!(browser.post(&site, "/es/sign-in", &fields).await.header("location"), wanted);
    assert_eq!(browser.get(&site, &way).await.header("location"), wanted, "who is in already goes on");
    for elsewhere in [
        "https://elsewhere.example/en/",
        "//elsewhere.example/en/",
        "/\\elsewhere.example",
        "/en/\\elsewhere.example",
        "javascript:alert(1)",
        "/en/\r\nSet-Cookie: a=b",
        "/assets/main.css",
    ] {
        let fields = [("to", elsewhere), ("email", email.as_str()), ("password", PASSWORD)];
        let reply = Browser::default().post(&site, "/es/sign-in", &fields).await;
        assert_eq!(reply.header("location"), "/en/", "{elsewhere}");
        let form = site.get(&format!("/en/sign-in?{}", encoded(&[("to", elsewhere)]))).await;
        assert_eq!(form.attributes("input[name=to]", "value"), [""], "{elsewhere}");
    }
}

#[tokio::test]
async fn forms_of_other_sites_let_nobody_in_and_out() {
    let site = site().await;
    let email = account(&site, 1, vec![in_kenya(Role::Reader)]).await;
    let body = encoded(&[("email", &email), ("password", PASSWORD)]);
    for path in ["/en/sign-in", "/en/sign-out", "/en/account", "/en/people/invite"] {
        let request = Request::post(path)
            .header("host", "amparo.example")
            .header("origin", "https://elsewhere.example")
            .header("sec-fetch-site", "cross-site")
            .header("content-type", "application/x-www-form-urlencoded");
        let page = site.send(request.body(Body::from(body.clone())).unwrap()).await;
        assert_eq!((page.status.as_u16(), page.header("set-cookie")), (403, ""), "{path}");
        assert_eq!(page.texts("h1"), ["This was sent from another site"], "{path}");
    }
    let own = Request::post("/en/sign-in")
        .header("host", "127.0.0.1:3000")
        .header("origin", "https://amparo.example")
        .header("content-type", "application/x-www-form-urlencoded");
    let page = site.send(own.body(Body::from(body)).unwrap()).await;
    assert_eq!(page.status, 303, "a proxy may pass on another host");
}

async fn is_in(site: &Site, browser: &mut Browser) -> bool {
    browser.get(site, "/en/assessments/ken-2025").await.status == 200
}

#[tokio::test]
async fn a_session_ends_when_nobody_comes_and_after_its_time_and_when_somebody_goes() {
    let mut site = site().await;
    let mut idle = member(&site, 1, Role::Reader).await;
    assert!(is_in(&site, &mut idle).await);
    later(&mut site, TimeDelta::hours(25));
    assert!(!is_in(&site, &mut idle).await, "nobody came for a day");

    let mut busy = member(&site, 2, Role::Reader).await;
    for _ in 0..8 {
        later(&mut site, TimeDelta::hours(20));
        assert!(is_in(&site, &mut busy).await);
    }
    later(&mut site, TimeDelta::hours(20));
    assert!(!is_in(&site, &mut busy).await, "a week is over");

    let mut gone = member(&site, 3, Role::Reader).await;
    let kept = gone.clone();
    gone.post(&site, "/en/sign-out", &[]).await;
    assert!(!gone.cookies.contains_key("__Host-amparo"));
    assert!(!is_in(&site, &mut kept.clone()).await, "a cookie that somebody copied is worth nothing");
}

#[tokio::test]
async fn a_proxy_is_answered_only_where_people_have_accounts() {
    let (accounts, alone) = (site().await, Site::new().await);
    for (site, status) in [(&accounts, 200), (&alone, 421)] {
        let request = Request::get("/en/method").header("host", "localhost:3000");
        let request = request.header("x-forwarded-for", "192.0.2.7").body(Body::empty()).unwrap();
        assert_eq!(site.send(request).await.status, status);
    }
}

#[tokio::test]
async fn who_answers_for_an_institution_comes_to_what_it_is_asked() {
    let site = site().await;
    let grant = Grant { institution: "stakeholder-1".parse().ok(), ..in_kenya(Role::Respondent) };
    let email = account(&site, 5, vec![grant]).await;
    let mut office = Browser::default();
    assert_eq!(office.sign_in(&site, &email, PASSWORD).await.header("location"), "/en/my-work");
    let start = office.get(&site, "/en/").await;
    for place in [".visitor a", ".opening a.button"] {
        assert!(start.attributes(place, "href").contains(&"/en/my-work".to_owned()), "{place}");
    }
    let mut reader = member(&site, 6, Role::Reader).await;
    assert!(!reader.get(&site, "/en/").await.text.contains("/en/my-work"));
}
