//! Knows under which names a room answers; knows no page.

use crate::service::{PublicAddress, is_own_host};
use crate::web::AppState;
use axum::extract::{Request, State};
use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;

/// Refuses what is meant for another host. A number is always meant for this machine: no web site can give itself one. A name is
/// ours where it means this machine or is the one under which phones come.
pub async fn refuse_strange_hosts(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let addresses = &state.room.addresses;
    let mut hosts = request.headers().get_all(HOST).iter();
    let is_meant = hosts.all(|host| names_room(host, addresses))
        && request.uri().authority().is_none_or(|authority| is_room(authority, addresses));
    if is_meant { next.run(request).await } else { StatusCode::MISDIRECTED_REQUEST.into_response() }
}

/// The address of the room by which somebody came to it, or the first where it is none of them, as on the machine itself.
pub fn asked_address<'a>(addresses: &'a [PublicAddress], headers: &HeaderMap) -> Option<&'a PublicAddress> {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()?.parse::<Authority>().ok());
    let asked = host.and_then(|host| addresses.iter().find(|one| one.is_at(host.host())));
    asked.or_else(|| addresses.first())
}

fn names_room(host: &HeaderValue, addresses: &[PublicAddress]) -> bool {
    host.to_str().is_ok_and(|host| host.parse::<Authority>().is_ok_and(|host| is_room(&host, addresses)))
}

fn is_room(authority: &Authority, addresses: &[PublicAddress]) -> bool {
    let host = authority.host();
    let is_number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().is_ok();
    is_number || is_own_host(host) || addresses.iter().any(|one| one.is_at(host))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::RoomAddress;

    #[test]
    fn late_joiners_are_sent_where_the_projector_came_from() {
        let all = ["http://172.17.0.1:3080", "http://192.168.8.10:3080"];
        let all = all.map(|one| one.parse::<RoomAddress>().unwrap().0);
        for (host, expected) in [("192.168.8.10:3080", 1), ("127.0.0.1:3080", 0), ("172.17.0.1:3080", 0)] {
            let headers: HeaderMap = [(HOST, HeaderValue::from_str(host).unwrap())].into_iter().collect();
            assert_eq!(asked_address(&all, &headers), Some(&all[expected]), "{host}");
        }
        assert_eq!(asked_address(&[], &HeaderMap::new()), None);
    }

    #[test]
    fn numbers_and_the_configured_name_are_ours() {
        let RoomAddress(own) = "http://room.example:3080".parse().unwrap();
        for (host, expected) in [
            ("192.168.8.10:3080", true),
            ("[fe80::1]:3080", true),
            ("localhost:3080", true),
            ("ROOM.example.", true),
            ("evil.example:3080", false),
            ("192.168.8.10.evil.example", false),
            ("room.example.evil.example", false),
            ("", false),
        ] {
            let host = HeaderValue::from_str(host).unwrap();
            assert_eq!(names_room(&host, std::slice::from_ref(&own)), expected, "{host:?}");
        }
    }
}
