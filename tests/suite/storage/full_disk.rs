//! Knows that a full disk is said to be one, and that nothing is half written when it is.

use super::file::place;
use super::sample::{answers, blank, open, stamp};
use amparo::storage::{DatabaseSettings, SqliteStore, Store, StoreError};

const SMALL: DatabaseSettings = DatabaseSettings { max_pages: Some(60) };

/// Saves 20 KB at a time until there is no room, and returns how many were kept and what was said.
async fn fill(store: &dyn Store) -> (u64, StoreError) {
    let text = "A finding. ".repeat(2_000);
    for version in 0..1_000 {
        if let Err(error) = store.record("ken-2025", answers("C01", &text), version, stamp(1)).await {
            return (version, error);
        }
    }
    panic!("sixty pages cannot hold 20 MB")
}

#[tokio::test]
async fn a_full_disk_is_said_and_what_was_kept_stays() {
    let (_folder, file) = place();
    let store = SqliteStore::open(&file, SMALL).await.unwrap();
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let (kept, error) = fill(&store).await;
    assert!(kept > 0);
    assert!(matches!(error, StoreError::Full { .. }), "{error}");
    let message = error.to_string();
    assert!(message.contains("amparo.sqlite") && message.contains("free some space"), "{message}");

    let full = store.verify().await.unwrap();
    assert_eq!((full.entries, full.faults.len()), (kept + 1, 0), "creation and what was kept");
    assert_eq!(store.history("ken-2025").await.unwrap().len() as u64, kept);
    store.close().await.unwrap();

    let roomy = open(&file).await;
    assert_eq!(
        roomy.record("ken-2025", answers("C01", "room again"), kept, stamp(2)).await.unwrap(),
        kept + 1
    );
    assert!(roomy.verify().await.unwrap().sound());
}

#[tokio::test]
async fn one_too_large_does_not_take_the_others_with_it() {
    let (_folder, file) = place();
    let store = SqliteStore::open(&file, SMALL).await.unwrap();
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let large = "A finding. ".repeat(50_000);
    // Polled one after the other before the writer wakes, so that all three stand in one transaction.
    let (before, refused, after) = tokio::join!(
        store.record("ken-2025", answers("C01", "small"), 0, stamp(1)),
        store.record("ken-2025", answers("C02", &large), 0, stamp(1)),
        store.record("ken-2025", answers("C03", "small"), 0, stamp(1)),
    );
    assert_eq!((before.unwrap(), after.unwrap()), (1, 1));
    assert!(matches!(refused, Err(StoreError::Full { .. })));
    assert_eq!(store.list().await.unwrap()[0].answers, 2);
    assert!(store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn a_new_file_without_room_for_its_tables_is_refused_and_can_be_tried_again() {
    let (_folder, file) = place();
    let refused = SqliteStore::open(&file, DatabaseSettings { max_pages: Some(2) }).await.err().unwrap();
    assert!(matches!(refused, StoreError::Full { .. }), "{refused}");
    open(&file).await.create(blank("ken-2025"), stamp(0)).await.unwrap();
}
