//! Knows what every store promises about files: kept under their hash, with what names them, and in every copy.

use super::each_store::{every_place_keeps, every_store_keeps};
use super::evidence::claim;
use super::sample::{self, blank, stamp};
use super::version::version;
use amparo::assessment::strategy::{FileHash, KeptFile};
use amparo::storage::{HashedFile, LARGEST_KEPT, Store, StoreError};
use std::sync::Arc;

every_store_keeps!(
    a_file_is_kept_once_under_the_hash_of_its_content,
    a_change_may_only_name_files_that_are_kept,
    evidence_comes_with_what_names_it_or_not_at_all,
    a_backup_has_the_files,
);

every_place_keeps!(
    a_file_is_kept_once_under_the_hash_of_its_content,
    a_change_may_only_name_files_that_are_kept,
    evidence_comes_with_what_names_it_or_not_at_all,
    a_backup_has_the_files,
);

fn file_of(bytes: &[u8]) -> KeptFile {
    KeptFile { media: "application/json".into(), bytes: bytes.to_vec() }
}

async fn a_file_is_kept_once_under_the_hash_of_its_content(store: Arc<dyn Store>) {
    let first = store.keep(file_of(b"abc")).await.unwrap();
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    assert_eq!(first.0, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(store.keep(KeptFile { media: "text/plain".into(), ..file_of(b"abc") }).await.unwrap(), first);
    assert_eq!(store.file(&first).await.unwrap(), Some(file_of(b"abc")), "the first one stays");
    assert_eq!(store.file(&FileHash("0".repeat(64))).await.unwrap(), None);
    let large = store.keep(file_of(&vec![0; LARGEST_KEPT + 1])).await.unwrap_err();
    assert!(matches!(large, StoreError::FileTooLarge { size, .. } if size == LARGEST_KEPT + 1), "{large}");
    let full = store.keep(file_of(&vec![0; LARGEST_KEPT])).await.unwrap();
    assert_eq!(store.file(&full).await.unwrap().unwrap().bytes.len(), LARGEST_KEPT);
    assert!(store.verify().await.unwrap().sound());
}

async fn a_change_may_only_name_files_that_are_kept(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let nowhere = FileHash("0".repeat(64));
    let refused = store.record("ken-2025", version(1, &nowhere), 0, stamp(1)).await.unwrap_err();
    assert!(matches!(&refused, StoreError::FileMissing { hash } if *hash == nowhere.0), "{refused}");
    assert_eq!(store.history("ken-2025").await.unwrap().len(), 0);
    let mut begun = blank("gha-2025");
    begun.apply(&version(1, &nowhere));
    let refused = store.create(begun.clone(), stamp(0)).await.unwrap_err();
    assert!(matches!(refused, StoreError::FileMissing { .. }), "{refused}");
    assert_eq!(store.load("gha-2025").await.unwrap(), None);

    let kept = store.keep(file_of(b"{}")).await.unwrap();
    store.record("ken-2025", version(1, &kept), 0, stamp(1)).await.unwrap();
    assert_eq!(store.record("ken-2025", version(1, &kept), 0, stamp(2)).await.unwrap(), 1, "one act");
    let other = version(1, &store.keep(file_of(b"[]")).await.unwrap());
    let again = store.record("ken-2025", other, 0, stamp(2)).await.unwrap_err();
    assert!(matches!(again, StoreError::Conflict { version: 1, .. }), "{again}");
    assert!(store.verify().await.unwrap().sound());
}

async fn evidence_comes_with_what_names_it_or_not_at_all(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let files = [&b"first"[..], b"second", b"third", b"unnamed"].map(|bytes| HashedFile::of(file_of(bytes)));
    let [first, second, third, unnamed] = files.map(Arc::new);
    let record = |file: &Arc<HashedFile>, seen| {
        let evidence = vec![Arc::clone(file), Arc::clone(&unnamed)];
        store.record_with("ken-2025", vec![(claim(file.hash()), seen)], evidence, stamp(1))
    };
    // Polled one after the other before the writer wakes, so that both stand in one transaction.
    let (kept, refused) = tokio::join!(record(&first, 0), record(&second, 0));
    let lost = if kept.is_ok() { &second } else { &first };
    assert_eq!(u8::from(kept.is_ok()) + u8::from(refused.is_ok()), 1, "{kept:?} {refused:?}");
    record(&third, 0).await.unwrap_err();
    record(&third, 1).await.unwrap();
    let mut begun = blank("gha-2025");
    begun.apply(&claim(unnamed.hash()));
    let evidence = || vec![Arc::clone(&unnamed)];
    store.create_with(blank("ken-2025"), evidence(), stamp(2)).await.unwrap_err();
    for (file, is_kept) in [(lost, false), (&third, true), (&unnamed, false)] {
        assert_eq!(store.file(file.hash()).await.unwrap().is_some(), is_kept, "{:?}", file.file());
    }
    store.create_with(begun, evidence(), stamp(2)).await.unwrap();
    assert_eq!(store.file(unnamed.hash()).await.unwrap(), Some(file_of(b"unnamed")));
    let large = Arc::new(HashedFile::of(file_of(&vec![0; LARGEST_KEPT + 1])));
    let refused = record(&large, 2).await.unwrap_err();
    assert!(matches!(refused, StoreError::FileTooLarge { .. }), "{refused}");
    assert!(store.verify().await.unwrap().sound());
}

async fn a_backup_has_the_files(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let kept = store.keep(file_of(b"{}")).await.unwrap();
    store.record("ken-2025", version(1, &kept), 0, stamp(1)).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.sqlite");
    store.backup(&copy, sample::moment(9)).await.unwrap();
    let copy = sample::open(&copy).await;
    assert_eq!(copy.file(&kept).await.unwrap(), Some(file_of(b"{}")));
    assert!(copy.verify().await.unwrap().sound());
}
