//! Knows that one list of an assessment is read without the rest of it.

use super::each_store::every_store_keeps;
use super::sample::{answers, begun, stamp};
use amparo::assessment::Change;
use amparo::assessment::strategy::{Decision, Entry, EntryId, EntryKind, Record, Stakeholder};
use amparo::storage::Store;
use serde_json::json;
use std::sync::Arc;

every_store_keeps!(a_list_has_its_own_entries_and_no_others);

fn decision(kind: EntryKind, number: u32, matter: serde_json::Value) -> Change {
    let matter = serde_json::from_value(matter).unwrap();
    let entry = Some(Entry { matter, confidentiality: Default::default() });
    Change::Strategy(Box::new(Decision::Entry { id: EntryId { kind, number }, entry }))
}

async fn a_list_has_its_own_entries_and_no_others(store: Arc<dyn Store>) {
    for id in ["ken-2025", "ken-2026"] {
        store.create(begun(id), stamp(0)).await.unwrap();
    }
    let interior = || json!({ "stakeholder": { "name": "Interior" } });
    let all = vec![
        (decision(EntryKind::Stakeholder, 2, interior()), 0),
        (decision(EntryKind::Stakeholder, 11, json!({ "stakeholder": { "name": "ICT" } })), 0),
        (decision(EntryKind::Stakeholder, 3, interior()), 0),
        (decision(EntryKind::Risk, 2, json!({ "risk": { "text": "Money" } })), 0),
        (answers("C02", ""), 0),
    ];
    store.record_all("ken-2025", all, stamp(1)).await.unwrap();
    let id = EntryId { kind: EntryKind::Stakeholder, number: 3 };
    let gone = Change::Strategy(Box::new(Decision::Entry { id, entry: None }));
    store.record("ken-2025", gone, 1, stamp(2)).await.unwrap();
    store.record("ken-2026", decision(EntryKind::Stakeholder, 4, interior()), 0, stamp(3)).await.unwrap();
    let names = async |id: &'static str, kind| {
        let entries = store.list_entries(id, kind).await.unwrap();
        let name = |(id, entry): (&EntryId, &Entry)| {
            let name = Stakeholder::of(&entry.matter).map(|one| one.name.clone());
            (id.number, name.unwrap_or_default())
        };
        entries.iter().map(name).collect::<Vec<_>>()
    };
    let of_2025 = names("ken-2025", EntryKind::Stakeholder).await;
    assert_eq!(of_2025, [(2, "Interior".to_owned()), (11, "ICT".to_owned())]);
    assert_eq!(names("ken-2026", EntryKind::Stakeholder).await, [(4, "Interior".to_owned())]);
    assert_eq!(names("ken-2025", EntryKind::Risk).await.len(), 1);
    assert_eq!(names("gha-2025", EntryKind::Risk).await, []);
}
