//! Knows a numbered edition of the figures about a region: what goes in, when it is time, which cells it shows, and what
//! stays with the office. Knows no store: whoever publishes keeps the record and looks that nobody else did in between.

use super::audit::{AuditVerdict, DisclosureAudit};
use super::band::{BandStanding, CellMembers, count};
use super::cell::{GroupFigure, OfficerCounts, PageFigure};
use super::disclosure_rules::{FEWEST_CHANGES, changes, counts_fit};
use super::partition::{Partition, RegionPart};
use crate::framework::{CountryCode, ItemId};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What an edition is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct EditionDraft {
    /// The name of the region.
    pub region: String,
    /// The day of publication.
    pub day: NaiveDate,
    /// The parts that are told of.
    pub partition: Partition,
    /// Where the countries that consented stand in each item. Items are decided and shown in the order of their ids.
    pub items: BTreeMap<ItemId, CellMembers>,
    /// The hashes of what the levels were read from.
    pub inputs: BTreeSet<String>,
}

/// Why there is no edition yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditionDelay {
    /// The region has an edition of this quarter, or of a later one.
    SameQuarter,
    /// Fewer than three countries came, left or validated anew since the last edition.
    FewChanges,
}

/// An edition as the office keeps it, with where each country stands: what later editions are audited against. It is
/// confidential; others get [`EditionRecord::page`] or [`EditionRecord::officer`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionRecord {
    /// Counted in each region, from 1.
    pub number: u32,
    /// The name of the region.
    pub region: String,
    /// The day of publication.
    pub day: NaiveDate,
    /// The parts that are told of.
    pub partition: Partition,
    /// The items.
    pub items: BTreeMap<ItemId, ItemRecord>,
    /// The hashes of what the levels were read from.
    pub inputs: BTreeSet<String>,
}

/// One item of an edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemRecord {
    /// Where each country stands.
    pub members: CellMembers,
    /// The names of the parts of which a figure is shown.
    pub shown: BTreeSet<String>,
}

/// An edition as it is published. Nothing in it can hold why a figure is missing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RegionEdition<F> {
    /// Counted in each region, from 1.
    pub number: u32,
    /// The name of the region.
    pub region: String,
    /// The day of publication.
    pub day: NaiveDate,
    /// The parts that are told of.
    pub partition: Partition,
    /// A cell for each item and part, in order.
    pub cells: Vec<EditionCell<F>>,
    /// For each item what its cells add up to, where all are shown.
    pub totals: BTreeMap<ItemId, F>,
    /// The hashes of what the levels were read from.
    pub inputs: BTreeSet<String>,
}

/// What is told of one part in one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EditionCell<F> {
    /// The item.
    pub item: ItemId,
    /// The name of the part.
    pub part: String,
    /// The figure; `None` where it is not shown.
    pub figure: Option<F>,
}

impl EditionDraft {
    /// An edition about a whole region, in which no country is counted yet: these items have an empty cell each.
    pub fn of_region<'i>(
        region: &str,
        day: NaiveDate,
        countries: BTreeSet<CountryCode>,
        items: impl IntoIterator<Item = &'i ItemId>,
    ) -> EditionDraft {
        let items = items.into_iter().map(|item| (item.clone(), CellMembers::new()));
        EditionDraft {
            region: region.to_owned(),
            day,
            partition: Partition::whole(region, countries),
            items: items.collect(),
            inputs: BTreeSet::new(),
        }
    }

    /// Counts a country by where it stands in each item.
    pub fn count_country(
        &mut self,
        country: &CountryCode,
        standings: impl IntoIterator<Item = (ItemId, BandStanding)>,
    ) {
        for (item, standing) in standings {
            self.items.entry(item).or_default().insert(country.clone(), standing);
        }
    }

    /// The edition, decided item by item and in each part by part, in order: a cell is shown if the rules let it, if it
    /// differs from every cell of the item that was ever published by at least three countries, and if nothing follows from
    /// it for anybody together with all of these and with the cells shown before it. `past` is every edition of every
    /// region.
    pub fn decide(
        self,
        past: &[EditionRecord],
        audit: &DisclosureAudit,
    ) -> Result<EditionRecord, EditionDelay> {
        let last = EditionRecord::last_of(past, &self.region);
        if let Some(last) = last {
            self.may_follow(last)?;
        }
        let number = last.map_or(0, |last| last.number) + 1;
        let EditionDraft { region, day, partition, items, inputs } = self;
        let decide = |(item, members): (ItemId, CellMembers)| {
            let mut published: Vec<CellMembers> =
                past.iter().flat_map(|record| record.shown_cells(&item)).collect();
            let mut shown = BTreeSet::new();
            for part in partition.parts() {
                let cell = within(&members, part);
                let is_apart = published.iter().all(|one| changes(one, &cell) >= FEWEST_CHANGES);
                if is_apart && counts_fit(&count(&cell)) {
                    published.push(cell);
                    if audit.verdict(&published) == AuditVerdict::Safe {
                        shown.insert(part.name.clone());
                    } else {
                        published.pop();
                    }
                }
            }
            (item, ItemRecord { members, shown })
        };
        let items = items.into_iter().map(decide).collect();
        Ok(EditionRecord { number, region, day, partition, items, inputs })
    }

    /// Whether it is time, after the last edition of the region.
    fn may_follow(&self, last: &EditionRecord) -> Result<(), EditionDelay> {
        let quarter = |day: NaiveDate| (day.year(), day.month0() / 3);
        if quarter(self.day) <= quarter(last.day) {
            return Err(EditionDelay::SameQuarter);
        }
        let before = last.items.iter().map(|(item, record)| (item, &record.members));
        let before = standings(before, &last.partition);
        let now = standings(self.items.iter(), &self.partition);
        let countries: BTreeSet<_> = before.keys().chain(now.keys()).collect();
        let changed = countries.into_iter().filter(|country| before.get(*country) != now.get(*country));
        if changed.count() < FEWEST_CHANGES { Err(EditionDelay::FewChanges) } else { Ok(()) }
    }
}

impl EditionRecord {
    /// The last edition of a region among these.
    pub fn last_of<'r>(records: &'r [EditionRecord], region: &str) -> Option<&'r EditionRecord> {
        records.iter().filter(|record| record.region == region).max_by_key(|record| record.number)
    }

    /// Whether any figure is shown.
    pub fn shows_any(&self) -> bool {
        self.items.values().any(|item| !item.shown.is_empty())
    }

    /// What pages show.
    pub fn page(&self) -> RegionEdition<PageFigure> {
        self.publish(GroupFigure::page)
    }

    /// What the officer's file holds, where countries consented to counts.
    pub fn officer(&self) -> RegionEdition<OfficerCounts> {
        self.publish(GroupFigure::officer)
    }

    fn publish<F>(&self, told: impl Fn(GroupFigure) -> F) -> RegionEdition<F> {
        let (mut cells, mut totals) = (Vec::new(), BTreeMap::new());
        for (item, record) in &self.items {
            let figures = self.partition.parts().iter().map(|part| record.figure(part));
            let figures: Vec<Option<GroupFigure>> = figures.collect();
            let all: Option<Vec<GroupFigure>> = figures.iter().copied().collect();
            if let Some(total) = all.and_then(|all| all.into_iter().reduce(GroupFigure::plus)) {
                totals.insert(item.clone(), told(total));
            }
            cells.extend(self.partition.parts().iter().zip(figures).map(|(part, figure)| EditionCell {
                item: item.clone(),
                part: part.name.clone(),
                figure: figure.map(&told),
            }));
        }
        RegionEdition {
            number: self.number,
            region: self.region.clone(),
            day: self.day,
            partition: self.partition.clone(),
            cells,
            totals,
            inputs: self.inputs.clone(),
        }
    }

    /// The cells of an item that this edition shows.
    fn shown_cells(&self, item: &ItemId) -> Vec<CellMembers> {
        let Some(record) = self.items.get(item) else { return Vec::new() };
        let parts = self.partition.parts().iter().filter(|part| record.shown.contains(&part.name));
        parts.map(|part| within(&record.members, part)).collect()
    }
}

impl ItemRecord {
    fn figure(&self, part: &RegionPart) -> Option<GroupFigure> {
        self.shown.contains(&part.name).then(|| GroupFigure::of(&within(&self.members, part)))
    }
}

/// The countries of a part.
fn within(members: &CellMembers, part: &RegionPart) -> CellMembers {
    let own = members.iter().filter(|(country, _)| part.countries.contains(*country));
    own.map(|(country, standing)| (country.clone(), *standing)).collect()
}

/// Of each country in the partition: the items in which it is counted, and the day since when it stands where it does.
fn standings<'e>(
    items: impl Iterator<Item = (&'e ItemId, &'e CellMembers)>,
    partition: &Partition,
) -> BTreeMap<&'e CountryCode, BTreeSet<(&'e ItemId, NaiveDate)>> {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for (item, members) in items {
        for (country, standing) in members {
            if partition.parts().iter().any(|part| part.countries.contains(country)) {
                found.entry(country).or_default().insert((item, standing.since));
            }
        }
    }
    found
}
