//! Knows how the papers of a version are made and kept, and how what was frozen is read again; knows no page.

use super::adoption::VersionLacks;
use super::cache::ResultKey;
use super::{
    DocumentRequest, DraftError, OpenAssessment, Service, ServiceError, WorkError, attachment_with_files,
    faces, print_with, written_of,
};
use crate::assessment::strategy::{
    BlockPlace, DocumentKind, Edit, FrozenDocument, KeptFile, Notes, Strategy, Version, VersionChoice,
};
use crate::assessment::{Assessment, Audience};
use crate::document::{Document, Facts, strategy, with_templates};
use crate::lang::Languages;
use crate::render::paper::{Attachment, RenderError};
use crate::storage::StoreError;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is kept of a document besides its paper. Later programs read it for ever: fields are only ever added.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Content {
    /// The document as its readers saw it.
    pub document: Document,
    /// The facts it was written from.
    pub facts: Facts,
    /// The country's own words in it, by place.
    pub edits: BTreeMap<BlockPlace, Edit>,
    /// The assessment that travels inside its paper, for the paper that bears the stamp of adoption later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attached: Option<Attachment>,
    /// What was open in the answers and decisions behind it; only in the strategy, and in none that an older
    /// Amparo froze.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lacks: Option<VersionLacks>,
}

/// Why a version could not be frozen.
#[derive(Debug, thiserror::Error)]
pub enum FreezeError {
    /// One of its papers could not be made.
    #[error("{} in {} for {}: {why}", .paper.document.code(), .paper.lang, .paper.audience.code())]
    Paper {
        /// The paper.
        paper: DocumentRequest,
        /// Why not.
        why: PaperError,
    },
    /// What it holds could not be read, or the version not be recorded.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// Why a paper of a version could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// It could not be written.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// It could not be printed.
    #[error(transparent)]
    Print(#[from] RenderError),
    /// It could not be put into a file.
    #[error("the document cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// Its files could not be kept.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The long work that it takes was not done.
    #[error(transparent)]
    Work(#[from] WorkError),
}

/// The documents that this program can write.
pub fn documents(service: &Service) -> Vec<DocumentKind> {
    with_templates(&service.files)
}

/// The papers of a version: every document in every language for all who read it; once where nobody chooses its readers.
pub(super) fn papers(service: &Service, choice: &VersionChoice, date: NaiveDate) -> Vec<DocumentRequest> {
    let mut papers = Vec::new();
    for document in &choice.documents {
        let own = document.audience();
        let readers = if own.is_some() { own.as_slice() } else { choice.audiences.as_slice() };
        for lang in service.library.languages.codes() {
            let paper = |audience: &Audience| DocumentRequest::new(*document, lang, date, *audience);
            papers.extend(readers.iter().map(|audience| paper(audience).with_notes(Some(choice.notes))));
        }
    }
    papers
}

/// The version before anything is in it.
pub(super) fn blank_version(open: &OpenAssessment, choice: &VersionChoice, date: NaiveDate) -> Version {
    Version {
        label: choice.label.clone(),
        date,
        author: choice.author.clone(),
        note: choice.note.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        templates: String::new(),
        word_template: open.assessment().strategy.look.word_template.clone(),
        notes: choice.notes,
        documents: Vec::new(),
    }
}

/// A paper whose files are kept.
pub(super) struct KeptPaper {
    /// As a version names it.
    pub frozen: FrozenDocument,
    /// SHA-256 over its templates.
    pub templates: String,
    /// The letters that stand in it as codes.
    pub lacking: Vec<char>,
}

/// Writes and prints a paper and keeps its files. `assessment` knows the version as the one it is, so that what is
/// written on the same day differs from it in nothing.
///
/// # Errors
/// See [`PaperError`]; files that were kept before stay and do no harm.
pub(super) async fn keep_paper(
    open: &OpenAssessment,
    assessment: Arc<Assessment>,
    wanted: DocumentRequest,
) -> Result<KeptPaper, PaperError> {
    let service = &open.service;
    let press = open.turn.press().await?;
    let written = written_of(open, assessment, wanted).await?;
    let attached = attachment_with_files(open, wanted).await?;
    let document = written.document.for_print(wanted.notes);
    let pdf = match print_with(open, &press, &document, attached.clone()).await {
        Ok(pdf) => Some(pdf),
        Err(RenderError::NotBuilt) => None,
        Err(error) => return Err(error.into()),
    };
    drop(press);
    let lacking = pdf.as_ref().map(|pdf| pdf.lacking()).unwrap_or_default();
    let faces = if pdf.is_some() { faces(service, &document) } else { Vec::new() };
    drop(document);
    let kept = |media: &str, bytes: Vec<u8>| KeptFile { media: media.to_owned(), bytes };
    let paper = match &pdf {
        Some(pdf) => Some(service.store.keep(kept("application/pdf", pdf.bytes.clone())).await?),
        None => None,
    };
    let edits = edits_of(open, wanted);
    let analysis = (wanted.document == DocumentKind::Strategy).then(|| Arc::clone(&open.analysis));
    let content = open.turn.work(move || {
        let lacks = analysis.map(|analysis| VersionLacks::of(&analysis));
        serde_json::to_vec(&Content {
            document: written.document,
            facts: written.facts,
            edits,
            attached,
            lacks,
        })
    });
    let content = content.await??;
    let frozen = FrozenDocument {
        document: wanted.document,
        lang: wanted.lang,
        audience: wanted.audience,
        content: service.store.keep(kept("application/json", content)).await?,
        pdf: paper,
        faces,
    };
    Ok(KeptPaper { frozen, templates: written.templates, lacking })
}

fn edits_of(open: &OpenAssessment, wanted: DocumentRequest) -> BTreeMap<BlockPlace, Edit> {
    let edits = &open.assessment().strategy.edits;
    let own = |place: &BlockPlace| place.document == wanted.document && place.lang == wanted.lang;
    edits.iter().filter(|(place, _)| own(place)).map(|(place, edit)| (place.clone(), edit.clone())).collect()
}

/// The document as it was frozen.
///
/// # Errors
/// As [`OpenAssessment::file`]; [`ServiceError::File`] too where the file is no document of ours.
pub async fn frozen_document(
    open: &OpenAssessment,
    frozen: &FrozenDocument,
) -> Result<Document, ServiceError> {
    Ok(content(open, frozen).await?.document)
}

/// The same for those who compare with it page after page: from what was read lately, where everybody may read it.
///
/// # Errors
/// As [`frozen_document`].
pub(super) async fn compared_document(
    open: &OpenAssessment,
    frozen: &FrozenDocument,
) -> Result<Arc<Document>, ServiceError> {
    // What everybody may not read is not kept in memory.
    let is_public = frozen.audience == Audience::Public;
    let key = is_public.then(|| ResultKey::of(&[frozen.content.0.as_bytes()]));
    let texts = &open.service.texts;
    if let Some(read) = key.and_then(|key| texts.get(&key)) {
        return Ok(read);
    }
    let document = frozen_document(open, frozen).await?;
    Ok(match key {
        Some(key) => texts.keep(key, document),
        None => Arc::new(document),
    })
}

/// What is kept of a frozen document.
///
/// # Errors
/// As [`frozen_document`].
pub(super) async fn content(open: &OpenAssessment, frozen: &FrozenDocument) -> Result<Content, ServiceError> {
    open.turn.take_place().await?;
    let kept = open.file(&frozen.content).await?;
    let words = Arc::clone(&open.service.words);
    let content = open.turn.work(move || read_content(&kept.bytes, words.languages())).await?;
    content.map_err(|_| open.file_fault(&frozen.content, false).into())
}

/// What a file of a frozen document holds.
///
/// # Errors
/// Where it is no document of ours.
pub fn read_content(bytes: &[u8], languages: &Languages) -> serde_json::Result<Content> {
    let mut content: Content = serde_json::from_slice(bytes)?;
    let language = languages.of(content.document.lang);
    content.document = content.document.written_in(&language);
    Ok(content)
}

/// The text that is wanted, as the adopted version holds it; none where nothing is adopted or it holds no such one.
pub fn adopted_text(strategy: &Strategy, wanted: DocumentRequest) -> Option<&FrozenDocument> {
    let version = strategy.versions.get(&strategy.adoption.as_ref()?.version)?;
    version
        .documents
        .iter()
        .find(|one| (one.document, one.lang, one.audience) == (wanted.document, wanted.lang, wanted.audience))
}

/// The frozen document, which says of an adoption what drafts say now, so that a comparison shows what else changed.
///
/// # Errors
/// As [`frozen_document`].
pub async fn frozen_text(open: &OpenAssessment, frozen: &FrozenDocument) -> Result<Document, ServiceError> {
    let mut document = frozen_document(open, frozen).await?;
    strategy::state_earlier_act(&mut document, &open.assessment().strategy, &open.service.words);
    Ok(document)
}

/// The frozen document as it is printed: with the stamp of adoption and no drafting note, where it is this version that was
/// adopted; otherwise with its notes as the version chose.
///
/// # Errors
/// As [`frozen_document`].
pub async fn in_force(
    open: &OpenAssessment,
    number: u32,
    frozen: &FrozenDocument,
) -> Result<Document, ServiceError> {
    Ok(in_force_with(open, number, frozen).await?.0)
}

/// The same with the assessment that travels inside its paper.
///
/// # Errors
/// As [`frozen_document`].
pub async fn in_force_with(
    open: &OpenAssessment,
    number: u32,
    frozen: &FrozenDocument,
) -> Result<(Document, Option<Attachment>), ServiceError> {
    let Content { mut document, attached, .. } = content(open, frozen).await?;
    let Strategy { adoption, versions, .. } = &open.assessment().strategy;
    let notes = match adoption.as_ref().filter(|adoption| adoption.version == number) {
        Some(adoption) => {
            strategy::put_in_force(&mut document, adoption, frozen.audience, &open.service.words);
            Notes::None
        }
        None => versions.get(&number).map(|version| version.notes).unwrap_or_default(),
    };
    Ok((document.for_print(notes).into_owned(), attached))
}
