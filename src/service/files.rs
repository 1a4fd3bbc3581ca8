//! Knows the files that belong to an assessment, and how all of it leaves as one; knows no form.

use super::{KeptFileFault, OpenAssessment, ServiceError};
use crate::assessment::strategy::{FileHash, FrozenDocument, KeptFile, NationalLook};
use crate::document::Look;
use crate::intake::{KeptFiles, pack};
use crate::storage::{file_hash, files_of};
use std::sync::Arc;

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
        let versions = self.assessment().strategy.versions.values();
        let named = versions.flat_map(|version| version.documents.iter().map(move |one| (version, one)));
        let name =
            |frozen: &FrozenDocument| match (&frozen.content == hash, frozen.pdf.as_ref() == Some(hash)) {
                (true, _) => Some(format!("{}.json", frozen.stem())),
                (false, true) => Some(format!("{}.pdf", frozen.stem())),
                (false, false) => None,
            };
        let found = named.into_iter().find_map(|(version, one)| Some((&version.label, name(one)?)));
        let name = found.map(|(label, name)| format!("{label}/{name}")).unwrap_or_default();
        KeptFileFault { name, hash: hash.clone(), is_lost }
    }

    /// Every file that the assessment names and that is kept, as it is.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn files(&self) -> Result<KeptFiles, ServiceError> {
        Ok(files_of(&*self.service.store, self.assessment()).await?)
    }

    /// The assessment as a file, with its files inside.
    ///
    /// # Errors
    /// [`ServiceError::Work`]; whatever the store could not read.
    pub async fn export(&self) -> Result<String, ServiceError> {
        self.turn.take_place().await?;
        let (analysis, files) = (Arc::clone(&self.analysis), self.files().await?);
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
