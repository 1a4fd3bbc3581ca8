//! What somebody does with their own account: name, password, second proof, the places where they are in.

use crate::support::accounts::{
    Browser, OTHER, PASSWORD, account, administrator, code, in_kenya, later, member, site,
};
use amparo::accounts::{Grant, Role};
use chrono::TimeDelta;

const OFFICE: &str = "office2@interior.example";

#[tokio::test]
async fn somebody_chooses_name_and_language() {
    let site = site().await;
    let mut browser = member(&site, 2, Role::Coordinator).await;
    let page = browser.get(&site, "/en/account").await;
    assert_eq!(page.attributes("#name", "value"), ["Office 2 of the Interior"]);
    assert!(page.text.contains(OFFICE));
    let fields = [("act", "profile"), ("name", "Cybercrime unit"), ("lang", "es")];
    let kept = browser.post(&site, "/en/account", &fields).await;
    assert_eq!(kept.header("location"), "/es/account?saved=yes");
    assert_eq!(browser.get(&site, "/es/").await.texts(".visitor-name"), ["Cybercrime unit"]);
    let empty = [("act", "profile"), ("name", " "), ("lang", "es")];
    browser.post(&site, "/en/account", &empty).await.assert_summary(&["name"]);
    for act in ["", "nothing"] {
        assert_eq!(browser.post(&site, "/en/account", &[("act", act)]).await.status, 400);
    }
}

#[tokio::test]
async fn another_password_ends_all_other_sessions() {
    let site = site().await;
    let mut browser = member(&site, 2, Role::Reader).await;
    let mut elsewhere = Browser::default();
    elsewhere.sign_in(&site, OFFICE, PASSWORD).await;
    let change = |present, password, again| {
        [("act", "password"), ("present", present), ("password", password), ("again", again)]
    };
    for (fields, problem) in [
        (change(OTHER, OTHER, OTHER), "present"),
        (change(PASSWORD, "short", "short"), "password"),
        (change(PASSWORD, OTHER, PASSWORD), "again"),
        (change(PASSWORD, "aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa"), "password"),
    ] {
        let page = browser.post(&site, "/en/account", &fields).await;
        page.assert_summary(&[problem]);
        assert_eq!(page.attributes("input[type=password]", "value"), Vec::<String>::new());
        assert_eq!(page.count("leptos-island"), 0, "nothing typed here stays in the browser");
    }
    let kept = browser.post(&site, "/en/account", &change(PASSWORD, OTHER, OTHER)).await;
    assert_eq!(kept.header("location"), "/en/account?saved=yes#password-title");
    assert_eq!(browser.get(&site, "/en/account").await.status, 200);
    assert_eq!(elsewhere.get(&site, "/en/account").await.status, 303, "it is somewhere else");
    assert_eq!(elsewhere.sign_in(&site, OFFICE, PASSWORD).await.status, 422);
    assert_eq!(elsewhere.sign_in(&site, OFFICE, OTHER).await.status, 303);
}

#[tokio::test]
async fn somebody_sees_where_they_are_in_and_ends_it() {
    let mut site = site().await;
    let mut browser = member(&site, 2, Role::Reader).await;
    let mut others = [Browser::default(), Browser::default()];
    for other in &mut others {
        other.sign_in(&site, OFFICE, PASSWORD).await;
    }
    later(&mut site, TimeDelta::minutes(10));
    let page = browser.get(&site, "/en/account").await;
    let rows = page.texts("tbody tr");
    assert_eq!(rows.len(), 3);
    assert!(rows[0].starts_with("Firefox · Linux") && rows[0].ends_with("This one"), "{rows:?}");
    assert!(rows[0].contains("10:10") && rows[1].contains("10:00"), "{rows:?}");
    let session = page.attributes("input[name=session]", "value").remove(0);
    assert_eq!(
        browser.post(&site, "/en/account", &[("act", "end"), ("session", &session)]).await.status,
        303
    );
    assert_eq!(browser.get(&site, "/en/account").await.count("tbody tr"), 2);
    assert_eq!(browser.post(&site, "/en/account", &[("act", "end-others")]).await.status, 303);
    assert_eq!(browser.get(&site, "/en/account").await.count("tbody tr"), 1);
    for other in &mut others {
        assert_eq!(other.get(&site, "/en/account").await.status, 303);
    }
}

#[tokio::test]
async fn what_came_of_a_form_is_given_again_to_nobody_who_is_out() {
    let site = site().await;
    let mut browser = member(&site, 2, Role::Coordinator).await;
    let fields = [("once", "7f"), ("role", "reader"), ("country", "KEN"), ("email", "new@ict.example")];
    let shown = browser.post(&site, "/en/people/invite", &fields).await;
    let link = shown.attributes("#link", "value").remove(0);
    assert!(browser.post(&site, "/en/people/invite", &fields).await.text.contains(&link), "a second press");
    let mut elsewhere = Browser::default();
    elsewhere.sign_in(&site, OFFICE, PASSWORD).await;
    elsewhere.post(&site, "/en/account", &[("act", "end-others")]).await;
    let refused = browser.post(&site, "/en/people/invite", &fields).await;
    assert!(refused.status != 201 && !refused.text.contains(&link), "{} {}", refused.status, refused.text);
}

#[tokio::test]
async fn nobody_ends_the_session_of_another() {
    let site = site().await;
    let mut one = member(&site, 2, Role::Reader).await;
    let mut other = member(&site, 3, Role::Reader).await;
    other.sign_in(&site, "office3@interior.example", PASSWORD).await;
    let page = other.get(&site, "/en/account").await;
    let session = page.attributes("input[name=session]", "value").remove(0);
    one.post(&site, "/en/account", &[("act", "end"), ("session", &session)]).await;
    one.post(&site, "/en/account", &[("act", "end-others")]).await;
    assert_eq!(other.get(&site, "/en/account").await.count("tbody tr"), 2);
}

#[tokio::test]
async fn a_second_proof_is_asked_for_from_then_on_and_can_go_again() {
    let mut site = site().await;
    let mut browser = member(&site, 2, Role::Coordinator).await;
    let page = browser.get(&site, "/en/account").await;
    assert_eq!(page.count(".qr svg"), 1);
    let secret = page.attributes("input[name=secret]", "value").remove(0);
    let shown = page.texts(".set-up code").remove(0);
    assert_eq!(shown.replace(' ', ""), secret, "the same for those who type it");
    let right = code(&secret, site.state.clock.now());
    for (code, password) in [("000000", PASSWORD), (right.as_str(), OTHER)] {
        let fields =
            [("act", "add"), ("secret", secret.as_str()), ("code", code), ("proof-password", password)];
        let page = browser.post(&site, "/en/account", &fields).await;
        page.assert_summary(&["code"]);
        assert_eq!(
            page.attributes("input[name=secret]", "value"),
            std::slice::from_ref(&secret),
            "no second scan"
        );
    }
    let (secret, codes) = browser.set_up_second_proof(&site).await;
    assert_eq!(codes.len(), 10);
    assert!(!browser.get(&site, "/en/account").await.text.contains(&codes[0]), "they are shown once");

    later(&mut site, TimeDelta::seconds(60));
    let mut other = Browser::default();
    assert_eq!(other.sign_in(&site, OFFICE, PASSWORD).await.count("#code"), 1);
    let next = code(&secret, site.state.clock.now());
    assert_eq!(other.sign_in_with(&site, OFFICE, &next).await.status, 303);
    assert_eq!(Browser::default().sign_in_with(&site, OFFICE, &next).await.status, 422, "it counts once");
    for status in [303, 422] {
        let reply = Browser::default().sign_in_with(&site, OFFICE, &codes[3]).await;
        assert_eq!(reply.status, status, "a code for a lost device counts once too");
    }
    assert!(other.get(&site, "/en/account").await.text.contains("9 are left"));
    let wrong = [("act", "remove"), ("removal-password", OTHER)];
    other.post(&site, "/en/account", &wrong).await.assert_summary(&["removal-password"]);
    let right = [("act", "remove"), ("removal-password", PASSWORD)];
    assert_eq!(other.post(&site, "/en/account", &right).await.status, 303);
    assert_eq!(Browser::default().sign_in(&site, OFFICE, PASSWORD).await.header("location"), "/en/");
}

#[tokio::test]
async fn who_must_have_a_second_proof_keeps_it_and_goes_nowhere_without() {
    let site = site().await;
    let mut admin = administrator(&site).await;
    let page = admin.get(&site, "/en/account").await;
    assert_eq!(page.count("#removal-password"), 0);
    let fields = [("act", "remove"), ("removal-password", PASSWORD)];
    assert_eq!(admin.post(&site, "/en/account", &fields).await.status, 403);

    // A role that needs one came later: whoever is in sets it up first.
    let email = account(&site, 2, vec![in_kenya(Role::Facilitator)]).await;
    let mut browser = Browser::default();
    let way = "/en/account?needed=yes#second-proof";
    assert_eq!(browser.sign_in(&site, &email, PASSWORD).await.header("location"), way);
    for path in ["/en/", "/en/assessments/ken-2025", "/en/sign-in"] {
        assert_eq!(browser.get(&site, path).await.header("location"), way, "{path}");
    }
    let page = browser.get(&site, "/en/account?needed=yes").await;
    assert!(page.texts(".notice")[0].contains("needs a code"), "{:?}", page.texts(".notice"));
    assert_eq!(page.texts(".visitor li").len(), 3, "name, account, way out");
    browser.set_up_second_proof(&site).await;
    assert_eq!(browser.get(&site, "/en/assessments/ken-2025").await.status, 200);
}

#[tokio::test]
async fn a_link_for_a_new_password_does_not_go_around_the_second_proof() {
    let mut site = site().await;
    let mut admin = administrator(&site).await;
    let email = account(&site, 2, vec![Grant::everywhere(Role::Administrator)]).await;
    let mut browser = Browser::default();
    browser.sign_in(&site, &email, PASSWORD).await;
    let (secret, _) = browser.set_up_second_proof(&site).await;
    let person = format!("/en/people/{}", crate::support::accounts::id(2));
    let shown = admin.post(&site, &person, &[("act", "reset")]).await;
    assert_eq!(shown.status, 201, "{}", shown.text);
    let link = shown.attributes("#link", "value").remove(0);
    let join = link.strip_prefix("https://amparo.example").unwrap().to_owned();
    let mut thief = Browser::default();
    assert!(thief.get(&site, &join).await.texts("#password-hint")[0].contains("8 characters"));
    let fields = [("password", PASSWORD), ("again", PASSWORD)];
    let taken = thief.post(&site, &join, &fields).await;
    assert_eq!(taken.header("location"), "/en/sign-in?changed=yes");
    assert!(
        !thief.cookies.contains_key("__Host-amparo"),
        "a link alone lets nobody in who has a second proof"
    );
    assert_eq!(browser.get(&site, "/en/account").await.status, 303, "all sessions have ended");
    later(&mut site, TimeDelta::seconds(60));
    let next = code(&secret, site.state.clock.now());
    assert_eq!(browser.sign_in_with(&site, &email, &next).await.status, 303);

    let shown = admin.post(&site, &person, &[("act", "reset-proof")]).await;
    let link = shown.attributes("#link", "value").remove(0);
    let join = link.strip_prefix("https://amparo.example").unwrap().to_owned();
    let taken = browser.post(&site, &join, &fields).await;
    assert_eq!(taken.header("location"), "/en/account?needed=yes#second-proof", "the device was lost");
}
