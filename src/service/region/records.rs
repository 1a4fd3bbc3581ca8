//! Knows how requests, offers, missions and practices are kept beside the log: found by their country, or by their own name.

use crate::accounts::{RegistryRecord, Token};
use crate::region::{Mission, MissionPlace, Practice, SupportOffer, SupportRequest};
use serde::{Deserialize, Serialize};

/// The name under which something of a country is kept; what all of them begin with, where none is named.
pub(super) fn record_name(country: &str, id: &str) -> String {
    format!("{country}/{id}")
}

impl RegistryRecord for SupportRequest {
    const KIND: &'static str = "support-request";

    fn id(&self) -> String {
        record_name(self.country.as_str(), &self.id)
    }

    fn key(&self) -> Option<String> {
        Some(self.id.clone())
    }
}

impl RegistryRecord for SupportOffer {
    const KIND: &'static str = "support-offer";

    fn id(&self) -> String {
        record_name(self.country.as_str(), &self.id)
    }

    fn key(&self) -> Option<String> {
        Some(self.id.clone())
    }
}

impl RegistryRecord for Mission {
    const KIND: &'static str = "mission";

    fn id(&self) -> String {
        let place = match &self.place {
            MissionPlace::Country(country) => country.as_str(),
            MissionPlace::Region(region) => region.as_str(),
        };
        record_name(place, &self.id)
    }

    fn key(&self) -> Option<String> {
        Some(self.id.clone())
    }
}

impl RegistryRecord for Practice {
    const KIND: &'static str = "practice";

    fn id(&self) -> String {
        record_name(self.country.as_str(), &self.id)
    }

    fn key(&self) -> Option<String> {
        Some(self.id.clone())
    }
}

/// Another one whenever a practice was written, so that what was read of all of them is known to be old.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PracticeMark {
    /// A word that was never used.
    pub word: String,
}

impl PracticeMark {
    /// Its name: there is one.
    pub const NAME: &'static str = "all";

    /// Another one.
    ///
    /// # Errors
    /// A system that gives no random bytes.
    pub fn generate() -> Result<PracticeMark, getrandom::Error> {
        Ok(PracticeMark { word: Token::generate()?.as_str().to_owned() })
    }
}

impl RegistryRecord for PracticeMark {
    const KIND: &'static str = "practice-mark";

    fn id(&self) -> String {
        PracticeMark::NAME.to_owned()
    }
}
