//! Knows what the log says of a request: no query, and no address that lets somebody in.

use super::headers::is_secret;
use axum::extract::Request;
use tracing::Span;

/// The frame around everything that is logged while a request is served. What a proxy says of whom it serves is noted and
/// trusted for nothing.
pub fn span(request: &Request) -> Span {
    let path = request.uri().path();
    let path = if is_secret(path) { "(a link that lets somebody in)" } else { path };
    let forwarded = request.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok());
    tracing::debug_span!("request", method = %request.method(), path, forwarded)
}
