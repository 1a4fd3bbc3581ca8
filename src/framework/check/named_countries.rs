//! Knows that figures, harms and risks name no country: they are shown to every other one. Knows no country by name.
//! Examples of actions may name one; sources may, as part of the name of who publishes.

use super::Findings;
use super::visit::{KeyedText, texts};
use crate::framework::Library;
use crate::lang::TextWords;

/// The files of the material that every country is shown.
const FILES: [&str; 3] = ["risks-harms", "risks", "context-figures"];

/// No text about all countries names one of them, in any language.
pub fn none(library: &Library, findings: &mut Findings) {
    let names = names(library);
    for placed in texts(library).iter().filter(|placed| is_for_all(library, placed)) {
        let name = placed.text.all().find_map(|words| {
            let words = TextWords::of(words);
            names.iter().find(|name| words.hold(name))
        });
        if let Some(name) = name {
            let text = format!("{}: `{}` names a country, {name}", placed.about, placed.key);
            let remedy =
                "Tell of the world, of a region or of a number of countries; examples stand with actions.";
            findings.error((&placed.about, placed.needle()), text, remedy);
        }
    }
}

fn is_for_all(library: &Library, placed: &KeyedText) -> bool {
    let file = placed.about.strip_prefix(library.kit.id.as_str()).and_then(|rest| rest.strip_prefix('/'));
    placed.key.starts_with("gap.statistics.") || file.is_some_and(|file| FILES.contains(&file))
}

/// The names of all countries in every language, one blank between words, without what stands in brackets.
fn names(library: &Library) -> Vec<String> {
    let listed = library.countries.iter().flat_map(|country| country.name.all());
    let others = library.languages.iter().flat_map(|language| &language.country_names).map(String::as_str);
    let plain = |name: &str| {
        let name = name.split(" (").next().unwrap_or_default();
        let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    };
    listed.chain(others).map(plain).filter(|name| !name.is_empty()).collect()
}
