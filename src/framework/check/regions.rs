//! Knows what soundly declared regions, offices and groups are.

use super::Findings;
use super::visit::REGIONS;
use crate::framework::{CountryCode, Library, OfficeKind, RegionId, Status};
use std::collections::{BTreeMap, BTreeSet};

/// There are regions, and each has countries; a group has countries or an organization.
pub fn find_empty(library: &Library, findings: &mut Findings) {
    let all = &library.regions;
    if all.regions.is_empty() {
        let remedy = "Declare the regions with their countries.";
        findings.error((REGIONS, ""), "there are no regions".to_owned(), remedy);
    }
    let regions = all.regions.iter().filter(|region| region.countries.is_empty()).map(|region| &region.id);
    let groups = all.groups.iter().filter(|group| group.countries.is_empty() && group.organization.is_none());
    for id in regions.chain(groups.map(|group| &group.id)) {
        let remedy = "List its countries, name an organization of the list of countries, or remove it.";
        findings.error((REGIONS, id.as_str()), format!("{id} has no countries"), remedy);
    }
}

/// A country stands in one region, and there once; in a group or below an office at most once.
pub fn once(library: &Library, findings: &mut Findings) {
    let mut first: BTreeMap<&CountryCode, &RegionId> = BTreeMap::new();
    for region in &library.regions.regions {
        for country in &region.countries {
            if let Some(other) = first.insert(country, &region.id) {
                let text = match other == &region.id {
                    true => format!("{country} stands twice in {other}"),
                    false => format!("{country} stands in {other} and in {}", region.id),
                };
                findings.error((REGIONS, region.id.as_str()), text, "Leave it in one region, once.");
            }
        }
    }
    let groups = library.regions.groups.iter().map(|group| (group.id.as_str(), &group.countries));
    let offices = library.regions.offices.iter().map(|office| (office.id.as_str(), &office.serves));
    for (id, countries) in groups.chain(offices) {
        let mut seen = BTreeSet::new();
        for country in countries.iter().filter(|country| !seen.insert(*country)) {
            findings.error((REGIONS, id), format!("{country} stands twice in {id}"), "Leave it there once.");
        }
    }
}

/// Regions, groups and offices name countries of the list. Whoever shortens that list need not shorten these.
pub fn find_unknown(library: &Library, findings: &mut Findings) {
    let all = &library.regions;
    let regions = all.regions.iter().map(|region| (region.id.as_str(), &region.countries));
    let groups = all.groups.iter().map(|group| (group.id.as_str(), &group.countries));
    let offices = all.offices.iter().map(|office| (office.id.as_str(), &office.serves));
    for (id, countries) in regions.chain(groups).chain(offices) {
        let unknown = countries.iter().filter(|country| library.country(country).is_none());
        let codes: Vec<&str> = unknown.map(CountryCode::as_str).collect();
        if !codes.is_empty() {
            let text = format!("{id} names what is no country of the list: {}", codes.join(", "));
            let remedy = "Write codes of countries.toml or territories.toml, or take them out.";
            findings.warning((REGIONS, id), text, remedy);
        }
    }
}

/// Every country stands in a region. Invented ones need none, nor do those that a content folder adds: they stand on no board.
pub fn all_countries(library: &Library, findings: &mut Findings) {
    let listed = library.countries.iter().filter(|country| !country.sample && !country.is_added);
    let missing = listed.filter(|country| library.regions.region_of(country).is_none());
    let codes: Vec<&str> = missing.map(|country| country.code.as_str()).collect();
    if !codes.is_empty() && !library.regions.regions.is_empty() {
        let text = format!("no region names {}", codes.join(", "));
        findings.warning((REGIONS, ""), text, "Add them to the region to which they belong.");
    }
}

/// The map of a region holds countries of that region and no others.
pub fn maps(library: &Library, findings: &mut Findings) {
    for region in &library.regions.regions {
        for country in region.map.countries().filter(|country| !region.countries.contains(country)) {
            let text = format!("the map of {} holds {country}, which is not in it", region.id);
            let remedy = "Write codes of countries of the region, and a full stop where nothing stands.";
            findings.error((REGIONS, country.as_str()), text, remedy);
        }
    }
}

/// Each region has one regional office. Every office belongs to a region; an area office serves countries of that region, and
/// no country is served by two.
pub fn offices(library: &Library, findings: &mut Findings) {
    let all = &library.regions;
    let mut fault = |id: &str, text: String| {
        let remedy =
            "Name the region, one regional office in each, and for a country one area office in its region.";
        findings.error((REGIONS, id), text, remedy);
    };
    for region in &all.regions {
        let own = all.offices.iter().filter(|office| office.region == region.id);
        let count = own.filter(|office| office.kind == OfficeKind::Regional).count();
        if count != 1 {
            fault(region.id.as_str(), format!("{} has {count} regional offices", region.id));
        }
    }
    let mut first = BTreeMap::new();
    for office in &all.offices {
        let Some(region) = all.region(&office.region) else {
            fault(
                office.id.as_str(),
                format!("{} belongs to {}, which is no region", office.id, office.region),
            );
            continue;
        };
        for country in &office.serves {
            if !region.countries.contains(country) {
                fault(
                    office.id.as_str(),
                    format!("{} serves {country}, which is not in {}", office.id, region.id),
                );
            }
            if let Some(other) = first.insert(country, &office.id).filter(|other| *other != &office.id) {
                fault(office.id.as_str(), format!("{country} is served by {other} and by {}", office.id));
            }
        }
    }
}

/// What is called verified names where it was read.
pub fn sources(library: &Library, findings: &mut Findings) {
    let all = &library.regions;
    let regions = all.regions.iter().map(|one| (one.id.as_str(), one.status, &one.source));
    let offices = all.offices.iter().map(|one| (one.id.as_str(), one.status, &one.source));
    let groups = all.groups.iter().map(|one| (one.id.as_str(), one.status, &one.source));
    for (id, status, source) in regions.chain(offices).chain(groups) {
        let is_named = source.as_ref().is_some_and(|source| !source.trim().is_empty());
        if status == Status::Verified && !is_named {
            let remedy = "Add `source` with the address where it was read, or set status to recalled.";
            findings.error((REGIONS, id), format!("{id} is verified without a source"), remedy);
        }
    }
}
