//! Knows what renderers must know of a document's language: where reading starts, whose usage is followed; knows no language.

use crate::lang::{Direction, Language, QuoteMarks};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How the words of a document are set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WritingSystem {
    /// Where reading starts.
    #[schemars(with = "String")]
    pub direction: Direction,
    /// The BCP 47 tag of language and region, as office programs know their dictionaries: `en-GB`.
    pub culture: String,
    /// How spreadsheets show a day, in the codes of Office Open XML.
    pub sheet_date: String,
    /// The quotation marks in which its words are set, outer and inner ones.
    #[schemars(with = "BTreeMap<String, (char, char)>")]
    #[serde(default, skip_serializing_if = "QuoteMarks::is_usual")]
    pub quotes: QuoteMarks,
}

impl WritingSystem {
    /// Whether nothing is known, as in files that were kept before it was.
    pub(super) fn is_unknown(&self) -> bool {
        *self == WritingSystem::default()
    }
}

impl From<&Language> for WritingSystem {
    fn from(language: &Language) -> WritingSystem {
        // What Unicode's own programs are told besides language and region is nothing for an office program.
        let culture = language.locale.split("-u-").next().unwrap_or_default();
        WritingSystem {
            direction: language.direction,
            culture: culture.to_owned(),
            sheet_date: language.sheet_date.clone(),
            quotes: language.quotes.clone(),
        }
    }
}
