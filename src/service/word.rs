//! Knows how a document becomes a Word file in the template that the ministry gave; knows no page.

use super::{OpenAssessment, WorkError};
use crate::assessment::strategy::WordTemplate;
use crate::document::Document;
use crate::render::docx::{DocxError, Template, TemplateFault, docx};
use crate::storage::StoreError;

/// The media type of Word files.
pub const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Why there is no Word file.
#[derive(Debug, thiserror::Error)]
pub enum WordError {
    /// The template cannot be used; it came with an assessment from elsewhere, or was taken by an earlier program.
    #[error(transparent)]
    Template(#[from] TemplateFault),
    /// The store could not give the template.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The template is not kept.
    #[error("the file of the Word template is not kept")]
    Lost,
    /// The file could not be made.
    #[error(transparent)]
    Docx(#[from] DocxError),
    /// The long work that it takes was not done.
    #[error(transparent)]
    Work(#[from] WorkError),
}

/// The document as a Word file.
///
/// # Errors
/// See [`WordError`].
pub async fn word(
    open: &OpenAssessment,
    document: Document,
    template: Option<&WordTemplate>,
) -> Result<Vec<u8>, WordError> {
    let bytes = match template {
        Some(template) => Some(open.service.store.file(&template.file).await?.ok_or(WordError::Lost)?.bytes),
        None => None,
    };
    let work = move || {
        let template = bytes.map(|bytes| Template::read(&bytes)).transpose()?;
        Ok(docx(&document, template.as_ref())?)
    };
    open.turn.work(work).await?
}
