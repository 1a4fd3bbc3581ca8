//! Knows how assessments and the log are read; writes nothing, and knows no database.

use super::body::{self, HEAD, SubjectRow};
use super::chronicle::CHRONICLE;
use super::file_tables::FileTable;
use super::people::Directory;
use super::tables::{LogRow, RoundRow, SummaryRow, Tables};
use super::{AssessmentSummary, HistoryEntry, NamedPerson, RoundHead, StoreError, VersionedAssessment};
use crate::assessment::strategy::{Entry, EntryId, EntryKind, FileHash, KeptFile};
use crate::assessment::{Change, Decision, FileKind, Registration, Subject};
use crate::framework::CountryCode;
use std::collections::{BTreeMap, BTreeSet};

/// Why a reading came to nothing: the database failed, or what it holds makes no sense.
pub(super) enum ReadFailure {
    /// The database failed.
    Database(sqlx::Error),
    /// What it holds makes no sense.
    Content(StoreError),
}

impl From<sqlx::Error> for ReadFailure {
    fn from(error: sqlx::Error) -> Self {
        ReadFailure::Database(error)
    }
}

impl From<StoreError> for ReadFailure {
    fn from(error: StoreError) -> Self {
        ReadFailure::Content(error)
    }
}

/// All assessments that can be read, in the order of their ids.
pub(super) async fn list(tables: &mut dyn Tables) -> Result<Vec<AssessmentSummary>, ReadFailure> {
    let rows = tables.summaries().await?;
    Ok(rows.into_iter().filter_map(|row| summary(row).ok()).collect())
}

/// Those of a country that can be read, in the order of their ids.
pub(super) async fn list_of(
    tables: &mut dyn Tables,
    country: &CountryCode,
) -> Result<Vec<AssessmentSummary>, ReadFailure> {
    let rows = tables.summaries_of(country.as_str()).await?;
    let summaries = rows.into_iter().filter_map(|row| summary(row).ok());
    Ok(summaries.filter(|one| one.country == *country).collect())
}

/// The ids of those that [`list`] leaves out.
pub(super) async fn unreadable(tables: &mut dyn Tables) -> Result<Vec<String>, ReadFailure> {
    let ids = tables.ids().await?;
    let known: BTreeSet<String> = list(tables).await?.into_iter().map(|summary| summary.id).collect();
    Ok(ids.into_iter().filter(|id| id != CHRONICLE && !known.contains(id)).collect())
}

/// All assessments that can be read as rounds of their countries, or those of one country, in the order of their ids.
pub(super) async fn rounds(
    tables: &mut dyn Tables,
    country: Option<&CountryCode>,
) -> Result<Vec<RoundHead>, ReadFailure> {
    let rows = tables.rounds(country.map(CountryCode::as_str)).await?;
    let rounds = rows.into_iter().filter_map(|row| round(row).ok());
    Ok(rounds.filter(|one| country.is_none_or(|country| one.country == *country)).collect())
}

fn round(row: RoundRow) -> Result<RoundHead, StoreError> {
    let head = body::read_head(&row.head)?;
    Ok(RoundHead {
        id: head.id,
        country: head.country,
        round: head.round,
        created: head.created,
        changed_at: body::read_moment(&row.at)?,
        chain: row.chain,
        registration: registration(row.registration)?,
    })
}

fn registration(body: Option<String>) -> Result<Registration, StoreError> {
    body.map_or_else(|| Ok(Registration::default()), |body| body::read_registration(&body))
}

fn summary(row: SummaryRow) -> Result<AssessmentSummary, StoreError> {
    let head = body::read_head(&row.head)?;
    Ok(AssessmentSummary {
        id: head.id,
        country: head.country,
        round: head.round,
        basis: head.basis,
        created: head.created,
        changed_at: body::read_moment(&row.at)?,
        answers: row.answers,
        registration: registration(row.registration)?,
    })
}

/// The assessment from the present state.
pub(super) async fn load(
    tables: &mut dyn Tables,
    id: &str,
    people: &Directory,
) -> Result<Option<VersionedAssessment>, ReadFailure> {
    if id == CHRONICLE {
        return Ok(None);
    }
    let rows = tables.state(id).await?;
    // Afterwards: whoever is named in what was read is known by then.
    people.refresh(tables).await?;
    Ok(body::rebuild(rows, people)?)
}

/// The entries of one list of an assessment that can be read.
pub(super) async fn list_entries(
    tables: &mut dyn Tables,
    id: &str,
    kind: EntryKind,
    people: &Directory,
) -> Result<BTreeMap<EntryId, Entry>, ReadFailure> {
    let rows = tables.state_below(id, &format!("strategy:entry:{}-", kind.code())).await?;
    people.refresh(tables).await?;
    let entry = |row: &SubjectRow| match body::named_change(row, people) {
        Ok(Change::Strategy(decision)) => match *decision {
            Decision::Entry { id, entry } => Some((id, entry?)),
            _ => None,
        },
        _ => None,
    };
    Ok(rows.iter().filter_map(entry).collect())
}

/// The assessment from the log alone.
pub(super) async fn replay(
    tables: &mut dyn Tables,
    id: &str,
    people: &Directory,
) -> Result<Option<VersionedAssessment>, ReadFailure> {
    let rows = tables.log_state(id).await?;
    people.refresh(tables).await?;
    Ok(body::rebuild(rows, people)?)
}

/// Every change of the assessment that can be read, oldest first.
pub(super) async fn history(
    tables: &mut dyn Tables,
    id: &str,
    people: &Directory,
) -> Result<Vec<HistoryEntry>, ReadFailure> {
    let rows = tables.log(id).await?;
    if rows.is_empty() {
        return Err(StoreError::NoSuchAssessment { id: id.to_owned() }.into());
    }
    people.refresh(tables).await?;
    let changes = rows.into_iter().filter(|one| one.row.subject != HEAD);
    Ok(changes.filter_map(|one| history_entry(one, people).ok()).collect())
}

/// The changes of the assessment that are about subjects whose names begin so and can be read, oldest first.
pub(super) async fn history_below(
    tables: &mut dyn Tables,
    id: &str,
    prefixes: &[String],
    people: &Directory,
) -> Result<Vec<HistoryEntry>, ReadFailure> {
    let mut rows = Vec::new();
    for prefix in prefixes {
        rows.extend(tables.log_below(id, prefix).await?);
    }
    people.refresh(tables).await?;
    Ok(in_order(rows, people))
}

/// The changes of the assessment that name a file, or are about it, and can be read, oldest first.
pub(super) async fn history_naming(
    tables: &mut dyn Tables,
    id: &str,
    file: &FileHash,
    people: &Directory,
) -> Result<Vec<HistoryEntry>, ReadFailure> {
    let rows = tables.log_naming(id, &file.0).await?;
    people.refresh(tables).await?;
    Ok(in_order(rows, people))
}

/// These entries in the order of the log, each once.
fn in_order(mut rows: Vec<LogRow>, people: &Directory) -> Vec<HistoryEntry> {
    rows.sort_by_key(|one| (one.row.ids, one.seq));
    rows.dedup_by_key(|one| (one.row.ids, one.seq));
    let changes = rows.into_iter().filter(|one| one.row.subject != HEAD);
    changes.filter_map(|one| history_entry(one, people).ok()).collect()
}

fn history_entry(one: LogRow, people: &Directory) -> Result<HistoryEntry, StoreError> {
    let LogRow { row, seq: _, at, actor, hash } = one;
    let change = body::named_change(&row, people)?;
    Ok(HistoryEntry {
        version: row.version,
        change,
        at: body::read_moment(&at)?,
        by: people.actor(actor, row.ids),
        hash,
    })
}

/// The change that made this version of a subject; none where there is none that can be read.
pub(super) async fn change_at(
    tables: &mut dyn Tables,
    id: &str,
    (subject, version): (&Subject, u64),
    people: &Directory,
) -> Result<Option<Change>, ReadFailure> {
    let row = tables.log_entry(id, &subject.to_string(), version).await?;
    people.refresh(tables).await?;
    Ok(row.and_then(|row| body::named_change(&row, people).ok()))
}

/// The file with this hash, permanent or evidence.
pub(super) async fn file(tables: &mut dyn Tables, hash: &FileHash) -> Result<Option<KeptFile>, ReadFailure> {
    match tables.file(FileTable::Files, &hash.0).await? {
        Some(file) => Ok(Some(file)),
        None => Ok(tables.file(FileTable::Evidence, &hash.0).await?),
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

/// The files in quarantine, each with the assessments in which it is.
pub(super) async fn quarantines(
    tables: &mut dyn Tables,
) -> Result<BTreeMap<FileHash, BTreeSet<String>>, ReadFailure> {
    let mut quarantines: BTreeMap<FileHash, BTreeSet<String>> = BTreeMap::new();
    for (id, subject) in tables.quarantines().await? {
        if let Ok(Subject::Quarantine(file)) = subject.parse() {
            quarantines.entry(file).or_default().insert(id);
        }
    }
    Ok(quarantines)
}

/// Everybody the log names.
pub(super) async fn everybody(
    tables: &mut dyn Tables,
    people: &Directory,
) -> Result<Vec<NamedPerson>, ReadFailure> {
    people.refresh(tables).await?;
    Ok(people.all())
}
