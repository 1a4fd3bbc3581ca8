//! A clock that jumps back throws nobody out, loses no answer, and lets nobody stay longer.

use crate::support::accounts::{PASSWORD, later, member, site};
use amparo::accounts::Role;
use amparo::assessment::{Change, Subject};
use chrono::TimeDelta;

const ITEM: &str = "/en/assessments/ken-2025/items/C04";

fn form<'a>(version: &'a str, comment: &'a str) -> [(&'a str, &'a str); 4] {
    [("version", version), ("rating", "2"), ("comment", comment), ("then", "stay")]
}

#[tokio::test]
async fn whoever_is_in_saves_on_while_the_clock_jumps() {
    let mut site = site().await;
    let mut office = member(&site, 2, Role::Coordinator).await;
    let rounds = [("0", "Before", 0), ("1", "Two days earlier", -2), ("2", "Right again", 2)];
    for (version, comment, days) in rounds {
        later(&mut site, TimeDelta::days(days));
        let saved = office.post(&site, ITEM, &form(version, comment)).await;
        assert_eq!(saved.status, 303, "{comment}: {}", saved.text);
        let page = office.get(&site, ITEM).await;
        assert_eq!((page.status.as_u16(), page.area("comment").as_str()), (200, comment));
        assert_eq!(office.get(&site, &format!("{ITEM}/history")).await.status, 200, "{comment}");
    }
    let history = site.store.history("ken-2025").await.unwrap();
    let own = history.into_iter().filter(|entry| entry.change.subject() == Subject::Item("C04".into()));
    let told: Vec<String> = own
        .filter_map(|entry| match entry.change {
            Change::Answer { answer, .. } => answer.map(|answer| answer.comment),
            _ => None,
        })
        .collect();
    assert_eq!(told, rounds.map(|(_, comment, _)| comment), "in the order in which they were saved");
    assert!(site.store.verify().await.unwrap().sound());

    // A week after they came in they are out, however the clock went.
    later(&mut site, TimeDelta::days(7));
    assert_eq!(office.post(&site, ITEM, &form("3", "Late")).await.status, 401);
    assert_eq!(site.answer("C04").await.unwrap().comment, "Right again");
}

#[tokio::test]
async fn who_came_in_by_a_clock_that_was_far_ahead_comes_in_anew() {
    let mut site = site().await;
    later(&mut site, TimeDelta::days(400));
    let mut office = member(&site, 2, Role::Coordinator).await;
    assert_eq!(office.get(&site, ITEM).await.status, 200);
    later(&mut site, TimeDelta::days(-400));
    assert_eq!(
        office.get(&site, ITEM).await.status,
        303,
        "to the page where one comes in, and not for a year"
    );
    assert_eq!(office.sign_in(&site, "office2@interior.example", PASSWORD).await.status, 303);
    assert_eq!(office.get(&site, ITEM).await.status, 200);
}
