//! Knows the documents that come with what an institution has not submitted: they stand beside the log as the draft does, and
//! go with it; knows no form.

use crate::accounts::RegistryRecord;
use crate::assessment::strategy::{FileHash, KeptFile};
use crate::storage::{HashedFile, RegistryWrite};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

/// A document of a draft. The log knows nothing of it, so that it can go without a trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftFile {
    /// The name of the draft.
    draft: String,
    /// The hash of the document.
    file: FileHash,
    media: String,
    /// Its content as base64 (RFC 4648, with padding).
    base64: String,
}

impl RegistryRecord for DraftFile {
    const KIND: &'static str = "draft-file";

    fn id(&self) -> String {
        file_id(&self.draft, &self.file)
    }
}

impl DraftFile {
    /// This document of the draft with this name.
    pub fn of(draft: String, file: &HashedFile) -> DraftFile {
        let KeptFile { media, bytes } = file.file();
        DraftFile { draft, file: file.hash().clone(), media: media.clone(), base64: STANDARD.encode(bytes) }
    }

    /// The document itself; nothing where it is not what its name says.
    pub fn unpack(&self) -> Option<HashedFile> {
        let bytes = STANDARD.decode(&self.base64).ok()?;
        let file = HashedFile::of(KeptFile { media: self.media.clone(), bytes });
        (*file.hash() == self.file).then_some(file)
    }
}

/// The name of a document of a draft.
pub(super) fn file_id(draft: &str, file: &FileHash) -> String {
    format!("{draft}/{file}")
}

/// The order to take a document of a draft away, whether it is there or not.
pub(super) fn file_removal(draft: &str, file: &FileHash) -> RegistryWrite {
    RegistryWrite::Remove { kind: DraftFile::KIND.to_owned(), id: file_id(draft, file), version: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_comes_back_as_it_was_and_a_spoiled_one_does_not() {
        let file = HashedFile::of(KeptFile { media: "application/pdf".into(), bytes: vec![0, 1, 255] });
        let held = DraftFile::of("ken-2025/stakeholder-1/C01".into(), &file);
        assert_eq!(held.unpack(), Some(file.clone()));
        assert_eq!(held.id(), format!("ken-2025/stakeholder-1/C01/{}", file.hash()));
        assert_eq!(DraftFile { base64: "AAAA".into(), ..held }.unpack(), None);
    }
}
