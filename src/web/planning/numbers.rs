//! Knows how numbers stand in fields; knows no table.

use crate::web::Fields;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

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

/// The years that a form was sent with: those it names, at most thirty.
pub fn year_fields(fields: &Fields) -> Vec<String> {
    let text = fields.text("years");
    let years: BTreeSet<String> = text
        .split_whitespace()
        .map(|year| year.chars().take(8).collect())
        .filter(|year: &String| is_named(year))
        .collect();
    years.into_iter().take(30).collect()
}

fn is_named(year: &str) -> bool {
    !year.is_empty() && year.chars().all(|letter| letter.is_ascii_digit())
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
