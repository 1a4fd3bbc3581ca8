//! Knows an assessment as one request sees it; knows no page.

use super::{Service, ServiceError};
use crate::assessment::{Assessment, Subject};
use crate::framework::Framework;
use crate::scoring::{Scorecard, Settings, score};
use crate::storage::Held;

/// An assessment as one request sees it.
pub struct Open {
    /// What every use case works with.
    pub service: Service,
    /// The assessment with its versions.
    pub held: Held,
}

impl Open {
    /// The assessment of this id.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], or whatever the store could not read.
    pub async fn load(service: &Service, id: &str) -> Result<Open, ServiceError> {
        let held = service.store.load(id).await?.ok_or(ServiceError::NotFound)?;
        Ok(Open { service: service.clone(), held })
    }

    /// The assessment.
    pub fn assessment(&self) -> &Assessment {
        &self.held.assessment
    }

    /// Its id, for addresses.
    pub fn id(&self) -> String {
        self.held.assessment.id.clone()
    }

    /// The version that is seen of `subject`.
    pub fn version(&self, subject: &Subject) -> u64 {
        self.held.version(subject)
    }

    /// The frameworks the assessment answers, in the library's order.
    pub fn frameworks(&self) -> impl Iterator<Item = &Framework> {
        let asked = |framework: &&Framework| self.assessment().uses(&framework.id);
        self.service.library.frameworks.iter().filter(asked)
    }

    /// The framework, scored for today.
    pub fn score(&self, framework: &Framework) -> Scorecard {
        let settings = Settings::of(self.assessment(), self.service.clock.today());
        score(framework, self.assessment(), &settings)
    }
}
