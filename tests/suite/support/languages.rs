//! Knows the languages in which documents and pages are tried.

use amparo::lang::Lang;

/// Spanish.
pub const ES: Lang = Lang::from_code("es").unwrap();

/// English and Spanish: documents are compared with what they were in both.
pub const LANGS: [Lang; 2] = [Lang::EN, ES];
