//! Knows the statements about people in SQLite.

use crate::storage::NamedPerson;
use crate::storage::tables::{PeopleTables, TableFuture};
use sqlx::SqliteConnection;

impl PeopleTables for SqliteConnection {
    /// One process has the file, and knows what it wrote; who only reads has read it whole.
    fn people_since(&mut self, revision: u64) -> TableFuture<'_, (u64, Vec<NamedPerson>)> {
        Box::pin(async move { Ok((revision, Vec::new())) })
    }

    fn person_named<'a>(&'a mut self, name: &'a str) -> TableFuture<'a, Option<String>> {
        Box::pin(async move {
            sqlx::query_scalar("SELECT id FROM people WHERE account = 0 AND name = ?")
                .bind(name)
                .fetch_optional(self)
                .await
        })
    }

    fn enrol<'a>(&'a mut self, id: &'a str, name: &'a str) -> TableFuture<'a, bool> {
        Box::pin(async move {
            let insert = sqlx::query("INSERT INTO people (id, name) VALUES (?, ?)").bind(id).bind(name);
            insert.execute(self).await.map(|_| true)
        })
    }

    fn enrol_account<'a>(&'a mut self, person: &'a NamedPerson) -> TableFuture<'a, ()> {
        Box::pin(async move {
            sqlx::query(
                "INSERT INTO people (id, name, office, account) VALUES (?, ?, ?, 1)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name, office = excluded.office",
            )
            .bind(person.id.as_str())
            .bind(&person.name)
            .bind(&person.office)
            .execute(self)
            .await
            .map(drop)
        })
    }

    fn erase<'a>(&'a mut self, id: &'a str, at: &'a str) -> TableFuture<'a, bool> {
        Box::pin(async move {
            let done = sqlx::query("UPDATE people SET name = NULL, office = '', erased = ?2 WHERE id = ?1")
                .bind(id)
                .bind(at)
                .execute(self)
                .await?;
            Ok(done.rows_affected() > 0)
        })
    }
}
