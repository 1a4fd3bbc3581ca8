//! Knows how a copy takes the place of a database, and that nothing is lost thereby.

use super::{backup, errors, location};
use crate::storage::StoreError;
use sqlx::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// What became of the database that was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestoreReport {
    /// Where it is now; `None` where there was none.
    pub aside: Option<PathBuf>,
}

/// Puts the copy `from` in the place of the database `to`.
pub(in crate::storage) async fn restore(from: &Path, to: &Path) -> Result<RestoreReport, StoreError> {
    if to.is_dir() {
        return Err(StoreError::Folder { path: to.to_owned() });
    }
    let mut source = backup::Source::open(from).await?;
    location::make_folder(to)?;
    let to = fs::canonicalize(to).unwrap_or_else(|_| to.to_owned());
    let _lock = location::lock(&to)?;
    backup::make(&mut source.connection, &to).await?;
    source.connection.close().await.map_err(|error| errors::of_database(from, error))?;
    let moved = set_aside(&to).and_then(|aside| backup::settle(&to).map(|()| aside));
    moved.map(|aside| RestoreReport { aside }).map_err(|error| errors::of_disk(&to, error))
}

/// Gives the database another name, with what SQLite keeps beside it. What is left beside one that is gone must go too:
/// SQLite would write it into the copy.
fn set_aside(to: &Path) -> std::io::Result<Option<PathBuf>> {
    let aside = location::free_name(to, ".replaced");
    let mut found = false;
    for ending in location::ENDINGS {
        let part = location::neighbour(to, ending);
        if part.exists() {
            found = true;
            fs::rename(part, location::neighbour(&aside, ending))?;
        }
    }
    Ok(found.then_some(aside))
}
