//! Knows the files that belong to an assessment, and how all of it leaves as one; knows no form.

use super::{OpenAssessment, ServiceError};
use crate::assessment::strategy::{FileHash, KeptFile, NationalLook};
use crate::document::Look;
use crate::intake::{KeptFiles, pack};
use crate::storage::files_of;
use std::sync::Arc;

impl OpenAssessment {
    /// Keeps a file under the hash of its content.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the assessment was opened to read only; whatever the store could not do.
    pub async fn keep(&self, file: KeptFile) -> Result<FileHash, ServiceError> {
        self.may_write()?;
        Ok(self.service.store.keep(file).await?)
    }

    /// The bytes of a file that the assessment names.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where it names no such file, or none is kept; whatever the store could not read.
    pub async fn file(&self, hash: &FileHash) -> Result<KeptFile, ServiceError> {
        let known = self.assessment().files().iter().any(|(_, name)| *name == hash);
        let file = if known { self.service.store.file(hash).await? } else { None };
        file.ok_or(ServiceError::NotFound)
    }

    /// Every file that the assessment names and that is kept.
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
