//! Knows the numbers in a figure that people typed: shares in percent, counts beside each other; knows no language but
//! the sign of percent.

use rust_decimal::Decimal;
use std::ops::Range;

/// A number of a figure and what it counts, both as they were typed.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureNumber {
    /// The number; a share in percent.
    pub value: Decimal,
    /// The number as it was typed; of a count with the word of its magnitude: `0.49 million`.
    pub number: String,
    /// What it counts, or is a share of; may be empty.
    pub words: String,
    /// The part of the figure that tells it, as it was typed: `37 % of schools`.
    pub part: String,
}

/// The numbers of a figure that can be drawn beside each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DrawableNumbers {
    /// The numbers in the order of the figure.
    pub each: Vec<FigureNumber>,
    /// Whether they are all that the figure says.
    pub is_whole: bool,
}

/// The shares in a figure such as `7 % of primary age, 22 % of lower secondary age`. A part of it with no percentage, with
/// two, or with a range tells none.
pub fn shares(figure: &str) -> DrawableNumbers {
    let parts = parts(figure);
    let each: Vec<FigureNumber> = parts.iter().filter_map(|part| share(part)).collect();
    DrawableNumbers { is_whole: each.len() == parts.len(), each }
}

/// The counts of a figure such as `210 files opened, 38 prosecutions` or `0-4: 0.49 million; 5-9: 0.54 million`: nothing
/// unless each part is one, and unless all have the same word of magnitude, or none; `magnitudes` are such words in small
/// letters.
pub fn counts(figure: &str, magnitudes: &[String]) -> DrawableNumbers {
    let found: Option<Vec<(FigureNumber, String)>> =
        parts(figure).into_iter().map(|part| count(part, magnitudes)).collect();
    let found = found.unwrap_or_default();
    let same = found.windows(2).all(|pair| pair[0].1 == pair[1].1);
    let each: Vec<FigureNumber> = found.into_iter().map(|(measure, _)| measure).collect();
    if same { DrawableNumbers { is_whole: !each.is_empty(), each } } else { DrawableNumbers::default() }
}

/// The numbers of a text that measure something, as they were typed: shares in percent, and numbers whose digits stand in
/// groups. Years, numbers to call and names of things have neither.
pub fn measured_numbers(text: &str) -> Vec<&str> {
    let numbers = numbers(text).into_iter();
    let measures = numbers.filter(|number| {
        percent_end(text, number).is_some() || text.get(number.clone()).is_some_and(has_groups)
    });
    measures.filter_map(|number| text.get(number)).collect()
}

/// Whether a figure begins with a share in percent, or with a range of shares: `78% of households`, `5–13 %`.
pub fn begins_with_share(figure: &str) -> bool {
    let number = figure.split_once('%').map_or("", |(number, _)| number);
    number.starts_with(|letter: char| letter.is_ascii_digit()) && !number.contains(char::is_alphabetic)
}

/// The parts of a figure: between semicolons, and commas that a space follows, outside of brackets.
fn parts(figure: &str) -> Vec<&str> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    let mut letters = figure.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let spaced = letters.peek().is_none_or(|(_, next)| next.is_whitespace());
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ';' | ',' if depth == 0 && (letter == ';' || spaced) => {
                found.extend(figure.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    found.extend(figure.get(start..));
    found.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Where the numbers of a text stand: digits, with single points and commas between them.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.char_indices().filter(|(_, letter)| letter.is_ascii_digit()) {
        let goes_on = |last: &&mut Range<usize>| {
            last.end == at || (last.end + 1 == at && matches!(text.get(last.end..at), Some("." | ",")))
        };
        match found.last_mut().filter(goes_on) {
            Some(last) => last.end = at + 1,
            None => found.push(at..at + 1),
        }
    }
    found
}

/// Where the sign of percent behind a number ends.
fn percent_end(text: &str, number: &Range<usize>) -> Option<usize> {
    let rest = text.get(number.end..)?.trim_start();
    rest.starts_with('%').then(|| text.len() - rest.len() + 1)
}

/// Whether the digits of a number stand in groups of three.
fn has_groups(number: &str) -> bool {
    let mut groups = number.split(['.', ',']);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let one_sign = !(number.contains('.') && number.contains(','));
    let fits = first.len() <= 3 && !first.starts_with('0');
    one_sign && fits && !rest.is_empty() && rest.iter().all(|group| group.len() == 3)
}

/// What a number is worth, whichever sign it has before decimals.
fn value(number: &str) -> Option<Decimal> {
    if has_groups(number) {
        return number.replace(['.', ','], "").parse().ok();
    }
    number.replacen(',', ".", 1).parse().ok()
}

fn share(part: &str) -> Option<FigureNumber> {
    let all = numbers(part);
    let mut percents = all.into_iter().filter_map(|number| Some((percent_end(part, &number)?, number)));
    let (end, number) = percents.next()?;
    let (before, after) = (part.get(..number.start)?, part.get(end..)?);
    let value = value(part.get(number.clone())?)?;
    let is_range = before.ends_with(['-', '–', '−', '.', ',']);
    let is_share = value >= Decimal::ZERO && value <= Decimal::ONE_HUNDRED;
    if percents.next().is_some() || is_range || !is_share {
        return None;
    }
    let words = [before.trim().trim_end_matches(':'), without_brackets(after.trim())];
    let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
    let number = part.get(number)?.to_owned();
    Some(FigureNumber { value, number, words: words.join(" "), part: part.to_owned() })
}

/// Words without the brackets around all of them.
fn without_brackets(words: &str) -> &str {
    let inside = words.strip_prefix('(').and_then(|words| words.strip_suffix(')'));
    inside.filter(|inside| !inside.contains(['(', ')'])).unwrap_or(words)
}

/// A count with its word of magnitude in small letters; empty where it has none.
fn count(part: &str, magnitudes: &[String]) -> Option<(FigureNumber, String)> {
    let (label, said) = part.split_once(": ").unwrap_or(("", part));
    let number = numbers(said).into_iter().next().filter(|number| number.start == 0)?;
    let (typed, rest) = (said.get(number.clone())?, said.get(number.end..)?);
    // Behind a number that is more than its digits, such as a range, a share or a name.
    if !(rest.is_empty() || rest.starts_with(char::is_whitespace)) || rest.trim_start().starts_with('%') {
        return None;
    }
    let (first, others) = rest.trim().split_once(char::is_whitespace).unwrap_or((rest.trim(), ""));
    let magnitude = Some(first.to_lowercase()).filter(|first| magnitudes.contains(first)).unwrap_or_default();
    let (number, words) = match (magnitude.is_empty(), label.is_empty()) {
        (_, false) => (said.trim(), label),
        (true, true) => (typed, rest.trim()),
        (false, true) => (said.get(..said.len() - others.len())?.trim(), others),
    };
    let measure = FigureNumber {
        value: value(typed)?,
        number: number.to_owned(),
        words: words.trim().to_owned(),
        part: part.to_owned(),
    };
    (!measure.words.is_empty()).then_some((measure, magnitude))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(numbers: &DrawableNumbers) -> Vec<(String, &str, &str)> {
        let one = |measure: &FigureNumber| measure.value.normalize().to_string();
        numbers.each.iter().map(|each| (one(each), each.number.as_str(), each.words.as_str())).collect()
    }

    #[test]
    fn shares_are_read_with_what_they_are_shares_of() {
        for (figure, whole, wanted) in [
            ("46 % of households", true, vec![("46", "46", "of households")]),
            ("4,1 % de la infancia (módulo)", true, vec![("4.1", "4,1", "de la infancia (módulo)")]),
            ("91% (3G or better), 74 % (4G)", true, vec![("91", "91", "3G or better"), ("74", "74", "4G")]),
            ("A 62 %, B: 31\u{a0}%, 7 %", true, vec![("62", "62", "A"), ("31", "31", "B"), ("7", "7", "")]),
            ("1.92 million persons, 41 % of all", false, vec![("41", "41", "of all")]),
            ("12 % (girls 14 %, boys 10 %)", false, vec![]),
            ("5-13 % of users", false, vec![]),
            ("no national data", false, vec![]),
            ("130 % more", false, vec![]),
            ("", true, vec![]),
        ] {
            let found = shares(figure);
            let wanted: Vec<_> = wanted.into_iter().map(|(a, b, c)| (a.to_owned(), b, c)).collect();
            assert_eq!((told(&found), found.is_whole), (wanted, whole), "{figure}");
        }
    }

    #[test]
    fn counts_are_read_where_all_parts_are_counts_of_one_magnitude() {
        let magnitudes = ["million", "thousand"].map(str::to_owned);
        for (figure, wanted) in [
            (
                "210 files opened, 1,938 others",
                vec![("210", "210", "files opened"), ("1938", "1,938", "others")],
            ),
            (
                "0-4: 0.49 million; 5-9: 0.54 million",
                vec![("0.49", "0.49 million", "0-4"), ("0.54", "0.54 million", "5-9")],
            ),
            (
                "2 Thousand girls, 3 thousand boys",
                vec![("2", "2 Thousand", "girls"), ("3", "3 thousand", "boys")],
            ),
            ("2 thousand files, 300 prosecutions", vec![]),
            ("210 files, no prosecution", vec![]),
            ("7 % of some, 9 % of others", vec![]),
            ("12, 13", vec![]),
            ("4G 12, 5-6 years", vec![]),
            ("", vec![]),
        ] {
            let found = counts(figure, &magnitudes);
            let wanted: Vec<_> = wanted.into_iter().map(|(a, b, c)| (a.to_owned(), b, c)).collect();
            assert_eq!(told(&found), wanted, "{figure}");
        }
    }

    #[test]
    fn what_measures_is_told_from_years_and_numbers_to_call() {
        for (text, wanted) in [
            ("National study 2021: 5-13% of users in a year", vec!["13"]),
            ("5,000-20,000 referrals, 12 cases investigated 2016-2018", vec!["5,000", "20,000"]),
            ("National helpline with about 12.600 calls", vec!["12.600"]),
            ("ALO 116-111, free, since 2015; order 14/2024, C05", vec![]),
            ("Half of 1.5 pages, 0,5 posts", vec![]),
        ] {
            assert_eq!(measured_numbers(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_share_stands_at_the_beginning_of_a_figure_or_not() {
        for (figure, wanted) in [
            ("78 % of households", true),
            ("3\u{a0}% at primary level, 14 % above", true),
            ("5–13% of users", true),
            ("about 78 %", false),
            ("12,500 teachers, 7 %", false),
            ("12,500", false),
            ("%", false),
            ("", false),
        ] {
            assert_eq!(begins_with_share(figure), wanted, "{figure}");
        }
    }

    proptest! {
        #[test]
        fn whatever_people_type_is_read(figure in "\\PC{0,60}", digits in "[-0-9.,:;% ()–a-z]{0,60}") {
            for text in [figure, digits] {
                prop_assert!(shares(&text).each.iter().all(|one| one.value <= Decimal::ONE_HUNDRED));
                prop_assert!(counts(&text, &[]).each.iter().all(|one| !one.words.is_empty()));
                measured_numbers(&text);
            }
        }
    }
}
