//! Knows what the errors of SQLite and of the disk mean to the person who meets them.

use crate::storage::StoreError;
use std::io;
use std::path::Path;

/// `SQLITE_IOERR_SHMSIZE`: the notes for other readers beside the file cannot grow.
const NO_ROOM_TO_SHARE: u32 = 4874;

/// What a database error means; `path` is the file it is about.
/// Codes: <https://www.sqlite.org/rescode.html>, the lower eight bits.
pub(super) fn of_database(path: &Path, error: sqlx::Error) -> StoreError {
    let path = path.to_owned();
    if code(&error) == Some(NO_ROOM_TO_SHARE) {
        return StoreError::Full { path };
    }
    match code(&error).map(|extended| extended & 0xff) {
        Some(5 | 6) => StoreError::Busy { path },
        Some(8 | 14) => StoreError::ReadOnly { path },
        Some(11) => StoreError::Damaged { path, why: error.to_string() },
        Some(13) => StoreError::Full { path },
        Some(26) => StoreError::Foreign { path },
        _ if matches!(error, sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed) => StoreError::Closed,
        _ => StoreError::Database { path, source: error.into() },
    }
}

/// What an error of the file system means; `path` is the file it is about.
pub(super) fn of_disk(path: &Path, error: io::Error) -> StoreError {
    let path = path.to_owned();
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full { path },
        _ => StoreError::Database { path, source: error.into() },
    }
}

fn code(error: &sqlx::Error) -> Option<u32> {
    error.as_database_error()?.code()?.parse().ok()
}
