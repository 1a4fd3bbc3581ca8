//! Measures what two processes save in one PostgreSQL database, each in its own country, against what one saves alone.
//!
//! `cargo xtask bench processes` starts PostgreSQL as the tests do, here with every commit on the disk.

#![expect(clippy::unwrap_used, reason = "a measurement that fails says so by its panic")]

#[path = "../tests/suite/support/postgres.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod postgres;
#[path = "../tests/suite/storage/sample.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod sample;

use amparo::storage;
use sample::{answers, blank, stamp};
use std::process::{Child, Command, Stdio};

const SAVES: u64 = 2_000;
const ADDRESS: &str = "AMPARO_BENCH_ADDRESS";
const COUNTRY: &str = "AMPARO_BENCH_COUNTRY";

#[tokio::main]
async fn main() {
    if let (Ok(address), Ok(country)) = (std::env::var(ADDRESS), std::env::var(COUNTRY)) {
        return save(&address, &country).await;
    }
    let cluster = postgres::Cluster::new();
    let address = cluster.database().await;
    postgres::meddle(&address, &["ALTER SYSTEM SET fsync = on", "SELECT pg_reload_conf()"]).await;
    let alone = saves_a_second(vec![process(&address, "one")]);
    let together = saves_a_second(vec![process(&address, "two"), process(&address, "three")]);
    println!("one process: {alone:.0} saves a second; two, each in its own country: {together:.0}");
    println!("two against one: {:.2}", together / alone);
}

fn process(address: &str, country: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env(ADDRESS, address).env(COUNTRY, country).stdout(Stdio::piped());
    command.spawn().unwrap()
}

/// What all of them save in a second while all do: each says how long it took.
fn saves_a_second(processes: Vec<Child>) -> f64 {
    let times = processes.into_iter().map(|process| {
        let said = process.wait_with_output().unwrap();
        String::from_utf8(said.stdout).unwrap().trim().parse::<f64>().unwrap()
    });
    times.map(|seconds| SAVES as f64 / seconds).sum()
}

/// Four people save one after the other.
async fn save(address: &str, country: &str) {
    let store = storage::open(address).await.unwrap();
    store.create(blank(country), stamp(0)).await.unwrap();
    let begun = std::time::Instant::now();
    let people: Vec<_> = (0..4)
        .map(|person| {
            let (store, country) = (store.clone(), country.to_owned());
            tokio::spawn(async move {
                for version in 0..SAVES / 4 {
                    let change = answers(&format!("C0{person}"), "A finding of half a line.");
                    let change = match version % 2 {
                        0 => change,
                        _ => answers(&format!("C0{person}"), "Another one."),
                    };
                    store.record(&country, change, version, stamp(1)).await.unwrap();
                }
            })
        })
        .collect();
    for person in people {
        person.await.unwrap();
    }
    println!("{}", begun.elapsed().as_secs_f64());
}
