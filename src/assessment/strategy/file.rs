//! Knows a file that belongs to an assessment, and which files a strategy names. Knows no place where they are kept.

use super::{Edit, EditKind, FileHash, NationalLook, Strategy, Version};
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

impl NationalLook {
    /// The emblem and the template for Word.
    pub fn files(&self) -> impl Iterator<Item = &FileHash> {
        let emblem = self.emblem.iter().map(|emblem| &emblem.file);
        emblem.chain(self.word_template.iter().map(|template| &template.file))
    }
}

impl Version {
    /// The frozen documents and the template that their Word files take over.
    pub fn files(&self) -> impl Iterator<Item = &FileHash> {
        let frozen = self.documents.iter().flat_map(|one| std::iter::once(&one.content).chain(&one.pdf));
        self.word_template.iter().map(|template| &template.file).chain(frozen)
    }
}

impl Edit {
    /// The picture, where it is one.
    pub fn files(&self) -> impl Iterator<Item = &FileHash> {
        let figure = match &self.kind {
            EditKind::Figure(figure) => Some(&figure.file),
            EditKind::Replace { .. }
            | EditKind::Insert { .. }
            | EditKind::Caption(_)
            | EditKind::Remove
            | EditKind::Unchanged => None,
        };
        figure.into_iter()
    }
}

impl Strategy {
    /// Every file that the look, the figures and the frozen versions name.
    pub fn files(&self) -> BTreeSet<&FileHash> {
        let versions = self.versions.values().flat_map(Version::files);
        self.look.files().chain(versions).chain(self.edits.values().flat_map(Edit::files)).collect()
    }
}
