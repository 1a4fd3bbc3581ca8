//! Knows how numbers and amounts are read as people type them into fields, and in which currency; never guesses.

use super::Fault;
use super::form_currency::{FormCurrency, QUANTITY};
use crate::assessment::strategy::LARGEST_AMOUNT;
use crate::framework::kit::IndicatorKind;
use crate::lang::{Fineness, NumberFault, is_invisible};
use crate::web::Voice;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The most decimals of an amount, a value or a percentage.
const MOST_DECIMALS: u32 = 4;
/// The signs of a percentage.
const PERCENT: [char; 4] = ['%', '٪', '％', '﹪'];
/// How fine rates and percentages are: as often with three decimals as with thousands.
const RATIO: Fineness = Fineness::Decimals(3);

/// What somebody types, read in their language.
pub struct FieldReader<'a> {
    /// Their language.
    pub voice: &'a Voice,
    /// The currency of amounts.
    pub currency: FormCurrency,
    /// The day on which they type, which nothing that has been may lie behind; none where that does not matter.
    pub today: Option<NaiveDate>,
    /// The kind of indicator whose values they type; none where nobody knows it.
    pub kind: Option<IndicatorKind>,
}

impl FieldReader<'_> {
    /// A value of an indicator with at most four decimals, no further from 0 than [`LARGEST_AMOUNT`]; where it may be per
    /// cent, with the sign of that or without.
    ///
    /// # Errors
    /// [`Fault::NotANumber`]; [`Fault::Ambiguous`]; what is too large or too fine; [`Fault::NotAShare`] and
    /// [`Fault::Negative`] where an indicator of this kind cannot have it.
    pub fn number(&self, text: &str) -> Result<Decimal, Fault> {
        let admits = |number: Decimal| self.kind.is_none_or(|kind| kind.admits(number));
        let can_be = |number: Decimal| number.abs() <= LARGEST_AMOUNT && admits(number);
        let share = without_percent(text).filter(|_| self.kind.is_none_or(IndicatorKind::has_shares));
        let is_share = share.is_some() || self.kind == Some(IndicatorKind::Percent);
        let fineness = if is_share { RATIO } else { QUANTITY };
        let number = self.decimal(share.unwrap_or(text), fineness, can_be)?;
        match self.kind.and_then(IndicatorKind::most) {
            _ if admits(number) => Ok(number),
            Some(most) => Err(Fault::NotAShare(most)),
            None => Err(Fault::Negative),
        }
    }

    /// A number; of two that it can be, the one that can stand in the field, if the other cannot.
    fn decimal(
        &self,
        text: &str,
        fineness: Fineness,
        can_be: impl Fn(Decimal) -> bool,
    ) -> Result<Decimal, Fault> {
        let number = match self.voice.read_number(text, fineness) {
            Ok(number) => number,
            Err(NumberFault::Ambiguous(large, small)) => match (can_be(large), can_be(small)) {
                (true, true) => return Err(Fault::Ambiguous(large, small)),
                (false, true) => small,
                (_, false) => large,
            },
            Err(fault) => return Err(fault.into()),
        };
        if number.abs() > LARGEST_AMOUNT {
            Err(Fault::TooLarge)
        } else if number.normalize().scale() > MOST_DECIMALS {
            Err(Fault::TooFine)
        } else {
            Ok(number)
        }
    }

    /// A number from 0, without any sign.
    ///
    /// # Errors
    /// As [`FieldReader::number`]; what is negative.
    pub fn quantity(&self, text: &str) -> Result<Decimal, Fault> {
        not_negative(self.decimal(text, QUANTITY, is_amount)?)
    }

    /// An amount of money from 0, also with the code of its currency before or behind it.
    ///
    /// # Errors
    /// As [`FieldReader::quantity`]; an amount in another currency, with a sign or name of one, or with decimals that its
    /// currency has not.
    pub fn amount(&self, text: &str) -> Result<Decimal, Fault> {
        let (number, code) = self.currency.without_code(text);
        if let Some(code) = code.filter(|code| *code != self.currency.code) {
            return Err(self.currency.fault(code));
        }
        let fineness = self.currency.fineness();
        let amount =
            self.decimal(number, fineness, is_amount).map_err(|fault| self.sign_fault(number, fault))?;
        if fineness == Fineness::Decimals(0) && !amount.fract().is_zero() {
            return Err(Fault::NoDecimals(self.currency.code.clone()));
        }
        not_negative(amount)
    }

    /// What is wrong with an amount that is no number: that something stands around one, or the fault itself.
    fn sign_fault(&self, text: &str, fault: Fault) -> Fault {
        let number = text.trim_matches(|letter: char| !letter.is_numeric());
        let (before, behind) = text.split_once(number).unwrap_or_default();
        // A word behind a number may make it larger, as “million” does.
        let is_alone = !before.contains(['-', '−']) && !behind.contains(char::is_alphabetic);
        let is_number = fault == Fault::NotANumber && is_alone && !number.is_empty();
        match self.decimal(number, self.currency.fineness(), is_amount) {
            Ok(_) if is_number => Fault::WithSign(number.to_owned()),
            _ => fault,
        }
    }

    /// A number above 0.
    ///
    /// # Errors
    /// As [`FieldReader::quantity`]; what is 0.
    pub fn rate(&self, text: &str) -> Result<Decimal, Fault> {
        let rate = not_negative(self.decimal(text, RATIO, is_amount)?)?;
        if rate.is_zero() { Err(Fault::Zero) } else { Ok(rate) }
    }

    /// A percentage from 0 to `most`, with its sign or without.
    ///
    /// # Errors
    /// [`Fault::NotAShare`]; [`Fault::Ambiguous`].
    pub fn share(&self, text: &str, most: u32) -> Result<Decimal, Fault> {
        let bare = without_percent(text).unwrap_or(text);
        let can_be = |share: Decimal| (Decimal::ZERO..=Decimal::from(most)).contains(&share);
        let share = self.decimal(bare, RATIO, can_be).map_err(|fault| match fault {
            Fault::Ambiguous(..) => fault,
            _ => Fault::NotAShare(most),
        })?;
        if can_be(share) { Ok(share) } else { Err(Fault::NotAShare(most)) }
    }

    /// A whole number from `least` to `most`.
    ///
    /// # Errors
    /// [`Fault::NotACount`]; [`Fault::Ambiguous`].
    pub fn count(&self, text: &str, least: u32, most: u32) -> Result<u32, Fault> {
        let whole = |number: Decimal| number.to_u32().filter(|count| Decimal::from(*count) == number);
        let count = |number: Decimal| whole(number).filter(|count| (least..=most).contains(count));
        let number = self.decimal(text, Fineness::Whole, |number| count(number).is_some());
        let number = number.map_err(|fault| match fault {
            Fault::Ambiguous(..) => fault,
            _ => Fault::NotACount(least, most),
        })?;
        count(number).ok_or(Fault::NotACount(least, most))
    }

    /// The code of a currency.
    ///
    /// # Errors
    /// [`Fault::NotACurrency`].
    pub fn currency(&self, text: &str) -> Result<String, Fault> {
        let code = text.to_uppercase();
        if self.currency.known.decimals(&code).is_some() { Ok(code) } else { Err(Fault::NotACurrency(code)) }
    }
}

impl From<NumberFault> for Fault {
    fn from(fault: NumberFault) -> Fault {
        match fault {
            NumberFault::NotANumber => Fault::NotANumber,
            NumberFault::TooLarge => Fault::TooLarge,
            NumberFault::TooFine => Fault::TooFine,
            NumberFault::Ambiguous(large, small) => Fault::Ambiguous(large, small),
        }
    }
}

/// Whether a number can be an amount or a quantity.
fn is_amount(number: Decimal) -> bool {
    (Decimal::ZERO..=LARGEST_AMOUNT).contains(&number)
}

fn not_negative(number: Decimal) -> Result<Decimal, Fault> {
    if number < Decimal::ZERO { Err(Fault::Negative) } else { Ok(number) }
}

/// A number without the sign of per cent before or behind it; none where it has none.
fn without_percent(text: &str) -> Option<&str> {
    // In Arabic a mark of direction may stand beside the sign.
    let text = text.trim_matches(is_invisible);
    text.strip_suffix(PERCENT).or_else(|| text.strip_prefix(PERCENT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{CURRENCIES, Files, Folder};
    use crate::lang::Lang;
    use crate::words::Messages;

    /// Asks in each of two languages.
    fn voices() -> [Voice; 2] {
        let messages = Messages::load(&Files::embedded()).0;
        [Lang::EN, Lang::ES].map(|lang| Voice::new(lang, &messages))
    }

    fn reader<'a>(voice: &'a Voice, code: &str) -> FieldReader<'a> {
        let known = Files::embedded().text(Folder::Questionnaires, CURRENCIES).unwrap();
        let known = toml::from_str(&known).unwrap();
        let currency = FormCurrency { code: code.to_owned(), known };
        FieldReader { voice, currency, today: None, kind: None }
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn amounts_are_read_in_their_currency() {
        let [en, es] = voices();
        let both = || Fault::Ambiguous(decimal("12345"), decimal("12.345"));
        for (voice, code, text, expected) in [
            (&en, "KES", "25,000", Ok("25000")),
            (&en, "KES", "KES 1,500,000", Ok("1500000")),
            (&en, "KES", "1,500,000 kes", Ok("1500000")),
            (&en, "KES", "KES1,50,000.50", Ok("150000.5")),
            (&es, "PEN", "25.000", Ok("25000")),
            (&es, "PEN", "2,5", Ok("2.5")),
            (&en, "KES", "12.345", Err(both())),
            (&es, "PEN", "12,345", Err(both())),
            (&en, "TND", "12,345", Err(both())),
            (&en, "TND", "1234,567", Ok("1234.567")),
            (&en, "TND", "12,345.000", Ok("12345")),
            (&en, "TND", "12,3450", Ok("12.345")),
            (&es, "KWD", "KWD 12.345,5", Ok("12345.5")),
            (&es, "JOD", "12.345", Err(both())),
            (&en, "JPY", "12.345", Ok("12345")),
            (&es, "CLP", "12.345", Ok("12345")),
            (&es, "UGX", "12,345", Ok("12345")),
            (&en, "KES", "USD 5", Err(Fault::OtherCurrency("USD".into(), "KES".into()))),
            (&en, "", "USD 5", Err(Fault::NoCurrency("USD".into()))),
            (&en, "KES", "5 ABC", Err(Fault::NotACurrency("ABC".into()))),
            (&en, "KES", "abc", Err(Fault::NotANumber)),
            (&en, "KES", "ABC", Err(Fault::NotANumber)),
            (&en, "KES", "KES", Err(Fault::NotANumber)),
            (&en, "KES", "1.5.0,2 $", Err(Fault::NotANumber)),
            (&en, "KES", "-$5", Err(Fault::NotANumber)),
            (&en, "KES", "$5", Err(Fault::WithSign("5".into()))),
            (&en, "KES", "$1,200", Err(Fault::WithSign("1,200".into()))),
            (&en, "KES", "KSh 1,200", Err(Fault::WithSign("1,200".into()))),
            (&en, "KES", "1200/-", Err(Fault::WithSign("1200".into()))),
            (&en, "KES", "5 abc", Err(Fault::NotANumber)),
            (&en, "KES", "1.5 million", Err(Fault::NotANumber)),
            (&en, "KES", "KES 1.5 million", Err(Fault::NotANumber)),
            (&en, "KES", "$200k", Err(Fault::NotANumber)),
            (&es, "PEN", "2,5 millones", Err(Fault::NotANumber)),
            (&en, "KES", "1,500000", Err(Fault::Ambiguous(decimal("1500000"), decimal("1.5")))),
            (&es, "PEN", "12.500000", Err(Fault::Ambiguous(decimal("12500000"), decimal("12.5")))),
            (&en, "KES", "1500.000000", Ok("1500")),
            (&en, "KES", "0.500000", Ok("0.5")),
            (&es, "PEN", "S/ 1.200.000,50", Err(Fault::WithSign("1.200.000,50".into()))),
            (&en, "JPY", "1200.5", Err(Fault::NoDecimals("JPY".into()))),
            (&en, "JPY", "1200.0", Ok("1200")),
            (&en, "USD", "0.005", Ok("0.005")),
            (&en, "KES", "KES -1", Err(Fault::Negative)),
            (&en, "KES", "10000000000000", Ok("10000000000000")),
            (&en, "KES", "10,000,000,000,000.01", Err(Fault::TooLarge)),
            (&en, "KES", "999999999999999999999999999999", Err(Fault::TooLarge)),
            (&en, "KES", "0.12345", Err(Fault::TooFine)),
        ] {
            assert_eq!(reader(voice, code).amount(text), expected.map(decimal), "{code} {text}");
        }
    }

    #[test]
    fn what_is_asked_says_how_to_write_both() {
        for voice in voices() {
            for code in ["KES", "TND"] {
                let reader = reader(&voice, code);
                for text in ["12,345", "12.345", "1,234", "1.234", "100.000", "100,000"] {
                    let Err(fault @ Fault::Ambiguous(large, small)) = reader.amount(text) else { continue };
                    for number in [large, small] {
                        let way = voice.field_number(number);
                        assert_eq!(reader.amount(&way), Ok(number), "{way}");
                        assert!(fault.clone().words(&voice, "x").contains(&way), "{text}: {way}");
                    }
                }
                let (one, other) = (decimal("12345"), decimal("12.345"));
                assert_eq!(reader.rate("12.345"), Err(Fault::Ambiguous(one, other)));
            }
        }
    }

    #[test]
    fn what_has_bounds_keeps_to_them() {
        let [en, es] = voices();
        let (en, es) = (reader(&en, ""), reader(&es, ""));
        assert_eq!(en.quantity("-1"), Err(Fault::Negative));
        assert_eq!(en.quantity("-0"), Ok(Decimal::ZERO));
        assert_eq!(en.rate("0.0"), Err(Fault::Zero));
        assert_eq!(en.share("1000", 1_000), Ok(Decimal::ONE_THOUSAND));
        // Of two readings only one is asked about that can stand in the field.
        for (text, most, expected) in [
            ("6.500", 1_000, Ok(decimal("6.5"))),
            ("6,500 %", 1_000, Ok(decimal("6.5"))),
            ("12.345", 100, Ok(decimal("12.345"))),
            ("500.000", 100, Err(Fault::NotAShare(100))),
            ("6.500", 10_000, Err(Fault::Ambiguous(decimal("6500"), decimal("6.5")))),
        ] {
            assert_eq!(en.share(text, most), expected, "{text} of {most}");
            assert_eq!(es.share(text, most), expected, "{text} of {most}");
        }
        for (text, expected) in [
            ("6.5 %", "6.5"),
            ("2,5 %", "2.5"),
            ("%5", "5"),
            ("٦٪", "6"),
            ("0,125%", "0.125"),
            ("٦٫٥٪", "6.5"),
        ] {
            for reader in [&en, &es] {
                assert_eq!(reader.share(text, 100), Ok(decimal(expected)), "{text}");
                assert_eq!(reader.number(text), Ok(decimal(expected)), "a value may be a share: {text}");
                assert_eq!(reader.quantity(text), Err(Fault::NotANumber), "{text}");
            }
        }
        for (text, expected) in
            [("62 %", "62"), ("\u{200f}٣٤٥٦٫٥٪\u{200f}", "3456.5"), ("-2 %", "-2"), ("62", "62")]
        {
            assert_eq!(en.number(text), Ok(decimal(expected)), "{text}");
        }
        for refused in ["-1", "1000.1", "0.12345", "x", "%"] {
            assert_eq!(en.share(refused, 1_000), Err(Fault::NotAShare(1_000)), "{refused}");
        }
        for (text, expected) in
            [("3", 3), ("1,200", 1200), ("1 200", 1200), ("1.200", 1200), ("3.0", 3), ("१,२००", 1200)]
        {
            assert_eq!(en.count(text, 1, 100_000_000), Ok(expected), "{text}");
            assert_eq!(es.count(text, 1, 100_000_000), Ok(expected), "{text}");
        }
        for refused in ["0", "10", "+3", "-3", "2.5", "x", "1000000000000000"] {
            assert_eq!(en.count(refused, 1, 9), Err(Fault::NotACount(1, 9)), "{refused}");
        }
    }

    #[test]
    fn values_are_what_an_indicator_of_the_kind_can_have() {
        let [en, es] = voices();
        use IndicatorKind::{Count, Duration, Percent, Ratio};
        let share = || Err(Fault::NotAShare(100));
        for (kind, text, expected) in [
            (None, "-5", Ok("-5")),
            (None, "120 %", Ok("120")),
            (Some(Percent), "62,5 %", Ok("62.5")),
            (Some(Percent), "62", Ok("62")),
            (Some(Percent), "0", Ok("0")),
            (Some(Percent), "100", Ok("100")),
            (Some(Percent), "-5", share()),
            (Some(Percent), "120", share()),
            (Some(Percent), "120 %", share()),
            // Of two readings only one can stand in the field.
            (Some(Percent), "12.345", Ok("12.345")),
            (Some(Percent), "x", Err(Fault::NotANumber)),
            (Some(Count), "120", Ok("120")),
            (Some(Count), "-1", Err(Fault::Negative)),
            (Some(Count), "12 %", Err(Fault::NotANumber)),
            (Some(Duration), "36.5", Ok("36.5")),
            (Some(Duration), "-0.5", Err(Fault::Negative)),
            (Some(Ratio), "62 %", Ok("62")),
            (Some(Ratio), "4500", Ok("4500")),
            (Some(Ratio), "-1", Err(Fault::Negative)),
        ] {
            for voice in [&en, &es] {
                let reader = FieldReader { kind, ..reader(voice, "") };
                assert_eq!(reader.number(text), expected.clone().map(decimal), "{kind:?} {text}");
            }
        }
    }

    #[test]
    fn codes_of_currencies_are_those_there_are() {
        let [en, _] = voices();
        let reader = reader(&en, "");
        assert_eq!(reader.currency("kes"), Ok("KES".to_owned()));
        assert_eq!(reader.currency("XTS"), Ok("XTS".to_owned()));
        for refused in ["ABC", "€€€", "KE"] {
            assert_eq!(reader.currency(refused), Err(Fault::NotACurrency(refused.to_owned())));
        }
    }
}
