//! Knows what taking another edition of a framework moves, item by item, and by what; knows no words.

use super::Analysis;
use crate::assessment::CarriedState;
use crate::code::codes;
use crate::framework::{ConditionId, EditionStep, Item, ItemId, MappingKind, Text};
use crate::scoring::ItemScore;
use std::collections::BTreeSet;

/// Priorities that differ by less are the same to two decimals.
const SAME: f64 = 0.005;

codes! {
    /// What moves an item when another edition is taken.
    pub enum ShiftCause {
        /// It has another id.
        Renamed = "renamed",
        /// It is a part of what was one.
        Split = "split",
        /// It is made of several.
        Merged = "merged",
        /// It is not asked any more.
        Removed = "removed",
        /// It was not asked before.
        New = "new",
        /// Its levels mean something else.
        Levels = "levels",
        /// Another target is aimed at.
        Target = "target",
        /// Levels ask for more conditions.
        ConditionsAdded = "conditions-added",
        /// Levels do not ask for some conditions any more.
        ConditionsRemoved = "conditions-removed",
        /// Conditions were renamed, split or merged, or belong to other levels.
        ConditionsMoved = "conditions-moved",
        /// The framework ranks it otherwise.
        Worth = "worth",
        /// What it rests on, unlocks or shares a fact with has moved.
        Others = "others",
    }
}

/// An item that another edition moves.
#[derive(Debug)]
pub struct EditionShift<'a> {
    /// What it was; none where it was not asked.
    pub from: Vec<ItemId>,
    /// What it is; none where it is not asked any more.
    pub to: Option<ItemId>,
    /// What moves it, the change of its id first; never empty.
    pub causes: Vec<ShiftCause>,
    /// Why its id changed, in the words of the mapping.
    pub reason: Option<&'a Text>,
    /// Whether its answer counts only once somebody confirms it.
    pub to_confirm: bool,
}

/// Everything that the step moves between two states of an assessment, in the order in which the newer edition asks; then
/// what it does not ask any more, then what moves elsewhere.
pub fn edition_shifts<'a>(
    before: &Analysis,
    after: &Analysis,
    step: EditionStep<'a>,
) -> Vec<EditionShift<'a>> {
    let mut shifts: Vec<EditionShift<'a>> =
        step.new.items.iter().filter_map(|item| of_item(before, after, step, item)).collect();
    for item in step.old.items.iter().filter(|item| step.targets(&item.id).is_empty()) {
        let reason = step.mapping.line_from(&item.id).map(|line| &line.reason);
        let (from, causes) = (vec![item.id.clone()], vec![ShiftCause::Removed]);
        shifts.push(EditionShift { from, to: None, causes, reason, to_confirm: false });
    }
    let others = after.scored_frameworks().filter(|one| one.framework.id != step.new.id);
    for score in others.flat_map(|one| &one.scorecard.items) {
        if before.item(&score.id).is_none_or(|earlier| differ(earlier, score)) {
            let (from, to) = (vec![score.id.clone()], Some(score.id.clone()));
            shifts.push(EditionShift {
                from,
                to,
                causes: vec![ShiftCause::Others],
                reason: None,
                to_confirm: false,
            });
        }
    }
    shifts
}

fn of_item<'a>(
    before: &Analysis,
    after: &Analysis,
    step: EditionStep<'a>,
    item: &Item,
) -> Option<EditionShift<'a>> {
    let sources = step.sources(&item.id);
    let line = step.mapping.line_to(&item.id);
    let from: Vec<ItemId> = sources.iter().map(|source| source.id.clone()).collect();
    let mut causes = Vec::from_iter(match line.map(|line| line.kind()) {
        None | Some(MappingKind::Stays) => None,
        Some(MappingKind::Renamed) => Some(ShiftCause::Renamed),
        Some(MappingKind::Split) => Some(ShiftCause::Split),
        Some(MappingKind::Merged) => Some(ShiftCause::Merged),
        Some(MappingKind::Removed) => Some(ShiftCause::Removed),
        Some(MappingKind::New) => Some(ShiftCause::New),
    });
    let score = after.item(&item.id);
    let earlier: Vec<&ItemScore> = from.iter().filter_map(|id| before.item(id)).collect();
    let is_other = |earlier: &&ItemScore| score.is_none_or(|score| differ(earlier, score));
    let to_confirm = after.assessment.carried_state(&item.id) == Some(CarriedState::Open)
        && from.iter().any(|id| before.assessment.answers.contains_key(id));
    if causes.is_empty() && !earlier.iter().any(is_other) {
        return None;
    }
    if line.is_some_and(|line| line.levels.is_some()) {
        causes.push(ShiftCause::Levels);
    }
    if !sources.is_empty() {
        let target = score.map(|score| score.target);
        let moves = earlier.iter().any(|earlier| Some(earlier.target) != target);
        causes.extend(moves.then_some(ShiftCause::Target));
        causes.extend(of_conditions(step, &sources, item));
        let weights = sources.iter().any(|source| worth(source) != worth(item));
        causes.extend(weights.then_some(ShiftCause::Worth));
    }
    if causes.is_empty() {
        causes.push(ShiftCause::Others);
    }
    Some(EditionShift {
        from,
        to: Some(item.id.clone()),
        causes,
        reason: line.map(|line| &line.reason),
        to_confirm,
    })
}

fn worth(item: &Item) -> Option<(u8, u8)> {
    item.worth.as_ref().map(|worth| (worth.impact, worth.feasibility))
}

/// What became of the conditions of an item.
fn of_conditions(step: EditionStep<'_>, sources: &[&Item], item: &Item) -> Vec<ShiftCause> {
    let old: BTreeSet<ConditionId> =
        step.old.items.iter().flat_map(Item::conditions).map(|one| one.id.clone()).collect();
    let reached = step.conditions(&old);
    let has = |id: &ConditionId| item.conditions().any(|one| &one.id == id);
    let own: Vec<&ConditionId> =
        sources.iter().flat_map(|source| source.conditions()).map(|one| &one.id).collect();
    let lines = &step.mapping.conditions;
    let goes = |id: &&ConditionId| match lines.iter().find(|line| line.from.contains(id)) {
        Some(line) => line.to.is_empty(),
        None => step.usual_successors(id).is_empty(),
    };
    let is_line = |from: &[ConditionId], to: &[ConditionId]| {
        from.iter().any(|id| own.contains(&id)) && to.iter().any(&has)
    };
    let found = [
        (item.conditions().any(|one| !reached.contains(&one.id)), ShiftCause::ConditionsAdded),
        (own.iter().any(goes), ShiftCause::ConditionsRemoved),
        (lines.iter().any(|line| is_line(&line.from, &line.to)), ShiftCause::ConditionsMoved),
    ];
    found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, cause)| cause).collect()
}

/// Whether anything that people read of an item is another.
fn differ(one: &ItemScore, other: &ItemScore) -> bool {
    let priority = match (one.priority, other.priority) {
        (Some(one), Some(other)) => (one - other).abs() >= SAME,
        (one, other) => one.is_some() != other.is_some(),
    };
    priority
        || (one.claimed, one.effective, one.target) != (other.claimed, other.effective, other.target)
        || one.rating.is_some() != other.rating.is_some()
}
