//! Knows how countries ask for support and offer it, and who may take which step of a request.

use super::error::{check_seen, fit};
use super::place::office_standpoint;
use super::{RegionError, Standpoint};
use crate::accounts::VersionedRecord;
use crate::framework::{CountryCode, ItemId, RegionId};
use crate::region::{
    ConsentField, ConsentPurpose, RequestAct, RequestLine, RequestSide, RequestStep, SupportOffer,
    SupportRequest, fitting_offers,
};
use crate::service::access::{Act, Person, Scope};
use crate::service::workshop::random_name;
use crate::service::{Service, ServiceError};
use chrono::NaiveDate;

/// The requests and offers that one reader may see.
pub struct SupportDesk {
    /// As whom.
    pub standpoint: Standpoint,
    /// The offers, with the version that is seen: an office those of its countries that let it know whom to ask, a country its
    /// own.
    pub offers: Vec<VersionedRecord<SupportOffer>>,
    requests: Vec<VersionedRecord<SupportRequest>>,
}

/// A request as one reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskLine<'a> {
    /// What they see of it.
    pub line: RequestLine<'a>,
    /// The version that they see.
    pub version: u64,
}

impl SupportDesk {
    /// The requests, as far as the reader may know of them; the one that waits for longest first.
    pub fn lines(&self) -> Vec<DeskLine<'_>> {
        let reader = self.standpoint.reader();
        let lines = self
            .requests
            .iter()
            .filter_map(|kept| Some(DeskLine { line: kept.record.line(reader)?, version: kept.version }));
        let mut lines: Vec<DeskLine> = lines.collect();
        lines.sort_by(|one, other| {
            (one.line.movement, one.line.id).cmp(&(other.line.movement, other.line.id))
        });
        lines
    }
}

impl Service {
    /// The requests and offers of a region that somebody may see from this standpoint.
    ///
    /// # Errors
    /// [`RegionError::NoSuchRegion`]; [`ServiceError::Refused`] where the standpoint is not theirs, or whatever the store could
    /// not read.
    pub async fn support_desk(
        &self,
        person: &Person,
        region: &RegionId,
        standpoint: Standpoint,
    ) -> Result<SupportDesk, RegionError> {
        let place = self.region_place(region)?;
        let countries = self.visible_countries(person, &place, &standpoint)?;
        let ledger = self.consent_ledger().await?;
        let sight = standpoint.sight(&ledger, self.clock.today());
        let is_open = |country: &CountryCode| countries.contains(country) && sight.is_office_or(country);
        let mut offers: Vec<VersionedRecord<SupportOffer>> = self.records().list("").await?;
        let may_ask =
            |country: &CountryCode| sight.permits(country, ConsentField::Contact, ConsentPurpose::Exchange);
        offers.retain(|kept| is_open(&kept.country) && may_ask(&kept.country));
        let mut requests: Vec<VersionedRecord<SupportRequest>> = self.records().list("").await?;
        // What was asked of another office is that office's matter.
        let is_country = matches!(standpoint, Standpoint::Country(_));
        let helps = |request: &SupportRequest| is_country && request.step.helper().is_some_and(is_open);
        requests.retain(|kept| is_open(&kept.country) || helps(&kept.record));
        Ok(SupportDesk { standpoint, offers, requests })
    }

    /// Asks for support in the name of a country; gives the name of the request.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], [`ServiceError::Unfit`], or whatever the store could not do.
    pub async fn request_support(
        &self,
        person: &Person,
        country: &CountryCode,
        item: Option<ItemId>,
        words: &str,
    ) -> Result<String, RegionError> {
        self.allow(person, Act::Share, Scope::Country(country))?;
        self.known_country(country)?;
        let day = self.clock.today();
        let request = SupportRequest {
            id: random_name('r')?,
            country: country.clone(),
            item,
            words: words.trim().to_owned(),
            day,
            step: RequestStep::Open,
            movement: day,
        };
        fit(request.limit_faults())?;
        let fresh = VersionedRecord::new(request);
        self.records().write(vec![fresh.put()?]).await?;
        Ok(fresh.record.id)
    }

    /// Takes a step of a request, by somebody who saw version `seen` of it. The field office of the country that asks says who
    /// offers and asks both; yes and no come from the coordinators of the two countries, each for its own side.
    ///
    /// # Errors
    /// [`RegionError::NoSuchEntry`] also for whoever need not know of it, [`RegionError::Overtaken`], [`RegionError::Request`],
    /// [`RegionError::NoContact`]; [`ServiceError::Refused`], or whatever the store could not do.
    pub async fn act_on_request(
        &self,
        person: &Person,
        id: &str,
        seen: u64,
        act: &RequestAct,
    ) -> Result<(), RegionError> {
        let held: VersionedRecord<SupportRequest> =
            self.records().find(id).await?.ok_or(RegionError::NoSuchEntry)?;
        if !knows_of(person, &held) {
            return Err(RegionError::NoSuchEntry);
        }
        check_seen(&held, seen)?;
        if !may_take(person, &held, act) {
            return Err(ServiceError::Refused.into());
        }
        if let RequestAct::Offer(helper) = act {
            self.known_country(helper)?;
            let (ledger, today) = (self.consent_ledger().await?, self.clock.today());
            if !office_standpoint(person, helper).sight(&ledger, today).permits(
                helper,
                ConsentField::Contact,
                ConsentPurpose::Exchange,
            ) {
                return Err(RegionError::NoContact);
            }
        }
        let record = held.after(act, self.clock.today())?;
        let next = VersionedRecord { record, version: seen };
        Ok(self.records().write(vec![next.put()?]).await?)
    }

    /// Offers support in the name of a country until a day; gives the name of the offer.
    ///
    /// # Errors
    /// [`RegionError::WrongDay`]; [`ServiceError::Refused`], [`ServiceError::Unfit`], or whatever the store could not do.
    pub async fn offer_support(
        &self,
        person: &Person,
        country: &CountryCode,
        (item, words): (ItemId, &str),
        until: NaiveDate,
    ) -> Result<String, RegionError> {
        self.allow(person, Act::Share, Scope::Country(country))?;
        self.known_country(country)?;
        let day = self.clock.today();
        if until < day {
            return Err(RegionError::WrongDay);
        }
        let words = words.trim().to_owned();
        let offer = SupportOffer { id: random_name('o')?, country: country.clone(), item, words, day, until };
        fit(offer.limit_faults())?;
        let fresh = VersionedRecord::new(offer);
        self.records().write(vec![fresh.put()?]).await?;
        Ok(fresh.record.id)
    }

    /// Takes an offer back, by somebody who saw version `seen` of it.
    ///
    /// # Errors
    /// [`RegionError::NoSuchEntry`], [`RegionError::Overtaken`], or whatever the store could not do.
    pub async fn withdraw_offer(&self, person: &Person, id: &str, seen: u64) -> Result<(), RegionError> {
        let held: VersionedRecord<SupportOffer> =
            self.records().find(id).await?.ok_or(RegionError::NoSuchEntry)?;
        if !person.may(Act::Share, &held.country) {
            return Err(RegionError::NoSuchEntry);
        }
        check_seen(&held, seen)?;
        Ok(self.records().write(vec![held.remove()]).await?)
    }

    /// The offers that fit a request, for the field office of the country that asks: of those countries that let it know whom to
    /// ask.
    ///
    /// # Errors
    /// [`RegionError::NoSuchEntry`], or whatever the store could not read.
    pub async fn fitting_offers(&self, person: &Person, id: &str) -> Result<Vec<SupportOffer>, RegionError> {
        let held: VersionedRecord<SupportRequest> =
            self.records().find(id).await?.ok_or(RegionError::NoSuchEntry)?;
        if !person.may(Act::Oversee, &held.country) {
            return Err(RegionError::NoSuchEntry);
        }
        let offers = self.records().list::<SupportOffer>("").await?;
        // The office of a country is that of its region alone.
        let offers = offers.into_iter().map(|kept| kept.record);
        let offers: Vec<SupportOffer> =
            offers.filter(|offer| person.may(Act::Oversee, &offer.country)).collect();
        let (ledger, today) = (self.consent_ledger().await?, self.clock.today());
        let fitting = fitting_offers(&offers, &held, &Standpoint::Office.sight(&ledger, today));
        Ok(fitting.into_iter().cloned().collect())
    }
}

/// Whether somebody knows that there is this request: they speak for a side that sees it, or are the office.
fn knows_of(person: &Person, request: &SupportRequest) -> bool {
    let speaks_for = |country: &CountryCode| person.may(Act::Share, country);
    let is_office = person.may(Act::Oversee, &request.country);
    is_office || speaks_for(&request.country) || request.step.helper().is_some_and(speaks_for)
}

/// Whether somebody may take this step of a request.
fn may_take(person: &Person, request: &SupportRequest, act: &RequestAct) -> bool {
    let is_office = person.may(Act::Oversee, &request.country);
    let speaks_for = |side: RequestSide| match side {
        RequestSide::Asker => person.may(Act::Share, &request.country),
        RequestSide::Helper => request.step.helper().is_some_and(|helper| person.may(Act::Share, helper)),
    };
    match act {
        RequestAct::Offer(_) | RequestAct::Ask => is_office,
        RequestAct::Accept(side) | RequestAct::Decline(side) => speaks_for(*side),
        RequestAct::Reopen | RequestAct::Finish => is_office || speaks_for(RequestSide::Asker),
    }
}
