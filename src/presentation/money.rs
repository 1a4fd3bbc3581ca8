//! Knows how amounts of money are written; knows no plan.

use crate::framework::UnitCost;
use crate::plan::{Constant, Costing, Current};
use crate::words::Voice;
use rust_decimal::Decimal;

/// How an amount is written: [`money`] or [`exact_money`].
pub type Form = fn(&Voice, &Costing, Decimal) -> String;

/// An amount for reading, in the currency of the strategy: from a thousand on in whole units, below as its coins are.
pub fn money(voice: &Voice, costing: &Costing, amount: Decimal) -> String {
    let whole = amount.fract().is_zero() || amount.abs() >= Decimal::ONE_THOUSAND;
    let number = if whole { voice.amount(amount, 0) } else { voice.amount(amount, costing.decimals) };
    in_currency(voice, &costing.currency, number)
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
