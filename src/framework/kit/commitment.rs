//! Knows the instruments a strategy answers to and what they ask; never whether a country is party to them.

use super::CommitmentScope;
use super::entry::{KitFile, entry};
use crate::code::codes;
use crate::framework::{ItemId, Status, Text, Translatable};
use chrono::NaiveDate;
use serde::Deserialize;

/// Below so many days until its last day, a deadline is near: a state needs about a year from a first opinion to a
/// signature. Our own choice.
const NEAR_DAYS: i64 = 365;

/// Everything a strategy may have to answer to. Source: `itu.md` section 5.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Commitments {
    /// Treaties, policies and goals.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// The core criteria of the ICMEC review of laws.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// The areas of General Comment No. 25.
    #[serde(default)]
    pub areas: Vec<CommentArea>,
}

impl Translatable for Commitments {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        self.commitments.words(visit);
        self.criteria.words(visit);
        self.areas.words(visit);
    }
}

impl KitFile for Commitments {
    fn ids(&self) -> Vec<String> {
        let provisions = self.commitments.iter().flat_map(|one| one.provisions.ids());
        [self.commitments.ids(), provisions.collect(), self.criteria.ids(), self.areas.ids()].concat()
    }
}

/// An instrument.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Commitment {
    /// Permanent name, such as `CM-CRC`.
    pub id: String,
    /// Whether it binds its parties.
    pub kind: CommitmentKind,
    /// The countries it is open to or made for.
    pub scope: CommitmentScope,
    /// When it was adopted: `2021`, `2021-03` or `2021-03-02`.
    pub adopted: String,
    /// How far the entry can be relied on.
    pub status: Status,
    /// Where it was read; needed where the status is verified.
    #[serde(default)]
    pub source: Option<String>,
    /// Full title.
    pub title: Text,
    /// Title for narrow places.
    pub short_title: Text,
    /// What it asks of a state, in our words.
    pub asks: Text,
    /// Something readers must know, such as what changes soon.
    #[serde(default)]
    pub note: Text,
    /// Of a treaty: the day on which it was opened for signature.
    #[serde(default)]
    pub opened: Option<NaiveDate>,
    /// Of a treaty: the day on which it entered into force; none where it has not, as far as the list knows.
    #[serde(default)]
    pub in_force: Option<NaiveDate>,
    /// Of a treaty: the last day on which a state can sign it. Later it can still be joined by accession.
    #[serde(default)]
    pub deadline: Option<NaiveDate>,
    /// Of a treaty: which states can join it, and how.
    #[serde(default)]
    pub who_may_join: Text,
    /// Of a treaty: the treaty to which a state must be party first, by its id.
    #[serde(default)]
    pub only_parties_of: Option<String>,
    /// The key of the same instrument in the crosswalks of the frameworks, such as `crc`.
    #[serde(default)]
    pub instrument: Option<String>,
    /// Items that serve it as a whole.
    #[serde(default)]
    pub items: Vec<ItemId>,
    /// The parts that matter most.
    pub provisions: Vec<Provision>,
}

impl super::entry::KitEntry for Commitment {
    const LIST: &'static str = "commitments";

    fn ids(&self) -> Vec<String> {
        vec![self.id.clone()]
    }

    fn visit(&mut self, key: &str, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit(&format!("{key}.title"), &mut self.title);
        visit(&format!("{key}.short-title"), &mut self.short_title);
        visit(&format!("{key}.asks"), &mut self.asks);
        for (field, text) in [("note", &mut self.note), ("who-may-join", &mut self.who_may_join)] {
            if !text.is_empty() {
                visit(&format!("{key}.{field}"), text);
            }
        }
        self.provisions.words(&mut |inner, text| visit(&format!("{key}.{inner}"), text));
    }
}

impl Commitment {
    /// Whether the instrument itself is in force on `day`; whether it is for a country is another question.
    pub fn is_in_force(&self, day: NaiveDate) -> bool {
        self.in_force.is_some_and(|since| since <= day)
    }

    /// How many days a state has on `day` to sign it; nothing where it can be signed without limit or no longer.
    pub fn days_to_sign(&self, day: NaiveDate) -> Option<i64> {
        let left = (self.deadline? - day).num_days();
        (left >= 0).then_some(left)
    }

    /// The last day to sign it, where that is less than a year after `day`.
    pub fn near_deadline(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.deadline.filter(|_| self.days_to_sign(day).is_some_and(|left| left < NEAR_DAYS))
    }
}

/// A part of an instrument.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Provision {
    /// Permanent name, such as `CM-CRC-1`.
    pub id: String,
    /// Articles, paragraphs or targets, such as `16` or `18-23`; empty where the part has no number.
    pub reference: String,
    /// Its subject, in our words.
    pub topic: Text,
    /// Items that serve it.
    #[serde(default)]
    pub items: Vec<ItemId>,
}

entry!(Provision, "provisions", words(topic), optional(), lines());

codes! {
    /// Whether an instrument binds those who joined it.
    #[derive(PartialOrd, Ord)]
    pub enum CommitmentKind {
        /// A treaty that states join.
        Treaty = "treaty",
        /// A document that guides and does not bind by itself.
        SoftLaw = "soft-law",
        /// Law of a regional organization that holds for its members without their joining it.
        Regional = "regional",
    }
}

/// A core criterion of the ICMEC review of laws.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Criterion {
    /// Permanent name, `IC-1` to `IC-5`.
    pub id: String,
    /// How far the wording can be relied on.
    pub status: Status,
    /// Where it was read; needed where the status is verified.
    #[serde(default)]
    pub source: Option<String>,
    /// Its subject.
    pub title: Text,
    /// What to look up in the law.
    pub ask: Text,
    /// Items that serve it.
    pub items: Vec<ItemId>,
}

entry!(Criterion, "criteria", words(title, ask), optional(), lines());

/// An area of General Comment No. 25 with its paragraphs.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CommentArea {
    /// Permanent name, such as `GC-01`.
    pub id: String,
    /// The paragraphs, such as `9-11`.
    pub paragraphs: String,
    /// How far the range can be relied on.
    pub status: Status,
    /// Its subject.
    pub title: Text,
    /// Items that serve it.
    #[serde(default)]
    pub items: Vec<ItemId>,
}

entry!(CommentArea, "areas", words(title), optional(), lines());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_is_near_within_a_year_and_then_over() {
        let treaty: Commitment = serde_json::from_value(serde_json::json!({
            "id": "CM-X", "kind": "treaty", "scope": "global", "adopted": "2024", "status": "recalled",
            "title": "T", "short-title": "T", "asks": "A", "provisions": [],
            "in-force": "2027-05-01", "deadline": "2026-12-31",
        }))
        .unwrap();
        for (day, left, is_near, is_in_force) in [
            ("2025-12-31", Some(365), false, false),
            ("2026-01-01", Some(364), true, false),
            ("2026-12-31", Some(0), true, false),
            ("2027-01-01", None, false, false),
            ("2027-05-01", None, false, true),
        ] {
            let day: NaiveDate = day.parse().unwrap();
            assert_eq!(treaty.days_to_sign(day), left, "{day}");
            assert_eq!(treaty.near_deadline(day).is_some(), is_near, "{day}");
            assert_eq!(treaty.is_in_force(day), is_in_force, "{day}");
        }
    }
}
