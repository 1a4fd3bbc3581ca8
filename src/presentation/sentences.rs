//! Knows the sentences of what somebody typed, and which of them tell a number; knows no language.

use super::{excerpt, measured_numbers};
use crate::words::fold;

/// The signs with which a sentence may end, and those that may close it.
const STOPS: [char; 5] = ['.', '!', '?', '…', '。'];
const CLOSINGS: [char; 4] = ['”', '»', '"', ')'];

/// The first sentence of a text, on one line and without a full stop at its end.
pub fn first_sentence(text: &str) -> String {
    let text = fold(text);
    let first = sentences(&text).first().copied().unwrap_or_default();
    first.trim_end_matches('.').to_owned()
}

/// The first sentences of `text` that `most` characters hold, whole, on one line and with a stop; a single sentence that is
/// longer is an excerpt.
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

/// The sentences of a text, and what semicolons part in them, that tell a number which measures something; each on one
/// line and without a full stop at its end.
pub fn measuring_parts(text: &str) -> Vec<String> {
    let text = fold(text);
    let parts = sentences(&text).into_iter().flat_map(|sentence| sentence.split("; ")).map(str::trim);
    let telling = parts.filter(|part| !measured_numbers(part).is_empty());
    telling.map(|part| part.trim_end_matches('.').to_owned()).collect()
}

/// The sentences of a text that stands on one line, each with its stop.
pub fn sentences(line: &str) -> Vec<&str> {
    let ends: Vec<usize> = sentence_ends(line).chain([line.len()]).collect();
    let starts = [0].into_iter().chain(ends.iter().copied());
    let all = starts.zip(&ends).filter_map(|(start, end)| line.get(start..*end));
    all.map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_ends_where_a_reader_hears_it_end() {
        for (text, wanted) in [
            ("The line is free. It works day and night.", "The line is free"),
            ("Decision No. 14 of 2024 names it. The rest is open.", "Decision No. 14 of 2024 names it"),
            ("About approx. 40 posts; half are filled", "About approx. 40 posts; half are filled"),
            ("La ley lo prevé. «Nadie» lo aplica.", "La ley lo prevé"),
            ("Plan of the U.N. General Assembly. It ended.", "Plan of the U.N. General Assembly"),
            ("One\nTwo.", "One Two"),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), wanted);
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
    fn only_parts_with_a_number_that_measures_are_told() {
        for (text, wanted) in [
            (
                "Study 2021: 5-13% of users were harmed; no data set found",
                vec!["Study 2021: 5-13% of users were harmed"],
            ),
            ("A study was published in 2023. It counts 6,300 reports.", vec!["It counts 6,300 reports"]),
            ("The helpline 116 is free. One in nine calls.", vec![]),
        ] {
            assert_eq!(measuring_parts(text), wanted, "{text}");
        }
    }
}
