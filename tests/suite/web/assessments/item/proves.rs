//! Evidence that is about conditions: chosen, shown beside them, changed, refused, copied.

use crate::support::site::{Page, Site};
use amparo::framework::ConditionId;
use amparo::islands::HeldAnswer;
use std::collections::BTreeSet;

const URL: &str = "/en/assessments/ken-2025/items/C12";

const FACTS: [&str; 2] = ["C12-1a", "C12-2b"];

/// A form with a piece of evidence that is about these conditions; without any, its boxes were sent unticked.
fn form<'a>(facts: &[&'a str], fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let piece = [("rating", "2"), ("then", "stay"), ("e1-title", "Decree 7"), ("e1-proves", "")];
    let facts = facts.iter().map(|fact| ("e1-proves", *fact));
    piece.into_iter().chain(facts).chain(fields.iter().copied()).collect()
}

async fn kept(site: &Site) -> BTreeSet<ConditionId> {
    site.answer("C12").await.unwrap().evidence[0].proves.clone()
}

fn facts(ids: &[&str]) -> BTreeSet<ConditionId> {
    ids.iter().map(|id| ConditionId::from(*id)).collect()
}

fn ticked(page: &Page) -> Vec<String> {
    page.attributes("input[name=e1-proves][checked]", "value")
}

#[tokio::test]
async fn what_a_piece_proves_is_kept_and_stands_beside_the_conditions() {
    let site = Site::new().await;
    assert_eq!(site.post(URL, &form(&FACTS, &[("version", "0")])).await.status, 303);
    assert_eq!(kept(&site).await, facts(&FACTS));
    let page = site.get(URL).await;
    assert_eq!(ticked(&page), FACTS);
    let boxes = page.texts(".condition-level .tick");
    for fact in FACTS {
        let line = boxes.iter().find(|line| line.starts_with(fact)).unwrap();
        assert!(line.ends_with("Proved by: Decree 7."), "{line}");
    }
    assert_eq!(page.text.matches("Proved by: ").count(), FACTS.len());

    let against = form(&FACTS[..1], &[("version", "1"), ("e1-id", "C12-E1"), ("e1-stance", "against")]);
    site.post(URL, &against).await;
    let page = site.get(&URL.replace("/en/", "/es/")).await;
    let boxes = page.texts(".condition-level .tick").join(" ");
    assert!(boxes.contains("Lo desmiente: Decree 7.") && !boxes.contains("Lo prueba"), "{boxes}");
}

#[tokio::test]
async fn boxes_that_were_unticked_are_and_boxes_that_were_not_there_stay() {
    let site = Site::new().await;
    site.post(URL, &form(&FACTS, &[("version", "0")])).await;
    let older = [("version", "1"), ("rating", "2"), ("e1-id", "C12-E1"), ("e1-title", "Decree 8")];
    assert_eq!(site.post(URL, &older).await.status, 303);
    assert_eq!(kept(&site).await, facts(&FACTS), "a page from before had no boxes");
    site.post(URL, &form(&FACTS[1..], &[("version", "2"), ("e1-id", "C12-E1")])).await;
    assert_eq!(kept(&site).await, facts(&FACTS[1..]));
    site.post(URL, &form(&[], &[("version", "3"), ("e1-id", "C12-E1")])).await;
    assert_eq!(kept(&site).await, facts(&[]));
}

#[tokio::test]
async fn they_go_with_their_piece() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("rating", "2"),
        ("e1-title", ""),
        ("e1-proves", ""),
        ("e2-title", "Second"),
        ("e2-proves", ""),
        ("e2-proves", FACTS[0]),
        ("e2-proves", FACTS[1]),
    ];
    let room = fields.into_iter().chain([("then", "add")]).collect::<Vec<_>>();
    assert_eq!(ticked(&site.post(URL, &room).await), FACTS, "they come back with the page");
    site.post(URL, &fields).await;
    assert_eq!(kept(&site).await, facts(&FACTS));
    let page = site.post(URL, &form(&FACTS[..1], &[("version", "0"), ("comment", "mine")])).await;
    assert_eq!((page.status.as_u16(), ticked(&page)), (409, vec![FACTS[0].to_owned()]));
    let table = page.texts(".conflict tbody").join(" ");
    assert!(FACTS.iter().all(|fact| table.contains(fact)), "{table}");
}

#[tokio::test]
async fn a_condition_of_something_else_is_refused_and_nothing_is_lost() {
    let site = Site::new().await;
    for foreign in ["C01-1a", "C12-9a", "<b>"] {
        let page = site.post(URL, &form(&[FACTS[0], foreign], &[("version", "0")])).await;
        page.assert_summary(&["rating"]);
        assert_eq!(ticked(&page), [FACTS[0]], "{foreign}");
    }
    assert!(site.answer("C12").await.is_none());
}

#[tokio::test]
async fn a_page_that_saves_by_itself_hears_of_each_box() {
    let site = Site::new().await;
    let page = site.save_by_itself(URL, &form(&FACTS, &[("version", "0")])).await;
    let held: HeldAnswer = serde_json::from_str(&page.text).unwrap();
    let boxes = held.fields.iter().filter(|(name, value)| name == "e1-proves" && !value.is_empty());
    assert_eq!(boxes.map(|(_, value)| value.as_str()).collect::<Vec<_>>(), FACTS);
}

#[tokio::test]
async fn a_copy_proves_what_both_items_ask_for() {
    let site = Site::new().await;
    let (_, item) = site.state.library.item(&"C12".into()).unwrap();
    let is_asked = |one: &&ConditionId| one.as_str().starts_with("GL-");
    let shared =
        item.conditions().find(|one| one.same.iter().any(|id| is_asked(&id))).expect("C12 shares a fact");
    let twin = shared.same.iter().find(is_asked).unwrap();
    let own = item.conditions().find(|one| one.same.is_empty()).expect("C12 has facts of its own");
    let other = twin.as_str().rsplit_once('-').unwrap().0.to_owned();
    let fields = [("version", "0"), ("also", other.as_str())];
    site.post(URL, &form(&[shared.id.as_str(), own.id.as_str()], &fields)).await;
    let copy = site.answer(&other).await.unwrap();
    assert_eq!(copy.evidence[0].proves, facts(&[twin.as_str()]));
    let page = site.get(&format!("/en/assessments/ken-2025/items/{other}")).await;
    assert!(page.texts(".condition-level .tick").join(" ").contains("Proved by: Decree 7"), "{other}");
}
