//! Knows where a text looks as if it named a person, by a title before a name or an address of e-mail; knows no word of any
//! language.

use super::Languages;

/// How many words of a name follow a title at most.
const LONGEST_NAME: usize = 4;

impl Languages {
    /// The first words of a text that look as if they named a person: a title of any of the languages with the name behind it,
    /// or an address of e-mail made of two names. None where nothing does; names alone are not known.
    pub fn person<'t>(&self, text: &'t str) -> Option<&'t str> {
        let words = words(text);
        let is_title = |word: &str| {
            let small = word.trim_matches(is_mark).to_lowercase();
            self.iter().any(|language| language.person_titles.contains(&small))
        };
        words.iter().enumerate().find_map(|(at, (start, word))| {
            if is_address_of_person(word) {
                return Some(word.trim_matches(is_mark));
            }
            let name = words[at + 1..].iter().take_while(|(_, word)| is_name(word)).take(LONGEST_NAME);
            let (last, word) = name.last().filter(|_| is_title(word))?;
            text.get(*start..last + word.len()).map(|found| found.trim_matches(is_mark))
        })
    }
}

fn is_mark(letter: char) -> bool {
    ".,;:!?()[]\"“”«»‘’'".contains(letter)
}

/// Whether a word begins as names do.
fn is_name(word: &str) -> bool {
    word.trim_start_matches(is_mark).starts_with(char::is_uppercase)
}

/// Whether an address has two names before its sign, such as `ana.rojas@`, and not that of an office.
fn is_address_of_person(word: &str) -> bool {
    let names = word.trim_matches(is_mark).split_once('@').map(|(names, _)| names);
    names.and_then(|names| names.split_once(['.', '_'])).is_some_and(|(first, last)| {
        [first, last].into_iter().all(|name| !name.is_empty() && name.chars().all(char::is_alphabetic))
    })
}

/// The words of a text, each with the place where it begins.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let pieces = text.split_inclusive(char::is_whitespace).map(|piece| {
        let start = at;
        at += piece.len();
        (start, piece.trim_end())
    });
    pieces.filter(|(_, word)| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Language};

    #[test]
    fn a_title_with_a_name_behind_it_names_a_person() {
        let person_titles = ["mr", "dr", "señora"].map(str::to_owned).into();
        let languages = Languages::new(vec![Language { person_titles, ..Language::unknown(Lang::EN) }]);
        for (text, found) in [
            ("Led by Dr. Ana Rojas of the unit.", Some("Dr. Ana Rojas")),
            ("Ask (Mr Otieno).", Some("Mr Otieno")),
            ("La señora Pérez, directora", Some("señora Pérez")),
            ("Write to ana.rojas@ict.example.", Some("ana.rojas@ict.example")),
            ("Write to hotline@ict.example or child-helpline.116@ict.example", None),
            ("A dr of the hospital", None),
            ("Ministry of ICT", None),
            ("Mr", None),
            ("", None),
        ] {
            assert_eq!(languages.person(text), found, "{text}");
        }
    }
}
