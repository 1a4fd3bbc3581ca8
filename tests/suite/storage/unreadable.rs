//! Knows that what cannot be read is set aside and named, and that nothing of the kind is kept in the first place.

use super::file::{meddle, place};
use super::sample::{answers, begun, blank, open, stamp};
use amparo::assessment::strategy::{BlockPlace, Decision, DocumentKind, Edit, EditKind, EntryId, EntryKind};
use amparo::assessment::{Change, Subject};
use amparo::lang::Lang;
use amparo::storage::{LogFault, StoreError};

fn edit(block: &str) -> Change {
    let place = BlockPlace { document: DocumentKind::Strategy, lang: Lang::EN, block: block.into() };
    let kind = EditKind::Insert { text: "Ours.".into() };
    let edit = Edit::of(kind);
    Change::Strategy(Box::new(Decision::Edit { place, edit: Some(edit) }))
}

#[tokio::test]
async fn what_could_not_be_read_again_is_refused_and_nothing_of_it_is_kept() {
    let (_folder, file) = place();
    let store = open(&file).await;
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    let number_zero = EntryId { kind: EntryKind::Risk, number: 0 };
    let nobody = Change::Strategy(Box::new(Decision::Entry { id: number_zero, entry: None }));
    for change in [edit(""), nobody] {
        let refused = store.record("ken-2025", change.clone(), 0, stamp(1)).await.unwrap_err();
        assert!(matches!(refused, StoreError::Unfit { .. }), "{change:?}: {refused}");
        let together = vec![(answers("C02", "kept?"), 0), (change, 0)];
        let refused = store.record_all("ken-2025", together, stamp(1)).await.unwrap_err();
        assert!(refused.to_string().contains("nothing of this was kept"), "{refused}");
    }
    let mut whole = blank("gha-2025");
    whole.strategy.apply(&match edit("") {
        Change::Strategy(decision) => *decision,
        _ => unreachable!(),
    });
    assert!(matches!(store.create(whole, stamp(1)).await.unwrap_err(), StoreError::Unfit { .. }));
    assert!(store.load("gha-2025").await.unwrap().is_none());
    let held = store.load("ken-2025").await.unwrap().unwrap();
    assert_eq!(held.assessment, begun("ken-2025"));
    assert!(store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn what_cannot_be_read_is_set_aside_and_can_be_written_anew() {
    let (_folder, file) = place();
    let store = open(&file).await;
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    store.record("ken-2025", edit("summary-p2"), 0, stamp(1)).await.unwrap();
    store.close().await.unwrap();
    meddle(
        &file,
        &[
            "UPDATE state SET body = '{' WHERE subject = 'item:C01'",
            "UPDATE state SET subject = 'strategy:edit:strategy/en/' WHERE subject LIKE 'strategy:edit:%'",
        ],
    )
    .await;
    let store = open(&file).await;
    let held = store.load("ken-2025").await.unwrap().unwrap();
    let aside: Vec<&str> = held.unreadable.keys().map(String::as_str).collect();
    assert_eq!(aside, ["item:C01", "strategy:edit:strategy/en/"]);
    assert!(held.assessment.answers.is_empty() && held.assessment.stages.contains_key(&"ST1".into()));
    assert_eq!(held.version(&Subject::Item("C01".into())), 1);
    let faults = store.verify().await.unwrap().faults;
    assert_eq!(
        faults.iter().filter(|fault| matches!(fault, LogFault::Unreadable { .. })).count(),
        2,
        "{faults:?}"
    );

    let conflict = store.record("ken-2025", answers("C01", "again"), 0, stamp(2)).await.unwrap_err();
    assert!(matches!(conflict, StoreError::Conflict { held: None, version: 1, .. }), "{conflict}");
    store.record("ken-2025", answers("C01", "again"), 1, stamp(3)).await.unwrap();
    let held = store.load("ken-2025").await.unwrap().unwrap();
    assert_eq!(held.assessment.answers[&"C01".into()].comment, "again");
    assert_eq!(held.unreadable.len(), 1);
    assert_eq!(store.history("ken-2025").await.unwrap().len(), 5, "the log has everything");
}

#[tokio::test]
async fn an_assessment_that_cannot_be_read_hides_no_other() {
    let (_folder, file) = place();
    let store = open(&file).await;
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    store.create(begun("gha-2025"), stamp(0)).await.unwrap();
    store.close().await.unwrap();
    meddle(&file, &["UPDATE assessments SET head = replace(head, 'created', 'begun') WHERE id = 'gha-2025'"])
        .await;
    let store = open(&file).await;
    let ids: Vec<String> = store.list().await.unwrap().into_iter().map(|one| one.id).collect();
    assert_eq!(ids, ["ken-2025"]);
    assert_eq!(store.unreadable().await.unwrap(), ["gha-2025"]);
    assert!(matches!(store.load("gha-2025").await.unwrap_err(), StoreError::Unreadable { .. }));
    assert!(store.load("ken-2025").await.unwrap().is_some());
}

#[tokio::test]
async fn the_same_again_is_no_conflict_and_no_entry() {
    let (_folder, file) = place();
    let store = open(&file).await;
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    let again = answers("C02", "Two hours of work");
    for seen in [0, 0, 7] {
        assert_eq!(store.record("ken-2025", again.clone(), seen, stamp(1)).await.unwrap(), 1, "{seen}");
    }
    let both = vec![(again.clone(), 0), (answers("C03", "new"), 0)];
    store.record_all("ken-2025", both, stamp(2)).await.unwrap();
    store.record("ken-2025", answers("C02", "Theirs"), 1, stamp(3)).await.unwrap();
    let overtaken = store.record("ken-2025", again, 1, stamp(4)).await.unwrap_err();
    assert!(matches!(overtaken, StoreError::Conflict { version: 2, .. }), "{overtaken}");
    assert_eq!(store.history("ken-2025").await.unwrap().len(), 6);
    assert!(store.verify().await.unwrap().sound());
}
