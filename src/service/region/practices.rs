//! Knows how a country writes a good practice, and how its field office reviews and publishes it; knows not who reads it
//! afterwards.

use super::error::{check_seen, fit};
use super::records::{PracticeMark, record_name};
use super::{RegionError, Standpoint};
use crate::accounts::{RegistryRecord, VersionedRecord};
use crate::framework::{CostClass, CountryCode, ItemId, RegionId};
use crate::region::{Practice, PracticeAct, PracticeRefusal, PracticeState, PracticeStep, PracticeText};
use crate::service::access::{Act, Person, Scope};
use crate::service::workshop::random_name;
use crate::service::{Service, ServiceError};
use crate::storage::{RegistryWrite, StoreError};

/// How often a practice is tried to be written while others write theirs.
const TRIES: u32 = 5;

/// What a country writes of a good practice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PracticeDraft {
    /// Whether others learn which country it is.
    pub names_country: bool,
    /// What it says.
    pub text: PracticeText,
    /// What it costs.
    pub cost: Option<CostClass>,
    /// The office that others may ask.
    pub contact: String,
    /// The items whose gap it closes.
    pub items: Vec<ItemId>,
}

impl PracticeDraft {
    fn into_practice(self, id: String, country: CountryCode) -> Practice {
        let PracticeDraft { names_country, text, cost, contact, items } = self;
        Practice { id, country, names_country, text, cost, contact, items, step: PracticeStep::Draft }
    }
}

impl Service {
    /// The good practices of a country, however far they have come, for those who speak for it.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], or whatever the store could not read.
    pub async fn own_practices(
        &self,
        person: &Person,
        country: &CountryCode,
    ) -> Result<Vec<VersionedRecord<Practice>>, RegionError> {
        self.allow(person, Act::Share, Scope::Country(country))?;
        Ok(self.records().list(&record_name(country.as_str(), "")).await?)
    }

    /// The good practices that countries of a region handed in, for the office that looks after these countries: those that wait
    /// for a review first. What a country still writes is not among them.
    ///
    /// # Errors
    /// [`RegionError::NoSuchRegion`], [`ServiceError::Refused`], or whatever the store could not read.
    pub async fn submitted_practices(
        &self,
        person: &Person,
        region: &RegionId,
    ) -> Result<Vec<VersionedRecord<Practice>>, RegionError> {
        let place = self.region_place(region)?;
        let countries = self.visible_countries(person, &place, &Standpoint::Office)?;
        let mut found: Vec<VersionedRecord<Practice>> = Vec::new();
        for country in &countries {
            found.extend(self.records().list(&record_name(country.as_str(), "")).await?);
        }
        let today = self.clock.today();
        found.retain(|practice| practice.state(today) != PracticeState::Draft);
        found.sort_by(|one, other| (one.state(today), &one.id).cmp(&(other.state(today), &other.id)));
        Ok(found)
    }

    /// The good practice of this name, for those who work on it: its country and, once it was handed in, its field office.
    ///
    /// # Errors
    /// [`RegionError::NoSuchEntry`], or whatever the store could not read.
    pub async fn practice(
        &self,
        person: &Person,
        id: &str,
    ) -> Result<VersionedRecord<Practice>, RegionError> {
        let held: VersionedRecord<Practice> =
            self.records().find(id).await?.ok_or(RegionError::NoSuchEntry)?;
        let is_draft = held.step == PracticeStep::Draft;
        let is_theirs = person.may(Act::Share, &held.country);
        let is_handed_in = !is_draft && person.may(Act::Oversee, &held.country);
        if is_theirs || is_handed_in { Ok(held) } else { Err(RegionError::NoSuchEntry) }
    }

    /// Begins a good practice.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], [`ServiceError::Unfit`], or whatever the store could not do.
    pub async fn draft_practice(
        &self,
        person: &Person,
        country: &CountryCode,
        draft: PracticeDraft,
    ) -> Result<VersionedRecord<Practice>, RegionError> {
        self.allow(person, Act::Share, Scope::Country(country))?;
        self.known_country(country)?;
        let fresh = draft.into_practice(random_name('p')?, country.clone());
        self.keep_practice(VersionedRecord::new(fresh)).await
    }

    /// Writes on a good practice that has not been handed in, by somebody who saw version `seen` of it.
    ///
    /// # Errors
    /// [`RegionError::NoSuchEntry`], [`RegionError::Overtaken`], [`RegionError::Practice`]; [`ServiceError::Refused`],
    /// [`ServiceError::Unfit`], or whatever the store could not do.
    pub async fn edit_practice(
        &self,
        person: &Person,
        id: &str,
        seen: u64,
        draft: PracticeDraft,
    ) -> Result<VersionedRecord<Practice>, RegionError> {
        let held = self.practice(person, id).await?;
        self.allow(person, Act::Share, Scope::Country(&held.country))?;
        check_seen(&held, seen)?;
        if held.step != PracticeStep::Draft {
            let state = held.state(self.clock.today());
            return Err(PracticeRefusal::WrongState(state).into());
        }
        let record = draft.into_practice(held.id.clone(), held.country.clone());
        self.keep_practice(VersionedRecord { record, version: seen }).await
    }

    /// Does something with a good practice, by somebody who saw version `seen` of it. Its country hands it in and may take it
    /// back; its field office reviews and publishes it, or gives it back.
    ///
    /// # Errors
    /// As [`Service::edit_practice`].
    pub async fn act_on_practice(
        &self,
        person: &Person,
        id: &str,
        seen: u64,
        act: &PracticeAct,
    ) -> Result<VersionedRecord<Practice>, RegionError> {
        let held = self.practice(person, id).await?;
        let needed: &[Act] = match act {
            PracticeAct::Submit(_) => &[Act::Share],
            PracticeAct::Return => &[Act::Share, Act::Oversee],
            PracticeAct::Review(_) | PracticeAct::Publish => &[Act::Oversee],
        };
        if !needed.iter().any(|act| person.may(*act, &held.country)) {
            return Err(ServiceError::Refused.into());
        }
        check_seen(&held, seen)?;
        let record = held.after(act, self.clock.today())?;
        self.keep_practice(VersionedRecord { record, version: seen }).await
    }

    /// Takes a good practice of a country away that is not published.
    ///
    /// # Errors
    /// As [`Service::edit_practice`].
    pub async fn drop_practice(&self, person: &Person, id: &str, seen: u64) -> Result<(), RegionError> {
        let held = self.practice(person, id).await?;
        self.allow(person, Act::Share, Scope::Country(&held.country))?;
        check_seen(&held, seen)?;
        if matches!(held.step, PracticeStep::Publication(_)) {
            let state = held.state(self.clock.today());
            return Err(PracticeRefusal::WrongState(state).into());
        }
        self.write_practice(held.remove()).await
    }

    async fn keep_practice(
        &self,
        practice: VersionedRecord<Practice>,
    ) -> Result<VersionedRecord<Practice>, RegionError> {
        fit(practice.limit_faults())?;
        self.write_practice(practice.put()?).await?;
        Ok(VersionedRecord { version: practice.version + 1, ..practice })
    }

    /// Writes a practice and another mark with it. Whoever writes another practice meanwhile changes the mark too, and is no
    /// reason to refuse this one.
    async fn write_practice(&self, write: RegistryWrite) -> Result<(), RegionError> {
        let mut tries = 0;
        loop {
            tries += 1;
            let version =
                self.records().get::<PracticeMark>(PracticeMark::NAME).await?.map_or(0, |held| held.version);
            let mark = VersionedRecord { record: PracticeMark::generate()?, version };
            match self.records().write(vec![write.clone(), mark.put()?]).await {
                Err(StoreError::EntryOvertaken { kind, .. }) if is_mark(&kind) && tries < TRIES => {}
                outcome => return Ok(outcome?),
            }
        }
    }
}

fn is_mark(kind: &str) -> bool {
    kind == PracticeMark::KIND
}
