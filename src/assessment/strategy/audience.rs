//! Knows for whom a document is written, and what those people may see.

use crate::assessment::Confidentiality;
use serde::{Deserialize, Serialize};

/// The readers of a document: its redaction level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Everybody.
    #[default]
    Public,
    /// The steering committee.
    Committee,
    /// Those who answered and the coordinator.
    Internal,
}

impl Audience {
    /// Every audience, the widest first.
    pub const ALL: [Audience; 3] = [Audience::Public, Audience::Committee, Audience::Internal];

    /// The name in addresses and on the command line.
    pub fn code(self) -> &'static str {
        ["public", "committee", "internal"][self as usize]
    }

    /// The audience with this name.
    pub fn from_code(code: &str) -> Option<Audience> {
        Audience::ALL.into_iter().find(|audience| audience.code() == code)
    }

    /// Whether these readers may see what is marked so.
    pub fn may_see(self, mark: Confidentiality) -> bool {
        match mark {
            Confidentiality::Public => true,
            Confidentiality::Committee => self >= Audience::Committee,
            Confidentiality::Confidential => self >= Audience::Internal,
        }
    }
}
