//! Knows how the assessments of one installation travel to another and become one with what is there: who signed what
//! travels, in which form, and how two chains are weighed against each other. Knows no database and no person's rights.
//!
//! A [`Bundle`] is a chain with its files, signed by the [`InstallationKey`] of where it was written. A [`MergePlan`] says
//! what of it is new, and of each subject whether only one side changed it, both said the same, both changed different
//! parts, or both the same part. It is made from entries by their hashes alone: clocks say nothing in it. What two sides put
//! into a list under one number are two things, which `EntryNumbers` tells apart.

mod bundle;
mod bundle_fault;
mod content;
mod entry_numbers;
mod installation;
mod local;
mod manifest;
mod merge_fault;
mod plan;
mod records;
mod tip;

pub use bundle::{Bundle, BundleEntry};
pub use bundle_fault::BundleFault;
pub use content::{Reconciliation, SubjectClass, reconcile};
pub use installation::{FINGERPRINT_WORDS, InstallationId, InstallationKey, KeyFault, VerificationKey};
pub use local::LocalChain;
pub use manifest::{BundlePurpose, FORMAT, LoanTerms, Manifest, ManifestFile, TravelName};
pub use merge_fault::MergeFault;
pub use plan::{ClassCounts, MergePlan, SubjectMerge};
pub use records::{
    CounterpartMark, EntryOrigin, Loan, OwnInstallation, PeerInstallation, SubjectFork, TrunkMark,
};
pub use tip::Tip;
