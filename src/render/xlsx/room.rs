//! Knows how much room words and numbers take in cells; knows no sheet.

use crate::document::workbook::ColumnKind;
use crate::render::letters;
use rust_decimal::Decimal;

/// The size at which the letters that are known here are as wide as those of cells.
const SIZE: f64 = 8.5;
/// How wide a character of a column is where it is narrowest, in points.
const CHARACTER: f64 = 5.25;
/// The height of a line, and what a cell keeps free above and below its lines, in points.
const LINE: f64 = 12.0;
const PADDING: f64 = 3.0;
/// The most lines of a row: it can be no higher than 409 points.
const MOST_LINES: u16 = 33;

/// How wide words are on one line, in characters of a column.
pub(super) fn width(words: &str, bold: bool) -> f64 {
    letters::width(words, SIZE, bold) / CHARACTER
}

/// How wide the widest word is that stands between spaces, in characters of a column.
pub(super) fn longest_word(words: &str, bold: bool) -> f64 {
    words.split_whitespace().map(|word| width(word, bold)).fold(0.0, f64::max)
}

/// How wide a number is as its kind shows it, in characters of a column.
pub(super) fn number_width(kind: &ColumnKind, number: Decimal) -> f64 {
    let (hundredfold, decimals, grouped) = match kind {
        ColumnKind::Number { decimals } | ColumnKind::Money { decimals, .. } => (false, *decimals, true),
        ColumnKind::Percent => (true, 0, false),
        ColumnKind::Rate => (true, 1, false),
        _ => (false, 0, false),
    };
    let hundred = hundredfold.then(|| number.checked_mul(Decimal::ONE_HUNDRED)).flatten();
    let shown = hundred.unwrap_or(number);
    let digits = shown.round_dp(u32::from(decimals)).trunc().abs().to_string().chars().count();
    let groups = if grouped { digits.saturating_sub(1) / 3 } else { 0 };
    let behind = if decimals > 0 { usize::from(decimals) + 1 } else { 0 };
    let signs = usize::from(number.is_sign_negative()) + usize::from(hundredfold);
    f64::from(u16::try_from(digits + groups + behind + signs).unwrap_or(u16::MAX))
}

/// The lines that words take in a column of so many characters. A word that is longer than a line is broken.
pub(super) fn lines(words: &str, room: f64, bold: bool) -> usize {
    words.lines().map(|line| wrap(line, room.max(1.0), bold)).sum()
}

fn wrap(line: &str, room: f64, bold: bool) -> usize {
    let space = width(" ", bold);
    let (mut lines, mut used) = (1, 0.0);
    for word in line.split_whitespace() {
        let mut need = width(word, bold);
        if used > 0.0 && used + space + need > room {
            lines += 1;
            used = 0.0;
        } else if used > 0.0 {
            used += space;
        }
        while need > room {
            lines += 1;
            need -= room;
        }
        used += need;
    }
    lines
}

/// The height of words in a column of so many characters, in points.
pub(super) fn text_height(words: &str, room: f64) -> f64 {
    height(lines(words, room, false))
}

/// The height of so many lines, in points.
pub(super) fn height(lines: usize) -> f64 {
    f64::from(u16::try_from(lines).unwrap_or(MOST_LINES).clamp(1, MOST_LINES)) * LINE + PADDING
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_wide_as_they_are_shown() {
        let money = |decimals| ColumnKind::Money { currency: "KES".to_owned(), decimals };
        for (number, kind, wanted) in [
            ("0", money(0), "0"),
            ("999.4", money(0), "999"),
            ("999.6", money(0), "1,000"),
            ("1000", money(0), "1,000"),
            ("1000000000", money(0), "1,000,000,000"),
            ("1000000000000000", money(0), "1,000,000,000,000,000"),
            ("1000000000000000", money(2), "1,000,000,000,000,000.00"),
            ("-1234567.891", ColumnKind::Number { decimals: 2 }, "-1,234,567.89"),
            ("1.05", ColumnKind::Number { decimals: 4 }, "1.0500"),
            ("0.035", ColumnKind::Rate, "3.5%"),
            ("12.5", ColumnKind::Percent, "1250%"),
            ("2027", ColumnKind::Year, "2027"),
        ] {
            let width = number_width(&kind, number.parse().unwrap());
            assert_eq!(width, wanted.len() as f64, "{number} {kind:?}");
        }
    }

    #[test]
    fn words_go_to_the_next_line_whole_and_only_those_longer_than_a_line_are_broken() {
        for (words, room, wanted) in [
            ("", 10.0, 0),
            ("a", 10.0, 1),
            ("first\n\nthird", 10.0, 3),
            ("one two three four", 100.0, 1),
            ("mmmmmm mmmmmm mmmmmm", 10.0, 3),
            ("mmmmmmmmmmmmmmmmmmmm", 10.0, 3),
        ] {
            assert_eq!(lines(words, room, false), wanted, "{words}");
        }
        assert!(width("Budget", true) > width("Budget", false));
    }

    #[test]
    fn no_row_is_lower_than_a_line_or_higher_than_the_format_allows() {
        assert_eq!([0, 1, 2].map(height), [15.0, 15.0, 27.0]);
        assert!([34, 1_000, usize::MAX].map(height).into_iter().all(|height| height < 409.0));
    }
}
