//! Knows what a bundle would bring, before anything of it is kept.

use super::{EditionOffer, LaptopError};
use crate::accounts::VersionedRecord;
use crate::assessment::strategy::FileHash;
use crate::assessment::{Assessment, Change, Pin, Standing};
use crate::exchange::{
    Bundle, CounterpartMark, EntryOrigin, Loan, LocalChain, MergeFault, MergePlan, SubjectFork,
    VerificationKey,
};
use crate::framework::EditionMapping;
use crate::service::{Act, OpenAssessment, Person, Scope, Service, ServiceError};
use crate::storage::ERASED;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a bundle would bring.
pub struct MergePreview {
    /// The bundle.
    pub bundle: Arc<Bundle>,
    /// The key it was signed with.
    pub key: VerificationKey,
    /// Whether somebody compared the words of that key.
    pub is_confirmed: bool,
    /// What would become of it here.
    pub target: MergeTarget,
    /// The names of those whom it names by ids.
    names: BTreeMap<String, String>,
}

/// What would become of a bundle here.
pub enum MergeTarget {
    /// There is no such assessment here: it would begin.
    New(Box<Assessment>),
    /// It would go into the one that is here.
    Known {
        /// What would be written.
        plan: Box<MergePlan>,
        /// The assessment as it is now.
        open: Box<OpenAssessment>,
    },
}

impl MergePreview {
    /// The change with the names of those whom it names by ids, as far as they are known here or come along.
    pub fn with_names(&self, change: &Change) -> Change {
        let mut change = change.clone();
        change.visit_names(&mut |name| {
            if !name.is_empty() {
                *name = self.name(name).unwrap_or(ERASED).to_owned();
            }
        });
        change
    }

    /// The name of somebody; none where it is not known.
    pub fn name(&self, id: &str) -> Option<&str> {
        self.names.get(id).map(String::as_str)
    }

    /// What would be written into the assessment that is here.
    pub fn plan(&self) -> Option<&MergePlan> {
        match &self.target {
            MergeTarget::New(_) => None,
            MergeTarget::Known { plan, .. } => Some(plan),
        }
    }
}

impl Service {
    /// The bundle in these bytes, whose signature and hashes fit.
    ///
    /// # Errors
    /// [`LaptopError::Bundle`].
    pub async fn read_bundle(&self, bytes: Vec<u8>) -> Result<Bundle, LaptopError> {
        Ok(self.turn().work(move || Bundle::read(&bytes)).await??)
    }

    /// What a bundle would bring here; nothing is kept.
    ///
    /// # Errors
    /// Whatever speaks against it.
    pub async fn preview_merge(
        &self,
        person: &Person,
        bundle: Arc<Bundle>,
    ) -> Result<MergePreview, LaptopError> {
        let key = bundle.key()?;
        let is_confirmed = self.knows(&key).await?;
        let held = self.store.load(&bundle.manifest.assessment).await?;
        self.check_editions(&bundle, held.as_ref().map(|held| &held.assessment))?;
        self.check_arriving(&bundle).await?;
        let target = match held {
            None => {
                self.allow(person, Act::Begin, Scope::Country(&bundle.manifest.country))?;
                MergeTarget::New(Box::new(self.arriving(&bundle).await?))
            }
            Some(held) if held.assessment.registration.standing == Standing::Removed => {
                return Err(ServiceError::Removed(bundle.manifest.assessment.clone()).into());
            }
            Some(_) => {
                let open = Box::new(self.open(person, Act::Steer, &bundle.manifest.assessment).await?);
                let plan = Box::new(open.merge_plan(&bundle).await?);
                MergeTarget::Known { plan, open }
            }
        };
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let come = bundle.manifest.people.iter();
        names.extend(come.map(|person| (person.id.to_string(), person.name.clone())));
        let known = self.store.people().await?.into_iter();
        names.extend(known.filter_map(|person| Some((person.id.to_string(), person.name?))));
        Ok(MergePreview { bundle, key, is_confirmed, target, names })
    }

    /// Nothing, where the bundle answers the editions that are answered here or, where it would begin here, that are kept here.
    fn check_editions(&self, bundle: &Bundle, held: Option<&Assessment>) -> Result<(), LaptopError> {
        let asked = held.map_or_else(|| Arc::clone(&self.library), |held| self.library_of(held));
        let here = |pin: &Pin| asked.framework(&pin.framework).map(|one| one.version.clone());
        let is_other = |pin: &&Pin| {
            let is_kept = || self.library.version(&pin.framework, &pin.version).is_some();
            here(pin).as_ref() != Some(&pin.version) && (held.is_some() || !is_kept())
        };
        let Some(pin) = bundle.manifest.frameworks.iter().find(is_other) else { return Ok(()) };
        let here = here(pin).unwrap_or_default();
        let leads = |from: &str, to: &str| {
            let is_it =
                |one: &EditionMapping| one.framework == pin.framework && one.from == from && one.to == to;
            held.is_some() && self.library.mappings.iter().any(is_it)
        };
        let id = || bundle.manifest.assessment.clone();
        let offer = match (leads(&here, &pin.version), leads(&pin.version, &here)) {
            (true, _) => Some(EditionOffer::Here(id())),
            (false, true) => Some(EditionOffer::There(id())),
            (false, false) => None,
        };
        let items = bundle.changes.iter().flatten().filter_map(Change::item);
        let unknown: BTreeSet<String> =
            items.filter(|item| asked.item(item).is_none()).map(ToString::to_string).collect();
        Err(LaptopError::Edition {
            framework: pin.framework.to_string(),
            theirs: pin.version.clone(),
            here,
            unknown: unknown.into_iter().collect(),
            offer: offer.map(Box::new),
        })
    }

    /// The assessment that a bundle would begin here.
    async fn arriving(&self, bundle: &Bundle) -> Result<Assessment, LaptopError> {
        let first = bundle.entries.first().filter(|one| one.entry.is_beginning());
        let Some(first) = first else { return Err(MergeFault::NoTrunk(bundle.manifest.after).into()) };
        let mut assessment = first.entry.beginning()?;
        bundle.changes.iter().flatten().for_each(|change| assessment.apply(change));
        let manifest = &bundle.manifest;
        let is_it = assessment.id == manifest.assessment && assessment.country == manifest.country;
        if !is_it {
            return Err(MergeFault::Other(manifest.assessment.clone()).into());
        }
        let faults = assessment.limit_faults();
        if !faults.is_empty() {
            return Err(ServiceError::Unfit(faults).into());
        }
        self.check_name(&assessment.id).await?;
        let files: Vec<FileHash> = assessment.files().into_iter().map(|(_, file)| file.clone()).collect();
        self.check_files(bundle, &files).await?;
        Ok(assessment)
    }

    /// Nothing, where every file that would be named is here or in the bundle.
    async fn check_files(&self, bundle: &Bundle, files: &[FileHash]) -> Result<(), LaptopError> {
        for file in files {
            let is_there = bundle.files.contains_key(file) || self.store.file(file).await?.is_some();
            if !is_there {
                return Err(LaptopError::NoFile(file.0.clone()));
            }
        }
        Ok(())
    }
}

/// Everything that is kept beside an assessment about other installations.
pub(super) struct BesideRecords {
    pub origins: Vec<EntryOrigin>,
    pub forks: Vec<VersionedRecord<SubjectFork>>,
    pub mark: Option<VersionedRecord<CounterpartMark>>,
    pub loan: Option<VersionedRecord<Loan>>,
}

impl OpenAssessment {
    /// What is kept beside the assessment about whoever wrote the bundle.
    pub(super) async fn beside(&self, bundle: &Bundle) -> Result<BesideRecords, LaptopError> {
        let (records, prefix) = (self.service.records(), format!("{}/", self.id()));
        let origins = records.list::<EntryOrigin>(&prefix).await?;
        let mark = format!("{prefix}{}", bundle.manifest.installation);
        let loan = match &bundle.manifest.loan {
            Some(terms) => records.get::<Loan>(&format!("{prefix}{}", terms.id)).await?,
            None => None,
        };
        Ok(BesideRecords {
            origins: origins.into_iter().map(|one| one.record).collect(),
            forks: records.list(&prefix).await?,
            mark: records.get(&mark).await?,
            loan,
        })
    }

    /// What would be written here.
    async fn merge_plan(&self, bundle: &Arc<Bundle>) -> Result<MergePlan, LaptopError> {
        self.may_write()?;
        self.may_change()?;
        let chain = self.service.store.chain(&self.id()).await?;
        let BesideRecords { origins, forks, mark, .. } = self.beside(bundle).await?;
        let (key, _) = self.service.own_key().await?;
        let (own, at) = (key.public().installation(), self.service.clock.now());
        let forks: Vec<SubjectFork> = forks.into_iter().map(|one| one.record).collect();
        let bundle_here = Arc::clone(bundle);
        let work = move || {
            let mark = mark.as_ref().map(|mark| &mark.record);
            let local = LocalChain { own: &own, entries: &chain, origins: &origins, forks: &forks, mark };
            MergePlan::of(local, &bundle_here, at)
        };
        let plan = self.turn.work(work).await??;
        self.check_plan(bundle, &plan).await?;
        Ok(plan)
    }

    /// Nothing, where what would be written may be, and what would stand has all its files.
    async fn check_plan(&self, bundle: &Bundle, plan: &MergePlan) -> Result<(), LaptopError> {
        if plan.entries.iter().any(|entry| entry.change.is_of_answers()) {
            self.may_change_answers()?;
        }
        let faults: Vec<_> =
            plan.subjects.iter().flat_map(|subject| subject.content.limit_faults()).collect();
        if !faults.is_empty() {
            return Err(ServiceError::Unfit(faults).into());
        }
        let after = self.whole.after(plan.subjects.iter().map(|subject| &subject.content));
        let before = self.whole.files();
        let named = after.files().into_iter().filter(|file| !before.contains(file));
        let new: Vec<FileHash> = named.map(|(_, file)| file.clone()).collect();
        self.service.check_files(bundle, &new).await
    }
}
