//! Knows where a text counts so few children that somebody could tell who they are; knows no word of any language.

use super::{Languages, TextWords};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Numbers below this one are small.
const SMALL: u32 = 10;
/// Beside what tells who a child is, a number below this one is small.
const FEW: u32 = 100;
/// How many words may stand between a number and what it counts.
const BETWEEN: usize = 4;
/// Numbers of which a share is usually told: one in ten.
const WHOLES: [&str; 4] = ["10", "20", "100", "1000"];

/// The words of a language by which a number of children, victims or cases is known. All in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct SmallNumberWords {
    /// The numbers from one to nine in letters. Without those that are articles as well.
    pub numbers: BTreeMap<String, u32>,
    /// What is counted where it is one: child, victim, case.
    pub one: Vec<String>,
    /// What is counted where there are several.
    pub several: Vec<String>,
    /// Words that stand between a number and all of which it is a part: four of 20 cases.
    pub parts: Vec<String>,
    /// Words that make a share of two numbers: one in five.
    pub shares: Vec<String>,
    /// Words that end what a number counts: prepositions, verbs, what joins sentences.
    pub links: Vec<String>,
    /// Words beside a number that make it an age, a time, a name: years, grade, article.
    pub measures: Vec<String>,
    /// What tells somebody who lives near who a child is: the same school.
    pub traits: Vec<String>,
}

impl Languages {
    /// The first words of a text, in whatever language, that count fewer than ten children, victims or cases, or fewer than
    /// a hundred together with what tells who they are. None where no words do, as far as the languages know.
    pub fn small_number<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.iter().find_map(|language| language.small_numbers.find(text))
    }
}

impl SmallNumberWords {
    fn find<'t>(&self, text: &'t str) -> Option<&'t str> {
        let tokens = tokens(text);
        let counts = (0..tokens.len()).find_map(|at| Some((at, self.count(&tokens, at)?)));
        match counts {
            Some((first, last)) => text.get(tokens[first].start..tokens[last].end).map(unstopped),
            None => self.sentence_with_trait(text),
        }
    }

    /// Where the words end that the small number at `at` counts; none where it counts nobody.
    fn count(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let number = self.number(&tokens[at])?;
        if number >= SMALL || tokens[at].ends_clause || self.is_no_count(&tokens[..at]) {
            return None;
        }
        let mut is_part = false;
        for place in at + 1..tokens.len().min(at + 2 + BETWEEN) {
            let token = &tokens[place];
            let ends = token.word.starts_with('%') || holds(&self.measures, &token.word);
            if ends || holds(&self.shares, &token.word) {
                return None;
            }
            if self.is_counted(tokens, place, number, is_part) {
                return (!self.is_share(tokens, place)).then_some(place);
            }
            let is_number = token.is_number() || self.numbers.contains_key(&token.word);
            if holds(&self.parts, &token.word) {
                is_part = true;
            } else if token.ends_clause || holds(&self.links, &token.word) || is_number && !is_part {
                return None;
            }
        }
        None
    }

    /// Whether a number behind these words is a name, such as grade 5, or the whole of a share, such as one in five.
    fn is_no_count(&self, before: &[Token]) -> bool {
        let word = |back: usize| before.len().checked_sub(back).map(|at| &before[at]);
        let is_whole = word(1).is_some_and(|last| holds(&self.shares, &last.word))
            && word(2).is_some_and(|one| self.number(one).is_some() || holds(&self.parts, &one.word));
        is_whole || word(1).is_some_and(|last| holds(&self.measures, &last.word))
    }

    /// Whether the word at `place` is what so many are. One in the singular is followed by nothing that belongs to it, as in
    /// "one child helpline".
    fn is_counted(&self, tokens: &[Token], place: usize, number: u32, is_part: bool) -> bool {
        let token = &tokens[place];
        if number > 1 || is_part {
            return holds(&self.several, &token.word);
        }
        let next = tokens.get(place + 1).filter(|_| !token.ends_clause);
        let goes_on = next.is_some_and(|next| {
            ![&self.links, &self.parts, &self.shares].into_iter().any(|words| holds(words, &next.word))
        });
        holds(&self.one, &token.word) && !goes_on
    }

    /// Whether a share follows what is counted: one pupil in five.
    fn is_share(&self, tokens: &[Token], place: usize) -> bool {
        let mut after = tokens[place + 1..].iter().skip_while(|token| holds(&self.parts, &token.word));
        let is_mark = after.next().is_some_and(|token| holds(&self.shares, &token.word));
        let whole = after.next().map(|token| token.word.as_str()).unwrap_or_default();
        is_mark && !tokens[place].ends_clause && (WHOLES.contains(&whole) || self.numbers.contains_key(whole))
    }

    /// A sentence that counts few of them and says by what they can be known.
    fn sentence_with_trait<'t>(&self, text: &'t str) -> Option<&'t str> {
        let sentences = text.split(['.', '!', '?', '\n', '\u{2028}']).map(str::trim);
        let mut found = sentences.filter(|sentence| {
            let words = TextWords::of(sentence);
            let tokens = tokens(sentence);
            let is_few = |token: &Token| self.number(token).is_some_and(|number| number < FEW);
            self.traits.iter().any(|one| words.hold(one))
                && tokens.iter().any(is_few)
                && tokens
                    .iter()
                    .any(|token| holds(&self.one, &token.word) || holds(&self.several, &token.word))
        });
        found.next()
    }

    /// The number that a word is, from 1; none for what is no whole number.
    fn number(&self, token: &Token) -> Option<u32> {
        let in_letters = self.numbers.get(&token.word).copied();
        in_letters.or_else(|| token.word.parse().ok()).filter(|number| *number > 0)
    }
}

fn holds(words: &[String], word: &str) -> bool {
    words.iter().any(|one| one == word)
}

fn unstopped(words: &str) -> &str {
    words.trim_matches(is_stop)
}

/// A word with where it stands.
struct Token {
    start: usize,
    end: usize,
    /// In small letters, without what stands around it.
    word: String,
    /// Whether a comma, a full stop or a bracket follows.
    ends_clause: bool,
}

impl Token {
    fn is_number(&self) -> bool {
        self.word.starts_with(|letter: char| letter.is_ascii_digit())
    }
}

fn is_stop(letter: char) -> bool {
    ".,;:!?()[]\"“”«»".contains(letter)
}

/// The words of a text, in their order. An apostrophe and a sign of percent stay with their word.
fn tokens(text: &str) -> Vec<Token> {
    let mut at = 0;
    let words = text.split_inclusive(char::is_whitespace).map(|piece| {
        let (start, raw) = (at, piece.trim_end());
        at += piece.len();
        let word = raw.trim_matches(is_stop).to_lowercase();
        Token { start, end: start + raw.len(), word, ends_clause: raw.ends_with(is_stop) }
    });
    words.filter(|token| !token.word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Language};

    fn languages() -> Languages {
        let list = |words: &str| words.split(' ').map(str::to_owned).collect();
        let small_numbers = SmallNumberWords {
            numbers: [("one".to_owned(), 1), ("two".to_owned(), 2), ("five".to_owned(), 5)].into(),
            one: list("girl case"),
            several: list("girls cases"),
            parts: list("of"),
            shares: list("in"),
            links: list("and for were"),
            measures: list("years grade"),
            traits: vec!["same school".to_owned()],
        };
        Languages::new(vec![Language { small_numbers, ..Language::unknown(Lang::EN) }])
    }

    #[test]
    fn a_number_counts_what_follows_it() {
        let languages = languages();
        for (text, found) in [
            ("In 2025, two young girls were harmed.", Some("two young girls")),
            ("4 of 210 cases went to court.", Some("4 of 210 cases")),
            ("(1 case)", Some("1 case")),
            ("One girl in five said so.", None),
            ("One in five girls said so.", None),
            ("Two girls in 2025", Some("Two girls")),
            ("One case system", None),
            ("12 girls, 2,960 cases and 5 % of girls", None),
            ("5 years for girls; grade 5 girls", None),
            ("Two officers for girls", None),
            ("two. Girls", None),
            ("14 cases against girls of the same school", Some("14 cases against girls of the same school")),
            ("140 cases against girls of the same school", None),
            ("Nobody of the same school", None),
            ("", None),
        ] {
            assert_eq!(languages.small_number(text), found, "{text}");
        }
    }
}
