//! Knows what is open in a version that is to be adopted; knows no form and no words.

use super::freeze::content;
use super::{Content, OpenAssessment, ServiceError};
use crate::analysis::Analysis;
use crate::assessment::strategy::{AdoptionLacks, FreezeOrder, SafeguardState, Signature, Version};
use crate::assessment::{Change, Decision};
use crate::document::strategy::count_notes;
use crate::plan::rights_check;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was open in the answers and decisions that a version was written from. Signatures are given to the
/// frozen text, so that none counts here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VersionLacks {
    /// How many points were open before anybody could sign.
    pub points: u32,
    /// How many items had no answer.
    pub unanswered: u32,
    /// How many items there were.
    pub items: u32,
    /// The questions of the human-rights check, by id, whose safeguard was not in place or that nobody had
    /// answered.
    pub safeguards: BTreeMap<String, SafeguardState>,
}

impl VersionLacks {
    /// What is open in these answers and decisions.
    pub fn of(analysis: &Analysis) -> VersionLacks {
        let safeguards = rights_check(&analysis.library.kit, &analysis.assessment.strategy).into_iter();
        let safeguards = safeguards.filter(|line| line.answer != SafeguardState::Yes);
        VersionLacks {
            points: saturate(analysis.open_before_adoption().count()),
            unanswered: saturate(analysis.unanswered().len()),
            items: saturate(analysis.scored_frameworks().map(|one| one.framework.items.len()).sum()),
            safeguards: safeguards.map(|line| (line.question.to_owned(), line.answer)).collect(),
        }
    }
}

impl OpenAssessment {
    /// What is open in the version of this number: its own drafting notes, answers and decisions as it was
    /// frozen, and signatures as they are now. Nothing where it holds no text of the strategy: it cannot be
    /// adopted as that.
    ///
    /// # Errors
    /// [`ServiceError::File`] where its text is not as it was kept; whatever the store could not read.
    pub async fn adoption_lacks(&self, number: u32) -> Result<Option<AdoptionLacks>, ServiceError> {
        let strategy = &self.assessment().strategy;
        let Some(frozen) = strategy.versions.get(&number).and_then(Version::strategy_text) else {
            return Ok(None);
        };
        let Content { document, lacks, .. } = content(self, frozen).await?;
        let VersionLacks { points, unanswered, items, safeguards } = match lacks {
            Some(lacks) => lacks,
            None => self.lacks_in_log(number).await?,
        };
        let signatures = || strategy.records::<Signature>();
        let unsigned = signatures().filter(|(_, line)| line.date.is_none());
        let lacks = AdoptionLacks {
            points,
            unanswered,
            items,
            notes: saturate(count_notes(&document)),
            signatories: saturate(signatures().count()),
            unsigned: unsigned.map(|(_, line)| line.institution.clone()).collect(),
            safeguards,
        };
        Ok(Some(AdoptionLacks { points: points.saturating_add(lacks.signature_points()), ..lacks }))
    }

    /// The same of a version that does not say it itself, because an older Amparo froze it: as the log had it
    /// at the order; as things are now where the version came from elsewhere.
    async fn lacks_in_log(&self, number: u32) -> Result<VersionLacks, ServiceError> {
        let history = self.service.store.history(&self.id()).await?;
        let mut past = self.whole.as_begun(history.iter().map(|entry| &entry.change));
        let mut ordered = None;
        for entry in history {
            past.apply(&entry.change);
            let Change::Strategy(decision) = &entry.change else { continue };
            match &**decision {
                Decision::Freezing(FreezeOrder::Open(_)) => ordered = Some(past.clone()),
                Decision::Version { number: kept, .. } if *kept == number => break,
                _ => {}
            }
        }
        let Some(ordered) = ordered else { return Ok(VersionLacks::of(&self.analysis)) };
        let then = self.service.analysis(Arc::new(ordered), self.analysis.day);
        Ok(VersionLacks::of(&then))
    }
}

fn saturate(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
