//! Knows when checkpoints are written and where their heads come from; knows no database.

use super::body;
use super::chain::Head;
use super::checkpoint::{Checkpoint, Occasion};
use super::tables::{LastCheckpoint, Tables};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::Error;

/// Whether the last checkpoint is an hour old; `at` is the moment of what is written.
pub(super) async fn is_due(tables: &mut dyn Tables, at: DateTime<Utc>) -> Result<bool, Error> {
    Ok(is_an_hour_from(tables.last_checkpoint().await?.as_ref(), at))
}

/// Writes a checkpoint if the last one is an hour old; `at` is the moment of what was just written.
pub(super) async fn hourly(tables: &mut dyn Tables, at: DateTime<Utc>) -> Result<(), Error> {
    let last = tables.last_checkpoint().await?;
    match is_an_hour_from(last.as_ref(), at) {
        true => write(tables, last, at, Occasion::Hour).await,
        false => Ok(()),
    }
}

/// Writes a checkpoint because a backup follows.
pub(super) async fn at_backup(tables: &mut dyn Tables, at: DateTime<Utc>) -> Result<(), Error> {
    let last = tables.last_checkpoint().await?;
    write(tables, last, at, Occasion::Backup).await
}

/// Writes a checkpoint because a whole chain arrived, whose entries may be older than an hour; `at` is now.
pub(super) async fn at_arrival(tables: &mut dyn Tables, at: DateTime<Utc>) -> Result<(), Error> {
    let last = tables.last_checkpoint().await?;
    write(tables, last, at, Occasion::Hour).await
}

/// Writes the first checkpoint of a database that came from the time of one chain: the end of that chain, which the
/// others hang on. One that has it is left alone.
pub(super) async fn close_trunk(tables: &mut dyn Tables) -> Result<(), Error> {
    if tables.last_checkpoint().await?.is_some() {
        return Ok(());
    }
    let end = tables.trunk_end().await?;
    match end.and_then(|(at, _)| body::read_moment(&at).ok()) {
        Some(at) => write(tables, None, at, Occasion::Upgrade).await,
        None => Ok(()),
    }
}

/// A clock that was set back must not keep checkpoints from being written.
fn is_an_hour_from(last: Option<&LastCheckpoint>, at: DateTime<Utc>) -> bool {
    let since = last.and_then(|last| body::read_moment(&last.at).ok()).map(|then| at - then);
    since.is_none_or(|since| since.abs() >= TimeDelta::hours(1))
}

async fn write(
    tables: &mut dyn Tables,
    last: Option<LastCheckpoint>,
    at: DateTime<Utc>,
    occasion: Occasion,
) -> Result<(), Error> {
    let upto = last.as_ref().map_or(0, |last| last.upto);
    let moved = tables.heads_after(upto).await?.into_iter();
    let mut heads: Vec<_> = moved.map(|row| (Some(row.stream), row.head)).collect();
    if last.is_none() {
        heads.extend(tables.trunk_end().await?.map(|(_, head)| (None, head)));
    }
    let upto = tables.last_place().await?;
    let last = last.map_or(Head::ORIGIN, |last| last.head);
    tables.check(Checkpoint::after(last, body::write_moment(at), occasion, upto, &heads)).await
}
