//! Knows the statements about the log, the present state and the checkpoints in SQLite.

use super::super::schema;
use crate::storage::body::{HEAD, SubjectRow};
use crate::storage::chain::{ChainLink, Head};
use crate::storage::checkpoint::Checkpoint;
use crate::storage::rows;
use crate::storage::tables::{
    CheckpointTables, HeadRow, LastCheckpoint, LogPart, LogRow, LogTables, NumberedLink, SavepointStep,
    TableFuture, end_of,
};
use sqlx::SqliteConnection;
use std::collections::BTreeSet;

impl LogTables for SqliteConnection {
    /// One transaction at a time writes.
    fn claim<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, bool> {
        Box::pin(async move {
            sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM assessments WHERE id = ?)")
                .bind(id)
                .fetch_one(self)
                .await
        })
    }

    fn create<'a>(&'a mut self, id: &'a str, head: &'a str) -> TableFuture<'a, bool> {
        Box::pin(async move {
            let done = sqlx::query("INSERT INTO assessments (id, head) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .bind(id)
                .bind(head)
                .execute(self)
                .await?;
            Ok(done.rows_affected() > 0)
        })
    }

    fn version<'a>(&'a mut self, id: &'a str, subject: &'a str) -> TableFuture<'a, u64> {
        Box::pin(async move {
            let version: Option<i64> =
                sqlx::query_scalar("SELECT version FROM state WHERE assessment = ? AND subject = ?")
                    .bind(id)
                    .bind(subject)
                    .fetch_optional(self)
                    .await?;
            Ok(version.map_or(0, i64::cast_unsigned))
        })
    }

    fn subject<'a>(&'a mut self, id: &'a str, subject: &'a str) -> TableFuture<'a, Option<SubjectRow>> {
        Box::pin(async move {
            let row = sqlx::query(
                "SELECT subject, version, body, ids FROM state WHERE assessment = ? AND subject = ?",
            )
            .bind(id)
            .bind(subject)
            .fetch_optional(self)
            .await?;
            row.as_ref().map(rows::subject).transpose()
        })
    }

    fn state<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, Vec<SubjectRow>> {
        Box::pin(async move {
            let found = sqlx::query(
                "SELECT ?2 AS subject, 1 AS version, head AS body, 0 AS ids FROM assessments WHERE id = ?1
                 UNION ALL SELECT subject, version, body, ids FROM state WHERE assessment = ?1",
            )
            .bind(id)
            .bind(HEAD)
            .fetch_all(self)
            .await?;
            found.iter().map(rows::subject).collect()
        })
    }

    fn state_below<'a>(&'a mut self, id: &'a str, prefix: &'a str) -> TableFuture<'a, Vec<SubjectRow>> {
        Box::pin(async move {
            let found = sqlx::query(
                "SELECT subject, version, body, ids FROM state
                 WHERE assessment = ?1 AND subject >= ?2 AND subject < ?3",
            )
            .bind(id)
            .bind(prefix)
            .bind(end_of(prefix))
            .fetch_all(self)
            .await?;
            found.iter().map(rows::subject).collect()
        })
    }

    fn hold<'a>(&'a mut self, id: &'a str, row: &'a SubjectRow) -> TableFuture<'a, ()> {
        Box::pin(async move {
            sqlx::query(
                "INSERT INTO state (assessment, subject, version, body, ids) VALUES (?, ?, ?, ?, ?)
                 ON CONFLICT (assessment, subject)
                 DO UPDATE SET version = excluded.version, body = excluded.body, ids = excluded.ids",
            )
            .bind(id)
            .bind(&row.subject)
            .bind(row.version.cast_signed())
            .bind(&row.body)
            .bind(row.ids)
            .execute(self)
            .await
            .map(drop)
        })
    }

    fn head<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, Head> {
        Box::pin(async move {
            let own = sqlx::query("SELECT seq, hash FROM events WHERE stream = ? ORDER BY seq DESC LIMIT 1")
                .bind(id)
                .fetch_optional(&mut *self)
                .await?;
            if let Some(own) = &own {
                return rows::head(own);
            }
            let trunk = sqlx::query(
                "SELECT 0 AS seq, hash FROM trunk
                 WHERE EXISTS (SELECT 1 FROM trunk WHERE stream = ?) ORDER BY trunk.seq DESC LIMIT 1",
            )
            .bind(id)
            .fetch_optional(self)
            .await?;
            trunk.as_ref().map_or(Ok(Head::ORIGIN), rows::head)
        })
    }

    fn append(&mut self, link: ChainLink) -> TableFuture<'_, ()> {
        Box::pin(async move {
            let ChainLink { seq, entry, previous, hash } = link;
            sqlx::query(
                "INSERT INTO events
                     (place, stream, seq, subject, version, kind, payload, salt, at, actor, prev_hash, hash)
                 VALUES ((SELECT coalesce(max(place), 0) + 1 FROM events), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )
            .bind(entry.stream)
            .bind(seq.cast_signed())
            .bind(entry.subject)
            .bind(entry.version.cast_signed())
            .bind(entry.kind)
            .bind(entry.payload)
            .bind(entry.salt)
            .bind(entry.at)
            .bind(entry.actor)
            .bind(previous.bytes())
            .bind(hash.bytes())
            .execute(self)
            .await
            .map(drop)
        })
    }

    fn savepoint(&mut self, step: SavepointStep) -> TableFuture<'_, ()> {
        let statement = match step {
            SavepointStep::Set => "SAVEPOINT together",
            SavepointStep::GoBack => "ROLLBACK TO together",
            SavepointStep::Forget => "RELEASE together",
        };
        Box::pin(async move { sqlx::query(statement).execute(self).await.map(drop) })
    }

    fn log_state<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, Vec<SubjectRow>> {
        Box::pin(async move {
            let found = sqlx::query(
                "SELECT subject, version, payload AS body, ids FROM log WHERE stream = ? ORDER BY ids, seq",
            )
            .bind(id)
            .fetch_all(self)
            .await?;
            found.iter().map(rows::subject).collect()
        })
    }

    fn log<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, Vec<LogRow>> {
        Box::pin(async move {
            let found = sqlx::query(
                "SELECT subject, version, payload AS body, ids, seq, at, actor, hash
                 FROM log WHERE stream = ? ORDER BY ids, seq",
            )
            .bind(id)
            .fetch_all(self)
            .await?;
            found.iter().map(rows::log).collect()
        })
    }

    fn log_below<'a>(&'a mut self, id: &'a str, prefix: &'a str) -> TableFuture<'a, Vec<LogRow>> {
        Box::pin(async move {
            let found = sqlx::query(
                "SELECT subject, version, payload AS body, ids, seq, at, actor, hash
                 FROM log WHERE stream = ?1 AND subject >= ?2 AND subject < ?3",
            )
            .bind(id)
            .bind(prefix)
            .bind(end_of(prefix))
            .fetch_all(self)
            .await?;
            found.iter().map(rows::log).collect()
        })
    }

    fn log_naming<'a>(&'a mut self, id: &'a str, words: &'a str) -> TableFuture<'a, Vec<LogRow>> {
        Box::pin(async move {
            let found = sqlx::query(
                "SELECT subject, version, payload AS body, ids, seq, at, actor, hash
                 FROM log WHERE stream = ?1 AND (instr(subject, ?2) > 0 OR instr(payload, ?2) > 0)",
            )
            .bind(id)
            .bind(words)
            .fetch_all(self)
            .await?;
            found.iter().map(rows::log).collect()
        })
    }

    fn log_entry<'a>(
        &'a mut self,
        id: &'a str,
        subject: &'a str,
        version: u64,
    ) -> TableFuture<'a, Option<SubjectRow>> {
        Box::pin(async move {
            let row = sqlx::query(
                "SELECT subject, version, payload AS body, ids FROM log
                 WHERE stream = ? AND subject = ? AND version = ?",
            )
            .bind(id)
            .bind(subject)
            .bind(version.cast_signed())
            .fetch_optional(self)
            .await?;
            row.as_ref().map(rows::subject).transpose()
        })
    }

    fn chain<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, Vec<NumberedLink>> {
        Box::pin(async move {
            let found = sqlx::query(
                "SELECT place, seq, CAST(stream AS BLOB) AS stream, CAST(subject AS BLOB) AS subject, version,
                        CAST(kind AS BLOB) AS kind, CAST(payload AS BLOB) AS payload, salt,
                        CAST(at AS BLOB) AS at, CAST(actor AS BLOB) AS actor, prev_hash, hash
                 FROM events WHERE stream = ? ORDER BY seq",
            )
            .bind(id)
            .fetch_all(self)
            .await?;
            found.iter().map(rows::link).collect()
        })
    }

    fn links_after(&mut self, part: LogPart, place: i64) -> TableFuture<'_, Vec<NumberedLink>> {
        let question = match part {
            LogPart::Trunk => {
                "SELECT seq AS place, seq, CAST(stream AS BLOB) AS stream, CAST(subject AS BLOB) AS subject, version,
                        CAST(kind AS BLOB) AS kind, CAST(payload AS BLOB) AS payload, NULL AS salt,
                        CAST(at AS BLOB) AS at, CAST(actor AS BLOB) AS actor, prev_hash, hash
                 FROM trunk WHERE seq > ? ORDER BY seq LIMIT 1000"
            }
            LogPart::Streams => {
                "SELECT place, seq, CAST(stream AS BLOB) AS stream, CAST(subject AS BLOB) AS subject, version,
                        CAST(kind AS BLOB) AS kind, CAST(payload AS BLOB) AS payload, salt,
                        CAST(at AS BLOB) AS at, CAST(actor AS BLOB) AS actor, prev_hash, hash
                 FROM events WHERE place > ? ORDER BY place LIMIT 1000"
            }
        };
        Box::pin(async move {
            let found = sqlx::query(question).bind(place).fetch_all(self).await?;
            found.iter().map(rows::link).collect()
        })
    }

    fn altered(&mut self) -> TableFuture<'_, BTreeSet<String>> {
        Box::pin(schema::altered(self))
    }
}

impl CheckpointTables for SqliteConnection {
    fn last_checkpoint(&mut self) -> TableFuture<'_, Option<LastCheckpoint>> {
        Box::pin(async move {
            let last =
                sqlx::query("SELECT number, at, upto, hash FROM checkpoints ORDER BY number DESC LIMIT 1")
                    .fetch_optional(self)
                    .await?;
            last.as_ref().map(rows::last_checkpoint).transpose()
        })
    }

    fn checkpoint_after(&mut self, number: u64) -> TableFuture<'_, Option<Checkpoint<Vec<u8>>>> {
        Box::pin(async move {
            let next = sqlx::query(
                "SELECT number, CAST(at AS BLOB) AS at, CAST(occasion AS BLOB) AS occasion, upto,
                        CAST(heads AS BLOB) AS heads, prev_hash, hash
                 FROM checkpoints WHERE number > ? ORDER BY number LIMIT 1",
            )
            .bind(number.cast_signed())
            .fetch_optional(self)
            .await?;
            next.as_ref().map(rows::checkpoint).transpose()
        })
    }

    fn backups(&mut self) -> TableFuture<'_, Vec<String>> {
        Box::pin(async move {
            sqlx::query_scalar("SELECT at FROM checkpoints WHERE occasion = 'backup' ORDER BY number")
                .fetch_all(self)
                .await
        })
    }

    fn heads_after(&mut self, place: u64) -> TableFuture<'_, Vec<HeadRow>> {
        Box::pin(async move {
            let found = sqlx::query(
                "SELECT stream, max(seq) AS seq, hash FROM events WHERE place > ?
                 GROUP BY stream ORDER BY stream",
            )
            .bind(place.cast_signed())
            .fetch_all(self)
            .await?;
            found.iter().map(rows::stream_head).collect()
        })
    }

    fn last_place(&mut self) -> TableFuture<'_, u64> {
        Box::pin(async move {
            let place: i64 =
                sqlx::query_scalar("SELECT coalesce(max(place), 0) FROM events").fetch_one(self).await?;
            Ok(place.cast_unsigned())
        })
    }

    fn bytes(&mut self) -> TableFuture<'_, u64> {
        Box::pin(async move {
            let bytes: i64 =
                sqlx::query_scalar("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
                    .fetch_one(self)
                    .await?;
            Ok(bytes.cast_unsigned())
        })
    }

    fn trunk_end(&mut self) -> TableFuture<'_, Option<(String, Head)>> {
        Box::pin(async move {
            let end = sqlx::query("SELECT at, seq, hash FROM trunk ORDER BY seq DESC LIMIT 1")
                .fetch_optional(self)
                .await?;
            end.as_ref().map(rows::trunk_end).transpose()
        })
    }

    fn check(&mut self, checkpoint: Checkpoint) -> TableFuture<'_, ()> {
        Box::pin(async move {
            sqlx::query(
                "INSERT INTO checkpoints (number, at, occasion, upto, heads, prev_hash, hash)
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
            )
            .bind(checkpoint.number.cast_signed())
            .bind(checkpoint.at)
            .bind(checkpoint.occasion)
            .bind(checkpoint.upto.cast_signed())
            .bind(checkpoint.heads)
            .bind(checkpoint.previous.bytes())
            .bind(checkpoint.hash.bytes())
            .execute(self)
            .await
            .map(drop)
        })
    }
}
