//! What stands in the papers of a session: in the minutes both rounds, reasons, what was agreed and who holds something else; in an
//! anonymous session no name beside a vote.

use super::workshop::{begin, lead, open, open_vote, poll, seat, vote};
use crate::support::golden::assert_golden;
use crate::support::members::{ITEMS, MINISTRY, POLICE, facilitator, respondent, site};
use crate::support::site::Site;
use amparo::assessment::Dissent;
use amparo::document::room::RoomPaper;
use amparo::document::{Block, Document};
use amparo::framework::Level;
use amparo::render::markdown::markdown;
use amparo::service::{OpenAssessment, RoomError, RoomPaperError, ServiceError};
use amparo::workshop::{
    AgendaPlan, Openness, ParkedPoint, RoomAct, RoomAction, RoomAgreement, Vote, WorkshopId,
};
use std::path::Path;

fn with_reason(level: u8, reason: &str) -> Vote {
    Vote { reason: reason.into(), ..vote(level) }
}

fn agreement() -> RoomAgreement {
    let dissent = Dissent { institution: POLICE.parse().unwrap(), text: "It does not run at night.".into() };
    let action = |owner: Option<&str>, text: &str| RoomAction {
        text: text.into(),
        owner: owner.map(|owner| owner.parse().unwrap()),
        due: owner.map(|_| "2026-12-15".parse().unwrap()),
    };
    RoomAgreement {
        level: Some(Level::try_from(2).unwrap()),
        reason: "Both decrees were read.".into(),
        dissent: vec![dissent],
        actions: vec![action(Some(POLICE), "Publish the rota"), action(None, "Ask for the budget")],
    }
}

/// A session of two rounds about its first item and none about the others, closed.
async fn play(site: &Site, leader: &OpenAssessment, openness: Openness) -> WorkshopId {
    let orders = [seat(MINISTRY), seat(POLICE)];
    let (id, version, cards) = begin(leader, openness, &orders).await;
    let version = lead(leader, &id, version, &[open_vote()]).await;
    let service = &site.state.service;
    service.take_seat(&cards[0].token).await.unwrap();
    service.vote(&cards[0].token, &poll(1), with_reason(4, "It runs | every day.")).await.unwrap();
    leader.paper_vote(&id, &cards[1].seat.id, &poll(1), with_reason(1, "Not at night.")).await.unwrap();
    let again = RoomAct::OpenVote { ends: None, grace: 0 };
    let version = lead(leader, &id, version, &[RoomAct::Reveal { confirm: false }, again]).await;
    for (card, level) in cards.iter().zip([2, 1]) {
        leader.paper_vote(&id, &card.seat.id, &poll(2), with_reason(level, "")).await.unwrap();
    }
    let plan = |item: &str| AgendaPlan { item: item.into(), minutes: 20 };
    let park = ParkedPoint { owner: POLICE.parse().unwrap(), question: "Since when?".into() };
    let acts = [
        RoomAct::Reveal { confirm: false },
        RoomAct::Agree(ITEMS[0].into(), agreement()),
        RoomAct::Arrange([ITEMS[0], ITEMS[1], "C05"].map(plan).into()),
        RoomAct::Present(ITEMS[1].into()),
        RoomAct::Park(park),
        RoomAct::Close { until: Some("2026-12-15".parse().unwrap()) },
    ];
    lead(leader, &id, version, &acts).await;
    id
}

/// The words of a chapter of the minutes.
fn chapter(document: &Document, beginning: &str) -> String {
    let words = markdown(document);
    let found = words.split("\n## ").find(|chapter| chapter.starts_with(beginning));
    found.unwrap_or_else(|| panic!("no chapter {beginning}: {words}")).to_owned()
}

#[tokio::test]
async fn minutes_tell_what_was_decided_and_who_gave_which_reason_only_where_votes_are_open() {
    for openness in Openness::ALL {
        let site = site().await;
        let leader = open(&site, facilitator()).await;
        let id = play(&site, &leader, openness).await;
        let document = leader.room_paper(&id, RoomPaper::Minutes).await.unwrap();
        assert_eq!(document.cover.stamp.as_deref(), Some("CONFIDENTIAL: FOR THE COMMITTEE"));
        let decisions = chapter(&document, "What was decided");
        for words in [
            "Agreed: Level 2",
            "Both decrees were read",
            "National Police holds something else: “It does not run at night”",
            "Publish the rota: National Police, by 15 December 2026",
            "Ask for the budget: owner still to be named",
            "Since when?",
            "until 15 December 2026",
        ] {
            assert!(decisions.contains(words), "{openness:?}, {words}: {decisions}");
        }
        let attendance = chapter(&document, "Who was present");
        assert!(attendance.contains("Two institutions were present"), "{attendance}");
        assert_eq!(attendance.matches("Legal department").count(), 2, "{attendance}");
        let votes = chapter(&document, "How the room voted");
        assert!(votes.contains("Confidential: this chapter is for the committee"), "{votes}");
        assert!(votes.contains("Round 1, 2 voices, levels 1 to 4, in the middle 1"), "{votes}");
        assert!(votes.contains("Round 2, 2 voices, levels 1 to 2, in the middle 1"), "{votes}");
        assert!(votes.contains("Not at night") && votes.contains("every day"), "{votes}");
        let is_open = openness == Openness::ByInstitution;
        for name in ["Ministry of Justice", "National Police"] {
            assert_eq!(votes.contains(name), is_open, "{openness:?}, {name}: {votes}");
        }
        let figures = document.blocks.iter().filter(|block| matches!(block, Block::Figure(_))).count();
        assert_eq!(figures, 2, "a drawing of each round");
        let golden = format!("tests/cases/room/minutes-{}.md", openness.code());
        assert_golden(&Path::new(env!("CARGO_MANIFEST_DIR")).join(golden), &markdown(&document));
    }
}

#[tokio::test]
async fn an_agenda_tells_what_to_read_and_nothing_that_is_not_for_everybody() {
    let site = site().await;
    let leader = open(&site, facilitator()).await;
    let id = play(&site, &leader, Openness::ByInstitution).await;
    // What the room agreed rests on a spread that is for the committee.
    let now = open(&site, facilitator()).await;
    let agenda = markdown(&now.room_paper(&id, RoomPaper::Agenda).await.unwrap());
    for item in [ITEMS[0], ITEMS[1], "C05"] {
        assert!(agenda.contains(&format!("({item})")), "{item}: {agenda}");
    }
    assert!(agenda.contains("Three questions, 22 November 2026: 60 minutes in all"), "{agenda}");
    for secret in ["in the middle", "Both decrees", "Not at night", "does not run at night"] {
        assert!(!agenda.contains(secret), "{secret}: {agenda}");
    }
    let ballots = now.room_paper(&id, RoomPaper::Ballots).await.unwrap();
    let sheets = ballots.blocks.iter().filter(|block| matches!(block, Block::Heading { level: 1, .. }));
    assert_eq!(sheets.count(), 3, "a page for each question");
    assert_eq!(markdown(&ballots).matches("I don’t know").count(), 3);
}

#[tokio::test]
async fn nobody_gets_a_paper_who_does_not_lead() {
    let site = site().await;
    let leader = open(&site, facilitator()).await;
    let id = play(&site, &leader, Openness::ByInstitution).await;
    let service = &site.state.service;
    let other = service
        .open(&respondent(1, MINISTRY), amparo::service::Act::Respond, crate::support::members::ID)
        .await
        .unwrap();
    let refused = other.room_paper(&id, RoomPaper::Minutes).await.unwrap_err();
    let is_refused = matches!(refused, RoomPaperError::Room(RoomError::Service(ServiceError::Refused)));
    assert!(is_refused, "{refused}");
    let strange: WorkshopId = "w0".parse().unwrap();
    let none = leader.room_paper(&strange, RoomPaper::Minutes).await.unwrap_err();
    assert!(matches!(none, RoomPaperError::Room(RoomError::NoSuchRoom)), "{none}");
}
