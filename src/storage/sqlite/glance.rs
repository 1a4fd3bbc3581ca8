//! Knows how a database is looked at where nothing may be written beside it: as it lies there if it is at rest, otherwise from a
//! copy that goes away again.

use super::{common, errors, header, location};
use crate::storage::StoreError;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};
use std::fs::{self, DirBuilder, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How a database is opened to be read.
pub(super) struct Glance {
    /// For connections that cannot write.
    pub options: SqliteConnectOptions,
    /// What they read, where that is a copy; it must stay as long as they do.
    pub copy: Option<TransientCopy>,
}

impl Glance {
    /// Finds a way to read `path`. SQLite wants to put its notes for other readers beside the file. Where that cannot be, on a
    /// full disk or one that may not be written, a file beside which nothing is left is taken as it is; one whose last
    /// changes stand beside it is copied with them.
    ///
    /// # Errors
    /// What keeps the file from being read in any way.
    pub async fn at(path: &Path) -> Result<Glance, StoreError> {
        // SQLite leaves notes even beside what is not ours.
        header::check(path)?;
        let beside = common(path).read_only(true);
        let Err(error) = probe(&beside).await else { return Ok(Glance { options: beside, copy: None }) };
        let refusal = errors::of_database(path, error);
        if matches!(refusal, StoreError::Busy { .. }) {
            return Err(refusal);
        }
        if location::is_at_rest(path) {
            return Ok(Glance { options: beside.immutable(true), copy: None });
        }
        let Ok(copy) = TransientCopy::of(path) else { return Err(refusal) };
        match copy.recover().await {
            Ok(()) => Ok(Glance { options: common(&copy.file()).read_only(true), copy: Some(copy) }),
            Err(_) => Err(refusal),
        }
    }
}

/// Reads one page.
async fn probe(options: &SqliteConnectOptions) -> Result<(), sqlx::Error> {
    let mut connection = options.connect().await?;
    sqlx::query("SELECT count(*) FROM sqlite_schema").fetch_one(&mut connection).await?;
    connection.close().await
}

/// A copy of a database with what stands beside it, for its owner alone; it goes when nobody holds it any more.
pub(super) struct TransientCopy(PathBuf);

impl TransientCopy {
    fn of(path: &Path) -> io::Result<TransientCopy> {
        let copy = TransientCopy(new_folder()?);
        let before = stamps(path);
        for (ending, _) in &before {
            let mut to = location::for_owner().write(true).open(location::neighbour(&copy.file(), ending))?;
            io::copy(&mut File::open(location::neighbour(path, ending))?, &mut to)?;
        }
        // Somebody else may be writing where we may not.
        if !before.is_empty() && stamps(path) == before {
            Ok(copy)
        } else {
            Err(io::ErrorKind::ResourceBusy.into())
        }
    }

    fn file(&self) -> PathBuf {
        self.0.join("copy.sqlite")
    }

    /// Lets SQLite bring the last changes in.
    async fn recover(&self) -> Result<(), sqlx::Error> {
        probe(&common(&self.file())).await
    }
}

impl Drop for TransientCopy {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            tracing::warn!(path = %self.0.display(), %error, "a copy of a database was left behind");
        }
    }
}

/// The files of a database with their lengths and when each was changed.
fn stamps(path: &Path) -> Vec<(&'static str, (u64, Option<SystemTime>))> {
    let stamp = |ending: &'static str| {
        let about = fs::metadata(location::neighbour(path, ending)).ok()?;
        Some((ending, (about.len(), about.modified().ok())))
    };
    // The notes for other readers are made anew.
    location::ENDINGS.into_iter().filter(|ending| *ending != "-shm").filter_map(stamp).collect()
}

/// A folder that nobody else can look into.
fn new_folder() -> io::Result<PathBuf> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let names = (0u32..).map(|number| format!("amparo-{}-{number}", std::process::id()));
    for name in names {
        let folder = std::env::temp_dir().join(name);
        match builder.create(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
