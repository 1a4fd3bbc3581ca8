//! Knows the forms the database has had, and brings an older one up to date after a backup.

use super::{backup, errors, location};
use crate::storage::StoreError;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use std::collections::BTreeSet;
use std::path::Path;

/// The number that marks a file as ours; "Ampr" in ASCII.
pub(super) const APPLICATION: u32 = 0x416d_7072;

/// The steps from an empty file to the present form. Step n is number n, sets `user_version` to n,
/// and is never edited once released.
pub(super) const STEPS: &[&str] = &[
    include_str!("migrations/001-log-and-state.sql"),
    include_str!("migrations/002-files.sql"),
    include_str!("migrations/003-chains-and-people.sql"),
    include_str!("migrations/004-registry.sql"),
    include_str!("migrations/005-lookups.sql"),
    include_str!("migrations/006-rooms.sql"),
    include_str!("migrations/007-moving-files.sql"),
];

/// Refuses a file that does not have the present form.
pub(super) async fn check(connection: &mut SqliteConnection, path: &Path) -> Result<(), StoreError> {
    match form_of(connection, path).await? {
        found if (found as usize) < STEPS.len() => Err(StoreError::Older { path: path.to_owned() }),
        _ => Ok(()),
    }
}

/// The number of the form of a file that this version can open. One that holds nothing is not ours.
pub(super) async fn form_of(connection: &mut SqliteConnection, path: &Path) -> Result<u32, StoreError> {
    let known = u32::try_from(STEPS.len()).unwrap_or(u32::MAX);
    match form(connection, path).await? {
        0 => Err(StoreError::Foreign { path: path.to_owned() }),
        found if found > known => Err(StoreError::Newer { path: path.to_owned(), found, known }),
        found => Ok(found),
    }
}

/// The tables and views that are not as the steps make them: what is read through them may be anything, whatever the
/// chains say. Who renames a table leaves its name in quotation marks, or not.
pub(super) async fn altered(connection: &mut SqliteConnection) -> Result<BTreeSet<String>, sqlx::Error> {
    let mut model = SqliteConnectOptions::new().in_memory(true).connect().await?;
    take(&mut model, STEPS).await?;
    let (wanted, found) = (shapes(&mut model).await?, shapes(connection).await?);
    let differing = wanted.symmetric_difference(&found);
    Ok(differing.map(|(name, _)| name.clone()).collect())
}

/// Every table and view with the words that make it.
async fn shapes(connection: &mut SqliteConnection) -> Result<BTreeSet<(String, String)>, sqlx::Error> {
    let rows = sqlx::query_as(
        "SELECT name, replace(sql, '\"', '') FROM sqlite_schema
         WHERE type IN ('table', 'view') AND name NOT GLOB 'sqlite_*'",
    );
    Ok(rows.fetch_all(connection).await?.into_iter().collect())
}

/// Carries out the steps that are missing, all or none. A file that already holds something is copied first.
pub(super) async fn upgrade(
    connection: &mut SqliteConnection,
    path: &Path,
    steps: &[&'static str],
) -> Result<(), StoreError> {
    let failed = |error| errors::of_database(path, error);
    let found = form(connection, path).await?;
    let known = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    if found > known {
        return Err(StoreError::Newer { path: path.to_owned(), found, known });
    }
    sqlx::raw_sql("PRAGMA journal_mode = WAL").execute(&mut *connection).await.map_err(failed)?;
    if found == known {
        return Ok(());
    }
    if found > 0 {
        backup::copy(connection, &location::free_name(path, &format!(".form-{found}.backup"))).await?;
    }
    take(connection, &steps[found as usize..]).await.map_err(failed)
}

/// The number of the form the file has; 0 for an empty one.
async fn form(connection: &mut SqliteConnection, path: &Path) -> Result<u32, StoreError> {
    let (application, form, tables): (u32, u32, u32) = sqlx::query_as(
        "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
         FROM pragma_application_id, pragma_user_version",
    )
    .fetch_one(connection)
    .await
    .map_err(|error| errors::of_database(path, error))?;
    match (application, tables) {
        (APPLICATION, _) => Ok(form),
        (0, 0) => Ok(0),
        _ => Err(StoreError::Foreign { path: path.to_owned() }),
    }
}

pub(super) async fn take(
    connection: &mut SqliteConnection,
    steps: &[&'static str],
) -> Result<(), sqlx::Error> {
    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *connection).await?;
    for step in steps {
        if let Err(error) = sqlx::raw_sql(*step).execute(&mut *connection).await {
            // SQLite may have rolled back by itself; then there is nothing left to roll back.
            let _ = sqlx::raw_sql("ROLLBACK").execute(&mut *connection).await;
            return Err(error);
        }
    }
    sqlx::raw_sql("COMMIT").execute(connection).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    const SECOND: &str = "CREATE TABLE extra (x INTEGER) STRICT; PRAGMA user_version = 2;";
    const WRONG: &str = "CREATE TABLE extra (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);";

    async fn connect(path: &Path) -> SqliteConnection {
        SqliteConnectOptions::new().filename(path).create_if_missing(true).connect().await.unwrap()
    }

    async fn number(connection: &mut SqliteConnection, question: &'static str) -> u32 {
        sqlx::query_scalar(question).fetch_one(connection).await.unwrap()
    }

    #[tokio::test]
    async fn every_step_sets_its_own_number() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.sqlite");
        let mut connection = connect(&path).await;
        for count in 1..=STEPS.len() {
            upgrade(&mut connection, &path, &STEPS[..count]).await.unwrap();
            assert_eq!(number(&mut connection, "PRAGMA user_version").await as usize, count);
        }
    }

    #[tokio::test]
    async fn an_older_file_is_copied_before_it_is_upgraded() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.sqlite");
        let copy = folder.path().join("a.sqlite.form-1.backup");
        let mut connection = connect(&path).await;
        upgrade(&mut connection, &path, &STEPS[..1]).await.unwrap();
        assert!(!copy.exists(), "a new file needs no copy");
        upgrade(&mut connection, &path, &[STEPS[0], SECOND]).await.unwrap();
        assert_eq!(number(&mut connection, "SELECT count(*) FROM extra").await, 0);
        assert_eq!(number(&mut connect(&copy).await, "PRAGMA user_version").await, 1);
    }

    #[tokio::test]
    async fn a_step_that_fails_leaves_the_old_form_and_the_next_try_copies_again() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.sqlite");
        let mut connection = connect(&path).await;
        upgrade(&mut connection, &path, &STEPS[..1]).await.unwrap();
        for _ in 0..2 {
            upgrade(&mut connection, &path, &[STEPS[0], WRONG]).await.unwrap_err();
            assert_eq!(number(&mut connection, "PRAGMA user_version").await, 1);
            let extra = "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'";
            assert_eq!(number(&mut connection, extra).await, 0);
        }
        assert!(folder.path().join("a.sqlite.form-1.backup").exists());
        assert!(folder.path().join("a.sqlite.form-1.backup-2").exists());
    }
}
