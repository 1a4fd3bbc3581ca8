//! Knows how the examples come into a new database; names none of them.

use super::Service;
use crate::assessment::Assessment;
use crate::bundle::{Example, Folder};
use crate::intake::{self, FindingsOrigin};
use crate::lang::Lang;
use crate::storage::{AssessmentSummary, StoreError};
use crate::words::Voice;

impl Example {
    /// Whether this is the example as it was kept; somebody else's assessment may have the same name.
    pub fn is_kept_as(&self, summary: &AssessmentSummary) -> bool {
        summary.id == self.id && summary.country == self.country
    }
}

/// Keeps the examples where no assessment is kept yet. One that does not fit the content, such as a shorter list of
/// countries, is left out and told in the log; `amparo check` says so too.
///
/// # Errors
/// Whatever the store could not do.
pub async fn load_if_new(service: &Service) -> Result<(), StoreError> {
    if !(service.store.list().await?.is_empty() && service.store.unreadable().await?.is_empty()) {
        return Ok(());
    }
    for example in service.examples.iter() {
        match read(service, example) {
            Ok(assessment) => match service.store.create(assessment, service.stamp("")).await {
                // Another server that starts with the same database was faster.
                Ok(()) | Err(StoreError::AlreadyExists { .. }) => {}
                Err(error) => return Err(error),
            },
            Err(why) => tracing::warn!(file = example.path(), "the example cannot be read: {why}"),
        }
    }
    Ok(())
}

/// The assessment of an example, under the name of the list.
pub(super) fn read(service: &Service, example: &Example) -> Result<Assessment, String> {
    let bytes = service.files.get(Folder::Questionnaires, &example.path());
    let bytes = bytes.ok_or_else(|| "there is no such file".to_owned())?;
    let origin = FindingsOrigin {
        country: example.country.clone(),
        round: example.round.clone(),
        date: None,
        dates: None,
        created: service.clock.now(),
        today: service.clock.today(),
    };
    let voice = Voice::new(Lang::default(), &service.words);
    let intake = intake::read(&bytes, &service.library, &origin)
        .map_err(|problems| voice.remarks(&problems).join(" "))?;
    Ok(Assessment { id: example.id.clone(), ..intake.assessment })
}
