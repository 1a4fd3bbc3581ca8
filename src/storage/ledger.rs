//! Knows the rules by which one transaction writes to the log, the present state and the tables beside them; knows
//! nothing of who asked or who waits, and no database.

use super::body::{self, HEAD, SubjectRow};
use super::chain::{Head, LogEntry};
use super::chronicle::{self, CHRONICLE};
use super::memory::Memory;
use super::tables::{SavepointStep, Tables};
use super::write_command::{WriteCommand, WriteOutcome};
use super::{
    HashedFile, PersonId, PollWrite, RecordRequest, RegistryWrite, Stamp, StampActor, StoreError, arrivals,
    checkpoints, outside, reader, registry, rooms,
};
use crate::assessment::strategy::FileHash;
use crate::assessment::{Assessment, Change, Subject};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;

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
        if let Some(hash) = outside::unclaimed_file(self.tables, &command.files()).await? {
            return Ok(Err(StoreError::FileMissing { hash }));
        }
        match command {
            WriteCommand::Begin(assessment, evidence, stamp) => {
                return self.begin(assessment, evidence, stamp).await;
            }
            WriteCommand::Record(id, request, stamp) => {
                return self.record(RecordOrder { id, evidence: &request.evidence, stamp }, request).await;
            }
            WriteCommand::Erase(id, at) => return self.erase(id, *at).await,
            WriteCommand::Arrive(arrival) => return arrivals::write(self, arrival).await,
            WriteCommand::Register(writes, polls) => return self.register(writes, polls).await,
            WriteCommand::Cast(ballot) => return rooms::cast(self.tables, ballot).await,
            WriteCommand::Chronicle(write) => return chronicle::write(self, write).await,
            WriteCommand::Keep(kind, file) => {
                self.tables.keep((*kind).into(), &file.hash().0, file.file()).await?;
            }
            WriteCommand::Relocate(kind, file) => {
                let hash = &file.hash().0;
                let moved = self.tables.relocate((*kind).into(), hash, file.file()).await?;
                return Ok(Ok(u64::from(moved)));
            }
            // What it takes is done after the transaction.
            WriteCommand::Compact => {}
            WriteCommand::Settle(claim, store) => {
                let outcome = outside::give_back(self.tables, claim, store).await?;
                return Ok(outcome.map(|()| 0));
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
        if head.id == CHRONICLE {
            return Ok(Err(StoreError::AlreadyExists { id: head.id }));
        }
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
        request: &RecordRequest,
    ) -> Result<WriteOutcome, sqlx::Error> {
        let id = order.id;
        if id == CHRONICLE || !self.tables.claim(id).await? {
            return Ok(Err(StoreError::NoSuchAssessment { id: id.to_owned() }));
        }
        // Whoever is named in what is held is known from here on: nobody else writes to this assessment now.
        self.memory.directory().refresh(self.tables).await?;
        if let Some(refusal) = self.objection(id, &request.unchanged).await? {
            return Ok(Err(refusal));
        }
        if self.is_alone || request.is_simple() {
            // One alone is refused before anything of it is written.
            return self.record_each(order, request).await;
        }
        let (head, people) = (self.heads.get(id).copied(), self.memory.fresh());
        self.tables.savepoint(SavepointStep::Set).await?;
        let outcome = self.record_each(order, request).await?;
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

    /// Why changes cannot be recorded that rest on these versions; nothing where all are still as they were seen.
    async fn objection(
        &mut self,
        id: &str,
        seen: &[(Subject, u64)],
    ) -> Result<Option<StoreError>, sqlx::Error> {
        for (subject, expected) in seen {
            let subject = subject.to_string();
            if self.tables.version(id, &subject).await? != *expected {
                let row = self.tables.subject(id, &subject).await?;
                let version = row.as_ref().map_or(0, |row| row.version);
                return Ok(Some(self.conflict(id, subject, version, row)));
            }
        }
        Ok(None)
    }

    /// Records the changes one after the other, up to one that is refused, and then what changes beside the log: the outcome
    /// is that of what was refused, or else that of the first change.
    async fn record_each(
        &mut self,
        order: RecordOrder<'_>,
        request: &RecordRequest,
    ) -> Result<WriteOutcome, sqlx::Error> {
        let mut first = None;
        for (change, expected) in &request.changes {
            match self.record_one(order, change, *expected).await? {
                Ok(version) => first = first.or(Some(version)),
                refused => return Ok(refused),
            }
        }
        let beside = registry::write(self.tables, &request.beside).await?;
        Ok(beside.map(|_| first.unwrap_or(0)))
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
            outside::claim_removal(self.tables, file, stamp.at).await?;
            self.tables.remove(&file.0).await?;
        }
        Ok(outcome)
    }

    /// What becomes of a change by somebody who saw another version: nothing where it says what is held already, as when a
    /// form is sent twice. What is held and cannot be read is nothing to compare with.
    fn overtaken(&self, id: &str, change: &Change, held: Option<SubjectRow>) -> WriteOutcome {
        let version = held.as_ref().map_or(0, |row| row.version);
        match self.conflict(id, change.subject().to_string(), version, held) {
            StoreError::Conflict { held: Some(held), .. } if *held == *change => Ok(version),
            conflict => Err(conflict),
        }
    }

    /// That a subject has another version than the one that was seen, with what is held of it and can be read.
    fn conflict(&self, id: &str, subject: String, version: u64, row: Option<SubjectRow>) -> StoreError {
        let held = row.and_then(|row| body::named_change(&row, self.memory.directory()).ok());
        StoreError::Conflict { id: id.to_owned(), subject, held: held.map(Box::new), version }
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
            if !is_on_its_way && !reader::is_accounted_for(self.tables, kind, hash).await? {
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
        let mut head = self.head(id).await?;
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

    /// The end of a chain, with what this transaction put there.
    pub(super) async fn head(&mut self, id: &str) -> Result<Head, sqlx::Error> {
        match self.heads.get(id) {
            Some(head) => Ok(*head),
            None => self.tables.head(id).await,
        }
    }

    async fn erase(&mut self, id: &PersonId, at: DateTime<Utc>) -> Result<WriteOutcome, sqlx::Error> {
        if !self.tables.erase(id.as_str(), &body::write_moment(at)).await? {
            return Ok(Err(StoreError::NoSuchPerson { id: id.to_string() }));
        }
        self.memory.erase(id);
        Ok(Ok(0))
    }

    /// Carries out all of these changes beside the log and to rounds of voting or, where one is refused, none.
    async fn register(
        &mut self,
        writes: &[RegistryWrite],
        polls: &[PollWrite],
    ) -> Result<WriteOutcome, sqlx::Error> {
        if self.is_alone {
            return rooms::write(self.tables, writes, polls).await;
        }
        self.tables.savepoint(SavepointStep::Set).await?;
        let outcome = rooms::write(self.tables, writes, polls).await?;
        if outcome.is_err() {
            self.tables.savepoint(SavepointStep::GoBack).await?;
        }
        self.tables.savepoint(SavepointStep::Forget).await?;
        Ok(outcome)
    }
}
