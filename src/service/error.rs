//! Knows why a use case could not be carried out; knows no words for those who asked.

use super::WorkError;
use crate::assessment::LimitFault;
use crate::storage::StoreError;

/// How many faults are named before the rest is only counted.
const SHOWN: usize = 20;

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
    /// Something in it is longer, larger or later than what may be kept, or written otherwise.
    #[error("it cannot be kept: {}", list(.0))]
    Unfit(Vec<LimitFault>),
    /// What is kept cannot be read or written as JSON.
    #[error("what is kept cannot be read or written: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The long work that it takes was not done.
    #[error(transparent)]
    Work(#[from] WorkError),
}

/// The first faults, and how many more there are.
fn list(faults: &[LimitFault]) -> String {
    let mut all: Vec<String> = faults.iter().take(SHOWN).map(LimitFault::to_string).collect();
    if faults.len() > SHOWN {
        all.push(format!("… and {} more", faults.len() - SHOWN));
    }
    all.join("; ")
}
