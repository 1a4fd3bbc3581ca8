//! Knows which actions the address asks for: all, those of an objective, those that lack something.

use super::PlanQuery;
use crate::framework::ObjectiveId;
use crate::plan::{Lack, PlannedAction};
use crate::web::Address;
use crate::web::http::extract::Open;

/// Something by whose lack actions can be asked for.
pub struct LackFilter {
    pub lack: Lack,
    /// The word in the address.
    word: &'static str,
    /// The message that counts the actions.
    pub count: &'static str,
}

/// In the order of the form of an action.
pub static LACKS: [LackFilter; 5] = [
    LackFilter { lack: Lack::Lead, word: "lead", count: "plan-count-lead" },
    LackFilter { lack: Lack::Dates, word: "dates", count: "plan-count-dates" },
    LackFilter { lack: Lack::Costs, word: "costs", count: "plan-count-costs" },
    LackFilter { lack: Lack::Funding, word: "funding", count: "plan-count-funding" },
    LackFilter { lack: Lack::Indicator, word: "indicator", count: "plan-count-indicator" },
];

/// What is shown.
#[derive(Clone)]
pub struct ActionFilter {
    pub objective: Option<ObjectiveId>,
    pub lacking: Option<&'static LackFilter>,
}

impl ActionFilter {
    /// What the address asks for; what it does not name rightly is not asked for.
    pub fn of(open: &Open, query: &PlanQuery) -> ActionFilter {
        let kit = &open.analysis.library.kit;
        let objective = query.objective.as_deref().map(ObjectiveId::from);
        ActionFilter {
            objective: objective.and_then(|wish| kit.objective(&wish)).map(|objective| objective.id.clone()),
            lacking: LACKS.iter().find(|lacking| query.lacks.as_deref() == Some(lacking.word)),
        }
    }

    /// Whether an action of that objective is asked for, whatever it lacks.
    pub fn serves(&self, objective: Option<&ObjectiveId>) -> bool {
        self.objective.is_none() || self.objective.as_ref() == objective
    }

    /// Whether the action is asked for.
    pub fn shows(&self, action: &PlannedAction) -> bool {
        let lacks = self.lacking.is_none_or(|lacking| action.lacks.contains(&lacking.lack));
        self.serves(action.objective.as_ref()) && lacks
    }

    /// The address of the plan that asks for this.
    pub fn url(&self, open: &Open) -> String {
        self.url_with(open, None)
    }

    /// The same that says something more first, such as `saved=yes`.
    pub fn url_with(&self, open: &Open, more: Option<&str>) -> String {
        let objective = self.objective.as_ref().map(|objective| format!("objective={objective}"));
        let lacks = self.lacking.map(|lacking| format!("lacks={}", lacking.word));
        let words: Vec<String> = more.map(str::to_owned).into_iter().chain(objective).chain(lacks).collect();
        let place = Address::Plan(open.id()).url(open.voice.lang());
        if words.is_empty() { place } else { format!("{place}?{}", words.join("&")) }
    }
}
