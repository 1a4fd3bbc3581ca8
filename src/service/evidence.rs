//! Knows the files that support the answers of an assessment, and how one goes for good; knows no words.

use super::{OpenAssessment, RecordOutcome, ServiceError};
use crate::assessment::strategy::FileHash;
use crate::assessment::{Answer, Audience, Change, Subject};
use std::collections::BTreeMap;

/// A file that supports an answer, or once did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceFile {
    /// Its hash.
    pub hash: FileHash,
    /// What the evidence was called last.
    pub title: String,
    /// Why it was removed; `None` where it was not.
    pub removed: Option<String>,
}

impl OpenAssessment {
    /// Every file that ever supported an answer, whether the answer still names it or not, in the order of the hashes.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person may not see everything; whatever the store could not read.
    pub async fn evidence(&self) -> Result<Vec<EvidenceFile>, ServiceError> {
        self.allow_readers(Audience::Internal)?;
        let mut titles: BTreeMap<FileHash, String> = BTreeMap::new();
        for one in self.service.store.history(&self.id()).await? {
            for (kind, hash) in one.change.files() {
                let title = titled(&one.change, hash);
                if !(kind.is_permanent() || title.is_empty() && titles.contains_key(hash)) {
                    titles.insert(hash.clone(), title.to_owned());
                }
            }
        }
        let removed = |hash: &FileHash| self.assessment().removed.get(hash).cloned();
        let files = titles.into_iter();
        Ok(files.map(|(hash, title)| EvidenceFile { removed: removed(&hash), hash, title }).collect())
    }

    /// Removes a file of evidence: its content goes for good, its hash stays. One that was removed already is removed
    /// again, should traces of it have been left.
    ///
    /// # Errors
    /// As [`OpenAssessment::record`].
    pub async fn remove(
        &self,
        file: &FileHash,
        reason: &str,
        by: &str,
    ) -> Result<RecordOutcome, ServiceError> {
        let seen = self.version(&Subject::File(file.clone()));
        let change = Change::Remove { file: file.clone(), reason: reason.to_owned() };
        self.record(change, seen, by).await
    }
}

/// What the evidence with this file is called in a change; empty where the change does not say.
fn titled<'a>(change: &'a Change, file: &FileHash) -> &'a str {
    let answer: Option<&Answer> = match change {
        Change::Answer { answer, .. } | Change::Respond { answer, .. } => answer.as_ref(),
        Change::Agree { agreement, .. } => agreement.as_ref().map(|agreement| &agreement.answer),
        _ => None,
    };
    let mut pieces = answer.into_iter().flat_map(|answer| &answer.evidence);
    pieces.find(|piece| piece.file.as_ref() == Some(file)).map_or("", |piece| &piece.title)
}
