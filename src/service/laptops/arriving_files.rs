//! Knows what the files of a bundle must be before any of them is kept: what an import asks of the files that it brings.

use super::LaptopError;
use crate::assessment::strategy::{Decision, EditKind, FileHash, KeptFile, WordTemplate};
use crate::assessment::{Change, FileKind};
use crate::exchange::Bundle;
use crate::intake::{EvidenceFormat, is_frozen_text, is_paper, is_picture};
use crate::render::docx::Template;
use crate::service::{ScanState, Service};
use crate::storage::HashedFile;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A file with how it is kept.
type ArrivingFile = (FileKind, Arc<HashedFile>);

impl Service {
    /// Nothing, where some change of the bundle names each of its files as what it is said to be, and those that are kept for
    /// ever are what they are named as.
    pub(super) async fn check_arriving(&self, bundle: &Arc<Bundle>) -> Result<(), LaptopError> {
        let bundle = Arc::clone(bundle);
        let unfit = self.turn().work(move || unfit_file(&bundle).cloned()).await?;
        unfit.map_or(Ok(()), |file| Err(LaptopError::FileUnfit(file.0)))
    }

    /// The files of a bundle, each known by its content and shown to the scanner where it may be attached.
    pub(super) async fn arriving_files(&self, bundle: &Bundle) -> Result<Vec<ArrivingFile>, LaptopError> {
        let is_required = self.scanner.as_ref().is_some_and(|scanner| scanner.required);
        let mut files = Vec::with_capacity(bundle.files.len());
        for listed in &bundle.manifest.files {
            let Some(file) = bundle.files.get(&listed.hash) else { continue };
            files.push((listed.kind(), Arc::clone(file)));
            if listed.is_permanent {
                continue;
            }
            let format = EvidenceFormat::of(&file.file().bytes);
            if !format.is_ok_and(|format| format.media() == listed.media) {
                return Err(LaptopError::NoEvidence(listed.hash.0.clone()));
            }
            let scan = self.scan(&file.file().bytes).await;
            let refused = match scan.state {
                ScanState::Infected => Some(scan.finding.clone()),
                ScanState::Unreachable | ScanState::Unscanned if is_required => {
                    Some("no virus scanner could look at it, and one has to".to_owned())
                }
                ScanState::Clean | ScanState::Unreachable | ScanState::Unscanned => None,
            };
            if let Some(finding) = refused {
                return Err(LaptopError::Scan { file: listed.hash.0.clone(), finding });
            }
            self.note_scan(&listed.hash, &scan).await?;
        }
        Ok(files)
    }
}

/// The first file that nothing names as what it is said to be, or that is not what it is named as.
fn unfit_file(bundle: &Bundle) -> Option<&FileHash> {
    let changes = || bundle.changes.iter().flatten();
    let places: BTreeSet<(FileKind, &FileHash)> = changes().flat_map(Change::files).collect();
    let mut files = bundle.manifest.files.iter();
    let stray = files.find(|file| !places.contains(&(file.kind(), &file.hash)));
    stray.map(|file| &file.hash).or_else(|| changes().find_map(|change| unfit_part(bundle, change)))
}

/// The file that a change names as something that it is not. Files that did not come were looked at when they were kept.
fn unfit_part<'c>(bundle: &Bundle, change: &'c Change) -> Option<&'c FileHash> {
    let Change::Strategy(decision) = change else { return None };
    let lacks = |hash: &FileHash, fits: &dyn Fn(&KeptFile) -> bool| {
        bundle.files.get(hash).is_some_and(|file| !fits(file.file()))
    };
    let template = |template: &'c Option<WordTemplate>| {
        let file = &template.as_ref()?.file;
        lacks(file, &|file| Template::read(&file.bytes).is_ok()).then_some(file)
    };
    match &**decision {
        Decision::Look(look) => {
            let emblem = look.emblem.as_ref();
            let size_differs = |file: &FileHash, size| lacks(file, &|file| is_picture(file, size));
            let emblem = emblem.filter(|one| size_differs(&one.file, (one.width, one.height)));
            emblem.map(|one| &one.file).or_else(|| template(&look.word_template))
        }
        Decision::Edit { place: _, edit } => match &edit.as_ref()?.kind {
            EditKind::Figure(figure) => {
                let size = (figure.width, figure.height);
                lacks(&figure.file, &|file| is_picture(file, size)).then_some(&figure.file)
            }
            EditKind::Replace { .. }
            | EditKind::Insert { .. }
            | EditKind::Caption(_)
            | EditKind::Remove
            | EditKind::Unchanged => None,
        },
        Decision::Version { number: _, version } => {
            let papers = version.documents.iter().filter_map(|one| one.pdf.as_ref());
            let mut texts = version.documents.iter().map(|one| &one.content);
            let paper = papers.into_iter().find(|file| lacks(file, &is_paper));
            let text = || texts.find(|file| lacks(file, &is_frozen_text));
            paper.or_else(text).or_else(|| template(&version.word_template))
        }
        Decision::Frame(_)
        | Decision::Action { .. }
        | Decision::Indicator { .. }
        | Decision::Commitment { .. }
        | Decision::Body { .. }
        | Decision::Entry { .. }
        | Decision::Freezing(_)
        | Decision::Adoption(_) => None,
    }
}
