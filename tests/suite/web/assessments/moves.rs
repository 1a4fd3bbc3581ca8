//! `/{lang}/assessments/{id}/draft/edit`: a country's words go with their section to another paper, or to its new name.

use crate::support::site::Site;
use amparo::bundle::Files;
use std::path::Path;

const DRAFT: &str = "/en/assessments/ken-2025/draft";
const OURS: &str = "Ours **stays**.";

/// A section of an outline.
fn section(id: &str, was: &str) -> String {
    format!("[[section]]\nid = \"{id}\"\nfile = \"only.md\"\npart = \"body\"\nwas = [{was}]\n")
}

/// Puts one section into a document of the folder, with a chapter whose paragraph has a name.
fn write(folder: &Path, document: &str, outline: &str) {
    let document = folder.join("templates").join(document);
    for lang in ["en", "es"] {
        std::fs::create_dir_all(document.join(lang)).unwrap();
        let template = "# Chapter\n\n{# id: lead #}It is generated.\n";
        std::fs::write(document.join(lang).join("only.md"), template).unwrap();
    }
    std::fs::write(document.join("outline.toml"), outline).unwrap();
}

/// The site of a strategy with this section and a report with that one, over the same store.
async fn site(before: Option<&Site>, strategy: &str, report: &str) -> (Site, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "strategy", strategy);
    write(folder.path(), "report", report);
    let site = Site::with_files(Files::with_overrides(folder.path())).await;
    match before {
        Some(before) => (site.with_store(before.store.clone()), folder),
        None => (site, folder),
    }
}

/// A site in which the paragraph of the section `situation` was edited.
async fn edited() -> (Site, tempfile::TempDir) {
    let (site, folder) = site(None, &section("situation", ""), &section("found", "")).await;
    let place = "situation-plead";
    let page = site.get(&format!("{DRAFT}/edit/situation")).await;
    let seen = page.attributes(&format!("[id='edit-{place}'] input[name=seen]"), "value")[0].clone();
    let text = format!("text-{place}");
    let fields = [("place", place), ("seen", &seen), ("version", "0"), (&text, OURS), ("then", "save")];
    assert_eq!(site.post(&format!("{DRAFT}/edit/situation"), &fields).await.status, 303);
    (site, folder)
}

async fn places(site: &Site) -> Vec<String> {
    site.held().await.assessment.strategy.edits.keys().map(ToString::to_string).collect()
}

#[tokio::test]
async fn words_stand_in_the_paper_to_which_their_section_went() {
    let (before, _first) = edited().await;
    let taken = section("found", "\"strategy/situation\"");
    let (site, _second) = site(Some(&before), &section("page", ""), &taken).await;
    let report = site.get(&format!("{DRAFT}.md?document=report")).await.text;
    assert!(report.contains(OURS) && !report.contains("It is generated."), "{report}");
    let page = site.get(&format!("{DRAFT}/edit")).await;
    assert_eq!(page.count("#left-over"), 0, "nothing is lost");
    assert_eq!(page.texts(".elsewhere .pre"), [OURS]);
    let version = page.attributes(".elsewhere input[name=version]", "value")[0].clone();
    let fields = [("place", "report/en/found-plead"), ("version", &version), ("then", "discard")];
    assert_eq!(site.post(&format!("{DRAFT}/edit"), &fields).await.status, 303);
    assert_eq!(places(&site).await, Vec::<String>::new(), "taken back, and not found again where they were");
    let report = site.get(&format!("{DRAFT}.md?document=report")).await.text;
    assert!(report.contains("It is generated.") && !report.contains(OURS), "{report}");
}

#[tokio::test]
async fn words_are_written_on_where_their_section_stands_now() {
    let (before, _first) = edited().await;
    let renamed = section("start", "\"situation\"");
    let (site, _second) = site(Some(&before), &renamed, &section("found", "")).await;
    let (address, place) = (format!("{DRAFT}/edit/start"), "start-plead");
    let page = site.get(&address).await;
    let value =
        |name: &str| page.attributes(&format!("[id='edit-{place}'] input[name={name}]"), "value")[0].clone();
    assert_eq!(value("version"), "0", "nothing was recorded at the new place yet");
    let text = format!("text-{place}");
    let (seen, version) = (value("seen"), value("version"));
    let save = |words: &'static str| {
        [("place", place), ("seen", &seen), ("version", &version), (&text, words), ("then", "save")]
            .map(|(name, value): (&str, &str)| (name.to_owned(), value.to_owned()))
    };
    let better = save("Ours, better.");
    let fields: Vec<(&str, &str)> =
        better.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(site.post(&address, &fields).await.status, 303);
    assert_eq!(places(&site).await, ["strategy/en/start-plead"], "the old one has ended");
    let draft = site.get(&format!("{DRAFT}.md")).await.text;
    assert!(draft.contains("Ours, better.") && !draft.contains(OURS), "{draft}");
    let again = save("Ours, from elsewhere.");
    let fields: Vec<(&str, &str)> =
        again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(site.post(&address, &fields).await.status, 409, "who saw the old one is too late");
}

#[tokio::test]
async fn what_no_outline_takes_is_left_over_in_its_own_document() {
    let (before, _first) = edited().await;
    let (site, _second) = site(Some(&before), &section("page", ""), &section("found", "")).await;
    let page = site.get(&format!("{DRAFT}/edit")).await;
    assert_eq!(page.texts("#left-over ~ .left-over .pre"), [OURS]);
    assert_eq!(page.count(".elsewhere"), 0);
}
