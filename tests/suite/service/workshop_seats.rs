//! A seat is taken by a card and not by an account: the card is good once, a lost one dies, and in an anonymous session nothing
//! leads from a seat to its vote.

use super::workshop::{begin, lead, open, open_vote, poll, seat, vote};
use crate::support::members::{MINISTRY, POLICE, facilitator, site};
use amparo::accounts::Token;
use amparo::lang::Lang;
use amparo::service::RoomError;
use amparo::storage::PollId;
use amparo::workshop::{Openness, PhaseCode, RoomAct, RoomRefusal, SeatState};

#[tokio::test]
async fn a_card_is_good_once_and_a_lost_one_dies() {
    let site = site().await;
    let leader = open(&site, facilitator()).await;
    let (id, _, cards) = begin(&leader, Openness::ByInstitution, &[seat(MINISTRY), seat(POLICE)]).await;
    let service = &site.state.service;
    let typed = format!(" {}-{} ", &cards[0].code.as_str()[..3], cards[0].code.as_str()[3..].to_lowercase());
    let token = service.join_by_code(&typed, Some("phone")).await.unwrap();
    assert_eq!(service.take_seat(&token).await.unwrap().seat.state, SeatState::Joined);
    for (what, refused) in [
        ("the code again", service.join_by_code(&typed, Some("phone")).await.map(drop)),
        ("the link after the code", service.take_seat(&cards[0].token).await.map(drop)),
        ("no code", service.join_by_code("O0O0O0", Some("phone")).await.map(drop)),
    ] {
        assert!(matches!(refused, Err(RoomError::NoSuchSeat)), "{what}: {refused:?}");
    }
    service.take_seat(&cards[1].token).await.unwrap();
    let used = service.join_by_code(cards[1].code.as_str(), None).await.unwrap_err();
    assert!(matches!(used, RoomError::NoSuchSeat), "the link has used the code up: {used}");

    let again = leader.reissue_seat(&id, &cards[0].seat.id).await.unwrap();
    let dead = service.take_seat(&token).await.unwrap_err();
    assert!(matches!(dead, RoomError::NoSuchSeat), "{dead}");
    let back = service.take_seat(&again.token).await.unwrap().seat;
    assert_eq!((back.id, back.state), (cards[0].seat.id.clone(), SeatState::Joined));
    leader.void_seat(&id, &cards[0].seat.id).await.unwrap();
    assert!(service.take_seat(&again.token).await.is_err());
    let states: Vec<SeatState> = leader.seats(&id).await.unwrap().iter().map(|one| one.state).collect();
    assert!(states.contains(&SeatState::Void) && states.contains(&SeatState::Joined), "{states:?}");
}

#[tokio::test]
async fn codes_and_tokens_are_kept_as_hashes_and_wrong_codes_are_counted_by_phone() {
    let site = site().await;
    let leader = open(&site, facilitator()).await;
    let (_, _, cards) = begin(&leader, Openness::ByInstitution, &[seat(POLICE)]).await;
    let mut seen = 0;
    for kind in ["workshop-seat", "workshop-code", "workshop"] {
        for entry in site.store.entries(kind, "").await.unwrap() {
            seen += 1;
            let kept = format!("{entry:?}");
            assert!(
                !kept.contains(cards[0].token.as_str()) && !kept.contains(cards[0].code.as_str()),
                "{kept}"
            );
        }
    }
    assert_eq!(seen, 3);
    let service = &site.state.service;
    let mut last = None;
    for _ in 0..25 {
        last = service.join_by_code("AAAAAA", Some("phone")).await.err();
    }
    assert!(matches!(last, Some(RoomError::TooManyCodes)), "{last:?}");
    service.join_by_code(cards[0].code.as_str(), Some("another phone")).await.unwrap();
}

#[tokio::test]
async fn in_an_anonymous_session_nothing_leads_from_a_seat_to_its_vote() {
    let site = site().await;
    let leader = open(&site, facilitator()).await;
    let (id, version, cards) = begin(&leader, Openness::Anonymous, &[seat(MINISTRY), seat(POLICE)]).await;
    let twin = leader.issue_seats(&id, &[seat(POLICE)]).await.unwrap_err();
    assert!(matches!(twin, RoomError::Refusal(RoomRefusal::SecondSeat(_))), "{twin}");
    let version = lead(&leader, &id, version, &[open_vote()]).await;
    let service = &site.state.service;
    for (card, level) in cards.iter().zip([1, 4]) {
        service.vote(&card.token, &poll(1), vote(level)).await.unwrap();
        assert_eq!(service.phone_view(&card.token).await.unwrap().own, Some(vote(level)));
    }
    let paper = leader.paper_vote(&id, &cards[0].seat.id, &poll(1), vote(0)).await.unwrap_err();
    assert!(matches!(paper, RoomError::VoteStays), "{paper}");
    let again = leader.reissue_seat(&id, &cards[1].seat.id).await.unwrap();
    assert_eq!(service.phone_view(&again.token).await.unwrap().own, None);

    lead(&leader, &id, version, &[RoomAct::Reveal { confirm: false }]).await;
    let kept = PollId { session: id.to_string(), item: poll(1).item.to_string(), round: 1 };
    let (ballots, seats) =
        (site.store.ballots(&kept).await.unwrap(), site.store.participants(&kept).await.unwrap());
    assert_eq!((ballots.len(), seats.len()), (2, 2));
    let entries = site.store.entries("workshop-seat", "").await.unwrap();
    for ballot in &ballots {
        let leads = seats.iter().any(|one| ballot.voter.contains(&one.seat));
        let hashes = entries.iter().any(|entry| entry.body.contains(&ballot.voter));
        assert!(!leads && !hashes, "{ballot:?}");
    }
    let view = leader.facilitator_view(&id).await.unwrap();
    assert_eq!(view.room.phase, Some(PhaseCode::Revealed));
    assert!(view.reasons.iter().all(|reason| reason.institution.is_none()));
    assert!(view.room.results[0].clusters.iter().all(|cluster| cluster.institutions.is_empty()));
}

#[tokio::test]
async fn a_vote_with_another_card_counts_no_second_time() {
    let site = site().await;
    let leader = open(&site, facilitator()).await;
    let (id, version, cards) = begin(&leader, Openness::Anonymous, &[seat(POLICE)]).await;
    lead(&leader, &id, version, &[open_vote()]).await;
    leader.paper_vote(&id, &cards[0].seat.id, &poll(1), vote(1)).await.unwrap();
    let stays = site.state.service.vote(&cards[0].token, &poll(1), vote(4)).await.unwrap_err();
    assert!(matches!(stays, RoomError::VoteStays), "{stays}");
    assert!(site.state.service.vote(&Token::generate().unwrap(), &poll(1), vote(4)).await.is_err());
}

#[test]
fn whatever_is_refused_has_words_in_every_language() {
    let (institution, item) = (POLICE.parse().unwrap(), poll(1).item);
    let refusals = [
        RoomRefusal::Title,
        RoomRefusal::NoItems,
        RoomRefusal::ItemTwice(item.clone()),
        RoomRefusal::OtherItem(item.clone()),
        RoomRefusal::WrongPhase(PhaseCode::Voting),
        RoomRefusal::Missing(Vec::new()),
        RoomRefusal::SecondSeat(institution),
        RoomRefusal::TooLate,
    ];
    let errors = [
        RoomError::NoSuchRoom,
        RoomError::NoSuchSeat,
        RoomError::TooFast,
        RoomError::TooManyCodes,
        RoomError::VoteStays,
        RoomError::AgreementOvertaken(item),
        RoomError::NoRandomness,
    ];
    let words = amparo::words::Messages::load(&amparo::bundle::Files::embedded()).0;
    let spanish: Lang = words.languages().codes().find(|lang| *lang != Lang::EN).unwrap();
    let keys = refusals.iter().map(RoomRefusal::key).chain(errors.iter().filter_map(RoomError::key));
    let mut told = std::collections::BTreeSet::new();
    for key in keys {
        assert!(words.has(key), "{key}");
        assert_ne!(words.say(Lang::EN, key), words.say(spanish, key), "{key}");
        assert!(told.insert(words.say(Lang::EN, key)), "{key} says what another says");
    }
    assert_eq!(told.len(), 15);
}
