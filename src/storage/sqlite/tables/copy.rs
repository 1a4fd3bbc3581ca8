//! Knows the statements that copying a whole database takes in SQLite.

use crate::storage::RegistryEntry;
use crate::storage::chain::ChainLink;
use crate::storage::rows;
use crate::storage::tables::{CopyTables, LogPart, PersonRow, TableCount, TableFuture};
use sqlx::{AssertSqlSafe, Error, SqliteConnection};

/// Where the triggers stand while they are off: their words are what makes them again.
const ASIDE: &str = "CREATE TEMP TABLE triggers AS SELECT sql FROM sqlite_schema WHERE type = 'trigger'";

impl CopyTables for SqliteConnection {
    /// The old chain is closed, and a place follows the last one; what comes from another database has gaps.
    fn begin_copy(&mut self) -> TableFuture<'_, ()> {
        Box::pin(async move {
            sqlx::query(ASIDE).execute(&mut *self).await?;
            let drops = "SELECT 'DROP TRIGGER \"' || name || '\"' FROM sqlite_schema WHERE type = 'trigger'";
            carry_out(self, drops).await
        })
    }

    fn end_copy(&mut self) -> TableFuture<'_, ()> {
        Box::pin(async move {
            carry_out(self, "SELECT sql FROM temp.triggers").await?;
            sqlx::query("DROP TABLE temp.triggers").execute(self).await.map(drop)
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
                     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ),
                LogPart::Streams => sqlx::query(
                    "INSERT INTO events
                         (stream, seq, subject, version, kind, payload, at, actor, prev_hash, hash, place, salt)
                     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ),
            };
            let insert = insert
                .bind(entry.stream)
                .bind(seq.cast_signed())
                .bind(entry.subject)
                .bind(entry.version.cast_signed())
                .bind(entry.kind)
                .bind(entry.payload)
                .bind(entry.at)
                .bind(entry.actor)
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
            sqlx::query("INSERT INTO people (id, name, office, erased, account) VALUES (?, ?, ?, ?, ?)")
                .bind(row.person.id.as_str())
                .bind(&row.person.name)
                .bind(&row.person.office)
                .bind(&row.erased)
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
            sqlx::query("INSERT INTO registry (kind, id, key, version, body) VALUES (?, ?, ?, ?, ?)")
                .bind(entry.kind)
                .bind(entry.id)
                .bind(entry.key)
                .bind(entry.version.cast_signed())
                .bind(entry.body)
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

/// Carries out the statements that a question about the form of this very database is answered with.
async fn carry_out(connection: &mut SqliteConnection, question: &'static str) -> Result<(), Error> {
    let statements: Vec<String> = sqlx::query_scalar(question).fetch_all(&mut *connection).await?;
    for statement in statements {
        sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut *connection).await?;
    }
    Ok(())
}
