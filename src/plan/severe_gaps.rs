//! Knows how severe gaps are found and covered; knows no calendar.

use super::{DeferredAction, GapResponse, PlanInputs, PlannedAction, SevereGap};
use crate::framework::{ActionId, Item, ItemId};

/// Every severe gap of every framework, the most severe first.
///
/// A gap is covered by an action for its item, by one for an item that the same answer serves, or by one that a starter
/// measure of the item covers; never by one that facts have left nothing to do.
pub(super) fn severe_gaps(
    inputs: &PlanInputs<'_>,
    actions: &[PlannedAction],
    deferred: &[DeferredAction],
    dropped: &[DeferredAction],
) -> Vec<SevereGap> {
    let useful = actions.iter().filter(|action| action.void.is_none());
    let planned: Vec<_> = useful.map(|action| (&action.id, action.item.as_ref())).collect();
    let (put_off, dropped) = (works(deferred), works(dropped));
    let mut gaps = Vec::new();
    for scored in inputs.scored {
        for score in &scored.scorecard.items {
            let (Some(level), Some(gap)) = (score.claimed, score.gap) else { continue };
            let need = inputs.settings.need(gap, score.impact);
            let Some(item) = scored.framework.item(&score.id) else { continue };
            if gap > 0.0 && inputs.settings.is_severe(need) {
                let cover = response(item, [&planned, &put_off, &dropped]);
                gaps.push(SevereGap { item: item.id.clone(), level, target: score.target, need, cover });
            }
        }
    }
    gaps.sort_by(|a, b| b.need.total_cmp(&a.need));
    gaps
}

/// An action with the item whose gap it would close.
type ActionOfItem<'a> = (&'a ActionId, Option<&'a ItemId>);

fn works(actions: &[DeferredAction]) -> Vec<ActionOfItem<'_>> {
    let useful = actions.iter().filter(|action| action.void.is_none());
    useful.map(|action| (&action.id, action.item.as_ref())).collect()
}

/// What is done about the gap of an item by what is planned, put off and dropped: the first of them that does anything.
fn response(item: &Item, [planned, put_off, dropped]: [&[ActionOfItem<'_>]; 3]) -> GapResponse {
    let serves = |(id, of): &&ActionOfItem<'_>| {
        let own = *of == Some(&item.id) || of.is_some_and(|of| item.also_counts_for.contains(of));
        own || item.actions.iter().any(|action| action.covers.contains(*id))
    };
    let ids = |named: &[ActionOfItem<'_>]| {
        let ids: Vec<ActionId> = named.iter().filter(serves).map(|(id, _)| (*id).clone()).collect();
        Some(ids).filter(|ids| !ids.is_empty())
    };
    let planned = ids(planned).map(GapResponse::Planned);
    let put_off = planned.or_else(|| ids(put_off).map(GapResponse::PutOff));
    put_off.or_else(|| ids(dropped).map(GapResponse::Dropped)).unwrap_or(GapResponse::Nothing)
}
