//! Knows hashes, and how texts are put into one so that none can move from one field to the next unseen.

use sha2::{Digest, Sha256};
use std::fmt;

/// A SHA-256 hash; printed as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hash([u8; 32]);

impl Hash {
    /// What the first entry of a chain follows.
    pub const ORIGIN: Hash = Hash([0; 32]);

    /// The hash of these fields, each with its length, after the hash `previous`.
    pub(super) fn of(previous: &Hash, fields: &[&[u8]]) -> Hash {
        let mut digest = Sha256::new_with_prefix(previous.bytes());
        for field in fields {
            digest.update((field.len() as u64).to_be_bytes());
            digest.update(field);
        }
        Hash(digest.finalize().into())
    }

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
