//! Knows how amounts of money are written; knows no plan.

use crate::plan::Costing;
use crate::words::Voice;
use rust_decimal::Decimal;

/// An amount for reading, in the currency of the strategy: from a thousand on in whole units, below as its coins are.
pub fn money(voice: &Voice, costing: &Costing, amount: Decimal) -> String {
    let whole = amount.fract().is_zero() || amount.abs() >= Decimal::ONE_THOUSAND;
    let number = if whole { voice.amount(amount, 0) } else { voice.amount(amount, costing.decimals) };
    in_currency(voice, &costing.currency, number)
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

fn in_currency(voice: &Voice, currency: &str, amount: String) -> String {
    if currency.is_empty() {
        return amount;
    }
    voice.say_with("money", &[("currency", currency.into()), ("amount", amount.into())])
}
