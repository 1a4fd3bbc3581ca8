//! Knows what is kept beside the log, and who may write over what: entries that may be changed and taken away for good, such
//! as accounts and sessions. Knows nothing of what they mean.

use super::tables::Tables;
use super::write_command::WriteOutcome;
use super::{StoreError, StoreFuture};

/// An entry: JSON under a kind and an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistryEntry {
    /// What it is, such as `account`.
    pub kind: String,
    /// Its name among those of its kind.
    pub id: String,
    /// By what else it is found; no two of a kind have the same.
    pub key: Option<String>,
    /// How often it was written, from 1.
    pub version: u64,
    /// What it says, as JSON.
    pub body: String,
}

/// A change to one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegistryWrite {
    /// Write it, where its version is still the one that stands in it; 0 where there is none yet. It is one higher
    /// afterwards.
    Put(RegistryEntry),
    /// Take it away, where its version is still this one; whatever its version is, where none is named.
    Remove {
        /// What it is.
        kind: String,
        /// Its name.
        id: String,
        /// The version that was seen.
        version: Option<u64>,
    },
}

/// A place that keeps entries beside the log. What has been acknowledged survives a crash and a power cut.
pub trait Registry: Send + Sync {
    /// The entry with this id.
    fn entry<'a>(&'a self, kind: &'a str, id: &'a str) -> StoreFuture<'a, Option<RegistryEntry>>;

    /// The entry with this key.
    fn entry_by_key<'a>(&'a self, kind: &'a str, key: &'a str) -> StoreFuture<'a, Option<RegistryEntry>>;

    /// The entries of a kind whose ids begin with `prefix`, in the order of the bytes of their ids.
    fn entries<'a>(&'a self, kind: &'a str, prefix: &'a str) -> StoreFuture<'a, Vec<RegistryEntry>>;

    /// The entries of a kind with these ids, in the order of the bytes of their ids.
    fn entries_named<'a>(&'a self, kind: &'a str, ids: &'a [String]) -> StoreFuture<'a, Vec<RegistryEntry>>;

    /// Carries out all of these changes, or none.
    ///
    /// # Errors
    /// [`StoreError::EntryOvertaken`] where an entry has another version than the one that was seen, or is gone;
    /// [`StoreError::KeyTaken`] where another entry has the key.
    fn write(&self, writes: Vec<RegistryWrite>) -> StoreFuture<'_, ()>;
}

/// Carries out all of these changes, up to one that is refused.
pub(super) async fn write(
    tables: &mut dyn Tables,
    writes: &[RegistryWrite],
) -> Result<WriteOutcome, sqlx::Error> {
    for write in writes {
        let refusal = match write {
            RegistryWrite::Put(entry) => put(tables, entry).await?,
            RegistryWrite::Remove { kind, id, version } => {
                let removed = tables.remove_entry(kind, id, *version).await?;
                (!removed && version.is_some()).then(|| overtaken(kind, id))
            }
        };
        if let Some(refusal) = refusal {
            return Ok(Err(refusal));
        }
    }
    Ok(Ok(0))
}

/// Writes an entry, or says why not.
async fn put(tables: &mut dyn Tables, new: &RegistryEntry) -> Result<Option<StoreError>, sqlx::Error> {
    let last = tables.entry(&new.kind, &new.id).await?.map_or(0, |last| last.version);
    if last != new.version {
        return Ok(Some(overtaken(&new.kind, &new.id)));
    }
    if let Some(key) = &new.key {
        let twin = tables.entry_by_key(&new.kind, key).await?;
        if twin.is_some_and(|twin| twin.id != new.id) {
            return Ok(Some(StoreError::KeyTaken { kind: new.kind.clone(), key: key.clone() }));
        }
    }
    let done = tables.write_entry(new).await?;
    Ok((!done).then(|| overtaken(&new.kind, &new.id)))
}

fn overtaken(kind: &str, id: &str) -> StoreError {
    StoreError::EntryOvertaken { kind: kind.to_owned(), id: id.to_owned() }
}
