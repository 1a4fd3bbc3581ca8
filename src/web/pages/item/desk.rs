//! Knows where an answer to an item is given: in whose name, from which answer it begins, what counts from elsewhere.

use super::conditions;
use crate::assessment::{Answer, FactPlace, InstitutionId};
use crate::framework::{ConditionId, Framework, Item, Level, LevelStatement};
use crate::web::components::{LevelCard, LevelChoice};
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use std::collections::BTreeMap;

/// The place where somebody answers an item.
pub struct AnswerDesk<'a> {
    /// The assessment.
    pub open: &'a Open,
    /// The item.
    pub item: &'a Item,
    /// The answer that is held in this name or, where none is, the one that came along to be confirmed.
    pub held: Option<&'a Answer>,
    /// The conditions whose fact stands elsewhere, each with the place: in this name under another item, or in what is
    /// recorded of a treaty.
    pub elsewhere: BTreeMap<ConditionId, FactPlace>,
    /// What the names of new evidence begin with.
    pub prefix: String,
    /// Whether it is shown where others tick the same facts, and which evidence there is about them.
    pub shows_others: bool,
}

impl<'a> AnswerDesk<'a> {
    /// Where the country answers.
    pub fn of_country(open: &'a Open, item: &'a Item) -> AnswerDesk<'a> {
        let assessment = open.assessment();
        let carried =
            || assessment.carried.get(&item.id).filter(|_| !assessment.answers.contains_key(&item.id));
        let (held, elsewhere) =
            (assessment.own_answer(&item.id).or_else(carried), assessment.ticks_elsewhere(item));
        AnswerDesk { open, item, held, elsewhere, prefix: item.id.to_string(), shows_others: true }
    }

    /// Where an institution answers for itself, from what it has written so far: it sees nothing of what others said, and no
    /// two institutions give their evidence the same name.
    pub fn of_institution(
        open: &'a Open,
        item: &'a Item,
        institution: &InstitutionId,
        held: Option<&'a Answer>,
    ) -> AnswerDesk<'a> {
        let mut elsewhere = open.assessment().ticks_elsewhere(item);
        elsewhere.retain(|_, place| matches!(place, FactPlace::Treaty(_)));
        let prefix = format!("{}-{institution}", item.id);
        AnswerDesk { open, item, held, elsewhere, prefix, shows_others: false }
    }

    /// What can be chosen, and what is.
    pub fn choice(&self, framework: &Framework, form: &FormState) -> LevelChoice {
        LevelChoice {
            cards: self.item.levels.iter().map(|statement| self.card(framework, statement)).collect(),
            conditions: conditions::view(self, framework, form),
            chosen: form.fields.text("rating"),
            reason: form.fields.text("reason"),
        }
    }

    /// A level to choose. Where the levels are made of conditions, their statements stand above these.
    fn card(&self, framework: &Framework, statement: &LevelStatement) -> LevelCard {
        let voice = &self.open.voice;
        let name = framework.level_name(statement.level);
        let stands_above = self.item.has_conditions() && statement.level > Level::MIN;
        LevelCard {
            level: statement.level.value(),
            name: name.map_or_else(String::new, |name| voice.text(&name.label)),
            statement: if stands_above { String::new() } else { voice.text(&statement.statement) },
        }
    }
}
