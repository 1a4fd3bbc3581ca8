//! Knows the countries that can be assessed, what each is called and which organizations it belongs to; no more.

use super::{Status, Text, Translatable};
use crate::code::codes;
use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use std::fmt;

/// An ISO 3166-1 alpha-3 code, such as `KEN`; for what a content folder adds, a code of its own, such as `TZA-ZAN`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CountryCode(String);

impl CountryCode {
    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for CountryCode {
    fn from(code: &str) -> Self {
        CountryCode(code.trim().to_ascii_uppercase())
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

codes! {
    /// A regional or other organization of states that makes instruments for its members.
    pub enum Organization {
        /// The African Union.
        AfricanUnion = "african-union",
        /// The Organization of American States.
        AmericanStates = "american-states",
        /// The League of Arab States.
        ArabStates = "arab-states",
        /// The Association of Southeast Asian Nations.
        Asean = "asean",
        /// The Commonwealth.
        Commonwealth = "commonwealth",
        /// The Council of Europe.
        CouncilOfEurope = "council-of-europe",
        /// The Economic Community of West African States.
        Ecowas = "ecowas",
        /// The European Union.
        EuropeanUnion = "european-union",
        /// The Group of Twenty: the countries that are members themselves.
        G20 = "g20",
        /// The Ibero-American Conference.
        IberoAmerica = "ibero-america",
        /// The Commonwealth of Independent States.
        IndependentStates = "independent-states",
        /// The International Telecommunication Union.
        Itu = "itu",
        /// The Organisation for Economic Co-operation and Development.
        Oecd = "oecd",
        /// The Pacific Islands Forum.
        PacificIslands = "pacific-islands",
        /// The Southern African Development Community.
        Sadc = "sadc",
    }
}

/// A country with its short name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1 alpha-3, or a code of its own where it was added.
    pub code: CountryCode,
    /// Short name, as lists and covers have it.
    pub name: Text,
    /// The name in running text, where that is another one.
    #[serde(default)]
    pub running: Option<RunningName>,
    /// Where something is, such as `au Kenya`, in languages that do not put this together from the name; else empty.
    #[serde(default)]
    pub within: Text,
    /// What its people and things are called, in every form in which a text may do so, with commas between; empty where
    /// nobody said.
    #[serde(default)]
    pub adjectives: Text,
    /// The organizations it belongs to whose instruments a strategy may have to answer to.
    #[serde(default, rename = "member-of")]
    pub member_of: Vec<Organization>,
    /// The ISO 4217 code of its currency, where it is known.
    #[serde(default)]
    pub currency: Option<String>,
    /// The country that a territory or region belongs to.
    #[serde(skip)]
    pub parent: Option<CountryCode>,
    /// Whether it stands in the list of what a content folder adds.
    #[serde(skip)]
    pub is_added: bool,
    /// True for an invented country that samples are written for; nobody can choose it.
    #[serde(default)]
    pub sample: bool,
}

impl Country {
    /// The short name in `lang`.
    pub fn name(&self, lang: Lang) -> &str {
        self.name.get(lang)
    }

    /// The name as it stands in a sentence of `lang`, with its article: `the Netherlands`. A language that has none of its
    /// own for it uses the short name.
    pub fn running_name(&self, lang: Lang) -> &str {
        let speaks = |text: &&Text| lang == Lang::EN || text.is_translated(lang);
        let own = self.running.as_ref().map(|running| &running.text).filter(speaks);
        own.unwrap_or(&self.name).get(lang)
    }

    /// The words of `lang` for something that is in the country, where it has words of its own for it.
    pub fn within(&self, lang: Lang) -> Option<&str> {
        let speaks = lang == Lang::EN || self.within.is_translated(lang);
        Some(self.within.get(lang)).filter(|words| speaks && !words.trim().is_empty())
    }

    /// Whether its adjectives are known in `lang`. The list of countries has the English ones.
    pub fn has_adjectives(&self, lang: Lang) -> bool {
        if lang == Lang::EN { !self.adjectives.is_empty() } else { self.adjectives.is_translated(lang) }
    }
}

/// A country's name in running text.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RunningName {
    /// The name with its article, where it takes one, as inside a sentence: `the Netherlands`.
    pub text: Text,
    /// How far it can be relied on.
    pub status: Status,
    /// Who checked it, where, and when. Needed where it is more than drafted.
    #[serde(default)]
    pub checked_by: Option<String>,
}

/// A country, territory or region that a content folder adds to those that can be assessed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    code: CountryCode,
    name: Text,
    /// Its name in running text, where that is another one.
    running: Option<RunningName>,
    /// The country it belongs to, where it is not one itself.
    parent: Option<CountryCode>,
    currency: Option<String>,
    /// The organizations it belongs to; those of its country where nothing is said.
    #[serde(rename = "member-of")]
    member_of: Option<Vec<Organization>>,
}

impl Territory {
    /// What can be chosen for it among these countries.
    pub fn into_country(self, countries: &[Country]) -> Country {
        let Territory { code, name, running, parent, currency, member_of } = self;
        let of = countries.iter().find(|country| Some(&country.code) == parent.as_ref());
        let inherited = || of.map(|country| country.member_of.clone()).unwrap_or_default();
        Country {
            currency: currency.or_else(|| of.and_then(|country| country.currency.clone())),
            member_of: member_of.unwrap_or_else(inherited),
            adjectives: Text::default(),
            is_added: true,
            sample: false,
            within: Text::default(),
            code,
            name,
            running,
            parent,
        }
    }
}

impl Translatable for Vec<Country> {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        for country in self {
            visit(country.code.as_str(), &mut country.name);
            if let Some(running) = &mut country.running {
                visit(&format!("running.{}", country.code), &mut running.text);
            }
            visit(&format!("within.{}", country.code), &mut country.within);
            if !country.adjectives.is_empty() {
                visit(&format!("adjectives.{}", country.code), &mut country.adjectives);
            }
        }
    }
}
