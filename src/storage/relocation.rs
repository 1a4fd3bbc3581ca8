//! Knows how the content of files that are kept is brought from the database to the place outside, and back; knows no rule of
//! the log.
//!
//! Each file goes by itself: it is claimed, written and read again on the other side, then its row says so, then the claim is
//! given back, and what no row names outside goes with it. So a file is whole on one side at least, whatever breaks off, and
//! doing the same again goes on where that was.

use super::backend::Backend;
use super::file::is_outside;
use super::outside::{self, Delivery};
use super::write_command::WriteCommand;
use super::{HashedFile, StoreError};
use crate::assessment::FileKind;
use crate::assessment::strategy::{FileHash, KeptFile};
use std::sync::Arc;

/// Where the content of files lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileSide {
    /// In the database.
    Database,
    /// In the place outside it.
    Place,
}

/// What came of moving files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileMoveReport {
    /// How many were moved.
    pub moved: u64,
    /// How large these are together, in bytes.
    pub bytes: u64,
    /// How many were on that side before, as their names say.
    pub there: u64,
    /// Those that are not what their names say, cannot be read or are nowhere: they stay as they are.
    pub spoiled: Vec<FileHash>,
    /// Why the database still takes the room of what was moved out; none where it does not.
    pub bulk: Option<String>,
}

/// What became of one file.
enum FileMove {
    /// It was moved, with so many bytes.
    Done(u64),
    /// It was there before, or was removed meanwhile.
    Needless,
    /// It is not what its name says, cannot be read or is nowhere.
    Spoiled,
}

/// Brings the content of every file to this side.
pub(super) async fn move_files(backend: &dyn Backend, to: FileSide) -> Result<FileMoveReport, StoreError> {
    if backend.file_store().is_none() {
        return Err(StoreError::PlaceUnknown);
    }
    let mut report = FileMoveReport::default();
    for kind in [FileKind::Permanent, FileKind::Evidence] {
        for hash in hashes(backend, kind).await? {
            let outcome = move_file(backend, (kind, hash.as_str()), to).await?;
            match outcome {
                FileMove::Done(bytes) => {
                    report.moved += 1;
                    report.bytes += bytes;
                }
                FileMove::Needless => report.there += 1,
                FileMove::Spoiled => report.spoiled.push(FileHash(hash)),
            }
        }
    }
    if to == FileSide::Place {
        let compacted = backend.submit(WriteCommand::Compact).await;
        report.bulk = compacted.err().map(|error| error.to_string());
    }
    Ok(report)
}

async fn hashes(backend: &dyn Backend, kind: FileKind) -> Result<Vec<String>, StoreError> {
    let mut handle = backend.handle().await?;
    handle.tables().hashes(kind.into()).await.map_err(|error| backend.explain(error))
}

async fn move_file(
    backend: &dyn Backend,
    (kind, hash): (FileKind, &str),
    to: FileSide,
) -> Result<FileMove, StoreError> {
    let Some(row) = find_row(backend, kind, hash).await? else { return Ok(FileMove::Needless) };
    let stays = match to {
        FileSide::Database => !is_outside(hash, &row),
        FileSide::Place => row.bytes.is_empty(),
    };
    // What is there already is looked at too: the place may be another one than it was.
    match read_whole(backend, hash, row).await? {
        Some(_) if stays => Ok(FileMove::Needless),
        Some(file) => carry(backend, (kind, Arc::new(file)), to).await,
        None => Ok(match find_row(backend, kind, hash).await? {
            Some(_) => FileMove::Spoiled,
            None => FileMove::Needless,
        }),
    }
}

/// The file of a row where it is as its name says. One that alone cannot be read keeps no other from being moved.
async fn read_whole(
    backend: &dyn Backend,
    hash: &str,
    row: KeptFile,
) -> Result<Option<HashedFile>, StoreError> {
    let found = match outside::fill(Some(backend), hash, row).await {
        Err(error @ StoreError::FilePlace { .. }) => {
            if let Some(store) = backend.file_store() {
                store.check().await?;
            }
            tracing::warn!(%error, "a file cannot be read where it is");
            None
        }
        found => found?,
    };
    Ok(found.map(HashedFile::of).filter(|file| file.hash().0 == hash))
}

/// Moves a file that is as its name says.
async fn carry(
    backend: &dyn Backend,
    (kind, file): (FileKind, Arc<HashedFile>),
    to: FileSide,
) -> Result<FileMove, StoreError> {
    let bytes = file.file().bytes.len() as u64;
    let Delivery { files, claims } = match to {
        FileSide::Database => {
            let files = vec![file];
            let claims = outside::claim_all(backend, &files).await?;
            Delivery { files, claims }
        }
        FileSide::Place => outside::deliver(backend, vec![file]).await?,
    };
    let mut outcome = Ok(0);
    for file in files {
        outcome = backend.submit(WriteCommand::Relocate(kind, file)).await;
    }
    outside::settle(backend, claims).await;
    Ok(if outcome? > 0 { FileMove::Done(bytes) } else { FileMove::Needless })
}

async fn find_row(backend: &dyn Backend, kind: FileKind, hash: &str) -> Result<Option<KeptFile>, StoreError> {
    let mut handle = backend.handle().await?;
    handle.tables().file(kind.into(), hash).await.map_err(|error| backend.explain(error))
}
