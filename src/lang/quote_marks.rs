//! Knows the quotation marks that a language prints; knows no text.

use serde::{Deserialize, Serialize};

/// Quotation marks in pairs, the opening one first. Where a language says nothing, those of English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuoteMarks {
    /// Around what is quoted.
    pub outer: (char, char),
    /// Around what is quoted inside a quotation.
    pub inner: (char, char),
}

impl QuoteMarks {
    /// Whether they are those of English, which need not be written down.
    pub fn is_usual(&self) -> bool {
        *self == QuoteMarks::default()
    }
}

impl Default for QuoteMarks {
    fn default() -> QuoteMarks {
        QuoteMarks { outer: ('“', '”'), inner: ('‘', '’') }
    }
}
