//! Knows in which language a text is, as far as its most frequent words tell; knows no word of any language.

use super::{Lang, Languages};

/// How many words of a language tell that a text is in it. Fewer stand in names and titles of other languages too.
const ENOUGH: usize = 3;

impl Languages {
    /// The language in which a text is: the one of whose frequent words it holds most, at least three, and at least twice as
    /// many as of any other. None where the words do not tell.
    pub fn recognize(&self, text: &str) -> Option<Lang> {
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split(|letter: char| !letter.is_alphabetic()).collect();
        let count =
            |common: &[String]| words.iter().filter(|word| common.iter().any(|one| one == *word)).count();
        let mut found: Vec<(usize, Lang)> =
            self.iter().map(|language| (count(&language.common_words), language.lang)).collect();
        found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let (most, lang) = *found.first()?;
        let next = found.get(1).map_or(0, |(count, _)| *count);
        (most >= ENOUGH && most >= 2 * next).then_some(lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    #[test]
    fn frequent_words_tell_the_language() {
        let language = |lang: Lang, words: &str| Language {
            common_words: words.split(' ').map(str::to_owned).collect(),
            ..Language::unknown(lang)
        };
        let languages =
            Languages::new(vec![language(Lang::EN, "the of and is"), language(Lang::ES, "de la y es el")]);
        for (text, wanted) in [
            ("The head of the unit is named.", Some(Lang::EN)),
            ("El jefe de la unidad es nombrado", Some(Lang::ES)),
            ("Ministry of Justice", None),
            ("«The plan of the Ministerio de la Mujer y de la Familia»", None),
            ("", None),
        ] {
            assert_eq!(languages.recognize(text), wanted, "{text}");
        }
        assert_eq!(Languages::default().recognize("The head of the unit is named."), None);
    }
}
