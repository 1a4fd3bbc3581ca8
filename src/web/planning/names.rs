//! Knows what actions, items, objectives and quarters are called on pages; knows no reasons.

use super::Desk;
use crate::assessment::strategy::Quarter;
use crate::framework::{ActionId, After, ItemId, ObjectiveId};
use crate::plan::{Origin, Said};
use crate::web::Voice;

/// A quarter in words, such as `Q3 2027`.
pub fn quarter(voice: &Voice, quarter: Quarter) -> String {
    let args = [("quarter", quarter.quarter.to_string().into()), ("year", quarter.year.to_string().into())];
    voice.say_with("plan-quarter", &args)
}

/// Where an action stands on a page: its id as the part of an address that leads to it.
pub fn anchor(action: &ActionId) -> String {
    action.as_str().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

impl Desk<'_> {
    /// The reader's words.
    pub fn voice(&self) -> &Voice {
        &self.open.voice
    }

    /// What counts of words that a country may replace.
    pub fn said(&self, said: &Said) -> String {
        said.get(self.voice().lang()).to_owned()
    }

    /// The title of an action, wherever it stands; its id where it has none.
    pub fn title(&self, id: &ActionId) -> String {
        let put_off = self.plan.put_off(id).map(|action| &action.title);
        let title = self.plan.action(id).map(|action| &action.title).or(put_off);
        let listed = self.open.state.library.action(id).map(|(_, action)| self.voice().text(&action.title));
        let words = title.map(|title| self.said(title)).filter(|words| !words.is_empty()).or(listed);
        words.unwrap_or_else(|| id.to_string())
    }

    /// An action by number and title; by its title alone while it has no number.
    pub fn action(&self, id: &ActionId) -> String {
        match self.plan.action(id) {
            Some(action) => format!("{} {}", action.number, self.title(id)),
            None => self.title(id),
        }
    }

    /// An item by id and title.
    pub fn item(&self, id: &ItemId) -> String {
        let found = self.open.state.library.item(id);
        found.map_or_else(|| id.to_string(), |(_, item)| format!("{id} {}", self.voice().text(&item.title)))
    }

    /// An objective by its short title.
    pub fn objective(&self, id: &ObjectiveId) -> String {
        let found = self.open.state.library.kit.objective(id);
        found.map_or_else(|| id.to_string(), |one| self.voice().text(&one.short_title))
    }

    /// A precondition in words.
    pub fn after(&self, after: &After) -> String {
        match after {
            After::Action { action } => self.action(action),
            After::Item { item, level } => {
                let args = [("item", self.item(item).into()), ("level", level.to_string().into())];
                self.voice().say_with("plan-after-level", &args)
            }
            After::Any { any } => {
                let each: Vec<String> = any.iter().map(|one| self.after(one)).collect();
                each.join(&self.voice().say("plan-or"))
            }
        }
    }

    /// Preconditions as in a sentence.
    pub fn afters(&self, afters: &[After]) -> String {
        let each: Vec<String> = afters.iter().map(|one| self.after(one)).collect();
        self.voice().list(&each)
    }

    /// Where an action comes from, in a word or two.
    pub fn origin(&self, origin: Origin) -> String {
        self.voice().say(match origin {
            Origin::Library => "plan-origin-library",
            Origin::Starter => "plan-origin-starter",
            Origin::Own => "plan-origin-own",
            Origin::Lost => "plan-origin-lost",
        })
    }

    /// From when to when, in words.
    pub fn when(&self, start: Option<Quarter>, end: Option<Quarter>) -> String {
        let voice = self.voice();
        match (start, end) {
            (Some(start), Some(end)) if start == end => quarter(voice, start),
            (Some(start), Some(end)) => {
                let args = [("start", quarter(voice, start).into()), ("end", quarter(voice, end).into())];
                voice.say_with("plan-from-to", &args)
            }
            (Some(one), None) | (None, Some(one)) => quarter(voice, one),
            (None, None) => voice.say("plan-no-dates"),
        }
    }
}
