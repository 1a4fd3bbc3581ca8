//! Knows the files that belong to an assessment, and how all of it leaves as one; knows no form.

use super::{KeptFileFault, OpenAssessment, ServiceError};
use crate::assessment::Assessment;
use crate::assessment::strategy::{FileHash, FrozenDocument, KeptFile, NationalLook, Version};
use crate::document::Look;
use crate::intake::{KeptFiles, pack};
use crate::storage::{BrokenFile, file_hash, files_of};
use std::sync::Arc;

/// The files that an assessment takes along when it leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportFiles {
    /// Those that are as they were kept.
    pub whole: KeptFiles,
    /// The others, each to be named before anything leaves without it.
    pub faults: Vec<KeptFileFault>,
}

impl OpenAssessment {
    /// Keeps a file under the hash of its content.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the assessment was opened to read only; whatever the store could not do.
    pub async fn keep(&self, file: KeptFile) -> Result<FileHash, ServiceError> {
        self.may_write()?;
        self.may_change()?;
        Ok(self.service.store.keep(file).await?)
    }

    /// The bytes of a file that the assessment names.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where it names no such file; [`ServiceError::File`] where it is not as it was kept;
    /// whatever the store could not read.
    pub async fn file(&self, hash: &FileHash) -> Result<KeptFile, ServiceError> {
        if !self.assessment().files().iter().any(|(_, name)| *name == hash) {
            return Err(ServiceError::NotFound);
        }
        let file = self.service.store.file(hash).await?.ok_or_else(|| self.file_fault(hash, true))?;
        if file_hash(&file.bytes) == *hash { Ok(file) } else { Err(self.file_fault(hash, false).into()) }
    }

    /// What is to be said of a file that is lost or spoiled.
    pub fn file_fault(&self, hash: &FileHash, is_lost: bool) -> KeptFileFault {
        let name = file_name(self.assessment(), hash).unwrap_or_default();
        KeptFileFault { name, hash: hash.clone(), is_lost }
    }

    /// Every file that the assessment names, each looked at. Evidence that was removed for good is no fault,
    /// although it was another assessment, which has it too, that removed it.
    ///
    /// # Errors
    /// [`ServiceError::Work`]; whatever the store could not read.
    pub async fn files(&self) -> Result<ExportFiles, ServiceError> {
        self.turn.take_place().await?;
        let found = files_of(&*self.service.store, self.assessment()).await?;
        let mut faults = Vec::new();
        for BrokenFile { hash, is_lost, is_evidence } in found.broken {
            let is_removed = is_lost && is_evidence && self.is_removed_elsewhere(&hash).await?;
            if !is_removed {
                faults.push(self.file_fault(&hash, is_lost));
            }
        }
        Ok(ExportFiles { whole: found.whole, faults })
    }

    async fn is_removed_elsewhere(&self, hash: &FileHash) -> Result<bool, ServiceError> {
        let store = &self.service.store;
        for summary in store.list().await? {
            let held = store.load(&summary.id).await?;
            if held.is_some_and(|held| held.assessment.removed.contains_key(hash)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The assessment as a file, with these files inside.
    ///
    /// # Errors
    /// [`ServiceError::Work`].
    pub async fn export(&self, files: KeptFiles) -> Result<String, ServiceError> {
        let analysis = Arc::clone(&self.analysis);
        Ok(self.turn.work(move || pack(&analysis.assessment, &files)).await??)
    }

    /// A national look with the files that it names.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn look(&self, look: &NationalLook) -> Result<Look, ServiceError> {
        Ok(super::draft::look(&*self.service.store, look).await?)
    }
}

/// What a file holds, as a path: `1.0/strategy-en-public.pdf` in the version `1.0`, `C01/Decree 12` for
/// evidence, `look/emblem.png`, `strategy/en/summary-p1+1` for a figure; `None` where nothing names it.
fn file_name(assessment: &Assessment, hash: &FileHash) -> Option<String> {
    let strategy = &assessment.strategy;
    let frozen = strategy.versions.values().find_map(|version| version_file(version, hash));
    let evidence = || {
        assessment.every_answer().find_map(|(item, answer)| {
            let piece = answer.evidence.iter().find(|piece| piece.file.as_ref() == Some(hash))?;
            Some(format!("{item}/{}", piece.title))
        })
    };
    let look = || look_file(&strategy.look, hash);
    let figure = || {
        let (place, _) = strategy.edits.iter().find(|(_, edit)| edit.files().any(|file| file == hash))?;
        Some(place.to_string())
    };
    frozen.or_else(evidence).or_else(look).or_else(figure)
}

fn version_file(version: &Version, hash: &FileHash) -> Option<String> {
    let name = |frozen: &FrozenDocument| match (&frozen.content == hash, frozen.pdf.as_ref() == Some(hash)) {
        (true, _) => Some(format!("{}/{}.json", version.label, frozen.stem())),
        (false, true) => Some(format!("{}/{}.pdf", version.label, frozen.stem())),
        (false, false) => None,
    };
    let template = version.word_template.as_ref().filter(|template| &template.file == hash);
    let template = template.map(|_| format!("{}/template.docx", version.label));
    version.documents.iter().find_map(name).or(template)
}

fn look_file(look: &NationalLook, hash: &FileHash) -> Option<String> {
    let emblem = look.emblem.as_ref().filter(|emblem| &emblem.file == hash);
    let template = look.word_template.as_ref().filter(|template| &template.file == hash);
    let emblem = emblem.map(|_| "look/emblem.png".to_owned());
    emblem.or_else(|| template.map(|_| "look/template.docx".to_owned()))
}
