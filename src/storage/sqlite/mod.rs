//! Knows how to keep assessments in one SQLite file with one writer and many readers.

mod backup;
mod checkpoints;
mod errors;
mod files;
mod glance;
mod header;
mod ledger;
mod location;
mod memory;
mod reader;
mod registry;
mod restore;
mod schema;
mod tables;
mod writer;

use super::people::Directory;
use super::{
    AssessmentSummary, HistoryEntry, LARGEST_KEPT, NamedPerson, PersonId, Stamp, Store, StoreError,
    StoreFuture, Verification, VersionedAssessment, file_hash,
};
use crate::assessment::strategy::{FileHash, KeptFile};
use crate::assessment::{Assessment, Change, FileKind, Subject};
use chrono::{DateTime, Utc};
use glance::{Glance, TransientCopy};
use ledger::{WriteCommand, WriteOutcome};
use memory::Memory;
use reader::ReadFailure;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Sqlite, SqlitePool};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use writer::Writer;

pub(super) use backup::copy_as_it_is;
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
    /// None where another process may be writing.
    writer: Option<Writer>,
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
        let people = Arc::new(Directory::default());
        let memory = Memory::read(&mut connection, people.clone()).await.map_err(failed)?;
        let readers = read_pool(common(&path)).await.map_err(failed)?;
        let writer = Writer::start(connection, path.clone(), memory, lock);
        Ok(SqliteStore { writer: Some(writer), readers, people, path, _copy: None })
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
        let people = Arc::new(Directory::default());
        for person in tables::people(&mut connection).await.map_err(failed)? {
            people.put(person);
        }
        drop(connection);
        Ok(SqliteStore { path: path.to_owned(), readers, people, writer: None, _copy: copy })
    }

    async fn submit(&self, command: WriteCommand) -> WriteOutcome {
        match &self.writer {
            Some(writer) => writer.submit(command).await,
            None => Err(StoreError::ReadOnly { path: self.path.clone() }),
        }
    }

    async fn keep_one(&self, kind: FileKind, file: KeptFile) -> Result<FileHash, StoreError> {
        let size = file.bytes.len();
        if size > LARGEST_KEPT {
            return Err(StoreError::FileTooLarge { size, limit: LARGEST_KEPT });
        }
        let hash = file_hash(&file.bytes);
        self.submit(WriteCommand::Keep(kind, hash.clone(), file)).await.map(|_| hash)
    }

    async fn reader(&self) -> Result<PoolConnection<Sqlite>, StoreError> {
        self.readers.acquire().await.map_err(|error| self.store_error(error.into()))
    }

    fn store_error(&self, failure: ReadFailure) -> StoreError {
        match failure {
            ReadFailure::Database(error) => errors::of_database(&self.path, error),
            ReadFailure::Content(error) => error,
        }
    }
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

impl Store for SqliteStore {
    fn create(&self, assessment: Assessment, stamp: Stamp) -> StoreFuture<'_, ()> {
        Box::pin(async move { self.submit(WriteCommand::Begin(Box::new(assessment), stamp)).await.map(drop) })
    }

    fn list(&self) -> StoreFuture<'_, Vec<AssessmentSummary>> {
        Box::pin(async {
            reader::list(&mut *self.reader().await?).await.map_err(|failure| self.store_error(failure))
        })
    }

    fn unreadable(&self) -> StoreFuture<'_, Vec<String>> {
        Box::pin(async {
            reader::unreadable(&mut *self.reader().await?).await.map_err(|failure| self.store_error(failure))
        })
    }

    fn load<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Option<VersionedAssessment>> {
        Box::pin(async {
            let loaded = reader::load(&mut *self.reader().await?, id, &self.people).await;
            loaded.map_err(|failure| self.store_error(failure))
        })
    }

    fn record_all<'a>(
        &'a self,
        id: &'a str,
        changes: Vec<(Change, u64)>,
        stamp: Stamp,
    ) -> StoreFuture<'a, u64> {
        Box::pin(self.submit(WriteCommand::Record(id.to_owned(), changes, stamp)))
    }

    fn keep(&self, file: KeptFile) -> StoreFuture<'_, FileHash> {
        Box::pin(self.keep_one(FileKind::Permanent, file))
    }

    fn attach(&self, file: KeptFile) -> StoreFuture<'_, FileHash> {
        Box::pin(self.keep_one(FileKind::Evidence, file))
    }

    fn file<'a>(&'a self, hash: &'a FileHash) -> StoreFuture<'a, Option<KeptFile>> {
        Box::pin(async {
            files::file(&mut *self.reader().await?, hash)
                .await
                .map_err(|failure| self.store_error(failure.into()))
        })
    }

    fn history<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Vec<HistoryEntry>> {
        Box::pin(async {
            let history = reader::history(&mut *self.reader().await?, id, &self.people).await;
            history.map_err(|failure| self.store_error(failure))
        })
    }

    fn change_at<'a>(
        &'a self,
        id: &'a str,
        subject: &'a Subject,
        version: u64,
    ) -> StoreFuture<'a, Option<Change>> {
        Box::pin(async move {
            let found =
                reader::change_at(&mut *self.reader().await?, id, subject, version, &self.people).await;
            found.map_err(|failure| self.store_error(failure))
        })
    }

    fn replay<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Option<VersionedAssessment>> {
        Box::pin(async {
            let replayed = reader::replay(&mut *self.reader().await?, id, &self.people).await;
            replayed.map_err(|failure| self.store_error(failure))
        })
    }

    fn people(&self) -> StoreFuture<'_, Vec<NamedPerson>> {
        Box::pin(async { Ok(self.people.all()) })
    }

    fn erase(&self, id: PersonId, at: DateTime<Utc>) -> StoreFuture<'_, ()> {
        Box::pin(async move { self.submit(WriteCommand::Erase(id, at)).await.map(drop) })
    }

    fn enrol(&self, person: NamedPerson) -> StoreFuture<'_, ()> {
        Box::pin(async move { self.submit(WriteCommand::Enrol(person)).await.map(drop) })
    }

    fn verify(&self) -> StoreFuture<'_, Verification> {
        Box::pin(async {
            let mut moment = self.readers.begin().await.map_err(|error| self.store_error(error.into()))?;
            reader::verify(&mut moment, &self.people).await.map_err(|failure| self.store_error(failure))
        })
    }

    fn backup<'a>(&'a self, to: &'a Path, at: DateTime<Utc>) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            backup::refuse_existing(to)?;
            if self.writer.is_some() {
                match self.submit(WriteCommand::Checkpoint(at)).await {
                    // A copy is worth more than its checkpoint where the disk is full.
                    Err(StoreError::Full { .. }) | Ok(_) => {}
                    Err(error) => return Err(error),
                }
            }
            backup::copy(&mut *self.reader().await?, to).await
        })
    }

    fn close(&self) -> StoreFuture<'_, ()> {
        Box::pin(async {
            // The writer goes last: the last connection that closes folds the write-ahead log into the file.
            self.readers.close().await;
            if let Some(writer) = &self.writer {
                writer.close().await;
            }
            Ok(())
        })
    }
}
