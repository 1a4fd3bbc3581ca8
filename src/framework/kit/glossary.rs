//! Knows the terms and acronyms a strategy uses, and the terms to avoid. Knows no document.

use super::entry::{KitFile, entry};
use crate::framework::{Status, Text, Translatable};
use serde::Deserialize;

/// The words of the field. The names of terms follow the Luxembourg guidelines; the definitions are ours.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Glossary {
    /// Terms with definitions.
    #[serde(default)]
    pub terms: Vec<Term>,
    /// Acronyms with what they stand for.
    #[serde(default)]
    pub acronyms: Vec<Acronym>,
}

impl Translatable for Glossary {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        self.terms.words(visit);
        self.acronyms.words(visit);
    }
}

impl KitFile for Glossary {
    fn ids(&self) -> Vec<String> {
        [self.terms.ids(), self.acronyms.ids()].concat()
    }
}

/// A term.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Term {
    /// Permanent name, such as `GT-GROOMING`.
    pub id: String,
    /// How far the definition can be relied on.
    pub status: Status,
    /// The term, as it stands in a sentence.
    pub term: Text,
    /// What it means, in our words.
    pub definition: Text,
    /// What to avoid and why; empty where nothing is to be said.
    #[serde(default)]
    pub caution: Text,
    /// Where it was read; needed where the definition is verified.
    #[serde(default)]
    pub source: Option<String>,
}

entry!(Term, "terms", words(term, definition), optional(caution), lines());

/// An acronym, which may differ between languages.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Acronym {
    /// Permanent name, such as `GA-CSAM`.
    pub id: String,
    /// How far the entry can be relied on.
    pub status: Status,
    /// The letters.
    pub short: Text,
    /// What they stand for.
    pub long: Text,
}

entry!(Acronym, "acronyms", words(short, long), optional(), lines());
