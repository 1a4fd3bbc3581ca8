//! Knows how the entries of a chain hang together by hash, and how to see that one was altered; knows no database.

use super::{EntrySite, Hash, LogFault};

/// How many random bytes go with the content of an entry.
pub(super) const SALT: usize = 16;

/// What an entry of the log says, byte for byte as it is kept. Texts are bytes where tampering may have spoiled them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LogEntry<T = String> {
    /// The assessment.
    pub stream: T,
    /// What changed in it, as in `item:C01`.
    pub subject: T,
    /// The version that this makes of the subject, from 1.
    pub version: u64,
    /// `created`, `answer`, `respond`, `agree`, `stage`, `choices`, `strategy` or `remove`.
    pub kind: T,
    /// The new content, JSON.
    pub payload: T,
    /// Random bytes, so that nobody can guess the content from its digest. The trunk has none.
    pub salt: Option<Vec<u8>>,
    /// When, RFC 3339.
    pub at: T,
    /// By whom: the id of a person, in the trunk the name.
    pub actor: T,
}

impl<T: AsRef<[u8]>> LogEntry<T> {
    /// The hash of this entry at place `seq` after the one with hash `previous`.
    ///
    /// The content of an entry of the trunk goes in as it is; any other goes in as a digest with its salt, so that the
    /// chain would still hold without the content.
    pub fn hash_after(&self, previous: &Hash, seq: u64) -> Hash {
        let (stream, subject, kind) = (self.stream.as_ref(), self.subject.as_ref(), self.kind.as_ref());
        let (payload, at, actor) = (self.payload.as_ref(), self.at.as_ref(), self.actor.as_ref());
        let (version, seq) = (self.version.to_string(), seq.to_string());
        let (version, seq) = (version.as_bytes(), seq.as_bytes());
        match &self.salt {
            None => Hash::of(previous, &[stream, subject, version, kind, payload, at, actor]),
            Some(salt) => {
                let content = Hash::of(&Hash::ORIGIN, &[salt, payload]);
                let fields = [stream, seq, subject, version, kind, content.bytes(), at, actor];
                Hash::of(previous, &fields)
            }
        }
    }
}

/// An entry in its place in a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ChainLink<T = String> {
    /// The place, counted from 1 without gaps.
    pub seq: u64,
    /// What it says.
    pub entry: LogEntry<T>,
    /// The hash of the entry before.
    pub previous: Hash,
    /// The hash of this entry.
    pub hash: Hash,
}

impl<T: AsRef<[u8]>> ChainLink<T> {
    /// Where it stands.
    pub fn site(&self) -> EntrySite {
        let id = String::from_utf8_lossy(self.entry.stream.as_ref()).into_owned();
        EntrySite { id, seq: self.seq, trunk: self.entry.salt.is_none() }
    }
}

/// The end of a chain so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The place of the last entry; 0 where there is none.
    pub seq: u64,
    /// Its hash, or what the first entry is to follow.
    pub hash: Hash,
}

impl Head {
    /// The end of an empty chain that follows nothing.
    pub const ORIGIN: Head = Head { seq: 0, hash: Hash::ORIGIN };

    /// Puts an entry at the end.
    pub fn append(&mut self, entry: LogEntry) -> ChainLink {
        let (previous, seq) = (self.hash, self.seq + 1);
        let hash = entry.hash_after(&previous, seq);
        *self = Head { seq, hash };
        ChainLink { seq, entry, previous, hash }
    }

    /// Moves on to `link` and says what is wrong with it.
    pub fn follow<T: AsRef<[u8]>>(&mut self, link: &ChainLink<T>) -> Option<LogFault> {
        let follows = link.seq == self.seq + 1 && link.previous == self.hash;
        let intact = link.hash == link.entry.hash_after(&link.previous, link.seq);
        *self = Head { seq: link.seq, hash: link.hash };
        match (follows, intact) {
            (_, false) => Some(LogFault::Altered(link.site())),
            (false, true) => Some(LogFault::Displaced(link.site())),
            (true, true) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(text: &str, salt: Option<Vec<u8>>) -> LogEntry {
        LogEntry {
            stream: "ken-2025".into(),
            subject: "item:C01".into(),
            version: 1,
            kind: "answer".into(),
            payload: text.into(),
            salt,
            at: "2026-11-22T00:00:00Z".into(),
            actor: "lead".into(),
        }
    }

    fn salt() -> Option<Vec<u8>> {
        Some(vec![7; SALT])
    }

    fn chain(texts: &[&str]) -> Vec<ChainLink> {
        let mut head = Head::ORIGIN;
        texts.iter().map(|text| head.append(entry(text, salt()))).collect()
    }

    fn faults(links: &[ChainLink]) -> Vec<LogFault> {
        let mut head = Head::ORIGIN;
        links.iter().filter_map(|link| head.follow(link)).collect()
    }

    fn site(seq: u64) -> EntrySite {
        EntrySite { id: "ken-2025".into(), seq, trunk: false }
    }

    #[test]
    fn a_chain_as_written_has_no_fault() {
        assert_eq!(faults(&chain(&["a", "b", "c"])), []);
    }

    #[test]
    fn an_altered_entry_is_named() {
        let mut links = chain(&["a", "b", "c"]);
        links[1].entry.payload = "B".into();
        assert_eq!(faults(&links), [LogFault::Altered(site(2))]);
    }

    #[test]
    fn an_entry_altered_with_its_hash_breaks_the_next() {
        let mut links = chain(&["a", "b", "c"]);
        links[1].entry.payload = "B".into();
        links[1].hash = links[1].entry.hash_after(&links[1].previous, 2);
        assert_eq!(faults(&links), [LogFault::Displaced(site(3))]);
    }

    #[test]
    fn a_missing_entry_shows_at_the_next() {
        let mut links = chain(&["a", "b", "c"]);
        links.remove(0);
        assert_eq!(faults(&links), [LogFault::Displaced(site(2))]);
    }

    #[test]
    fn the_hash_is_the_same_on_every_machine_and_day() {
        let trunk = entry("{}", None).hash_after(&Hash::ORIGIN, 1).to_string();
        assert_eq!(trunk, "db0264885dc959c4741031f461ae2e3894dd3ff335a520f1f65a872191379d9f");
        let stream = entry("{}", salt()).hash_after(&Hash::ORIGIN, 1).to_string();
        assert_eq!(stream, "dc9fbca10a185f46f4a5b45a98c7d9d399da13042eb0d1e4e6cac7467e79f10e");
    }

    proptest! {
        #[test]
        fn text_that_moves_between_fields_changes_the_hash(
            left in "[a-z]{1,8}", right in "[a-z]{1,8}", salted: bool
        ) {
            let salt = || salted.then(|| vec![0; SALT]);
            let (mut one, mut other) = (entry(&left, salt()), entry(&format!("{left}{right}"), salt()));
            one.at = format!("{right}{}", one.at);
            other.at = entry("", None).at;
            prop_assert_ne!(one.hash_after(&Hash::ORIGIN, 1), other.hash_after(&Hash::ORIGIN, 1));
        }
    }
}
