//! Knows forms as tables of fields: how they are read, refused, shown and compared, and what becomes of one that is sent.

mod account_faults;
mod days;
mod fault;
mod form_currency;
pub mod lists;
mod new_password;
mod numbers;
mod part;
mod question_groups;
mod read;
mod rebase;
mod record;
mod respond;
mod rows;
mod spec;
mod state;

pub use account_faults::{account_fault, with_account_error};
pub use fault::Fault;
pub use form_currency::FormCurrency;
pub use new_password::NewPassword;
pub use numbers::FieldReader;
pub use part::FormPart;
pub use question_groups::question_groups;
pub use read::{field_text, short};
pub use rebase::rebase;
pub use record::{LINE, LINK, TEXT, fits, note_rules, plain, their_strategy};
pub use respond::{FormOutcome, SaveRequest, kept_reply, respond, unkept};
pub use rows::{Rows, YEARS, fill_years, read_years, years};
pub use spec::{FormTable, Need, Options, Shape, Spec, may, must};
pub use state::{FormState, FormStatus, SavedQuery};
