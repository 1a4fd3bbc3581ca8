//! A session is led: one step in each phase, no vote before it is revealed, and what two who lead at once are told.

use super::{AGREE, OPEN, PRESENT, REVEAL, Session, VOTE};
use crate::service::workshop::{poll, vote};
use crate::support::members::{ID, coordinator, post_as, record_change, site};
use crate::support::site::{Page, now};
use amparo::assessment::{Answer, Change, Evidence, Rating};
use amparo::framework::Level;
use amparo::storage::Stamp;
use amparo::workshop::{Openness, PhaseCode};
use axum::http::StatusCode;

const SECRET: &str = "zebrafinch";

/// The one thing to do.
fn step(page: &Page) -> Vec<String> {
    page.texts("main .next .button:not(.secondary)")
}

fn alert(page: &Page) -> String {
    page.texts("main [role=alert]").join(" ")
}

#[tokio::test]
async fn each_phase_has_one_step_and_no_vote_is_seen_before_it_is_revealed() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    assert_eq!(step(&session.get(&mut site, "").await), ["Open the session"]);
    session.acts(&mut site, &[OPEN]).await;
    assert_eq!(step(&session.get(&mut site, "").await), ["Present this question"]);
    session.acts(&mut site, &[PRESENT]).await;
    let reading = session.get(&mut site, "").await;
    assert_eq!(step(&reading), ["Open the vote"]);
    assert!(
        reading.text.contains("Nobody has come from: Ministry of Justice and National Police"),
        "{}",
        reading.text
    );
    assert_eq!(reading.header("refresh"), "", "a form is filled in here");
    session.acts(&mut site, &[VOTE]).await;
    let service = site.state.service.clone();
    service.vote(&session.cards[0].token, &poll(1), vote(4)).await.unwrap();
    let voting = session.get(&mut site, "").await;
    assert_eq!(step(&voting), ["Reveal the votes"]);
    assert_eq!(voting.texts("[data-live=words]"), ["1 of 2 institutions have voted"]);
    assert_eq!(voting.texts("[data-live=silent]"), ["Not yet: National Police"]);
    assert_eq!(voting.attributes("[data-live=left]", "data-seconds"), ["180"]);
    assert!(!voting.text.contains(SECRET) && voting.count("#spread") == 0, "{}", voting.text);
    assert!(voting.header("refresh").starts_with("5; url="), "without scripting the page asks again");
    for query in ["?live=yes", "?stay=yes"] {
        assert_eq!(session.get(&mut site, query).await.header("refresh"), "", "{query}");
    }

    let asked = session.act(&mut site, &[("act", "reveal")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(alert(&asked).contains("National Police") && !asked.text.contains(SECRET), "{}", asked.text);
    assert_eq!(step(&asked), ["Reveal without those who are missing"]);
    assert_eq!(asked.attributes("input[name=confirm]", "value"), ["yes"]);
    session.acts(&mut site, &[REVEAL]).await;
    let revealed = session.get(&mut site, "").await;
    assert_eq!(step(&revealed), ["Record what was agreed"]);
    let rows = revealed.texts("[aria-labelledby=spread] tbody tr");
    assert!(rows[0].starts_with("Level 4") && rows[0].contains("Ministry of Justice"), "{rows:?}");
    assert!(revealed.text.contains(SECRET), "reasons are told once they are revealed");
    assert_eq!(revealed.count("input[name=level][checked]"), 0, "nothing is chosen for the room");
}

#[tokio::test]
async fn two_rounds_stand_side_by_side_and_what_was_agreed_is_recorded_after_it_was_read_aloud() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    let (leader, seats) = (&session.leader, [&session.cards[0].seat.id, &session.cards[1].seat.id]);
    session.acts(&mut site, &[OPEN, PRESENT, VOTE]).await;
    for (seat, level) in seats.iter().zip([4, 1]) {
        leader.paper_vote(&session.id, seat, &poll(1), vote(level)).await.unwrap();
    }
    session.acts(&mut site, &[REVEAL]).await;
    let first = session.get(&mut site, "").await;
    let speakers =
        "Ask those at level 1 first (National Police), then those at level 4 (Ministry of Justice).";
    assert!(first.text.contains(speakers), "{}", first.text);
    session.acts(&mut site, &[&[("act", "vote"), ("minutes", "")]]).await;
    leader.paper_vote(&session.id, seats[0], &poll(2), vote(2)).await.unwrap();
    session.acts(&mut site, &[REVEAL]).await;
    let second = session.get(&mut site, "").await;
    let rows = second.texts("[aria-labelledby=spread] tbody tr");
    let middle = &rows[2];
    assert!(middle.starts_with("Level 2") && middle.contains("0 1"), "{rows:?}");
    assert!(middle.ends_with("Ministry of Justice"), "{rows:?}");
    assert!(second.text.contains("Round 1: levels 1 to 4, in the middle 1"), "{}", second.text);

    let nothing = session.act(&mut site, &[("act", "agree"), ("item", "C03")]).await;
    nothing.assert_summary(&["level", "reason", "aloud"]);
    let ownerless = [
        ("act", "agree"),
        ("item", "C03"),
        ("level", "2"),
        ("reason", "Read together"),
        ("aloud", "yes"),
        ("action-0-owner", "stakeholder-2"),
    ];
    let lacking = session.act(&mut site, &ownerless).await;
    lacking.assert_summary(&["action-0-what"]);
    assert_eq!(lacking.area("reason"), "Read together");
    session.acts(&mut site, &[AGREE]).await;
    let page = session.get(&mut site, "").await;
    let main = page.texts("main").join(" ");
    for words in
        ["It does not run at night.", "Publish the rota", "15 December 2026", "becomes the country's answer"]
    {
        assert!(main.contains(words), "{words}: {main}");
    }
    assert_eq!(page.area("reason"), "Both decrees were read.", "it can be put right");
    assert_eq!(step(&page), ["Present this question"]);
    let held = leader.workshop(&session.id).await.unwrap();
    assert_eq!(held.agenda[0].agreement().unwrap().actions[0].owner, Some("stakeholder-2".parse().unwrap()));
}

#[tokio::test]
async fn a_question_is_put_aside_with_the_one_who_finds_out() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::Anonymous).await;
    session.acts(&mut site, &[OPEN, PRESENT]).await;
    let lacking = session.act(&mut site, &[("act", "park"), ("question", "Since when?")]).await;
    lacking.assert_summary(&["finder"]);
    assert_eq!(lacking.area("question"), "Since when?");
    session
        .acts(&mut site, &[&[("act", "park"), ("question", "Since when?"), ("finder", "stakeholder-2")]])
        .await;
    let page = session.get(&mut site, "").await;
    assert!(page.texts("main").join(" ").contains("To be found out by National Police"), "{}", page.text);
    let way = page.attributes("main a", "href").into_iter().find(|url| url.contains("records/comment/new"));
    assert_eq!(way, None, "who does not lead the assessment cannot add it");
    assert!(page.text.contains("Whoever leads the assessment can add it"), "{}", page.text);
}

#[tokio::test]
async fn who_comes_second_is_told_where_the_room_is_and_keeps_what_was_typed() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    session.acts(&mut site, &[OPEN, PRESENT, VOTE, REVEAL]).await;
    let seen = session.leader.workshop(&session.id).await.unwrap().version.to_string();
    session.acts(&mut site, &[AGREE]).await;
    let typed = [
        ("version", seen.as_str()),
        ("act", "park"),
        ("question", "Who pays for the rota?"),
        ("finder", "stakeholder-1"),
    ];
    let late = post_as(&mut site, coordinator(), &session.path(""), &typed).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(alert(&late).contains("Somebody else led the session on"), "{}", late.text);
    let now = late.texts("section.notice").join(" ");
    assert!(now.contains("Agreed") || now.contains("agreed"), "{now}");
    assert!(now.contains("Who pays for the rota?"), "{now}");
    let held = session.leader.workshop(&session.id).await.unwrap();
    assert_eq!(held.agenda[0].code(), PhaseCode::Agreed, "nothing was overwritten");
}

#[tokio::test]
async fn an_act_of_another_phase_is_refused_with_words_and_one_that_there_is_not_is_not_found() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    for (acts, fields, words) in [
        (&[][..], &[("act", "put-back")][..], "has not been opened yet"),
        (&[OPEN][..], &[("act", "reveal")][..], "No question has been presented"),
        (&[PRESENT][..], &[("act", "reveal")][..], "cannot be done at this point"),
        (&[][..], &[("act", "present"), ("item", "C04")][..], "at another question"),
        (&[][..], &[("act", "present"), ("item", "X99")][..], "at another question"),
        (&[][..], AGREE, "cannot be done at this point"),
    ] {
        session.acts(&mut site, acts).await;
        let refused = session.act(&mut site, fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(alert(&refused).contains(words), "{fields:?}: {}", alert(&refused));
    }
    let long = session.act(&mut site, &[("act", "vote"), ("minutes", "600")]).await;
    long.assert_summary(&["minutes"]);
    let unknown = session.act(&mut site, &[("act", "sing")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_speaks_against_a_quick_answer_stands_beside_the_question() {
    let mut site = site().await;
    let level = |level: u8| Rating::Level(Level::try_from(level).unwrap());
    record_change(&site, Change::Answer { item: "C03".into(), answer: Some(level(4).into()) }).await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    session.acts(&mut site, &[OPEN, PRESENT]).await;
    let facts = session.get(&mut site, "").await.texts("[aria-labelledby=facts] li");
    assert!(facts[0].contains("Nobody has attached evidence"), "{facts:?}");
    assert!(facts.iter().any(|line| line.contains("C03") && line.contains("Level 4")), "{facts:?}");
    let piece = Evidence { id: "C03-E1".into(), title: "Decree 7".into(), ..Evidence::default() };
    let answer = Answer { evidence: vec![piece], ..level(4).into() };
    let stamp = Stamp { at: now(), actor: "test".into() };
    let change = Change::Answer { item: "C03".into(), answer: Some(answer) };
    site.store.record(ID, change, 1, stamp).await.unwrap();
    let page = session.get(&mut site, "").await;
    assert!(!page.text.contains("Nobody has attached evidence"), "{}", page.text);
}
