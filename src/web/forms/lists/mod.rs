//! Knows the lists of records that a strategy is made with: which there are, which fields each has, what the kit suggests.

mod instrument;
mod list;
mod messages;
mod rules;
mod starter;
mod tables;

pub use instrument::{as_read, date_hint, day_fault, instrument, party_fault, statuses};
pub use list::{RecordList, record};
pub use messages::{ListText, every_key, list_key};
pub use rules::broken_rule;
pub use starter::{Starter, starters};
pub use tables::{SIGNATURE, table};
