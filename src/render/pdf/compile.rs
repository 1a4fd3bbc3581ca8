//! Knows the way from a document to the bytes of a PDF, and the second way where the first is too strict.

use super::data::{Data, data};
use super::links::join;
use super::memo::MemoGuard;
use super::settings::PdfSettings;
use super::world::DocumentWorld;
use crate::document::Document;
use crate::render::paper::{Pdf, RenderError, Warning};
use chrono::{Datelike, NaiveDate};
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// Sets `document` in this process, as PDF/UA-1 and PDF/A-2a (PDF/A-3a where a file is attached); where it cannot be, as a plain tagged PDF with a
/// warning. The same document and look give the same bytes.
///
/// # Errors
/// [`RenderError::Style`] where the style is at fault, [`RenderError::Export`] where even the plain file fails.
pub fn pdf(document: &Document, look: &PdfSettings) -> Result<Pdf, RenderError> {
    let _forget = MemoGuard;
    let Data { json, emblem, missing, names } =
        data(document, look).map_err(|error| export(error.to_string()))?;
    let world = DocumentWorld::new(look, (json, emblem), document.date).ok_or_else(|| style("no source"))?;
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let paged = output.map_err(|faults| style(&remark_words(&world, &faults)))?;
    // What was remembered for setting is of no use for writing, and would hold every frame twice.
    typst::comemo::evict(0);
    let paged = join(paged, &names);
    let mut warnings: Vec<Warning> = warnings
        .iter()
        .map(|remark| Warning::Layout { message: remark_words(&world, std::slice::from_ref(remark)) })
        .collect();
    if !missing.is_empty() {
        warnings.push(Warning::MissingCharacters { characters: missing });
    }
    let strict = options(document, &look.standards)?;
    let bytes = match typst_pdf::pdf(&paged, &strict) {
        Ok(bytes) => bytes,
        Err(faults) => {
            warnings.push(Warning::NotArchival { reason: remark_words(&world, &faults) });
            let plain = options(document, &[])?;
            typst_pdf::pdf(&paged, &plain).map_err(|faults| export(remark_words(&world, &faults)))?
        }
    };
    Ok(Pdf { bytes, pages: paged.pages().len(), warnings })
}

fn options(document: &Document, standards: &[PdfStandard]) -> Result<PdfOptions, RenderError> {
    let cover = &document.cover;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("amparo/{}/{}/{}", document.lang.code(), cover.country, cover.title)),
        creator: Smart::Custom(Some("Amparo".to_owned())),
        timestamp: midnight(document.date).map(Timestamp::new_utc),
        standards: PdfStandards::new(standards).map_err(|error| export(error.message().to_string()))?,
        ..PdfOptions::default()
    })
}

fn midnight(date: NaiveDate) -> Option<Datetime> {
    let month = u8::try_from(date.month()).ok()?;
    Datetime::from_ymd_hms(date.year(), month, u8::try_from(date.day()).ok()?, 0, 0, 0)
}

/// Typst's remarks with file and line, on one line.
fn remark_words(world: &DocumentWorld, remarks: &[SourceDiagnostic]) -> String {
    let one = |remark: &SourceDiagnostic| {
        let place = place(world, remark).map(|place| place + ": ").unwrap_or_default();
        let hints: Vec<String> = remark.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
        format!("{place}{}{}", remark.message, hints.concat())
    };
    remarks.iter().take(5).map(one).collect::<Vec<_>>().join("; ")
}

fn place(world: &DocumentWorld, remark: &SourceDiagnostic) -> Option<String> {
    let id = remark.span.id()?;
    let range = world.range(remark.span)?;
    let source = world.source(id).ok()?;
    let line = source.text().get(..range.start)?.lines().count().max(1);
    Some(format!("{}:{line}", id.vpath().get_without_slash()))
}

fn style(message: &str) -> RenderError {
    RenderError::Style { message: message.to_owned() }
}

fn export(message: String) -> RenderError {
    RenderError::Export { message }
}
