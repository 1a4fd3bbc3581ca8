//! Knows how a region is told of in one edition: as a whole, or in parts that have no country in common. Knows no figure.

use crate::framework::CountryCode;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// A part of a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionPart {
    /// Permanent name.
    pub name: String,
    /// Its countries.
    pub countries: BTreeSet<CountryCode>,
}

/// The parts of a region, declared before anything is counted, in the order in which they are decided and shown. No
/// country is in two of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<RegionPart>", into = "Vec<RegionPart>")]
pub struct Partition(Vec<RegionPart>);

/// Why parts are no partition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartitionFault {
    /// A country that two parts have.
    SharedCountry(CountryCode),
    /// A name that two parts have.
    SharedName(String),
}

impl fmt::Display for PartitionFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartitionFault::SharedCountry(country) => {
                write!(out, "{country} is in two parts of the region: leave it in one")
            }
            PartitionFault::SharedName(name) => write!(out, "two parts are called {name}: rename one"),
        }
    }
}

impl std::error::Error for PartitionFault {}

impl Partition {
    /// The region undivided.
    pub fn whole(name: &str, countries: BTreeSet<CountryCode>) -> Partition {
        Partition(vec![RegionPart { name: name.to_owned(), countries }])
    }

    /// The parts, in order.
    pub fn parts(&self) -> &[RegionPart] {
        &self.0
    }
}

impl TryFrom<Vec<RegionPart>> for Partition {
    type Error = PartitionFault;

    fn try_from(parts: Vec<RegionPart>) -> Result<Partition, PartitionFault> {
        let (mut countries, mut names) = (BTreeSet::new(), BTreeSet::new());
        for part in &parts {
            if !names.insert(&part.name) {
                return Err(PartitionFault::SharedName(part.name.clone()));
            }
            if let Some(shared) = part.countries.iter().find(|country| !countries.insert(*country)) {
                return Err(PartitionFault::SharedCountry(shared.clone()));
            }
        }
        Ok(Partition(parts))
    }
}

impl From<Partition> for Vec<RegionPart> {
    fn from(partition: Partition) -> Vec<RegionPart> {
        partition.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_country_and_no_name_stands_twice() {
        let part = |name: &str, countries: &[&str]| RegionPart {
            name: name.into(),
            countries: countries.iter().map(|code| (*code).into()).collect(),
        };
        let (north, south) = (part("north", &["AAA", "BBB"]), part("south", &["CCC"]));
        let fits = Partition::try_from(vec![north.clone(), south.clone()]).unwrap();
        assert_eq!(fits.parts(), [north.clone(), south.clone()]);
        let fault = Partition::try_from(vec![north.clone(), part("south", &["BBB"])]).unwrap_err();
        assert_eq!(fault, PartitionFault::SharedCountry("BBB".into()));
        let fault = Partition::try_from(vec![north, part("north", &["CCC"])]).unwrap_err();
        assert_eq!(fault.to_string(), "two parts are called north: rename one");
        let text = serde_json::to_string(&fits).unwrap();
        assert_eq!(serde_json::from_str::<Partition>(&text).unwrap(), fits);
        assert!(serde_json::from_str::<Partition>(&text.replace("CCC", "AAA")).is_err());
    }
}
