//! Knows the regions that countries belong to, their field offices, the groups that are declared, and the words by which a
//! country consents to be seen; knows no country's facts.

use super::{
    ConsentTextId, Country, CountryCode, OfficeId, Organization, RegionId, Status, Text, Translatable,
};
use crate::code::codes;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Everything that is declared about regions. Nobody looks at countries together but as one of these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regions {
    /// The regions; a country belongs to one.
    #[serde(default, rename = "region")]
    pub regions: Vec<Region>,
    /// The field offices.
    #[serde(default, rename = "office")]
    pub offices: Vec<FieldOffice>,
    /// The groups; a country may stand in several.
    #[serde(default, rename = "group")]
    pub groups: Vec<RegionGroup>,
    /// The words by which a country consents.
    #[serde(default, rename = "consent")]
    pub consents: Vec<ConsentText>,
}

/// A region with its countries.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Region {
    /// Permanent name, such as `REG-AFR`.
    pub id: RegionId,
    /// What it is called.
    pub name: Text,
    /// Its countries.
    pub countries: Vec<CountryCode>,
    /// Where countries stand on the map of tiles. Those that it leaves out follow below, by code.
    #[serde(default)]
    pub map: TileMap,
    /// How far the list of countries can be relied on.
    pub status: Status,
    /// Where the list was read; needed where it is verified.
    #[serde(default)]
    pub source: Option<String>,
    /// Who checked it, where, and when.
    #[serde(default)]
    pub checked_by: Option<String>,
}

/// A place on a map of tiles, counted from 1, where reading starts at the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tile {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// Where countries stand on a map of tiles, which shows who is near whom and draws no border. Written row by row, the codes
/// with blanks between them and a full stop where nothing stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Vec<String>")]
pub struct TileMap(BTreeMap<CountryCode, Tile>);

impl TileMap {
    /// The place of a country, where it has one.
    pub fn tile(&self, country: &CountryCode) -> Option<Tile> {
        self.0.get(country).copied()
    }

    /// The countries that have a place.
    pub fn countries(&self) -> impl Iterator<Item = &CountryCode> {
        self.0.keys()
    }
}

impl TryFrom<Vec<String>> for TileMap {
    type Error = String;

    fn try_from(rows: Vec<String>) -> Result<TileMap, String> {
        let mut tiles = BTreeMap::new();
        for (row, cells) in (1..).zip(&rows) {
            for (column, cell) in (1..).zip(cells.split_whitespace()).filter(|(_, cell)| *cell != ".") {
                if tiles.insert(CountryCode::from(cell), Tile { row, column }).is_some() {
                    return Err(format!("{cell} stands twice on the map"));
                }
            }
        }
        Ok(TileMap(tiles))
    }
}

codes! {
    /// What a field office is for.
    pub enum OfficeKind {
        /// A whole region.
        Regional = "regional",
        /// Some countries of a region.
        Area = "area",
    }
}

/// An office in the field.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FieldOffice {
    /// Permanent name, such as `OFF-ADDIS-ABABA`.
    pub id: OfficeId,
    /// What it is for.
    pub kind: OfficeKind,
    /// The region it belongs to.
    pub region: RegionId,
    /// The city where it is.
    pub city: Text,
    /// The countries that an area office serves; empty where nobody has said which.
    #[serde(default)]
    pub serves: Vec<CountryCode>,
    /// How far this can be relied on.
    pub status: Status,
    /// Where it was read; needed where it is verified.
    #[serde(default)]
    pub source: Option<String>,
    /// Who checked it, where, and when.
    #[serde(default)]
    pub checked_by: Option<String>,
}

/// A declared group of countries.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RegionGroup {
    /// Permanent name, such as `GRP-ASEAN`; no region has it.
    pub id: RegionId,
    /// What it is called.
    pub name: Text,
    /// Its countries, besides the members of the organization.
    #[serde(default)]
    pub countries: Vec<CountryCode>,
    /// The organization whose members belong to it, as the list of countries has them.
    #[serde(default)]
    pub organization: Option<Organization>,
    /// How far this can be relied on.
    pub status: Status,
    /// Where it was read; needed where it is verified.
    #[serde(default)]
    pub source: Option<String>,
    /// Who checked it, where, and when.
    #[serde(default)]
    pub checked_by: Option<String>,
}

impl RegionGroup {
    /// Whether the country belongs to it.
    pub fn holds(&self, country: &Country) -> bool {
        let is_member = |organization| country.member_of.contains(&organization);
        self.countries.contains(&country.code) || self.organization.is_some_and(is_member)
    }
}

/// The words by which a country consents. Whoever changes what they mean gives them a new id: what was signed stays.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConsentText {
    /// Permanent name, such as `CT-01`.
    pub id: ConsentTextId,
    /// The words.
    pub text: Text,
    /// Whether they say that all narrower circles of readers are meant too.
    #[serde(default)]
    pub includes_narrower: bool,
    /// How far the words can be relied on.
    pub status: Status,
}

impl Regions {
    /// The region with this id.
    pub fn region(&self, id: &RegionId) -> Option<&Region> {
        self.regions.iter().find(|region| &region.id == id)
    }

    /// The group with this id.
    pub fn group(&self, id: &RegionId) -> Option<&RegionGroup> {
        self.groups.iter().find(|group| &group.id == id)
    }

    /// The words of a consent with this id.
    pub fn consent(&self, id: &ConsentTextId) -> Option<&ConsentText> {
        self.consents.iter().find(|consent| &consent.id == id)
    }

    /// The region of a country; that of the country it belongs to where it has none itself. None where no region names it.
    pub fn region_of(&self, country: &Country) -> Option<&Region> {
        let of = |code: &CountryCode| self.regions.iter().find(|region| region.countries.contains(code));
        of(&country.code).or_else(|| country.parent.as_ref().and_then(of))
    }

    /// The groups that a country stands in.
    pub fn groups_of<'a>(&'a self, country: &'a Country) -> impl Iterator<Item = &'a RegionGroup> {
        self.groups.iter().filter(move |group| group.holds(country))
    }

    /// The office that serves a country: the area office that names it, else that of its region.
    pub fn office_of(&self, country: &Country) -> Option<&FieldOffice> {
        let names = |code: &CountryCode| self.offices.iter().find(|office| office.serves.contains(code));
        let of_region = || {
            let region = self.region_of(country)?;
            let mut offices = self.offices.iter().filter(|office| office.kind == OfficeKind::Regional);
            offices.find(|office| office.region == region.id)
        };
        names(&country.code).or_else(|| country.parent.as_ref().and_then(names)).or_else(of_region)
    }

    /// The countries of a region or a group, in the order of the list; none where there is no such region or group.
    pub fn members<'a>(&self, id: &RegionId, countries: &'a [Country]) -> Vec<&'a Country> {
        let group = self.group(id);
        let holds = |country: &&Country| match group {
            Some(group) => group.holds(country),
            None => self.region_of(country).is_some_and(|region| &region.id == id),
        };
        countries.iter().filter(holds).collect()
    }
}

/// The key of a name is the id of what bears it.
impl Translatable for Regions {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        let Regions { regions, offices, groups, consents } = self;
        regions.iter_mut().for_each(|region| visit(region.id.as_str(), &mut region.name));
        offices.iter_mut().for_each(|office| visit(office.id.as_str(), &mut office.city));
        groups.iter_mut().for_each(|group| visit(group.id.as_str(), &mut group.name));
        consents.iter_mut().for_each(|consent| visit(consent.id.as_str(), &mut consent.text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn countries() -> Vec<Country> {
        let mut all: Vec<Country> = serde_json::from_value(json!([
            { "code": "AAA", "name": "A", "member-of": ["asean"] },
            { "code": "AAA-X", "name": "Part of A" },
            { "code": "BBB", "name": "B" },
            { "code": "CCC", "name": "C", "member-of": ["asean"] },
        ]))
        .unwrap();
        all[1].parent = Some("AAA".into());
        all
    }

    fn regions() -> Regions {
        serde_json::from_value(json!({
            "region": [
                { "id": "REG-1", "name": "One", "countries": ["AAA", "BBB"], "map": ["AAA", ". . BBB"], "status": "recalled" },
            ],
            "office": [
                { "id": "OFF-R", "kind": "regional", "region": "REG-1", "city": "R", "status": "recalled" },
                { "id": "OFF-A", "kind": "area", "region": "REG-1", "city": "A", "serves": ["BBB"], "status": "recalled" },
            ],
            "group": [
                { "id": "GRP-1", "name": "G", "organization": "asean", "countries": ["BBB"], "status": "recalled" },
                { "id": "GRP-2", "name": "H", "countries": ["BBB"], "status": "recalled" },
            ],
            "consent": [{ "id": "CT-01", "text": "Words.", "status": "drafted" }],
        }))
        .unwrap()
    }

    #[test]
    fn a_country_has_a_region_an_office_and_its_groups() {
        let (regions, countries) = (regions(), countries());
        for (country, region, office, groups) in [
            (0, Some("REG-1"), Some("OFF-R"), &["GRP-1"][..]),
            (1, Some("REG-1"), Some("OFF-R"), &[]),
            (2, Some("REG-1"), Some("OFF-A"), &["GRP-1", "GRP-2"]),
            (3, None, None, &["GRP-1"]),
        ] {
            let country = &countries[country];
            let of: Vec<&str> = regions.groups_of(country).map(|group| group.id.as_str()).collect();
            assert_eq!(regions.region_of(country).map(|one| one.id.as_str()), region, "{}", country.code);
            assert_eq!(regions.office_of(country).map(|one| one.id.as_str()), office, "{}", country.code);
            assert_eq!(of, groups, "{}", country.code);
        }
    }

    #[test]
    fn a_board_is_of_a_region_or_a_group_and_of_nothing_else() {
        let (regions, countries) = (regions(), countries());
        for (id, members) in [
            ("REG-1", &["AAA", "AAA-X", "BBB"][..]),
            ("GRP-1", &["AAA", "BBB", "CCC"]),
            ("GRP-2", &["BBB"]),
            ("AAA", &[]),
        ] {
            let found = regions.members(&id.into(), &countries);
            let codes: Vec<&str> = found.iter().map(|country| country.code.as_str()).collect();
            assert_eq!(codes, members, "{id}");
        }
        assert!(regions.region(&"REG-1".into()).is_some() && regions.region(&"GRP-1".into()).is_none());
        assert!(regions.consent(&"CT-01".into()).is_some_and(|text| !text.includes_narrower));
    }

    #[test]
    fn a_map_is_written_as_it_is_seen() {
        let map = &regions().regions[0].map;
        let of = |code: &str| map.tile(&code.into());
        assert_eq!(of("AAA"), Some(Tile { row: 1, column: 1 }));
        assert_eq!(of("BBB"), Some(Tile { row: 2, column: 3 }));
        assert_eq!((of("."), map.countries().count()), (None, 2));
        let twice = TileMap::try_from(vec!["AAA BBB".to_owned(), "BBB".to_owned()]);
        assert_eq!(twice, Err("BBB stands twice on the map".to_owned()));
    }
}
