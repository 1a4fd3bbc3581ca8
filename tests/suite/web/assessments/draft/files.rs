//! Knows that files have the right kind, name and bytes.

use crate::support::assessments::kenya_site;
use amparo::assessment::strategy::DocumentKind;
use amparo::clock::Clock;
use amparo::render::pdf::BUILT;

#[tokio::test]
async fn files_have_their_kind_and_name_and_the_same_bytes_twice() {
    let (site, kenya) = kenya_site().await;
    for (ending, media, start) in [
        ("md", "text/markdown; charset=utf-8", "# "),
        ("html", "text/html; charset=utf-8", "<!doctype html>"),
        ("json", "application/json", "{"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"),
    ] {
        let address = format!("{kenya}/draft.{ending}?date=2026-11-22");
        let file = site.get(&address).await;
        assert_eq!(file.status, 200, "{ending}: {}", file.text);
        assert_eq!(file.header("content-type"), media);
        let name = format!("attachment; filename=\"amparo-ken-case-draft-en.{ending}\"");
        assert_eq!(file.header("content-disposition"), name);
        assert!(file.text.starts_with(start), "{ending}");
        assert_eq!(site.get(&address).await.text, file.text, "{ending} differs the second time");
        let today = site.get(&format!("{kenya}/draft.{ending}")).await;
        assert_eq!(today.text, file.text, "without a date it is today's");
        let other = site.get(&format!("{kenya}/draft.{ending}?date=2027-01-15")).await;
        assert_ne!(other.text, file.text, "{ending} does not know its date");
    }
}

#[tokio::test]
async fn every_document_can_be_seen_and_taken_away_by_its_name() {
    let (site, kenya) = kenya_site().await;
    for kind in DocumentKind::ALL.into_iter().skip(1) {
        for (lang, seen) in [("en", "/en/"), ("es", "/es/")] {
            let kenya = kenya.replacen("/en/", seen, 1);
            let page = site.get(&format!("{kenya}/draft?document={}", kind.code())).await;
            assert_eq!(page.status, 200, "{kind:?}");
            assert_eq!(page.attributes(".documents a[aria-current]", "href").len(), 1);
            assert_eq!(page.attributes(".documents a", "href").len(), DocumentKind::ALL.len());
            assert_eq!(page.attributes("input[name=document]", "value"), [kind.code()]);
            let file = site.get(&format!("{kenya}/draft.md?document={}", kind.code())).await;
            let name = format!("attachment; filename=\"amparo-ken-case-{}-{lang}.md\"", kind.code());
            assert_eq!(file.header("content-disposition"), name);
        }
    }
    let page = site.get(&format!("{kenya}/draft?document=novel")).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.texts("h1"), ["There is no such document"]);
}

#[tokio::test]
async fn spreadsheet_and_tables_have_their_kind_and_name() {
    let (site, kenya) = kenya_site().await;
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    for (address, name, media) in
        [("draft.xlsx", "draft-en.xlsx", sheet), ("draft-tables.zip", "draft-en.csv.zip", "application/zip")]
    {
        let file = site.get(&format!("{kenya}/{address}?date=2026-11-22")).await;
        assert_eq!(file.status, 200, "{address}: {}", file.text);
        assert_eq!(file.header("content-type"), media);
        assert_eq!(
            file.header("content-disposition"),
            format!("attachment; filename=\"amparo-ken-case-{name}\"")
        );
        assert!(file.text.starts_with("PK"), "{address}");
        assert_eq!(site.get(&format!("{kenya}/{address}")).await.text, file.text, "{address} is today's");
        assert_eq!(site.get(&format!("{kenya}/{address}?date=x")).await.status, 422, "{address}");
    }
    let page = site.get(&format!("{kenya}/draft")).await;
    let asked = page.attributes("form button[formaction]", "formaction");
    for ending in [".xlsx", "-tables.zip"] {
        assert!(asked.contains(&format!("{kenya}/draft{ending}")), "{asked:?}");
    }
}

#[tokio::test]
async fn a_build_without_paper_says_what_to_do_instead() {
    if BUILT {
        return;
    }
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/draft.pdf")).await;
    assert_eq!(page.status, 501);
    assert_eq!(page.texts("h1"), ["This server cannot make a PDF"]);
    assert_eq!(page.attributes("main .button", "href"), [format!("{kenya}/draft.html")]);
}

#[cfg(feature = "print")]
#[tokio::test]
async fn the_pdf_is_printed_by_the_worker_and_kept() {
    use amparo::render::paper::{PrintLimits, Printer};
    let (mut site, kenya) = kenya_site().await;
    let program = env!("CARGO_BIN_EXE_amparo").into();
    site.change(|state| state.service.printer = Printer::new(program, PrintLimits::default()));
    let file = site.get(&format!("{kenya}/draft.pdf?date=2026-11-22")).await;
    assert_eq!(file.status, 200, "{}", file.text);
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"amparo-ken-case-draft-en.pdf\"");
    assert!(file.text.starts_with("%PDF-"));
    assert_eq!(site.get(&format!("{kenya}/draft.pdf?date=2026-11-22")).await.text, file.text);
}

/// What a draft calls itself, with its day.
fn version(text: &str) -> &str {
    let at = text.find("Text of ").unwrap_or_else(|| panic!("{text:.2000}"));
    text[at..].split(['<', '\n', '\\', '.']).next().unwrap()
}

#[tokio::test]
async fn page_and_paper_bear_the_day_that_it_is_where_people_are() {
    let (mut site, kenya) = kenya_site().await;
    let mut days = Vec::new();
    // Between these two it is never the same day.
    for zone in ["Pacific/Kiritimati", "Etc/GMT+12"] {
        let clock = Clock::Zone(zone.parse().unwrap());
        site.change(|state| state.service.clock = clock);
        assert!(site.get("/en/").await.text.contains(zone));
        let page = site.get(&format!("{kenya}/draft?document=strategy")).await.text;
        let file = site.get(&format!("{kenya}/draft.md")).await.text;
        assert_eq!(version(&page), version(&file), "{zone}");
        days.push(version(&file).to_owned());
    }
    assert_ne!(days[0], days[1]);
}
