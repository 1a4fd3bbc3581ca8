//! Knows what the audit must find, by known cases and by going through all worlds.

mod oracle;
mod sample;

use super::{AuditVerdict, Coalition, DisclosureAudit};
use crate::region::{Band, BandStanding, CellMembers, FEWEST_CHANGES, changes, counts_fit};
use oracle::Oracle;
use proptest::prelude::*;
use sample::{Lots, SampleRegion, Split, publish};

const SPLITS: [Split; 4] = [Split::Whole, Split::Halves, Split::Mixed, Split::Nested];

/// Countries by a letter, each with its band, and a digit behind it for the quarter of its last validation.
fn cell(members: &str) -> CellMembers {
    let day = |quarter| chrono::NaiveDate::from_ymd_opt(2026, 1 + 3 * quarter, 1).unwrap();
    let member = |text: &str| {
        let parts: Vec<char> = text.chars().collect();
        let band = match parts[1] {
            'l' => Band::Low,
            'm' => Band::Middle,
            _ => Band::High,
        };
        let quarter = parts.get(2).map_or(0, |digit| digit.to_digit(10).unwrap());
        (parts[0].to_string().as_str().into(), BandStanding { band, since: day(quarter) })
    };
    members.split_whitespace().map(member).collect()
}

fn verdict(coalition: Coalition, cells: &[&str]) -> AuditVerdict {
    let cells: Vec<CellMembers> = cells.iter().map(|members| cell(members)).collect();
    DisclosureAudit { coalition, ..DisclosureAudit::default() }.verdict(&cells)
}

#[test]
fn what_follows_for_one_or_for_two_is_found() {
    use AuditVerdict::{Exposure, Safe};
    let half = "Al Bl Cl Dm Em Fm";
    let cases: [(&str, &[&str], AuditVerdict, AuditVerdict); 8] = [
        ("three and three", &[half], Safe, Safe),
        ("all in one band", &["Al Bl Cl Dl El Fl"], Exposure, Exposure),
        ("the one deviator knows all others", &["Al Bl Cl Dl El Fm"], Exposure, Exposure),
        ("two deviators know all others together", &["Al Bl Cl Dl Em Fm"], Safe, Exposure),
        ("one comes", &[half, "Al Bl Cl Dm Em Fm Gh"], Exposure, Exposure),
        ("one leaves, of three", &[half, "Al Bl Dm Em Fm Gl1"], Exposure, Exposure),
        ("a total and a half at another date", &[half, "Al Bl Cl Dm Em Fm Gl Hl Il Jl"], Exposure, Exposure),
        ("two halves", &[half, "Gl Hl Il Jm Km Lm"], Safe, Safe),
    ];
    for (about, cells, alone, together) in cases {
        assert_eq!(verdict(Coalition::One, cells), alone, "{about}, alone");
        assert_eq!(verdict(Coalition::Two, cells), together, "{about}, two together");
    }
}

#[test]
fn nothing_published_exposes_nobody() {
    assert_eq!(DisclosureAudit::default().verdict(&[]), AuditVerdict::Safe);
}

#[test]
fn two_bands_by_one_validation_are_a_contradiction() {
    let cells = ["Al Bl Cl Dm Em Fm", "Am Bl Cl Dm Em Fm"];
    assert_eq!(verdict(Coalition::Two, &cells), AuditVerdict::Contradiction);
}

#[test]
fn what_takes_too_many_steps_is_not_safe() {
    let region = SampleRegion { countries: 24, editions: 6, validations: 3, split: Split::Whole };
    let full = DisclosureAudit::default();
    let published = publish(&region.cells(&mut Lots(7)), |cells| full.verdict(cells) == AuditVerdict::Safe);
    assert!(published.len() > 1, "{published:?}");
    let short = DisclosureAudit { steps: 100, ..full };
    assert_eq!(short.verdict(&published), AuditVerdict::OutOfSteps);
}

fn rules(published: &[CellMembers]) -> bool {
    let Some((cell, before)) = published.split_last() else { return false };
    let apart = before.iter().all(|one| changes(one, cell) >= FEWEST_CHANGES);
    apart && counts_fit(&crate::region::band::count(cell))
}

fn naive(published: &[CellMembers]) -> bool {
    published.last().is_some_and(|cell| cell.len() >= 5)
}

/// Regions and what is published of them.
fn tried(regions: usize, decide: impl Fn(&[CellMembers]) -> bool) -> (usize, usize) {
    let mut lots = Lots(0x5eed);
    let (mut shown, mut exposed) = (0, 0);
    for number in 0..regions {
        let countries = 7 + lots.draw(4);
        let region = SampleRegion { countries, editions: 3, validations: 3, split: SPLITS[number % 4] };
        let published = publish(&region.cells(&mut lots), &decide);
        shown += published.len();
        exposed += Oracle::of(&published).exposures(true);
    }
    (shown, exposed)
}

#[test]
fn the_usual_rules_expose_and_the_audit_does_not() {
    let audit = DisclosureAudit::default();
    let (_, by_size) = tried(60, naive);
    let (_, by_rules) = tried(60, rules);
    let audited = |cells: &[CellMembers]| rules(cells) && audit.verdict(cells) == AuditVerdict::Safe;
    let (shown, by_audit) = tried(60, audited);
    assert!(by_size > 50 && by_rules > 5, "{by_size} {by_rules}: nothing to be found out");
    assert!(shown > 10, "{shown} cells");
    assert_eq!(by_audit, 0);
}

proptest! {
    #[test]
    fn the_audit_finds_what_all_worlds_show(
        seed in 1..u64::MAX, countries in 3..9_usize, editions in 1..4_usize, validations in 1..4_usize,
        split in 0..4_usize, two in any::<bool>(),
    ) {
        let region = SampleRegion { countries, editions, validations, split: SPLITS[split] };
        // Cells of every size, so that there is something to be found.
        let cells: Vec<CellMembers> = region.cells(&mut Lots(seed)).into_iter().flatten().collect();
        let coalition = if two { Coalition::Two } else { Coalition::One };
        let verdict = DisclosureAudit { coalition, ..DisclosureAudit::default() }.verdict(&cells);
        let expected = if Oracle::of(&cells).is_safe(two) { AuditVerdict::Safe } else { AuditVerdict::Exposure };
        prop_assert_eq!(verdict, expected, "{:?}", cells);
    }

    #[test]
    fn the_order_of_cells_makes_no_difference(seed in 1..u64::MAX, countries in 8..16_usize, split in 0..4_usize) {
        let region = SampleRegion { countries, editions: 3, validations: 3, split: SPLITS[split] };
        let mut cells: Vec<CellMembers> = region.cells(&mut Lots(seed)).into_iter().flatten().collect();
        let verdict = DisclosureAudit::default().verdict(&cells);
        cells.reverse();
        prop_assert_eq!(DisclosureAudit::default().verdict(&cells), verdict);
    }
}
