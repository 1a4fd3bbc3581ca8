//! Knows in which language a text is, as far as its most frequent words tell; knows no word of any language.

use super::{Lang, Languages};

/// How many words of a language tell that a text is in it. Fewer stand in names and titles of other languages too.
const ENOUGH: usize = 3;

impl Languages {
    /// The language in which a text is: the one of whose frequent words it holds most, at least three, and at least twice as
    /// many as of any other. None where the words do not tell.
    pub fn recognize(&self, text: &str) -> Option<Lang> {
        foremost(&self.counts(text))
    }

    /// The language of a text that stands among others in `usual`: the one that its words tell, else that one, unless it
    /// holds fewer than `least` of its frequent words, or as many of another language.
    pub fn recognize_among(&self, text: &str, usual: Lang, least: usize) -> Option<Lang> {
        let counts = self.counts(text);
        let own = counts.iter().find(|(_, lang)| *lang == usual).map_or(0, |(count, _)| *count);
        let is_most = counts.iter().all(|(count, lang)| *lang == usual || *count < own.max(1));
        let fits = own >= least && is_most && text.contains(char::is_alphabetic);
        foremost(&counts).or(fits.then_some(usual))
    }

    /// How many frequent words of each language a text holds, the most first.
    fn counts(&self, text: &str) -> Vec<(usize, Lang)> {
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split(|letter: char| !letter.is_alphabetic()).collect();
        let count =
            |common: &[String]| words.iter().filter(|word| common.iter().any(|one| one == *word)).count();
        let mut found: Vec<(usize, Lang)> =
            self.iter().map(|language| (count(&language.common_words), language.lang)).collect();
        found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        found
    }
}

/// The language that stands out.
fn foremost(counts: &[(usize, Lang)]) -> Option<Lang> {
    let (most, lang) = *counts.first()?;
    let next = counts.get(1).map_or(0, |(count, _)| *count);
    (most >= ENOUGH && most >= 2 * next).then_some(lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    fn languages() -> Languages {
        let language = |lang: Lang, words: &str| Language {
            common_words: words.split(' ').map(str::to_owned).collect(),
            ..Language::unknown(lang)
        };
        Languages::new(vec![language(Lang::EN, "the of and is"), language(Lang::ES, "de la y es el")])
    }

    #[test]
    fn frequent_words_tell_the_language() {
        for (text, wanted) in [
            ("The head of the unit is named.", Some(Lang::EN)),
            ("El jefe de la unidad es nombrado", Some(Lang::ES)),
            ("Ministry of Justice", None),
            ("«The plan of the Ministerio de la Mujer y de la Familia»", None),
            ("", None),
        ] {
            assert_eq!(languages().recognize(text), wanted, "{text}");
        }
        assert_eq!(Languages::default().recognize("The head of the unit is named."), None);
    }

    #[test]
    fn a_text_that_does_not_tell_is_in_the_language_of_those_around_it() {
        for (text, bare, with_word) in [
            ("Ministry of Justice", Some(Lang::EN), Some(Lang::EN)),
            ("Five officers; no budget", Some(Lang::EN), None),
            ("Ministerio de Justicia", None, None),
            ("Head of the Ministerio de la Mujer", None, None),
            ("El jefe de la unidad es nombrado", Some(Lang::ES), Some(Lang::ES)),
            ("29 %", None, None),
            ("", None, None),
        ] {
            let found = [0, 1].map(|least| languages().recognize_among(text, Lang::EN, least));
            assert_eq!(found, [bare, with_word], "{text}");
        }
    }
}
