//! Figures for Prometheus: they count by templates and statuses, name nobody and no country, and are given to whoever may ask.

use crate::support::site::Site;
use amparo::service::{BackupSchedule, Metrics};
use amparo::web::metrics_router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use tower::ServiceExt;

const TOKEN: &str = "0123456789abcdef0123456789abcdef";

/// A site that counts.
async fn site() -> Site {
    let mut site = Site::new().await;
    site.change(|state| state.service = state.service.clone().with_metrics(Metrics::new().unwrap()));
    site
}

/// What comes from where figures are given.
async fn ask(site: &Site, path: &str, headers: &[(&str, &str)], token: Option<&str>) -> (StatusCode, String) {
    let router = metrics_router(site.state.service.clone(), token.map(|token| token.parse().unwrap()));
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let status = response.status();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

const LOCAL: &[(&str, &str)] = &[("host", "127.0.0.1:9464")];

#[tokio::test]
async fn requests_and_saves_are_counted_without_a_name() {
    let site = site().await;
    for path in ["/en/", "/es/", "/en/assessments/ken-2025/items/C01", "/en/assessments/ken-2025/items/C04"] {
        assert_eq!(site.get(path).await.status, StatusCode::OK, "{path}");
    }
    let note = [("version", "0"), ("note", "begun")];
    assert_eq!(site.post("/en/assessments/ken-2025/stages/ST1", &note).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        site.post("/en/assessments/ken-2025/stages/ST1", &[("version", "0"), ("note", "x")]).await.status,
        StatusCode::CONFLICT
    );
    site.get("/nowhere/at/all").await;
    let (status, text) = ask(&site, "/metrics", LOCAL, None).await;
    assert_eq!(status, StatusCode::OK);
    for line in [
        r#"amparo_requests_total{method="GET",route="/{lang}/",status="200"} 2"#,
        r#"amparo_requests_total{method="GET",route="/{lang}/assessments/{id}/items/{item}",status="200"} 2"#,
        r#"amparo_requests_total{method="POST",route="/{lang}/assessments/{id}/stages/{stage}",status="303"} 1"#,
        r#"amparo_requests_total{method="GET",route="none",status="404"} 1"#,
        r#"amparo_request_seconds_count{route="/{lang}/"} 2"#,
        r#"amparo_saves_total{result="kept"} 1"#,
        r#"amparo_saves_total{result="overtaken"} 1"#,
        r#"amparo_saves_total{result="failed"} 0"#,
        "amparo_ready 1",
        "amparo_sessions 0",
        "amparo_backup_failed 0",
        "amparo_backup_last_timestamp_seconds 0",
    ] {
        assert!(text.lines().any(|one| one == line), "{line} is missing in\n{text}");
    }
    let figure = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.unwrap_or_else(|| panic!("no {name}")).parse::<u64>().unwrap()
    };
    assert!(figure("amparo_log_entries") >= 3 && figure("amparo_database_bytes") > 4096);
    for name in ["ken-2025", "KEN", "C01", "ST1", "Directorate", "nowhere"] {
        assert!(!text.contains(name), "{name} is in\n{text}");
    }
}

#[tokio::test]
async fn figures_are_given_to_this_machine_or_for_a_token() {
    let site = site().await;
    let bearer = format!("Bearer {TOKEN}");
    for path in ["/metrics", "/ready-detail"] {
        for (headers, token, expected) in [
            (LOCAL, None, StatusCode::OK),
            (&[("host", "localhost:9464")][..], None, StatusCode::OK),
            (&[("host", "evil.example:9464")], None, StatusCode::MISDIRECTED_REQUEST),
            (&[], None, StatusCode::MISDIRECTED_REQUEST),
            (LOCAL, Some(TOKEN), StatusCode::UNAUTHORIZED),
            (&[("authorization", "Bearer 0123456789abcdef")], Some(TOKEN), StatusCode::UNAUTHORIZED),
            (&[("authorization", TOKEN)], Some(TOKEN), StatusCode::UNAUTHORIZED),
            (&[("authorization", bearer.as_str())], Some(TOKEN), StatusCode::OK),
        ] {
            let (status, text) = ask(&site, path, headers, token).await;
            assert_eq!(status, expected, "{path} {headers:?} {token:?}");
            assert!(status == StatusCode::OK || text.is_empty(), "{path} {headers:?}: {text}");
        }
    }
    assert_eq!(site.get("/metrics").await.status, StatusCode::NOT_FOUND, "people find no figures");
}

#[tokio::test]
async fn a_database_that_is_gone_and_a_copy_that_failed_are_told_with_reasons() {
    let mut site = site().await;
    let (status, text) = ask(&site, "/ready-detail", LOCAL, None).await;
    assert_eq!(
        (status, text.as_str()),
        (StatusCode::OK, "database: ready\ncopies: not made by this server\n")
    );
    let folder = tempfile::tempdir().unwrap();
    let schedule = BackupSchedule { folder: folder.path().join("missing"), hours: 24, keep: 2 };
    site.change(|state| state.service = state.service.clone().with_backups(schedule));
    site.state.service.copy_when_due().await;
    let (status, text) = ask(&site, "/ready-detail", LOCAL, None).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        text.contains("copies: last none yet; failed at 2026-11-22T10:00:00+00:00: there is no folder"),
        "{text}"
    );
    assert!(ask(&site, "/metrics", LOCAL, None).await.1.contains("\namparo_backup_failed 1\n"));
    site.store.close().await.unwrap();
    let (_, text) = ask(&site, "/ready-detail", LOCAL, None).await;
    assert!(text.starts_with("database: not ready: "), "{text}");
    assert!(ask(&site, "/metrics", LOCAL, None).await.1.contains("\namparo_ready 0\n"));
}
