//! Knows how a version is frozen, and how what was frozen is read again; knows no page.

use super::{
    DocumentRequest, DraftError, DraftedDocument, OpenAssessment, Service, ServiceError,
    attachment_with_files, faces, print_with, written_of,
};
use crate::assessment::Audience;
use crate::assessment::strategy::{
    BlockPlace, DocumentKind, Edit, FileHash, FrozenDocument, KeptFile, Strategy, Version,
};
use crate::document::{Document, Facts, strategy, with_templates};
use crate::lang::Languages;
use crate::render::paper::{Attachment, RenderError};
use crate::storage::StoreError;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::task::JoinSet;

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
}

/// Why a version could not be frozen.
#[derive(Debug, thiserror::Error)]
pub enum FreezeError {
    /// A document could not be written.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// A document could not be printed.
    #[error(transparent)]
    Print(#[from] RenderError),
    /// A document could not be put into a file.
    #[error("a document cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A file could not be kept.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The work broke off.
    #[error("the work broke off")]
    Broken,
}

/// What a version is to hold.
#[derive(Clone, Debug, Default)]
pub struct VersionChoice {
    /// Its name.
    pub label: String,
    /// The office that freezes it.
    pub author: String,
    /// What is new.
    pub note: String,
    /// The documents.
    pub documents: Vec<DocumentKind>,
    /// The readers; every document is kept for each.
    pub audiences: Vec<Audience>,
}

/// The documents that this program can write.
pub fn documents(service: &Service) -> Vec<DocumentKind> {
    with_templates(&service.files)
}

/// Writes and prints every document that is wanted, in every language, and keeps the files. Nothing is recorded yet:
/// whoever is acknowledged a version has its files. The documents know the version as the one they are, so that what
/// is written on the same day differs from them in nothing.
///
/// # Errors
/// See [`FreezeError`]; files that were kept before stay and do no harm.
pub async fn freeze(
    open: &OpenAssessment,
    number: u32,
    choice: &VersionChoice,
) -> Result<Version, FreezeError> {
    let mut version = version(open, choice);
    let mut assessment = open.assessment().clone();
    assessment.strategy.versions.insert(number, version.clone());
    let assessment = Arc::new(assessment);
    let date = version.date;
    let mut work = JoinSet::new();
    let mut templates = Sha256::new();
    for document in &choice.documents {
        for lang in open.service.library.languages.codes() {
            for audience in &choice.audiences {
                let wanted = DocumentRequest { document: *document, lang, date, audience: *audience };
                let written = written_of(open, Arc::clone(&assessment), wanted).await?;
                templates.update(&written.templates);
                let edits = edits_of(open, wanted);
                let attached = attachment_with_files(&open.service, open.assessment(), wanted).await?;
                work.spawn(keep(open.service.clone(), wanted, (written, attached), edits));
            }
        }
    }
    let mut kept = Vec::new();
    while let Some(done) = work.join_next().await {
        kept.push(done.map_err(|_| FreezeError::Broken)??);
    }
    kept.sort_by_key(|frozen| (frozen.document, frozen.lang, frozen.audience));
    version.templates = FileHash::from_digest(&templates.finalize()).0;
    version.documents = kept;
    Ok(version)
}

/// The version before anything is in it.
fn version(open: &OpenAssessment, choice: &VersionChoice) -> Version {
    Version {
        label: choice.label.clone(),
        date: open.service.clock.today(),
        author: choice.author.clone(),
        note: choice.note.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        templates: String::new(),
        word_template: open.assessment().strategy.look.word_template.clone(),
        documents: Vec::new(),
    }
}

fn edits_of(open: &OpenAssessment, wanted: DocumentRequest) -> BTreeMap<BlockPlace, Edit> {
    let edits = &open.assessment().strategy.edits;
    let own = |place: &BlockPlace| place.document == wanted.document && place.lang == wanted.lang;
    edits.iter().filter(|(place, _)| own(place)).map(|(place, edit)| (place.clone(), edit.clone())).collect()
}

async fn keep(
    service: Service,
    wanted: DocumentRequest,
    (written, attached): (DraftedDocument, Option<Attachment>),
    edits: BTreeMap<BlockPlace, Edit>,
) -> Result<FrozenDocument, FreezeError> {
    let pdf = match print_with(&service, &written.document, attached.clone()).await {
        Ok(pdf) => {
            let file = KeptFile { media: "application/pdf".to_owned(), bytes: pdf.bytes.clone() };
            Some(service.store.keep(file).await?)
        }
        Err(RenderError::NotBuilt) => None,
        Err(error) => return Err(error.into()),
    };
    let faces = if pdf.is_some() { faces(&service, &written.document) } else { Vec::new() };
    let content = Content { document: written.document, facts: written.facts, edits, attached };
    let file = KeptFile { media: "application/json".to_owned(), bytes: serde_json::to_vec(&content)? };
    let content = service.store.keep(file).await?;
    Ok(FrozenDocument {
        document: wanted.document,
        lang: wanted.lang,
        audience: wanted.audience,
        content,
        pdf,
        faces,
    })
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

async fn content(open: &OpenAssessment, frozen: &FrozenDocument) -> Result<Content, ServiceError> {
    let kept = open.file(&frozen.content).await?;
    let content = read_content(&kept.bytes, open.service.words.languages());
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

/// The frozen document with the stamp of adoption, where it is this version that was adopted.
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
    let adoption = open.assessment().strategy.adoption.as_ref();
    if let Some(adoption) = adoption.filter(|adoption| adoption.version == number) {
        strategy::put_in_force(&mut document, adoption, frozen.audience, &open.service.words);
    }
    Ok((document, attached))
}
