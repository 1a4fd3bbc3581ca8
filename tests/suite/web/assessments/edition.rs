//! `/{lang}/assessments/{id}/choices/edition`: nothing moves before it is decided, and what was decided can be taken back.

use crate::support::editions::{self, ID, MAPPING, folder};
use crate::support::site::{Site, now};
use amparo::bundle::Files;
use amparo::storage::Stamp;

/// A site with the two editions, and the folder that holds them.
async fn site() -> (Site, tempfile::TempDir, String) {
    let folder = folder(MAPPING);
    let site = Site::with_files(Files::with_overrides(folder.path())).await;
    let stamp = Stamp { at: now(), actor: "test".into() };
    site.store.create(editions::assessment(), stamp).await.unwrap();
    (site, folder, format!("/en/assessments/{ID}/choices/edition"))
}

async fn version(site: &Site) -> String {
    site.store.load(ID).await.unwrap().unwrap().assessment.frameworks[0].version.clone()
}

fn seen(page: &crate::support::site::Page) -> String {
    page.attributes("main form[method=post] input[name=version]", "value")[0].clone()
}

#[tokio::test]
async fn what_would_move_is_shown_before_it_is_taken() {
    let (site, _folder, url) = site().await;
    let more = site.get(&format!("/en/assessments/{ID}/choices/frameworks")).await;
    assert!(more.attributes("main a", "href").contains(&url));
    let page = site.get(&url).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let rows = page.texts("section table tbody tr");
    for (item, parts) in [
        ("TR-1 Question", &["level 2, target 3", "level 1, target 3", "levels ask for more"][..]),
        (
            "TR-2 Question TR-2 → TR-9 Question TR-9",
            &["it has another number. The order of the subjects changed."],
        ),
        ("TR-31", &["To be confirmed", "it is part of what was one question"]),
        ("TR-45", &["level 3, target 3 / level 1, target 3", "it is made of several questions"]),
        ("TR-6", &["not asked", "it is not asked any more. Another framework asks it."]),
        ("TR-7", &["not asked", "not answered, target 3", "it was not asked before"]),
        ("TR-8", &["level 3, target 3", "level 2, target 3", "its levels mean something else"]),
        ("Questions with a level", &["7 of 7", "4 of 7"]),
    ] {
        let is_told = |row: &String| row.contains(item) && parts.iter().all(|part| row.contains(part));
        assert!(rows.iter().any(is_told), "{item}: {parts:?}\n{rows:#?}");
    }
    assert!(page.texts(".notice").join(" ").contains("2 answers count only once"));
    assert_eq!(version(&site).await, "1", "looking changes nothing");
    assert!(site.get(&format!("/en/assessments/{ID}/items/TR-6")).await.status == 200);
    let spanish = site.get(&url.replace("/en/", "/es/")).await;
    assert!(spanish.texts("section table").join(" ").contains("los niveles piden más"));
}

#[tokio::test]
async fn it_is_taken_by_an_office_and_taken_back() {
    let (site, _folder, url) = site().await;
    let page = site.get(&url).await;
    let sent = seen(&page);
    let nobody = site.post(&url, &[("version", &sent), ("form", "-0"), ("by-0", "")]).await;
    nobody.assert_summary(&["by-0"]);
    assert_eq!(version(&site).await, "1");
    let stale = site.post(&url, &[("version", "0"), ("form", "-0"), ("by-0", "Ministry")]).await;
    assert_eq!(stale.status, 409);
    assert!(stale.texts(".notice").join(" ").contains("Something was recorded meanwhile"));
    let strange = site.post(&url, &[("version", &sent), ("form", "-9"), ("by-9", "Ministry")]).await;
    assert_eq!(strange.status, 400);

    let done = site.post(&url, &[("version", &sent), ("form", "-0"), ("by-0", "Ministry")]).await;
    assert_eq!((done.status.as_u16(), done.header("location")), (303, format!("{url}?saved=yes").as_str()));
    assert_eq!(version(&site).await, "2");
    assert_eq!(site.get(&format!("/en/assessments/{ID}/items/TR-9")).await.status, 200);
    assert!(site.get(&format!("/en/assessments/{ID}/carried")).await.text.contains("TR-31"));
    let history = site.get(&format!("/en/assessments/{ID}/history")).await.text;
    assert!(history.contains("edition 2 is answered in place of 1"), "{history}");

    let page = site.get(&url).await;
    assert_eq!(page.count("#back"), 1);
    assert_eq!(page.count("input[name=keep][checked]"), 1);
    let sent = seen(&page);
    let done = site.post(&url, &[("version", &sent), ("form", "-back"), ("by-back", "Ministry")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let held = site.store.load(ID).await.unwrap().unwrap().assessment;
    assert_eq!(held, editions::assessment(), "as it stood");
    assert!(site.store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn where_nothing_newer_is_at_hand_the_page_says_so() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/ken-2025/choices/edition").await;
    assert!(page.texts(".notice").join(" ").contains("No newer edition"));
    assert_eq!(page.count("main form[method=post]"), 0);
    let more = site.get("/en/assessments/ken-2025/choices/frameworks").await;
    assert!(!more.attributes("main a", "href").iter().any(|link| link.ends_with("/edition")));
}
