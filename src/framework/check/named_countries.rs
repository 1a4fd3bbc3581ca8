//! Knows that figures, harms and risks name no country, neither by its name nor by an adjective: they are shown to every
//! other one. Knows no country by name. Examples of actions may name one; sources may, as part of the name of who publishes.

use super::Findings;
use super::visit::{KeyedText, texts};
use crate::framework::Library;
use crate::lang::TextWords;
use std::collections::BTreeMap;

/// The files of the material that every country is shown.
const FILES: [&str; 3] = ["risks-harms", "risks", "context-figures"];

/// Names by their first word, so that a text is compared with few of them.
type NamesByWord = BTreeMap<String, Vec<String>>;

/// No text about all countries names one of them, in any language.
pub fn none(library: &Library, findings: &mut Findings) {
    let names = names(library);
    for placed in texts(library).iter().filter(|placed| is_for_all(library, placed)) {
        if let Some(name) = placed.text.all().find_map(|words| name_in(&names, words)) {
            let text = format!("{}: `{}` names a country, {name}", placed.about, placed.key);
            let remedy =
                "Tell of the world, of a region or of a number of countries; examples stand with actions.";
            findings.error((&placed.about, placed.needle()), text, remedy);
        }
    }
}

fn is_for_all(library: &Library, placed: &KeyedText) -> bool {
    let file = placed.about.strip_prefix(library.kit.id.as_str()).and_then(|rest| rest.strip_prefix('/'));
    placed.key.starts_with("gap.") || file.is_some_and(|file| FILES.contains(&file))
}

fn name_in<'a>(names: &'a NamesByWord, text: &str) -> Option<&'a String> {
    let words = TextWords::of(text);
    words.spellings().filter_map(|word| names.get(word)).flatten().find(|name| words.hold(name))
}

/// The names and the adjectives of all countries in every language, one blank between words, without what stands in brackets.
fn names(library: &Library) -> NamesByWord {
    let listed = library.countries.iter().flat_map(|country| country.name.all());
    let adjectives = library.countries.iter().flat_map(|country| country.adjectives.all());
    let adjectives = adjectives.flat_map(|words| words.split(','));
    let others = library.languages.iter().flat_map(|language| &language.country_names).map(String::as_str);
    let mut names = NamesByWord::new();
    for name in listed.chain(adjectives).chain(others) {
        let name = name.split(" (").next().unwrap_or_default();
        let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let words: Vec<&str> = words.collect();
        if let Some(first) = words.first() {
            names.entry((*first).to_owned()).or_default().push(words.join(" "));
        }
    }
    names
}
