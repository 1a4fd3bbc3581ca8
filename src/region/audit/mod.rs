//! Knows whether somebody who reads everything that was ever published about an item can work out another country's band. It
//! is exact: a cell is safe only if a world was found in which each band is another one, for everybody who may look.
//!
//! What others know is modelled by `Patterns`: a country that did not validate anew kept its band, so
//! what is unknown is one band for each country and validation, and of these all that stand in the same published cells are
//! alike. A world differs from the real one by a `Shift` that leaves all counts as they are; the search
//! finds one that changes a given band and needs nothing of what the insiders know, or shows that there is none.

mod check;
mod patterns;
mod rows;
mod search;
mod shift;
#[cfg(test)]
mod tests;

pub use check::{AuditVerdict, Coalition, DisclosureAudit};
