//! Knows that a disk without room loses no word that somebody typed.

use crate::support::site::Site;
use amparo::assessment::strategy::{Entry, EntryId, EntryKind, FileHash, KeptFile};
use amparo::assessment::{Assessment, Change, Subject};
use amparo::framework::CountryCode;
use amparo::storage::{
    AssessmentSummary, BallotRecord, BallotWrite, ChainArrival, ChainEntry, ChainHead, Chronicle,
    ChronicleEntry, ChronicleWrite, DatabaseSize, FileMoveReport, FileSide, HashedFile, HistoryEntry,
    NamedPerson, Participation, PersonId, PollId, PollWrite, RecordRequest, Registry, RegistryEntry,
    RegistryWrite, RoomNotice, Rooms, RoundHead, Stamp, Store, StoreError, StoreFuture, Verification,
    VersionedAssessment,
};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::mpsc::Receiver;

/// A store that reads and cannot write any more.
struct Full(Arc<dyn Store>);

fn full<'a, T: Send + 'a>() -> StoreFuture<'a, T> {
    Box::pin(async { Err(StoreError::Full { path: "data/amparo.sqlite".into() }) })
}

impl Store for Full {
    fn create_with(&self, _: Assessment, _: Vec<Arc<HashedFile>>, _: Stamp) -> StoreFuture<'_, ()> {
        full()
    }

    fn list(&self) -> StoreFuture<'_, Vec<AssessmentSummary>> {
        self.0.list()
    }

    fn list_of<'a>(&'a self, country: &'a CountryCode) -> StoreFuture<'a, Vec<AssessmentSummary>> {
        self.0.list_of(country)
    }

    fn history_below<'a>(
        &'a self,
        id: &'a str,
        prefixes: &'a [String],
    ) -> StoreFuture<'a, Vec<HistoryEntry>> {
        self.0.history_below(id, prefixes)
    }

    fn history_naming<'a>(&'a self, id: &'a str, file: &'a FileHash) -> StoreFuture<'a, Vec<HistoryEntry>> {
        self.0.history_naming(id, file)
    }

    fn rounds<'a>(&'a self, country: Option<&'a CountryCode>) -> StoreFuture<'a, Vec<RoundHead>> {
        self.0.rounds(country)
    }

    fn unreadable(&self) -> StoreFuture<'_, Vec<String>> {
        self.0.unreadable()
    }

    fn load<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Option<VersionedAssessment>> {
        self.0.load(id)
    }

    fn list_entries<'a>(&'a self, id: &'a str, kind: EntryKind) -> StoreFuture<'a, BTreeMap<EntryId, Entry>> {
        self.0.list_entries(id, kind)
    }

    fn record_request<'a>(&'a self, _: &'a str, _: RecordRequest, _: Stamp) -> StoreFuture<'a, u64> {
        full()
    }

    fn move_files(&self, _: FileSide) -> StoreFuture<'_, FileMoveReport> {
        full()
    }

    fn is_removed<'a>(&'a self, hash: &'a FileHash) -> StoreFuture<'a, bool> {
        self.0.is_removed(hash)
    }

    fn quarantines(&self) -> StoreFuture<'_, BTreeMap<FileHash, BTreeSet<String>>> {
        self.0.quarantines()
    }

    fn keep(&self, _: KeptFile) -> StoreFuture<'_, FileHash> {
        full()
    }

    fn attach(&self, _: KeptFile) -> StoreFuture<'_, FileHash> {
        full()
    }

    fn file<'a>(&'a self, hash: &'a FileHash) -> StoreFuture<'a, Option<KeptFile>> {
        self.0.file(hash)
    }

    fn history<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Vec<HistoryEntry>> {
        self.0.history(id)
    }

    fn change_at<'a>(
        &'a self,
        id: &'a str,
        subject: &'a Subject,
        version: u64,
    ) -> StoreFuture<'a, Option<Change>> {
        self.0.change_at(id, subject, version)
    }

    fn replay<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Option<VersionedAssessment>> {
        self.0.replay(id)
    }

    fn people(&self) -> StoreFuture<'_, Vec<NamedPerson>> {
        self.0.people()
    }

    fn erase(&self, _: PersonId, _: DateTime<Utc>) -> StoreFuture<'_, ()> {
        full()
    }

    fn enrol(&self, _: NamedPerson) -> StoreFuture<'_, ()> {
        full()
    }

    fn verify(&self) -> StoreFuture<'_, Verification> {
        self.0.verify()
    }

    fn backups(&self) -> StoreFuture<'_, Vec<DateTime<Utc>>> {
        self.0.backups()
    }

    fn chain<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Vec<ChainEntry>> {
        self.0.chain(id)
    }

    fn arrive(&self, _: ChainArrival) -> StoreFuture<'_, ()> {
        full()
    }

    fn place(&self) -> String {
        self.0.place()
    }

    fn backup<'a>(&'a self, to: &'a Path, at: DateTime<Utc>) -> StoreFuture<'a, ()> {
        self.0.backup(to, at)
    }

    fn ready(&self) -> StoreFuture<'_, ()> {
        self.0.ready()
    }

    fn size(&self) -> StoreFuture<'_, DatabaseSize> {
        self.0.size()
    }

    fn close(&self) -> StoreFuture<'_, ()> {
        self.0.close()
    }
}

impl Registry for Full {
    fn entry<'a>(&'a self, kind: &'a str, id: &'a str) -> StoreFuture<'a, Option<RegistryEntry>> {
        self.0.entry(kind, id)
    }

    fn entry_by_key<'a>(&'a self, kind: &'a str, key: &'a str) -> StoreFuture<'a, Option<RegistryEntry>> {
        self.0.entry_by_key(kind, key)
    }

    fn entries<'a>(&'a self, kind: &'a str, prefix: &'a str) -> StoreFuture<'a, Vec<RegistryEntry>> {
        self.0.entries(kind, prefix)
    }

    fn entries_named<'a>(&'a self, kind: &'a str, ids: &'a [String]) -> StoreFuture<'a, Vec<RegistryEntry>> {
        self.0.entries_named(kind, ids)
    }

    fn write(&self, _: Vec<RegistryWrite>) -> StoreFuture<'_, ()> {
        full()
    }
}

impl Chronicle for Full {
    fn chronicle_end(&self) -> StoreFuture<'_, ChainHead> {
        self.0.chronicle_end()
    }

    fn chronicle<'a>(&'a self, prefix: &'a str) -> StoreFuture<'a, Vec<ChronicleEntry>> {
        self.0.chronicle(prefix)
    }

    fn add_to_chronicle(&self, _: ChronicleWrite) -> StoreFuture<'_, u64> {
        full()
    }
}

impl Rooms for Full {
    fn cast(&self, _: BallotWrite) -> StoreFuture<'_, ()> {
        full()
    }

    fn write_room(&self, _: Vec<RegistryWrite>, _: Vec<PollWrite>) -> StoreFuture<'_, ()> {
        full()
    }

    fn participants<'a>(&'a self, poll: &'a PollId) -> StoreFuture<'a, Vec<Participation>> {
        self.0.participants(poll)
    }

    fn ballots<'a>(&'a self, poll: &'a PollId) -> StoreFuture<'a, Vec<BallotRecord>> {
        self.0.ballots(poll)
    }

    fn own_ballot<'a>(&'a self, poll: &'a PollId, voter: &'a str) -> StoreFuture<'a, Option<BallotRecord>> {
        self.0.own_ballot(poll, voter)
    }

    fn announce<'a>(&'a self, session: &'a str) -> StoreFuture<'a, ()> {
        self.0.announce(session)
    }

    fn notices(&self) -> Option<Receiver<RoomNotice>> {
        self.0.notices()
    }
}

async fn site() -> Site {
    let site = Site::new().await;
    let store = site.store.clone();
    site.with_store(Arc::new(Full(store)))
}

#[tokio::test]
async fn what_was_typed_stands_on_the_page_that_says_so() {
    let site = site().await;
    let answer = [("version", "0"), ("rating", "2"), ("comment", "Two hours of <work>"), ("then", "next")];
    let page = site.post("/en/assessments/ken-2025/items/C04", &answer).await;
    assert_eq!(page.status, 500);
    assert_eq!(page.texts(".problems h2"), ["This has not been saved"]);
    let told = &page.texts(".problems .detail")[0];
    assert!(told.contains("Free some space"), "the keeper is not told what to do: {told}");
    assert!(!page.text.contains("amparo.sqlite"), "a reader is shown where the server keeps its files");
    assert_eq!(page.area("comment"), "Two hours of <work>");
    assert_eq!(page.attributes("input[name=rating][checked]", "value"), ["2"]);
    let page = site.post("/en/assessments/ken-2025/stages/ST1", &[("version", "0"), ("note", "kept")]).await;
    assert_eq!((page.status.as_u16(), page.area("note").as_str()), (500, "kept"));
    let page = site.post("/en/assessments/ken-2025/choices", &[("version", "0"), ("target", "4")]).await;
    assert_eq!(page.status, 500);
    assert_eq!(page.attributes("input[name=target][checked]", "value"), ["4"]);
}

#[tokio::test]
async fn a_page_for_it_says_what_happened_in_the_readers_language_and_shows_no_path() {
    let site = site().await;
    let answer = [("country", "KEN"), ("round", "2027"), ("target", "3"), ("framework", "weprotect-mnr")];
    for (path, what) in
        [("/en/assessments/new", "The disk is full"), ("/es/assessments/new", "El disco está lleno")]
    {
        let page = site.post(path, &answer).await;
        assert_eq!(page.status, 500, "{}", page.text);
        assert!(page.texts(".detail")[0].contains(what), "{:?}", page.texts(".detail"));
        assert!(!page.text.contains("amparo.sqlite"), "a reader is shown where the server keeps its files");
    }
}
