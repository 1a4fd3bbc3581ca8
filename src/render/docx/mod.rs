//! Knows the document as a Word file that people go on working in, in our look or in a template of theirs.

mod about;
mod assemble;
mod blocks;
mod bookmarks;
mod boxes;
mod charts;
mod contents;
mod cover;
mod drawing;
mod figures;
mod flow;
mod headings;
mod ink;
mod inlines;
mod lists;
mod margins;
mod masthead;
mod numbering;
mod pieces;
mod register;
mod relations;
mod running;
mod section;
mod styles;
mod tables;
mod template;
mod typefaces;
mod writer;

pub use bookmarks::name as bookmark;
pub use template::{Template, TemplateFault, TemplateRemark};

use crate::document::Document;

/// Why there is no Word file.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// The parts could not be packed.
    #[error("the Word file could not be packed: {0}")]
    Package(#[from] zip::result::ZipError),
}

/// The document as a Word file (Office Open XML, ISO/IEC 29500 transitional). Without a template it has the national look:
/// emblem, colours, paper.
/// The same document and template give the same bytes.
///
/// # Errors
/// See [`DocxError`].
pub fn docx(document: &Document, template: Option<&Template>) -> Result<Vec<u8>, DocxError> {
    Ok(assemble::package(&document.with_links(), template).zip(document.date)?)
}

/// The tag of the content control that holds the block called `id`: the id itself, or, as Word refuses tags of more
/// than 64 characters, its beginning and its hash.
pub fn tag(id: &str) -> String {
    use sha2::{Digest, Sha256};
    if id.chars().count() <= 64 {
        return id.to_owned();
    }
    let start: String = id.chars().take(47).collect();
    let hash: String =
        Sha256::digest(id.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{start}~{hash}")
}

/// The language of a document with its region, as Word knows its dictionaries.
fn culture(document: &Document) -> &str {
    let culture = document.writing.culture.as_str();
    if culture.is_empty() { document.lang.code() } else { culture }
}

#[cfg(test)]
mod tests;
