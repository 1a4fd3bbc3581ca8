//! Knows how years, quarters and days are read as people type them into fields; never guesses.

use super::{Fault, FieldReader};
use crate::assessment::SOURCE_YEARS;
use crate::assessment::strategy::{MeasurementDate, Quarter, year_fits, years_in};
use crate::lang::with_digits;
use crate::words::TypedDay;
use chrono::{Datelike, NaiveDate};

impl FieldReader<'_> {
    /// A day in the years that a strategy may speak of, which does not lie ahead.
    ///
    /// # Errors
    /// [`Fault::NotADay`]; [`Fault::AmbiguousDay`]; [`Fault::Ahead`].
    pub fn day(&self, text: &str) -> Result<NaiveDate, Fault> {
        let day = self.any_day(text)?;
        if self.today.is_some_and(|today| day > today) { Err(Fault::Ahead) } else { Ok(day) }
    }

    /// A day in the years that a strategy may speak of.
    ///
    /// # Errors
    /// [`Fault::NotADay`]; [`Fault::AmbiguousDay`].
    pub fn any_day(&self, text: &str) -> Result<NaiveDate, Fault> {
        let day = match self.voice.read_day(text) {
            Some(TypedDay::Day(day)) => Some(day),
            Some(TypedDay::Turned(one, other)) => one_of([one, other], |day| year_fits(day.year()))?,
            _ => None,
        };
        day.filter(|day| year_fits(day.year())).ok_or(Fault::NotADay)
    }

    /// A year, a month or a day of a source, from 1800 to the next year, as it is kept: `2022`, `2022-06` or `2022-06-15`.
    ///
    /// # Errors
    /// [`Fault::NotADate`]; [`Fault::AmbiguousDay`].
    pub fn date(&self, text: &str) -> Result<String, Fault> {
        let latest = self.today.map_or(*SOURCE_YEARS.end(), |today| today.year().saturating_add(1));
        self.date_until(text, latest)
    }

    /// The same of what was published: not one of which each day lies ahead.
    ///
    /// # Errors
    /// [`Fault::NotADate`]; [`Fault::AmbiguousDay`]; [`Fault::Ahead`].
    pub fn published(&self, text: &str) -> Result<String, Fault> {
        let kept = self.date_until(text, *SOURCE_YEARS.end())?;
        let first = kept.parse().ok().map(MeasurementDate::first_day);
        match (first, self.today) {
            (Some(first), Some(today)) if first > today => Err(Fault::Ahead),
            _ => Ok(kept),
        }
    }

    fn date_until(&self, text: &str, latest: i32) -> Result<String, Fault> {
        let fits = |year: i32| SOURCE_YEARS.contains(&year) && year <= latest;
        let (year, kept) = match self.voice.read_day(text) {
            Some(TypedDay::Year(year)) => (year, format!("{year:04}")),
            Some(TypedDay::Month(first)) => (first.year(), first.format("%Y-%m").to_string()),
            Some(TypedDay::Day(day)) => (day.year(), day.to_string()),
            Some(TypedDay::Turned(one, other)) => {
                let day = one_of([one, other], |day| fits(day.year()))?.ok_or(Fault::NotADate)?;
                (day.year(), day.to_string())
            }
            Some(TypedDay::Counted(_)) | None => return Err(Fault::NotADate),
        };
        if fits(year) { Ok(kept) } else { Err(Fault::NotADate) }
    }

    /// A year, a month or a day in the years that a strategy may speak of, which has begun.
    ///
    /// # Errors
    /// [`Fault::NotAPeriod`]; [`Fault::AmbiguousDay`]; [`Fault::Ahead`].
    pub fn period(&self, text: &str) -> Result<MeasurementDate, Fault> {
        let read = match self.voice.read_day(text) {
            Some(TypedDay::Year(year)) => Some(MeasurementDate::Year(year)),
            Some(TypedDay::Month(first)) => Some(MeasurementDate::Month(first)),
            Some(TypedDay::Day(day)) => Some(day.into()),
            Some(TypedDay::Turned(one, other)) => {
                one_of([one, other], |day| year_fits(day.year()))?.map(MeasurementDate::Day)
            }
            Some(TypedDay::Counted(_)) | None => None,
        };
        let period = read.filter(|period| year_fits(period.year())).ok_or(Fault::NotAPeriod)?;
        if self.today.is_some_and(|today| period.first_day() > today) {
            Err(Fault::Ahead)
        } else {
            Ok(period)
        }
    }

    /// Words that name a year in which something was, as they are typed.
    ///
    /// # Errors
    /// [`Fault::NoYear`]; [`Fault::Ahead`].
    pub fn era<'t>(&self, text: &'t str) -> Result<&'t str, Fault> {
        let first = years_in(&with_digits(text)).filter(|year| year_fits(*year)).min();
        let first = first.ok_or(Fault::NoYear)?;
        if self.today.is_some_and(|today| first > today.year()) { Err(Fault::Ahead) } else { Ok(text) }
    }
}

/// The day that is meant, where the order of day and month makes no difference, or only one order can be meant.
fn one_of(
    orders: [Option<NaiveDate>; 2],
    can_be: impl Fn(&NaiveDate) -> bool,
) -> Result<Option<NaiveDate>, Fault> {
    let [day_first, month_first] = orders.map(|day| day.filter(&can_be));
    match (day_first, month_first) {
        (Some(one), Some(other)) if one != other => Err(Fault::AmbiguousDay(one, other)),
        (one, other) => Ok(one.or(other)),
    }
}

/// A year from 1990 to 2100.
///
/// # Errors
/// [`Fault::NotAYear`].
pub fn year(text: &str) -> Result<i32, Fault> {
    let text = with_digits(text);
    let plain = text.len() == 4 && text.chars().all(|letter| letter.is_ascii_digit());
    text.parse().ok().filter(|year| plain && year_fits(*year)).ok_or(Fault::NotAYear)
}

/// A quarter such as `2027-Q3`; blanks and the order of year and quarter do not matter.
///
/// # Errors
/// [`Fault::NotAQuarter`].
pub fn quarter(text: &str) -> Result<Quarter, Fault> {
    let upper = with_digits(text).to_uppercase();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Files;
    use crate::lang::Lang;
    use crate::web::Voice;
    use crate::web::forms::FormCurrency;
    use crate::words::Messages;

    #[test]
    fn years_and_quarters_lie_in_our_time() {
        for (text, expected) in [
            ("1990", Some(1990)),
            ("٢٠٢٧", Some(2027)),
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
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        let voice = Voice::new(Lang::EN, &Messages::load(&Files::embedded()).0);
        let (currency, today) = (FormCurrency::default(), "2026-11-25".parse().ok());
        let reader = FieldReader { voice: &voice, currency, today, kind: None };
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let both = || Fault::AmbiguousDay(day("2026-04-03"), day("2026-03-04"));
        for (text, as_day, as_date) in [
            ("2026-03-03", Ok("2026-03-03"), Ok("2026-03-03")),
            ("3 March 2026", Ok("2026-03-03"), Ok("2026-03-03")),
            ("3 de marzo de 2026", Ok("2026-03-03"), Ok("2026-03-03")),
            ("3/3/2026", Ok("2026-03-03"), Ok("2026-03-03")),
            ("03.04.2026", Err(both()), Err(both())),
            ("marzo 2026", Err(Fault::NotADay), Ok("2026-03")),
            ("2022", Err(Fault::NotADay), Ok("2022")),
            ("2027-02-30", Err(Fault::NotADay), Err(Fault::NotADate)),
            ("1899-01-01", Err(Fault::NotADay), Ok("1899-01-01")),
            ("2026-11-25", Ok("2026-11-25"), Ok("2026-11-25")),
            ("2026-11-26", Err(Fault::Ahead), Ok("2026-11-26")),
            ("2027-12-31", Err(Fault::Ahead), Ok("2027-12-31")),
            ("2028-01-01", Err(Fault::Ahead), Err(Fault::NotADate)),
            ("2101-01-01", Err(Fault::NotADay), Err(Fault::NotADate)),
            ("1799-12-31", Err(Fault::NotADay), Err(Fault::NotADate)),
            ("03.04.2999", Err(Fault::NotADay), Err(Fault::NotADate)),
            ("0001-01-01", Err(Fault::NotADay), Err(Fault::NotADate)),
            ("0000", Err(Fault::NotADay), Err(Fault::NotADate)),
            ("2999", Err(Fault::NotADay), Err(Fault::NotADate)),
            ("46022", Err(Fault::NotADay), Err(Fault::NotADate)),
            ("June", Err(Fault::NotADay), Err(Fault::NotADate)),
            ("22", Err(Fault::NotADay), Err(Fault::NotADate)),
            ("+022", Err(Fault::NotADay), Err(Fault::NotADate)),
        ] {
            assert_eq!(reader.day(text), as_day.map(day), "{text}");
            assert_eq!(reader.date(text), as_date.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn what_was_measured_has_a_day_a_month_or_a_year() {
        let messages = Messages::load(&Files::embedded()).0;
        for lang in [Lang::EN, Lang::ES] {
            let voice = Voice::new(lang, &messages);
            let (currency, today) = (FormCurrency::default(), "2026-11-25".parse().ok());
            let reader = FieldReader { voice: &voice, currency, today, kind: None };
            for (text, expected) in [
                ("31 March 2025", Ok("2025-03-31")),
                ("31 de marzo de 2025", Ok("2025-03-31")),
                ("2025-03-31", Ok("2025-03-31")),
                ("31/03/2025", Ok("2025-03-31")),
                ("March 2025", Ok("2025-03")),
                ("marzo de 2025", Ok("2025-03")),
                ("2025-03", Ok("2025-03")),
                ("2025", Ok("2025")),
                ("٢٠٢٥", Ok("2025")),
                // Of what has begun there can be a value.
                ("2026", Ok("2026")),
                ("November 2026", Ok("2026-11")),
                ("December 2026", Err(Fault::Ahead)),
                ("2027-03-31", Err(Fault::Ahead)),
                ("2027", Err(Fault::Ahead)),
                ("1989", Err(Fault::NotAPeriod)),
                ("2101", Err(Fault::NotAPeriod)),
                ("25", Err(Fault::NotAPeriod)),
                ("March", Err(Fault::NotAPeriod)),
                ("46022", Err(Fault::NotAPeriod)),
            ] {
                let read = reader.period(text).map(|period| period.to_string());
                assert_eq!(read, expected.map(str::to_owned), "{lang} {text}");
            }
            // What people are told to write is what the field takes and shows.
            let told = Fault::NotAPeriod.words(&voice, "x");
            for kept in ["2025-03-31", "2025-03", "2025"] {
                let shown = voice.day(kept);
                assert!(told.contains(&shown), "{told}: {shown}");
                assert_eq!(reader.period(&shown).map(|period| period.to_string()).as_deref(), Ok(kept));
            }
        }
    }

    #[test]
    fn an_era_names_a_year_that_has_begun() {
        let voice = Voice::new(Lang::EN, &Messages::load(&Files::embedded()).0);
        let (currency, today) = (FormCurrency::default(), "2026-11-25".parse().ok());
        let reader = FieldReader { voice: &voice, currency, today, kind: None };
        for (text, fault) in [
            ("2024", None),
            ("2019–2022", None),
            ("June 2023, preliminary", None),
            ("٢٠٢٤", None),
            ("2025, 2030 projected", None),
            ("2027", Some(Fault::Ahead)),
            ("26", Some(Fault::NoYear)),
            ("1850", Some(Fault::NoYear)),
            ("2101", Some(Fault::NoYear)),
            ("soon", Some(Fault::NoYear)),
        ] {
            assert_eq!(reader.era(text).err(), fault, "{text}");
        }
    }
}
