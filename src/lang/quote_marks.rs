//! Knows the quotation marks that a language prints; knows no text.

use serde::Deserialize;

/// Quotation marks in pairs, the opening one first. Where a language says nothing, those of English.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuoteMarks {
    /// Around what is quoted.
    pub outer: (char, char),
    /// Around what is quoted inside a quotation.
    pub inner: (char, char),
}

impl Default for QuoteMarks {
    fn default() -> QuoteMarks {
        QuoteMarks { outer: ('“', '”'), inner: ('‘', '’') }
    }
}
