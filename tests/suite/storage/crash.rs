//! Knows that what was acknowledged outlives the death of the process.

use super::child::{self, ANSWERS};
use super::file::place;
use super::sample::open;
use amparo::assessment::{Change, Subject};
use amparo::storage::{HistoryEntry, PollId, PollWrite};
use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// An acknowledgement: the subject with the version, and the text.
pub type Kept = ((Subject, u64), String);

/// Runs the writing process, kills it after `acknowledged` answers, and returns all it had acknowledged by then.
pub fn write_and_kill(file: &Path, run: u64, acknowledged: u64) -> Vec<Kept> {
    let program = std::env::current_exe().unwrap();
    let mut process = child::command(&program, &format!("run{run}"), file).spawn().unwrap();
    let mut said = BufReader::new(process.stdout.take().unwrap());
    let mut text = String::new();
    let mut seen = 0;
    while seen < acknowledged && said.read_line(&mut text).unwrap() > 0 {
        seen = text.matches(";\n").count() as u64;
    }
    process.kill().unwrap();
    process.wait().unwrap();
    // What it said between the last line that was read and its death counts too.
    said.read_to_string(&mut text).unwrap();
    text.split_inclusive('\n').filter_map(kept).collect()
}

/// Reads one whole line; the last may have been cut off by the kill.
fn kept(line: &str) -> Option<Kept> {
    let mut words = line.strip_suffix(";\n")?.strip_prefix("kept ")?.split(' ');
    let item = words.next()?.into();
    Some(((Subject::Item(item), words.next()?.parse().ok()?), words.next()?.to_owned()))
}

/// The texts of the answers by subject and version.
pub fn texts(history: Vec<HistoryEntry>) -> BTreeMap<(Subject, u64), String> {
    let text = |change: &Change| match change {
        Change::Answer { answer: Some(answer), .. } => answer.comment.clone(),
        other => panic!("nobody wrote {other:?}"),
    };
    history.into_iter().map(|one| ((one.change.subject(), one.version), text(&one.change))).collect()
}

/// Different points on every run; a failure names the one that failed.
pub fn random_points() -> Vec<u64> {
    (0..5).map(|salt: u64| 1 + RandomState::new().hash_one(salt) % (ANSWERS - 1)).collect()
}

#[tokio::test]
async fn killing_the_process_loses_no_acknowledged_answer() {
    let (_folder, file) = place();
    let mut acknowledged: Vec<Kept> = Vec::new();
    for (run, point) in random_points().into_iter().enumerate() {
        let kept = write_and_kill(&file, run as u64, point);
        assert!(kept.len() as u64 >= point, "run {run} was to be killed after {point}, said {}", kept.len());
        acknowledged.extend(kept);

        let store = open(&file).await;
        let held = texts(store.history("ken-2025").await.unwrap());
        for (place, text) in &acknowledged {
            assert_eq!(held.get(place), Some(text), "run {run}, killed after {point}: {place:?}");
        }
        assert_eq!(store.verify().await.unwrap().faults, [], "run {run}, killed after {point}");
        store.close().await.unwrap();
    }
    let unkilled = write_and_kill(&file, 99, u64::MAX);
    assert_eq!(unkilled.len() as u64, ANSWERS, "left alone, it saves them all");
}

#[tokio::test]
async fn killing_the_process_never_parts_what_belongs_together() {
    let (_folder, file) = place();
    let program = std::env::current_exe().unwrap();
    let mut process = child::command(&program, "pairs", &file).spawn().unwrap();
    let mut said = BufReader::new(process.stdout.take().unwrap());
    let mut text = String::new();
    while text.matches(";\n").count() < 25 && said.read_line(&mut text).unwrap() > 0 {}
    process.kill().unwrap();
    process.wait().unwrap();
    let store = open(&file).await;
    let held = store.load("ken-2025").await.unwrap().unwrap();
    let version = |item: &str| held.version(&Subject::Item(item.into()));
    assert!(version("C01") >= 25, "{text}");
    assert_eq!(version("C01"), version("C02"));
    assert_eq!(store.verify().await.unwrap().faults, []);
}

#[tokio::test]
async fn an_acknowledged_version_has_its_files() {
    let (_folder, file) = place();
    let program = std::env::current_exe().unwrap();
    let mut process = child::command(&program, "versions", &file).spawn().unwrap();
    let mut said = BufReader::new(process.stdout.take().unwrap());
    let mut text = String::new();
    while text.matches(";\n").count() < 20 && said.read_line(&mut text).unwrap() > 0 {}
    process.kill().unwrap();
    process.wait().unwrap();
    said.read_to_string(&mut text).unwrap();
    let acknowledged = text.split_inclusive('\n').filter(|line| line.ends_with(";\n")).count();
    assert!(acknowledged >= 20, "{text}");

    let store = open(&file).await;
    let strategy = store.load("ken-2025").await.unwrap().unwrap().assessment.strategy;
    assert!(strategy.versions.len() >= acknowledged);
    for hash in strategy.files() {
        let file = store.file(hash).await.unwrap().unwrap();
        assert!(String::from_utf8(file.bytes).unwrap().starts_with("{\"version\": "));
    }
    assert_eq!(store.verify().await.unwrap().faults, []);
}

#[tokio::test]
async fn killing_the_process_loses_no_acknowledged_vote() {
    let (_folder, file) = place();
    let program = std::env::current_exe().unwrap();
    let mut process = child::command(&program, "votes", &file).spawn().unwrap();
    let mut said = BufReader::new(process.stdout.take().unwrap());
    let mut text = String::new();
    while text.matches(";\n").count() < 40 && said.read_line(&mut text).unwrap() > 0 {}
    process.kill().unwrap();
    process.wait().unwrap();
    said.read_to_string(&mut text).unwrap();
    let acknowledged = text.split_inclusive('\n').filter(|line| line.ends_with(";\n")).count();
    assert!(acknowledged >= 40, "{text}");

    let store = open(&file).await;
    let poll = PollId { session: "w1".into(), item: "C01".into(), round: 1 };
    let seats: Vec<String> =
        store.participants(&poll).await.unwrap().into_iter().map(|one| one.seat).collect();
    let wanted: Vec<String> = (0..acknowledged).map(|number| format!("s{number:04}")).collect();
    assert!(seats.starts_with(&wanted), "{acknowledged}: {seats:?}");
    store.write_room(Vec::new(), vec![PollWrite::Seal(poll.clone())]).await.unwrap();
    assert_eq!(store.ballots(&poll).await.unwrap().len(), seats.len(), "whoever took part has a vote");
}
