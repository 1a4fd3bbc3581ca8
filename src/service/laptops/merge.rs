//! Knows how a bundle that was looked at is kept: all of it in one step, or nothing.

use super::preview::BesideRecords;
use super::{LaptopError, MergePreview, MergeTarget};
use crate::accounts::{RegistryRecord, VersionedRecord};
use crate::exchange::{
    Bundle, BundlePurpose, ClassCounts, CounterpartMark, EntryOrigin, MergePlan, SubjectFork, TrunkMark,
};
use crate::service::{OpenAssessment, Person, Service, ServiceError};
use crate::storage::{ChainArrival, NamedPerson, RegistryWrite, StoreError};
use std::sync::Arc;

/// What became of a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeOutcome {
    /// The assessment began here.
    Begun,
    /// It went into the one that is here; nothing was written where all counts are zero.
    Merged(ClassCounts),
}

impl Service {
    /// Keeps what a bundle brings, as it was looked at. Where something was recorded since, nothing is kept.
    ///
    /// # Errors
    /// [`LaptopError::Unconfirmed`] where nobody compared the words of its key; whatever speaks against it or could not be
    /// done.
    pub async fn merge(&self, person: &Person, preview: MergePreview) -> Result<MergeOutcome, LaptopError> {
        let MergePreview { bundle, key, target, .. } = preview;
        if !self.knows(&key).await? {
            return Err(LaptopError::Unconfirmed { words: key.words() });
        }
        match target {
            MergeTarget::New(_) => {
                // Who may begin it was asked when it was looked at; roles may have ended since.
                let again = self.preview_merge(person, Arc::clone(&bundle)).await?;
                match again.target {
                    MergeTarget::New(_) => self.begin_from(&bundle).await.map(|()| MergeOutcome::Begun),
                    MergeTarget::Known { .. } => {
                        let id = bundle.manifest.assessment.clone();
                        Err(StoreError::AlreadyExists { id }.into())
                    }
                }
            }
            MergeTarget::Known { plan, open } => open.take_in(&bundle, &plan).await,
        }
    }

    /// Keeps an assessment that came with its whole chain.
    async fn begin_from(&self, bundle: &Bundle) -> Result<(), LaptopError> {
        let manifest = &bundle.manifest;
        let id = manifest.assessment.clone();
        let at = self.clock.now();
        let mut beside = Vec::new();
        for one in &bundle.entries {
            let Some((installation, original)) = &one.original else { continue };
            let origin = EntryOrigin {
                assessment: id.clone(),
                hash: *original,
                original: *original,
                installation: installation.clone(),
                seq: one.entry.seq,
                at: one.entry.at.clone(),
            };
            beside.push(self.put_over(origin).await?);
        }
        let (seq, hash) = (manifest.after + manifest.entries, manifest.head);
        let (assessment, installation) = (id.clone(), manifest.installation.clone());
        let mark = CounterpartMark { assessment, installation: installation.clone(), seq, hash, at };
        let loan = manifest.loan.clone();
        let trunk = TrunkMark { assessment: id.clone(), lender: installation, seq, hash, loan };
        beside.push(self.put_over(mark).await?);
        beside.push(self.put_over(trunk).await?);
        let files = self.arriving_files(bundle).await?;
        let chain = bundle.entries.iter().map(|one| one.entry.clone()).collect();
        let people = people(bundle);
        let entries = Vec::new();
        let arrival = ChainArrival { id, head: None, chain, entries, people, files, beside, at };
        Ok(self.store.arrive(arrival).await?)
    }

    /// The order to write a record, whatever stood there.
    async fn put_over<R: RegistryRecord>(&self, record: R) -> Result<RegistryWrite, StoreError> {
        let held = self.records().get::<R>(&record.id()).await?;
        VersionedRecord { record, version: held.map_or(0, |held| held.version) }.put()
    }
}

/// Whom a bundle names.
fn people(bundle: &Bundle) -> Vec<NamedPerson> {
    bundle.manifest.people.iter().cloned().map(NamedPerson::from).collect()
}

impl OpenAssessment {
    /// Keeps what a bundle brings into this assessment.
    async fn take_in(&self, bundle: &Bundle, plan: &MergePlan) -> Result<MergeOutcome, LaptopError> {
        self.may_write()?;
        self.may_change()?;
        if plan.is_idle() {
            return Ok(MergeOutcome::Merged(ClassCounts::default()));
        }
        if plan.entries.iter().any(|entry| entry.change.is_of_answers()) {
            self.may_change_answers()?;
        }
        let at = self.service.clock.now();
        let BesideRecords { forks, mark, loan, .. } = self.beside(bundle).await?;
        let mut beside = Vec::new();
        for origin in &plan.origins {
            beside.push(VersionedRecord::new(origin.clone()).put()?);
        }
        for fork in &plan.forks {
            let held = forks.iter().find(|held| held.subject == fork.subject);
            let version = held.map_or(0, |held| held.version);
            beside.push(VersionedRecord { record: fork.clone(), version }.put()?);
        }
        let is_over = |held: &&VersionedRecord<SubjectFork>| plan.ended.contains(&held.subject);
        beside.extend(forks.iter().filter(is_over).map(VersionedRecord::remove));
        let version = mark.map_or(0, |held| held.version);
        beside.push(VersionedRecord { record: plan.mark.clone(), version }.put()?);
        let is_return = bundle.manifest.purpose == BundlePurpose::Return;
        if let Some(loan) = loan.filter(|loan| is_return && loan.ended.is_none()) {
            beside.push(loan.with(|loan| loan.ended = Some(at)).put()?);
        }
        let arrival = ChainArrival {
            id: self.id(),
            head: Some(plan.head),
            chain: Vec::new(),
            entries: plan.entries.clone(),
            people: people(bundle),
            files: self.service.arriving_files(bundle).await?,
            beside,
            at,
        };
        match self.service.store.arrive(arrival).await {
            Ok(()) => Ok(MergeOutcome::Merged(plan.counts())),
            Err(StoreError::NoSuchAssessment { .. }) => Err(ServiceError::NotFound.into()),
            Err(error) => Err(error.into()),
        }
    }
}
