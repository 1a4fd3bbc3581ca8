//! Knows what items, actions, objectives and times of a plan are called, and what comes before what; knows no reasons.

use crate::assessment::strategy::Quarter;
use crate::framework::{ActionId, ConditionId, Item, ItemId, Library, ObjectiveId, Precondition};
use crate::plan::{NationalPlan, Wording};
use crate::words::Voice;

/// Where words are read, which decides how things are named in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// On a screen, where people look things up: the id comes first, and an action has its title.
    Screen,
    /// On paper, which is read: the id follows the title, and an action that the paper holds is its number.
    Paper,
}

/// What things are called for one reader.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The reader's language.
    pub voice: &'a Voice,
    /// Everything that is asked and proposed.
    pub library: &'a Library,
    /// The plan that gives actions their numbers and titles, where there is one.
    pub plan: Option<&'a NationalPlan>,
    /// Where it is read.
    pub medium: Medium,
}

impl Names<'_> {
    /// An item by its title alone, also where only another version of its framework asks it; its id where none does.
    pub fn title(&self, id: &ItemId) -> String {
        self.known_item(id).map_or_else(|| id.to_string(), |item| self.voice.text(&item.title))
    }

    fn known_item(&self, id: &ItemId) -> Option<&Item> {
        let earlier = || self.library.earlier.iter().find_map(|framework| framework.item(id));
        self.library.item(id).map(|(_, item)| item).or_else(earlier)
    }

    /// An item by id and title.
    pub fn item(&self, id: &ItemId) -> String {
        match (self.known_item(id), self.medium) {
            (None, _) => id.to_string(),
            (Some(_), Medium::Screen) => format!("{id} {}", self.title(id)),
            (Some(_), Medium::Paper) => format!("{} ({id})", self.title(id)),
        }
    }

    /// Several items, joined as in a sentence.
    pub fn items<'i>(&self, ids: impl IntoIterator<Item = &'i ItemId>) -> String {
        let names: Vec<String> = ids.into_iter().map(|id| self.item(id)).collect();
        self.voice.list(&names)
    }

    /// The title of an action, wherever it stands; its id where it has none.
    pub fn action_title(&self, id: &ActionId) -> String {
        let planned = self.plan.and_then(|plan| plan.action(id)).map(|action| &action.title);
        let title = planned
            .or_else(|| self.plan.and_then(|plan| plan.deferred_action(id)).map(|action| &action.title));
        let listed = self.library.action(id).map(|(_, action)| self.voice.text(&action.title));
        let words = title.map(|title| title.get(self.voice.lang()).to_owned());
        words.filter(|words| !words.is_empty()).or(listed).unwrap_or_else(|| id.to_string())
    }

    /// An action by its number in the plan; by its title while it has none.
    pub fn action(&self, id: &ActionId) -> String {
        let title = || self.action_title(id);
        match (self.plan.and_then(|plan| plan.action(id)), self.medium) {
            (Some(action), Medium::Screen) => format!("{} {}", action.number, title()),
            (Some(action), Medium::Paper) => action.number.clone(),
            (None, Medium::Screen) => title(),
            (None, Medium::Paper) if title() == id.as_str() => id.to_string(),
            (None, Medium::Paper) => format!("{} ({id})", title()),
        }
    }

    /// An action of this title in few words: the short title that the library has for it, or the country's own title.
    pub fn short_title(&self, id: &ActionId, title: &Wording) -> String {
        let short = self.library.action(id).filter(|_| !title.is_own()).and_then(|(_, listed)| {
            let is_review = title.usual.is_some() && title.usual == listed.review_title;
            if is_review { listed.short_review_title.as_ref() } else { listed.short_title.as_ref() }
        });
        short.map_or_else(|| title.get(self.voice.lang()).to_owned(), |short| self.voice.text(short))
    }

    /// What should come first, by its number with what it numbers where it stands on paper: `Action 2.1`.
    fn earlier_action(&self, id: &ActionId) -> String {
        match (self.plan.and_then(|plan| plan.action(id)), self.medium) {
            (Some(action), Medium::Paper) => action_reference(self.voice, &action.number),
            _ => self.action(id),
        }
    }

    /// An objective by its short title.
    pub fn objective(&self, id: &ObjectiveId) -> String {
        let found = self.library.kit.objective(id);
        found.map_or_else(|| id.to_string(), |one| self.voice.text(&one.short_title))
    }

    /// A condition by its text; its id where nothing asks for it any more.
    pub fn condition(&self, id: &ConditionId) -> String {
        let found = self.library.condition(id);
        found.map_or_else(|| id.to_string(), |condition| self.voice.text(&condition.text))
    }

    /// A treaty or another instrument by its short title.
    pub fn instrument(&self, id: &str) -> String {
        let found = self.library.kit.commitments.commitments.iter().find(|one| one.id == id);
        found.map_or_else(|| id.to_owned(), |one| self.voice.text(&one.short_title))
    }

    /// What should be in place first: an action, or a level of an item.
    pub fn precondition(&self, after: &Precondition) -> String {
        match after {
            Precondition::Action { action } => self.earlier_action(action),
            Precondition::Item { item, level } => {
                let args = [("item", self.item(item).into()), ("level", level.to_string().into())];
                self.voice.say_with("from-level", &args)
            }
            Precondition::Any { any } => {
                let each: Vec<String> = any.iter().map(|one| self.precondition(one)).collect();
                each.join(&self.voice.say("after-or"))
            }
        }
    }

    /// Preconditions as in a sentence.
    pub fn preconditions(&self, afters: &[Precondition]) -> String {
        let each: Vec<String> = afters.iter().map(|one| self.precondition(one)).collect();
        self.voice.list(&each)
    }
}

/// An action by its number as every paper writes it, apart from the numbers of chapters: `Action 2.1`.
pub fn action_reference(voice: &Voice, number: &str) -> String {
    voice.say_with("action-reference", &[("number", number.to_owned().into())])
}

/// Several of them: `Actions 2.1 and 2.4`.
pub fn action_references(voice: &Voice, numbers: &[String]) -> String {
    match numbers {
        [number] => action_reference(voice, number),
        _ => voice.say_with("action-references", &[("numbers", voice.list(numbers).into())]),
    }
}

/// A quarter of a year: `Q3 2027`.
pub fn quarter(voice: &Voice, quarter: Quarter) -> String {
    let args = [("quarter", quarter.quarter.to_string().into()), ("year", quarter.year.to_string().into())];
    voice.say_with("quarter", &args)
}

/// Years from one to another in figures, joined as the language joins them: `2027–2031`.
pub fn year_span(voice: &Voice, first: i32, last: i32) -> String {
    if first == last {
        return first.to_string();
    }
    let args = [("first", first.to_string().into()), ("last", last.to_string().into())];
    voice.say_with("year-span", &args)
}

/// The years in which something runs; empty while nobody knows.
pub fn years_of_work(voice: &Voice, start: Option<Quarter>, end: Option<Quarter>) -> String {
    let both = start.or(end).zip(end.or(start));
    both.map(|(first, last)| year_span(voice, first.year, last.year)).unwrap_or_default()
}

/// From when to when: `Q3 2027 to Q1 2028`, `Q1 to Q3 2027`; nothing while nobody knows.
pub fn span(voice: &Voice, start: Option<Quarter>, end: Option<Quarter>) -> Option<String> {
    let (first, last) = (start.or(end)?, end.or(start)?);
    if first == last {
        return Some(quarter(voice, first));
    }
    if first.year == last.year {
        let args = [
            ("first", first.quarter.to_string().into()),
            ("last", last.quarter.to_string().into()),
            ("year", first.year.to_string().into()),
        ];
        return Some(voice.say_with("quarters-of-year", &args));
    }
    let args = [("start", quarter(voice, first).into()), ("end", quarter(voice, last).into())];
    Some(voice.say_with("quarters", &args))
}
