//! Knows an assessment as one request sees it; knows no page.

use super::{Service, ServiceError};
use crate::analysis::Analysis;
use crate::assessment::{Assessment, Subject};
use crate::framework::Framework;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An assessment as one request sees it.
pub struct Open {
    /// What every use case works with.
    pub service: Service,
    /// The assessment with what follows from it today.
    pub analysis: Arc<Analysis>,
    /// The version of everything that was ever recorded.
    versions: BTreeMap<Subject, u64>,
}

impl Open {
    /// The assessment of this id.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], or whatever the store could not read.
    pub async fn load(service: &Service, id: &str) -> Result<Open, ServiceError> {
        let held = service.store.load(id).await?.ok_or(ServiceError::NotFound)?;
        let analysis = service.analysis(Arc::new(held.assessment), service.clock.today());
        Ok(Open { service: service.clone(), analysis: Arc::new(analysis), versions: held.versions })
    }

    /// The assessment.
    pub fn assessment(&self) -> &Assessment {
        &self.analysis.assessment
    }

    /// Its id, for addresses.
    pub fn id(&self) -> String {
        self.assessment().id.clone()
    }

    /// The version that is seen of `subject`; 0 where nothing was ever recorded.
    pub fn version(&self, subject: &Subject) -> u64 {
        self.versions.get(subject).copied().unwrap_or(0)
    }

    /// The frameworks the assessment answers, in the library's order.
    pub fn frameworks(&self) -> impl Iterator<Item = &Framework> {
        self.analysis.scored().map(|scored| scored.framework)
    }
}
