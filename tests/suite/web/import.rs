//! `/{lang}/import`.

use crate::support::members;
use crate::support::multipart::form_body;
use crate::support::site::{Page, Site, now};
use amparo::assessment::{Basis, Rating};
use amparo::clock::Clock;
use amparo::service::Person;
use amparo::storage::Stamp;
use axum::body::Body;
use axum::http::Request;
use chrono::TimeDelta;

const KENYA: &str = include_str!("../../cases/ken.csv");

pub fn case(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/cases/tables/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// What a file becomes: it is shown, and kept where there is nothing against it.
pub async fn send(site: &Site, fields: &[(&str, &str)], file: &[u8]) -> Page {
    keep(site, look(site, fields, file).await).await
}

/// What a file holds, before anything is kept.
pub async fn look(site: &Site, fields: &[(&str, &str)], file: &[u8]) -> Page {
    send_to(site, "/en/import", body(fields, file)).await
}

/// Keeps what a page shows; the page itself where it asks for something else.
pub async fn keep(site: &Site, shown: Page) -> Page {
    if shown.status != 200 {
        return shown;
    }
    let staged = shown.attributes("input[name=staged]", "value").remove(0);
    site.post("/en/import/keep", &[("staged", &staged)]).await
}

/// A form with a file as a browser writes it.
pub fn body(fields: &[(&str, &str)], file: &[u8]) -> Vec<u8> {
    body_of(fields, &[("f", file)])
}

/// The same with several files by name, chosen in one field.
fn body_of(fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let files: Vec<_> = files.iter().map(|(name, file)| ("file", *name, *file)).collect();
    form_body(fields, &files)
}

pub async fn send_to(site: &Site, url: &str, body: Vec<u8>) -> Page {
    let request = Request::post(url)
        .header("host", "localhost")
        .header("sec-fetch-site", "same-origin")
        .header("content-length", body.len())
        .header("content-type", "multipart/form-data; boundary=x");
    site.send(request.body(Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn findings_become_an_assessment_with_an_account() {
    let site = Site::new().await;
    let page = send(&site, &[("country", "KEN"), ("round", "2024")], KENYA.as_bytes()).await;
    assert_eq!(page.status, 201, "{:?}", page.texts("#problems"));
    assert_eq!(
        page.texts(".counts li"),
        ["12 answers were kept", "nothing was changed", "nothing was dropped"]
    );
    assert_eq!(page.attributes("main a.button", "href"), ["/en/assessments/ken-2024"]);
    let held = site.store.load("ken-2024").await.unwrap().unwrap().assessment;
    assert_eq!(held.answers.len(), 12);
    assert_eq!(held.basis, Basis::DeskCoding);
}

#[tokio::test]
async fn an_export_comes_back_whole_beside_the_one_that_exists() {
    let site = Site::new().await;
    let export = site.get("/en/assessments/ken-2025/export.json").await.text;
    let page = send(&site, &[], export.as_bytes()).await;
    assert_eq!(page.status, 201, "{:?}", page.texts("#problems"));
    assert!(page.texts(".notice")[0].contains("ken-2025-2"));
    let copy = site.store.load("ken-2025-2").await.unwrap().unwrap().assessment;
    let mut original = site.held().await.assessment;
    original.id = copy.id.clone();
    assert_eq!(copy, original);
}

#[tokio::test]
async fn actions_that_come_into_the_plan_only_by_what_was_entered_are_told_beforehand() {
    let site = Site::new().await;
    let told = "Actions that nothing proposes";
    let export = site.get("/en/assessments/ken-2025/export.json").await.text;
    let page = look(&site, &[], export.as_bytes()).await;
    assert!(!page.text.contains(told), "nothing was entered");
    // Lifts only what the level above the target of C01 asks for.
    let url = "/en/assessments/ken-2025/plan/actions/A01-10";
    let fields = [("version", "0"), ("taken", "proposed"), ("lead", "Police")];
    assert_eq!(site.post(url, &fields).await.status, 303);
    let export = site.get("/en/assessments/ken-2025/export.json").await.text;
    let page = look(&site, &[], export.as_bytes()).await;
    let facts = page.texts("main .scale-line").join("\n");
    assert!(facts.contains(told) && facts.contains("A01-10"), "{facts}");
}

#[tokio::test]
async fn an_assessment_of_the_same_round_under_another_name_is_noticed_and_can_be_opened() {
    let site = Site::new().await;
    let mut other = site.held().await.assessment;
    (other.id, other.round) = ("pilot".to_owned(), "Round  2030".to_owned());
    site.store.create(other, Stamp { at: now(), actor: "test".into() }).await.unwrap();
    for (round, twins) in
        [("round 2030", &["/en/assessments/pilot"][..]), ("2031", &[][..]), ("2025", &[][..])]
    {
        let page = look(&site, &[("country", "KEN"), ("round", round)], KENYA.as_bytes()).await;
        assert_eq!(page.status, 200, "{round}");
        assert_eq!(page.attributes("main .notice a", "href"), twins, "{round}");
    }
}

#[tokio::test]
async fn a_broken_file_is_refused_whole_with_every_line() {
    let site = Site::new().await;
    let fields = [("country", "KEN"), ("round", "2024")];
    let table = "item,level,finding,confidence,source\nC01,7,x,high,y\nC99,2,x,high,y\nC02,2,</textarea><script>,sure,y\n";
    let page = send(&site, &fields, table.as_bytes()).await;
    page.assert_summary(&["file", "file", "file"]);
    let lines = page.texts("#problems li");
    assert!(lines[0].contains("Line 2") && lines[0].contains("7"), "{lines:?}");
    assert_eq!(page.attributes("select[name=country] option[selected]", "value"), ["KEN"]);
    assert_eq!(page.attributes("#round", "value"), ["2024"]);
    let ours = page.count("script[type=module][src^='/assets/']");
    assert_eq!(page.text.matches("<script").count(), ours, "a script came through");
    assert_eq!(site.store.list().await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_missing_is_asked_for() {
    let site = Site::new().await;
    let nothing = body_of(&[], &[("", b"")]);
    let page = send_to(&site, "/en/import", nothing).await;
    page.assert_summary(&["file"]);
    assert!(page.texts("#problems li")[0].contains("Choose a file"));
    let round = [("country", "KEN"), ("round", "2024")];
    let empty = send(&site, &round, b"").await;
    empty.assert_summary(&["file"]);
    assert!(empty.texts("#problems li")[0].contains("is empty"), "{:?}", empty.texts("#problems li"));
    let both = body_of(&round, &[("full.csv", KENYA.as_bytes()), ("empty.csv", b"")]);
    let page = send_to(&site, "/en/import", both).await;
    page.assert_summary(&["file"]);
    assert!(page.texts("#problems li")[0].starts_with("empty.csv. "), "the other one is not taken alone");
    send(&site, &[], KENYA.as_bytes()).await.assert_summary(&["country", "round", "file"]);
    for broken in [&b"\xff\xfea\x00"[..], b"{}", b"{\"schema\":99}", b"item\n", b"\xc3\x28"] {
        let page = send(&site, &[("country", "KEN"), ("round", "2024")], broken).await;
        assert_eq!(page.status, 422, "{broken:?}");
    }
}

#[tokio::test]
async fn too_large_a_file_is_refused_in_words() {
    let site = Site::new().await;
    let page = send(&site, &[("country", "KEN"), ("round", "2024")], &vec![b'x'; 50_000_000]).await;
    page.assert_summary(&["file"]);
    assert!(page.texts("#problems li")[0].contains("50.0 MB"), "{:?}", page.texts("#problems li"));
    let page = send(&site, &[("country", "KEN"), ("round", "2024")], &vec![b'x'; 110_000_000]).await;
    assert_eq!(page.status, 413);
    assert_eq!(page.texts("h1"), ["This is too large"]);
    for most in ["table 10 MB", "exported 100 MB"] {
        assert!(page.text.contains(most), "{most}: {}", page.text);
    }
}

#[tokio::test]
async fn unknown_stays_unknown() {
    let site = Site::new().await;
    let table = "item,level,finding,confidence,source\nC01,U,nobody knows,,\n";
    send(&site, &[("country", "GHA"), ("round", "1")], table.as_bytes()).await;
    let held = site.store.load("gha-1").await.unwrap().unwrap().assessment;
    assert_eq!(held.answers.len(), 1);
    assert!(held.answers.values().all(|answer| answer.rating == Rating::Unknown));
}

#[tokio::test]
async fn a_workbook_is_read_and_what_was_understood_is_told() {
    let site = Site::new().await;
    let fields = [("country", "KEN"), ("round", "2024"), ("dates", "")];
    let page = send(&site, &fields, &case("spanish-of-libreoffice.xlsx")).await;
    assert_eq!(page.status, 201, "{:?}", page.texts("#problems"));
    assert_eq!(page.texts(".counts li")[0], "5 answers were kept");
    let told = page.texts("main section li").join("\n");
    for part in ["Capacidad → item", "Nivel 3 → 3", "stands above the headings"] {
        assert!(told.contains(part), "{told}");
    }
    let table = site.get("/en/assessments/ken-2024/findings.xlsx").await;
    assert_eq!(table.status, 200);
    assert!(site.get("/en/assessments/ken-2024").await.text.contains("findings.xlsx"));
}

#[tokio::test]
async fn the_order_of_day_and_month_is_asked() {
    let site = Site::new().await;
    let table = b"item,level,date\nC01,2,01/07/2025\n";
    let page = send(&site, &[("country", "KEN"), ("round", "2024"), ("dates", "")], table).await;
    page.assert_summary(&["dates", "file"]);
    assert!(page.texts("#problems li")[0].contains("may be 2025-07-01 or 2025-01-07"));
    let page = send(&site, &[("country", "KEN"), ("round", "2024"), ("dates", "day-first")], table).await;
    assert_eq!(page.status, 201, "{:?}", page.texts("#problems"));
    let held = site.store.load("ken-2024").await.unwrap().unwrap().assessment;
    let date = held.answers[&"C01".into()].date.unwrap();
    assert_eq!(date.to_string(), "2025-07-01");
}

#[tokio::test]
async fn an_export_that_an_editor_saved_again_says_its_country_itself() {
    let site = Site::new().await;
    let export = site.get("/en/assessments/ken-2025/export.json").await.text;
    let page = send(&site, &[], format!("\u{feff}{export}").as_bytes()).await;
    assert_eq!(page.status, 201, "{:?}", page.texts("#problems"));
}

#[tokio::test]
async fn a_file_of_another_kind_is_called_by_its_name() {
    let site = Site::new().await;
    let fields = [("country", "KEN"), ("round", "2024")];
    let page = send(&site, &fields, &case("f23b-word-file-instead-of-table.docx")).await;
    page.assert_summary(&["file"]);
    assert!(page.texts("#problems li")[0].contains("This is a document of a word processor"));
}

#[tokio::test]
async fn nothing_is_kept_before_somebody_has_seen_what_is_in_the_file() {
    let site = Site::new().await;
    let table = "item,level,finding,confidence,source,grade,date\nC01,2,A,,,,25/11/2025\nC02,U,B,,,,01/12/2025\nC03,NA: no sea,C,,,,\n";
    let fields = [("country", "KEN"), ("round", "2025")];
    let shown = look(&site, &fields, table.as_bytes()).await;
    assert_eq!(shown.status, 200, "{:?}", shown.texts("#problems"));
    let facts = shown.texts("dl.scale .scale-line");
    for words in [
        "Kenya",
        "2025",
        "desk",
        "3: C01, C02 and C03",
        "level 2: 1",
        "Don't know: 1",
        "Not applicable: 1",
        "from 25 November 2025 to 1 December 2025; one answer has no day",
    ] {
        assert!(
            facts.iter().any(|fact| fact.to_lowercase().contains(&words.to_lowercase())),
            "{words}: {facts:?}"
        );
    }
    assert!(shown.texts("main li").iter().any(|line| line.contains("day")), "how days were read is told");
    assert!(shown.text.contains("ken-2025-2"), "it says which name is free");
    assert_eq!(site.store.list().await.unwrap().len(), 1, "nothing is kept");
    let done = keep(&site, shown).await;
    assert_eq!(done.status, 201);
    assert_eq!(done.texts(".lead"), ["Kenya · 2025"]);
    assert_eq!(site.store.list().await.unwrap().len(), 2);
    for staged in ["", "0123"] {
        let page = site.post("/en/import/keep", &[("staged", staged)]).await;
        page.assert_summary(&["file"]);
        assert!(page.texts("#problems li")[0].contains("has been let go"), "{staged}");
    }
}

#[tokio::test]
async fn several_files_are_shown_one_by_one_and_kept_together() {
    let site = Site::new().await;
    assert_eq!(site.get("/en/import").await.count("input[type=file][multiple]"), 1);
    let export = site.get("/en/assessments/ken-2025/export.json").await.text;
    let fields = [("country", "KEN"), ("round", "2025")];
    let table = b"item,level,date\nC01,2,25/11/2025\n";
    let files = [("ken-2025.json", export.as_bytes()), ("findings.csv", &table[..])];
    let shown = send_to(&site, "/en/import", body_of(&fields, &files)).await;
    assert_eq!(shown.status, 200, "{:?}", shown.texts("#problems"));
    assert_eq!(shown.texts("main h2"), ["ken-2025.json", "findings.csv"]);
    assert_eq!(shown.texts("main form button"), ["Keep all 2"]);
    for name in ["ken-2025-2", "ken-2025-3"] {
        assert!(shown.text.contains(&format!("this one would be called {name}")), "{name}: each has its own");
    }
    assert_eq!(site.store.list().await.unwrap().len(), 1, "nothing is kept");
    let staged = shown.attributes("input[name=staged]", "value");
    let sent: Vec<(&str, &str)> = staged.iter().map(|name| ("staged", name.as_str())).collect();
    let gone = site.post("/en/import/keep", &[&sent[..], &[("staged", "0123")]].concat()).await;
    gone.assert_summary(&["file"]);
    assert_eq!(site.store.list().await.unwrap().len(), 1, "where one is gone none is kept");
    let done = site.post("/en/import/keep", &sent).await;
    assert_eq!((done.status.as_u16(), done.texts("h1")), (201, vec!["2 assessments are kept".to_owned()]));
    let links = done.attributes("main a.button", "href");
    assert_eq!(links, ["/en/assessments/ken-2025-2", "/en/assessments/ken-2025-3"]);
    assert_eq!(site.store.list().await.unwrap().len(), 3);
}

#[tokio::test]
async fn one_file_that_is_refused_keeps_the_others_out_and_says_which_it_is() {
    let site = Site::new().await;
    let broken = b"item,level\nC01,7\n";
    let files = [("good.csv", KENYA.as_bytes()), ("bad.csv", &broken[..]), ("worse.csv", &b"item\n"[..])];
    let fields = [("country", "KEN"), ("round", "2024")];
    let page = send_to(&site, "/en/import", body_of(&fields, &files)).await;
    assert_eq!((page.status.as_u16(), page.count("input[name=staged]")), (422, 0));
    let lines = page.texts("#problems li");
    for (name, said) in [("bad.csv", true), ("worse.csv", true), ("good.csv", false)] {
        assert_eq!(lines.iter().any(|line| line.contains(name)), said, "{name}: {lines:?}");
    }
}

#[tokio::test]
async fn a_preview_that_nobody_keeps_is_gone_within_the_hour() {
    let site = Site::new().await;
    let shown = look(&site, &[("country", "GHA"), ("round", "1")], KENYA.as_bytes()).await;
    let staged = shown.attributes("input[name=staged]", "value").remove(0);
    let waits = async |minutes| {
        let mut later = site.state.service.clone();
        later.clock = Clock::Fixed(now() + TimeDelta::minutes(minutes));
        let taken = later.take_staged(&Person::Owner, std::slice::from_ref(&staged)).await.unwrap();
        let waits = taken.is_some();
        for one in taken.into_iter().flatten() {
            later.stage_again(one).await;
        }
        waits
    };
    assert!(waits(59).await && !waits(60).await);
    assert!(!waits(0).await, "what is gone does not come back");
    let staged = std::slice::from_ref(&staged);
    assert!(site.state.service.take_staged(&Person::Stranger, staged).await.is_err());
}

#[tokio::test]
async fn what_is_shown_once_is_kept_once_however_often_it_is_asked_for_at_a_time() {
    let site = Site::new().await;
    let shown = look(&site, &[("country", "GHA"), ("round", "1")], KENYA.as_bytes()).await;
    let staged = shown.attributes("input[name=staged]", "value").remove(0);
    let keep = |once| {
        let fields = [("once", once), ("staged", staged.as_str())];
        let site = &site;
        async move { site.post("/en/import/keep", &fields).await.status.as_u16() }
    };
    let (a, b, c) = tokio::join!(keep("a"), keep("b"), keep("c"));
    let mut all = [a, b, c];
    all.sort_unstable();
    assert_eq!(all, [201, 422, 422]);
    assert_eq!(site.store.list().await.unwrap().len(), 2, "one more than before");
    let twice = look(&site, &[("country", "GHA"), ("round", "2")], KENYA.as_bytes()).await;
    let staged = twice.attributes("input[name=staged]", "value").remove(0);
    let twice = [("staged", staged.as_str()), ("staged", staged.as_str())];
    assert_eq!(site.post("/en/import/keep", &twice).await.status, 422, "one file is not two");
    assert_eq!(site.post("/en/import/keep", &twice[..1]).await.status, 201, "and waits on");
}

#[tokio::test]
async fn what_is_of_a_country_that_somebody_does_not_lead_is_refused_before_it_is_shown() {
    let site = Site::new().await.for_person(members::coordinator());
    let shown = look(&site, &[("country", "GHA"), ("round", "1")], KENYA.as_bytes()).await;
    shown.assert_summary(&["file"]);
    assert!(shown.text.contains("Ghana") && shown.count("input[name=staged]") == 0, "{}", shown.text);
    assert_eq!(send(&site, &[("country", "KEN"), ("round", "1")], KENYA.as_bytes()).await.status, 201);
}
