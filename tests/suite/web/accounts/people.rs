//! Looking after accounts: who may, what follows at once, what is kept from being done.

use crate::support::accounts::{
    Browser, PASSWORD, account, administrator, id, in_kenya, later, member, site,
};
use crate::support::members::enter;
use crate::support::site::Site;
use amparo::accounts::{Grant, Role};
use amparo::assessment::strategy::EntryKind;
use chrono::{NaiveDate, TimeDelta};

const ITEM: &str = "/en/assessments/ken-2025/items/C04";

fn page(number: u32) -> String {
    format!("/en/people/{}", id(number))
}

async fn save(site: &Site, browser: &mut Browser) -> u16 {
    let answer = [("version", "0"), ("rating", "3"), ("comment", "Words"), ("then", "stay")];
    browser.post(site, ITEM, &answer).await.status.as_u16()
}

#[tokio::test]
async fn each_sees_those_whom_they_look_after() {
    let site = site().await;
    let mut admin = administrator(&site).await;
    let mut kenya = member(&site, 2, Role::Coordinator).await;
    member(&site, 3, Role::Reader).await;
    account(&site, 4, vec![Grant::of(Role::Reader, "GHA".into())]).await;
    account(&site, 5, vec![in_kenya(Role::Reader), Grant::of(Role::Reader, "GHA".into())]).await;
    let all = admin.get(&site, "/en/people").await;
    assert_eq!(all.texts("#accounts"), ["5 accounts"]);
    assert_eq!(all.count("tbody th a"), 5);
    let own = kenya.get(&site, "/en/people").await;
    let rows = own.texts("tbody tr");
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(rows.iter().all(|row| !row.contains("Ghana")), "{rows:?}");
    assert_eq!(own.count("tbody th a"), 2, "one has a role of another country as well");
    assert_eq!(kenya.get(&site, &page(3)).await.status, 200);
    for other in [1, 4, 5] {
        assert_eq!(kenya.get(&site, &page(other)).await.status, 403, "{other}");
        assert_eq!(kenya.post(&site, &page(other), &[("act", "disable")]).await.status, 403, "{other}");
    }
    assert_eq!(kenya.get(&site, &page(9)).await.status, 404);
    assert_eq!(kenya.get(&site, "/en/people/nobody").await.status, 404);
    let mut reader = Browser::default();
    reader.sign_in(&site, "office3@interior.example", PASSWORD).await;
    assert_eq!(reader.get(&site, "/en/people").await.status, 403);
    assert_eq!(reader.get(&site, "/en/").await.texts(".visitor li").len(), 3, "no link to people");
}

#[tokio::test]
async fn nobody_gives_more_than_they_may() {
    let site = site().await;
    let mut kenya = member(&site, 2, Role::Coordinator).await;
    member(&site, 3, Role::Reader).await;
    for (role, country) in
        [("administrator", ""), ("officer", ""), ("reader", "GHA"), ("reader", ""), ("", "KEN"), ("x", "KEN")]
    {
        let fields = [("role", role), ("country", country), ("countries", "KEN")];
        for place in ["/en/people/invite".to_owned(), format!("{}/roles", page(3))] {
            let reply = kenya.post(&site, &place, &fields).await;
            assert_eq!(reply.status, 403, "{place} {role} {country}: {}", reply.text);
        }
    }
    let offer = kenya.get(&site, "/en/people/invite").await;
    assert_eq!(offer.attributes("input[name=role]", "value").len(), 4);
    assert_eq!(offer.attributes("#country option", "value"), ["KEN"]);
    let fields = [("role", "respondent"), ("country", "KEN"), ("items", "C01 X99"), ("until", "1 May 2020")];
    let wrong = kenya.post(&site, "/en/people/invite", &fields).await;
    wrong.assert_summary(&["institution", "items", "until"]);
    assert!(wrong.text.contains("X99") && !wrong.texts("#problems")[0].contains("C01"));
    let taken = [("role", "reader"), ("country", "KEN"), ("email", "office3@interior.example")];
    kenya.post(&site, "/en/people/invite", &taken).await.assert_summary(&["email"]);
}

#[tokio::test]
async fn an_invitation_that_was_withdrawn_lets_nobody_in() {
    let site = site().await;
    let mut kenya = member(&site, 2, Role::Coordinator).await;
    let fields =
        [("role", "reader"), ("country", "KEN"), ("email", "new@ict.example"), ("until", "31/12/2026")];
    let shown = kenya.post(&site, "/en/people/invite", &fields).await;
    let link = shown.attributes("#link", "value").remove(0);
    let list = kenya.get(&site, "/en/people").await;
    assert!(!list.text.contains(link.rsplit('/').next().unwrap()), "a link is shown once");
    assert!(list.texts("[aria-labelledby=invitations] tbody th") == ["new@ict.example"]);
    assert!(list.text.contains("until 31 December 2026"), "{}", list.text);
    let invitation = list.attributes("input[name=invitation]", "value").remove(0);
    for done in ["withdrawn", "gone"] {
        let reply = kenya.post(&site, "/en/people", &[("invitation", &invitation)]).await;
        assert_eq!(reply.header("location"), format!("/en/people?{done}=yes"));
    }
    let join = link.strip_prefix("https://amparo.example").unwrap().to_owned();
    assert_eq!(Browser::default().get(&site, &join).await.status, 410);
}

#[tokio::test]
async fn a_role_that_ended_while_a_page_was_open_saves_nothing() {
    let site = site().await;
    let mut admin = administrator(&site).await;
    member(&site, 2, Role::Coordinator).await;
    let mut kenya = member(&site, 3, Role::Coordinator).await;
    assert_eq!(kenya.get(&site, ITEM).await.status, 200);
    let person = admin.get(&site, &page(3)).await;
    let grant = person.attributes("input[name=grant]", "value").remove(0);
    let ended = admin.post(&site, &page(3), &[("act", "end"), ("grant", &grant)]).await;
    assert_eq!(ended.header("location"), format!("{}?saved=yes", page(3)));
    let refused = kenya.post(&site, ITEM, &[("version", "0"), ("rating", "3"), ("then", "stay")]).await;
    assert_eq!(
        (refused.status.as_u16(), refused.texts("h1")),
        (403, vec!["Your role does not allow this".into()])
    );
    assert_eq!(site.answer("C04").await, None);
    let again = admin.post(&site, &page(3), &[("act", "end"), ("grant", &grant)]).await;
    assert_eq!(again.status, 303, "there is nothing to end, and nothing is wrong");
}

#[tokio::test]
async fn whose_last_role_ended_is_looked_after_by_administrators_alone() {
    let site = site().await;
    let mut kenya = member(&site, 2, Role::Coordinator).await;
    member(&site, 3, Role::Reader).await;
    let grant = kenya.get(&site, &page(3)).await.attributes("input[name=grant]", "value").remove(0);
    let ended = kenya.post(&site, &page(3), &[("act", "end"), ("grant", &grant)]).await;
    assert_eq!(ended.header("location"), "/en/people?saved=yes");
    assert_eq!(kenya.get(&site, "/en/people").await.count("tbody tr"), 1);
    assert_eq!(kenya.get(&site, &page(3)).await.status, 403);
}

#[tokio::test]
async fn who_is_kept_out_is_out_at_once_and_may_come_again() {
    let site = site().await;
    let mut admin = administrator(&site).await;
    let mut reader = member(&site, 2, Role::Reader).await;
    assert_eq!(admin.post(&site, &page(2), &[("act", "disable")]).await.status, 303);
    assert_eq!(reader.get(&site, "/en/assessments/ken-2025").await.status, 303);
    assert_eq!(reader.sign_in(&site, "office2@interior.example", PASSWORD).await.status, 422);
    assert!(admin.get(&site, "/en/people").await.text.contains("kept out"));
    assert_eq!(admin.post(&site, &page(2), &[("act", "enable")]).await.status, 303);
    assert_eq!(reader.sign_in(&site, "office2@interior.example", PASSWORD).await.status, 303);
}

#[tokio::test]
async fn somebody_is_always_left() {
    let site = site().await;
    let mut admin = administrator(&site).await;
    member(&site, 2, Role::Coordinator).await;
    for number in [1, 2] {
        let grant = admin.get(&site, &page(number)).await.attributes("input[name=grant]", "value").remove(0);
        for fields in [
            &[("act", "disable")][..],
            &[("act", "erase"), ("sure", "yes")],
            &[("act", "end"), ("grant", grant.as_str())],
        ] {
            let reply = admin.post(&site, &page(number), fields).await;
            assert_eq!(reply.status, 422, "{number} {fields:?}");
            assert!(reply.texts(".notice")[0].contains("Nobody would be left"), "{number} {fields:?}");
        }
    }
    account(&site, 3, vec![in_kenya(Role::Coordinator)]).await;
    assert_eq!(admin.post(&site, &page(2), &[("act", "disable")]).await.status, 303);
}

#[tokio::test]
async fn a_post_changes_hands_and_somebody_stands_in() {
    let mut site = site().await;
    let mut admin = administrator(&site).await;
    let mut old = member(&site, 2, Role::Coordinator).await;
    let email = account(&site, 3, Vec::new()).await;
    let (new, today) = (id(3).to_string(), site.state.clock.today());
    let end = (today + TimeDelta::days(10)).to_string();
    let past = (today - TimeDelta::days(1)).to_string();
    admin.post(&site, &page(2), &substitution(&new, &past)).await.assert_summary(&["until"]);
    admin.post(&site, &page(2), &substitution(&new, "")).await.assert_summary(&["until"]);
    assert_eq!(admin.post(&site, &page(2), &substitution(&new, &end)).await.status, 303);
    let mut other = Browser::default();
    other.sign_in(&site, &email, PASSWORD).await;
    assert_eq!(save(&site, &mut other).await, 303);
    let until = NaiveDate::from_ymd_opt(2026, 12, 2).unwrap();
    assert_eq!(end, until.to_string(), "the clock of the tests");
    later(&mut site, TimeDelta::days(11));
    other.sign_in(&site, &email, PASSWORD).await;
    assert_eq!(save(&site, &mut other).await, 403, "the last day is over");
    old.sign_in(&site, "office2@interior.example", PASSWORD).await;
    assert_eq!(old.get(&site, ITEM).await.status, 200);

    // The session of the administrator has ended, and codes of a later day are not at hand.
    let mut admin = another_administrator(&site).await;
    let fields = [("act", "hand-over"), ("country", "KEN"), ("successor", new.as_str())];
    assert_eq!(admin.post(&site, &page(2), &fields).await.status, 303);
    assert_eq!(old.get(&site, ITEM).await.status, 403, "it has changed hands");
    assert_eq!(other.get(&site, ITEM).await.status, 200);
}

fn substitution<'a>(to: &'a str, until: &'a str) -> [(&'a str, &'a str); 3] {
    [("act", "substitute"), ("substitute", to), ("until", until)]
}

async fn another_administrator(site: &Site) -> Browser {
    let email = account(site, 7, vec![Grant::everywhere(Role::Administrator)]).await;
    let mut browser = Browser::default();
    browser.sign_in(site, &email, PASSWORD).await;
    browser.set_up_second_proof(site).await;
    browser
}

#[tokio::test]
async fn an_erased_name_is_in_no_byte_and_the_log_holds() {
    let site = site().await;
    let mut admin = administrator(&site).await;
    member(&site, 3, Role::Coordinator).await;
    let mut office = member(&site, 2, Role::Coordinator).await;
    assert_eq!(save(&site, &mut office).await, 303);
    let before = site.store.verify().await.unwrap();
    let unsure = admin.post(&site, &page(2), &[("act", "erase")]).await;
    unsure.assert_summary(&["sure"]);
    let erased = admin.post(&site, &page(2), &[("act", "erase"), ("sure", "yes")]).await;
    assert_eq!(erased.header("location"), "/en/people?erased=yes");
    assert_eq!(office.get(&site, ITEM).await.status, 303, "the session has ended");
    assert_eq!(office.sign_in(&site, "office2@interior.example", PASSWORD).await.status, 422);
    for words in ["Office 2 of the Interior", "office2@interior.example"] {
        assert_nowhere(&site, words);
    }
    let history = admin_history(&site).await;
    assert!(history.contains(&None), "who did it is somebody without a name: {history:?}");
    let after = site.store.verify().await.unwrap();
    assert_eq!((after.faults, after.heads), (vec![], before.heads));
}

/// The names of those who recorded something, as they are now.
async fn admin_history(site: &Site) -> Vec<Option<String>> {
    let history = site.store.history("ken-2025").await.unwrap();
    history.iter().map(|one| one.by.name().map(str::to_owned)).collect()
}

/// Fails where a file beside the database, or it itself, has these words.
fn assert_nowhere(site: &Site, words: &str) {
    for entry in std::fs::read_dir(site.database().parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let found = bytes.windows(words.len()).any(|window| window == words.as_bytes());
        assert!(!found, "{} has {words}", path.display());
    }
}

#[tokio::test]
async fn where_no_institution_is_registered_the_way_to_enter_one_is_shown() {
    let site = site().await;
    let mut kenya = member(&site, 2, Role::Coordinator).await;
    let url = "/en/people/invite?role=respondent&country=KEN";
    let page = kenya.get(&site, url).await;
    assert!(page.texts("main .notice")[0].starts_with("No institution of this country is registered yet"));
    let place = "/en/assessments/ken-2025/records/stakeholder/new";
    assert_eq!(page.attributes("main .notice a", "href"), [place]);
    assert_eq!(page.attributes("#institution option", "value"), ["", "external"], "the view from outside");
    let reader = kenya.get(&site, "/en/people/invite?role=reader&country=KEN").await;
    assert_eq!((reader.count("main .notice"), reader.count("select[name=audience]")), (0, 1));
    assert_eq!(kenya.get(&site, place).await.status, 200);

    let ministry = serde_json::json!({ "name": "Ministry of Justice", "part": "answers" });
    enter(&site, EntryKind::Stakeholder, 1, ministry).await;
    let page = kenya.get(&site, url).await;
    assert_eq!(page.count("main .notice"), 0);
    assert_eq!(page.attributes("#institution option", "value"), ["", "stakeholder-1", "external"]);
    assert!(page.count("#items-list details:not([open]) input[name=items]") > 20, "by areas, folded");
    let fields = [
        ("role", "respondent"),
        ("country", "KEN"),
        ("institution", "stakeholder-1"),
        ("items", ""),
        ("items", "C03"),
        ("items", "C04"),
    ];
    assert_eq!(kenya.post(&site, "/en/people/invite", &fields).await.status, 201);
    let people = kenya.get(&site, "/en/people").await;
    assert!(people.texts("main").join(" ").contains("only C03 and C04"), "{}", people.text);
    let mut admin = administrator(&site).await;
    let ghana = admin.get(&site, "/en/people/invite?role=respondent&country=GHA").await;
    assert_eq!((ghana.count("main .notice"), ghana.count("main .notice a")), (1, 0), "others enter it");
}
