//! Knows what is seen in a room without an account: the pages of phones and of the projector, on an address of their own. Knows no
//! page that needs an account, and works nothing out.
//!
//! [`room_router`] has every address. A phone comes by the link of its card, `/{lang}/seat/{token}`, or by its code, typed on the
//! first page; the projector by `/{lang}/screen/{token}`.

mod captive;
mod failure;
mod host;
mod join;
mod phone;
mod router;
mod scale;
mod screen;
mod sheet;
mod site;
mod time_left;

pub use router::room_router;
pub use site::{RoomSite, screen_path, seat_path};
