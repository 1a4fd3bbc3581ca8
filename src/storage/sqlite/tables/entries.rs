//! Knows the statements about entries beside the log in SQLite.

use crate::storage::RegistryEntry;
use crate::storage::rows;
use crate::storage::tables::{EntryTables, TableFuture, end_of};
use sqlx::SqliteConnection;

/// The entries of a kind whose ids begin so.
const BEGINNING: &str = "SELECT kind, id, key, version, body FROM registry
     WHERE kind = ?1 AND id >= ?2 AND id < ?3 ORDER BY id";

/// The entries of a kind with these ids, which come as a list in JSON.
const NAMED: &str = "SELECT kind, id, key, version, body FROM registry
     WHERE kind = ?1 AND id IN (SELECT value FROM json_each(?2)) ORDER BY id";

impl EntryTables for SqliteConnection {
    fn entry<'a>(&'a mut self, kind: &'a str, id: &'a str) -> TableFuture<'a, Option<RegistryEntry>> {
        Box::pin(async move {
            let row =
                sqlx::query("SELECT kind, id, key, version, body FROM registry WHERE kind = ? AND id = ?")
                    .bind(kind)
                    .bind(id)
                    .fetch_optional(self)
                    .await?;
            row.as_ref().map(rows::entry).transpose()
        })
    }

    fn entry_by_key<'a>(&'a mut self, kind: &'a str, key: &'a str) -> TableFuture<'a, Option<RegistryEntry>> {
        Box::pin(async move {
            let row =
                sqlx::query("SELECT kind, id, key, version, body FROM registry WHERE kind = ? AND key = ?")
                    .bind(kind)
                    .bind(key)
                    .fetch_optional(self)
                    .await?;
            row.as_ref().map(rows::entry).transpose()
        })
    }

    fn entries<'a>(&'a mut self, kind: &'a str, prefix: &'a str) -> TableFuture<'a, Vec<RegistryEntry>> {
        Box::pin(async move {
            let question = sqlx::query(BEGINNING).bind(kind).bind(prefix).bind(end_of(prefix));
            let found = question.fetch_all(self).await?;
            found.iter().map(rows::entry).collect()
        })
    }

    fn entries_named<'a>(
        &'a mut self,
        kind: &'a str,
        ids: &'a [String],
    ) -> TableFuture<'a, Vec<RegistryEntry>> {
        Box::pin(async move {
            let ids = serde_json::Value::from(ids).to_string();
            let found = sqlx::query(NAMED).bind(kind).bind(ids).fetch_all(self).await?;
            found.iter().map(rows::entry).collect()
        })
    }

    fn write_entry<'a>(&'a mut self, entry: &'a RegistryEntry) -> TableFuture<'a, bool> {
        let statement = match entry.version {
            0 => {
                "INSERT INTO registry (kind, id, key, version, body) VALUES (?1, ?2, ?3, ?4 + 1, ?5)
                 ON CONFLICT (kind, id) DO NOTHING"
            }
            _ => {
                "UPDATE registry SET key = ?3, version = ?4 + 1, body = ?5
                 WHERE kind = ?1 AND id = ?2 AND version = ?4"
            }
        };
        Box::pin(async move {
            let done = sqlx::query(statement)
                .bind(&entry.kind)
                .bind(&entry.id)
                .bind(&entry.key)
                .bind(entry.version.cast_signed())
                .bind(&entry.body)
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
                "DELETE FROM registry WHERE kind = ?1 AND id = ?2 AND (?3 IS NULL OR version = ?3)",
            )
            .bind(kind)
            .bind(id)
            .bind(version.map(u64::cast_signed))
            .execute(self)
            .await?;
            Ok(done.rows_affected() > 0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::sqlite::schema;
    use sqlx::sqlite::SqliteConnectOptions;
    use sqlx::{AssertSqlSafe, ConnectOptions, Row};

    #[tokio::test]
    async fn a_beginning_is_looked_up_and_not_sought_among_all() {
        let mut database = SqliteConnectOptions::new().in_memory(true).connect().await.unwrap();
        schema::take(&mut database, schema::STEPS).await.unwrap();
        let question = format!("EXPLAIN QUERY PLAN {BEGINNING}");
        let plan = sqlx::query(AssertSqlSafe(question)).bind("session").bind("a").bind("b");
        let lines: Vec<String> =
            plan.fetch_all(&mut database).await.unwrap().iter().map(|row| row.get("detail")).collect();
        assert_eq!(lines.len(), 1, "nothing is sorted: {lines:?}");
        assert!(lines[0].starts_with("SEARCH") && lines[0].contains("id>? AND id<?"), "{lines:?}");
        let question = format!("EXPLAIN QUERY PLAN {NAMED}");
        let plan = sqlx::query(AssertSqlSafe(question)).bind("session").bind("[]");
        let lines: Vec<String> =
            plan.fetch_all(&mut database).await.unwrap().iter().map(|row| row.get("detail")).collect();
        assert!(lines.iter().any(|line| line.contains("(kind=? AND id=?)")), "{lines:?}");
    }
}
