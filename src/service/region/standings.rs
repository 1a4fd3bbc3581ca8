//! Knows what is kept of a round for looking at its country beside others, until anything is recorded in it; knows neither
//! consent nor who looks.

use super::RegionError;
use crate::framework::ItemId;
use crate::region::{BandStanding, CountryFacts, ValidatedRound};
use crate::service::Service;
use crate::service::cache::ResultKey;
use crate::storage::RoundHead;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where a country stands in each item by one round; none where the round is not validated.
#[derive(Debug)]
pub struct RoundBands {
    /// By item.
    pub standings: Option<BTreeMap<ItemId, BandStanding>>,
}

impl Service {
    /// What a round tells of its country today, from what was worked out lately where nothing was recorded since. None where it
    /// cannot be read.
    pub(super) async fn round_facts(
        &self,
        round: &RoundHead,
    ) -> Result<Option<Arc<CountryFacts>>, RegionError> {
        let today = self.clock.today();
        let key = ResultKey::of(&[round.chain.bytes(), today.to_string().as_bytes()]);
        if let Some(kept) = self.standings.get(&key) {
            return Ok(Some(kept));
        }
        let Some(held) = self.store.load(&round.id).await? else { return Ok(None) };
        let (service, country) = (self.clone(), round.country.clone());
        let work = move || {
            let analysis = service.analysis(Arc::new(held.assessment), today);
            CountryFacts::of_rounds(country, std::slice::from_ref(&analysis))
        };
        let fresh = self.turn().work(work).await?;
        Ok(Some(self.standings.keep(key, fresh)))
    }

    /// What a round was validated with, in the same way. None where it cannot be read.
    pub(super) async fn round_bands(
        &self,
        round: &RoundHead,
    ) -> Result<Option<Arc<RoundBands>>, RegionError> {
        let today = self.clock.today();
        let key = ResultKey::of(&[round.chain.bytes(), today.to_string().as_bytes()]);
        if let Some(kept) = self.validated.get(&key) {
            return Ok(Some(kept));
        }
        let Some(held) = self.store.load(&round.id).await? else { return Ok(None) };
        let library = Arc::clone(&self.library);
        let work = move || {
            let validated = library.main().and_then(|framework| {
                ValidatedRound::last_of([&held.assessment], framework, &library, today)
            });
            RoundBands { standings: validated.map(|round| round.standings) }
        };
        let fresh = self.turn().work(work).await?;
        Ok(Some(self.validated.keep(key, fresh)))
    }
}
