//! Knows the sentences of what somebody typed, and which of them tell a number; knows no language.

use super::excerpt::sentence_ends;
use super::measured_numbers;
use crate::words::fold;

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

/// The sentences of a text that stands on one line, each with its stop.
pub fn sentences(line: &str) -> Vec<&str> {
    let ends: Vec<usize> = sentence_ends(line).chain([line.len()]).collect();
    let starts = [0].into_iter().chain(ends.iter().copied());
    let all = starts.zip(&ends).filter_map(|(start, end)| line.get(start..*end));
    all.map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
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
