//! Knows which actions the address asks for: all, those of an objective, those that lack something.

use super::Asked;
use crate::framework::ObjectiveId;
use crate::plan::{Lack, PlannedAction};
use crate::web::open::Open;

/// What actions can be asked for by: the word in the address, and the message that counts them.
pub const LACKS: [(Lack, &str, &str); 5] = [
    (Lack::Lead, "lead", "plan-count-lead"),
    (Lack::Dates, "dates", "plan-count-dates"),
    (Lack::Costs, "costs", "plan-count-costs"),
    (Lack::Funding, "funding", "plan-count-funding"),
    (Lack::Indicator, "indicator", "plan-count-indicator"),
];

/// What is shown.
#[derive(Clone, Default)]
pub struct Chosen {
    pub objective: Option<ObjectiveId>,
    pub lack: Option<Lack>,
}

impl Chosen {
    /// What the address asks for; what it does not name rightly is not asked for.
    pub fn of(open: &Open, asked: &Asked) -> Chosen {
        let kit = &open.state.library.kit;
        let objective = asked.objective.as_deref().map(ObjectiveId::from);
        let lack = LACKS.iter().find(|(_, word, _)| asked.lacks.as_deref() == Some(*word));
        Chosen {
            objective: objective.and_then(|wish| kit.objective(&wish)).map(|objective| objective.id.clone()),
            lack: lack.map(|(lack, ..)| *lack),
        }
    }

    /// Whether an action of that objective is asked for, whatever it lacks.
    pub fn serves(&self, objective: Option<&ObjectiveId>) -> bool {
        self.objective.is_none() || self.objective.as_ref() == objective
    }

    /// Whether the action is asked for.
    pub fn shows(&self, action: &PlannedAction) -> bool {
        self.serves(action.objective.as_ref()) && self.lack.is_none_or(|lack| action.lacks.contains(&lack))
    }

    /// The words after the address, with `more` before them; nothing where there are none.
    pub fn query(&self, more: &[&str]) -> String {
        let objective = self.objective.as_ref().map(|objective| format!("objective={objective}"));
        let lack = LACKS.iter().find(|(lack, ..)| self.lack == Some(*lack));
        let lack = lack.map(|(_, word, _)| format!("lacks={word}"));
        let words: Vec<String> =
            more.iter().map(|word| (*word).to_owned()).chain(objective).chain(lack).collect();
        if words.is_empty() { String::new() } else { format!("?{}", words.join("&")) }
    }
}
