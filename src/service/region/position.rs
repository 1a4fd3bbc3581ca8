//! Knows how a country sees itself beside the anonymous figures of a published edition.

use super::RegionError;
use crate::framework::{CountryCode, ItemId, Level, RegionId};
use crate::region::{EditionCell, PageFigure};
use crate::service::Service;
use crate::service::access::{Act, Person, Scope};
use std::collections::{BTreeMap, BTreeSet};

/// An item with where a country stands, and what an edition tells of its region.
#[derive(Clone, Debug, PartialEq)]
pub struct PositionLine {
    /// The item.
    pub item: ItemId,
    /// The level of the country in its latest round; none where it is not known.
    pub own: Option<Level>,
    /// What was published of the region; none where it is not shown.
    pub region: Option<PageFigure>,
}

impl Service {
    /// A country beside the latest edition of a region that it belongs to, item by item; empty where there is no edition.
    ///
    /// # Errors
    /// [`RegionError::NoSuchRegion`] also where the country is not of the region;
    /// [`ServiceError::Refused`](crate::service::ServiceError::Refused), or whatever the store could not read.
    pub async fn own_position(
        &self,
        person: &Person,
        country: &CountryCode,
        region: &RegionId,
    ) -> Result<Vec<PositionLine>, RegionError> {
        self.allow(person, Act::Compare, Scope::Country(country))?;
        if !self.region_place(region)?.countries.contains(country) {
            return Err(RegionError::NoSuchRegion);
        }
        let Some(edition) = self.region_editions(region).await?.pages().next() else { return Ok(Vec::new()) };
        let rounds = self.rounds_of(&BTreeSet::from([country])).await?.remove(country).unwrap_or_default();
        let told = match rounds.last() {
            Some(latest) => self.round_facts(latest).await?,
            None => None,
        };
        let own: BTreeMap<&ItemId, Level> = told
            .iter()
            .flat_map(|told| &told.items)
            .filter_map(|figure| Some((&figure.item, figure.level?)))
            .collect();
        let line = |cell: &EditionCell<PageFigure>| PositionLine {
            item: cell.item.clone(),
            own: own.get(&cell.item).copied(),
            region: cell.figure,
        };
        Ok(edition.cells.iter().map(line).collect())
    }
}
