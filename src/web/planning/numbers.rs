//! Knows how money is shown and how numbers stand in fields; knows no table.

use crate::plan::Costing;
use crate::web::{Fields, Voice};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// An amount in the currency of the strategy, with its code where one is chosen.
pub fn money(voice: &Voice, costing: &Costing, amount: Decimal) -> String {
    let number = voice.amount(amount, costing.decimals);
    if costing.currency.is_empty() { number } else { format!("{}\u{a0}{number}", costing.currency) }
}

/// A number as it stands in a field: no marks for thousands, so that it can be read again; the decimal mark is the
/// point, which both languages read.
pub fn typed(number: Decimal) -> String {
    let plain = number.normalize().to_string();
    // Three decimals could be thousands; one zero more cannot.
    match plain.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("{plain}0"),
        _ => plain,
    }
}

/// The years that a form was sent with: those it names of four digits, so that no form is endless.
pub fn year_fields(fields: &Fields) -> Vec<String> {
    let text = fields.text("years");
    let years: BTreeSet<String> = text
        .split_whitespace()
        .filter(|year| is_named(year))
        .map(str::to_owned)
        .collect();
    years.into_iter().collect()
}

fn is_named(year: &str) -> bool {
    year.len() == 4 && year.chars().all(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::check::amount;

    #[test]
    fn what_stands_in_a_field_is_read_as_the_same_number() {
        for text in ["0", "12.5", "0.125", "1500", "1500.125", "10000000000000", "3.1400"] {
            let number: Decimal = text.parse().unwrap();
            assert_eq!(amount(&typed(number)), Ok(Some(number)), "{text} as {}", typed(number));
        }
    }
}
