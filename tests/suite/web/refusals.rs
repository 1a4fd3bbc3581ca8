//! Knows that what does not exist or cannot be done is said on a page.

use super::every_page::PAGES;
use crate::support::site::Site;
use axum::body::Body;
use axum::http::Request;

#[tokio::test]
async fn what_does_not_exist_is_said_on_a_page() {
    let site = Site::new().await;
    for path in [
        "/en/assessments/nobody-2025",
        "/en/assessments/ken-2025/items/C99",
        "/en/assessments/ken-2025/stages/ST10",
        "/en/assessments/ken-2025/nothing",
        "/favicon.ico",
    ] {
        let page = site.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(page.texts("h1"), ["This page does not exist"], "{path}");
    }
}

#[tokio::test]
async fn an_address_with_a_slash_too_many_leads_to_the_one_without() {
    let site = Site::new().await;
    for path in PAGES.iter().filter(|path| **path != "/") {
        let (path, query) = path.split_once('?').unwrap_or((*path, ""));
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        let page = site.get(&format!("/es{path}/{query}")).await;
        assert_eq!(page.status, 308, "{path}");
        assert_eq!(page.header("location"), format!("/es{path}{query}"));
    }
    assert_eq!(site.post("/en/assessments/ken-2025/plan/", &[]).await.status, 404, "a form is not sent on");
    assert_eq!(site.get("//elsewhere.example/").await.status, 404);
    assert_eq!(site.get("/en/").await.status, 200, "the start page has one");
}

#[tokio::test]
async fn other_methods_are_refused_in_words() {
    let site = Site::new().await;
    let page = site.post("/en/method", &[]).await;
    assert_eq!(page.status, 405);
    assert_eq!(page.texts("h1"), ["This address cannot do that"]);
}

#[tokio::test]
async fn a_body_that_is_no_form_is_refused_in_words() {
    let site = Site::new().await;
    for kind in ["application/json", "text/plain", "multipart/form-data"] {
        let request = Request::post("/en/assessments/ken-2025/items/C04").header("content-type", kind);
        let page = site.send(request.body(Body::from("{\"rating\":4}")).unwrap()).await;
        assert!(page.status.is_client_error(), "{kind}: {}", page.status);
        assert_eq!(page.count("h1"), 1, "{kind}");
        assert_eq!(site.answer("C04").await, None);
    }
}

#[tokio::test]
async fn a_closed_store_is_said_on_a_page() {
    let site = Site::new().await;
    site.store.close().await.unwrap();
    let page = site.get("/en/assessments/ken-2025").await;
    assert_eq!(page.status, 500);
    assert_eq!(page.texts("h1"), ["It could not be saved or read"]);
}
