//! Knows how the place inside a document is cited, `art. 3, p. 12`; knows no document.

use crate::assessment::Evidence;
use crate::words::Voice;

/// The article and the page that show it, the article first; empty where neither is known. Numbers are abbreviated as the
/// language does, what was written in words stands as it is.
pub fn cited_place(voice: &Voice, piece: &Evidence) -> String {
    let article = place_words(voice, &piece.article, ["cited-article", "cited-articles"]);
    let page = place_words(voice, &piece.page, ["cited-page", "cited-pages"]);
    [article, page].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The words with the abbreviation of one or of several before them, where they begin with a number.
fn place_words(voice: &Voice, words: &str, [one, several]: [&str; 2]) -> String {
    let words = words.trim();
    if !is_number(words) {
        return words.to_owned();
    }
    let key =
        if words.contains([',', '-', '–', ';', ' ']) && counts_several(words) { several } else { one };
    voice.say_with(key, &[("number", words.into())])
}

/// Whether the words begin with a number, in digits or in Roman letters.
fn is_number(words: &str) -> bool {
    let first = words.split([' ', ',', '-', '–', '.']).next().unwrap_or_default();
    let is_roman = !first.is_empty() && first.chars().all(|letter| "IVXLCDM".contains(letter));
    is_roman || words.starts_with(|letter: char| letter.is_ascii_digit())
}

/// Whether two numbers stand there: `12–14`, `3, 5`, and not `5 bis`.
fn counts_several(words: &str) -> bool {
    words.split([' ', ',', '-', '–', ';']).filter(|part| is_number(part)).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Files;
    use crate::lang::Lang;
    use crate::words::Messages;

    #[test]
    fn numbers_are_abbreviated_and_words_stand_as_they_are() {
        let (messages, _) = Messages::load(&Files::embedded());
        for (lang, article, page, expected) in [
            ("en", "3", "12", "art. 3, p. 12"),
            ("es", "3", "12", "art. 3, p. 12"),
            ("en", "22–23", "", "arts. 22–23"),
            ("es", "22-23", "", "arts. 22-23"),
            ("en", "", "12, 15", "pp. 12, 15"),
            ("es", "5 bis", "", "art. 5 bis"),
            ("en", "3(2)", "", "art. 3(2)"),
            ("en", "IV", "", "art. IV"),
            ("en", "annex B", "p. 9", "annex B, p. 9"),
            ("es", "Disposición final", "", "Disposición final"),
            ("en", " ", "", ""),
        ] {
            let voice = Voice::new(Lang::from_code(lang).unwrap(), &messages);
            let piece = Evidence { article: article.into(), page: page.into(), ..Evidence::default() };
            assert_eq!(cited_place(&voice, &piece), expected, "{lang}: {article}, {page}");
        }
    }
}
