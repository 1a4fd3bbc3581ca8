//! Knows how assessments begin and which there are; knows no form.

use super::access::{Act, Person, Scope};
use super::{Service, ServiceError, WorkError};
use crate::assessment::Assessment;
use crate::assessment::limits::LONGEST_NAME;
use crate::intake::KeptFiles;
use crate::storage::{AssessmentSummary, StoreError, keep_files};

impl Service {
    /// The assessments that this person may open, in the order of their ids.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn list(&self, person: Person) -> Result<Vec<AssessmentSummary>, ServiceError> {
        match self.allow(person, Act::Read, Scope::Assessment) {
            Ok(()) => Ok(self.store.list().await?),
            Err(_) => Ok(Vec::new()),
        }
    }

    /// The ids of the assessments that are kept and cannot be read, for those who may open every one.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn unreadable(&self, person: Person) -> Result<Vec<String>, ServiceError> {
        match self.allow(person, Act::Read, Scope::Assessment) {
            Ok(()) => Ok(self.store.unreadable().await?),
            Err(_) => Ok(Vec::new()),
        }
    }

    /// Keeps the assessment and its files under the first free name that begins with `stem`; returns the name.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], [`ServiceError::Unfit`], or whatever the store could not do.
    pub async fn begin(
        &self,
        person: Person,
        mut assessment: Assessment,
        files: &KeptFiles,
        stem: &str,
    ) -> Result<String, ServiceError> {
        self.allow(person, Act::Begin, Scope::Program)?;
        check(&assessment)?;
        keep_files(&*self.store, &assessment, files).await?;
        // Room for a number behind it.
        let stem: String = stem.chars().take(LONGEST_NAME - 10).collect();
        for number in 1.. {
            assessment.id = if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
            match self.store.create(assessment.clone(), self.stamp("")).await {
                Err(StoreError::AlreadyExists { .. }) => {}
                other => return Ok(other.map(|()| assessment.id)?),
            }
        }
        Err(WorkError::Broken.into())
    }

    /// Keeps an assessment that a command brings, under its own name only.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], [`ServiceError::Unfit`], [`StoreError::AlreadyExists`], or whatever the store could not do.
    pub async fn import(
        &self,
        person: Person,
        assessment: Assessment,
        files: &KeptFiles,
        by: &str,
    ) -> Result<(), ServiceError> {
        self.allow(person, Act::Begin, Scope::Program)?;
        check(&assessment)?;
        keep_files(&*self.store, &assessment, files).await?;
        Ok(self.store.create(assessment, self.stamp(by)).await?)
    }
}

/// Nothing, where everything in the assessment may be kept.
fn check(assessment: &Assessment) -> Result<(), ServiceError> {
    let faults = assessment.limit_faults();
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Unfit(faults)) }
}
