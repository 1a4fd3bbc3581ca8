//! Knows how entries beside the log are read and written in SQLite.

use super::SqliteStore;
use super::ledger::{WriteCommand, WriteOutcome};
use crate::storage::registry::{Registry, RegistryEntry, RegistryWrite};
use crate::storage::{StoreError, StoreFuture};
use sqlx::sqlite::SqliteRow;
use sqlx::{Error, FromRow, Row as _, SqliteConnection};

impl FromRow<'_, SqliteRow> for RegistryEntry {
    fn from_row(row: &SqliteRow) -> Result<Self, Error> {
        Ok(RegistryEntry {
            kind: row.try_get("kind")?,
            id: row.try_get("id")?,
            key: row.try_get("key")?,
            version: row.try_get("version")?,
            body: row.try_get("body")?,
        })
    }
}

impl Registry for SqliteStore {
    fn entry<'a>(&'a self, kind: &'a str, id: &'a str) -> StoreFuture<'a, Option<RegistryEntry>> {
        Box::pin(async move {
            let found = entry(&mut *self.reader().await?, kind, id).await;
            found.map_err(|error| self.store_error(error.into()))
        })
    }

    fn entry_by_key<'a>(&'a self, kind: &'a str, key: &'a str) -> StoreFuture<'a, Option<RegistryEntry>> {
        Box::pin(async move {
            let question = "SELECT kind, id, key, version, body FROM registry WHERE kind = ? AND key = ?";
            let found = sqlx::query_as(question).bind(kind).bind(key);
            let found = found.fetch_optional(&mut *self.reader().await?).await;
            found.map_err(|error| self.store_error(error.into()))
        })
    }

    fn entries<'a>(&'a self, kind: &'a str, prefix: &'a str) -> StoreFuture<'a, Vec<RegistryEntry>> {
        Box::pin(async move {
            let question = "SELECT kind, id, key, version, body FROM registry
                 WHERE kind = ?1 AND substr(id, 1, length(?2)) = ?2 ORDER BY id";
            let found = sqlx::query_as(question).bind(kind).bind(prefix);
            let found = found.fetch_all(&mut *self.reader().await?).await;
            found.map_err(|error| self.store_error(error.into()))
        })
    }

    fn write(&self, writes: Vec<RegistryWrite>) -> StoreFuture<'_, ()> {
        Box::pin(async move { self.submit(WriteCommand::Register(writes)).await.map(drop) })
    }
}

async fn entry(
    connection: &mut SqliteConnection,
    kind: &str,
    id: &str,
) -> Result<Option<RegistryEntry>, Error> {
    sqlx::query_as("SELECT kind, id, key, version, body FROM registry WHERE kind = ? AND id = ?")
        .bind(kind)
        .bind(id)
        .fetch_optional(connection)
        .await
}

/// Carries out all of these changes or, where one is refused, none.
pub(super) async fn write(
    connection: &mut SqliteConnection,
    writes: &[RegistryWrite],
) -> Result<WriteOutcome, Error> {
    sqlx::query("SAVEPOINT entries").execute(&mut *connection).await?;
    let outcome = write_each(connection, writes).await?;
    if outcome.is_err() {
        sqlx::query("ROLLBACK TO entries").execute(&mut *connection).await?;
    }
    sqlx::query("RELEASE entries").execute(connection).await?;
    Ok(outcome)
}

async fn write_each(
    connection: &mut SqliteConnection,
    writes: &[RegistryWrite],
) -> Result<WriteOutcome, Error> {
    for write in writes {
        let refusal = match write {
            RegistryWrite::Put(entry) => put(connection, entry).await?,
            RegistryWrite::Remove { kind, id, version } => remove(connection, kind, id, *version).await?,
        };
        if let Some(refusal) = refusal {
            return Ok(Err(refusal));
        }
    }
    Ok(Ok(0))
}

/// Writes an entry, or says why not.
async fn put(connection: &mut SqliteConnection, new: &RegistryEntry) -> Result<Option<StoreError>, Error> {
    let held = entry(connection, &new.kind, &new.id).await?.map_or(0, |held| held.version);
    if held != new.version {
        return Ok(Some(overtaken(&new.kind, &new.id)));
    }
    let twin: Option<String> = sqlx::query_scalar("SELECT id FROM registry WHERE kind = ? AND key = ?")
        .bind(&new.kind)
        .bind(&new.key)
        .fetch_optional(&mut *connection)
        .await?;
    if let (Some(key), Some(_)) = (&new.key, twin.filter(|twin| *twin != new.id)) {
        return Ok(Some(StoreError::KeyTaken { kind: new.kind.clone(), key: key.clone() }));
    }
    sqlx::query(
        "INSERT INTO registry (kind, id, key, version, body) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (kind, id)
         DO UPDATE SET key = excluded.key, version = excluded.version, body = excluded.body",
    )
    .bind(&new.kind)
    .bind(&new.id)
    .bind(&new.key)
    .bind((new.version + 1).cast_signed())
    .bind(&new.body)
    .execute(connection)
    .await?;
    Ok(None)
}

/// Takes an entry away, or says why not.
async fn remove(
    connection: &mut SqliteConnection,
    kind: &str,
    id: &str,
    version: Option<u64>,
) -> Result<Option<StoreError>, Error> {
    let done =
        sqlx::query("DELETE FROM registry WHERE kind = ?1 AND id = ?2 AND (?3 IS NULL OR version = ?3)")
            .bind(kind)
            .bind(id)
            .bind(version.map(u64::cast_signed))
            .execute(connection)
            .await?;
    Ok((done.rows_affected() == 0 && version.is_some()).then(|| overtaken(kind, id)))
}

fn overtaken(kind: &str, id: &str) -> StoreError {
    StoreError::EntryOvertaken { kind: kind.to_owned(), id: id.to_owned() }
}
