//! Knows how numbers, years and quarters are read as people type them; never guesses.

use super::FaultKind;
use crate::assessment::strategy::{LARGEST_AMOUNT, Quarter, year_fits};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The most characters that a number may have: twice what the largest one needs.
const LONGEST_NUMBER: usize = 40;

/// A number as typed: digits with one decimal mark, point or comma; blanks and apostrophes between digits are ignored.
///
/// `None` where nothing was typed.
///
/// # Errors
/// [`FaultKind::NotANumber`]; [`FaultKind::Ambiguous`] where a mark could stand for thousands, as in `1,500`.
pub fn number(text: &str) -> Result<Option<Decimal>, FaultKind> {
    let bare: String = text.chars().filter(|letter| !is_spacer(*letter)).collect();
    if bare.is_empty() {
        return Ok(None);
    }
    if bare.chars().count() > LONGEST_NUMBER {
        return Err(FaultKind::NotANumber);
    }
    let plain = one_mark(&bare)?;
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let written = digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if !written || !digits.chars().any(|letter| letter.is_ascii_digit()) {
        return Err(FaultKind::NotANumber);
    }
    let whole = digits.split('.').next().unwrap_or_default().trim_start_matches('0').len();
    if whole > 20 {
        return Err(if plain.starts_with('-') { FaultKind::Negative } else { FaultKind::TooLarge });
    }
    plain.parse().map(Some).map_err(|_| FaultKind::NotANumber)
}

fn is_spacer(letter: char) -> bool {
    letter.is_whitespace() || ['\'', '\u{2019}', '\u{a0}', '\u{202f}'].contains(&letter)
}

/// The number with a point as its only mark.
fn one_mark(bare: &str) -> Result<String, FaultKind> {
    let marks: Vec<char> = bare.chars().filter(|letter| ['.', ','].contains(letter)).collect();
    let Some(last) = marks.last() else { return Ok(bare.to_owned()) };
    let other = if *last == '.' { ',' } else { '.' };
    let (before, after) = bare.rsplit_once(*last).unwrap_or((bare, ""));
    let thousands = |part: &str, mark: char| part.split(mark).skip(1).all(|group| group.len() == 3);
    match (marks.len(), before.contains(other), before.contains(*last)) {
        // 1.500 or 1,500: thousands or decimals; 0.500 can only be decimals.
        (1, ..) if after.len() == 3 && !["", "-", "0", "-0"].contains(&before) => Err(FaultKind::Ambiguous),
        (1, ..) => Ok(format!("{before}.{after}")),
        (_, true, false) if thousands(before, other) => Ok(format!("{}.{after}", before.replace(other, ""))),
        (_, false, true) if thousands(bare, *last) => Ok(bare.replace(*last, "")),
        _ => Err(FaultKind::NotANumber),
    }
}

/// An amount or quantity from 0 to [`LARGEST_AMOUNT`] with at most four decimals.
///
/// # Errors
/// As [`number`]; what is negative, too large or too fine.
pub fn amount(text: &str) -> Result<Option<Decimal>, FaultKind> {
    let Some(amount) = number(text)? else { return Ok(None) };
    match amount_fault(amount) {
        Some(fault) => Err(fault),
        None => Ok(Some(amount)),
    }
}

/// What is wrong with an amount, if anything.
pub fn amount_fault(amount: Decimal) -> Option<FaultKind> {
    if amount.is_sign_negative() && !amount.is_zero() {
        Some(FaultKind::Negative)
    } else if amount > LARGEST_AMOUNT {
        Some(FaultKind::TooLarge)
    } else if amount.normalize().scale() > 4 {
        Some(FaultKind::TooFine)
    } else {
        None
    }
}

/// A year from 1990 to 2100.
///
/// # Errors
/// [`FaultKind::NotAYear`].
pub fn year(text: &str) -> Result<Option<i32>, FaultKind> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let plain = text.len() == 4 && text.chars().all(|letter| letter.is_ascii_digit());
    let year = text.parse().ok().filter(|year| plain && year_fits(*year));
    year.map(Some).ok_or(FaultKind::NotAYear)
}

/// A quarter such as `2027-Q3`; blanks and the order of year and quarter do not matter.
///
/// # Errors
/// [`FaultKind::NotAQuarter`].
pub fn quarter(text: &str) -> Result<Option<Quarter>, FaultKind> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let upper = text.to_uppercase();
    let words = upper.split(|letter: char| letter.is_whitespace() || ['-', '/'].contains(&letter));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let (year, part) = match words.as_slice() {
        [one, two] if is_part(one) => (*two, *one),
        [one, two] => (*one, *two),
        _ => return Err(FaultKind::NotAQuarter),
    };
    let part = part.strip_prefix(['Q', 'T']).unwrap_or("");
    format!("{year}-Q{part}").parse().map(Some).map_err(|_| FaultKind::NotAQuarter)
}

fn is_part(word: &str) -> bool {
    word.starts_with(['Q', 'T'])
}

/// A day such as `2027-03-31`, in the years that a strategy may speak of.
///
/// # Errors
/// [`FaultKind::NotADay`].
pub fn day(text: &str) -> Result<Option<NaiveDate>, FaultKind> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let read = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    read.filter(|day| year_fits(chrono::Datelike::year(day))).map(Some).ok_or(FaultKind::NotADay)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_and_never_guessed() {
        for (text, expected) in [
            ("", Ok(None)),
            ("  ", Ok(None)),
            ("0", Ok(Some("0"))),
            ("12", Ok(Some("12"))),
            ("12.5", Ok(Some("12.5"))),
            ("12,5", Ok(Some("12.5"))),
            ("0.125", Ok(Some("0.125"))),
            ("1 500", Ok(Some("1500"))),
            ("1\u{a0}500,75", Ok(Some("1500.75"))),
            ("1'500", Ok(Some("1500"))),
            ("1,500,000", Ok(Some("1500000"))),
            ("1.500.000,5", Ok(Some("1500000.5"))),
            ("1,500,000.50", Ok(Some("1500000.50"))),
            ("-1", Ok(Some("-1"))),
            ("1,500", Err(FaultKind::Ambiguous)),
            ("1.500", Err(FaultKind::Ambiguous)),
            ("1,50,000", Err(FaultKind::NotANumber)),
            ("1.5.0,2", Err(FaultKind::NotANumber)),
            ("1,5.5,5", Err(FaultKind::NotANumber)),
            ("1e9", Err(FaultKind::NotANumber)),
            ("ten", Err(FaultKind::NotANumber)),
            (".", Err(FaultKind::NotANumber)),
            ("--1", Err(FaultKind::NotANumber)),
            ("999999999999999999999999999999", Err(FaultKind::TooLarge)),
            ("-999999999999999999999999999999", Err(FaultKind::Negative)),
            (&"9".repeat(1000), Err(FaultKind::NotANumber)),
        ] {
            let expected = expected.map(|one| one.map(|one| one.parse().unwrap()));
            assert_eq!(number(text), expected, "{text}");
        }
    }

    #[test]
    fn amounts_have_bounds() {
        for (text, expected) in [
            ("10000000000000", None),
            ("10000000000000.01", Some(FaultKind::TooLarge)),
            ("1000000000000000", Some(FaultKind::TooLarge)),
            ("-1", Some(FaultKind::Negative)),
            ("-0", None),
            ("0.12345", Some(FaultKind::TooFine)),
            ("0.12340", None),
        ] {
            assert_eq!(amount(text).err(), expected, "{text}");
        }
    }

    #[test]
    fn years_quarters_and_days_lie_in_our_time() {
        for (text, expected) in [
            ("1990", Some(1990)),
            ("2100", Some(2100)),
            ("1899", None),
            ("2101", None),
            ("27", None),
            ("+2027", None),
        ] {
            assert_eq!(year(text).ok().flatten(), expected, "{text}");
        }
        for (text, expected) in [
            ("2027-Q3", Some("2027-Q3")),
            ("2027 q3", Some("2027-Q3")),
            ("T3 2027", Some("2027-Q3")),
            ("Q3/2027", Some("2027-Q3")),
            ("2027-Q5", None),
            ("1899-Q1", None),
            ("2027-3", None),
            ("2027", None),
        ] {
            assert_eq!(
                quarter(text).ok().flatten().map(|quarter| quarter.to_string()).as_deref(),
                expected,
                "{text}"
            );
        }
        assert!(day("2027-02-28").unwrap().is_some());
        for text in ["2027-02-30", "1899-01-01", "28/02/2027", "x"] {
            assert_eq!(day(text), Err(FaultKind::NotADay), "{text}");
        }
    }
}
