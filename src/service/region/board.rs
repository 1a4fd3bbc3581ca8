//! Knows what is gathered for looking at a region, and hands out of it what the reader may see.

use super::{RegionError, RegionPlace, Standpoint};
use crate::framework::{CountryCode, ItemId, Level, RegionId};
use crate::region::{
    Board, BoardOrder, ConsentLedger, CountryFacts, GapCloserList, RegionSight, gap_closers,
};
use crate::service::Service;
use crate::service::access::Person;
use chrono::NaiveDate;
use std::sync::Arc;

/// A region as one reader may look at it. What was gathered leaves it through [`RegionBoard::board`] and
/// [`RegionBoard::gap_closers`] alone, cut down to what countries share.
pub struct RegionBoard {
    /// The region or group, with those of its countries that the reader looks at.
    pub place: RegionPlace,
    /// As whom.
    pub standpoint: Standpoint,
    /// The day.
    pub today: NaiveDate,
    ledger: Arc<ConsentLedger>,
    facts: Vec<CountryFacts>,
}

impl RegionBoard {
    /// What the reader sees.
    pub fn board(&self, order: BoardOrder) -> Board<'_> {
        Board::of(&self.facts, &self.sight(), order)
    }

    /// The countries that have reached a level of an item, as far as the reader may know.
    pub fn gap_closers<'a>(&'a self, item: &ItemId, level: Level) -> GapCloserList<'a> {
        gap_closers(&self.facts, (item, level), &self.sight())
    }

    fn sight(&self) -> RegionSight<'_> {
        self.standpoint.sight(&self.ledger, self.today)
    }
}

impl Service {
    /// A region as somebody may look at it from this standpoint. Of a country that shares nothing with them, nothing is loaded.
    ///
    /// # Errors
    /// [`RegionError::NoSuchRegion`]; [`ServiceError::Refused`](crate::service::ServiceError::Refused) where the standpoint
    /// is not theirs, or whatever the store could not read.
    pub async fn region_board(
        &self,
        person: &Person,
        region: &RegionId,
        standpoint: Standpoint,
    ) -> Result<RegionBoard, RegionError> {
        let mut place = self.region_place(region)?;
        place.countries = self.visible_countries(person, &place, &standpoint)?;
        self.board_of(place, standpoint).await
    }

    /// What a country sees of itself, whatever it shares.
    ///
    /// # Errors
    /// As [`Service::region_board`].
    pub async fn own_board(
        &self,
        person: &Person,
        country: &CountryCode,
    ) -> Result<RegionBoard, RegionError> {
        let known = self.library.country(country).ok_or(RegionError::NoSuchRegion)?;
        let region = self.library.regions.region_of(known).ok_or(RegionError::NoSuchRegion)?;
        let standpoint = Standpoint::Country(country.clone());
        let mut place = self.region_place(&region.id)?;
        self.visible_countries(person, &place, &standpoint)?;
        place.countries = vec![country.clone()];
        self.board_of(place, standpoint).await
    }

    async fn board_of(&self, place: RegionPlace, standpoint: Standpoint) -> Result<RegionBoard, RegionError> {
        let (ledger, today) = (self.consent_ledger().await?, self.clock.today());
        let facts = self.country_facts(&place.countries, &standpoint.sight(&ledger, today)).await?;
        Ok(RegionBoard { place, standpoint, today, ledger, facts })
    }
}
