//! Knows what is wrong with what somebody entered for a plan, as data: field and kind. The words are somebody else's.

mod action;
mod fault;
mod frame;
mod indicator;
mod read;

pub use action::action_faults;
pub use fault::{Fault, FaultKind, Faults};
pub use frame::{MOST_CONTINGENCY, MOST_INFLATION, frame_faults, is_currency};
pub use indicator::{indicator_faults, value_fault};
pub use read::{amount, amount_fault, day, number, quarter, year};

/// The most characters of a title, a name or an institution.
pub const SHORT_WORDS: usize = 500;

/// The most characters of a text.
pub const LONG_WORDS: usize = 20_000;

/// The most rows of costs, of money or of values.
pub const MOST_ROWS: usize = 100;
