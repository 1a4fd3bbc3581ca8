//! Knows what is recorded beside an answer in the same act, and that what says nothing new is not recorded.

use crate::support::site::{Site, now};
use amparo::assessment::{Answer, Change, Choices, Confirmation, Rating};
use amparo::framework::{ConditionId, Item, Level};
use amparo::service::{Act, OpenAssessment, Person, RecordOutcome};
use amparo::storage::Stamp;

const ID: &str = "ken-2025";
/// Two items that ask for the same facts.
const ITEM: &str = "C12";
const OTHER: &str = "GL-04";

async fn open(site: &Site) -> OpenAssessment {
    site.state.service.open(&Person::Owner, Act::Answer, ID).await.unwrap()
}

/// An answer by those conditions of an item up to this level that are wanted; `wanted` sees who asks for the same.
fn answer_by(site: &Site, item: &str, level: Level, wanted: impl Fn(&[ConditionId]) -> bool) -> Answer {
    let (_, item): (_, &Item) = site.state.library.item(&item.into()).unwrap();
    let asked = item.levels.iter().filter(|one| one.level <= level).flat_map(|one| &one.conditions);
    let met = asked.filter(|one| wanted(&one.same)).map(|one| one.id.clone()).collect();
    let answer = Answer { conditions: met, follows: true, ..Rating::Level(Level::MIN).into() };
    Answer { rating: Rating::Level(item.level_of(&answer.conditions)), ..answer }
}

fn answers(item: &str, answer: Answer) -> Change {
    Change::Answer { item: item.into(), answer: Some(answer) }
}

/// A site in which the other item lacks only facts that the first one asks for too, and its level is confirmed.
async fn site() -> Site {
    let site = Site::new().await;
    let answer = answer_by(&site, OTHER, Level::ALL[2], |same| same.is_empty());
    assert_eq!(answer.rating, Rating::Level(Level::MIN));
    let date = now().date_naive();
    let confirmation = Confirmation { rating: answer.rating.clone(), by: "Cabinet".into(), date };
    let confirm = Change::Confirm { item: OTHER.into(), confirmation: Some(confirmation) };
    let both = vec![(answers(OTHER, answer), 0), (confirm, 0)];
    assert!(matches!(open(&site).await.record_all(both, "Police").await, Ok(RecordOutcome::Kept(1))));
    site
}

/// The answer to the first item that ticks what the other one lacks.
fn ticks(site: &Site) -> Change {
    answers(ITEM, answer_by(site, ITEM, Level::ALL[2], |_| true))
}

/// The subjects and versions of the entries after so many.
async fn entries_after(site: &Site, count: usize) -> Vec<(String, u64)> {
    let history = site.store.history(ID).await.unwrap().into_iter().skip(count);
    history.map(|entry| (entry.change.subject().to_string(), entry.version)).collect()
}

async fn count(site: &Site) -> usize {
    entries_after(site, 0).await.len()
}

fn entry(subject: &str, version: u64) -> (String, u64) {
    (subject.to_owned(), version)
}

#[tokio::test]
async fn a_level_that_follows_goes_along_and_its_confirmation_ends_in_the_same_act() {
    let site = site().await;
    let before = count(&site).await;
    let done = open(&site).await.record(ticks(&site), 0, "Police").await.unwrap();
    assert!(matches!(done, RecordOutcome::Kept(1)), "{done:?}: the version of what was asked");
    let wanted = [entry("item:C12", 1), entry("item:GL-04", 2), entry("confirmation:GL-04", 2)];
    assert_eq!(entries_after(&site, before).await, wanted);
    let history = site.store.history(ID).await.unwrap();
    assert!(history[before..].iter().all(|entry| entry.by.name() == Some("Police")), "one act");
    let held = site.held().await.assessment;
    assert_eq!(held.answers[&OTHER.into()].rating, Rating::Level(Level::ALL[2]));
    assert!(held.confirmation(&OTHER.into()).is_none());

    // Saved again, nothing of it is recorded anew.
    let again = open(&site).await.record(ticks(&site), 1, "Police").await.unwrap();
    assert!(matches!(again, RecordOutcome::Unchanged(1)), "{again:?}");
    assert_eq!(count(&site).await, before + wanted.len());
    assert!(site.store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn what_somebody_decided_meanwhile_is_not_taken_along() {
    let site = site().await;
    let open = open(&site).await;
    let theirs = answers(OTHER, Rating::Unknown.into());
    let stamp = Stamp { at: now(), actor: "Ministry".into() };
    site.store.record(ID, theirs, 1, stamp).await.unwrap();
    let before = count(&site).await;
    let done = open.record(ticks(&site), 0, "Police").await.unwrap();
    assert!(matches!(done, RecordOutcome::Kept(1)), "{done:?}");
    assert_eq!(entries_after(&site, before).await, [entry("item:C12", 1)], "it is kept alone");
    assert_eq!(site.answer(OTHER).await.unwrap().rating, Rating::Unknown);
}

#[tokio::test]
async fn only_what_says_something_new_is_recorded() {
    let site = site().await;
    let before = count(&site).await;
    let changes = |seen| {
        let same = Change::Choices(Choices::default());
        vec![(same, 0), (answers("C04", Rating::Unknown.into()), seen)]
    };
    let done = open(&site).await.record_all(changes(0), "Police").await.unwrap();
    assert!(matches!(done, RecordOutcome::Kept(1)), "{done:?}");
    assert_eq!(entries_after(&site, before).await, [entry("item:C04", 1)]);
    let again = open(&site).await.record_all(changes(1), "Police").await.unwrap();
    assert!(matches!(again, RecordOutcome::Unchanged(0)), "{again:?}");
    // Sent twice by somebody who saw neither.
    let twice = open(&site).await.record_all(changes(0), "Police").await.unwrap();
    assert!(matches!(twice, RecordOutcome::Kept(1)), "{twice:?}");
    assert_eq!(count(&site).await, before + 1);
}
