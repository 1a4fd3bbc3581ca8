//! Measures saving: how long one durable save takes, what it costs, and how many people can save at once.
//!
//! `cargo bench --no-default-features --features ssr --bench storage` prints a table. The databases lie below
//! the build folder, on a real disk: the folder for temporary files may be memory.

#![expect(clippy::unwrap_used, reason = "a measurement that fails says so by its panic")]

#[path = "../tests/suite/storage/sample.rs"]
mod sample;

use amparo::storage::Store;
use sample::{answers, begun, open, stamp};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const SAVES: u64 = 2_000;
const PEOPLE: u64 = 32;
/// As long as a careful finding: about half a page.
const FINDING: &str = "The inter-ministerial committee was set up by decree and meets every quarter. ";

#[tokio::main]
async fn main() {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    for assessments in [2, 42, 200] {
        let store = filled(&folder.path().join(format!("{assessments}.sqlite")), assessments).await;
        one_after_another(&*store, assessments).await;
        store.close().await.unwrap();
    }
    let store = filled(&folder.path().join("people.sqlite"), PEOPLE).await;
    all_at_once(&store).await;
    let start = Instant::now();
    let check = store.verify().await.unwrap();
    assert!(check.sound());
    println!("check the whole log: {} entries in {:.0?}", check.entries, start.elapsed());
    let start = Instant::now();
    store.list().await.unwrap();
    println!("list {PEOPLE} assessments: {:.1?}", start.elapsed());
    store.close().await.unwrap();
}

/// A database with this many assessments, each with sixty answers.
async fn filled(file: &Path, assessments: u64) -> Arc<dyn Store> {
    let store = open(file).await;
    for number in 0..assessments {
        let mut assessment = begun(&format!("country-{number}"));
        for item in 10..70 {
            let answer = sample::answer(2, &FINDING.repeat(12));
            assessment.answers.insert(format!("C{item}").as_str().into(), answer);
        }
        store.create(assessment, stamp(0)).await.unwrap();
    }
    store
}

async fn one_after_another(store: &dyn Store, assessments: u64) {
    let id = format!("country-{}", assessments / 2);
    let mut times = Vec::new();
    let cpu = cpu_time();
    for save in 0..SAVES {
        times.push(save_one(store, &id, save).await);
    }
    let each = (cpu_time() - cpu) / SAVES as u32;
    let (median, high) = quantiles(times);
    println!(
        "one save, {assessments:>3} assessments in the file: p50 {median:.2?}, p95 {high:.2?}, CPU {each:.0?}"
    );
}

async fn all_at_once(store: &Arc<dyn Store>) {
    let start = Instant::now();
    let cpu = cpu_time();
    let people: Vec<_> = (0..PEOPLE).map(|person| tokio::spawn(one_person(store.clone(), person))).collect();
    let mut times = Vec::new();
    for person in people {
        times.extend(person.await.unwrap());
    }
    let (seconds, saves) = (start.elapsed().as_secs_f64(), times.len() as u32);
    let each = (cpu_time() - cpu) / saves;
    let (median, high) = quantiles(times);
    println!(
        "{PEOPLE} people at once: {:.0} saves a second, p50 {median:.1?}, p95 {high:.1?}, CPU {each:.0?}",
        f64::from(saves) / seconds
    );
}

async fn one_person(store: Arc<dyn Store>, person: u64) -> Vec<Duration> {
    let id = format!("country-{person}");
    let mut times = Vec::new();
    for save in 0..SAVES / 4 {
        times.push(save_one(&*store, &id, save).await);
    }
    times
}

/// Saves another text for one of twenty items and returns how long that took.
async fn save_one(store: &dyn Store, id: &str, save: u64) -> Duration {
    let change = answers(&format!("GL-{}", save % 20), &FINDING.repeat(12));
    let start = Instant::now();
    store.record(id, change, save / 20, stamp(1)).await.unwrap();
    start.elapsed()
}

fn quantiles(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    (times[times.len() / 2], times[times.len() * 95 / 100])
}

/// What this process has used of the processor, to the hundredth of a second (as Linux counts it);
/// zero where the system does not tell.
fn cpu_time() -> Duration {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = text.rsplit(')').next().unwrap_or_default();
    let used = after_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok());
    Duration::from_millis(10 * used.sum::<u64>())
}
