//! Knows how one transaction writes to the log and the present state; knows nothing of who asked or who waits.

use crate::assessment::strategy::{FileHash, KeptFile};
use crate::storage::StoreError;
use crate::storage::body;
use crate::storage::chain::{Entry, Hash, Head, Link};
use sqlx::SqliteConnection;

/// Something that one assessment should undergo.
#[derive(Debug)]
pub(super) enum Command {
    /// Begin with these entries, the first being the assessment itself.
    Begin(Vec<Entry>),
    /// Record all of these entries or none; the version of each is the one after the version the person saw.
    Record(Vec<Entry>),
    /// Keep this file.
    Keep(FileHash, KeptFile),
}

/// What became of a command: the new version, or why it was refused.
pub(super) type Outcome = Result<u64, StoreError>;

/// Carries out the commands in one durable transaction. A command that is refused has written nothing,
/// so that the others need no protection from it.
///
/// An error means that the database failed and none of the commands left a trace.
pub(super) async fn carry_out(
    connection: &mut SqliteConnection,
    commands: &[Command],
) -> Result<Vec<Outcome>, sqlx::Error> {
    // Plain statements, not `sqlx::Transaction`: when the disk is full SQLite rolls back by itself,
    // which the counter inside the latter would not survive.
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await?;
    let written = write(connection, commands).await;
    if written.is_err() {
        let _ = sqlx::query("ROLLBACK").execute(connection).await;
    }
    written
}

async fn write(connection: &mut SqliteConnection, commands: &[Command]) -> Result<Vec<Outcome>, sqlx::Error> {
    let mut ledger = Ledger { head: head(connection).await?, connection };
    let mut outcomes = Vec::with_capacity(commands.len());
    for command in commands {
        outcomes.push(match command {
            Command::Begin(entries) => ledger.begin(entries).await?,
            Command::Record(entries) => ledger.record(entries).await?,
            Command::Keep(hash, file) => ledger.keep(hash, file).await?,
        });
    }
    sqlx::query("COMMIT").execute(&mut *ledger.connection).await?;
    Ok(outcomes)
}

async fn head(connection: &mut SqliteConnection) -> Result<Head, sqlx::Error> {
    let last: Option<(u64, Vec<u8>)> =
        sqlx::query_as("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1")
            .fetch_optional(connection)
            .await?;
    let Some((seq, hash)) = last else { return Ok(Head::ORIGIN) };
    let hash = Hash::from_bytes(&hash).ok_or_else(|| sqlx::Error::Decode("a hash has 32 bytes".into()))?;
    Ok(Head { seq, hash })
}

/// The log and the state inside a transaction.
struct Ledger<'c> {
    connection: &'c mut SqliteConnection,
    head: Head,
}

impl Ledger<'_> {
    /// Keeps the file unless it is kept already; its version counts nothing and is 0.
    async fn keep(&mut self, hash: &FileHash, file: &KeptFile) -> Result<Outcome, sqlx::Error> {
        if self.keeps(&hash.0).await? {
            return Ok(Ok(0));
        }
        sqlx::query("INSERT INTO files (hash, media, bytes) VALUES (?, ?, ?)")
            .bind(&hash.0)
            .bind(&file.media)
            .bind(&file.bytes)
            .execute(&mut *self.connection)
            .await?;
        Ok(Ok(0))
    }

    async fn keeps(&mut self, hash: &str) -> Result<bool, sqlx::Error> {
        let found: Option<u32> = sqlx::query_scalar("SELECT 1 FROM files WHERE hash = ?")
            .bind(hash)
            .fetch_optional(&mut *self.connection)
            .await?;
        Ok(found.is_some())
    }

    /// Why an entry must not be written: it names a file that is not kept.
    async fn lacking(&mut self, entry: &Entry) -> Result<Option<StoreError>, sqlx::Error> {
        for hash in body::files(entry) {
            if !self.keeps(&hash.0).await? {
                return Ok(Some(StoreError::FileMissing { hash: hash.0 }));
            }
        }
        Ok(None)
    }

    async fn begin(&mut self, entries: &[Entry]) -> Result<Outcome, sqlx::Error> {
        let Some((first, content)) = entries.split_first() else { return Ok(Ok(0)) };
        let taken: Option<u32> = sqlx::query_scalar("SELECT 1 FROM assessments WHERE id = ?")
            .bind(&first.stream)
            .fetch_optional(&mut *self.connection)
            .await?;
        if taken.is_some() {
            return Ok(Err(StoreError::AlreadyExists { id: first.stream.clone() }));
        }
        for entry in content {
            if let Some(lacking) = self.lacking(entry).await? {
                return Ok(Err(lacking));
            }
        }
        sqlx::query("INSERT INTO assessments (id, head) VALUES (?, ?)")
            .bind(&first.stream)
            .bind(&first.payload)
            .execute(&mut *self.connection)
            .await?;
        self.append(first).await?;
        for entry in content {
            self.append(entry).await?;
            self.hold(entry).await?;
        }
        Ok(Ok(first.version))
    }

    /// Records the entries one after the other. Where one is refused, what was written before it is taken back, and
    /// the commands around this one stay; the outcome is that of the last.
    async fn record(&mut self, entries: &[Entry]) -> Result<Outcome, sqlx::Error> {
        let before = self.head;
        let mut outcome = Ok(0);
        sqlx::query("SAVEPOINT together").execute(&mut *self.connection).await?;
        for entry in entries {
            outcome = self.record_one(entry).await?;
            if outcome.is_err() {
                sqlx::query("ROLLBACK TO together").execute(&mut *self.connection).await?;
                self.head = before;
                break;
            }
        }
        sqlx::query("RELEASE together").execute(&mut *self.connection).await?;
        Ok(outcome)
    }

    async fn record_one(&mut self, entry: &Entry) -> Result<Outcome, sqlx::Error> {
        let held: Option<(Option<u64>, Option<String>)> = sqlx::query_as(
            "SELECT state.version, state.body
             FROM assessments LEFT JOIN state ON state.assessment = assessments.id AND state.subject = ?2
             WHERE assessments.id = ?1",
        )
        .bind(&entry.stream)
        .bind(&entry.subject)
        .fetch_optional(&mut *self.connection)
        .await?;
        let Some((version, body)) = held else {
            return Ok(Err(StoreError::NoSuchAssessment { id: entry.stream.clone() }));
        };
        let version = version.unwrap_or(0);
        if version + 1 != entry.version {
            return Ok(Err(conflict(entry, version, body.as_deref())));
        }
        if let Some(lacking) = self.lacking(entry).await? {
            return Ok(Err(lacking));
        }
        self.append(entry).await?;
        self.hold(entry).await?;
        Ok(Ok(entry.version))
    }

    /// Puts the entry at the end of the log.
    async fn append(&mut self, entry: &Entry) -> Result<(), sqlx::Error> {
        let Link { seq, previous, hash, entry } = self.head.append(entry.clone());
        sqlx::query(
            "INSERT INTO events (seq, stream, subject, version, kind, payload, at, actor, prev_hash, hash)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(seq.cast_signed())
        .bind(entry.stream)
        .bind(entry.subject)
        .bind(entry.version.cast_signed())
        .bind(entry.kind)
        .bind(entry.payload)
        .bind(entry.at)
        .bind(entry.actor)
        .bind(previous.bytes())
        .bind(hash.bytes())
        .execute(&mut *self.connection)
        .await?;
        Ok(())
    }

    /// Makes what the entry says the present state of its subject.
    async fn hold(&mut self, entry: &Entry) -> Result<(), sqlx::Error> {
        sqlx::query(
            "INSERT INTO state (assessment, subject, version, body) VALUES (?, ?, ?, ?)
             ON CONFLICT (assessment, subject) DO UPDATE SET version = excluded.version, body = excluded.body",
        )
        .bind(&entry.stream)
        .bind(&entry.subject)
        .bind(entry.version.cast_signed())
        .bind(&entry.payload)
        .execute(&mut *self.connection)
        .await?;
        Ok(())
    }
}

fn conflict(entry: &Entry, version: u64, body: Option<&str>) -> StoreError {
    match body.map(|body| body::change(&entry.subject, body)).transpose() {
        Ok(held) => StoreError::Conflict {
            id: entry.stream.clone(),
            subject: entry.subject.clone(),
            held: held.map(Box::new),
            version,
        },
        Err(unreadable) => unreadable,
    }
}
