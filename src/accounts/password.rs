//! Knows which passwords are good enough, what is kept of them, and that trying one takes long.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// The fewest characters of a password that stands alone (NIST SP 800-63B-4, section 3.1.1.2).
const ALONE: usize = 15;
/// The fewest where a code is asked for beside it (the same section).
const BESIDE_CODE: usize = 8;
/// The most: a password is a phrase and not a book.
const LONGEST: usize = 256;
/// The fewest guesses, as a power of ten, that somebody needs who tries the usual first: words, names, years, keys that lie
/// beside each other.
const GUESSES: f64 = 8.0;
/// How many passwords are tried at the same time: each takes 19 MiB and a core for some fifty milliseconds.
const AT_ONCE: usize = 2;

/// What is kept of a password: Argon2id with salt and costs, as a PHC string.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PasswordHash(String);

/// Never in a log.
impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("PasswordHash(…)")
    }
}

/// Why a password is not good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordFault {
    /// It has fewer characters than this.
    TooShort(usize),
    /// It has more characters than this.
    TooLong(usize),
    /// It is among the first that anybody would try.
    Common,
}

/// Where passwords are hashed and tried, a few at a time. Cheap to clone.
#[derive(Clone)]
pub struct Passwords {
    places: Arc<Semaphore>,
    /// What is tried where nobody has the name, so that this takes as long.
    nobody: PasswordHash,
}

impl Default for Passwords {
    fn default() -> Passwords {
        // Costs and length as in every hash that is made here; no password is known that has it.
        let nobody = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        Passwords { places: Arc::new(Semaphore::new(AT_ONCE)), nobody: PasswordHash(nobody.to_owned()) }
    }
}

impl Passwords {
    /// What is kept of a password that [`check`] has passed; none where the system gives no randomness.
    pub async fn hash(&self, password: &str) -> Option<PasswordHash> {
        let password = password.to_owned();
        self.carry_out(move || {
            let hash: Option<phc::PasswordHash> = Argon2::default().hash_password(password.as_bytes()).ok();
            hash.map(|hash| PasswordHash(hash.to_string()))
        })
        .await
        .flatten()
    }

    /// Whether this is the password. Without a hash it takes as long and is not.
    pub async fn is_right(&self, password: &str, hash: Option<&PasswordHash>) -> bool {
        let (password, is_somebody) = (password.to_owned(), hash.is_some());
        let PasswordHash(hash) = hash.unwrap_or(&self.nobody).clone();
        let fits = move || {
            let hash = phc::PasswordHash::new(&hash);
            hash.is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
        };
        self.carry_out(fits).await.unwrap_or(false) && is_somebody
    }

    /// Does the work on a thread of its own, when it has a place.
    async fn carry_out<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let _place = self.places.acquire().await.ok()?;
        spawn_blocking(work).await.ok()
    }
}

/// Nothing, where a password is good enough; `own` are words that somebody would try who knows whose it is. There are no
/// rules about kinds of characters, and none about age (NIST SP 800-63B-4, section 3.1.1.2).
///
/// # Errors
/// What is wrong with it.
pub fn check(password: &str, beside_code: bool, own: &[&str]) -> Result<(), PasswordFault> {
    let fewest = fewest_characters(beside_code);
    match password.chars().count() {
        count if count < fewest => Err(PasswordFault::TooShort(fewest)),
        count if count > LONGEST => Err(PasswordFault::TooLong(LONGEST)),
        _ if is_common(password, own) => Err(PasswordFault::Common),
        _ => Ok(()),
    }
}

/// The fewest characters of a password that stands alone, or beside a code.
pub fn fewest_characters(beside_code: bool) -> usize {
    if beside_code { BESIDE_CODE } else { ALONE }
}

fn is_common(password: &str, own: &[&str]) -> bool {
    let words = own.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let known: Vec<&str> = words.filter(|word| word.len() > 2).chain(["amparo"]).collect();
    zxcvbn::zxcvbn(password, &known).guesses_log10() < GUESSES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_counts_and_what_everybody_tries_does_not() {
        let own = ["cyber@interior.example", "Ministry of Interior", "Maravia"];
        for (password, alone, beside) in [
            ("short", Err(PasswordFault::TooShort(15)), Err(PasswordFault::TooShort(8))),
            ("trombón verde", Err(PasswordFault::TooShort(15)), Ok(())),
            ("passwordpassword", Err(PasswordFault::Common), Err(PasswordFault::Common)),
            ("qwertyuiopasdfgh", Err(PasswordFault::Common), Err(PasswordFault::Common)),
            ("123456789012345", Err(PasswordFault::Common), Err(PasswordFault::Common)),
            ("aaaaaaaaaaaaaaaaaaaa", Err(PasswordFault::Common), Err(PasswordFault::Common)),
            ("maravia interior", Err(PasswordFault::Common), Err(PasswordFault::Common)),
            ("four rivers meet below", Ok(()), Ok(())),
            ("ሰባት ወንዞች በአንድ ቦታ ይገናኛሉ", Ok(()), Ok(())),
            ("  blanks count too  x", Ok(()), Ok(())),
        ] {
            assert_eq!(check(password, false, &own), alone, "{password}");
            assert_eq!(check(password, true, &own), beside, "{password}");
        }
        assert_eq!(check(&"x y".repeat(100), false, &own), Err(PasswordFault::TooLong(256)));
    }

    #[tokio::test]
    async fn only_the_password_fits_its_hash() {
        let passwords = Passwords::default();
        let hash = passwords.hash("four rivers meet below").await.unwrap();
        assert!(passwords.is_right("four rivers meet below", Some(&hash)).await);
        assert!(!passwords.is_right("four rivers meet above", Some(&hash)).await);
        assert!(!passwords.is_right("four rivers meet below", None).await);
        assert_ne!(passwords.hash("four rivers meet below").await.unwrap(), hash);
        assert!(hash.0.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", hash.0);
        assert!(!format!("{hash:?}").contains("argon2id"));
    }

    #[test]
    fn the_hash_of_nobody_can_be_tried() {
        let PasswordHash(nobody) = Passwords::default().nobody;
        phc::PasswordHash::new(&nobody).unwrap();
    }
}
