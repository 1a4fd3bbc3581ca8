//! Knows for whom a document is written, and what those people may see.

use crate::assessment::Confidentiality;
use crate::code::codes;

codes! {
    /// The readers of a document: its redaction level.
    #[derive(Default, PartialOrd, Ord, Hash)]
    pub enum Audience {
        /// Everybody.
        #[default]
        Public = "public",
        /// The steering committee.
        Committee = "committee",
        /// Those who answered and the coordinator.
        Internal = "internal",
    }
}

impl Audience {
    /// Whether these readers may see what is marked so.
    pub fn may_see(self, mark: Confidentiality) -> bool {
        match mark {
            Confidentiality::Public => true,
            Confidentiality::Committee => self >= Audience::Committee,
            Confidentiality::Confidential => self >= Audience::Internal,
        }
    }
}
