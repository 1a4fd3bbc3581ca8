//! Knows which places bring an action to a position in a phase; knows no buttons.

use super::{NationalPlan, Phase};
use crate::assessment::Strategy;
use crate::framework::ActionId;

/// The places to write so that `id` stands at `position` (from 1) of `phase` and all others keep their order.
///
/// Only actions whose written place changes are named; `id` always is.
pub fn placed_at(
    plan: &NationalPlan,
    strategy: &Strategy,
    id: &ActionId,
    (phase, position): (Phase, usize),
) -> Vec<(ActionId, u32)> {
    let before: Vec<&ActionId> = plan.phase(phase).map(|action| &action.id).collect();
    let mut after: Vec<&ActionId> = before.iter().copied().filter(|one| *one != id).collect();
    after.insert(position.saturating_sub(1).min(after.len()), id);
    let wished = |one: &ActionId| strategy.actions.get(one).and_then(|record| record.place);
    let moved = after.iter().zip(&before).rposition(|(one, other)| one != other);
    let grown = after.iter().position(|one| *one == id);
    let written = after.iter().rposition(|one| wished(one).is_some());
    let last = [moved, grown, written].into_iter().flatten().max().unwrap_or_default();
    let places = after.into_iter().zip(1u32..).take(last + 1);
    places
        .filter(|(one, place)| *one == id || wished(one) != Some(*place))
        .map(|(one, place)| (one.clone(), place))
        .collect()
}
