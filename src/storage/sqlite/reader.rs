//! Knows how to read assessments and the log; writes nothing.

use super::{files, schema};
use crate::assessment::{Change, Registration, Subject};
use crate::storage::audit::Audit;
use crate::storage::body::{self, HEAD, SubjectRow};
use crate::storage::chain::ChainLink;
use crate::storage::checkpoint::Checkpoint;
use crate::storage::people::Directory;
use crate::storage::{
    AssessmentSummary, HistoryEntry, LogFault, StoreError, Verification, VersionedAssessment,
};
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row as _, SqliteConnection};
use std::collections::BTreeSet;

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

/// An assessment for the list.
struct SummaryRow {
    head: String,
    at: String,
    answers: u64,
    registration: Option<String>,
}

impl FromRow<'_, SqliteRow> for SummaryRow {
    fn from_row(row: &SqliteRow) -> Result<SummaryRow, sqlx::Error> {
        Ok(SummaryRow {
            head: row.try_get("head")?,
            at: row.try_get("at")?,
            answers: row.try_get("answers")?,
            registration: row.try_get("registration")?,
        })
    }
}

/// All assessments that can be read, in the order of their ids. An item counts once, whether the country answered it,
/// something was agreed about it, or both.
pub(super) async fn list(connection: &mut SqliteConnection) -> Result<Vec<AssessmentSummary>, ReadFailure> {
    // Left alone, SQLite reads every answer itself instead of the index that was made for counting them.
    let rows: Vec<SummaryRow> = sqlx::query_as(
        "SELECT head,
                coalesce((SELECT at FROM events WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1),
                         (SELECT at FROM trunk WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1)) AS at,
                (SELECT count(DISTINCT substr(subject, instr(subject, ':')))
                 FROM state INDEXED BY answers_counted
                 WHERE assessment = assessments.id
                   AND body <> 'null' AND (subject GLOB 'item:*' OR subject GLOB 'agreement:*')) AS answers,
                (SELECT body FROM state WHERE assessment = assessments.id AND subject = 'registration') AS registration
         FROM assessments ORDER BY id",
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().filter_map(|row| summary(row).ok()).collect())
}

/// The ids of those that [`list`] leaves out.
pub(super) async fn unreadable(connection: &mut SqliteConnection) -> Result<Vec<String>, ReadFailure> {
    let ids: Vec<String> =
        sqlx::query_scalar("SELECT id FROM assessments ORDER BY id").fetch_all(&mut *connection).await?;
    let known: BTreeSet<String> = list(connection).await?.into_iter().map(|summary| summary.id).collect();
    Ok(ids.into_iter().filter(|id| !known.contains(id)).collect())
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
        registration: row
            .registration
            .map_or_else(|| Ok(Registration::default()), |body| body::read_registration(&body))?,
    })
}

/// The assessment from the present state, in one statement and therefore from one moment.
pub(super) async fn load(
    connection: &mut SqliteConnection,
    id: &str,
    people: &Directory,
) -> Result<Option<VersionedAssessment>, ReadFailure> {
    let rows: Vec<SubjectRow> = sqlx::query_as(
        "SELECT ?2 AS subject, 1 AS version, head AS body, 0 AS ids FROM assessments WHERE id = ?1
         UNION ALL SELECT subject, version, body, ids FROM state WHERE assessment = ?1",
    )
    .bind(id)
    .bind(HEAD)
    .fetch_all(connection)
    .await?;
    Ok(body::rebuild(rows, people)?)
}

/// The assessment from the log alone.
pub(super) async fn replay(
    connection: &mut SqliteConnection,
    id: &str,
    people: &Directory,
) -> Result<Option<VersionedAssessment>, ReadFailure> {
    let rows: Vec<SubjectRow> = sqlx::query_as(
        "SELECT subject, version, payload AS body, ids FROM log WHERE stream = ? ORDER BY ids, seq",
    )
    .bind(id)
    .fetch_all(connection)
    .await?;
    Ok(body::rebuild(rows, people)?)
}

/// An entry of the log with what stands beside its content.
struct LogRow {
    row: SubjectRow,
    at: String,
    actor: String,
    hash: crate::storage::Hash,
}

impl FromRow<'_, SqliteRow> for LogRow {
    fn from_row(row: &SqliteRow) -> Result<LogRow, sqlx::Error> {
        let (at, actor) = (row.try_get("at")?, row.try_get("actor")?);
        Ok(LogRow { row: SubjectRow::from_row(row)?, at, actor, hash: super::tables::hash(row, "hash")? })
    }
}

/// Every change of the assessment that can be read, oldest first.
pub(super) async fn history(
    connection: &mut SqliteConnection,
    id: &str,
    people: &Directory,
) -> Result<Vec<HistoryEntry>, ReadFailure> {
    let rows: Vec<LogRow> = sqlx::query_as(
        "SELECT subject, version, payload AS body, ids, at, actor, hash
         FROM log WHERE stream = ? ORDER BY ids, seq",
    )
    .bind(id)
    .fetch_all(connection)
    .await?;
    if rows.is_empty() {
        return Err(StoreError::NoSuchAssessment { id: id.to_owned() }.into());
    }
    let changes = rows.into_iter().filter(|one| one.row.subject != HEAD);
    Ok(changes.filter_map(|one| history_entry(one, people).ok()).collect())
}

/// The change that made this version of a subject; none where there is none that can be read.
pub(super) async fn change_at(
    connection: &mut SqliteConnection,
    id: &str,
    subject: &Subject,
    version: u64,
    people: &Directory,
) -> Result<Option<Change>, ReadFailure> {
    let row: Option<SubjectRow> = sqlx::query_as(
        "SELECT subject, version, payload AS body, ids FROM log
         WHERE stream = ? AND subject = ? AND version = ?",
    )
    .bind(id)
    .bind(subject.to_string())
    .bind(version.cast_signed())
    .fetch_optional(connection)
    .await?;
    Ok(row.and_then(|row| body::named_change(&row, people).ok()))
}

fn history_entry(one: LogRow, people: &Directory) -> Result<HistoryEntry, StoreError> {
    let LogRow { row, at, actor, hash } = one;
    let change = body::named_change(&row, people)?;
    Ok(HistoryEntry {
        version: row.version,
        change,
        at: body::read_moment(&at)?,
        by: people.actor(actor, row.ids),
        hash,
    })
}

/// Checks every chain link by link and against the checkpoints, then every assessment against its log.
/// `connection` is in a transaction, so that nothing changes meanwhile.
pub(super) async fn verify(
    connection: &mut SqliteConnection,
    people: &Directory,
) -> Result<Verification, ReadFailure> {
    let mut audit = Audit::default();
    let mut number = 0;
    while let Some(checkpoint) = checkpoint_after(connection, number).await? {
        number = checkpoint.number;
        audit.checkpoint(&checkpoint);
    }
    for part in [LogPart::Trunk, LogPart::Streams] {
        let mut after = 0;
        loop {
            let links = links_after(connection, part, after).await?;
            let Some((last, _)) = links.last() else { break };
            after = *last;
            for (place, link) in &links {
                match part {
                    LogPart::Trunk => audit.trunk(link),
                    LogPart::Streams => audit.stream(place.cast_unsigned(), link),
                }
            }
        }
    }
    let mut verification = audit.finish();
    verification
        .faults
        .extend(schema::altered(connection).await?.into_iter().map(|name| LogFault::Form { name }));
    for id in ids(connection).await? {
        verification.faults.extend(compare(connection, id, people).await?);
    }
    verification.faults.extend(files::spoiled_files(connection).await?);
    Ok(verification)
}

/// Every assessment that there is or that the log knows; what was tampered with need not be text.
async fn ids(connection: &mut SqliteConnection) -> Result<Vec<String>, sqlx::Error> {
    let ids: Vec<Vec<u8>> = sqlx::query_scalar(
        "SELECT CAST(id AS BLOB) FROM assessments UNION SELECT CAST(stream AS BLOB) FROM trunk
         UNION SELECT CAST(stream AS BLOB) FROM events ORDER BY 1",
    )
    .fetch_all(connection)
    .await?;
    Ok(ids.iter().map(|id| String::from_utf8_lossy(id).into_owned()).collect())
}

/// The first checkpoint with a higher number.
async fn checkpoint_after(
    connection: &mut SqliteConnection,
    number: u64,
) -> Result<Option<Checkpoint<Vec<u8>>>, sqlx::Error> {
    sqlx::query_as(
        "SELECT number, CAST(at AS BLOB) AS at, CAST(occasion AS BLOB) AS occasion, upto,
                CAST(heads AS BLOB) AS heads, prev_hash, hash
         FROM checkpoints WHERE number > ? ORDER BY number LIMIT 1",
    )
    .bind(number.cast_signed())
    .fetch_optional(connection)
    .await
}

/// What is wrong with the present state of one assessment.
async fn compare(
    connection: &mut SqliteConnection,
    id: String,
    people: &Directory,
) -> Result<Vec<LogFault>, ReadFailure> {
    let both = async { Ok((load(connection, &id, people).await?, replay(connection, &id, people).await?)) };
    match both.await {
        Ok((Some(held), _) | (_, Some(held))) if !held.unreadable.is_empty() => {
            let faults = held.unreadable.into_values();
            Ok(faults.map(|why| LogFault::Unreadable { id: id.clone(), why }).collect())
        }
        Ok((Some(loaded), Some(replayed))) if loaded == replayed => {
            Ok(files::lost(connection, &loaded).await?)
        }
        Ok(_) => Ok(vec![LogFault::Unlike { id }]),
        Err(ReadFailure::Content(error)) => Ok(vec![LogFault::Unreadable { id, why: error.to_string() }]),
        // What is no text where text should be.
        Err(ReadFailure::Database(error @ (sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_)))) => {
            Ok(vec![LogFault::Unreadable { id, why: error.to_string() }])
        }
        Err(failed) => Err(failed),
    }
}

/// A part of the log.
#[derive(Clone, Copy)]
enum LogPart {
    Trunk,
    Streams,
}

/// An entry with its place in the file.
type NumberedLink = (i64, ChainLink<Vec<u8>>);

/// The next thousand links of a part, each with its place in the file; the whole of it may not fit into memory.
async fn links_after(
    connection: &mut SqliteConnection,
    part: LogPart,
    after: i64,
) -> Result<Vec<NumberedLink>, sqlx::Error> {
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
    let rows = sqlx::query(question).bind(after).fetch_all(connection).await?;
    rows.iter().map(|row| Ok((row.try_get("place")?, ChainLink::from_row(row)?))).collect()
}
