//! Knows how a country is called in running text, in the forms that sentences need; knows no sentence.

use super::{Voice, capital};
use crate::framework::{CountryCode, Library};
use crate::lang::CountryForms;
use schemars::JsonSchema;
use serde::Serialize;

/// A country's name in running text: with its article, in the forms that sentences need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CountryName {
    /// Inside a sentence: `the Netherlands`.
    pub name: String,
    /// At the beginning of one: `The Netherlands`.
    pub opening: String,
    /// Where something is: `in the Netherlands`.
    pub within: String,
    /// Whose something is: `of the Netherlands`.
    pub of: String,
    /// Whom something is about or for: `to the Netherlands`.
    pub to: String,
    /// 1, or 2 where the name is a plural in the language; for `plural`.
    pub n: usize,
}

impl CountryName {
    /// The name in these forms; `within` where the language has words of its own for it.
    fn of(name: &str, within: Option<&str>, forms: &CountryForms) -> CountryName {
        CountryName {
            name: name.to_owned(),
            opening: capital(name),
            within: within.map_or_else(|| forms.fill(&forms.within, name), str::to_owned),
            of: forms.fill(&forms.of, name),
            to: forms.fill(&forms.to, name),
            n: if forms.is_many(name) { 2 } else { 1 },
        }
    }
}

impl Voice {
    /// What a country is called in running text; its code where the list does not have it.
    pub fn country_name(&self, library: &Library, code: &CountryCode) -> CountryName {
        let known = library.country(code);
        let name = known.map_or(code.as_str(), |country| country.running_name(self.lang()));
        let within = known.and_then(|country| country.within(self.lang()));
        CountryName::of(name, within, &self.language().country_forms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{Files, library};
    use crate::lang::Lang;
    use crate::words::Messages;

    /// The forms of each name, as the content has them in both languages.
    #[test]
    fn names_stand_in_sentences_as_people_write_them() {
        let files = Files::embedded();
        let (mut library, _) = library(&files).unwrap_or_else(|problems| panic!("{}", problems[0]));
        let messages = Messages::load(&files).0;
        for (code, lang, expected) in [
            ("KEN", Lang::EN, ["Kenya", "Kenya", "in Kenya", "of Kenya", "to Kenya", "1"]),
            (
                "VEN",
                Lang::EN,
                ["Venezuela", "Venezuela", "in Venezuela", "of Venezuela", "to Venezuela", "1"],
            ),
            ("NLD", Lang::EN, ["The", "the", "in the", "of the", "to the", "1"]),
            ("SLV", Lang::ES, ["El", "El", "en El", "de El", "a El", "1"]),
            ("GBR", Lang::ES, ["El", "el", "en el", "del", "al", "1"]),
            ("USA", Lang::ES, ["Los", "los", "en los", "de los", "a los", "2"]),
            ("XXX", Lang::EN, ["XXX", "XXX", "in XXX", "of XXX", "to XXX", "1"]),
        ] {
            let voice = Voice::new(lang, &messages);
            let CountryName { name, opening, within, of, to, n } = voice.country_name(&library, &code.into());
            let found = [opening, name, within, of, to, n.to_string()];
            // Where the name has an article, the words up to it.
            let bare = [" Netherlands", " Salvador", " Reino Unido", " Estados Unidos"];
            let found = found.map(|form| bare.iter().fold(form, |form, bare| form.replace(bare, "")));
            assert_eq!(found, expected, "{code}");
        }
        let kenya = library.countries.iter_mut().find(|country| country.code.as_str() == "KEN").unwrap();
        kenya.within.translate(Lang::ES, "allá en Kenya".to_owned());
        for (lang, expected) in [(Lang::ES, "allá en Kenya"), (Lang::EN, "in Kenya")] {
            let voice = Voice::new(lang, &messages);
            assert_eq!(voice.country_name(&library, &"KEN".into()).within, expected);
        }
    }
}
