//! Knows links that let somebody begin: an account, or a new password.

use super::{Grant, RegistryRecord, TokenHash};
use crate::storage::PersonId;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// What a link is for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum InvitationKind {
    /// The first administrator of the installation.
    Setup,
    /// A new account with these roles.
    Account {
        /// The address that the account will have; empty where the one who comes says it.
        email: String,
        /// What it may do.
        grants: Vec<Grant>,
    },
    /// A new password for an account.
    Password {
        /// The account.
        account: PersonId,
        /// Whether its second proof goes too, because the device is lost.
        second_factor: bool,
    },
}

/// A link that is good once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    /// What is kept of the token in the link.
    pub token: TokenHash,
    /// What it is for.
    pub kind: InvitationKind,
    /// Who made it; none for one that the program printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// When it ends.
    pub expires: DateTime<Utc>,
}

impl RegistryRecord for Invitation {
    const KIND: &'static str = "invitation";

    fn id(&self) -> String {
        self.token.to_string()
    }
}

impl InvitationKind {
    /// How long a link holds: a day for a password and the first account, two weeks for a new account.
    pub fn lasts(&self) -> TimeDelta {
        match self {
            InvitationKind::Setup | InvitationKind::Password { .. } => TimeDelta::days(1),
            InvitationKind::Account { .. } => TimeDelta::days(14),
        }
    }
}

impl Invitation {
    /// A link made now.
    pub fn new(
        token: TokenHash,
        kind: InvitationKind,
        by: Option<PersonId>,
        now: DateTime<Utc>,
    ) -> Invitation {
        let expires = now + kind.lasts();
        Invitation { token, kind, by, made: now, expires }
    }

    /// Whether it still holds.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        now < self.expires
    }
}
