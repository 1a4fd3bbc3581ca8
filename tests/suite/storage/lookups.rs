//! Knows what every store finds without reading all the rest, and that it finds the same.

use super::each_store::every_store_keeps;
use super::evidence::claim;
use super::sample::{answers, begun, blank, moment, stage, stamp};
use amparo::assessment::strategy::KeptFile;
use amparo::assessment::{Assessment, Change, Registration, Standing};
use amparo::storage::{HistoryEntry, RegistryEntry, RegistryWrite, Store};
use std::sync::Arc;

every_store_keeps!(
    the_assessments_of_a_country_are_those_of_the_list,
    a_part_of_the_history_is_what_it_is_in_the_whole,
    the_history_of_a_file_is_every_change_that_names_it,
    entries_are_found_by_their_names,
);

async fn the_assessments_of_a_country_are_those_of_the_list(store: Arc<dyn Store>) {
    // What somebody calls a round is no country.
    let rounds = [("b", "TZA-ZAN", "2025"), ("a", "KEN", "\"country\":\"GHA\""), ("c", "KEN", "2029")];
    for (id, country, round) in rounds {
        let begun = Assessment { country: country.into(), round: round.into(), ..begun(id) };
        store.create(begun, stamp(0)).await.unwrap();
    }
    let to = Registration { standing: Standing::Archived, ..Registration::default() };
    store.record("c", Change::Register(to), 0, stamp(1)).await.unwrap();
    let all = store.list().await.unwrap();
    for (country, expected) in
        [("KEN", &["a", "c"][..]), ("TZA-ZAN", &["b"]), ("TZA", &[]), ("GHA", &[]), ("", &[])]
    {
        let of_country = store.list_of(&country.into()).await.unwrap();
        let ids: Vec<&str> = of_country.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, expected, "{country}");
        assert!(of_country.iter().all(|one| all.contains(one)), "{country}");
    }
}

/// The changes of the whole history that are wanted.
async fn chosen(store: &dyn Store, wanted: impl Fn(&HistoryEntry) -> bool) -> Vec<HistoryEntry> {
    store.history("ken-2025").await.unwrap().into_iter().filter(|one| wanted(one)).collect()
}

async fn a_part_of_the_history_is_what_it_is_in_the_whole(store: Arc<dyn Store>) {
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    store.create(begun("gha-2025"), stamp(0)).await.unwrap();
    for (change, seen) in [
        (answers("C02", "a"), 0),
        (answers("C01", "b"), 1),
        (Change::Stage { stage: "ST2".into(), record: stage("c") }, 0),
        (answers("C02", "d"), 1),
        (answers("C10", "e"), 0),
    ] {
        store.record("ken-2025", change.clone(), seen, stamp(1)).await.unwrap();
    }
    store.record("gha-2025", answers("C02", "other"), 0, stamp(1)).await.unwrap();
    for prefixes in [
        &["item:C02"][..],
        &["stage:", "item:C02"],
        &["item:C1", "item:"],
        &["item:C02", "item:C02"],
        &["item:C9"],
        &[],
    ] {
        let begins = |one: &HistoryEntry| {
            let subject = one.change.subject().to_string();
            prefixes.iter().any(|prefix| subject.starts_with(prefix))
        };
        let names: Vec<String> = prefixes.iter().map(|&prefix| prefix.to_owned()).collect();
        let found = store.history_below("ken-2025", &names).await.unwrap();
        assert_eq!(found, chosen(&*store, begins).await, "{prefixes:?}");
    }
    assert_eq!(store.history_below("ken-2025", &["item:".to_owned()]).await.unwrap().len(), 5);
    assert_eq!(store.history_below("nowhere", &["item:".to_owned()]).await.unwrap(), []);
}

async fn the_history_of_a_file_is_every_change_that_names_it(store: Arc<dyn Store>) {
    let kept = |bytes: &[u8]| KeptFile { media: "application/pdf".into(), bytes: bytes.to_vec() };
    let file = store.attach(kept(b"decree")).await.unwrap();
    let other = store.attach(kept(b"other")).await.unwrap();
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    for (change, seen) in [
        (claim(&other), 0),
        (claim(&file), 1),
        (answers("C02", "Nothing of it."), 0),
        (Change::Quarantine { file: file.clone(), reason: Some("It may name a child.".into()) }, 0),
        (answers("C01", "Without it."), 2),
        (Change::Remove { file: file.clone(), reason: "It does.".into() }, 0),
    ] {
        store.record("ken-2025", change.clone(), seen, stamp(1)).await.unwrap();
    }
    let found = store.history_naming("ken-2025", &file).await.unwrap();
    let names = |one: &HistoryEntry| {
        let is_about = matches!(
            &one.change,
            Change::Quarantine { file: about, .. } | Change::Remove { file: about, .. } if *about == file
        );
        is_about || one.change.files().iter().any(|(_, hash)| **hash == file)
    };
    assert_eq!(found.len(), 3);
    assert_eq!(found, chosen(&*store, names).await);
    assert_eq!(found[0].at, moment(1));
}

async fn entries_are_found_by_their_names(store: Arc<dyn Store>) {
    let entry = |kind: &str, id: &str| {
        RegistryWrite::Put(RegistryEntry {
            kind: kind.into(),
            id: id.into(),
            key: None,
            version: 0,
            body: "{}".into(),
        })
    };
    let hostile = "\0'; --\u{1a}\"";
    let writes = [("scan", "b"), ("scan", "a"), ("scan", "c"), ("scan", hostile), ("link", "a")];
    store.write(writes.map(|(kind, id)| entry(kind, id)).to_vec()).await.unwrap();
    for (wanted, expected) in [
        (&["b", "a"][..], &["a", "b"][..]),
        (&["a", "a", "nowhere"], &["a"]),
        (&[hostile], &[hostile]),
        (&[], &[]),
    ] {
        let ids: Vec<String> = wanted.iter().map(|&id| id.to_owned()).collect();
        let found = store.entries_named("scan", &ids).await.unwrap();
        let found: Vec<&str> = found.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(found, expected, "{wanted:?}");
    }
}
