//! Knows how the program speaks: its messages in every language, and numbers, dates and lists as people write them.

mod format;
mod load;
mod messages;

pub use format::{Format, PluralCategory};
pub use messages::{Arg, MessageProblem, Messages};
