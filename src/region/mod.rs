//! Knows many countries under consent: what each lets others see, and what a region looks like to who may see it. Knows no
//! clock, no store, no words and no page.
//!
//! A [`ConsentLedger`] is what [`ConsentEntry`]s add up to. Whoever shows something of several countries has a [`RegionSight`] and
//! asks it; a [`Board`] is made from [`CountryFacts`] by one, and holds nothing that the reader may not see.

mod board;
mod consent_entry;
mod consent_ledger;
mod consent_scope;
mod country_facts;
mod mission;
mod practice;
mod practice_shelf;
mod request_line;
mod sight;
mod support_offer;
mod support_request;
#[cfg(test)]
mod tests;
mod tile_grid;

pub use board::{Board, BoardOrder, BoardRow, OfficeMatter, OfficeTask, STANDSTILL};
pub use consent_entry::{ConsentAct, ConsentEntry, ConsentTerms};
pub use consent_ledger::{ConsentLedger, ConsentStanding, ConsentState};
pub use consent_scope::{ConsentAudience, ConsentField, ConsentPurpose, ConsentScope};
pub use country_facts::{
    CountryFacts, DomainFigure, FigureBasis, FocalPoint, ItemFigure, ProcessFacts, RoundFacts,
    profile_coverage,
};
pub use mission::{Mission, MissionKind, MissionPlace, calendar};
pub use practice::{
    Practice, PracticeAct, PracticeRefusal, PracticeReview, PracticeState, PracticeStep, PracticeText,
    PracticeWarning,
};
pub use practice_shelf::{GapCloserList, PracticeView, gap_closers, practices_for};
pub use request_line::RequestLine;
pub use sight::{Disclosure, RegionReader, RegionSight};
pub use support_offer::{SupportOffer, fitting_offers};
pub use support_request::{
    RequestAct, RequestRefusal, RequestSide, RequestState, RequestStep, SupportRequest,
};
pub use tile_grid::TileGrid;
