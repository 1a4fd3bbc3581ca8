//! Knows how a whole database is checked: the chains against the checkpoints, the state against the log, the files against
//! their names; knows no database.

use super::audit::Audit;
use super::backend::Backend;
use super::chronicle::CHRONICLE;
use super::file_tables::FileTable;
use super::people::Directory;
use super::reader::{self, ReadFailure};
use super::tables::{LogPart, Tables};
use super::{LogFault, Verification, VersionedAssessment, file_hash, outside};
use sqlx::Error;

/// Checks every chain link by link and against the checkpoints, then every assessment against its log, then every file.
/// The tables are those of a transaction, so that nothing changes meanwhile; `database` knows where files are outside it.
pub(super) async fn verify(
    tables: &mut dyn Tables,
    people: &Directory,
    database: Option<&dyn Backend>,
) -> Result<Verification, ReadFailure> {
    let mut audit = Audit::default();
    let mut number = 0;
    while let Some(checkpoint) = tables.checkpoint_after(number).await? {
        number = checkpoint.number;
        audit.checkpoint(&checkpoint);
    }
    for part in [LogPart::Trunk, LogPart::Streams] {
        let mut after = 0;
        loop {
            let links = tables.links_after(part, after).await?;
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
    let altered = tables.altered().await?.into_iter();
    verification.faults.extend(altered.map(|name| LogFault::Form { name }));
    // What concerns several countries is nothing but its chain.
    for id in tables.ids_anywhere().await?.into_iter().filter(|id| id != CHRONICLE) {
        verification.faults.extend(compare(tables, id, people).await?);
    }
    verification.faults.extend(spoiled_files(tables, database).await?);
    Ok(verification)
}

/// What is wrong with the present state of one assessment.
async fn compare(
    tables: &mut dyn Tables,
    id: String,
    people: &Directory,
) -> Result<Vec<LogFault>, ReadFailure> {
    match both(tables, &id, people).await {
        Ok((Some(state), _) | (_, Some(state))) if !state.unreadable.is_empty() => {
            let faults = state.unreadable.into_values();
            Ok(faults.map(|why| LogFault::Unreadable { id: id.clone(), why }).collect())
        }
        Ok((Some(state), Some(replayed))) if state == replayed => Ok(lost_files(tables, &state).await?),
        Ok(_) => Ok(vec![LogFault::Unlike { id }]),
        Err(ReadFailure::Content(error)) => Ok(vec![LogFault::Unreadable { id, why: error.to_string() }]),
        // What is no text where text should be.
        Err(ReadFailure::Database(error @ (Error::ColumnDecode { .. } | Error::Decode(_)))) => {
            Ok(vec![LogFault::Unreadable { id, why: error.to_string() }])
        }
        Err(failure) => Err(failure),
    }
}

/// An assessment by its state and by its log.
async fn both(
    tables: &mut dyn Tables,
    id: &str,
    people: &Directory,
) -> Result<(Option<VersionedAssessment>, Option<VersionedAssessment>), ReadFailure> {
    Ok((reader::load(tables, id, people).await?, reader::replay(tables, id, people).await?))
}

/// Files whose content is not what their name says, read one at a time.
async fn spoiled_files(
    tables: &mut dyn Tables,
    database: Option<&dyn Backend>,
) -> Result<Vec<LogFault>, ReadFailure> {
    let mut faults = Vec::new();
    for table in [FileTable::Files, FileTable::Evidence] {
        for hash in tables.hashes(table).await? {
            let file = match tables.file(table, &hash).await? {
                Some(row) => outside::fill(database, &hash, row).await?,
                None => None,
            };
            if file.is_none_or(|file| file_hash(&file.bytes).0 != hash) {
                faults.push(LogFault::Spoiled { hash });
            }
        }
    }
    Ok(faults)
}

/// Files that an assessment names, that are not there, and that nobody removed.
async fn lost_files(tables: &mut dyn Tables, state: &VersionedAssessment) -> Result<Vec<LogFault>, Error> {
    let mut faults = Vec::new();
    for (kind, hash) in state.assessment.files() {
        if !reader::is_accounted_for(tables, kind, hash).await? {
            faults.push(LogFault::Lost { id: state.assessment.id.clone(), hash: hash.0.clone() });
        }
    }
    Ok(faults)
}
