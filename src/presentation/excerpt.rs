//! Knows how what somebody typed is quoted: whole, or its beginning where there is little room.

use crate::words::{fold, fold_lines};

/// What stands in the place of the rest of a text.
const REST: &str = " […]";

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
