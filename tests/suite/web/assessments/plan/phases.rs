//! The plan: taking, moving, putting off, dropping, adding.

use super::PLAN;
use crate::support::site::{Page, Site, css, words};
use amparo::assessment::strategy::{ActionRecord, Inclusion};

async fn record(site: &Site, action: &str) -> ActionRecord {
    site.held().await.assessment.strategy.actions.get(&action.into()).cloned().unwrap_or_default()
}

async fn press(site: &Site, action: &str, button: &str, more: &[(&str, &str)]) -> Page {
    let version = site.get(PLAN).await.attributes(&format!("li[id='{action}'] input[name=version]"), "value");
    let mut fields = vec![("action", action), ("do", button), ("version", version[0].as_str())];
    fields.extend_from_slice(more);
    site.post(PLAN, &fields).await
}

/// The actions of a phase, in order.
fn phase(page: &Page, number: u8) -> Vec<String> {
    page.attributes(&format!("ol[data-phase='{number}'] > li"), "id")
}

#[tokio::test]
async fn proposals_say_why_they_stand_where_they_stand() {
    let site = Site::new().await;
    let page = site.get(PLAN).await;
    assert_eq!(page.status, 200);
    assert!(page.texts("h1")[0].contains("actions in three phases"), "{:?}", page.texts("h1"));
    assert_eq!(phase(&page, 1)[0], "A01-2");
    let why = page.texts("li[id='A01-2'] .plan-why");
    assert!(why[0].contains("Level 2; the target is 3."), "{why:?}");
    assert_eq!(page.texts("li[id='A01-2'] .tag")[0], "proposed");
}

#[tokio::test]
async fn every_part_of_the_page_is_one_link_away() {
    let site = Site::new().await;
    let page = site.get(PLAN).await;
    let parts = page.attributes(".on-page a", "href");
    assert_eq!(
        (parts.first().map(String::as_str), parts.last().map(String::as_str)),
        (Some("#phase-1"), Some("#own"))
    );
    for part in &parts {
        assert_eq!(page.count(&format!("h2[id='{}']", &part[1..])), 1, "{part}");
    }
    let count = phase(&page, 1).len();
    assert_eq!(page.texts(".on-page a")[0], page.texts("#phase-1")[0]);
    assert!(page.texts(".on-page a")[0].contains(&count.to_string()));
}

#[tokio::test]
async fn what_is_taken_moved_and_put_off_stays_so() {
    let site = Site::new().await;
    assert_eq!(press(&site, "A01-7", "take", &[]).await.status, 303);
    assert_eq!(record(&site, "A01-7").await.taken, Inclusion::Yes);
    assert!(record(&site, "A01-7").await.seen.is_some(), "the gap is kept with the decision");

    let reply = press(&site, "A01-2", "phase-3", &[]).await;
    assert_eq!(reply.header("location"), format!("{PLAN}?saved=yes#A01-2"));
    let page = site.get(PLAN).await;
    assert!(phase(&page, 3).contains(&"A01-2".to_owned()));

    let reply = press(&site, "A01-6", "defer", &[("reason-A01-6", "no money before 2030")]).await;
    assert_eq!(reply.status, 303);
    let page = site.get(PLAN).await;
    let put_off =
        page.html().select(&css("section[aria-labelledby=deferred]")).next().map(|e| words(&e)).unwrap();
    assert!(put_off.contains("no money before 2030"), "{put_off}");

    press(&site, "A01-6", "back", &[]).await;
    assert_eq!(record(&site, "A01-6").await.taken, Inclusion::Proposed);
}

#[tokio::test]
async fn a_reason_is_needed_and_what_was_typed_stays() {
    let site = Site::new().await;
    for button in ["defer", "drop"] {
        let page = press(&site, "A01-7", button, &[("reason-A01-7", "  ")]).await;
        page.assert_summary(&["reason-A01-7"]);
        assert_eq!(page.count("li[id='A01-7'] details[open]"), 1, "the form stays open");
    }
    assert_eq!(record(&site, "A01-7").await, ActionRecord::default());
    let long = "x".repeat(20_001);
    let page = press(&site, "A01-7", "drop", &[("reason-A01-7", &long)]).await;
    page.assert_summary(&["reason-A01-7"]);
    assert_eq!(page.area("reason-A01-7"), long);
}

#[tokio::test]
async fn a_reason_is_never_lost_behind_another_button() {
    let site = Site::new().await;
    let place = [("phase", "2"), ("position", "1")];
    for (button, more) in [("place", &place[..]), ("take", &[]), ("phase-3", &[]), ("back", &[])] {
        let page = press(&site, "A01-7", button, &[&[("reason-A01-7", "No money")], more].concat()).await;
        page.assert_summary(&["reason-A01-7"]);
        assert_eq!(page.area("reason-A01-7"), "No money", "{button}");
    }
    assert_eq!(record(&site, "A01-7").await, ActionRecord::default());
}

#[tokio::test]
async fn up_and_down_change_the_order_and_nothing_else() {
    let site = Site::new().await;
    for action in ["A01-7", "A01-2", "A01-3"] {
        press(&site, action, "phase-2", &[]).await;
    }
    let before = phase(&site.get(PLAN).await, 2);
    press(&site, &before[1], "up", &[]).await;
    let after = phase(&site.get(PLAN).await, 2);
    let mut expected = before.clone();
    expected.swap(0, 1);
    assert_eq!(after, expected);
    press(&site, &after[0], "down", &[]).await;
    assert_eq!(phase(&site.get(PLAN).await, 2), before);
    let last = before.last().unwrap();
    press(&site, last, "place", &[("phase", "2"), ("position", "1")]).await;
    assert_eq!(phase(&site.get(PLAN).await, 2)[0], *last);
    press(&site, last, "place", &[("phase", "1"), ("position", "1")]).await;
    assert_eq!(phase(&site.get(PLAN).await, 1)[0], *last);
}

#[tokio::test]
async fn a_broken_prerequisite_asks_for_its_reason() {
    let site = Site::new().await;
    press(&site, "A01-2", "phase-3", &[]).await;
    press(&site, "A01-3", "phase-1", &[]).await;
    let page = site.get(PLAN).await;
    assert_eq!(page.count("li[id='A01-3'] .notice[data-kind=warning]"), 1);
    press(&site, "A01-3", "despite", &[("despite-A01-3", "")]).await.assert_summary(&["despite-A01-3"]);
    press(&site, "A01-3", "despite", &[("despite-A01-3", "Cabinet asked for it")]).await;
    let page = site.get(PLAN).await;
    assert!(page.texts("li[id='A01-3'] .notice")[0].contains("Cabinet asked for it"));
    assert_eq!(page.count("textarea[name='despite-A01-3']"), 0, "it asks no more");
}

#[tokio::test]
async fn an_own_action_needs_a_title() {
    let site = Site::new().await;
    site.post(PLAN, &[("do", "own"), ("title", ""), ("phase", "2")]).await.assert_summary(&["title"]);
    let fields = [("do", "own"), ("title", "Train <b>teachers</b>"), ("item", "C01"), ("phase", "2")];
    assert_eq!(site.post(PLAN, &fields).await.status, 303);
    site.post(PLAN, &fields).await;
    let page = site.get(PLAN).await;
    assert!(page.texts("li[id='own-1'] h3")[0].contains("Train <b>teachers</b>"));
    assert_eq!(page.count("li[id='own-2']"), 1, "the same twice is two");
    assert!(page.text.contains("Train &lt;b&gt;teachers&lt;/b&gt;"));
}

#[tokio::test]
async fn two_people_at_once_see_both_decisions() {
    let site = Site::new().await;
    press(&site, "A01-7", "take", &[]).await;
    let fields =
        [("action", "A01-7"), ("do", "drop"), ("version", "0"), ("reason-A01-7", "we have it already")];
    let page = site.post(PLAN, &fields).await;
    assert_eq!(page.status, 409);
    let rows = page.texts("tr[data-differs] td");
    assert!(rows[0].contains("we have it already") && rows[1].contains("taken into the plan"), "{rows:?}");
    assert_eq!(record(&site, "A01-7").await.taken, Inclusion::Yes, "nothing is overwritten unseen");
    assert_eq!(page.area("reason-A01-7"), "we have it already");
}

#[tokio::test]
async fn what_no_button_says_is_not_found() {
    let site = Site::new().await;
    for fields in [
        vec![("action", "A01-7"), ("do", "explode")],
        vec![("action", "Z99-1"), ("do", "take")],
        vec![("action", "A01-7"), ("do", "place"), ("phase", "9"), ("position", "1")],
        vec![],
    ] {
        assert_eq!(site.post(PLAN, &fields).await.status, 404, "{fields:?}");
    }
    assert_eq!(site.held().await.assessment.strategy.actions.len(), 0);
}

#[tokio::test]
async fn one_objective_can_be_looked_at_alone() {
    let site = Site::new().await;
    press(&site, "A01-7", "take", &[]).await;
    let all = site.get(PLAN).await.count(".plan-action");
    let none = site.get(&format!("{PLAN}?objective=O7")).await;
    assert!(none.count(".plan-action") < all);
    assert_eq!(site.get(&format!("{PLAN}?objective=O99")).await.count(".plan-action"), all);
}

#[tokio::test]
async fn actions_are_found_by_what_they_lack() {
    let site = Site::new().await;
    press(&site, "A01-7", "take", &[]).await;
    let page = site.get(PLAN).await;
    let all = page.count(".plan-action");
    let lacking = format!("{PLAN}?lacks=lead");
    assert!(page.attributes(".plan-counts a", "href").contains(&lacking));
    assert_eq!(site.get(&lacking).await.count(".plan-action"), all, "nobody leads anything yet");

    let url = format!("{PLAN}/actions/A01-7");
    let version = site.get(&url).await.attributes("input[name=version]", "value");
    let fields = [("version", version[0].as_str()), ("taken", "yes"), ("lead", "Office of the President")];
    assert_eq!(site.post(&url, &fields).await.status, 303);
    let page = site.get(&lacking).await;
    assert_eq!((page.count(".plan-action"), page.count("li[id='A01-7']")), (all - 1, 0));
    assert_eq!(page.attributes(".plan-only a", "href"), [PLAN], "the way back to all");
    assert!(page.attributes(".plan-filter a", "href").iter().all(|link| link.contains("lacks=lead")));
    assert_eq!(site.get(&format!("{PLAN}?lacks=sleep")).await.count(".plan-action"), all);
}
