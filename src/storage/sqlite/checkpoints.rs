//! Knows when checkpoints are written and where their heads come from.

use super::tables::{self, HeadRow};
use crate::storage::body;
use crate::storage::chain::Head;
use crate::storage::checkpoint::{Checkpoint, Occasion};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Error, FromRow, Row, SqliteConnection};

/// What a new checkpoint must know of the last one.
struct LastCheckpoint {
    head: Head,
    at: String,
    upto: u64,
}

impl FromRow<'_, SqliteRow> for LastCheckpoint {
    fn from_row(row: &SqliteRow) -> Result<LastCheckpoint, Error> {
        Ok(LastCheckpoint {
            head: Head { seq: row.try_get("number")?, hash: tables::hash(row, "hash")? },
            at: row.try_get("at")?,
            upto: row.try_get("upto")?,
        })
    }
}

/// Writes a checkpoint if the last one is an hour old; `at` is the moment of what was just written.
pub(super) async fn hourly(connection: &mut SqliteConnection, at: DateTime<Utc>) -> Result<(), Error> {
    let last = last(connection).await?;
    let since = last.as_ref().and_then(|last| body::read_moment(&last.at).ok()).map(|then| at - then);
    // A clock that was set back must not keep checkpoints from being written.
    match since.is_none_or(|since| since.abs() >= TimeDelta::hours(1)) {
        true => write(connection, last, at, Occasion::Hour).await,
        false => Ok(()),
    }
}

/// Writes a checkpoint because a backup follows.
pub(super) async fn at_backup(connection: &mut SqliteConnection, at: DateTime<Utc>) -> Result<(), Error> {
    let last = last(connection).await?;
    write(connection, last, at, Occasion::Backup).await
}

/// Writes the first checkpoint of a database that came from the time of one chain: the end of that chain, which the
/// others hang on. One that has it is left alone.
pub(super) async fn close_trunk(connection: &mut SqliteConnection) -> Result<(), Error> {
    let end: Option<String> = sqlx::query_scalar(
        "SELECT at FROM trunk WHERE NOT EXISTS (SELECT 1 FROM checkpoints) ORDER BY seq DESC LIMIT 1",
    )
    .fetch_optional(&mut *connection)
    .await?;
    match end.and_then(|at| body::read_moment(&at).ok()) {
        Some(at) => write(connection, None, at, Occasion::Upgrade).await,
        None => Ok(()),
    }
}

async fn last(connection: &mut SqliteConnection) -> Result<Option<LastCheckpoint>, Error> {
    sqlx::query_as("SELECT number, at, upto, hash FROM checkpoints ORDER BY number DESC LIMIT 1")
        .fetch_optional(connection)
        .await
}

async fn write(
    connection: &mut SqliteConnection,
    last: Option<LastCheckpoint>,
    at: DateTime<Utc>,
    occasion: Occasion,
) -> Result<(), Error> {
    let upto = last.as_ref().map_or(0, |last| last.upto);
    let mut heads: Vec<HeadRow> = sqlx::query_as(
        "SELECT stream, max(seq) AS seq, hash FROM events WHERE place > ? GROUP BY stream ORDER BY stream",
    )
    .bind(upto.cast_signed())
    .fetch_all(&mut *connection)
    .await?;
    if last.is_none() {
        let trunk = sqlx::query_as("SELECT NULL AS stream, seq, hash FROM trunk ORDER BY seq DESC LIMIT 1");
        heads.extend(trunk.fetch_optional(&mut *connection).await?);
    }
    let upto: u64 =
        sqlx::query_scalar("SELECT coalesce(max(place), 0) FROM events").fetch_one(&mut *connection).await?;
    let heads: Vec<_> = heads.into_iter().map(|row| (row.stream, row.head)).collect();
    let last = last.map_or(Head::ORIGIN, |last| last.head);
    tables::check(connection, Checkpoint::after(last, body::write_moment(at), occasion, upto, &heads)).await
}
