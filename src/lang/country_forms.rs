//! Knows how the name of a country is put into a sentence of a language; knows no country.

use serde::Deserialize;
use std::collections::BTreeMap;

/// What stands for the name in a form.
const NAME: &str = "{name}";

/// The forms in which the name of a country stands in sentences; `{name}` is the name with its article. Where a language
/// says nothing, the name stands alone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct CountryForms {
    /// Where something is: `in {name}`.
    pub within: String,
    /// Whose something is: `of {name}`.
    pub of: String,
    /// Whom something is about or for: `to {name}`.
    pub to: String,
    /// Beginnings that run together, such as `de el ` as `del `. Capitals matter.
    pub joined: BTreeMap<String, String>,
    /// The articles, with their blank, of names that are plurals.
    pub many: Vec<String>,
}

impl Default for CountryForms {
    fn default() -> CountryForms {
        let name = || NAME.to_owned();
        let (joined, many) = (BTreeMap::new(), Vec::new());
        CountryForms { within: name(), of: name(), to: name(), joined, many }
    }
}

impl CountryForms {
    /// The three forms, for those who look at all of them.
    pub fn all(&self) -> [(&'static str, &str); 3] {
        [("within", &self.within), ("of", &self.of), ("to", &self.to)]
    }

    /// One of the forms with this name in it.
    pub fn fill(&self, form: &str, name: &str) -> String {
        let words = form.replace(NAME, name);
        let joined = |(apart, one): (&String, &String)| Some(format!("{one}{}", words.strip_prefix(apart)?));
        self.joined.iter().find_map(joined).unwrap_or(words)
    }

    /// Whether the name is a plural.
    pub fn is_many(&self, name: &str) -> bool {
        self.many.iter().any(|article| name.starts_with(article))
    }

    /// The same with other words around the name.
    #[must_use]
    pub fn in_words(&self, words: impl Fn(&str) -> String) -> CountryForms {
        let form = |form: &str| form.split(NAME).map(&words).collect::<Vec<_>>().join(NAME);
        CountryForms { within: form(&self.within), of: form(&self.of), to: form(&self.to), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_put_into_forms_and_run_together() {
        let forms = CountryForms {
            within: "en {name}".to_owned(),
            of: "de {name}".to_owned(),
            to: "a {name}".to_owned(),
            joined: [("de el ", "del "), ("a el ", "al ")]
                .map(|(apart, one)| (apart.to_owned(), one.to_owned()))
                .into(),
            many: vec!["los ".to_owned(), "las ".to_owned()],
        };
        for (name, within, of, to, is_many) in [
            ("Kenya", "en Kenya", "de Kenya", "a Kenya", false),
            ("el Reino Unido", "en el Reino Unido", "del Reino Unido", "al Reino Unido", false),
            ("El Salvador", "en El Salvador", "de El Salvador", "a El Salvador", false),
            ("los Países Bajos", "en los Países Bajos", "de los Países Bajos", "a los Países Bajos", true),
        ] {
            let found = [&forms.within, &forms.of, &forms.to].map(|form| forms.fill(form, name));
            assert_eq!(found, [within, of, to], "{name}");
            assert_eq!(forms.is_many(name), is_many, "{name}");
        }
    }

    #[test]
    fn without_forms_the_name_stands_alone() {
        let forms = CountryForms::default();
        assert_eq!(forms.all().map(|(_, form)| forms.fill(form, "Kenya")), ["Kenya"; 3]);
    }

    #[test]
    fn other_words_leave_the_name_where_it_is() {
        let forms = CountryForms { within: "in {name} itself".to_owned(), ..CountryForms::default() };
        assert_eq!(forms.in_words(str::to_uppercase).within, "IN {name} ITSELF");
    }
}
