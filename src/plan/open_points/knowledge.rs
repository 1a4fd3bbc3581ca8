//! Knows what would make a strategy better and keeps nobody from signing it: answers nobody could give, figures, policies
//! that were not looked up. Knows no words.

use super::list::point;
use super::{OpenMatter, OpenPoint, OpenPointInputs, OpenPointOwner};
use crate::assessment::Rating;
use crate::assessment::strategy::{PolicyLink, PublicFigure};

/// Items that were answered “don't know”: whoever usually answers for them can be asked.
pub(super) fn unknown(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let unknown = inputs.answers.iter().filter(|(_, answer)| answer.rating == Rating::Unknown);
    let matters = unknown.map(|(item, _)| OpenMatter::Unknown { item: item.clone() });
    matters.map(|matter| point(matter, OpenPointOwner::Coordinator, false)).collect()
}

/// Figures without their year or source, figures that are asked for and not supplied, and policies that nobody has looked
/// at.
pub(super) fn context(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let (kit, strategy) = (inputs.kit, inputs.strategy);
    let figures = || strategy.records::<PublicFigure>();
    let undated = figures().filter(|(_, one)| one.year.trim().is_empty() || one.source.trim().is_empty());
    let mut matters: Vec<OpenMatter> =
        undated.map(|(entry, _)| OpenMatter::UndatedFigure { entry }).collect();
    let asked = kit.context_figures.iter();
    let count = asked.filter(|asked| !figures().any(|(_, one)| one.about == asked.id)).count();
    matters.extend((count > 0).then_some(OpenMatter::MissingFigures { count }));
    let looked_at = |id: &str| strategy.records::<PolicyLink>().any(|(_, one)| one.about == id);
    let policies = kit.linked_policies.iter().filter(|policy| !looked_at(&policy.id));
    matters.extend(policies.map(|policy| OpenMatter::Policy { policy: policy.id.clone() }));
    matters.into_iter().map(|matter| point(matter, OpenPointOwner::Coordinator, false)).collect()
}

/// The act by which the strategy is adopted; whoever signs does so before.
pub(super) fn act(inputs: &OpenPointInputs<'_>) -> Option<OpenPoint> {
    let is_open = inputs.strategy.adoption.is_none();
    is_open.then(|| point(OpenMatter::Act, OpenPointOwner::StrategyLead, false))
}
