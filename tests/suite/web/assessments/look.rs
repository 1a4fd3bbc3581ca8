//! `/{lang}/assessments/{id}/look`: what may become an emblem, which colours can be read, and where both are seen.

use crate::web::site::{Page, Site};
use axum::body::Body;
use axum::http::Request;

const URL: &str = "/en/assessments/ken-2025/look";

/// A violet disc, 48 pixels a side.
pub const PNG: &[u8] = include_bytes!("../../../cases/emblem.png");

async fn send(site: &Site, fields: &[(&str, &str)], picture: &[u8]) -> Page {
    upload(site, URL, fields, ("emblem", picture)).await
}

/// Sends a form with a picture.
pub async fn upload(site: &Site, url: &str, fields: &[(&str, &str)], (name, picture): (&str, &[u8])) -> Page {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes(),
        );
    }
    let head = "filename=\"a.png\"\r\nContent-Type: image/png";
    body.extend(
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"; {head}\r\n\r\n").into_bytes(),
    );
    body.extend(picture);
    body.extend(b"\r\n--x--\r\n");
    let request = Request::post(url)
        .header("host", "localhost")
        .header("content-type", "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin");
    site.send(request.body(Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn an_emblem_reaches_the_cover_everywhere() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("alt", "Coat of arms"),
        ("paper", "letter"),
        ("accent", "#5A1E6B"),
        ("institutions", "Ministry of ICT\n\nOffice of the President"),
    ];
    let page = send(&site, &fields, PNG).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let look = site.held().await.assessment.strategy.look;
    let emblem = look.emblem.clone().unwrap();
    assert_eq!((emblem.alt.as_str(), look.accent.as_deref()), ("Coat of arms", Some("#5a1e6b")));
    assert_eq!(look.institutions, ["Ministry of ICT", "Office of the President"]);
    assert!(site.state.store.file(&emblem.file).await.unwrap().unwrap().bytes.starts_with(b"\x89PNG"));
    let page = site.get(URL).await;
    assert_eq!(page.count(".cover-picture image[href^='data:image/png;base64,']"), 1);
    assert!(page.text.contains("#5a1e6b"));
    let draft = site.get("/en/assessments/ken-2025/draft").await;
    assert_eq!(draft.attributes(".document-cover img", "alt"), ["Coat of arms"]);
    let file = site.get("/en/assessments/ken-2025/draft.html").await.text;
    assert!(file.contains("--accent: #5a1e6b;") && file.contains("<img class=\"emblem\""));
    let json = site.get("/en/assessments/ken-2025/draft.json").await.text;
    assert!(json.contains("\"sheet\": \"letter\""));
    let fields = [("version", "1"), ("alt", ""), ("paper", "a4"), ("remove", "yes")];
    assert_eq!(send(&site, &fields, b"").await.status, 303);
    assert_eq!(site.held().await.assessment.strategy.look, Default::default());
}

#[tokio::test]
async fn what_is_no_small_picture_is_refused_and_nothing_is_kept() {
    let site = Site::new().await;
    let fields = [("version", "0"), ("alt", "Arms"), ("paper", "a4")];
    for (bytes, words) in [
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), "neither a PNG nor a JPEG"),
        (b"GIF89a\x01\x00\x01\x00".to_vec(), "neither a PNG nor a JPEG"),
        (vec![0x89; 30_000_000], "larger than 5 MB"),
        (PNG[..PNG.len() - 20].to_vec(), "broken"),
    ] {
        let page = send(&site, &fields, &bytes).await;
        page.assert_summary(&["emblem"]);
        assert!(page.texts("#problems li")[0].contains(words), "{:?}", page.texts("#problems li"));
    }
    send(&site, &[("version", "0"), ("alt", ""), ("paper", "a4")], PNG)
        .await
        .assert_summary(&["alt", "emblem"]);
    let kept = site.state.store.file(&amparo::storage::file_hash(PNG)).await.unwrap();
    assert_eq!(kept, None);
    assert_eq!(site.held().await.assessment.strategy.look, Default::default());
}

#[tokio::test]
async fn colours_that_cannot_be_read_are_refused_with_the_measure() {
    let site = Site::new().await;
    let page =
        send(&site, &[("version", "0"), ("paper", "a4"), ("accent", "#ffcc00"), ("attention", "red")], b"")
            .await;
    page.assert_summary(&["accent", "attention"]);
    let told = page.texts("#problems li");
    assert!(told[0].contains("1.43:1") && told[0].contains("4.5:1"), "{told:?}");
    assert_eq!(page.attributes("#accent", "value"), ["#ffcc00"]);
}

#[tokio::test]
async fn two_looks_stand_side_by_side() {
    let site = Site::new().await;
    send(&site, &[("version", "0"), ("paper", "a4"), ("accent", "#0b5563")], b"").await;
    let page = send(&site, &[("version", "0"), ("paper", "letter"), ("accent", "#5a1e6b")], b"").await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts("tr[data-differs] td"), ["#5a1e6b", "#0b5563", "letter", "a4"]);
}
