//! Knows what every request may use: the content, the words, the store, the clock.

use super::recent::Recent;
use super::reckoning::Reckoning;
use super::{Assets, Voice};
use crate::bundle::Files;
use crate::clock::Clock;
use crate::framework::Library;
use crate::lang::Lang;
use crate::render::paper::{Limits, Pdf, Printer, Warning};
use crate::storage::{Stamp, Store};
use crate::words::Messages;
use std::sync::Arc;

/// How many scored frameworks are kept: a few dozen countries at work on the same day.
const RECKONINGS: usize = 64;
/// How many PDF files are kept; each has a few hundred kilobytes.
const PRINTS: usize = 8;
/// How many documents' remarks are kept; most have none.
const REMARKS: usize = 64;

/// What every request may use. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// Everything that is asked.
    pub library: Arc<Library>,
    /// The data files, for what is read when it is needed.
    pub files: Arc<Files>,
    /// The words and formats of every language.
    pub words: Messages,
    /// The style sheet and its kind, by content hash.
    pub assets: Arc<Assets>,
    /// Where assessments are kept.
    pub store: Arc<dyn Store>,
    /// Scores that were worked out already.
    pub reckonings: Arc<Recent<Reckoning>>,
    /// Makes PDF files.
    pub printer: Printer,
    /// PDF files that were made already.
    pub prints: Arc<Recent<Pdf>>,
    /// What was remarked when documents were printed, whether their files are kept or not.
    pub remarks: Arc<Recent<Vec<Warning>>>,
    /// What time it is.
    pub clock: Clock,
}

impl AppState {
    /// Everything from `files`, with this content, store and clock.
    pub fn new(files: Files, library: Library, store: Arc<dyn Store>, clock: Clock) -> AppState {
        let (words, problems) = Messages::load(&files);
        for problem in problems {
            tracing::warn!(file = problem.file, "{}", problem.text);
        }
        AppState {
            library: Arc::new(library),
            assets: Arc::new(Assets::load(&files)),
            words,
            files: Arc::new(files),
            store,
            reckonings: Arc::new(Recent::new(RECKONINGS)),
            printer: Printer::new(
                std::env::current_exe().unwrap_or_else(|_| "amparo".into()),
                Limits::default(),
            ),
            prints: Arc::new(Recent::new(PRINTS)),
            remarks: Arc::new(Recent::new(REMARKS)),
            clock,
        }
    }

    /// The voice for readers of `lang`.
    pub fn voice(&self, lang: Lang) -> Voice {
        Voice::new(lang, &self.words)
    }

    /// The stamp of a change made now by this office; "coordinator" where none was named, until accounts exist.
    pub fn stamp(&self, by: &str) -> Stamp {
        let actor = if by.trim().is_empty() { "coordinator" } else { by.trim() };
        Stamp { at: self.clock.now(), actor: actor.to_owned() }
    }
}
