//! Knows how the answers of an open assessment become the draft document and its files; knows no page.

use super::access::Act;
use super::freeze::compared_document;
use super::{OpenAssessment, ServiceError, WorkError, adopted_text, for_readers};
use crate::analysis::Analysis;
use crate::assessment::strategy::{
    BlockPlace, DocumentKind, EditKind, KeptFile, NationalLook, Notes, Strategy,
};
use crate::assessment::{Assessment, Audience};
use crate::bundle::Files;
use crate::document::strategy::{DraftInputs, EarlierRound, facts, put_after, workbook};
use crate::document::workbook::Workbook;
use crate::document::{
    BlockStanding, BlockState, Bytes, ComposeError, ComposedDocument, Document, Edits, Facts, FigureFiles,
    Look, Orphan, Picture, RepairedTemplates,
};
use crate::lang::Lang;
use crate::storage::{Store, StoreError};
use crate::words::Messages;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Why there is no draft.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// A template or the facts are at fault.
    #[error("{0}")]
    Compose(#[from] ComposeError),
    /// There is nothing to write about.
    #[error("the assessment answers no framework of this program; its frameworks may have been renamed")]
    Unasked,
    /// The one who asks is none of its readers.
    #[error("the document is not for this person")]
    Refused,
    /// The store could not give what belongs to it.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// The long work that it takes was not done.
    #[error(transparent)]
    Work(#[from] WorkError),
}

/// Which document is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRequest {
    /// The document.
    pub document: DocumentKind,
    /// Its language.
    pub lang: Lang,
    /// The day it is written for.
    pub date: NaiveDate,
    /// Its readers.
    pub audience: Audience,
    /// How its drafting notes are printed.
    pub notes: Notes,
}

impl DocumentRequest {
    /// A document for these readers, or for those whom it always has, with its notes as usual.
    pub fn new(document: DocumentKind, lang: Lang, date: NaiveDate, audience: Audience) -> DocumentRequest {
        let audience = document.audience().unwrap_or(audience);
        DocumentRequest { document, lang, date, audience, notes: Notes::of(document) }
    }

    /// The strategy as it would be written today.
    pub fn strategy(open: &OpenAssessment, lang: Lang, audience: Audience) -> DocumentRequest {
        DocumentRequest::new(DocumentKind::Strategy, lang, open.service.clock.today(), audience)
    }

    /// The same with its drafting notes printed so; as usual where nobody said.
    #[must_use]
    pub fn with_notes(self, notes: Option<Notes>) -> DocumentRequest {
        DocumentRequest { notes: notes.unwrap_or(self.notes), ..self }
    }
}

/// A document with everything that is known about how it was written.
#[derive(Clone, Debug)]
pub struct DraftedDocument {
    /// The document.
    pub document: Document,
    /// Every generated block with the country's own words.
    pub states: Vec<BlockState>,
    /// Edits whose block is not there now.
    pub orphans: Vec<Orphan>,
    /// Templates that are not used because of a mistake.
    pub mistakes: Vec<ComposeError>,
    /// The facts it was written from.
    pub facts: Facts,
    /// SHA-256 over the templates.
    pub templates: String,
}

/// The document as it would be written now.
///
/// # Errors
/// See [`DraftError`].
pub async fn written_now(
    open: &OpenAssessment,
    wanted: DocumentRequest,
) -> Result<DraftedDocument, DraftError> {
    written_of(open, Arc::clone(&open.whole), wanted).await
}

/// The document as it would be written of this assessment, which may know more than what is kept.
///
/// # Errors
/// See [`DraftError`].
pub async fn written_of(
    open: &OpenAssessment,
    assessment: Arc<Assessment>,
    wanted: DocumentRequest,
) -> Result<DraftedDocument, DraftError> {
    let make =
        move |material: &Material, inputs: &DraftInputs| write_document(material, inputs, wanted.document);
    make_from(open, assessment, wanted, make).await?
}

/// The document that is wanted with the workbook that goes with it.
///
/// # Errors
/// See [`DraftError`].
pub async fn draft_and_sheets(
    open: &OpenAssessment,
    wanted: DocumentRequest,
) -> Result<(DraftedDocument, Workbook), DraftError> {
    let make = move |material: &Material, inputs: &DraftInputs| write_with_sheets(material, inputs);
    make_from(open, Arc::clone(&open.whole), wanted, make).await?
}

/// What `make` makes of the answers, once it is the turn of whoever asks; pictures are loaded after that too.
async fn make_from<T: Send + 'static>(
    open: &OpenAssessment,
    assessment: Arc<Assessment>,
    wanted: DocumentRequest,
    make: impl FnOnce(&Material, &DraftInputs) -> T + Send + 'static,
) -> Result<T, DraftError> {
    open.allow_readers(wanted.audience).map_err(|_| DraftError::Refused)?;
    open.turn.take_place().await?;
    let service = open.service.clone();
    let assessment = service.with_edits_in_place(for_readers(wanted.audience, assessment));
    let look = look(&*service.store, &assessment.strategy.look).await?;
    let pictures = pictures(&*service.store, &assessment.strategy, wanted).await?;
    let adopted = adopted(open, &assessment.strategy, wanted).await;
    let earlier = earlier_assessment(open, &assessment, wanted.document).await?;
    let work = move || {
        let (files, messages) = (&*service.files, &*service.words);
        let (pictures, earlier, adopted) = (&pictures, earlier.as_deref(), adopted.as_deref());
        let material = Material { files, messages, look: &look, pictures, earlier, adopted };
        let analysis = service.analysis(assessment, wanted.date);
        let main = analysis.main().ok_or(DraftError::Unasked)?;
        service.sensitivity(&analysis, &main.framework.id);
        with_inputs(&material, &analysis, wanted, |inputs| make(&material, inputs))
    };
    open.turn.work(work).await?
}

/// The text that is wanted as the adopted version holds it. One that cannot be read is missed where it is asked for.
async fn adopted(
    open: &OpenAssessment,
    strategy: &Strategy,
    wanted: DocumentRequest,
) -> Option<Arc<Document>> {
    match compared_document(open, adopted_text(strategy, wanted)?).await {
        Ok(document) => Some(document),
        Err(error) => {
            tracing::warn!(%error, "a draft cannot be compared with the adopted version");
            None
        }
    }
}

/// The files of the country's own figures in the document that is wanted.
async fn pictures(
    store: &dyn Store,
    strategy: &Strategy,
    wanted: DocumentRequest,
) -> Result<FigureFiles, StoreError> {
    let mut pictures = FigureFiles::new();
    for (place, edit) in &strategy.edits {
        if let EditKind::Figure(figure) = &edit.kind
            && (place.document, place.lang) == (wanted.document, wanted.lang)
            && let Some(file) = store.file(&figure.file).await?
        {
            pictures.insert(figure.file.clone(), Bytes(file.bytes));
        }
    }
    Ok(pictures)
}

/// The earlier assessment that the country chose for its report, if it is still there and the person may see it.
async fn earlier_assessment(
    open: &OpenAssessment,
    assessment: &Assessment,
    document: DocumentKind,
) -> Result<Option<Arc<Assessment>>, DraftError> {
    let chosen = assessment.choices.earlier.as_ref().filter(|_| document == DocumentKind::Report);
    let Some(id) = chosen else { return Ok(None) };
    let earlier = match open.service.open(&open.person, Act::Read, id).await {
        Ok(earlier) => Arc::clone(&earlier.whole),
        Err(ServiceError::Store(error)) if !matches!(error, StoreError::Unreadable { .. }) => {
            return Err(error.into());
        }
        Err(_) => return Ok(None),
    };
    Ok(Some(earlier).filter(|earlier| earlier.country == assessment.country && earlier.id != assessment.id))
}

/// The national look with its files.
///
/// # Errors
/// Whatever the store could not read.
pub(super) async fn look(store: &dyn Store, look: &NationalLook) -> Result<Look, StoreError> {
    let file = match &look.emblem {
        Some(emblem) => store.file(&emblem.file).await?,
        None => None,
    };
    Ok(look_with(look, file))
}

/// The national look with the file of its emblem.
pub fn look_with(look: &NationalLook, emblem: Option<KeptFile>) -> Look {
    let picture = look.emblem.as_ref().zip(emblem).map(|(emblem, file)| Picture {
        png: Bytes(file.bytes),
        width: emblem.width,
        height: emblem.height,
        alt: emblem.alt.clone(),
    });
    Look {
        emblem: picture,
        accent: look.accent.clone(),
        attention: look.attention.clone(),
        sheet: look.paper.into(),
        institutions: look.institutions.clone(),
    }
}

/// What every draft is written with, whatever the country says.
pub struct Material<'a> {
    /// The data files, for the templates.
    pub files: &'a Files,
    /// The words that facts need.
    pub messages: &'a Messages,
    /// How the country's documents look.
    pub look: &'a Look,
    /// The files of its own figures.
    pub pictures: &'a FigureFiles,
    /// The earlier assessment that its report compares with.
    pub earlier: Option<&'a Assessment>,
    /// The document as the adopted version holds it.
    pub adopted: Option<&'a Document>,
}

/// A document made from these inputs.
///
/// # Errors
/// See [`DraftError`].
pub fn write_document(
    material: &Material,
    inputs: &DraftInputs,
    document: DocumentKind,
) -> Result<DraftedDocument, DraftError> {
    let facts = facts(inputs);
    let mut templates = RepairedTemplates::new(material.files, document);
    let source = facts.labels.get("source").map(String::as_str).unwrap_or_default();
    let strategy = &inputs.analysis.assessment.strategy;
    let others = edited_languages(material, inputs, document);
    let ahead = places_ahead(inputs, document);
    let edits = Edits::of(&strategy.edits, document, inputs.lang);
    let edits = edits.with_pictures(material.pictures, source).beside(&others, &ahead);
    let ComposedDocument { mut document, states, orphans } = templates.compose(&facts, &edits)?;
    // Edits are made on the public text; what other readers see beneath them differs without any change of facts.
    if inputs.audience != Audience::Public {
        document.own.values_mut().for_each(|standing| *standing = BlockStanding::Own);
    }
    put_after(&mut document, strategy, material.adopted.cloned(), inputs.audience, material.messages);
    let digest = templates.digest();
    Ok(DraftedDocument { document, states, orphans, mistakes: templates.mistakes, facts, templates: digest })
}

/// The document made from these inputs, and the workbook that goes with it. That of the strategy bears the same stamp.
///
/// # Errors
/// See [`DraftError`].
pub fn write_with_sheets(
    material: &Material,
    inputs: &DraftInputs,
) -> Result<(DraftedDocument, Workbook), DraftError> {
    let draft = write_document(material, inputs, inputs.document)?;
    let mut book = workbook(inputs);
    if inputs.document == DocumentKind::Strategy {
        book.stamp.clone_from(&draft.document.cover.stamp);
    }
    Ok((draft, book))
}

/// The places of the document in other languages that this one has not yet followed.
fn places_ahead(inputs: &DraftInputs, document: DocumentKind) -> Vec<BlockPlace> {
    let analysis = inputs.analysis;
    let lags = analysis.assessment.strategy.lags(document, &analysis.library.languages).into_iter();
    lags.filter(|lag| lag.lang == inputs.lang).map(|lag| lag.ahead).collect()
}

/// The blocks of the document in every other language in which the country edited it. One that cannot be written now
/// has nothing to compare with.
fn edited_languages(
    material: &Material,
    inputs: &DraftInputs,
    document: DocumentKind,
) -> Vec<(Lang, Vec<BlockState>)> {
    let all = &inputs.analysis.assessment.strategy.edits;
    let of_document = all.keys().filter(|place| place.document == document).map(|place| place.lang);
    let others: BTreeSet<Lang> = of_document.filter(|lang| *lang != inputs.lang).collect();
    let blocks = |lang: Lang| {
        let facts = facts(&DraftInputs { lang, ..*inputs });
        let edits = Edits::of(all, document, lang);
        let composed = RepairedTemplates::new(material.files, document).compose(&facts, &edits).ok()?;
        Some((lang, composed.states))
    };
    others.into_iter().filter_map(blocks).collect()
}

/// The facts of the document that is wanted.
///
/// # Errors
/// [`DraftError::Unasked`].
pub fn facts_of(
    material: &Material<'_>,
    analysis: &Analysis,
    wanted: DocumentRequest,
) -> Result<Facts, DraftError> {
    with_inputs(material, analysis, wanted, facts)
}

/// What `make` makes of an assessment for the document that is wanted.
///
/// # Errors
/// [`DraftError::Unasked`].
pub fn with_inputs<T>(
    material: &Material,
    analysis: &Analysis,
    wanted: DocumentRequest,
    make: impl FnOnce(&DraftInputs) -> T,
) -> Result<T, DraftError> {
    let main = analysis.main().ok_or(DraftError::Unasked)?;
    let sensitivity = analysis.sensitivity(&main.framework.id).ok_or(DraftError::Unasked)?;
    let earlier = material.earlier.and_then(|earlier| EarlierRound::of(earlier, main.framework));
    Ok(make(&DraftInputs {
        analysis,
        main,
        sensitivity,
        document: wanted.document,
        lang: wanted.lang,
        audience: wanted.audience,
        messages: material.messages,
        look: material.look,
        earlier: earlier.as_ref(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_internal_has_no_other_readers_and_notes_are_printed_as_usual_unless_asked() {
        let asked = |document, audience| DocumentRequest::new(document, Lang::EN, NaiveDate::MIN, audience);
        for audience in Audience::ALL {
            assert_eq!(asked(DocumentKind::Points, audience).audience, Audience::Internal);
            assert_eq!(asked(DocumentKind::Strategy, audience).audience, audience);
        }
        let strategy = asked(DocumentKind::Strategy, Audience::Public);
        let notes = [None, Some(Notes::None)].map(|notes| strategy.with_notes(notes).notes);
        assert_eq!(notes, [Notes::Inline, Notes::None]);
        assert_eq!(asked(DocumentKind::Progress, Audience::Public).notes, Notes::Boxes);
    }
}
