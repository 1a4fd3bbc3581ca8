//! Knows what every store owes those who change several things at once, and those who have a file taken off the table.

use super::each_store::every_store_keeps;
use super::evidence::claim;
use super::sample::{answers, blank, stamp};
use amparo::assessment::strategy::{FileHash, KeptFile};
use amparo::assessment::{Change, Choices, Subject};
use amparo::storage::{RecordRequest, RegistryEntry, RegistryWrite, Store, StoreError};
use std::collections::BTreeSet;
use std::sync::Arc;

every_store_keeps!(
    a_change_is_kept_only_while_what_it_rests_on_is_as_it_was_seen,
    of_two_at_once_of_which_one_shuts_the_other_out_only_one_is_kept,
    what_changes_beside_the_log_does_so_with_the_change_or_not_at_all,
    a_file_in_quarantine_is_known_wherever_it_is_named,
    whether_a_file_was_removed_is_known_of_every_assessment,
);

fn choices(rapid: bool) -> Change {
    Change::Choices(Choices { rapid, ..Choices::default() })
}

/// An answer that rests on this version of the choices.
fn resting(seen: u64) -> RecordRequest {
    RecordRequest { unchanged: vec![(Subject::Choices, seen)], ..vec![(answers("C01", ""), 0)].into() }
}

async fn a_change_is_kept_only_while_what_it_rests_on_is_as_it_was_seen(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    store.record("ken-2025", choices(true), 0, stamp(1)).await.unwrap();
    for seen in [0, 2] {
        let refused = store.record_request("ken-2025", resting(seen), stamp(2)).await.unwrap_err();
        let StoreError::Conflict { subject, held, version, .. } = refused else { panic!("{refused}") };
        assert_eq!((subject.as_str(), held.as_deref(), version), ("choices", Some(&choices(true)), 1));
    }
    assert_eq!(store.history("ken-2025").await.unwrap().len(), 1, "nothing of it is kept");
    assert_eq!(store.record_request("ken-2025", resting(1), stamp(3)).await.unwrap(), 1);
    let held = store.load("ken-2025").await.unwrap().unwrap();
    assert_eq!(held.version(&Subject::Choices), 1, "what it rests on is not written");
    assert!(store.verify().await.unwrap().sound());
}

/// Both saw the same; whichever comes first, the other one's ground is gone.
async fn of_two_at_once_of_which_one_shuts_the_other_out_only_one_is_kept(store: Arc<dyn Store>) {
    for round in 0..20 {
        let id = format!("ken-{round}");
        store.create(blank(&id), stamp(0)).await.unwrap();
        let shut = RecordRequest {
            unchanged: vec![(Subject::Item("C01".into()), 0)],
            ..vec![(choices(true), 0)].into()
        };
        let both = [resting(0), shut].map(|request| {
            let (store, id) = (Arc::clone(&store), id.clone());
            tokio::spawn(async move { store.record_request(&id, request, stamp(1)).await.is_ok() })
        });
        let mut kept = 0;
        for one in both {
            kept += usize::from(one.await.unwrap());
        }
        assert_eq!(kept, 1, "{id}");
    }
    assert!(store.verify().await.unwrap().sound());
}

async fn what_changes_beside_the_log_does_so_with_the_change_or_not_at_all(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let entry = |version| RegistryEntry {
        kind: "draft".into(),
        id: "a".into(),
        key: None,
        version,
        body: "{}".into(),
    };
    let put = |version| RegistryWrite::Put(entry(version));
    let request = |item: &str, seen, beside| RecordRequest {
        beside: vec![beside],
        ..vec![(answers(item, ""), seen)].into()
    };
    store.record_request("ken-2025", request("C01", 0, put(0)), stamp(1)).await.unwrap();
    assert_eq!(store.entry("draft", "a").await.unwrap(), Some(entry(1)));
    // Polled one after the other before the writer wakes, so that all stand in one transaction.
    let (overtaken, late, kept) = tokio::join!(
        store.record_request("ken-2025", request("C02", 0, put(7)), stamp(2)),
        store.record_request("ken-2025", request("C01", 0, put(1)), stamp(2)),
        store.record("ken-2025", answers("C03", ""), 0, stamp(2)),
    );
    assert!(matches!(overtaken, Err(StoreError::EntryOvertaken { .. })), "{overtaken:?}");
    assert!(late.is_ok(), "said already: {late:?}");
    kept.unwrap();
    let held = store.load("ken-2025").await.unwrap().unwrap();
    let items: Vec<&str> = held.assessment.answers.keys().map(|item| item.as_str()).collect();
    assert_eq!(items, ["C01", "C03"], "none without what belongs to it");
    let gone = RegistryWrite::Remove { kind: "draft".into(), id: "a".into(), version: None };
    store.record_request("ken-2025", request("C04", 0, gone), stamp(3)).await.unwrap();
    assert_eq!(store.entry("draft", "a").await.unwrap(), None);
    assert!(store.verify().await.unwrap().sound());
}

async fn attach(store: &dyn Store) -> FileHash {
    store.attach(KeptFile { media: "application/pdf".into(), bytes: b"decree".to_vec() }).await.unwrap()
}

async fn a_file_in_quarantine_is_known_wherever_it_is_named(store: Arc<dyn Store>) {
    let file = attach(&*store).await;
    for id in ["ken-2025", "ken-2029", "gha-2025"] {
        store.create(blank(id), stamp(0)).await.unwrap();
        store.record(id, claim(&file), 0, stamp(1)).await.unwrap();
    }
    assert!(store.quarantines().await.unwrap().is_empty());
    let quarantine = |reason: Option<&str>| {
        let reason = reason.map(str::to_owned);
        Change::Quarantine { file: file.clone(), reason }
    };
    for (id, reason, seen, places) in [
        ("ken-2025", Some("It may name a child."), 0, &["ken-2025"][..]),
        ("gha-2025", Some("So they say."), 0, &["gha-2025", "ken-2025"]),
        ("ken-2025", None, 1, &["gha-2025"]),
        ("gha-2025", None, 1, &[]),
    ] {
        store.record(id, quarantine(reason), seen, stamp(2)).await.unwrap();
        let known = store.quarantines().await.unwrap();
        let expected: BTreeSet<String> = places.iter().map(|&place| place.to_owned()).collect();
        assert_eq!(known.get(&file).cloned().unwrap_or_default(), expected, "{id} {reason:?}");
        assert_eq!(known.len(), usize::from(!places.is_empty()));
    }
}

async fn whether_a_file_was_removed_is_known_of_every_assessment(store: Arc<dyn Store>) {
    let file = attach(&*store).await;
    for id in ["ken-2025", "gha-2025"] {
        store.create(blank(id), stamp(0)).await.unwrap();
        store.record(id, claim(&file), 0, stamp(1)).await.unwrap();
    }
    assert!(!store.is_removed(&file).await.unwrap());
    let remove = Change::Remove { file: file.clone(), reason: "It names a child.".into() };
    store.record("gha-2025", remove, 0, stamp(2)).await.unwrap();
    assert!(store.is_removed(&file).await.unwrap());
    assert!(!store.is_removed(&FileHash("0".repeat(64))).await.unwrap());
}
