//! Knows when something was measured, as precisely as somebody said it: on a day, in a month or over a year.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A day, a month or a year. Written as `2026-03-31`, `2026-03` or `2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum MeasurementDate {
    /// A day.
    Day(NaiveDate),
    /// A month, by its first day.
    Month(NaiveDate),
    /// A year.
    Year(i32),
}

impl MeasurementDate {
    /// The year that it is or lies in.
    pub fn year(self) -> i32 {
        match self {
            MeasurementDate::Day(day) | MeasurementDate::Month(day) => day.year(),
            MeasurementDate::Year(year) => year,
        }
    }

    /// Its first day: on it, what is measured has begun.
    pub fn first_day(self) -> NaiveDate {
        match self {
            MeasurementDate::Day(day) | MeasurementDate::Month(day) => day,
            MeasurementDate::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX),
        }
    }

    /// Its last day, by which values are put in order: what holds for a whole year is known when the year is over.
    pub fn last_day(self) -> NaiveDate {
        let months = match self {
            MeasurementDate::Day(day) => return day,
            MeasurementDate::Month(_) => 1,
            MeasurementDate::Year(_) => 12,
        };
        let next = self.first_day().checked_add_months(Months::new(months));
        next.and_then(|next| next.pred_opt()).unwrap_or(NaiveDate::MAX)
    }

    /// Whether it is a day.
    pub fn is_day(self) -> bool {
        matches!(self, MeasurementDate::Day(_))
    }
}

impl From<NaiveDate> for MeasurementDate {
    fn from(day: NaiveDate) -> MeasurementDate {
        MeasurementDate::Day(day)
    }
}

impl fmt::Display for MeasurementDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MeasurementDate::Day(day) => write!(out, "{day}"),
            MeasurementDate::Month(first) => write!(out, "{}", first.format("%Y-%m")),
            MeasurementDate::Year(year) => write!(out, "{year:04}"),
        }
    }
}

impl FromStr for MeasurementDate {
    type Err = String;

    fn from_str(text: &str) -> Result<MeasurementDate, String> {
        let day = || text.parse().ok().map(MeasurementDate::Day);
        let first = || format!("{text}-01").parse::<NaiveDate>().ok().filter(|_| text.len() == 7);
        let is_year = text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit());
        let year = || text.parse().ok().filter(|_| is_year).map(MeasurementDate::Year);
        day()
            .or_else(|| first().map(MeasurementDate::Month))
            .or_else(year)
            .ok_or_else(|| format!("`{text}` is no day, month or year; write 2026-03-31, 2026-03 or 2026"))
    }
}

impl From<MeasurementDate> for String {
    fn from(date: MeasurementDate) -> String {
        date.to_string()
    }
}

impl TryFrom<String> for MeasurementDate {
    type Error = String;

    fn try_from(text: String) -> Result<MeasurementDate, String> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_it_was_said() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (text, year, first, last) in [
            ("2026-03-31", 2026, "2026-03-31", "2026-03-31"),
            ("2026-02", 2026, "2026-02-01", "2026-02-28"),
            ("2025-12", 2025, "2025-12-01", "2025-12-31"),
            ("2024", 2024, "2024-01-01", "2024-12-31"),
        ] {
            let date: MeasurementDate = text.parse().unwrap();
            assert_eq!(date.to_string(), text);
            assert_eq!(serde_json::to_string(&date).unwrap(), format!("\"{text}\""));
            assert_eq!(
                (date.year(), date.first_day(), date.last_day()),
                (year, day(first), day(last)),
                "{text}"
            );
            assert_eq!(date.is_day(), first == last);
        }
        for refused in ["", "26", "March 2026", "2026-13", "2026-02-30", "+026", "20260"] {
            assert!(refused.parse::<MeasurementDate>().is_err(), "{refused}");
        }
    }
}
