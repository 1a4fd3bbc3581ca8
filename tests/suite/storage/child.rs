//! Knows how this test binary runs itself again as another process, and what it does there.

use super::sample::{answers, blank, moment, open, stamp};
use super::version::version;
use crate::support::bucket;
use amparo::assessment::Subject;
use amparo::assessment::strategy::KeptFile;
use amparo::storage::{
    self, BallotRecord, BallotWrite, DatabaseSettings, FileSide, PollId, PollWrite, SqliteStore, Store,
};
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

/// How many answers the writing process would save if it were left alone.
pub const ANSWERS: u64 = 1_000;
const TOGETHER: u64 = 4;
const TASK: &str = "AMPARO_TEST_TASK";
const FILE: &str = "AMPARO_TEST_FILE";
/// Names the address of the bucket in which files are kept, where they are.
pub const BUCKET: &str = "AMPARO_TEST_BUCKET";

/// The command that runs `program`, a copy of this binary, with `task` on `file`, or on the database that it is the address
/// of; what it says can be read.
pub fn command(program: &Path, task: &str, file: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["--exact", "storage::child::the_other_process", "--ignored", "--nocapture"]);
    command.env(TASK, task).env(FILE, file).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

/// What a process that only opens `file` says about it.
pub fn says(mut command: Command) -> String {
    // A program that was just copied is busy while a process that another test begins still holds the copy open.
    let output = loop {
        match command.output() {
            Err(error) if error.kind() == ErrorKind::ExecutableFileBusy => std::thread::yield_now(),
            output => break output.unwrap(),
        }
    };
    let text = String::from_utf8(output.stdout).unwrap();
    let line = text.lines().find_map(|line| line.split_once("says: "));
    line.unwrap_or_else(|| panic!("it said nothing: {text}")).1.to_owned()
}

#[tokio::test]
#[ignore = "the other process of the tests that need one; does nothing by itself"]
async fn the_other_process() {
    let (Ok(task), Ok(file)) = (std::env::var(TASK), std::env::var(FILE)) else { return };
    match task.as_str() {
        "open" => match SqliteStore::open(Path::new(&file), DatabaseSettings::default()).await {
            Ok(_) => println!("\nsays: opened"),
            Err(error) => println!("\nsays: {error}"),
        },
        "read" => match SqliteStore::open_to_read(Path::new(&file)).await {
            Ok(store) if store.verify().await.unwrap().sound() => println!("\nsays: sound"),
            Ok(_) => println!("\nsays: altered"),
            Err(error) => println!("\nsays: {error}"),
        },
        "pairs" => pair(database(&file).await).await,
        "freezing" => crate::web::assessments::freezing::freeze_until_killed(Path::new(&file)).await,
        "moving" => {
            let store = database(&file).await;
            println!("\nmoving;");
            store.move_files(FileSide::Place).await.unwrap();
        }
        "votes" => vote(database(&file).await).await,
        "versions" => freeze(database(&file).await).await,
        "start" => match storage::open(&file).await {
            Ok(_) => println!("\nsays: opened"),
            Err(error) => println!("\nsays: {error}"),
        },
        run => write(database(&file).await, run).await,
    }
}

/// The database in a file, or at an address.
async fn database(place: &str) -> Arc<dyn Store> {
    match (place.starts_with("postgres://"), std::env::var(BUCKET)) {
        (true, _) => storage::open(place).await.unwrap(),
        (false, Ok(endpoint)) => {
            let address = bucket::address(Path::new(place), bucket::settings_at(&endpoint));
            storage::open(address).await.unwrap()
        }
        (false, Err(_)) => open(Path::new(place)).await,
    }
}

/// Saves the answers, several at a time, and says of each that it is kept only once the store has said so.
async fn write(store: Arc<dyn Store>, run: &str) {
    if store.load("ken-2025").await.unwrap().is_none() {
        store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    }
    println!();
    let hands: Vec<_> =
        (0..TOGETHER).map(|hand| tokio::spawn(save(store.clone(), run.to_owned(), hand))).collect();
    for hand in hands {
        hand.await.unwrap();
    }
}

/// Freezes versions, each with a file of its own, and says of each that it is kept once the store has said so.
async fn freeze(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    println!();
    for number in 1..=ANSWERS {
        let bytes = format!("{{\"version\": {number}}}").into_bytes();
        let hash = store.keep(KeptFile { media: "application/json".into(), bytes }).await.unwrap();
        let number = u32::try_from(number).unwrap();
        store.record("ken-2025", version(number, &hash), 0, stamp(1)).await.unwrap();
        println!("kept {number};");
    }
}

/// Votes from many seats in one round, and says of each vote that it is kept once the store has said so.
async fn vote(store: Arc<dyn Store>) {
    let poll = PollId { session: "w1".into(), item: "C01".into(), round: 1 };
    store.write_room(Vec::new(), vec![PollWrite::Open(poll.clone())]).await.unwrap();
    println!();
    for number in 0..ANSWERS {
        let seat = format!("s{number:04}");
        let ballot = BallotRecord { voter: seat.clone(), level: Some(2), reason: String::new() };
        let write = BallotWrite { poll: poll.clone(), seat, ballot, at: moment(0), paper: false };
        store.cast(write).await.unwrap();
        println!("kept {number};");
    }
}

/// Saves two answers at a time that belong together, and says so once the store has kept both.
async fn pair(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    println!();
    for number in 0..ANSWERS {
        let text = number.to_string();
        let both = vec![(answers("C01", &text), number), (answers("C02", &text), number)];
        store.record_all("ken-2025", both, stamp(1)).await.unwrap();
        println!("kept {number};");
    }
}

async fn save(store: Arc<dyn Store>, run: String, hand: u64) {
    let item = format!("C{hand}");
    let held = store.load("ken-2025").await.unwrap().unwrap();
    let mut version = held.version(&Subject::Item(item.as_str().into()));
    for number in 0..ANSWERS / TOGETHER {
        let text = format!("{run}.{number}");
        version = store.record("ken-2025", answers(&item, &text), version, stamp(1)).await.unwrap();
        println!("kept {item} {version} {text};");
    }
}
