//! A phone from reading to what was agreed: nothing of a round is seen before it is revealed, and nothing typed is lost.

use crate::service::workshop::{open_vote, seat};
use crate::support::hall::{Hall, Phone};
use crate::support::members::{ITEMS, MINISTRY, POLICE};
use crate::support::site::{Page, encoded};
use amparo::framework::Level;
use amparo::workshop::{Openness, RoomAct, RoomAgreement};
use axum::body::Body;

const REFRESH: &str = "<noscript><meta http-equiv=\"refresh\"";

/// The voices that stand beside levels, from level 0, then "I don't know".
fn voices(page: &Page) -> Vec<String> {
    page.texts(".dots b")
}

async fn hall() -> (Hall, Phone, Phone) {
    let hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY), seat(POLICE)]).await;
    let (one, other) = (hall.sit(0).await, hall.sit(1).await);
    (hall, one, other)
}

#[tokio::test]
async fn a_vote_is_cast_changed_and_revealed_and_voted_again() {
    let orders = [seat(MINISTRY), seat(POLICE), seat(MINISTRY)];
    let mut hall = Hall::new(Openness::ByInstitution, &orders).await;
    let (one, other, silent) = (hall.sit(0).await, hall.sit(1).await, hall.sit(2).await);
    let reading = hall.get(&one, "/en/room").await;
    assert_eq!(reading.count("fieldset[disabled]"), 1, "nothing can be chosen yet");
    assert!(reading.text.contains(REFRESH), "it goes on by itself");
    assert_eq!(reading.count("input[type=radio]"), 6);
    assert!(reading.count(".condition") > 4, "what each level asks for is there");

    hall.lead(&[open_vote()]).await;
    let voting = hall.get(&one, "/en/room").await;
    assert_eq!((voting.count("fieldset[disabled]"), voting.count("input[checked]")), (0, 0));
    assert!(!voting.text.contains(REFRESH), "what is typed would be lost");
    assert_eq!(voting.texts("#time"), ["Less than a minute left."]);

    let kept = hall.vote(&one, "4", "1", "It runs <b>day</b> and night").await;
    assert_eq!((kept.status.as_u16(), kept.header("location")), (303, "/en/room"));
    let kept = hall.get(&one, "/en/room").await;
    assert!(kept.text.contains(REFRESH) && kept.text.contains("change=yes"), "{}", kept.text);
    assert_eq!(kept.attributes("input[checked]", "value"), ["4"]);
    assert_eq!(kept.area("reason"), "It runs <b>day</b> and night");
    let change = hall.get(&one, "/en/room?change=yes").await;
    assert!(!change.text.contains(REFRESH) && change.count("form.kept") == 0);
    for page in [&kept, &change, &hall.get(&other, "/en/room").await] {
        assert!(voices(page).iter().all(String::is_empty), "nobody sees a count: {}", page.text);
        assert!(page.texts("#result").concat().is_empty());
    }

    hall.vote(&other, "unknown", "1", "").await;
    hall.lead(&[RoomAct::Reveal { confirm: false }]).await;
    let revealed = hall.get(&other, "/en/room").await;
    assert_eq!(voices(&revealed), ["0", "0", "0", "0", "1", "1"]);
    assert_eq!(revealed.texts("#result"), ["In the middle: level 4. Lowest: level 4. Highest: level 4."]);
    assert!(revealed.texts("#stands li")[0].contains("Ministry of Justice"), "who stands where is told");
    assert!(!revealed.text.contains("day</b>"), "no reason of another seat");

    hall.lead(&[open_vote()]).await;
    let second = hall.get(&one, "/en/room").await;
    assert_eq!((second.count("input[checked]"), second.count("#stands")), (0, 0), "private again");
    assert!(voices(&second).iter().all(String::is_empty), "the first round would sway the second");
    let late = hall.vote(&silent, "3", "1", "typed late").await;
    assert_eq!((late.status.as_u16(), late.area("reason")), (409, "typed late".to_owned()));

    let level = Some(Level::try_from(3).unwrap());
    let (dissent, actions) = (Vec::new(), Vec::new());
    let agreed = RoomAgreement { level, reason: "Both decrees were read".into(), dissent, actions };
    hall.lead(&[RoomAct::Reveal { confirm: true }, RoomAct::Agree(ITEMS[0].into(), agreed)]).await;
    let outcome = hall.get(&one, "/en/room").await;
    assert!(
        outcome.texts(".notice")[0].contains("level 3") && outcome.text.contains("Both decrees were read")
    );
}

#[tokio::test]
async fn an_anonymous_room_tells_nobody_who_stands_where() {
    let mut hall = Hall::new(Openness::Anonymous, &[seat(MINISTRY), seat(POLICE)]).await;
    let phones = [hall.sit(0).await, hall.sit(1).await];
    hall.lead(&[open_vote()]).await;
    for (phone, level) in phones.iter().zip(["1", "3"]) {
        assert_eq!(hall.vote(phone, level, "1", "").await.status, 303);
        let own = hall.get(phone, "/en/room").await;
        assert_eq!(own.attributes("input[checked]", "value"), [level], "each finds its own");
    }
    hall.lead(&[RoomAct::Reveal { confirm: false }]).await;
    let page = hall.get(&phones[0], "/en/room").await;
    assert_eq!(voices(&page), ["0", "1", "0", "1", "0", "0"]);
    assert_eq!(page.count("#stands"), 0);
    assert!(!page.text.contains("National Police"));
}

#[tokio::test]
async fn a_form_without_a_level_comes_back_with_what_was_typed() {
    let (mut hall, one, _) = hall().await;
    hall.lead(&[open_vote()]).await;
    for level in ["", "7", "abc"] {
        let page = hall.vote(&one, level, "1", "because").await;
        assert_eq!((page.status.as_u16(), page.area("reason")), (422, "because".to_owned()), "{level}");
        assert_eq!(page.texts(".problem").len(), 1);
    }
    let long = hall.vote(&one, "2", "1", &"ä".repeat(1_001)).await;
    assert_eq!((long.status.as_u16(), long.area("reason").chars().count()), (422, 1_001));
    let turnout = hall.leader.facilitator_view(&hall.id).await.unwrap().turnout;
    assert_eq!(turnout.voted(), 0);
}

#[tokio::test]
async fn a_vote_after_the_grace_is_refused_with_its_words_kept() {
    let (mut hall, one, other) = hall().await;
    hall.lead(&[open_vote()]).await;
    hall.wait(64);
    let page = hall.get(&one, "/en/room").await;
    assert_eq!(page.texts("#time"), ["Time is up. What is sent now may still count for a few seconds."]);
    assert_eq!(hall.vote(&one, "2", "1", "").await.status, 303, "within the grace");
    hall.wait(66);
    let late = hall.vote(&other, "1", "1", "my reason").await;
    assert_eq!((late.status.as_u16(), late.area("reason")), (409, "my reason".to_owned()));
    assert!(late.texts(".notice")[0].contains("not counted"), "{}", late.text);
    assert_eq!(late.count("fieldset[disabled]"), 1);
    let turnout = hall.leader.facilitator_view(&hall.id).await.unwrap().turnout;
    assert_eq!(turnout.voted(), 1);
}

#[tokio::test]
async fn a_phone_that_votes_a_hundred_times_a_second_has_one_vote() {
    let (mut hall, one, _) = hall().await;
    hall.lead(&[open_vote()]).await;
    let mut statuses = Vec::new();
    for number in 0..100 {
        let level = (number % 5).to_string();
        let fields = [("item", ITEMS[0]), ("round", "1"), ("level", level.as_str())];
        let mut request = one.form("/en/room").body(Body::from(encoded(&fields))).unwrap();
        request.headers_mut().insert("accept", "text/plain".parse().unwrap());
        let page = hall.send(request).await;
        assert_eq!(page.header("content-type"), "text/plain; charset=utf-8");
        statuses.push(page.status.as_u16());
    }
    assert_eq!(statuses[0], 200);
    let taken = statuses.iter().filter(|status| **status == 200).count();
    let held_up = statuses.iter().filter(|status| **status == 429).count();
    assert_eq!(taken + held_up, 100, "{statuses:?}");
    assert!(held_up >= 80, "one a second: {taken} were taken");
    hall.lead(&[RoomAct::Reveal { confirm: true }]).await;
    let room = hall.leader.room(&hall.id).await.unwrap();
    let results = room.sight().results(&ITEMS[0].into());
    assert_eq!(results[0].counts.iter().sum::<usize>(), 1);
}
