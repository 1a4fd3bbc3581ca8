//! Knows what was read from files and shown, until somebody says that it is to be kept; knows no form, and no database:
//! what nobody keeps is gone within the hour, and with the program.

use super::access::{Act, Person, Scope};
use super::{Service, ServiceError};
use crate::intake::Intake;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::{BTreeSet, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How long it waits.
const PATIENCE: TimeDelta = TimeDelta::hours(1);
/// How many bytes wait together at most: the largest file that is read, and a few of the usual ones.
const ROOM: usize = 150_000_000;

/// What waits to be kept.
#[derive(Debug, Default)]
pub struct StagingArea(Mutex<VecDeque<StagedImport>>);

/// An assessment that was read from a file.
#[derive(Debug)]
pub struct StagedImport {
    /// The name by which it can be kept.
    pub name: String,
    /// What was read.
    pub intake: Intake,
    at: DateTime<Utc>,
    bytes: usize,
}

impl StagingArea {
    /// What waits, the oldest first, without what has waited too long.
    fn waiting_at(&self, now: DateTime<Utc>) -> MutexGuard<'_, VecDeque<StagedImport>> {
        // Every change is one push or removals one by one, so that a panic leaves it whole.
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
    pub fn stage(&self, person: &Person, intake: Intake, bytes: usize) -> Result<String, ServiceError> {
        self.allow(person, Act::Begin, Scope::Program)?;
        let at = self.clock.now();
        let mut all = self.staging.waiting_at(at);
        while !all.is_empty() && all.iter().map(|one| one.bytes).sum::<usize>() + bytes > ROOM {
            all.pop_front();
        }
        // Two numbers that nobody can guess.
        let name = [(); 2].map(|()| format!("{:016x}", RandomState::new().hash_one(bytes))).concat();
        all.push_back(StagedImport { name: name.clone(), intake, at, bytes });
        Ok(name)
    }

    /// Takes out what waits under these names, all of it in one step, so that nobody else keeps it too;
    /// `None`, and nothing taken out, where one of them has waited too long, is being kept, or is named
    /// twice.
    ///
    /// # Errors
    /// [`ServiceError::Refused`].
    pub fn take_staged(
        &self,
        person: &Person,
        names: &[String],
    ) -> Result<Option<Vec<StagedImport>>, ServiceError> {
        self.allow(person, Act::Begin, Scope::Program)?;
        let mut all = self.staging.waiting_at(self.clock.now());
        let waits = |name: &String| all.iter().any(|one| one.name == *name);
        let distinct: BTreeSet<&String> = names.iter().collect();
        if names.is_empty() || distinct.len() < names.len() || !names.iter().all(waits) {
            return Ok(None);
        }
        let mut taken = Vec::with_capacity(names.len());
        for name in names {
            let place = all.iter().position(|one| one.name == *name);
            taken.extend(place.and_then(|place| all.remove(place)));
        }
        Ok(Some(taken))
    }

    /// Lets what could not be kept wait on, for as long as it would have.
    pub fn stage_again(&self, import: StagedImport) {
        let mut all = self.staging.waiting_at(self.clock.now());
        let place = all.partition_point(|one| one.at <= import.at);
        all.insert(place, import);
    }
}
