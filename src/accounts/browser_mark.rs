//! Knows the mark of a browser from which an account was in before: it lets nobody in, but keeps others from using up the
//! tries of whoever is at home there. For any other account it counts for nothing, so that nobody gets more tries at the
//! name of another by coming in with their own.

use super::token::{hexadecimal, random_digits};
use super::{RegistryRecord, Token};
use crate::storage::PersonId;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

/// With what marks are signed; one for an installation.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarkKey {
    /// 256 random bits as hexadecimal digits.
    key: String,
}

impl RegistryRecord for MarkKey {
    const KIND: &'static str = "mark-key";

    fn id(&self) -> String {
        MarkKey::ID.to_owned()
    }
}

impl MarkKey {
    /// The name of the only one.
    pub const ID: &str = "only";

    /// A new one.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn generate() -> Result<MarkKey, getrandom::Error> {
        Ok(MarkKey { key: random_digits()? })
    }

    /// A mark for a cookie: a random part, and its signature for this account.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn mark(&self, account: &PersonId) -> Result<String, getrandom::Error> {
        let random = random_digits()?;
        let signature = self.sign(&about(&random, account));
        Ok(format!("{random}.{signature}"))
    }

    /// The random part of a mark that is ours, where it was made for this account.
    pub fn read<'m>(&self, mark: &'m str, account: &PersonId) -> Option<&'m str> {
        let (random, signature) = mark.split_once('.')?;
        Token::read(random)?;
        self.has_signed(&about(random, account), signature).then_some(random)
    }

    /// The signature under a text, as hexadecimal digits.
    pub(super) fn sign(&self, text: &str) -> String {
        hexadecimal(&self.mac(text).finalize().into_bytes())
    }

    /// Whether this is the signature under a text; it takes as long where it is not.
    pub(super) fn has_signed(&self, text: &str, signature: &str) -> bool {
        let bytes = (0..64).step_by(2).map(|at| u8::from_str_radix(signature.get(at..at + 2)?, 16).ok());
        let bytes: Option<Vec<u8>> = bytes.collect();
        signature.len() == 64 && bytes.is_some_and(|bytes| self.mac(text).verify_slice(&bytes).is_ok())
    }

    fn mac(&self, text: &str) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(self.key.as_bytes()).expect("a key of any length");
        mac.update(text.as_bytes());
        mac
    }
}

/// What is signed of a mark.
fn about(random: &str, account: &PersonId) -> String {
    format!("browser-mark\n{random}\n{account}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(digit: &str) -> PersonId {
        digit.repeat(32).parse().unwrap()
    }

    #[test]
    fn only_marks_of_this_key_and_this_account_are_ours() {
        let (key, other) = (MarkKey::generate().unwrap(), MarkKey::generate().unwrap());
        let home = account("0");
        let mark = key.mark(&home).unwrap();
        assert_eq!(key.read(&mark, &home), mark.split('.').next());
        assert_eq!(key.read(&mark, &account("1")), None, "it says nothing of anybody else");
        assert_eq!(other.read(&mark, &home), None);
        let forged = mark.replacen(&mark[..1], if mark.starts_with('0') { "1" } else { "0" }, 1);
        for wrong in ["", ".", "a.b", &mark[..64], &mark[..128], &format!("{mark}0"), &forged] {
            assert_eq!(key.read(wrong, &home), None, "{wrong}");
        }
    }
}
