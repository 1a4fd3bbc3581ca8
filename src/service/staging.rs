//! Knows what was read from files and shown, until somebody says that it is to be kept; knows no form, and no database:
//! what nobody keeps is gone within the hour, and with the program.

use super::access::{Act, Person, Scope};
use super::{Service, ServiceError};
use crate::intake::Intake;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How long it waits.
const PATIENCE: TimeDelta = TimeDelta::hours(1);
/// How many bytes wait together at most: the largest file that is read, and a few of the usual ones.
const ROOM: usize = 150_000_000;

/// What waits to be kept.
#[derive(Debug, Default)]
pub struct StagingArea(Mutex<VecDeque<StagedImport>>);

/// An assessment that was read from a file.
#[derive(Debug)]
struct StagedImport {
    name: String,
    at: DateTime<Utc>,
    bytes: usize,
    intake: Arc<Intake>,
}

impl StagingArea {
    /// What waits, the oldest first, without what has waited too long.
    fn waiting_at(&self, now: DateTime<Utc>) -> MutexGuard<'_, VecDeque<StagedImport>> {
        // Every change is one push or one removal, so that a panic leaves it whole.
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|one| now - one.at < PATIENCE);
        all
    }
}

impl Service {
    /// Lets what was read from a file of so many bytes wait; returns the name by which it can be kept. What has waited
    /// longest goes where room is needed.
    ///
    /// # Errors
    /// [`ServiceError::Refused`].
    pub fn stage(&self, person: Person, intake: Intake, bytes: usize) -> Result<String, ServiceError> {
        self.allow(person, Act::Begin, Scope::Program)?;
        let at = self.clock.now();
        let mut all = self.staging.waiting_at(at);
        while !all.is_empty() && all.iter().map(|one| one.bytes).sum::<usize>() + bytes > ROOM {
            all.pop_front();
        }
        // Two numbers that nobody can guess.
        let name = [(); 2].map(|()| format!("{:016x}", RandomState::new().hash_one(bytes))).concat();
        all.push_back(StagedImport { name: name.clone(), at, bytes, intake: Arc::new(intake) });
        Ok(name)
    }

    /// What waits under this name; `None` where it has waited too long or was kept.
    ///
    /// # Errors
    /// [`ServiceError::Refused`].
    pub fn staged_import(&self, person: Person, name: &str) -> Result<Option<Arc<Intake>>, ServiceError> {
        self.allow(person, Act::Begin, Scope::Program)?;
        let all = self.staging.waiting_at(self.clock.now());
        Ok(all.iter().find(|one| one.name == name).map(|one| Arc::clone(&one.intake)))
    }

    /// Lets go of what was kept.
    pub fn unstage(&self, name: &str) {
        self.staging.waiting_at(self.clock.now()).retain(|one| one.name != name);
    }
}
