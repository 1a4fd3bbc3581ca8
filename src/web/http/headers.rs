//! Knows what browsers are told not to do, and what the server refuses; knows no page.

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

/// No script but our own files, no style but our own files, no frame around us, forms only to us.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; \
     connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The same, but our own file may also bring our own wasm.
const ISLANDS_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'; \
     connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// For files that others brought: whatever opens one in a browser runs nothing, shows no other file and knows no origin.
const FILE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// Marks the reply with a file that somebody brought.
#[derive(Clone, Copy)]
pub struct BringsFile;

/// Marks the reply with a page that has islands.
#[derive(Clone, Copy)]
pub struct RunsIslands;

/// Adds the headers that every reply carries. A page is private unless its handler said otherwise.
pub async fn headers(request: Request, next: Next) -> Response {
    // An address that lets somebody in is told to nobody, not even to ourselves.
    let referrer = if is_secret(request.uri().path()) { "no-referrer" } else { "same-origin" };
    let mut response = next.run(request).await;
    let marks = response.extensions();
    let policy = match (marks.get::<BringsFile>(), marks.get::<RunsIslands>()) {
        (Some(_), _) => FILE_POLICY,
        (None, Some(_)) => ISLANDS_POLICY,
        (None, None) => POLICY,
    };
    let fixed: [(HeaderName, &'static str); 5] = [
        (CONTENT_SECURITY_POLICY, policy),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, referrer),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
    ];
    for (name, value) in fixed {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    let private = HeaderValue::from_static("no-store");
    response.headers_mut().entry(CACHE_CONTROL).or_insert(private);
    response
}

/// Whether an address carries a secret: `/{lang}/join/{token}` and, in a room, `/{lang}/seat/{token}` and `/{lang}/screen/{token}`.
pub fn is_secret(path: &str) -> bool {
    let mut parts = path.split('/').skip(2);
    match parts.next() {
        Some("join") => true,
        Some("seat" | "screen") => parts.next().is_some_and(|token| token.len() > "stream".len()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_a_token_is_secret() {
        for (path, expected) in [
            ("/en/join/0123", true),
            ("/es/join/", true),
            ("/en/joined/", false),
            ("/en/seat/0123456789", true),
            ("/en/seat", false),
            ("/en/screen/0123456789", true),
            ("/en/screen/stream", false),
            ("/en/", false),
            ("", false),
        ] {
            assert_eq!(is_secret(path), expected, "{path}");
        }
    }
}
