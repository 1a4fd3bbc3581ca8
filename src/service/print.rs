//! Knows how a document becomes paper, from what was printed lately where nothing has changed; knows no page.

use super::cache::ResultKey;
use super::{OpenAssessment, Service, WorkPlace};
use crate::assessment::strategy::{FaceFile, FileHash};
use crate::bundle::{Files, Folder};
use crate::document::Document;
use crate::render::faces::{Face, Shelf};
use crate::render::paper::{Attachment, Pdf, PrintExtras, RenderError};
use std::sync::Arc;

/// The document as PDF, from what was printed lately where nothing has changed. Whoever prints has a place for it, and
/// leaves the one for writing to others meanwhile.
///
/// # Errors
/// See [`RenderError`].
pub async fn print(
    open: &OpenAssessment,
    press: &WorkPlace,
    document: &Document,
) -> Result<Arc<Pdf>, RenderError> {
    print_with(open, press, document, None).await
}

/// The same with a file inside it.
///
/// # Errors
/// See [`RenderError`].
pub async fn print_with(
    open: &OpenAssessment,
    _press: &WorkPlace,
    document: &Document,
    attached: Option<Attachment>,
) -> Result<Arc<Pdf>, RenderError> {
    let service = &open.service;
    let beside = print_extras(&service.files, &service.faces, document, attached);
    let key = key(document, &beside);
    // What everybody may not read is not kept in memory either.
    let kept = key.filter(|_| beside.attachment.is_none());
    if let Some(printed) = kept.and_then(|key| service.prints.get(&key)) {
        return Ok(printed);
    }
    open.turn.rest().await;
    let pdf = service.printer.print_with(document, &beside).await?;
    Ok(match kept {
        Some(key) => service.prints.keep(key, pdf),
        None => Arc::new(pdf),
    })
}

/// A document as PDF of which nothing is kept in memory, because not everybody may read it. Whoever prints has a place for it.
///
/// # Errors
/// See [`RenderError`].
pub async fn print_unkept(
    open: &OpenAssessment,
    _press: &WorkPlace,
    document: &Document,
) -> Result<Pdf, RenderError> {
    let service = &open.service;
    let beside = print_extras(&service.files, &service.faces, document, None);
    open.turn.rest().await;
    service.printer.print_with(document, &beside).await
}

/// What goes to the printer beside a document: the file inside it, the print style of the folder that stands in for
/// ours, as it is now, and the typefaces that its letters need.
pub fn print_extras(
    files: &Files,
    faces: &Shelf,
    document: &Document,
    attachment: Option<Attachment>,
) -> PrintExtras {
    let style = files.overrides(Folder::Style, "print").into_iter();
    PrintExtras {
        attachment,
        style: style.filter(|(path, _)| path.ends_with(".typ")).collect(),
        faces: faces.needed(document).into_iter().map(|face| face.path.clone()).collect(),
    }
}

/// The typefaces at hand for paper: ours, those in `style/fonts` of the content, those of the system.
pub fn shelf(files: &Files) -> Shelf {
    Shelf::with(files.folder(Folder::Style).map(|style| style.join("fonts")))
}

/// The typefaces beyond our own that the paper of a document holds, each with its hash.
pub fn faces(service: &Service, document: &Document) -> Vec<FaceFile> {
    let kept = |face: &Face| Some(FaceFile { name: face.name().into_owned(), hash: FileHash(face.hash()?) });
    service.faces.needed(document).into_iter().filter_map(kept).collect()
}

fn key(document: &Document, PrintExtras { style, faces, .. }: &PrintExtras) -> Option<ResultKey> {
    Some(ResultKey::of(&[&serde_json::to_vec(document).ok()?, &serde_json::to_vec(&(style, faces)).ok()?]))
}
