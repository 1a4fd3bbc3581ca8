//! Knows the rules by which one transaction writes to the log, the present state and the tables beside them; knows
//! nothing of who asked or who waits.

use super::memory::Memory;
use super::tables::{self, FileTable};
use crate::assessment::strategy::{FileHash, KeptFile};
use crate::assessment::{Assessment, Change, FileKind};
use crate::storage::body::{self, HEAD, SubjectRow};
use crate::storage::chain::{Head, LogEntry};
use crate::storage::{NamedPerson, PersonId, RegistryWrite, Stamp, StampActor, StoreError};
use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use std::collections::BTreeMap;

/// Something that should be written.
#[derive(Debug)]
pub(super) enum WriteCommand {
    /// Begin this assessment.
    Begin(Box<Assessment>, Stamp),
    /// Record all of these changes to one assessment or none, each by somebody who saw the version beside it.
    Record(String, Vec<(Change, u64)>, Stamp),
    /// Keep this file.
    Keep(FileKind, FileHash, KeptFile),
    /// Erase the name of somebody.
    Erase(PersonId, DateTime<Utc>),
    /// Give this person with an account this name.
    Enrol(NamedPerson),
    /// Carry out all of these changes beside the log, or none.
    Register(Vec<RegistryWrite>),
    /// Write a checkpoint, because a backup follows.
    Checkpoint(DateTime<Utc>),
}

impl WriteCommand {
    /// Whether it takes something away that must not be found in the file afterwards.
    pub fn takes_away(&self) -> bool {
        match self {
            WriteCommand::Record(_, changes, _) => {
                changes.iter().any(|(change, _)| matches!(change, Change::Remove { .. }))
            }
            WriteCommand::Erase(..) => true,
            WriteCommand::Begin(..)
            | WriteCommand::Keep(..)
            | WriteCommand::Enrol(_)
            | WriteCommand::Register(_)
            | WriteCommand::Checkpoint(_) => false,
        }
    }
}

/// What became of a command: the new version, or why it was refused.
pub(super) type WriteOutcome = Result<u64, StoreError>;

/// Carries out the commands in one durable transaction. A command that is refused has written nothing,
/// so that the others need no protection from it.
///
/// An error means that the database failed and none of the commands left a trace.
pub(super) async fn carry_out(
    connection: &mut SqliteConnection,
    memory: &mut Memory,
    commands: &[WriteCommand],
) -> Result<Vec<WriteOutcome>, sqlx::Error> {
    // Plain statements, not `sqlx::Transaction`: when the disk is full SQLite rolls back by itself,
    // which the counter inside the latter would not survive.
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await?;
    let written = write(connection, memory, commands).await;
    match written {
        Ok(_) => memory.keep(),
        Err(_) => {
            memory.forget_all();
            let _ = sqlx::query("ROLLBACK").execute(connection).await;
        }
    }
    written
}

async fn write(
    connection: &mut SqliteConnection,
    memory: &mut Memory,
    commands: &[WriteCommand],
) -> Result<Vec<WriteOutcome>, sqlx::Error> {
    let mut ledger = Ledger { connection, memory, heads: BTreeMap::new(), latest: None };
    let mut outcomes = Vec::with_capacity(commands.len());
    for command in commands {
        outcomes.push(match command {
            WriteCommand::Begin(assessment, stamp) => ledger.begin(assessment, stamp).await?,
            WriteCommand::Record(id, changes, stamp) => ledger.record(id, changes, stamp).await?,
            WriteCommand::Keep(kind, hash, file) => {
                tables::keep(ledger.connection, table(*kind), &hash.0, file).await?;
                Ok(0)
            }
            WriteCommand::Erase(id, at) => ledger.erase(id, *at).await?,
            WriteCommand::Enrol(person) => {
                ledger.memory.enrol(ledger.connection, person).await?;
                Ok(0)
            }
            WriteCommand::Register(writes) => super::registry::write(ledger.connection, writes).await?,
            WriteCommand::Checkpoint(at) => {
                super::checkpoints::at_backup(ledger.connection, *at).await?;
                Ok(0)
            }
        });
    }
    if let Some(at) = ledger.latest {
        super::checkpoints::hourly(ledger.connection, at).await?;
    }
    sqlx::query("COMMIT").execute(&mut *ledger.connection).await?;
    Ok(outcomes)
}

/// The table that keeps files of this kind.
pub(super) fn table(kind: FileKind) -> FileTable {
    match kind {
        FileKind::Permanent => FileTable::Files,
        FileKind::Evidence => FileTable::Evidence,
    }
}

/// The log and the state inside a transaction.
struct Ledger<'c> {
    connection: &'c mut SqliteConnection,
    memory: &'c mut Memory,
    /// The ends of the chains that were looked up.
    heads: BTreeMap<String, Head>,
    /// The moment of the last entry that was written.
    latest: Option<DateTime<Utc>>,
}

impl Ledger<'_> {
    async fn begin(&mut self, assessment: &Assessment, stamp: &Stamp) -> Result<WriteOutcome, sqlx::Error> {
        let (head, changes) = assessment.clone().into_changes();
        let head_text = match body::write_head(&head) {
            Ok(text) => text,
            Err(error) => return Ok(Err(error)),
        };
        for change in &changes {
            if let Err(unfit) = body::check(change) {
                return Ok(Err(unfit));
            }
            let lacking = self.missing_file(change).await?;
            if let Some(lacking) = lacking.filter(|hash| !assessment.removed.contains_key(hash)) {
                return Ok(Err(StoreError::FileMissing { hash: lacking.0 }));
            }
        }
        if !tables::begin(self.connection, &head.id, &head_text).await? {
            return Ok(Err(StoreError::AlreadyExists { id: head.id }));
        }
        let first = SubjectRow { subject: HEAD.to_owned(), version: 1, body: head_text, ids: true };
        self.append(&head.id, "created", &first, stamp).await?;
        for change in changes {
            if let Err(error) = self.write(&head.id, change, 1, stamp).await? {
                return Ok(Err(error));
            }
        }
        Ok(Ok(1))
    }

    /// Records the changes. Where one is refused, what was written before it is taken back, and the commands around this
    /// one stay.
    async fn record(
        &mut self,
        id: &str,
        changes: &[(Change, u64)],
        stamp: &Stamp,
    ) -> Result<WriteOutcome, sqlx::Error> {
        if changes.len() == 1 {
            // One alone is refused before anything of it is written.
            return self.record_each(id, changes, stamp).await;
        }
        let (head, people) = (self.heads.get(id).copied(), self.memory.fresh());
        sqlx::query("SAVEPOINT together").execute(&mut *self.connection).await?;
        let outcome = self.record_each(id, changes, stamp).await?;
        if outcome.is_err() {
            sqlx::query("ROLLBACK TO together").execute(&mut *self.connection).await?;
            self.memory.forget(people);
            match head {
                Some(head) => self.heads.insert(id.to_owned(), head),
                None => self.heads.remove(id),
            };
        }
        sqlx::query("RELEASE together").execute(&mut *self.connection).await?;
        Ok(outcome)
    }

    /// Records the changes one after the other, up to one that is refused: the outcome is that one's, or else that of the
    /// first.
    async fn record_each(
        &mut self,
        id: &str,
        changes: &[(Change, u64)],
        stamp: &Stamp,
    ) -> Result<WriteOutcome, sqlx::Error> {
        let mut first = None;
        for (change, expected) in changes {
            match self.record_one(id, change, *expected, stamp).await? {
                Ok(version) => first = first.or(Some(version)),
                refused => return Ok(refused),
            }
        }
        Ok(Ok(first.unwrap_or(0)))
    }

    async fn record_one(
        &mut self,
        id: &str,
        change: &Change,
        expected: u64,
        stamp: &Stamp,
    ) -> Result<WriteOutcome, sqlx::Error> {
        let subject = change.subject().to_string();
        let Some(version) = tables::version(self.connection, id, &subject).await? else {
            return Ok(Err(StoreError::NoSuchAssessment { id: id.to_owned() }));
        };
        if version != expected {
            let held = tables::read_state(self.connection, id, &subject).await?;
            return Ok(self.overtaken(id, change, held));
        }
        if let Err(unfit) = body::check(change) {
            return Ok(Err(unfit));
        }
        if let Some(lacking) = self.missing_file(change).await? {
            return Ok(Err(StoreError::FileMissing { hash: lacking.0 }));
        }
        let outcome = self.write(id, change.clone(), expected + 1, stamp).await?;
        if let (Ok(_), Change::Remove { file, .. }) = (&outcome, change) {
            tables::remove(self.connection, &file.0).await?;
        }
        Ok(outcome)
    }

    /// What becomes of a change by somebody who saw another version: nothing where it says what is held already, as when a
    /// form is sent twice. What is held and cannot be read is nothing to compare with.
    fn overtaken(&self, id: &str, change: &Change, held: Option<SubjectRow>) -> WriteOutcome {
        let version = held.as_ref().map_or(0, |row| row.version);
        let held = held.and_then(|row| body::named_change(&row, self.memory.directory()).ok());
        if held.as_ref() == Some(change) {
            return Ok(version);
        }
        let (id, subject) = (id.to_owned(), change.subject().to_string());
        Err(StoreError::Conflict { id, subject, held: held.map(Box::new), version })
    }

    /// A file that a change names and that is not kept. Evidence that was removed may go on being named.
    async fn missing_file(&mut self, change: &Change) -> Result<Option<FileHash>, sqlx::Error> {
        for (kind, hash) in change.files() {
            let kept = tables::keeps(self.connection, table(kind), &hash.0).await?
                || !kind.is_permanent() && tables::was_removed(self.connection, &hash.0).await?;
            if !kept {
                return Ok(Some(hash.clone()));
            }
        }
        Ok(None)
    }

    /// Writes a change that nothing speaks against: people by their ids, then log and state. A file goes only where
    /// somebody removes it, not where an assessment arrives that did so elsewhere: it may be another one's evidence.
    async fn write(
        &mut self,
        id: &str,
        mut change: Change,
        version: u64,
        stamp: &Stamp,
    ) -> Result<WriteOutcome, sqlx::Error> {
        self.memory.replace_names(self.connection, &mut change).await?;
        let (kind, body) = match body::write_change(&change) {
            Ok(written) => written,
            Err(error) => return Ok(Err(error)),
        };
        let row = SubjectRow { subject: change.subject().to_string(), version, body, ids: true };
        self.append(id, kind, &row, stamp).await?;
        tables::hold(self.connection, id, &row).await?;
        Ok(Ok(version))
    }

    /// Puts an entry at the end of the chain of its assessment.
    async fn append(
        &mut self,
        id: &str,
        kind: &str,
        row: &SubjectRow,
        stamp: &Stamp,
    ) -> Result<(), sqlx::Error> {
        let actor = match &stamp.actor {
            StampActor::Name(name) => self.memory.id(self.connection, name).await?,
            StampActor::Account(id) => id.to_string(),
        };
        let mut head = match self.heads.get(id) {
            Some(head) => *head,
            None => tables::head(self.connection, id).await?,
        };
        let link = head.append(LogEntry {
            stream: id.to_owned(),
            subject: row.subject.clone(),
            version: row.version,
            kind: kind.to_owned(),
            payload: row.body.clone(),
            salt: Some(self.memory.salt(id, head.seq + 1)),
            at: body::write_moment(stamp.at),
            actor,
        });
        tables::append(self.connection, link).await?;
        self.heads.insert(id.to_owned(), head);
        self.latest = Some(stamp.at);
        Ok(())
    }

    async fn erase(&mut self, id: &PersonId, at: DateTime<Utc>) -> Result<WriteOutcome, sqlx::Error> {
        if !tables::erase(self.connection, id.as_str(), &body::write_moment(at)).await? {
            return Ok(Err(StoreError::NoSuchPerson { id: id.to_string() }));
        }
        self.memory.erase(id);
        Ok(Ok(0))
    }
}
