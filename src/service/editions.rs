//! Knows how an assessment takes a newer edition of a framework and goes back to the last one; knows no page.

use super::{OpenAssessment, ServiceError};
use crate::analysis::Analysis;
use crate::assessment::{Assessment, Audience, Change, EditionPast, Pin};
use crate::framework::{EditionMapping, EditionStep, ItemId};
use crate::storage::HistoryEntry;
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// That a newer edition was taken, and can be taken back.
#[derive(Clone, Debug)]
pub struct EditionReturn {
    /// The mapping by which it was taken.
    pub mapping: EditionMapping,
    /// When.
    pub taken: DateTime<Utc>,
    /// The items about which something was recorded since, and which the earlier edition does not ask so.
    pub lost: Vec<ItemId>,
    past: EditionPast,
}

impl OpenAssessment {
    /// The mappings that lead on from what the assessment answers.
    pub fn edition_offers(&self) -> Vec<&EditionMapping> {
        let library = &self.analysis.library;
        let leads_on = |mapping: &&EditionMapping| {
            let is_from = |pin: &Pin| pin.framework == mapping.framework && pin.version == mapping.from;
            self.whole.frameworks.iter().any(is_from) && EditionStep::of(library, mapping).is_some()
        };
        library.mappings.iter().filter(leads_on).collect()
    }

    /// How many changes were ever recorded: whoever decides about an edition saw as many.
    pub fn change_count(&self) -> u64 {
        self.versions().values().sum()
    }

    /// What would follow from the same answers in the newer edition. `None` where the library has not both editions.
    pub fn edition_preview(&self, mapping: &EditionMapping) -> Option<Analysis> {
        let next = self.next_edition(self.assessment(), mapping)?;
        Some(self.service.analysis(Arc::new(next), self.analysis.day))
    }

    /// The changes by which the newer edition is taken, each with the version that is seen now; they are one act.
    pub fn edition_changes(&self, mapping: &EditionMapping) -> Vec<(Change, u64)> {
        let next = self.next_edition(&self.whole, mapping);
        next.map(|next| self.changes_to(&next)).unwrap_or_default()
    }

    /// The newer edition that was taken last, where that can be taken back; all that stood before is in the log.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person may not see everything; whatever the store could not read.
    pub async fn edition_return(&self) -> Result<Option<EditionReturn>, ServiceError> {
        self.allow_readers(Audience::Internal)?;
        if !self.analysis.library.mappings.iter().any(|mapping| self.answers(mapping)) {
            return Ok(None);
        }
        let log = self.service.store.history(&self.id()).await?;
        let mut mappings = self.analysis.library.mappings.iter().filter(|mapping| self.answers(mapping));
        Ok(mappings.find_map(|mapping| self.return_by(mapping, &log)))
    }

    /// The changes by which the earlier edition is answered again, and where `keeps` what was recorded since then as far as
    /// that asks it.
    pub fn return_changes(&self, back: &EditionReturn, keeps: bool) -> Vec<(Change, u64)> {
        let library = &self.analysis.library;
        let Some(step) = EditionStep::of(library, &back.mapping) else { return Vec::new() };
        let mut last = Assessment::clone(&self.whole);
        for pin in last.frameworks.iter_mut().filter(|pin| pin.framework == back.mapping.framework) {
            pin.version.clone_from(&back.mapping.from);
        }
        let own = self.service.library_of(&last);
        self.changes_to(&self.whole.in_last_edition(step, &back.past, keeps, &own))
    }

    /// Whether the assessment answers the edition that this mapping leads to.
    fn answers(&self, mapping: &EditionMapping) -> bool {
        let is_to = |pin: &Pin| pin.framework == mapping.framework && pin.version == mapping.to;
        self.whole.frameworks.iter().any(is_to)
    }

    fn return_by(&self, mapping: &EditionMapping, log: &[HistoryEntry]) -> Option<EditionReturn> {
        let version = |pins: &[Pin]| {
            let pin = pins.iter().find(|pin| pin.framework == mapping.framework);
            pin.map(|pin| pin.version.clone())
        };
        let leads = |change: &Change| match change {
            Change::Frameworks(choice) => Some((version(&choice.before)?, version(&choice.now)?)),
            _ => None,
        };
        let moves = |entry: &HistoryEntry| leads(&entry.change).filter(|(from, to)| from != to);
        let place = log.iter().rposition(|entry| moves(entry).is_some())?;
        let act = log.get(place)?;
        if moves(act)? != (mapping.from.clone(), mapping.to.clone()) {
            return None;
        }
        let begun = self.whole.as_begun(log.iter().map(|entry| &entry.change));
        let before = begun.after(log.iter().take(place).map(|entry| &entry.change));
        let after = self.next_edition(&before, mapping)?;
        let past = EditionPast { before, after };
        let step = EditionStep::of(&self.analysis.library, mapping)?;
        let lost = self.whole.without_way_back(step, &past);
        Some(EditionReturn { mapping: mapping.clone(), taken: act.at, lost, past })
    }

    fn next_edition(&self, assessment: &Assessment, mapping: &EditionMapping) -> Option<Assessment> {
        let step = EditionStep::of(&self.analysis.library, mapping)?;
        let mut next = assessment.clone();
        for pin in next.frameworks.iter_mut().filter(|pin| pin.framework == mapping.framework) {
            pin.version.clone_from(&mapping.to);
        }
        let library = self.service.library_of(&next);
        Some(assessment.in_next_edition(step, &library))
    }

    fn changes_to(&self, later: &Assessment) -> Vec<(Change, u64)> {
        let changes = self.whole.changes_to(later).into_iter();
        let with_version = |change: Change| {
            let seen = self.version(&change.subject());
            (change, seen)
        };
        changes.map(with_version).collect()
    }
}
