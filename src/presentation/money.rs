//! Knows how amounts of money are written; knows no plan.

use crate::framework::UnitCost;
use crate::plan::{Constant, Costing, Current};
use crate::words::Voice;
use rust_decimal::Decimal;

/// How an amount is written: [`money`], [`rounded_money`] or [`exact_money`].
pub type Form = fn(&Voice, &Costing, Decimal) -> String;

/// An amount for reading, in the currency of the strategy: from a thousand million on as [`rounded_money`] does, from a
/// thousand on in whole units, below as its coins are.
pub fn money(voice: &Voice, costing: &Costing, amount: Decimal) -> String {
    if amount.abs() >= Decimal::from(BILLION) {
        return rounded_in(voice, &costing.currency, amount);
    }
    let whole = amount.fract().is_zero() || amount.abs() >= Decimal::ONE_THOUSAND;
    let number = if whole { voice.amount(amount, 0) } else { voice.amount(amount, costing.decimals) };
    in_currency(voice, &costing.currency, number)
}

/// An amount as texts of a strategy give it: from a million on in the unit in which a figure whose largest amount it is
/// counts, with one decimal; below in whole thousands, below ten thousand in whole hundreds, and below a thousand as
/// [`money`] does. Exact amounts stand in the workbook.
pub fn rounded_money(voice: &Voice, costing: &Costing, amount: Decimal) -> String {
    let size = amount.abs();
    if size < Decimal::ONE_THOUSAND {
        return money(voice, costing, amount);
    }
    rounded_in(voice, &costing.currency, amount)
}

/// The same for an amount of a thousand or more, in this currency.
fn rounded_in(voice: &Voice, currency: &str, amount: Decimal) -> String {
    let step =
        if amount.abs() < Decimal::from(10_000) { Decimal::ONE_HUNDRED } else { Decimal::ONE_THOUSAND };
    let steps = amount.checked_div(step).unwrap_or_default();
    let rounded = steps.round_dp(0).saturating_mul(step);
    let unit = MoneyUnit::of(rounded);
    let (key, plain) = match unit {
        MoneyUnit::One | MoneyUnit::Thousand => {
            return in_currency(voice, currency, voice.amount(rounded, 0));
        }
        MoneyUnit::Million => ("money-million", "money-million-plain"),
        MoneyUnit::Billion => ("money-billion", "money-billion-plain"),
        MoneyUnit::Trillion => ("money-trillion", "money-trillion-plain"),
    };
    let count = ("amount", unit.number(voice, amount).into());
    match currency {
        "" => voice.say_with(plain, &[count]),
        currency => voice.say_with(key, &[count, ("currency", currency.into())]),
    }
}

const MILLION: u64 = 1_000_000;
const BILLION: u64 = 1_000 * MILLION;
const TRILLION: u64 = 1_000 * BILLION;

/// In what amounts are counted, so that their numbers are short: in a text each by itself, in a table or figure all by the
/// largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyUnit {
    /// Units of the currency.
    One,
    /// Thousands of them.
    Thousand,
    /// Millions of them.
    Million,
    /// Thousands of millions of them.
    Billion,
    /// Millions of millions of them.
    Trillion,
}

impl MoneyUnit {
    /// The unit for amounts of which this is the largest: from a million on the largest unit of which it is one or more.
    pub fn of(largest: Decimal) -> MoneyUnit {
        let size = largest.abs();
        // A tenth of the unit below is the last digit that is told; what rounds up to a unit is counted in it.
        let is_reached = |unit: &MoneyUnit| unit.count(size).round_dp(4) >= Decimal::ONE;
        let long = [MoneyUnit::Trillion, MoneyUnit::Billion, MoneyUnit::Million].into_iter().find(is_reached);
        let short = if size >= Decimal::from(10_000) { MoneyUnit::Thousand } else { MoneyUnit::One };
        long.unwrap_or(short)
    }

    /// The unit for the cells of a table, in which no small amount may vanish: above thousands, the largest unit of which
    /// this is a hundred or more.
    pub fn of_cells(largest: Decimal) -> MoneyUnit {
        match MoneyUnit::of(largest) {
            unit @ (MoneyUnit::One | MoneyUnit::Thousand) => unit,
            _ => MoneyUnit::of(largest.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default()),
        }
    }

    /// How many of this unit an amount is.
    pub fn count(self, amount: Decimal) -> Decimal {
        let size = match self {
            MoneyUnit::One => 1,
            MoneyUnit::Thousand => 1_000,
            MoneyUnit::Million => MILLION,
            MoneyUnit::Billion => BILLION,
            MoneyUnit::Trillion => TRILLION,
        };
        amount.checked_div(Decimal::from(size)).unwrap_or_default()
    }

    /// An amount in this unit: whole up to thousands, from millions on with one decimal. What is too little for it is no
    /// zero.
    pub fn number(self, voice: &Voice, amount: Decimal) -> String {
        self.number_with(voice, amount, 1)
    }

    /// An amount of a figure of which this is the largest: the same, with a second decimal where that counts less than ten,
    /// so that its parts can be told apart.
    pub fn number_beside(self, voice: &Voice, largest: Decimal, amount: Decimal) -> String {
        self.number_with(voice, amount, if self.count(largest) < Decimal::TEN { 2 } else { 1 })
    }

    fn number_with(self, voice: &Voice, amount: Decimal, decimals: u32) -> String {
        let decimals = if matches!(self, MoneyUnit::One | MoneyUnit::Thousand) { 0 } else { decimals };
        let count = self.count(amount);
        if amount > Decimal::ZERO && count.round_dp(decimals).is_zero() {
            let least = voice.amount(Decimal::new(1, decimals), decimals);
            return voice.say_with("amount-below", &[("least", least.into())]);
        }
        voice.amount(count, decimals)
    }

    /// What it is called, with the currency where one is chosen: "XTS million".
    pub fn name(self, voice: &Voice, currency: &str) -> String {
        let unit = match self {
            MoneyUnit::One if currency.is_empty() => return voice.say("unit-one"),
            MoneyUnit::One => return currency.to_owned(),
            MoneyUnit::Thousand => "unit-thousand",
            MoneyUnit::Million => "unit-million",
            MoneyUnit::Billion => "unit-billion",
            MoneyUnit::Trillion => "unit-trillion",
        };
        let unit = voice.say(unit);
        match currency {
            "" => unit,
            currency => {
                voice.say_with("unit-of-money", &[("unit", unit.into()), ("currency", currency.into())])
            }
        }
    }
}

/// An amount at constant prices, with the year whose prices they are, where one is chosen: "XTS 1,200 at prices of 2026".
pub fn constant_money(voice: &Voice, costing: &Costing, amount: Constant, form: Form) -> String {
    let text = form(voice, costing, amount.amount());
    let year = costing.price_year.map(|year| ("year", year.to_string().into()));
    match year {
        Some(year) => voice.say_with("money-constant", &[("amount", text.into()), year]),
        None => text,
    }
}

/// What a budget has to provide, with what was added to the cost: "XTS 1,400 with inflation and reserve".
pub fn current_money(voice: &Voice, costing: &Costing, amount: Current, form: Form) -> String {
    let text = form(voice, costing, amount.amount());
    let key = match (costing.total.cost.inflation.is_zero(), costing.total.cost.contingency.is_zero()) {
        (true, true) => return text,
        (false, true) => "money-with-inflation",
        (true, false) => "money-with-reserve",
        (false, false) => "money-with-both",
    };
    voice.say_with(key, &[("amount", text.into())])
}

/// An amount for checking what was entered: always with the decimals of its currency.
pub fn exact_money(voice: &Voice, costing: &Costing, amount: Decimal) -> String {
    in_currency(voice, &costing.currency, voice.amount(amount, costing.decimals))
}

/// An amount in US dollars, rounded as texts are; nothing where the country gave no rate, or counts in them.
pub fn dollars(voice: &Voice, costing: &Costing, amount: Decimal) -> Option<String> {
    let dollars = costing.dollars(amount).filter(|_| !costing.is_in_dollars())?;
    Some(dollars_in_words(voice, dollars))
}

/// An amount that is in US dollars already.
pub fn dollars_in_words(voice: &Voice, dollars: Decimal) -> String {
    if dollars.abs() < Decimal::ONE_THOUSAND {
        return in_currency(voice, "USD", voice.amount(dollars, 0));
    }
    rounded_in(voice, "USD", dollars)
}

/// What one unit of an action usually costs: "USD 200–1,500, mostly 600, per officer trained (prices of 2026)".
pub fn unit_cost(voice: &Voice, cost: &UnitCost) -> String {
    let dollars = |amount: f64| voice.decimal(amount, if amount.fract() == 0.0 { 0 } else { 2 });
    let (usual, unit) = (("usual", dollars(cost.usual).into()), ("unit", voice.text(&cost.unit).into()));
    let year = ("year", cost.year.to_string().into());
    if cost.low == cost.high {
        return voice.say_with("unit-cost-one", &[usual, unit, year]);
    }
    let (low, high) = (("low", dollars(cost.low).into()), ("high", dollars(cost.high).into()));
    voice.say_with("unit-cost", &[low, high, usual, unit, year])
}

fn in_currency(voice: &Voice, currency: &str, amount: String) -> String {
    if currency.is_empty() {
        return amount;
    }
    voice.say_with("money", &[("currency", currency.into()), ("amount", amount.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Files;
    use crate::lang::Lang;
    use crate::words::Messages;

    fn voices() -> [Voice; 2] {
        let (messages, _) = Messages::load(&Files::embedded());
        [Lang::EN, Lang::ES].map(|lang| Voice::new(lang, &messages))
    }

    #[test]
    fn texts_round_to_what_a_reader_keeps() {
        let [en, es] = voices();
        for (amount, english, spanish) in [
            ("11066100", "XTS 11.1 million", "11,1 millones de XTS"),
            ("999600", "XTS 1.0 million", "1,0 millones de XTS"),
            ("412345.67", "XTS 412,000", "412.000 XTS"),
            ("9781", "XTS 9,800", "9800 XTS"),
            ("1000", "XTS 1,000", "1000 XTS"),
            ("47893800000", "XTS 47.9 billion", "47,9 miles de millones de XTS"),
            ("391288457000", "XTS 391.3 billion", "391,3 miles de millones de XTS"),
            ("999940000", "XTS 999.9 million", "999,9 millones de XTS"),
            ("999960000", "XTS 1.0 billion", "1,0 miles de millones de XTS"),
            ("999960000000", "XTS 1.0 trillion", "1,0 billones de XTS"),
            ("999940000000", "XTS 999.9 billion", "999,9 miles de millones de XTS"),
            ("1391288457000000", "XTS 1,391.3 trillion", "1391,3 billones de XTS"),
        ] {
            let amount = amount.parse().unwrap();
            let said = [&en, &es].map(|voice| rounded_in(voice, "XTS", amount).replace('\u{a0}', " "));
            assert_eq!(said, [english, spanish], "{amount}");
        }
        assert_eq!(rounded_in(&en, "", Decimal::from(2_000_000)), "2.0\u{a0}million");
        assert_eq!(dollars_in_words(&en, Decimal::from(450)), "USD\u{a0}450");
    }

    #[test]
    fn a_table_counts_in_the_largest_unit_that_leaves_figures() {
        let [en, _] = voices();
        for (largest, unit, number, name) in [
            ("1391288457000000", MoneyUnit::Trillion, "1,391.3", "XTS trillion"),
            ("12345678901", MoneyUnit::Billion, "12.3", "XTS billion"),
            ("999940000", MoneyUnit::Million, "999.9", "XTS million"),
            ("11066100", MoneyUnit::Million, "11.1", "XTS million"),
            ("999940", MoneyUnit::Thousand, "1,000", "XTS thousand"),
            ("9781.4", MoneyUnit::One, "9,781", "XTS"),
            ("0", MoneyUnit::One, "0", "XTS"),
        ] {
            let amount = largest.parse().unwrap();
            assert_eq!(MoneyUnit::of(amount), unit, "{largest}");
            assert_eq!(
                (unit.number(&en, amount), unit.name(&en, "XTS")),
                (number.to_owned(), name.to_owned())
            );
        }
        for (unit, amount, number) in [
            (MoneyUnit::Million, "31000", "<0.1"),
            (MoneyUnit::Million, "51000", "0.1"),
            (MoneyUnit::Thousand, "499", "<1"),
            (MoneyUnit::Thousand, "0", "0"),
        ] {
            assert_eq!(unit.number(&en, amount.parse().unwrap()), number, "{amount}");
        }
        for (largest, unit) in [
            ("10000000000000000", MoneyUnit::Trillion),
            ("99900000000000", MoneyUnit::Billion),
            ("99900000000", MoneyUnit::Million),
            ("100000000", MoneyUnit::Million),
            ("99900000", MoneyUnit::Thousand),
            ("1000000", MoneyUnit::Thousand),
            ("12944261", MoneyUnit::Thousand),
            ("9781.4", MoneyUnit::One),
        ] {
            assert_eq!(MoneyUnit::of_cells(largest.parse().unwrap()), unit, "{largest}");
        }
    }

    /// Else the text says “XTS 47,893.8 million” of what the figure beside it calls 47.9 billion.
    #[test]
    fn a_figure_counts_its_largest_amount_as_the_text_does() {
        let [en, es] = voices();
        for digits in 7..=17_u32 {
            for first in [1_u64, 3, 9] {
                let amount = Decimal::from(first * 10_u64.pow(digits - 1));
                for (voice, behind) in [(&en, false), (&es, true)] {
                    let unit = MoneyUnit::of(amount);
                    let (number, name) = (unit.number(voice, amount), unit.name(voice, "XTS"));
                    let said = rounded_in(voice, "XTS", amount).replace('\u{a0}', " ");
                    let name = name.replace('\u{a0}', " ");
                    let counted = match behind {
                        true => format!("{number} {name}"),
                        false => name.replacen("XTS", &format!("XTS {number}"), 1),
                    };
                    assert_eq!(said, counted, "{amount}");
                }
            }
        }
    }

    #[test]
    fn a_figure_of_a_few_millions_tells_its_parts_apart() {
        let [en, _] = voices();
        for (largest, amount, number) in [
            ("4400000", "104000", "0.10"),
            ("4400000", "4000", "<0.01"),
            ("12900000", "260000", "0.3"),
            ("440000", "104000", "104"),
        ] {
            let [largest, amount]: [Decimal; 2] = [largest, amount].map(|digits| digits.parse().unwrap());
            assert_eq!(MoneyUnit::of(largest).number_beside(&en, largest, amount), number, "{amount}");
        }
    }

    #[test]
    fn an_amount_that_would_fill_a_cell_is_told_in_short() {
        let [en, es] = voices();
        for (amount, english, spanish) in [
            ("999999999", "XTS 999,999,999", "999.999.999 XTS"),
            ("1234567890", "XTS 1.2 billion", "1,2 miles de millones de XTS"),
            ("123456789012", "XTS 123.5 billion", "123,5 miles de millones de XTS"),
            ("49999999999995", "XTS 50.0 trillion", "50,0 billones de XTS"),
            ("9999999999999999", "XTS 10,000.0 trillion", "10.000,0 billones de XTS"),
        ] {
            let costing = Costing { currency: "XTS".to_owned(), ..Costing::default() };
            let amount = amount.parse().unwrap();
            let said = [&en, &es].map(|voice| money(voice, &costing, amount).replace('\u{a0}', " "));
            assert_eq!(said, [english, spanish], "{amount}");
        }
    }
}
