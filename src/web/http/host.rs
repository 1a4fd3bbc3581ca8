//! Knows under which names this server answers; knows no page.

use super::{AppState, Gate};
use crate::service::{PublicAddress, is_own_host};
use axum::extract::{Request, State};
use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Refuses what is meant for another host. Without it, a web site that gives its own name the address of this machine
/// could read and change everything through the browser of whoever visits it (DNS rebinding): to the browser, the site
/// and this server are then the same. A machine whose owner needs no sign-in answers no proxy either, which would let in
/// whoever comes by it.
pub async fn refuse_other_hosts(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let public = state.public.as_ref();
    let mut hosts = request.headers().get_all(HOST).iter();
    let is_meant = hosts.all(|host| names_us(host, public))
        && request.uri().authority().is_none_or(|authority| is_ours(authority, public))
        && (matches!(state.gate, Gate::Accounts) || !is_forwarded(request.headers()));
    if is_meant { next.run(request).await } else { StatusCode::MISDIRECTED_REQUEST.into_response() }
}

/// Whether a proxy says that it passes on what somebody else asks.
fn is_forwarded(headers: &HeaderMap) -> bool {
    ["forwarded", "x-forwarded-for", "x-forwarded-host"].iter().any(|name| headers.contains_key(*name))
}

fn names_us(host: &HeaderValue, public: Option<&PublicAddress>) -> bool {
    host.to_str().is_ok_and(|host| host.parse::<Authority>().is_ok_and(|host| is_ours(&host, public)))
}

/// Whether a name means this machine, or is the one under which people reach it.
fn is_ours(authority: &Authority, public: Option<&PublicAddress>) -> bool {
    is_own_host(authority.host()) || public.is_some_and(|public| public.is_at(authority.host()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_and_its_public_one_are_ours() {
        let public: PublicAddress = "https://amparo.example".parse().unwrap();
        for (host, expected) in [
            ("127.0.0.1:3000", true),
            ("127.0.0.2", true),
            ("localhost", true),
            ("LOCALHOST.:8080", true),
            ("amparo.localhost:3000", true),
            ("[::1]:3000", true),
            ("[::ffff:127.0.0.1]", true),
            ("evil.example:3000", false),
            ("localhost.evil.example", false),
            ("notlocalhost", false),
            ("127.0.0.1.evil.example", false),
            ("192.168.1.5:3000", false),
            ("0.0.0.0:3000", false),
            ("localhost@evil.example", false),
            ("", false),
            ("local host", false),
        ] {
            let host = HeaderValue::from_str(host).unwrap();
            assert_eq!(names_us(&host, None), expected, "{host:?}");
            assert_eq!(names_us(&host, Some(&public)), expected, "{host:?}");
        }
        for (host, expected) in
            [("amparo.example", true), ("Amparo.Example:443", true), ("amparo.example.evil.example", false)]
        {
            let host = HeaderValue::from_str(host).unwrap();
            assert!(!names_us(&host, None), "{host:?}");
            assert_eq!(names_us(&host, Some(&public)), expected, "{host:?}");
        }
    }
}
