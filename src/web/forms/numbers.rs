//! Knows how numbers, years, quarters and days are read as people type them, and how they stand in fields; never guesses.

use super::Fault;
use crate::assessment::strategy::{LARGEST_AMOUNT, Quarter, year_fits};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

/// The most characters that a number may have: twice what the largest one needs.
const LONGEST_NUMBER: usize = 40;
/// The most decimals of an amount, a value or a percentage.
const MOST_DECIMALS: u32 = 4;

/// A number as typed: digits with one decimal mark, point or comma; blanks and apostrophes between digits are ignored.
/// At most four decimals, and no further from 0 than [`LARGEST_AMOUNT`].
///
/// # Errors
/// [`Fault::NotANumber`]; [`Fault::Ambiguous`] where a mark could stand for thousands, as in `1,500`; what is too large or
/// too fine.
pub fn number(text: &str) -> Result<Decimal, Fault> {
    let bare: String = text.chars().filter(|letter| !is_spacer(*letter)).collect();
    if bare.chars().count() > LONGEST_NUMBER {
        return Err(Fault::NotANumber);
    }
    let plain = one_mark(&bare)?;
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let written = digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if !written || !digits.chars().any(|letter| letter.is_ascii_digit()) {
        return Err(Fault::NotANumber);
    }
    let whole = digits.split('.').next().unwrap_or_default().trim_start_matches('0').len();
    if whole > 20 {
        return Err(Fault::TooLarge);
    }
    let number: Decimal = plain.parse().map_err(|_| Fault::NotANumber)?;
    if number.abs() > LARGEST_AMOUNT {
        Err(Fault::TooLarge)
    } else if number.normalize().scale() > MOST_DECIMALS {
        Err(Fault::TooFine)
    } else {
        Ok(number)
    }
}

/// A number from 0.
///
/// # Errors
/// As [`number`]; what is negative.
pub fn amount(text: &str) -> Result<Decimal, Fault> {
    let amount = number(text)?;
    if amount < Decimal::ZERO { Err(Fault::Negative) } else { Ok(amount) }
}

/// A number above 0.
///
/// # Errors
/// As [`amount`]; what is 0.
pub fn rate(text: &str) -> Result<Decimal, Fault> {
    let rate = amount(text)?;
    if rate.is_zero() { Err(Fault::Zero) } else { Ok(rate) }
}

/// A percentage from 0 to `most`.
///
/// # Errors
/// [`Fault::NotAShare`]; [`Fault::Ambiguous`] as [`number`].
pub fn share(text: &str, most: u32) -> Result<Decimal, Fault> {
    let share = number(text).map_err(|fault| match fault {
        Fault::Ambiguous => fault,
        _ => Fault::NotAShare(most),
    })?;
    if share < Decimal::ZERO || share > Decimal::from(most) { Err(Fault::NotAShare(most)) } else { Ok(share) }
}

/// A whole number from `least` to `most`.
///
/// # Errors
/// [`Fault::NotACount`].
pub fn count(text: &str, least: u32, most: u32) -> Result<u32, Fault> {
    let plain = text.chars().all(|letter| letter.is_ascii_digit());
    let count = text.parse().ok().filter(|count| plain && (least..=most).contains(count));
    count.ok_or(Fault::NotACount(least, most))
}

fn is_spacer(letter: char) -> bool {
    letter.is_whitespace() || ['\'', '\u{2019}', '\u{a0}', '\u{202f}'].contains(&letter)
}

/// The number with a point as its only mark.
fn one_mark(bare: &str) -> Result<String, Fault> {
    let marks: Vec<char> = bare.chars().filter(|letter| ['.', ','].contains(letter)).collect();
    let Some(last) = marks.last() else { return Ok(bare.to_owned()) };
    let other = if *last == '.' { ',' } else { '.' };
    let (before, after) = bare.rsplit_once(*last).unwrap_or((bare, ""));
    let thousands = |part: &str, mark: char| part.split(mark).skip(1).all(|group| group.len() == 3);
    match (marks.len(), before.contains(other), before.contains(*last)) {
        // 1.500 or 1,500: thousands or decimals; 0.500 can only be decimals.
        (1, ..) if after.len() == 3 && !["", "-", "0", "-0"].contains(&before) => Err(Fault::Ambiguous),
        (1, ..) => Ok(format!("{before}.{after}")),
        (_, true, false) if thousands(before, other) => Ok(format!("{}.{after}", before.replace(other, ""))),
        (_, false, true) if thousands(bare, *last) => Ok(bare.replace(*last, "")),
        _ => Err(Fault::NotANumber),
    }
}

/// A year from 1990 to 2100.
///
/// # Errors
/// [`Fault::NotAYear`].
pub fn year(text: &str) -> Result<i32, Fault> {
    let plain = text.len() == 4 && text.chars().all(|letter| letter.is_ascii_digit());
    text.parse().ok().filter(|year| plain && year_fits(*year)).ok_or(Fault::NotAYear)
}

/// A quarter such as `2027-Q3`; blanks and the order of year and quarter do not matter.
///
/// # Errors
/// [`Fault::NotAQuarter`].
pub fn quarter(text: &str) -> Result<Quarter, Fault> {
    let upper = text.to_uppercase();
    let words = upper.split(|letter: char| letter.is_whitespace() || ['-', '/'].contains(&letter));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let (year, part) = match words.as_slice() {
        [one, two] if is_part(one) => (*two, *one),
        [one, two] => (*one, *two),
        _ => return Err(Fault::NotAQuarter),
    };
    let part = part.strip_prefix(['Q', 'T']).unwrap_or("");
    format!("{year}-Q{part}").parse().map_err(|_| Fault::NotAQuarter)
}

fn is_part(word: &str) -> bool {
    word.starts_with(['Q', 'T'])
}

/// A day such as `2027-03-31`, in the years that a strategy may speak of.
///
/// # Errors
/// [`Fault::NotADay`].
pub fn day(text: &str) -> Result<NaiveDate, Fault> {
    let read = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == 10);
    read.filter(|day| year_fits(day.year())).ok_or(Fault::NotADay)
}

/// A year, a month or a day: `2022`, `2022-06` or `2022-06-15`, in whatever time.
///
/// # Errors
/// [`Fault::NotADate`].
pub fn date(text: &str) -> Result<&str, Fault> {
    let day = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    let plain = text.len() <= 10 && text.starts_with(|letter: char| letter.is_ascii_digit());
    if plain && day.parse::<NaiveDate>().is_ok() { Ok(text) } else { Err(Fault::NotADate) }
}

/// A number as it stands in a field: no marks for thousands, so that it can be read again; the decimal mark is the
/// point, which both languages read.
pub fn number_as_typed(number: Decimal) -> String {
    let plain = number.normalize().to_string();
    // Three decimals could be thousands; one zero more cannot.
    match plain.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("{plain}0"),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_and_never_guessed() {
        for (text, expected) in [
            ("0", Ok("0")),
            ("12", Ok("12")),
            ("12.5", Ok("12.5")),
            ("12,5", Ok("12.5")),
            ("0.125", Ok("0.125")),
            ("1 500", Ok("1500")),
            ("1\u{a0}500,75", Ok("1500.75")),
            ("1'500", Ok("1500")),
            ("1,500,000", Ok("1500000")),
            ("1.500.000,5", Ok("1500000.5")),
            ("1,500,000.50", Ok("1500000.50")),
            ("-1", Ok("-1")),
            ("-0", Ok("0")),
            ("0.12340", Ok("0.1234")),
            ("10000000000000", Ok("10000000000000")),
            ("1,500", Err(Fault::Ambiguous)),
            ("1.500", Err(Fault::Ambiguous)),
            ("1,50,000", Err(Fault::NotANumber)),
            ("1.5.0,2", Err(Fault::NotANumber)),
            ("1,5.5,5", Err(Fault::NotANumber)),
            ("1e9", Err(Fault::NotANumber)),
            ("ten", Err(Fault::NotANumber)),
            (".", Err(Fault::NotANumber)),
            ("--1", Err(Fault::NotANumber)),
            ("10000000000000.01", Err(Fault::TooLarge)),
            ("1000000000000000", Err(Fault::TooLarge)),
            ("999999999999999999999999999999", Err(Fault::TooLarge)),
            ("0.12345", Err(Fault::TooFine)),
            (&"9".repeat(1000), Err(Fault::NotANumber)),
        ] {
            assert_eq!(number(text), expected.map(|one| one.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn what_has_bounds_keeps_to_them() {
        assert_eq!(amount("-1"), Err(Fault::Negative));
        assert_eq!(amount("-0"), Ok(Decimal::ZERO));
        assert_eq!(rate("0.0"), Err(Fault::Zero));
        assert_eq!(share("1000", 1_000), Ok(Decimal::ONE_THOUSAND));
        for refused in ["-1", "1000.1", "0.12345", "x"] {
            assert_eq!(share(refused, 1_000), Err(Fault::NotAShare(1_000)), "{refused}");
        }
        assert_eq!(count("3", 1, 9), Ok(3));
        for refused in ["0", "10", "+3", "-3", "x", "1000000000000000"] {
            assert_eq!(count(refused, 1, 9), Err(Fault::NotACount(1, 9)), "{refused}");
        }
    }

    #[test]
    fn what_stands_in_a_field_is_read_as_the_same_number() {
        for text in ["0", "12.5", "0.125", "1500", "1500.125", "10000000000000", "3.1400"] {
            let held: Decimal = text.parse().unwrap();
            assert_eq!(number(&number_as_typed(held)), Ok(held), "{text} as {}", number_as_typed(held));
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
            assert_eq!(year(text).ok(), expected, "{text}");
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
            assert_eq!(quarter(text).ok().map(|quarter| quarter.to_string()).as_deref(), expected, "{text}");
        }
        assert!(day("2027-02-28").is_ok());
        for text in ["2027-02-30", "1899-01-01", "28/02/2027", "x", "2027-2-28"] {
            assert_eq!(day(text), Err(Fault::NotADay), "{text}");
        }
    }

    #[test]
    fn dates_are_years_months_or_days() {
        for text in ["2022", "2022-06", "2022-06-15"] {
            assert_eq!(date(text), Ok(text));
        }
        for text in ["2022-13", "2022-02-30", "June 2022", "22", "+022"] {
            assert_eq!(date(text), Err(Fault::NotADate), "{text}");
        }
    }
}
