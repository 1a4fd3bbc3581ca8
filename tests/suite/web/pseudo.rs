//! Knows that every page can be read from right to left and in long words, before anybody translates it.

use super::every_page::PAGES;
use crate::support::figures::turned;
use crate::support::site::Site;
use amparo::bundle::{Files, Pseudo};

#[tokio::test]
async fn every_page_speaks_languages_that_nobody_speaks() {
    let site = Site::with_files(Files::embedded().with_pseudo()).await;
    for (lang, dir) in Pseudo::ALL.map(Pseudo::code).into_iter().zip(["ltr", "rtl"]) {
        for path in PAGES {
            let url = format!("/{lang}{path}");
            let page = site.get(&url).await;
            let expected = if path == "/nowhere" { 404 } else { 200 };
            assert_eq!(page.status, expected, "{url}");
            assert_eq!(page.attributes("html", "lang"), [lang], "{url}");
            assert_eq!(page.attributes("html", "dir"), [dir], "{url}");
            assert!(!page.text.contains('⟨'), "a message is missing on {url}");
            if dir == "rtl" {
                assert_eq!(turned(&page.text), Vec::<String>::new(), "{url}");
                let drawn = page.attributes("svg.chart", "viewBox");
                assert_eq!(page.attributes("svg.chart", "direction").len(), drawn.len(), "{url}");
                assert!(
                    drawn.iter().all(|area| area.starts_with('-')),
                    "{url}: figures are mirrored: {drawn:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn the_cover_begins_where_its_language_does() {
    let site = Site::with_files(Files::embedded().with_pseudo()).await;
    for (lang, dir, begins) in [("en", "ltr", "28.0"), ("ar-XB", "rtl", "182.0")] {
        let page = site.get(&format!("/{lang}/assessments/ken-2025/look")).await;
        assert_eq!(page.attributes("svg.cover-picture", "direction"), [dir]);
        let country = page.attributes("svg.cover-picture text", "x").into_iter().next();
        assert_eq!(country.as_deref(), Some(begins), "{lang}");
    }
}

#[tokio::test]
async fn nobody_is_offered_a_language_that_nobody_speaks() {
    let site = Site::new().await;
    let start = site.get("/en/").await;
    assert_eq!(start.attributes("nav.languages a", "hreflang"), ["en", "es"]);
    for pseudo in Pseudo::ALL {
        assert_eq!(site.get(&format!("/{}/", pseudo.code())).await.status, 404);
    }
}

#[tokio::test]
async fn a_page_in_latin_letters_holds_no_marks_of_direction() {
    let site = Site::new().await;
    for path in ["/assessments/ken-2025/gaps", "/assessments/ken-2025/plan", "/assessments/ken-2025/draft"] {
        let page = site.get(&format!("/es{path}")).await;
        assert!(!page.text.contains(['\u{2066}', '\u{2069}']) && page.count("bdi[dir]") == 0, "{path}");
    }
}
