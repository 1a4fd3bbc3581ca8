//! Knows what can be wrong with a field, as data; the words are somebody else's.

use serde::Serialize;

/// Something wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The field by its name in forms, such as `first-year` or `cost-2-unit-cost`; rows are counted from 0.
    pub field: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// It must not be empty.
    Missing,
    /// A reason is needed.
    ReasonMissing,
    /// It has more characters than this.
    TooLong(usize),
    /// It is no number.
    NotANumber,
    /// It could be two numbers, such as `1,500`; it must be written without a mark for thousands.
    Ambiguous,
    /// It is below 0.
    Negative,
    /// It is above 10,000,000,000,000.
    TooLarge,
    /// It has more than four decimals.
    TooFine,
    /// It is no year from 1990 to 2100.
    NotAYear,
    /// It is no quarter from 1990 to 2100, written as `2027-Q3`.
    NotAQuarter,
    /// It is no day of the calendar, written as `2027-03-31`.
    NotADay,
    /// It comes before the beginning.
    EndBeforeStart,
    /// The period is longer than fifteen years.
    TooManyYears,
    /// It is no code of three letters.
    NotACurrency,
    /// It is no percentage from 0 to this.
    NotAShare(u32),
    /// It is no whole number from 1 to this.
    NotACount(u32),
    /// It is none of the choices.
    NotAChoice,
    /// There are more rows than this.
    TooManyRows(usize),
    /// A year stands twice.
    YearTwice,
}

/// The faults of a form, in the order of its fields.
pub type Faults = Vec<Fault>;

/// Adds what is wrong with a field.
pub(super) fn note(faults: &mut Faults, field: impl Into<String>, kind: FaultKind) {
    faults.push(Fault { field: field.into(), kind });
}

/// Notes words that are too long.
pub(super) fn limit(faults: &mut Faults, field: &str, words: &str, most: usize) {
    if words.chars().count() > most {
        note(faults, field, FaultKind::TooLong(most));
    }
}
