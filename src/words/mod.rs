//! Knows how the program speaks: its messages in every language, and numbers, dates and lists as people write them.

mod count;
mod country_name;
mod days;
mod format;
mod load;
mod messages;
mod text;
mod voice;

pub use count::{Count, capital, small};
pub use country_name::CountryName;
pub use days::{DayReader, TypedDay};
pub use format::{Format, PluralCategory};
pub use messages::{Arg, MessageProblem, Messages};
pub use text::{
    LINE_END, fold, fold_lines, normalise, normalise_lines, plain_words, print_quotes, shows_nothing,
    single_stops,
};
pub use voice::Voice;
