//! Knows the files that support the answers of an assessment, how one is shown to nobody for a while, and how one goes for
//! good; knows no words.

use crate::assessment::strategy::FileHash;
use crate::assessment::{Answer, Audience, Change, Subject};
use crate::service::{OpenAssessment, RecordOutcome, ServiceError};
use crate::storage::HistoryEntry;
use chrono::{DateTime, Utc};
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
    /// Why it is shown to nobody but those who lead the assessment; `None` where it is shown.
    pub quarantine: Option<String>,
}

/// What became of a file that supports an answer, or once did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileStory {
    /// When an answer first named it.
    pub since: Option<DateTime<Utc>>,
    /// That it was shown to nobody, shown again and removed: who, when and why, oldest first.
    pub acts: Vec<HistoryEntry>,
    /// The backups that were made while it was kept, as far as the database knows: they hold it still.
    pub backups: Vec<DateTime<Utc>>,
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
        let file = |(hash, title): (FileHash, String)| EvidenceFile {
            removed: self.whole.removed.get(&hash).cloned(),
            quarantine: self.whole.quarantine.get(&hash).cloned(),
            hash,
            title,
        };
        Ok(titles.into_iter().map(file).collect())
    }

    /// What became of a file; nothing where no answer ever named it.
    ///
    /// # Errors
    /// As [`OpenAssessment::evidence`].
    pub async fn file_story(&self, file: &FileHash) -> Result<FileStory, ServiceError> {
        self.allow_readers(Audience::Internal)?;
        let mut story = FileStory::default();
        for one in self.service.store.history_naming(&self.id(), file).await? {
            let is_act = matches!(
                &one.change,
                Change::Remove { file: about, .. } | Change::Quarantine { file: about, .. } if about == file
            );
            if is_act {
                story.acts.push(one);
            } else if one.change.files().iter().any(|(_, hash)| *hash == file) {
                story.since = story.since.or(Some(one.at));
            }
        }
        let gone =
            story.acts.iter().find(|act| matches!(act.change, Change::Remove { .. })).map(|act| act.at);
        let held = |at: &DateTime<Utc>| {
            story.since.is_some_and(|since| *at >= since) && gone.is_none_or(|gone| *at <= gone)
        };
        story.backups = self.service.store.backups().await?.into_iter().filter(held).collect();
        Ok(story)
    }

    /// Shows a file of evidence to nobody but those who lead the assessment, or to everybody again where no reason is
    /// given.
    ///
    /// # Errors
    /// As [`OpenAssessment::record`].
    pub async fn quarantine(
        &self,
        file: &FileHash,
        reason: Option<&str>,
        by: &str,
    ) -> Result<RecordOutcome, ServiceError> {
        let seen = self.version(&Subject::Quarantine(file.clone()));
        let change = Change::Quarantine { file: file.clone(), reason: reason.map(str::to_owned) };
        self.record(change, seen, by).await
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
        Change::Answer { answer, .. } | Change::Carry { answer, .. } | Change::Respond { answer, .. } => {
            answer.as_ref()
        }
        Change::Agree { agreement, .. } => agreement.as_ref().map(|agreement| &agreement.answer),
        _ => None,
    };
    let mut pieces = answer.into_iter().flat_map(|answer| &answer.evidence);
    pieces.find(|piece| piece.file.as_ref() == Some(file)).map_or("", |piece| &piece.title)
}
