//! Knows how requests arrive and replies leave, whatever the page; knows no use case.

pub mod assets;
pub mod error_pages;
pub mod events;
pub mod extract;
mod failure;
mod fields;
mod form_reply;
pub mod headers;
pub mod host;
mod location;
pub mod metrics;
pub mod once;
pub mod page;
pub mod seat_cookie;
mod serve;
pub mod session;
mod state;
pub mod trace;
pub mod upload;
pub mod waiting;

pub use assets::Assets;
pub use failure::{PageFailure, public_words};
pub use fields::Fields;
pub use location::{local_address, query_value, see_other, unknown_address};
pub use serve::serve;
pub use session::{AccountSite, Admission, Membership};
pub use state::AppState;
