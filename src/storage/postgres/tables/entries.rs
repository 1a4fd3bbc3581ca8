//! Knows the statements about entries beside the log in PostgreSQL.

use super::super::text::encode;
use crate::storage::RegistryEntry;
use crate::storage::rows;
use crate::storage::tables::{EntryTables, TableFuture, end_of};
use sqlx::PgConnection;

impl EntryTables for PgConnection {
    fn entry<'a>(&'a mut self, kind: &'a str, id: &'a str) -> TableFuture<'a, Option<RegistryEntry>> {
        Box::pin(async move {
            let row =
                sqlx::query("SELECT kind, id, key, version, body FROM registry WHERE kind = $1 AND id = $2")
                    .bind(encode(kind))
                    .bind(encode(id))
                    .fetch_optional(self)
                    .await?;
            row.as_ref().map(rows::entry).transpose()
        })
    }

    fn entry_by_key<'a>(&'a mut self, kind: &'a str, key: &'a str) -> TableFuture<'a, Option<RegistryEntry>> {
        Box::pin(async move {
            let row =
                sqlx::query("SELECT kind, id, key, version, body FROM registry WHERE kind = $1 AND key = $2")
                    .bind(encode(kind))
                    .bind(encode(key))
                    .fetch_optional(self)
                    .await?;
            row.as_ref().map(rows::entry).transpose()
        })
    }

    fn entries<'a>(&'a mut self, kind: &'a str, prefix: &'a str) -> TableFuture<'a, Vec<RegistryEntry>> {
        Box::pin(async move {
            let end = end_of(prefix);
            let found = sqlx::query(
                "SELECT kind, id, key, version, body FROM registry
                 WHERE kind = $1 AND id >= $2 AND id < $3 ORDER BY id",
            )
            .bind(encode(kind))
            .bind(encode(prefix))
            .bind(encode(&end))
            .fetch_all(self)
            .await?;
            found.iter().map(rows::entry).collect()
        })
    }

    fn entries_named<'a>(
        &'a mut self,
        kind: &'a str,
        ids: &'a [String],
    ) -> TableFuture<'a, Vec<RegistryEntry>> {
        Box::pin(async move {
            let ids: Vec<String> = ids.iter().map(|id| encode(id).into_owned()).collect();
            let found = sqlx::query(
                "SELECT kind, id, key, version, body FROM registry
                 WHERE kind = $1 AND id = ANY($2) ORDER BY id",
            )
            .bind(encode(kind))
            .bind(ids)
            .fetch_all(self)
            .await?;
            found.iter().map(rows::entry).collect()
        })
    }

    fn write_entry<'a>(&'a mut self, entry: &'a RegistryEntry) -> TableFuture<'a, bool> {
        let statement = match entry.version {
            0 => {
                "INSERT INTO registry (kind, id, key, version, body) VALUES ($1, $2, $3, $4::bigint + 1, $5)
                 ON CONFLICT (kind, id) DO NOTHING"
            }
            _ => {
                "UPDATE registry SET key = $3, version = $4::bigint + 1, body = $5
                 WHERE kind = $1 AND id = $2 AND version = $4::bigint"
            }
        };
        Box::pin(async move {
            let done = sqlx::query(statement)
                .bind(encode(&entry.kind))
                .bind(encode(&entry.id))
                .bind(entry.key.as_deref().map(encode))
                .bind(entry.version.cast_signed())
                .bind(encode(&entry.body))
                .execute(self)
                .await?;
            Ok(done.rows_affected() > 0)
        })
    }

    fn remove_entry<'a>(
        &'a mut self,
        kind: &'a str,
        id: &'a str,
        version: Option<u64>,
    ) -> TableFuture<'a, bool> {
        Box::pin(async move {
            let done = sqlx::query(
                "DELETE FROM registry
                 WHERE kind = $1 AND id = $2 AND ($3::bigint IS NULL OR version = $3::bigint)",
            )
            .bind(encode(kind))
            .bind(encode(id))
            .bind(version.map(u64::cast_signed))
            .execute(self)
            .await?;
            Ok(done.rows_affected() > 0)
        })
    }
}
