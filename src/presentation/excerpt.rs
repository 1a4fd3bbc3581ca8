//! Knows how much of what somebody typed is quoted; knows nothing of what it says.

use crate::words::fold;

/// `text` on one line, cut at a space after at most `most` characters, without a full stop at its end.
pub fn excerpt(text: &str, most: usize) -> String {
    let folded = fold(text);
    let whole = match folded.strip_suffix('.') {
        Some(shorter) if !shorter.ends_with('.') => shorter,
        _ => folded.as_str(),
    };
    if whole.chars().count() <= most {
        return whole.to_owned();
    }
    let end = whole.char_indices().nth(most).map_or(whole.len(), |(at, _)| at);
    let cut = &whole[..end];
    let words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    format!("{words} […]")
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
        }
    }
}
