//! Knows where assessments live and how they are kept; knows nothing of what they mean, of pages or of paper.
//!
//! Everything outside uses [`Store`] and opens it with [`open`]; one folder below per kind of database. What a database is asked
//! is listed in `tables`; what follows from the answers, the rules of the log, stands here and is the same for all.

mod address;
mod arrivals;
mod audit;
mod backend;
mod beside;
mod body;
mod chain;
mod chain_entry;
mod checkpoint;
mod checkpoints;
mod chronicle;
mod copy;
mod error;
mod fault;
mod file;
mod file_store;
mod file_tables;
mod hash;
mod inspection;
mod ledger;
mod memory;
mod outside;
mod people;
mod place;
mod place_problem;
mod postgres;
mod reader;
mod record_request;
mod registry;
mod relocation;
mod rooms;
mod rows;
mod server_problem;
mod shelf;
mod sqlite;
mod store;
mod tables;
mod write_command;

pub use address::{DatabaseAddress, StorageAddress, shown_address};
pub use arrivals::{ChainArrival, MergeEntry};
pub use chain_entry::{ChainEntry, ChainFault, change_from, check_chain, content_of};
pub use chronicle::{Chronicle, ChronicleEntry, ChronicleNote, ChronicleWrite};
pub use copy::CopyReport;
pub use error::StoreError;
pub use fault::{EntrySite, LogFault};
pub use file::{BrokenFile, FoundFiles, HashedFile, LARGEST_KEPT, file_hash, files_of, keep_files};
pub use file_store::FileStore;
pub use hash::{Hash, read_hex, write_hex};
pub use people::{Actor, ERASED, NamedPerson, PersonId};
pub use place::{BucketAccess, FilePlace, FileStoreSettings};
pub use place_problem::PlaceProblem;
pub use postgres::PostgresStore;
pub use record_request::RecordRequest;
pub use registry::{Registry, RegistryEntry, RegistryWrite};
pub use relocation::{FileMoveReport, FileSide};
pub use rooms::{BallotRecord, BallotWrite, Participation, PollId, PollWrite, RoomNotice, Rooms};
pub use server_problem::ServerProblem;
pub use shelf::{SharedShelf, ShelfEntry, ShelfKey, ShelfKind};
pub use sqlite::{DatabaseSettings, RestoreReport, SqliteStore};
pub use store::{
    AssessmentSummary, ChainHead, DatabaseSize, HistoryEntry, RoundHead, Stamp, StampActor, Store,
    StoreFuture, Verification, VersionedAssessment,
};

use crate::clock::Clock;
use backend::Backend;
use chrono::{DateTime, Utc};
use copy::CopySource;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Opens the database at `address`, creating or upgrading its tables where needed, with the place for its files.
///
/// A database is `sqlite:PATH`, such as `sqlite:data/amparo.db`, where folders on the way are made; or `postgres://…`, where
/// it must exist.
///
/// # Errors
/// [`StoreError::Address`] for any other form, whatever [`SqliteStore::open`], [`PostgresStore::open`] or
/// [`FileStore::open`] refuses, and [`StoreError::PlaceUnknown`].
pub async fn open(address: impl Into<StorageAddress>) -> Result<Arc<dyn Store>, StoreError> {
    let StorageAddress { database, files } = address.into();
    let files = file_store(files.as_ref())?;
    match DatabaseAddress::parse(&database)? {
        DatabaseAddress::File(path) => {
            let store = SqliteStore::open(path, DatabaseSettings::default()).await?.with_files(files);
            check_place(&store).await?;
            // Nobody else has the file: what is claimed was claimed by one that is no more.
            sweep(&store, Clock::System.now()).await;
            Ok(Arc::new(store))
        }
        DatabaseAddress::Server(url) => {
            let store = PostgresStore::open(url).await?.with_files(files);
            check_place(&store).await?;
            sweep(&store, Clock::System.now() - outside::PATIENCE).await;
            Ok(Arc::new(store))
        }
    }
}

/// Opens the database at `address` to be looked at and copied only; another process may be writing to it.
///
/// # Errors
/// As [`open`], and [`StoreError::Older`] where it would have to be upgraded first.
pub async fn open_to_read(address: impl Into<StorageAddress>) -> Result<Arc<dyn Store>, StoreError> {
    let StorageAddress { database, files } = address.into();
    let files = file_store(files.as_ref())?;
    match DatabaseAddress::parse(&database)? {
        DatabaseAddress::File(path) => {
            let store = SqliteStore::open_to_read(path).await?.with_files(files);
            check_place(&store).await?;
            Ok(Arc::new(store))
        }
        DatabaseAddress::Server(url) => {
            let store = PostgresStore::open_to_read(url).await?.with_files(files);
            check_place(&store).await?;
            Ok(Arc::new(store))
        }
    }
}

fn file_store(settings: Option<&FileStoreSettings>) -> Result<Option<Arc<FileStore>>, StoreError> {
    settings.map(|settings| FileStore::open(settings).map(Arc::new)).transpose()
}

/// Lets go of a database whose files are nobody knows where.
async fn check_place(store: &dyn Backend) -> Result<(), StoreError> {
    match outside::check_place(store).await {
        Ok(()) => Ok(()),
        Err(error) => {
            store.release().await?;
            Err(error)
        }
    }
}

/// What cannot be looked after now is looked after later.
async fn sweep(store: &dyn Backend, before: DateTime<Utc>) {
    if let Err(error) = outside::sweep(store, before).await {
        tracing::warn!(%error, "files that nothing names stay until they are looked for the next time");
    }
}

/// Copies the database at `url` as it is to the new file `to`: one of an older Amparo stays and becomes one of an older
/// Amparo. Only a file can be copied so.
///
/// # Errors
/// Whatever is wrong with the database; [`StoreError::BackupExists`], [`StoreError::NoFolder`]; [`StoreError::Older`] for a
/// database on a server.
pub async fn copy_as_it_is(url: &str, to: &Path) -> Result<(), StoreError> {
    match DatabaseAddress::parse(url)? {
        DatabaseAddress::File(path) => sqlite::copy_as_it_is(path, to).await,
        DatabaseAddress::Server(url) => Err(StoreError::Older { path: PathBuf::from(shown_address(url)) }),
    }
}

/// Puts the copy `from` in the place of the database at `url`, which is set aside under another name.
///
/// # Errors
/// Whatever is wrong with the copy, found before anything is touched; [`StoreError::InUse`]; [`StoreError::NoFile`] for a
/// database on a server.
pub async fn restore(from: &Path, url: &str) -> Result<RestoreReport, StoreError> {
    match DatabaseAddress::parse(url)? {
        DatabaseAddress::File(path) => sqlite::restore(from, path).await,
        DatabaseAddress::Server(url) => Err(StoreError::NoFile { url: shown_address(url) }),
    }
}

/// Copies everything in the database at `from` into the one at `to`: a new file, or an empty database on a server. Files that
/// are outside `from` are inside `to`. Nobody may
/// have `from` open, which stays as it is; both are checked, and nothing is kept that is not equal to it.
///
/// # Errors
/// Whatever is wrong with either; [`StoreError::InUse`], [`ServerProblem::InUse`]; [`StoreError::BackupExists`],
/// [`StoreError::NotEmpty`]; [`StoreError::CopyDiffers`].
pub async fn move_database(from: impl Into<StorageAddress>, to: &str) -> Result<CopyReport, StoreError> {
    let StorageAddress { database, files } = from.into();
    let (files, to) = (file_store(files.as_ref())?, DatabaseAddress::parse(to)?);
    match DatabaseAddress::parse(&database)? {
        DatabaseAddress::File(path) => {
            // Nobody else can open the file meanwhile.
            let store = SqliteStore::open(path, DatabaseSettings::default()).await?.with_files(files);
            let copied = copy_all(&store, to).await;
            store.release().await?;
            copied
        }
        DatabaseAddress::Server(url) => {
            let store = PostgresStore::open_to_read(url).await?.with_files(files);
            let others = store.exclude_others().await?;
            let copied = copy_all(&store, to).await;
            drop(others);
            store.release().await?;
            copied
        }
    }
}

async fn copy_all(from: &dyn Backend, to: DatabaseAddress<'_>) -> Result<CopyReport, StoreError> {
    outside::check_place(from).await?;
    let mut moment = from.moment().await?;
    let source = CopySource { tables: moment.tables(), database: from };
    let copied = match to {
        DatabaseAddress::File(path) => sqlite::build(source, path).await,
        DatabaseAddress::Server(url) => postgres::build(source, url).await,
    };
    copied.map_err(|failure| failure.explain_source(|error| from.explain(error)))
}
