//! Knows many countries under consent: what may be said about a group of them so that nobody can work out what one of them
//! answered. Knows no clock, no store, no words and no page.
//!
//! An [`EditionDraft`] holds where each country stands; [`EditionDraft::decide`] makes of it the next [`EditionRecord`], which
//! stays with the office, or says why it is too early. Of a record, a [`RegionEdition`] is what others get: for pages with
//! [`PageFigure`], for the officer's file with [`OfficerCounts`]. Whether a cell is shown is decided by the rules of
//! `disclosure_rules` and then by a [`DisclosureAudit`] over everything that was ever published about the item.

mod audit;
mod band;
mod cell;
mod disclosure_rules;
mod edition;
mod partition;
mod sums;

pub use audit::{AuditVerdict, Coalition, DisclosureAudit};
pub use band::{Band, BandStanding, ByBand, CellMembers};
pub use cell::{BandShare, GroupFigure, OfficerCounts, PageFigure};
pub use disclosure_rules::{FEWEST_CHANGES, FEWEST_COUNTRIES, FEWEST_COUNTS, changes, counts_fit};
pub use edition::{EditionCell, EditionDelay, EditionDraft, EditionRecord, ItemRecord, RegionEdition};
pub use partition::{Partition, PartitionFault, RegionPart};
pub use sums::{FEWEST_CONTRIBUTORS, sum_of};
