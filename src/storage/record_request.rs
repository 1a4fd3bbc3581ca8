//! Knows what is asked for where changes are recorded: what goes with them, and what must not have changed meanwhile; knows no
//! database.

use super::{HashedFile, RegistryWrite};
use crate::assessment::{Change, Subject};
use std::sync::Arc;

/// Changes to one assessment that only make sense together, with what belongs to them: all of it is kept, or nothing.
#[derive(Clone, Debug, Default)]
pub struct RecordRequest {
    /// The changes, each by somebody who saw the version beside it of its subject.
    pub changes: Vec<(Change, u64)>,
    /// What they rest on although they do not change it, each in the version that was seen: that a round is open, for one.
    pub unchanged: Vec<(Subject, u64)>,
    /// Files, of which those are kept that the changes name as evidence.
    pub evidence: Vec<Arc<HashedFile>>,
    /// What changes beside the log.
    pub beside: Vec<RegistryWrite>,
}

impl From<Vec<(Change, u64)>> for RecordRequest {
    fn from(changes: Vec<(Change, u64)>) -> RecordRequest {
        RecordRequest { changes, ..RecordRequest::default() }
    }
}

impl RecordRequest {
    /// Whether it is one change and nothing else, so that it is refused before anything of it is written.
    pub(super) fn is_simple(&self) -> bool {
        self.changes.len() == 1 && self.beside.is_empty()
    }
}
