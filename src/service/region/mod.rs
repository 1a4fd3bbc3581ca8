//! Knows what can be asked of many countries together, and that nothing is handed out which consent does not let out. Knows no
//! page and no file.
//!
//! Everything begins with a [`RegionPlace`], a region or a declared group, and a [`Standpoint`], as whom somebody looks at it.
//! With both one can
//!
//! - look: `Service::region_board`, `practice_shelf`, `calendar`, `support_desk`, `region_editions`; for a country's own place,
//!   `own_position`,
//! - consent: `consents`, `ask_consent`, `give_consent`, `withdraw_consent`,
//! - help: `request_support`, `offer_support`, `act_on_request`,
//! - plan: `plan_mission`, `change_mission`, `cancel_mission`,
//! - tell what works: `draft_practice`, `edit_practice`, `act_on_practice`,
//! - publish: `preview_edition`, then `publish_edition` of what was looked at.
//!
//! Consents and editions are notes of the chronicle, which the log holds; requests, offers, missions and practices stand beside
//! the log.

mod board;
mod consents;
mod editions;
mod error;
mod facts;
mod missions;
mod place;
mod position;
mod practices;
mod publication;
mod records;
mod shelf;
mod standings;
mod support;

pub use board::RegionBoard;
pub use consents::{ConsentOrder, ConsentWithdrawal, CountryConsents};
pub use editions::{EditionChange, EditionPreview, EditionSeal, RegionEditions};
pub use error::RegionError;
pub use missions::{MissionDraft, RegionCalendar};
pub use place::{RegionPlace, Standpoint};
pub use position::PositionLine;
pub use practices::PracticeDraft;
pub use shelf::PracticeShelf;
pub use support::{DeskLine, SupportDesk};

pub(super) use shelf::PracticeLot;
pub(super) use standings::RoundBands;
