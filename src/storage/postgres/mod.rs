//! Knows how to keep assessments in a PostgreSQL database, which several processes may have open at once.

mod build;
mod errors;
mod notices;
mod schema;
mod shelf;
mod tables;
mod text;
mod writer;

use super::address::shown_address;
use super::backend::{self, Backend};
use super::memory::without_chance;
use super::people::Directory;
use super::tables::Handle;
use super::write_command::WriteCommand;
use super::{FileStore, RoomNotice, ServerProblem, SharedShelf, StoreError, StoreFuture};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, Error, PgConnection, Postgres, Transaction};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::Duration;
use tokio::sync::mpsc;
use writer::{Company, Writer};

pub(super) use build::build;

/// How many connections a process has at most.
const CONNECTIONS: u32 = 16;

/// How long somebody waits for a connection, in seconds.
const PATIENCE: u64 = 5;

/// How often it is looked whether somebody who was just stopped has gone: for a second.
const GOODBYES: u32 = 20;

/// The oldest server that we can use, as it counts its versions: 15.0.
const OLDEST: i32 = 150_000;

/// Assessments in a PostgreSQL database. Where the server goes away and comes back, so do the answers.
pub struct PostgresStore {
    writer: Writer,
    /// Where files are kept outside it.
    files: Option<Arc<FileStore>>,
    /// When this process last took away what has waited too long, in milliseconds since 1970.
    shelf_sweep: AtomicI64,
    /// Whether it was opened to be looked at and copied only.
    is_read_only: bool,
}

impl PostgresStore {
    /// Opens the database at `url`, which must exist; its tables are made where they are missing, and brought up to date.
    /// Others may have it open at the same time.
    ///
    /// # Errors
    /// [`StoreError::Address`]; [`StoreError::Server`] for a server that cannot be reached or used; [`StoreError::Newer`];
    /// [`StoreError::Foreign`] where tables of somebody else have our names.
    pub async fn open(url: &str) -> Result<PostgresStore, StoreError> {
        let (address, options) = parse(url)?;
        let mut connection = connect(&address, &options).await?;
        schema::upgrade(&mut connection, &address, schema::STEPS).await?;
        Ok(PostgresStore::over(address, options, false))
    }

    /// Opens the database to be looked at and copied only. Nothing is made or brought up to date.
    ///
    /// # Errors
    /// [`StoreError::Older`] where it has the form of an older Amparo, [`StoreError::Foreign`] where it has none, and as
    /// [`PostgresStore::open`].
    pub async fn open_to_read(url: &str) -> Result<PostgresStore, StoreError> {
        let (address, options) = parse(url)?;
        let mut connection = connect(&address, &options).await?;
        schema::check(&mut connection, &address).await?;
        Ok(PostgresStore::over(address, options, true))
    }

    fn over(address: String, options: PgConnectOptions, is_read_only: bool) -> PostgresStore {
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(Duration::from_secs(PATIENCE))
            .connect_lazy_with(options);
        let writer = Writer { pool, people: Arc::default(), address: address.into() };
        PostgresStore { writer, files: None, shelf_sweep: AtomicI64::new(0), is_read_only }
    }

    /// The same that keeps its files in this place.
    pub fn with_files(self, files: Option<Arc<FileStore>>) -> PostgresStore {
        PostgresStore { files, ..self }
    }

    fn server_error(&self, problem: ServerProblem) -> StoreError {
        StoreError::Server { address: self.writer.address.to_string(), problem }
    }

    /// Keeps everybody else from writing as long as the outcome is held; refuses where another Amparo has the database open.
    pub(super) async fn exclude_others(&self) -> Result<Transaction<'static, Postgres>, StoreError> {
        let begun = writer::begin(&self.writer.pool, Company::Nobody).await;
        let mut transaction = begun.map_err(|error| self.explain(error))?;
        for _ in 0..GOODBYES {
            let others = has_others(&mut transaction).await.map_err(|error| self.explain(error))?;
            if !others {
                return Ok(transaction);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(self.server_error(ServerProblem::InUse))
    }
}

/// Whether another Amparo is connected.
async fn has_others(connection: &mut PgConnection) -> Result<bool, Error> {
    // Within a transaction the server would go on telling what it told first.
    sqlx::query("SELECT pg_stat_clear_snapshot()").execute(&mut *connection).await?;
    sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity
                        WHERE datname = current_database() AND starts_with(application_name, 'amparo ')
                          AND application_name <> current_setting('application_name'))",
    )
    .fetch_one(connection)
    .await
}

/// The address without its password, and how to connect to it. The server knows each process by a name.
fn parse(url: &str) -> Result<(String, PgConnectOptions), StoreError> {
    let address = shown_address(url);
    let parsed = url.parse::<PgConnectOptions>();
    let options = parsed.map_err(|error| errors::of_database(&address, error))?;
    let mut mark = [0_u8; 4];
    let drawn = getrandom::fill(&mut mark).map_err(without_chance);
    drawn.map_err(|error| errors::of_database(&address, error))?;
    let options = options.application_name(&format!("amparo {:08x}", u32::from_be_bytes(mark)));
    Ok((address, options))
}

/// A connection to a server that we can use.
async fn connect(address: &str, options: &PgConnectOptions) -> Result<PgConnection, StoreError> {
    let failed = |error| errors::of_database(address, error);
    let connected = tokio::time::timeout(Duration::from_secs(PATIENCE), options.connect()).await;
    let mut connection = connected.unwrap_or(Err(Error::PoolTimedOut)).map_err(failed)?;
    let (number, found, encoding): (i32, String, String) = sqlx::query_as(
        "SELECT current_setting('server_version_num')::integer, current_setting('server_version'),
                current_setting('server_encoding')",
    )
    .fetch_one(&mut connection)
    .await
    .map_err(failed)?;
    let problem = if number < OLDEST {
        ServerProblem::TooOld { found }
    } else if encoding != "UTF8" {
        ServerProblem::Encoding { found: encoding }
    } else {
        return Ok(connection);
    };
    // That it is let go of uncleanly changes nothing in what is told.
    let _ = connection.close().await;
    Err(StoreError::Server { address: address.to_owned(), problem })
}

impl Backend for PostgresStore {
    fn handle(&self) -> StoreFuture<'_, Box<dyn Handle>> {
        Box::pin(async move {
            let connection = self.writer.pool.acquire().await.map_err(|error| self.explain(error))?;
            Ok(Box::new(connection) as Box<dyn Handle>)
        })
    }

    fn moment(&self) -> StoreFuture<'_, Box<dyn Handle>> {
        Box::pin(async move {
            let begun = self.writer.pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY").await;
            let transaction = begun.map_err(|error| self.explain(error))?;
            Ok(Box::new(transaction) as Box<dyn Handle>)
        })
    }

    /// What was begun is finished, also where nobody waits for it any more.
    fn submit(&self, command: WriteCommand) -> StoreFuture<'_, u64> {
        Box::pin(async move {
            if self.is_read_only {
                return Err(self.server_error(ServerProblem::ReadOnly));
            }
            let task = tokio::spawn(self.writer.clone().carry_out(command));
            task.await.unwrap_or(Err(StoreError::Closed))
        })
    }

    fn file_store(&self) -> Option<&Arc<FileStore>> {
        self.files.as_ref()
    }

    fn shared_shelf(&self) -> Option<&dyn SharedShelf> {
        Some(self)
    }

    fn tell_others<'a>(&'a self, session: &'a str) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let told = notices::tell(&self.writer.pool, session).await;
            told.map_err(|error| self.explain(error))
        })
    }

    fn hear_others(&self) -> Option<mpsc::Receiver<RoomNotice>> {
        Some(notices::hear(self.writer.pool.clone()))
    }

    fn directory(&self) -> &Directory {
        &self.writer.people
    }

    /// Several machines may share it, so that the machine is no part of it.
    fn place_mark(&self) -> String {
        self.writer.address.to_string()
    }

    fn explain(&self, error: Error) -> StoreError {
        errors::of_database(&self.writer.address, error)
    }

    fn check_form(&self) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            let mut connection = self.writer.pool.acquire().await.map_err(|error| self.explain(error))?;
            schema::check(&mut connection, &self.writer.address).await
        })
    }

    /// As a file, which can be looked at and moved anywhere.
    fn copy_to<'a>(&'a self, to: &'a Path) -> StoreFuture<'a, ()> {
        Box::pin(backend::copy_rows(self, to))
    }

    fn release(&self) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            self.writer.pool.close().await;
            Ok(())
        })
    }
}
