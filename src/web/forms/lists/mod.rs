//! Knows the lists of records that a strategy is made with: which there are, which fields each has, what the kit suggests.

mod list;
mod starter;
mod tables;
mod words;

pub use list::{List, record};
pub use starter::{Starter, starters};
pub use tables::{SIGNATURE, table};
pub use words::{ListText, every_key, list_key};
