//! Knows which unknown items are worth finding out about first; knows no answer.
//!
//! Source: `mnr.md` 6.2 (4).

use super::gap::{gap, highest_target};
use super::{Inquiry, ItemScore};
use crate::framework::Level;

/// Items that apply but have no level, highest `impact × range of possible gaps` first, ties in the framework's order.
///
/// Where the framework does not rank its items all count alike, with impact 1.
pub(super) fn first_inquiries(items: &[ItemScore]) -> Vec<Inquiry> {
    let applicable = || items.iter().filter(|item| !item.is_excluded());
    let highest = highest_target(applicable().map(|item| item.target));
    let unknown = applicable().filter(|item| item.effective.is_none());
    let mut list: Vec<Inquiry> =
        unknown.map(|item| Inquiry { id: item.id.clone(), value: value(item, highest) }).collect();
    list.sort_by(|one, other| other.value.total_cmp(&one.value));
    list
}

fn value(item: &ItemScore, highest: Level) -> f64 {
    let gap_at = |level| gap(level, item.target, highest);
    item.impact.unwrap_or(1.0) * (gap_at(Level::MIN) - gap_at(Level::MAX))
}

#[cfg(test)]
mod tests {
    use crate::scoring::sample;

    #[test]
    fn the_most_telling_unknown_comes_first() {
        let list = sample::scorecard("A2=? B1=-").find_out_first;
        let found: Vec<(&str, f64)> = list.iter().map(|entry| (entry.id.as_str(), entry.value)).collect();
        assert_eq!(found, [("A1", 5.0), ("A2", 4.0), ("A3", 3.0)]);
    }
}
