//! Knows which databases are refused, with which words, and that they are left as they were.

use crate::storage::sample::{answers, blank, moment, stamp};
use crate::support::postgres::{Cluster, database, meddle, raw};
use amparo::storage::{self, ServerProblem, StoreError};
use std::fs;

async fn refusal(url: &str) -> StoreError {
    let read = storage::open_to_read(url).await.err().unwrap();
    let open = storage::open(url).await.err().unwrap();
    assert_eq!(read.to_string(), open.to_string(), "whoever only looks is told the same");
    open
}

fn problem(error: &StoreError) -> &ServerProblem {
    let StoreError::Server { problem, .. } = error else { panic!("{error}") };
    problem
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_by_its_address_without_the_password() {
    let error = refusal("postgres://amparo:s3cret@127.0.0.1:1/amparo?password=s3cret").await;
    assert!(matches!(problem(&error), ServerProblem::Away { .. }), "{error}");
    let message = error.to_string();
    assert!(
        message.starts_with("the database postgres://amparo@127.0.0.1:1/amparo does not answer"),
        "{message}"
    );
    assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
}

#[tokio::test]
async fn a_wrong_password_and_a_database_that_is_not_there_are_told_apart() {
    let cluster = Cluster::new();
    let url = cluster.database().await;
    meddle(&url, &["CREATE ROLE officer LOGIN PASSWORD 's3cret'"]).await;
    cluster.stop();
    let rules = cluster.data().join("pg_hba.conf");
    let others = fs::read_to_string(&rules).unwrap();
    fs::write(&rules, format!("local all officer scram-sha-256\n{others}")).unwrap();
    cluster.start();
    let wrong = refusal(&cluster.address("officer:guess", "t0")).await;
    assert!(matches!(problem(&wrong), ServerProblem::Login { .. }), "{wrong}");
    assert!(!format!("{wrong} {wrong:?}").contains("guess"), "{wrong:?}");
    let nowhere = refusal(&cluster.address("officer:s3cret", "nowhere")).await;
    assert_eq!(problem(&nowhere), &ServerProblem::Missing);
    assert!(nowhere.to_string().contains("make it (createdb"), "{nowhere}");

    let error = storage::open(&cluster.address("officer:s3cret", "t0")).await.err().unwrap();
    assert!(matches!(problem(&error), ServerProblem::Rights { .. }), "{error}");
    assert!(error.to_string().contains("make the user its owner"), "{error}");
}

#[tokio::test]
async fn a_database_of_something_else_is_left_as_it_is() {
    let url = database().await;
    meddle(&url, &["CREATE TABLE events (day date)"]).await;
    let error = refusal(&url).await;
    assert!(matches!(error, StoreError::Foreign { .. }), "{error}");
    assert!(error.to_string().contains("is not a database of Amparo and was left as it is"), "{error}");
    let tables: i64 =
        sqlx::query_scalar("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
            .fetch_one(&mut raw(&url).await)
            .await
            .unwrap();
    assert_eq!(tables, 1);
    let empty = database().await;
    let error = storage::open_to_read(&empty).await.err().unwrap();
    assert!(matches!(error, StoreError::Foreign { .. }), "whoever only looks makes nothing: {error}");
}

#[tokio::test]
async fn a_database_without_the_letters_of_all_languages_is_refused() {
    let url = database().await;
    let make = "CREATE DATABASE latin TEMPLATE template0 ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C'";
    meddle(&url, &["DROP DATABASE IF EXISTS latin", make]).await;
    let (start, rest) = url.split_once("/t").unwrap();
    let latin = format!("{start}/latin?{}", rest.split_once('?').unwrap().1);
    let error = refusal(&latin).await;
    assert_eq!(problem(&error), &ServerProblem::Encoding { found: "LATIN1".into() });
}

#[tokio::test]
async fn a_newer_form_is_refused_unless_it_only_adds() {
    let url = database().await;
    let store = storage::open(&url).await.unwrap();
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    meddle(
        &url,
        &[
            "INSERT INTO amparo_forms VALUES (98, true)",
            "CREATE TABLE notices (id text)",
            "ALTER TABLE registry ADD COLUMN until text",
        ],
    )
    .await;
    let later = storage::open(&url).await.unwrap();
    later.record("ken-2025", answers("C01", "kept"), 0, stamp(1)).await.unwrap();
    assert_eq!(later.verify().await.unwrap().faults, []);
    later.ready().await.unwrap();
    meddle(&url, &["INSERT INTO amparo_forms VALUES (99, false)"]).await;
    let unready = later.ready().await.unwrap_err();
    assert!(matches!(unready, StoreError::Newer { found: 99, .. }), "a balancer leaves it out: {unready}");
    let error = refusal(&url).await;
    assert!(matches!(error, StoreError::Newer { found: 99, .. }), "{error}");
    assert!(error.to_string().contains("start the newer version"), "{error}");
}

#[tokio::test]
async fn what_was_opened_to_be_looked_at_is_not_written() {
    let url = database().await;
    let store = storage::open(&url).await.unwrap();
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let reader = storage::open_to_read(&url).await.unwrap();
    assert_eq!(reader.load("ken-2025").await.unwrap(), store.load("ken-2025").await.unwrap());
    let refused = reader.record("ken-2025", answers("C01", ""), 0, stamp(1)).await.unwrap_err();
    assert_eq!(problem(&refused), &ServerProblem::ReadOnly);
    let folder = tempfile::tempdir().unwrap();
    reader.backup(&folder.path().join("copy.sqlite"), moment(2)).await.unwrap();
    assert_eq!(store.verify().await.unwrap().checkpoint.0, 1, "a copy without a checkpoint of its own");
}

#[tokio::test]
async fn a_name_too_long_to_be_looked_up_is_refused_with_words() {
    let store = storage::open(&database().await).await.unwrap();
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let noise: String = (0..4_000_u32).map(|n| char::from_u32(0x4e00 + n * 7 % 20_000).unwrap()).collect();
    let refused = store.record("ken-2025", answers(&noise, ""), 0, stamp(1)).await.unwrap_err();
    assert!(matches!(refused, StoreError::Unfit { .. }), "{refused}");
    assert_eq!(store.verify().await.unwrap().entries, 1);
}
