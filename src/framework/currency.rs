//! Knows which currencies there are and how many decimals each has; knows no amount.

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The currencies by ISO 4217 code. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Currencies(Arc<BTreeMap<String, u32>>);

impl Currencies {
    /// The most decimals that a currency has.
    pub const MOST_DECIMALS: u32 = 4;

    /// How many decimals a currency has; none where there is no such code.
    pub fn decimals(&self, code: &str) -> Option<u32> {
        self.0.get(code).copied()
    }
}

impl<'de> Deserialize<'de> for Currencies {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Currencies, D::Error> {
        let mut decimals = BTreeMap::new();
        for (key, codes) in BTreeMap::<String, Vec<String>>::deserialize(deserializer)? {
            let number = key.parse().ok().filter(|number| *number <= Currencies::MOST_DECIMALS);
            let number: u32 = number
                .ok_or_else(|| D::Error::custom(format!("`{key}` is no number of decimals from 0 to 4")))?;
            for code in codes {
                if code.len() != 3 || !code.chars().all(|letter| letter.is_ascii_uppercase()) {
                    return Err(D::Error::custom(format!("`{code}` is no code of three capital letters")));
                }
                if decimals.insert(code.clone(), number).is_some() {
                    return Err(D::Error::custom(format!("{code} stands there twice")));
                }
            }
        }
        Ok(Currencies(Arc::new(decimals)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_code_stands_once_with_the_decimals_it_has() {
        let read = |value| serde_json::from_value::<Currencies>(value).map_err(|error| error.to_string());
        let known = read(json!({ "0": ["UGX"], "3": ["TND", "KWD"] })).unwrap();
        let decimals = ["UGX", "TND", "KES", ""].map(|code| known.decimals(code));
        assert_eq!(decimals, [Some(0), Some(3), None, None]);
        for (value, fault) in [
            (json!({ "0": ["UGX"], "2": ["UGX"] }), "UGX stands there twice"),
            (json!({ "2": ["kes"] }), "`kes` is no code of three capital letters"),
            (json!({ "5": ["KES"] }), "`5` is no number of decimals from 0 to 4"),
        ] {
            assert_eq!(read(value), Err(fault.to_owned()));
        }
    }
}
