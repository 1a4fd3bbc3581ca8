//! Knows which file may support an answer, by whichever way it comes: it is known by its content and shown to the scanner;
//! knows no form.

use super::{Scan, ScanRecord, ScanState, Scanner};
use crate::accounts::VersionedRecord;
use crate::assessment::strategy::{FileHash, KeptFile};
use crate::intake::{EvidenceFormat, EvidenceLoss, FormatFault, Intake};
use crate::service::{OpenAssessment, Service, ServiceError, WorkError};
use crate::storage::{HashedFile, StoreError};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

/// How long the scanner may take with all files that came with an assessment: somebody waits for the page.
const PATIENCE: Duration = Duration::from_secs(50);

/// A file that was checked, to be kept with the answer that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedEvidence {
    /// The file.
    pub file: Arc<HashedFile>,
    /// What it is.
    pub format: EvidenceFormat,
    /// What is known of viruses in it.
    pub scan: Scan,
}

/// Why a file was not kept.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// It is none of the kinds that may be attached.
    #[error("the file is of no kind that may be attached")]
    Format(FormatFault),
    /// It was removed from this assessment for good; why, for those who lead the assessment.
    #[error("the file was removed from the assessment")]
    Removed(Option<String>),
    /// The scanner found this in it.
    #[error("the virus scanner found {0}")]
    Infected(String),
    /// No scanner could look at it, and one has to.
    #[error("the virus scanner could not look at the file")]
    Unscanned,
    /// Something else.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

impl From<StoreError> for AttachError {
    fn from(error: StoreError) -> AttachError {
        AttachError::Service(error.into())
    }
}

impl From<WorkError> for AttachError {
    fn from(error: WorkError) -> AttachError {
        AttachError::Service(error.into())
    }
}

impl OpenAssessment {
    /// Checks a file, to be kept with the answer that names it ([`OpenAssessment::record_with`]).
    ///
    /// # Errors
    /// See [`AttachError`].
    pub async fn check_evidence(&self, bytes: Vec<u8>) -> Result<CheckedEvidence, AttachError> {
        self.may_write()?;
        self.may_change_answers()?;
        let check = move || {
            let format = EvidenceFormat::of(&bytes)?;
            let file = HashedFile::of(KeptFile { media: format.media().to_owned(), bytes });
            Ok::<_, FormatFault>((format, Arc::new(file)))
        };
        let (format, file) = self.turn.work(check).await?.map_err(AttachError::Format)?;
        if let Some(reason) = self.whole.removed.get(file.hash()) {
            return Err(AttachError::Removed(self.leads().then(|| reason.clone())));
        }
        self.turn.rest().await;
        let scan = self.service.scan(&file.file().bytes).await;
        let is_required = self.service.scanner.as_ref().is_some_and(|scanner| scanner.required);
        match scan.state {
            ScanState::Infected => return Err(AttachError::Infected(scan.finding)),
            ScanState::Unreachable | ScanState::Unscanned if is_required => {
                return Err(AttachError::Unscanned);
            }
            ScanState::Clean | ScanState::Unreachable | ScanState::Unscanned => {}
        }
        self.service.note_scan(file.hash(), &scan).await?;
        Ok(CheckedEvidence { file, format, scan })
    }

    /// Shows a file to the scanner again. One in which it finds something is shown to nobody from then on, for the reason
    /// that `words` make of what was found.
    ///
    /// # Errors
    /// As [`OpenAssessment::record`]; [`ServiceError::File`] where the file is not as it was kept.
    pub async fn scan_again(
        &self,
        file: &FileHash,
        words: impl FnOnce(&str) -> String,
    ) -> Result<Scan, ServiceError> {
        self.may_write()?;
        let scan = self.service.scan(&self.file(file).await?.bytes).await;
        self.service.note_scan(file, &scan).await?;
        if scan.state == ScanState::Infected && !self.whole.quarantine.contains_key(file) {
            self.quarantine(file, Some(&words(&scan.finding)), "").await?;
        }
        Ok(scan)
    }

    /// What is known of viruses in the files that the assessment names; a file that is not here was never looked at.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn scans(&self) -> Result<BTreeMap<FileHash, ScanRecord>, ServiceError> {
        let files = self.assessment().files().into_iter().filter(|(kind, _)| !kind.is_permanent());
        let ids: Vec<String> = files.map(|(_, file)| file.0.clone()).collect();
        let records = self.service.records().get_all::<ScanRecord>(&ids).await?.into_iter();
        Ok(records.map(|held| (FileHash(held.record.file.clone()), held.record)).collect())
    }
}

impl Service {
    /// Shows the files of evidence that came with an assessment to the scanner, and leaves out those in which it finds
    /// something, and those that it did not look at where it has to. Where there is no scanner, nobody looked.
    ///
    /// # Errors
    /// Whatever the store could not keep of what was found.
    pub async fn scan_intake(&self, intake: &mut Intake) -> Result<(), ServiceError> {
        let Some(scanner) = &self.scanner else { return Ok(()) };
        for (hash, scan) in scanner.sift(intake).await {
            self.note_scan(&hash, &scan).await?;
        }
        Ok(())
    }

    /// What the scanner says; that nothing is known where there is none.
    pub(in crate::service) async fn scan(&self, bytes: &[u8]) -> Scan {
        match &self.scanner {
            Some(scanner) => scanner.scan(bytes).await,
            None => Scan::default(),
        }
    }

    /// Keeps what is known of viruses in a file. Of two that look at the same moment one is enough; that nobody looked
    /// says nothing against who did.
    pub(in crate::service) async fn note_scan(&self, file: &FileHash, scan: &Scan) -> Result<(), StoreError> {
        let held = self.records().get::<ScanRecord>(&file.0).await?;
        if scan.state == ScanState::Unscanned && held.is_some() {
            return Ok(());
        }
        let Scan { state, finding } = scan.clone();
        let record = ScanRecord { file: file.0.clone(), state, finding, at: self.clock.now() };
        let version = held.map_or(0, |held| held.version);
        match self.records().write(vec![VersionedRecord { record, version }.put()?]).await {
            Err(StoreError::EntryOvertaken { .. }) => Ok(()),
            done => done,
        }
    }
}

impl Scanner {
    /// Looks at the files of evidence that came with an assessment, and leaves out those in which it finds something, and
    /// those that it did not look at where it has to. What it says of each is returned, and kept nowhere.
    pub async fn sift(&self, intake: &mut Intake) -> BTreeMap<FileHash, Scan> {
        let named = intake.assessment.files().into_iter().filter(|(kind, _)| !kind.is_permanent());
        let came = named.map(|(_, file)| file.clone()).filter(|file| intake.files.contains_key(file));
        let came: BTreeSet<FileHash> = came.collect();
        let mut scans: BTreeMap<FileHash, Scan> = BTreeMap::new();
        let all = async {
            for (hash, file) in &intake.files {
                if came.contains(hash) {
                    scans.insert(hash.clone(), self.scan(&file.bytes).await);
                }
            }
        };
        if tokio::time::timeout(PATIENCE, all).await.is_err() {
            tracing::warn!("the virus scanner did not look at all files of an import in time");
        }
        scans.extend(late(&came, &scans));
        let loss = |(hash, scan): (&FileHash, &Scan)| Some((hash.clone(), self.loss(scan)?));
        let losses: BTreeMap<FileHash, EvidenceLoss> = scans.iter().filter_map(loss).collect();
        intake.leave_out(&losses);
        scans
    }

    /// Why a file of which the scanner says this is not kept.
    fn loss(&self, scan: &Scan) -> Option<EvidenceLoss> {
        match scan.state {
            ScanState::Infected => Some(EvidenceLoss::Infected(scan.finding.clone())),
            ScanState::Unreachable | ScanState::Unscanned => self.required.then_some(EvidenceLoss::Unscanned),
            ScanState::Clean => None,
        }
    }
}

/// That the scanner did not come to these files.
fn late(came: &BTreeSet<FileHash>, scans: &BTreeMap<FileHash, Scan>) -> Vec<(FileHash, Scan)> {
    let missing = came.iter().filter(|hash| !scans.contains_key(*hash));
    missing.map(|hash| (hash.clone(), Scan::of(ScanState::Unreachable))).collect()
}
