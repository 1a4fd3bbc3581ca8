//! Knows why a use case could not be carried out; knows no words for those who asked.

use crate::storage::StoreError;

/// Why a use case could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// What was asked for is not kept.
    #[error("there is no such assessment, version or file")]
    NotFound,
    /// The one who asks may not.
    #[error("this person may not do this")]
    Refused,
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is kept cannot be read or written as JSON.
    #[error("what is kept cannot be read or written: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The work broke off.
    #[error("the work broke off")]
    Broken,
}
