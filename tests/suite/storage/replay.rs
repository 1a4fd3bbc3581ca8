//! Knows that the state, the log and a plain value that undergoes the same changes agree, in each kind of store.

use super::file;
use super::sample::{self, answers, begun, stage, stamp};
use crate::support::postgres;
use amparo::assessment::{Agreement, Answer, Change, Choices};
use amparo::storage::{self, Store, StoreError};
use proptest::prelude::*;
use std::sync::Arc;

/// The change that withdraws the answer to `item`.
fn withdraws(item: &str) -> Change {
    Change::Answer { item: item.into(), answer: None }
}

/// A change to one of few subjects, so that versions grow and answers are withdrawn and given again.
fn some_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (0..4u8, ".{0,12}").prop_map(|(item, text)| answers(&format!("C0{item}"), &text)),
        (0..4u8).prop_map(|item| withdraws(&format!("C0{item}"))),
        (0..2u8, ".{0,12}").prop_map(|(number, text)| Change::Stage {
            stage: format!("ST{number}").as_str().into(),
            record: stage(&text)
        }),
        any::<bool>().prop_map(|rapid| Change::Choices(Choices { rapid, ..Default::default() })),
        (0..4u8, 0..2u8, ".{0,12}").prop_map(|(item, who, by)| Change::Respond {
            item: format!("C0{item}").as_str().into(),
            institution: format!("inst-{who}").parse().unwrap(),
            answer: Some(Answer { by, ..sample::answer(1, "ours") }),
        }),
        (0..4u8, any::<bool>(), ".{0,12}").prop_map(|(item, taken_back, by)| {
            let answer = sample::answer(4, "agreed");
            let agreed = Agreement { answer, reason: "so".into(), dissent: vec![], by, date: None };
            let agreement = (!taken_back).then_some(agreed);
            Change::Agree { item: format!("C0{item}").as_str().into(), agreement }
        }),
    ]
}

/// Whatever is recorded, by people who look before they save or who do not: the state, the log and a plain
/// value that undergoes the same accepted changes agree.
async fn replay_load_and_a_plain_value_agree(store: Arc<dyn Store>, changes: Vec<(Change, u64)>) {
    let mut expected = begun("ken-2025");
    store.create(expected.clone(), stamp(0)).await.unwrap();
    for (change, seen) in changes {
        match store.record("ken-2025", change.clone(), seen, stamp(1)).await {
            Ok(_) => expected.apply(&change),
            Err(StoreError::Conflict { held, version, .. }) => {
                let loaded = store.load("ken-2025").await.unwrap().unwrap();
                assert_eq!(loaded.version(&change.subject()), version);
                assert_eq!(held.is_some(), version > 0);
            }
            Err(other) => panic!("{other}"),
        }
    }
    let loaded = store.load("ken-2025").await.unwrap().unwrap();
    assert_eq!(loaded.assessment, expected);
    assert_eq!(store.list().await.unwrap()[0].answers, expected.answers.len() as u64);
    assert_eq!(store.replay("ken-2025").await.unwrap().unwrap(), loaded);
    assert_eq!(store.verify().await.unwrap().faults, []);
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..Default::default() })]
    #[test]
    fn a_file_replays_to_what_it_loads(changes in prop::collection::vec((some_change(), 0..6u64), 0..60)) {
        runtime().block_on(async {
            let (_folder, file) = file::place();
            replay_load_and_a_plain_value_agree(sample::open(&file).await, changes).await;
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..Default::default() })]
    #[test]
    fn on_server_too_it_replays_to_what_it_loads(changes in prop::collection::vec((some_change(), 0..6u64), 0..60)) {
        runtime().block_on(async {
            let store = storage::open(&postgres::database().await).await.unwrap();
            replay_load_and_a_plain_value_agree(store.clone(), changes).await;
            store.close().await.unwrap();
        });
    }
}
