//! Knows the file a database is in: finds or makes it, and sees to it that one process has it at a time.

use super::fault;
use crate::storage::StoreError;
use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// What may stand behind the name of a database: what SQLite keeps beside it, and nothing.
pub(super) const ENDINGS: [&str; 4] = ["-wal", "-shm", "-journal", ""];

/// Makes the file and the folders above it where they are missing, checks that the file can be written,
/// and returns its full path.
pub(super) fn prepare(path: &Path) -> Result<PathBuf, StoreError> {
    make_folder(path)?;
    File::options().append(true).create(true).open(path).map_err(|error| fault::of_disk(path, error))?;
    fs::canonicalize(path).map_err(|error| fault::of_disk(path, error))
}

/// Makes the folders above the file where they are missing.
pub(super) fn make_folder(path: &Path) -> Result<(), StoreError> {
    match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => fs::create_dir_all(folder).map_err(|error| fault::of_disk(path, error)),
        None => Ok(()),
    }
}

/// Takes the lock that stands for the whole database. It ends with the file that is returned, or with the process.
pub(super) fn lock(path: &Path) -> Result<File, StoreError> {
    let lock = beside(path, ".lock");
    let file = File::options().append(true).create(true).open(&lock);
    let file = file.map_err(|error| fault::of_disk(path, error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse { path: path.to_owned() }),
        Err(TryLockError::Error(error)) => Err(fault::of_disk(&lock, error)),
    }
}

/// Whether everything that was written is in the file itself, and nothing beside it.
pub(super) fn is_at_rest(path: &Path) -> bool {
    let holds = |ending| fs::metadata(beside(path, ending)).is_ok_and(|data| data.len() > 0);
    path.is_file() && !holds("-wal") && !holds("-journal")
}

/// The file next to `path` with `ending` after its name.
pub(super) fn beside(path: &Path, ending: impl AsRef<OsStr>) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The first of `path` with `ending`, with `ending-2`, with `ending-3` … that no file has.
pub(super) fn free_name(path: &Path, ending: &str) -> PathBuf {
    let more = (2u32..).map(|number| beside(path, format!("{ending}-{number}")));
    let mut names = std::iter::once(beside(path, ending)).chain(more);
    let free = |name: &PathBuf| ENDINGS.iter().all(|ending| !beside(name, ending).exists());
    names.find(free).unwrap_or_else(|| path.to_owned())
}
