//! Knows where a phrase stands in a text, and which terms of a text a language has agreed to write otherwise; knows no term.

use super::{Language, Languages};

/// A term that stands in a text, and the one that its language writes instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongTerm<'a> {
    /// The term as the list has it.
    pub term: &'a str,
    /// What to write.
    pub better: &'a str,
}

impl Language {
    /// The first term of the list that stands in the text.
    pub fn wrong_term(&self, text: &str) -> Option<WrongTerm<'_>> {
        let words = TextWords::of(text);
        self.terms.iter().find(|(term, _)| words.hold(term)).map(|(term, better)| WrongTerm { term, better })
    }
}

impl Languages {
    /// The first term that stands in the text, also within other words, and that blames or belittles in any language.
    pub fn outdated_term(&self, text: &str) -> Option<WrongTerm<'_>> {
        let small = text.to_lowercase();
        let mut outdated = self.iter().flat_map(|language| &language.outdated);
        let found = outdated.find(|(term, _)| small.contains(term.as_str()));
        found.map(|(term, better)| WrongTerm { term, better })
    }
}

/// The words of a text, one after the other, without what stands between them.
#[derive(Clone, Debug)]
pub struct TextWords<'a>(Vec<(&'a str, String)>);

impl<'a> TextWords<'a> {
    /// The words of `text`.
    pub fn of(text: &'a str) -> TextWords<'a> {
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        TextWords(words.map(|word| (word, word.to_lowercase())).collect())
    }

    /// Every word twice, as it is written and in small letters: what stands first in a phrase that these words hold.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|(word, small)| [*word, small.as_str()])
    }

    /// Whether these words stand there, one after the other. A word in small letters stands for itself however it is
    /// written, one with a capital only as it is, and `#` for any number.
    pub fn hold(&self, phrase: &str) -> bool {
        let parts: Vec<&str> = phrase.split(' ').collect();
        let fits = |((word, small), part): (&(&str, String), &&str)| match *part {
            "#" => word.chars().all(|letter| letter.is_ascii_digit()),
            part => *word == part || small == part,
        };
        self.0.windows(parts.len()).any(|window| window.iter().zip(&parts).all(fits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn phrases_stand_where_their_words_follow_each_other() {
        for (text, phrase, stands) in [
            ("Los Menores, en línea", "los menores", true),
            ("Los menoresx en línea", "los menores", false),
            ("Toda persona menor de 18 años", "los menores", false),
            ("El uso de Internet crece", "de Internet", true),
            ("El uso de internet crece", "de Internet", false),
            ("Niñas y niños de 9 a 17 años", "niños de # a 17", true),
            ("Niñas y niños de 6 a 12 años", "niños de # a 17", false),
            ("In Jordan, 3 of 5", "Jordan", true),
            ("The river jordan", "Jordan", false),
            ("Niger", "Nigeria", false),
            ("", "Niger", false),
        ] {
            assert_eq!(TextWords::of(text).hold(phrase), stands, "{phrase} in {text}");
        }
    }

    #[test]
    fn a_wrong_term_comes_with_the_one_to_write() {
        let terms = [("triaje".to_owned(), "clasificación por urgencia".to_owned())].into();
        let language = Language { terms, ..Language::unknown(Lang::EN) };
        let wrong = WrongTerm { term: "triaje", better: "clasificación por urgencia" };
        assert_eq!(language.wrong_term("Un Triaje de denuncias."), Some(wrong));
        assert_eq!(language.wrong_term("Una clasificación por urgencia."), None);
    }

    #[test]
    fn an_outdated_term_is_found_within_words_and_in_the_text_of_another_language() {
        let outdated = [("kiddie".to_owned(), "child".to_owned())].into();
        let english = Language { outdated, ..Language::unknown(Lang::EN) };
        let languages = Languages::new(vec![english, Language::unknown(Lang::ES)]);
        let wrong = WrongTerm { term: "kiddie", better: "child" };
        assert_eq!(languages.outdated_term("Un sitio de KiddiePorn."), Some(wrong));
        assert_eq!(languages.outdated_term("Un sitio."), None);
    }
}
