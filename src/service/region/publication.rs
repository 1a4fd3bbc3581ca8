//! Knows how an edition is published: once, of what was looked at, and of nothing that a country has taken back meanwhile.

use super::editions::{DecidedEdition, SUBJECT};
use super::{EditionChange, EditionSeal, RegionError};
use crate::framework::RegionId;
use crate::region::{EditionDelay, PageFigure, RegionEdition};
use crate::service::Service;
use crate::service::access::Person;
use crate::storage::{ChronicleNote, ChronicleWrite, StoreError};

/// How often an edition is worked out anew because something else was added to the chronicle meanwhile.
const TRIES: u32 = 3;

impl Service {
    /// Publishes the next edition of a region, which must be made from what somebody saw. What was added to the chronicle while
    /// it was worked out, a withdrawal or the edition of another office, is looked at before it is kept.
    ///
    /// # Errors
    /// [`RegionError::Changed`] with what is not as it was; [`RegionError::NothingShown`]; [`RegionError::Overtaken`] where there is no end of additions; as
    /// [`Service::preview_edition`], and whatever the store could not do.
    pub async fn publish_edition(
        &self,
        person: &Person,
        region: &RegionId,
        seal: &EditionSeal,
        by: &str,
    ) -> Result<RegionEdition<PageFigure>, RegionError> {
        let place = self.region_place(region)?;
        self.allow_office(person, &place)?;
        for _ in 0..TRIES {
            let DecidedEdition { seal: now, record, end } = match self.decide_edition(&place).await {
                // It is too early because the one that was looked at is there already.
                Err(RegionError::Delay(delay)) => {
                    return Err(self.why_too_early(region, seal, delay).await?);
                }
                decided => decided?,
            };
            if let Some(change) = seal.change_to(&now) {
                return Err(RegionError::Changed(Box::new(change)));
            }
            if !record.shows_any() {
                return Err(RegionError::NothingShown);
            }
            let subject = format!("{SUBJECT}{}", place.id);
            let note = ChronicleNote { subject, kind: "publish", body: serde_json::to_string(&record)? };
            let stamp = self.stamp_of(person, by);
            let write = ChronicleWrite { notes: vec![note], seen: Some(end), stamp };
            match self.store.add_to_chronicle(write).await {
                Err(StoreError::EntryOvertaken { .. }) => {}
                outcome => return Ok(outcome.map(|_| record.page())?),
            }
        }
        Err(RegionError::Overtaken)
    }

    /// That somebody else published the edition of this number, or that it is too early for any.
    async fn why_too_early(
        &self,
        region: &RegionId,
        seal: &EditionSeal,
        delay: EditionDelay,
    ) -> Result<RegionError, RegionError> {
        let is_there = self.region_editions(region).await?.page(seal.number).is_some();
        Ok(match is_there {
            true => RegionError::Changed(Box::new(EditionChange {
                published: Some(seal.number),
                ..EditionChange::default()
            })),
            false => RegionError::Delay(delay),
        })
    }
}
