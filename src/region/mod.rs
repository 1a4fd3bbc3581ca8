//! Knows many countries under consent: what each lets others see, what a region looks like to who may see it, and what may be
//! said about a group so that nobody can work out what one of them answered. Knows no clock, no store, no words and no page.
//!
//! A [`ConsentLedger`] is what [`ConsentEntry`]s add up to. Whoever shows something of several countries has a [`RegionSight`] and
//! asks it; a [`Board`] is made from [`CountryFacts`] by one, and holds nothing that the reader may not see.
//!
//! An [`EditionDraft`] holds where each country stands; [`EditionDraft::decide`] makes of it the next [`EditionRecord`], which
//! stays with the office, or says why it is too early. Of a record, a [`RegionEdition`] is what others get: for pages with
//! [`PageFigure`], for the officer's file with [`OfficerCounts`]. Whether a cell is shown is decided by the rules of
//! `disclosure_rules` and then by a [`DisclosureAudit`] over everything that was ever published about the item.

mod audit;
mod band;
mod board;
mod cell;
mod consent_entry;
mod consent_ledger;
mod consent_scope;
mod country_facts;
mod country_rounds;
mod disclosure_rules;
mod edition;
mod mission;
mod partition;
mod practice;
mod practice_shelf;
mod request_line;
mod sight;
mod sums;
mod support_offer;
mod support_request;
#[cfg(test)]
mod tests;
mod tile_grid;

pub use audit::{AuditVerdict, Coalition, DisclosureAudit};
pub use band::{Band, BandStanding, ByBand, CellMembers};
pub use board::{Board, BoardOrder, BoardRow, OfficeMatter, OfficeTask, STANDSTILL};
pub use cell::{BandShare, GroupFigure, OfficerCounts, PageFigure};
pub use consent_entry::{ConsentAct, ConsentEntry, ConsentTerms};
pub use consent_ledger::{ConsentLedger, ConsentStanding, ConsentState};
pub use consent_scope::{ConsentAudience, ConsentField, ConsentPurpose, ConsentScope};
pub use country_facts::{
    CountryFacts, DomainFigure, FigureBasis, FocalPoint, ItemFigure, ProcessFacts, RoundFacts,
    profile_coverage,
};
pub use country_rounds::ValidatedRound;
pub use disclosure_rules::{FEWEST_CHANGES, FEWEST_COUNTRIES, FEWEST_COUNTS, changes, counts_fit};
pub use edition::{EditionCell, EditionDelay, EditionDraft, EditionRecord, ItemRecord, RegionEdition};
pub use mission::{Mission, MissionKind, MissionPlace, calendar};
pub use partition::{Partition, PartitionFault, RegionPart};
pub use practice::{
    Practice, PracticeAct, PracticeRefusal, PracticeReview, PracticeState, PracticeStep, PracticeText,
    PracticeWarning,
};
pub use practice_shelf::{GapCloserList, PracticeView, gap_closers, open_practices, practices_for};
pub use request_line::RequestLine;
pub use sight::{Disclosure, RegionReader, RegionSight};
pub use sums::{FEWEST_CONTRIBUTORS, sum_of};
pub use support_offer::{SupportOffer, fitting_offers};
pub use support_request::{
    RequestAct, RequestRefusal, RequestSide, RequestState, RequestStep, SupportRequest,
};
pub use tile_grid::TileGrid;
