//! Knows how assessments begin and which there are; knows no form.

use super::access::{Act, Person, Scope};
use super::{Service, ServiceError};
use crate::assessment::Assessment;
use crate::intake::KeptFiles;
use crate::storage::{StoreError, Summary, keep_files};

impl Service {
    /// The assessments that this person may open, in the order of their ids.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn list(&self, person: Person) -> Result<Vec<Summary>, ServiceError> {
        match self.allow(person, Act::Read, Scope::Assessment) {
            Ok(()) => Ok(self.store.list().await?),
            Err(_) => Ok(Vec::new()),
        }
    }

    /// Keeps the assessment and its files under the first free name that begins with `stem`; returns the name.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], or whatever the store could not do.
    pub async fn begin(
        &self,
        person: Person,
        mut assessment: Assessment,
        files: &KeptFiles,
        stem: &str,
    ) -> Result<String, ServiceError> {
        self.allow(person, Act::Begin, Scope::Program)?;
        keep_files(&*self.store, &assessment, files).await?;
        for number in 1.. {
            assessment.id = if number == 1 { stem.to_owned() } else { format!("{stem}-{number}") };
            match self.store.create(assessment.clone(), self.stamp("")).await {
                Err(StoreError::AlreadyExists { .. }) => {}
                other => return Ok(other.map(|()| assessment.id)?),
            }
        }
        Err(ServiceError::Broken)
    }

    /// Keeps an assessment that a command brings, under its own name only.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], [`StoreError::AlreadyExists`], or whatever the store could not do.
    pub async fn import(
        &self,
        person: Person,
        assessment: Assessment,
        files: &KeptFiles,
        by: &str,
    ) -> Result<(), ServiceError> {
        self.allow(person, Act::Begin, Scope::Program)?;
        keep_files(&*self.store, &assessment, files).await?;
        Ok(self.store.create(assessment, self.stamp(by)).await?)
    }
}
