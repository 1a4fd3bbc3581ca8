//! What phones and the projector hear on a connection that stays open, and that it ends.

use crate::service::workshop::{open_vote, seat};
use crate::support::hall::{Hall, Phone};
use crate::support::members::{MINISTRY, POLICE};
use amparo::lang::Lang;
use amparo::web::screen_path;
use amparo::workshop::{Openness, RoomAct};
use axum::body::Body;
use http_body_util::BodyExt;
use serde_json::Value;

/// A connection to this address.
async fn listen(hall: &Hall, phone: &Phone, path: &str) -> Body {
    let reply = hall.reply(phone.request("GET", path).body(Body::empty()).unwrap()).await;
    assert_eq!(reply.status(), 200, "{path}");
    assert_eq!(reply.headers()["content-type"], "text/event-stream");
    assert_eq!(reply.headers()["x-accel-buffering"], "no");
    reply.into_body()
}

/// The next event; none where the connection ended.
async fn next(line: &mut Body) -> Option<(usize, Value)> {
    let frame = line.frame().await?.unwrap().into_data().unwrap();
    let words = std::str::from_utf8(&frame).unwrap();
    let json = words.strip_prefix("data: ").unwrap().strip_suffix("\n\n").unwrap();
    Some((json.len(), serde_json::from_str(json).unwrap()))
}

#[tokio::test]
async fn a_phone_hears_what_the_room_is_at_and_no_vote() {
    let mut hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY), seat(POLICE)]).await;
    let (one, other) = (hall.sit(0).await, hall.sit(1).await);
    let mut line = listen(&hall, &one, "/en/room/stream").await;
    let (_, first) = next(&mut line).await.unwrap();
    assert_eq!((&first["p"], &first["v"]), (&"reading".into(), &hall.version.into()));
    hall.lead(&[open_vote()]).await;
    let (length, voting) = next(&mut line).await.unwrap();
    assert!(length <= 300, "{voting}");
    assert_eq!(
        (&voting["p"], &voting["r"], &voting["c"]),
        (&"voting".into(), &1.into(), &Value::Array(vec![]))
    );
    assert_eq!(hall.vote(&other, "3", "1", "").await.status, 303);
    hall.lead(&[RoomAct::Reveal { confirm: true }]).await;
    let (_, revealed) = next(&mut line).await.unwrap();
    assert_eq!(revealed["p"], "revealed", "nothing came between: a vote is heard by nobody");
    assert_eq!(revealed["c"], serde_json::json!([0, 0, 0, 1, 0, 0]));
    hall.state.room.listeners.stop();
    assert!(next(&mut line).await.is_none(), "a server that stops waits for nobody who only listens");
}

#[tokio::test]
async fn the_projector_hears_many_votes_as_one_count() {
    let mut hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY), seat(POLICE)]).await;
    let phones = [hall.sit(0).await, hall.sit(1).await];
    let token = hall.leader.issue_screen(&hall.id).await.unwrap();
    let projector = Phone::of(&hall.get(&Phone::default(), &screen_path(Lang::EN, &token)).await);
    hall.lead(&[open_vote()]).await;
    let mut line = listen(&hall, &projector, "/en/screen/stream").await;
    let (_, first) = next(&mut line).await.unwrap();
    assert_eq!((&first["n"], &first["o"], &first["h"]), (&0.into(), &2.into(), &2.into()));
    for phone in &phones {
        assert_eq!(hall.vote(phone, "4", "1", "").await.status, 303);
    }
    let (mut heard, mut voted) = (0, Value::Null);
    while voted != 2 {
        let (length, count) = next(&mut line).await.unwrap();
        assert!(length < 100, "{count}");
        (heard, voted) = (heard + 1, count["n"].clone());
    }
    assert!(heard <= 2, "{heard} counts for two votes");
}

#[tokio::test]
async fn the_fifth_connection_of_a_seat_ends_the_first() {
    let hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let phone = hall.sit(0).await;
    let mut lines = Vec::new();
    for _ in 0..5 {
        let mut line = listen(&hall, &phone, "/en/room/stream").await;
        assert!(next(&mut line).await.is_some());
        lines.push(line);
    }
    assert!(next(&mut lines[0]).await.is_none());
    assert_eq!(hall.state.room.listeners.count(), 4);
}
