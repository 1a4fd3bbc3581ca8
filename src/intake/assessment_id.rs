//! Knows how a new assessment is named in addresses, by its country and round; does not know which names are given already.

use crate::assessment::id_fits;
use crate::assessment::limits::LONGEST_NAME;
use crate::framework::CountryCode;
use crate::lang::with_digits;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The name for this country and round, such as `ken-2025`; one that an assessment may have. It leaves room for a number
/// behind it.
pub fn assessment_id(country: &CountryCode, round: &str) -> String {
    let whole = format!("{country} {round}");
    let plain: String = with_digits(&whole)
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' })
        .collect();
    let name = plain.split_whitespace().collect::<Vec<_>>().join("-");
    let name: String = name.chars().take(LONGEST_NAME - 10).collect();
    let name = name.trim_end_matches('-');
    if id_fits(name) { name.to_owned() } else { format!("{name}-1") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_addresses_are_plain_and_free() {
        let [long, cut] = ["a".repeat(200), format!("ken-{}", "a".repeat(86))];
        for (country, round, name) in [
            ("KEN", "2025", "ken-2025"),
            ("KEN", " Évaluation  II / 2026 ", "ken-evaluation-ii-2026"),
            ("KEN", "الجولة", "ken"),
            ("KEN", "٢٠٢٥", "ken-2025"),
            ("KEN", "الجولة ۲۰۲۶", "ken-2026"),
            ("KEN", "१२ / II", "ken-12-ii"),
            ("KEN", "../../x", "ken-x"),
            ("TZA-ZAN", "2026", "tza-zan-2026"),
            ("NEW", "年", "new-1"),
            ("NEW", "2026", "new-2026"),
            ("KEN", long.as_str(), cut.as_str()),
        ] {
            assert_eq!(assessment_id(&CountryCode::from(country), round), name);
            assert!(id_fits(name), "{name}");
        }
    }
}
