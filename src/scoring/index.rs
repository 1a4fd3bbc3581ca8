//! Knows the optional index and its bounds; knows no item but by its level.
//!
//! Source: `mnr.md` 6.2 (4) and (6). Equal weights inside a domain and over the domains.

use super::{Bounds, Constants, Coverage, IndexSpread, ItemScore};
use crate::framework::{Edition, Framework, Level};

/// The index with every unknown item at level 0 and at level 4; `None` without an index edition or where nothing
/// applies.
pub(super) fn bounds(framework: &Framework, items: &[ItemScore]) -> Option<Bounds> {
    let edition = index_edition(framework)?;
    let index_with = |unknown: Level| {
        let means = domain_means(edition, items, |item| Some(item.effective.unwrap_or(unknown)))?;
        if means.is_empty() { None } else { Some(on_scale(geometric(&means))) }
    };
    Some(Bounds { low: index_with(Level::MIN)?, high: index_with(Level::MAX)? })
}

/// The index over known items; `None` without an index edition, below the coverage floor, or where nothing is known
/// of a domain that applies.
pub(super) fn index(
    framework: &Framework,
    items: &[ItemScore],
    constants: &Constants,
) -> Option<IndexSpread> {
    let edition = index_edition(framework)?;
    if Coverage::of(items).share() < constants.index_floor {
        return None;
    }
    let means = domain_means(edition, items, |item| item.effective)?;
    let lowest = means.iter().copied().reduce(f64::min)?;
    let (arithmetic, harmonic) = (on_scale(arithmetic(&means)), on_scale(harmonic(&means)));
    Some(IndexSpread {
        arithmetic,
        geometric: on_scale(geometric(&means)),
        harmonic,
        minimum: on_scale(lowest),
        uneven: arithmetic - harmonic > constants.uneven_above,
    })
}

fn index_edition(framework: &Framework) -> Option<&Edition> {
    framework.edition(framework.index_edition.as_ref()?)
}

/// The mean of `x = (L + 1)/5` per domain, 0.2 to 1; domains where nothing applies are left out.
///
/// `None` as soon as a domain applies without a single level.
fn domain_means(
    edition: &Edition,
    items: &[ItemScore],
    level: impl Fn(&ItemScore) -> Option<Level>,
) -> Option<Vec<f64>> {
    let mut means = Vec::with_capacity(edition.areas.len());
    for area in &edition.areas {
        let applicable = items.iter().filter(|item| area.items.contains(&item.id) && !item.is_excluded());
        let levels: Vec<Option<Level>> = applicable.map(&level).collect();
        let known: Vec<f64> = levels.iter().flatten().map(|l| (f64::from(l.value()) + 1.0) / 5.0).collect();
        match (levels.is_empty(), known.is_empty()) {
            (true, _) => {}
            (false, true) => return None,
            (false, false) => means.push(arithmetic(&known)),
        }
    }
    Some(means)
}

fn arithmetic(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn geometric(values: &[f64]) -> f64 {
    (values.iter().map(|value| value.ln()).sum::<f64>() / values.len() as f64).exp()
}

fn harmonic(values: &[f64]) -> f64 {
    values.len() as f64 / values.iter().map(|value| 1.0 / value).sum::<f64>()
}

/// From 0.2..1 to 0..100.
fn on_scale(mean: f64) -> f64 {
    100.0 * (mean - 0.2) / 0.8
}

#[cfg(test)]
mod tests {
    use crate::scoring::sample;

    fn near(value: f64, expected: f64) -> bool {
        (value - expected).abs() < 1e-9
    }

    #[test]
    fn bounds_put_every_unknown_at_the_ends() {
        let nothing = sample::scorecard("").bounds.unwrap();
        assert!(near(nothing.low, 0.0) && near(nothing.high, 100.0), "{nothing:?}");
        let all = sample::scorecard("A1=2 A2=2 A3=2 B1=2");
        assert!(near(all.bounds.unwrap().low, 50.0) && near(all.bounds.unwrap().high, 50.0));
        assert!(near(all.index.unwrap().geometric, 50.0));
        assert!(!all.index.unwrap().uneven);
    }

    #[test]
    fn the_forms_part_where_the_profile_is_uneven() {
        let index = sample::scorecard("A1=4 A2=4 A3=4 B1=0").index.unwrap();
        assert!(near(index.arithmetic, 50.0) && near(index.minimum, 0.0));
        assert!(near(index.geometric, 100.0 * (0.2_f64.sqrt() - 0.2) / 0.8));
        assert!(near(index.harmonic, 100.0 * (1.0 / 3.0 - 0.2) / 0.8));
        assert!(index.uneven);
    }

    #[test]
    fn the_index_keeps_silent_when_too_little_is_known() {
        for (levels, shown) in [
            ("A1=2 A2=2 B1=2", true),       // 75 %
            ("A1=2 B1=2", false),           // 50 %
            ("A1=2 A2=2 A3=2", false),      // domain B empty
            ("A1=2 A2=2 A3=2 B1=-", true),  // domain B does not apply
            ("A1=- A2=- A3=- B1=-", false), // nothing applies
        ] {
            assert_eq!(sample::scorecard(levels).index.is_some(), shown, "{levels}");
        }
        assert_eq!(sample::scorecard("A1=- A2=- A3=- B1=-").bounds, None);
    }
}
