//! Knows what can be wrong with a field, and the words that say what, where and what to do; knows no form.

use crate::web::Voice;

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It must not be empty.
    Missing,
    /// It has so many characters, more than the second.
    TooLong(usize, usize),
    /// It has more lines or rows than this.
    TooMany(usize),
    /// It is no day of the calendar from 1990 to 2100.
    NotADay,
    /// It is a day that lies ahead, where something is told that has been.
    Ahead,
    /// It is no year, month or day.
    NotADate,
    /// It is no year from 1990 to 2100.
    NotAYear,
    /// It is no quarter from 1990 to 2100.
    NotAQuarter,
    /// It is no whole number from the first to the second.
    NotACount(u32, u32),
    /// It is no number.
    NotANumber,
    /// It could be two numbers, such as `1,500`; it must be written without a mark for thousands.
    Ambiguous,
    /// It is below 0.
    Negative,
    /// It is 0.
    Zero,
    /// It is above 10,000,000,000,000.
    TooLarge,
    /// It has more than four decimals.
    TooFine,
    /// It is no percentage from 0 to this.
    NotAShare(u32),
    /// It is no code of three letters.
    NotACurrency,
    /// It is none of the choices.
    NotAChoice,
}

impl Fault {
    /// What is wrong with the field of this name, and what to do.
    pub fn words(self, voice: &Voice, field: &str) -> String {
        let number = |number: usize| voice.number(number).into();
        let mut args = vec![("field", field.into())];
        match self {
            Fault::TooLong(length, limit) => {
                args.extend([("length", number(length)), ("limit", number(limit))]);
            }
            Fault::TooMany(limit) => args.push(("limit", number(limit))),
            Fault::NotACount(least, most) => {
                args.extend([("least", number(least as usize)), ("most", number(most as usize))]);
            }
            Fault::NotAShare(most) => args.push(("most", number(most as usize))),
            _ => {}
        }
        voice.say_with(self.key(), &args)
    }

    fn key(self) -> &'static str {
        match self {
            Fault::Missing => "fault-missing",
            Fault::TooLong(..) => "fault-too-long",
            Fault::TooMany(_) => "fault-too-many",
            Fault::NotADay => "fault-not-a-day",
            Fault::Ahead => "fault-ahead",
            Fault::NotADate => "fault-not-a-date",
            Fault::NotAYear => "fault-not-a-year",
            Fault::NotAQuarter => "fault-not-a-quarter",
            Fault::NotACount(..) => "fault-not-a-count",
            Fault::NotANumber => "fault-not-a-number",
            Fault::Ambiguous => "fault-ambiguous",
            Fault::Negative => "fault-negative",
            Fault::Zero => "fault-zero",
            Fault::TooLarge => "fault-too-large",
            Fault::TooFine => "fault-too-fine",
            Fault::NotAShare(_) => "fault-not-a-share",
            Fault::NotACurrency => "fault-not-a-currency",
            Fault::NotAChoice => "fault-not-a-choice",
        }
    }
}
