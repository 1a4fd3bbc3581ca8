//! Knows how a session of a workshop is prepared, led, voted in and closed, and who hears of it; knows no page and no stream.
//!
//! Whoever leads an assessment's workshop has it open for [`Act::Moderate`](super::Act::Moderate) and uses
//! [`OpenAssessment`](super::OpenAssessment): `proposed_agenda`, `prepare_workshop`, `workshops`, `workshop`, `lead` (every
//! [`RoomAct`](crate::workshop::RoomAct), by the version that was seen), `issue_seats`, `reissue_seat`, `void_seat`, `paper_vote`,
//! `room`, `room_paper`, `seat_cards_pdf`. A phone has the token of a seat and no account: [`Service`](super::Service)'s `join_by_code`, `take_seat`, `vote`,
//! `phone_view`, or `phone_page` with the words of the item. The projector has a token of its own (`issue_screen`,
//! `screen_page`). Streams take [`Service::room_watch`](super::Service::room_watch) and `room_signal`.

mod agreement;
mod error;
mod hub;
mod lead;
mod limits;
mod pages;
mod papers;
mod records;
mod room;
mod seats;
mod vote;
mod watch;

pub use error::RoomError;
pub use pages::{PhonePage, RoomContent, ScreenPage};
pub use papers::{CardLink, RoomPaperError};
pub use room::Room;
pub use seats::{SeatCard, SeatOrder, SeatPass};
pub use watch::RoomWatch;

pub(super) use hub::RoomHub;
pub(super) use lead::random_name;

use limits::RoomLimits;
