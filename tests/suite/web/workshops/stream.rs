//! Whoever leads hears how many have voted, and never what.

use super::{OPEN, PRESENT, Session, VOTE};
use crate::service::workshop::{poll, vote};
use crate::support::members::{ID, facilitator, site};
use amparo::web::{Admission, router};
use amparo::workshop::{Openness, RoomAct};
use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use std::time::Duration;
use tower::ServiceExt;

/// The next words on the connection.
async fn next(body: &mut Body) -> String {
    let frame = tokio::time::timeout(Duration::from_secs(5), body.frame()).await.unwrap();
    String::from_utf8(frame.unwrap().unwrap().into_data().unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn whoever_leads_hears_counts_and_never_a_level() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    session.acts(&mut site, &[OPEN, PRESENT, VOTE]).await;
    site.change(|state| state.admission = Admission::Open(facilitator()));
    let address = format!("/en/assessments/{ID}{}", session.path("/stream"));
    let request = Request::get(address).body(Body::empty()).unwrap();
    let reply = router(site.state.clone()).oneshot(request).await.unwrap();
    assert_eq!(reply.headers()["content-type"], "text/event-stream");
    let mut body = reply.into_body();
    let first = next(&mut body).await;
    assert!(first.contains("0 of 2 institutions have voted"), "{first}");
    let service = &site.state.service;
    service.vote(&session.cards[0].token, &poll(1), vote(4)).await.unwrap();
    let second = next(&mut body).await;
    assert!(second.contains("1 of 2 institutions have voted"), "{second}");
    assert!(second.contains("Not yet: National Police"), "{second}");
    assert!(!second.contains("zebrafinch") && !second.contains("evel"), "{second}");
    assert!(second.len() <= 300, "{} bytes", second.len());
    session.leader.lead(&session.id, 4, &RoomAct::Reveal { confirm: true }).await.unwrap();
    let third = next(&mut body).await;
    assert!(third.contains("\"version\":5"), "the page shows something old: {third}");
}
