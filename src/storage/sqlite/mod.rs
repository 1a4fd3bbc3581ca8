//! Knows how to keep assessments in one SQLite file with one writer and many readers.

mod backup;
mod fault;
mod files;
mod ledger;
mod place;
mod reader;
mod schema;
mod writer;

use super::{
    Held, LARGEST_KEPT, Recorded, Reply, Stamp, Store, StoreError, Summary, Verification, body, file_hash,
};
use crate::assessment::strategy::{FileHash, KeptFile};
use crate::assessment::{Assessment, Change};
use ledger::Command;
use reader::Failure;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Sqlite, SqlitePool};
use std::path::{Path, PathBuf};
use std::time::Duration;
use writer::Writer;

/// How many connections read at the same time.
const READERS: u32 = 4;

/// What may be set about a database file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings {
    /// The most pages of 4 KiB the file may grow to; `None` for as many as the disk holds.
    pub max_pages: Option<u32>,
}

/// Assessments in one SQLite file.
pub struct SqliteStore {
    path: PathBuf,
    readers: SqlitePool,
    writer: Writer,
}

impl SqliteStore {
    /// Opens the file, making it and its folders where they are missing. A file of an older Amparo is copied
    /// beside itself and then upgraded. Needs a Tokio runtime, on which the writer stays.
    ///
    /// # Errors
    /// [`StoreError::InUse`] where another process has it, [`StoreError::ReadOnly`], [`StoreError::Full`],
    /// [`StoreError::Newer`], [`StoreError::Foreign`], [`StoreError::Damaged`].
    pub async fn open(path: &Path, settings: Settings) -> Result<SqliteStore, StoreError> {
        let path = place::prepare(path)?;
        let lock = place::lock(&path)?;
        let failed = |error| fault::of_database(&path, error);
        let mut connection = writing(&path, settings).connect().await.map_err(failed)?;
        schema::upgrade(&mut connection, &path, schema::STEPS).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .connect_with(common(&path).read_only(true))
            .await
            .map_err(failed)?;
        Ok(SqliteStore { writer: Writer::start(connection, path.clone(), lock), readers, path })
    }

    async fn reader(&self) -> Result<PoolConnection<Sqlite>, StoreError> {
        self.readers.acquire().await.map_err(|error| self.failed(error.into()))
    }

    fn failed(&self, failure: Failure) -> StoreError {
        match failure {
            Failure::Database(error) => fault::of_database(&self.path, error),
            Failure::Content(error) => error,
        }
    }
}

fn common(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).busy_timeout(Duration::from_secs(5)).foreign_keys(true)
}

/// A commit returns when the disk has the data, on macOS too.
fn writing(path: &Path, settings: Settings) -> SqliteConnectOptions {
    let options = common(path).synchronous(SqliteSynchronous::Full).pragma("fullfsync", "ON");
    match settings.max_pages {
        Some(pages) => options.pragma("max_page_count", pages.to_string()),
        None => options,
    }
}

impl Store for SqliteStore {
    fn create(&self, assessment: Assessment, stamp: Stamp) -> Reply<'_, ()> {
        Box::pin(async move {
            let entries = body::beginning(assessment, &stamp)?;
            self.writer.submit(Command::Begin(entries)).await.map(|_| ())
        })
    }

    fn list(&self) -> Reply<'_, Vec<Summary>> {
        Box::pin(async {
            reader::list(&mut *self.reader().await?).await.map_err(|failure| self.failed(failure))
        })
    }

    fn load<'a>(&'a self, id: &'a str) -> Reply<'a, Option<Held>> {
        Box::pin(async {
            reader::load(&mut *self.reader().await?, id).await.map_err(|failure| self.failed(failure))
        })
    }

    fn record<'a>(&'a self, id: &'a str, change: Change, expected: u64, stamp: Stamp) -> Reply<'a, u64> {
        Box::pin(async move {
            let entry = body::entry(id, &change, expected.saturating_add(1), &stamp)?;
            self.writer.submit(Command::Record(vec![entry])).await
        })
    }

    fn record_all<'a>(&'a self, id: &'a str, changes: Vec<(Change, u64)>, stamp: Stamp) -> Reply<'a, ()> {
        Box::pin(async move {
            let entry = |(change, expected): &(Change, u64)| {
                body::entry(id, change, expected.saturating_add(1), &stamp)
            };
            let entries = changes.iter().map(entry).collect::<Result<_, _>>()?;
            self.writer.submit(Command::Record(entries)).await.map(|_| ())
        })
    }

    fn keep(&self, file: KeptFile) -> Reply<'_, FileHash> {
        Box::pin(async move {
            let size = file.bytes.len();
            if size > LARGEST_KEPT {
                return Err(StoreError::FileTooLarge { size, limit: LARGEST_KEPT });
            }
            let hash = file_hash(&file.bytes);
            self.writer.submit(Command::Keep(hash.clone(), file)).await.map(|_| hash)
        })
    }

    fn file<'a>(&'a self, hash: &'a FileHash) -> Reply<'a, Option<KeptFile>> {
        Box::pin(async {
            files::file(&mut *self.reader().await?, hash).await.map_err(|failure| self.failed(failure.into()))
        })
    }

    fn history<'a>(&'a self, id: &'a str) -> Reply<'a, Vec<Recorded>> {
        Box::pin(async {
            reader::history(&mut *self.reader().await?, id).await.map_err(|failure| self.failed(failure))
        })
    }

    fn replay<'a>(&'a self, id: &'a str) -> Reply<'a, Option<Held>> {
        Box::pin(async {
            reader::replay(&mut *self.reader().await?, id).await.map_err(|failure| self.failed(failure))
        })
    }

    fn verify(&self) -> Reply<'_, Verification> {
        Box::pin(async {
            let mut moment = self.readers.begin().await.map_err(|error| self.failed(error.into()))?;
            reader::verify(&mut moment).await.map_err(|failure| self.failed(failure))
        })
    }

    fn backup<'a>(&'a self, to: &'a Path) -> Reply<'a, ()> {
        Box::pin(async { backup::copy(&mut *self.reader().await?, to).await })
    }

    fn close(&self) -> Reply<'_, ()> {
        Box::pin(async {
            // The writer goes last: the last connection that closes folds the write-ahead log into the file.
            self.readers.close().await;
            self.writer.close().await;
            Ok(())
        })
    }
}
