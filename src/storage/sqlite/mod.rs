//! Knows how to keep assessments in one SQLite file with one writer and many readers.

mod backup;
mod build;
mod errors;
mod glance;
mod header;
mod location;
mod restore;
mod schema;
mod tables;
mod writer;

use super::backend::{self, Backend};
use super::checkpoints;
use super::memory::Memory;
use super::outside;
use super::people::Directory;
use super::tables::{CopyTables, Handle};
use super::write_command::WriteCommand;
use super::{FileStore, StoreError, StoreFuture};
use glance::{Glance, TransientCopy};
use location::OpenedFile;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, SqliteConnection, SqlitePool};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use writer::Writer;

pub(super) use backup::{copy_as_it_is, refuse_existing};
pub(super) use build::build;
pub use restore::RestoreReport;
pub(super) use restore::restore;

/// How many connections read at the same time.
const READERS: u32 = 4;

/// What may be set about a database file.
#[derive(Clone, Copy, Debug, Default)]
pub struct DatabaseSettings {
    /// The most pages of 4 KiB the file may grow to; `None` for as many as the disk holds.
    pub max_pages: Option<u32>,
}

/// Assessments in one SQLite file.
pub struct SqliteStore {
    path: PathBuf,
    readers: SqlitePool,
    people: Arc<Directory>,
    opened: OpenedFile,
    /// None where another process may be writing.
    writer: Option<Writer>,
    /// Where files are kept outside it.
    files: Option<Arc<FileStore>>,
    /// What is read, where that is a copy.
    _copy: Option<TransientCopy>,
}

impl SqliteStore {
    /// Opens the file, making it and its folders where they are missing. A file of an older Amparo is copied
    /// beside itself and then upgraded. Needs a Tokio runtime, on which the writer stays.
    ///
    /// # Errors
    /// [`StoreError::InUse`] where another process has it, [`StoreError::ReadOnly`], [`StoreError::Full`],
    /// [`StoreError::Newer`], [`StoreError::Foreign`] and [`StoreError::StrayLog`], which leave everything as it was,
    /// [`StoreError::Damaged`].
    pub async fn open(path: &Path, settings: DatabaseSettings) -> Result<SqliteStore, StoreError> {
        let path = location::prepare(path)?;
        let lock = location::lock(&path)?;
        let failed = |error| errors::of_database(&path, error);
        let mut connection = write_options(&path, settings).connect().await.map_err(failed)?;
        schema::upgrade(&mut connection, &path, schema::STEPS).await?;
        checkpoints::close_trunk(&mut connection).await.map_err(failed)?;
        let people = everybody(&mut connection).await.map_err(failed)?;
        let memory = Memory::new(people.clone()).map_err(failed)?;
        let readers = read_pool(common(&path)).await.map_err(failed)?;
        let opened = OpenedFile::now(&path);
        let writer = Writer::start(connection, path.clone(), memory, lock);
        Ok(SqliteStore { writer: Some(writer), opened, readers, people, path, files: None, _copy: None })
    }

    /// Opens the file to be looked at and copied only, even while another process writes to it. Who was named since is
    /// not known then. Nothing is upgraded, and nothing need be written: see [`Glance`].
    ///
    /// # Errors
    /// [`StoreError::Older`] where it has the form of an older Amparo, and as [`SqliteStore::open`].
    pub async fn open_to_read(path: &Path) -> Result<SqliteStore, StoreError> {
        let failed = |error| errors::of_database(path, error);
        let Glance { options, copy } = Glance::at(path).await?;
        let readers = read_pool(options).await.map_err(failed)?;
        let mut connection = readers.acquire().await.map_err(failed)?;
        schema::check(&mut connection, path).await?;
        let people = everybody(&mut connection).await.map_err(failed)?;
        drop(connection);
        let opened = OpenedFile::now(path);
        Ok(SqliteStore {
            path: path.to_owned(),
            opened,
            readers,
            people,
            writer: None,
            files: None,
            _copy: copy,
        })
    }
}

impl SqliteStore {
    /// The same that keeps its files in this place.
    pub fn with_files(self, files: Option<Arc<FileStore>>) -> SqliteStore {
        SqliteStore { files, ..self }
    }
}

/// Everybody the log names now.
async fn everybody(connection: &mut SqliteConnection) -> Result<Arc<Directory>, sqlx::Error> {
    let people = Directory::default();
    connection.people().await?.into_iter().for_each(|row| people.put(row.person));
    Ok(Arc::new(people))
}

fn common(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).busy_timeout(Duration::from_secs(5)).foreign_keys(true)
}

/// Connections that cannot write.
async fn read_pool(options: SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    let options = options.read_only(true);
    SqlitePoolOptions::new().max_connections(READERS).connect_with(options).await
}

/// A commit returns when the disk has the data, on macOS too.
fn write_options(path: &Path, settings: DatabaseSettings) -> SqliteConnectOptions {
    let options = common(path).synchronous(SqliteSynchronous::Full).pragma("fullfsync", "ON");
    // What is taken away is overwritten at once, should the process die before the whole file is written anew.
    let options = options.pragma("secure_delete", "ON");
    match settings.max_pages {
        Some(pages) => options.pragma("max_page_count", pages.to_string()),
        None => options,
    }
}

impl Backend for SqliteStore {
    fn handle(&self) -> StoreFuture<'_, Box<dyn Handle>> {
        Box::pin(async move {
            let connection = self.readers.acquire().await.map_err(|error| self.explain(error))?;
            Ok(Box::new(connection) as Box<dyn Handle>)
        })
    }

    fn moment(&self) -> StoreFuture<'_, Box<dyn Handle>> {
        Box::pin(async move {
            let transaction = self.readers.begin().await.map_err(|error| self.explain(error))?;
            Ok(Box::new(transaction) as Box<dyn Handle>)
        })
    }

    fn submit(&self, command: WriteCommand) -> StoreFuture<'_, u64> {
        Box::pin(async move {
            match &self.writer {
                Some(writer) => writer.submit(command).await,
                None => Err(StoreError::ReadOnly { path: self.path.clone() }),
            }
        })
    }

    fn file_store(&self) -> Option<&Arc<FileStore>> {
        self.files.as_ref()
    }

    fn directory(&self) -> &Directory {
        &self.people
    }

    fn place_mark(&self) -> String {
        location::mark(&self.path)
    }

    fn explain(&self, error: sqlx::Error) -> StoreError {
        errors::of_database(&self.path, error)
    }

    /// Where the file is gone, what is read may be of one that nobody will find again.
    fn check_form(&self) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            let mut connection = self.readers.acquire().await.map_err(|error| self.explain(error))?;
            schema::check(&mut connection, &self.path).await?;
            match self.writer.is_some() && !self.opened.is_there() {
                true => Err(StoreError::Gone { path: self.path.clone() }),
                false => Ok(()),
            }
        })
    }

    fn copy_to<'a>(&'a self, to: &'a Path) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            if self.files.is_some() {
                return backend::copy_rows(self, to).await;
            }
            let mut connection = self.readers.acquire().await.map_err(|error| self.explain(error))?;
            backup::copy(&mut connection, to).await?;
            drop(connection);
            let checked = outside::check_place(self).await;
            if checked.is_err() {
                // Another process has begun to move files since this one looked, and the copy may lack them.
                let _ = std::fs::remove_file(to);
            }
            checked
        })
    }

    fn release(&self) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            // The writer goes last: the last connection that closes folds the write-ahead log into the file.
            self.readers.close().await;
            if let Some(writer) = &self.writer {
                writer.close().await;
            }
            Ok(())
        })
    }
}
