//! Knows what the program can be asked to do, by whom, however it is asked; knows no address, no page and no command
//! line.
//!
//! Everything begins with [`Service::open`]: a person, an act and the name of an assessment. It hands out an [`OpenAssessment`],
//! which holds what this person may see and nothing else. With it one can
//!
//! - look: [`OpenAssessment::analysis`], and [`OpenAssessment::sensitivity`], which takes thousands of draws,
//! - keep answers and decisions: [`OpenAssessment::record`], [`OpenAssessment::record_all`], files with [`OpenAssessment::keep`],
//!   evidence with [`OpenAssessment::check_evidence`] and [`OpenAssessment::record_with`],
//! - sign gates, where content says that this person's role does: a [`Change::Sign`](crate::assessment::Change::Sign),
//! - take a newer edition of a framework, and take it back: [`OpenAssessment::edition_changes`],
//!   [`OpenAssessment::return_changes`],
//! - answer for an institution: [`OpenAssessment::workload`], in drafts that nobody else sees ([`OpenAssessment::save_draft`]), or
//!   on a sheet: [`OpenAssessment::answer_sheet`], [`OpenAssessment::read_sheet`],
//! - lead a session of a workshop: [`OpenAssessment::prepare_workshop`], [`OpenAssessment::lead`], and what stands beside them,
//! - write a document for readers: [`written_now`], [`draft_and_sheets`], and [`word`] or [`print`](print()) it,
//! - freeze a version: [`OpenAssessment::go_on_freezing`], and read it again: [`in_force`],
//! - take all of it elsewhere: [`OpenAssessment::export`],
//! - lend it to a laptop and bring home what was done there: [`OpenAssessment::lend`], [`OpenAssessment::bring`],
//!   [`Service::preview_merge`], and decide what contradicts itself: [`OpenAssessment::settle_fork`].
//!
//! Many countries are looked at in a [`RegionPlace`] from a [`Standpoint`], each as far as it consented: [`Service::region_board`]
//! and what stands beside it.
//!
//! What takes long is done in a [`Turn`]: so many works at once and no more, the others wait.
//!
//! Without an assessment one can begin one ([`Service::begin`], [`Service::carry_on`], [`Service::import`]), see which there are
//! ([`Service::list`]), bring back what was put away ([`Service::bring_back`]) and let what a file holds wait until it is
//! kept ([`Service::stage`]). An empty database becomes a demonstration by [`Service::set_up_demo`]. Who may do what
//! stands in one table: [`access`](access()).

pub mod access;
mod accounts;
mod adoption;
mod answer_sheets;
mod attachment;
mod backups;
mod begin;
mod cache;
mod comments;
mod demo;
mod draft;
mod draft_file;
mod editions;
mod error;
mod evidence;
mod evidence_givers;
mod example;
mod files;
mod freeze;
mod freeze_jobs;
mod freezing;
mod history;
mod hour_shelf;
mod intake_faults;
mod laptops;
mod metrics;
mod next_round;
mod open;
mod print;
mod public_address;
mod queue;
mod readiness;
mod record;
mod region;
mod responses;
mod room_place;
mod scores;
mod secret;
mod sent_forms;
mod sight;
mod signing;
mod staging;
mod start;
mod turn;
mod word;
mod workload;
mod workshop;

pub use access::{Act, Member, Person, Scope, Serves, Sight, Verdict, access, act};
pub use accounts::{
    AccountError, AccountSummary, InstitutionNames, InvitationLink, InvitationOffer, NewAccount, Provider,
    ProviderAddress, ProviderAnswer, ProviderEnd, ProviderError, ProviderOutcome, ProviderSettings,
    ProviderWay, SignIn, SignedIn,
};
pub use adoption::VersionLacks;
pub use answer_sheets::{SheetChange, SheetError, SheetOrder, SheetPreview, institution_title};
pub use attachment::{attachment, attachment_with_files};
pub use backups::{BackupFailure, BackupSchedule, BackupStatus};
pub use demo::{
    DEMO_LIST, Demo, DemoAccess, DemoError, DemoFault, DemoOffice, DemoProof, DemoSession, DemoStep,
};
pub use draft::{
    DocumentRequest, DraftError, DraftedDocument, Material, draft_and_sheets, facts_of, look_with,
    with_inputs, write_document, write_with_sheets, written_now, written_of,
};
pub use editions::EditionReturn;
pub use error::{KeptFileFault, ServiceError};
pub use evidence::{
    AccessRecord, AttachError, CheckedEvidence, EvidenceDownload, EvidenceFile, FileStory, LinkChecker,
    LinkRecord, LinkRegister, LinkState, Scan, ScanRecord, ScanState, Scanner, ScannerAddress,
};
pub use example::load_if_new;
pub use files::ExportFiles;
pub use freeze::{
    Content, FreezeError, PaperError, adopted_text, documents, frozen_document, frozen_text, in_force,
    in_force_with, read_content,
};
pub use freezing::{FreezeEnd, FreezeProgress, PaperLetters};
pub use history::RoundHistory;
pub use intake_faults::IntakeFaults;
pub use laptops::{
    BundleFile, BundleOptions, EditionOffer, ForkChoice, InstallationCard, LaptopError, LoanRequest,
    MergeOutcome, MergePreview, MergeTarget, OpenFork,
};
pub use metrics::{Metrics, MetricsOptions};
pub use open::OpenAssessment;
pub use print::{faces, print, print_extras, print_unkept, print_with, shelf};
pub use public_address::{PublicAddress, RoomAddress, is_own_host};
pub use queue::{QueueSpot, WorkLimits, WorkPlace};
pub use readiness::ReadyFault;
pub use record::RecordOutcome;
pub use region::{
    ConsentOrder, ConsentWithdrawal, CountryConsents, DeskLine, EditionChange, EditionPreview, EditionSeal,
    MissionDraft, PositionLine, PracticeDraft, PracticeShelf, RegionBoard, RegionCalendar, RegionEditions,
    RegionError, RegionPlace, Standpoint, SupportDesk,
};
pub use responses::{DraftOutcome, ResponseDraft};
pub use room_place::{RoomOptions, room_addresses};
pub use scores::{draws, seed};
pub use secret::Secret;
pub use sight::for_readers;
pub use staging::{ImportSource, StagedImport};
pub use start::{ServeError, ServeOptions};
pub use turn::{Turn, WorkError};
pub use word::{WORD, WordError, word};
pub use workload::{OriginCounts, Workload};
pub use workshop::{
    CardLink, PhonePage, Room, RoomContent, RoomError, RoomPaperError, RoomWatch, ScreenPage, SeatCard,
    SeatOrder, SeatPass,
};

use crate::accounts::{Attempts, Passwords};
use crate::bundle::{Example, Files, examples};
use crate::clock::Clock;
use crate::document::Document;
use crate::exchange::Bundle;
use crate::framework::Library;
use crate::region::{ConsentLedger, CountryFacts};
use crate::render::faces::Shelf;
use crate::render::paper::{Pdf, PrintLimits, Printer};
use crate::scoring::Constants;
use crate::storage::{Stamp, StampActor, Store};
use crate::words::Messages;
use backups::BackupJournal;
use cache::ResultCache;
use freeze_jobs::FreezeJobs;
use hour_shelf::HourShelf;
use queue::WorkQueue;
use region::{PracticeLot, RoundBands};
use scores::Sensitivities;
use staging::StagingArea;
use std::sync::Arc;
use workshop::RoomHub;

/// How many scored frameworks are kept: a few dozen countries at work on the same day.
const SENSITIVITIES: usize = 64;
/// How many bytes of PDF files are kept; most have a few hundred kilobytes.
const PRINTS: usize = 8 << 20;
/// How many adopted texts are kept; each is a few megabytes as a tree.
const TEXTS: usize = 8;
/// How many bundles wait at once: each is as large as its files.
const BUNDLES: usize = 4;
/// How many answer sheets wait at once.
const SHEETS: usize = 64;
/// How many libraries are kept in which frameworks stand in earlier versions.
const LIBRARIES: usize = 8;
/// How many rounds of countries are kept as they stand beside others: one for each of the world's, and some that moved.
const ROUNDS: usize = 512;

/// What every use case works with: the content, the words, the store, the clock. Cheap to clone.
#[derive(Clone)]
pub struct Service {
    /// Everything that is asked.
    pub library: Arc<Library>,
    /// The data files, for what is read when it is needed.
    pub files: Arc<Files>,
    /// The words of every language.
    pub words: Arc<Messages>,
    /// What a new database begins with.
    pub examples: Arc<[Example]>,
    /// Where assessments are kept; only use cases reach it.
    store: Arc<dyn Store>,
    /// How many lots are drawn where chance is.
    pub draws: usize,
    /// What is asked of those who answer earlier versions.
    libraries: Arc<ResultCache<Library>>,
    /// What was worked out with lots already.
    sensitivities: Arc<Sensitivities>,
    /// What rounds tell that were looked at beside others.
    standings: Arc<ResultCache<CountryFacts>>,
    /// What rounds were validated with.
    validated: Arc<ResultCache<RoundBands>>,
    /// What countries consented to, as it was read last.
    ledgers: Arc<ResultCache<ConsentLedger>>,
    /// Good practices, as they were read last.
    practices: Arc<ResultCache<PracticeLot>>,
    /// Makes PDF files.
    pub printer: Printer,
    /// PDF files that were made already.
    prints: Arc<ResultCache<Pdf>>,
    /// Adopted texts that were read already.
    texts: Arc<ResultCache<Document>>,
    /// Everybody who wants long work done.
    queue: WorkQueue,
    /// The versions that are being frozen.
    jobs: Arc<FreezeJobs>,
    /// The typefaces at hand for paper.
    pub faces: Arc<Shelf>,
    /// Where passwords are tried.
    passwords: Passwords,
    /// Who tried to come in how often.
    attempts: Arc<Attempts>,
    /// By whom people may come in besides, where the installation trusts one.
    provider: Option<Arc<Provider>>,
    /// What was read from files and waits to be kept.
    staging: Arc<StagingArea>,
    /// Bundles that were looked at and wait to be taken in.
    bundles: Arc<HourShelf<Bundle>>,
    /// Answer sheets that were read and wait to be submitted.
    sheets: Arc<HourShelf<SheetPreview>>,
    /// The virus scanner that every attached file is shown to, where there is one.
    pub scanner: Option<Scanner>,
    /// Who asks the addresses of evidence whether something is there; nobody where the operator did not allow it.
    pub links: Option<LinkChecker>,
    /// What is counted; nothing where nobody asked for figures.
    metrics: Option<Metrics>,
    /// Who listens to which session of a workshop.
    rooms: Arc<RoomHub>,
    /// The copies that the server makes by itself.
    backups: Arc<BackupJournal>,
    /// What time it is.
    pub clock: Clock,
}

impl Service {
    /// Everything from `files`, with this content, these words, store and clock.
    pub fn new(
        files: Files,
        library: Arc<Library>,
        words: Arc<Messages>,
        store: Arc<dyn Store>,
        clock: Clock,
    ) -> Service {
        let program = std::env::current_exe().unwrap_or_else(|_| "amparo".into());
        Service {
            library,
            words,
            examples: listed_examples(&files).into(),
            faces: Arc::new(shelf(&files)),
            files: Arc::new(files),
            store,
            draws: Constants::default().draws,
            libraries: Arc::new(ResultCache::new(LIBRARIES, |_| 1)),
            sensitivities: Arc::new(ResultCache::new(SENSITIVITIES, |_| 1)),
            standings: Arc::new(ResultCache::new(ROUNDS, |_| 1)),
            validated: Arc::new(ResultCache::new(ROUNDS, |_| 1)),
            ledgers: Arc::new(ResultCache::new(1, |_| 1)),
            practices: Arc::new(ResultCache::new(1, |_| 1)),
            printer: Printer::new(program, PrintLimits::default()),
            prints: Arc::new(ResultCache::new(PRINTS, |pdf| pdf.bytes.len())),
            texts: Arc::new(ResultCache::new(TEXTS, |_| 1)),
            queue: WorkQueue::new(WorkLimits::default()),
            jobs: Arc::default(),
            passwords: Passwords::default(),
            attempts: Arc::default(),
            provider: None,
            staging: Arc::default(),
            bundles: Arc::new(HourShelf::of(BUNDLES)),
            sheets: Arc::new(HourShelf::of(SHEETS)),
            scanner: None,
            links: None,
            metrics: None,
            rooms: Arc::default(),
            backups: Arc::default(),
            clock,
        }
    }

    /// The same with another store.
    pub fn with_store(self, store: Arc<dyn Store>) -> Service {
        Service { store, ..self }
    }

    /// The stamp of a change made now by this office; by nobody where none was named.
    fn stamp(&self, by: &str) -> Stamp {
        Stamp { at: self.clock.now(), actor: by.trim().into() }
    }

    /// The stamp of a change made now by this person: by their account, where they have one, whatever they call
    /// themselves.
    fn stamp_of(&self, person: &Person, by: &str) -> Stamp {
        match person {
            Person::Member(member) => {
                Stamp { at: self.clock.now(), actor: StampActor::Account(member.account.clone()) }
            }
            Person::Owner | Person::Stranger => self.stamp(by),
        }
    }
}

/// The examples of the list; none where it has a mistake, which `amparo check` shows.
fn listed_examples(files: &Files) -> Vec<Example> {
    examples(files).unwrap_or_else(|problem| {
        tracing::warn!("{problem}");
        Vec::new()
    })
}
