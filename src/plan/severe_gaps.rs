//! Knows how severe gaps are found and covered; knows no calendar.

use super::{DeferredAction, GapResponse, PlanInputs, PlannedAction, SevereGap};
use crate::framework::{ActionId, Item, ItemId};

/// Every severe gap of every framework, the most severe first.
///
/// A gap is covered by an action for its item, by one for an item that the same answer serves, or by one that a starter
/// measure of the item covers.
pub(super) fn severe_gaps(
    inputs: &PlanInputs<'_>,
    actions: &[PlannedAction],
    deferred: &[DeferredAction],
    dropped: &[DeferredAction],
) -> Vec<SevereGap> {
    let planned: Vec<_> = actions.iter().map(|action| (&action.id, action.item.as_ref())).collect();
    let put_off: Vec<_> =
        deferred.iter().chain(dropped).map(|action| (&action.id, action.item.as_ref())).collect();
    let mut gaps = Vec::new();
    for scored in inputs.scored {
        for score in &scored.scorecard.items {
            let (Some(level), Some(gap)) = (score.claimed, score.gap) else { continue };
            let need = inputs.settings.need(gap, score.impact);
            let Some(item) = scored.framework.item(&score.id) else { continue };
            if gap > 0.0 && inputs.settings.is_severe(need) {
                let cover = response(item, &planned, &put_off);
                gaps.push(SevereGap { item: item.id.clone(), level, target: score.target, need, cover });
            }
        }
    }
    gaps.sort_by(|a, b| b.need.total_cmp(&a.need));
    gaps
}

type ActionOfItem<'a> = (&'a ActionId, Option<&'a ItemId>);

fn response(item: &Item, planned: &[ActionOfItem<'_>], put_off: &[ActionOfItem<'_>]) -> GapResponse {
    let serves = |(id, of): &&ActionOfItem<'_>| {
        let own = *of == Some(&item.id) || of.is_some_and(|of| item.also_counts_for.contains(of));
        own || item.actions.iter().any(|action| action.covers.contains(*id))
    };
    let ids = |named: &[ActionOfItem<'_>]| {
        named.iter().filter(serves).map(|(id, _)| (*id).clone()).collect::<Vec<_>>()
    };
    match (ids(planned), ids(put_off)) {
        (planned, _) if !planned.is_empty() => GapResponse::Planned(planned),
        (_, put_off) if !put_off.is_empty() => GapResponse::PutOff(put_off),
        _ => GapResponse::Nothing,
    }
}
