//! Knows what was looked at and waits for somebody to say that it is to be kept: for an hour, and no longer than the program
//! runs; or where all servers of a database find it. Knows not what it is.

use super::{Service, ServiceError};
use crate::storage::{ShelfEntry, ShelfKey, ShelfKind, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

/// Under what a thing waits, since when, and the thing.
type ShelfPlace<T> = (String, DateTime<Utc>, Arc<T>);

/// How long a thing waits.
pub(super) const PATIENCE: TimeDelta = TimeDelta::hours(1);

/// What waits, the oldest first, each under a name that nobody can guess.
#[derive(Debug)]
pub struct HourShelf<T> {
    things: Mutex<VecDeque<ShelfPlace<T>>>,
    most: usize,
}

impl<T> HourShelf<T> {
    /// A shelf on which so many things wait at once; what has waited longest goes where one more comes.
    pub fn of(most: usize) -> HourShelf<T> {
        HourShelf { things: Mutex::default(), most }
    }

    /// Lets a thing wait from now on; returns the name by which it is found.
    pub fn put(&self, thing: Arc<T>, now: DateTime<Utc>) -> String {
        let name = [(); 2].map(|()| format!("{:016x}", RandomState::new().hash_one(0_u8))).concat();
        let mut all = self.things.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(_, at, _)| now - *at < PATIENCE);
        while all.len() >= self.most.max(1) {
            all.pop_front();
        }
        all.push_back((name.clone(), now, thing));
        name
    }

    /// What waits under this name; none where it has waited too long.
    pub fn find(&self, name: &str, now: DateTime<Utc>) -> Option<Arc<T>> {
        let all = self.things.lock().unwrap_or_else(PoisonError::into_inner);
        let found = all.iter().find(|(own, at, _)| own == name && now - *at < PATIENCE);
        found.map(|(_, _, thing)| Arc::clone(thing))
    }
}

impl Service {
    /// Lets all servers of the database find what waits since then, written as others read it. Where one server has the database
    /// for itself, nothing is written, and the outcome is false.
    pub(super) async fn share_thing(
        &self,
        kind: ShelfKind,
        name: &str,
        since: DateTime<Utc>,
        write: impl FnOnce() -> serde_json::Result<Vec<u8>>,
    ) -> Result<bool, ServiceError> {
        let Some(shelf) = self.store.shelf() else { return Ok(false) };
        let thing = ShelfEntry { bytes: write()?, since, until: since + PATIENCE };
        shelf.put(&ShelfKey::new(kind, name.as_bytes()), thing).await?;
        Ok(true)
    }

    /// What waits where all servers of the database find it.
    pub(super) async fn find_thing(
        &self,
        kind: ShelfKind,
        name: &str,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        match self.store.shelf() {
            Some(shelf) => shelf.find(&ShelfKey::new(kind, name.as_bytes()), self.clock.now()).await,
            None => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_waits_an_hour_and_gives_way_to_later_ones() {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let shelf = HourShelf::of(2);
        let names = [1, 2, 3].map(|number| shelf.put(Arc::new(number), now));
        let found = |name: &str, minutes: i64| {
            shelf.find(name, now + TimeDelta::minutes(minutes)).map(|thing| *thing)
        };
        assert_eq!(names.each_ref().map(|name| found(name, 0)), [None, Some(2), Some(3)]);
        assert_eq!((found(&names[2], 59), found(&names[2], 60), found("", 0)), (Some(3), None, None));
    }
}
