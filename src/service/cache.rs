//! Knows how to keep what was worked out lately, by the hash of what it was made from; knows nothing of what that is.

use sha2::{Digest, Sha256};
use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The hash of everything a result depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultKey([u8; 32]);

impl ResultKey {
    /// The key of something made from these parts; where one ends and the next begins counts.
    pub fn of(parts: &[&[u8]]) -> ResultKey {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
        ResultKey(hash.finalize().into())
    }
}

/// Results by key; the one that was not used for longest goes first.
pub struct ResultCache<V> {
    /// How much all of them may weigh.
    most: usize,
    /// What one weighs.
    weigh: fn(&V) -> usize,
    entries: Mutex<VecDeque<(ResultKey, Arc<V>)>>,
}

impl<V> ResultCache<V> {
    /// Room for results that weigh this much together.
    pub fn new(most: usize, weigh: fn(&V) -> usize) -> ResultCache<V> {
        ResultCache { most, weigh, entries: Mutex::default() }
    }

    /// The result made from this, if it is still here.
    pub fn get(&self, key: &ResultKey) -> Option<Arc<V>> {
        let mut entries = self.entries();
        let at = entries.iter().position(|(kept, _)| kept == key)?;
        let entry = entries.remove(at)?;
        let found = Arc::clone(&entry.1);
        entries.push_back(entry);
        Some(found)
    }

    /// Keeps a result, and hands it back.
    pub fn keep(&self, key: ResultKey, value: V) -> Arc<V> {
        self.share(key, Arc::new(value))
    }

    /// Keeps a result that others hold too, and hands it back.
    pub fn share(&self, key: ResultKey, value: Arc<V>) -> Arc<V> {
        let mut entries = self.entries();
        entries.retain(|(kept, _)| *kept != key);
        entries.push_back((key, Arc::clone(&value)));
        let mut weight: usize = entries.iter().map(|(_, value)| (self.weigh)(value)).sum();
        while weight > self.most {
            let Some((_, gone)) = entries.pop_front() else { break };
            weight -= (self.weigh)(&gone);
        }
        value
    }

    /// A request that panicked while it held the list left it whole: every change is one push or one pop.
    fn entries(&self) -> MutexGuard<'_, VecDeque<(ResultKey, Arc<V>)>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<V> fmt::Debug for ResultCache<V> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "ResultCache({} of {})", self.entries().len(), self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> ResultKey {
        ResultKey::of(&[name.as_bytes()])
    }

    #[test]
    fn the_least_used_goes_first() {
        let recent = ResultCache::new(2, |_| 1);
        recent.keep(key("a"), 1);
        recent.keep(key("b"), 2);
        assert_eq!(recent.get(&key("a")).as_deref(), Some(&1));
        recent.keep(key("c"), 3);
        let found = ["a", "b", "c"].map(|name| recent.get(&key(name)).as_deref().copied());
        assert_eq!(found, [Some(1), None, Some(3)]);
    }

    #[test]
    fn what_is_heavy_makes_room_and_what_is_too_heavy_is_not_kept() {
        let recent = ResultCache::new(10, |weight: &usize| *weight);
        for (name, weight) in [("a", 4), ("b", 4), ("c", 4)] {
            recent.keep(key(name), weight);
        }
        let kept = |names: [&str; 4]| names.map(|name| recent.get(&key(name)).is_some());
        assert_eq!(kept(["a", "b", "c", "d"]), [false, true, true, false]);
        assert_eq!(*recent.keep(key("d"), 11), 11, "whoever made it has it");
        assert_eq!(kept(["a", "b", "c", "d"]), [false; 4]);
    }

    #[test]
    fn the_border_between_parts_counts() {
        assert_ne!(ResultKey::of(&[b"ab", b"c"]), ResultKey::of(&[b"a", b"bc"]));
    }
}
