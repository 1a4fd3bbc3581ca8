//! Knows what the program can be asked to do, however it is asked; knows no address, no page and no command line.

mod attachment;
mod cache;
mod draft;
mod error;
mod example;
mod freeze;
mod history;
mod open;
mod scores;
mod word;

pub use attachment::{attachment, stored};
pub use draft::{
    DraftError, Material, Wanted, Written, beside, draft_and_sheets, look, look_with, print, print_with,
    remarks, sheets, stated, with_inputs, written, written_now, written_of,
};
pub use error::ServiceError;
pub use example::{EXAMPLE, ExampleError, load_if_new};
pub use freeze::{
    Choice, Content, FreezeError, documents, file, freeze, frozen_document, in_force, in_force_with,
};
pub use open::Open;
pub use scores::{draws, seed};
pub use word::{WORD, WordError, word};

use crate::bundle::Files;
use crate::clock::Clock;
use crate::framework::Library;
use crate::render::paper::{Limits, Pdf, Printer, Warning};
use crate::scoring::Constants;
use crate::storage::{Stamp, Store};
use crate::words::Messages;
use cache::Recent;
use scores::Sensitivities;
use std::sync::Arc;

/// How many scored frameworks are kept: a few dozen countries at work on the same day.
const SENSITIVITIES: usize = 64;
/// How many PDF files are kept; each has a few hundred kilobytes.
const PRINTS: usize = 8;
/// How many documents' remarks are kept; most have none.
const REMARKS: usize = 64;

/// What every use case works with: the content, the words, the store, the clock. Cheap to clone.
#[derive(Clone)]
pub struct Service {
    /// Everything that is asked.
    pub library: Arc<Library>,
    /// The data files, for what is read when it is needed.
    pub files: Arc<Files>,
    /// The words of every language.
    pub words: Arc<Messages>,
    /// Where assessments are kept.
    pub store: Arc<dyn Store>,
    /// How many lots are drawn where chance is.
    pub draws: usize,
    /// What was worked out with them already.
    sensitivities: Arc<Sensitivities>,
    /// Makes PDF files.
    pub printer: Printer,
    /// PDF files that were made already.
    prints: Arc<Recent<Pdf>>,
    /// What was remarked when documents were printed, whether their files are kept or not.
    remarks: Arc<Recent<Vec<Warning>>>,
    /// What time it is.
    pub clock: Clock,
}

impl Service {
    /// Everything from `files`, with this content, store and clock.
    pub fn new(files: Files, library: Library, store: Arc<dyn Store>, clock: Clock) -> Service {
        let (words, problems) = Messages::load(&files);
        for problem in problems {
            tracing::warn!(file = problem.file, "{}", problem.text);
        }
        let program = std::env::current_exe().unwrap_or_else(|_| "amparo".into());
        Service {
            library: Arc::new(library),
            words: Arc::new(words),
            files: Arc::new(files),
            store,
            draws: Constants::default().draws,
            sensitivities: Arc::new(Recent::new(SENSITIVITIES)),
            printer: Printer::new(program, Limits::default()),
            prints: Arc::new(Recent::new(PRINTS)),
            remarks: Arc::new(Recent::new(REMARKS)),
            clock,
        }
    }

    /// The stamp of a change made now by this office; "coordinator" where none was named, until accounts exist.
    pub fn stamp(&self, by: &str) -> Stamp {
        let actor = if by.trim().is_empty() { "coordinator" } else { by.trim() };
        Stamp { at: self.clock.now(), actor: actor.to_owned() }
    }
}
