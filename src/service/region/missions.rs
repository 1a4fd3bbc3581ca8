//! Knows the calendar of a region: who plans missions and events, and who sees them.

use super::error::{check_seen, fit};
use super::{RegionError, RegionPlace, Standpoint};
use crate::accounts::VersionedRecord;
use crate::framework::RegionId;
use crate::region::{Mission, MissionKind, MissionPlace, RegionReader, RegionSight, calendar};
use crate::service::Service;
use crate::service::access::{Act, Person, Scope};
use crate::service::workshop::random_name;
use chrono::NaiveDate;

/// What a field office plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionDraft {
    /// What kind of thing it is.
    pub kind: MissionKind,
    /// What it is called.
    pub title: String,
    /// Its first day.
    pub day: NaiveDate,
    /// How many days it takes, from 1.
    pub days: u16,
}

impl MissionDraft {
    fn into_mission(self, id: String, place: MissionPlace) -> Mission {
        let MissionDraft { kind, title, day, days } = self;
        Mission { id, kind, title, place, day, days }
    }
}

/// The missions and events that one reader may see: an office those of its countries, a country its own, and both what is for
/// the whole region.
pub struct RegionCalendar {
    missions: Vec<VersionedRecord<Mission>>,
}

impl RegionCalendar {
    /// What touches the days from `first` to `last`, in the order in which it begins, with the version that is seen.
    pub fn between(&self, first: NaiveDate, last: NaiveDate) -> Vec<&VersionedRecord<Mission>> {
        let missions: Vec<Mission> = self.missions.iter().map(|kept| kept.record.clone()).collect();
        let found = calendar(&missions, first, last).into_iter();
        found.filter_map(|one| self.missions.iter().find(|kept| kept.id == one.id)).collect()
    }
}

impl Service {
    /// The missions and events of a region that somebody may see from this standpoint.
    ///
    /// # Errors
    /// [`RegionError::NoSuchRegion`]; [`ServiceError::Refused`](crate::service::ServiceError::Refused) where the standpoint
    /// is not theirs, or whatever the store could not read.
    pub async fn calendar(
        &self,
        person: &Person,
        region: &RegionId,
        standpoint: &Standpoint,
    ) -> Result<RegionCalendar, RegionError> {
        let place = self.region_place(region)?;
        let countries = self.visible_countries(person, &place, standpoint)?;
        let ledger = self.consent_ledger().await?;
        let sight: RegionSight = standpoint.sight(&ledger, self.clock.today());
        let is_open = |mission: &Mission| match &mission.place {
            MissionPlace::Country(country) => countries.contains(country) && sight.is_office_or(country),
            MissionPlace::Region(id) => *id == place.id && sight.reader != RegionReader::Public,
        };
        let mut missions: Vec<VersionedRecord<Mission>> = self.records().list("").await?;
        missions.retain(|kept| is_open(&kept.record));
        Ok(RegionCalendar { missions })
    }

    /// Plans a mission or an event.
    ///
    /// # Errors
    /// [`RegionError::NoSuchRegion`]; [`ServiceError::Refused`](crate::service::ServiceError::Refused),
    /// [`ServiceError::Unfit`](crate::service::ServiceError::Unfit), or whatever the store could not do.
    pub async fn plan_mission(
        &self,
        person: &Person,
        place: MissionPlace,
        draft: MissionDraft,
    ) -> Result<VersionedRecord<Mission>, RegionError> {
        self.allow_mission(person, &place)?;
        let fresh = VersionedRecord::new(draft.into_mission(random_name('m')?, place));
        self.keep_mission(fresh).await
    }

    /// Changes a mission or an event, by somebody who saw version `seen` of it; its place stays.
    ///
    /// # Errors
    /// [`RegionError::NoSuchEntry`], [`RegionError::Overtaken`], and as [`Service::plan_mission`].
    pub async fn change_mission(
        &self,
        person: &Person,
        id: &str,
        seen: u64,
        draft: MissionDraft,
    ) -> Result<VersionedRecord<Mission>, RegionError> {
        let held = self.mission(person, id, seen).await?.record;
        let record = draft.into_mission(held.id, held.place);
        self.keep_mission(VersionedRecord { record, version: seen }).await
    }

    /// Takes a mission or an event out of the calendar, by somebody who saw version `seen` of it.
    ///
    /// # Errors
    /// As [`Service::change_mission`].
    pub async fn cancel_mission(&self, person: &Person, id: &str, seen: u64) -> Result<(), RegionError> {
        let held = self.mission(person, id, seen).await?;
        Ok(self.records().write(vec![held.remove()]).await?)
    }

    async fn mission(
        &self,
        person: &Person,
        id: &str,
        seen: u64,
    ) -> Result<VersionedRecord<Mission>, RegionError> {
        let held: VersionedRecord<Mission> =
            self.records().find(id).await?.ok_or(RegionError::NoSuchEntry)?;
        self.allow_mission(person, &held.place)?;
        check_seen(&held, seen)?;
        Ok(held)
    }

    fn allow_mission(&self, person: &Person, place: &MissionPlace) -> Result<(), RegionError> {
        match place {
            MissionPlace::Country(country) => {
                self.known_country(country)?;
                Ok(self.allow(person, Act::Oversee, Scope::Country(country))?)
            }
            MissionPlace::Region(region) => {
                let place: RegionPlace = self.region_place(region)?;
                self.allow_office(person, &place)
            }
        }
    }

    async fn keep_mission(
        &self,
        mission: VersionedRecord<Mission>,
    ) -> Result<VersionedRecord<Mission>, RegionError> {
        fit(mission.limit_faults())?;
        self.records().write(vec![mission.put()?]).await?;
        Ok(VersionedRecord { version: mission.version + 1, ..mission })
    }
}
