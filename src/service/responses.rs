//! Knows how an institution answers: in drafts that nobody else sees, and then with one voice; knows no form.

use super::access::{Act, Person};
use super::draft_file::{DraftFile, file_id, file_removal};
use super::{OpenAssessment, ServiceError};
use crate::accounts::{RegistryRecord, VersionedRecord};
use crate::assessment::strategy::{EntryKind, FileHash, Record, Stakeholder};
use crate::assessment::{
    Answer, Change, Decision, Deliberation, Institution, InstitutionId, Standing, Subject,
};
use crate::framework::ItemId;
use crate::storage::{HashedFile, PersonId, RegistryWrite, StoreError};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What an institution has written about an item and not submitted. It stands beside the log: nobody else sees it, and
/// nothing of it stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponseDraft {
    /// The assessment.
    pub assessment: String,
    /// The institution.
    pub institution: InstitutionId,
    /// The item.
    pub item: ItemId,
    /// What is written so far.
    pub answer: Answer,
    /// Whether somebody chose the rating; one that nobody chose stands there and is not shown.
    pub rated: bool,
    /// The account that saved it last; none where there are no accounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}

impl RegistryRecord for ResponseDraft {
    const KIND: &'static str = "response-draft";

    fn id(&self) -> String {
        draft_id(&self.assessment, &self.institution, Some(&self.item))
    }
}

impl ResponseDraft {
    /// The documents that its evidence names.
    fn document_names(&self) -> BTreeSet<&FileHash> {
        self.answer.files().map(|(_, file)| file).collect()
    }

    /// The order to take it away, with those to take its documents away.
    fn removal(&self, own: RegistryWrite) -> Vec<RegistryWrite> {
        let id = self.id();
        let documents = self.document_names().into_iter().map(|file| file_removal(&id, file));
        std::iter::once(own).chain(documents).collect()
    }
}

/// The name of a draft; what those of an institution in an assessment begin with, where no item is named.
pub(super) fn draft_id(assessment: &str, institution: &InstitutionId, item: Option<&ItemId>) -> String {
    format!("{assessment}/{institution}/{}", item.map_or("", ItemId::as_str))
}

/// What the drafts begin with that a change of an assessment leaves to nobody: those of an institution that leaves the
/// register, and all of an assessment that is taken away.
pub(super) fn abandoned_drafts(assessment: &str, change: &Change) -> Option<String> {
    match change {
        Change::Register(to) if to.standing == Standing::Removed => Some(format!("{assessment}/")),
        Change::Strategy(decision) => match &**decision {
            Decision::Entry { id, entry } if id.kind == EntryKind::Stakeholder => {
                let record = entry.as_ref().and_then(|entry| Stakeholder::of(&entry.matter));
                let stays = record.is_some_and(Stakeholder::is_institution);
                (!stays).then(|| draft_id(assessment, &InstitutionId::from(*id), None))
            }
            _ => None,
        },
        _ => None,
    }
}

/// What came of trying to keep a draft.
#[derive(Debug)]
pub enum DraftOutcome {
    /// It is kept.
    Kept,
    /// Somebody of the same institution was faster: what they wrote, if it is still there.
    Overtaken(Option<Box<VersionedRecord<ResponseDraft>>>),
}

impl OpenAssessment {
    /// The institutions for which the person may answer here, in the order of the register. Who brings institutions together
    /// enters what any of them said on paper, and gives the view from outside.
    pub fn own_institutions(&self) -> Vec<Institution> {
        if !self.speaks_for_all() {
            return self.granted_institutions();
        }
        self.whole.institutions().into_iter().chain([Institution::external()]).collect()
    }

    /// The institution of this id, to answer for it.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person does not answer for it.
    pub fn own_institution(&self, id: &InstitutionId) -> Result<Institution, ServiceError> {
        self.own_institutions().into_iter().find(|own| own.id == *id).ok_or(ServiceError::Refused)
    }

    /// Whether the person may answer an item in the name of an institution.
    pub(super) fn may_answer_for(&self, institution: &InstitutionId, item: &ItemId) -> bool {
        self.own_institution(institution).is_ok_and(|own| own.answers_for(item))
    }

    /// The institutions for which the person has a role here, each with the items of the role or, where it names none, of the
    /// register.
    pub(super) fn granted_institutions(&self) -> Vec<Institution> {
        let Person::Member(member) = &self.person else { return Vec::new() };
        let mut granted: BTreeMap<InstitutionId, Vec<Vec<ItemId>>> = BTreeMap::new();
        for (institution, items) in member.responsibilities(&self.whole.country) {
            granted.entry(institution).or_default().push(items);
        }
        let own = |one: Institution| {
            let roles = granted.get(&one.id)?;
            let is_limited = roles.iter().all(|items| !items.is_empty());
            Some(if is_limited { Institution { items: roles.concat(), ..one } } else { one })
        };
        self.whole.institutions().into_iter().chain([Institution::external()]).filter_map(own).collect()
    }

    fn speaks_for_all(&self) -> bool {
        self.person.may(Act::Moderate, &self.whole.country)
    }

    /// Whether the person sees the drafts of an institution: it is their own. Who enters what others said on paper does not.
    pub fn drafts_for(&self, institution: &InstitutionId) -> bool {
        let has_role = self.granted_institutions().iter().any(|own| own.id == *institution);
        let is_own_view = institution.is_external() && self.speaks_for_all();
        has_role || is_own_view || self.person == Person::Owner
    }

    /// What an institution submitted about an item, for somebody who answers for it.
    ///
    /// # Errors
    /// [`ServiceError::Refused`].
    pub fn response(
        &self,
        institution: &InstitutionId,
        item: &ItemId,
    ) -> Result<Option<&Answer>, ServiceError> {
        self.allow_answer(institution, item)?;
        Ok(self.deliberation(item).and_then(|all| all.responses.get(institution)))
    }

    /// What was heard about an item, all of it.
    pub(super) fn deliberation(&self, item: &ItemId) -> Option<&Deliberation> {
        self.whole.deliberations.get(item)
    }

    /// The draft of an institution about an item.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], or whatever the store could not read.
    pub async fn draft(
        &self,
        institution: &InstitutionId,
        item: &ItemId,
    ) -> Result<Option<VersionedRecord<ResponseDraft>>, ServiceError> {
        self.allow_answer(institution, item)?;
        if !self.drafts_for(institution) {
            return Ok(None);
        }
        Ok(self.service.records().get(&draft_id(&self.id(), institution, Some(item))).await?)
    }

    /// A draft of this answer by the person, now.
    pub fn new_draft(
        &self,
        institution: &InstitutionId,
        item: &ItemId,
        answer: Answer,
        rated: bool,
    ) -> ResponseDraft {
        let by = match &self.person {
            Person::Member(member) => Some(member.account.clone()),
            Person::Owner | Person::Stranger => None,
        };
        // The log keeps names apart from what was said; a draft names nobody.
        let answer = Answer { by: String::new(), ..answer };
        let (institution, item, at) = (institution.clone(), item.clone(), self.service.clock.now());
        ResponseDraft { assessment: self.id(), institution, item, answer, rated, by, at }
    }

    /// Keeps a draft by somebody who saw version `seen` of it, 0 where there was none.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], [`ServiceError::Archived`], [`ServiceError::Validated`], [`ServiceError::Unfit`], or whatever the store could not do.
    pub async fn save_draft(&self, draft: ResponseDraft, seen: u64) -> Result<DraftOutcome, ServiceError> {
        self.save_draft_with(draft, seen, Vec::new()).await
    }

    /// The same with those of these documents that it names. Those that it names no more go.
    ///
    /// # Errors
    /// As [`OpenAssessment::save_draft`].
    pub async fn save_draft_with(
        &self,
        draft: ResponseDraft,
        seen: u64,
        documents: Vec<Arc<HashedFile>>,
    ) -> Result<DraftOutcome, ServiceError> {
        self.may_write()?;
        self.may_change_answers()?;
        self.allow_answer(&draft.institution, &draft.item)?;
        if !self.drafts_for(&draft.institution) {
            return Err(ServiceError::Refused);
        }
        let (institution, item) = (draft.institution.clone(), draft.item.clone());
        let faults = Change::Respond { item, institution, answer: Some(draft.answer.clone()) }.limit_faults();
        if !faults.is_empty() {
            return Err(ServiceError::Unfit(faults));
        }
        let kept = VersionedRecord { record: draft, version: seen };
        let mut writes = vec![kept.put()?];
        writes.extend(self.document_writes(&kept.record, &documents).await?);
        match self.service.records().write(writes).await {
            Ok(()) => Ok(DraftOutcome::Kept),
            Err(StoreError::EntryOvertaken { .. }) => Ok(DraftOutcome::Overtaken(
                self.service.records().get(&kept.record.id()).await?.map(Box::new),
            )),
            Err(error) => Err(error.into()),
        }
    }

    /// What is to be written so that these new documents of a draft stand beside it, and none that it named before alone.
    async fn document_writes(
        &self,
        draft: &ResponseDraft,
        documents: &[Arc<HashedFile>],
    ) -> Result<Vec<RegistryWrite>, StoreError> {
        let (id, records) = (draft.id(), self.service.records());
        let named = draft.document_names();
        let mut writes = Vec::new();
        for document in documents {
            let is_held = records.get::<DraftFile>(&file_id(&id, document.hash())).await?.is_some();
            if named.contains(document.hash()) && !is_held {
                writes.push(VersionedRecord::new(DraftFile::of(id.clone(), document)).put()?);
            }
        }
        if let Some(before) = records.get::<ResponseDraft>(&id).await? {
            let gone = before.document_names().into_iter().filter(|file| !named.contains(file));
            writes.extend(gone.map(|file| file_removal(&id, file)));
        }
        Ok(writes)
    }

    /// The orders to take every copy of a file away that stands beside a draft, whoever wrote that, where these changes remove
    /// the file for good.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub(super) async fn draft_copies(
        &self,
        changes: &[(Change, u64)],
    ) -> Result<Vec<RegistryWrite>, StoreError> {
        let gone = changes.iter().filter_map(|(change, _)| match change {
            Change::Remove { file, .. } => Some(file),
            _ => None,
        });
        let gone: Vec<&FileHash> = gone.collect();
        if gone.is_empty() {
            return Ok(Vec::new());
        }
        let drafts = self.service.records().list::<ResponseDraft>("").await?;
        let copies = |draft: &VersionedRecord<ResponseDraft>| {
            let named = draft.document_names().into_iter().filter(|file| gone.contains(file));
            named.map(|file| file_removal(&draft.id(), file)).collect::<Vec<_>>()
        };
        Ok(drafts.iter().flat_map(copies).collect())
    }

    /// The documents of a draft that this answer names, to be recorded with it.
    ///
    /// # Errors
    /// As [`OpenAssessment::draft`].
    pub async fn draft_documents(
        &self,
        institution: &InstitutionId,
        item: &ItemId,
        answer: &Answer,
    ) -> Result<Vec<Arc<HashedFile>>, ServiceError> {
        self.allow_answer(institution, item)?;
        let id = draft_id(&self.id(), institution, Some(item));
        let mut documents = Vec::new();
        if !self.drafts_for(institution) {
            return Ok(documents);
        }
        let named = answer.files().map(|(_, file)| file);
        // What was removed meanwhile is not kept there again.
        let named: Vec<&FileHash> = named.filter(|file| !self.whole.removed.contains_key(*file)).collect();
        for file in named {
            let held = self.service.records().get::<DraftFile>(&file_id(&id, file)).await?;
            documents.extend(held.and_then(|held| held.unpack()).map(Arc::new));
        }
        Ok(documents)
    }

    /// Takes away a draft of which somebody saw this version: it was submitted, or is not wanted any more. What others of the
    /// institution wrote into it since stays.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], or whatever the store could not do.
    pub async fn drop_draft(
        &self,
        institution: &InstitutionId,
        item: &ItemId,
        seen: u64,
    ) -> Result<(), ServiceError> {
        let held = self.draft(institution, item).await?.filter(|held| held.version == seen);
        let Some(held) = held else { return Ok(()) };
        match self.service.records().write(held.record.removal(held.remove())).await {
            Ok(()) | Err(StoreError::EntryOvertaken { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes away the drafts that nobody can open any more after these changes.
    ///
    /// # Errors
    /// Whatever the store could not do; the drafts then stay, seen by nobody.
    pub(super) async fn drop_abandoned(&self, abandoned: &[String]) -> Result<(), StoreError> {
        for prefix in abandoned {
            let drafts = self.service.records().list::<ResponseDraft>(prefix).await?;
            let remove = |draft: VersionedRecord<ResponseDraft>| {
                let (kind, id) = (ResponseDraft::KIND.to_owned(), draft.record.id());
                draft.record.removal(RegistryWrite::Remove { kind, id, version: None })
            };
            self.service.records().write(drafts.into_iter().flat_map(remove).collect()).await?;
        }
        Ok(())
    }

    /// Makes a draft of what an institution submitted, so that nothing is lost when it takes that back. A draft that is there
    /// already stays.
    ///
    /// # Errors
    /// As [`OpenAssessment::save_draft`].
    pub async fn return_to_draft(
        &self,
        institution: &InstitutionId,
        item: &ItemId,
    ) -> Result<(), ServiceError> {
        let submitted = self.response(institution, item)?.cloned();
        if let Some(answer) = submitted.filter(|_| self.drafts_for(institution)) {
            self.save_draft(self.new_draft(institution, item, answer, true), 0).await?;
        }
        Ok(())
    }

    /// The names of all evidence that an institution ever submitted about an item, whatever became of it.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], or whatever the store could not read.
    pub async fn response_evidence_names(
        &self,
        institution: &InstitutionId,
        item: &ItemId,
    ) -> Result<BTreeSet<String>, ServiceError> {
        self.allow_answer(institution, item)?;
        let subject = Subject::Response(institution.clone(), item.clone());
        let mut names = BTreeSet::new();
        for version in 1..=self.version(&subject) {
            let change = self.service.store.change_at(&self.id(), &subject, version).await?;
            if let Some(Change::Respond { answer: Some(answer), .. }) = change {
                names.extend(answer.evidence.into_iter().map(|evidence| evidence.id));
            }
        }
        Ok(names)
    }

    fn allow_answer(&self, institution: &InstitutionId, item: &ItemId) -> Result<(), ServiceError> {
        match self.may_answer_for(institution, item) {
            true => Ok(()),
            false => Err(ServiceError::Refused),
        }
    }
}
