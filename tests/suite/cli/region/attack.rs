//! Whoever has every published file, knows who is counted and who validated when, and joins another, learns of nobody's band.

use super::{ITEMS, Mail, shown};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A country with the day on which it validated, and its band there, by its place.
type Cell = BTreeMap<(String, String), usize>;

/// The members of an item of a record with their bands.
fn cell(record: &Value, item: &str) -> Cell {
    let bands = ["0-1", "2-3", "4"];
    let members = record["items"][item]["members"].as_object().unwrap().iter();
    let member = |(country, standing): (&String, &Value)| {
        let since = standing["since"].as_str().unwrap().to_owned();
        let band = bands.iter().position(|band| standing["band"] == *band).unwrap();
        ((country.clone(), since), band)
    };
    members.map(member).collect()
}

/// Every way in which the countries may stand so that all counts are as they were published.
fn worlds(
    homes: &[Vec<usize>],
    rest: &mut [[usize; 3]],
    world: &mut Vec<usize>,
    found: &mut Vec<Vec<usize>>,
) {
    let Some(cells) = homes.get(world.len()) else {
        found.push(world.clone());
        return;
    };
    for band in 0..3 {
        if cells.iter().all(|cell| rest[*cell][band] > 0) {
            cells.iter().for_each(|cell| rest[*cell][band] -= 1);
            world.push(band);
            worlds(homes, rest, world, found);
            world.pop();
            cells.iter().for_each(|cell| rest[*cell][band] += 1);
        }
    }
}

/// What two countries who put together what they know of themselves can work out of another from these cells, by trying
/// everything. They know who is counted, who validated when, and the counts, also where shares were published.
fn exposure(cells: &[Cell]) -> Option<String> {
    let truth: BTreeMap<&(String, String), usize> =
        cells.iter().flatten().map(|(slot, band)| (slot, *band)).collect();
    let slots: Vec<&(String, String)> = truth.keys().copied().collect();
    let real: Vec<usize> = truth.values().copied().collect();
    let home =
        |slot: &&(String, String)| (0..cells.len()).filter(|cell| cells[*cell].contains_key(*slot)).collect();
    let homes: Vec<Vec<usize>> = slots.iter().map(home).collect();
    let mut counts = vec![[0; 3]; cells.len()];
    for (cell, count) in cells.iter().zip(&mut counts) {
        cell.values().for_each(|band| count[*band] += 1);
    }
    let mut found = Vec::new();
    worlds(&homes, &mut counts, &mut Vec::new(), &mut found);
    assert!(!found.is_empty(), "the real world is one of them");
    let countries: BTreeSet<&str> = slots.iter().map(|slot| slot.0.as_str()).collect();
    for one in &countries {
        for other in countries.iter().filter(|other| *other >= one) {
            let inside: Vec<bool> = slots.iter().map(|slot| slot.0 == *one || slot.0 == *other).collect();
            let mut seen = vec![[false; 3]; slots.len()];
            for world in &found {
                let is_possible = (0..slots.len()).all(|at| !inside[at] || world[at] == real[at]);
                if is_possible {
                    world.iter().zip(&mut seen).for_each(|(band, seen)| seen[*band] = true);
                }
            }
            let certain = |at: &usize| !inside[*at] && seen[*at].iter().filter(|seen| **seen).count() == 1;
            if let Some(at) = (0..slots.len()).find(certain) {
                return Some(format!("{one} and {other} know {:?}", slots[at]));
            }
        }
    }
    None
}

#[test]
fn whoever_has_every_published_file_works_nothing_out() {
    let mail = Mail::new();
    assert_eq!(mail.edition(&["--day", "2026-11-30"]).0, 0);
    mail.validate_anew();
    let (code, _, err) = mail.edition(&["--day", "2027-02-15"]);
    assert_eq!(code, 0, "{err}");
    let of = |number: u32, ending: &str| mail.json(&format!("edition-reg-afr-{number}{ending}.json"));
    let records = [of(1, ""), of(2, "")];
    let published = [of(1, "-public"), of(2, "-public")].map(|public| shown(&public));
    assert_eq!([published[0].len(), published[1].len()], [ITEMS, ITEMS - 1]);
    assert!(
        !mail.read("edition-reg-afr-2.json").contains("NAM\": {"),
        "who withdrew is not counted any more"
    );
    assert!(mail.read("edition-reg-afr-1.json").contains("NAM\": {"), "and stays where it was published");
    for item in &published[0] {
        let all = records.iter().zip(&published).filter(|(_, shown)| shown.contains(item));
        let cells: Vec<Cell> = all.map(|(record, _)| cell(record, item)).collect();
        assert_eq!(exposure(&cells), None, "{item}");
    }
    // The attack works: with the figure that was held back, two would know all others.
    let held = published[0].iter().find(|item| !published[1].contains(item)).unwrap();
    let cells = records.each_ref().map(|record| cell(record, held));
    assert!(exposure(&cells).is_some(), "{held}");
    // And so does the difference between two cells, one of which lacks a country.
    let whole = cell(&records[0], held);
    let mut without = whole.clone();
    without.retain(|(country, _), _| country != "NAM");
    assert!(exposure(&[whole, without]).is_some());
}
