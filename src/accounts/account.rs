//! Knows what an account is.

use super::{Grant, PasswordHash, RegistryRecord, SecondFactor};
use crate::storage::PersonId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// How many characters a name may have.
pub const LONGEST_NAME: usize = 200;
/// How many characters an e-mail address may have (RFC 5321, 4.5.3.1.3).
const LONGEST_EMAIL: usize = 254;

/// Somebody who may come in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The id under which the log names them.
    pub id: PersonId,
    /// By which they come in, in small letters.
    pub email: String,
    /// The name of the office, or of the person in it.
    pub name: String,
    /// The language that they read, as in addresses.
    pub lang: String,
    /// What is kept of the password; none until they have chosen one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<PasswordHash>,
    /// The second proof, where they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_factor: Option<SecondFactor>,
    /// What they may do.
    #[serde(default)]
    pub grants: Vec<Grant>,
    /// Whether they are kept out.
    #[serde(default)]
    pub disabled: bool,
    /// When the account was made.
    pub created: DateTime<Utc>,
}

/// What is wrong with something typed about an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountFault {
    /// It is empty.
    Missing,
    /// It has more characters than this.
    TooLong(usize),
    /// It is no e-mail address.
    NoEmail,
}

impl RegistryRecord for Account {
    const KIND: &'static str = "account";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn key(&self) -> Option<String> {
        Some(self.email.clone())
    }
}

impl Account {
    /// What they may do on this day.
    pub fn grants_on(&self, day: NaiveDate) -> Vec<Grant> {
        match self.disabled {
            true => Vec::new(),
            false => self.grants.iter().filter(|grant| grant.holds_on(day)).cloned().collect(),
        }
    }

    /// Whether they must come in with a second proof.
    pub fn needs_second_factor(&self) -> bool {
        self.grants.iter().any(Grant::needs_second_factor)
    }
}

/// The e-mail address in what was typed: in small letters, without blanks around it. Whether anybody reads it is not
/// known.
///
/// # Errors
/// What is wrong with it.
pub fn read_email(text: &str) -> Result<String, AccountFault> {
    let text = text.trim().to_lowercase();
    let parts = text.split_once('@').filter(|(local, domain)| {
        let plain = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
        plain(local) && plain(domain)
    });
    match parts {
        _ if text.is_empty() => Err(AccountFault::Missing),
        _ if text.chars().count() > LONGEST_EMAIL => Err(AccountFault::TooLong(LONGEST_EMAIL)),
        Some(_) => Ok(text),
        None => Err(AccountFault::NoEmail),
    }
}

/// The name in what was typed.
///
/// # Errors
/// What is wrong with it.
pub fn read_name(text: &str) -> Result<String, AccountFault> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() {
        0 => Err(AccountFault::Missing),
        count if count > LONGEST_NAME => Err(AccountFault::TooLong(LONGEST_NAME)),
        _ => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_sign_between_two_parts() {
        for (text, expected) in [
            (" Office@Interior.GOV.example ", Ok("office@interior.gov.example")),
            ("oficina@niñez.example", Ok("oficina@niñez.example")),
            ("", Err(AccountFault::Missing)),
            ("office", Err(AccountFault::NoEmail)),
            ("@example", Err(AccountFault::NoEmail)),
            ("a@b@c", Err(AccountFault::NoEmail)),
            ("a b@c", Err(AccountFault::NoEmail)),
        ] {
            assert_eq!(read_email(text), expected.map(str::to_owned), "{text}");
        }
        assert_eq!(read_email(&format!("{}@b", "a".repeat(260))), Err(AccountFault::TooLong(254)));
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(read_name(" Ministry \n of  ICT "), Ok("Ministry of ICT".to_owned()));
        assert_eq!(read_name(" \t"), Err(AccountFault::Missing));
        assert_eq!(read_name(&"a".repeat(201)), Err(AccountFault::TooLong(200)));
    }
}
