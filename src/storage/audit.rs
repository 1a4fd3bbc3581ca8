//! Knows how chains and checkpoints are checked against each other, one piece at a time; knows no database.

use super::chain::{ChainLink, Head};
use super::checkpoint::{Checkpoint, read_heads};
use super::{ChainHead, EntrySite, Hash, LogFault, Verification};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// What checkpoints saw of one chain, by place: the hash, and the number of the first checkpoint that saw it.
type Claims = BTreeMap<u64, (String, u64)>;

/// What is found on the way. Give it all checkpoints, then the trunk, then the entries of all assessments, each in
/// the order of writing.
#[derive(Default)]
pub(super) struct Audit {
    checkpoints: Option<Head>,
    /// When the last checkpoint was written, and the last place in the file that it covers.
    covered: Option<(DateTime<Utc>, u64)>,
    /// What checkpoints saw and no entry has confirmed yet, by chain (none for the trunk).
    claims: BTreeMap<Option<Vec<u8>>, Claims>,
    trunk: Option<Head>,
    in_trunk: BTreeSet<Vec<u8>>,
    streams: BTreeMap<Vec<u8>, Head>,
    entries: u64,
    hashes: BTreeSet<Hash>,
    faults: Vec<LogFault>,
}

impl Audit {
    /// The next checkpoint.
    pub fn checkpoint(&mut self, checkpoint: &Checkpoint<Vec<u8>>) {
        let last = self.checkpoints.get_or_insert(Head::ORIGIN);
        self.hashes.insert(checkpoint.hash);
        self.covered = moment(&checkpoint.at).map(|at| (at, checkpoint.upto));
        self.faults.extend(checkpoint.follow(last));
        for (id, seq, hash) in read_heads(&String::from_utf8_lossy(&checkpoint.heads)) {
            let claim = (hash.to_owned(), checkpoint.number);
            let chain = self.claims.entry(id.map(|id| id.as_bytes().to_vec())).or_default();
            chain.entry(seq).or_insert(claim);
        }
    }

    /// The next entry of the trunk.
    pub fn trunk(&mut self, link: &ChainLink<Vec<u8>>) {
        let fault = self.trunk.get_or_insert(Head::ORIGIN).follow(link);
        if !self.in_trunk.contains(&link.entry.stream) {
            self.in_trunk.insert(link.entry.stream.clone());
        }
        self.settle(None, link, fault);
    }

    /// The next entry of an assessment, and its place in the file.
    pub fn stream(&mut self, place: u64, link: &ChainLink<Vec<u8>>) {
        let unwatched = self.unwatched(place, link);
        self.faults.extend(unwatched);
        let id = &link.entry.stream;
        let fault = match self.streams.get_mut(id) {
            Some(head) => head.follow(link),
            None => {
                let trunk = self.trunk.filter(|_| self.in_trunk.contains(id));
                let mut head = trunk.map_or(Head::ORIGIN, |trunk| Head { seq: 0, hash: trunk.hash });
                let fault = head.follow(link);
                self.streams.insert(id.clone(), head);
                fault
            }
        };
        self.settle(Some(id), link, fault);
    }

    /// Entries go without a checkpoint for an hour; what was written together may be a little apart.
    fn unwatched(&mut self, place: u64, link: &ChainLink<Vec<u8>>) -> Option<LogFault> {
        let since = match self.covered {
            Some((_, upto)) if place <= upto => return None,
            Some((at, _)) => moment(&link.entry.at)? - at,
            None => TimeDelta::MAX,
        };
        if since.abs() <= TimeDelta::minutes(61) {
            return None;
        }
        // Once is enough.
        self.covered = Some((DateTime::UNIX_EPOCH, u64::MAX));
        let number = self.checkpoints.map_or(0, |last| last.seq);
        Some(LogFault::CheckpointsGone { number, site: link.site() })
    }

    /// Whether what a checkpoint saw at this place is what stands there.
    fn settle(&mut self, id: Option<&[u8]>, link: &ChainLink<Vec<u8>>, fault: Option<LogFault>) {
        self.entries += 1;
        self.hashes.insert(link.hash);
        self.faults.extend(fault);
        let Some(claims) = self.claims.get_mut(&id.map(<[u8]>::to_vec)) else { return };
        if let Some((hash, checkpoint)) = claims.remove(&link.seq)
            && hash != link.hash.to_string()
        {
            self.faults.push(LogFault::Rewritten { checkpoint, site: link.site() });
        }
    }

    /// Everything that was found, with the heads for those who want to note them elsewhere.
    pub fn finish(mut self) -> Verification {
        let gone = std::mem::take(&mut self.claims).into_iter();
        let text = |id: Vec<u8>| String::from_utf8_lossy(&id).into_owned();
        for (id, claims) in gone {
            let (trunk, id) = (id.is_none(), id.map(text).unwrap_or_default());
            self.faults.extend(claims.into_iter().map(|(seq, (_, checkpoint))| LogFault::Rewritten {
                checkpoint,
                site: EntrySite { id: id.clone(), seq, trunk },
            }));
        }
        let head = |id: Option<String>, head: Head| ChainHead { id, seq: head.seq, hash: head.hash };
        let streams = self.streams.into_iter().map(|(id, end)| head(Some(text(id)), end));
        Verification {
            entries: self.entries,
            heads: self.trunk.map(|end| head(None, end)).into_iter().chain(streams).collect(),
            checkpoint: self.checkpoints.map_or((0, Hash::ORIGIN), |last| (last.seq, last.hash)),
            hashes: self.hashes,
            faults: self.faults,
        }
    }
}

/// The moment that was written; none where it was tampered with.
fn moment(text: &[u8]) -> Option<DateTime<Utc>> {
    std::str::from_utf8(text).ok()?.parse().ok()
}
