//! A session is prepared, voted in and closed: what the room agreed becomes the country's answer, and nobody learns a vote before
//! it is revealed.

use crate::support::members::{
    ID, ITEMS, MINISTRY, POLICE, coordinator, facilitator, reader, respondent, site,
};
use crate::support::site::{Site, now};
use amparo::accounts::Token;
use amparo::assessment::{AnswerOrigin, Audience, Dissent};
use amparo::clock::Clock;
use amparo::framework::Level;
use amparo::lang::Lang;
use amparo::service::{Act, OpenAssessment, Person, RoomError, SeatCard, SeatOrder, Service, ServiceError};
use amparo::workshop::{
    AgendaPlan, CountingRule, Openness, ParkedPoint, PhaseCode, Poll, RoomAct, RoomAgreement, RoomRefusal,
    Vote, WorkshopId, WorkshopPlan,
};
use chrono::Duration;

const SECRET: &str = "zebrafinch";

pub async fn open(site: &Site, person: Person) -> OpenAssessment {
    site.state.service.open(&person, Act::Moderate, ID).await.unwrap()
}

pub fn plan(openness: Openness) -> WorkshopPlan {
    let item = |item: &str| AgendaPlan { item: item.into(), minutes: 20 };
    WorkshopPlan {
        title: "National workshop".into(),
        lang: Lang::EN,
        days: vec!["2026-11-22".parse().unwrap()],
        openness,
        counting: CountingRule::Institutions,
        agenda: ITEMS.map(item).into(),
    }
}

pub fn seat(institution: &str) -> SeatOrder {
    SeatOrder { institution: institution.parse().unwrap(), office: "Legal department".into() }
}

pub fn poll(round: u32) -> Poll {
    Poll { item: ITEMS[0].into(), round }
}

pub fn vote(level: u8) -> Vote {
    Vote { level: Some(Level::try_from(level).unwrap()), reason: SECRET.into() }
}

/// A session with these seats, at its first item; with its version and the cards.
pub async fn begin(
    open: &OpenAssessment,
    openness: Openness,
    seats: &[SeatOrder],
) -> (WorkshopId, u64, Vec<SeatCard>) {
    let held = open.prepare_workshop(plan(openness)).await.unwrap();
    let id = held.id.clone();
    let cards = open.issue_seats(&id, seats).await.unwrap();
    let acts = [RoomAct::Open, RoomAct::Present(ITEMS[0].into())];
    let version = lead(open, &id, held.version, &acts).await;
    (id, version, cards)
}

/// Does one act after the other; gives the version afterwards.
pub async fn lead(open: &OpenAssessment, id: &WorkshopId, mut version: u64, acts: &[RoomAct]) -> u64 {
    for act in acts {
        version = open.lead(id, version, act).await.unwrap().version;
    }
    version
}

pub fn open_vote() -> RoomAct {
    RoomAct::OpenVote { ends: Some(now() + Duration::seconds(60)), grace: 5 }
}

fn agreement() -> RoomAgreement {
    let dissent = Dissent { institution: POLICE.parse().unwrap(), text: "It does not run at night.".into() };
    let level = Some(Level::try_from(2).unwrap());
    RoomAgreement {
        level,
        reason: "Both decrees were read.".into(),
        dissent: vec![dissent],
        actions: Vec::new(),
    }
}

#[tokio::test]
async fn what_the_room_agreed_becomes_the_answer_with_the_spread_as_evidence() {
    let site = site().await;
    let leader = open(&site, facilitator()).await;
    let orders = [seat(MINISTRY), seat(MINISTRY), seat(POLICE)];
    let (id, version, cards) = begin(&leader, Openness::ByInstitution, &orders).await;
    let service = &site.state.service;
    let version = lead(&leader, &id, version, &[open_vote()]).await;
    for (card, level) in cards.iter().zip([4, 3]) {
        service.take_seat(&card.token).await.unwrap();
        service.vote(&card.token, &poll(1), vote(level)).await.unwrap();
    }
    let refused = leader.lead(&id, version, &RoomAct::Reveal { confirm: false }).await.unwrap_err();
    let RoomError::Refusal(RoomRefusal::Missing(missing)) = refused else { panic!("{refused}") };
    assert_eq!(missing.iter().map(ToString::to_string).collect::<Vec<_>>(), [POLICE]);
    leader.paper_vote(&id, &cards[2].seat.id, &poll(1), vote(1)).await.unwrap();
    let again = RoomAct::OpenVote { ends: None, grace: 0 };
    let version = lead(&leader, &id, version, &[RoomAct::Reveal { confirm: false }, again]).await;
    leader.paper_vote(&id, &cards[0].seat.id, &poll(2), vote(2)).await.unwrap();
    let acts = [RoomAct::Reveal { confirm: true }, RoomAct::Agree(ITEMS[0].into(), agreement())];
    let version = lead(&leader, &id, version, &acts).await;
    let park = ParkedPoint { owner: POLICE.parse().unwrap(), question: "Since when?".into() };
    let close = RoomAct::Close { until: Some("2026-12-15".parse().unwrap()) };
    let acts = [RoomAct::Present(ITEMS[1].into()), RoomAct::Park(park), close];
    lead(&leader, &id, version, &acts).await;

    let now = open(&site, facilitator()).await;
    let (whole, item) = (now.assessment(), ITEMS[0].into());
    assert_eq!(whole.origin(&item), Some(AnswerOrigin::Agreed));
    let recorded = whole.deliberations[&item].agreement.as_ref().unwrap();
    assert_eq!(
        (recorded.reason.as_str(), &recorded.dissent),
        ("Both decrees were read.", &agreement().dissent)
    );
    let evidence = &recorded.answer.evidence;
    let spread = evidence.iter().find(|piece| piece.id.contains(id.as_str())).unwrap();
    assert!(spread.title.contains("round 1, 2 voices, levels 1 to 3, in the middle 1"), "{}", spread.title);
    assert!(spread.title.contains("round 2, 1 voice"), "{}", spread.title);
    let log = serde_json::to_string(whole).unwrap();
    assert!(!log.contains(SECRET), "reasons of votes stay with the session");

    let room = now.room(&id).await.unwrap();
    let results = room.sight().results(&item);
    assert_eq!(
        results.iter().map(|one| one.counts.clone()).collect::<Vec<_>>(),
        [[0, 1, 0, 1, 0], [0, 0, 1, 0, 0]]
    );
    assert!(room.participants[&poll(1)].iter().any(|one| one.paper));
    let gone = service.vote(&cards[0].token, &poll(2), vote(2)).await.unwrap_err();
    assert!(matches!(gone, RoomError::Refusal(RoomRefusal::Closed)), "{gone}");
}

#[tokio::test]
async fn nobody_learns_a_vote_before_it_is_revealed() {
    let site = site().await;
    let leader = open(&site, coordinator()).await;
    let orders = [seat(MINISTRY), seat(POLICE)];
    let (id, version, cards) = begin(&leader, Openness::ByInstitution, &orders).await;
    let service = &site.state.service;
    let version = lead(&leader, &id, version, &[open_vote()]).await;
    service.vote(&cards[0].token, &poll(1), vote(4)).await.unwrap();
    let views = async || {
        let phone = service.phone_view(&cards[1].token).await.unwrap();
        let (projector, desk) =
            (leader.projector_view(&id).await.unwrap(), leader.facilitator_view(&id).await.unwrap());
        assert_eq!((projector.room.voted, projector.room.institutions), (1, 2));
        let room = leader.room(&id).await.unwrap();
        assert!(room.sight().results(&ITEMS[0].into()).is_empty());
        let signal = service.room_signal(&id).await.unwrap();
        [
            serde_json::to_string(&phone).unwrap(),
            serde_json::to_string(&projector).unwrap(),
            serde_json::to_string(&desk).unwrap(),
            serde_json::to_string(&signal).unwrap(),
        ]
    };
    for view in views().await {
        assert!(
            !view.contains(SECRET) && !view.contains("\"counts\"") && !view.contains("\"median\":4"),
            "{view}"
        );
    }
    let own = service.phone_view(&cards[0].token).await.unwrap();
    assert_eq!((own.own, own.may_vote), (Some(vote(4)), true));
    lead(&leader, &id, version, &[RoomAct::Reveal { confirm: true }]).await;
    let phone = service.phone_view(&cards[1].token).await.unwrap();
    assert_eq!(
        (phone.room.phase, phone.room.results.len(), phone.may_vote),
        (Some(PhaseCode::Revealed), 1, false)
    );
    assert_eq!(service.room_signal(&id).await.unwrap().counts, [0, 0, 0, 0, 1, 0]);
    let projector = serde_json::to_string(&leader.projector_view(&id).await.unwrap()).unwrap();
    assert!(!projector.contains(SECRET) && !projector.contains("Legal department"), "{projector}");
    let reasons = leader.facilitator_view(&id).await.unwrap().reasons;
    assert_eq!(reasons.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), [SECRET]);
}

#[tokio::test]
async fn of_two_who_lead_at_once_one_sees_what_the_other_did() {
    let site = site().await;
    let (one, other) = (open(&site, facilitator()).await, open(&site, coordinator()).await);
    let (id, version, _) = begin(&one, Openness::ByInstitution, &[seat(POLICE)]).await;
    let now = lead(&other, &id, version, &[open_vote()]).await;
    let late = one.lead(&id, version, &RoomAct::PutBack).await.unwrap_err();
    let RoomError::Overtaken(held) = late else { panic!("{late}") };
    assert_eq!((held.version, held.current().map(|point| point.code())), (now, Some(PhaseCode::Voting)));
}

#[tokio::test]
async fn only_those_who_bring_institutions_together_lead_and_look() {
    let site = site().await;
    let (id, version, cards) = {
        let leader = open(&site, facilitator()).await;
        begin(&leader, Openness::ByInstitution, &[seat(POLICE)]).await
    };
    for (person, act) in [(respondent(1, POLICE), Act::Respond), (reader(Audience::Internal), Act::Read)] {
        let open = site.state.service.open(&person, act, ID).await.unwrap();
        let refusals = [
            open.workshops().await.map(drop),
            open.workshop(&id).await.map(drop),
            open.room(&id).await.map(drop),
            open.facilitator_view(&id).await.map(drop),
            open.projector_view(&id).await.map(drop),
            open.seats(&id).await.map(drop),
            open.prepare_workshop(plan(Openness::Anonymous)).await.map(drop),
            open.issue_seats(&id, &[seat(POLICE)]).await.map(drop),
            open.reissue_seat(&id, &cards[0].seat.id).await.map(drop),
            open.void_seat(&id, &cards[0].seat.id).await,
            open.paper_vote(&id, &cards[0].seat.id, &poll(1), vote(1)).await,
            open.lead(&id, version, &RoomAct::PutBack).await.map(drop),
        ];
        for refusal in refusals {
            assert!(
                matches!(refusal, Err(RoomError::Service(ServiceError::Refused))),
                "{act:?}: {refusal:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_late_vote_and_one_for_another_round_are_refused_and_too_many_at_once_too() {
    let site = site().await;
    let leader = open(&site, facilitator()).await;
    let orders = [seat(MINISTRY), seat(POLICE)];
    let (id, version, cards) = begin(&leader, Openness::ByInstitution, &orders).await;
    lead(&leader, &id, version, &[open_vote()]).await;
    let service = &site.state.service;
    let other = service.vote(&cards[0].token, &poll(2), vote(1)).await.unwrap_err();
    assert!(matches!(other, RoomError::Refusal(RoomRefusal::OtherPoll)), "{other}");
    let fast = service.vote(&cards[0].token, &poll(1), vote(1)).await.unwrap_err();
    assert!(matches!(fast, RoomError::TooFast), "{fast}");
    let mut later: Service = service.clone();
    later.clock = Clock::Fixed(now() + Duration::seconds(66));
    let late = later.vote(&cards[1].token, &poll(1), vote(1)).await.unwrap_err();
    assert!(matches!(late, RoomError::Refusal(RoomRefusal::TooLate)), "{late}");
    let stranger = service.vote(&Token::generate().unwrap(), &poll(1), vote(1)).await.unwrap_err();
    assert!(matches!(stranger, RoomError::NoSuchSeat), "{stranger}");
    assert_eq!(leader.projector_view(&id).await.unwrap().room.voted, 0);
}

#[tokio::test]
async fn whoever_listens_hears_acts_and_votes_apart() {
    let site = site().await;
    let leader = open(&site, facilitator()).await;
    let (id, version, cards) = begin(&leader, Openness::ByInstitution, &[seat(POLICE)]).await;
    let service = &site.state.service;
    let mut heard = service.room_watch(&id);
    lead(&leader, &id, version, &[open_vote()]).await;
    assert_eq!((heard.acts.has_changed().unwrap(), heard.votes.has_changed().unwrap()), (true, false));
    heard.acts.mark_unchanged();
    service.vote(&cards[0].token, &poll(1), vote(1)).await.unwrap();
    assert_eq!((heard.acts.has_changed().unwrap(), heard.votes.has_changed().unwrap()), (false, true));
}

#[tokio::test]
async fn the_agenda_begins_with_what_institutions_disagree_about() {
    let site = site().await;
    let leader = open(&site, facilitator()).await;
    let proposed = leader.proposed_agenda();
    assert!(proposed.len() > 10, "{}", proposed.len());
    let strange = WorkshopPlan {
        agenda: vec![AgendaPlan { item: "X99".into(), minutes: 5 }],
        ..plan(Openness::Anonymous)
    };
    let refused = leader.prepare_workshop(strange).await.unwrap_err();
    assert!(matches!(refused, RoomError::Refusal(RoomRefusal::NoSuchItem(_))), "{refused}");
}
