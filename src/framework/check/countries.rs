//! Knows what a sound list of countries is.

use super::Findings;
use crate::framework::Library;
use crate::lang::Lang;

const LIST: &str = "countries";

/// A country has an ISO 3166-1 alpha-3 code.
pub fn code(library: &Library, findings: &mut Findings) {
    for country in &library.countries {
        let code = country.code.as_str();
        if code.len() != 3 || !code.chars().all(|c| c.is_ascii_uppercase()) {
            let text = format!("`{code}` is no three-letter code");
            findings.error((LIST, code), text, "Use the ISO 3166-1 alpha-3 code, such as KEN.");
        }
    }
}

/// Countries are sorted by code, each once, so that a missing one is seen.
pub fn order(library: &Library, findings: &mut Findings) {
    if library.countries.is_empty() {
        findings.error((LIST, ""), "there are no countries".to_owned(), "Add the countries to choose from.");
    }
    for pair in library.countries.windows(2).filter(|pair| pair[0].code >= pair[1].code) {
        let text = format!("{} stands after {}", pair[1].code, pair[0].code);
        findings.error((LIST, pair[1].code.as_str()), text, "Sort the countries by code and name each once.");
    }
}

/// A country has a name; where a language has none for it, the first stands in.
pub fn names(library: &Library, findings: &mut Findings) {
    const REMEDY: &str = "Write the short name used by the United Nations.";
    for country in &library.countries {
        let place = (LIST, country.code.as_str());
        if country.name.is_empty() {
            findings.error(place, format!("{} has no name", country.code), REMEDY);
        }
        let named = |lang: Lang| lang == Lang::EN || country.name.is_translated(lang);
        for language in library.languages.iter().filter(|language| !named(language.lang)) {
            findings.warning(place, format!("{} has no name in {}", country.code, language.name), REMEDY);
        }
    }
}
