//! Knows how a version is frozen while nobody waits at it: ordered, on its way, interrupted, given up; knows no page.
//!
//! The order stands in the log, and the version holds what the log said up to there. It is recorded, and the order closed,
//! in one step once all its files are kept. A server that stops meanwhile leaves the order; going on begins anew from the
//! same place in the log, and what was kept already is the same files.

use super::access::{Act, Person};
use super::freeze::{KeptPaper, blank_version, keep_paper, papers};
use super::freeze_jobs::FreezeOrderKey;
use super::{DocumentRequest, FreezeError, OpenAssessment, RecordOutcome, Service, ServiceError};
use crate::assessment::strategy::{FileHash, FreezeOrder, VersionChoice};
use crate::assessment::{Change, Decision, Subject, Topic};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use std::time::Duration;

const SUBJECT: Subject = Subject::Strategy(Topic::Freezing);

/// How often other servers are told how far a version is.
const TELLING: Duration = Duration::from_secs(2);

/// How far a version is that is being frozen.
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperLetters {
    /// The paper.
    pub paper: DocumentRequest,
    /// The letters.
    pub letters: Vec<char>,
}

impl OpenAssessment {
    /// How far the version is that is being frozen, or what became of the last one here.
    pub fn freeze_progress(&self) -> Option<FreezeProgress> {
        self.freezing_elsewhere.clone().or_else(|| self.service.jobs.progress(&self.id()))
    }

    /// The same of the version with this number, also where it was kept by another server a moment ago.
    pub async fn freeze_progress_of(&self, number: u32) -> Option<FreezeProgress> {
        if let Some(progress) = self.freeze_progress().filter(|progress| progress.number == number) {
            return Some(progress);
        }
        // Closing an order is the next version of it.
        let order = self.version(&SUBJECT).checked_sub(1)?;
        let progress = self.service.shared_progress(&FreezeOrderKey { id: self.id(), order }).await;
        progress.filter(|progress| progress.number == number)
    }

    /// Whether some server is freezing the version that was ordered; otherwise that was interrupted, by a server that stopped
    /// or by a fault.
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
    pub async fn go_on_freezing(&self) -> Result<(), ServiceError> {
        self.may_write()?;
        self.may_change()?;
        let strategy = &self.assessment().strategy;
        let Some(choice) = strategy.freezing.clone() else { return Ok(()) };
        let (number, key) = (strategy.next_version(), self.freeze_order());
        let of = papers(&self.service, &choice, self.service.clock.today()).len();
        let progress = FreezeProgress::of(number, of);
        if !self.service.jobs.begin(&key, progress.clone()) {
            return Ok(());
        }
        if !self.service.claim_freezing(&key, &progress).await {
            self.service.jobs.leave(&key);
            return Ok(());
        }
        let order = FreezeTask {
            service: self.service.clone(),
            person: self.person.clone(),
            act: self.act,
            key: key.clone(),
            choice,
            number,
        };
        let task = tokio::spawn(order.carry_out()).abort_handle();
        self.service.jobs.change(&key, |job| job.task = Some(task));
        Ok(())
    }

    /// The order that stands, or the last that stood.
    fn freeze_order(&self) -> FreezeOrderKey {
        FreezeOrderKey { id: self.id(), order: self.version(&SUBJECT) }
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
            self.service.jobs.stop(&self.id());
            self.service.end_sharing(&self.freeze_order()).await;
        }
        Ok(())
    }
}

impl Service {
    /// How far the version is that was ordered, where another server is freezing it.
    pub(super) async fn freezing_elsewhere(&self, open: &OpenAssessment) -> Option<FreezeProgress> {
        open.assessment().strategy.freezing.as_ref()?;
        let key = open.freeze_order();
        match self.jobs.is_running(&key) {
            true => None,
            false => self.shared_progress(&key).await,
        }
    }
}

/// A version that is to be frozen, as the log has it.
struct FreezeTask {
    service: Service,
    person: Person,
    act: Act,
    key: FreezeOrderKey,
    choice: VersionChoice,
    number: u32,
}

/// A work that ended without a word, because it was stopped or panicked, is no longer on its way.
impl Drop for FreezeTask {
    fn drop(&mut self) {
        self.service.jobs.leave(&self.key);
    }
}

impl FreezeTask {
    async fn carry_out(self) {
        match self.freeze_and_tell().await {
            Ok(RecordOutcome::Kept(_) | RecordOutcome::Unchanged(_)) => {
                self.note(|progress| progress.end = Some(FreezeEnd::Kept));
                self.tell().await;
            }
            // Somebody has given it up.
            Ok(RecordOutcome::Overtaken { .. }) => self.service.end_sharing(&self.key).await,
            Err(error) => {
                tracing::error!(assessment = self.key.id, %error, "a version could not be frozen");
                self.note(|progress| progress.end = Some(FreezeEnd::Failed(Arc::new(error))));
                self.service.end_sharing(&self.key).await;
            }
        }
    }

    /// Freezes the version, and tells other servers meanwhile how far it is.
    async fn freeze_and_tell(&self) -> Result<RecordOutcome, FreezeError> {
        let freezing = self.freeze();
        tokio::pin!(freezing);
        let mut telling = tokio::time::interval(TELLING);
        loop {
            tokio::select! {
                end = &mut freezing => return end,
                _ = telling.tick() => self.tell().await,
            }
        }
    }

    async fn tell(&self) {
        if let Some(progress) = self.service.jobs.progress(&self.key.id) {
            self.service.share_progress(&self.key, &progress).await;
        }
    }

    fn note(&self, what: impl FnOnce(&mut FreezeProgress)) {
        self.service.jobs.change(&self.key, |job| what(&mut job.progress));
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
        let changes = vec![(kept, 0), (done, self.key.order)];
        // Of today: it may have been put away meanwhile.
        let now = self.service.open(&self.person, self.act, &self.key.id).await?;
        Ok(now.record_all(changes, &self.choice.author).await?)
    }

    /// The assessment as the log had it when the version was ordered, and the day of that.
    async fn open_as_ordered(&self) -> Result<(OpenAssessment, NaiveDate), ServiceError> {
        let now = self.service.open(&self.person, self.act, &self.key.id).await?;
        let history = self.service.store.history(&self.key.id).await?;
        let mut past = now.whole.as_begun(history.iter().map(|entry| &entry.change));
        for entry in history {
            past.apply(&entry.change);
            if entry.version == self.key.order && entry.change.subject() == SUBJECT {
                return Ok((now.at_past(past)?, self.service.clock.day_of(entry.at)));
            }
        }
        Err(ServiceError::NotFound)
    }
}
