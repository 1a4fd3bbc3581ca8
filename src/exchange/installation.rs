//! Knows by what installations know one another: a key pair, whose public half has a fingerprint that people can read to
//! each other; knows no place where keys are kept.

use crate::storage::{read_hex, write_hex};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// How many words a fingerprint has: 96 bits.
pub const FINGERPRINT_WORDS: usize = 6;

/// Before the key in what is hashed, so that the fingerprint is that of nothing else.
const DOMAIN: &[u8] = b"amparo installation ";

/// The letters of words that can be said in any language; each word is a number of 16 bits as consonant, vowel, consonant,
/// vowel, consonant. Source: D. S. Wilkerson, "A Proposal for Proquints" (2009), arXiv:0901.4016.
const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
const VOWELS: &[u8; 4] = b"aiou";

/// An installation by the beginning of the hash of its public key: 32 hexadecimal digits. Who has another key is another
/// installation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct InstallationId(String);

impl fmt::Display for InstallationId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl FromStr for InstallationId {
    type Err = String;

    fn from_str(text: &str) -> Result<InstallationId, String> {
        match text.len() == 32 && read_hex(text).is_some() {
            true => Ok(InstallationId(text.to_owned())),
            false => Err(format!("`{text}` is no id of an installation; it has 32 hexadecimal digits")),
        }
    }
}

impl TryFrom<String> for InstallationId {
    type Error = String;

    fn try_from(text: String) -> Result<InstallationId, String> {
        text.parse()
    }
}

impl From<InstallationId> for String {
    fn from(id: InstallationId) -> String {
        id.0
    }
}

/// Why a key or a signature cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// It is no key.
    #[error("it is no key of an installation")]
    Malformed,
    /// The signature is not one of this key over these bytes.
    #[error("the signature does not fit")]
    Signature,
    /// The system gives no random bytes.
    #[error("the system gives no random bytes")]
    NoChance,
}

/// The public half of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerificationKey(VerifyingKey);

impl VerificationKey {
    /// The key that is written like this.
    ///
    /// # Errors
    /// [`KeyFault::Malformed`], also for keys that sign everything.
    pub fn from_hex(text: &str) -> Result<VerificationKey, KeyFault> {
        let bytes: [u8; 32] =
            read_hex(text).and_then(|bytes| bytes.try_into().ok()).ok_or(KeyFault::Malformed)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| KeyFault::Malformed)?;
        if key.is_weak() { Err(KeyFault::Malformed) } else { Ok(VerificationKey(key)) }
    }

    /// As it is written.
    pub fn to_hex(&self) -> String {
        write_hex(&self.0.to_bytes())
    }

    /// Nothing, where these bytes were signed with the other half.
    ///
    /// # Errors
    /// [`KeyFault::Signature`].
    pub fn check(&self, message: &[u8], signature: &[u8]) -> Result<(), KeyFault> {
        let signature = Signature::from_slice(signature).map_err(|_| KeyFault::Signature)?;
        self.0.verify_strict(message, &signature).map_err(|_| KeyFault::Signature)
    }

    fn digest(&self) -> [u8; 32] {
        Sha256::new_with_prefix(DOMAIN).chain_update(self.0.to_bytes()).finalize().into()
    }

    /// Whose key it is.
    pub fn installation(&self) -> InstallationId {
        InstallationId(self.digest().iter().take(16).map(|byte| format!("{byte:02x}")).collect())
    }

    /// Its fingerprint: [`FINGERPRINT_WORDS`] words that can be said in any language, as in `lusab-babad-…`.
    pub fn words(&self) -> String {
        let digest = self.digest();
        let pairs = digest.chunks_exact(2).take(FINGERPRINT_WORDS);
        let words =
            pairs.map(|pair| word(pair.iter().fold(0, |number, byte| number << 8 | u16::from(*byte))));
        words.collect::<Vec<_>>().join("-")
    }

    /// Whether somebody read this fingerprint: capitals and what stands between the words do not matter.
    pub fn has_words(&self, typed: &str) -> bool {
        let plain = |text: &str| -> String {
            text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
        };
        plain(typed) == plain(&self.words())
    }
}

/// Sixteen bits as five letters.
fn word(number: u16) -> String {
    let letter = |shift: u32, letters: &[u8]| {
        let place = usize::from(number >> shift) % letters.len();
        char::from(letters.get(place).copied().unwrap_or(b'a'))
    };
    [
        letter(12, CONSONANTS),
        letter(10, VOWELS),
        letter(6, CONSONANTS),
        letter(4, VOWELS),
        letter(0, CONSONANTS),
    ]
    .into_iter()
    .collect()
}

/// The whole key of this installation; nothing prints it.
#[derive(Clone)]
pub struct InstallationKey(SigningKey);

impl fmt::Debug for InstallationKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "InstallationKey({})", self.public().installation())
    }
}

impl InstallationKey {
    /// One that nobody has.
    ///
    /// # Errors
    /// [`KeyFault::NoChance`].
    pub fn generate() -> Result<InstallationKey, KeyFault> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|_| KeyFault::NoChance)?;
        Ok(InstallationKey(SigningKey::from_bytes(&seed)))
    }

    /// The key that was kept.
    ///
    /// # Errors
    /// [`KeyFault::Malformed`].
    pub fn from_hex(text: &str) -> Result<InstallationKey, KeyFault> {
        let seed: [u8; 32] =
            read_hex(text).and_then(|bytes| bytes.try_into().ok()).ok_or(KeyFault::Malformed)?;
        Ok(InstallationKey(SigningKey::from_bytes(&seed)))
    }

    /// As it is kept.
    pub fn to_hex(&self) -> String {
        write_hex(&self.0.to_bytes())
    }

    /// The half that others may know.
    pub fn public(&self) -> VerificationKey {
        VerificationKey(self.0.verifying_key())
    }

    /// The signature under these bytes.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(seed: u8) -> InstallationKey {
        InstallationKey::from_hex(&write_hex(&[seed; 32])).unwrap()
    }

    #[test]
    fn words_are_those_of_the_proposal() {
        for (number, expected) in [(0x7f00, "lusab"), (0x0001, "babad"), (0xffff, "zuzuz"), (0, "babab")] {
            assert_eq!(word(number), expected, "{number:x}");
        }
    }

    #[test]
    fn what_one_key_signs_no_other_key_and_no_other_bytes_fit() {
        let signature = key(1).sign(b"twelve laptops");
        assert_eq!(key(1).public().check(b"twelve laptops", &signature), Ok(()));
        assert_eq!(key(2).public().check(b"twelve laptops", &signature), Err(KeyFault::Signature));
        assert_eq!(key(1).public().check(b"twelve laptop", &signature), Err(KeyFault::Signature));
        for bit in 0..512 {
            let mut other = signature;
            other[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(key(1).public().check(b"twelve laptops", &other), Err(KeyFault::Signature), "{bit}");
        }
        assert_eq!(key(1).public().check(b"twelve laptops", &signature[1..]), Err(KeyFault::Signature));
    }

    #[test]
    fn keys_and_ids_are_read_as_they_are_written_and_nothing_else_is() {
        let public = key(3).public();
        assert_eq!(VerificationKey::from_hex(&public.to_hex()), Ok(public.clone()));
        assert_eq!(public.installation().to_string().parse(), Ok(public.installation()));
        assert_eq!(InstallationKey::from_hex(&key(3).to_hex()).unwrap().public(), public);
        for text in ["", "00", &"0".repeat(64), &"f".repeat(63)] {
            assert_eq!(VerificationKey::from_hex(text), Err(KeyFault::Malformed), "{text}");
        }
        assert!("0123".parse::<InstallationId>().is_err());
    }

    #[test]
    fn six_words_are_read_however_they_are_typed() {
        let public = key(4).public();
        let words = public.words();
        assert_eq!(words.split('-').count(), FINGERPRINT_WORDS);
        assert!(public.has_words(&words) && public.has_words(&words.to_uppercase().replace('-', " ")));
        assert!(!public.has_words(&key(5).public().words()) && !public.has_words(""));
        assert!(!format!("{:?}", key(4)).contains(&key(4).to_hex()));
    }
}
