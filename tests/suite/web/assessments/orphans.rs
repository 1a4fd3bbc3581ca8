//! `/{lang}/assessments/{id}/draft/edit`: a text whose part was reworded is placed again, by hand and in one step.

use crate::support::site::{Page, Site, css};
use amparo::bundle::Files;

const EDIT: &str = "/en/assessments/ken-2025/draft/edit";
const OLD: &str = "summary-padoption_working";

/// A site in which a country's text has lost its part, because another template came; with what it lives on.
async fn reworded() -> (Site, (Site, tempfile::TempDir)) {
    let before = Site::new().await;
    let seen = before.get(&format!("{EDIT}/summary")).await;
    let seen = seen.attributes(&format!("[id='edit-{OLD}'] input[name=seen]"), "value")[0].clone();
    let text = format!("text-{OLD}");
    let fields =
        [("place", OLD), ("seen", &seen), ("version", "0"), (&text, "Ours **stays**."), ("then", "save")];
    assert_eq!(before.post(&format!("{EDIT}/summary"), &fields).await.status, 303);
    let folder = tempfile::tempdir().unwrap();
    let english = folder.path().join("templates/strategy/en");
    std::fs::create_dir_all(&english).unwrap();
    let template = "# Summary\n\n**All is new.**\n\nAn old promise, said anew.\n\nThe end.\n";
    std::fs::write(english.join("front-4-summary.md"), template).unwrap();
    let store = before.store.clone();
    let after = Site::with_files(Files::with_overrides(folder.path())).await.with_store(store);
    (after, (before, folder))
}

/// What the list says of the part whose words begin so.
fn choice(page: &Page, words: &str) -> String {
    let html = page.html();
    let part = css(".left-over option");
    let mut options = html.select(&part);
    let option = options.find(|option| option.text().collect::<String>().contains(words));
    option.unwrap_or_else(|| panic!("no part says {words}")).value().attr("value").unwrap().to_owned()
}

async fn place(site: &Site, then: &str, chosen: &str) -> Page {
    let field = format!("block-{OLD}");
    let fields = [("place", OLD), ("version", "1"), (field.as_str(), chosen), ("then", then)];
    site.post(EDIT, &fields).await
}

#[tokio::test]
async fn a_text_takes_the_place_of_another_part() {
    let (site, _kept) = reworded().await;
    let page = site.get(EDIT).await;
    assert_eq!(page.texts(".left-over .pre"), ["Ours **stays**."]);
    let sections = page.texts(".left-over option");
    assert!(sections.iter().skip(1).all(|option| option.starts_with("Summary: ")), "{sections:?}");
    place(&site, "attach", "").await.assert_summary(&[&format!("block-{OLD}")]);
    let saved = place(&site, "attach", &choice(&page, "old promise")).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    let draft = site.get("/en/assessments/ken-2025/draft.md").await.text;
    assert!(draft.contains("Ours **stays**.") && !draft.contains("An old promise"));
    let page = site.get(EDIT).await;
    assert_eq!((page.count(".left-over"), page.count(".beneath")), (0, 0));
    assert_eq!(site.held().await.assessment.strategy.edits.len(), 1);
}

#[tokio::test]
async fn a_text_goes_behind_another_part_or_is_taken_back() {
    let (site, _kept) = reworded().await;
    let chosen = choice(&site.get(EDIT).await, "The end");
    assert_eq!(place(&site, "insert", &chosen).await.status, 303);
    let draft = site.get("/en/assessments/ken-2025/draft.md").await.text;
    assert!(draft.find("The end.").unwrap() < draft.find("Ours **stays**.").unwrap());
    let (site, _kept) = reworded().await;
    assert_eq!(place(&site, "discard", "").await.status, 303);
    assert!(site.held().await.assessment.strategy.edits.is_empty());
}

#[tokio::test]
async fn words_that_somebody_put_there_meanwhile_are_shown_and_nothing_moves() {
    let (site, _kept) = reworded().await;
    let chosen = choice(&site.get(EDIT).await, "old promise");
    let block = chosen.split(' ').next().unwrap().to_owned();
    let text = format!("text-{block}");
    let theirs = [("place", block.as_str()), ("version", "0"), (text.as_str(), "Theirs."), ("then", "save")];
    assert_eq!(site.post(&format!("{EDIT}/summary"), &theirs).await.status, 303);
    let page = place(&site, "attach", &chosen).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts(".conflict tr[data-differs] td"), ["Ours **stays**.", "Theirs."]);
    assert_eq!(site.held().await.assessment.strategy.edits.len(), 2, "neither text is lost");
    let fresh = choice(&site.get(EDIT).await, "old promise");
    place(&site, "attach", &fresh).await.assert_summary(&[&format!("block-{OLD}")]);
}
