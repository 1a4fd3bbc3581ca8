//! Knows how kept files are read and checked; writes nothing.

use crate::assessment::strategy::{FileHash, KeptFile};
use crate::storage::{Fault, Held, file_hash};
use sqlx::SqliteConnection;

/// The file with this hash.
pub(super) async fn file(
    connection: &mut SqliteConnection,
    hash: &FileHash,
) -> Result<Option<KeptFile>, sqlx::Error> {
    let row: Option<(String, Vec<u8>)> = sqlx::query_as("SELECT media, bytes FROM files WHERE hash = ?")
        .bind(&hash.0)
        .fetch_optional(connection)
        .await?;
    Ok(row.map(|(media, bytes)| KeptFile { media, bytes }))
}

/// Files whose content is not what their name says, read one at a time.
pub(super) async fn spoiled(connection: &mut SqliteConnection) -> Result<Vec<Fault>, sqlx::Error> {
    let hashes: Vec<String> =
        sqlx::query_scalar("SELECT hash FROM files ORDER BY hash").fetch_all(&mut *connection).await?;
    let mut faults = Vec::new();
    for hash in hashes.into_iter().map(FileHash) {
        let kept = file(connection, &hash).await?;
        if kept.is_none_or(|kept| file_hash(&kept.bytes) != hash) {
            faults.push(Fault::Spoiled { hash: hash.0 });
        }
    }
    Ok(faults)
}

/// Files that an assessment names and that are not there.
pub(super) async fn lost(connection: &mut SqliteConnection, held: &Held) -> Result<Vec<Fault>, sqlx::Error> {
    let mut faults = Vec::new();
    for hash in held.assessment.strategy.files() {
        let found: Option<u32> = sqlx::query_scalar("SELECT 1 FROM files WHERE hash = ?")
            .bind(&hash.0)
            .fetch_optional(&mut *connection)
            .await?;
        if found.is_none() {
            faults.push(Fault::Lost { id: held.assessment.id.clone(), hash: hash.0.clone() });
        }
    }
    Ok(faults)
}
