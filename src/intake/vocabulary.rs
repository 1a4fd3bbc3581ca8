//! Knows the words of tables in every language: what columns are called, and what stands in cells besides numbers.

use super::header::COLUMNS;
use crate::assessment::Confidence;
use crate::framework::Library;
use crate::lang::TableWords;
use crate::words::plain_words;

/// The words of every language that is spoken, as [`plain_words`] makes them.
#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    /// The headings of each column, the surest first; all begin with the name that exports write.
    columns: [Vec<String>; COLUMNS.len()],
    unknown: Vec<String>,
    not_applicable: Vec<String>,
    confidence: [(Confidence, Vec<String>); 3],
}

impl Vocabulary {
    /// The words of all languages of the library.
    pub fn of(library: &Library) -> Vocabulary {
        let mut words = Vocabulary {
            columns: COLUMNS.map(|name| vec![name.to_owned()]),
            unknown: vec!["u".to_owned()],
            not_applicable: vec!["na".to_owned(), "n a".to_owned()],
            confidence: Confidence::ALL.map(|confidence| (confidence, vec![confidence.code().to_owned()])),
        };
        for language in library.languages.iter() {
            words.add(&language.tables);
        }
        words
    }

    fn add(&mut self, words: &TableWords) {
        let TableWords { unknown, not_applicable, low, medium, high, .. } = words;
        let [lows, mediums, highs] = &mut self.confidence;
        let lists = self.columns.iter_mut().zip(words.columns()).chain([
            (&mut self.unknown, unknown.as_slice()),
            (&mut self.not_applicable, not_applicable.as_slice()),
            (&mut lows.1, low.as_slice()),
            (&mut mediums.1, medium.as_slice()),
            (&mut highs.1, high.as_slice()),
        ]);
        for (known, more) in lists {
            known.extend(more.iter().map(|word| plain_words(word)));
        }
    }

    /// The column that a heading names, as its place in [`COLUMNS`], and how sure that is: the lower, the surer. What
    /// stands in parentheses behind it does not matter.
    pub fn column(&self, heading: &str) -> Option<(usize, usize)> {
        let find = |heading: String| {
            let places = self.columns.iter().enumerate();
            let ranks = places.map(|(place, words)| (place, words.iter().position(|word| *word == heading)));
            ranks.filter_map(|(place, rank)| Some((place, rank?))).min_by_key(|(_, rank)| *rank)
        };
        let before = heading.split(['(', '[', ':']).next().unwrap_or_default();
        find(plain_words(heading)).or_else(|| find(plain_words(before)))
    }

    /// Whether these words stand for "level".
    pub fn is_level(&self, words: &str) -> bool {
        let [_, levels, ..] = &self.columns;
        levels.contains(&plain_words(words))
    }

    /// Whether these words stand for "grade".
    pub fn is_grade(&self, words: &str) -> bool {
        let [_, _, _, _, _, grades, _] = &self.columns;
        grades.contains(&plain_words(words))
    }

    /// Whether these words say that nobody knows.
    pub fn is_unknown(&self, words: &str) -> bool {
        self.unknown.contains(&plain_words(words))
    }

    /// Whether these words say that an item does not apply.
    pub fn is_not_applicable(&self, words: &str) -> bool {
        self.not_applicable.contains(&plain_words(words))
    }

    /// The confidence that these words name.
    pub fn confidence(&self, words: &str) -> Option<Confidence> {
        let words = plain_words(words);
        let found = self.confidence.iter().find(|(_, known)| known.contains(&words));
        found.map(|(confidence, _)| *confidence)
    }
}
