//! Knows who looks at countries together and what is open to them; knows nothing of what they look at.

use super::{ConsentAudience, ConsentField, ConsentLedger, ConsentPurpose, ConsentScope};
use crate::framework::CountryCode;
use chrono::NaiveDate;
use serde::Serialize;

/// Something that is open to a reader, or is not. What is not open is not there: no page has to remember to leave it out, and
/// none can tell why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Disclosure<T> {
    /// The country does not share it with this reader.
    #[default]
    Withheld,
    /// It is this.
    Open(T),
}

impl<T> Disclosure<T> {
    /// What `make` gives where it may be shown.
    pub fn when(is_open: bool, make: impl FnOnce() -> T) -> Disclosure<T> {
        if is_open { Disclosure::Open(make()) } else { Disclosure::Withheld }
    }

    /// What is open; none where nothing is.
    pub fn open(&self) -> Option<&T> {
        match self {
            Disclosure::Open(value) => Some(value),
            Disclosure::Withheld => None,
        }
    }
}

/// Who looks at countries together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionReader<'a> {
    /// The field office.
    Office,
    /// A country.
    Country(&'a CountryCode),
    /// Anybody.
    Public,
}

/// What a reader may see on a day. Every page, paper and file about several countries asks it.
#[derive(Clone, Copy, Debug)]
pub struct RegionSight<'a> {
    /// What countries consented to.
    pub ledger: &'a ConsentLedger,
    /// Who looks.
    pub reader: RegionReader<'a>,
    /// The day.
    pub today: NaiveDate,
}

impl RegionSight<'_> {
    /// Whether facts about a country may be shown for a purpose. Countries see of each other what both share; a country sees
    /// itself.
    pub fn permits(&self, country: &CountryCode, field: ConsentField, purpose: ConsentPurpose) -> bool {
        let of =
            |one, audience| self.ledger.permits(one, ConsentScope { field, audience, purpose }, self.today);
        match self.reader {
            RegionReader::Office => of(country, ConsentAudience::Office),
            RegionReader::Public => of(country, ConsentAudience::Public),
            RegionReader::Country(viewer) => {
                let mutual = || [viewer, country].into_iter().all(|one| of(one, ConsentAudience::Countries));
                viewer == country || mutual()
            }
        }
    }

    /// Whether the reader is the field office, or this country itself.
    pub fn is_office_or(&self, country: &CountryCode) -> bool {
        match self.reader {
            RegionReader::Office => true,
            RegionReader::Country(viewer) => viewer == country,
            RegionReader::Public => false,
        }
    }
}
