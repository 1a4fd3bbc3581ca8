//! Knows how what another installation wrote enters the log, in one transaction: a whole chain as it is where there was
//! none, or new entries at the end of a chain. Knows nothing of how it was weighed.

use super::body::{self, HEAD, SubjectRow};
use super::chain_entry::ChainEntry;
use super::chronicle::CHRONICLE;
use super::ledger::Ledger;
use super::tables::SavepointStep;
use super::write_command::WriteOutcome;
use super::{
    Hash, HashedFile, NamedPerson, RegistryWrite, Stamp, StampActor, StoreError, checkpoints, registry,
};
use crate::assessment::{Change, FileKind};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What arrives from another installation.
#[derive(Clone, Debug)]
pub struct ChainArrival {
    /// The assessment.
    pub id: String,
    /// The end of its chain here when the arrival was put together; none where there is no such assessment here.
    pub head: Option<(u64, Hash)>,
    /// The whole chain, kept as it is; empty where the assessment is here already.
    pub chain: Vec<ChainEntry>,
    /// What is put at the end of the chain, in this order.
    pub entries: Vec<MergeEntry>,
    /// Whom they name, as far as that travels; those who are known here stay as they are.
    pub people: Vec<NamedPerson>,
    /// The files that come along.
    pub files: Vec<(FileKind, Arc<HashedFile>)>,
    /// What is written beside the log.
    pub beside: Vec<RegistryWrite>,
    /// Now.
    pub at: DateTime<Utc>,
}

/// An entry that was weighed and is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeEntry {
    /// The change, with people by their ids.
    pub change: Change,
    /// By whom.
    pub by: StampActor,
}

/// Takes it in. Where it is refused, what was written before it is taken back, and the commands around this one stay.
pub(super) async fn write(
    ledger: &mut Ledger<'_>,
    arrival: &ChainArrival,
) -> Result<WriteOutcome, sqlx::Error> {
    if ledger.is_alone {
        return write_all(ledger, arrival).await;
    }
    let (head, people) = (ledger.heads.get(&arrival.id).copied(), ledger.memory.fresh());
    ledger.tables.savepoint(SavepointStep::Set).await?;
    let outcome = write_all(ledger, arrival).await?;
    if outcome.is_err() {
        ledger.tables.savepoint(SavepointStep::GoBack).await?;
        ledger.memory.forget(people);
        match head {
            Some(head) => ledger.heads.insert(arrival.id.clone(), head),
            None => ledger.heads.remove(&arrival.id),
        };
    }
    ledger.tables.savepoint(SavepointStep::Forget).await?;
    Ok(outcome)
}

async fn write_all(ledger: &mut Ledger<'_>, arrival: &ChainArrival) -> Result<WriteOutcome, sqlx::Error> {
    let begun = match arrival.head {
        Some(head) => stand(ledger, &arrival.id, head).await?,
        None => begin(ledger, arrival).await?,
    };
    if begun.is_err() {
        return Ok(begun);
    }
    for (kind, file) in &arrival.files {
        ledger.tables.keep((*kind).into(), &file.hash().0, file.file()).await?;
    }
    for entry in &arrival.entries {
        if let Err(refusal) = append(ledger, arrival, entry).await? {
            return Ok(Err(refusal));
        }
    }
    let written = registry::write(ledger.tables, &arrival.beside).await?;
    if written.is_err() {
        return Ok(written);
    }
    // Last: what is said of people is taken back with the transaction alone.
    enrol(ledger, &arrival.people).await?;
    Ok(Ok(arrival.entries.len() as u64))
}

/// Nothing, where the chain still ends where it did when the arrival was put together.
async fn stand(ledger: &mut Ledger<'_>, id: &str, head: (u64, Hash)) -> Result<WriteOutcome, sqlx::Error> {
    if id == CHRONICLE || !ledger.tables.claim(id).await? {
        return Ok(Err(StoreError::NoSuchAssessment { id: id.to_owned() }));
    }
    let now = ledger.head(id).await?;
    let stands = (now.seq, now.hash) == head;
    let overtaken = || StoreError::EntryOvertaken { kind: "assessment".to_owned(), id: id.to_owned() };
    Ok(if stands { Ok(0) } else { Err(overtaken()) })
}

/// Keeps the whole chain as it is: its entries keep their places, hashes and moments.
async fn begin(ledger: &mut Ledger<'_>, arrival: &ChainArrival) -> Result<WriteOutcome, sqlx::Error> {
    let ChainArrival { id, chain, at, .. } = arrival;
    let Some(first) = chain.first() else {
        return Ok(Err(StoreError::NoSuchAssessment { id: id.clone() }));
    };
    if id == CHRONICLE || !ledger.tables.create(id, &first.payload).await? {
        return Ok(Err(StoreError::AlreadyExists { id: id.clone() }));
    }
    for entry in chain {
        ledger.tables.append(entry.link(id)).await?;
        if entry.subject != HEAD {
            ledger.tables.hold(id, &row(entry)).await?;
        }
    }
    checkpoints::at_arrival(ledger.tables, *at).await?;
    Ok(Ok(0))
}

fn row(entry: &ChainEntry) -> SubjectRow {
    let ChainEntry { subject, version, payload, .. } = entry.clone();
    SubjectRow { subject, version, body: payload, ids: true }
}

async fn append(
    ledger: &mut Ledger<'_>,
    arrival: &ChainArrival,
    entry: &MergeEntry,
) -> Result<WriteOutcome, sqlx::Error> {
    let (kind, body) = match body::write_change(&entry.change) {
        Ok(written) => written,
        Err(error) => return Ok(Err(error)),
    };
    let subject = entry.change.subject().to_string();
    let version = ledger.tables.version(&arrival.id, &subject).await? + 1;
    let row = SubjectRow { subject, version, body, ids: true };
    let stamp = Stamp { at: arrival.at, actor: entry.by.clone() };
    ledger.append(&arrival.id, kind, &row, &stamp).await?;
    ledger.tables.hold(&arrival.id, &row).await?;
    Ok(Ok(version))
}

/// Learns the names of those who are not known here.
async fn enrol(ledger: &mut Ledger<'_>, people: &[NamedPerson]) -> Result<(), sqlx::Error> {
    if people.is_empty() {
        return Ok(());
    }
    ledger.memory.directory().refresh(ledger.tables).await?;
    let known: BTreeSet<String> =
        ledger.memory.directory().all().into_iter().map(|person| person.id.to_string()).collect();
    for person in people.iter().filter(|person| !known.contains(person.id.as_str())) {
        ledger.memory.enrol(ledger.tables, person).await?;
    }
    Ok(())
}
