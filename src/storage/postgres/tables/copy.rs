//! Knows the statements that copying a whole database takes in PostgreSQL.

use super::super::text::encode;
use crate::storage::RegistryEntry;
use crate::storage::chain::ChainLink;
use crate::storage::rows;
use crate::storage::tables::{CopyTables, LogPart, PersonRow, TableCount, TableFuture};
use sqlx::PgConnection;

impl CopyTables for PgConnection {
    /// The old chain is closed; all else follows the log's own rules as it did when it was written.
    fn begin_copy(&mut self) -> TableFuture<'_, ()> {
        Box::pin(async move {
            let open = sqlx::query("ALTER TABLE trunk DISABLE TRIGGER trunk_is_closed");
            open.execute(self).await.map(drop)
        })
    }

    fn end_copy(&mut self) -> TableFuture<'_, ()> {
        Box::pin(async move {
            let close = sqlx::query("ALTER TABLE trunk ENABLE TRIGGER trunk_is_closed");
            close.execute(&mut *self).await?;
            sqlx::query(
                "SELECT setval(pg_get_serial_sequence('events', 'place'),
                               greatest(max(place), 1), max(place) IS NOT NULL)
                 FROM events",
            )
            .execute(self)
            .await
            .map(drop)
        })
    }

    fn assessments(&mut self) -> TableFuture<'_, Vec<(String, String)>> {
        Box::pin(async move {
            let found = sqlx::query("SELECT id, head FROM assessments ORDER BY id").fetch_all(self).await?;
            found.iter().map(rows::assessment).collect()
        })
    }

    fn place(&mut self, part: LogPart, place: i64, link: ChainLink) -> TableFuture<'_, ()> {
        Box::pin(async move {
            let ChainLink { seq, entry, previous, hash } = link;
            let insert = match part {
                LogPart::Trunk => sqlx::query(
                    "INSERT INTO trunk (stream, seq, subject, version, kind, payload, at, actor, prev_hash, hash)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                ),
                LogPart::Streams => sqlx::query(
                    "INSERT INTO events
                         (stream, seq, subject, version, kind, payload, at, actor, prev_hash, hash, place, salt)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                ),
            };
            let insert = insert
                .bind(encode(&entry.stream))
                .bind(seq.cast_signed())
                .bind(encode(&entry.subject))
                .bind(entry.version.cast_signed())
                .bind(encode(&entry.kind))
                .bind(encode(&entry.payload))
                .bind(encode(&entry.at))
                .bind(encode(&entry.actor))
                .bind(previous.bytes())
                .bind(hash.bytes());
            let insert = match part {
                LogPart::Trunk => insert,
                LogPart::Streams => insert.bind(place).bind(entry.salt),
            };
            insert.execute(self).await.map(drop)
        })
    }

    fn people(&mut self) -> TableFuture<'_, Vec<PersonRow>> {
        Box::pin(async move {
            let found = sqlx::query("SELECT id, name, office, erased, account FROM people ORDER BY id")
                .fetch_all(self)
                .await?;
            found.iter().map(rows::whole_person).collect()
        })
    }

    fn settle(&mut self, row: PersonRow) -> TableFuture<'_, ()> {
        Box::pin(async move {
            sqlx::query("INSERT INTO people (id, name, office, erased, account) VALUES ($1, $2, $3, $4, $5)")
                .bind(encode(row.person.id.as_str()))
                .bind(row.person.name.as_deref().map(encode))
                .bind(encode(&row.person.office))
                .bind(row.erased.as_deref().map(encode))
                .bind(row.account)
                .execute(self)
                .await
                .map(drop)
        })
    }

    fn registry(&mut self) -> TableFuture<'_, Vec<RegistryEntry>> {
        Box::pin(async move {
            let found = sqlx::query("SELECT kind, id, key, version, body FROM registry ORDER BY kind, id")
                .fetch_all(self)
                .await?;
            found.iter().map(rows::entry).collect()
        })
    }

    fn register(&mut self, entry: RegistryEntry) -> TableFuture<'_, ()> {
        Box::pin(async move {
            sqlx::query("INSERT INTO registry (kind, id, key, version, body) VALUES ($1, $2, $3, $4, $5)")
                .bind(encode(&entry.kind))
                .bind(encode(&entry.id))
                .bind(entry.key.as_deref().map(encode))
                .bind(entry.version.cast_signed())
                .bind(encode(&entry.body))
                .execute(self)
                .await
                .map(drop)
        })
    }

    fn counts(&mut self) -> TableFuture<'_, Vec<TableCount>> {
        Box::pin(async move {
            let mut counts = Vec::new();
            for (name, question) in [
                ("assessments", "SELECT count(*) FROM assessments"),
                ("trunk", "SELECT count(*) FROM trunk"),
                ("events", "SELECT count(*) FROM events"),
                ("state", "SELECT count(*) FROM state"),
                ("checkpoints", "SELECT count(*) FROM checkpoints"),
                ("people", "SELECT count(*) FROM people"),
                ("files", "SELECT count(*) FROM files"),
                ("evidence", "SELECT count(*) FROM evidence"),
                ("registry", "SELECT count(*) FROM registry"),
                ("polls", "SELECT count(*) FROM polls"),
                ("participation", "SELECT count(*) FROM participation"),
                ("ballots", "SELECT count(*) FROM ballots"),
            ] {
                counts.push((name, sqlx::query_scalar(question).fetch_one(&mut *self).await?));
            }
            Ok(counts)
        })
    }
}
