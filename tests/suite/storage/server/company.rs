//! Knows that several processes use one database at the same time, and that one country does not wait for another.

use crate::storage::child;
use crate::storage::sample::{answer, answers, begun, blank, moment, stamp};
use crate::support::postgres::{database, raw};
use amparo::assessment::{Answer, Change};
use amparo::storage::{self, ERASED, RoomNotice, Stamp, Store, StoreError};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// A new database, opened as by two processes.
async fn two() -> (Arc<dyn Store>, Arc<dyn Store>, String) {
    let url = database().await;
    (storage::open(&url).await.unwrap(), storage::open(&url).await.unwrap(), url)
}

fn signed(item: &str, by: &str) -> Change {
    Change::Answer { item: item.into(), answer: Some(Answer { by: by.into(), ..answer(2, "A finding.") }) }
}

async fn signature(store: &dyn Store, item: &str) -> String {
    let held = store.load("ken-2025").await.unwrap().unwrap();
    held.assessment.answers[&item.into()].by.clone()
}

#[tokio::test]
async fn what_one_saves_the_other_shows_with_names_that_are_new_and_without_those_that_are_gone() {
    let (one, other, _) = two().await;
    one.create(begun("ken-2025"), stamp(0)).await.unwrap();
    assert_eq!(other.load("ken-2025").await.unwrap(), one.load("ken-2025").await.unwrap());
    let by_her = Stamp { at: moment(1), actor: "Wanjirũ Kamau".into() };
    other.record("ken-2025", signed("C02", "Wanjirũ Kamau"), 0, by_her.clone()).await.unwrap();
    assert_eq!(signature(&*one, "C02").await, "Wanjirũ Kamau");
    assert_eq!(one.people().await.unwrap(), other.people().await.unwrap());

    let late = one.record("ken-2025", answers("C02", "late"), 0, stamp(2)).await.unwrap_err();
    let StoreError::Conflict { held, .. } = late else { panic!("{late}") };
    assert_eq!(held.as_deref(), Some(&signed("C02", "Wanjirũ Kamau")));

    let people = one.people().await.unwrap();
    let her = people.iter().find(|one| one.name.as_deref() == Some("Wanjirũ Kamau")).unwrap();
    one.erase(her.id.clone(), moment(3)).await.unwrap();
    assert_eq!(signature(&*other, "C02").await, ERASED, "nobody shows a name that is gone");
    other.record("ken-2025", signed("C03", "Wanjirũ Kamau"), 0, by_her).await.unwrap();
    assert_eq!(signature(&*one, "C03").await, "Wanjirũ Kamau");
    assert_eq!(one.people().await.unwrap().len(), people.len() + 1, "who comes again is somebody else");
    assert_eq!(one.verify().await.unwrap().faults, []);
}

/// Saves one text, looking again after each conflict, and returns the version it became.
async fn save_until_kept(store: Arc<dyn Store>, person: u64) -> u64 {
    let mut seen = 0;
    loop {
        match store.record("ken-2025", signed("C01", &format!("Officer {person}")), seen, stamp(0)).await {
            Ok(version) => return version,
            Err(StoreError::Conflict { version, .. }) => seen = version,
            Err(other) => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn of_many_who_save_at_once_in_both_one_wins_each_version() {
    let (one, other, _) = two().await;
    one.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let stores = [one.clone(), other].into_iter().cycle();
    let people: Vec<_> =
        stores.zip(0..24).map(|(store, person)| tokio::spawn(save_until_kept(store, person))).collect();
    let mut won = Vec::new();
    for person in people {
        won.push(person.await.unwrap());
    }
    won.sort_unstable();
    assert_eq!(won, (1..=24).collect::<Vec<u64>>());
    assert_eq!(one.people().await.unwrap().len(), 25, "each name has one id, whoever met it first");
    assert_eq!(one.verify().await.unwrap().faults, []);
}

#[tokio::test]
async fn one_country_does_not_wait_for_another() {
    let (one, other, url) = two().await;
    for id in ["ken-2025", "gha-2025"] {
        one.create(blank(id), stamp(0)).await.unwrap();
    }
    let mut slow = raw(&url).await;
    for statement in ["BEGIN", "SELECT id FROM assessments WHERE id = 'ken-2025' FOR UPDATE"] {
        sqlx::raw_sql(statement).execute(&mut slow).await.unwrap();
    }
    let waiting = tokio::spawn(async move {
        one.record("ken-2025", answers("C01", ""), 0, stamp(1)).await.unwrap();
    });
    let quick = other.record("gha-2025", answers("C01", ""), 0, stamp(1));
    tokio::time::timeout(Duration::from_secs(20), quick).await.unwrap().unwrap();
    assert!(!waiting.is_finished(), "whoever writes to the same one waits");
    sqlx::raw_sql("ROLLBACK").execute(&mut slow).await.unwrap();
    waiting.await.unwrap();
}

/// Saves again and again, each time ten minutes later.
async fn save_through_the_day(store: Arc<dyn Store>, id: &'static str) {
    store.create(blank(id), stamp(0)).await.unwrap();
    for number in 0..60 {
        let seconds = 600 * i64::try_from(number).unwrap();
        store.record(id, answers("C01", &seconds.to_string()), number, stamp(seconds)).await.unwrap();
    }
}

#[tokio::test]
async fn checkpoints_cover_what_all_wrote() {
    let (one, other, _) = two().await;
    let days = [
        tokio::spawn(save_through_the_day(one.clone(), "ken-2025")),
        tokio::spawn(save_through_the_day(other.clone(), "gha-2025")),
        tokio::spawn(save_through_the_day(other.clone(), "alb-2025")),
    ];
    for day in days {
        day.await.unwrap();
    }
    let verified = one.verify().await.unwrap();
    assert_eq!(verified.faults, []);
    assert!(verified.checkpoint.0 >= 9, "ten hours have {} checkpoints", verified.checkpoint.0);
    assert_eq!(verified.entries, 3 * 61);
}

#[tokio::test]
async fn of_those_who_start_at_once_with_an_empty_database_all_start() {
    let url = database().await;
    let program = std::env::current_exe().unwrap();
    let start = || child::command(&program, "start", Path::new(&url)).spawn().unwrap();
    let processes = [start(), start()];
    let (one, other) = tokio::join!(storage::open(&url), storage::open(&url));
    for process in processes {
        let output = process.wait_with_output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("says: opened"), "{said}");
    }
    one.unwrap().create(blank("ken-2025"), stamp(0)).await.unwrap();
    assert_eq!(other.unwrap().list().await.unwrap().len(), 1);
}

#[tokio::test]
async fn one_process_hears_what_changed_in_a_session_by_another() {
    let (one, other, _) = two().await;
    let mut heard = one.notices().unwrap();
    let mut next = async || tokio::time::timeout(Duration::from_secs(10), heard.recv()).await.unwrap();
    assert_eq!(next().await, Some(RoomNotice::Resync), "what was said before was missed");
    other.announce("w1").await.unwrap();
    assert_eq!(next().await, Some(RoomNotice::Session("w1".into())));
    one.close().await.unwrap();
    assert_eq!(next().await, None);
}
