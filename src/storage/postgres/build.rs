//! Knows how an empty database is filled with all that another one holds, and keeps nothing that is not equal to it.

use super::PostgresStore;
use super::writer::{self, Company};
use crate::storage::StoreError;
use crate::storage::backend::Backend;
use crate::storage::copy::{self, CopyFailure, CopyReport, CopySource};
use crate::storage::tables::CopyTables;
use std::path::PathBuf;

/// Fills the empty database at `url` with what `from` holds, in one transaction.
pub(in crate::storage) async fn build(from: CopySource<'_>, url: &str) -> Result<CopyReport, CopyFailure> {
    let store = PostgresStore::open(url).await?;
    let filled = fill(&store, from).await;
    store.release().await?;
    filled.map_err(|failure| failure.explain_target(|error| store.explain(error)))
}

async fn fill(store: &PostgresStore, from: CopySource<'_>) -> Result<CopyReport, CopyFailure> {
    let begun = writer::begin(&store.writer.pool, Company::Nobody).await;
    let mut transaction = begun.map_err(CopyFailure::Target)?;
    let counts = transaction.counts().await.map_err(CopyFailure::Target)?;
    if counts.iter().any(|(_, rows)| *rows > 0) {
        return Err(StoreError::NotEmpty { path: PathBuf::from(&*store.writer.address) }.into());
    }
    let report = copy::copy(from, &mut *transaction).await?;
    transaction.commit().await.map_err(CopyFailure::Target)?;
    // The planner would otherwise take the tables for empty for a while.
    sqlx::raw_sql("ANALYZE").execute(&store.writer.pool).await.map_err(CopyFailure::Target)?;
    Ok(report)
}
