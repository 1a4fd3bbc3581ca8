//! Knows what every store owes those who keep what concerns several countries: notes that stay as they were added, in one chain,
//! and that nobody takes for an assessment.

use super::each_store::every_store_keeps;
use super::file::{meddle, place};
use super::sample::{begun, moment, open, stamp};
use amparo::storage::{
    Actor, ChronicleEntry, ChronicleNote, ChronicleWrite, LogFault, Stamp, Store, StoreError,
};
use std::sync::Arc;

every_store_keeps!(
    notes_come_back_as_they_were_added_with_who_did,
    notes_that_rest_on_another_end_are_refused_together,
    of_many_who_add_at_once_nobody_is_lost_and_one_wins_each_end,
    the_chronicle_is_no_assessment_and_is_checked_like_one,
    a_copy_has_the_chronicle,
    whoever_added_a_note_can_be_erased,
);

fn note(subject: &str, body: &str) -> ChronicleNote {
    ChronicleNote { subject: subject.into(), kind: "give", body: body.into() }
}

fn write(notes: &[(&str, &str)], seen: Option<u64>) -> ChronicleWrite {
    let notes = notes.iter().map(|(subject, body)| note(subject, body)).collect();
    ChronicleWrite { notes, seen, stamp: stamp(0) }
}

async fn bodies(store: &dyn Store, prefix: &str) -> Vec<String> {
    let notes = store.chronicle(prefix).await.unwrap();
    notes.into_iter().map(|note| note.body).collect()
}

async fn notes_come_back_as_they_were_added_with_who_did(store: Arc<dyn Store>) {
    assert_eq!((store.chronicle_end().await.unwrap().seq, store.chronicle("").await.unwrap()), (0, vec![]));
    let hostile = r#"{"words":"\u0000 ' \" ; DROP TABLE events; مرحبا"}"#;
    let notes = [("consent:KEN", "{}"), ("consent:GHA", hostile), ("consent:KEN", "[1]")];
    assert_eq!(store.add_to_chronicle(write(&notes, None)).await.unwrap(), 3);
    let later = ChronicleWrite { stamp: stamp(9), ..write(&[("edition:REG-1", "{}")], Some(3)) };
    assert_eq!(store.add_to_chronicle(later).await.unwrap(), 4);
    assert_eq!(bodies(&*store, "").await, ["{}", hostile, "[1]", "{}"]);
    assert_eq!(bodies(&*store, "consent:KEN:").await, ["{}", "[1]"]);
    assert_eq!(bodies(&*store, "consent:KE:").await, [""; 0]);
    let last: ChronicleEntry = store.chronicle("edition:").await.unwrap().remove(0);
    assert_eq!((last.seq, last.at, last.by.name()), (4, moment(9), Some("Ministry of ICT")));
    assert!(last.subject.starts_with("edition:REG-1:"), "{}", last.subject);
    let end = store.chronicle_end().await.unwrap();
    assert_eq!((end.seq, end.hash), (4, last.hash));
}

async fn notes_that_rest_on_another_end_are_refused_together(store: Arc<dyn Store>) {
    let early = store.add_to_chronicle(write(&[("edition:REG-1", "1")], Some(1))).await.unwrap_err();
    assert!(matches!(early, StoreError::EntryOvertaken { .. }), "{early}");
    store.add_to_chronicle(write(&[("consent:KEN", "1")], Some(0))).await.unwrap();
    for seen in [0, 2] {
        let two = [("edition:REG-1", "1"), ("edition:REG-2", "2")];
        let refused = store.add_to_chronicle(write(&two, Some(seen))).await.unwrap_err();
        assert!(matches!(refused, StoreError::EntryOvertaken { .. }), "{seen}: {refused}");
    }
    assert_eq!(store.chronicle("").await.unwrap().len(), 1);
}

async fn of_many_who_add_at_once_nobody_is_lost_and_one_wins_each_end(store: Arc<dyn Store>) {
    let mut tasks = Vec::new();
    for number in 0..20 {
        let (store, seen) = (Arc::clone(&store), (number % 2 == 0).then_some(0));
        tasks.push(tokio::spawn(async move {
            let text = number.to_string();
            store.add_to_chronicle(write(&[("consent:KEN", text.as_str())], seen)).await
        }));
    }
    let mut kept = 0;
    for (number, task) in tasks.into_iter().enumerate() {
        match task.await.unwrap() {
            Ok(_) => kept += 1,
            Err(StoreError::EntryOvertaken { .. }) => assert_eq!(number % 2, 0, "{number} rested on nothing"),
            Err(other) => panic!("{other}"),
        }
    }
    assert!((10..=11).contains(&kept), "{kept}");
    let notes = store.chronicle("").await.unwrap();
    let places: Vec<u64> = notes.iter().map(|note| note.seq).collect();
    assert_eq!(places, (1..=kept).collect::<Vec<u64>>());
    assert!(store.verify().await.unwrap().sound());
}

async fn the_chronicle_is_no_assessment_and_is_checked_like_one(store: Arc<dyn Store>) {
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    store.add_to_chronicle(write(&[("consent:KEN", "{}"), ("consent:KEN", "{}")], None)).await.unwrap();
    let listed: Vec<String> = store.list().await.unwrap().into_iter().map(|one| one.id).collect();
    assert_eq!(listed, ["ken-2025"]);
    assert_eq!(store.list_of(&"KEN".into()).await.unwrap().len(), 1);
    assert_eq!(store.unreadable().await.unwrap(), [""; 0]);
    let end = store.chronicle_end().await.unwrap();
    assert_eq!(store.load(end.id.as_deref().unwrap()).await.unwrap(), None);
    let verified = store.verify().await.unwrap();
    assert!(verified.sound(), "{:?}", verified.faults);
    assert!(verified.heads.contains(&end), "{:?}", verified.heads);
}

async fn a_copy_has_the_chronicle(store: Arc<dyn Store>) {
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    store.add_to_chronicle(write(&[("consent:KEN", "{}")], None)).await.unwrap();
    let (_folder, file) = place();
    store.backup(&file, moment(1)).await.unwrap();
    let copy = open(&file).await;
    assert_eq!(copy.chronicle("").await.unwrap(), store.chronicle("").await.unwrap());
    assert_eq!(copy.chronicle_end().await.unwrap(), store.chronicle_end().await.unwrap());
    assert!(copy.verify().await.unwrap().sound());
}

async fn whoever_added_a_note_can_be_erased(store: Arc<dyn Store>) {
    let by = Stamp { at: moment(0), actor: "Wanjirũ Kamau".into() };
    store
        .add_to_chronicle(ChronicleWrite { stamp: by, ..write(&[("consent:KEN", "{}")], None) })
        .await
        .unwrap();
    let Actor::Person(person) = store.chronicle("").await.unwrap().remove(0).by else { panic!("no person") };
    store.erase(person.id, moment(1)).await.unwrap();
    assert_eq!(store.chronicle("").await.unwrap()[0].by.name(), None);
    assert!(store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn a_withdrawal_that_was_taken_out_of_the_file_is_missed() {
    let (_folder, file) = place();
    let store = open(&file).await;
    for body in ["1", "2"] {
        store.add_to_chronicle(write(&[("consent:KEN", body)], None)).await.unwrap();
    }
    let (_other, copy) = place();
    store.backup(&copy, moment(1)).await.unwrap();
    store.close().await.unwrap();
    let statements =
        ["DROP TRIGGER events_are_never_deleted", "DELETE FROM events WHERE stream = '@region' AND seq = 2"];
    meddle(&file, &statements).await;
    let faults = open(&file).await.verify().await.unwrap().faults;
    assert!(faults.iter().any(|fault| matches!(fault, LogFault::Rewritten { .. })), "{faults:?}");
}
