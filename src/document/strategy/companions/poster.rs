//! Knows the strategy on a poster: vision, a result for each objective, who leads, principles, whom to call. Every word
//! is bounded, so that all of it stands on one sheet.

use super::help_contact::{HelpContact, help_contacts};
use crate::assessment::Topic;
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::page::PageObjective;
use crate::document::strategy::cover::is_abridged;
use crate::document::strategy::excerpt;
use crate::document::strategy::strategy_facts::StrategyFacts;
use schemars::JsonSchema;
use serde::Serialize;

/// How many characters of the vision, of an objective's title and result, and of an institution.
const VISION: usize = 320;
const OBJECTIVE: usize = 140;
const RESULT: usize = 220;
const LEAD: usize = 90;

/// The poster.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct Poster {
    /// The vision; empty while there is none.
    vision: String,
    /// The institution that leads the strategy; empty while none is named.
    lead: String,
    /// The objectives about which something is known or decided.
    objectives: Vec<PosterObjective>,
    /// The last year of the strategy; missing while the period is open.
    last_year: Option<i32>,
    /// What guides the strategy: the names of its principles.
    principles: Vec<String>,
    /// Whom children can turn to, three at most.
    contacts: Vec<HelpContact>,
    /// Whether only the beginning of a text is quoted.
    cut: bool,
    sources: Vec<String>,
}

/// An objective with what it will have brought.
#[derive(Serialize, JsonSchema)]
struct PosterObjective {
    /// Its number in this strategy, from 1.
    number: usize,
    title: String,
    /// What will be true in the end: the last target of an indicator, or the outcome; without a full stop.
    result: String,
    /// The institution that leads most of its actions; empty where none is decided.
    lead: String,
    sources: Vec<String>,
}

impl Poster {
    /// Every text that is quoted in part where it is long.
    fn excerpts(&self) -> impl Iterator<Item = &String> {
        let objectives = self.objectives.iter().flat_map(|one| [&one.title, &one.result, &one.lead]);
        let contacts = self.contacts.iter().flat_map(HelpContact::texts);
        [&self.vision, &self.lead].into_iter().chain(objectives).chain(contacts)
    }
}

/// The facts of the poster.
pub(super) fn poster(case: &Case, facts: &StrategyFacts) -> Poster {
    let frame = &case.strategy().frame;
    let poster = Poster {
        vision: excerpt(&frame.vision, VISION),
        lead: excerpt(&frame.lead, LEAD),
        objectives: facts.page.objectives.iter().map(objective).collect(),
        last_year: facts.page.last_year,
        principles: case.kit().principles.iter().map(|one| case.voice.text(&one.title)).collect(),
        contacts: help_contacts(case),
        cut: false,
        sources: case.register.entry_of(&Topic::Frame),
    };
    let cut = is_abridged(case, poster.excerpts());
    Poster { cut, ..poster }
}

fn objective(one: &PageObjective) -> PosterObjective {
    PosterObjective {
        number: one.number,
        title: excerpt(&one.title, OBJECTIVE),
        result: excerpt(&one.result, RESULT),
        lead: excerpt(&one.lead, LEAD),
        sources: one.sources.clone(),
    }
}
