//! Knows what can be asked of any place that keeps assessments; knows no database.

use super::{
    Actor, ChainArrival, ChainEntry, Chronicle, FileMoveReport, FileSide, Hash, HashedFile, LogFault,
    NamedPerson, PersonId, RecordRequest, Registry, Rooms, SharedShelf, StoreError,
};
use crate::assessment::strategy::{Entry, EntryId, EntryKind, FileHash, KeptFile};
use crate::assessment::{Assessment, Basis, Change, Registration, Subject};
use crate::framework::CountryCode;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;

/// What a [`Store`] will answer.
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// A place that keeps assessments and every change to them.
///
/// What has been acknowledged survives a crash and a power cut. Every change is an entry of an append-only log
/// whose entries are chained by hash, a chain for each assessment, with checkpoints over all of them; the present state
/// is written together with it and can be rebuilt from it. The log names people by ids; their names stand outside it.
pub trait Store: Registry + Rooms + Chronicle {
    /// Keeps a new assessment; answers, stages and choices it already has are recorded as first versions.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] where the id is taken, [`StoreError::FileMissing`] where it names a file that was
    /// never kept; nothing is written then.
    fn create(&self, assessment: Assessment, stamp: Stamp) -> StoreFuture<'_, ()> {
        self.create_with(assessment, Vec::new(), stamp)
    }

    /// The same with those of these files that it names as evidence: kept with it, or not at all.
    ///
    /// # Errors
    /// As [`Store::create`] and [`Store::keep`].
    fn create_with(
        &self,
        assessment: Assessment,
        evidence: Vec<Arc<HashedFile>>,
        stamp: Stamp,
    ) -> StoreFuture<'_, ()>;

    /// All assessments that can be read, in the order of their ids.
    fn list(&self) -> StoreFuture<'_, Vec<AssessmentSummary>>;

    /// Those of a country; no others are read.
    fn list_of<'a>(&'a self, country: &'a CountryCode) -> StoreFuture<'a, Vec<AssessmentSummary>>;

    /// The rounds of all countries, or of one, that can be read, in the order of their ids; nothing is counted.
    fn rounds<'a>(&'a self, country: Option<&'a CountryCode>) -> StoreFuture<'a, Vec<RoundHead>>;

    /// The ids of those that cannot be read at all, in their order.
    fn unreadable(&self) -> StoreFuture<'_, Vec<String>>;

    /// The assessment as it is now, with the version of everything recorded in it; `None` where there is none.
    fn load<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Option<VersionedAssessment>>;

    /// The entries of one list of an assessment that can be read; nothing else of it is.
    fn list_entries<'a>(&'a self, id: &'a str, kind: EntryKind) -> StoreFuture<'a, BTreeMap<EntryId, Entry>>;

    /// Records a change by somebody who saw version `expected` of its subject (0 where there was nothing to see),
    /// and returns the new version.
    ///
    /// # Errors
    /// As [`Store::record_all`].
    fn record<'a>(
        &'a self,
        id: &'a str,
        change: Change,
        expected: u64,
        stamp: Stamp,
    ) -> StoreFuture<'a, u64> {
        self.record_all(id, vec![(change, expected)], stamp)
    }

    /// Records several changes that only make sense together, each by somebody who saw the version beside it of its
    /// subject: all of them or, where one is refused, none. Returns the new version of the first.
    ///
    /// # Errors
    /// For the first change that is refused: [`StoreError::Conflict`] with what is held where that is another version
    /// and says something else, [`StoreError::FileMissing`] where the change names a file that was never kept, and
    /// [`StoreError::NoSuchAssessment`]; nothing is written then.
    fn record_all<'a>(
        &'a self,
        id: &'a str,
        changes: Vec<(Change, u64)>,
        stamp: Stamp,
    ) -> StoreFuture<'a, u64> {
        self.record_request(id, changes.into(), stamp)
    }

    /// The same with those of these files that the changes name as evidence: kept with them, or not at all.
    ///
    /// # Errors
    /// As [`Store::record_request`].
    fn record_with<'a>(
        &'a self,
        id: &'a str,
        changes: Vec<(Change, u64)>,
        evidence: Vec<Arc<HashedFile>>,
        stamp: Stamp,
    ) -> StoreFuture<'a, u64> {
        self.record_request(id, RecordRequest { changes, evidence, ..RecordRequest::default() }, stamp)
    }

    /// The same with all that belongs to the changes: what they rest on is looked at in the same transaction, and what
    /// changes beside the log does so with them.
    ///
    /// # Errors
    /// As [`Store::record_all`], [`Store::keep`] and [`Registry::write`]; [`StoreError::Conflict`] too where what they rest
    /// on has another version than the one that was seen.
    fn record_request<'a>(
        &'a self,
        id: &'a str,
        request: RecordRequest,
        stamp: Stamp,
    ) -> StoreFuture<'a, u64>;

    /// Keeps a file for ever under the hash of its content. One that is kept already stays as it is.
    ///
    /// # Errors
    /// [`StoreError::FileTooLarge`] above [`super::LARGEST_KEPT`]; nothing is kept then.
    fn keep(&self, file: KeptFile) -> StoreFuture<'_, FileHash>;

    /// Keeps a file as evidence, until [`Change::Remove`] takes it away. What is to name it may never come:
    /// [`Store::record_with`] keeps both or neither.
    ///
    /// # Errors
    /// As [`Store::keep`].
    fn attach(&self, file: KeptFile) -> StoreFuture<'_, FileHash>;

    /// The file with this hash; `None` where none was ever kept, or where it was removed.
    fn file<'a>(&'a self, hash: &'a FileHash) -> StoreFuture<'a, Option<KeptFile>>;

    /// Brings the content of every file to this side, one file after the other while work goes on. What broke off goes on
    /// when the same is done again.
    ///
    /// # Errors
    /// [`StoreError::PlaceUnknown`] where nothing names a place outside; [`StoreError::FilePlace`] where it does not do what is
    /// asked: what was moved before stays so.
    fn move_files(&self, to: FileSide) -> StoreFuture<'_, FileMoveReport>;

    /// Whether the log of some assessment says that the file with this hash was removed.
    fn is_removed<'a>(&'a self, hash: &'a FileHash) -> StoreFuture<'a, bool>;

    /// The files that are in quarantine, each with the assessments in which it is. A file that is withheld in one is the same
    /// in every other that names it.
    fn quarantines(&self) -> StoreFuture<'_, BTreeMap<FileHash, BTreeSet<String>>>;

    /// Every change of the assessment that can be read, oldest first. Its creation is not among them.
    ///
    /// # Errors
    /// [`StoreError::NoSuchAssessment`].
    fn history<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Vec<HistoryEntry>>;

    /// The same of those changes that are about subjects whose names begin so; no others are read.
    fn history_below<'a>(&'a self, id: &'a str, prefixes: &'a [String])
    -> StoreFuture<'a, Vec<HistoryEntry>>;

    /// The same of those changes that name this file, or are about it.
    fn history_naming<'a>(&'a self, id: &'a str, file: &'a FileHash) -> StoreFuture<'a, Vec<HistoryEntry>>;

    /// What the log says of a subject at this version; `None` where nothing that can be read was recorded as that.
    fn change_at<'a>(
        &'a self,
        id: &'a str,
        subject: &'a Subject,
        version: u64,
    ) -> StoreFuture<'a, Option<Change>>;

    /// The assessment rebuilt from the log alone; always equal to [`Store::load`] unless somebody tampered.
    fn replay<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Option<VersionedAssessment>>;

    /// The chain of the assessment as it is kept, from its first entry; empty where there is none.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] where an entry is no text.
    fn chain<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Vec<ChainEntry>>;

    /// Takes in what another installation wrote: all of it or, where it is refused, nothing.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`], [`StoreError::NoSuchAssessment`]; [`StoreError::EntryOvertaken`] where something was
    /// recorded since the arrival was put together.
    fn arrive(&self, arrival: ChainArrival) -> StoreFuture<'_, ()>;

    /// What the machine knows the place of this database by; another text where it was copied, as far as the system tells.
    fn place(&self) -> String;

    /// Everybody the log names, in the order of their ids; a name that was erased is absent.
    fn people(&self) -> StoreFuture<'_, Vec<NamedPerson>>;

    /// Erases the name and the office of somebody, from the database with all its unused parts; the id stays in the log.
    ///
    /// # Errors
    /// [`StoreError::NoSuchPerson`]; [`StoreError::Traces`] where the name is gone but what held it could not be
    /// written anew.
    fn erase(&self, id: PersonId, at: DateTime<Utc>) -> StoreFuture<'_, ()>;

    /// Gives somebody with an account their name and office in the log, or others than before.
    ///
    /// # Errors
    /// Whatever the store could not do.
    fn enrol(&self, person: NamedPerson) -> StoreFuture<'_, ()>;

    /// Checks every chain and the checkpoints over them, that the present state is what the log adds up to, that every
    /// file is what its name says, and that every file an assessment names is kept or was removed.
    fn verify(&self) -> StoreFuture<'_, Verification>;

    /// Writes a checkpoint and then a complete, checked copy to the new file `to`, of SQLite whatever this is, while work
    /// goes on; `at` is now.
    ///
    /// # Errors
    /// [`StoreError::BackupExists`] where there is such a file; a copy that failed is not left behind.
    fn backup<'a>(&'a self, to: &'a Path, at: DateTime<Utc>) -> StoreFuture<'a, ()>;

    /// When backups were made that this database knows of, the first first. One made while another process had the
    /// database, or without Amparo, is not among them.
    fn backups(&self) -> StoreFuture<'_, Vec<DateTime<Utc>>>;

    /// Whether the database answers, and has a form that this version can use.
    ///
    /// # Errors
    /// What is the matter.
    fn ready(&self) -> StoreFuture<'_, ()>;

    /// How much is in the database.
    fn size(&self) -> StoreFuture<'_, DatabaseSize>;

    /// Where things wait that other processes must find too; none where this process has the database for itself, so that its
    /// memory does as well.
    fn shelf(&self) -> Option<&dyn SharedShelf> {
        None
    }

    /// Finishes what was asked before and lets go of the database. Later requests get [`StoreError::Closed`].
    fn close(&self) -> StoreFuture<'_, ()>;
}

/// How much is in a database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DatabaseSize {
    /// The place of the last entry of the log. On a server a few more than there are: numbers of changes that were taken
    /// back stay unused.
    pub entries: u64,
    /// How much room it takes, in bytes, without what the system keeps beside it.
    pub bytes: u64,
}

/// When something was done, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The moment; kept to the nanosecond.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: StampActor,
}

/// By whom something was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StampActor {
    /// The office or person by its name, or the program where nobody acted; empty where nobody put a name to it. The store
    /// keeps the name outside the log.
    Name(String),
    /// Whoever has this account; [`Store::enrol`] has said what it is called.
    Account(PersonId),
}

impl From<&str> for StampActor {
    fn from(name: &str) -> StampActor {
        StampActor::Name(name.to_owned())
    }
}

impl From<String> for StampActor {
    fn from(name: String) -> StampActor {
        StampActor::Name(name)
    }
}

/// An assessment as the list of assessments shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessmentSummary {
    /// The name in addresses.
    pub id: String,
    /// The country.
    pub country: CountryCode,
    /// The round in the country's own words.
    pub round: String,
    /// Where the levels come from.
    pub basis: Basis,
    /// When it was begun.
    pub created: DateTime<Utc>,
    /// When anything was last recorded in it.
    pub changed_at: DateTime<Utc>,
    /// How many items have an answer; withdrawn answers do not count.
    pub answers: u64,
    /// How it stands among the others.
    pub registration: Registration,
}

impl AssessmentSummary {
    /// Whether it is of this country and round; capitals and blanks do not matter.
    pub fn is_of(&self, country: &CountryCode, round: &str) -> bool {
        let plain = |round: &str| round.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        &self.country == country && plain(&self.round) == plain(round)
    }
}

/// An assessment as a round of its country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundHead {
    /// The name in addresses.
    pub id: String,
    /// The country.
    pub country: CountryCode,
    /// The round in the country's own words.
    pub round: String,
    /// When it was begun.
    pub created: DateTime<Utc>,
    /// When anything was last recorded in it.
    pub changed_at: DateTime<Utc>,
    /// The hash of the last entry of its log: another one with each entry, and nobody can guess it.
    pub chain: Hash,
    /// How it stands among the others.
    pub registration: Registration,
}

/// An assessment with the versions that a person who sees it has seen.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionedAssessment {
    /// The assessment.
    pub assessment: Assessment,
    /// The version of everything that was ever recorded, counted from 1.
    pub versions: BTreeMap<Subject, u64>,
    /// What is recorded and cannot be read, by its subject, with the reason. It is not in the assessment.
    pub unreadable: BTreeMap<String, String>,
}

impl VersionedAssessment {
    /// The version of `subject`; 0 where nothing was ever recorded.
    pub fn version(&self, subject: &Subject) -> u64 {
        self.versions.get(subject).copied().unwrap_or(0)
    }
}

/// A change as the log holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryEntry {
    /// The version that the change made, counted per subject from 1.
    pub version: u64,
    /// The change, with the present names of those it names.
    pub change: Change,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Actor,
    /// The hash of the entry, which stands for it and everything before it in its chain.
    pub hash: Hash,
}

/// The end of a chain. Whoever noted it elsewhere can later prove that nothing before it was rewritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainHead {
    /// The assessment; `None` for the trunk, the one chain from before each assessment had its own.
    pub id: Option<String>,
    /// The place of the last entry, which is how many the chain has.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

/// What came of checking the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// How many entries the log has, in all chains.
    pub entries: u64,
    /// The end of every chain, that of the trunk first.
    pub heads: Vec<ChainHead>,
    /// The number and the hash of the last checkpoint; 0 where there is none. It stands for all it covers.
    pub checkpoint: (u64, Hash),
    /// The hash of every entry and every checkpoint: one that was noted elsewhere must be among them.
    pub hashes: BTreeSet<Hash>,
    /// Everything that is wrong; empty where all is well.
    pub faults: Vec<LogFault>,
}

impl Verification {
    /// Whether nothing is wrong.
    pub fn sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// The end of the chain of this assessment.
    pub fn head(&self, id: &str) -> Option<&ChainHead> {
        self.heads.iter().find(|head| head.id.as_deref() == Some(id))
    }
}
