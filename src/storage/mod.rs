//! Knows where assessments live and how they are kept; knows nothing of what they mean, of pages or of paper.
//!
//! Everything outside uses [`Store`] and opens it with [`open`]; one folder below per kind of database. What a database is asked
//! is listed in `tables`; what follows from the answers, the rules of the log, stands here and is the same for all.

mod address;
mod arrivals;
mod audit;
mod backend;
mod body;
mod chain;
mod chain_entry;
mod checkpoint;
mod checkpoints;
mod copy;
mod error;
mod fault;
mod file;
mod hash;
mod inspection;
mod ledger;
mod memory;
mod people;
mod postgres;
mod reader;
mod registry;
mod rows;
mod server_problem;
mod sqlite;
mod store;
mod tables;

pub use address::{DatabaseAddress, shown_address};
pub use arrivals::{ChainArrival, MergeEntry};
pub use chain_entry::{ChainEntry, ChainFault, change_from, check_chain, content_of};
pub use copy::CopyReport;
pub use error::StoreError;
pub use fault::{EntrySite, LogFault};
pub use file::{BrokenFile, FoundFiles, HashedFile, LARGEST_KEPT, file_hash, files_of, keep_files};
pub use hash::{Hash, read_hex, write_hex};
pub use people::{Actor, ERASED, NamedPerson, PersonId};
pub use postgres::PostgresStore;
pub use registry::{Registry, RegistryEntry, RegistryWrite};
pub use server_problem::ServerProblem;
pub use sqlite::{DatabaseSettings, RestoreReport, SqliteStore};
pub use store::{
    AssessmentSummary, ChainHead, DatabaseSize, HistoryEntry, Stamp, StampActor, Store, StoreFuture,
    Verification, VersionedAssessment,
};

use backend::Backend;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Opens the database at `url`, creating or upgrading its tables where needed.
///
/// `url` is `sqlite:PATH`, such as `sqlite:data/amparo.db`, where folders on the way are made; or `postgres://…`, where the
/// database must exist.
///
/// # Errors
/// [`StoreError::Address`] for any other form, and whatever [`SqliteStore::open`] or [`PostgresStore::open`] refuses.
pub async fn open(url: &str) -> Result<Arc<dyn Store>, StoreError> {
    let store: Arc<dyn Store> = match DatabaseAddress::parse(url)? {
        DatabaseAddress::File(path) => Arc::new(SqliteStore::open(path, DatabaseSettings::default()).await?),
        DatabaseAddress::Server(url) => Arc::new(PostgresStore::open(url).await?),
    };
    Ok(store)
}

/// Opens the database at `url` to be looked at and copied only; another process may be writing to it.
///
/// # Errors
/// As [`open`], and [`StoreError::Older`] where it would have to be upgraded first.
pub async fn open_to_read(url: &str) -> Result<Arc<dyn Store>, StoreError> {
    let store: Arc<dyn Store> = match DatabaseAddress::parse(url)? {
        DatabaseAddress::File(path) => Arc::new(SqliteStore::open_to_read(path).await?),
        DatabaseAddress::Server(url) => Arc::new(PostgresStore::open_to_read(url).await?),
    };
    Ok(store)
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

/// Copies everything in the database at `from` into the one at `to`: a new file, or an empty database on a server. Nobody may
/// have `from` open, which stays as it is; both are checked, and nothing is kept that is not equal to it.
///
/// # Errors
/// Whatever is wrong with either; [`StoreError::InUse`], [`ServerProblem::InUse`]; [`StoreError::BackupExists`],
/// [`StoreError::NotEmpty`]; [`StoreError::CopyDiffers`].
pub async fn move_database(from: &str, to: &str) -> Result<CopyReport, StoreError> {
    let to = DatabaseAddress::parse(to)?;
    match DatabaseAddress::parse(from)? {
        DatabaseAddress::File(path) => {
            // Nobody else can open the file meanwhile.
            let store = SqliteStore::open(path, DatabaseSettings::default()).await?;
            let copied = copy_all(&store, to).await;
            store.release().await?;
            copied
        }
        DatabaseAddress::Server(url) => {
            let store = PostgresStore::open_to_read(url).await?;
            let others = store.exclude_others().await?;
            let copied = copy_all(&store, to).await;
            drop(others);
            store.release().await?;
            copied
        }
    }
}

async fn copy_all(from: &dyn Backend, to: DatabaseAddress<'_>) -> Result<CopyReport, StoreError> {
    let mut moment = from.moment().await?;
    let copied = match to {
        DatabaseAddress::File(path) => sqlite::build(moment.tables(), path).await,
        DatabaseAddress::Server(url) => postgres::build(moment.tables(), url).await,
    };
    copied.map_err(|failure| failure.explain_source(|error| from.explain(error)))
}
