//! What a phone weighs: its first load, a vote, and asking again.

use crate::service::workshop::{open_vote, seat};
use crate::support::hall::{Hall, Phone};
use crate::support::members::{ITEMS, MINISTRY};
use crate::support::site::{Page, encoded};
use amparo::workshop::{Openness, RoomAct};
use axum::body::Body;

/// What a reply weighs with its head, as it goes over the line.
fn weight(page: &Page) -> usize {
    let head: usize = page.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    "HTTP/1.1 200 OK\r\n\r\n".len() + head + page.bytes.len()
}

/// A page as a browser asks for it that unpacks.
async fn packed(hall: &Hall, phone: &Phone, path: &str) -> Page {
    let request = phone.request("GET", path).header("accept-encoding", "gzip").body(Body::empty()).unwrap();
    hall.send(request).await
}

#[tokio::test]
async fn the_first_load_is_three_requests_and_twenty_kilobytes() {
    let mut hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let phone = hall.sit(0).await;
    hall.lead(&[open_vote()]).await;
    let plain = hall.get(&phone, "/en/room").await;
    let mut files = plain.attributes("link[rel=stylesheet]", "href");
    files.extend(plain.attributes("script", "src"));
    assert_eq!(files.len(), 2, "{files:?}");
    assert_eq!(plain.attributes("link[rel=icon]", "href"), ["data:,"], "no browser asks for another");
    assert_eq!(plain.count("img, iframe, object, style"), 0);
    let mut all = weight(&packed(&hall, &phone, "/en/room").await);
    for file in &files {
        let page = packed(&hall, &phone, file).await;
        assert_eq!((page.status.as_u16(), page.header("content-encoding")), (200, "gzip"), "{file}");
        assert!(page.header("cache-control").contains("immutable"), "{file}");
        all += weight(&page);
    }
    assert!((2_000..20 * 1024).contains(&all), "{all} bytes");
    let unpacked: usize = plain.bytes.len();
    assert!(unpacked < 20 * 1024, "{unpacked} bytes of page");
}

#[tokio::test]
async fn a_vote_is_a_kilobyte_up_and_one_down() {
    let mut hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let phone = hall.sit(0).await;
    hall.lead(&[open_vote()]).await;
    let reason = "It has run by day and by night since the decree of 2024.";
    let fields = [("once", "0123456789abcdef"), ("version", "12"), ("item", ITEMS[0]), ("round", "1")];
    let body = encoded(&[&fields[..], &[("level", "3"), ("reason", reason)]].concat());
    let agent = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile";
    let request = phone
        .form("/en/room")
        .header("accept", "text/plain")
        .header("user-agent", agent)
        .header("accept-language", "es-MX,es;q=0.9,en;q=0.8")
        .header("accept-encoding", "gzip, deflate")
        .header("referer", "http://192.168.8.10:3080/en/room")
        .header("connection", "keep-alive")
        .header("content-length", body.len().to_string());
    let head = request.headers_ref().unwrap();
    let up: usize = head.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    let up = up + "POST /en/room HTTP/1.1\r\n\r\n".len() + body.len();
    let reply = hall.send(request.body(Body::from(body)).unwrap()).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let down = weight(&reply);
    assert!((300..=1024).contains(&up) && (100..=1024).contains(&down), "{up} up, {down} down");
}

#[tokio::test]
async fn who_asks_again_is_told_that_nothing_changed() {
    let mut hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let phone = hall.sit(0).await;
    for path in ["/en/room", "/en/room/signal"] {
        let page = hall.get(&phone, path).await;
        let tag = page.header("etag").to_owned();
        assert_eq!((tag.is_empty(), page.header("cache-control")), (false, "private, no-cache"), "{path}");
        let again = async |hall: &Hall| {
            let request =
                phone.request("GET", path).header("if-none-match", &tag).body(Body::empty()).unwrap();
            hall.send(request).await
        };
        let same = again(&hall).await;
        assert_eq!((same.status.as_u16(), same.bytes.len()), (304, 0), "{path}");
        hall.lead(&[RoomAct::PutBack, RoomAct::Present(ITEMS[0].into())]).await;
        assert_eq!(again(&hall).await.status, 200, "{path}: the version grew");
    }
}
