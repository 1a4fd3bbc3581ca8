//! Knows the only way to an assessment: who asks, for what, and what of it they may see.

use super::access::{Act, Person, Scope, Sight, Verdict, access};
use super::sight::seen_by;
use super::{FreezeProgress, Service, ServiceError, Turn};
use crate::analysis::Analysis;
use crate::assessment::strategy::{BlockPlace, EntryId, EntryKind, FileHash};
use crate::assessment::{Answer, Assessment, Audience, EvidenceCap, Standing, Subject, Topic};
use crate::document::{EditMove, SectionMoves, insertion};
use crate::framework::Framework;
use crate::storage::VersionedAssessment;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Files in quarantine, each with the assessments in which it is.
type Quarantines = BTreeMap<FileHash, BTreeSet<String>>;

/// An assessment as one person sees it, opened for one act.
pub struct OpenAssessment {
    /// What every use case works with.
    pub service: Service,
    /// Who opened it.
    pub person: Person,
    /// How much of it they see.
    pub sight: Sight,
    /// What it was opened for.
    pub act: Act,
    /// What the person may see of it, with what follows from that today.
    pub analysis: Arc<Analysis>,
    /// When it may do long work.
    pub turn: Turn,
    /// All of it; documents for readers are written from here.
    pub(super) whole: Arc<Assessment>,
    /// The version of everything that was ever recorded.
    versions: BTreeMap<Subject, u64>,
    /// The edits that stand elsewhere than they were recorded.
    moves: Vec<EditMove>,
    /// What is recorded and cannot be read, by its subject.
    unreadable: BTreeMap<String, String>,
    /// What is in quarantine anywhere; nothing where no file supports an answer here.
    quarantines: Quarantines,
    /// How far the version is that was ordered, where another server is freezing it.
    pub(super) freezing_elsewhere: Option<FreezeProgress>,
}

impl Service {
    /// The assessment of this id as this person may see it, for this act.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person may not, [`ServiceError::NotFound`], [`ServiceError::Removed`], or
    /// whatever the store could not read.
    pub async fn open(&self, person: &Person, act: Act, id: &str) -> Result<OpenAssessment, ServiceError> {
        let open = self.open_in_any_standing(person, act, id).await?;
        match open.whole.registration.standing {
            Standing::Removed => Err(ServiceError::Removed(id.to_owned())),
            Standing::Active | Standing::Archived => Ok(open),
        }
    }

    /// The same for one that was taken away too, whose files must be able to go for good.
    ///
    /// # Errors
    /// As [`Service::open`], without [`ServiceError::Removed`].
    pub async fn open_in_any_standing(
        &self,
        person: &Person,
        act: Act,
        id: &str,
    ) -> Result<OpenAssessment, ServiceError> {
        self.allow(person, act, Scope::Program)?;
        // Who may not see it is told no more than where there is none.
        let held = self.store.load(id).await?.ok_or(ServiceError::NotFound)?;
        let has_files =
            held.assessment.every_answer().flat_map(|(_, answer)| Answer::files(answer)).next().is_some();
        let quarantines = match has_files {
            true => self.store.quarantines().await?,
            false => Quarantines::new(),
        };
        let shown = self.show(person, act, held)?;
        let freezing_elsewhere = self.freezing_elsewhere(&shown).await;
        Ok(OpenAssessment { quarantines, freezing_elsewhere, ..shown })
    }

    /// What this person may see of it.
    fn show(
        &self,
        person: &Person,
        act: Act,
        held: VersionedAssessment,
    ) -> Result<OpenAssessment, ServiceError> {
        let VersionedAssessment { assessment, versions, unreadable } = held;
        let sight = person.sight(&assessment.country).ok_or(ServiceError::NotFound)?;
        self.allow(person, act, Scope::Country(&assessment.country))?;
        let whole = Arc::new(assessment);
        let moves = self.moves_of(&whole);
        let seen = seen_by(&sight, self.with_edits_in_place(Arc::clone(&whole)));
        let analysis = Arc::new(self.analysis(seen, self.clock.today()));
        let (service, person, turn) = (self.clone(), person.clone(), self.turn());
        let quarantines = Quarantines::new();
        Ok(OpenAssessment {
            service,
            person,
            sight,
            act,
            analysis,
            turn,
            whole,
            versions,
            moves,
            unreadable,
            quarantines,
            freezing_elsewhere: None,
        })
    }

    /// The assessment with each of the country's edits where its part of a document stands now.
    pub(super) fn with_edits_in_place(&self, assessment: Arc<Assessment>) -> Arc<Assessment> {
        if self.moves_of(&assessment).is_empty() {
            return assessment;
        }
        let mut settled = Arc::unwrap_or_clone(assessment);
        SectionMoves::load(&self.files).settle(&mut settled.strategy.edits);
        Arc::new(settled)
    }

    fn moves_of(&self, assessment: &Assessment) -> Vec<EditMove> {
        match &assessment.strategy.edits {
            // Most countries have none, and the outlines need not be read.
            none if none.is_empty() => Vec::new(),
            edits => SectionMoves::load(&self.files).of(edits),
        }
    }

    /// Nothing, where this person may do this with that.
    ///
    /// # Errors
    /// [`ServiceError::Refused`].
    pub fn allow(&self, person: &Person, act: Act, scope: Scope<'_>) -> Result<(), ServiceError> {
        match access(person, act, scope) {
            Verdict::Granted => Ok(()),
            Verdict::Refused => Err(ServiceError::Refused),
        }
    }
}

impl OpenAssessment {
    /// The same assessment as it is now, for the same turn.
    ///
    /// # Errors
    /// As [`Service::open`].
    pub async fn reload(&self) -> Result<OpenAssessment, ServiceError> {
        let now = self.service.open(&self.person, self.act, &self.id()).await?;
        Ok(OpenAssessment { turn: self.turn.clone(), ..now })
    }

    /// The same person's view of what the assessment was once.
    pub(super) fn at_past(self, past: Assessment) -> Result<OpenAssessment, ServiceError> {
        let OpenAssessment { service, person, act, versions, unreadable, quarantines, .. } = self;
        let then =
            service.show(&person, act, VersionedAssessment { assessment: past, versions, unreadable })?;
        Ok(OpenAssessment { quarantines, ..then })
    }

    /// Nothing, where the person may read what is made of it for these readers.
    ///
    /// # Errors
    /// [`ServiceError::Refused`].
    pub(super) fn allow_readers(&self, audience: Audience) -> Result<(), ServiceError> {
        self.service.allow(&self.person, Act::Read, Scope::Document(&self.whole.country, audience))
    }

    /// The assessment.
    pub fn assessment(&self) -> &Assessment {
        &self.analysis.assessment
    }

    /// Its id, for addresses.
    pub fn id(&self) -> String {
        self.assessment().id.clone()
    }

    /// The other assessments in which a file is in quarantine, by their ids.
    pub(super) fn quarantine_places(&self, file: &FileHash) -> impl Iterator<Item = &String> {
        let own = &self.whole.id;
        self.quarantines.get(file).into_iter().flatten().filter(move |id| *id != own)
    }

    /// The version that is seen of everything that was ever recorded.
    pub(super) fn versions(&self) -> &BTreeMap<Subject, u64> {
        &self.versions
    }

    /// The version that is seen of `subject`; 0 where nothing was ever recorded.
    pub fn version(&self, subject: &Subject) -> u64 {
        self.versions.get(subject).copied().unwrap_or(0)
    }

    /// Where the edits were recorded that stand at a place now, other than there.
    pub(super) fn former_places(&self, place: &BlockPlace) -> impl Iterator<Item = &BlockPlace> {
        self.moves.iter().filter(move |edit| edit.to == *place).map(|edit| &edit.from)
    }

    /// The number that a new entry of this list gets: one more than the highest ever given here, so that none names two things.
    pub fn next_entry(&self, kind: EntryKind) -> EntryId {
        let number = |subject: &Subject| match subject {
            Subject::Strategy(Topic::Entry(id)) if id.kind == kind => {
                Some(id.number).filter(|number| *number < EntryId::FIRST_ARRIVED)
            }
            _ => None,
        };
        let last = self.versions.keys().filter_map(number).max().unwrap_or(0);
        EntryId { kind, number: last.saturating_add(1) }
    }

    /// The number that what a country puts after a block gets: one more than the highest ever given there.
    pub fn next_insertion(&self, place: &BlockPlace) -> u32 {
        let number = |subject: &Subject| match subject {
            Subject::Strategy(Topic::Edit(other))
                if (other.document, other.lang) == (place.document, place.lang) =>
            {
                insertion(&other.block).filter(|(block, _)| *block == place.block).map(|(_, number)| number)
            }
            _ => None,
        };
        let came =
            self.moves.iter().filter_map(|edit| number(&Subject::Strategy(Topic::Edit(edit.to.clone()))));
        self.versions.keys().filter_map(number).chain(came).max().unwrap_or(0).saturating_add(1)
    }

    /// The subjects of what is recorded and cannot be read; it is in no page and in no export.
    pub fn unreadable(&self) -> impl Iterator<Item = &str> {
        self.unreadable.keys().map(String::as_str)
    }

    /// Whether what is recorded of `subject`, if anything is, can be read.
    pub(super) fn is_readable(&self, subject: &Subject) -> bool {
        !self.unreadable.contains_key(&subject.to_string())
    }

    /// The frameworks the assessment answers, in the library's order.
    pub fn frameworks(&self) -> impl Iterator<Item = &Framework> {
        self.analysis.scored_frameworks().map(|scored| scored.framework)
    }

    /// What follows from the same answers where evidence caps levels, or where it does not.
    pub fn under(&self, cap: EvidenceCap) -> Analysis {
        let other = Assessment { cap: Some(cap), ..self.assessment().clone() };
        self.service.analysis(Arc::new(other), self.analysis.day)
    }

    /// What follows from the same answers on another day.
    pub fn on(&self, day: NaiveDate) -> Analysis {
        self.service.analysis(Arc::clone(&self.analysis.assessment), day)
    }
}
