//! Knows which regions and groups there are for somebody, and as whom they may look at one.

use super::RegionError;
use crate::framework::{CountryCode, RegionId};
use crate::region::{ConsentLedger, RegionReader, RegionSight};
use crate::service::access::{Act, Person, Scope};
use crate::service::{Service, ServiceError};
use chrono::NaiveDate;

/// A region or a declared group with its countries, in the order of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionPlace {
    /// Its permanent name.
    pub id: RegionId,
    /// Its countries.
    pub countries: Vec<CountryCode>,
}

/// As whom somebody looks at a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standpoint {
    /// As its field office, for those countries that the person's role is held for.
    Office,
    /// As this country.
    Country(CountryCode),
    /// As anybody.
    Public,
}

impl Standpoint {
    /// Who looks.
    pub fn reader(&self) -> RegionReader<'_> {
        match self {
            Standpoint::Office => RegionReader::Office,
            Standpoint::Country(country) => RegionReader::Country(country),
            Standpoint::Public => RegionReader::Public,
        }
    }

    /// What they may see on a day by these consents.
    pub(super) fn sight<'a>(&'a self, ledger: &'a ConsentLedger, today: NaiveDate) -> RegionSight<'a> {
        RegionSight { ledger, reader: self.reader(), today }
    }
}

/// As whom somebody who works for a field office looks at this country: as its office, or as anybody where it is another's.
pub(super) fn office_standpoint(person: &Person, country: &CountryCode) -> Standpoint {
    if person.may(Act::Oversee, country) { Standpoint::Office } else { Standpoint::Public }
}

impl Service {
    /// The region or group with this name.
    ///
    /// # Errors
    /// [`RegionError::NoSuchRegion`].
    pub fn region_place(&self, id: &RegionId) -> Result<RegionPlace, RegionError> {
        let regions = &self.library.regions;
        if regions.region(id).is_none() && regions.group(id).is_none() {
            return Err(RegionError::NoSuchRegion);
        }
        let members = regions.members(id, &self.library.countries).into_iter();
        let countries = members.filter(|country| !country.sample).map(|country| country.code.clone());
        Ok(RegionPlace { id: id.clone(), countries: countries.collect() })
    }

    /// The regions and groups of which somebody looks after a country, regions first.
    pub fn office_places(&self, person: &Person) -> Vec<RegionPlace> {
        let regions = &self.library.regions;
        let regions_first = regions.regions.iter().map(|region| &region.id);
        let ids = regions_first.chain(regions.groups.iter().map(|group| &group.id));
        let places = ids.filter_map(|id| self.region_place(id).ok());
        places
            .filter(|place| place.countries.iter().any(|country| person.may(Act::Oversee, country)))
            .collect()
    }

    /// The countries of a region that somebody may look at from this standpoint, each as far as it consented.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the standpoint is not theirs, or not of this region.
    pub(super) fn visible_countries(
        &self,
        person: &Person,
        place: &RegionPlace,
        standpoint: &Standpoint,
    ) -> Result<Vec<CountryCode>, RegionError> {
        let countries = match standpoint {
            Standpoint::Office => {
                let own = place.countries.iter().filter(|country| person.may(Act::Oversee, country));
                own.cloned().collect()
            }
            Standpoint::Country(country) => {
                self.allow(person, Act::Compare, Scope::Country(country))?;
                if !place.countries.contains(country) {
                    return Err(ServiceError::Refused.into());
                }
                place.countries.clone()
            }
            Standpoint::Public => place.countries.clone(),
        };
        if countries.is_empty() { Err(ServiceError::Refused.into()) } else { Ok(countries) }
    }

    /// Nothing, where somebody does the work of the field office for all countries of a region.
    pub(super) fn allow_office(&self, person: &Person, place: &RegionPlace) -> Result<(), RegionError> {
        Ok(self.allow(person, Act::Oversee, Scope::Countries(&place.countries))?)
    }

    /// Nothing, where there is this country.
    pub(super) fn known_country(&self, country: &CountryCode) -> Result<(), RegionError> {
        self.library.country(country).map(drop).ok_or(RegionError::Service(ServiceError::NotFound))
    }
}
