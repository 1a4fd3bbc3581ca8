//! Knows what waits for a while where several processes share a database, and that only whoever knows its name can read it;
//! knows not what it is.

use super::StoreFuture;
use chrono::{DateTime, Utc};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::{Digest, Sha256};

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfKind {
    /// What came of a form.
    Form,
    /// How far a version is that is being frozen.
    Freezing,
    /// A file that was read and is shown before it is kept.
    Import,
    /// A bundle that was looked at.
    Bundle,
    /// An answer sheet that was read.
    Sheet,
}

impl ShelfKind {
    /// What it is called in the database.
    pub(super) fn code(self) -> &'static str {
        match self {
            ShelfKind::Form => "form",
            ShelfKind::Freezing => "freezing",
            ShelfKind::Import => "import",
            ShelfKind::Bundle => "bundle",
            ShelfKind::Sheet => "sheet",
        }
    }

    /// How many bytes of a kind wait together at most: what would end first goes where more comes.
    pub(super) fn room(self) -> usize {
        match self {
            ShelfKind::Import | ShelfKind::Bundle => 150_000_000,
            ShelfKind::Form | ShelfKind::Sheet => 50_000_000,
            ShelfKind::Freezing => 1_000_000,
        }
    }
}

/// Under what a thing waits. It is written nowhere: a thing is found by what follows from its name, and sealed with what
/// follows from it in another way, so that the database gives it to nobody who does not know the name.
#[derive(Clone, PartialEq, Eq)]
pub struct ShelfKey {
    /// What waits.
    pub(super) kind: ShelfKind,
    name: Vec<u8>,
}

/// A thing that waits.
pub struct ShelfEntry {
    /// What it says.
    pub bytes: Vec<u8>,
    /// Since when it waits.
    pub since: DateTime<Utc>,
    /// From when on nobody finds it.
    pub until: DateTime<Utc>,
}

/// A place where things wait that several processes reach. A crash of the database may empty it.
pub trait SharedShelf: Send + Sync {
    /// Puts a thing where none waits; the outcome is whether it was put.
    fn put_first<'a>(&'a self, key: &'a ShelfKey, thing: ShelfEntry) -> StoreFuture<'a, bool>;

    /// Puts a thing in place of what waits there.
    fn put<'a>(&'a self, key: &'a ShelfKey, thing: ShelfEntry) -> StoreFuture<'a, ()>;

    /// What waits there now.
    fn find<'a>(&'a self, key: &'a ShelfKey, now: DateTime<Utc>) -> StoreFuture<'a, Option<Vec<u8>>>;

    /// Takes out all of these in one step; `None`, and nothing taken out, where one of them is not there or named twice.
    fn take<'a>(&'a self, keys: &'a [ShelfKey], now: DateTime<Utc>) -> StoreFuture<'a, Option<Vec<Vec<u8>>>>;
}

impl ShelfKey {
    /// The place of a thing of this kind with this name.
    pub fn new(kind: ShelfKind, name: &[u8]) -> ShelfKey {
        ShelfKey { kind, name: name.to_vec() }
    }

    /// What it is found by.
    pub(super) fn mark(&self) -> [u8; 32] {
        self.derive(b"mark")
    }

    /// Something that follows from the name for this purpose: SHA-256.
    fn derive(&self, purpose: &[u8]) -> [u8; 32] {
        let mut hash = Sha256::new();
        for part in [b"amparo-shelf", purpose, self.kind.code().as_bytes()] {
            hash.update(part);
            hash.update([0]);
        }
        hash.update(&self.name);
        hash.finalize().into()
    }

    /// ChaCha20-Poly1305 with a key of this thing's own.
    fn cipher(&self) -> Option<LessSafeKey> {
        UnboundKey::new(&CHACHA20_POLY1305, &self.derive(b"seal")).ok().map(LessSafeKey::new)
    }

    /// The bytes sealed, with the number that was used once behind them; none where the system gives no randomness.
    pub(super) fn seal(&self, mut bytes: Vec<u8>) -> Option<Vec<u8>> {
        let mut number = [0_u8; NONCE_LEN];
        getrandom::fill(&mut number).ok()?;
        let nonce = Nonce::assume_unique_for_key(number);
        self.cipher()?.seal_in_place_append_tag(nonce, Aad::empty(), &mut bytes).ok()?;
        bytes.extend_from_slice(&number);
        Some(bytes)
    }

    /// The bytes that were sealed; none where they were something else.
    pub(super) fn unseal(&self, mut sealed: Vec<u8>) -> Option<Vec<u8>> {
        let end = sealed.len().checked_sub(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(sealed.get(end..)?).ok()?;
        sealed.truncate(end);
        let length = self.cipher()?.open_in_place(nonce, Aad::empty(), &mut sealed).ok()?.len();
        sealed.truncate(length);
        Some(sealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_name_opens_what_was_sealed() {
        let key = ShelfKey::new(ShelfKind::Import, b"7f");
        let sealed = key.seal(b"A case of a child".to_vec()).unwrap();
        assert_eq!(key.unseal(sealed.clone()), Some(b"A case of a child".to_vec()));
        assert_ne!(key.seal(b"A case of a child".to_vec()).unwrap(), sealed, "no number is used twice");
        for other in [ShelfKey::new(ShelfKind::Import, b"7e"), ShelfKey::new(ShelfKind::Form, b"7f")] {
            assert_eq!(other.unseal(sealed.clone()), None);
            assert_ne!(other.mark(), key.mark());
        }
        for spoiled in [Vec::new(), sealed[1..].to_vec(), vec![0; NONCE_LEN]] {
            assert_eq!(key.unseal(spoiled), None);
        }
    }
}
