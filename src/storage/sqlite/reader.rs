//! Knows how to read assessments and the log; writes nothing.

use super::files;
use crate::storage::body::{self, HEAD, Row};
use crate::storage::chain::{Entry, Fault, Hash, Head, Link};
use crate::storage::{Held, Recorded, Stamp, StoreError, Summary, Verification};
use sqlx::SqliteConnection;

/// Why a reading came to nothing: the database failed, or what it holds makes no sense.
pub(super) enum Failure {
    /// The database failed.
    Database(sqlx::Error),
    /// What it holds makes no sense.
    Content(StoreError),
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Failure::Database(error)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::Content(error)
    }
}

/// All assessments in the order of their ids.
pub(super) async fn list(connection: &mut SqliteConnection) -> Result<Vec<Summary>, Failure> {
    let rows: Vec<(String, String, u64)> = sqlx::query_as(
        "SELECT head,
                (SELECT at FROM events WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1),
                (SELECT count(*) FROM state
                 WHERE assessment = assessments.id AND subject GLOB 'item:*' AND body <> 'null')
         FROM assessments ORDER BY id",
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|(head, at, answers)| Ok(summary(&head, &at, answers)?)).collect()
}

fn summary(head: &str, changed_at: &str, answers: u64) -> Result<Summary, StoreError> {
    let head = body::read_head(head)?;
    Ok(Summary {
        id: head.id,
        country: head.country,
        round: head.round,
        basis: head.basis,
        created: head.created,
        changed_at: body::read_moment(changed_at)?,
        answers,
    })
}

/// The assessment from the present state, in one statement and therefore from one moment.
pub(super) async fn load(connection: &mut SqliteConnection, id: &str) -> Result<Option<Held>, Failure> {
    let rows = sqlx::query_as(
        "SELECT ?2, 1, head FROM assessments WHERE id = ?1
         UNION ALL SELECT subject, version, body FROM state WHERE assessment = ?1",
    )
    .bind(id)
    .bind(HEAD)
    .fetch_all(connection)
    .await?;
    Ok(rebuild(rows)?)
}

/// The assessment from the log alone.
pub(super) async fn replay(connection: &mut SqliteConnection, id: &str) -> Result<Option<Held>, Failure> {
    let rows = sqlx::query_as("SELECT subject, version, payload FROM events WHERE stream = ? ORDER BY seq")
        .bind(id)
        .fetch_all(connection)
        .await?;
    Ok(rebuild(rows)?)
}

fn rebuild(rows: Vec<(String, u64, String)>) -> Result<Option<Held>, StoreError> {
    body::rebuild(rows.into_iter().map(|(subject, version, body)| Row { subject, version, body }).collect())
}

/// Every change of the assessment, oldest first.
pub(super) async fn history(connection: &mut SqliteConnection, id: &str) -> Result<Vec<Recorded>, Failure> {
    let rows: Vec<(String, u64, String, String, String, Vec<u8>)> = sqlx::query_as(
        "SELECT subject, version, payload, at, actor, hash FROM events WHERE stream = ? ORDER BY seq",
    )
    .bind(id)
    .fetch_all(connection)
    .await?;
    if rows.is_empty() {
        return Err(StoreError::NoSuchAssessment { id: id.to_owned() }.into());
    }
    let changes = rows.into_iter().filter(|(subject, ..)| subject != HEAD);
    changes
        .map(|(subject, version, payload, at, actor, hash)| {
            let change = body::change(&subject, &payload)?;
            let stamp = Stamp { at: body::read_moment(&at)?, actor };
            Ok(Recorded { version, change, stamp, hash: read_hash(&hash)? })
        })
        .collect()
}

/// Checks the chain link by link, then every assessment against its log. `connection` is in a transaction,
/// so that nothing changes meanwhile.
pub(super) async fn verify(connection: &mut SqliteConnection) -> Result<Verification, Failure> {
    let mut head = Head::ORIGIN;
    let mut entries = 0;
    let mut faults = Vec::new();
    loop {
        let links = links_after(connection, head.seq).await?;
        if links.is_empty() {
            break;
        }
        entries += links.len() as u64;
        faults.extend(links.iter().filter_map(|link| head.follow(link)));
    }
    let ids: Vec<String> =
        sqlx::query_scalar("SELECT id FROM assessments ORDER BY id").fetch_all(&mut *connection).await?;
    for id in ids {
        faults.extend(compare(connection, id).await?);
    }
    faults.extend(files::spoiled(connection).await?);
    Ok(Verification { entries, head: head.hash, faults })
}

/// What is wrong with the present state of one assessment.
async fn compare(connection: &mut SqliteConnection, id: String) -> Result<Vec<Fault>, Failure> {
    let both = async { Ok((load(connection, &id).await?, replay(connection, &id).await?)) };
    match both.await {
        Ok((Some(loaded), Some(replayed))) if loaded == replayed => {
            Ok(files::lost(connection, &loaded).await?)
        }
        Ok(_) => Ok(vec![Fault::Unlike { id }]),
        Err(Failure::Content(error)) => Ok(vec![Fault::Unreadable { id, why: error.to_string() }]),
        Err(failed) => Err(failed),
    }
}

/// A row of the log as SQLite returns it.
type LinkRow = (u64, String, String, u64, String, String, String, String, Vec<u8>, Vec<u8>);

/// The next thousand links of the log; the whole of it may not fit into memory.
async fn links_after(connection: &mut SqliteConnection, seq: u64) -> Result<Vec<Link>, Failure> {
    let rows: Vec<LinkRow> = sqlx::query_as(
        "SELECT seq, stream, subject, version, kind, payload, at, actor, prev_hash, hash
         FROM events WHERE seq > ? ORDER BY seq LIMIT 1000",
    )
    .bind(seq.cast_signed())
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| Ok(link(row)?)).collect()
}

fn link(row: LinkRow) -> Result<Link, StoreError> {
    let (seq, stream, subject, version, kind, payload, at, actor, previous, hash) = row;
    let entry = Entry { stream, subject, version, kind, payload, at, actor };
    Ok(Link { seq, entry, previous: read_hash(&previous)?, hash: read_hash(&hash)? })
}

fn read_hash(bytes: &[u8]) -> Result<Hash, StoreError> {
    let wrong = || StoreError::Unreadable {
        place: "a hash in the log".into(),
        why: format!("it has {} bytes, not 32", bytes.len()),
    };
    Hash::from_bytes(bytes).ok_or_else(wrong)
}
