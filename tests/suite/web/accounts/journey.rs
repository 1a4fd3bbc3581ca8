//! From an empty installation to people who work: the first account, an invitation, the way in and out.

use crate::support::accounts::{Browser, OTHER, PASSWORD, PUBLIC, code, later, site};
use crate::support::site::Site;
use chrono::TimeDelta;

/// The path of a link that a page shows, or that was printed.
fn path(link: &str) -> String {
    link.strip_prefix(PUBLIC).unwrap_or(link).to_owned()
}

/// What somebody types who takes a link up.
fn profile<'a>(email: &'a str, name: &'a str) -> [(&'a str, &'a str); 5] {
    [("email", email), ("name", name), ("lang", "en"), ("password", PASSWORD), ("again", PASSWORD)]
}

/// The first administrator, with a second proof; what their device has.
async fn begin(site: &Site, browser: &mut Browser) -> String {
    let link = site.state.offer_setup().await.unwrap();
    let join = format!("/en/join/{}", link.token.as_str());
    let offer = browser.get(site, &join).await;
    assert_eq!((offer.status.as_u16(), offer.header("referrer-policy")), (200, "no-referrer"));
    assert_eq!(offer.attributes("input[type=password]", "autocomplete"), ["new-password", "new-password"]);
    assert_eq!(offer.attributes("#email", "autocomplete"), ["username"]);
    assert!(
        offer.texts("#password-hint")[0].contains("15 characters"),
        "{:?}",
        offer.texts("#password-hint")
    );
    let taken = browser.post(site, &join, &profile("Admin@ICT.example", "ICT Authority")).await;
    assert_eq!(taken.header("location"), "/en/account?needed=yes#second-proof", "{}", taken.text);
    for place in ["/en/people", "/en/", "/en/import"] {
        let sent = browser.get(site, place).await;
        assert_eq!(sent.header("location"), "/en/account?needed=yes#second-proof", "{place}");
    }
    let refused = browser.post(site, "/en/people/invite", &[("role", "administrator")]).await;
    assert_eq!(refused.texts("h1"), ["Set up two-step sign-in first"]);
    browser.set_up_second_proof(site).await.0
}

#[tokio::test]
async fn an_installation_begins_with_a_link_and_others_come_by_their_own() {
    let mut site = site().await;
    let (mut admin, mut office) = (Browser::default(), Browser::default());
    let secret = begin(&site, &mut admin).await;
    assert!(admin.get(&site, "/en/people").await.texts(".visitor-name") == ["ICT Authority"]);

    let chosen = admin.get(&site, "/en/people/invite?role=coordinator&country=KEN").await;
    assert_eq!(chosen.attributes("input[name=role]", "value"), ["coordinator"]);
    let fields = [("role", "coordinator"), ("country", "KEN"), ("email", ""), ("until", "")];
    let shown = admin.post(&site, "/en/people/invite", &fields).await;
    assert_eq!(shown.status, 201, "{}", shown.text);
    let link = shown.attributes("#link", "value").remove(0);
    assert!(link.starts_with(&format!("{PUBLIC}/en/join/")), "{link}");
    assert_eq!(shown.count(".qr svg path"), 1);

    let join = path(&link);
    let offer = office.get(&site, &join).await;
    assert!(offer.texts("main li")[0].starts_with("Coordinator · Kenya"), "{:?}", offer.texts("main li"));
    let taken = office.post(&site, &join, &profile("office@interior.example", "Interior")).await;
    assert_eq!(taken.header("location"), "/en/", "a coordinator needs no second proof");
    assert!(office.get(&site, "/en/").await.text.contains("/en/assessments/ken-2025"));
    let answer = [("version", "0"), ("rating", "3"), ("comment", "By the office"), ("then", "stay")];
    assert_eq!(office.post(&site, "/en/assessments/ken-2025/items/C04", &answer).await.status, 303);
    let history = office.get(&site, "/en/assessments/ken-2025/items/C04/history").await;
    assert!(history.text.contains("Interior"), "who recorded it is told by the account");

    for browser in [&mut Browser::default(), &mut office] {
        for page in
            [browser.get(&site, &join).await, browser.post(&site, &join, &profile("x@y.z", "Other")).await]
        {
            assert_eq!(page.status, 410);
            assert_eq!(page.texts("h1"), ["This link has ended"]);
        }
    }
    assert_eq!(office.post(&site, "/en/sign-out", &[]).await.header("location"), "/en/sign-in?out=yes");
    assert_eq!(office.get(&site, "/en/assessments/ken-2025").await.status, 303);
    assert_eq!(office.sign_in(&site, " Office@Interior.EXAMPLE", PASSWORD).await.header("location"), "/en/");

    // The administrator comes in again with the next code.
    later(&mut site, TimeDelta::seconds(30));
    let mut again = Browser::default();
    let asked = again.sign_in(&site, "admin@ict.example", PASSWORD).await;
    assert_eq!((asked.status.as_u16(), asked.count("#code[autocomplete=one-time-code]")), (200, 1));
    let next = code(&secret, site.state.clock.now());
    assert_eq!(again.sign_in_with(&site, "admin@ict.example", &next).await.header("location"), "/en/");
    let mut thief = Browser::default();
    assert_eq!(thief.sign_in_with(&site, "admin@ict.example", &next).await.status, 422, "a code counts once");
}

#[tokio::test]
async fn a_link_ends_with_its_time_and_what_was_typed_wrongly_does_not_use_it_up() {
    let mut site = site().await;
    let link = site.state.offer_setup().await.unwrap();
    let join = format!("/en/join/{}", link.token.as_str());
    let mut browser = Browser::default();
    let wrong =
        [("email", "nobody"), ("name", ""), ("lang", "xx"), ("password", "short"), ("again", "short")];
    let page = browser.post(&site, &join, &wrong).await;
    page.assert_summary(&["email", "name", "lang", "password"]);
    let differs =
        [("email", "a@b.c"), ("name", "A"), ("lang", "en"), ("password", PASSWORD), ("again", OTHER)];
    browser.post(&site, &join, &differs).await.assert_summary(&["again"]);
    let common = "password password";
    let common = [("email", "a@b.c"), ("name", "A"), ("lang", "en"), ("password", common), ("again", common)];
    let page = browser.post(&site, &join, &common).await;
    page.assert_summary(&["password"]);
    assert!(!page.text.contains("password password"), "what was typed as a password is shown nowhere");
    later(&mut site, TimeDelta::hours(25));
    assert_eq!(browser.get(&site, &join).await.status, 410);
    for token in ["0123", &"0".repeat(64), &"g".repeat(64)] {
        let page = browser.get(&site, &format!("/en/join/{token}")).await;
        assert_eq!(page.status, 410, "{token}");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
    }
}

#[tokio::test]
async fn the_first_link_ends_when_somebody_has_an_account_by_another_way() {
    let site = site().await;
    let link = site.state.offer_setup().await.unwrap();
    crate::support::accounts::account(&site, 1, Vec::new()).await;
    let join = format!("/en/join/{}", link.token.as_str());
    assert_eq!(Browser::default().post(&site, &join, &profile("a@b.c", "A")).await.status, 410);
}

#[tokio::test]
async fn a_machine_with_one_owner_needs_no_sign_in_and_has_no_accounts() {
    let site = Site::new().await;
    let start = site.get("/en/").await;
    assert!(start.text.contains("needs no sign-in"), "the start page says so");
    assert_eq!(start.count(".visitor"), 0);
    for path in ["/en/sign-in", "/en/account", "/en/people", "/en/people/invite"] {
        let page = site.get(path).await;
        assert_eq!(
            (page.status.as_u16(), page.texts("h1")),
            (404, vec!["There are no accounts here".into()])
        );
    }
}
