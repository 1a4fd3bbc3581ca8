//! Knows the records a strategy is made with as forms: which lists there are, which fields each has, how they are read.

mod list;
mod read;
mod shape;
mod starter;
mod words;

pub use list::{List, Name, record};
pub use read::{Sent, read, values};
pub use shape::{Shape, Spec, specs};
pub use starter::{Starter, starters};
pub use words::{Said, every_key, field_key, list_key, option_key};
