//! Knows what is open in a version that is to be adopted; knows no form and no words.

use super::{OpenAssessment, ServiceError, frozen_document};
use crate::assessment::strategy::{AdoptionLacks, DocumentKind, SafeguardState, Signature};
use crate::document::strategy::count_notes;
use crate::plan::rights_check;

impl OpenAssessment {
    /// What is open in the version of this number: its own drafting notes, and answers, signatures and safeguards as
    /// they are now.
    ///
    /// # Errors
    /// [`ServiceError::File`] where its text is not as it was kept; whatever the store could not read.
    pub async fn adoption_lacks(&self, number: u32) -> Result<AdoptionLacks, ServiceError> {
        let (assessment, kit) = (self.assessment(), &self.service.library.kit);
        let items = || self.frameworks().flat_map(|framework| &framework.items);
        let unanswered = items().filter(|item| !assessment.answers.contains_key(&item.id)).count();
        let signatures = || assessment.strategy.records::<Signature>();
        let unsigned = signatures().filter(|(_, line)| line.date.is_none());
        let safeguards = rights_check(kit, &assessment.strategy).into_iter();
        let safeguards = safeguards.filter(|line| line.answer != SafeguardState::Yes);
        Ok(AdoptionLacks {
            unanswered: saturate(unanswered),
            items: saturate(items().count()),
            notes: saturate(self.note_count(number).await?),
            signatories: saturate(signatures().count()),
            unsigned: unsigned.map(|(_, line)| line.institution.clone()).collect(),
            safeguards: safeguards.map(|line| (line.question.to_owned(), line.answer)).collect(),
        })
    }

    /// How many drafting notes the strategy of a version has, whoever reads it; none where it holds no strategy.
    async fn note_count(&self, number: u32) -> Result<usize, ServiceError> {
        let version = self.assessment().strategy.versions.get(&number);
        let mut documents = version.into_iter().flat_map(|version| &version.documents);
        let Some(frozen) = documents.find(|one| one.document == DocumentKind::Strategy) else {
            return Ok(0);
        };
        Ok(count_notes(&frozen_document(self, frozen).await?))
    }
}

fn saturate(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
