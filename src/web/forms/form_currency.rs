//! Knows in which currency a form asks for amounts, and how its code stands beside them; reads no number.

use super::Fault;
use crate::framework::Currencies;
use crate::lang::Fineness;

/// How fine what is no money usually is.
pub(super) const QUANTITY: Fineness = Fineness::Decimals(2);

/// The currency in which a form asks for amounts, and those there are.
#[derive(Clone, Debug, Default)]
pub struct FormCurrency {
    /// Its code; empty where none is chosen.
    pub code: String,
    /// Those there are.
    pub known: Currencies,
}

impl FormCurrency {
    /// How fine amounts in it are; as what is no money where none is chosen.
    pub(super) fn fineness(&self) -> Fineness {
        self.known.decimals(&self.code).map_or(QUANTITY, Fineness::Decimals)
    }

    /// What is wrong with an amount beside which this code stands.
    pub(super) fn fault(&self, code: String) -> Fault {
        match (self.known.decimals(&code), self.code.is_empty()) {
            (None, _) => Fault::NotACurrency(code),
            (Some(_), true) => Fault::NoCurrency(code),
            (Some(_), false) => Fault::OtherCurrency(code, self.code.clone()),
        }
    }

    /// An amount without the code before or behind it, and the code: that of a currency there is, or three capital letters.
    pub(super) fn without_code<'t>(&self, text: &'t str) -> (&'t str, Option<String>) {
        let bare = text.trim_start_matches(char::is_alphabetic);
        let (code, number) = match text.len() - bare.len() {
            0 => {
                let bare = text.trim_end_matches(char::is_alphabetic);
                (&text[bare.len()..], bare)
            }
            letters => (&text[..letters], bare),
        };
        let capital = code.to_uppercase();
        let is_code = code.len() == 3 && code.is_ascii() && number.contains(char::is_numeric);
        let is_meant = code == capital || self.known.decimals(&capital).is_some();
        if is_code && is_meant { (number.trim(), Some(capital)) } else { (text, None) }
    }
}
