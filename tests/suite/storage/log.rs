//! Knows that the log in a SQLite file only grows, that tampering shows, and that copies are complete.

use super::file::{meddle, place, raw};
use super::sample::{answers, begun, blank, moment, open, stamp};
use super::version::version;
use amparo::assessment::strategy::KeptFile;
use amparo::storage::{EntrySite, LogFault, SqliteStore, Store, StoreError};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// A closed database with an assessment that has five entries.
async fn written(file: &Path) {
    let store = open(file).await;
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    store.record("ken-2025", answers("C01", "The latest word."), 1, stamp(1)).await.unwrap();
    store.close().await.unwrap();
}

#[tokio::test]
async fn the_file_itself_refuses_to_change_the_log() {
    let (_folder, file) = place();
    written(&file).await;
    let mut connection = raw(&file).await;
    for attempt in [
        "UPDATE events SET payload = 'null'",
        "UPDATE events SET actor = 'nobody' WHERE seq = 1",
        "DELETE FROM events WHERE seq = 5",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events SELECT place, stream, seq, subject, version, kind, 'null', salt, at, actor,
         prev_hash, hash FROM events WHERE seq = 3",
        "INSERT INTO events SELECT 6, stream, 7, subject, version + 1, kind, payload, salt, at, actor, hash, hash
         FROM events WHERE seq = 5",
        "INSERT INTO events SELECT 6, stream, 6, subject, version + 1, kind, payload, salt, at, actor, prev_hash, hash
         FROM events WHERE seq = 5",
        "INSERT OR REPLACE INTO events SELECT 6, stream, 6, subject, version, kind, payload, salt, at, actor, hash, hash
         FROM events WHERE seq = 5",
        "INSERT INTO trunk SELECT 1, stream, subject, version, kind, payload, at, actor, prev_hash, hash FROM events",
        "UPDATE checkpoints SET heads = ''",
        "DELETE FROM checkpoints",
        "INSERT OR REPLACE INTO checkpoints SELECT number, at, occasion, upto, '', prev_hash, hash FROM checkpoints",
    ] {
        let refused = sqlx::query(attempt).execute(&mut connection).await.unwrap_err().to_string();
        assert!(refused.contains("the log is append-only"), "{attempt}: {refused}");
    }
    assert_eq!(open(&file).await.verify().await.unwrap().faults, []);
}

fn site(seq: u64) -> EntrySite {
    EntrySite { id: "ken-2025".into(), seq, trunk: false }
}

/// What checking finds after somebody with the file in hand has done `tampering`.
async fn faults_after(tampering: &'static str) -> Vec<LogFault> {
    let (_folder, file) = place();
    written(&file).await;
    let unlocking = [
        "DROP TRIGGER events_are_never_changed",
        "DROP TRIGGER events_are_never_deleted",
        "DROP TRIGGER events_follow_each_other",
    ];
    meddle(&file, &unlocking).await;
    meddle(&file, &[tampering]).await;
    open(&file).await.verify().await.unwrap().faults
}

#[tokio::test]
async fn an_altered_entry_is_found() {
    let altered = |seq| LogFault::Altered(site(seq));
    let by_name = faults_after("UPDATE events SET actor = 'nobody' WHERE seq = 5").await;
    assert_eq!(by_name, [altered(5)]);
    assert_eq!(by_name[0].to_string(), "entry 5 of ken-2025 was altered after it was written");
    let word = "UPDATE events SET payload = replace(payload, 'latest', 'last') WHERE seq = 5";
    assert_eq!(faults_after(word).await, [altered(5), LogFault::Unlike { id: "ken-2025".into() }]);
    assert_eq!(
        faults_after("UPDATE events SET at = '2020-01-01T00:00:00Z' WHERE seq = 2").await,
        [altered(2)]
    );
}

#[tokio::test]
async fn a_missing_entry_is_found_even_at_the_end() {
    let unlike = || LogFault::Unlike { id: "ken-2025".into() };
    let inside = faults_after("DELETE FROM events WHERE seq = 3").await;
    assert_eq!(inside[0], LogFault::Displaced(site(4)));
    assert_eq!(faults_after("DELETE FROM events WHERE seq = 5").await, [unlike()]);
}

#[tokio::test]
async fn a_hash_that_is_none_is_named_too() {
    let altered = LogFault::Altered(site(3));
    assert_eq!(faults_after("UPDATE events SET prev_hash = x'00' WHERE seq = 3").await, [altered]);
    let (_folder, file) = place();
    written(&file).await;
    meddle(&file, &["DROP TRIGGER checkpoints_are_never_changed", "UPDATE checkpoints SET prev_hash = x''"])
        .await;
    let faults = open(&file).await.verify().await.unwrap().faults;
    assert_eq!(faults, [LogFault::AlteredCheckpoint { number: 1 }]);
}

#[tokio::test]
async fn checkpoints_that_must_have_been_are_missed() {
    let (_folder, file) = place();
    written(&file).await;
    let store = open(&file).await;
    store.record("ken-2025", answers("C01", "An hour later."), 2, stamp(3_600)).await.unwrap();
    store.record("ken-2025", answers("C01", "And later."), 3, stamp(7_100)).await.unwrap();
    assert_eq!(store.verify().await.unwrap().faults, []);
    store.close().await.unwrap();
    let gone = |number, seq| LogFault::CheckpointsGone { number, site: site(seq) };
    meddle(
        &file,
        &["DROP TRIGGER checkpoints_are_never_deleted", "DELETE FROM checkpoints WHERE number = 2"],
    )
    .await;
    assert_eq!(open(&file).await.verify().await.unwrap().faults, [gone(1, 7)]);
    meddle(&file, &["DELETE FROM checkpoints"]).await;
    let faults = open(&file).await.verify().await.unwrap().faults;
    assert_eq!(faults, [gone(0, 1)]);
    assert_eq!(faults[0].to_string(), "entry 1 of ken-2025 has no checkpoint: all of them were removed");
}

#[tokio::test]
async fn an_assessment_that_only_the_log_knows_is_found() {
    let (_folder, file) = place();
    written(&file).await;
    let gone = ["PRAGMA foreign_keys = OFF", "DELETE FROM state", "DELETE FROM assessments"];
    meddle(&file, &gone).await;
    let faults = open(&file).await.verify().await.unwrap().faults;
    assert_eq!(faults, [LogFault::Unlike { id: "ken-2025".into() }]);
}

#[tokio::test]
async fn a_view_that_tells_another_story_is_found() {
    let (_folder, file) = place();
    written(&file).await;
    let forged = [
        "UPDATE state SET body = replace(body, 'latest', 'last')",
        "DROP VIEW log",
        "CREATE VIEW log (ids, seq, stream, subject, version, payload, at, actor, hash) AS
         SELECT 1, seq, stream, subject, version, replace(payload, 'latest', 'last'), at, actor, hash FROM events",
        "CREATE TABLE notes (text TEXT)",
    ];
    meddle(&file, &forged).await;
    let faults = open(&file).await.verify().await.unwrap().faults;
    let form = |name: &str| LogFault::Form { name: name.into() };
    assert_eq!(
        faults,
        [form("log"), form("notes")],
        "the chains are whole, but nobody is shown what they hold"
    );
    assert!(faults[0].to_string().starts_with("the table or view log was altered"), "{}", faults[0]);
}

#[tokio::test]
async fn what_is_left_of_a_lost_database_is_not_written_into_the_copy() {
    let (folder, file) = place();
    let (copy, kept) = (folder.path().join("copy.sqlite"), folder.path().join("kept"));
    let beside = |ending: &str| folder.path().join(format!("amparo.sqlite{ending}"));
    let store = open(&file).await;
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    store.backup(&copy, moment(1)).await.unwrap();
    let heads = store.verify().await.unwrap().heads;
    for version in 1..20 {
        store.record("ken-2025", answers("C01", &"late ".repeat(900)), version, stamp(2)).await.unwrap();
    }
    fs::copy(beside("-wal"), &kept).unwrap();
    store.close().await.unwrap();
    fs::remove_file(&file).unwrap();
    fs::rename(&kept, beside("-wal")).unwrap();
    let refused = amparo::storage::open_to_read(&format!("sqlite:{}", copy.display())).await.unwrap();
    let refused = refused.backup(&file, moment(3)).await.unwrap_err();
    assert!(matches!(&refused, StoreError::BackupExists { path } if *path == beside("-wal")), "{refused}");

    amparo::storage::restore(&copy, &format!("sqlite:{}", file.display())).await.unwrap();
    let verified = open(&file).await.verify().await.unwrap();
    assert_eq!((verified.faults, verified.heads), (vec![], heads));
    assert!(beside(".replaced-wal").exists(), "nothing is thrown away");
}

#[tokio::test]
async fn an_end_that_a_checkpoint_saw_cannot_be_cut_off() {
    let (_folder, file) = place();
    written(&file).await;
    let cut = [
        "DROP TRIGGER events_are_never_deleted",
        "DELETE FROM events WHERE seq > 2",
        "DELETE FROM state WHERE subject NOT IN (SELECT subject FROM events)",
        "UPDATE state SET version = 1",
    ];
    meddle(&file, &cut).await;
    let faults = open(&file).await.verify().await.unwrap().faults;
    assert!(faults.contains(&LogFault::Rewritten { checkpoint: 1, site: site(4) }), "{faults:?}");
    let said: Vec<String> = faults.iter().map(LogFault::to_string).collect();
    let wanted = "entry 4 of ken-2025 is not the entry that checkpoint 1 saw: it was removed or rewritten";
    assert!(said.iter().any(|line| line == wanted), "{said:?}");
}

#[tokio::test]
async fn checkpoints_come_with_the_first_writing_after_an_hour_and_with_each_backup() {
    let (folder, file) = place();
    let store = open(&file).await;
    let number = async || store.verify().await.unwrap().checkpoint.0;
    assert_eq!(number().await, 0);
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    assert_eq!(number().await, 1);
    for (version, (second, wanted)) in
        [(3_599, 1), (3_600, 2), (3_700, 2), (7_300, 3), (60, 4), (70, 4)].into_iter().enumerate()
    {
        store.record("ken-2025", answers("C02", "again"), version as u64, stamp(second)).await.unwrap();
        assert_eq!(number().await, wanted, "{second} seconds after the beginning");
    }
    store.backup(&folder.path().join("copy.sqlite"), moment(80)).await.unwrap();
    assert_eq!(number().await, 5);
    assert_eq!(open(&folder.path().join("copy.sqlite")).await.verify().await.unwrap().checkpoint.0, 5);
}

#[tokio::test]
async fn a_database_in_use_can_be_checked_and_copied_but_not_written() {
    let (folder, file) = place();
    let store = open(&file).await;
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    let other = SqliteStore::open_to_read(&file).await.unwrap();
    assert!(other.verify().await.unwrap().sound());
    let copy = folder.path().join("copy.sqlite");
    other.backup(&copy, moment(9)).await.unwrap();
    assert_eq!(other.load("ken-2025").await.unwrap(), store.load("ken-2025").await.unwrap());
    let refused = other.record("ken-2025", answers("C02", ""), 0, stamp(1)).await.unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly { .. }), "{refused}");
    assert!(open(&copy).await.verify().await.unwrap().sound());
}

#[tokio::test]
async fn a_state_that_the_log_does_not_explain_is_found() {
    let unlike = || LogFault::Unlike { id: "ken-2025".into() };
    let word = "UPDATE state SET body = replace(body, 'latest', 'last')";
    assert_eq!(faults_after(word).await, [unlike()]);
    assert_eq!(faults_after("UPDATE state SET version = 9 WHERE subject = 'choices'").await, [unlike()]);
    assert_eq!(faults_after("DELETE FROM state WHERE subject = 'stage:ST1'").await, [unlike()]);
    let nonsense = faults_after("UPDATE state SET body = '{' WHERE subject = 'item:C01'").await;
    assert!(
        matches!(&nonsense[..], [LogFault::Unreadable { why, .. }] if why.contains("item:C01")),
        "{nonsense:?}"
    );
}

#[tokio::test]
async fn files_are_neither_changed_nor_lost_unseen() {
    let (_folder, file) = place();
    let store = open(&file).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let kept = KeptFile { media: "application/json".into(), bytes: b"{}".to_vec() };
    let hash = store.keep(kept).await.unwrap();
    store.record("ken-2025", version(1, &hash), 0, stamp(1)).await.unwrap();
    store.close().await.unwrap();
    let mut connection = raw(&file).await;
    for attempt in [
        "UPDATE files SET bytes = x'00'",
        "DELETE FROM files",
        "INSERT OR REPLACE INTO files SELECT hash, media, x'00' FROM files",
    ] {
        let refused = sqlx::query(attempt).execute(&mut connection).await.unwrap_err().to_string();
        assert!(refused.contains("files are kept as they are"), "{attempt}: {refused}");
    }
    drop(connection);
    meddle(&file, &["DROP TRIGGER files_are_never_changed", "UPDATE files SET bytes = x'00'"]).await;
    let spoiled = open(&file).await.verify().await.unwrap().faults;
    assert_eq!(spoiled, [LogFault::Spoiled { hash: hash.0.clone() }]);
    meddle(&file, &["DROP TRIGGER files_are_never_deleted", "DELETE FROM files"]).await;
    let lost = open(&file).await.verify().await.unwrap().faults;
    assert_eq!(lost, [LogFault::Lost { id: "ken-2025".into(), hash: hash.0.clone() }]);
    assert!(lost[0].to_string().contains("which is not kept"));
}

#[tokio::test]
async fn a_backup_made_while_others_write_opens_as_it_was() {
    let (folder, file) = place();
    let copy = folder.path().join("copy.sqlite");
    let store = open(&file).await;
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    let others = tokio::spawn(write_a_hundred(store.clone()));
    store.backup(&copy, moment(9)).await.unwrap();
    others.await.unwrap();

    let restored = open(&copy).await;
    let check = restored.verify().await.unwrap();
    assert_eq!(check.faults, []);
    let held = restored.load("ken-2025").await.unwrap().unwrap();
    assert_eq!(restored.replay("ken-2025").await.unwrap().unwrap(), held);
    assert!(store.verify().await.unwrap().entries >= check.entries);
    restored.create(blank("gha-2025"), stamp(1)).await.unwrap();
}

async fn write_a_hundred(store: Arc<dyn Store>) {
    for version in 0..100 {
        store.record("ken-2025", answers("C02", "again"), version, stamp(1)).await.unwrap();
    }
}

#[tokio::test]
async fn a_backup_never_replaces_a_file_and_leaves_no_rest() {
    let (folder, file) = place();
    let store = open(&file).await;
    let taken = folder.path().join("taken");
    fs::write(&taken, "a letter").unwrap();
    let refused = store.backup(&taken, moment(9)).await.unwrap_err();
    assert!(matches!(refused, StoreError::BackupExists { .. }), "{refused}");
    assert!(refused.to_string().contains("give the backup another name"), "{refused}");
    assert_eq!(fs::read_to_string(&taken).unwrap(), "a letter");

    let nowhere = folder.path().join("missing/copy.sqlite");
    let message = store.backup(&nowhere, moment(9)).await.unwrap_err().to_string();
    assert!(message.contains("there is no folder") && message.contains("missing: make it"), "{message}");
    assert!(!folder.path().join("taken.amparo-part").exists());
}
