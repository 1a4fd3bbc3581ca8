//! Knows where the sentences of what somebody typed end, and which of their parts tell a number; knows no language.

use super::measured_numbers;
use crate::words::fold;

/// The shortest word that ends a sentence; before shorter ones a full stop is an abbreviation's, as in `No. 14`.
const LAST_WORD: usize = 3;

/// The first sentence of a text, on one line and without a full stop at its end.
pub fn first_sentence(text: &str) -> String {
    let text = fold(text);
    let first = sentences(&text).first().copied().unwrap_or_default();
    first.trim_end_matches('.').to_owned()
}

/// The sentences of a text, and what semicolons part in them, that tell a number which measures something; each on one
/// line and without a full stop at its end.
pub fn measuring_parts(text: &str) -> Vec<String> {
    let text = fold(text);
    let parts = sentences(&text).into_iter().flat_map(|sentence| sentence.split("; ")).map(str::trim);
    let telling = parts.filter(|part| !measured_numbers(part).is_empty());
    telling.map(|part| part.trim_end_matches('.').to_owned()).collect()
}

/// The sentences of a line: a full stop behind a word ends one where a capital begins the next, or no letter at all.
fn sentences(line: &str) -> Vec<&str> {
    let (mut found, mut start) = (Vec::new(), 0);
    for (at, _) in line.match_indices(". ") {
        let (before, after) =
            (line.get(start..at).unwrap_or_default(), line.get(at + 2..).unwrap_or_default());
        let word = before.rsplit(' ').next().unwrap_or_default();
        let ends = word.chars().count() >= LAST_WORD && !word.contains('.');
        if ends && after.starts_with(|letter: char| letter.is_uppercase() || !letter.is_alphanumeric()) {
            found.extend(line.get(start..=at));
            start = at + 2;
        }
    }
    found.extend(line.get(start..).filter(|rest| !rest.is_empty()));
    found
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
