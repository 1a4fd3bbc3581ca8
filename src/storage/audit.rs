//! Knows how chains and checkpoints are checked against each other, one piece at a time; knows no database.

use super::chain::{Head, Link};
use super::checkpoint::{Checkpoint, read_heads};
use super::{ChainHead, Fault, Hash, Site, Verification};
use std::collections::{BTreeMap, BTreeSet};

/// What is found on the way. Give it all checkpoints, then the trunk, then the entries of all assessments, each in
/// the order of writing.
#[derive(Default)]
pub(super) struct Audit {
    checkpoints: Option<Head>,
    /// What checkpoints saw and no entry has confirmed yet: chain and place; hash and number of the first checkpoint.
    claims: BTreeMap<(Option<String>, u64), (String, u64)>,
    trunk: Option<Head>,
    in_trunk: BTreeSet<Vec<u8>>,
    streams: BTreeMap<Vec<u8>, Head>,
    entries: u64,
    faults: Vec<Fault>,
}

impl Audit {
    /// The next checkpoint.
    pub fn checkpoint(&mut self, checkpoint: &Checkpoint<Vec<u8>>) {
        let last = self.checkpoints.get_or_insert(Head::ORIGIN);
        self.faults.extend(checkpoint.follow(last));
        for (id, seq, hash) in read_heads(&String::from_utf8_lossy(&checkpoint.heads)) {
            let claim = (hash.to_owned(), checkpoint.number);
            self.claims.entry((id.map(str::to_owned), seq)).or_insert(claim);
        }
    }

    /// The next entry of the trunk.
    pub fn trunk(&mut self, link: &Link<Vec<u8>>) {
        let fault = self.trunk.get_or_insert(Head::ORIGIN).follow(link);
        self.in_trunk.insert(link.entry.stream.clone());
        self.settle(None, link, fault);
    }

    /// The next entry of an assessment.
    pub fn stream(&mut self, link: &Link<Vec<u8>>) {
        let id = &link.entry.stream;
        let start = match self.trunk.filter(|_| self.in_trunk.contains(id)) {
            Some(trunk) => Head { seq: 0, hash: trunk.hash },
            None => Head::ORIGIN,
        };
        let fault = self.streams.entry(id.clone()).or_insert(start).follow(link);
        self.settle(Some(String::from_utf8_lossy(id).into_owned()), link, fault);
    }

    /// Whether what a checkpoint saw at this place is what stands there.
    fn settle(&mut self, id: Option<String>, link: &Link<Vec<u8>>, fault: Option<Fault>) {
        self.entries += 1;
        let claim = self.claims.remove(&(id.clone(), link.seq));
        let rewritten = claim.filter(|(hash, _)| *hash != link.hash.to_string());
        let name = || String::from_utf8_lossy(&link.entry.stream).into_owned();
        let rewritten = rewritten.map(|(_, checkpoint)| Fault::Rewritten {
            checkpoint,
            site: Site { id: name(), seq: link.seq, trunk: id.is_none() },
        });
        self.faults.extend(fault.into_iter().chain(rewritten));
    }

    /// Everything that was found, with the heads for those who want to note them elsewhere.
    pub fn finish(mut self) -> Verification {
        let gone = std::mem::take(&mut self.claims).into_iter();
        self.faults.extend(gone.map(|((id, seq), (_, checkpoint))| {
            let trunk = id.is_none();
            Fault::Rewritten { checkpoint, site: Site { id: id.unwrap_or_default(), seq, trunk } }
        }));
        let head = |id: Option<String>, head: Head| ChainHead { id, seq: head.seq, hash: head.hash };
        let streams = self.streams.into_iter();
        let streams = streams.map(|(id, end)| head(Some(String::from_utf8_lossy(&id).into_owned()), end));
        Verification {
            entries: self.entries,
            heads: self.trunk.map(|end| head(None, end)).into_iter().chain(streams).collect(),
            checkpoint: self.checkpoints.map_or((0, Hash::ORIGIN), |last| (last.seq, last.hash)),
            faults: self.faults,
        }
    }
}
