//! Knows which unknown items are worth finding out about first; knows no answer.
//!
//! Source: `mnr.md` 6.2 (4).

use super::gap::gap;
use super::{Inquiry, ItemScore};
use crate::framework::Level;

/// Items that apply but have no level, highest `impact × range of possible gaps` first, ties in the framework's order.
///
/// Where the framework does not rank its items all count alike, with impact 1.
pub(super) fn first_inquiries(items: &[ItemScore]) -> Vec<Inquiry> {
    let unknown = items.iter().filter(|item| item.effective.is_none() && !item.is_excluded());
    let mut list: Vec<Inquiry> =
        unknown.map(|item| Inquiry { id: item.id.clone(), value: value(item) }).collect();
    list.sort_by(|one, other| other.value.total_cmp(&one.value));
    list
}

fn value(item: &ItemScore) -> f64 {
    item.impact.unwrap_or(1.0) * (gap(Level::MIN, item.target) - gap(Level::MAX, item.target))
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
