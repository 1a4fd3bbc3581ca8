//! What machines ask of the server: they need no session, learn nothing else, and are told the truth.

use crate::support::site::{Page, Site};
use amparo::web::Admission;
use axum::body::Body;
use axum::http::{Request, StatusCode};

/// A probe as a balancer sends it, which knows no name of ours.
async fn probe(site: &Site, path: &str) -> Page {
    site.send(Request::get(path).header("host", "10.0.0.7:3000").body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn probes_are_answered_without_session_and_under_every_name() {
    let mut site = Site::new().await;
    site.change(|state| state.admission = Admission::Accounts);
    for (path, words) in [("/health", "alive\n"), ("/ready", "ready\n")] {
        let page = probe(&site, path).await;
        assert_eq!((page.status, page.text.as_str()), (StatusCode::OK, words), "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(site.post(path, &[]).await.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
    }
    assert_eq!(probe(&site, "/en/").await.status, StatusCode::MISDIRECTED_REQUEST, "pages ask for our name");
}

#[tokio::test]
async fn a_database_that_cannot_be_used_is_not_ready_and_names_nothing() {
    for is_gone in [true, false] {
        let site = Site::new().await;
        match is_gone {
            true => std::fs::rename(site.database(), site.database().with_extension("elsewhere")).unwrap(),
            false => site.store.close().await.unwrap(),
        }
        let page = probe(&site, "/ready").await;
        let expected = (StatusCode::SERVICE_UNAVAILABLE, "not ready\n");
        assert_eq!((page.status, page.text.as_str()), expected, "gone: {is_gone}");
        assert_eq!(probe(&site, "/health").await.status, StatusCode::OK, "the process lives");
    }
}
