//! Knows what can be said of a domain: its lowest item, its median, its share at level 3; knows no composite.
//!
//! Source: `mnr.md` 6.2 (4) and (5).

use super::{Constants, Coverage, DomainScore, ItemScore, lower_median};
use crate::framework::{Area, Framework, Level};

/// The level from which an item counts as established.
const ESTABLISHED: Level = Level::ALL[3];

/// The areas of the shown edition; no values below the publication floor.
pub(super) fn domains(framework: &Framework, items: &[ItemScore], constants: &Constants) -> Vec<DomainScore> {
    let areas = framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    areas.iter().map(|area| domain(area, items, constants)).collect()
}

fn domain(area: &Area, items: &[ItemScore], constants: &Constants) -> DomainScore {
    let members: Vec<&ItemScore> =
        area.items.iter().filter_map(|id| items.iter().find(|item| &item.id == id)).collect();
    let known: Vec<Level> = members.iter().filter_map(|item| item.effective).collect();
    let lowest = members.iter().filter(|item| item.effective.is_some()).min_by_key(|item| item.effective);
    let coverage = Coverage::of(members.iter().copied());
    let published = !known.is_empty() && coverage.share() >= constants.domain_floor;
    let established = known.iter().filter(|level| **level >= ESTABLISHED).count();
    DomainScore {
        area: area.id.clone(),
        items: area.items.clone(),
        coverage,
        lowest: lowest.map(|item| item.id.clone()),
        median: lower_median(known.iter().copied()).filter(|_| published),
        established: published.then(|| established as f64 / known.len() as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    fn first(levels: &str) -> DomainScore {
        sample::scorecard(levels).domains.remove(0)
    }

    #[test]
    fn a_domain_shows_its_lowest_its_median_and_its_share() {
        let domain = first("A1=3 A2=1 A3=1");
        assert_eq!(domain.lowest, Some("A2".into()));
        assert_eq!(domain.median, Some(Level::ALL[1]));
        assert_eq!(domain.established, Some(1.0 / 3.0));
    }

    #[test]
    fn a_domain_keeps_its_values_below_the_floor() {
        for (levels, published) in [
            ("A1=3 A2=1", true),
            ("A1=3", false),
            ("A1=3 A2=-", false),
            ("A1=3 A2=- A3=-", true),
            ("", false),
        ] {
            let domain = first(levels);
            assert_eq!(
                (domain.median.is_some(), domain.established.is_some()),
                (published, published),
                "{levels}"
            );
        }
        assert_eq!(first("A1=3").lowest, Some("A1".into()), "a single item may be named");
    }
}
