//! Knows how assessments travel between installations: who lends what, what comes home, and what of it contradicts what is
//! here; knows no form.

mod arriving_files;
mod bundle_file;
mod forks;
mod installation;
mod loans;
mod merge;
mod merge_error;
mod preview;
mod shelf;

pub use bundle_file::{BundleFile, BundleOptions};
pub use forks::{ForkChoice, OpenFork};
pub use installation::InstallationCard;
pub use loans::LoanRequest;
pub use merge::MergeOutcome;
pub use merge_error::{EditionOffer, LaptopError};
pub use preview::{MergePreview, MergeTarget};
