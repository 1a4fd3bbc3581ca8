//! Knows what was sent about a signature or the act of adoption, and which decision that makes.

use super::signature;
use crate::assessment::Decision;
use crate::assessment::strategy::{Adoption, Entry, EntryId, EntryKind, Matter, Signature, year_fits};
use crate::web::http::extract::Open;
use crate::web::{Fields, Problems, Voice};
use chrono::{Datelike, NaiveDate};

/// The longest name or reference, in characters.
const LONGEST: usize = 300;

/// What the person wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// Keep it.
    #[default]
    Save,
    /// Take it back.
    Remove,
}

/// A line of the approval page: a signature, or the act of adoption where it has no id.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The signature; absent for the act of adoption.
    pub id: Option<EntryId>,
    /// The version the person saw.
    pub version: u64,
    /// Who signs or adopts.
    pub institution: String,
    /// The office that signs.
    pub office: String,
    /// The day as written.
    pub date: String,
    /// Number of the letter or the decree.
    pub reference: String,
    /// The adopted version by its number.
    pub adopts: u32,
    /// What is wanted.
    pub wish: Wish,
}

impl Line {
    /// What the fields say; a signature without a name is a new one.
    pub fn read(fields: &Fields, next: EntryId) -> Line {
        let signs = fields.text("about") == "signature";
        let named = fields.text("id").parse::<EntryId>().ok().filter(|id| id.kind == EntryKind::Signature);
        let id = signs.then(|| named.unwrap_or(next));
        let key = id.map_or_else(|| "adoption".to_owned(), super::form_id);
        let text = |name: &str| fields.text(&format!("{name}-{key}"));
        Line {
            id,
            version: fields.number("version"),
            institution: text("institution"),
            office: text("office"),
            date: text("date"),
            reference: text("reference"),
            adopts: text("adopts").parse().unwrap_or_default(),
            wish: if fields.text("then") == "remove" { Wish::Remove } else { Wish::Save },
        }
    }

    /// What a decision says, as a line.
    pub fn of_decision(decision: &Decision) -> Line {
        match decision {
            Decision::Entry { id, entry: Some(Entry { matter: Matter::Signature(one), .. }) } => {
                Line::of_signature(*id, one)
            }
            Decision::Adoption(Some(adoption)) => Line::of_adoption(adoption),
            _ => Line::default(),
        }
    }

    /// A signature as a line.
    pub fn of_signature(id: EntryId, one: &Signature) -> Line {
        Line {
            id: Some(id),
            institution: one.institution.clone(),
            office: one.office.clone(),
            date: one.date.map(|date| date.to_string()).unwrap_or_default(),
            reference: one.reference.clone(),
            ..Line::default()
        }
    }

    /// The act of adoption as a line.
    pub fn of_adoption(adoption: &Adoption) -> Line {
        Line {
            institution: adoption.by.clone(),
            date: adoption.date.to_string(),
            reference: adoption.reference.clone(),
            adopts: adoption.version,
            ..Line::default()
        }
    }

    /// The name of the line in ids of fields.
    pub fn key(&self) -> String {
        self.id.map_or_else(|| "adoption".to_owned(), super::form_id)
    }

    /// Who did this: the one who signs.
    pub fn by(&self) -> String {
        self.office.clone()
    }

    /// The decision it makes, and what is wrong with it.
    pub fn decision(&self, open: &Open) -> (Option<Decision>, Problems) {
        if self.wish == Wish::Remove {
            let taken_back = self.id.map_or(Decision::Adoption(None), |id| signature(id, None));
            return (Some(taken_back), Problems::default());
        }
        let mut problems = Problems::default();
        self.lengths(&open.voice, &mut problems);
        let date = self.day(&open.voice, &mut problems);
        match self.id {
            Some(id) => (self.signature(id, date, &open.voice, &mut problems), problems),
            None => (self.adoption(open, date, &mut problems), problems),
        }
    }

    fn lengths(&self, voice: &Voice, problems: &mut Problems) {
        let fields =
            [("institution", &self.institution), ("office", &self.office), ("reference", &self.reference)];
        for (name, _) in fields.into_iter().filter(|(_, text)| text.chars().count() > LONGEST) {
            problems.add(format!("{name}-{}", self.key()), voice.say_count("versions-too-long", LONGEST));
        }
    }

    /// The day, if one was written; a signature may still wait for its day.
    fn day(&self, voice: &Voice, problems: &mut Problems) -> Option<NaiveDate> {
        if self.date.is_empty() {
            return None;
        }
        let day = NaiveDate::parse_from_str(&self.date, "%Y-%m-%d").ok().filter(|day| year_fits(day.year()));
        if day.is_none() {
            problems.add(format!("date-{}", self.key()), voice.say("approval-date-wrong"));
        }
        day
    }

    fn signature(
        &self,
        id: EntryId,
        date: Option<NaiveDate>,
        voice: &Voice,
        problems: &mut Problems,
    ) -> Option<Decision> {
        if self.institution.is_empty() {
            problems.add(format!("institution-{}", self.key()), voice.say("approval-institution-missing"));
        }
        let matter = Matter::Signature(Signature {
            institution: self.institution.clone(),
            office: self.office.clone(),
            date,
            reference: self.reference.clone(),
        });
        Some(signature(id, Some(Entry { matter, confidentiality: Default::default() })))
    }

    fn adoption(&self, open: &Open, date: Option<NaiveDate>, problems: &mut Problems) -> Option<Decision> {
        let voice = &open.voice;
        let needed = [
            ("reference", self.reference.is_empty(), "approval-reference-missing"),
            ("date", self.date.is_empty(), "approval-date-missing"),
            ("institution", self.institution.is_empty(), "approval-by-missing"),
        ];
        for (name, _, key) in needed.into_iter().filter(|(_, missing, _)| *missing) {
            problems.add(format!("{name}-adoption"), voice.say(key));
        }
        let versions = &open.assessment().strategy.versions;
        match versions.is_empty() {
            // The form waits below its heading until there is something to adopt.
            true => problems.add("adoption", voice.say("approval-freeze-first")),
            false if versions.contains_key(&self.adopts) => {}
            false => problems.add("adopts-adoption", voice.say("approval-version-missing")),
        }
        Some(Decision::Adoption(Some(Adoption {
            reference: self.reference.clone(),
            date: date?,
            by: self.institution.clone(),
            version: self.adopts,
        })))
    }
}
