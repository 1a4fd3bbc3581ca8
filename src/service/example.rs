//! Knows the example that a new database begins with: Kenya, coded by analysts from published findings.

use super::Service;
use crate::bundle::Folder;
use crate::intake::{FindingsOrigin, read_findings};
use crate::lang::Lang;
use crate::storage::StoreError;
use crate::words::Voice;

/// Where the example's findings lie in `questionnaires/`.
const FINDINGS: &str = "examples/ken.csv";

/// The id of the example.
pub const EXAMPLE: &str = "ken-example";

/// Why the example could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum ExampleError {
    /// Its findings cannot be read.
    #[error("the Kenya example cannot be read: {0}")]
    Unreadable(String),
    /// The store could not keep it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Keeps the example where no assessment is kept yet.
///
/// # Errors
/// Where the findings cannot be read or the store cannot keep them.
pub async fn load_if_new(service: &Service) -> Result<(), ExampleError> {
    if !(service.store.list().await?.is_empty() && service.store.unreadable().await?.is_empty()) {
        return Ok(());
    }
    let unreadable = |why: String| ExampleError::Unreadable(format!("questionnaires/{FINDINGS}: {why}"));
    let bytes = service.files.get(Folder::Questionnaires, FINDINGS);
    let bytes = bytes.ok_or_else(|| unreadable("there is no such file".to_owned()))?;
    let origin = FindingsOrigin {
        country: "KEN".into(),
        round: "2025".to_owned(),
        date: None,
        dates: None,
        created: service.clock.now(),
    };
    let voice = Voice::new(Lang::default(), &service.words);
    let intake = read_findings(&bytes, &service.library, &origin)
        .map_err(|problems| unreadable(voice.remarks(&problems).join(" ")))?;
    let mut assessment = intake.assessment;
    assessment.id = EXAMPLE.to_owned();
    service.store.create(assessment, service.stamp("")).await?;
    Ok(())
}
