//! Knows how kept files are read and checked; writes nothing.

use super::ledger::table;
use super::tables;
use crate::assessment::strategy::{FileHash, KeptFile};
use crate::storage::{LogFault, VersionedAssessment, file_hash};
use sqlx::SqliteConnection;

/// The file with this hash, permanent or evidence.
pub(super) async fn file(
    connection: &mut SqliteConnection,
    hash: &FileHash,
) -> Result<Option<KeptFile>, sqlx::Error> {
    let row: Option<(String, Vec<u8>)> = sqlx::query_as(
        "SELECT media, bytes FROM files WHERE hash = ?1
         UNION ALL SELECT media, bytes FROM evidence WHERE hash = ?1 LIMIT 1",
    )
    .bind(&hash.0)
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|(media, bytes)| KeptFile { media, bytes }))
}

/// Files whose content is not what their name says, read one at a time.
pub(super) async fn spoiled_files(connection: &mut SqliteConnection) -> Result<Vec<LogFault>, sqlx::Error> {
    let mut faults = Vec::new();
    for (list, question) in [
        ("SELECT hash FROM files ORDER BY hash", "SELECT bytes FROM files WHERE hash = ?"),
        ("SELECT hash FROM evidence ORDER BY hash", "SELECT bytes FROM evidence WHERE hash = ?"),
    ] {
        let hashes: Vec<String> = sqlx::query_scalar(list).fetch_all(&mut *connection).await?;
        for hash in hashes {
            let bytes: Option<Vec<u8>> =
                sqlx::query_scalar(question).bind(&hash).fetch_optional(&mut *connection).await?;
            if bytes.is_none_or(|bytes| file_hash(&bytes).0 != hash) {
                faults.push(LogFault::Spoiled { hash });
            }
        }
    }
    Ok(faults)
}

/// Files that an assessment names, that are not there, and that nobody removed.
pub(super) async fn lost(
    connection: &mut SqliteConnection,
    held: &VersionedAssessment,
) -> Result<Vec<LogFault>, sqlx::Error> {
    let mut faults = Vec::new();
    for (kind, hash) in held.assessment.files() {
        let kept = tables::keeps(connection, table(kind), &hash.0).await?
            || !kind.is_permanent() && tables::was_removed(connection, &hash.0).await?;
        if !kept {
            faults.push(LogFault::Lost { id: held.assessment.id.clone(), hash: hash.0.clone() });
        }
    }
    Ok(faults)
}
