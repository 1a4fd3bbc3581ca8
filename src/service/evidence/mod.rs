//! Knows what may happen to what supports answers: files are checked and kept, opened, shown to nobody, removed; addresses are
//! asked whether something is there.

mod access_record;
mod attachment;
mod files;
mod link_checker;
mod link_record;
mod links;
mod outside;
mod scan;
mod scanner;

pub use access_record::{AccessRecord, EvidenceDownload};
pub use attachment::{AttachError, CheckedEvidence};
pub use files::{EvidenceFile, FileStory};
pub use link_checker::LinkChecker;
pub use link_record::{LinkRecord, LinkState};
pub use links::LinkRegister;
pub use scan::{Scan, ScanRecord, ScanState};
pub use scanner::{Scanner, ScannerAddress};
