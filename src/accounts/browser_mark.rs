//! Knows the mark of a browser from which somebody was in before: it lets nobody in, but keeps others from using up the tries
//! of whoever is at home there.

use super::token::{hexadecimal, random_digits};
use super::{RegistryRecord, Token};
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

    /// A mark for a cookie: a random part and its signature.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn mark(&self) -> Result<String, getrandom::Error> {
        let random = random_digits()?;
        Ok(format!("{random}.{}", self.signature(&random)))
    }

    /// The random part of a mark that is ours.
    pub fn read<'m>(&self, mark: &'m str) -> Option<&'m str> {
        let (random, signature) = mark.split_once('.')?;
        Token::read(random)?;
        let bytes = (0..64).step_by(2).map(|at| u8::from_str_radix(signature.get(at..at + 2)?, 16).ok());
        let bytes: Vec<u8> = bytes.collect::<Option<_>>()?;
        (signature.len() == 64 && self.mac(random).verify_slice(&bytes).is_ok()).then_some(random)
    }

    fn signature(&self, random: &str) -> String {
        hexadecimal(&self.mac(random).finalize().into_bytes())
    }

    fn mac(&self, random: &str) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(self.key.as_bytes()).expect("a key of any length");
        mac.update(random.as_bytes());
        mac
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marks_of_this_key_are_ours() {
        let (key, other) = (MarkKey::generate().unwrap(), MarkKey::generate().unwrap());
        let mark = key.mark().unwrap();
        assert_eq!(key.read(&mark), mark.split('.').next());
        assert_eq!(other.read(&mark), None);
        let forged = mark.replacen(&mark[..1], if mark.starts_with('0') { "1" } else { "0" }, 1);
        for wrong in ["", ".", "a.b", &mark[..64], &mark[..128], &format!("{mark}0"), &forged] {
            assert_eq!(key.read(wrong), None, "{wrong}");
        }
    }
}
