//! Knows what the cells of a findings file may say: level, confidence, grade and date.

use super::Remark;
use crate::assessment::{Confidence, Grade, Rating};
use crate::framework::Level;
use chrono::NaiveDate;

/// The level: `0` to `4`, `U` for unknown, or `NA: reason`.
pub fn rating(cell: &str) -> Result<Rating, Remark> {
    let cell = cell.trim();
    let wrong = |key| Err(Remark::new(key).with("level", cell));
    if let Some(reason) = not_applicable(cell) {
        let reason = reason.to_owned();
        return if reason.is_empty() {
            wrong("intake-level-reason")
        } else {
            Ok(Rating::NotApplicable { reason })
        };
    }
    match cell.to_lowercase().as_str() {
        "" => wrong("intake-level-empty"),
        "u" | "unknown" => Ok(Rating::Unknown),
        number => match number.parse::<u8>().map(Level::try_from) {
            Ok(Ok(level)) => Ok(Rating::Level(level)),
            _ => wrong("intake-level"),
        },
    }
}

/// The reason behind `NA` or `N/A`, empty where none is given; `None` where the cell says something else.
fn not_applicable(cell: &str) -> Option<&str> {
    let (word, reason) = cell.split_once(':').unwrap_or((cell, ""));
    let word = word.trim().to_lowercase();
    ["na", "n/a"].contains(&word.as_str()).then(|| reason.trim())
}

/// `low`, `medium` or `high`; empty where nobody said.
pub fn confidence(cell: &str) -> Result<Option<Confidence>, Remark> {
    match cell.trim().to_lowercase().as_str() {
        "" => Ok(None),
        "low" => Ok(Some(Confidence::Low)),
        "medium" => Ok(Some(Confidence::Medium)),
        "high" => Ok(Some(Confidence::High)),
        _ => Err(Remark::new("intake-confidence").with("confidence", cell.trim())),
    }
}

/// `e0` to `e4`; empty where nobody graded.
pub fn grade(cell: &str) -> Result<Option<Grade>, Remark> {
    match cell.trim().to_lowercase().as_str() {
        "" => Ok(None),
        code => {
            let grade = Grade::from_code(code);
            grade.map(Some).ok_or_else(|| Remark::new("intake-grade").with("grade", cell.trim()))
        }
    }
}

/// An ISO date; empty where none is given.
pub fn date(cell: &str) -> Result<Option<NaiveDate>, Remark> {
    match cell.trim() {
        "" => Ok(None),
        day => match NaiveDate::parse_from_str(day, "%Y-%m-%d") {
            Ok(date) => Ok(Some(date)),
            Err(_) => Err(Remark::new("intake-date").with("date", day)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_levels_and_the_two_answers_that_are_none() {
        assert_eq!(rating(" 3 "), Ok(Rating::Level(Level::ALL[3])));
        assert_eq!(rating("u"), Ok(Rating::Unknown));
        let none = Rating::NotApplicable { reason: "no coast: none".to_owned() };
        assert_eq!(rating("N/A: no coast: none"), Ok(none));
        let keys = ["7", "", "NA", "na :", "3.0", "-1", "300"].map(|cell| rating(cell).unwrap_err().key);
        let reason = "intake-level-reason";
        let wrong = "intake-level";
        assert_eq!(keys, [wrong, "intake-level-empty", reason, reason, wrong, wrong, wrong]);
    }

    #[test]
    fn reads_the_other_cells() {
        assert_eq!(confidence("High"), Ok(Some(Confidence::High)));
        assert_eq!(confidence(""), Ok(None));
        assert!(confidence("sure").is_err());
        assert_eq!(grade("E3"), Ok(Some(Grade::E3)));
        assert!(grade("e7").is_err());
        assert_eq!(date("2025-07-01").unwrap(), NaiveDate::from_ymd_opt(2025, 7, 1));
        assert!(date("1.7.2025").is_err());
    }
}
