//! `/{lang}/assessments/{id}/versions`, comparing, and the files that are kept.

use crate::support::site::{Page, Site};
use amparo::assessment::Change;
use amparo::assessment::strategy::{Audience, DocumentKind};
use amparo::bundle::Files;
use amparo::storage::Stamp;

const URL: &str = "/en/assessments/ken-2025/versions";

pub async fn freeze(site: &Site, label: &str) -> Page {
    let fields = [
        ("label", label),
        ("author", "Ministry of ICT"),
        ("note", "First."),
        ("document", "strategy"),
        ("audience", "public"),
    ];
    until_frozen(site, site.post(URL, &fields).await).await
}

/// What a form that orders a version leads to in the end; the reply itself where nothing was ordered.
pub async fn until_frozen(site: &Site, ordered: Page) -> Page {
    let progress = ordered.header("location").to_owned();
    if !progress.contains("/versions/freezing/") {
        return ordered;
    }
    loop {
        let page = site.get(&progress).await;
        let still = page.header("refresh").to_owned();
        // It ended while the page was made: the page asks to look again.
        let is_again = page.header("location") == progress;
        if still.is_empty() && !is_again {
            return page;
        }
        assert!(is_again || still.ends_with(&format!("; url={progress}")), "{still}");
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

async fn answer(site: &Site, item: &str, comment: &str) {
    let fields = [("version", "0"), ("rating", "2"), ("comment", comment), ("then", "stay")];
    assert_eq!(site.post(&format!("/en/assessments/ken-2025/items/{item}"), &fields).await.status, 303);
}

#[tokio::test]
async fn a_version_keeps_its_documents() {
    let site = Site::new().await;
    assert_eq!(freeze(&site, "1.0").await.status, 303);
    let version = site.held().await.assessment.strategy.versions[&1].clone();
    assert_eq!((version.label.as_str(), version.author.as_str()), ("1.0", "Ministry of ICT"));
    assert_eq!(version.documents.len(), 2, "one for each language");
    assert!(
        version
            .documents
            .iter()
            .all(|one| one.document == DocumentKind::Strategy && one.audience == Audience::Public)
    );
    assert_eq!(version.templates.len(), 64);
    let page = site.get(&format!("{URL}/1")).await;
    assert_eq!(page.texts("h1"), ["Version 1.0"]);
    let read = site.get(&format!("{URL}/1/strategy-en-public")).await;
    assert_eq!(read.texts("main h1"), ["National strategy for the protection of children online"]);
    assert_eq!((read.count(".document .written h2") > 5, read.count(".edit-link")), (true, 0));
    let before = site.get(&format!("{URL}/1/strategy-en-public.json")).await;
    assert_eq!(before.status, 200);
    answer(&site, "C04", "A unit that nobody knew of.").await;
    assert!(site.get("/en/assessments/ken-2025/draft.json").await.text.contains("nobody knew of"));
    let after = site.get(&format!("{URL}/1/strategy-en-public.json")).await;
    assert_eq!(before.text, after.text);
    for missing in ["strategy-en-internal.json", "strategy-en-public.exe", "memorandum-en-public.html", "x"] {
        assert_eq!(site.get(&format!("{URL}/1/{missing}")).await.status, 404, "{missing}");
    }
    assert_eq!(site.get(&format!("{URL}/2")).await.status, 404);
}

#[tokio::test]
async fn what_was_frozen_outlives_its_templates() {
    let site = Site::new().await;
    freeze(&site, "1.0").await;
    let kept = ["json", "html"].map(|ending| format!("{URL}/1/strategy-en-public.{ending}"));
    let before = [site.get(&kept[0]).await.text, site.get(&kept[1]).await.text];
    let folder = tempfile::tempdir().unwrap();
    let english = folder.path().join("templates/strategy/en");
    std::fs::create_dir_all(&english).unwrap();
    std::fs::write(english.join("front-4-summary.md"), "# Quite another\n\n**Text.**\n").unwrap();
    let other = Site::with_files(Files::with_overrides(folder.path())).await.with_store(site.store.clone());
    assert!(other.get("/en/assessments/ken-2025/draft.md").await.text.contains("Quite another"));
    assert_eq!([other.get(&kept[0]).await.text, other.get(&kept[1]).await.text], before);
}

#[tokio::test]
async fn names_are_needed_and_used_once() {
    let site = Site::new().await;
    site.post(URL, &[]).await.assert_summary(&["label", "author", "document-0", "audience-0"]);
    freeze(&site, "Before cabinet").await;
    freeze(&site, " before CABINET ").await.assert_summary(&["label"]);
    assert_eq!(site.held().await.assessment.strategy.versions.len(), 1);
}

#[tokio::test]
async fn versions_are_compared_word_by_word() {
    let site = Site::new().await;
    assert_eq!(site.get(&format!("{URL}/compare")).await.status, 404, "nothing was frozen");
    freeze(&site, "1.0").await;
    let same = site.get(&format!("{URL}/compare?from=1&to=today")).await;
    assert_eq!(same.texts(".lead"), ["Both say the same."]);
    answer(&site, "C04", "A unit of nine officers.").await;
    freeze(&site, "1.1").await;
    for url in [format!("{URL}/compare?from=1&to=today"), format!("{URL}/compare?from=1&to=2")] {
        let page = site.get(&url).await;
        assert!(page.count(".document ins") > 3 && page.count(".document del") > 3, "{url}");
        assert!(page.texts(".document ins").join(" ").contains("A unit of nine officers"));
        assert!(page.texts(".lead")[0].contains("changed"));
    }
    assert_eq!(
        site.get(&format!("{URL}/compare?from=2&to=today")).await.texts(".lead"),
        ["Both say the same."]
    );
    let page = site.get(&format!("{URL}/compare?from=%3Cscript%3E&to=99")).await;
    assert_eq!(page.status, 200, "what nobody froze is not compared");
}

#[tokio::test]
async fn versions_that_cannot_be_compared_say_so() {
    let site = Site::new().await;
    let freeze_for = async |label: &str, document: &str, audience: &str| {
        let fields =
            [("label", label), ("author", "Ministry"), ("document", document), ("audience", audience)];
        let frozen = until_frozen(&site, site.post(URL, &fields).await).await;
        assert_eq!(frozen.header("location"), format!("{URL}?saved=yes"), "{label}");
    };
    freeze_for("memorandum alone", "memorandum", "public").await;
    assert_eq!(site.get(URL).await.count("a[href*='/compare']"), 0, "nothing leads to what cannot be");
    freeze_for("for everybody", "strategy", "public").await;
    freeze_for("for us", "strategy", "internal").await;
    let page = site.get(&format!("{URL}/compare?from=2&to=3")).await;
    assert_eq!(page.status, 200);
    assert_eq!((page.count(".document"), page.count(".compare-form")), (0, 1));
    assert!(page.texts(".lead")[0].contains("not frozen for the same readers"));
    assert_eq!(page.attributes("#from option", "value"), ["2", "3", "today"]);
    assert_eq!(site.get(&format!("{URL}/compare?from=2&to=today")).await.count(".document"), 1);
}

#[tokio::test]
async fn an_export_brings_its_versions_along() {
    let site = Site::new().await;
    freeze(&site, "1.0").await;
    let export = site.get("/en/assessments/ken-2025/export.json").await.text;
    let library = &site.state.library;
    let origin = amparo::intake::FindingsOrigin {
        country: "KEN".into(),
        round: "1".into(),
        date: None,
        dates: None,
        created: crate::support::site::now(),
        today: crate::support::site::now().date_naive(),
    };
    let intake = amparo::intake::read(export.as_bytes(), library, &origin).unwrap();
    assert_eq!(intake.assessment, site.held().await.assessment);
    assert_eq!(intake.report.dropped, []);
    let other = Site::empty().await;
    for file in intake.files.values() {
        other.store.keep(file.clone()).await.unwrap();
    }
    let stamp = Stamp { at: crate::support::site::now(), actor: "test".into() };
    other.store.create(intake.assessment.clone(), stamp).await.unwrap();
    let file = format!("{URL}/1/strategy-es-public.json");
    assert_eq!(other.get(&file).await.text, site.get(&file).await.text);

    let mut value: serde_json::Value = serde_json::from_str(&export).unwrap();
    value["files"] = serde_json::json!({});
    let stripped = amparo::intake::read(value.to_string().as_bytes(), library, &origin).unwrap();
    assert_eq!(stripped.report.dropped.len(), 1, "a version without its files is left out and said to be");
    assert!(stripped.assessment.strategy.versions.is_empty());
    let documents = &intake.assessment.strategy.versions[&1].documents;
    let mut value: serde_json::Value = serde_json::from_str(&export).unwrap();
    value["files"][&documents[0].content.0]["base64"] = "AAAA".into();
    let damaged = amparo::intake::read(value.to_string().as_bytes(), library, &origin).unwrap();
    let version = &damaged.assessment.strategy.versions[&1];
    assert_eq!(version.documents[..], documents[1..], "a damaged file takes nothing else with it");
    assert_eq!(damaged.report.dropped[0].key, "intake-version-document-missing");
}

#[cfg(feature = "print")]
#[tokio::test]
async fn the_adopted_paper_of_insiders_carries_the_assessment_it_was_frozen_with() {
    use amparo::render::paper::{PrintLimits, Printer};
    let mut site = Site::new().await;
    let program = env!("CARGO_BIN_EXE_amparo").into();
    site.change(|state| state.service.printer = Printer::new(program, PrintLimits::default()));
    let choice =
        [("label", "1.0"), ("author", "Ministry of ICT"), ("document", "strategy"), ("audience", "internal")];
    let frozen = until_frozen(&site, site.post(URL, &choice).await).await;
    assert_eq!(frozen.header("location"), format!("{URL}?saved=yes"), "{}", frozen.text);
    answer(&site, "C04", "Written after the freeze.").await;
    let asked = site.get("/en/assessments/ken-2025/approval").await;
    let although = asked.attributes("#although", "value");
    let act = [
        ("about", "adoption"),
        ("version", "0"),
        ("although", although[0].as_str()),
        ("reference-adoption", "Decree 7/2026"),
        ("date-adoption", "2026-11-21"),
        ("institution-adoption", "Cabinet"),
        ("adopts-adoption", "1"),
    ];
    assert_eq!(site.post("/en/assessments/ken-2025/approval", &act).await.status, 303);
    let file = site.get(&format!("{URL}/1/strategy-en-internal.adopted.pdf")).await;
    assert_eq!(file.status, 200, "{}", file.text);
    let folder = tempfile::tempdir().unwrap();
    let (paper, inside) = (folder.path().join("adopted.pdf"), folder.path().join("inside.json"));
    std::fs::write(&paper, &file.bytes).unwrap();
    let mut detach = std::process::Command::new("pdfdetach");
    let taken = detach.args(["-save", "1", "-o"]).arg(&inside).arg(&paper).status().unwrap();
    assert!(taken.success(), "nothing is attached");
    let inside = std::fs::read_to_string(inside).unwrap();
    assert!(inside.contains("\"country\": \"KEN\"") && !inside.contains("Written after the freeze."));
}

#[tokio::test]
async fn no_link_of_a_version_leads_nowhere() {
    let site = Site::new().await;
    assert_eq!(freeze(&site, "1.0").await.status, 303);
    let mut other = site.held().await.assessment.strategy.versions[&1].clone();
    other.label = "English alone".into();
    other.documents.retain(|one| one.lang.code() == "en");
    let change = |number, version| {
        Change::Strategy(Box::new(amparo::assessment::Decision::Version { number, version }))
    };
    let stamp = || Stamp { at: crate::support::site::now(), actor: "test".into() };
    site.store.record("ken-2025", change(2, other.clone()), 0, stamp()).await.unwrap();
    other.label = "Nothing".into();
    other.documents.clear();
    site.store.record("ken-2025", change(3, other), 0, stamp()).await.unwrap();
    let mut seen = std::collections::BTreeSet::new();
    let mut queue = vec![URL.to_owned(), URL.replace("/en/", "/es/")];
    while let Some(url) = queue.pop() {
        let path = url.split('#').next().unwrap().to_owned();
        if !path.contains("/versions") || !seen.insert(path.clone()) || path.ends_with(".pdf") {
            continue;
        }
        let page = site.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        queue.extend(page.attributes("a[href]", "href"));
    }
    assert!(seen.len() > 15, "{seen:?}");
}
