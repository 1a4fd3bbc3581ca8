//! Knows that what was acknowledged outlives the death of a process, which holds up nobody else.

use crate::storage::crash::{Kept, random_points, texts, write_and_kill};
use crate::storage::sample::{blank, stamp};
use crate::support::postgres::database;
use amparo::storage;
use std::path::Path;

#[tokio::test]
async fn killing_a_process_loses_no_acknowledged_answer_and_holds_up_nobody() {
    let url = database().await;
    let mut acknowledged: Vec<Kept> = Vec::new();
    // The other process that uses the database lives on.
    let store = storage::open(&url).await.unwrap();
    for (run, point) in random_points().into_iter().take(3).enumerate() {
        let kept = write_and_kill(Path::new(&url), run as u64, point);
        assert!(kept.len() as u64 >= point, "run {run} was to be killed after {point}, said {}", kept.len());
        acknowledged.extend(kept);
        let held = texts(store.history("ken-2025").await.unwrap());
        for (place, text) in &acknowledged {
            assert_eq!(held.get(place), Some(text), "run {run}, killed after {point}: {place:?}");
        }
        let id = format!("after-{run}");
        store.create(blank(&id), stamp(0)).await.unwrap();
        assert_eq!(store.verify().await.unwrap().faults, [], "run {run}, killed after {point}");
    }
}
