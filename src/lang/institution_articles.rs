//! Knows which article the name of an institution takes inside a sentence of a language; knows no institution.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The commas of scripts.
const COMMAS: [char; 3] = [',', '،', '、'];

/// The articles of institutions by the nouns in their names. Where a language says nothing, names stand alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct InstitutionArticles {
    /// Words behind which no noun of the name counts, in small letters: `of`.
    pub links: Vec<String>,
    /// The nouns, in small letters, by the article that they take.
    pub nouns: BTreeMap<String, Vec<String>>,
}

impl InstitutionArticles {
    /// The name with its article, as in “the Ministry of Justice”. A name without one of the nouns, and one that begins with
    /// an article, stays as it is.
    pub fn name(&self, name: &str) -> String {
        match self.article(name) {
            Some(article) => format!("{article} {name}"),
            None => name.to_owned(),
        }
    }

    /// The same before its verb: a comma in the name has one behind the name too, as in “the National Police, Directorate of
    /// Criminal Investigation, leads”.
    pub fn subject(&self, name: &str) -> String {
        let (head, _) = name.split_once('(').unwrap_or((name, ""));
        let comma = head.chars().rfind(|sign| COMMAS.contains(sign));
        self.name(name) + &comma.map(String::from).unwrap_or_default()
    }

    /// The first noun that is known, up to a comma or a word behind which none counts: what the institution is.
    pub fn noun(&self, name: &str) -> Option<String> {
        let (head, _) = name.split_once([',', '(']).unwrap_or((name, ""));
        let words = head.split_whitespace().map(str::to_lowercase);
        words.take_while(|word| !self.links.contains(word)).find(|word| self.article_of(word).is_some())
    }

    fn article(&self, name: &str) -> Option<&str> {
        let first = name.split_whitespace().next().map(str::to_lowercase);
        if first.is_some_and(|first| self.nouns.contains_key(&first)) {
            return None;
        }
        self.article_of(&self.noun(name)?)
    }

    fn article_of(&self, noun: &str) -> Option<&str> {
        let known = self.nouns.iter().find(|(_, nouns)| nouns.iter().any(|one| one == noun));
        known.map(|(article, _)| article.as_str())
    }

    /// The same with other words as articles.
    #[must_use]
    pub fn in_words(&self, words: impl Fn(&str) -> String) -> InstitutionArticles {
        let nouns = self.nouns.iter().map(|(article, nouns)| (words(article), nouns.clone())).collect();
        InstitutionArticles { nouns, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words stand between blanks.
    fn articles(links: &str, nouns: &[(&str, &str)]) -> InstitutionArticles {
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let nouns = nouns.iter().map(|(article, nouns)| ((*article).to_owned(), words(nouns))).collect();
        InstitutionArticles { links: words(links), nouns }
    }

    #[test]
    fn a_name_takes_the_article_of_its_noun() {
        let english = articles("of for", &[("the", "ministry office police authority")]);
        let spanish = articles("de", &[("el", "ministerio"), ("la", "fiscalía policía")]);
        for (language, name, wanted) in [
            (&english, "Ministry of Justice", "the Ministry of Justice"),
            (&english, "Data Protection Authority", "the Data Protection Authority"),
            (&english, "National Police, Directorate of Crime", "the National Police, Directorate of Crime"),
            (&english, "The Cabinet Office", "The Cabinet Office"),
            (&english, "Parliament, committee on the police", "Parliament, committee on the police"),
            (&english, "Friends of the Police", "Friends of the Police"),
            (&english, "UNICEF", "UNICEF"),
            (&english, "", ""),
            (&spanish, "Ministerio de Justicia", "el Ministerio de Justicia"),
            (&spanish, "Fiscalía General", "la Fiscalía General"),
            (&spanish, "La Fiscalía General", "La Fiscalía General"),
            (&spanish, "Ministry of Justice", "Ministry of Justice"),
        ] {
            assert_eq!(language.name(name), wanted);
        }
    }

    #[test]
    fn a_comma_in_a_name_closes_before_the_verb() {
        let english = articles("of for", &[("the", "ministry police")]);
        for (name, wanted) in [
            ("National Police, Directorate of Crime", "the National Police, Directorate of Crime,"),
            ("Ministry of Justice", "the Ministry of Justice"),
            ("Ministry of Justice (courts, prisons)", "the Ministry of Justice (courts, prisons)"),
            ("شرطة، مديرية", "شرطة، مديرية،"),
            ("", ""),
        ] {
            assert_eq!(english.subject(name), wanted);
        }
    }

    #[test]
    fn other_words_take_the_place_of_the_articles() {
        let english = articles("of", &[("the", "ministry")]);
        assert_eq!(
            english.in_words(str::to_uppercase).name("Ministry of Justice"),
            "THE Ministry of Justice"
        );
        assert_eq!(InstitutionArticles::default().name("Ministry of Justice"), "Ministry of Justice");
    }
}
