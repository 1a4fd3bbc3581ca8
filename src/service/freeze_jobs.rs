//! Knows which versions are being frozen: by this server, and by others of the same database as far as they tell; knows not
//! how.

use super::{FreezeEnd, FreezeProgress, PaperLetters, Service};
use crate::storage::{ShelfEntry, ShelfKey, ShelfKind, StoreError};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::task::AbortHandle;

/// How long a server that is freezing says nothing before it is taken for one that stopped.
const SILENCE: TimeDelta = TimeDelta::seconds(30);

/// How long others are told of a version that was kept.
const MEMORY: TimeDelta = TimeDelta::hours(1);

/// An order to freeze a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FreezeOrderKey {
    /// The assessment.
    pub id: String,
    /// The version of the order in the log.
    pub order: u64,
}

/// What was begun since the server started, by assessment: one at a time for each.
#[derive(Default)]
pub(super) struct FreezeJobs(Mutex<BTreeMap<String, FreezeJob>>);

/// A version that this server is freezing, or has been.
pub(super) struct FreezeJob {
    order: u64,
    /// How far it is.
    pub progress: FreezeProgress,
    /// What carries it out; `None` for the moment before that begins.
    pub task: Option<AbortHandle>,
}

impl FreezeJobs {
    /// Whoever panicked while holding the list left it whole: every change is one step.
    fn all(&self) -> MutexGuard<'_, BTreeMap<String, FreezeJob>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that the order is carried out from now on; false where one is already.
    pub fn begin(&self, key: &FreezeOrderKey, progress: FreezeProgress) -> bool {
        let mut jobs = self.all();
        let free = jobs.get(&key.id).is_none_or(|job| job.progress.end.is_some());
        if free {
            jobs.insert(key.id.clone(), FreezeJob { order: key.order, progress, task: None });
        }
        free
    }

    /// Changes what is noted of an order that is carried out here.
    pub fn change(&self, key: &FreezeOrderKey, what: impl FnOnce(&mut FreezeJob)) {
        if let Some(job) = self.all().get_mut(&key.id).filter(|job| job.order == key.order) {
            what(job);
        }
    }

    /// How far this server is with the version of an assessment, or what became of the last one.
    pub fn progress(&self, id: &str) -> Option<FreezeProgress> {
        self.all().get(id).map(|job| job.progress.clone())
    }

    /// Whether this server carries the order out.
    pub fn is_running(&self, key: &FreezeOrderKey) -> bool {
        self.all().get(&key.id).is_some_and(|job| job.order == key.order && job.progress.end.is_none())
    }

    /// Forgets an order of which nothing came.
    pub fn leave(&self, key: &FreezeOrderKey) {
        let mut jobs = self.all();
        if jobs.get(&key.id).is_some_and(|job| job.order == key.order && job.progress.end.is_none()) {
            jobs.remove(&key.id);
        }
    }

    /// Stops what is carried out for an assessment.
    pub fn stop(&self, id: &str) {
        let job = self.all().remove(id);
        job.iter().filter_map(|job| job.task.as_ref()).for_each(AbortHandle::abort);
    }
}

/// How far a version is, as other servers read it.
#[derive(Serialize, Deserialize)]
struct FreezeRecord {
    number: u32,
    done: usize,
    of: usize,
    lacking: Vec<PaperLetters>,
    is_kept: bool,
}

impl FreezeRecord {
    fn of(progress: &FreezeProgress) -> FreezeRecord {
        let FreezeProgress { number, done, of, lacking, end } = progress.clone();
        FreezeRecord { number, done, of, lacking, is_kept: matches!(end, Some(FreezeEnd::Kept)) }
    }

    fn read(self) -> FreezeProgress {
        let FreezeRecord { number, done, of, lacking, is_kept } = self;
        FreezeProgress { number, done, of, lacking, end: is_kept.then_some(FreezeEnd::Kept) }
    }
}

impl FreezeOrderKey {
    fn place(&self) -> ShelfKey {
        ShelfKey::new(ShelfKind::Freezing, format!("{}/{}", self.id, self.order).as_bytes())
    }
}

impl Service {
    /// Takes an order upon this server; false where another one is at it.
    pub(super) async fn claim_freezing(&self, key: &FreezeOrderKey, progress: &FreezeProgress) -> bool {
        let Some(shelf) = self.store.shelf() else { return true };
        let claimed = match self.freeze_thing(progress) {
            Some(thing) => shelf.put_first(&key.place(), thing).await,
            None => return true,
        };
        // What both do is kept once.
        claimed.unwrap_or_else(|error| {
            warn(&error);
            true
        })
    }

    /// Tells other servers how far an order is.
    pub(super) async fn share_progress(&self, key: &FreezeOrderKey, progress: &FreezeProgress) {
        let (Some(shelf), Some(thing)) = (self.store.shelf(), self.freeze_thing(progress)) else { return };
        if let Err(error) = shelf.put(&key.place(), thing).await {
            warn(&error);
        }
    }

    /// Tells other servers that nobody is at an order any more.
    pub(super) async fn end_sharing(&self, key: &FreezeOrderKey) {
        let Some(shelf) = self.store.shelf() else { return };
        if let Err(error) = shelf.take(&[key.place()], self.clock.now()).await {
            warn(&error);
        }
    }

    /// How far another server says that it is with an order.
    pub(super) async fn shared_progress(&self, key: &FreezeOrderKey) -> Option<FreezeProgress> {
        let found = self.store.shelf()?.find(&key.place(), self.clock.now()).await;
        let bytes = found.inspect_err(warn).ok()??;
        serde_json::from_slice(&bytes).ok().map(FreezeRecord::read)
    }

    fn freeze_thing(&self, progress: &FreezeProgress) -> Option<ShelfEntry> {
        let record = FreezeRecord::of(progress);
        let since = self.clock.now();
        let until = since + if record.is_kept { MEMORY } else { SILENCE };
        Some(ShelfEntry { bytes: serde_json::to_vec(&record).ok()?, since, until })
    }
}

fn warn(error: &StoreError) {
    tracing::warn!(%error, "other servers do not know how far a version is");
}
