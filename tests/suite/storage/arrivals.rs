//! What every store owes those to whom a chain arrives from elsewhere: it stands as it was written, or nothing of it does.

use super::each_store::every_store_keeps;
use super::sample::{answers, begun, moment, open, stamp};
use amparo::assessment::Change;
use amparo::storage::{
    ChainArrival, ChainEntry, Hash, MergeEntry, NamedPerson, PersonId, RegistryEntry, RegistryWrite,
    StampActor, Store, StoreError, check_chain,
};
use std::sync::Arc;

every_store_keeps!(
    a_chain_arrives_as_it_is,
    what_is_merged_stands_at_the_end,
    an_arrival_that_was_overtaken_leaves_no_trace,
    what_stands_beside_an_arrival_is_written_with_it_or_not_at_all,
    a_name_that_is_known_stays,
);

const ID: &str = "ken-2025";

fn arrival(head: Option<(u64, Hash)>, chain: Vec<ChainEntry>) -> ChainArrival {
    ChainArrival {
        id: ID.into(),
        head,
        chain,
        entries: Vec::new(),
        people: Vec::new(),
        files: Vec::new(),
        beside: Vec::new(),
        at: moment(500_000),
    }
}

/// The chain of another installation.
async fn elsewhere() -> Vec<ChainEntry> {
    let (_folder, file) = super::file::place();
    let store = open(&file).await;
    store.create(begun(ID), stamp(0)).await.unwrap();
    // Some of it is older than the hour after which a checkpoint has to come.
    for (seen, seconds) in [10_000, 90_000, 400_000].into_iter().enumerate() {
        store.record(ID, answers("C04", &seconds.to_string()), seen as u64, stamp(seconds)).await.unwrap();
    }
    let chain = store.chain(ID).await.unwrap();
    store.close().await.unwrap();
    chain
}

fn end(chain: &[ChainEntry]) -> Option<(u64, Hash)> {
    chain.last().map(|last| (last.seq, last.hash))
}

fn merges(comment: &str) -> MergeEntry {
    MergeEntry { change: answers("C05", comment), by: StampActor::Name("Laptop".into()) }
}

async fn a_chain_arrives_as_it_is(store: Arc<dyn Store>) {
    let chain = elsewhere().await;
    assert_eq!(check_chain(ID, (0, Hash::ORIGIN), &chain), Ok(()));
    store.arrive(arrival(None, chain.clone())).await.unwrap();
    assert_eq!(store.chain(ID).await.unwrap(), chain);
    let held = store.load(ID).await.unwrap().unwrap();
    assert_eq!(held.assessment.answers[&"C04".into()].comment, "400000");
    assert_eq!(store.replay(ID).await.unwrap().unwrap(), held);
    let verification = store.verify().await.unwrap();
    assert!(verification.sound(), "{:?}", verification.faults);
    let twice = store.arrive(arrival(None, chain)).await.unwrap_err();
    assert!(matches!(twice, StoreError::AlreadyExists { .. }), "{twice}");
    assert_eq!(store.record(ID, answers("C04", "Here."), 3, stamp(500_100)).await.unwrap(), 4);
    let verification = store.verify().await.unwrap();
    assert!(verification.sound(), "{:?}", verification.faults);
}

async fn what_is_merged_stands_at_the_end(store: Arc<dyn Store>) {
    store.create(begun(ID), stamp(0)).await.unwrap();
    let head = end(&store.chain(ID).await.unwrap());
    let entries = vec![merges("first"), merges("second")];
    store.arrive(ChainArrival { entries, ..arrival(head, Vec::new()) }).await.unwrap();
    let held = store.load(ID).await.unwrap().unwrap();
    assert_eq!(held.assessment.answers[&"C05".into()].comment, "second");
    assert_eq!(held.version(&answers("C05", "").subject()), 2);
    let last = store.history(ID).await.unwrap().pop().unwrap();
    assert_eq!((last.by.name(), last.at), (Some("Laptop"), moment(500_000)));
    let verification = store.verify().await.unwrap();
    assert!(verification.sound(), "{:?}", verification.faults);
}

async fn an_arrival_that_was_overtaken_leaves_no_trace(store: Arc<dyn Store>) {
    store.create(begun(ID), stamp(0)).await.unwrap();
    let head = end(&store.chain(ID).await.unwrap());
    store.record(ID, answers("C04", "Meanwhile."), 0, stamp(1)).await.unwrap();
    let before = store.chain(ID).await.unwrap();
    let late = ChainArrival { entries: vec![merges("late")], ..arrival(head, Vec::new()) };
    let refused = store.arrive(late).await.unwrap_err();
    assert!(matches!(refused, StoreError::EntryOvertaken { .. }), "{refused}");
    assert_eq!(store.chain(ID).await.unwrap(), before);
    let nowhere = ChainArrival { id: "nowhere".into(), ..arrival(head, Vec::new()) };
    let refused = store.arrive(nowhere).await.unwrap_err();
    assert!(matches!(refused, StoreError::NoSuchAssessment { .. }), "{refused}");
}

async fn what_stands_beside_an_arrival_is_written_with_it_or_not_at_all(store: Arc<dyn Store>) {
    store.create(begun(ID), stamp(0)).await.unwrap();
    let beside = |version| {
        let (kind, id, body) = ("entry-origin".to_owned(), format!("{ID}/0"), "{}".to_owned());
        vec![RegistryWrite::Put(RegistryEntry { kind, id, key: None, version, body })]
    };
    let chain = store.chain(ID).await.unwrap();
    let with = |version| ChainArrival {
        entries: vec![merges("x")],
        beside: beside(version),
        ..arrival(end(&chain), Vec::new())
    };
    let refused = store.arrive(with(7)).await.unwrap_err();
    assert!(matches!(refused, StoreError::EntryOvertaken { .. }), "{refused}");
    assert_eq!(store.chain(ID).await.unwrap(), chain, "nothing half written");
    store.arrive(with(0)).await.unwrap();
    assert_eq!(store.entries("entry-origin", "").await.unwrap().len(), 1);
    assert_eq!(store.chain(ID).await.unwrap().len(), chain.len() + 1);
}

async fn a_name_that_is_known_stays(store: Arc<dyn Store>) {
    store.create(begun(ID), stamp(0)).await.unwrap();
    let known = store.people().await.unwrap().remove(0);
    let new: PersonId = "0123456789abcdef0123456789abcdef".parse().unwrap();
    let named = |id: &PersonId, name: &str| NamedPerson {
        id: id.clone(),
        name: Some(name.into()),
        office: String::new(),
    };
    let by = StampActor::Account(new.clone());
    let change: Change = answers("C05", "x");
    let come = ChainArrival {
        entries: vec![MergeEntry { change, by }],
        people: vec![named(&known.id, "Somebody else"), named(&new, "Laptop 3")],
        ..arrival(end(&store.chain(ID).await.unwrap()), Vec::new())
    };
    store.arrive(come).await.unwrap();
    let people = store.people().await.unwrap();
    assert!(people.contains(&known), "{people:?}");
    assert!(people.contains(&named(&new, "Laptop 3")), "{people:?}");
    let last = store.history(ID).await.unwrap().pop().unwrap();
    assert_eq!(last.by.name(), Some("Laptop 3"));
}
