//! Knows the chain of an assessment as it is here, with where its entries came from, and finds its way in it by hashes.

use super::{CounterpartMark, EntryOrigin, InstallationId, MergeFault, SubjectFork, Tip};
use crate::storage::{ChainEntry, Hash, StoreError};
use std::collections::BTreeMap;

/// The chain of an assessment here, with what is kept beside it.
#[derive(Clone, Copy, Debug)]
pub struct LocalChain<'l> {
    /// This installation.
    pub own: &'l InstallationId,
    /// All entries, from the first.
    pub entries: &'l [ChainEntry],
    /// Where those came from that were written elsewhere.
    pub origins: &'l [EntryOrigin],
    /// What more than one installation changed.
    pub forks: &'l [SubjectFork],
    /// How far the chain of whoever wrote the bundle is known; none where nothing of it ever came.
    pub mark: Option<&'l CounterpartMark>,
}

/// The same, to find one's way in.
pub(super) struct LocalIndex<'l> {
    /// The chain.
    pub chain: LocalChain<'l>,
    /// The places of entries by every hash that they are known by; 0 for those of which nothing is kept.
    by_hash: BTreeMap<Hash, u64>,
    /// Where the entry at a place came from.
    origins: BTreeMap<u64, Vec<&'l EntryOrigin>>,
    /// The places of the versions of each subject, the first first.
    versions: BTreeMap<&'l str, Vec<u64>>,
}

impl<'l> LocalIndex<'l> {
    pub fn of(chain: LocalChain<'l>) -> LocalIndex<'l> {
        let mut by_hash: BTreeMap<Hash, u64> =
            chain.entries.iter().map(|entry| (entry.hash, entry.seq)).collect();
        let mut origins: BTreeMap<u64, Vec<&EntryOrigin>> = BTreeMap::new();
        for origin in chain.origins {
            by_hash.entry(origin.hash).or_insert(origin.seq);
            by_hash.entry(origin.original).or_insert(origin.seq);
            origins.entry(origin.seq).or_default().push(origin);
        }
        let mut versions: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
        for entry in chain.entries {
            versions.entry(entry.subject.as_str()).or_default().push(entry.seq);
        }
        LocalIndex { chain, by_hash, origins, versions }
    }

    /// The entry at a place.
    pub fn entry(&self, seq: u64) -> Option<&'l ChainEntry> {
        let place = usize::try_from(seq.checked_sub(1)?).ok()?;
        self.chain.entries.get(place)
    }

    /// The end of the chain.
    pub fn head(&self) -> (u64, Hash) {
        self.chain.entries.last().map_or((0, Hash::ORIGIN), |last| (last.seq, last.hash))
    }

    /// The place of the entry with this hash, whoever wrote it.
    pub fn place(&self, hash: &Hash) -> Option<u64> {
        self.by_hash.get(hash).copied()
    }

    /// Every subject about which something was recorded.
    pub fn subjects(&self) -> impl Iterator<Item = &'l str> {
        self.versions.keys().copied()
    }

    /// How many versions of a subject there are.
    pub fn version(&self, subject: &str) -> u64 {
        self.versions.get(subject).map_or(0, |places| places.len() as u64)
    }

    /// The entry that made this version of a subject; none for version 0.
    pub fn at_version(&self, subject: &str, version: u64) -> Option<&'l ChainEntry> {
        let place = usize::try_from(version.checked_sub(1)?).ok()?;
        self.entry(*self.versions.get(subject)?.get(place)?)
    }

    /// The last version of a subject up to this place.
    pub fn version_until(&self, subject: &str, seq: u64) -> u64 {
        let places = self.versions.get(subject).map_or(&[][..], Vec::as_slice);
        places.partition_point(|place| *place <= seq) as u64
    }

    /// Where the present content of a subject is forked: nowhere where somebody changed it since, and saw it.
    pub fn fork(&self, subject: &str) -> Option<&'l SubjectFork> {
        let version = self.version(subject);
        self.chain.forks.iter().find(|fork| fork.subject == subject && fork.version == version)
    }

    /// Every hash by which the entry at a place is known.
    pub fn hashes(&self, seq: u64) -> Vec<Hash> {
        let own = self.entry(seq).map(|entry| entry.hash);
        let others = self.origins.get(&seq).into_iter().flatten();
        own.into_iter().chain(others.flat_map(|origin| [origin.hash, origin.original])).collect()
    }

    /// The entry at a place as one of several texts.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn tip(&self, seq: u64) -> Result<Tip, MergeFault> {
        let unreadable = |why: StoreError| MergeFault::Unreadable(why.to_string());
        let entry = self.entry(seq).ok_or_else(|| MergeFault::Unreadable(format!("entry {seq}")))?;
        let origin = self.origins.get(&seq).and_then(|all| all.first());
        Ok(Tip {
            installation: origin.map_or_else(|| self.chain.own.clone(), |origin| origin.installation.clone()),
            original: origin.map_or(entry.hash, |origin| origin.original),
            actor: entry.actor.clone(),
            at: origin.map_or_else(|| entry.at.clone(), |origin| origin.at.clone()),
            change: entry.change().map_err(unreadable)?,
            seq,
        })
    }
}
