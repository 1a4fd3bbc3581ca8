//! Knows where assessments live and how they are kept; knows nothing of what they mean, of pages or of paper.
//!
//! Everything outside uses [`Store`] and opens it with [`open`]; one folder below per kind of database.

mod audit;
mod body;
mod chain;
mod checkpoint;
mod error;
mod fault;
mod file;
mod hash;
mod people;
mod registry;
mod sqlite;
mod store;

pub use error::StoreError;
pub use fault::{EntrySite, LogFault};
pub use file::{BrokenFile, FoundFiles, LARGEST_KEPT, file_hash, files_of, keep_files};
pub use hash::Hash;
pub use people::{Actor, ERASED, NamedPerson, PersonId};
pub use registry::{Registry, RegistryEntry, RegistryWrite};
pub use sqlite::{DatabaseSettings, RestoreReport, SqliteStore};
pub use store::{
    AssessmentSummary, ChainHead, HistoryEntry, Stamp, StampActor, Store, StoreFuture, Verification,
    VersionedAssessment,
};

use std::path::Path;
use std::sync::Arc;

/// Opens the database at `url`, creating or upgrading it where needed.
///
/// `url` is `sqlite:PATH`, such as `sqlite:data/amparo.db`; folders on the way are made.
///
/// # Errors
/// [`StoreError::Address`] for any other form, and whatever [`SqliteStore::open`] refuses.
pub async fn open(url: &str) -> Result<Arc<dyn Store>, StoreError> {
    let path = sqlite_path(url).ok_or_else(|| StoreError::Address { url: url.to_owned() })?;
    Ok(Arc::new(SqliteStore::open(path, DatabaseSettings::default()).await?))
}

/// Opens the database at `url` to be looked at and copied only; another process may be writing to it.
///
/// # Errors
/// As [`open`], and [`StoreError::Older`] where it would have to be upgraded first.
pub async fn open_to_read(url: &str) -> Result<Arc<dyn Store>, StoreError> {
    let path = sqlite_path(url).ok_or_else(|| StoreError::Address { url: url.to_owned() })?;
    Ok(Arc::new(SqliteStore::open_to_read(path).await?))
}

/// Copies the database at `url` as it is to the new file `to`: one of an older Amparo stays and becomes one of an older
/// Amparo.
///
/// # Errors
/// Whatever is wrong with the database; [`StoreError::BackupExists`], [`StoreError::NoFolder`].
pub async fn copy_as_it_is(url: &str, to: &Path) -> Result<(), StoreError> {
    let path = sqlite_path(url).ok_or_else(|| StoreError::Address { url: url.to_owned() })?;
    sqlite::copy_as_it_is(path, to).await
}

/// Puts the copy `from` in the place of the database at `url`, which is set aside under another name.
///
/// # Errors
/// Whatever is wrong with the copy, found before anything is touched; [`StoreError::InUse`].
pub async fn restore(from: &Path, url: &str) -> Result<RestoreReport, StoreError> {
    let path = sqlite_path(url).ok_or_else(|| StoreError::Address { url: url.to_owned() })?;
    sqlite::restore(from, path).await
}

/// The file that `sqlite:PATH` names. `sqlite://…`, `:memory:` and `?options` mean other things elsewhere
/// and would here quietly become odd file names, so they are refused.
fn sqlite_path(url: &str) -> Option<&Path> {
    let path = url.strip_prefix("sqlite:")?;
    let odd =
        path.is_empty() || path.starts_with("//") || path.starts_with(':') || path.contains(['?', '\0']);
    (!odd).then(|| Path::new(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_named_after_sqlite_is_an_address() {
        assert_eq!(sqlite_path("sqlite:data/amparo.sqlite"), Some(Path::new("data/amparo.sqlite")));
        assert_eq!(sqlite_path("sqlite:/var/lib/amparo.sqlite"), Some(Path::new("/var/lib/amparo.sqlite")));
        for refused in [
            "",
            "sqlite:",
            "sqlite://data.db",
            "sqlite::memory:",
            "sqlite:a?mode=rw",
            "postgres://host/amparo",
            "data/amparo.sqlite",
        ] {
            assert_eq!(sqlite_path(refused), None, "{refused}");
        }
    }
}
