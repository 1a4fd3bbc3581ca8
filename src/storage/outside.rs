//! Knows how files get to a place outside the database and back, so that none is lost that a row names, and none stays that no
//! row names; knows no rule of the log.
//!
//! A row without content says that the content is outside. Before anything is written there, a claim is kept beside the log;
//! such a row is written only while there is one, and nothing outside is deleted while there is another. So whatever breaks off
//! in between leaves a claim, and by it is found what has to go.

use super::backend::Backend;
use super::file::{HashedFile, is_outside};
use super::file_tables::FileTable;
use super::memory::without_chance;
use super::reader;
use super::tables::Tables;
use super::write_command::WriteCommand;
use super::{FileStore, PlaceProblem, RegistryEntry, RegistryWrite, StoreError, body};
use crate::assessment::strategy::{FileHash, KeptFile};
use crate::clock::Clock;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;

/// The kind of the entries beside the log that claim what is outside.
pub(super) const CLAIM: &str = "file-claim";

/// How the claim is called that a file leaves when it is taken out of the database.
const REMOVAL: &str = "removal";

/// After this time nobody is still at work on what they claimed: a request takes a minute at most.
pub(super) const PATIENCE: TimeDelta = TimeDelta::hours(1);

/// Files on their way, as they are written into the database.
pub(super) struct Delivery {
    /// The files; without content where that is outside now.
    pub files: Vec<Arc<HashedFile>>,
    /// The names of the claims on them.
    pub claims: Vec<String>,
}

/// Brings files to the place outside, where there is one. [`settle`] has to follow, whatever became of what names them.
pub(super) async fn deliver(
    backend: &dyn Backend,
    files: Vec<Arc<HashedFile>>,
) -> Result<Delivery, StoreError> {
    let Some(store) = backend.file_store().filter(|_| !files.is_empty()) else {
        return Ok(Delivery { files, claims: Vec::new() });
    };
    let claims = claim_all(backend, &files).await?;
    for file in &files {
        store.put(file).await?;
    }
    let files = files.iter().map(|file| Arc::new(file.without_content())).collect();
    Ok(Delivery { files, claims })
}

/// Claims files, so that nothing of them goes outside before [`settle`] gives these claims back.
pub(super) async fn claim_all(
    backend: &dyn Backend,
    files: &[Arc<HashedFile>],
) -> Result<Vec<String>, StoreError> {
    let at = Clock::System.now();
    let mut claims = Vec::with_capacity(files.len());
    for file in files {
        let mut mark = [0_u8; 8];
        getrandom::fill(&mut mark).map_err(|error| backend.explain(without_chance(error)))?;
        claims.push(format!("{}-{:016x}", file.hash().0, u64::from_be_bytes(mark)));
    }
    let entries = claims.iter().map(|id| RegistryWrite::Put(claim(id.clone(), at)));
    backend.submit(WriteCommand::Register(entries.collect(), Vec::new())).await?;
    Ok(claims)
}

/// Gives claims back; what no row names goes. What fails here is done by [`sweep`] later, and nobody need know.
pub(super) async fn settle(backend: &dyn Backend, claims: Vec<String>) {
    let Some(store) = backend.file_store() else { return };
    for claim in claims {
        if let Err(error) = backend.submit(WriteCommand::Settle(claim, Arc::clone(store))).await {
            tracing::warn!(%error, "a claim on a file stays until it is looked for the next time");
            return;
        }
    }
}

/// Takes away what was taken out of the database.
pub(super) async fn take_away(backend: &dyn Backend, files: &[FileHash]) -> Result<(), StoreError> {
    let Some(store) = backend.file_store() else { return Ok(()) };
    for hash in files {
        let order = WriteCommand::Settle(removal_id(hash), Arc::clone(store));
        backend.submit(order).await.map_err(|error| match error {
            StoreError::FilePlace { .. } => store.failure(PlaceProblem::Remains { why: error.to_string() }),
            other => other,
        })?;
    }
    Ok(())
}

/// Settles what was claimed before this moment, and never given back.
pub(super) async fn sweep(backend: &dyn Backend, before: DateTime<Utc>) -> Result<(), StoreError> {
    let Some(store) = backend.file_store() else { return Ok(()) };
    let mut handle = backend.handle().await?;
    let claims = handle.tables().entries(CLAIM, "").await.map_err(|error| backend.explain(error))?;
    drop(handle);
    for claim in claims.into_iter().filter(|claim| moment_of(claim).is_none_or(|at| at < before)) {
        backend.submit(WriteCommand::Settle(claim.id, Arc::clone(store))).await?;
    }
    Ok(())
}

/// Refuses a database whose files are outside where nothing says in which place.
pub(super) async fn check_place(backend: &dyn Backend) -> Result<(), StoreError> {
    if backend.file_store().is_some() {
        return Ok(());
    }
    let mut handle = backend.handle().await?;
    for table in [FileTable::Files, FileTable::Evidence] {
        if handle.tables().has_outside(table).await.map_err(|error| backend.explain(error))? {
            return Err(StoreError::PlaceUnknown);
        }
    }
    Ok(())
}

/// The file of a row of this database with its content, wherever that is; `None` where it is nowhere. A copy, which has
/// everything inside, needs no database.
///
/// # Errors
/// [`StoreError::FilePlace`]; [`StoreError::PlaceUnknown`] where nothing says in which place it is.
pub(super) async fn fill(
    database: Option<&dyn Backend>,
    hash: &str,
    file: KeptFile,
) -> Result<Option<KeptFile>, StoreError> {
    if !is_outside(hash, &file) {
        return Ok(Some(file));
    }
    let Some(database) = database else { return Ok(None) };
    let store = database.file_store().ok_or(StoreError::PlaceUnknown)?;
    if let Some(bytes) = store.read(hash).await? {
        return Ok(Some(KeptFile { bytes, ..file }));
    }
    // It may have come into the database since that row was read.
    let mut handle = database.handle().await?;
    let row = reader::file(handle.tables(), &FileHash(hash.to_owned())).await;
    let row = row.map_err(|failure| database.explain_reading(failure))?;
    Ok(row.filter(|row| !is_outside(hash, row)))
}

/// Inside a transaction: the hash of one of these files whose content is outside where nobody claims it, and so may be gone.
pub(super) async fn unclaimed_file(
    tables: &mut dyn Tables,
    files: &[&Arc<HashedFile>],
) -> Result<Option<String>, sqlx::Error> {
    for file in files.iter().filter(|file| is_outside(&file.hash().0, file.file())) {
        if tables.entries(CLAIM, &file.hash().0).await?.is_empty() {
            return Ok(Some(file.hash().0.clone()));
        }
    }
    Ok(None)
}

/// Inside a transaction: gives a claim back, after what it is on was deleted where no row and no other claim names it. A
/// refusal has written nothing.
pub(super) async fn give_back(
    tables: &mut dyn Tables,
    id: &str,
    store: &FileStore,
) -> Result<Result<(), StoreError>, sqlx::Error> {
    let hash = id.split('-').next().unwrap_or_default();
    let is_claimed = tables.entries(CLAIM, hash).await?.iter().any(|claim| claim.id != id);
    if !is_claimed && let Err(error) = store.remove_parts(hash).await {
        return Ok(Err(error));
    }
    let is_used = is_claimed
        || tables.is_outside(FileTable::Files, hash).await?
        || tables.is_outside(FileTable::Evidence, hash).await?;
    if !is_used && let Err(error) = store.remove(hash).await {
        return Ok(Err(error));
    }
    tables.remove_entry(CLAIM, id, None).await?;
    Ok(Ok(()))
}

/// Inside a transaction: claims a file whose row goes, so that it goes outside too.
pub(super) async fn claim_removal(
    tables: &mut dyn Tables,
    hash: &FileHash,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    if tables.is_outside(FileTable::Evidence, &hash.0).await? {
        // One that is there already does as well.
        tables.write_entry(&claim(removal_id(hash), at)).await?;
    }
    Ok(())
}

fn removal_id(hash: &FileHash) -> String {
    format!("{}-{REMOVAL}", hash.0)
}

fn claim(id: String, at: DateTime<Utc>) -> RegistryEntry {
    let body = format!("\"{}\"", body::write_moment(at));
    RegistryEntry { kind: CLAIM.to_owned(), id, key: None, version: 0, body }
}

fn moment_of(claim: &RegistryEntry) -> Option<DateTime<Utc>> {
    body::read_moment(claim.body.trim_matches('"')).ok()
}
