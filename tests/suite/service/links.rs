//! Addresses of evidence are asked when somebody wants it, and none leads into the own network.

use crate::support::link_server::LinkServer;
use crate::support::site::{Site, now};
use amparo::assessment::{Change, Evidence};
use amparo::clock::Clock;
use amparo::service::{Act, LinkChecker, LinkState, OpenAssessment, Person, ServiceError};
use chrono::TimeDelta;
use std::time::Duration;

const ID: &str = "ken-2025";

/// The assessment for its owner.
async fn open(site: &Site) -> OpenAssessment {
    site.state.service.open(&Person::Owner, Act::Steer, ID).await.unwrap()
}

/// A checker that may ask this server.
fn checker(server: &LinkServer) -> LinkChecker {
    LinkChecker::new().unwrap().with_allowance(&[server.place], Duration::from_millis(1500))
}

#[tokio::test]
async fn what_an_address_says_is_what_is_known_of_it() {
    let server = LinkServer::start(None).await;
    let checker = checker(&server);
    for (path, expected) in [
        ("/here", LinkState::Alive),
        ("/large", LinkState::Alive),
        ("/moved", LinkState::Alive),
        ("/gone", LinkState::Dead),
        ("/nowhere", LinkState::Dead),
        ("/moved-and-gone", LinkState::Dead),
        ("/busy", LinkState::Unclear),
        ("/closed", LinkState::Unclear),
        ("/circle", LinkState::Unclear),
        ("/slow", LinkState::Unclear),
    ] {
        assert_eq!(checker.check(&server.at(path)).await, expected, "{path}");
    }
}

#[tokio::test]
async fn no_address_leads_into_the_own_network_or_to_another_port() {
    let secret = LinkServer::start(None).await;
    let server = LinkServer::start(Some(secret.place)).await;
    let checker = checker(&server);
    let port = secret.place.port();
    for address in [
        server.at("/inside"),
        server.at("/file"),
        secret.at("/here"),
        "http://localhost/here".to_owned(),
        "http://localhost./here".to_owned(),
        format!("http://2130706433:{port}/here"),
        format!("http://0x7f.1:{port}/here"),
        format!("http://0.0.0.0:{port}/here"),
        format!("http://[::1]:{port}/here"),
        format!("http://[::ffff:127.0.0.1]:{port}/here"),
        "http://169.254.169.254/latest/meta-data".to_owned(),
        "file:///etc/passwd".to_owned(),
    ] {
        let state = checker.check(&address).await;
        let is_refused = [LinkState::Inside, LinkState::Unclear].contains(&state);
        assert!(is_refused, "{address}: {state:?}");
    }
    assert_eq!(checker.check(&server.at("/inside")).await, LinkState::Inside);
    for address in [format!("http://localhost:{port}/here"), server.at("/port")] {
        assert_eq!(checker.check(&address).await, LinkState::Port, "{address}");
    }
    assert_eq!(secret.count(), 0, "nobody in the own network was asked");
}

/// A site where the answer to C01 rests on a piece with this link.
async fn site_with(link: String) -> Site {
    let site = Site::new().await;
    let mut answer = site.answer("C01").await.unwrap();
    let piece = serde_json::json!({ "id": "C01-E1", "title": "Decree", "link": link });
    answer.evidence = vec![serde_json::from_value::<Evidence>(piece).unwrap()];
    let change = Change::Answer { item: "C01".into(), answer: Some(answer) };
    open(&site).await.record(change, 1, "Police").await.unwrap();
    site
}

#[tokio::test]
async fn nothing_leaves_the_machine_unless_the_operator_allows_it_and_somebody_asks() {
    let server = LinkServer::start(None).await;
    let mut site = site_with(server.at("/gone")).await;
    assert!(matches!(open(&site).await.check_links().await, Err(ServiceError::NotFound)));
    let allowed = checker(&server);
    site.change(|state| state.service.links = Some(allowed));
    open(&site).await.links().await.unwrap();
    assert_eq!(server.count(), 0);
    open(&site).await.check_links().await.unwrap();
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn a_dead_link_bears_the_day_on_which_it_was_found_dead_first() {
    let server = LinkServer::start(None).await;
    let mut site = site_with(server.at("/gone")).await;
    let allowed = checker(&server);
    site.change(|state| state.service.links = Some(allowed));
    for (minutes, asked) in [(0, 1), (5, 1), (60, 2)] {
        let at = now() + TimeDelta::minutes(minutes);
        site.change(|state| state.service.clock = Clock::Fixed(at));
        open(&site).await.check_links().await.unwrap();
        assert_eq!(server.count(), asked, "after {minutes} minutes");
    }
    let known = open(&site).await.links().await.unwrap();
    let record = known.at(&server.at("/gone")).unwrap();
    assert_eq!((record.state, record.since), (LinkState::Dead, now()));
    assert_eq!(record.at, now() + TimeDelta::minutes(60));
}
