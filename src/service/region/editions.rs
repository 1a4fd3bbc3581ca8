//! Knows what an edition about a region is made from, what is looked at before it is published, and which there are.

use super::{RegionError, RegionPlace};
use crate::assessment::strategy::FileHash;
use crate::framework::{CountryCode, RegionId};
use crate::region::{
    ConsentAudience, ConsentField, ConsentPurpose, ConsentScope, DisclosureAudit, EditionDraft,
    EditionRecord, OfficerCounts, PageFigure, RegionEdition,
};
use crate::service::Service;
use crate::service::access::Person;
use crate::storage::file_hash;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What the subject of an edition begins with.
pub(super) const SUBJECT: &str = "edition:";

/// What a country consents to that is counted in an edition: its levels, for everybody, in editions.
pub(super) const COUNTED: ConsentScope = ConsentScope {
    field: ConsentField::Levels,
    audience: ConsentAudience::Public,
    purpose: ConsentPurpose::Edition,
};

/// What somebody saw who is about to publish: what is published must be made from the same. It names countries, which the field
/// office knows, and no level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionSeal {
    /// The number that the edition gets.
    pub number: u32,
    /// The countries that are counted, each with the hash of what its levels were read from.
    pub inputs: BTreeMap<CountryCode, String>,
    /// The hash of what pages show of it.
    pub page: FileHash,
}

/// What is not as it was looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditionChange {
    /// The edition of this number was published by somebody else meanwhile; none where it was not.
    pub published: Option<u32>,
    /// The countries that are not counted any more: they withdrew, their consent ended, or their round is open again.
    pub gone: BTreeSet<CountryCode>,
    /// The countries that are counted now and were not.
    pub come: BTreeSet<CountryCode>,
    /// The countries that validated anew, or recorded something since.
    pub moved: BTreeSet<CountryCode>,
    /// Whether pages would show something else: by what changed above, by an edition about another region that came meanwhile,
    /// or because it is another day.
    pub shows_else: bool,
}

impl EditionSeal {
    /// What changed from here to there; none where nothing did.
    pub(super) fn change_to(&self, now: &EditionSeal) -> Option<EditionChange> {
        let only = |one: &EditionSeal, other: &EditionSeal| -> BTreeSet<CountryCode> {
            let countries = one.inputs.keys().filter(|country| !other.inputs.contains_key(*country));
            countries.cloned().collect()
        };
        let moved = |(country, input): &(&CountryCode, &String)| {
            now.inputs.get(*country).is_some_and(|present| present != *input)
        };
        let change = EditionChange {
            published: (now.number != self.number).then_some(self.number),
            gone: only(self, now),
            come: only(now, self),
            moved: self.inputs.iter().filter(moved).map(|(country, _)| country.clone()).collect(),
            shows_else: now.page != self.page,
        };
        (change != EditionChange::default()).then_some(change)
    }
}

/// An edition as it would be published now, for the field office.
#[derive(Clone, Debug, PartialEq)]
pub struct EditionPreview {
    /// What has to be the same when it is published.
    pub seal: EditionSeal,
    /// What pages would show.
    pub page: RegionEdition<PageFigure>,
}

/// The editions about a region that were published, the latest first. Where each country stood stays within.
pub struct RegionEditions {
    records: Vec<EditionRecord>,
}

impl RegionEditions {
    /// What pages show of each.
    pub fn pages(&self) -> impl Iterator<Item = RegionEdition<PageFigure>> {
        self.records.iter().map(EditionRecord::page)
    }

    /// What pages show of the one with this number.
    pub fn page(&self, number: u32) -> Option<RegionEdition<PageFigure>> {
        self.records.iter().find(|record| record.number == number).map(EditionRecord::page)
    }
}

/// An edition that was worked out, with what must still hold when it is kept.
pub(super) struct DecidedEdition {
    pub seal: EditionSeal,
    pub record: EditionRecord,
    /// The end of the chronicle before anything was read.
    pub end: u64,
}

impl Service {
    /// The editions about a region that were published; they are for everybody.
    ///
    /// # Errors
    /// [`RegionError::NoSuchRegion`], or whatever the store could not read.
    pub async fn region_editions(&self, region: &RegionId) -> Result<RegionEditions, RegionError> {
        let place = self.region_place(region)?;
        let mut records = self.edition_records(&format!("{SUBJECT}{}:", place.id)).await?;
        records.sort_by_key(|record| Reverse(record.number));
        Ok(RegionEditions { records })
    }

    /// The counts of a published edition, for the file of the office that looks after all countries of the region.
    ///
    /// # Errors
    /// [`RegionError::NoSuchRegion`], [`RegionError::NoSuchEntry`];
    /// [`ServiceError::Refused`](crate::service::ServiceError::Refused), or whatever the store could not read.
    pub async fn officer_edition(
        &self,
        person: &Person,
        region: &RegionId,
        number: u32,
    ) -> Result<RegionEdition<OfficerCounts>, RegionError> {
        self.allow_office(person, &self.region_place(region)?)?;
        let records = self.region_editions(region).await?.records;
        let record = records.iter().find(|record| record.number == number);
        record.map(EditionRecord::officer).ok_or(RegionError::NoSuchEntry)
    }

    /// The next edition of a region as it would be now; nothing is published. Waits for its turn.
    ///
    /// # Errors
    /// [`RegionError::NoSuchRegion`], [`RegionError::Delay`];
    /// [`ServiceError::Refused`](crate::service::ServiceError::Refused) for whoever does not look after all countries of the
    /// region, or whatever the store could not read.
    pub async fn preview_edition(
        &self,
        person: &Person,
        region: &RegionId,
    ) -> Result<EditionPreview, RegionError> {
        let place = self.region_place(region)?;
        self.allow_office(person, &place)?;
        let decided = self.decide_edition(&place).await?;
        Ok(EditionPreview { page: decided.record.page(), seal: decided.seal })
    }

    /// Works the next edition of a region out.
    pub(super) async fn decide_edition(&self, place: &RegionPlace) -> Result<DecidedEdition, RegionError> {
        let end = self.store.chronicle_end().await?.seq;
        let past = self.edition_records(SUBJECT).await?;
        let (draft, inputs) = self.edition_draft(place).await?;
        let work = move || draft.decide(&past, &DisclosureAudit::default());
        let record = self.turn().work(work).await?.map_err(RegionError::Delay)?;
        let page = file_hash(&serde_json::to_vec(&record.page())?);
        let seal = EditionSeal { number: record.number, inputs, page };
        Ok(DecidedEdition { seal, record, end })
    }

    /// Where the countries stand that consented to be counted, each by its last round that is validated, with the hash of
    /// what was read of each.
    async fn edition_draft(
        &self,
        place: &RegionPlace,
    ) -> Result<(EditionDraft, BTreeMap<CountryCode, String>), RegionError> {
        let (ledger, day) = (self.consent_ledger().await?, self.clock.today());
        let counted: BTreeSet<&CountryCode> =
            place.countries.iter().filter(|country| ledger.permits(country, COUNTED, day)).collect();
        let members = place.countries.iter().cloned().collect();
        let items = self.library.main().into_iter().flat_map(|main| &main.items).map(|item| &item.id);
        let mut draft = EditionDraft::of_region(place.id.as_str(), day, members, items);
        let mut inputs = BTreeMap::new();
        for (country, rounds) in self.rounds_of(&counted).await? {
            for round in rounds.iter().rev() {
                let bands = self.round_bands(round).await?;
                let Some(standings) = bands.as_ref().and_then(|bands| bands.standings.as_ref()) else {
                    continue;
                };
                draft.count_country(&country, standings.iter().map(|(item, one)| (item.clone(), *one)));
                inputs.insert(country, round.chain.to_string());
                break;
            }
        }
        draft.inputs = inputs.values().cloned().collect();
        Ok((draft, inputs))
    }

    /// The editions whose subjects begin so.
    pub(super) async fn edition_records(&self, prefix: &str) -> Result<Vec<EditionRecord>, RegionError> {
        let kept = self.store.chronicle(prefix).await?;
        Ok(kept.iter().map(|one| serde_json::from_str(&one.body)).collect::<Result<_, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(number: u32, inputs: &[(&str, &str)]) -> EditionSeal {
        let inputs = inputs.iter().map(|(country, hash)| ((*country).into(), (*hash).to_owned()));
        EditionSeal { number, inputs: inputs.collect(), page: FileHash("0".repeat(64)) }
    }

    #[test]
    fn a_seal_tells_what_is_not_as_it_was_looked_at() {
        let before = seal(2, &[("KEN", "a"), ("GHA", "b")]);
        let set = |codes: &[&str]| -> BTreeSet<CountryCode> {
            codes.iter().map(|code| CountryCode::from(*code)).collect()
        };
        assert_eq!(before.change_to(&before.clone()), None);
        for (now, expected) in [
            (
                seal(3, &[("KEN", "a"), ("GHA", "b")]),
                EditionChange { published: Some(2), ..Default::default() },
            ),
            (seal(2, &[("KEN", "a")]), EditionChange { gone: set(&["GHA"]), ..Default::default() }),
            (
                seal(2, &[("KEN", "a"), ("GHA", "c"), ("UGA", "d")]),
                EditionChange { come: set(&["UGA"]), moved: set(&["GHA"]), ..Default::default() },
            ),
            (
                EditionSeal { page: FileHash("1".repeat(64)), ..before.clone() },
                EditionChange { shows_else: true, ..Default::default() },
            ),
        ] {
            assert_eq!(before.change_to(&now), Some(expected), "{now:?}");
        }
    }
}
