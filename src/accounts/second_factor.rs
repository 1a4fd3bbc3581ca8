//! Knows the second proof: codes that change every half minute, and those for the day on which the device is lost.

use super::TokenHash;
use super::token::random_digits;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use totp_rs::{Builder, Secret, Totp};

/// How many codes there are for the day on which the device is lost.
pub const RECOVERY_CODES: usize = 10;
/// How many characters each has; almost five bits in each, so that nobody guesses one.
const RECOVERY_LENGTH: usize = 16;
/// Without what looks alike.
const SIGNS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
/// What the device calls us.
const ISSUER: &str = "Amparo";

/// The second proof of an account: one-time codes by the time (RFC 6238: SHA-1, six digits, thirty seconds).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondFactor {
    /// The secret that the device has too, in base 32.
    secret: String,
    /// The half minute of the last code that was taken: each counts once.
    last: u64,
    /// What is kept of the codes for a lost device that were not used yet.
    recovery: Vec<TokenHash>,
}

/// Never in a log.
impl std::fmt::Debug for SecondFactor {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("SecondFactor").field("recovery", &self.recovery.len()).finish_non_exhaustive()
    }
}

/// A second proof that is being set up: it counts once a first code shows that the device has it.
#[derive(Clone)]
pub struct TotpSetup {
    /// The secret in base 32, for those who type it.
    pub secret: String,
    /// The address that devices read, as a QR code.
    pub address: String,
}

impl TotpSetup {
    /// A new secret for the account with this address; none where the system gives no randomness.
    pub fn generate(email: &str) -> Option<TotpSetup> {
        let mut bytes = [0; 20];
        getrandom::fill(&mut bytes).ok()?;
        TotpSetup::of(Secret::from(bytes).to_base32(), email)
    }

    /// The set-up that a form sends back with its first code.
    pub fn of(secret: String, email: &str) -> Option<TotpSetup> {
        let address = totp(&secret, email)?.to_url().ok()?;
        Some(TotpSetup { secret, address })
    }

    /// The code that a device with this secret shows at this moment.
    pub fn code(&self, now: DateTime<Utc>) -> Option<String> {
        let now = u64::try_from(now.timestamp()).ok()?;
        Some(totp(&self.secret, "")?.generate(now).to_string())
    }

    /// The second proof, where `code` is right now; with the codes for a lost device, which are shown once.
    pub fn finish(&self, code: &str, now: DateTime<Utc>) -> Option<(SecondFactor, Vec<String>)> {
        let last = step_of(&self.secret, code, now)?;
        let codes: Option<Vec<String>> = (0..RECOVERY_CODES).map(|_| recovery_code()).collect();
        let codes = codes?;
        let recovery = codes.iter().map(|code| recovery_hash(code)).collect();
        Some((SecondFactor { secret: self.secret.clone(), last, recovery }, codes))
    }
}

impl SecondFactor {
    /// What is left after this code was taken; none where it is wrong, or was taken before.
    pub fn after(&self, code: &str, now: DateTime<Utc>) -> Option<SecondFactor> {
        if let Some(step) = step_of(&self.secret, code, now) {
            return (step > self.last).then(|| SecondFactor { last: step, ..self.clone() });
        }
        let hash = recovery_hash(code);
        let place = self.recovery.iter().position(|known| *known == hash)?;
        let mut rest = self.clone();
        rest.recovery.remove(place);
        Some(rest)
    }

    /// How many codes for a lost device are left.
    pub fn recovery_count(&self) -> usize {
        self.recovery.len()
    }
}

/// The half minute for which a code is right, with one before and after.
fn step_of(secret: &str, code: &str, now: DateTime<Utc>) -> Option<u64> {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let now = u64::try_from(now.timestamp()).ok()?;
    totp(secret, "")?.check(&code, now)
}

fn totp(secret: &str, email: &str) -> Option<Totp> {
    let secret = Secret::try_from_base32(secret).ok()?;
    let name = if email.is_empty() { "-" } else { email }.replace(':', " ");
    Builder::new().with_secret(secret).with_account_name(name).with_issuer(Some(ISSUER)).build().ok()
}

fn recovery_code() -> Option<String> {
    let digits = random_digits().ok()?;
    let sign = |pair: &[u8]| {
        let number = usize::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
        SIGNS.get(number % SIGNS.len()).map(|sign| char::from(*sign))
    };
    digits.as_bytes().chunks(2).take(RECOVERY_LENGTH).map(sign).collect()
}

/// What is kept of a code; blanks, hyphens and capitals do not matter.
fn recovery_hash(code: &str) -> TokenHash {
    let plain: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    TokenHash::of(&plain.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn the_first_code_shows_that_the_device_has_the_secret() {
        let setup = TotpSetup::generate("office@interior.example").unwrap();
        assert!(setup.address.starts_with("otpauth://totp/"), "{}", setup.address);
        assert!(setup.finish("000000x", at(0)).is_none());
        let (factor, codes) = setup.finish(&setup.code(at(0)).unwrap(), at(0)).unwrap();
        assert_eq!((factor.recovery_count(), codes.len()), (RECOVERY_CODES, RECOVERY_CODES));
    }

    #[test]
    fn a_code_counts_once_and_those_around_it_too() {
        let setup = TotpSetup::generate("a@b").unwrap();
        let (factor, _) = setup.finish(&setup.code(at(0)).unwrap(), at(0)).unwrap();
        assert!(factor.after(&setup.code(at(0)).unwrap(), at(1)).is_none(), "taken already");
        let next = setup.code(at(30)).unwrap();
        let after = factor.after(&next, at(30)).unwrap();
        assert!(after.after(&next, at(31)).is_none(), "taken already");
        assert!(after.after(&setup.code(at(0)).unwrap(), at(31)).is_none(), "older than the last");
        assert!(after.after(&setup.code(at(60)).unwrap(), at(31)).is_some(), "a clock that is early");
        assert!(after.after(&setup.code(at(300)).unwrap(), at(31)).is_none(), "far away");
    }

    #[test]
    fn a_code_for_a_lost_device_counts_once() {
        let setup = TotpSetup::generate("a@b").unwrap();
        let (factor, codes) = setup.finish(&setup.code(at(0)).unwrap(), at(0)).unwrap();
        let written = format!(" {}-{} ", &codes[3][..8].to_uppercase(), &codes[3][8..]);
        let after = factor.after(&written, at(1)).unwrap();
        assert_eq!(after.recovery_count(), RECOVERY_CODES - 1);
        assert!(after.after(&codes[3], at(1)).is_none());
        assert!(after.after(&codes[4], at(1)).is_some());
        assert!(after.after("", at(1)).is_none());
    }

    #[test]
    fn nothing_of_it_shows_in_a_log() {
        let setup = TotpSetup::generate("a@b").unwrap();
        let (factor, _) = setup.finish(&setup.code(at(0)).unwrap(), at(0)).unwrap();
        assert!(!format!("{factor:?}").contains(&setup.secret));
    }
}
