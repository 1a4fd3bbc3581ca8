//! Knows the statements that SQLite is asked; knows no rule of the log. A file for each of the kinds of tables.

mod copy;
mod entries;
mod files;
mod lists;
mod log;
mod people;
mod rooms;

use crate::storage::rows::Columns;
use crate::storage::tables::{Handle, Tables};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::SqliteRow;
use sqlx::{Error, Row as _, Sqlite, Transaction};

impl Handle for PoolConnection<Sqlite> {
    fn tables(&mut self) -> &mut dyn Tables {
        &mut **self
    }
}

impl Handle for Transaction<'static, Sqlite> {
    fn tables(&mut self) -> &mut dyn Tables {
        &mut **self
    }
}

impl Columns for SqliteRow {
    fn text(&self, column: &str) -> Result<String, Error> {
        self.try_get(column)
    }

    fn optional_text(&self, column: &str) -> Result<Option<String>, Error> {
        self.try_get(column)
    }

    fn text_bytes(&self, column: &str) -> Result<Vec<u8>, Error> {
        self.try_get(column)
    }

    fn signed(&self, column: &str) -> Result<i64, Error> {
        self.try_get(column)
    }

    fn optional_signed(&self, column: &str) -> Result<Option<i64>, Error> {
        self.try_get(column)
    }

    fn flag(&self, column: &str) -> Result<bool, Error> {
        self.try_get(column)
    }

    fn bytes(&self, column: &str) -> Result<Vec<u8>, Error> {
        self.try_get(column)
    }

    fn optional_bytes(&self, column: &str) -> Result<Option<Vec<u8>>, Error> {
        self.try_get(column)
    }
}
