//! Knows that a form that is sent twice is one act, and that nothing else is taken for a second press.

use crate::support::site::{Page, Site};
use crate::web::forms::browser::{Form, forms};

const HOME: &str = "/en/assessments/ken-2025";

/// The form of a page that has this field, with some of its fields filled in.
pub async fn form(site: &Site, url: &str, field: &str, filled: &[(&str, &str)]) -> Form {
    let page = site.get(url).await;
    let mut all = forms(&page, url).into_iter();
    let mut form = all.find(|form| form.controls.iter().any(|one| one.name == field)).unwrap();
    for (name, value) in filled {
        let control = form.controls.iter_mut().find(|control| control.name == *name);
        control.unwrap_or_else(|| panic!("{url} has no {name}")).value = Some((*value).to_owned());
    }
    form
}

/// The form sent twice, the second time while the first is on its way and once more afterwards.
async fn pressed(site: &Site, form: &Form) -> [Page; 3] {
    let (first, second) = tokio::join!(form.send(site), form.send(site));
    [first, second, form.send(site).await]
}

pub fn assert_one_act(pages: &[Page; 3], what: &str) {
    for page in pages {
        assert_eq!(page.status, pages[0].status, "{what}: {}", page.text);
        assert!([201, 303].contains(&page.status.as_u16()), "{what}: {} {}", page.status, page.text);
        assert_eq!(page.header("location"), pages[0].header("location"), "{what}");
        assert_eq!(page.text, pages[0].text, "{what}");
    }
}

#[tokio::test]
async fn what_begins_something_begins_it_once() {
    let site = Site::new().await;
    let new = form(&site, "/en/assessments/new", "round", &[("country", "KEN"), ("round", "2027")]).await;
    assert_one_act(&pressed(&site, &new).await, "an assessment");
    assert_eq!(site.store.list().await.unwrap().len(), 2);

    let risk = form(&site, &format!("{HOME}/records/risk/new"), "text", &[("text", "Money ends")]).await;
    assert_one_act(&pressed(&site, &risk).await, "a record");
    let own = form(&site, &format!("{HOME}/plan"), "title", &[("title", "Train judges")]).await;
    assert_one_act(&pressed(&site, &own).await, "an action");
    let indicator = form(&site, &format!("{HOME}/plan/results"), "name", &[("name", "Calls")]).await;
    assert_one_act(&pressed(&site, &indicator).await, "an indicator");
    let strategy = site.held().await.assessment.strategy;
    assert_eq!((strategy.entries.len(), strategy.actions.len(), strategy.indicators.len()), (1, 1, 1));

    // The same words on a page that was opened anew are meant.
    let risk = form(&site, &format!("{HOME}/records/risk/new"), "text", &[("text", "Money ends")]).await;
    assert_eq!(risk.send(&site).await.status, 303);
    assert_eq!(site.held().await.assessment.strategy.entries.len(), 2);
}

#[tokio::test]
async fn what_changes_something_changes_it_once() {
    let site = Site::new().await;
    let stage =
        form(&site, &format!("{HOME}/stages/ST1"), "note", &[("note", "The mandate is signed.")]).await;
    assert_one_act(&pressed(&site, &stage).await, "a stage");
    // An old page that was kept in the browser, without any token, says what is held already.
    let fields = [("version", "0"), ("note", "The mandate is signed.")];
    let again = site.post(&format!("{HOME}/stages/ST1"), &fields).await;
    assert_eq!(again.status, 303);
    let other = site.post(&format!("{HOME}/stages/ST1"), &[("version", "0"), ("note", "Other words")]).await;
    assert_eq!(other.status, 409);
    assert_eq!(site.store.history("ken-2025").await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_form_that_was_refused_can_be_sent_again() {
    let site = Site::new().await;
    let risk = form(&site, &format!("{HOME}/records/risk/new"), "text", &[("text", "")]).await;
    for _ in 0..2 {
        assert_eq!(risk.send(&site).await.status, 422);
    }
}

#[tokio::test]
async fn a_file_is_kept_once() {
    let site = Site::new().await;
    let url = site.get("/en/import").await.attributes("form[method=post]", "action").remove(0);
    assert!(url.starts_with("?once="), "{url}");
    let url = format!("/en/import{url}");
    let table = "item,level,finding,confidence,source\nC01,U,nobody knows,,\n";
    let body = crate::web::import::body(&[("country", "GHA"), ("round", "1")], table.as_bytes());
    for held in [2, 3] {
        let shown = crate::web::import::send_to(&site, &url, body.clone()).await;
        let keep =
            forms(&shown, "/en/import").into_iter().find(|form| form.action.ends_with("/keep")).unwrap();
        assert_one_act(&pressed(&site, &keep).await, "an import");
        assert_eq!(site.store.list().await.unwrap().len(), held, "shown anew, the same file is another act");
    }
    // Another file from the same page is another act, even one of the same length.
    let other = table.replace("nobody knows", "nobody asked");
    let other = crate::web::import::body(&[("country", "GHA"), ("round", "1")], other.as_bytes());
    assert_eq!(other.len(), body.len());
    let shown = crate::web::import::send_to(&site, &url, other).await;
    let keep = forms(&shown, "/en/import").into_iter().find(|form| form.action.ends_with("/keep")).unwrap();
    assert_one_act(&pressed(&site, &keep).await, "another import");
    assert_eq!(site.store.list().await.unwrap().len(), 4);
}
