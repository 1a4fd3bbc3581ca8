//! Knows how a day is read as people type it, in numbers or with the month in letters; where day and month may change places it
//! says both. Knows no column and no form.

use super::{Format, plain_words, shows_nothing};
use crate::lang::{Languages, with_digits};
use chrono::{Datelike, NaiveDate};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// What people may mean by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedDay {
    /// One day.
    Day(NaiveDate),
    /// A month, by its first day.
    Month(NaiveDate),
    /// A year.
    Year(i32),
    /// Two numbers and a year: the day if the first number is the day, and if it is the month; absent where there is none.
    Turned(Option<NaiveDate>, Option<NaiveDate>),
    /// The number by which spreadsheets count days.
    Counted(i64),
}

/// How days are read.
pub struct DayReader<'a> {
    languages: &'a Languages,
    /// The words in the names of the months in every language, each with the number of the month.
    months: OnceCell<Vec<(u32, String)>>,
}

impl<'a> DayReader<'a> {
    /// Reads the months of these languages.
    pub fn of(languages: &'a Languages) -> DayReader<'a> {
        DayReader { languages, months: OnceCell::new() }
    }

    /// What a text says; nothing where it is no day.
    pub fn read(&self, text: &str) -> Option<TypedDay> {
        let seen = |letter: &char| letter.is_whitespace() || !shows_nothing(*letter);
        let text: String = with_digits(text).chars().filter(seen).collect();
        numbers(text.trim()).or_else(|| self.in_letters(&text))
    }

    /// A day or a month with the month in letters, whole or cut: 31-Dec-25, 3rd March 2026, marzo de 2026, December 31, 2025.
    fn in_letters(&self, text: &str) -> Option<TypedDay> {
        let plain = plain_words(text);
        let month = self.month(&plain)?;
        let numbers: Vec<&str> = plain.split(' ').filter_map(digits_of).collect();
        match numbers.as_slice() {
            [year] if year.len() == 4 => {
                NaiveDate::from_ymd_opt(year.parse().ok()?, month, 1).map(TypedDay::Month)
            }
            [year, day] if year.len() == 4 => date(year, month, day.parse().ok()?),
            [day, year] => date(year, month, day.parse().ok()?),
            _ => None,
        }
    }

    fn months(&self) -> &[(u32, String)] {
        self.months.get_or_init(|| {
            let formats = self.languages.iter().map(Format::new);
            let named = formats.flat_map(|format| {
                let days = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2001, month, 1));
                days.map(|day| (day.month(), plain_words(&format.month(day)))).collect::<Vec<_>>()
            });
            let words = |(month, name): (u32, String)| {
                let words = name.split(' ').map(str::to_owned).collect::<Vec<_>>();
                words.into_iter().map(move |word| (month, word))
            };
            named.flat_map(words).filter(|(_, word)| is_word(word)).collect()
        })
    }

    /// The month whose name one of the words begins, where it is only one.
    fn month(&self, words: &str) -> Option<u32> {
        let words: Vec<&str> = words.split(' ').filter(|word| is_word(word)).collect();
        let begins = |name: &str| {
            words.iter().any(|word| {
                name.starts_with(word.strip_suffix('t').filter(|stem| *stem == "sep").unwrap_or(word))
            })
        };
        if words.is_empty() {
            return None;
        }
        let named: BTreeSet<u32> =
            self.months().iter().filter(|(_, name)| begins(name)).map(|(month, _)| *month).collect();
        if named.len() == 1 { named.first().copied() } else { None }
    }
}

fn is_word(word: &str) -> bool {
    word.chars().count() > 2 && word.chars().all(char::is_alphabetic)
}

/// The digits that a word begins with, where at most two letters follow: `3rd`, `1er`.
fn digits_of(word: &str) -> Option<&str> {
    let end = word.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(word.len());
    let (digits, letters) = word.split_at(end);
    (!digits.is_empty() && letters.chars().count() <= 2).then_some(digits)
}

/// The numbers of a day, a month or a year; a time behind a day does not matter.
fn numbers(text: &str) -> Option<TypedDay> {
    let is_time = |rest: &str| {
        rest.contains(':') && rest.chars().all(|c| c.is_ascii_digit() || ":. TZapmAPM+".contains(c))
    };
    let text = match text.split_once(['T', ' ']) {
        Some((day, time)) if is_time(time) => day,
        _ => text,
    };
    // Some languages write a full stop behind the year too.
    let text = text.strip_suffix('.').unwrap_or(text);
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let is_number =
        |part: &&str| !part.is_empty() && part.len() <= 5 && part.chars().all(|c| c.is_ascii_digit());
    if !parts.iter().all(is_number) {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    let month_of = |year: &str, month: &str| {
        NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, 1).map(TypedDay::Month)
    };
    match parts.as_slice() {
        [days] if days.len() == 5 => days.parse().ok().map(TypedDay::Counted),
        [year] if year.len() == 4 => year.parse().ok().map(TypedDay::Year),
        [year, month] if year.len() == 4 => month_of(year, month),
        [month, year] if year.len() == 4 => month_of(year, month),
        [year, month, day] if year.len() == 4 => date(year, number(month)?, number(day)?),
        [first, second, year] => {
            let (year, first, second) = (year_of(year)?, number(first)?, number(second)?);
            let day_first = NaiveDate::from_ymd_opt(year, second, first);
            let month_first = NaiveDate::from_ymd_opt(year, first, second);
            Some(TypedDay::Turned(day_first, month_first))
        }
        _ => None,
    }
}

fn date(year: &str, month: u32, day: u32) -> Option<TypedDay> {
    NaiveDate::from_ymd_opt(year_of(year)?, month, day).map(TypedDay::Day)
}

/// Two digits stand for a year from 1990 to 2089.
fn year_of(year: &str) -> Option<i32> {
    let number: i32 = year.parse().ok()?;
    match year.len() {
        4 => Some(number),
        2 => Some(if number < 90 { 2000 + number } else { 1900 + number }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TypedDay::{Counted, Day, Month, Turned, Year};

    fn languages() -> Languages {
        crate::bundle::languages(&crate::bundle::Files::embedded().with_pseudo()).0
    }

    #[test]
    fn days_are_read_in_numbers_and_in_letters() {
        let languages = languages();
        let reader = DayReader::of(&languages);
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let turned = |one: &str, other: &str| Turned(one.parse().ok(), other.parse().ok());
        for (text, expected) in [
            ("2026-03-03", Some(Day(day("2026-03-03")))),
            ("2026/3/3 10:30", Some(Day(day("2026-03-03")))),
            ("٢٠٢٦-٠٣-٠٣", Some(Day(day("2026-03-03")))),
            ("3 March 2026", Some(Day(day("2026-03-03")))),
            ("\u{200e}3rd of March, 2026", Some(Day(day("2026-03-03")))),
            ("March 3, 2026", Some(Day(day("2026-03-03")))),
            ("2026 March 3", Some(Day(day("2026-03-03")))),
            ("1.º de marzo del 2026", Some(Day(day("2026-03-01")))),
            ("31-dic-98", Some(Day(day("1998-12-31")))),
            ("3/3/2026", Some(turned("2026-03-03", "2026-03-03"))),
            ("03.04.2026", Some(turned("2026-04-03", "2026-03-04"))),
            ("31/12/26", Some(turned("2026-12-31", ""))),
            ("31.12.2026.", Some(turned("2026-12-31", ""))),
            ("2026. 3. 3.", Some(Day(day("2026-03-03")))),
            ("31/02/2026", Some(turned("", ""))),
            ("marzo 2026", Some(Month(day("2026-03-01")))),
            ("marzo de 2026", Some(Month(day("2026-03-01")))),
            ("2026-03", Some(Month(day("2026-03-01")))),
            ("3/2026", Some(Month(day("2026-03-01")))),
            ("2026", Some(Year(2026))),
            ("46022", Some(Counted(46022))),
            ("2026-02-30", None),
            ("30 February 2026", None),
            ("13/2026", None),
            ("March", None),
            ("1 ma 2026", None),
            ("26", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(reader.read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_a_language_writes_it_reads_as_the_same_day() {
        let languages = languages();
        let reader = DayReader::of(&languages);
        assert!(languages.codes().count() >= 4);
        for language in languages.iter() {
            let format = Format::new(language);
            for month in 1..=12 {
                for number in [1, 3, 12, 28] {
                    let day = NaiveDate::from_ymd_opt(2026, month, number).unwrap();
                    let text = format.date(day);
                    assert_eq!(reader.read(&text), Some(Day(day)), "{text}");
                }
                let first = NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
                let text = format.month(first);
                assert_eq!(reader.read(&text), Some(Month(first)), "{text}");
            }
        }
    }
}
