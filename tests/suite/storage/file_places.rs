//! Knows what a place outside the database owes its users: files under their hashes, read again, never lost and never left over.

use super::child;
use super::evidence::claim;
use super::file::place;
use super::sample::{blank, moment, open as open_alone, stamp};
use crate::support::bucket::{self, Bucket, SECRET};
use amparo::assessment::strategy::{FileHash, KeptFile};
use amparo::assessment::{Change, Subject};
use amparo::storage::{
    self, FilePlace, FileStoreSettings, HashedFile, LogFault, PlaceProblem, RegistryEntry, RegistryWrite,
    Store, StoreError, file_hash,
};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;

/// The kind of the entries beside the log that claim a file outside.
const CLAIM: &str = "file-claim";

fn file_of(bytes: &[u8]) -> KeptFile {
    KeptFile { media: "application/pdf".into(), bytes: bytes.to_vec() }
}

/// A file that may be removed.
fn evidence_of(bytes: &[u8]) -> Arc<HashedFile> {
    Arc::new(HashedFile::of(file_of(bytes)))
}

/// A database in this file over the bucket; tries again while a lock of the last one is about to go.
async fn open(file: &Path, bucket: &Bucket) -> Arc<dyn Store> {
    for _ in 0..100 {
        match storage::open(bucket::address(file, bucket.settings())).await {
            Err(StoreError::InUse { .. }) => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
            opened => return opened.unwrap(),
        }
    }
    panic!("the database stays in use");
}

/// The same with an assessment in which C01 rests on this file.
async fn with_evidence(file: &Path, bucket: &Bucket, bytes: &[u8]) -> (Arc<dyn Store>, FileHash) {
    let store = open(file, bucket).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let evidence = evidence_of(bytes);
    let hash = evidence.hash().clone();
    store.record_with("ken-2025", vec![(claim(&hash), 0)], vec![evidence], stamp(1)).await.unwrap();
    (store, hash)
}

fn removal(hash: &FileHash) -> Change {
    Change::Remove { file: hash.clone(), reason: "It names a child.".into() }
}

#[tokio::test]
async fn a_file_lies_under_its_hash_and_is_written_once() {
    let (bucket, (_folder, file)) = (Bucket::new().await, place());
    let store = open(&file, &bucket).await;
    let hash = store.keep(file_of(b"abc")).await.unwrap();
    assert_eq!(bucket.names(), std::slice::from_ref(&hash.0));
    assert_eq!(std::fs::read(bucket.path(&hash.0)).unwrap(), b"abc");
    let written = || std::fs::metadata(bucket.path(&hash.0)).unwrap().modified().unwrap();
    let first = written();
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    store.keep(file_of(b"abc")).await.unwrap();
    assert_eq!(written(), first, "what is there is not written again");
    std::fs::write(bucket.path(&hash.0), b"abd").unwrap();
    assert!(
        matches!(&store.verify().await.unwrap().faults[..], [LogFault::Spoiled { hash: spoiled }] if *spoiled == hash.0)
    );
    store.keep(file_of(b"abc")).await.unwrap();
    assert_eq!(store.file(&hash).await.unwrap(), Some(file_of(b"abc")), "what was spoiled is mended");
    assert_eq!(store.entries(CLAIM, "").await.unwrap(), []);
    assert!(store.verify().await.unwrap().sound());
    store.close().await.unwrap();
    let unnamed = storage::open(&format!("sqlite:{}", file.display())).await.err().unwrap();
    assert!(matches!(unnamed, StoreError::PlaceUnknown), "{unnamed}");
    let unnamed = storage::open_to_read(&format!("sqlite:{}", file.display())).await.err().unwrap();
    assert!(matches!(unnamed, StoreError::PlaceUnknown), "{unnamed}");
}

#[tokio::test]
async fn what_is_removed_is_gone_from_the_place_and_what_is_lost_is_told() {
    let (bucket, (_folder, file)) = (Bucket::new().await, place());
    let (store, hash) = with_evidence(&file, &bucket, b"a case").await;
    let kept = store.keep(file_of(b"stays")).await.unwrap();
    store.record("ken-2025", removal(&hash), 0, stamp(2)).await.unwrap();
    assert_eq!(bucket.names(), std::slice::from_ref(&kept.0));
    assert_eq!(store.file(&hash).await.unwrap(), None);
    assert!(store.verify().await.unwrap().sound());
    std::fs::remove_file(bucket.path(&kept.0)).unwrap();
    assert_eq!(store.file(&kept).await.unwrap(), None);
    let faults = store.verify().await.unwrap().faults;
    assert!(matches!(&faults[..], [LogFault::Spoiled { hash }] if *hash == kept.0), "{faults:?}");
}

#[tokio::test]
async fn a_place_that_is_away_is_said_to_be_and_nothing_is_half_kept() {
    let (mut bucket, (folder, file)) = (Bucket::new().await, place());
    let (store, hash) = with_evidence(&file, &bucket, b"first").await;
    store.ready().await.unwrap();
    bucket.stop().await;
    let away = |error: &StoreError| matches!(error, StoreError::FilePlace { place, problem: PlaceProblem::Away { .. } } if place == "s3://amparo/ken/files");
    let second = evidence_of(b"second");
    let changes = vec![(claim(second.hash()), 1)];
    let refused =
        store.record_with("ken-2025", changes.clone(), vec![second.clone()], stamp(2)).await.unwrap_err();
    assert!(away(&refused), "{refused}");
    assert!(!refused.to_string().contains(SECRET), "{refused}");
    for refused in [
        store.keep(file_of(b"third")).await.unwrap_err(),
        store.file(&hash).await.unwrap_err(),
        store.ready().await.unwrap_err(),
        store.verify().await.unwrap_err(),
        store.backup(&folder.path().join("copy.sqlite"), moment(3)).await.unwrap_err(),
    ] {
        assert!(away(&refused), "{refused}");
    }
    assert!(!folder.path().join("copy.sqlite").exists());
    let held = store.load("ken-2025").await.unwrap().unwrap();
    assert_eq!(held.version(&Subject::Item("C01".into())), 1, "what needs no file goes on");
    let remains = store.record("ken-2025", removal(&hash), 0, stamp(3)).await.unwrap_err();
    assert!(
        matches!(&remains, StoreError::FilePlace { problem: PlaceProblem::Remains { .. }, .. }),
        "{remains}"
    );
    assert_eq!(store.file(&hash).await.unwrap(), None, "shown to nobody");

    bucket.resume().await;
    store.ready().await.unwrap();
    assert_eq!(bucket.names(), std::slice::from_ref(&hash.0));
    store.record("ken-2025", removal(&hash), 0, stamp(3)).await.unwrap();
    assert_eq!(bucket.names(), [""; 0], "the same again takes it away");
    store.record_with("ken-2025", changes, vec![second.clone()], stamp(4)).await.unwrap();
    assert_eq!(store.file(second.hash()).await.unwrap(), Some(file_of(b"second")));
    assert!(store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn what_broke_off_leaves_nothing_that_no_row_names() {
    let (bucket, (_folder, file)) = (Bucket::new().await, place());
    let (store, named) = with_evidence(&file, &bucket, b"named").await;
    let lost = file_hash(b"lost");
    let write = |hash: &FileHash| {
        let body = "\"2020-01-01T00:00:00Z\"".to_owned();
        let id = format!("{}-0123456789abcdef", hash.0);
        RegistryWrite::Put(RegistryEntry { kind: CLAIM.into(), id, key: None, version: 0, body })
    };
    // What a server leaves that dies between the file and the row, and between the row and the end.
    std::fs::write(bucket.path(&lost.0), b"lost").unwrap();
    store.write(vec![write(&lost), write(&named)]).await.unwrap();
    store.close().await.unwrap();
    let store = open(&file, &bucket).await;
    assert_eq!(bucket.names(), std::slice::from_ref(&named.0));
    assert_eq!(store.entries(CLAIM, "").await.unwrap(), []);
    assert_eq!(store.file(&named).await.unwrap(), Some(file_of(b"named")));
}

#[tokio::test]
async fn copies_have_the_files_inside_wherever_they_were() {
    let (bucket, (folder, file)) = (Bucket::new().await, place());
    let (store, hash) = with_evidence(&file, &bucket, b"a decree").await;
    let (copy, new) = (folder.path().join("copy.sqlite"), folder.path().join("new.sqlite"));
    store.backup(&copy, moment(3)).await.unwrap();
    store.close().await.unwrap();
    drop(store);
    let to = format!("sqlite:{}", new.display());
    let report = storage::move_database(bucket::address(&file, bucket.settings()), &to).await.unwrap();
    assert_eq!((report.files, report.verification.sound()), (1, true));
    for path in [copy.clone(), new] {
        let store = open_alone(&path).await;
        assert_eq!(store.file(&hash).await.unwrap(), Some(file_of(b"a decree")), "{}", path.display());
        assert!(store.verify().await.unwrap().sound());
        store.close().await.unwrap();
    }
    storage::restore(&copy, &format!("sqlite:{}", file.display())).await.unwrap();
    let store = open(&file, &bucket).await;
    assert_eq!(store.file(&hash).await.unwrap(), Some(file_of(b"a decree")));
    store.record("ken-2025", removal(&hash), 0, stamp(5)).await.unwrap();
    assert_eq!(
        bucket.names(),
        [""; 0],
        "what is removed after a copy was brought back goes from both places"
    );
}

#[tokio::test]
async fn a_wrong_key_and_a_missing_bucket_are_told_without_the_secret() {
    let (bucket, (_folder, file)) = (Bucket::new().await, place());
    let mut wrong = bucket.settings();
    let access = wrong.access.as_mut().unwrap();
    access.secret = format!("{SECRET}-but-another");
    let store = storage::open(bucket::address(&file, wrong)).await.unwrap();
    let refused = store.keep(file_of(b"x")).await.unwrap_err();
    assert!(
        matches!(&refused, StoreError::FilePlace { problem: PlaceProblem::Refusal { .. }, .. }),
        "{refused}"
    );
    assert!(!format!("{refused} {refused:?}").contains(SECRET), "{refused:?}");
    let (_folder, file) = place();
    let missing = FilePlace::Bucket { name: "elsewhere".into(), prefix: String::new() };
    let settings = FileStoreSettings { place: missing, ..bucket.settings() };
    let store = storage::open(bucket::address(&file, settings)).await.unwrap();
    let refused = store.ready().await.unwrap_err();
    assert!(matches!(&refused, StoreError::FilePlace { problem: PlaceProblem::Missing, .. }), "{refused}");
}

#[tokio::test]
async fn a_folder_that_is_gone_is_not_made_anew_behind_a_running_server() {
    let (folder, file) = place();
    let path = folder.path().join("files");
    let settings = FileStoreSettings { place: FilePlace::Folder(path.clone()), access: None };
    let missing = storage::open(bucket::address(&file, settings.clone())).await.err().unwrap();
    assert!(matches!(&missing, StoreError::FilePlace { problem: PlaceProblem::Missing, .. }), "{missing}");
    assert!(!file.exists(), "no database is made either");
    std::fs::create_dir(&path).unwrap();
    let store = storage::open(bucket::address(&file, settings)).await.unwrap();
    let hash = store.keep(file_of(b"abc")).await.unwrap();
    assert_eq!(std::fs::read(path.join(&hash.0)).unwrap(), b"abc");
    std::fs::rename(&path, folder.path().join("away")).unwrap();
    for refused in [store.keep(file_of(b"x")).await.unwrap_err(), store.file(&hash).await.unwrap_err()] {
        assert!(
            matches!(&refused, StoreError::FilePlace { problem: PlaceProblem::Missing, .. }),
            "{refused}"
        );
    }
    assert!(store.ready().await.is_err() && !path.exists());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killing_the_process_loses_no_file_that_was_acknowledged() {
    let (bucket, (_folder, file)) = (Bucket::new().await, place());
    let program = std::env::current_exe().unwrap();
    let mut command = child::command(&program, "versions", &file);
    let mut process = command.env(child::BUCKET, bucket.endpoint()).spawn().unwrap();
    let mut said = BufReader::new(process.stdout.take().unwrap());
    let mut text = String::new();
    while text.matches(";\n").count() < 10 && said.read_line(&mut text).unwrap() > 0 {}
    process.kill().unwrap();
    process.wait().unwrap();
    said.read_to_string(&mut text).unwrap();
    let acknowledged = text.split_inclusive('\n').filter(|line| line.ends_with(";\n")).count();
    assert!(acknowledged >= 10, "{text}");

    let store = open(&file, &bucket).await;
    let strategy = store.load("ken-2025").await.unwrap().unwrap().assessment.strategy;
    assert!(strategy.versions.len() >= acknowledged);
    for hash in strategy.files() {
        assert!(store.file(hash).await.unwrap().is_some(), "{hash}");
    }
    assert!(store.verify().await.unwrap().sound());
    assert_eq!(store.entries(CLAIM, "").await.unwrap(), [], "what it claimed last was given back");
}
