//! Knows the terms and acronyms of the field, the terms to avoid, and which of them a text uses. Knows no document.

use super::entry::{KitFile, entry};
use crate::framework::text::word_line;
use crate::framework::{Status, Text, Translatable};
use crate::lang::Lang;
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

/// What a word of a text means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Explanation<'a> {
    /// The term or the letters.
    pub word: &'a Text,
    /// What it means, or what the letters stand for.
    pub meaning: &'a Text,
}

impl Glossary {
    /// What a text in this language uses and is explained here: terms by their forms, and acronyms by their letters, unless
    /// a term explains them.
    pub fn explanations(&self, lang: Lang, text: &str) -> Vec<Explanation<'_>> {
        let line = word_line(text);
        let uses = |term: &&Term| term.forms_in(lang).any(|form| line.contains(&word_line(form)));
        let terms: Vec<&Term> = self.terms.iter().filter(uses).collect();
        let stands = |acronym: &&Acronym| {
            let short = acronym.short.get(lang);
            let explained = terms.iter().any(|term| term.forms_in(lang).any(|form| form == short));
            !explained && text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == short)
        };
        let acronyms = self.acronyms.iter().filter(stands);
        let acronyms = acronyms.map(|one| Explanation { word: &one.short, meaning: &one.long });
        let terms = terms.iter().map(|term| Explanation { word: &term.term, meaning: &term.definition });
        terms.chain(acronyms).collect()
    }
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
    /// The words in which questions use it, with commas between them; a page that holds one of them explains it. Empty
    /// where it needs no explanation there.
    #[serde(default)]
    pub forms: Text,
}

impl Term {
    fn forms_in(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.forms.get(lang).split(',').map(str::trim).filter(|form| !form.is_empty())
    }
}

entry!(Term, "terms", words(term, definition), optional(caution, forms), lines());

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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn glossary() -> Glossary {
        let mut glossary: Glossary = serde_json::from_value(json!({
            "terms": [
                { "id": "GT-HASH", "status": "drafted", "term": "hash", "definition": "A code.", "forms": "hash, hashes" },
                { "id": "GT-ICSE", "status": "drafted", "term": "ICSE database", "definition": "A database.", "forms": "ICSE" },
                { "id": "GT-CHILD", "status": "drafted", "term": "child", "definition": "A person below 18." },
            ],
            "acronyms": [
                { "id": "GA-ICSE", "status": "recalled", "short": "ICSE", "long": "International …" },
                { "id": "GA-AU", "status": "recalled", "short": "AU", "long": "African Union" },
            ],
        }))
        .unwrap();
        let spanish = [("terms.GT-HASH.forms", "valor hash, valores hash"), ("acronyms.GA-AU.short", "UA")];
        glossary.words(&mut |key, text| {
            let words = spanish.iter().find(|(wanted, _)| *wanted == key);
            words.into_iter().for_each(|(_, words)| text.translate(Lang::ES, (*words).to_owned()));
        });
        glossary
    }

    #[test]
    fn what_a_text_uses_is_explained_in_its_language() {
        let glossary = glossary();
        for (lang, text, wanted) in [
            (Lang::EN, "Hashes are compared with ICSE.", &["hash", "ICSE database"][..]),
            (Lang::EN, "A child rehashed it, au pair.", &[]),
            (Lang::EN, "Members of the AU: a list.", &["AU"]),
            (Lang::ES, "Los valores hash de la UA.", &["hash", "UA"]),
            (Lang::ES, "Un hash.", &[]),
            (Lang::EN, "", &[]),
        ] {
            let found = glossary.explanations(lang, text);
            let words: Vec<&str> = found.iter().map(|one| one.word.get(lang)).collect();
            assert_eq!(words, wanted, "{text}");
        }
        let found = glossary.explanations(Lang::EN, "a hash");
        assert_eq!(found[0].meaning.base(), "A code.");
    }
}
