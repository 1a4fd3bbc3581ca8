//! Knows who may open a file of evidence, and who opened a confidential one, which is noted beside the log; knows no page.

use super::{ScanRecord, ScanState};
use crate::accounts::{RegistryRecord, VersionedRecord};
use crate::assessment::strategy::FileHash;
use crate::assessment::{Audience, Confidentiality, Evidence};
use crate::intake::EvidenceFormat;
use crate::service::{Act, OpenAssessment, Person, ServiceError};
use crate::storage::{PersonId, StoreError};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// How often it is tried again where somebody else noted something at the same moment.
const TRIES: usize = 3;

/// A file of evidence for somebody who may have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceDownload {
    /// The permanent name of the evidence, such as `C01-E1`.
    pub id: String,
    /// What it is; none where it came with an assessment from elsewhere and is nothing that may be attached.
    pub format: Option<EvidenceFormat>,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// That somebody opened a confidential file: how often, and when last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessRecord {
    /// The assessment.
    pub assessment: String,
    /// The hash of the file.
    pub file: String,
    /// Who, by their account: a name that is erased later is gone here too.
    pub account: PersonId,
    /// How often.
    pub count: u64,
    /// When last.
    pub last: DateTime<Utc>,
}

impl RegistryRecord for AccessRecord {
    const KIND: &'static str = "access";

    fn id(&self) -> String {
        format!("{}/{}/{}", self.assessment, self.file, self.account)
    }
}

fn is_confidential(pieces: &[&Evidence]) -> bool {
    pieces.iter().any(|piece| piece.confidentiality == Confidentiality::Confidential)
}

impl OpenAssessment {
    /// Whether a file is in quarantine, here or in another assessment: what it holds is the same.
    pub fn is_in_quarantine(&self, file: &FileHash) -> bool {
        self.whole.quarantine.contains_key(file) || self.quarantine_places(file).next().is_some()
    }

    /// Whether a file is shown to nobody but those who lead the assessment, of whom the person is none.
    pub fn withholds(&self, file: &FileHash) -> bool {
        self.is_in_quarantine(file) && !self.leads()
    }

    /// In which other assessments a file is in quarantine: the names of those that the person may open, and how many others
    /// there are.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn other_quarantines(&self, file: &FileHash) -> Result<(Vec<String>, usize), ServiceError> {
        let (mut names, mut others) = (Vec::new(), 0);
        for id in self.quarantine_places(file) {
            match self.service.open_in_any_standing(&self.person, Act::Steer, id).await {
                Ok(_) => names.push(id.clone()),
                Err(ServiceError::Refused | ServiceError::NotFound) => others += 1,
                Err(error) => return Err(error),
            }
        }
        Ok((names, others))
    }

    /// Whether a file stays here when the person opens it or takes the assessment along: it is withheld, or a scanner found
    /// something in it.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub(in crate::service) async fn keeps_back(&self, file: &FileHash) -> Result<bool, StoreError> {
        if self.leads() {
            return Ok(false);
        }
        if self.withholds(file) {
            return Ok(true);
        }
        let scan = self.service.records().get::<ScanRecord>(&file.0).await?;
        Ok(scan.is_some_and(|scan| scan.state == ScanState::Infected))
    }

    /// Notes of each of these files that is confidential evidence that the person takes it along.
    ///
    /// # Errors
    /// Whatever the store could not do.
    pub(in crate::service) async fn note_accesses<'f>(
        &self,
        files: impl Iterator<Item = &'f FileHash>,
    ) -> Result<(), ServiceError> {
        for file in files {
            if is_confidential(&self.pieces_of(file)) {
                self.note_access(file).await?;
            }
        }
        Ok(())
    }

    /// The pieces of evidence that the person may see and that name the file.
    fn pieces_of(&self, file: &FileHash) -> Vec<&Evidence> {
        let pieces = self.assessment().every_answer().flat_map(|(_, answer)| &answer.evidence);
        pieces.filter(|piece| piece.file.as_ref() == Some(file)).collect()
    }

    /// Whether the person leads the assessment.
    pub(super) fn leads(&self) -> bool {
        self.person.may(Act::Steer, &self.whole.country)
    }

    /// A file of evidence. That somebody with an account opened a confidential one is noted first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where no evidence that the person may see names it, [`ServiceError::Refused`] where it
    /// is shown to nobody now, or a scanner found something in it; [`ServiceError::File`] where it is not as it was kept;
    /// whatever the store could not do.
    pub async fn open_evidence(&self, file: &FileHash) -> Result<EvidenceDownload, ServiceError> {
        let pieces = self.pieces_of(file);
        let Some(first) = pieces.first() else { return Err(ServiceError::NotFound) };
        let kept = self.file(file).await?;
        if self.keeps_back(file).await? {
            return Err(ServiceError::Refused);
        }
        if is_confidential(&pieces) {
            self.note_access(file).await?;
        }
        let format = EvidenceFormat::from_media(&kept.media);
        Ok(EvidenceDownload { id: first.id.clone(), format, bytes: kept.bytes })
    }

    /// Notes that the person opened a file. The owner of the machine is alone there.
    async fn note_access(&self, file: &FileHash) -> Result<(), ServiceError> {
        let Person::Member(member) = &self.person else { return Ok(()) };
        let new = AccessRecord {
            assessment: self.id(),
            file: file.0.clone(),
            account: member.account.clone(),
            count: 0,
            last: self.service.clock.now(),
        };
        for _ in 0..TRIES {
            let held = self.service.records().get::<AccessRecord>(&new.id()).await?;
            let record = held.unwrap_or_else(|| VersionedRecord::new(new.clone()));
            let record = record.with(|access| {
                access.count += 1;
                access.last = new.last;
            });
            match self.service.records().write(vec![record.put()?]).await {
                Err(StoreError::EntryOvertaken { .. }) => {}
                done => return Ok(done?),
            }
        }
        // Those who were faster are noted, and the next time this one is.
        Ok(())
    }

    /// Who opened a confidential file, with their present names, the last first; an erased name is `None`.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person may not see everything; whatever the store could not read.
    pub async fn accesses(
        &self,
        file: &FileHash,
    ) -> Result<Vec<(Option<String>, AccessRecord)>, ServiceError> {
        self.allow_readers(Audience::Internal)?;
        let prefix = format!("{}/{file}/", self.id());
        let records = self.service.records().list::<AccessRecord>(&prefix).await?;
        let people = self.service.store.people().await?;
        let name = |id: &PersonId| people.iter().find(|one| one.id == *id).and_then(|one| one.name.clone());
        let mut accesses: Vec<_> =
            records.into_iter().map(|record| (name(&record.account), record.record)).collect();
        accesses.sort_by_key(|(_, access)| std::cmp::Reverse(access.last));
        Ok(accesses)
    }
}
