//! Knows what can be wrong with a field, and the words that say what, where and what to do; knows no form.

use crate::lang::ends_sentence;
use crate::web::Voice;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// It is no year, month or day from 1800 to the next year.
    NotADate,
    /// It is no year, month or day from 1990 to 2100.
    NotAPeriod,
    /// It names no year from 1990 to 2100.
    NoYear,
    /// It is no year from 1990 to 2100.
    NotAYear,
    /// It is no quarter from 1990 to 2100.
    NotAQuarter,
    /// It is no whole number from the first to the second.
    NotACount(u32, u32),
    /// It is no number.
    NotANumber,
    /// It can be two numbers: the first with thousands, the second with decimals.
    Ambiguous(Decimal, Decimal),
    /// It can be two days: the first if the day stands first, the second if the month does.
    AmbiguousDay(NaiveDate, NaiveDate),
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
    /// There is no currency of this code.
    NotACurrency(String),
    /// It is in this currency, and none is chosen.
    NoCurrency(String),
    /// It is in the first currency, and amounts are in the second.
    OtherCurrency(String, String),
    /// It is this number, with a sign or name of a currency around it that says too little.
    WithSign(String),
    /// It has decimals, and the currency of this code has none.
    NoDecimals(String),
    /// It is none of the choices.
    NotAChoice,
}

impl Fault {
    /// What is wrong with the field of this name, and what to do.
    pub fn words(self, voice: &Voice, field: &str) -> String {
        let key = self.key();
        let field = match ends_sentence(field) {
            true => voice.say_with("problem-question", &[("field", field.into())]),
            false => field.to_owned(),
        };
        let mut args = vec![("field", field.into())];
        args.extend(self.args(voice).into_iter().map(|(name, words)| (name, words.into())));
        voice.say_with(key, &args)
    }

    fn args(self, voice: &Voice) -> Vec<(&'static str, String)> {
        let number = |number: usize| voice.number(number);
        match self {
            Fault::TooLong(length, limit) => vec![("length", number(length)), ("limit", number(limit))],
            Fault::TooMany(limit) => vec![("limit", number(limit))],
            Fault::NotACount(least, most) => {
                vec![("least", number(least as usize)), ("most", number(most as usize))]
            }
            Fault::NotAShare(most) => vec![("most", number(most as usize))],
            // With decimals behind them, thousands cannot be taken for anything else.
            Fault::Ambiguous(large, small) => vec![
                ("large", voice.amount(large, 2)),
                ("small", voice.amount(small, small.normalize().scale())),
                ("large-typed", voice.field_number(large)),
                ("small-typed", voice.field_number(small)),
            ],
            Fault::AmbiguousDay(one, other) => {
                vec![("day-first", voice.date(one)), ("month-first", voice.date(other))]
            }
            Fault::NotACurrency(code) | Fault::NoCurrency(code) | Fault::NoDecimals(code) => {
                vec![("code", code)]
            }
            Fault::WithSign(number) => vec![("number", number)],
            Fault::OtherCurrency(code, own) => vec![("code", code), ("own", own)],
            _ => Vec::new(),
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Fault::Missing => "fault-missing",
            Fault::TooLong(..) => "fault-too-long",
            Fault::TooMany(_) => "fault-too-many",
            Fault::NotADay => "fault-not-a-day",
            Fault::Ahead => "fault-ahead",
            Fault::NotADate => "fault-not-a-date",
            Fault::NotAPeriod => "fault-not-a-period",
            Fault::NoYear => "fault-no-year",
            Fault::NotAYear => "fault-not-a-year",
            Fault::NotAQuarter => "fault-not-a-quarter",
            Fault::NotACount(..) => "fault-not-a-count",
            Fault::NotANumber => "fault-not-a-number",
            Fault::Ambiguous(..) => "fault-ambiguous",
            Fault::AmbiguousDay(..) => "fault-ambiguous-day",
            Fault::Negative => "fault-negative",
            Fault::Zero => "fault-zero",
            Fault::TooLarge => "fault-too-large",
            Fault::TooFine => "fault-too-fine",
            Fault::NotAShare(_) => "fault-not-a-share",
            Fault::NotACurrency(_) => "fault-not-a-currency",
            Fault::NoCurrency(_) => "fault-no-currency",
            Fault::OtherCurrency(..) => "fault-other-currency",
            Fault::WithSign(_) => "fault-with-sign",
            Fault::NoDecimals(_) => "fault-no-decimals",
            Fault::NotAChoice => "fault-not-a-choice",
        }
    }
}
