//! Knows the lines over all heads that keep any one chain from being rewritten alone; knows no database.

use super::chain::Head;
use super::{Hash, LogFault};

/// When a checkpoint is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Occasion {
    /// The database came from the time of one chain for all.
    Upgrade,
    /// An hour has passed since the last one, and something was written.
    Hour,
    /// A backup is made.
    Backup,
}

impl Occasion {
    /// As it is kept.
    pub fn code(self) -> &'static str {
        match self {
            Occasion::Upgrade => "upgrade",
            Occasion::Hour => "hour",
            Occasion::Backup => "backup",
        }
    }
}

/// A checkpoint as it is kept. It names the heads that moved since the one before; because each follows the one
/// before by hash, the last one stands for all heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Checkpoint<T = String> {
    /// Its number, from 1 without gaps.
    pub number: u64,
    /// When, RFC 3339.
    pub at: T,
    /// The code of its [`Occasion`].
    pub occasion: T,
    /// The last place in the file that it covers.
    pub upto: u64,
    /// The heads, a line each, as [`write_heads`] writes them.
    pub heads: T,
    /// The hash of the checkpoint before.
    pub previous: Hash,
    /// Its own hash.
    pub hash: Hash,
}

impl<T: AsRef<[u8]>> Checkpoint<T> {
    fn hash_after(&self, previous: &Hash) -> Hash {
        let (number, upto) = (self.number.to_string(), self.upto.to_string());
        let fields: [&[u8]; 5] = [
            number.as_bytes(),
            self.at.as_ref(),
            self.occasion.as_ref(),
            upto.as_bytes(),
            self.heads.as_ref(),
        ];
        Hash::of(previous, &fields)
    }

    /// Moves `last` on to this one and says what is wrong with it.
    pub fn follow(&self, last: &mut Head) -> Option<LogFault> {
        let follows = self.number == last.seq + 1 && self.previous == last.hash;
        let intact = self.hash == self.hash_after(&self.previous);
        *last = Head { seq: self.number, hash: self.hash };
        match (follows, intact) {
            (_, false) => Some(LogFault::AlteredCheckpoint { number: self.number }),
            (false, true) => Some(LogFault::DisplacedCheckpoint { number: self.number }),
            (true, true) => None,
        }
    }
}

impl Checkpoint {
    /// The checkpoint after `last`, over the heads that moved.
    pub fn after(
        last: Head,
        at: String,
        occasion: Occasion,
        upto: u64,
        heads: &[(Option<String>, Head)],
    ) -> Self {
        let mut checkpoint = Checkpoint {
            number: last.seq + 1,
            at,
            occasion: occasion.code().to_owned(),
            upto,
            heads: write_heads(heads),
            previous: last.hash,
            hash: Hash::ORIGIN,
        };
        checkpoint.hash = checkpoint.hash_after(&last.hash);
        checkpoint
    }
}

/// The heads in their order, a line each: `stream ken-2025 12 <hash>`, or `trunk 57 <hash>` for no assessment.
fn write_heads(heads: &[(Option<String>, Head)]) -> String {
    let mut lines: Vec<String> = heads
        .iter()
        .map(|(id, Head { seq, hash })| match id {
            Some(id) => format!("stream {id} {seq} {hash}"),
            None => format!("trunk {seq} {hash}"),
        })
        .collect();
    lines.sort();
    lines.join("\n")
}

/// The heads as they were written: of an assessment or, for `None`, of the trunk; with the hash as text. A line that
/// was spoiled is left out, because the checkpoint's own hash tells of it.
pub(super) fn read_heads(heads: &str) -> impl Iterator<Item = (Option<&str>, u64, &str)> {
    heads.lines().filter_map(|line| {
        let mut words = line.split(' ');
        let id = match words.next()? {
            "trunk" => None,
            _ => Some(words.next()?),
        };
        Some((id, words.next()?.parse().ok()?, words.next()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read_as_they_are_written() {
        let heads = [
            (Some("ken-2025".to_owned()), Head { seq: 12, hash: Hash::of(&Hash::ORIGIN, &[b"a"]) }),
            (None, Head { seq: 57, hash: Hash::of(&Hash::ORIGIN, &[b"b"]) }),
            (Some("gha-2025".to_owned()), Head { seq: 3, hash: Hash::of(&Hash::ORIGIN, &[b"c"]) }),
        ];
        let text = write_heads(&heads);
        let read: Vec<_> = read_heads(&text).map(|(id, seq, _)| (id, seq)).collect();
        assert_eq!(read, [(Some("gha-2025"), 3), (Some("ken-2025"), 12), (None, 57)]);
        assert!(read_heads(&text).all(|(.., hash)| text.contains(hash) && hash.len() == 64));
    }
}
