//! Knows that the reader's language is found, kept and switched without losing the place.

use crate::support::site::Site;
use axum::body::Body;
use axum::http::Request;

#[tokio::test]
async fn the_root_leads_to_the_language_of_the_browser() {
    let site = Site::new().await;
    for (accepted, expected) in [("es-CR,es;q=0.9,en;q=0.8", "/es/"), ("fr", "/en/"), ("en", "/en/")] {
        let request = Request::get("/").header("accept-language", accepted).body(Body::empty()).unwrap();
        let page = site.send(request).await;
        assert_eq!(page.status, 303);
        assert_eq!(page.header("location"), expected, "{accepted}");
    }
    assert_eq!(site.get("/es").await.header("location"), "/es/");
}

#[tokio::test]
async fn the_switch_keeps_the_place() {
    let site = Site::new().await;
    for path in ["/", "/method", "/assessments/ken-2025/items/C04", "/assessments/ken-2025/stages/ST2"] {
        let page = site.get(&format!("/en{path}")).await;
        assert_eq!(page.attributes(".languages a[lang=es]", "href"), [format!("/es{path}")]);
        assert_eq!(page.attributes(".languages a[aria-current]", "lang"), ["en"]);
    }
    let missing = site.get("/es/nowhere/else").await;
    assert_eq!(missing.attributes(".languages a[lang=en]", "href"), ["/en/nowhere/else"]);
}

#[tokio::test]
async fn an_unknown_language_is_no_page() {
    let site = Site::new().await;
    assert_eq!(site.get("/xx/").await.status, 404);
    assert_eq!(site.get("/xx/assessments/ken-2025").await.status, 404);
}

#[tokio::test]
async fn words_dates_and_content_are_in_the_language() {
    let site = Site::new().await;
    let english = site.get("/en/").await;
    let spanish = site.get("/es/").await;
    assert!(english.text.contains("Self-assessment") && english.text.contains("22 November 2026"));
    assert!(spanish.text.contains("Autoevaluación") && spanish.text.contains("22 de noviembre de 2026"));
    let item = site.get("/es/assessments/ken-2025/items/C04").await;
    let title = &item.texts("h1")[0];
    let expected = crate::support::site::content();
    let (_, expected) = expected.item(&"C04".into()).unwrap();
    assert_eq!(title, expected.title.get(crate::support::languages::ES));
    assert_ne!(title, expected.title.base());
}
