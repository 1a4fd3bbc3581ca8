//! Knows the files that tests of storage make, and how to meddle with them.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A new folder and the database file that a test may make in it.
pub fn place() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("amparo.sqlite");
    (folder, file)
}

/// A connection that knows nothing of Amparo, as a curious administrator would have.
pub async fn raw(file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(file).create_if_missing(true).connect().await.unwrap()
}

/// Does something to the file behind Amparo's back.
pub async fn meddle(file: &Path, statements: &[&'static str]) {
    let mut connection = raw(file).await;
    for statement in statements {
        sqlx::query(*statement).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}
