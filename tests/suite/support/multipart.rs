//! Knows how a browser sends a form that has files.

use super::site::{Page, Site};
use axum::body::Body;
use axum::http::Request;

/// The body of a form with files: of each the field, the name, the content. Its parts are parted by `x`.
pub fn form_body(fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    for (field, name, content) in files {
        let head =
            format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n");
        body.extend(head.into_bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(b"--x--\r\n");
    body
}

/// Sends a form with files.
pub async fn upload(site: &Site, url: &str, fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Page {
    let request = Request::post(url)
        .header("host", "localhost")
        .header("content-type", "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin");
    site.send(request.body(Body::from(form_body(fields, files))).unwrap()).await
}
