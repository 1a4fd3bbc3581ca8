//! Knows how answers and decisions are kept, and what comes of it where somebody else was faster; knows no form.

use super::access::{Act, Scope};
use super::responses::abandoned_drafts;
use super::{OpenAssessment, ServiceError};
use crate::assessment::strategy::BlockPlace;
use crate::assessment::{Change, Decision, LimitFault, Standing, Subject, Topic};
use crate::framework::{ItemId, Library};
use crate::storage::{HashedFile, RecordRequest, StoreError};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Who acts where nobody did.
const PROGRAM: &str = "Amparo";

/// What came of trying to keep a change.
#[derive(Debug)]
pub enum RecordOutcome {
    /// It is kept, as this version.
    Kept(u64),
    /// Everything was said so already: nothing is written, and this version stays.
    Unchanged(u64),
    /// Somebody else was faster: what they wrote, and its version.
    Overtaken {
        /// What is held now.
        theirs: Option<Box<Change>>,
        /// Its version.
        version: u64,
    },
}

impl OpenAssessment {
    /// Keeps a change by somebody who saw version `expected` of what it is about.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the assessment was opened to read only, [`ServiceError::Archived`] where it was put
    /// away, [`ServiceError::Validated`] where answers are shut, [`ServiceError::GateShut`] where a gate cannot be signed,
    /// [`ServiceError::Unfit`] where the change has something that may not be kept, [`ServiceError::NotFound`] where the assessment is gone, or whatever the store
    /// could not do.
    pub async fn record(
        &self,
        change: Change,
        expected: u64,
        by: &str,
    ) -> Result<RecordOutcome, ServiceError> {
        self.record_all(vec![(change, expected)], by).await
    }

    /// Keeps changes that only make sense together, each by somebody who saw the version beside it: all or none. Those
    /// that change nothing are left out.
    ///
    /// # Errors
    /// As [`OpenAssessment::record`].
    pub async fn record_all(
        &self,
        changes: Vec<(Change, u64)>,
        by: &str,
    ) -> Result<RecordOutcome, ServiceError> {
        self.record_with(changes, Vec::new(), by).await
    }

    /// The same with those of these files that the changes name as evidence: kept with them, or not at all.
    ///
    /// # Errors
    /// As [`OpenAssessment::record`].
    pub async fn record_with(
        &self,
        changes: Vec<(Change, u64)>,
        evidence: Vec<Arc<HashedFile>>,
        by: &str,
    ) -> Result<RecordOutcome, ServiceError> {
        self.may_write()?;
        self.may_record(&changes)?;
        self.check(&changes)?;
        let seen = changes.first().map_or(0, |(_, expected)| *expected);
        let changes = changes.into_iter().map(|change| self.with_author(change));
        let changes: Vec<(Change, u64)> =
            changes.flat_map(|change| self.with_former_places(change)).collect();
        let is_act = |(change, expected): &(Change, u64)| !self.is_idle(change, *expected);
        let changes: Vec<(Change, u64)> = changes.into_iter().filter(is_act).collect();
        if changes.is_empty() {
            return Ok(RecordOutcome::Unchanged(seen));
        }
        self.settle_cap(&changes).await?;
        let beside = self.consequences(&changes);
        let abandoned = changes.iter().filter_map(|(change, _)| abandoned_drafts(&self.id(), change));
        let abandoned: Vec<String> = abandoned.collect();
        let request = RecordRequest {
            unchanged: Vec::new(),
            beside: self.draft_copies(&changes).await?,
            changes,
            evidence,
        };
        let outcome = outcome_of(self.store_all(request, beside, by).await);
        self.service.count_save(&outcome);
        let outcome = outcome?;
        if matches!(outcome, RecordOutcome::Kept(_))
            && let Err(error) = self.drop_abandoned(&abandoned).await
        {
            // What was recorded stands, and nobody opens the drafts.
            tracing::warn!(assessment = self.id(), %error, "drafts of institutions could not be taken away");
        }
        Ok(outcome)
    }

    /// A change in which an institution answers in the name that the register has for it, where it says none.
    fn with_author(&self, (mut change, expected): (Change, u64)) -> (Change, u64) {
        if let Change::Respond { institution, answer: Some(answer), .. } = &mut change
            && answer.by.is_empty()
        {
            let register = self.whole.institutions();
            let own = register.iter().find(|one| one.id == *institution);
            answer.by = own.map(|one| one.name.clone()).unwrap_or_default();
        }
        (change, expected)
    }

    /// A change with the end of the edits that it takes the place of: those that were recorded where its section stood
    /// before.
    fn with_former_places(&self, (change, expected): (Change, u64)) -> Vec<(Change, u64)> {
        let Subject::Strategy(Topic::Edit(place)) = change.subject() else { return vec![(change, expected)] };
        let end = |old: &BlockPlace| {
            let end = Change::Strategy(Box::new(Decision::Edit { place: old.clone(), edit: None }));
            let seen = self.version(&end.subject());
            (end, seen)
        };
        let ends = self.former_places(&place).map(end);
        std::iter::once((change, expected)).chain(ends).collect()
    }

    /// What is recorded beside these changes: answers to other items whose level follows from the same facts, or from what
    /// is recorded of a treaty, and the end
    /// of confirmations, so that none of an earlier answer comes back to life.
    fn consequences(&self, changes: &[(Change, u64)]) -> Vec<(Change, u64)> {
        if self.validation().is_some() {
            // What follows from answers was validated with them.
            return Vec::new();
        }
        let answered: Vec<&ItemId> = changes.iter().filter_map(|(change, _)| change.answers()).collect();
        if answered.is_empty() && !changes.iter().any(|(change, _)| is_about_treaty(change)) {
            return Vec::new();
        }
        let mut after = self.whole.after(changes.iter().map(|(change, _)| change));
        let library = self.service.library_of(&after);
        let frameworks = library.frameworks.iter().filter(|one| after.uses(&one.id));
        let followers = after.followers(&answered, frameworks.flat_map(|framework| &framework.items));
        followers.iter().for_each(|follower| after.apply(follower));
        let ended = self.whole.ended_confirmations(&after).into_iter();
        let ends = ended.map(|item| Change::Confirm { item, confirmation: None });
        let with_version = |change: Change| {
            let seen = self.version(&change.subject());
            (change, seen)
        };
        let is_decided = |change: &Change| changes.iter().any(|(one, _)| one.subject() == change.subject());
        let beside = followers.into_iter().chain(ends).filter(|change| !is_decided(change));
        beside.map(with_version).collect()
    }

    /// Keeps what is asked for with what is recorded beside it. Where somebody decided about one of these meanwhile, or the
    /// round was validated, what is asked for is kept alone: a confirmation that does not fit its answer shows nowhere, and
    /// ends with the next one, as a level that follows goes along with the next one. Answers themselves are kept only while
    /// the round is open, which is looked at in the same transaction.
    async fn store_all(
        &self,
        request: RecordRequest,
        mut beside: Vec<(Change, u64)>,
        by: &str,
    ) -> Result<u64, ServiceError> {
        let stamp = self.service.stamp_of(&self.person, by);
        let (store, id) = (&self.service.store, self.id());
        let library = &self.service.library;
        let mut versions = self.versions().clone();
        loop {
            let changes: Vec<_> = request.changes.iter().chain(&beside).cloned().collect();
            let unchanged = ground(library, &changes, &versions);
            let resting: Vec<String> = unchanged.iter().map(|(subject, _)| subject.to_string()).collect();
            let whole = RecordRequest { changes, unchanged, ..request.clone() };
            let refusal = match store.record_request(&id, whole, stamp.clone()).await {
                Err(refusal) => refusal,
                done => return Ok(done?),
            };
            let StoreError::Conflict { subject, .. } = &refusal else { return Err(refusal.into()) };
            if resting.contains(subject) {
                let now = store.load(&id).await?.ok_or(ServiceError::NotFound)?;
                let is_shut = now.assessment.validation(library).is_some();
                if is_shut && request.changes.iter().any(|(change, _)| change.is_of_answers()) {
                    return Err(ServiceError::Validated(id));
                }
                if is_shut {
                    beside.clear();
                }
                versions = now.versions;
            } else if beside.iter().any(|(change, _)| change.subject().to_string() == *subject) {
                beside.clear();
            } else {
                return Err(refusal.into());
            }
        }
    }

    /// Whether a change by somebody who saw this version says nothing new: an entry would tell nothing, and the
    /// new version would take others for overtaken. Orders to freeze, and files that go, are acts each time.
    fn is_idle(&self, change: &Change, expected: u64) -> bool {
        let repeats = match change {
            Change::Remove { .. } => true,
            Change::Strategy(decision) => matches!(**decision, Decision::Freezing(_)),
            _ => false,
        };
        let subject = change.subject();
        !repeats
            && self.version(&subject) == expected
            && self.is_readable(&subject)
            && self.whole.says(change)
    }

    /// Records whether evidence caps levels where an older Amparo did not, before anything else changes: otherwise the
    /// next grade would decide it.
    async fn settle_cap(&self, asked: &[(Change, u64)]) -> Result<(), ServiceError> {
        if self.whole.cap.is_some() || asked.iter().any(|(change, _)| matches!(change, Change::Cap(_))) {
            return Ok(());
        }
        let (cap, stamp) = (Change::Cap(self.whole.evidence_cap()), self.service.stamp(PROGRAM));
        match self.service.store.record(&self.id(), cap, 0, stamp).await {
            // Somebody decided it meanwhile.
            Ok(_) | Err(StoreError::Conflict { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Nothing, where the changes keep to the limits. What is kept already may stay as it is, wherever it came from.
    fn check(&self, changes: &[(Change, u64)]) -> Result<(), ServiceError> {
        for (change, _) in changes {
            self.admit(change)?;
        }
        let mut faults: Vec<LimitFault> =
            changes.iter().flat_map(|(change, _)| change.limit_faults()).collect();
        if !faults.is_empty() {
            let held = self.whole.limit_faults();
            faults.retain(|fault| !held.contains(fault));
        }
        if faults.is_empty() { Ok(()) } else { Err(ServiceError::Unfit(faults)) }
    }

    /// Nothing, where the assessment stands so that this may be recorded. What was put away is only read, but files of
    /// evidence must be able to go at any time.
    fn admit(&self, change: &Change) -> Result<(), ServiceError> {
        let has_versions = !self.whole.strategy.versions.is_empty();
        match change {
            Change::Register(to) if to.title != self.whole.registration.title => self.may_change(),
            Change::Register(to) if to.standing == Standing::Removed && has_versions => {
                Err(ServiceError::Frozen(self.id()))
            }
            Change::Register(_) | Change::Remove { .. } | Change::Quarantine { .. } => Ok(()),
            Change::Sign { gate, signature } => self.admit_signature(gate, signature),
            change if change.is_of_answers() => self.may_change_answers(),
            _ => self.may_change(),
        }
    }

    /// Whether it was put away: it can be read, and nothing in it can be changed, until it is brought back.
    pub fn is_archived(&self) -> bool {
        self.whole.registration.standing == Standing::Archived
    }

    /// Nothing, where people work on the assessment.
    pub(super) fn may_change(&self) -> Result<(), ServiceError> {
        match self.whole.registration.standing {
            Standing::Active => Ok(()),
            Standing::Archived | Standing::Removed => Err(ServiceError::Archived(self.id())),
        }
    }

    /// Nothing, where the person may still do what the assessment was opened for, and that is more than reading.
    pub(super) fn may_write(&self) -> Result<(), ServiceError> {
        match self.act {
            Act::Read => Err(ServiceError::Refused),
            act => self.service.allow(&self.person, act, Scope::Country(&self.whole.country)),
        }
    }
}

impl OpenAssessment {
    /// Nothing, where the act allows these changes: who answers for an institution changes its answers only, and only
    /// where it was asked, and adds comments in its name; who brings institutions together opens items and records what
    /// was agreed. A gate is signed by the role that its content names.
    fn may_record(&self, changes: &[(Change, u64)]) -> Result<(), ServiceError> {
        let fits = |(change, _): &(Change, u64)| match (self.act, change) {
            (Act::Respond, Change::Respond { item, institution, .. }) => {
                self.may_answer_for(institution, item)
            }
            (Act::Respond, Change::Strategy(decision)) => match &**decision {
                Decision::Entry { id, entry } => self.may_comment(*id, entry.as_ref()),
                _ => false,
            },
            (_, Change::Sign { gate, .. }) => self.signs(gate),
            (Act::Moderate, Change::Open { .. } | Change::Agree { .. }) => true,
            (Act::Respond | Act::Moderate, _) => false,
            _ => true,
        };
        if changes.iter().all(fits) { Ok(()) } else { Err(ServiceError::Refused) }
    }
}

/// Whether a change says where the country stands with a treaty: conditions ask for it too.
fn is_about_treaty(change: &Change) -> bool {
    matches!(change, Change::Strategy(decision) if matches!(**decision, Decision::Commitment { .. }))
}

fn outcome_of(done: Result<u64, ServiceError>) -> Result<RecordOutcome, ServiceError> {
    match done {
        Ok(version) => Ok(RecordOutcome::Kept(version)),
        Err(ServiceError::Store(StoreError::Conflict { held, version, .. })) => {
            Ok(RecordOutcome::Overtaken { theirs: held, version })
        }
        Err(error) => Err(error),
    }
}

/// What changes of answers rest on: the signatures that validate a round, and the path that asks for them, each in the
/// version that was seen. Nothing, where no answer changes.
fn ground(
    library: &Library,
    changes: &[(Change, u64)],
    versions: &BTreeMap<Subject, u64>,
) -> Vec<(Subject, u64)> {
    if !changes.iter().any(|(change, _)| change.is_of_answers()) {
        return Vec::new();
    }
    let gates = library.stages.stages.iter().flat_map(|stage| &stage.gates).filter(|gate| gate.validates);
    let all = gates.map(|gate| Subject::Gate(gate.id.clone())).chain([Subject::Choices]);
    let others = all.filter(|subject| changes.iter().all(|(change, _)| change.subject() != *subject));
    let version = |subject: Subject| {
        let seen = versions.get(&subject).copied().unwrap_or(0);
        (subject, seen)
    };
    others.map(version).collect()
}
