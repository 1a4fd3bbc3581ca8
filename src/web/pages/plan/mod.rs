//! Knows the pages of the plan: one file a URL.

pub mod action;
pub mod costs;
mod currency;
pub mod frame;
pub mod indicator;
pub mod phases;
pub mod progress;
pub mod results;

use crate::web::Address;
use crate::web::components::Crumb;
use crate::web::http::extract::Open;

/// The way back to the plan.
fn home(open: &Open) -> Crumb {
    Crumb { name: open.voice.say("plan-title"), url: Address::Plan(open.id()).url(open.voice.lang()) }
}
