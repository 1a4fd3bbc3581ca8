//! Knows how the changes about one item are told: who changed what, and when; knows no words.

use super::{OpenAssessment, ServiceError};
use crate::assessment::{Audience, Change, Subject};
use crate::framework::ItemId;
use crate::storage::HistoryEntry;
use std::collections::BTreeSet;

impl OpenAssessment {
    /// Every change to what the country, institutions and all together said about an item, with what became of files
    /// that supported it, and with the signatures that shut all answers or opened them again, oldest first.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person may not see everything: what was said once is not cut down. Whatever
    /// the store could not read.
    pub async fn history(&self, item: &ItemId) -> Result<Vec<HistoryEntry>, ServiceError> {
        self.allow_readers(Audience::Internal)?;
        let all = self.service.store.history(&self.id()).await?;
        let gates = self.service.library.stages.stages.iter().flat_map(|stage| &stage.gates);
        let validating: Vec<&String> = gates.filter(|gate| gate.validates).map(|gate| &gate.id).collect();
        let mut files = BTreeSet::new();
        let mut concerns = |change: &Change| match change {
            Change::Remove { file, .. } | Change::Quarantine { file, .. } => files.contains(file),
            Change::Sign { gate, .. } => validating.contains(&gate),
            change => {
                let own = about(change) == Some(item);
                files.extend(change.files().into_iter().filter(|_| own).map(|(_, file)| file.clone()));
                own
            }
        };
        Ok(all.into_iter().filter(|one| concerns(&one.change)).collect())
    }
}

impl OpenAssessment {
    /// What the log says of a subject at this version; `None` where nothing was recorded as that.
    ///
    /// # Errors
    /// As [`OpenAssessment::history`].
    pub async fn change_at(&self, subject: &Subject, version: u64) -> Result<Option<Change>, ServiceError> {
        self.allow_readers(Audience::Internal)?;
        Ok(self.service.store.change_at(&self.id(), subject, version).await?)
    }

    /// The name of every piece of evidence that the country's answer to an item ever had, here or where it came along from, whatever became of it.
    ///
    /// # Errors
    /// As [`OpenAssessment::history`].
    pub async fn evidence_names(&self, item: &ItemId) -> Result<BTreeSet<String>, ServiceError> {
        let answers = self.history(item).await?.into_iter().filter_map(|one| match one.change {
            Change::Answer { answer, .. } | Change::Carry { answer, .. } => answer,
            _ => None,
        });
        Ok(answers.flat_map(|answer| answer.evidence).map(|evidence| evidence.id).collect())
    }
}

/// The item that a change is about.
fn about(change: &Change) -> Option<&ItemId> {
    match change {
        Change::Answer { item, .. }
        | Change::Carry { item, .. }
        | Change::Respond { item, .. }
        | Change::Open { item, .. }
        | Change::Agree { item, .. }
        | Change::Confirm { item, .. } => Some(item),
        Change::Stage { .. }
        | Change::Sign { .. }
        | Change::Choices(_)
        | Change::Cap(_)
        | Change::Frameworks(_)
        | Change::Strategy(_)
        | Change::Remove { .. }
        | Change::Quarantine { .. }
        | Change::Register(_) => None,
    }
}
