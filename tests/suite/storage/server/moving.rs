//! Knows that a database that moves to a server and back is the same, and that nothing else is touched.

use crate::storage::file::place;
use crate::storage::older_files::write_form_2;
use crate::storage::sample::{answer, answers, begun, moment, open, stamp};
use crate::storage::version::version;
use crate::support::postgres::database;
use amparo::assessment::strategy::KeptFile;
use amparo::assessment::{Answer, Change, Evidence, Subject};
use amparo::storage::{
    self, BallotRecord, BallotWrite, Participation, PollId, PollWrite, RegistryEntry, RegistryWrite,
    ServerProblem, Store, StoreError, Verification, VersionedAssessment,
};
use std::path::Path;

const COUNTRIES: usize = 50;

fn address(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

fn ids() -> impl Iterator<Item = String> {
    (0..COUNTRIES).map(|number| format!("country-{number}"))
}

/// Fifty assessments with answers, files, evidence of which some was removed, people of whom one was erased, and entries
/// beside the log.
async fn fill(store: &dyn Store) {
    for (number, id) in ids().enumerate() {
        store.create(begun(&id), stamp(0)).await.unwrap();
        let by = Answer { by: format!("Officer {number}"), ..answer(2, "A finding \0 of theirs.") };
        let change = Change::Answer { item: "C02".into(), answer: Some(by) };
        store.record(&id, change, 0, stamp(100 * number as i64)).await.unwrap();
        let bytes = format!("frozen {number}").repeat(1_000).into_bytes();
        let frozen = store.keep(KeptFile { media: "text/json".into(), bytes }).await.unwrap();
        store.record(&id, version(1, &frozen), 0, stamp(100 * number as i64)).await.unwrap();
        let bytes = format!("decree {number}").into_bytes();
        let decree = store.attach(KeptFile { media: "application/pdf".into(), bytes }).await.unwrap();
        let supported = Answer { evidence: vec![evidence(&decree)], ..answer(3, "With a decree.") };
        let change = Change::Answer { item: "C03".into(), answer: Some(supported) };
        store.record(&id, change, 0, stamp(100 * number as i64)).await.unwrap();
        if number % 10 == 0 {
            let remove = Change::Remove { file: decree, reason: "It names a child.".into() };
            store.record(&id, remove, 0, stamp(100 * number as i64)).await.unwrap();
        }
        let entry = RegistryEntry {
            kind: "account".into(),
            id: format!("{number:03}"),
            key: (number % 2 == 0).then(|| format!("{number}@x.org")),
            version: 0,
            body: "{}".into(),
        };
        store.write(vec![RegistryWrite::Put(entry.clone())]).await.unwrap();
        store.write(vec![RegistryWrite::Put(RegistryEntry { version: 1, ..entry })]).await.unwrap();
    }
    cast(store).await;
    let people = store.people().await.unwrap();
    let one = people.into_iter().find(|one| one.name.as_deref() == Some("Officer 7")).unwrap();
    store.erase(one.id, moment(9_000)).await.unwrap();
}

fn poll() -> PollId {
    PollId { session: "w1".into(), item: "C01".into(), round: 1 }
}

/// Three votes in a round that is sealed, and one in another that is not.
async fn cast(store: &dyn Store) {
    let open = PollId { round: 2, ..poll() };
    let begun = vec![PollWrite::Open(poll()), PollWrite::Open(open.clone())];
    store.write_room(Vec::new(), begun).await.unwrap();
    for (seat, level, poll) in
        [("s1", Some(4), poll()), ("s2", None, poll()), ("s3", Some(0), poll()), ("s1", Some(1), open)]
    {
        let ballot = BallotRecord { voter: format!("key-of-{seat}"), level, reason: "a \0 reason".into() };
        let write = BallotWrite { poll, seat: seat.into(), ballot, at: moment(7), paper: level.is_none() };
        store.cast(write).await.unwrap();
    }
    store.write_room(Vec::new(), vec![PollWrite::Seal(poll())]).await.unwrap();
}

fn evidence(file: &amparo::assessment::strategy::FileHash) -> Evidence {
    Evidence { id: "C03-E1".into(), title: "Decree".into(), file: Some(file.clone()), ..Evidence::default() }
}

/// Everything that can be asked of a store.
#[derive(Debug, PartialEq)]
struct Everything {
    verification: Verification,
    assessments: Vec<VersionedAssessment>,
    histories: Vec<String>,
    files: Vec<Option<KeptFile>>,
    people: Vec<amparo::storage::NamedPerson>,
    entries: Vec<RegistryEntry>,
    votes: (Vec<Participation>, Vec<BallotRecord>),
    list: Vec<amparo::storage::AssessmentSummary>,
}

async fn everything(store: &dyn Store) -> Everything {
    let list = store.list().await.unwrap();
    let (mut assessments, mut histories, mut files) = (Vec::new(), Vec::new(), Vec::new());
    for summary in &list {
        let held = store.load(&summary.id).await.unwrap().unwrap();
        for (_, hash) in held.assessment.files() {
            files.push(store.file(hash).await.unwrap());
        }
        assessments.push(held);
        histories.push(format!("{:?}", store.history(&summary.id).await.unwrap()));
    }
    Everything {
        verification: store.verify().await.unwrap(),
        assessments,
        histories,
        files,
        people: store.people().await.unwrap(),
        entries: store.entries("account", "").await.unwrap(),
        votes: (store.participants(&poll()).await.unwrap(), store.ballots(&poll()).await.unwrap()),
        list,
    }
}

#[tokio::test]
async fn fifty_countries_move_to_a_server_and_back_and_are_the_same() {
    let (folder, file) = place();
    let store = open(&file).await;
    fill(&*store).await;
    let before = everything(&*store).await;
    assert_eq!((before.list.len(), before.verification.faults.len()), (COUNTRIES, 0));
    assert_eq!((before.votes.0.len(), before.votes.1.len()), (3, 3));
    let busy = storage::move_database(&address(&file), "postgres://x@localhost/x").await.unwrap_err();
    assert!(matches!(busy, StoreError::InUse { .. }), "{busy}");
    store.close().await.unwrap();

    let url = database().await;
    let report = storage::move_database(&address(&file), &url).await.unwrap();
    assert_eq!((report.assessments, report.files), (50, 95), "five were removed");
    assert_eq!(report.verification, before.verification);
    let server = storage::open(&url).await.unwrap();
    assert!(everything(&*server).await == before, "on the server something else stands");
    server.close().await.unwrap();

    let back = folder.path().join("back.sqlite");
    storage::move_database(&url, &address(&back)).await.unwrap();
    let again = open(&back).await;
    assert!(everything(&*again).await == before, "something else came back");
    assert!(!folder.path().join("back.sqlite.amparo-part").exists());
    goes_on(&*again).await;
    goes_on(&*storage::open(&url).await.unwrap()).await;
}

/// What is written afterwards follows what was moved.
async fn goes_on(store: &dyn Store) {
    let held = store.load("country-3").await.unwrap().unwrap();
    let seen = held.version(&Subject::Item("C02".into()));
    store.record("country-3", answers("C02", "Afterwards."), seen, stamp(20_000)).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    store.backup(&folder.path().join("copy.sqlite"), moment(20_001)).await.unwrap();
    assert_eq!(store.verify().await.unwrap().faults, []);
}

#[tokio::test]
async fn what_came_from_the_time_of_one_chain_moves_too() {
    let (folder, file) = place();
    write_form_2(&file);
    let store = open(&file).await;
    store.record("ken-2025", answers("GL-X9", "Since then."), 0, stamp(0)).await.unwrap();
    let before = everything(&*store).await;
    assert!(before.verification.heads.iter().any(|head| head.id.is_none()), "it has a trunk");
    store.close().await.unwrap();
    let (url, back) = (database().await, folder.path().join("back.sqlite"));
    storage::move_database(&address(&file), &url).await.unwrap();
    storage::move_database(&url, &address(&back)).await.unwrap();
    for store in [storage::open(&url).await.unwrap(), open(&back).await] {
        assert!(everything(&*store).await == before);
    }
}

#[tokio::test]
async fn what_holds_something_is_not_written_over_and_what_is_in_use_is_not_moved() {
    let (folder, file) = place();
    let store = open(&file).await;
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    store.close().await.unwrap();
    let url = database().await;
    let server = storage::open(&url).await.unwrap();
    server.create(begun("gha-2025"), stamp(0)).await.unwrap();
    let refused = storage::move_database(&address(&file), &url).await.unwrap_err();
    assert!(matches!(refused, StoreError::NotEmpty { .. }), "{refused}");
    let new = folder.path().join("new.sqlite");
    let refused = storage::move_database(&url, &address(&new)).await.unwrap_err();
    let StoreError::Server { problem: ServerProblem::InUse, .. } = refused else { panic!("{refused}") };
    assert!(!new.exists());
    server.close().await.unwrap();
    let refused = storage::move_database(&url, &address(&file)).await.unwrap_err();
    assert!(matches!(refused, StoreError::BackupExists { .. }), "{refused}");
    let kept = open(&file).await;
    assert!(kept.load("ken-2025").await.unwrap().is_some());
    let server = storage::open(&url).await.unwrap();
    assert_eq!(server.list().await.unwrap().len(), 1);
}
