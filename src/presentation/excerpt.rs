//! Knows how what somebody typed is quoted: whole, its first sentences, or its beginning where there is little room.

use crate::words::{fold, fold_lines};

/// What stands in the place of the rest of a text.
const REST: &str = " […]";

/// The signs with which a sentence may end, and those that may close it.
const STOPS: [char; 5] = ['.', '!', '?', '…', '。'];
const CLOSINGS: [char; 4] = ['”', '»', '"', ')'];

/// `text` as it was typed, line by line, without a full stop at its end.
pub fn quote(text: &str) -> String {
    unstopped(fold_lines(text))
}

/// `text` on one line, cut at a space after at most `most` characters, without a full stop at its end. Only for papers
/// whose length is bounded: one in which [`is_cut`] holds for a text names the place where all of it stands.
pub fn excerpt(text: &str, most: usize) -> String {
    let whole = unstopped(fold(text));
    if whole.chars().count() <= most {
        return whole;
    }
    let end = whole.char_indices().nth(most).map_or(whole.len(), |(at, _)| at);
    let cut = &whole[..end];
    let words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    format!("{words}{REST}")
}

/// The first sentences of `text` that `most` characters hold, whole, on one line and with a stop; a single sentence that is
/// longer is cut as [`excerpt`] cuts.
pub fn first_sentences(text: &str, most: usize) -> String {
    let whole = fold(text);
    if whole.chars().count() <= most {
        let is_open = !whole.is_empty() && !whole.trim_end_matches(CLOSINGS).ends_with(STOPS);
        return if is_open { whole + "." } else { whole };
    }
    let fits = |end: &usize| whole[..*end].chars().count() <= most;
    let end = sentence_ends(&whole).take_while(fits).last();
    end.map_or_else(|| excerpt(&whole, most), |end| whole[..end].to_owned())
}

/// The places behind stops after which something begins that is no small letter and no number; the full stop of an
/// abbreviation ends no sentence.
pub(super) fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    let begins = |rest: &str| {
        let mut letters = rest.chars();
        letters.next() == Some(' ') && letters.next().is_some_and(|c| !c.is_lowercase() && !c.is_numeric())
    };
    let ends = move |(at, sign): &(usize, char)| {
        STOPS.contains(sign) && !(*sign == '.' && is_abbreviated(&text[..*at]))
    };
    let stops = text.char_indices().filter(ends);
    stops.map(|(at, sign)| at + sign.len_utf8()).filter(move |end| begins(&text[*end..]))
}

/// Whether the last word of a text is one letter, or two with a capital, or has a full stop inside, as `p`, `No` and `U.N`.
fn is_abbreviated(text: &str) -> bool {
    let word = text.rsplit(' ').next().unwrap_or_default();
    let most = if word.starts_with(char::is_uppercase) { 2 } else { 1 };
    word.contains('.') || (word.chars().count() <= most && word.ends_with(char::is_alphabetic))
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
    fn sentences_stand_whole_or_not_at_all() {
        for (text, most, wanted) in [
            ("", 20, ""),
            ("One unit", 20, "One unit."),
            ("One unit. Two units. Three units.", 20, "One unit. Two units."),
            ("One unit. Two units. Three units.", 19, "One unit."),
            ("Act No. 5 of 2021 names them. It is old.", 32, "Act No. 5 of 2021 names them."),
            ("Is it so? “Yes, it is.” Then so be it.", 23, "Is it so?"),
            ("The U.N. General Assembly met in 2. It ended.", 40, "The U.N. General Assembly met in 2."),
            ("It says “no.”", 40, "It says “no.”"),
            ("one two three four", 12, "one two […]"),
        ] {
            assert_eq!(first_sentences(text, most), wanted, "{text}");
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
