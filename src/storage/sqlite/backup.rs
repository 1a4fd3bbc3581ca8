//! Knows how to make a complete copy of a database in use, and copies nothing that it has not checked.

use super::glance::{Glance, TransientCopy};
use super::{errors, location, schema};
use crate::storage::StoreError;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Copies the database of `connection` to the new file `to`: first under another name, and under its own
/// once the copy has been checked and is on the disk.
pub(super) async fn copy(connection: &mut SqliteConnection, to: &Path) -> Result<(), StoreError> {
    refuse_existing(to)?;
    make(connection, to).await?;
    settle(to).map_err(|error| errors::of_disk(to, error))
}

/// Copies the database `from` as it is, whatever form it has, to the new file `to`.
pub(in crate::storage) async fn copy_as_it_is(from: &Path, to: &Path) -> Result<(), StoreError> {
    copy(&mut Source::open(from).await?.connection, to).await
}

/// A database of this or an older form, to be copied; nothing is upgraded.
pub(super) struct Source {
    /// A connection to it.
    pub connection: SqliteConnection,
    _copy: Option<TransientCopy>,
}

impl Source {
    /// Opens the database `from`.
    pub async fn open(from: &Path) -> Result<Source, StoreError> {
        let Glance { options, copy } = Glance::at(from).await?;
        let connected = options.connect().await;
        let mut connection = connected.map_err(|error| errors::of_database(from, error))?;
        schema::form_of(&mut connection, from).await?;
        Ok(Source { connection, _copy: copy })
    }
}

/// Makes the copy under the name it has until it is settled.
pub(super) async fn make(connection: &mut SqliteConnection, to: &Path) -> Result<(), StoreError> {
    let part = part(to);
    let copied = write(connection, &part, to).await;
    if copied.is_err() {
        // What is left of a failed copy is of no use; that it may not even exist is no second error.
        let _ = fs::remove_file(&part);
    }
    copied
}

/// A copy needs a folder, for one that is missing may be a disk that is not there. It never takes the place of a file,
/// nor a place beside what is left of another database: SQLite would write that
/// into the copy.
pub(in crate::storage) fn refuse_existing(to: &Path) -> Result<(), StoreError> {
    let names = location::ENDINGS.iter().map(|ending| location::neighbour(to, ending));
    if let Some(path) = names.rev().find(|name| name.exists()) {
        return Err(StoreError::BackupExists { path });
    }
    match to.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists()) {
        Some(folder) => Err(StoreError::NoFolder { path: folder.to_owned() }),
        None => Ok(()),
    }
}

async fn write(connection: &mut SqliteConnection, part: &Path, to: &Path) -> Result<(), StoreError> {
    let name =
        part.to_str().ok_or_else(|| errors::of_disk(to, std::io::ErrorKind::InvalidFilename.into()))?;
    // A copy that an earlier crash left behind would make `VACUUM INTO` refuse.
    if part.exists() {
        fs::remove_file(part).map_err(|error| errors::of_disk(to, error))?;
    }
    // SQLite writes into an empty file as into one that it makes itself, and leaves it to its owner.
    location::for_owner().write(true).open(part).map_err(|error| errors::of_disk(to, error))?;
    sqlx::query("VACUUM INTO ?")
        .bind(name)
        .execute(connection)
        .await
        .map_err(|error| errors::of_database(to, error))?;
    check(part, to).await
}

/// The name of a copy that is not settled.
pub(super) fn part(to: &Path) -> PathBuf {
    location::neighbour(to, ".amparo-part")
}

/// Lets SQLite read every page of the copy.
pub(super) async fn check(part: &Path, to: &Path) -> Result<(), StoreError> {
    let failed = |error| errors::of_database(to, error);
    let mut copy =
        SqliteConnectOptions::new().filename(part).read_only(true).connect().await.map_err(failed)?;
    let verdict: String =
        sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut copy).await.map_err(failed)?;
    copy.close().await.map_err(failed)?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Damaged { path: to.to_owned(), why: verdict }) }
}

/// Makes the copy durable under its own name; `VACUUM INTO` does not wait for the disk.
pub(super) fn settle(to: &Path) -> std::io::Result<()> {
    File::open(part(to))?.sync_all()?;
    fs::rename(part(to), to)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
