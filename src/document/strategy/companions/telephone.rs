//! Knows how a number to call is found in what was found about a helpline; knows no number and no language.

use crate::assessment::{Answer, Rating};
use crate::document::strategy::case::Case;
use crate::framework::{ItemId, Level};

/// The digits that a number to call may have.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// The first number that the findings of the helpline's items name, with the entries behind it.
pub(super) fn telephone(case: &Case) -> Option<(String, Vec<String>)> {
    let traces = case.kit().child_words.iter().filter_map(|one| one.number.as_ref());
    traces.flat_map(|trace| trace.items.iter().map(move |item| (item, trace.shared.as_slice()))).find_map(
        |(item, shared)| {
            let number = number_of(case, item, shared)?;
            Some((number, case.register.behind(item).into_iter().take(1).collect()))
        },
    )
}

fn number_of(case: &Case, item: &ItemId, shared: &[String]) -> Option<String> {
    let answer = case.answer(item)?;
    let is_there = matches!(answer.rating, Rating::Level(level) if level > Level::MIN);
    if is_there { number_in(&answer.comment, &names(case, answer), shared) } else { None }
}

/// Who answered, and who published the evidence that the readers may see.
fn names<'a>(case: &Case, answer: &'a Answer) -> Vec<&'a str> {
    let evidence = case.seen_evidence(answer).map(|piece| piece.publisher.as_str());
    std::iter::once(answer.by.as_str()).chain(evidence).collect()
}

/// The number to call in a text: one that many countries share, or one that an institution bears in its name. A figure
/// that is neither may count anything.
fn number_in(text: &str, names: &[&str], shared: &[String]) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().map(bare).collect();
    let pairs = words.windows(2).map(|pair| pair.join(" "));
    let mut found = pairs.chain(words.iter().map(|word| (*word).to_owned()));
    found.find(|candidate| {
        let Some(number) = digits(candidate) else { return false };
        let is_it = |text: &str| digits(text).as_ref() == Some(&number);
        let is_named = |name: &&str| name.split_whitespace().map(bare).any(is_it) && !is_year(&number);
        shared.iter().any(|one| is_it(one)) || names.iter().any(is_named)
    })
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '+')
}

/// The digits of what holds nothing else, apart from what people put between them; none where they are too few or many.
fn digits(text: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '-' | ' ' | '+');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (text.chars().all(plain) && DIGITS.contains(&digits.len())).then_some(digits)
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shared_or_part_of_a_name() {
        let shared = ["116 111".to_owned()];
        for (text, name, wanted) in [
            ("ALO 116-111, free, all hours", "", Some("116-111")),
            ("The line (116 111) is free.", "", Some("116 111")),
            ("Call 116111 at night", "", Some("116111")),
            ("The helpline 116 is free in the whole country", "Child Helpline 116", Some("116")),
            ("Free line 0800-22-33.", "Line 0800-22-33", Some("0800-22-33")),
            ("The helpline 116 is free", "Ministry of Social Welfare", None),
            ("National helpline with about 12,600 calls in the reported year", "Helpline 12600", None),
            ("Still to be set up (2023)", "Plan 2023", None),
            ("About 200 cases in 12 months", "Unit 12", None),
            ("", "", None),
        ] {
            assert_eq!(number_in(text, &[name], &shared).as_deref(), wanted, "{text}");
        }
    }
}
