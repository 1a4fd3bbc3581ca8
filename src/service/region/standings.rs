//! Knows what is kept of a round for looking at its country beside others, until anything is recorded in it; knows neither
//! consent nor who looks.

use super::RegionError;
use crate::assessment::Assessment;
use crate::framework::ItemId;
use crate::region::{BandStanding, CountryFacts, ValidatedRound};
use crate::service::Service;
use crate::service::cache::{ResultCache, ResultKey};
use crate::storage::RoundHead;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where a country stands in each item by one round; none where the round is not validated.
#[derive(Debug)]
pub struct RoundBands {
    /// By item.
    pub standings: Option<BTreeMap<ItemId, BandStanding>>,
}

impl Service {
    /// What a round tells of its country today. None where it cannot be read.
    pub(super) async fn round_facts(
        &self,
        round: &RoundHead,
    ) -> Result<Option<Arc<CountryFacts>>, RegionError> {
        let (service, country) = (self.clone(), round.country.clone());
        let facts = move |assessment, today| {
            let analysis = service.analysis(Arc::new(assessment), today);
            CountryFacts::of_rounds(country, std::slice::from_ref(&analysis))
        };
        self.of_round(&self.standings, round, facts).await
    }

    /// What a round was validated with. None where it cannot be read.
    pub(super) async fn round_bands(
        &self,
        round: &RoundHead,
    ) -> Result<Option<Arc<RoundBands>>, RegionError> {
        let library = Arc::clone(&self.library);
        let bands = move |assessment: Assessment, today| {
            let validated = library
                .main()
                .and_then(|framework| ValidatedRound::last_of([&assessment], framework, &library, today));
            RoundBands { standings: validated.map(|round| round.standings) }
        };
        self.of_round(&self.validated, round, bands).await
    }

    /// What `make` makes of a round today, from what was worked out lately where nothing was recorded since.
    async fn of_round<T: Send + 'static>(
        &self,
        kept: &ResultCache<T>,
        round: &RoundHead,
        make: impl FnOnce(Assessment, NaiveDate) -> T + Send + 'static,
    ) -> Result<Option<Arc<T>>, RegionError> {
        let today = self.clock.today();
        let key = ResultKey::of(&[round.chain.bytes(), today.to_string().as_bytes()]);
        if let Some(found) = kept.get(&key) {
            return Ok(Some(found));
        }
        let Some(held) = self.store.load(&round.id).await? else { return Ok(None) };
        let fresh = self.turn().work(move || make(held.assessment, today)).await?;
        Ok(Some(kept.keep(key, fresh)))
    }
}
