//! Knows what may happen to the files that support answers: they are checked and kept, opened, shown to nobody, removed.

mod access_record;
mod attachment;
mod files;
mod scan;
mod scanner;

pub use access_record::{AccessRecord, EvidenceDownload};
pub use attachment::{AttachError, KeptEvidence};
pub use files::{EvidenceFile, FileStory};
pub use scan::{Scan, ScanRecord, ScanState};
pub use scanner::{Scanner, ScannerAddress};
