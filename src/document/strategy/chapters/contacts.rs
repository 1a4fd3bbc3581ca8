//! Knows where children and adults can turn to in the country, as far as it has been entered; knows no number itself.

use crate::assessment::strategy::{Contact, ContactCost};
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::presentation::Label;
use schemars::JsonSchema;
use serde::Serialize;

/// A helpline or a place to report.
#[derive(Serialize, JsonSchema)]
pub struct ContactLine {
    /// What it is for, in words.
    purpose: String,
    /// Its name; may be empty.
    pub name: String,
    /// The number to call; may be empty.
    pub number: String,
    /// The address on the web; may be empty. One of the two is there.
    pub address: String,
    /// When it can be reached; may be empty.
    pub hours: String,
    /// In which languages; may be empty.
    languages: String,
    /// Whether it is known to cost nothing.
    pub free: bool,
    pub sources: Vec<String>,
}

/// Those that can be reached: helplines first, then where to report, then the police.
pub fn contacts(case: &Case) -> Vec<ContactLine> {
    let mut found: Vec<_> = case
        .records::<Contact>()
        .filter(|(_, one)| !one.number.trim().is_empty() || !one.address.trim().is_empty())
        .collect();
    found.sort_by_key(|(_, one)| one.purpose);
    found.into_iter().map(|(sources, one)| line(case, sources, one)).collect()
}

fn line(case: &Case, sources: Vec<String>, one: &Contact) -> ContactLine {
    ContactLine {
        purpose: one.purpose.name(&case.voice),
        name: quote(&one.name),
        number: quote(&one.number),
        address: quote(&one.address),
        hours: quote(&one.hours),
        languages: quote(&one.languages),
        free: one.free == ContactCost::Free,
        sources,
    }
}
