//! Knows what browsers are told and what is refused at the door.

use crate::support::site::Site;
use axum::body::Body;
use axum::http::Request;

#[tokio::test]
async fn every_reply_carries_the_headers() {
    let site = Site::new().await;
    for path in ["/en/", "/en/nowhere", "/", "/en/assessments/ken-2025/export.json"] {
        let page = site.get(path).await;
        let policy = page.header("content-security-policy");
        for part in
            ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'"]
        {
            assert!(policy.contains(part), "{path}: {part}");
        }
        assert!(!policy.contains("unsafe-inline"), "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn the_style_sheet_may_be_kept_for_ever_and_everything_else_may_not() {
    let site = Site::new().await;
    let page = site.get("/en/").await;
    let sheet = &page.attributes("link[rel=stylesheet]", "href")[0];
    let style = site.get(sheet).await;
    assert_eq!(style.status, 200);
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    assert!(style.header("cache-control").contains("immutable"));
    assert_eq!(site.get("/assets/main-0000.css").await.status, 404);
}

#[tokio::test]
async fn changes_from_other_sites_are_refused_in_words() {
    let site = Site::new().await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")] {
        let request = Request::post("/es/assessments/ken-2025/items/C04")
            .header("host", "localhost")
            .header("content-type", "application/x-www-form-urlencoded")
            .header(name, value);
        let page = site.send(request.body(Body::from("rating=4&version=0&then=next")).unwrap()).await;
        assert_eq!(page.status, 403, "{name}");
        assert_eq!(page.texts("h1"), ["Esto se envió desde otro sitio"]);
        assert_eq!(site.answer("C04").await, None);
    }
}

#[tokio::test]
async fn other_names_for_this_machine_are_refused_in_words() {
    let site = Site::new().await;
    for (host, status) in [("127.0.0.1:3000", 200), ("localhost", 200), ("evil.example:3000", 421), ("", 421)]
    {
        for path in ["/es/", "/es/assessments/ken-2025/gaps.csv", "/es/assessments/ken-2025/export.json"] {
            let request = Request::get(path).header("host", host).body(Body::empty()).unwrap();
            let page = site.send(request).await;
            assert_eq!(page.status, status, "{host} {path}");
            if status == 421 {
                assert_eq!(page.texts("h1"), ["Esta dirección no es la nuestra"]);
                assert!(!page.text.contains("Kenya") && !page.text.contains("Kenia"), "{path}");
            }
        }
    }
    let request =
        Request::get("http://evil.example/es/").header("host", "localhost").body(Body::empty()).unwrap();
    assert_eq!(site.send(request).await.status, 421, "the whole address counts too");
    let request = Request::post("/es/assessments/ken-2025/items/C04")
        .header("host", "evil.example")
        .header("origin", "http://evil.example")
        .header("content-type", "application/x-www-form-urlencoded");
    let page = site.send(request.body(Body::from("rating=4&version=0&then=next")).unwrap()).await;
    assert_eq!((page.status.as_u16(), site.answer("C04").await), (421, None), "not even from itself");
}

#[tokio::test]
async fn too_large_a_form_is_refused_in_words() {
    let site = Site::new().await;
    let long = "x".repeat(2_200_000);
    let page = site.post("/en/assessments/ken-2025/items/C04", &[("rating", "2"), ("comment", &long)]).await;
    assert_eq!(page.status, 413);
    assert_eq!(page.texts("h1"), ["This is too large"]);
}

#[tokio::test]
async fn pages_are_compressed_for_slow_lines() {
    let site = Site::new().await;
    let request = Request::get("/en/method").header("accept-encoding", "gzip").body(Body::empty()).unwrap();
    assert_eq!(site.send(request).await.header("content-encoding"), "gzip");
}
