//! Knows forms as tables of fields: how they are read, refused, shown and compared, and what becomes of one that is sent.

mod fault;
pub mod lists;
mod numbers;
mod part;
mod read;
mod record;
mod respond;
mod rows;
mod spec;
mod state;

pub use fault::Fault;
pub use numbers::{date, typed};
pub use part::Part;
pub use read::{short, shown};
pub use record::{LINE, LINK, TEXT, fits, note_rules, plain, their_strategy};
pub use respond::{Outcome, Saving, respond};
pub use rows::{Rows, YEARS, fill_years, read_years, years};
pub use spec::{Need, Options, Shape, Spec, Table, may, must};
pub use state::{FormState, SavedQuery, Standing};
