//! Knows what was read from files and shown, until somebody says that it is to be kept; knows no form. What nobody keeps is gone
//! within the hour: from this process and, where several share a database, from what they share.

use super::access::{Act, Person, Scope};
use super::hour_shelf::PATIENCE;
use super::{Service, ServiceError};
use crate::intake::{self, FindingsOrigin, Intake};
use crate::storage::{ShelfKey, ShelfKind};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use std::collections::{BTreeSet, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many bytes wait together at most: the largest file that is read, and a few of the usual ones.
const ROOM: usize = 150_000_000;

/// What waits to be kept.
#[derive(Debug, Default)]
pub struct StagingArea(Mutex<VecDeque<StagedImport>>);

/// A file as it came, with what it does not say itself: what it holds can be read from it again.
#[derive(Clone, Debug)]
pub struct ImportSource {
    /// The file.
    pub bytes: Bytes,
    /// What it does not say itself.
    pub origin: FindingsOrigin,
}

/// An assessment that was read from a file.
#[derive(Debug)]
pub struct StagedImport {
    /// The name by which it can be kept.
    pub name: String,
    /// What was read.
    pub intake: Intake,
    at: DateTime<Utc>,
    bytes: usize,
    /// The file, where other servers may have to read it.
    source: Option<ImportSource>,
}

impl StagingArea {
    /// What waits, the oldest first, without what has waited too long.
    fn waiting_at(&self, now: DateTime<Utc>) -> MutexGuard<'_, VecDeque<StagedImport>> {
        // Every change is one push or removals one by one, so that a panic leaves it whole.
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|one| now - one.at < PATIENCE);
        all
    }

    /// Takes out what waits under this name.
    fn take(&self, name: &str, now: DateTime<Utc>) -> Option<StagedImport> {
        let mut all = self.waiting_at(now);
        let place = all.iter().position(|one| one.name == name)?;
        all.remove(place)
    }

    /// Takes out what waits under these names; `None`, and nothing taken out, where one of them is not there or named twice.
    fn take_all(&self, names: &[String], now: DateTime<Utc>) -> Option<Vec<StagedImport>> {
        let mut all = self.waiting_at(now);
        let waits = |name: &String| all.iter().any(|one| one.name == *name);
        let distinct: BTreeSet<&String> = names.iter().collect();
        if distinct.len() < names.len() || !names.iter().all(waits) {
            return None;
        }
        let mut taken = Vec::with_capacity(names.len());
        for name in names {
            let place = all.iter().position(|one| one.name == *name);
            taken.extend(place.and_then(|place| all.remove(place)));
        }
        Some(taken)
    }
}

impl ImportSource {
    /// The same for other servers: a line with what it does not say itself, and the file.
    fn write(&self) -> serde_json::Result<Vec<u8>> {
        let mut written = serde_json::to_vec(&self.origin)?;
        written.push(b'\n');
        written.extend_from_slice(&self.bytes);
        Ok(written)
    }

    fn read(written: Vec<u8>) -> Option<ImportSource> {
        let end = written.iter().position(|byte| *byte == b'\n')?;
        let origin = serde_json::from_slice(written.get(..end)?).ok()?;
        Some(ImportSource { bytes: Bytes::from(written).slice(end + 1..), origin })
    }
}

impl Service {
    /// Lets what was read from a file wait; returns the name by which it can be kept. What has waited longest goes where room is
    /// needed.
    ///
    /// # Errors
    /// [`ServiceError::Refused`]; whatever the store could not do.
    pub async fn stage(
        &self,
        person: &Person,
        intake: Intake,
        source: ImportSource,
    ) -> Result<String, ServiceError> {
        self.allow(person, Act::Begin, Scope::Program)?;
        let (at, bytes) = (self.clock.now(), source.bytes.len());
        // Two numbers that nobody can guess.
        let name = [(); 2].map(|()| format!("{:016x}", RandomState::new().hash_one(bytes))).concat();
        let is_shared = self.share_thing(ShelfKind::Import, &name, at, || source.write()).await?;
        let mut all = self.staging.waiting_at(at);
        while !all.is_empty() && all.iter().map(|one| one.bytes).sum::<usize>() + bytes > ROOM {
            all.pop_front();
        }
        let source = is_shared.then_some(source);
        all.push_back(StagedImport { name: name.clone(), intake, at, bytes, source });
        Ok(name)
    }

    /// Takes out what waits under these names, all of it in one step, so that nobody else keeps it too;
    /// `None`, and nothing taken out, where one of them has waited too long, is being kept, or is named
    /// twice.
    ///
    /// # Errors
    /// [`ServiceError::Refused`]; whatever the store could not do.
    pub async fn take_staged(
        &self,
        person: &Person,
        names: &[String],
    ) -> Result<Option<Vec<StagedImport>>, ServiceError> {
        self.allow(person, Act::Begin, Scope::Program)?;
        let now = self.clock.now();
        if names.is_empty() {
            return Ok(None);
        }
        let Some(shelf) = self.store.shelf() else { return Ok(self.staging.take_all(names, now)) };
        let places: Vec<ShelfKey> = names.iter().map(|name| place(name)).collect();
        let Some(sources) = shelf.take(&places, now).await? else { return Ok(None) };
        let mut taken = Vec::with_capacity(names.len());
        for (name, source) in names.iter().zip(sources) {
            let here = self.staging.take(name, now);
            let one = match here {
                Some(one) => Some(one),
                None => self.read_again(name, source).await?,
            };
            let Some(one) = one else { return Ok(None) };
            taken.push(one);
        }
        Ok(Some(taken))
    }

    /// Lets what could not be kept wait on, for as long as it would have.
    pub async fn stage_again(&self, import: StagedImport) {
        if let Some(source) = &import.source
            && let Err(error) =
                self.share_thing(ShelfKind::Import, &import.name, import.at, || source.write()).await
        {
            tracing::warn!(%error, "what was read from a file waits at one server only");
        }
        let mut all = self.staging.waiting_at(self.clock.now());
        let place = all.partition_point(|one| one.at <= import.at);
        all.insert(place, import);
    }

    /// What another server read from a file; none where it holds nothing for this one.
    async fn read_again(&self, name: &str, written: Vec<u8>) -> Result<Option<StagedImport>, ServiceError> {
        let Some(source) = ImportSource::read(written) else { return Ok(None) };
        let (library, file) = (Arc::clone(&self.library), source.clone());
        let work = move || intake::read(&file.bytes, &library, &file.origin);
        let Ok(mut intake) = self.turn().work(work).await? else { return Ok(None) };
        self.scan_intake(&mut intake).await?;
        let (at, bytes) = (source.origin.created, source.bytes.len());
        Ok(Some(StagedImport { name: name.to_owned(), intake, at, bytes, source: Some(source) }))
    }
}

fn place(name: &str) -> ShelfKey {
    ShelfKey::new(ShelfKind::Import, name.as_bytes())
}
