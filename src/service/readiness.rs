//! Knows whether the server can do what it is asked, now; knows no address.

use super::Service;
use crate::storage::StoreError;
use std::time::Duration;

/// How long the database may take to answer: less than whoever asks waits.
const PATIENCE: Duration = Duration::from_secs(2);

/// Why nothing can be asked of the server now.
#[derive(Debug, thiserror::Error)]
pub enum ReadyFault {
    /// The database or the place for its files cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It took too long to answer.
    #[error("the database or the place for its files did not answer within {} seconds", PATIENCE.as_secs())]
    Late,
}

impl Service {
    /// Nothing, where the database, and the place for its files, answers in a form that this version can use.
    ///
    /// # Errors
    /// What is the matter; it is logged.
    pub async fn check_ready(&self) -> Result<(), ReadyFault> {
        let ready = match tokio::time::timeout(PATIENCE, self.store.ready()).await {
            Ok(answer) => answer.map_err(ReadyFault::from),
            Err(_) => Err(ReadyFault::Late),
        };
        ready.inspect_err(|error| tracing::warn!(%error, "the server is not ready"))
    }
}
