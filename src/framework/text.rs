//! Knows a piece of wording in the language it was written in and in those it was translated to.

use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Words for people. Read from a plain string in the base language; translations come from overlays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String")]
pub struct Text {
    base: String,
    translations: BTreeMap<Lang, String>,
}

impl Text {
    /// The words in `lang`, or in the base language where no translation exists.
    pub fn get(&self, lang: Lang) -> &str {
        self.translations.get(&lang).unwrap_or(&self.base)
    }

    /// The words in the language they were first written in.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The words in every language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.base()).chain(self.translations.values().map(String::as_str))
    }

    /// The languages into which it was translated.
    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        self.translations.keys().copied()
    }

    /// Whether a translation into `lang` exists.
    pub fn is_translated(&self, lang: Lang) -> bool {
        self.translations.contains_key(&lang)
    }

    /// Adds or replaces the words in `lang`.
    pub fn translate(&mut self, lang: Lang, words: String) {
        self.translations.insert(lang, words);
    }

    /// Whether there are no words at all.
    pub fn is_empty(&self) -> bool {
        self.base.trim().is_empty()
    }
}

/// The words of a text in small letters, each between blanks: a word or a phrase stands in the text where its own line
/// stands in this one.
pub(super) fn word_line(text: &str) -> String {
    let text = text.to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |line, word| line + word + " ")
}

impl From<String> for Text {
    fn from(base: String) -> Self {
        Text { base, translations: BTreeMap::new() }
    }
}

impl From<&str> for Text {
    fn from(base: &str) -> Self {
        Text::from(base.to_owned())
    }
}
