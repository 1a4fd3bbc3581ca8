//! Knows how a new file is made that holds all that another database holds, and keeps none that is not equal to it.

use super::{backup, errors, location, schema};
use crate::storage::copy::{self, CopyFailure, CopyReport, CopySource};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::fs;
use std::path::Path;

/// Makes the new file `to` from what `from` holds: first under another name, and under its own once it has been checked
/// and is on the disk.
pub(in crate::storage) async fn build(from: CopySource<'_>, to: &Path) -> Result<CopyReport, CopyFailure> {
    backup::refuse_existing(to)?;
    let part = backup::part(to);
    let report = match fill(from, &part, to).await {
        Ok(report) => report,
        Err(failure) => {
            // What is left of a failed copy is of no use; that it may not even exist is no second error.
            let names = location::ENDINGS.iter().map(|ending| location::neighbour(&part, ending));
            names.for_each(|name| drop(fs::remove_file(name)));
            return Err(failure);
        }
    };
    backup::settle(to).map_err(|error| errors::of_disk(to, error))?;
    Ok(report)
}

async fn fill(from: CopySource<'_>, part: &Path, to: &Path) -> Result<CopyReport, CopyFailure> {
    let failed = |error| errors::of_database(to, error);
    // One that an earlier crash left behind.
    if part.exists() {
        fs::remove_file(part).map_err(|error| errors::of_disk(to, error))?;
    }
    location::for_owner().write(true).open(part).map_err(|error| errors::of_disk(to, error))?;
    let options = SqliteConnectOptions::new().filename(part).foreign_keys(true);
    let mut connection = options.connect().await.map_err(failed)?;
    schema::take(&mut connection, schema::STEPS).await.map_err(failed)?;
    let copied = copy_into(from, &mut connection).await;
    let report = copied.map_err(|failure| failure.explain_target(failed))?;
    connection.close().await.map_err(failed)?;
    backup::check(part, to).await?;
    Ok(report)
}

async fn copy_into(
    from: CopySource<'_>,
    connection: &mut SqliteConnection,
) -> Result<CopyReport, CopyFailure> {
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await.map_err(CopyFailure::Target)?;
    let report = copy::copy(from, &mut *connection).await?;
    sqlx::query("COMMIT").execute(connection).await.map_err(CopyFailure::Target)?;
    Ok(report)
}
