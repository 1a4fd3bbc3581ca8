//! Knows how much of the content has been translated, and what a translation must not be.

use super::Findings;
use super::visit::{KeyedText, texts};
use crate::framework::Library;
use crate::lang::Lang;
use std::collections::BTreeMap;

/// Texts shorter than this may well be the same in two languages.
const LONG: usize = 30;

/// How much of a framework has been translated into a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The framework or the set of stages.
    pub set: String,
    /// The language.
    pub lang: Lang,
    /// Texts with words in that language; in the language of the original, all of them.
    pub translated: usize,
    /// All texts.
    pub total: usize,
}

/// How much of each framework can be read in each language.
pub fn shares(library: &Library) -> Vec<Share> {
    let mut found: BTreeMap<(String, Lang), Share> = BTreeMap::new();
    for placed in texts(library) {
        for lang in library.languages.codes() {
            let key = (placed.set.clone(), lang);
            let empty = || Share { set: placed.set.clone(), lang, translated: 0, total: 0 };
            let share = found.entry(key).or_insert_with(empty);
            share.total += 1;
            share.translated +=
                usize::from(base(library, &placed.set) == lang || placed.text.is_translated(lang));
        }
    }
    found.into_values().collect()
}

/// Every text is translated into every language; where it is not, the original stands in.
pub fn missing_translations(library: &Library, findings: &mut Findings) {
    for (placed, lang) in foreign(library) {
        if !placed.text.is_translated(lang) && !placed.text.is_empty() {
            let text = format!(
                "{}: `{}` is not translated into {}",
                placed.about,
                placed.key,
                library.languages.of(lang).name
            );
            let remedy = "Add the key to the file of the same name in the folder of the language.";
            findings.warning((&placed.about, placed.needle()), text, remedy);
        }
    }
}

/// A long text that is the same in two languages was probably copied and forgotten.
pub fn same(library: &Library, findings: &mut Findings) {
    for (placed, lang) in foreign(library) {
        let words = placed.text.get(lang);
        let copied = placed.text.is_translated(lang) && words == placed.text.base();
        if copied && words.chars().count() >= LONG {
            let text = format!(
                "{}: `{}` is the same in {}",
                placed.about,
                placed.key,
                library.languages.of(lang).name
            );
            findings.warning((&placed.about, placed.needle()), text, "Translate it, or remove the key.");
        }
    }
}

/// Every text with every language it was not first written in.
fn foreign(library: &Library) -> Vec<(KeyedText, Lang)> {
    let mut found = Vec::new();
    for lang in library.languages.codes() {
        let all = texts(library).into_iter();
        found.extend(all.filter(|placed| base(library, &placed.set) != lang).map(|placed| (placed, lang)));
    }
    found
}

/// The language a framework, the stages or the material were first written in.
pub(super) fn base(library: &Library, set: &str) -> Lang {
    let framework = library.frameworks.iter().find(|framework| framework.id.as_str() == set);
    let other = if library.kit.id.as_str() == set { library.kit.language } else { library.stages.language };
    framework.map_or(other, |framework| framework.language)
}
