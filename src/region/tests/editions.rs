//! When an edition comes, which cells it shows, and that what is missing has no reason.

use crate::framework::ItemId;
use crate::region::{
    Band, BandShare, BandStanding, CellMembers, DisclosureAudit, EditionDelay, EditionDraft, EditionRecord,
    PageFigure, RegionPart,
};
use chrono::NaiveDate;

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
    assert!(matches!(page.totals[&"large".into()], PageFigure::Counts(counts) if counts.all() == [6, 6, 0]));
    let Some(PageFigure::Shares { countries: 6, shares }) = page.cells[0].figure else { panic!("{page:?}") };
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
    let elsewhere = EditionDraft { region: "elsewhere".into(), ..draft(1, &["ABCDEFG"], &[("item", after)]) };
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
