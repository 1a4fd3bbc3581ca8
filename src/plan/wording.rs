//! Knows words that a country may replace: its own, or those of the library.

use crate::framework::Text;
use crate::lang::Lang;
use serde::Serialize;

/// The country's own words, and the library's where the country has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Wording {
    /// The country's words; empty where it said nothing.
    pub own: String,
    /// The library's words; absent where it has none.
    pub usual: Option<Text>,
}

impl Wording {
    /// The country's words, and the library's where they are empty.
    pub(super) fn of(own: &str, usual: Option<&Text>) -> Wording {
        Wording { own: own.trim().to_owned(), usual: usual.filter(|text| !text.is_empty()).cloned() }
    }

    /// What counts, in `lang`; empty where nobody said anything.
    pub fn get(&self, lang: Lang) -> &str {
        match (&self.usual, self.is_own()) {
            (Some(usual), false) => usual.get(lang),
            _ => &self.own,
        }
    }

    /// Whether the country said it.
    pub fn is_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// Whether nobody said anything.
    pub fn is_empty(&self) -> bool {
        self.own.is_empty() && self.usual.is_none()
    }

    /// A key by which two that mean the same can be found: case and language do not matter.
    pub(super) fn key(&self) -> String {
        let words = self.usual.as_ref().filter(|_| !self.is_own()).map_or(self.own.as_str(), Text::base);
        words.trim().to_lowercase()
    }
}
