//! Knows how what somebody typed is quoted: whole, or its beginning where there is little room.

use super::sentences::sentence_ends;
use crate::words::{fold, fold_lines};

/// What stands in the place of the rest of a text.
const REST: &str = " […]";
/// The room from which on a text is one of sentences and no name. It may be longer by a sixth, and is cut behind a clause.
const SENTENCES: usize = 200;
const LONGER: usize = 6;
/// The signs behind which a clause ends.
const CLAUSE_ENDS: [char; 3] = [';', ':', ','];

/// `text` as it was typed, line by line, without a full stop at its end.
pub fn quote(text: &str) -> String {
    unstopped(fold_lines(text))
}

/// `text` on one line, cut after at most `most` characters, without a full stop at its end: a name at a space, sentences
/// behind a clause where one ends in the second half, and not at all where little more than `most` would be left out. Only
/// for papers whose length is bounded: one in which [`is_cut`] holds for a text names the place where all of it stands.
pub fn excerpt(text: &str, most: usize) -> String {
    let whole = unstopped(fold(text));
    let is_name = most < SENTENCES;
    let room = if is_name { most } else { most + most / LONGER };
    if whole.chars().count() <= room {
        return whole;
    }
    let end = whole.char_indices().nth(most).map_or(whole.len(), |(at, _)| at);
    let cut = &whole[..end];
    let words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    let words = if is_name { words } else { clauses(words) };
    format!("{words}{REST}")
}

/// The clauses that are whole in the beginning of a text; all of it where none ends in its second half.
fn clauses(beginning: &str) -> &str {
    let is_followed = |(at, _): &(usize, &str)| beginning[at + 1..].starts_with(' ');
    let clauses = beginning.match_indices(CLAUSE_ENDS).filter(is_followed).map(|(at, _)| at);
    let ends = clauses.chain(sentence_ends(beginning)).filter(|at| at * 2 >= beginning.len());
    ends.max().map_or(beginning, |at| &beginning[..at])
}

/// Whether only the beginning of a text is quoted.
pub fn is_cut(quoted: &str) -> bool {
    quoted.ends_with(REST)
}

fn unstopped(mut text: String) -> String {
    if text.ends_with('.') && !text.ends_with("..") {
        text.pop();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words_and_says_so() {
        for (text, wanted) in [
            ("One unit. ", "One unit"),
            ("and so on...", "and so on..."),
            ("", ""),
            ("one two three four", "one two […]"),
            ("ñandú ñandú", "ñandú ñandú"),
            ("abcdefghijklmnopq", "abcdefghijkl […]"),
        ] {
            assert_eq!(excerpt(text, 12), wanted);
            assert_eq!(is_cut(&excerpt(text, 12)), wanted.contains('…'), "{text}");
        }
    }

    #[test]
    fn sentences_are_cut_behind_a_clause_and_not_for_a_few_words() {
        let half_years = "the committee reports each half-year; ".repeat(9);
        let sentences = "The committee met. It adopted a plan of 1,200 words. ".repeat(6);
        let words = "word ".repeat(60);
        for (text, end) in [
            (half_years.as_str(), "each half-year […]"),
            (sentences.as_str(), "The committee met. […]"),
            (words.as_str(), "word word […]"),
        ] {
            let cut = excerpt(text, 200);
            assert!(cut.ends_with(end) && cut.chars().count() <= 204, "{cut}");
        }
        for (length, is_whole) in [(233, true), (234, false)] {
            let text = format!("{}end", "word ".repeat(60)[..length - 3].replace(' ', "-"));
            assert_eq!(is_cut(&excerpt(&text, 200)), !is_whole, "{length}");
        }
    }

    #[test]
    fn what_is_quoted_stands_whole_with_its_lines() {
        let long = "The committee meets. ".repeat(900);
        assert_eq!(quote(&long), long.trim().trim_end_matches('.'));
        for (text, wanted) in [
            (
                "Ministry of ICT\r\nP.O. Box 30025\nNairobi.",
                "Ministry of ICT\u{2028}P.O. Box 30025\u{2028}Nairobi",
            ),
            ("Council\u{b}for Children", "Council\u{2028}for Children"),
            ("a\tb", "a b"),
            ("and so on...", "and so on..."),
        ] {
            assert_eq!(quote(text), wanted);
        }
    }
}
