//! Each check of regions, offices and groups finds its one fault.

use super::{Fault, faults_after};
use crate::framework::{CountryCode, Library, OfficeKind, Regions, Status, TileMap};
use serde_json::json;

/// Regions of the sound library: one with its office, and a group.
pub fn regions() -> Regions {
    serde_json::from_value(json!({
        "region": [{
            "id": "REG-1", "name": "One", "countries": ["ALB", "BOL", "KEN"], "map": ["ALB KEN"],
            "status": "verified", "source": "itu.int",
        }],
        "office": [
            { "id": "OFF-1", "kind": "regional", "region": "REG-1", "city": "Nairobi", "status": "recalled" },
            { "id": "OFF-2", "kind": "area", "region": "REG-1", "city": "Tirana", "serves": ["ALB"], "status": "recalled" },
        ],
        "group": [{ "id": "GRP-1", "name": "Two", "countries": ["ALB"], "status": "recalled" }],
        "consent": [{ "id": "CT-01", "text": "We agree.", "status": "drafted" }],
    }))
    .unwrap()
}

/// The code under which the region names its second country.
pub fn code(library: &mut Library) -> &mut CountryCode {
    &mut library.regions.regions[0].countries[1]
}

const FAULTS: &[Fault] = &[
    ("id-form", |l| l.regions.groups[0].id = "south asia".into()),
    ("id-unique", |l| l.regions.groups[0].id = "REG-1".into()),
    ("empty-words", |l| l.regions.consents[0].text = " ".into()),
    ("region-filled", |l| l.regions.groups[0].countries.clear()),
    ("region-filled", |l| (l.regions.regions, l.regions.offices) = Default::default()),
    ("region-once", |l| l.regions.regions[0].countries.push("KEN".into())),
    ("region-once", |l| {
        let mut second = l.regions.regions[0].clone();
        (second.id, second.countries) = ("REG-2".into(), vec!["KEN".into()]);
        second.map = map("KEN");
        let mut office = l.regions.offices[0].clone();
        (office.id, office.region) = ("OFF-3".into(), "REG-2".into());
        l.regions.regions.push(second);
        l.regions.offices.push(office);
    }),
    ("region-once", |l| l.regions.groups[0].countries.push("ALB".into())),
    ("region-known", |l| l.regions.groups[0].countries.push("XXX".into())),
    ("region-known", |l| l.regions.regions[0].countries.push("XXX".into())),
    ("region-all", |l| {
        l.regions.regions[0].countries.pop();
        l.regions.regions[0].map = map("ALB");
    }),
    ("region-map", |l| l.regions.regions[0].map = map("ALB XXX")),
    ("region-office", |l| drop(l.regions.offices.remove(0))),
    ("region-office", |l| l.regions.offices[1].kind = OfficeKind::Regional),
    ("region-office", |l| l.regions.offices[1].region = "GRP-1".into()),
    ("region-source", |l| l.regions.regions[0].source = None),
    ("region-source", |l| l.regions.offices[0].status = Status::Verified),
    ("translation-missing", |l| l.regions.offices[0].city = "Nairobi".into()),
];

fn map(row: &str) -> TileMap {
    TileMap::try_from(vec![row.to_owned()]).unwrap()
}

#[test]
fn each_check_of_regions_finds_its_one_fault() {
    for (number, (name, spoil)) in FAULTS.iter().enumerate() {
        assert_eq!(faults_after(*spoil).0, [*name], "fault {number}");
    }
}

#[test]
fn an_invented_country_and_what_was_added_need_no_region() {
    let (names, _) = faults_after(|l| {
        l.regions.regions[0].countries.pop();
        l.regions.regions[0].map = map("ALB");
        l.countries[2].sample = true;
    });
    assert_eq!(names, [""; 0]);
}
