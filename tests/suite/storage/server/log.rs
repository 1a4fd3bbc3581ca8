//! Knows that the log in PostgreSQL only grows, and that tampering shows.

use crate::storage::sample::{answers, begun, blank, stamp};
use crate::storage::version::version;
use crate::support::postgres::{database, meddle, raw};
use amparo::assessment::strategy::KeptFile;
use amparo::storage::{self, EntrySite, LogFault};

/// A database with an assessment that has five entries.
async fn written() -> String {
    let url = database().await;
    let store = storage::open(&url).await.unwrap();
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    store.record("ken-2025", answers("C01", "The latest word."), 1, stamp(1)).await.unwrap();
    url
}

async fn faults(url: &str) -> Vec<LogFault> {
    storage::open_to_read(url).await.unwrap().verify().await.unwrap().faults
}

#[tokio::test]
async fn the_database_itself_refuses_to_change_the_log() {
    let url = written().await;
    let mut connection = raw(&url).await;
    for attempt in [
        "UPDATE events SET payload = 'null'",
        "UPDATE events SET actor = 'nobody' WHERE seq = 1",
        "DELETE FROM events WHERE seq = 5",
        "TRUNCATE events",
        "INSERT INTO events SELECT place + 9, stream, 7, subject, version + 1, kind, payload, salt, at, actor, hash, hash
         FROM events WHERE seq = 5",
        "INSERT INTO events
         SELECT place + 9, stream, 6, subject, version + 1, kind, payload, salt, at, actor, prev_hash, hash
         FROM events WHERE seq = 5",
        "INSERT INTO events SELECT place + 9, stream, 6, subject, version, kind, payload, salt, at, actor, hash, hash
         FROM events WHERE seq = 5",
        "INSERT INTO events SELECT 1, stream, 6, subject, version + 1, kind, payload, salt, at, actor, hash, hash
         FROM events WHERE seq = 5",
        "INSERT INTO trunk SELECT 1, stream, subject, version, kind, payload, at, actor, prev_hash, hash FROM events",
        "UPDATE checkpoints SET heads = ''",
        "DELETE FROM checkpoints",
        "INSERT INTO checkpoints SELECT number + 1, at, occasion, upto, '', prev_hash, hash FROM checkpoints",
    ] {
        let refused = sqlx::query(attempt).execute(&mut connection).await.unwrap_err().to_string();
        assert!(refused.contains("the log is append-only"), "{attempt}: {refused}");
    }
    for (attempt, words) in [
        ("DELETE FROM people", "erase the name, not the id"),
        ("TRUNCATE files", "files are kept as they are"),
    ] {
        let refused = sqlx::query(attempt).execute(&mut connection).await.unwrap_err().to_string();
        assert!(refused.contains(words), "{attempt}: {refused}");
    }
    assert_eq!(faults(&url).await, []);
}

#[tokio::test]
async fn what_was_altered_is_found() {
    let site = |seq| EntrySite { id: "ken-2025".into(), seq, trunk: false };
    let unlike = || LogFault::Unlike { id: "ken-2025".into() };
    let form = |name: &str| LogFault::Form { name: name.into() };
    let cases: [(&'static str, Vec<LogFault>); 8] = [
        ("UPDATE events SET actor = 'nobody' WHERE seq = 5", vec![LogFault::Altered(site(5))]),
        (
            "UPDATE events SET payload = replace(payload, 'latest', 'last') WHERE seq = 5",
            vec![LogFault::Altered(site(5)), unlike()],
        ),
        ("UPDATE events SET prev_hash = '' WHERE seq = 3", vec![LogFault::Altered(site(3))]),
        ("DELETE FROM events WHERE seq = 5", vec![unlike()]),
        ("UPDATE checkpoints SET heads = ''", vec![LogFault::AlteredCheckpoint { number: 1 }]),
        ("UPDATE state SET body = replace(body, 'latest', 'last')", vec![unlike()]),
        ("CREATE RULE quiet AS ON UPDATE TO state DO INSTEAD NOTHING", vec![form("state")]),
        (
            "ALTER TABLE people RENAME COLUMN office TO bureau; ALTER TABLE people ADD COLUMN office text DEFAULT ''",
            vec![form("people")],
        ),
    ];
    for (tampering, expected) in cases {
        let url = written().await;
        meddle(
            &url,
            &["ALTER TABLE events DISABLE TRIGGER USER", "ALTER TABLE checkpoints DISABLE TRIGGER USER"],
        )
        .await;
        meddle(&url, &[tampering]).await;
        assert_eq!(faults(&url).await, expected, "{tampering}");
    }
}

#[tokio::test]
async fn files_are_neither_changed_nor_lost_unseen() {
    let url = database().await;
    let store = storage::open(&url).await.unwrap();
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let hash = store.keep(KeptFile { media: "text/json".into(), bytes: b"{}".to_vec() }).await.unwrap();
    store.record("ken-2025", version(1, &hash), 0, stamp(1)).await.unwrap();
    let mut connection = raw(&url).await;
    for attempt in ["UPDATE files SET bytes = ''", "DELETE FROM files"] {
        let refused = sqlx::query(attempt).execute(&mut connection).await.unwrap_err().to_string();
        assert!(refused.contains("files are kept as they are"), "{attempt}: {refused}");
    }
    meddle(&url, &["ALTER TABLE files DISABLE TRIGGER USER", "UPDATE files SET bytes = 'x'"]).await;
    assert_eq!(faults(&url).await, [LogFault::Spoiled { hash: hash.0.clone() }]);
    meddle(&url, &["DELETE FROM files"]).await;
    assert_eq!(faults(&url).await, [LogFault::Lost { id: "ken-2025".into(), hash: hash.0 }]);
}
