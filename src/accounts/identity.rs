//! Knows under which name a provider of sign-ins vouches for somebody with an account; knows no provider.

use super::{RegistryRecord, TokenHash};
use crate::storage::PersonId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Somebody as a provider knows them. Issuer and subject together are theirs for good (OpenID Connect Core 1.0, 2); an
/// e-mail address that a provider tells is not, and is asked for by nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// The provider, by its address.
    pub issuer: String,
    /// Their name there.
    pub subject: String,
    /// The account that is theirs here.
    pub account: PersonId,
    /// When they were joined.
    pub linked: DateTime<Utc>,
}

impl RegistryRecord for Identity {
    const KIND: &'static str = "identity";

    /// Those of an account begin in the same way, so that they are found among all.
    fn id(&self) -> String {
        format!("{}{}", Identity::of(&self.account), Identity::key_of(&self.issuer, &self.subject))
    }

    fn key(&self) -> Option<String> {
        Some(Identity::key_of(&self.issuer, &self.subject))
    }
}

impl Identity {
    /// How the ids of the identities of an account begin.
    pub fn of(account: &PersonId) -> String {
        format!("{account}/")
    }

    /// By what one is found; no two accounts have the same.
    pub fn key_of(issuer: &str, subject: &str) -> String {
        // No address of a provider has a line break, so that no two pairs are one text.
        TokenHash::of(&format!("{issuer}\n{subject}")).to_string()
    }
}
