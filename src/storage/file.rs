//! Knows how files are named by their content and how large they may be; knows no database.

use super::{Store, StoreError};
use crate::assessment::Assessment;
use crate::assessment::strategy::{FileHash, KeptFile};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The largest file that is kept, in bytes: 32 MiB.
pub const LARGEST_KEPT: usize = 32 * 1024 * 1024;

/// The name of a file with this content: its SHA-256.
pub fn file_hash(bytes: &[u8]) -> FileHash {
    FileHash::from_digest(&Sha256::digest(bytes))
}

/// Every file that an assessment names and that is kept.
///
/// # Errors
/// Whatever the store could not read.
pub async fn files_of(
    store: &dyn Store,
    assessment: &Assessment,
) -> Result<BTreeMap<FileHash, KeptFile>, StoreError> {
    let mut files = BTreeMap::new();
    for (_, hash) in assessment.files() {
        if let Some(file) = store.file(hash).await? {
            files.insert(hash.clone(), file);
        }
    }
    Ok(files)
}

/// Keeps the files that came with an assessment: for ever, or as evidence, as it names them.
///
/// # Errors
/// Whatever the store could not keep.
pub async fn keep_files(
    store: &dyn Store,
    assessment: &Assessment,
    files: &BTreeMap<FileHash, KeptFile>,
) -> Result<(), StoreError> {
    for (kind, hash) in assessment.files() {
        if let Some(file) = files.get(hash).cloned() {
            match kind.is_permanent() {
                true => store.keep(file).await?,
                false => store.attach(file).await?,
            };
        }
    }
    Ok(())
}
