//! Knows how days are read as spreadsheets write them: the order of day and month is what the column proves, or was said.

use super::InputRemark;
use crate::assessment::strategy::year_fits;
use crate::code::codes;
use crate::lang::Languages;
use crate::words::{DayReader, TypedDay};
use chrono::{Datelike, NaiveDate};

codes! {
    /// What stands first in a day such as 03/04/2025.
    pub enum DateOrder {
        /// The day, as in most countries.
        DayFirst = "day-first",
        /// The month, as in the United States.
        MonthFirst = "month-first",
    }
}

impl DateOrder {
    /// The message that names the order.
    fn key(self) -> &'static str {
        match self {
            DateOrder::DayFirst => "intake-dates-day-first",
            DateOrder::MonthFirst => "intake-dates-month-first",
        }
    }
}

/// What is said of a day that may be two, where nobody said what stands first.
pub const AMBIGUOUS: &str = "intake-date-ambiguous";

/// How the days of a column are read.
pub(super) struct Dates<'a> {
    order: Option<DateOrder>,
    /// The line and the words of a day that only one order fits, for each order.
    proofs: [Option<(usize, String)>; 2],
    reader: DayReader<'a>,
}

impl<'a> Dates<'a> {
    /// Looks at all cells of the column, with their lines, before any of them is read. `said` is the order that
    /// somebody named.
    pub fn of<'c>(
        cells: impl Iterator<Item = (usize, &'c str)>,
        said: Option<DateOrder>,
        languages: &'a Languages,
    ) -> Dates<'a> {
        let mut dates = Dates { order: said, proofs: [None, None], reader: DayReader::of(languages) };
        for (line, cell) in cells {
            let proof = match dates.reader.read(cell) {
                Some(TypedDay::Turned(Some(_), None)) => &mut dates.proofs[0],
                Some(TypedDay::Turned(None, Some(_))) => &mut dates.proofs[1],
                _ => continue,
            };
            proof.get_or_insert_with(|| (line, cell.trim().to_owned()));
        }
        if said.is_none() {
            dates.order = match &dates.proofs {
                [Some(_), None] => Some(DateOrder::DayFirst),
                [None, Some(_)] => Some(DateOrder::MonthFirst),
                _ => None,
            };
        }
        dates
    }

    /// What to say about the order, where the column had to prove it.
    pub fn remark(&self) -> Option<InputRemark> {
        let order = self.order?;
        let [day_first, month_first] = &self.proofs;
        let proof = if order == DateOrder::DayFirst { day_first } else { month_first };
        let (line, written) = proof.as_ref()?;
        Some(InputRemark::new(order.key()).at(*line).with("written", written))
    }

    /// The day in a cell; nothing where the cell is empty.
    ///
    /// # Errors
    /// What is no day, may be two, or lies in no year of our time.
    pub fn read(&self, cell: &str) -> Result<Option<NaiveDate>, InputRemark> {
        let cell = cell.trim();
        if cell.is_empty() {
            return Ok(None);
        }
        let wrong = |key| InputRemark::new(key).with("date", cell);
        let day = match self.reader.read(cell) {
            Some(TypedDay::Day(day)) => Some(day),
            Some(TypedDay::Turned(one, other)) => self.turned(cell, [one, other])?,
            Some(TypedDay::Counted(days)) => return Err(counted(cell, days)),
            Some(TypedDay::Month(_) | TypedDay::Year(_)) | None => None,
        };
        let day = day.ok_or_else(|| wrong("intake-date"))?;
        if year_fits(day.year()) {
            Ok(Some(day))
        } else {
            Err(wrong("intake-date-year").with("year", day.year()))
        }
    }

    /// How a day would be written where its cell leaves more open than the order, such as the century.
    ///
    /// # Errors
    /// As [`Dates::read`].
    pub fn canonical(&self, cell: &str) -> Result<String, InputRemark> {
        let Some(day) = self.read(cell)? else { return Ok(String::new()) };
        let in_numbers = cell.chars().filter(|letter| letter.is_alphabetic()).count() < 3;
        let is_whole = in_numbers && cell.contains(&day.year().to_string());
        Ok(if is_whole { cell.to_owned() } else { day.to_string() })
    }

    fn turned(&self, cell: &str, both: [Option<NaiveDate>; 2]) -> Result<Option<NaiveDate>, InputRemark> {
        if let (None, [Some((one, first)), Some((other, second))]) = (self.order, &self.proofs) {
            let remark = InputRemark::new("intake-dates-contradict").with("one", one).with("first", first);
            return Err(remark.with("other", other).with("second", second));
        }
        match (self.order, both) {
            (Some(DateOrder::DayFirst), [day, _]) | (Some(DateOrder::MonthFirst), [_, day]) => Ok(day),
            (None, [Some(one), Some(other)]) if one != other => {
                let both = |remark: InputRemark| remark.with("day-first", one).with("month-first", other);
                Err(both(InputRemark::new(AMBIGUOUS).with("date", cell)))
            }
            (None, [one, other]) => Ok(one.or(other)),
        }
    }
}

/// What to say about a day that stands as the number by which spreadsheets count it (from 30 December 1899).
fn counted(cell: &str, days: i64) -> InputRemark {
    let start = NaiveDate::from_ymd_opt(1899, 12, 30);
    let day = start.and_then(|start| start.checked_add_signed(chrono::TimeDelta::days(days)));
    match day.filter(|day| year_fits(day.year())) {
        Some(day) => InputRemark::new("intake-date-counted").with("date", cell).with("day", day),
        None => InputRemark::new("intake-date").with("date", cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What each cell is read as, in a column of these cells.
    fn read(cells: &[&str], said: Option<DateOrder>) -> Vec<Result<String, &'static str>> {
        let (languages, _) = crate::bundle::languages(&crate::bundle::Files::embedded());
        let lines = cells.iter().enumerate().map(|(line, cell)| (line + 2, *cell));
        let dates = Dates::of(lines, said, &languages);
        let said = |read: Option<NaiveDate>| read.map_or(String::new(), |day| day.to_string());
        cells.iter().map(|cell| dates.read(cell).map(said).map_err(|remark| remark.key)).collect()
    }

    #[test]
    fn days_that_can_be_read_in_one_way_are_read() {
        for (cell, expected) in [
            ("", Ok("")),
            ("2025-07-01", Ok("2025-07-01")),
            ("2025/7/1", Ok("2025-07-01")),
            ("2025-07-01 00:00:00", Ok("2025-07-01")),
            ("2025-07-01T10:30:00Z", Ok("2025-07-01")),
            ("31/12/2025", Ok("2025-12-31")),
            ("12/31/2025 0:00", Ok("2025-12-31")),
            ("31.12.25", Ok("2025-12-31")),
            ("31/12/98", Ok("1998-12-31")),
            ("05/05/2025", Ok("2025-05-05")),
            ("31-Dec-25", Ok("2025-12-31")),
            ("31-dic-2025", Ok("2025-12-31")),
            ("1 de julio de 2025", Ok("2025-07-01")),
            ("July 1, 2025", Ok("2025-07-01")),
            ("3 sept 2024", Ok("2024-09-03")),
            ("1.7.2025", Err("intake-date-ambiguous")),
            ("01/07/25", Err("intake-date-ambiguous")),
            ("31/02/2025", Err("intake-date")),
            ("2025", Err("intake-date")),
            ("12/2025", Err("intake-date")),
            ("next year", Err("intake-date")),
            ("1 ma 2025", Err("intake-date")),
            ("46022", Err("intake-date-counted")),
            ("0025-12-31", Err("intake-date-year")),
            ("31/12/2125", Err("intake-date-year")),
        ] {
            assert_eq!(read(&[cell], None), [expected.map(str::to_owned)], "{cell}");
        }
    }

    #[test]
    fn a_column_proves_its_order_or_is_asked() {
        let first = |cells: &[&str], said| read(cells, said)[0].clone();
        assert_eq!(first(&["01/07/2025", "", "31/12/2025"], None).as_deref(), Ok("2025-07-01"));
        assert_eq!(first(&["01/07/2025", "12/31/2025"], None).as_deref(), Ok("2025-01-07"));
        assert_eq!(first(&["01/07/2025", "2025-12-31"], None), Err("intake-date-ambiguous"));
        assert_eq!(first(&["01/07/2025", "12/31/2025", "31/12/2025"], None), Err("intake-dates-contradict"));
        for (order, expected) in DateOrder::ALL.into_iter().zip(["2025-07-01", "2025-01-07"]) {
            assert_eq!(first(&["01/07/2025"], Some(order)).as_deref(), Ok(expected));
            assert_eq!(DateOrder::from_code(order.code()), Some(order));
        }
    }
}
