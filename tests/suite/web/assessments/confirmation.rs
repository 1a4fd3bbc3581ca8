//! The country confirms what analysts coded: one by one, all together, on the record, and only what it saw.

use crate::support::assessments::kenya_site;
use crate::support::site::{Page, Site, now};
use amparo::assessment::{Change, Rating};
use amparo::framework::Level;

/// A form that was opened now, with these ticks, sent with this button.
fn form<'a>(page: &'a Page, ticked: &[&'a str], then: &'a str) -> Vec<(String, String)> {
    let names = page.attributes("main form input[type=hidden]", "name");
    let values = page.attributes("main form input[type=hidden]", "value");
    let hidden = names.into_iter().zip(values).filter(|(name, _)| name != "once");
    let own = [("by", "National Council"), ("date", "2026-11-20"), ("then", then)];
    let own = own.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let ticks = ticked.iter().map(|id| ("item".to_owned(), (*id).to_owned()));
    hidden.chain(own).chain(ticks).collect()
}

async fn send(site: &Site, url: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    site.post(url, &fields).await
}

#[tokio::test]
async fn item_by_item_and_as_a_whole() {
    let (site, address) = kenya_site().await;
    let url = format!("{address}/confirmation");
    let held = async || site.store.load("ken-case").await.unwrap().unwrap().assessment;
    let page = site.get(&format!("{url}?item=C01")).await;
    assert_eq!(page.attributes("input[name=item][checked]", "value"), ["C01"], "where somebody came from");
    assert_eq!(page.attributes("#date", "value"), ["22 November 2026"], "as days stand in other fields");

    assert_eq!(send(&site, &url, &form(&page, &["C01", "C03"], "ticked")).await.status, 303);
    let one = held().await;
    assert_eq!(one.confirmation_count(), 2);
    let confirmation = one.confirmation(&"C01".into()).unwrap();
    assert_eq!(
        (confirmation.by.as_str(), confirmation.date.to_string()),
        ("National Council", "2026-11-20".into())
    );
    assert_eq!(site.get(&address).await.texts(".whose-basis"), ["Desk coding; answers confirmed: 2 of 12"]);
    let item = site.get(&format!("{address}/items/C01")).await.texts(".result").join(" ");
    assert!(item.contains("Confirmed by National Council on 20 November 2026."), "{item}");
    let other = site.get(&format!("{address}/items/C04")).await.texts(".result").join(" ");
    assert!(other.contains("Not confirmed by the country."), "{other}");
    let history = site.get(&format!("{address}/items/C01/history")).await.texts("tbody tr");
    assert!(history[0].contains("The country confirmed: level 3 of 4 (National Council"), "{history:?}");

    let page = site.get(&url).await;
    assert_eq!(send(&site, &url, &form(&page, &["C01"], "ticked")).await.status, 303);
    assert_eq!(held().await.confirmation_count(), 1, "a tick that is taken out takes it back");
    let page = site.get(&url).await;
    assert_eq!(send(&site, &url, &form(&page, &[], "all")).await.status, 303);
    assert_eq!(held().await.confirmation_count(), 12);
    let draft = site.get(&format!("{address}/draft.md?document=report")).await.text;
    assert!(
        draft.contains("Analysts coded published findings; the country has confirmed the levels"),
        "{draft}"
    );
    assert!(draft.contains("(National Council, 20 November 2026): Leadership (C01);"), "{draft}");
}

#[tokio::test]
async fn a_level_that_is_answered_otherwise_is_confirmed_no_more() {
    let (site, address) = kenya_site().await;
    let url = format!("{address}/confirmation");
    let page = site.get(&url).await;
    assert_eq!(send(&site, &url, &form(&page, &[], "all")).await.status, 303);
    let other = [("version", "1"), ("rating", "1"), ("then", "stay")];
    assert_eq!(site.post(&format!("{address}/items/C01"), &other).await.status, 303);
    let page = site.get(&address).await;
    assert!(page.texts(".notice").join(" ").contains("Answers that the country has confirmed: 11 of 12."));
    let draft = site.get(&format!("{address}/draft.md?document=report")).await.text;
    assert!(draft.contains("Not confirmed: Leadership (C01)."), "what is not is named too");
}

#[tokio::test]
async fn a_confirmation_never_comes_back_to_life() {
    for changes in [vec![("rating", "2"), ("then", "withdraw")], vec![("rating", "1"), ("then", "stay")]] {
        let (site, address) = kenya_site().await;
        let url = format!("{address}/confirmation");
        let item = format!("{address}/items/C01");
        let held = async || site.store.load("ken-case").await.unwrap().unwrap().assessment;
        let page = site.get(&url).await;
        assert_eq!(send(&site, &url, &form(&page, &["C01"], "ticked")).await.status, 303);
        let before = held().await;
        assert!(before.confirmation(&"C01".into()).is_some());
        let level = before.answers[&"C01".into()].rating.level().unwrap().to_string();
        let changed = site.post(&item, &[&[("version", "1")][..], &changes[..]].concat()).await;
        assert_eq!(changed.status, 303, "{changes:?}");
        let again = [("version", "2"), ("rating", level.as_str()), ("comment", "Another"), ("then", "stay")];
        assert_eq!(site.post(&item, &again).await.status, 303);
        let after = held().await;
        assert_eq!(after.answers[&"C01".into()].rating, before.answers[&"C01".into()].rating);
        assert!(after.confirmation(&"C01".into()).is_none(), "{changes:?}: nobody confirmed this answer");
        let history = site.get(&format!("{item}/history")).await.texts("tbody tr").join(" ");
        assert!(history.contains("Confirmation by the country ended"), "{history}");
        let page = site.get(&url).await;
        assert_eq!(send(&site, &url, &form(&page, &["C01"], "ticked")).await.status, 303);
        assert!(held().await.confirmation(&"C01".into()).is_some(), "it can be confirmed anew");
        assert!(site.store.verify().await.unwrap().sound());
    }
}

#[tokio::test]
async fn a_tick_that_somebody_left_alone_undoes_nothing_of_others() {
    let (site, address) = kenya_site().await;
    let url = format!("{address}/confirmation");
    let confirmed = async || {
        let held = site.store.load("ken-case").await.unwrap().unwrap().assessment;
        let all = held.answers.keys().filter(|item| held.confirmation(item).is_some());
        all.map(ToString::to_string).collect::<Vec<_>>()
    };
    let second = site.get(&url).await;
    let first = site.get(&url).await;
    assert_eq!(send(&site, &url, &form(&first, &["C01", "C03"], "ticked")).await.status, 303);
    assert_eq!(send(&site, &url, &form(&second, &["C04"], "ticked")).await.status, 303);
    assert_eq!(confirmed().await, ["C01", "C03", "C04"], "both stand");

    // The second takes C01 back, which others meanwhile took back, confirmed anew, and C12 with it; and C03
    // is gone.
    let second = site.get(&url).await;
    for ticks in [&["C03", "C04"][..], &["C01", "C04", "C12"]] {
        let first = site.get(&url).await;
        assert_eq!(send(&site, &url, &form(&first, ticks, "ticked")).await.status, 303);
    }
    let reply = send(&site, &url, &form(&second, &["C03", "C04", "C05"], "ticked")).await;
    assert_eq!(reply.status, 409);
    let shown = reply.attributes("input[name=item][checked]", "value");
    assert_eq!(shown, ["C04", "C05", "C12"], "the author's own changes, and all else as it holds now");
    let ticks: Vec<&str> = shown.iter().map(String::as_str).collect();
    assert_eq!(send(&site, &url, &form(&reply, &ticks, "ticked")).await.status, 303);
    assert_eq!(confirmed().await, ["C04", "C05", "C12"]);
}

#[tokio::test]
async fn nobody_confirms_what_was_not_on_the_page() {
    let (site, address) = kenya_site().await;
    let url = format!("{address}/confirmation");
    let page = site.get(&url).await;
    let mut answer =
        site.store.load("ken-case").await.unwrap().unwrap().assessment.answers[&"C01".into()].clone();
    answer.rating = Rating::Level(Level::ALL[0]);
    let change = Change::Answer { item: "C01".into(), answer: Some(answer) };
    let stamp = amparo::storage::Stamp { at: now(), actor: "test".into() };
    site.store.record("ken-case", change, 1, stamp).await.unwrap();
    let reply = send(&site, &url, &form(&page, &["C01", "C03"], "ticked")).await;
    reply.assert_summary(&["item-C01"]);
    assert!(reply.texts("#problems li")[0].contains("answered otherwise meanwhile"));
    assert_eq!(reply.attributes("#by", "value"), ["National Council"], "what was typed stays");
    assert_eq!(reply.count("input[name=item][checked]"), 2);
}

#[tokio::test]
async fn who_and_when_are_asked_for_and_own_answers_need_no_confirmation() {
    let (site, address) = kenya_site().await;
    let url = format!("{address}/confirmation");
    let page = site.get(&url).await;
    let mut fields = form(&page, &["C01"], "ticked");
    fields.retain(|(name, _)| name != "by" && name != "date");
    fields.push(("date".into(), "2099-01-01".into()));
    send(&site, &url, &fields).await.assert_summary(&["by", "date"]);
    send(&site, &url, &form(&page, &[], "ticked")).await.assert_summary(&["item-C01"]);
    let own = Site::new().await;
    let page = own.get("/en/assessments/ken-2025/confirmation").await;
    assert!(page.texts(".notice")[0].contains("There is nothing to confirm"));
    assert_eq!(own.post("/en/assessments/ken-2025/confirmation", &[("then", "all")]).await.status, 404);
}
