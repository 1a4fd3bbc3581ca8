//! Knows how accounts, sessions and invitations are written beside the log and read again.

use crate::storage::{Registry, RegistryEntry, RegistryWrite, StoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::ops::Deref;

/// What is kept beside the log.
pub trait RegistryRecord: Serialize + DeserializeOwned + Send {
    /// What it is; never changes.
    const KIND: &'static str;

    /// Its name among those of its kind.
    fn id(&self) -> String;

    /// By what else it is found.
    fn key(&self) -> Option<String> {
        None
    }
}

/// A record with the version that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionedRecord<R> {
    /// The record.
    pub record: R,
    /// Its version; 0 where it is new.
    pub version: u64,
}

impl<R> Deref for VersionedRecord<R> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.record
    }
}

impl<R: RegistryRecord> VersionedRecord<R> {
    /// One that nobody has written yet.
    pub fn new(record: R) -> VersionedRecord<R> {
        VersionedRecord { record, version: 0 }
    }

    /// The order to write it.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] where it is no JSON.
    pub fn put(&self) -> Result<RegistryWrite, StoreError> {
        let (id, key) = (self.record.id(), self.record.key());
        let body = serde_json::to_string(&self.record).map_err(|why| unreadable::<R>(&id, &why))?;
        Ok(RegistryWrite::Put(RegistryEntry {
            kind: R::KIND.to_owned(),
            id,
            key,
            version: self.version,
            body,
        }))
    }

    /// The order to take it away, where nobody has written it since.
    pub fn remove(&self) -> RegistryWrite {
        let (kind, id) = (R::KIND.to_owned(), self.record.id());
        RegistryWrite::Remove { kind, id, version: Some(self.version) }
    }

    /// The same with this done to it.
    pub fn with(mut self, change: impl FnOnce(&mut R)) -> VersionedRecord<R> {
        change(&mut self.record);
        self
    }
}

/// A registry as a place of records.
pub struct RecordStore<'s>(pub &'s dyn Registry);

impl RecordStore<'_> {
    /// The record with this id.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn get<R: RegistryRecord>(&self, id: &str) -> Result<Option<VersionedRecord<R>>, StoreError> {
        self.0.entry(R::KIND, id).await?.map(read).transpose()
    }

    /// The record with this key.
    ///
    /// # Errors
    /// As [`RecordStore::get`].
    pub async fn find<R: RegistryRecord>(&self, key: &str) -> Result<Option<VersionedRecord<R>>, StoreError> {
        self.0.entry_by_key(R::KIND, key).await?.map(read).transpose()
    }

    /// The records whose ids begin with `prefix`, in the order of their ids.
    ///
    /// # Errors
    /// As [`RecordStore::get`].
    pub async fn list<R: RegistryRecord>(&self, prefix: &str) -> Result<Vec<VersionedRecord<R>>, StoreError> {
        self.0.entries(R::KIND, prefix).await?.into_iter().map(read).collect()
    }

    /// The records with these ids, in the order of their ids.
    ///
    /// # Errors
    /// As [`RecordStore::get`].
    pub async fn get_all<R: RegistryRecord>(
        &self,
        ids: &[String],
    ) -> Result<Vec<VersionedRecord<R>>, StoreError> {
        self.0.entries_named(R::KIND, ids).await?.into_iter().map(read).collect()
    }

    /// Carries out all of these orders, or none.
    ///
    /// # Errors
    /// As [`crate::storage::Registry::write`].
    pub async fn write(&self, writes: Vec<RegistryWrite>) -> Result<(), StoreError> {
        self.0.write(writes).await
    }
}

fn read<R: RegistryRecord>(entry: RegistryEntry) -> Result<VersionedRecord<R>, StoreError> {
    let record = serde_json::from_str(&entry.body).map_err(|why| unreadable::<R>(&entry.id, &why))?;
    Ok(VersionedRecord { record, version: entry.version })
}

/// Names the record without what it says.
fn unreadable<R: RegistryRecord>(id: &str, why: &serde_json::Error) -> StoreError {
    let why = format!("line {}, column {}", why.line(), why.column());
    StoreError::Unreadable { place: format!("the recorded {} {id}", R::KIND), why }
}
