//! Knows how the entries of the log hang together by hash, and how to see that one was altered; knows no database.

use sha2::{Digest, Sha256};
use std::fmt;

/// A SHA-256 hash; printed as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hash([u8; 32]);

impl Hash {
    /// What the first entry follows.
    pub const ORIGIN: Hash = Hash([0; 32]);

    /// The 32 bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The hash with these bytes; `None` where they are not 32.
    pub fn from_bytes(bytes: &[u8]) -> Option<Hash> {
        bytes.try_into().ok().map(Hash)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// What an entry of the log says, as text, byte for byte as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The assessment.
    pub stream: String,
    /// What changed in it, as in `item:C01`.
    pub subject: String,
    /// The version that this makes of the subject, from 1.
    pub version: u64,
    /// `created`, `answer`, `stage` or `choices`.
    pub kind: String,
    /// The new content, JSON.
    pub payload: String,
    /// When, RFC 3339.
    pub at: String,
    /// By whom.
    pub actor: String,
}

impl Entry {
    /// The hash of this entry after the one with hash `previous`. Each field goes in with its length,
    /// so that no text can move from one field to the next unseen.
    pub fn hash_after(&self, previous: &Hash) -> Hash {
        let version = self.version.to_string();
        let fields =
            [&self.stream, &self.subject, &version, &self.kind, &self.payload, &self.at, &self.actor];
        let mut digest = Sha256::new_with_prefix(previous.bytes());
        for field in fields {
            digest.update((field.len() as u64).to_be_bytes());
            digest.update(field);
        }
        Hash(digest.finalize().into())
    }
}

/// An entry in its place in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The place, counted from 1 without gaps.
    pub seq: u64,
    /// What it says.
    pub entry: Entry,
    /// The hash of the entry before.
    pub previous: Hash,
    /// The hash of this entry.
    pub hash: Hash,
}

/// The end of the chain so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The place of the last entry; 0 where there is none.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

impl Head {
    /// The end of an empty chain.
    pub const ORIGIN: Head = Head { seq: 0, hash: Hash::ORIGIN };

    /// Puts an entry at the end.
    pub fn append(&mut self, entry: Entry) -> Link {
        let (previous, hash) = (self.hash, entry.hash_after(&self.hash));
        *self = Head { seq: self.seq + 1, hash };
        Link { seq: self.seq, entry, previous, hash }
    }

    /// Moves on to `link` and says what is wrong with it.
    pub fn follow(&mut self, link: &Link) -> Option<Fault> {
        let follows = link.seq == self.seq + 1 && link.previous == self.hash;
        let intact = link.hash == link.entry.hash_after(&link.previous);
        *self = Head { seq: link.seq, hash: link.hash };
        let (seq, id) = (link.seq, link.entry.stream.clone());
        match (follows, intact) {
            (_, false) => Some(Fault::Altered { seq, id }),
            (false, true) => Some(Fault::Displaced { seq, id }),
            (true, true) => None,
        }
    }
}

/// Something that honest use cannot bring about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An entry does not say what it said when it was written.
    Altered {
        /// Its place in the log.
        seq: u64,
        /// The assessment it belongs to.
        id: String,
    },
    /// An entry does not follow the one before: something was taken out, put in or rewritten there.
    Displaced {
        /// Its place in the log.
        seq: u64,
        /// The assessment it belongs to.
        id: String,
    },
    /// The present state of an assessment is not what the log adds up to.
    Unlike {
        /// The assessment.
        id: String,
    },
    /// A kept file is not what its name says.
    Spoiled {
        /// The hash it is named by.
        hash: String,
    },
    /// A file that a strategy names is not kept.
    Lost {
        /// The assessment.
        id: String,
        /// The file's hash.
        hash: String,
    },
    /// Something recorded cannot be understood.
    Unreadable {
        /// The assessment.
        id: String,
        /// What is wrong.
        why: String,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Altered { seq, id } => {
                write!(out, "entry {seq} ({id}) was altered after it was written")
            }
            Fault::Displaced { seq, id } => {
                write!(
                    out,
                    "entry {seq} ({id}) does not follow the one before: entries were removed, added or rewritten"
                )
            }
            Fault::Unlike { id } => write!(out, "{id} as it is shown is not what its log adds up to"),
            Fault::Spoiled { hash } => write!(out, "the file {hash} is not what it was when it was kept"),
            Fault::Lost { id, hash } => write!(out, "{id} names the file {hash}, which is not kept"),
            Fault::Unreadable { id, why } => write!(out, "{id}: {why}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(text: &str) -> Entry {
        Entry {
            stream: "ken-2025".into(),
            subject: "item:C01".into(),
            version: 1,
            kind: "answer".into(),
            payload: text.into(),
            at: "2026-11-22T00:00:00Z".into(),
            actor: "lead".into(),
        }
    }

    fn chain(texts: &[&str]) -> Vec<Link> {
        let mut head = Head::ORIGIN;
        texts.iter().map(|text| head.append(entry(text))).collect()
    }

    fn faults(links: &[Link]) -> Vec<Fault> {
        let mut head = Head::ORIGIN;
        links.iter().filter_map(|link| head.follow(link)).collect()
    }

    #[test]
    fn a_chain_as_written_has_no_fault() {
        assert_eq!(faults(&chain(&["a", "b", "c"])), []);
    }

    #[test]
    fn an_altered_entry_is_named() {
        let mut links = chain(&["a", "b", "c"]);
        links[1].entry.payload = "B".into();
        assert_eq!(faults(&links), [Fault::Altered { seq: 2, id: "ken-2025".into() }]);
    }

    #[test]
    fn an_entry_altered_with_its_hash_breaks_the_next() {
        let mut links = chain(&["a", "b", "c"]);
        links[1].entry.payload = "B".into();
        links[1].hash = links[1].entry.hash_after(&links[1].previous);
        assert_eq!(faults(&links), [Fault::Displaced { seq: 3, id: "ken-2025".into() }]);
    }

    #[test]
    fn a_missing_entry_shows_at_the_next() {
        let mut links = chain(&["a", "b", "c"]);
        links.remove(0);
        assert_eq!(faults(&links), [Fault::Displaced { seq: 2, id: "ken-2025".into() }]);
    }

    #[test]
    fn the_hash_is_the_same_on_every_machine_and_day() {
        let hash = entry("{}").hash_after(&Hash::ORIGIN).to_string();
        assert_eq!(hash, "db0264885dc959c4741031f461ae2e3894dd3ff335a520f1f65a872191379d9f");
    }

    proptest! {
        #[test]
        fn text_that_moves_between_fields_changes_the_hash(left in "[a-z]{1,8}", right in "[a-z]{1,8}") {
            let (mut one, mut other) = (entry(&left), entry(&format!("{left}{right}")));
            one.at = format!("{right}{}", one.at);
            other.at = entry("").at;
            prop_assert_ne!(one.hash_after(&Hash::ORIGIN), other.hash_after(&Hash::ORIGIN));
        }
    }
}
