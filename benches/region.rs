//! Measures what can be worked out from figures about regions: a thousand regions of six to forty-four countries with eight
//! editions each, published by size, by the rules, and by the rules with the audit; and one edition of a large region.
//!
//! `cargo bench --no-default-features --features ssr --bench region` prints what it found, and stops where a band follows from
//! what the audit let through.

#![expect(clippy::unwrap_used, reason = "a measurement that fails says so by its panic")]

use amparo::framework::CountryCode;
use amparo::region::{
    AuditVerdict, Band, BandStanding, ByBand, CellMembers, DisclosureAudit, EditionDraft, EditionRecord,
    FEWEST_CHANGES, Partition, RegionPart, changes, counts_fit,
};
use chrono::{Months, NaiveDate};
use oracle::Oracle;
use sample::{Lots, SampleRegion, Split, publish};
use std::cell::RefCell;
use std::time::{Duration, Instant};

#[path = "../src/region/audit/tests/oracle.rs"]
#[expect(dead_code, reason = "the oracle answers more than the benches ask")]
mod oracle;
#[path = "../src/region/audit/tests/sample.rs"]
mod sample;

const REGIONS: usize = 1_000;
const EDITIONS: usize = 8;
const SPLITS: [Split; 4] = [Split::Whole, Split::Halves, Split::Mixed, Split::Nested];
/// The most countries of regions of which all worlds are gone through.
const ORACLE: usize = 12;
/// Of larger regions every so many is audited once more, without a bound.
const SAMPLE: usize = 10;
const LARGE: usize = 44;
const ITEMS: usize = 21;
const GROUPS: usize = 3;

/// What came of a thousand regions.
#[derive(Default)]
struct Findings {
    /// Regions in which something follows from cells of five or more, and from cells by the rules.
    by_size: usize,
    by_rules: usize,
    /// Cells by the rules, and those that the audit let through.
    cells: usize,
    shown: usize,
    /// Cells that would have taken too many steps.
    unfinished: usize,
    /// How long each audit took, with the number of countries.
    times: Vec<(usize, Duration)>,
    /// Regions whose worlds were all gone through, and bands that followed there.
    oracles: usize,
    exposures: usize,
    /// Regions that were audited again without a bound, and those in which something followed.
    again: usize,
    again_exposed: usize,
}

fn main() {
    let mut lots = Lots(0x000e_d171_0e00);
    let mut findings = Findings::default();
    for number in 0..REGIONS {
        let countries = 6 + lots.draw(LARGE - 5);
        let validations = 1 + lots.draw(1 + countries / 5);
        let region = SampleRegion { countries, editions: EDITIONS, validations, split: SPLITS[number % 4] };
        findings.look_at(number, countries, &region.cells(&mut lots));
    }
    findings.tell();
    edition(&mut lots);
    assert_eq!((findings.exposures, findings.again_exposed), (0, 0), "a band follows from what was shown");
}

impl Findings {
    fn look_at(&mut self, number: usize, countries: usize, editions: &[Vec<CellMembers>]) {
        let audit = DisclosureAudit::default();
        let is_safe = |cells: &[CellMembers]| audit.verdict(cells) == AuditVerdict::Safe;
        let by_size = publish(editions, |cells| cells.last().is_some_and(|cell| cell.len() >= 5));
        self.by_size += usize::from(!is_safe(&by_size));
        self.by_rules += usize::from(!is_safe(&publish(editions, rules)));
        let verdicts = RefCell::new(Vec::new());
        let shown = publish(editions, |cells| {
            rules(cells) && {
                let start = Instant::now();
                let verdict = audit.verdict(cells);
                verdicts.borrow_mut().push((verdict, start.elapsed()));
                verdict == AuditVerdict::Safe
            }
        });
        let verdicts = verdicts.into_inner();
        self.cells += verdicts.len();
        self.shown += shown.len();
        self.unfinished +=
            verdicts.iter().filter(|(verdict, _)| *verdict == AuditVerdict::OutOfSteps).count();
        self.times.extend(verdicts.iter().map(|(_, time)| (countries, *time)));
        if countries <= ORACLE {
            self.oracles += 1;
            self.exposures += Oracle::of(&shown).exposures(true);
        } else if number.is_multiple_of(SAMPLE) {
            let unbounded = DisclosureAudit { steps: u64::MAX, ..audit };
            self.again += 1;
            self.again_exposed += usize::from(unbounded.verdict(&shown) != AuditVerdict::Safe);
        }
    }

    fn tell(&self) {
        println!(
            "{REGIONS} regions, {EDITIONS} editions each, coalitions of two; regions in which some band follows: \
             {} by size, {} by the rules",
            self.by_size, self.by_rules
        );
        println!(
            "with the audit: {} exposures in {} regions of at most {ORACLE} countries by going through all worlds, {} in {} \
             larger ones by an audit without a bound; {} of {} cells shown, {} of them not for the bound",
            self.exposures,
            self.oracles,
            self.again_exposed,
            self.again,
            self.shown,
            self.cells,
            self.unfinished
        );
        for (about, fewest) in [("any number of", 0), ("40 and more", 40)] {
            let times =
                self.times.iter().filter(|(countries, _)| *countries >= fewest).map(|(_, time)| *time);
            let mut times: Vec<Duration> = times.collect();
            times.sort_unstable();
            let mean = times.iter().sum::<Duration>() / u32::try_from(times.len()).unwrap();
            let (high, worst) = (times[times.len() * 95 / 100], times.last().unwrap());
            println!(
                "an audited cell, {about} countries: mean {mean:.1?}, p95 {high:.1?}, worst {worst:.1?}"
            );
        }
    }
}

/// What is asked of a cell before the audit.
fn rules(published: &[CellMembers]) -> bool {
    let Some((cell, before)) = published.split_last() else { return false };
    let of = |band| u32::try_from(cell.values().filter(|standing| standing.band == band).count()).unwrap();
    let counts = ByBand { low: of(Band::Low), middle: of(Band::Middle), high: of(Band::High) };
    before.iter().all(|one| changes(one, cell) >= FEWEST_CHANGES) && counts_fit(&counts)
}

/// The last of eight editions of a large region in three parts; each quarter eight countries validate anew in all items.
fn edition(lots: &mut Lots) {
    let codes: Vec<CountryCode> = (0..LARGE).map(|number| format!("C{number:02}").as_str().into()).collect();
    let part = |number: usize| RegionPart {
        name: format!("part {number}"),
        countries: codes.iter().skip(number).step_by(GROUPS).cloned().collect(),
    };
    let partition = Partition::try_from((0..GROUPS).map(part).collect::<Vec<_>>()).unwrap();
    let mut items = vec![CellMembers::new(); ITEMS];
    let mut past: Vec<EditionRecord> = Vec::new();
    for quarter in 0..EDITIONS {
        let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let day = start + Months::new(3 * u32::try_from(quarter).unwrap());
        let validated = if quarter == 0 { LARGE } else { 8 };
        for number in 0..validated {
            let country = if quarter == 0 { number } else { lots.draw(LARGE) };
            for members in &mut items {
                let band = Band::ALL[[0, 0, 0, 0, 0, 1, 1, 1, 2, 2][lots.draw(10)]];
                let kept =
                    members.get(&codes[country]).filter(|_| lots.draw(10) > 2).map(|standing| standing.band);
                members
                    .insert(codes[country].clone(), BandStanding { band: kept.unwrap_or(band), since: day });
            }
        }
        let named = items
            .iter()
            .enumerate()
            .map(|(number, members)| (format!("item-{number:02}").as_str().into(), members.clone()));
        let draft = EditionDraft {
            region: "somewhere".into(),
            day,
            partition: partition.clone(),
            items: named.collect(),
            inputs: Default::default(),
        };
        let start = Instant::now();
        let record = draft.decide(&past, &DisclosureAudit::default()).unwrap();
        let spent = start.elapsed();
        let shown: usize = record.items.values().map(|item| item.shown.len()).sum();
        println!(
            "edition {} of {LARGE} countries, {ITEMS} items in {GROUPS} parts: {shown} of {} cells shown, in {spent:.1?}",
            record.number,
            ITEMS * GROUPS
        );
        past.push(record);
    }
}
