//! Knows the statements that PostgreSQL is asked; knows no rule of the log. A file for each of the kinds of tables.

mod copy;
mod entries;
mod files;
mod lists;
mod log;
mod people;
mod rooms;

use super::text::decode;
use crate::storage::rows::Columns;
use crate::storage::tables::{Handle, Tables};
use sqlx::pool::PoolConnection;
use sqlx::postgres::PgRow;
use sqlx::{Error, Postgres, Row as _, Transaction};

impl Handle for PoolConnection<Postgres> {
    fn tables(&mut self) -> &mut dyn Tables {
        &mut **self
    }
}

impl Handle for Transaction<'static, Postgres> {
    fn tables(&mut self) -> &mut dyn Tables {
        &mut **self
    }
}

impl Columns for PgRow {
    fn text(&self, column: &str) -> Result<String, Error> {
        self.try_get(column).map(decode)
    }

    fn optional_text(&self, column: &str) -> Result<Option<String>, Error> {
        let text: Option<String> = self.try_get(column)?;
        Ok(text.map(decode))
    }

    /// Whatever tampering has made of it, the server keeps nothing but text in a text.
    fn text_bytes(&self, column: &str) -> Result<Vec<u8>, Error> {
        self.text(column).map(String::into_bytes)
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
