//! Knows the statements about people in PostgreSQL.

use super::super::text::{decode, encode};
use crate::storage::NamedPerson;
use crate::storage::rows::{self, Columns as _};
use crate::storage::tables::{PeopleTables, TableFuture};
use sqlx::PgConnection;

impl PeopleTables for PgConnection {
    fn people_since(&mut self, revision: u64) -> TableFuture<'_, (u64, Vec<NamedPerson>)> {
        Box::pin(async move {
            let found = sqlx::query("SELECT id, name, office, revision FROM people WHERE revision > $1")
                .bind(revision.cast_signed())
                .fetch_all(self)
                .await?;
            let mut latest = revision;
            let mut people = Vec::with_capacity(found.len());
            for row in &found {
                latest = latest.max(row.number("revision")?);
                people.push(rows::person(row)?);
            }
            Ok((latest, people))
        })
    }

    fn person_named<'a>(&'a mut self, name: &'a str) -> TableFuture<'a, Option<String>> {
        Box::pin(async move {
            let id: Option<String> =
                sqlx::query_scalar("SELECT id FROM people WHERE NOT account AND name = $1")
                    .bind(encode(name))
                    .fetch_optional(self)
                    .await?;
            Ok(id.map(decode))
        })
    }

    fn enrol<'a>(&'a mut self, id: &'a str, name: &'a str) -> TableFuture<'a, bool> {
        Box::pin(async move {
            let done = sqlx::query(
                "INSERT INTO people (id, name) VALUES ($1, $2)
                 ON CONFLICT (name) WHERE NOT account DO NOTHING",
            )
            .bind(encode(id))
            .bind(encode(name))
            .execute(self)
            .await?;
            Ok(done.rows_affected() > 0)
        })
    }

    fn enrol_account<'a>(&'a mut self, person: &'a NamedPerson) -> TableFuture<'a, ()> {
        Box::pin(async move {
            sqlx::query(
                "INSERT INTO people (id, name, office, account) VALUES ($1, $2, $3, true)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name, office = excluded.office",
            )
            .bind(encode(person.id.as_str()))
            .bind(person.name.as_deref().map(encode))
            .bind(encode(&person.office))
            .execute(self)
            .await
            .map(drop)
        })
    }

    fn erase<'a>(&'a mut self, id: &'a str, at: &'a str) -> TableFuture<'a, bool> {
        Box::pin(async move {
            let done = sqlx::query("UPDATE people SET name = NULL, office = '', erased = $2 WHERE id = $1")
                .bind(encode(id))
                .bind(encode(at))
                .execute(self)
                .await?;
            Ok(done.rows_affected() > 0)
        })
    }
}
