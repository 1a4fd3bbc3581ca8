//! Knows under which names this server answers; knows no page.

use axum::extract::Request;
use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;

/// Refuses what is meant for another host. Without it, a web site that gives its own name the address of this machine
/// could read and change everything through the browser of whoever visits it (DNS rebinding): to the browser, the site
/// and this server are then the same.
pub async fn refuse_other_hosts(request: Request, next: Next) -> Response {
    let mut hosts = request.headers().get_all(HOST).iter();
    let is_ours = hosts.all(names_this_machine) && request.uri().authority().is_none_or(is_this_machine);
    if is_ours { next.run(request).await } else { StatusCode::MISDIRECTED_REQUEST.into_response() }
}

fn names_this_machine(host: &HeaderValue) -> bool {
    host.to_str().is_ok_and(|host| host.parse::<Authority>().is_ok_and(|host| is_this_machine(&host)))
}

/// `localhost`, names below it, and addresses that never leave the machine.
fn is_this_machine(authority: &Authority) -> bool {
    let host = authority.host().trim_start_matches('[').trim_end_matches([']', '.']).to_ascii_lowercase();
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_ours() {
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
            assert_eq!(names_this_machine(&HeaderValue::from_str(host).unwrap()), expected, "{host}");
        }
    }
}
