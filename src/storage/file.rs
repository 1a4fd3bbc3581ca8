//! Knows how files are named by their content and how large they may be; knows no database.

use super::{Store, StoreError};
use crate::assessment::Assessment;
use crate::assessment::strategy::{FileHash, KeptFile};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The largest file that is kept, in bytes: 32 MiB.
pub const LARGEST_KEPT: usize = 32 * 1024 * 1024;

/// The name of a file without content: the SHA-256 of nothing.
pub(super) const NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// Whether a row of this name says only that its content is outside the database.
pub(super) fn is_outside(hash: &str, file: &KeptFile) -> bool {
    file.bytes.is_empty() && hash != NOTHING
}

/// The name of a file with this content: its SHA-256.
pub fn file_hash(bytes: &[u8]) -> FileHash {
    FileHash::from_digest(&Sha256::digest(bytes))
}

/// A file with the name that follows from its content, which was worked out once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HashedFile {
    hash: FileHash,
    file: KeptFile,
}

impl HashedFile {
    /// The file with its name.
    pub fn of(file: KeptFile) -> HashedFile {
        HashedFile { hash: file_hash(&file.bytes), file }
    }

    /// The row of a file whose content is outside the database.
    pub(super) fn without_content(&self) -> HashedFile {
        let file = KeptFile { media: self.file.media.clone(), bytes: Vec::new() };
        HashedFile { hash: self.hash.clone(), file }
    }

    /// Its name.
    pub fn hash(&self) -> &FileHash {
        &self.hash
    }

    /// The file.
    pub fn file(&self) -> &KeptFile {
        &self.file
    }
}

/// The files that an assessment names, as they are found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundFiles {
    /// Those that are as they were kept.
    pub whole: BTreeMap<FileHash, KeptFile>,
    /// The others.
    pub broken: Vec<BrokenFile>,
}

/// A file that is not as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenFile {
    /// Its name in the database.
    pub hash: FileHash,
    /// Whether it is not there at all; otherwise it holds something else than it did.
    pub is_lost: bool,
    /// Whether it may be removed for good, and so be missing because somebody removed it.
    pub is_evidence: bool,
}

/// Every file that an assessment names, each looked at.
///
/// # Errors
/// Whatever the store could not read.
pub async fn files_of(store: &dyn Store, assessment: &Assessment) -> Result<FoundFiles, StoreError> {
    let mut files = FoundFiles::default();
    for (kind, hash) in assessment.files() {
        let found = store.file(hash).await?;
        let is_lost = found.is_none();
        match found.filter(|file| file_hash(&file.bytes) == *hash) {
            Some(file) => {
                files.whole.insert(hash.clone(), file);
            }
            None => {
                let is_evidence = !kind.is_permanent();
                files.broken.push(BrokenFile { hash: hash.clone(), is_lost, is_evidence });
            }
        }
    }
    Ok(files)
}

/// Keeps for ever those of the files that came with an assessment which it names so; returns its evidence, which is kept
/// with the assessment ([`Store::create_with`]).
///
/// # Errors
/// Whatever the store could not keep.
pub async fn keep_files(
    store: &dyn Store,
    assessment: &Assessment,
    files: &BTreeMap<FileHash, KeptFile>,
) -> Result<Vec<Arc<HashedFile>>, StoreError> {
    let mut evidence = Vec::new();
    for (kind, hash) in assessment.files() {
        let Some(file) = files.get(hash).cloned() else { continue };
        match kind.is_permanent() {
            true => drop(store.keep(file).await?),
            false => evidence.push(Arc::new(HashedFile::of(file))),
        }
    }
    Ok(evidence)
}
