//! Knows how what concerns several countries is kept in the log: entries that are only ever added, in a chain of their own
//! beside those of the assessments. Knows nothing of what they mean, and no database.

use super::body::{self, SubjectRow};
use super::ledger::Ledger;
use super::people::Directory;
use super::reader::ReadFailure;
use super::tables::{LogRow, Tables};
use super::write_command::WriteOutcome;
use super::{Actor, ChainHead, Hash, Stamp, StoreError, StoreFuture};
use chrono::{DateTime, Utc};

/// The chain. No assessment can have this name.
pub(super) const CHRONICLE: &str = "@region";

/// What stands where an assessment has its country and round: nobody takes it for one.
const NO_HEAD: &str = "{}";

/// Something to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChronicleNote {
    /// What it is about, as in `consent:KEN`; its place is put behind it.
    pub subject: String,
    /// What was done, one word.
    pub kind: &'static str,
    /// What it says, JSON. No name of a person: whoever did it is in the stamp.
    pub body: String,
}

/// Notes that are added together, or not at all.
#[derive(Clone, Debug)]
pub struct ChronicleWrite {
    /// The notes, in their order.
    pub notes: Vec<ChronicleNote>,
    /// The end of the chain that they rest on; none where they hold whatever else was added.
    pub seen: Option<u64>,
    /// When, and by whom.
    pub stamp: Stamp,
}

/// A note as the log holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChronicleEntry {
    /// Its place in the chain, from 1.
    pub seq: u64,
    /// What it is about, with its place behind it.
    pub subject: String,
    /// What it says, JSON.
    pub body: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Actor,
    /// Its hash, which stands for it and everything before it.
    pub hash: Hash,
}

/// A place that keeps what concerns several countries. What has been acknowledged survives a crash and a power cut.
pub trait Chronicle: Send + Sync {
    /// The end of the chain; at place 0 where there is no note.
    fn chronicle_end(&self) -> StoreFuture<'_, ChainHead>;

    /// The notes whose subjects begin so, in the order in which they were added; no others are read.
    fn chronicle<'a>(&'a self, prefix: &'a str) -> StoreFuture<'a, Vec<ChronicleEntry>>;

    /// Adds notes, and gives the place of the last one.
    ///
    /// # Errors
    /// [`StoreError::EntryOvertaken`] where they rest on another end of the chain than it has; nothing is written then.
    fn add_to_chronicle(&self, write: ChronicleWrite) -> StoreFuture<'_, u64>;
}

/// Adds notes to the end of the chain, or says why not.
pub(super) async fn write(
    ledger: &mut Ledger<'_>,
    write: &ChronicleWrite,
) -> Result<WriteOutcome, sqlx::Error> {
    let end = loop {
        let is_claimed = ledger.tables.claim(CHRONICLE).await?;
        let end = ledger.head(CHRONICLE).await?.seq;
        if write.seen.is_some_and(|seen| seen != end) {
            let (kind, id) = ("chronicle".to_owned(), CHRONICLE.to_owned());
            return Ok(Err(StoreError::EntryOvertaken { kind, id }));
        }
        if is_claimed || write.notes.is_empty() {
            break end;
        }
        // Somebody else may be first: then the end is looked at again.
        ledger.tables.create(CHRONICLE, NO_HEAD).await?;
    };
    let mut place = end;
    for note in &write.notes {
        place += 1;
        let subject = format!("{}:{place:08}", note.subject);
        let row = SubjectRow { subject, version: 1, body: note.body.clone(), ids: true };
        ledger.append(CHRONICLE, note.kind, &row, &write.stamp).await?;
    }
    Ok(Ok(place))
}

/// The notes whose subjects begin so, in their order.
pub(super) async fn entries(
    tables: &mut dyn Tables,
    prefix: &str,
    people: &Directory,
) -> Result<Vec<ChronicleEntry>, ReadFailure> {
    let mut rows = tables.log_below(CHRONICLE, prefix).await?;
    // Afterwards: whoever added one of them is known by then.
    people.refresh(tables).await?;
    rows.sort_by_key(|one| one.seq);
    rows.into_iter().map(|one| entry(one, people).map_err(ReadFailure::from)).collect()
}

fn entry(one: LogRow, people: &Directory) -> Result<ChronicleEntry, StoreError> {
    let LogRow { row, seq, at, actor, hash } = one;
    Ok(ChronicleEntry {
        seq,
        subject: row.subject,
        body: row.body,
        at: body::read_moment(&at)?,
        by: people.actor(actor, row.ids),
        hash,
    })
}
