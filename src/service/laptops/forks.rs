//! Knows what more than one installation changed to something else, and how somebody decides what is to stand.

use super::LaptopError;
use crate::accounts::VersionedRecord;
use crate::assessment::{Audience, Change, Subject};
use crate::exchange::{EntryOrigin, InstallationId, PeerInstallation, SubjectClass, SubjectFork};
use crate::service::{OpenAssessment, RecordOutcome, ServiceError};
use crate::storage::{ChainEntry, StoreError};
use std::collections::BTreeMap;

/// A decision that somebody has to take: several texts of the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenFork {
    /// What it is about.
    pub subject: Subject,
    /// The parts in which the texts contradict each other.
    pub parts: Vec<String>,
    /// The texts; the first stands until somebody decides, where nobody changed it since.
    pub choices: Vec<ForkChoice>,
    /// The version that stands now.
    pub version: u64,
    /// What stands now.
    pub held: Option<Change>,
}

/// One of the texts.
#[derive(Clone, Debug, PartialEq)]
pub struct ForkChoice {
    /// Its place in the log.
    pub seq: u64,
    /// What it says, with present names.
    pub change: Change,
    /// Whose it is, by the present name; none where that is not known.
    pub by: Option<String>,
    /// What the installation is called where it was written, or its id; none for this one.
    pub laptop: Option<String>,
    /// When it was written, by the clock there, RFC 3339.
    pub at: String,
}

impl OpenAssessment {
    /// What is to be decided, in the order of the subjects.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person may not see everything; whatever the store could not read.
    pub async fn open_forks(&self) -> Result<Vec<OpenFork>, LaptopError> {
        self.allow_readers(Audience::Internal)?;
        let records = self.fork_records().await?;
        if records.is_empty() {
            return Ok(Vec::new());
        }
        let chain = self.service.store.chain(&self.id()).await?;
        let prefix = format!("{}/", self.id());
        let origins = self.service.records().list::<EntryOrigin>(&prefix).await?;
        let origins: BTreeMap<u64, &EntryOrigin> = origins.iter().map(|one| (one.seq, &one.record)).collect();
        let people = self.service.store.people().await?.into_iter();
        let names: BTreeMap<String, String> =
            people.filter_map(|one| Some((one.id.to_string(), one.name?))).collect();
        let labels = self.labels().await?;
        let mut forks = Vec::with_capacity(records.len());
        for VersionedRecord { record, .. } in records {
            let subject: Subject = match record.subject.parse() {
                Ok(subject) => subject,
                Err(_) => continue,
            };
            let mut choices = Vec::with_capacity(record.tips.len());
            for seq in &record.tips {
                let site = ChoiceSite { chain: &chain, origins: &origins, names: &names, labels: &labels };
                choices.extend(self.choice(&subject, *seq, &site).await?);
            }
            let version = self.version(&subject);
            let held = self.service.store.change_at(&self.id(), &subject, version).await?;
            forks.push(OpenFork { subject, parts: record.parts, choices, version, held });
        }
        Ok(forks)
    }

    async fn fork_records(&self) -> Result<Vec<VersionedRecord<SubjectFork>>, StoreError> {
        let mut all = self.service.records().list::<SubjectFork>(&format!("{}/", self.id())).await?;
        all.retain(|one| one.class == SubjectClass::Conflict);
        Ok(all)
    }

    async fn labels(&self) -> Result<BTreeMap<InstallationId, String>, StoreError> {
        let all = self.service.records().list::<PeerInstallation>("").await?.into_iter();
        Ok(all.map(|one| (one.installation.clone(), one.record.label)).collect())
    }

    async fn choice(
        &self,
        subject: &Subject,
        seq: u64,
        site: &ChoiceSite<'_>,
    ) -> Result<Option<ForkChoice>, StoreError> {
        let place = seq.checked_sub(1).and_then(|place| usize::try_from(place).ok());
        let Some(entry) = place.and_then(|place| site.chain.get(place)) else { return Ok(None) };
        let change = self.service.store.change_at(&self.id(), subject, entry.version).await?;
        let origin = site.origins.get(&seq);
        let label = |origin: &&EntryOrigin| {
            let label = site.labels.get(&origin.installation).filter(|label| !label.is_empty());
            label.cloned().unwrap_or_else(|| origin.installation.to_string())
        };
        Ok(change.map(|change| ForkChoice {
            seq,
            change,
            by: site.names.get(&entry.actor).cloned(),
            laptop: origin.map(label),
            at: origin.map_or_else(|| entry.at.clone(), |origin| origin.at.clone()),
        }))
    }

    /// Decides what is to stand: the text at this place in the log or, where none is named, what stands now. `seen` is the
    /// version that the person saw.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where nothing is to be decided there; as [`OpenAssessment::record`].
    pub async fn settle_fork(
        &self,
        subject: &Subject,
        (choice, seen): (Option<u64>, u64),
        by: &str,
    ) -> Result<RecordOutcome, LaptopError> {
        self.may_write()?;
        let name = subject.to_string();
        let records = self.fork_records().await?;
        let held = records.into_iter().find(|one| one.subject == name);
        let Some(held) = held else { return Err(ServiceError::NotFound.into()) };
        let outcome = match choice {
            None => RecordOutcome::Unchanged(self.version(subject)),
            Some(seq) => {
                let forks = self.open_forks().await?;
                let fork = forks.into_iter().find(|fork| fork.subject == *subject);
                let chosen = fork.and_then(|fork| fork.choices.into_iter().find(|one| one.seq == seq));
                let Some(chosen) = chosen else { return Err(ServiceError::NotFound.into()) };
                self.record(chosen.change, seen, by).await?
            }
        };
        if !matches!(outcome, RecordOutcome::Overtaken { .. }) {
            self.service.records().write(vec![held.remove()]).await?;
        }
        Ok(outcome)
    }
}

/// Where a text is looked for.
struct ChoiceSite<'s> {
    chain: &'s [ChainEntry],
    origins: &'s BTreeMap<u64, &'s EntryOrigin>,
    names: &'s BTreeMap<String, String>,
    labels: &'s BTreeMap<InstallationId, String>,
}
