//! Knows the rows of every table and the statements that write them; knows no rule of the log.

use crate::assessment::strategy::KeptFile;
use crate::storage::body::SubjectRow;
use crate::storage::chain::{ChainLink, Head, LogEntry};
use crate::storage::checkpoint::Checkpoint;
use crate::storage::{Hash, NamedPerson};
use sqlx::sqlite::SqliteRow;
use sqlx::{Error, FromRow, Row as _, SqliteConnection};

/// A table of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileTable {
    /// What is kept for ever.
    Files,
    /// What may be removed.
    Evidence,
}

impl FromRow<'_, SqliteRow> for SubjectRow {
    fn from_row(row: &SqliteRow) -> Result<SubjectRow, Error> {
        Ok(SubjectRow {
            subject: row.try_get("subject")?,
            version: row.try_get("version")?,
            body: row.try_get("body")?,
            ids: row.try_get("ids")?,
        })
    }
}

/// An entry of the log with its content as bytes; what was tampered with need not be text. The trunk has no salt.
impl FromRow<'_, SqliteRow> for ChainLink<Vec<u8>> {
    fn from_row(row: &SqliteRow) -> Result<Self, Error> {
        let entry = LogEntry {
            stream: row.try_get("stream")?,
            subject: row.try_get("subject")?,
            version: number(row, "version")?,
            kind: row.try_get("kind")?,
            payload: row.try_get("payload")?,
            salt: row.try_get("salt")?,
            at: row.try_get("at")?,
            actor: row.try_get("actor")?,
        };
        let (previous, hash) = (any_hash(row, "prev_hash")?, any_hash(row, "hash")?);
        Ok(ChainLink { seq: number(row, "seq")?, entry, previous, hash })
    }
}

impl FromRow<'_, SqliteRow> for Checkpoint<Vec<u8>> {
    fn from_row(row: &SqliteRow) -> Result<Self, Error> {
        Ok(Checkpoint {
            number: number(row, "number")?,
            at: row.try_get("at")?,
            occasion: row.try_get("occasion")?,
            upto: number(row, "upto")?,
            heads: row.try_get("heads")?,
            previous: any_hash(row, "prev_hash")?,
            hash: any_hash(row, "hash")?,
        })
    }
}

/// The end of a chain, with the assessment it belongs to where it belongs to one.
pub(super) struct HeadRow {
    /// The assessment.
    pub stream: Option<String>,
    /// The end.
    pub head: Head,
}

impl FromRow<'_, SqliteRow> for HeadRow {
    fn from_row(row: &SqliteRow) -> Result<Self, Error> {
        Ok(HeadRow {
            stream: row.try_get("stream")?,
            head: Head { seq: row.try_get("seq")?, hash: hash(row, "hash")? },
        })
    }
}

impl FromRow<'_, SqliteRow> for NamedPerson {
    fn from_row(row: &SqliteRow) -> Result<Self, Error> {
        let id: String = row.try_get("id")?;
        let id = id.parse().map_err(|why: String| Error::Decode(why.into()))?;
        Ok(NamedPerson { id, name: row.try_get("name")?, office: row.try_get("office")? })
    }
}

/// The number in a column, whatever tampering has made of it.
fn number(row: &SqliteRow, column: &str) -> Result<u64, Error> {
    row.try_get::<i64, _>(column).map(i64::cast_unsigned)
}

/// The hash in a column.
pub(super) fn hash(row: &SqliteRow, column: &str) -> Result<Hash, Error> {
    let bytes: Vec<u8> = row.try_get(column)?;
    Hash::from_bytes(&bytes)
        .ok_or_else(|| Error::Decode(format!("{column} has {} bytes", bytes.len()).into()))
}

/// The hash in a column, or for bytes that are none a hash that nothing has, so that the chain shows it.
fn any_hash(row: &SqliteRow, column: &str) -> Result<Hash, Error> {
    let bytes: Vec<u8> = row.try_get(column)?;
    Ok(Hash::from_bytes(&bytes).unwrap_or_else(|| Hash::of(&Hash::ORIGIN, &[&bytes])))
}

/// The end of the chain of one assessment; that of the trunk where it has entries only there.
pub(super) async fn head(connection: &mut SqliteConnection, stream: &str) -> Result<Head, Error> {
    let last: Option<HeadRow> =
        sqlx::query_as("SELECT stream, seq, hash FROM events WHERE stream = ? ORDER BY seq DESC LIMIT 1")
            .bind(stream)
            .fetch_optional(&mut *connection)
            .await?;
    if let Some(last) = last {
        return Ok(last.head);
    }
    let trunk: Option<HeadRow> = sqlx::query_as(
        "SELECT NULL AS stream, 0 AS seq, hash FROM trunk
         WHERE EXISTS (SELECT 1 FROM trunk WHERE stream = ?) ORDER BY trunk.seq DESC LIMIT 1",
    )
    .bind(stream)
    .fetch_optional(connection)
    .await?;
    Ok(trunk.map_or(Head::ORIGIN, |row| row.head))
}

/// Writes an entry of the log.
pub(super) async fn append(connection: &mut SqliteConnection, link: ChainLink) -> Result<(), Error> {
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
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes the present state of a subject.
pub(super) async fn hold(connection: &mut SqliteConnection, id: &str, row: &SubjectRow) -> Result<(), Error> {
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
    .execute(connection)
    .await?;
    Ok(())
}

/// The present state of a subject; `None` where nothing was ever recorded.
pub(super) async fn read_state(
    connection: &mut SqliteConnection,
    id: &str,
    subject: &str,
) -> Result<Option<SubjectRow>, Error> {
    sqlx::query_as("SELECT subject, version, body, ids FROM state WHERE assessment = ? AND subject = ?")
        .bind(id)
        .bind(subject)
        .fetch_optional(connection)
        .await
}

/// The version of a subject, 0 where nothing was ever recorded; `None` where there is no such assessment.
pub(super) async fn version(
    connection: &mut SqliteConnection,
    id: &str,
    subject: &str,
) -> Result<Option<u64>, Error> {
    sqlx::query_scalar(
        "SELECT coalesce(state.version, 0)
         FROM assessments LEFT JOIN state ON state.assessment = assessments.id AND state.subject = ?2
         WHERE assessments.id = ?1",
    )
    .bind(id)
    .bind(subject)
    .fetch_optional(connection)
    .await
}

/// Writes an assessment without its content; the outcome is whether its id was free.
pub(super) async fn begin(connection: &mut SqliteConnection, id: &str, head: &str) -> Result<bool, Error> {
    let done = sqlx::query("INSERT INTO assessments (id, head) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .bind(id)
        .bind(head)
        .execute(connection)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Writes a file unless it is kept already.
pub(super) async fn keep(
    connection: &mut SqliteConnection,
    table: FileTable,
    hash: &str,
    file: &KeptFile,
) -> Result<(), Error> {
    let statement = match table {
        FileTable::Files => "INSERT INTO files (hash, media, bytes) VALUES (?, ?, ?)",
        FileTable::Evidence => "INSERT INTO evidence (hash, media, bytes) VALUES (?, ?, ?)",
    };
    if !keeps(connection, table, hash).await? {
        sqlx::query(statement).bind(hash).bind(&file.media).bind(&file.bytes).execute(connection).await?;
    }
    Ok(())
}

/// Whether a file is kept or, as evidence, was kept and removed.
pub(super) async fn keeps(
    connection: &mut SqliteConnection,
    table: FileTable,
    hash: &str,
) -> Result<bool, Error> {
    let question = match table {
        FileTable::Files => "SELECT EXISTS (SELECT 1 FROM files WHERE hash = ?)",
        FileTable::Evidence => "SELECT EXISTS (SELECT 1 FROM evidence WHERE hash = ?)",
    };
    sqlx::query_scalar(question).bind(hash).fetch_one(connection).await
}

/// Whether the log says that a file was removed.
pub(super) async fn was_removed(connection: &mut SqliteConnection, hash: &str) -> Result<bool, Error> {
    sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM events WHERE subject = 'file:' || ?)")
        .bind(hash)
        .fetch_one(connection)
        .await
}

/// Takes a file of evidence away; the log has said why.
pub(super) async fn remove(connection: &mut SqliteConnection, hash: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM evidence WHERE hash = ?").bind(hash).execute(connection).await.map(drop)
}

/// Everybody the log names.
pub(super) async fn people(connection: &mut SqliteConnection) -> Result<Vec<NamedPerson>, Error> {
    sqlx::query_as("SELECT id, name, office FROM people ORDER BY id").fetch_all(connection).await
}

/// A new person with this name.
pub(super) async fn enrol(connection: &mut SqliteConnection, name: &str) -> Result<NamedPerson, Error> {
    sqlx::query_as(
        "INSERT INTO people (id, name) VALUES (lower(hex(randomblob(16))), ?) RETURNING id, name, office",
    )
    .bind(name)
    .fetch_one(connection)
    .await
}

/// Everybody who only signs with a name, with the id of the name.
pub(super) async fn names(connection: &mut SqliteConnection) -> Result<Vec<(String, String)>, Error> {
    sqlx::query_as("SELECT name, id FROM people WHERE account = 0 AND name IS NOT NULL")
        .fetch_all(connection)
        .await
}

/// Gives somebody with an account a name and an office.
pub(super) async fn enrol_account(
    connection: &mut SqliteConnection,
    person: &NamedPerson,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO people (id, name, office, account) VALUES (?, ?, ?, 1)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, office = excluded.office",
    )
    .bind(person.id.as_str())
    .bind(&person.name)
    .bind(&person.office)
    .execute(connection)
    .await
    .map(drop)
}

/// Erases what is known of a person but the id; the outcome is whether there was one.
pub(super) async fn erase(connection: &mut SqliteConnection, id: &str, at: &str) -> Result<bool, Error> {
    let done = sqlx::query("UPDATE people SET name = NULL, office = '', erased = ?2 WHERE id = ?1")
        .bind(id)
        .bind(at)
        .execute(connection)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Writes a checkpoint.
pub(super) async fn check(connection: &mut SqliteConnection, checkpoint: Checkpoint) -> Result<(), Error> {
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
    .execute(connection)
    .await?;
    Ok(())
}
