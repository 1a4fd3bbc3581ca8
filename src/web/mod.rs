//! Knows HTTP: which page answers which address, what a browser may do, how a page becomes a reply.
//!
//! [`router::router`] has every URL on one screen; `pages` has one file a URL; `components` what pages share.

mod assets;
pub mod attaching;
mod components;
pub mod drafting;
mod dress;
mod example;
mod failure;
mod fields;
mod freezing;
pub mod labels;
mod open;
mod pages;
mod place;
mod planning;
mod problems;
mod recent;
pub mod reckoning;
pub mod records;
mod router;
mod serve;
mod shield;
mod shell;
mod state;
mod upload;
mod word;

pub use assets::Assets;
pub use example::load_if_new;
pub use failure::Failure;
pub use fields::Fields;
pub use place::Place;
pub use problems::Problems;
pub use router::router;
pub use serve::{ServeError, ServeOptions, serve};
pub use state::AppState;

pub use crate::words::Voice;
