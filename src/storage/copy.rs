//! Knows how everything in one database is copied into the empty tables of another, row by row, and how both are found equal;
//! knows no database.

use super::backend::Backend;
use super::chain::{ChainLink, LogEntry};
use super::checkpoint::Checkpoint;
use super::chronicle::CHRONICLE;
use super::file_tables::FileTable;
use super::people::Directory;
use super::reader::ReadFailure;
use super::rooms::PollRow;
use super::tables::{LogPart, TableCount, Tables};
use super::{StoreError, Verification, inspection, outside};
use crate::assessment::strategy::KeptFile;
use sqlx::Error;

/// What is copied.
pub(super) struct CopySource<'a> {
    /// The tables of one moment.
    pub tables: &'a mut dyn Tables,
    /// Their database, which knows where the files are that are outside it.
    pub database: &'a dyn Backend,
}

/// What was copied, as both databases say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyReport {
    /// How many assessments there are.
    pub assessments: u64,
    /// How many files, permanent and evidence.
    pub files: u64,
    /// What came of checking the log: the same in both.
    pub verification: Verification,
}

/// Why nothing was copied.
pub(super) enum CopyFailure {
    /// The database that is copied failed.
    Source(Error),
    /// The database that should hold the copy failed.
    Target(Error),
    /// Something speaks against it.
    Refusal(StoreError),
}

impl From<StoreError> for CopyFailure {
    fn from(error: StoreError) -> CopyFailure {
        CopyFailure::Refusal(error)
    }
}

impl CopyFailure {
    /// The same, with what an error of the target means to people.
    pub fn explain_target(self, explain: impl Fn(Error) -> StoreError) -> CopyFailure {
        match self {
            CopyFailure::Target(error) => CopyFailure::Refusal(explain(error)),
            other => other,
        }
    }

    /// What it means to people; what is left to explain is the source's.
    pub fn explain_source(self, explain: impl Fn(Error) -> StoreError) -> StoreError {
        match self {
            CopyFailure::Source(error) | CopyFailure::Target(error) => explain(error),
            CopyFailure::Refusal(error) => error,
        }
    }
}

/// Copies everything; both are in transactions. Entries of the log stay as they are to the byte, so that their chains hold.
/// Files are inside the copy, wherever they were.
pub(super) async fn copy(source: CopySource<'_>, to: &mut dyn Tables) -> Result<CopyReport, CopyFailure> {
    let CopySource { tables: from, database } = source;
    to.begin_copy().await.map_err(CopyFailure::Target)?;
    copy_state(from, to).await?;
    copy_log(from, to).await?;
    copy_people(from, to).await?;
    copy_rooms(from, to).await?;
    copy_files(from, database, to).await?;
    to.end_copy().await.map_err(CopyFailure::Target)?;
    compare(from, database, to).await
}

/// All assessments with their present state.
async fn copy_state(from: &mut dyn Tables, to: &mut dyn Tables) -> Result<(), CopyFailure> {
    for (id, head) in from.assessments().await.map_err(CopyFailure::Source)? {
        to.create(&id, &head).await.map_err(CopyFailure::Target)?;
        for row in from.state(&id).await.map_err(CopyFailure::Source)? {
            if row.subject != super::body::HEAD {
                to.hold(&id, &row).await.map_err(CopyFailure::Target)?;
            }
        }
    }
    Ok(())
}

/// The log and its checkpoints.
async fn copy_log(from: &mut dyn Tables, to: &mut dyn Tables) -> Result<(), CopyFailure> {
    for part in [LogPart::Trunk, LogPart::Streams] {
        let mut after = 0;
        loop {
            let links = from.links_after(part, after).await.map_err(CopyFailure::Source)?;
            let Some((last, _)) = links.last() else { break };
            after = *last;
            for (place, link) in links {
                to.place(part, place, link_text(link)?).await.map_err(CopyFailure::Target)?;
            }
        }
    }
    let mut number = 0;
    while let Some(checkpoint) = from.checkpoint_after(number).await.map_err(CopyFailure::Source)? {
        number = checkpoint.number;
        to.check(checkpoint_text(checkpoint)?).await.map_err(CopyFailure::Target)?;
    }
    Ok(())
}

/// Whoever the log names, and what stands beside it. Claims on files outside stay behind: none of those files is a copy's.
async fn copy_people(from: &mut dyn Tables, to: &mut dyn Tables) -> Result<(), CopyFailure> {
    for person in from.people().await.map_err(CopyFailure::Source)? {
        to.settle(person).await.map_err(CopyFailure::Target)?;
    }
    let entries = from.registry().await.map_err(CopyFailure::Source)?;
    for entry in entries.into_iter().filter(|entry| entry.kind != outside::CLAIM) {
        to.register(entry).await.map_err(CopyFailure::Target)?;
    }
    Ok(())
}

/// The votes of sessions, a round after the other.
async fn copy_rooms(from: &mut dyn Tables, to: &mut dyn Tables) -> Result<(), CopyFailure> {
    for PollRow { poll, is_open } in from.polls().await.map_err(CopyFailure::Source)? {
        to.open_poll(&poll, is_open).await.map_err(CopyFailure::Target)?;
        for row in from.participants(&poll).await.map_err(CopyFailure::Source)? {
            to.take_part(&poll, row).await.map_err(CopyFailure::Target)?;
        }
        for ballot in from.ballots(&poll).await.map_err(CopyFailure::Source)? {
            to.put_ballot(&poll, &ballot).await.map_err(CopyFailure::Target)?;
        }
    }
    Ok(())
}

/// The files, one at a time. What is lost outside is lost in the copy too, and told when both are checked.
async fn copy_files(
    from: &mut dyn Tables,
    database: &dyn Backend,
    to: &mut dyn Tables,
) -> Result<(), CopyFailure> {
    for table in [FileTable::Files, FileTable::Evidence] {
        for hash in from.hashes(table).await.map_err(CopyFailure::Source)? {
            if let Some(row) = from.file(table, &hash).await.map_err(CopyFailure::Source)? {
                let lost = KeptFile { media: row.media.clone(), bytes: Vec::new() };
                let file = outside::fill(Some(database), &hash, row).await?.unwrap_or(lost);
                to.keep(table, &hash, &file).await.map_err(CopyFailure::Target)?;
            }
        }
    }
    Ok(())
}

/// Checks both, and finds them equal in every chain, checkpoint, fault and number of rows.
async fn compare(
    from: &mut dyn Tables,
    database: &dyn Backend,
    to: &mut dyn Tables,
) -> Result<CopyReport, CopyFailure> {
    let claims = from.entries(outside::CLAIM, "").await.map_err(CopyFailure::Source)?.len() as i64;
    let (mut counts, copied) =
        (from.counts().await.map_err(CopyFailure::Source)?, to.counts().await.map_err(CopyFailure::Target)?);
    counts.iter_mut().filter(|(table, _)| *table == "registry").for_each(|(_, rows)| *rows -= claims);
    if let Some(((table, wanted), (_, found))) =
        counts.iter().zip(&copied).find(|(wanted, found)| wanted != found)
    {
        let why = format!("{table} has {wanted} rows, the copy {found}");
        return Err(StoreError::CopyDiffers { why }.into());
    }
    let verification = verify(from, Some(database), CopyFailure::Source).await?;
    if verification != verify(to, None, CopyFailure::Target).await? {
        let why = "checked, it says something else".to_owned();
        return Err(StoreError::CopyDiffers { why }.into());
    }
    let chronicle = from.head(CHRONICLE).await.map_err(CopyFailure::Source)?.seq.min(1);
    let number = |names: &[&str]| -> u64 {
        let rows = counts.iter().filter(|(name, _): &&TableCount| names.contains(name));
        rows.map(|(_, number)| number.cast_unsigned()).sum()
    };
    Ok(CopyReport {
        assessments: number(&["assessments"]).saturating_sub(chronicle),
        files: number(&["files", "evidence"]),
        verification,
    })
}

async fn verify(
    tables: &mut dyn Tables,
    database: Option<&dyn Backend>,
    failure: fn(Error) -> CopyFailure,
) -> Result<Verification, CopyFailure> {
    let people = Directory::default();
    let named = tables.people().await.map_err(failure)?;
    named.into_iter().for_each(|row| people.put(row.person));
    inspection::verify(tables, &people, database).await.map_err(|error| match error {
        ReadFailure::Database(error) => failure(error),
        ReadFailure::Content(error) => error.into(),
    })
}

/// An entry as it was written; one that tampering has made something else than text cannot be copied.
fn link_text(link: ChainLink<Vec<u8>>) -> Result<ChainLink, StoreError> {
    let place = link.site().to_string();
    let ChainLink { seq, entry, previous, hash } = link;
    let text = |bytes: Vec<u8>| text(bytes, &place);
    let entry = LogEntry {
        stream: text(entry.stream)?,
        subject: text(entry.subject)?,
        version: entry.version,
        kind: text(entry.kind)?,
        payload: text(entry.payload)?,
        salt: entry.salt,
        at: text(entry.at)?,
        actor: text(entry.actor)?,
    };
    Ok(ChainLink { seq, entry, previous, hash })
}

/// The same for a checkpoint.
fn checkpoint_text(checkpoint: Checkpoint<Vec<u8>>) -> Result<Checkpoint, StoreError> {
    let place = format!("checkpoint {}", checkpoint.number);
    let Checkpoint { number, at, occasion, upto, heads, previous, hash } = checkpoint;
    let text = |bytes: Vec<u8>| text(bytes, &place);
    Ok(Checkpoint {
        number,
        at: text(at)?,
        occasion: text(occasion)?,
        upto,
        heads: text(heads)?,
        previous,
        hash,
    })
}

fn text(bytes: Vec<u8>, place: &str) -> Result<String, StoreError> {
    String::from_utf8(bytes)
        .map_err(|why| StoreError::Unreadable { place: place.to_owned(), why: why.to_string() })
}
