//! Seats of a session: cards that are shown once, a lost one, one that is given up, and the projector's link.

use super::Session;
use crate::support::members::site;
use crate::support::site::Site;
use amparo::service::RoomAddress;
use amparo::web::RoomSite;
use amparo::workshop::Openness;
use axum::http::StatusCode;

/// The same site whose rooms phones reach by these addresses.
fn reach(site: &mut Site, addresses: &[&str]) {
    let addresses = addresses.iter().map(|one| one.parse::<RoomAddress>().unwrap().0).collect();
    site.change(|state| state.room = RoomSite::at(addresses));
}

#[tokio::test]
async fn cards_are_shown_once_with_a_code_and_the_address_that_was_chosen() {
    let mut site = site().await;
    reach(&mut site, &["http://192.168.8.10:3080", "http://10.42.0.1:3080"]);
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    let page = session.get(&mut site, "/seats").await;
    assert_eq!(page.texts("h1"), ["2 seats"]);
    assert_eq!(page.attributes("select[name=address] option", "value").len(), 2);
    let none = session.post(&mut site, "/seats", &[("act", "issue")]).await;
    none.assert_summary(&["count-stakeholder-1"]);
    let many = [("act", "issue"), ("count-stakeholder-1", "41")];
    session.post(&mut site, "/seats", &many).await.assert_summary(&["count-stakeholder-1"]);
    let orders = [
        ("act", "issue"),
        ("count-stakeholder-1", "2"),
        ("office-stakeholder-1", "Courts"),
        ("count-stakeholder-2", "1"),
    ];
    let cards = session.post(&mut site, "/seats?address=http://10.42.0.1:3080", &orders).await;
    assert_eq!(cards.status, StatusCode::CREATED, "{}", cards.text);
    assert_eq!((cards.count(".seat-card"), cards.count(".seat-card .qr svg")), (3, 3));
    assert_eq!(cards.texts(".seat-card .seat-address"), ["http://10.42.0.1:3080"; 3]);
    let codes = cards.texts(".seat-code");
    assert!(codes.iter().all(|code| code.len() == 7 && code.as_bytes()[3] == b' '), "{codes:?}");
    assert!(cards.texts(".seat-card")[0].contains("Courts"), "{}", cards.text);
    for (card, number) in cards.texts(".seat-card").iter().zip(["Seat 2", "Seat 3", "Seat 2"]) {
        assert!(card.contains(number), "each card is known among those of its institution: {card}");
    }
    let after = session.get(&mut site, "/seats").await;
    assert_eq!(after.texts("h1"), ["5 seats"]);
    assert!(codes.iter().all(|code| !after.text.contains(code.as_str())), "a card is shown once");
    assert_eq!(after.texts("tbody td .tag").iter().filter(|state| *state == "card made").count(), 5);
}

#[tokio::test]
async fn a_lost_card_is_made_anew_and_a_seat_given_up() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    let page = session.get(&mut site, "/seats").await;
    assert!(page.texts(".notice").join(" ").contains("No address is open to telephones"), "{}", page.text);
    assert!(!page.text.contains("Link of the projector"), "nobody could open it");
    let seat = session.cards[0].seat.id.to_string();
    let again = session.post(&mut site, "/seats", &[("act", "reissue"), ("seat", &seat)]).await;
    assert_eq!((again.status, again.count(".seat-card")), (StatusCode::CREATED, 1));
    assert_eq!(again.count(".seat-card .qr"), 0, "where phones cannot come there is nothing to scan");
    let gone = session.post(&mut site, "/seats", &[("act", "void"), ("seat", &seat)]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text);
    let page = session.get(&mut site, "/seats").await;
    assert_eq!(page.texts("h1"), ["One seat"]);
    assert!(page.texts("tbody td .tag").contains(&"given up".to_owned()), "{}", page.text);
    for fields in [&[("act", "void"), ("seat", "s0")][..], &[("act", "nothing")][..]] {
        let page = session.post(&mut site, "/seats", fields).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{fields:?}");
    }
}

#[tokio::test]
async fn an_institution_has_one_seat_where_nobody_knows_who_votes() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::Anonymous).await;
    let page = session.get(&mut site, "/seats").await;
    assert!(page.text.contains("each institution has one seat"), "{}", page.text);
    let second = [("act", "issue"), ("count-stakeholder-2", "1"), ("office-stakeholder-2", "Cyber unit")];
    let refused = session.post(&mut site, "/seats", &second).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = refused.texts("main [role=alert]").join(" ");
    assert!(words.contains("one seat") && words.contains("National Police"), "{words}");
    assert_eq!(refused.attributes("#office-stakeholder-2", "value"), ["Cyber unit"], "what was typed stays");
}

#[tokio::test]
async fn the_link_of_the_projector_is_shown_once_and_ends_the_one_before() {
    let mut site = site().await;
    reach(&mut site, &["http://192.168.8.10:3080"]);
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    let page = session.post(&mut site, "/seats", &[("act", "screen")]).await;
    assert_eq!(page.status, StatusCode::CREATED, "{}", page.text);
    let link = page.attributes("#link", "value").remove(0);
    let token = link.strip_prefix("http://192.168.8.10:3080/en/screen/").unwrap();
    let token = amparo::accounts::Token::read(token).unwrap();
    assert!(site.state.service.screen_page(&token).await.is_ok());
    session.post(&mut site, "/seats", &[("act", "screen"), ("once", "2")]).await;
    assert!(site.state.service.screen_page(&token).await.is_err(), "the earlier link is nobody's");
}
