//! Consents over all combinations, what boards and practices show by them, and editions.

mod board;
mod consents;
mod editions;
mod practices;

use super::*;
use crate::assessment::strategy::FileHash;
use chrono::{Days, NaiveDate};

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(number)
}

fn terms(until: u64, includes_narrower: bool) -> ConsentTerms {
    let (text, hash) = ("CT-01".into(), FileHash("0".repeat(64)));
    ConsentTerms { until: day(until), text, hash, includes_narrower }
}

fn entry(country: &str, scope: ConsentScope, act: ConsentAct, on: u64) -> ConsentEntry {
    ConsentEntry { country: country.into(), scope, act, by: "Ministry".to_owned(), day: day(on) }
}

fn scope(field: ConsentField, audience: ConsentAudience, purpose: ConsentPurpose) -> ConsentScope {
    ConsentScope { field, audience, purpose }
}
