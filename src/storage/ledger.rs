//! Knows the rules by which one transaction writes to the log, the present state and the tables beside them; knows
//! nothing of who asked or who waits, and no database.

use super::body::{self, HEAD, SubjectRow};
use super::chain::{Head, LogEntry};
use super::memory::Memory;
use super::tables::{SavepointStep, Tables};
use super::{
    ChainArrival, HashedFile, NamedPerson, PersonId, RegistryWrite, Stamp, StampActor, StoreError, arrivals,
    checkpoints, registry,
};
use crate::assessment::strategy::{FileHash, KeptFile};
use crate::assessment::{Assessment, Change, FileKind};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Something that should be written.
#[derive(Debug)]
pub(super) enum WriteCommand {
    /// Begin this assessment, with those of these files of evidence that it names.
    Begin(Box<Assessment>, EvidenceFiles, Stamp),
    /// Record all of these changes to one assessment or none, each by somebody who saw the version beside it, with those of
    /// these files of evidence that they name.
    Record(String, Vec<(Change, u64)>, EvidenceFiles, Stamp),
    /// Keep this file.
    Keep(FileKind, FileHash, KeptFile),
    /// Erase the name of somebody.
    Erase(PersonId, DateTime<Utc>),
    /// Give this person with an account this name.
    Enrol(NamedPerson),
    /// Carry out all of these changes beside the log, or none.
    Register(Vec<RegistryWrite>),
    /// Take in what another installation wrote.
    Arrive(Box<ChainArrival>),
    /// Write a checkpoint, because a backup follows.
    Checkpoint(DateTime<Utc>),
}

/// Files of evidence that come with what names them: kept with it, or not at all.
pub(super) type EvidenceFiles = Vec<Arc<HashedFile>>;

/// What must not be found in a database after a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Removal {
    /// A name, with whatever else is known of somebody.
    Name,
    /// A file of evidence.
    File,
}

impl WriteCommand {
    /// What it takes away so that it must not be found in the database afterwards.
    pub fn takes_away(&self) -> Option<Removal> {
        match self {
            WriteCommand::Record(_, changes, ..) => {
                let removes = changes.iter().any(|(change, _)| matches!(change, Change::Remove { .. }));
                removes.then_some(Removal::File)
            }
            WriteCommand::Erase(..) => Some(Removal::Name),
            WriteCommand::Begin(..)
            | WriteCommand::Keep(..)
            | WriteCommand::Arrive(_)
            | WriteCommand::Enrol(_)
            | WriteCommand::Register(_)
            | WriteCommand::Checkpoint(_) => None,
        }
    }

    /// The moment of what it writes into the log; `None` where it writes nothing there.
    pub fn logged_at(&self) -> Option<DateTime<Utc>> {
        match self {
            WriteCommand::Begin(.., stamp) | WriteCommand::Record(.., stamp) => Some(stamp.at),
            WriteCommand::Arrive(arrival) => Some(arrival.at),
            WriteCommand::Keep(..)
            | WriteCommand::Erase(..)
            | WriteCommand::Enrol(_)
            | WriteCommand::Register(_)
            | WriteCommand::Checkpoint(_) => None,
        }
    }
}

/// What became of a command: the new version, or why it was refused.
pub(super) type WriteOutcome = Result<u64, StoreError>;

/// Carries out the commands inside a transaction that the caller begins and ends. One of several that is refused has
/// written nothing, so that the others need no protection from it; where there is but one, see [`is_void`].
///
/// An error means that the database failed; the caller takes the transaction back.
pub(super) async fn write(
    tables: &mut dyn Tables,
    memory: &mut Memory,
    commands: &[WriteCommand],
) -> Result<Vec<WriteOutcome>, sqlx::Error> {
    let is_alone = commands.len() == 1;
    let mut ledger = Ledger { tables, memory, heads: BTreeMap::new(), latest: None, is_alone };
    let mut outcomes = Vec::with_capacity(commands.len());
    for command in commands {
        outcomes.push(ledger.carry_out(command).await?);
    }
    if let Some(at) = ledger.latest.filter(|_| !is_void(&outcomes)) {
        checkpoints::hourly(ledger.tables, at).await?;
    }
    Ok(outcomes)
}

/// Whether the transaction is to be taken back: its one command was refused, and may have written something before.
pub(super) fn is_void(outcomes: &[WriteOutcome]) -> bool {
    matches!(outcomes, [Err(_)])
}

/// What the changes of one command have in common.
#[derive(Clone, Copy)]
struct RecordOrder<'c> {
    /// The assessment.
    id: &'c str,
    /// The files that come along.
    evidence: &'c [Arc<HashedFile>],
    /// When, and by whom.
    stamp: &'c Stamp,
}

/// The names of files.
fn hashes(files: &[Arc<HashedFile>]) -> Vec<&FileHash> {
    files.iter().map(|file| file.hash()).collect()
}

/// The log and the state inside a transaction.
pub(super) struct Ledger<'c> {
    pub(super) tables: &'c mut dyn Tables,
    pub(super) memory: &'c mut Memory,
    /// The ends of the chains that were looked up.
    pub(super) heads: BTreeMap<String, Head>,
    /// The moment of the last entry that was written.
    pub(super) latest: Option<DateTime<Utc>>,
    /// Whether the transaction has one command only.
    pub(super) is_alone: bool,
}

impl Ledger<'_> {
    async fn carry_out(&mut self, command: &WriteCommand) -> Result<WriteOutcome, sqlx::Error> {
        match command {
            WriteCommand::Begin(assessment, evidence, stamp) => {
                return self.begin(assessment, evidence, stamp).await;
            }
            WriteCommand::Record(id, changes, evidence, stamp) => {
                return self.record(RecordOrder { id, evidence, stamp }, changes).await;
            }
            WriteCommand::Erase(id, at) => return self.erase(id, *at).await,
            WriteCommand::Register(writes) => return self.register(writes).await,
            WriteCommand::Arrive(arrival) => return arrivals::write(self, arrival).await,
            WriteCommand::Keep(kind, hash, file) => {
                self.tables.keep((*kind).into(), &hash.0, file).await?;
            }
            WriteCommand::Enrol(person) => self.memory.enrol(self.tables, person).await?,
            WriteCommand::Checkpoint(at) => checkpoints::at_backup(self.tables, *at).await?,
        }
        Ok(Ok(0))
    }

    async fn begin(
        &mut self,
        assessment: &Assessment,
        evidence: &[Arc<HashedFile>],
        stamp: &Stamp,
    ) -> Result<WriteOutcome, sqlx::Error> {
        let (head, changes) = assessment.clone().into_changes();
        let head_text = match body::write_head(&head) {
            Ok(text) => text,
            Err(error) => return Ok(Err(error)),
        };
        let mut coming = hashes(evidence);
        coming.extend(assessment.removed.keys());
        for change in &changes {
            if let Err(unfit) = body::check(change) {
                return Ok(Err(unfit));
            }
            if let Some(lacking) = self.missing_file(change, &coming).await? {
                return Ok(Err(StoreError::FileMissing { hash: lacking.0 }));
            }
        }
        if !self.tables.create(&head.id, &head_text).await? {
            return Ok(Err(StoreError::AlreadyExists { id: head.id }));
        }
        let first = SubjectRow { subject: HEAD.to_owned(), version: 1, body: head_text, ids: true };
        self.append(&head.id, "created", &first, stamp).await?;
        for change in changes {
            self.keep_named(&change, evidence).await?;
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
        order: RecordOrder<'_>,
        changes: &[(Change, u64)],
    ) -> Result<WriteOutcome, sqlx::Error> {
        let id = order.id;
        if !self.tables.claim(id).await? {
            return Ok(Err(StoreError::NoSuchAssessment { id: id.to_owned() }));
        }
        // Whoever is named in what is held is known from here on: nobody else writes to this assessment now.
        self.memory.directory().refresh(self.tables).await?;
        if self.is_alone || changes.len() == 1 {
            // One alone is refused before anything of it is written.
            return self.record_each(order, changes).await;
        }
        let (head, people) = (self.heads.get(id).copied(), self.memory.fresh());
        self.tables.savepoint(SavepointStep::Set).await?;
        let outcome = self.record_each(order, changes).await?;
        if outcome.is_err() {
            self.tables.savepoint(SavepointStep::GoBack).await?;
            self.memory.forget(people);
            match head {
                Some(head) => self.heads.insert(id.to_owned(), head),
                None => self.heads.remove(id),
            };
        }
        self.tables.savepoint(SavepointStep::Forget).await?;
        Ok(outcome)
    }

    /// Records the changes one after the other, up to one that is refused: the outcome is that one's, or else that of the
    /// first.
    async fn record_each(
        &mut self,
        order: RecordOrder<'_>,
        changes: &[(Change, u64)],
    ) -> Result<WriteOutcome, sqlx::Error> {
        let mut first = None;
        for (change, expected) in changes {
            match self.record_one(order, change, *expected).await? {
                Ok(version) => first = first.or(Some(version)),
                refused => return Ok(refused),
            }
        }
        Ok(Ok(first.unwrap_or(0)))
    }

    async fn record_one(
        &mut self,
        RecordOrder { id, evidence, stamp }: RecordOrder<'_>,
        change: &Change,
        expected: u64,
    ) -> Result<WriteOutcome, sqlx::Error> {
        let subject = change.subject().to_string();
        if self.tables.version(id, &subject).await? != expected {
            let held = self.tables.subject(id, &subject).await?;
            return Ok(self.overtaken(id, change, held));
        }
        if let Err(unfit) = body::check(change) {
            return Ok(Err(unfit));
        }
        if let Some(lacking) = self.missing_file(change, &hashes(evidence)).await? {
            return Ok(Err(StoreError::FileMissing { hash: lacking.0 }));
        }
        self.keep_named(change, evidence).await?;
        let outcome = self.write(id, change.clone(), expected + 1, stamp).await?;
        if let (Ok(_), Change::Remove { file, .. }) = (&outcome, change) {
            self.tables.remove(&file.0).await?;
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

    /// A file that a change names and that is not kept. Evidence that was removed may go on being named, and that which is
    /// `coming` along is kept later.
    async fn missing_file(
        &mut self,
        change: &Change,
        coming: &[&FileHash],
    ) -> Result<Option<FileHash>, sqlx::Error> {
        for (kind, hash) in change.files() {
            let is_on_its_way = !kind.is_permanent() && coming.contains(&hash);
            if !is_on_its_way && !is_accounted_for(self.tables, kind, hash).await? {
                return Ok(Some(hash.clone()));
            }
        }
        Ok(None)
    }

    /// Keeps those of these files of evidence that a change names, which is written next: so none is kept that nothing
    /// names.
    async fn keep_named(&mut self, change: &Change, evidence: &[Arc<HashedFile>]) -> Result<(), sqlx::Error> {
        for (kind, hash) in change.files() {
            let file = evidence.iter().find(|file| !kind.is_permanent() && file.hash() == hash);
            if let Some(file) = file {
                self.tables.keep(kind.into(), &hash.0, file.file()).await?;
            }
        }
        Ok(())
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
        self.memory.replace_names(self.tables, &mut change).await?;
        let (kind, body) = match body::write_change(&change) {
            Ok(written) => written,
            Err(error) => return Ok(Err(error)),
        };
        let row = SubjectRow { subject: change.subject().to_string(), version, body, ids: true };
        self.append(id, kind, &row, stamp).await?;
        self.tables.hold(id, &row).await?;
        Ok(Ok(version))
    }

    /// Puts an entry at the end of the chain of its assessment.
    pub(super) async fn append(
        &mut self,
        id: &str,
        kind: &str,
        row: &SubjectRow,
        stamp: &Stamp,
    ) -> Result<(), sqlx::Error> {
        let actor = match &stamp.actor {
            StampActor::Name(name) => self.memory.id(self.tables, name).await?,
            StampActor::Account(id) => id.to_string(),
        };
        let mut head = match self.heads.get(id) {
            Some(head) => *head,
            None => self.tables.head(id).await?,
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
        self.tables.append(link).await?;
        self.heads.insert(id.to_owned(), head);
        self.latest = Some(stamp.at);
        Ok(())
    }

    async fn erase(&mut self, id: &PersonId, at: DateTime<Utc>) -> Result<WriteOutcome, sqlx::Error> {
        if !self.tables.erase(id.as_str(), &body::write_moment(at)).await? {
            return Ok(Err(StoreError::NoSuchPerson { id: id.to_string() }));
        }
        self.memory.erase(id);
        Ok(Ok(0))
    }

    /// Carries out all of these changes beside the log or, where one is refused, none.
    async fn register(&mut self, writes: &[RegistryWrite]) -> Result<WriteOutcome, sqlx::Error> {
        if self.is_alone {
            return registry::write(self.tables, writes).await;
        }
        self.tables.savepoint(SavepointStep::Set).await?;
        let outcome = registry::write(self.tables, writes).await?;
        if outcome.is_err() {
            self.tables.savepoint(SavepointStep::GoBack).await?;
        }
        self.tables.savepoint(SavepointStep::Forget).await?;
        Ok(outcome)
    }
}

/// Whether a file is kept or, as evidence, was kept and removed.
pub(super) async fn is_accounted_for(
    tables: &mut dyn Tables,
    kind: FileKind,
    hash: &FileHash,
) -> Result<bool, sqlx::Error> {
    Ok(tables.keeps(kind.into(), &hash.0).await?
        || !kind.is_permanent() && tables.was_removed(&hash.0).await?)
}
