//! Knows how a document becomes paper, from what was printed lately where nothing has changed; knows no page.

use super::Service;
use super::cache::Key;
use crate::bundle::{Files, Folder};
use crate::document::Document;
use crate::render::paper::{Attachment, Beside, Pdf, RenderError, Warning};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The document as PDF, from what was printed lately where nothing has changed.
///
/// # Errors
/// See [`RenderError`].
pub async fn print(service: &Service, document: &Document) -> Result<Arc<Pdf>, RenderError> {
    print_with(service, document, None).await
}

/// The same with a file inside it.
///
/// # Errors
/// See [`RenderError`].
pub async fn print_with(
    service: &Service,
    document: &Document,
    attached: Option<Attachment>,
) -> Result<Arc<Pdf>, RenderError> {
    let beside = beside(&service.files, attached);
    let key = key(document, &beside.style);
    // What everybody may not read is not kept in memory either; only what was remarked about it.
    let kept = key.filter(|_| beside.attachment.is_none());
    if let Some(printed) = kept.and_then(|key| service.prints.get(&key)) {
        return Ok(printed);
    }
    let pdf = service.printer.print_with(document, &beside).await?;
    if let Some(key) = key {
        service.remarks.keep(key, pdf.warnings.clone());
    }
    Ok(match kept {
        Some(key) => service.prints.keep(key, pdf),
        None => Arc::new(pdf),
    })
}

/// What goes to the printer beside a document: the file inside it, and the print style of the folder that stands in
/// for ours, as it is now.
pub fn beside(files: &Files, attachment: Option<Attachment>) -> Beside {
    let style = files.overriding(Folder::Style, "print").into_iter();
    Beside { attachment, style: style.filter(|(path, _)| path.ends_with(".typ")).collect() }
}

/// What was remarked when this very document was printed lately, if it was.
pub fn remarks(service: &Service, document: &Document) -> Option<Arc<Vec<Warning>>> {
    service.remarks.get(&key(document, &beside(&service.files, None).style)?)
}

fn key(document: &Document, style: &BTreeMap<String, String>) -> Option<Key> {
    Some(Key::of(&[&serde_json::to_vec(document).ok()?, &serde_json::to_vec(style).ok()?]))
}
