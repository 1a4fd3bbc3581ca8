//! Knows the steps with which a country can begin whatever it decides later: cheap, short, and waiting for nothing; those
//! first that a finding points to. Knows no words.

use super::Analysis;
use crate::assessment::strategy::ActionStatus;
use crate::framework::{Action, CostClass, Item, ItemId, TimeFrame};
use crate::plan::{PlanSettings, PlannedAction};
use std::collections::BTreeMap;

/// A step to begin with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FirstStep<'a> {
    /// An action of the plan.
    Planned(&'a PlannedAction),
    /// What is usually done about an item whose level nobody knows: it may be there already.
    Usual {
        /// The item.
        item: &'a Item,
        /// The action.
        action: &'a Action,
    },
}

impl Analysis {
    /// The steps to begin with: actions of the plan, and where these are few, the simplest ones for what is unknown.
    pub fn first_steps(&self) -> Vec<FirstStep<'_>> {
        let settings = PlanSettings::default();
        let mut steps = self.planned_steps(&settings);
        let rest = settings.first_steps.saturating_sub(steps.len());
        steps.extend(self.usual_steps().take(rest));
        steps
    }

    /// The actions of the plan that can begin: those for items with a finding first, one for each before a second for
    /// any, else in the plan's order.
    fn planned_steps(&self, settings: &PlanSettings) -> Vec<FirstStep<'_>> {
        let mut of_item: BTreeMap<&ItemId, usize> = BTreeMap::new();
        let mut ready: Vec<(bool, usize, &PlannedAction)> = Vec::new();
        for action in self.national().actions.iter().filter(|action| can_begin(action)) {
            let before = match &action.item {
                None => 0,
                Some(item) => {
                    let count = of_item.entry(item).or_default();
                    *count += 1;
                    *count - 1
                }
            };
            let has_finding = action.item.as_ref().is_some_and(|item| self.has_finding(item));
            if before < settings.steps_per_item {
                ready.push((!has_finding, before, action));
            }
        }
        ready.sort_by_key(|(without_finding, before, _)| (*without_finding, *before));
        ready.truncate(settings.first_steps);
        ready.into_iter().map(|(_, _, action)| FirstStep::Planned(action)).collect()
    }

    /// For each unknown item, the most telling first, the first action that is cheap, short and waits for nothing.
    fn usual_steps(&self) -> impl Iterator<Item = FirstStep<'_>> {
        let unknown = self.main().into_iter().flat_map(|main| {
            let open = main.scorecard.find_out_first.iter();
            open.filter_map(move |inquiry| main.framework.item(&inquiry.id))
        });
        unknown.filter_map(|item| {
            let mut simple = item.actions.iter().filter(|action| self.is_simple(action));
            simple.next().map(|action| FirstStep::Usual { item, action })
        })
    }

    fn is_simple(&self, action: &Action) -> bool {
        let is_small = action.cost == CostClass::Low && action.time == TimeFrame::Short;
        let waits = !action.after.is_empty() || action.after_note.is_some();
        // Where the country stands with a treaty is asked, not guessed.
        is_small && !waits && action.unless.is_empty() && self.relevance().void_ground(&action.id).is_none()
    }

    fn has_finding(&self, item: &ItemId) -> bool {
        self.assessment.answers.get(item).is_some_and(|answer| !answer.comment.trim().is_empty())
    }
}

/// Whether an action of the plan is cheap and short, has something to do, and waits for nothing.
fn can_begin(action: &PlannedAction) -> bool {
    let is_small = action.cost_class.is_none_or(|cost| cost == CostClass::Low)
        && action.time.is_none_or(|time| time == TimeFrame::Short);
    let waits = !action.waits_for.is_empty() || action.after_note.is_some();
    let is_over = action
        .status
        .as_ref()
        .is_some_and(|note| matches!(note.status, ActionStatus::Done | ActionStatus::Stopped));
    is_small && !waits && !is_over && action.void.is_none()
}
