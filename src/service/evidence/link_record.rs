//! Knows what an address of evidence was found to be when it was asked last, and how that is kept beside the log; asks
//! nobody.

use crate::accounts::RegistryRecord;
use crate::code::codes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

codes! {
    /// What is known of an address, the best first.
    #[derive(PartialOrd, Ord)]
    pub enum LinkState {
        /// Something is there.
        Alive = "alive",
        /// It leads into a network that is nobody else's, and was not asked.
        Inside = "inside",
        /// It names a port other than those of the web, and was not asked.
        Port = "port",
        /// Nobody knows: it does not answer, or neither shows something nor says that it is gone.
        Unclear = "unclear",
        /// Whoever keeps the site says that there is nothing.
        Dead = "dead",
    }
}

/// What was found at an address, and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRecord {
    /// The assessment.
    pub assessment: String,
    /// The hash of the address: it can belong to evidence that few may see.
    pub link: String,
    /// What was found.
    pub state: LinkState,
    /// When that was found first, and each time since.
    pub since: DateTime<Utc>,
    /// When it was asked last.
    pub at: DateTime<Utc>,
}

impl RegistryRecord for LinkRecord {
    const KIND: &'static str = "link";

    fn id(&self) -> String {
        format!("{}/{}", self.assessment, self.link)
    }
}
