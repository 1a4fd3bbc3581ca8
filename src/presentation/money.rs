//! Knows how amounts of money are written; knows no plan.

use crate::framework::UnitCost;
use crate::plan::{Constant, Costing, Current};
use crate::words::Voice;
use rust_decimal::Decimal;

/// How an amount is written: [`money`], [`rounded_money`] or [`exact_money`].
pub type Form = fn(&Voice, &Costing, Decimal) -> String;

/// An amount for reading, in the currency of the strategy: from a thousand on in whole units, below as its coins are.
pub fn money(voice: &Voice, costing: &Costing, amount: Decimal) -> String {
    let whole = amount.fract().is_zero() || amount.abs() >= Decimal::ONE_THOUSAND;
    let number = if whole { voice.amount(amount, 0) } else { voice.amount(amount, costing.decimals) };
    in_currency(voice, &costing.currency, number)
}

/// An amount for running text: from a million on in millions with one decimal, from a thousand on in whole thousands, below
/// in whole units; half to even.
pub fn rounded_money(voice: &Voice, costing: &Costing, amount: Decimal) -> String {
    if amount.abs() < Decimal::ONE_THOUSAND {
        return in_currency(voice, &costing.currency, voice.amount(amount, 0));
    }
    let thousands = (amount / Decimal::ONE_THOUSAND).round();
    if thousands.abs() < Decimal::ONE_THOUSAND {
        return in_currency(voice, &costing.currency, voice.amount(thousands * Decimal::ONE_THOUSAND, 0));
    }
    let millions = voice.amount(amount / Decimal::from(1_000_000), 1);
    let args = [("currency", costing.currency.clone().into()), ("amount", millions.into())];
    voice.say_with(if costing.currency.is_empty() { "money-millions-plain" } else { "money-millions" }, &args)
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

/// An amount in whole US dollars; nothing where the country gave no rate, or counts in them.
pub fn dollars(voice: &Voice, costing: &Costing, amount: Decimal) -> Option<String> {
    let dollars = costing.dollars(amount).filter(|_| costing.currency != "USD")?;
    Some(in_currency(voice, "USD", voice.amount(dollars, 0)))
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

    #[test]
    fn running_text_has_millions_or_thousands() {
        let voice = Voice::new(Lang::EN, &Messages::load(&Files::embedded()).0);
        let costing = |currency: &str| Costing { currency: currency.to_owned(), ..Costing::default() };
        for (amount, wanted) in [
            ("12979282", "XTS\u{a0}13.0\u{a0}million"),
            ("999500", "XTS\u{a0}1.0\u{a0}million"),
            ("999499", "XTS\u{a0}999,000"),
            ("9781.4", "XTS\u{a0}10,000"),
            ("640", "XTS\u{a0}640"),
            ("499.5", "XTS\u{a0}500"),
            ("0", "XTS\u{a0}0"),
            ("1000000000000000", "XTS\u{a0}1,000,000,000.0\u{a0}million"),
        ] {
            assert_eq!(rounded_money(&voice, &costing("XTS"), amount.parse().unwrap()), wanted, "{amount}");
        }
        assert_eq!(rounded_money(&voice, &costing(""), Decimal::from(2_500_000)), "2.5\u{a0}million");
    }
}
