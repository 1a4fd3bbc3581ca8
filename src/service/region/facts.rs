//! Knows how the facts about countries are gathered: of each its latest round, and nothing of one that shares nothing with the
//! reader.

use super::RegionError;
use crate::accounts::{Account, Role};
use crate::assessment::Standing;
use crate::framework::CountryCode;
use crate::lang::Lang;
use crate::region::{
    ConsentField, ConsentPurpose, CountryFacts, FocalPoint, Mission, MissionPlace, PracticeState,
    ProcessFacts, RegionSight, RoundFacts, SupportRequest,
};
use crate::service::Service;
use crate::storage::RoundHead;
use std::collections::{BTreeMap, BTreeSet};

/// What is gathered once for all countries.
struct FactLot {
    /// The rounds of each country, the oldest first; those that were taken away are not among them.
    rounds: BTreeMap<CountryCode, Vec<RoundHead>>,
    /// The office that leads the work of each country and the language that it reads, where people have accounts.
    coordinators: BTreeMap<CountryCode, (String, Option<Lang>)>,
    requests: BTreeMap<CountryCode, Vec<SupportRequest>>,
    missions: BTreeMap<CountryCode, Vec<Mission>>,
    reviews: BTreeMap<CountryCode, usize>,
}

/// Whether a country shares something with the reader that takes its rounds.
fn shares_rounds(sight: &RegionSight, country: &CountryCode) -> bool {
    let fields = [ConsentField::Process, ConsentField::Bands, ConsentField::Levels];
    let on_board = fields.into_iter().any(|field| sight.permits(country, field, ConsentPurpose::Board));
    on_board || sight.permits(country, ConsentField::Levels, ConsentPurpose::Exchange)
}

impl Service {
    /// The facts about these countries that this reader may see something of.
    pub(super) async fn country_facts(
        &self,
        countries: &[CountryCode],
        sight: &RegionSight<'_>,
    ) -> Result<Vec<CountryFacts>, RegionError> {
        let mut lot = self.gather_region(countries, sight).await?;
        let mut all = Vec::with_capacity(countries.len());
        for country in countries {
            let mut facts = CountryFacts {
                country: country.clone(),
                process: ProcessFacts::default(),
                domains: Vec::new(),
                items: Vec::new(),
                requests: lot.requests.remove(country).unwrap_or_default(),
                missions: lot.missions.remove(country).unwrap_or_default(),
                reviews: lot.reviews.get(country).copied().unwrap_or_default(),
            };
            if let Some(rounds) = lot.rounds.remove(country) {
                self.add_rounds(&mut facts, rounds).await?;
            }
            if let Some((office, language)) = lot.coordinators.remove(country) {
                facts.process.focal_point = FocalPoint::Office(office);
                facts.process.language = language;
            }
            all.push(facts);
        }
        Ok(all)
    }

    async fn gather_region(
        &self,
        countries: &[CountryCode],
        sight: &RegionSight<'_>,
    ) -> Result<FactLot, RegionError> {
        let sharing: BTreeSet<&CountryCode> =
            countries.iter().filter(|country| shares_rounds(sight, country)).collect();
        let mut requests: BTreeMap<CountryCode, Vec<SupportRequest>> = BTreeMap::new();
        for kept in self.records().list::<SupportRequest>("").await? {
            let request: SupportRequest = kept.record;
            requests.entry(request.country.clone()).or_default().push(request);
        }
        let mut missions: BTreeMap<CountryCode, Vec<Mission>> = BTreeMap::new();
        for kept in self.records().list::<Mission>("").await? {
            let mission: Mission = kept.record;
            if let MissionPlace::Country(country) = &mission.place {
                missions.entry(country.clone()).or_default().push(mission);
            }
        }
        let mut reviews: BTreeMap<CountryCode, usize> = BTreeMap::new();
        for practice in &self.practice_lot().await?.practices {
            if practice.state(sight.today) == PracticeState::Submitted {
                *reviews.entry(practice.country.clone()).or_default() += 1;
            }
        }
        let (rounds, coordinators) = (self.rounds_of(&sharing).await?, self.coordinators(&sharing).await?);
        Ok(FactLot { rounds, coordinators, requests, missions, reviews })
    }

    /// The rounds of these countries, the oldest first; those that were taken away are not among them.
    pub(super) async fn rounds_of(
        &self,
        countries: &BTreeSet<&CountryCode>,
    ) -> Result<BTreeMap<CountryCode, Vec<RoundHead>>, RegionError> {
        if countries.is_empty() {
            return Ok(BTreeMap::new());
        }
        let only = countries.first().filter(|_| countries.len() == 1);
        let found = self.store.rounds(only.copied()).await?;
        let mut rounds: BTreeMap<CountryCode, Vec<RoundHead>> = BTreeMap::new();
        for round in found {
            if round.registration.standing != Standing::Removed && countries.contains(&round.country) {
                rounds.entry(round.country.clone()).or_default().push(round);
            }
        }
        let by_begin = |rounds: &mut Vec<RoundHead>| {
            rounds.sort_by(|one, other| (one.created, &one.id).cmp(&(other.created, &other.id)));
        };
        rounds.values_mut().for_each(by_begin);
        Ok(rounds)
    }

    /// Who leads the work of each of these countries, the first by name.
    async fn coordinators(
        &self,
        countries: &BTreeSet<&CountryCode>,
    ) -> Result<BTreeMap<CountryCode, (String, Option<Lang>)>, RegionError> {
        let mut found: BTreeMap<CountryCode, (String, Option<Lang>)> = BTreeMap::new();
        if countries.is_empty() {
            return Ok(found);
        }
        let today = self.clock.today();
        for account in self.records().list::<Account>("").await? {
            let leads = account.grants_on(today).into_iter().filter(|grant| grant.role == Role::Coordinator);
            for country in leads.flat_map(|grant| grant.countries) {
                let office = (account.name.clone(), Lang::from_code(&account.lang));
                let known = found.get(&country).is_some_and(|(name, _)| *name <= office.0);
                if countries.contains(&country) && !known {
                    found.insert(country, office);
                }
            }
        }
        Ok(found)
    }

    /// Puts the rounds of a country into its facts, with what the latest tells. What moved is said by the log: it names more than
    /// days that people gave.
    async fn add_rounds(&self, facts: &mut CountryFacts, rounds: Vec<RoundHead>) -> Result<(), RegionError> {
        let Some(latest) = rounds.last() else { return Ok(()) };
        let told = self.round_facts(latest).await?;
        let latest = latest.id.clone();
        let round = |round: RoundHead| {
            let is_latest = round.id == latest;
            let own = told.as_ref().filter(|_| is_latest).and_then(|told| told.process.round());
            RoundFacts {
                stage: own.and_then(|own| own.stage.clone()),
                begin: self.clock.day_of(round.created),
                movement: self.clock.day_of(round.changed_at),
                // What a later round follows is over, wherever it stopped.
                is_over: !is_latest || own.is_some_and(|own| own.is_over),
                assessment: round.id,
                round: round.round,
            }
        };
        facts.process.rounds = rounds.into_iter().map(round).collect();
        if let Some(told) = &told {
            facts.process.focal_point = told.process.focal_point.clone();
            facts.domains.clone_from(&told.domains);
            facts.items.clone_from(&told.items);
        }
        Ok(())
    }
}
