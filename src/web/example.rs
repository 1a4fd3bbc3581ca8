//! Knows the example that a new database begins with: Kenya, coded by analysts from published findings.

use super::AppState;
use super::serve::{EXAMPLE, ServeError};
use crate::bundle::Folder;
use crate::intake::{Origin, read_findings};

/// Where the example's findings lie in `questionnaires/`.
const FINDINGS: &str = "examples/ken.csv";

/// Keeps the example where no assessment is kept yet.
///
/// # Errors
/// Where the findings cannot be read or the store cannot keep them.
pub async fn load_if_new(state: &AppState) -> Result<(), ServeError> {
    if !state.store.list().await?.is_empty() {
        return Ok(());
    }
    let unreadable = |why: String| ServeError::Example(format!("questionnaires/{FINDINGS}: {why}"));
    let bytes = state.files.get(Folder::Questionnaires, FINDINGS);
    let bytes = bytes.ok_or_else(|| unreadable("there is no such file".to_owned()))?;
    let origin =
        Origin { country: "KEN".into(), round: "2025".to_owned(), date: None, created: state.clock.now() };
    let intake = read_findings(&bytes, &state.library, &origin)
        .map_err(|problems| unreadable(state.voice(Default::default()).remarks(&problems).join(" ")))?;
    let mut assessment = intake.assessment;
    assessment.id = EXAMPLE.to_owned();
    state.store.create(assessment, state.stamp("")).await?;
    Ok(())
}
