//! What a page is told that saves by itself, and what it may load for that.

use super::URL;
use crate::support::site::{Page, Site};
use amparo::islands::{HeldAnswer, SaveProblems};

fn held(page: &Page) -> HeldAnswer {
    serde_json::from_str(&page.text).unwrap_or_else(|error| panic!("{error}: {}", page.text))
}

fn field<'a>(held: &'a HeldAnswer, name: &str) -> Option<&'a str> {
    held.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
}

#[tokio::test]
async fn an_answer_is_kept_and_its_version_and_names_come_back() {
    let site = Site::new().await;
    let first = [("version", "0"), ("rating", "2"), ("e1-title", "Act 4"), ("e2-title", "")];
    let page = site.save_by_itself(URL, &first).await;
    assert_eq!((page.status.as_u16(), page.header("content-type")), (200, "application/json"));
    let kept = held(&page);
    assert_eq!((kept.version, field(&kept, "e1-id")), (1, Some("C04-E1")));
    let answer = site.answer("C04").await.unwrap();
    assert_eq!(answer.evidence[0].title, "Act 4");

    let again = [("version", "1"), ("rating", "2"), ("e1-title", "Act 4"), ("e1-id", "C04-E1")];
    assert_eq!(held(&site.save_by_itself(URL, &again).await).version, 1, "nothing new, no new version");
}

#[tokio::test]
async fn a_newer_answer_is_never_overwritten() {
    let site = Site::new().await;
    site.post(URL, &[("version", "0"), ("rating", "3"), ("comment", "theirs")]).await;
    let page = site.save_by_itself(URL, &[("version", "0"), ("rating", "1"), ("comment", "mine")]).await;
    assert_eq!((page.status.as_u16(), page.header("content-type")), (409, "application/json"));
    let theirs = held(&page);
    assert_eq!((theirs.version, field(&theirs, "comment")), (1, Some("theirs")));
    assert_eq!(field(&theirs, "rating"), Some("3"));
    assert_eq!(site.answer("C04").await.unwrap().comment, "theirs");
}

#[tokio::test]
async fn what_is_missing_is_said_in_the_language_of_the_page() {
    let site = Site::new().await;
    let url = URL.replace("/en/", "/es/");
    let page = site.save_by_itself(&url, &[("version", "0"), ("rating", "na"), ("comment", "words")]).await;
    assert_eq!((page.status.as_u16(), page.header("content-type")), (422, "application/json"));
    let problems: SaveProblems = serde_json::from_str(&page.text).unwrap();
    assert_eq!(problems.problems, [("reason".to_owned(), "Explique por qué no aplica".to_owned())]);
    assert_eq!(site.answer("C04").await, None);
}

#[tokio::test]
async fn nothing_is_withdrawn_or_copied_by_itself() {
    let site = Site::new().await;
    let withdraw = [("version", "1"), ("then", "withdraw")];
    let page = site.save_by_itself(&URL.replace("C04", "C01"), &withdraw).await;
    assert_eq!(page.status, 400);
    assert!(site.answer("C01").await.is_some());

    let item = site.state.library.item(&"C04".into()).unwrap().1;
    let other = item.also_counts_for.first().expect("C04 also counts for another item").to_string();
    site.save_by_itself(URL, &[("version", "0"), ("rating", "2"), ("also", &other)]).await;
    assert!(site.answer("C04").await.is_some());
    assert_eq!(site.answer(&other).await, None);
}

#[tokio::test]
async fn only_a_page_with_islands_loads_them() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::with_islands(folder.path()).await;
    let page = site.get(URL).await;
    let scripts = page.attributes("script", "src");
    assert_eq!(page.attributes("script", "type"), ["module"]);
    assert!(page.header("content-security-policy").contains("script-src 'self' 'wasm-unsafe-eval';"));
    let loader = site.get(&scripts[0]).await;
    assert!(loader.header("content-type").starts_with("text/javascript"));
    for address in loader.text.split('"').filter(|part| part.starts_with("/assets/")) {
        assert_eq!(site.get(address).await.status, 200, "{address}");
    }

    for path in ["/en/", "/en/method", "/en/assessments/ken-2025/items"] {
        let page = site.get(path).await;
        assert_eq!(page.count("script, leptos-island"), 0, "{path}");
        assert!(!page.header("content-security-policy").contains("wasm"), "{path}");
    }
}
