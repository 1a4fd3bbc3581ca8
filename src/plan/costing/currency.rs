//! Knows how many decimals a currency is written with. Source: ISO 4217, list one.

/// Currencies without a minor unit.
const NONE: [&str; 17] = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
    "XOF", "XPF",
];

/// Currencies whose minor unit is a thousandth.
const THREE: [&str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

/// The decimals that amounts of this currency are shown with; 2 where the code is unknown or empty.
pub fn minor_unit(currency: &str) -> u32 {
    match currency {
        code if NONE.contains(&code) => 0,
        code if THREE.contains(&code) => 3,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_currencies_have_two_decimals() {
        for (code, decimals) in [("KES", 2), ("UGX", 0), ("TND", 3), ("", 2), ("USD", 2)] {
            assert_eq!(minor_unit(code), decimals, "{code}");
        }
    }
}
