//! Knows what is asked of the tables of files; knows not where the content of a file lies that is in no row.

use super::tables::TableFuture;
use crate::assessment::FileKind;
use crate::assessment::strategy::KeptFile;

/// A table of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileTable {
    /// What is kept for ever.
    Files,
    /// What may be removed.
    Evidence,
}

impl From<FileKind> for FileTable {
    fn from(kind: FileKind) -> FileTable {
        match kind {
            FileKind::Permanent => FileTable::Files,
            FileKind::Evidence => FileTable::Evidence,
        }
    }
}

/// The files under their hashes.
pub(super) trait FileTables: Send {
    /// Writes a file unless it is kept already.
    fn keep<'a>(&'a mut self, table: FileTable, hash: &'a str, file: &'a KeptFile) -> TableFuture<'a, ()>;

    /// Whether a file is kept.
    fn keeps<'a>(&'a mut self, table: FileTable, hash: &'a str) -> TableFuture<'a, bool>;

    /// Whether the log says that a file was removed.
    fn was_removed<'a>(&'a mut self, hash: &'a str) -> TableFuture<'a, bool>;

    /// Takes a file of evidence away; the log has said why.
    fn remove<'a>(&'a mut self, hash: &'a str) -> TableFuture<'a, ()>;

    /// The file with this hash.
    fn file<'a>(&'a mut self, table: FileTable, hash: &'a str) -> TableFuture<'a, Option<KeptFile>>;

    /// Whether there is a row of this file whose content is outside the database.
    fn is_outside<'a>(&'a mut self, table: FileTable, hash: &'a str) -> TableFuture<'a, bool>;

    /// Whether there is any such row.
    fn has_outside(&mut self, table: FileTable) -> TableFuture<'_, bool>;

    /// Puts the content of a file that is kept into its row, or takes it out where `file` has none; the outcome is whether
    /// the row is another now. One that is not kept, or is so already, stays as it is.
    fn relocate<'a>(
        &'a mut self,
        table: FileTable,
        hash: &'a str,
        file: &'a KeptFile,
    ) -> TableFuture<'a, bool>;

    /// The hashes of all files, in their order.
    fn hashes(&mut self, table: FileTable) -> TableFuture<'_, Vec<String>>;
}
