//! Knows how money is shown; knows no table.

use crate::plan::Costing;
use crate::web::Voice;
use rust_decimal::Decimal;

/// An amount in the currency of the strategy, with its code where one is chosen.
pub fn money(voice: &Voice, costing: &Costing, amount: Decimal) -> String {
    let number = voice.amount(amount, costing.decimals);
    if costing.currency.is_empty() { number } else { format!("{}\u{a0}{number}", costing.currency) }
}
