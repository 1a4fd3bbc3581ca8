//! Knows what every store owes those who keep entries beside the log.

use super::each_store::every_store_keeps;
use amparo::storage::{RegistryEntry, RegistryWrite, Store, StoreError};
use std::sync::Arc;

every_store_keeps!(entries_beside_the_log_are_overtaken_by_nobody_unseen, one_key_is_one_entry);

fn entry(id: &str, key: Option<&str>, version: u64, body: &str) -> RegistryEntry {
    RegistryEntry {
        kind: "account".into(),
        id: id.into(),
        key: key.map(str::to_owned),
        version,
        body: body.into(),
    }
}

async fn entries_beside_the_log_are_overtaken_by_nobody_unseen(store: Arc<dyn Store>) {
    let put = |entry| store.write(vec![RegistryWrite::Put(entry)]);
    put(entry("a-1", Some("a@x.org"), 0, "first")).await.unwrap();
    put(entry("a-1", Some("b@x.org"), 1, "second")).await.unwrap();
    assert_eq!(
        store.entry("account", "a-1").await.unwrap(),
        Some(entry("a-1", Some("b@x.org"), 2, "second"))
    );
    for seen in [0, 1, 7] {
        let refused = put(entry("a-1", None, seen, "late")).await.unwrap_err();
        assert!(matches!(&refused, StoreError::EntryOvertaken { id, .. } if id == "a-1"), "{refused}");
    }
    put(entry("a-2", None, 0, "other")).await.unwrap();
    put(entry("B-1", None, 0, "capital")).await.unwrap();
    let ids = async |prefix: &'static str| {
        let entries = store.entries("account", prefix).await.unwrap();
        entries.into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(ids("").await, ["B-1", "a-1", "a-2"], "in the order of their bytes");
    assert_eq!(ids("a-").await, ["a-1", "a-2"]);
    let remove = |id: &str, version| RegistryWrite::Remove { kind: "account".into(), id: id.into(), version };
    let both = vec![remove("a-2", None), remove("a-1", Some(1))];
    let refused = store.write(both).await.unwrap_err();
    assert!(matches!(refused, StoreError::EntryOvertaken { .. }), "{refused}");
    assert_eq!(ids("a-").await, ["a-1", "a-2"], "all of them or none");
    store.write(vec![remove("a-2", None), remove("a-1", Some(2)), remove("a-9", None)]).await.unwrap();
    assert_eq!(ids("").await, ["B-1"]);
}

async fn one_key_is_one_entry(store: Arc<dyn Store>) {
    let put = |entry| store.write(vec![RegistryWrite::Put(entry)]);
    let hostile = "\0'; --\u{1a}@x.org";
    put(entry("a-1", Some(hostile), 0, "")).await.unwrap();
    let refused = put(entry("a-2", Some(hostile), 0, "")).await.unwrap_err();
    assert!(matches!(&refused, StoreError::KeyTaken { key, .. } if key == hostile), "{refused}");
    let by_key = store.entry_by_key("account", hostile).await.unwrap();
    assert_eq!(by_key.map(|one| one.id).as_deref(), Some("a-1"));
    assert_eq!(store.entry_by_key("session", hostile).await.unwrap(), None);
    let begun = (0..8).map(|number| {
        let (store, id) = (store.clone(), format!("b-{number}"));
        tokio::spawn(async move {
            store.write(vec![RegistryWrite::Put(entry(&id, Some("b@x.org"), 0, ""))]).await.is_ok()
        })
    });
    let mut won = 0;
    for attempt in begun.collect::<Vec<_>>() {
        won += usize::from(attempt.await.unwrap());
    }
    assert_eq!(won, 1, "of all who want the same key at once");
}
