//! Knows the bundles that were looked at and wait for somebody to say that they are to be taken in: for an hour, and no
//! longer than the program runs.

use crate::exchange::Bundle;
use crate::service::Service;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

/// How long one waits.
const PATIENCE: TimeDelta = TimeDelta::hours(1);
/// How many wait at once: each is as large as its files.
const MOST: usize = 4;

/// What waits, the oldest first, each under a name that nobody can guess.
#[derive(Debug, Default)]
pub struct BundleShelf(Mutex<VecDeque<ShelfPlace>>);

/// Under what a file lies there, since when, and the file.
type ShelfPlace = (String, DateTime<Utc>, Arc<Bundle>);

impl Service {
    /// Lets a bundle wait; returns the name by which it is taken in.
    pub fn shelve_bundle(&self, bundle: Arc<Bundle>) -> String {
        let now = self.clock.now();
        let name = [(); 2].map(|()| format!("{:016x}", RandomState::new().hash_one(0_u8))).concat();
        let mut all = self.bundles.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(_, at, _)| now - *at < PATIENCE);
        while all.len() >= MOST {
            all.pop_front();
        }
        all.push_back((name.clone(), now, bundle));
        name
    }

    /// The bundle that waits under this name; none where it has waited too long.
    pub fn shelved_bundle(&self, name: &str) -> Option<Arc<Bundle>> {
        let now = self.clock.now();
        let all = self.bundles.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = all.iter().find(|(own, at, _)| own == name && now - *at < PATIENCE);
        found.map(|(_, _, bundle)| Arc::clone(bundle))
    }
}
