//! Knows how a version is frozen while nobody waits at it: ordered, on its way, interrupted, given up; knows no page.
//!
//! The order stands in the log, and the version holds what the log said up to there. It is recorded, and the order closed,
//! in one step once all its files are kept. A server that stops meanwhile leaves the order; going on begins anew from the
//! same place in the log, and what was kept already is the same files.

use super::access::{Act, Person};
use super::freeze::{KeptPaper, blank_version, keep_paper, papers};
use super::{DocumentRequest, FreezeError, OpenAssessment, RecordOutcome, Service, ServiceError};
use crate::assessment::strategy::{FileHash, FreezeOrder, VersionChoice};
use crate::assessment::{Change, Decision, Subject, Topic};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::task::AbortHandle;

const SUBJECT: Subject = Subject::Strategy(Topic::Freezing);

/// How far a version is that this server has been freezing.
#[derive(Clone, Debug)]
pub struct FreezeProgress {
    /// The number that it gets.
    pub number: u32,
    /// How many of its papers are kept.
    pub done: usize,
    /// How many it will have.
    pub of: usize,
    /// The papers in which letters stand as codes.
    pub lacking: Vec<PaperLetters>,
    /// What became of it; `None` while it goes on.
    pub end: Option<FreezeEnd>,
}

impl FreezeProgress {
    fn of(number: u32, of: usize) -> FreezeProgress {
        FreezeProgress { number, done: 0, of, lacking: Vec::new(), end: None }
    }
}

/// What became of a version that was to be frozen.
#[derive(Clone, Debug)]
pub enum FreezeEnd {
    /// It is kept.
    Kept,
    /// It could not be frozen; the order stands.
    Failed(Arc<FreezeError>),
}

/// A paper with the letters that no typeface at hand has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperLetters {
    /// The paper.
    pub paper: DocumentRequest,
    /// The letters.
    pub letters: Vec<char>,
}

/// What was begun since the server started, by assessment: one at a time for each.
#[derive(Default)]
pub(super) struct FreezeJobs(Mutex<BTreeMap<String, FreezeJob>>);

struct FreezeJob {
    /// The version of the order in the log.
    order: u64,
    progress: FreezeProgress,
    /// What carries it out; `None` for the moment before that begins.
    task: Option<AbortHandle>,
}

impl FreezeJobs {
    /// Whoever panicked while holding the list left it whole: every change is one step.
    fn all(&self) -> MutexGuard<'_, BTreeMap<String, FreezeJob>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that the order is carried out from now on; false where one is already.
    fn begin(&self, id: &str, order: u64, progress: FreezeProgress) -> bool {
        let mut jobs = self.all();
        let free = jobs.get(id).is_none_or(|job| job.progress.end.is_some());
        if free {
            jobs.insert(id.to_owned(), FreezeJob { order, progress, task: None });
        }
        free
    }

    fn change(&self, id: &str, order: u64, what: impl FnOnce(&mut FreezeJob)) {
        if let Some(job) = self.all().get_mut(id).filter(|job| job.order == order) {
            what(job);
        }
    }
}

impl OpenAssessment {
    /// How far the version is that this server is freezing, or what became of the last one.
    pub fn freeze_progress(&self) -> Option<FreezeProgress> {
        self.service.jobs.all().get(&self.id()).map(|job| job.progress.clone())
    }

    /// Whether this server is freezing the version that was ordered; otherwise that was interrupted, by a
    /// server that stopped or by a fault.
    pub fn is_freezing(&self) -> bool {
        let number = self.assessment().strategy.next_version();
        let progress = self.freeze_progress().filter(|progress| progress.number == number);
        // What was kept a moment ago is no longer ordered when it is looked at again.
        progress.is_some_and(|progress| !matches!(progress.end, Some(FreezeEnd::Failed(_))))
    }

    /// Freezes the version that was ordered, unless that is on its way already. Nobody has to wait for it.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], [`ServiceError::Archived`].
    pub fn go_on_freezing(&self) -> Result<(), ServiceError> {
        self.may_write()?;
        self.may_change()?;
        let strategy = &self.assessment().strategy;
        let Some(choice) = strategy.freezing.clone() else { return Ok(()) };
        let (id, number, version) = (self.id(), strategy.next_version(), self.version(&SUBJECT));
        let of = papers(&self.service, &choice, self.service.clock.today()).len();
        if !self.service.jobs.begin(&id, version, FreezeProgress::of(number, of)) {
            return Ok(());
        }
        let order = FreezeTask {
            service: self.service.clone(),
            person: self.person.clone(),
            act: self.act,
            id: id.clone(),
            choice,
            number,
            version,
        };
        let task = tokio::spawn(order.carry_out()).abort_handle();
        self.service.jobs.change(&id, version, |job| job.task = Some(task));
        Ok(())
    }

    /// Gives the version up that was ordered. Files that are kept already stay and do no harm.
    ///
    /// # Errors
    /// As [`OpenAssessment::record`].
    pub async fn give_up_freezing(&self) -> Result<(), ServiceError> {
        if self.assessment().strategy.freezing.is_none() {
            return Ok(());
        }
        let end = Change::Strategy(Box::new(Decision::Freezing(FreezeOrder::GivenUp)));
        if let RecordOutcome::Kept(_) = self.record(end, self.version(&SUBJECT), "").await? {
            let stopped = self.service.jobs.all().remove(&self.id());
            stopped.iter().filter_map(|job| job.task.as_ref()).for_each(AbortHandle::abort);
        }
        Ok(())
    }
}

/// A version that is to be frozen, as the log has it.
struct FreezeTask {
    service: Service,
    person: Person,
    act: Act,
    id: String,
    choice: VersionChoice,
    number: u32,
    version: u64,
}

/// A work that ended without a word, because it was stopped or panicked, is no longer on its way.
impl Drop for FreezeTask {
    fn drop(&mut self) {
        let mut jobs = self.service.jobs.all();
        if jobs.get(&self.id).is_some_and(|job| job.order == self.version && job.progress.end.is_none()) {
            jobs.remove(&self.id);
        }
    }
}

impl FreezeTask {
    async fn carry_out(self) {
        match self.freeze().await {
            Ok(RecordOutcome::Kept(_) | RecordOutcome::Unchanged(_)) => {
                self.note(|progress| progress.end = Some(FreezeEnd::Kept));
            }
            // Somebody has given it up.
            Ok(RecordOutcome::Overtaken { .. }) => {}
            Err(error) => {
                tracing::error!(assessment = self.id, %error, "a version could not be frozen");
                self.note(|progress| progress.end = Some(FreezeEnd::Failed(Arc::new(error))));
            }
        }
    }

    fn note(&self, what: impl FnOnce(&mut FreezeProgress)) {
        self.service.jobs.change(&self.id, self.version, |job| what(&mut job.progress));
    }

    async fn freeze(&self) -> Result<RecordOutcome, FreezeError> {
        let (mut open, date) = self.open_as_ordered().await?;
        let mut version = blank_version(&open, &self.choice, date);
        let mut assessment = open.assessment().clone();
        assessment.strategy.versions.insert(self.number, version.clone());
        let assessment = Arc::new(assessment);
        let mut digest = Sha256::new();
        for paper in papers(&self.service, &self.choice, date) {
            // A turn for each, so that others come to theirs in between.
            open.turn = self.service.turn();
            let kept = keep_paper(&open, Arc::clone(&assessment), paper).await;
            let KeptPaper { frozen, templates, lacking } =
                kept.map_err(|why| FreezeError::Paper { paper, why })?;
            digest.update(&templates);
            version.documents.push(frozen);
            self.note(|progress| {
                progress.done += 1;
                if !lacking.is_empty() {
                    progress.lacking.push(PaperLetters { paper, letters: lacking });
                }
            });
        }
        version.documents.sort_by_key(|frozen| (frozen.document, frozen.lang, frozen.audience));
        version.templates = FileHash::from_digest(&digest.finalize()).0;
        let change = |decision| Change::Strategy(Box::new(decision));
        let kept = change(Decision::Version { number: self.number, version });
        let done = change(Decision::Freezing(FreezeOrder::Kept(self.number)));
        let changes = vec![(kept, 0), (done, self.version)];
        // Of today: it may have been put away meanwhile.
        let now = self.service.open(&self.person, self.act, &self.id).await?;
        Ok(now.record_all(changes, &self.choice.author).await?)
    }

    /// The assessment as the log had it when the version was ordered, and the day of that.
    async fn open_as_ordered(&self) -> Result<(OpenAssessment, NaiveDate), ServiceError> {
        let now = self.service.open(&self.person, self.act, &self.id).await?;
        let history = self.service.store.history(&self.id).await?;
        let mut past = now.whole.as_begun(history.iter().map(|entry| &entry.change));
        for entry in history {
            past.apply(&entry.change);
            if entry.version == self.version && entry.change.subject() == SUBJECT {
                return Ok((now.at_past(past)?, self.service.clock.day_of(entry.at)));
            }
        }
        Err(ServiceError::NotFound)
    }
}
