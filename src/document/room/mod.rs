//! Knows which facts the papers of a workshop session are made of: its minutes, its agenda, the ballots on paper; and the cards of
//! seats. Knows neither templates nor who voted what in an anonymous session.

mod agenda_item;
mod attendance;
mod cards;
mod minutes;
mod values;

pub use cards::{PrintCard, card_sheets};
pub use values::room_schema;

use super::strategy::labels;
use super::{Cover, Facts, Layout, Look, Marks};
use crate::analysis::Analysis;
use crate::assessment::InstitutionId;
use crate::code::codes;
use crate::framework::{Framework, Item, ItemId};
use crate::presentation::{Label, Medium, Names, quote};
use crate::words::{Messages, Voice};
use crate::workshop::{RoomSight, SeatId, Workshop};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// A paper of a session that is made from templates.
    #[derive(PartialOrd, Ord)]
    pub enum RoomPaper {
        /// What was decided, by whom, and what was held against it.
        Minutes = "minutes",
        /// What is taken when, and what to read before.
        Agenda = "agenda",
        /// A sheet for each item, for votes without a phone.
        Ballots = "ballots",
    }
}

/// Everything that a paper of a session is made from.
pub struct RoomInputs<'a> {
    /// What the country answered, as whoever leads the session sees it, on the day of the paper.
    pub analysis: &'a Analysis,
    /// The session, as far as it may be told.
    pub sight: RoomSight<'a>,
    /// The seats from which a vote came in any round.
    pub voters: &'a BTreeSet<SeatId>,
    /// Those of them for which a paper was typed in.
    pub papers: &'a BTreeSet<SeatId>,
    /// The words that facts need.
    pub messages: &'a Messages,
    /// The national look.
    pub look: &'a Look,
}

/// A session with the voice of its language.
struct RoomCase<'a> {
    inputs: &'a RoomInputs<'a>,
    voice: Voice,
    institutions: BTreeMap<InstitutionId, String>,
}

impl<'a> RoomCase<'a> {
    fn new(inputs: &'a RoomInputs<'a>) -> RoomCase<'a> {
        let register = inputs.analysis.assessment.institutions();
        RoomCase {
            inputs,
            voice: Voice::new(inputs.sight.workshop.lang, inputs.messages),
            institutions: register.into_iter().map(|one| (one.id, quote(&one.name))).collect(),
        }
    }

    fn workshop(&self) -> &'a Workshop {
        self.inputs.sight.workshop
    }

    fn item(&self, id: &ItemId) -> Option<(&'a Framework, &'a Item)> {
        self.inputs.analysis.library.item(id)
    }

    fn names(&self) -> Names<'_> {
        let (voice, library) = (&self.voice, &*self.inputs.analysis.library);
        Names { voice, library, plan: None, medium: Medium::Paper }
    }

    /// What an institution is called; its id where the register does not have it any more.
    fn institution(&self, id: &InstitutionId) -> String {
        self.institutions.get(id).cloned().unwrap_or_else(|| id.to_string())
    }

    /// These institutions by name, in the order of the language.
    fn institution_names<'i>(&self, ids: impl IntoIterator<Item = &'i InstitutionId>) -> Vec<String> {
        let mut names: Vec<String> = ids.into_iter().map(|id| self.institution(id)).collect();
        self.voice.sort(&mut names, String::as_str);
        names
    }

    /// The days of the session: the first and the last.
    fn days(&self) -> String {
        let days = &self.workshop().days;
        match (days.first(), days.last()) {
            (Some(first), Some(last)) if first != last => {
                format!("{} – {}", self.voice.date(*first), self.voice.date(*last))
            }
            (Some(day), _) => self.voice.date(*day),
            (None, _) => String::new(),
        }
    }
}

/// The facts of a paper of a session.
pub fn room_facts(inputs: &RoomInputs, paper: RoomPaper) -> Facts {
    let case = RoomCase::new(inputs);
    let voice = &case.voice;
    let first = case.workshop().agenda.first().and_then(|point| case.item(&point.item));
    let figures = match paper {
        RoomPaper::Minutes => minutes::figures(&case),
        RoomPaper::Agenda | RoomPaper::Ballots => Vec::new(),
    };
    Facts {
        lang: voice.lang(),
        writing: voice.language().as_ref().into(),
        layout: match paper {
            RoomPaper::Minutes | RoomPaper::Agenda => Layout::Plain,
            RoomPaper::Ballots => Layout::Pages,
        },
        marks: Marks::None,
        date: inputs.analysis.day,
        cover: cover(&case, paper),
        labels: labels(voice, first.map(|(framework, _)| framework)),
        values: serde_json::to_value(values::values(&case)).unwrap_or_default(),
        figures: figures.into_iter().map(|figure| (figure.id.clone(), figure)).collect(),
        tables: BTreeMap::new(),
        register: Vec::new(),
        passages: Vec::new(),
        languages: BTreeMap::new(),
        look: inputs.look.clone(),
    }
}

fn cover(case: &RoomCase, paper: RoomPaper) -> Cover {
    let (voice, workshop) = (&case.voice, case.workshop());
    let analysis = case.inputs.analysis;
    let country = analysis.library.country(&analysis.assessment.country);
    let sample = country.filter(|country| country.sample).map(|_| voice.say("cover-sample"));
    let is_closed = workshop.closed.is_some();
    let stamp = match (paper, is_closed) {
        (RoomPaper::Minutes, true) => Some("room-stamp-committee"),
        (RoomPaper::Minutes, false) => Some("room-stamp-open"),
        (RoomPaper::Agenda | RoomPaper::Ballots, _) => None,
    };
    let rules = [workshop.openness.meaning(voice), workshop.counting.meaning(voice)];
    Cover {
        title: voice.say(&format!("room-title-{}", paper.code())),
        subtitle: quote(&workshop.title),
        country: voice.country(&analysis.library, &analysis.assessment.country),
        stamp: stamp.map(|key| voice.say(key)),
        in_force: false,
        mark: None,
        lines: sample.into_iter().chain([case.days()]).chain(rules).collect(),
        profile: None,
    }
}
