//! Knows the countries that can be assessed, what each is called and which organizations it belongs to; no more.

use super::{Text, Translatable};
use crate::code::codes;
use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use std::fmt;

/// An ISO 3166-1 alpha-3 code, such as `KEN`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CountryCode(String);

impl CountryCode {
    /// The three letters.
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
        /// The Association of Southeast Asian Nations.
        Asean = "asean",
        /// The Council of Europe.
        CouncilOfEurope = "council-of-europe",
        /// The European Union.
        EuropeanUnion = "european-union",
        /// The Organisation for Economic Co-operation and Development.
        Oecd = "oecd",
    }
}

/// A country with its short name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1 alpha-3.
    pub code: CountryCode,
    /// Short name.
    pub name: Text,
    /// The organizations it belongs to whose instruments a strategy may have to answer to.
    #[serde(default, rename = "member-of")]
    pub member_of: Vec<Organization>,
    /// True for an invented country that samples are written for; nobody can choose it.
    #[serde(default)]
    pub sample: bool,
}

impl Country {
    /// The short name in `lang`.
    pub fn name(&self, lang: Lang) -> &str {
        self.name.get(lang)
    }
}

impl Translatable for Vec<Country> {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        for country in self {
            visit(country.code.as_str(), &mut country.name);
        }
    }
}
