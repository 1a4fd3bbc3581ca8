//! Knows that PostgreSQL looks up what is asked with every page, among very many, and does not read them all.

use crate::storage::sample::{blank, stamp};
use crate::support::postgres::{database, meddle, raw};
use amparo::assessment::Assessment;
use amparo::storage::{self, RegistryEntry, RegistryWrite};
use std::time::Duration;

/// How often a table was read from one end to the other, and how often rows were looked up in it by an index.
async fn scans(url: &str, table: &str) -> (i64, i64) {
    sqlx::query_as("SELECT seq_scan, coalesce(idx_scan, 0) FROM pg_stat_user_tables WHERE relname = $1")
        .bind(table)
        .fetch_one(&mut raw(url).await)
        .await
        .unwrap()
}

/// The same once what a closed connection did is counted: by more look-ups than before.
async fn scans_after(url: &str, table: &str, before: (i64, i64)) -> (i64, i64) {
    for _ in 0..100 {
        let now = scans(url, table).await;
        if now != before {
            return now;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("nothing was read of {table}");
}

/// Lets the planner know how much there is, and what was done so far be counted.
async fn settle(url: &str, table: &str) -> (i64, i64) {
    meddle(url, &["ANALYZE"]).await;
    let mut last = scans(url, table).await;
    loop {
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let now = scans(url, table).await;
        if now == last {
            return now;
        }
        last = now;
    }
}

#[tokio::test]
async fn sessions_of_an_account_are_looked_up_and_not_sought_among_all() {
    let url = database().await;
    let store = storage::open(&url).await.unwrap();
    let entry = |number: usize| {
        RegistryWrite::Put(RegistryEntry {
            kind: "session".into(),
            id: format!("{:032x}/{number}", number / 3),
            key: None,
            version: 0,
            body: format!("{{\"number\":{number}}}"),
        })
    };
    for thousand in 0..5 {
        let writes = (thousand * 1_000..(thousand + 1) * 1_000).map(entry).collect();
        store.write(writes).await.unwrap();
    }
    store.close().await.unwrap();
    let before = settle(&url, "registry").await;
    let store = storage::open(&url).await.unwrap();
    assert_eq!(store.entries("session", &format!("{:032x}/", 700)).await.unwrap().len(), 3);
    let named = [format!("{:032x}/2100", 700), format!("{:032x}/9", 3)];
    assert_eq!(store.entries_named("session", &named).await.unwrap().len(), 2);
    store.close().await.unwrap();
    let after = scans_after(&url, "registry", before).await;
    assert_eq!(after.0, before.0, "the table was read from one end to the other");
    assert!(after.1 > before.1);
}

#[tokio::test]
async fn the_assessments_of_a_country_are_looked_up_and_not_sought_among_all() {
    let url = database().await;
    let store = storage::open(&url).await.unwrap();
    for number in 0..800 {
        let country = if number < 3 { "KEN".into() } else { format!("X{number}").as_str().into() };
        store.create(Assessment { country, ..blank(&format!("a-{number}")) }, stamp(0)).await.unwrap();
    }
    store.close().await.unwrap();
    let before = settle(&url, "assessments").await;
    let store = storage::open(&url).await.unwrap();
    assert_eq!(store.list_of(&"KEN".into()).await.unwrap().len(), 3);
    store.close().await.unwrap();
    let after = scans_after(&url, "assessments", before).await;
    assert_eq!(after.0, before.0, "the table was read from one end to the other");
    assert!(after.1 > before.1);
}
