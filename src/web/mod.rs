//! Knows HTTP: which page answers which address, what a browser may do, how a page becomes a reply.
//!
//! [`router::router`] has every URL on one screen; `pages` has a file or a folder for each; `components` has what pages
//! share, `http` how requests arrive and replies leave. `room` is what phones and projectors see on an address of their own.

mod address;
mod address_language;
mod components;
pub mod forms;
mod http;
mod pages;
mod plan_page;
mod problems;
mod room;
mod router;

pub use crate::words::Voice;
pub use address::{Address, act_of};
pub use http::metrics::metrics_router;
pub use http::{Admission, AppState, Assets, Fields, PageFailure, serve};
pub use pages::every_key;
pub use problems::Problems;
pub use room::{RoomSite, room_router, screen_path, seat_path};
pub use router::router;
