//! Knows a numbered edition of the figures about a region: what goes in, when it is time, which cells it shows, and what
//! stays with the office. Knows no store: whoever publishes keeps the record and looks that nobody else did in between.

use super::audit::{AuditVerdict, DisclosureAudit};
use super::band::{CellMembers, count};
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
    /// The edition, decided item by item and in each part by part, in order: a cell is shown if the rules let it, if it
    /// differs from every cell of the item that was ever published by at least three countries, and if nothing follows from
    /// it for anybody together with all of these and with the cells shown before it. `past` is every edition of every
    /// region.
    pub fn decide(
        self,
        past: &[EditionRecord],
        audit: &DisclosureAudit,
    ) -> Result<EditionRecord, EditionDelay> {
        let last =
            past.iter().filter(|record| record.region == self.region).max_by_key(|record| record.number);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::{Band, BandShare, BandStanding};

    /// The first day of a quarter, counted from 2026.
    fn quarter(number: u32) -> NaiveDate {
        let year = 2026 + i32::try_from(number / 4).unwrap();
        NaiveDate::from_ymd_opt(year, 1 + 3 * (number % 4), 1).unwrap()
    }

    /// Countries by their letters, in the low band or in the middle one, validated in this quarter.
    fn members(since: u32, low: &str, middle: &str) -> CellMembers {
        let of = |letters: &str, band| -> CellMembers {
            let standing = BandStanding { band, since: quarter(since) };
            letters.chars().map(|letter| (letter.to_string().as_str().into(), standing)).collect()
        };
        [of(low, Band::Low), of(middle, Band::Middle)].into_iter().flatten().collect()
    }

    fn draft(number: u32, parts: &[&str], items: &[(&str, CellMembers)]) -> EditionDraft {
        let part = |letters: &&str| RegionPart {
            name: (*letters).to_owned(),
            countries: letters.chars().map(|letter| letter.to_string().as_str().into()).collect(),
        };
        EditionDraft {
            region: "somewhere".into(),
            day: quarter(number),
            partition: parts.iter().map(part).collect::<Vec<_>>().try_into().unwrap(),
            items: items.iter().map(|(item, members)| ((*item).into(), members.clone())).collect(),
            inputs: ["a hash".to_owned()].into(),
        }
    }

    fn decide(draft: EditionDraft, past: &[EditionRecord]) -> Result<EditionRecord, EditionDelay> {
        draft.decide(past, &DisclosureAudit::default())
    }

    #[test]
    fn what_is_not_shown_has_no_reason_and_no_total() {
        let items = [
            ("large", members(0, "ABCGHI", "DEFJKL")),
            ("narrow", members(0, "ABCDEFGHI", "JKL")),
            ("small", members(0, "ABCGHI", "DEJKL")),
        ];
        let record = decide(draft(0, &["ABCDEF", "GHIJKL"], &items), &[]).unwrap();
        let page = record.page();
        let shown: Vec<(&str, bool)> =
            page.cells.iter().map(|cell| (cell.item.as_str(), cell.figure.is_some())).collect();
        let expected = [
            ("large", true),
            ("large", true),
            ("narrow", false),
            ("narrow", true),
            ("small", false),
            ("small", true),
        ];
        assert_eq!(shown, expected);
        assert_eq!(serde_json::to_value(&page.cells[2]).unwrap()["figure"], serde_json::Value::Null);
        assert_eq!(page.totals.keys().map(ItemId::as_str).collect::<Vec<_>>(), ["large"]);
        assert!(
            matches!(page.totals[&"large".into()], PageFigure::Counts(counts) if counts.all() == [6, 6, 0])
        );
        let Some(PageFigure::Shares { countries: 6, shares }) = page.cells[0].figure else {
            panic!("{page:?}")
        };
        assert_eq!(shares.all(), [BandShare::AboutHalf, BandShare::AboutHalf, BandShare::None]);
        let counts: Vec<_> =
            record.officer().cells.iter().map(|cell| cell.figure.map(|f| f.counts().all())).collect();
        assert_eq!(counts, [Some([3, 3, 0]), Some([3, 3, 0]), None, Some([3, 3, 0]), None, Some([3, 3, 0])]);
        let text = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<EditionRecord>(&text).unwrap(), record);
    }

    #[test]
    fn an_edition_is_held_until_a_quarter_passed_and_three_countries_moved() {
        let whole = "ABCDEFGHIJKL";
        let before = members(0, "ABCGHI", "DEFJKL");
        let first = decide(draft(0, &[whole], &[("item", before.clone())]), &[]).unwrap();
        let after = |moved: CellMembers, without: &str| {
            let mut members = before.clone();
            members.extend(moved);
            members.retain(|country, _| !without.contains(country.as_str()));
            members
        };
        let cases = [
            ("the same quarter", 0, after(members(1, "ABCD", ""), ""), Err(EditionDelay::SameQuarter)),
            ("nobody moved", 1, before.clone(), Err(EditionDelay::FewChanges)),
            ("two validated", 1, after(members(1, "A", "D"), ""), Err(EditionDelay::FewChanges)),
            (
                "one came and is not of the region",
                1,
                after(members(1, "AX", "D"), ""),
                Err(EditionDelay::FewChanges),
            ),
            ("two validated and one left", 1, after(members(1, "A", "D"), "L"), Ok(2)),
            ("three validated", 5, after(members(5, "AD", "B"), ""), Ok(2)),
        ];
        for (about, number, members, expected) in cases {
            let next = decide(draft(number, &[whole], &[("item", members)]), std::slice::from_ref(&first));
            assert_eq!(next.map(|record| record.number), expected, "{about}");
        }
    }

    #[test]
    fn a_cell_waits_for_changes_of_its_own_and_of_every_region() {
        let before = members(0, "ABCGHI", "DEFJKL");
        let first = decide(draft(0, &["ABCDEF", "GHIJKL"], &[("item", before.clone())]), &[]).unwrap();
        // All that validated anew are of the first half.
        let after: CellMembers = before.clone().into_iter().chain(members(1, "ABD", "CEF")).collect();
        let halves = draft(1, &["ABCDEF", "GHIJKL"], &[("item", after.clone())]);
        let next = decide(halves.clone(), std::slice::from_ref(&first)).unwrap();
        let shown: Vec<bool> = next.page().cells.iter().map(|cell| cell.figure.is_some()).collect();
        assert_eq!(shown, [true, false]);
        // Elsewhere is a region with nearly the same countries.
        let elsewhere =
            EditionDraft { region: "elsewhere".into(), ..draft(1, &["ABCDEFG"], &[("item", after)]) };
        let alone = decide(elsewhere.clone(), &[]).unwrap();
        assert_eq!((alone.number, alone.page().totals.len()), (1, 1));
        let both = decide(elsewhere, &[first, next]).unwrap();
        assert_eq!((both.number, both.page().totals.len()), (1, 0));
    }

    #[test]
    fn a_total_after_its_parts_is_not_shown_where_something_follows() {
        let before = members(0, "ABCGHI", "DEFJKL");
        let parts = draft(0, &["ABCDEF"], &[("item", before.clone())]);
        let first = decide(parts, &[]).unwrap();
        // Without the first half, all others of the region but two are in one band.
        let rest = members(0, "GHIJKL", "");
        let after: CellMembers = before.into_iter().chain(rest).collect();
        let whole = draft(1, &["ABCDEFGHIJKL"], &[("item", after)]);
        assert!(decide(whole.clone(), &[]).unwrap().page().totals.len() == 1);
        let next = decide(EditionDraft { region: "elsewhere".into(), ..whole }, &[first]).unwrap();
        assert_eq!(next.page().totals.len(), 0);
    }
    #[test]
    fn what_could_not_be_looked_at_to_the_end_is_not_shown() {
        let whole = "ABCDEFGHIJKL";
        let before = members(0, "ABCGHI", "DEFJKL");
        let first = [decide(draft(0, &[whole], &[("item", before.clone())]), &[]).unwrap()];
        let after: CellMembers = before.into_iter().chain(members(1, "AD", "BE")).collect();
        let next = draft(1, &[whole], &[("item", after)]);
        for (steps, shown) in [(1_000_000, 1), (100, 0), (0, 0)] {
            let audit = DisclosureAudit { steps, ..DisclosureAudit::default() };
            let record = next.clone().decide(&first, &audit).unwrap();
            assert_eq!(record.page().totals.len(), shown, "{steps} steps");
        }
    }
}
