//! Knows what a sound list of countries is.

use super::Findings;
use crate::framework::{Country, Library, RunningName, Status, Text};
use crate::lang::Lang;

/// The most letters, digits and hyphens of a code.
const LONGEST: usize = 12;

/// Where a country stands: its list, and its code in it.
fn place(country: &Country) -> (&str, &str) {
    (if country.is_added { "territories" } else { "countries" }, country.code.as_str())
}

/// A country has an ISO 3166-1 alpha-3 code; what was added has one that serves as part of an address.
pub fn code(library: &Library, findings: &mut Findings) {
    for country in &library.countries {
        let code = country.code.as_str();
        let plain = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        };
        let is_own = code.starts_with(|c: char| c.is_ascii_uppercase()) && code.split('-').all(plain);
        if country.is_added && !(is_own && (2..=LONGEST).contains(&code.len())) {
            let text = format!("`{code}` is no code of 2 to {LONGEST} capital letters, digits and hyphens");
            findings.error(place(country), text, "Write one such as TZA-ZAN, or the code of ISO 3166-2.");
        }
        if !country.is_added && (code.len() != 3 || !code.chars().all(|c| c.is_ascii_uppercase())) {
            let text = format!("`{code}` is no three-letter code");
            let remedy =
                "Use the ISO 3166-1 alpha-3 code, such as KEN; codes of your own stand in territories.toml.";
            findings.error(place(country), text, remedy);
        }
    }
}

/// A territory belongs to a country that is none itself.
pub fn parent(library: &Library, findings: &mut Findings) {
    for country in &library.countries {
        let Some(parent) = &country.parent else { continue };
        let known = library.country(parent);
        if known.is_none_or(|known| known.parent.is_some() || known.sample) {
            let text = format!("{} belongs to `{parent}`, which is no country of the list", country.code);
            findings.error(place(country), text, "Write the three-letter code of the country it belongs to.");
        }
    }
}

/// A country counts in a currency there is.
pub fn currency(library: &Library, findings: &mut Findings) {
    for country in &library.countries {
        let Some(code) = country.currency.as_ref().filter(|code| library.currencies.decimals(code).is_none())
        else {
            continue;
        };
        let text = format!("{} counts in `{code}`, which is no currency", country.code);
        findings.error(place(country), text, "Write its ISO 4217 code, or add it to currencies.toml.");
    }
}

/// Countries are sorted by code, each once, so that a missing one is seen.
pub fn order(library: &Library, findings: &mut Findings) {
    if library.countries.is_empty() {
        findings.error(
            ("countries", ""),
            "there are no countries".to_owned(),
            "Add the countries to choose from.",
        );
    }
    for pair in library.countries.windows(2).filter(|pair| pair[0].code >= pair[1].code) {
        // What was added is sorted in by itself: it can only have a code that is taken.
        let added = pair.iter().find(|country| country.is_added).unwrap_or(&pair[1]);
        let (text, remedy) = match pair[0].code == pair[1].code {
            true => (
                format!("{} stands there twice", added.code),
                "Give each country and territory a code of its own, once.",
            ),
            false => {
                (format!("{} stands after {}", pair[1].code, pair[0].code), "Sort the countries by code.")
            }
        };
        findings.error(place(added), text, remedy);
    }
}

/// A country has a name; where a language has none for it, the first stands in.
pub fn names(library: &Library, findings: &mut Findings) {
    const REMEDY: &str = "Write the short name used by the United Nations.";
    for country in &library.countries {
        let place = place(country);
        if country.name.is_empty() {
            findings.error(place, format!("{} has no name", country.code), REMEDY);
        }
        let named = |lang: Lang| lang == Lang::EN || country.name.is_translated(lang);
        for language in library.languages.iter().filter(|language| !named(language.lang)) {
            findings.warning(place, format!("{} has no name in {}", country.code, language.name), REMEDY);
        }
    }
}

/// A name that lists write with brackets has another one for sentences, in each language that writes it so; whoever calls
/// such a name more than drafted says who checked it.
pub fn running_names(library: &Library, findings: &mut Findings) {
    const REMEDY: &str =
        "Write `running` as the name stands inside a sentence, with its article: the Netherlands.";
    for country in &library.countries {
        let place = place(country);
        for language in library.languages.iter() {
            let is_listed = |name: &Text| language.lang == Lang::EN || name.is_translated(language.lang);
            let name = country.running_name(language.lang);
            let is_empty = country.running.is_some() && name.trim().is_empty();
            if is_listed(&country.name) && (name.contains(['(', ')']) || is_empty) {
                let text = format!("{} stands in sentences as `{name}` in {}", country.code, language.name);
                findings.error(place, text, REMEDY);
            }
        }
        if country.running.as_ref().is_some_and(is_unchecked) {
            let text = format!("nobody has checked the name of {} in sentences", country.code);
            let remedy = "Say in `checked-by` who checked it, where and when, or set status to drafted.";
            findings.error(place, text, remedy);
        }
    }
}

fn is_unchecked(name: &RunningName) -> bool {
    let checked = name.checked_by.as_ref().is_some_and(|who| !who.trim().is_empty());
    name.status != Status::Drafted && !checked
}

/// A country has adjectives wherever any country has: by them `named-country` finds what names one.
pub fn adjectives(library: &Library, findings: &mut Findings) {
    let listed = || library.countries.iter().filter(|country| !country.is_added);
    for language in library.languages.iter() {
        let lang = language.lang;
        if !listed().any(|country| country.has_adjectives(lang)) {
            continue;
        }
        for country in listed().filter(|country| !country.has_adjectives(lang)) {
            let text = format!("{} has no adjectives in {}", country.code, language.name);
            let remedy = "Write what its people and things are called, with commas between the forms.";
            findings.warning(place(country), text, remedy);
        }
    }
}
