//! Knows which institution on record a kind of institution is, such as the one that usually leads an action; knows no action.

use super::addressees::{generic_words, stems};
use super::case::Case;
use super::quote;
use crate::assessment::strategy::Stakeholder;
use crate::framework::Text;
use crate::lang::Language;
use crate::words::plain_words;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How much of the words of a kind a name has to hold, in percent.
const LEAST: usize = 50;

/// The institutions on record by the words of their names.
pub(super) struct InstitutionNames {
    /// What names of institutions have in common in every language.
    generic: BTreeSet<String>,
    /// The words by which the institution that leads the strategy is meant, in every language.
    leading: BTreeSet<String>,
    /// That institution; empty while none is named.
    leader: String,
    /// The others that these readers may see.
    known: Vec<String>,
}

/// The name of an institution, or of a kind of institutions, in words.
struct NameWords {
    /// The beginnings of those that are its own.
    own: BTreeSet<String>,
    /// What it is, such as a ministry; none where that is no common word.
    noun: Option<String>,
}

impl InstitutionNames {
    /// Those of this country.
    pub fn of(case: &Case) -> InstitutionNames {
        let library = &case.inputs.analysis.library;
        let leading = library.languages.iter().flat_map(|language| &language.leading_words);
        let names = case.records::<Stakeholder>().map(|(_, one)| quote(&one.name));
        InstitutionNames {
            generic: generic_words(library),
            leading: leading.map(|word| plain_words(word)).collect(),
            leader: quote(&case.strategy().frame.lead),
            known: names.filter(|name| !name.is_empty()).collect(),
        }
    }

    /// The institution on record that this kind is, by the first one that its words name: what follows a comma or a bracket only
    /// takes part. The one that leads the strategy where they mean that; of several the nearest.
    pub fn of_kind(&self, usual: &Text, language: &Language) -> Option<&str> {
        let words = usual.get(language.lang);
        let first = words.split([',', '،', '(']).next().unwrap_or(words);
        if plain_words(first).split(' ').any(|word| self.leading.contains(word)) {
            return Some(self.leader.as_str()).filter(|leader| !leader.is_empty());
        }
        let kind = self.words(first, language);
        let near =
            |(at, name): (usize, &String)| Some((kind.nearness(&self.words(name, language))?, Reverse(at)));
        let (_, Reverse(at)) = self.known.iter().enumerate().filter_map(near).max()?;
        self.known.get(at).map(String::as_str)
    }

    fn words(&self, name: &str, language: &Language) -> NameWords {
        let noun = language.institution_articles.noun(name).map(|noun| plain_words(&noun));
        NameWords { own: stems([name], &self.generic), noun: noun.filter(|noun| self.generic.contains(noun)) }
    }
}

impl NameWords {
    /// How much of this kind a name holds, in percent of the words; none below the least, and none where it is something else.
    fn nearness(&self, name: &NameWords) -> Option<usize> {
        let shared = self.own.intersection(&name.own).count();
        let percent = (100 * shared).checked_div(self.own.len())?;
        let is_same = self.noun.is_none() || self.noun == name.noun;
        (percent >= LEAST && is_same).then_some(percent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{Files, library};
    use crate::lang::Lang;

    #[test]
    fn a_kind_is_the_institution_whose_name_holds_its_words() {
        let (library, _) = library(&Files::embedded()).unwrap();
        let leading = library.languages.iter().flat_map(|language| language.leading_words.clone());
        let names = InstitutionNames {
            generic: generic_words(&library),
            leading: leading.collect(),
            leader: "Ministry of Information".to_owned(),
            known: [
                "Ministry of Social Welfare",
                "Ministry of Justice",
                "National Police, Directorate of Criminal Investigation",
                "Communications Regulatory Authority",
                "Office of the Prosecutor General",
                "Office of the Children's Commissioner",
                "Association of Operators",
                "Child Helpline 116",
            ]
            .map(str::to_owned)
            .into(),
        };
        for (usual, wanted) in [
            ("Ministry of justice, with parliament", Some("Ministry of Justice")),
            ("Ministry of social affairs", Some("Ministry of Social Welfare")),
            ("Lead ministry, with the ministry of justice", Some("Ministry of Information")),
            ("Specialised police unit", Some("National Police, Directorate of Criminal Investigation")),
            ("Regulator", Some("Communications Regulatory Authority")),
            ("Chief prosecutor", Some("Office of the Prosecutor General")),
            ("Ministry for children", None),
            ("Operator of the reporting channel", None),
            ("Child protection service", None),
            ("National office", None),
            ("", None),
        ] {
            let english = library.languages.of(Lang::EN);
            assert_eq!(names.of_kind(&Text::from(usual), &english), wanted, "{usual}");
        }
    }
}
