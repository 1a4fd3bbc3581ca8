//! Knows what a browser carries while its owner is at a provider of sign-ins, and how to see that it is ours.

use super::token::random_digits;
use super::{MarkKey, TokenHash};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// How long somebody may take at the provider.
const LASTS: TimeDelta = TimeDelta::minutes(10);

/// What somebody went to a provider for, and what the answer is known by. It stands in a cookie, signed, and is good for
/// one answer.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderTicket {
    /// What comes back with the answer.
    pub state: String,
    /// What the provider puts into what it signs.
    pub nonce: String,
    /// What shows that whoever asked is the one who was answered (PKCE, RFC 7636).
    pub verifier: String,
    /// When they went.
    pub made: DateTime<Utc>,
    /// The language that they read, as in addresses.
    pub lang: String,
    /// What for.
    pub purpose: TicketPurpose,
}

/// What somebody goes to a provider for.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum TicketPurpose {
    /// To come in.
    SignIn {
        /// Where they go on then; an address of ours.
        to: Option<String>,
    },
    /// To come in that way later.
    Link {
        /// The session in which they asked for it.
        session: TokenHash,
    },
    /// To make the account that an invitation offers.
    Join {
        /// The token of the invitation.
        token: String,
        /// The e-mail address, where the invitation leaves it open.
        email: String,
        /// The name of the office.
        name: String,
        /// The language.
        lang: String,
    },
}

impl ProviderTicket {
    /// A new one.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn generate(
        purpose: TicketPurpose,
        lang: &str,
        now: DateTime<Utc>,
    ) -> Result<ProviderTicket, getrandom::Error> {
        Ok(ProviderTicket {
            state: random_digits()?,
            nonce: random_digits()?,
            verifier: random_digits()?,
            made: now,
            lang: lang.to_owned(),
            purpose,
        })
    }

    /// As it stands in the cookie.
    pub fn seal(&self, key: &MarkKey) -> String {
        let body = BASE64_URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).unwrap_or_default());
        let signature = key.sign(&about(&body));
        format!("{body}.{signature}")
    }

    /// The ticket in a cookie; none where it is not ours or its time is over.
    pub fn open(sealed: &str, key: &MarkKey, now: DateTime<Utc>) -> Option<ProviderTicket> {
        let (body, signature) = sealed.split_once('.')?;
        let bytes =
            BASE64_URL_SAFE_NO_PAD.decode(body).ok().filter(|_| key.has_signed(&about(body), signature))?;
        let ticket: ProviderTicket = serde_json::from_slice(&bytes).ok()?;
        (now - ticket.made < LASTS).then_some(ticket)
    }
}

/// What is signed, so that nothing else that is signed with the same key can be a ticket.
fn about(body: &str) -> String {
    format!("provider-ticket\n{body}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + 60 * minutes, 0).unwrap()
    }

    #[test]
    fn only_a_ticket_of_ours_is_opened_and_only_for_a_while() {
        let (key, other) = (MarkKey::generate().unwrap(), MarkKey::generate().unwrap());
        let purpose = TicketPurpose::SignIn { to: Some("/es/".to_owned()) };
        let ticket = ProviderTicket::generate(purpose, "es", at(0)).unwrap();
        assert_ne!(ticket.state, ticket.nonce);
        let sealed = ticket.seal(&key);
        assert!(ProviderTicket::open(&sealed, &key, at(9)) == Some(ticket.clone()));
        assert!(ProviderTicket::open(&sealed, &key, at(10)).is_none(), "too late");
        assert!(ProviderTicket::open(&sealed, &other, at(1)).is_none(), "of another key");
        let (body, signature) = sealed.split_once('.').unwrap();
        let changed = ProviderTicket { lang: "en".to_owned(), ..ticket }.seal(&other);
        let changed = changed.split_once('.').unwrap().0;
        for forged in
            ["", ".", body, &format!("{changed}.{signature}"), &format!("{body}.{}", &signature[1..])]
        {
            assert!(ProviderTicket::open(forged, &key, at(1)).is_none(), "{forged}");
        }
    }

    #[test]
    fn a_cookie_has_room_for_what_people_type() {
        let key = MarkKey::generate().unwrap();
        let purpose = TicketPurpose::Join {
            token: "0".repeat(64),
            email: "ñ".repeat(254),
            name: "ñ".repeat(200),
            lang: "zh-Hans".to_owned(),
        };
        let ticket = ProviderTicket::generate(purpose, "zh-Hans", at(0)).unwrap();
        assert!(ticket.seal(&key).len() < 3_800, "{}", ticket.seal(&key).len());
    }
}
