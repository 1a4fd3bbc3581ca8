//! Knows a file that belongs to an assessment, and which files a strategy names. Knows no place where they are kept.

use super::{EditKind, FileHash, Strategy};
use std::collections::BTreeSet;
use std::fmt;

/// A file: an emblem, a figure, a frozen document, a template for Word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// Its media type, such as `image/png`.
    pub media: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl FileHash {
    /// The name that a file has by its SHA-256.
    pub fn from_digest(digest: &[u8]) -> FileHash {
        FileHash(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl fmt::Display for FileHash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Strategy {
    /// Every file that the look, the figures and the frozen versions name.
    pub fn files(&self) -> BTreeSet<&FileHash> {
        let look = self
            .look
            .emblem
            .iter()
            .map(|emblem| &emblem.file)
            .chain(self.look.word_template.iter().map(|template| &template.file));
        let templates = self.versions.values().filter_map(|version| version.word_template.as_ref());
        let frozen = self.versions.values().flat_map(|version| &version.documents);
        let figures = self.edits.values().filter_map(|edit| match &edit.kind {
            EditKind::Figure(figure) => Some(&figure.file),
            _ => None,
        });
        look.chain(templates.map(|template| &template.file))
            .chain(figures)
            .chain(
                frozen.flat_map(|frozen| [Some(&frozen.content), frozen.pdf.as_ref()].into_iter().flatten()),
            )
            .collect()
    }
}
