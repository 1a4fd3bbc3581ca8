//! Knows that files go from a database to a place outside it and back, whatever breaks off, and that none is lost on the way.

use super::child;
use super::evidence::claim;
use super::file::{meddle, place};
use super::sample::{blank, moment, stamp};
use crate::support::bucket::Bucket;
use crate::support::postgres;
use amparo::assessment::Change;
use amparo::assessment::strategy::{FileHash, KeptFile};
use amparo::storage::{
    self, FileMoveReport, FilePlace, FileSide, FileStoreSettings, HashedFile, RegistryEntry, RegistryWrite,
    StorageAddress, Store, StoreError,
};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// The kind of the entries beside the log that claim a file outside.
const CLAIM: &str = "file-claim";

fn file_of(bytes: &[u8]) -> KeptFile {
    KeptFile { media: "application/pdf".into(), bytes: bytes.to_vec() }
}

/// Opens the database; tries again while a lock of the last one is about to go.
async fn open(address: &StorageAddress) -> Arc<dyn Store> {
    for _ in 0..100 {
        match storage::open(address).await {
            Err(StoreError::InUse { .. }) => tokio::time::sleep(Duration::from_millis(50)).await,
            opened => return opened.unwrap(),
        }
    }
    panic!("the database stays in use");
}

fn inside(database: &str) -> StorageAddress {
    StorageAddress::from(database)
}

fn outside(database: &str, bucket: &Bucket) -> StorageAddress {
    StorageAddress { files: Some(bucket.settings()), ..inside(database) }
}

fn in_file(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

/// An assessment whose C01 rests on a file, beside a file that stays for ever and one without content.
async fn fill(store: &dyn Store) -> (FileHash, FileHash) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let decree = Arc::new(HashedFile::of(file_of(b"a decree")));
    let hash = decree.hash().clone();
    store.record_with("ken-2025", vec![(claim(&hash), 0)], vec![decree], stamp(1)).await.unwrap();
    store.keep(file_of(b"")).await.unwrap();
    (store.keep(file_of(b"a paper")).await.unwrap(), hash)
}

/// The claim of a process that died long ago.
fn unsettled(hash: &FileHash) -> RegistryWrite {
    let body = "\"2020-01-01T00:00:00Z\"".to_owned();
    let id = format!("{}-0123456789abcdef", hash.0);
    RegistryWrite::Put(RegistryEntry { kind: CLAIM.into(), id, key: None, version: 0, body })
}

/// A database in this file whose files lie in a folder of this name beside it.
fn in_folder(file: &Path, name: &str) -> (StorageAddress, PathBuf) {
    let path = file.with_file_name(name);
    std::fs::create_dir_all(&path).unwrap();
    let files = FileStoreSettings { place: FilePlace::Folder(path.clone()), access: None };
    (StorageAddress { files: Some(files), ..inside(&in_file(file)) }, path)
}

fn removal(hash: &FileHash) -> Change {
    Change::Remove { file: hash.clone(), reason: "It names a child.".into() }
}

/// What came of it where so many of the three files were moved.
fn report(moved: u64, bytes: u64) -> FileMoveReport {
    FileMoveReport { moved, bytes, there: 3 - moved, ..FileMoveReport::default() }
}

/// What a database owes whose files are moved out and back.
async fn every_file_goes_and_comes_back(database: &str) {
    let bucket = Bucket::new().await;
    let store = open(&inside(database)).await;
    let (paper, decree) = fill(&*store).await;
    assert!(matches!(store.move_files(FileSide::Place).await, Err(StoreError::PlaceUnknown)));
    store.close().await.unwrap();

    let store = open(&outside(database, &bucket)).await;
    assert_eq!(store.move_files(FileSide::Place).await.unwrap(), report(2, 15));
    let mut names = [paper.0.clone(), decree.0.clone()];
    names.sort();
    assert_eq!(bucket.names(), names);
    assert_eq!(store.move_files(FileSide::Place).await.unwrap(), report(0, 0), "the same again does nothing");
    assert_eq!(store.file(&paper).await.unwrap(), Some(file_of(b"a paper")));
    assert_eq!(store.file(&decree).await.unwrap(), Some(file_of(b"a decree")));
    assert!(store.verify().await.unwrap().sound());
    assert_eq!(store.entries(CLAIM, "").await.unwrap(), []);
    store.close().await.unwrap();
    assert!(matches!(storage::open(&inside(database)).await, Err(StoreError::PlaceUnknown)));

    let store = open(&outside(database, &bucket)).await;
    assert_eq!(store.move_files(FileSide::Database).await.unwrap(), report(2, 15));
    assert_eq!(bucket.names(), [""; 0], "nothing is left there");
    assert_eq!(store.move_files(FileSide::Place).await.unwrap(), report(2, 15));
    store.record("ken-2025", removal(&decree), 0, stamp(2)).await.unwrap();
    assert_eq!(bucket.names(), std::slice::from_ref(&paper.0), "what is removed goes from there");
    let back = FileMoveReport { moved: 1, bytes: 7, there: 1, ..FileMoveReport::default() };
    assert_eq!(store.move_files(FileSide::Database).await.unwrap(), back);
    store.close().await.unwrap();

    let store = open(&inside(database)).await;
    assert_eq!(store.file(&paper).await.unwrap(), Some(file_of(b"a paper")));
    assert_eq!(store.file(&decree).await.unwrap(), None);
    assert!(store.verify().await.unwrap().sound());
    store.close().await.unwrap();
}

#[tokio::test]
async fn every_file_of_a_database_in_a_file_goes_and_comes_back() {
    let (_folder, file) = place();
    every_file_goes_and_comes_back(&in_file(&file)).await;
}

#[tokio::test]
async fn every_file_of_a_database_on_a_server_goes_and_comes_back() {
    every_file_goes_and_comes_back(&postgres::database().await).await;
}

#[tokio::test]
async fn a_database_in_a_file_is_smaller_by_what_went() {
    let (bucket, (_folder, file)) = (Bucket::new().await, place());
    let store = open(&inside(&in_file(&file))).await;
    let large: Vec<u8> = (0..4_000_000_u32).map(|number| number.to_le_bytes()[1]).collect();
    store.keep(file_of(&large)).await.unwrap();
    store.close().await.unwrap();
    let size = || std::fs::metadata(&file).unwrap().len();
    assert!(size() > 4_000_000);
    let store = open(&outside(&in_file(&file), &bucket)).await;
    assert_eq!(store.move_files(FileSide::Place).await.unwrap().bulk, None);
    store.close().await.unwrap();
    assert!(size() < 1_000_000, "{}", size());
}

#[tokio::test]
async fn what_is_spoiled_stays_and_is_named_and_all_else_goes() {
    let (bucket, (_folder, file)) = (Bucket::new().await, place());
    let store = open(&inside(&in_file(&file))).await;
    let (paper, decree) = fill(&*store).await;
    store.close().await.unwrap();
    let spoil = "UPDATE files SET bytes = x'00' WHERE length(bytes) > 0";
    meddle(&file, &["DROP TRIGGER files_are_never_changed", spoil]).await;
    let store = open(&outside(&in_file(&file), &bucket)).await;
    let report = store.move_files(FileSide::Place).await.unwrap();
    assert_eq!((report.moved, &report.spoiled[..]), (1, std::slice::from_ref(&paper)));
    assert_eq!(bucket.names(), std::slice::from_ref(&decree.0));
    std::fs::remove_file(bucket.path(&decree.0)).unwrap();
    let report = store.move_files(FileSide::Database).await.unwrap();
    assert_eq!((report.moved, &report.spoiled[..]), (0, &[paper, decree][..]), "one is nowhere");
}

#[tokio::test]
async fn a_place_where_files_do_not_lie_is_not_said_to_have_them() {
    let (_folder, file) = place();
    let (one, _) = in_folder(&file, "one");
    let (other, _) = in_folder(&file, "other");
    let store = open(&one).await;
    let paper = store.keep(file_of(b"a paper")).await.unwrap();
    store.close().await.unwrap();
    let store = open(&other).await;
    for side in [FileSide::Place, FileSide::Database] {
        let report = store.move_files(side).await.unwrap();
        let wanted = FileMoveReport { spoiled: vec![paper.clone()], ..FileMoveReport::default() };
        assert_eq!(report, wanted, "{side:?}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_that_cannot_be_read_keeps_no_other_from_coming_home() {
    let (_folder, file) = place();
    let (address, path) = in_folder(&file, "files");
    let store = open(&address).await;
    let (paper, decree) = fill(&*store).await;
    for hash in [&paper, &decree] {
        let place = path.join(&hash.0);
        let content = std::fs::read(&place).unwrap();
        std::fs::remove_file(&place).unwrap();
        std::os::unix::fs::symlink(&place, &place).unwrap();
        let report = store.move_files(FileSide::Database).await.unwrap();
        assert_eq!((report.moved, &report.spoiled[..]), (1, std::slice::from_ref(hash)), "{hash:?}");
        std::fs::remove_file(&place).unwrap();
        std::fs::write(&place, content).unwrap();
        store.move_files(FileSide::Place).await.unwrap();
    }
    std::fs::remove_dir_all(&path).unwrap();
    let refused = store.move_files(FileSide::Database).await.unwrap_err();
    assert!(matches!(refused, StoreError::FilePlace { .. }), "{refused}: nothing is anywhere then");
}

#[tokio::test]
async fn what_a_process_that_died_was_writing_into_a_folder_is_not_left_there() {
    let (_folder, file) = place();
    let (address, path) = in_folder(&file, "files");
    let store = open(&address).await;
    let kept = store.keep(file_of(b"a paper")).await.unwrap();
    let lost = storage::file_hash(b"a case");
    for hash in [&kept, &lost] {
        std::fs::write(path.join(format!("{}#1", hash.0)), b"half of it").unwrap();
    }
    store.write(vec![unsettled(&kept), unsettled(&lost)]).await.unwrap();
    store.close().await.unwrap();
    let store = open(&address).await;
    let names: Vec<_> = std::fs::read_dir(&path).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert_eq!(names, [kept.0.as_str()]);
    assert_eq!(store.entries(CLAIM, "").await.unwrap(), []);
}

#[tokio::test]
async fn what_broke_off_goes_on_when_the_same_is_done_again() {
    let (bucket, (_folder, file)) = (Bucket::new().await, place());
    let store = open(&inside(&in_file(&file))).await;
    let (paper, decree) = fill(&*store).await;
    store.write(vec![unsettled(&paper), unsettled(&decree)]).await.unwrap();
    store.close().await.unwrap();
    // One process died between the file and the row, another between the row and the end.
    std::fs::create_dir_all(bucket.path("")).unwrap();
    std::fs::write(bucket.path(&paper.0), b"a paper").unwrap();
    std::fs::write(bucket.path(&decree.0), b"a decree").unwrap();
    meddle(&file, &["UPDATE evidence SET bytes = x''"]).await;
    let store = open(&outside(&in_file(&file), &bucket)).await;
    assert_eq!(store.entries(CLAIM, "").await.unwrap(), []);
    assert_eq!(bucket.names(), std::slice::from_ref(&decree.0), "what no row names is not left there");
    assert_eq!(store.move_files(FileSide::Place).await.unwrap(), report(1, 7));
    assert!(store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn content_goes_out_of_no_row_that_nothing_claims() {
    let (_folder, file) = place();
    let store = open(&inside(&in_file(&file))).await;
    fill(&*store).await;
    store.close().await.unwrap();
    let mut connection = super::file::raw(&file).await;
    for attempt in ["UPDATE files SET bytes = x''", "UPDATE evidence SET bytes = x''"] {
        let refused = sqlx::query(attempt).execute(&mut connection).await.unwrap_err();
        assert!(refused.to_string().contains("never changed"), "{refused}");
    }
}

#[tokio::test]
async fn a_server_that_does_not_know_the_place_says_so_and_copies_nothing() {
    let (bucket, database) = (Bucket::new().await, postgres::database().await);
    let (folder, _) = place();
    let unknowing = open(&inside(&database)).await;
    let (paper, _) = fill(&*unknowing).await;
    let store = open(&outside(&database, &bucket)).await;
    store.move_files(FileSide::Place).await.unwrap();
    for refused in [
        unknowing.file(&paper).await.map(drop),
        unknowing.ready().await,
        unknowing.verify().await.map(drop),
        unknowing.backup(&folder.path().join("copy.sqlite"), moment(3)).await,
    ] {
        assert!(matches!(refused, Err(StoreError::PlaceUnknown)), "{refused:?}");
    }
    assert!(!folder.path().join("copy.sqlite").exists());
    store.move_files(FileSide::Database).await.unwrap();
    unknowing.ready().await.unwrap();
    assert_eq!(unknowing.file(&paper).await.unwrap(), Some(file_of(b"a paper")));
}

/// Keeps files, and attaches others that are removed again.
async fn work(store: Arc<dyn Store>, rounds: u8) {
    for round in 0..rounds {
        let evidence = Arc::new(HashedFile::of(file_of(&[round; 50_000])));
        let hash = evidence.hash().clone();
        let attached = vec![(claim(&hash), u64::from(round))];
        store.record_with("ken-2025", attached, vec![evidence], stamp(1)).await.unwrap();
        store.record("ken-2025", removal(&hash), 0, stamp(1)).await.unwrap();
        store.keep(file_of(&[round; 1_000])).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_running_server_loses_nothing_while_files_go_out_and_back() {
    let (bucket, database) = (Bucket::new().await, postgres::database().await);
    let (folder, _) = place();
    let server = open(&outside(&database, &bucket)).await;
    server.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let rounds = 12;
    let working = tokio::spawn(work(server.clone(), rounds));
    let mover = open(&outside(&database, &bucket)).await;
    let mut copies = 0;
    while !working.is_finished() {
        for side in [FileSide::Database, FileSide::Place] {
            let report = mover.move_files(side).await.unwrap();
            assert!(report.spoiled.is_empty(), "{side:?} {report:?}");
        }
        copies += 1;
        server.backup(&folder.path().join(format!("{copies}.sqlite")), moment(3)).await.unwrap();
    }
    working.await.unwrap();
    mover.move_files(FileSide::Place).await.unwrap();
    assert!(server.verify().await.unwrap().sound());
    assert_eq!(server.entries(CLAIM, "").await.unwrap(), []);
    assert_eq!(bucket.names().len(), usize::from(rounds), "what was removed is not there");
    mover.move_files(FileSide::Database).await.unwrap();
    assert_eq!(bucket.names(), [""; 0]);
    assert!(server.verify().await.unwrap().sound());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killing_the_process_that_moves_leaves_every_file_whole() {
    let (bucket, (_folder, file)) = (Bucket::new().await, place());
    let database = in_file(&file);
    let store = open(&inside(&database)).await;
    let mut hashes = Vec::new();
    for number in 0..60_u8 {
        hashes.push(store.keep(file_of(&[number; 20_000])).await.unwrap());
    }
    store.close().await.unwrap();
    drop(store);
    let program = std::env::current_exe().unwrap();
    let mut process =
        child::command(&program, "moving", &file).env(child::BUCKET, bucket.endpoint()).spawn().unwrap();
    let mut said = BufReader::new(process.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("moving;") && said.read_line(&mut line).unwrap() > 0 {}
    while bucket.names().len() < 10 && process.try_wait().unwrap().is_none() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    process.kill().unwrap();
    process.wait().unwrap();
    said.read_to_string(&mut line).unwrap();

    let store = open(&outside(&database, &bucket)).await;
    for hash in &hashes {
        assert!(store.file(hash).await.unwrap().is_some(), "{hash}");
    }
    assert!(store.verify().await.unwrap().sound());
    let report = store.move_files(FileSide::Place).await.unwrap();
    assert_eq!(report.moved + report.there, 60);
    assert_eq!((bucket.names().len(), report.spoiled.len()), (60, 0));
    assert!(store.verify().await.unwrap().sound());
}
