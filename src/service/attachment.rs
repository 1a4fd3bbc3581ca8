//! Knows what travels inside the internal strategy on paper: the assessment it was written from, as it is exported.

use super::{DocumentRequest, DraftError, OpenAssessment, WorkError};
use crate::assessment::strategy::{DocumentKind, FrozenDocument, Strategy};
use crate::assessment::{Assessment, Audience};
use crate::intake::{KeptFiles, pack};
use crate::render::paper::Attachment;
use crate::storage::files_of;
use crate::words::Messages;
use std::sync::Arc;

/// The attachment of this document; none unless it is the strategy for those who may see everything.
///
/// # Errors
/// None that is known: an assessment has no part that JSON cannot write.
pub fn attachment(
    assessment: &Assessment,
    files: &KeptFiles,
    messages: &Messages,
    wanted: DocumentRequest,
) -> serde_json::Result<Option<Attachment>> {
    if !carries(wanted) {
        return Ok(None);
    }
    let say = |key: &str| messages.say(wanted.lang, key);
    Ok(Some(Attachment {
        name: format!("{}.json", assessment.id),
        text: pack(assessment, &without_carriers(&assessment.strategy, files))?,
        description: say("attachment-description"),
        notice: say("attachment-notice"),
    }))
}

/// The same of what is open, with the files that the store keeps.
///
/// # Errors
/// Whatever the store could not read.
pub async fn attachment_with_files(
    open: &OpenAssessment,
    wanted: DocumentRequest,
) -> Result<Option<Attachment>, DraftError> {
    if !carries(wanted) {
        return Ok(None);
    }
    open.turn.take_place().await?;
    // A file that is not as it was kept would keep the attachment from being read again; reading names what
    // lacks.
    let files = files_of(&*open.service.store, open.assessment()).await?.whole;
    let (analysis, words) = (Arc::clone(&open.analysis), Arc::clone(&open.service.words));
    let work = move || attachment(&analysis.assessment, &files, &words, wanted);
    open.turn.work(work).await?.map_err(|_| WorkError::Broken.into())
}

/// The files without those of versions that carry an assessment themselves. They stay behind: else each assessment would
/// hold all before it, and grow manifold with every version.
fn without_carriers(strategy: &Strategy, files: &KeptFiles) -> KeptFiles {
    let carrier =
        |one: &FrozenDocument| one.audience == Audience::Internal && one.document == DocumentKind::Strategy;
    let mut strategy = strategy.clone();
    strategy.versions.retain(|_, version| !version.documents.iter().any(carrier));
    let named = strategy.files();
    let kept = files.iter().filter(|(hash, _)| named.contains(hash));
    kept.map(|(hash, file)| (hash.clone(), file.clone())).collect()
}

fn carries(wanted: DocumentRequest) -> bool {
    wanted.audience == Audience::Internal && wanted.document == DocumentKind::Strategy
}
