//! `/{lang}/assessments/{id}/draft/edit/{section}/figures/{place}`: a picture of the country's own in every file.

use super::look::{PNG, name_of};
use super::versions::freeze;
use crate::support::multipart::upload;
use crate::support::site::{Page, Site};
use amparo::assessment::strategy::EditKind;

const DRAFT: &str = "/en/assessments/ken-2025/draft";
/// A country with few answers is shown the starting paper unasked.
const STRATEGY: &str = "/en/assessments/ken-2025/draft?document=strategy";
const SECTION: &str = "/en/assessments/ken-2025/draft/edit/approval";
const PLACE: &str = "approval-padoption_state+1";

fn url(place: &str) -> String {
    format!("{SECTION}/figures/{place}")
}

const FIELDS: [(&str, &str); 4] = [
    ("version", "0"),
    ("title", "Reports <doubled>"),
    ("alt", "Two bars, the second twice as high"),
    ("source", "Ministry of ICT, 2026"),
];

async fn send(site: &Site, fields: &[(&str, &str)], picture: &[u8]) -> Page {
    upload(site, &url(PLACE), fields, &[("picture", name_of(picture), picture)]).await
}

#[tokio::test]
async fn a_figure_is_counted_and_stands_in_every_file_and_version() {
    let site = Site::new().await;
    assert!(site.get(SECTION).await.attributes("a", "href").contains(&url(PLACE)));
    let counted = site.get(STRATEGY).await.count(".document figure");
    let page = send(&site, &FIELDS, PNG).await;
    assert_eq!(page.status, 303, "{}", page.text);
    assert_eq!(page.header("location"), format!("{SECTION}?saved=yes#edit-{PLACE}"));
    let draft = site.get(STRATEGY).await;
    assert_eq!(draft.count(".document figure"), counted + 1);
    let figure = format!(".document figure[id='{PLACE}']");
    assert_eq!(draft.texts(&format!("{figure} figcaption")), ["Figure 1. Reports <doubled>"]);
    assert_eq!(draft.texts(&format!("{figure} svg desc")), ["Two bars, the second twice as high"]);
    assert_eq!(draft.count(&format!("{figure} image[href^='data:image/png;base64,']")), 1);
    let source = draft.texts(&format!("[id='{PLACE}~source']"));
    assert!(source.len() == 1 && source[0].starts_with("Source: Ministry of ICT, 2026"), "{source:?}");
    for (ending, words) in [
        ("html", "data:image/png;base64,"),
        ("md", "Two bars, the second twice as high"),
        ("json", "\"kind\": \"picture\""),
    ] {
        let file = site.get(&format!("{DRAFT}.{ending}")).await.text;
        assert!(file.contains(words) && file.contains("Ministry of ICT, 2026"), "{ending}");
    }
    let spanish = site.get("/es/assessments/ken-2025/draft.md").await.text;
    assert!(!spanish.contains("Two bars"), "a figure belongs to one language");
    assert_eq!(freeze(&site, "1.0").await.status, 303);
    let frozen = "/en/assessments/ken-2025/versions/1/strategy-en-public";
    let kept = site.get(&format!("{frozen}.json")).await.text;
    let gone = [("version", "1"), ("then", "take")];
    assert_eq!(send(&site, &gone, b"").await.status, 303);
    assert_eq!(site.get(STRATEGY).await.count(".document figure"), counted);
    assert_eq!(site.get(&format!("{frozen}.json")).await.text, kept);
    assert_eq!(site.get(frozen).await.count(&figure), 1, "the version has it still");
    let compared = site.get("/en/assessments/ken-2025/versions/compare?from=1&to=today").await;
    assert!(compared.texts("main del").iter().any(|gone| gone.contains("Reports <doubled>")));
    assert!(site.store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn words_change_without_the_picture_and_the_picture_without_the_words() {
    let site = Site::new().await;
    send(&site, &FIELDS, PNG).await;
    let page = site.get(&url(PLACE)).await;
    assert_eq!(page.attributes("input[name=title]", "value"), ["Reports <doubled>"]);
    let again = [("version", "1"), ("title", "Fewer reports"), ("alt", "Two bars"), ("note", "As agreed.")];
    assert_eq!(send(&site, &again, b"").await.status, 303);
    let edits = site.held().await.assessment.strategy.edits;
    let edit = edits.values().next().unwrap();
    let EditKind::Figure(figure) = &edit.kind else { panic!("{edit:?}") };
    assert_eq!(
        (figure.title.as_str(), figure.width, edit.note.as_str()),
        ("Fewer reports", 48, "As agreed.")
    );
    let stale = FIELDS.map(|(name, value)| (name, if name == "version" { "1" } else { value }));
    let stale = send(&site, &stale, b"").await;
    assert_eq!(stale.status, 409);
    let rows = stale.texts(".conflict tr[data-differs] td");
    assert!(rows.contains(&"Reports <doubled>".to_owned()) && rows.contains(&"Fewer reports".to_owned()));
    assert_eq!(stale.attributes("input[name=version]", "value"), ["2"], "saving again means it");
}

#[tokio::test]
async fn two_people_who_add_a_figure_at_one_place_both_keep_theirs() {
    let site = Site::new().await;
    let other = FIELDS.map(|(name, value)| (name, if name == "title" { "Calls" } else { value }));
    // The last one is a second press of the same button.
    for (fields, once) in [(&FIELDS, "a"), (&other, "b"), (&other, "b")] {
        let url = format!("{}?once={once}", url(PLACE));
        assert_eq!(upload(&site, &url, fields, &[("picture", "a.png", PNG)]).await.status, 303);
    }
    let titles =
        site.get(STRATEGY).await.texts(".document figure[id^='approval-padoption_state+'] figcaption");
    assert_eq!(titles, ["Figure 1. Reports <doubled>", "Figure 2. Calls"], "both, and none twice");
}

#[tokio::test]
async fn what_is_no_small_picture_with_words_is_refused_and_nothing_is_kept() {
    let site = Site::new().await;
    for (bytes, words) in [
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), "cannot be drawn"),
        (vec![0x89; 30_000_000], "larger than 25 MB"),
        (PNG[..PNG.len() - 20].to_vec(), "broken"),
        (Vec::new(), "Choose the picture"),
    ] {
        let page = send(&site, &FIELDS, &bytes).await;
        page.assert_summary(&["picture"]);
        assert!(page.texts("#problems li")[0].contains(words), "{:?}", page.texts("#problems li"));
        assert_eq!(page.attributes("input[name=source]", "value"), ["Ministry of ICT, 2026"]);
    }
    let mut lying = PNG.to_vec();
    lying[16..20].copy_from_slice(&100_000u32.to_be_bytes());
    send(&site, &FIELDS, &lying).await.assert_summary(&["picture"]);
    send(&site, &[("version", "0")], PNG).await.assert_summary(&["title", "alt", "picture"]);
    for nowhere in ["approval-padoption_state", "nothing+1", "summary-padoption_working+1"] {
        assert_eq!(site.get(&url(nowhere)).await.status, 404, "{nowhere}");
    }
    assert!(site.held().await.assessment.strategy.edits.is_empty());
}
