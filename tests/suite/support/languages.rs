//! Knows the languages in which documents and pages are tried.

use amparo::lang::{Lang, QuoteMarks};
use amparo::words::print_quotes;

/// Spanish.
pub const ES: Lang = Lang::from_code("es").unwrap();

/// English and Spanish: documents are compared with what they were in both.
pub const LANGS: [Lang; 2] = [Lang::EN, ES];

/// English words as a document prints them.
pub fn printed(words: &str) -> String {
    print_quotes(words, &QuoteMarks::default()).into_owned()
}
