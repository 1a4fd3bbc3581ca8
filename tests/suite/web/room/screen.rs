//! The projector shows the room to itself: never a name, never a reason, never a count of a round that is under way.

use crate::service::workshop::{open_vote, seat};
use crate::support::hall::{ADDRESS, Hall, Phone};
use crate::support::members::{ITEMS, MINISTRY, POLICE, respondent};
use amparo::framework::Level;
use amparo::lang::Lang;
use amparo::service::{Act, RoomError, ServiceError};
use amparo::web::screen_path;
use amparo::workshop::{Openness, RoomAct, RoomAgreement};

const REASON: &str = "zebrafinch";

#[tokio::test]
async fn the_projector_shows_no_name_and_nothing_before_the_reveal() {
    let mut hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY), seat(POLICE)]).await;
    let phones = [hall.sit(0).await, hall.sit(1).await];
    let token = hall.leader.issue_screen(&hall.id).await.unwrap();
    let link = hall.get(&Phone::default(), &screen_path(Lang::EN, &token)).await;
    assert_eq!((link.status.as_u16(), link.header("location")), (303, "/en/screen"));
    let projector = Phone::of(&link);
    hall.lead(&[open_vote()]).await;
    hall.vote(&phones[0], "4", "1", REASON).await;
    let voting = hall.get(&projector, "/en/screen").await;
    assert_eq!(voting.texts(".turnout"), ["Institutions that have voted: 1 of 2"]);
    assert_eq!(voting.count(".scale li"), 6, "all levels and “I don't know” on one screen");
    assert!(voting.texts(".dots").concat().is_empty() && voting.count("[data-middle]") == 0);
    assert_eq!(voting.texts(".rounds").concat(), "");
    assert!(
        voting.text.contains(&format!("{ADDRESS}/")) && voting.count(".qr svg") == 1,
        "late joiners see where"
    );

    hall.vote(&phones[1], "1", "1", REASON).await;
    hall.lead(&[RoomAct::Reveal { confirm: false }]).await;
    let revealed = hall.get(&projector, "/en/screen").await;
    assert_eq!(revealed.texts(".dots b"), ["0", "1", "0", "0", "1", "0"]);
    assert_eq!(revealed.attributes("[data-middle]", "data-level"), ["1"]);
    assert!(revealed.texts(".rounds li")[0].contains("Lowest: level 1. Highest: level 4."));
    for page in [&voting, &revealed] {
        for secret in ["Ministry of Justice", "National Police", "Legal department", REASON] {
            assert!(!page.text.contains(secret), "{secret}");
        }
    }
    let (level, reason) = (Some(Level::MAX), REASON.to_owned());
    let agreed = RoomAgreement { level, reason, dissent: Vec::new(), actions: Vec::new() };
    hall.lead(&[RoomAct::Agree(ITEMS[0].into(), agreed)]).await;
    let agreed = hall.get(&projector, "/en/screen").await;
    assert_eq!(
        agreed.attributes("[data-middle]", "data-level"),
        ["4"],
        "what was agreed, and not the middle"
    );
    assert!(!agreed.text.contains(REASON), "{}", agreed.text);
    hall.lead(&[RoomAct::Close { until: None }]).await;
    let closed = hall.get(&projector, "/en/screen").await;
    assert_eq!(
        (closed.texts("h1"), closed.count(".dots")),
        (vec!["The session is closed. Thank you.".to_owned()], 0)
    );
}

#[tokio::test]
async fn the_room_sees_how_many_seats_have_voted_where_an_institution_has_several() {
    let mut hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY), seat(MINISTRY)]).await;
    let phone = hall.sit(0).await;
    let token = hall.leader.issue_screen(&hall.id).await.unwrap();
    let projector = Phone::of(&hall.get(&Phone::default(), &screen_path(Lang::EN, &token)).await);
    hall.lead(&[open_vote()]).await;
    hall.vote(&phone, "4", "1", "").await;
    let voting = hall.get(&projector, "/en/screen").await;
    assert_eq!(voting.texts(".turnout"), ["Institutions that have voted: 1 of 1", "Seats: 1 of 2"]);
}

#[tokio::test]
async fn only_the_token_that_was_given_last_opens_it() {
    let hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let phone = hall.sit(0).await;
    let first = hall.leader.issue_screen(&hall.id).await.unwrap();
    let projector = Phone::of(&hall.get(&Phone::default(), &screen_path(Lang::EN, &first)).await);
    assert_eq!(hall.get(&projector, "/en/screen").await.status, 200);
    let participant = hall.get(&phone, "/en/screen").await;
    assert_eq!(participant.status, 403);
    assert!(participant.texts("p")[0].contains("projector"), "{}", participant.text);
    let seat_token = hall.cards[0].token.as_str();
    assert_eq!(
        hall.get(&phone, &format!("/en/screen/{seat_token}")).await.status,
        403,
        "a seat's is another"
    );
    assert_eq!(hall.get(&projector, "/en/room").await.status, 403, "and the projector has no seat");
    let second = hall.leader.issue_screen(&hall.id).await.unwrap();
    assert_eq!(hall.get(&projector, "/en/screen").await.status, 403, "the old one is nobody's");
    assert_eq!(hall.get(&projector, &screen_path(Lang::EN, &second)).await.status, 303);
    for entry in hall.site.store.entries("workshop-screen", "").await.unwrap() {
        assert!(!format!("{entry:?}").contains(second.as_str()), "a hash is kept");
    }
    let open = hall.site.state.service.open(&respondent(1, POLICE), Act::Respond, "ken-2025").await.unwrap();
    let refused = open.issue_screen(&hall.id).await;
    assert!(matches!(refused, Err(RoomError::Service(ServiceError::Refused))), "{refused:?}");
}
