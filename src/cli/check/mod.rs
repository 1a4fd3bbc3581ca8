//! Knows how `amparo check` looks at everything people may edit, and shows all problems at once.

mod agreed_terms;
mod answer_papers;
mod demo;
mod drafts;
mod examples;
mod languages;
mod locales;
mod messages;
mod released_ids;
mod report;
mod same_words;
mod samples;
mod sessions;
mod source_dates;
mod templates;
mod typefaces;

use super::{Exit, Failure, Output, input};
use crate::bundle::{self, ContentResult, Files, Folder, Problem, Severity};
use crate::framework::Library;
use clap::Args;
use std::panic::resume_unwind;
use std::path::PathBuf;

const AFTER: &str = "\
Examples:
  amparo check                       the content in the program
  amparo check --content .           the files you are working on
  amparo check --list                what is looked at

Each problem names file and line and what to do. Errors end with exit code 1;
warnings do not. A folder given by --content holds questionnaires/, templates/ or
locales/; each of its files stands in for the built-in file of the same name.";

/// Check questionnaires, templates and words of the interface.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Check {
    /// A folder whose files stand in for the built-in ones
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// List the checks and what each makes sure of
    #[arg(long)]
    pub list: bool,
    /// Print the ids that questionnaires/ids.txt does not list yet
    #[arg(long)]
    pub ids: bool,
    /// Look at the two languages that nobody speaks as well, one long and one from right to left
    #[arg(long)]
    pub pseudo: bool,
}

/// One look at the files besides the questionnaires.
pub struct FileCheck {
    /// The checks it makes, each with what it makes sure of.
    pub keeps: &'static [(&'static str, &'static str)],
    /// Whether it makes sense only when every questionnaire could be read.
    pub whole: bool,
    run: fn(&Files, &Library) -> Vec<Problem>,
}

impl FileCheck {
    /// Whether it makes the check of this name.
    pub fn makes(&self, check: &str) -> bool {
        self.keeps.iter().any(|(name, _)| *name == check)
    }
}

/// Everything that is looked at besides the questionnaires themselves.
pub const STEPS: &[FileCheck] = &[
    FileCheck { keeps: released_ids::KEEPS, whole: true, run: released_ids::check },
    FileCheck { keeps: examples::KEEPS, whole: true, run: examples::check },
    FileCheck { keeps: demo::KEEPS, whole: true, run: demo::check },
    FileCheck { keeps: templates::KEEPS, whole: false, run: templates::check },
    FileCheck { keeps: drafts::KEEPS, whole: true, run: drafts::check },
    FileCheck { keeps: sessions::KEEPS, whole: true, run: sessions::check },
    FileCheck { keeps: answer_papers::KEEPS, whole: true, run: answer_papers::check },
    FileCheck { keeps: locales::KEEPS, whole: false, run: locales::check },
    FileCheck { keeps: languages::KEEPS, whole: false, run: languages::check },
    FileCheck { keeps: same_words::KEEPS, whole: false, run: same_words::check },
    FileCheck { keeps: agreed_terms::KEEPS, whole: false, run: agreed_terms::check },
    FileCheck { keeps: source_dates::KEEPS, whole: false, run: source_dates::check },
    FileCheck { keeps: typefaces::KEEPS, whole: false, run: typefaces::check },
];

impl Check {
    /// Looks at everything and shows what was found.
    ///
    /// # Errors
    /// A folder that does not exist.
    pub fn run(self) -> Result<Output, Failure> {
        if self.list {
            return Ok(Output::of(report::list()));
        }
        let files = input::files(self.content.as_deref())?;
        let files = if self.pseudo { files.with_pseudo() } else { files };
        let reading = all(&files);
        if let (true, Some(library)) = (self.ids, &reading.library) {
            return Ok(Output::of(released_ids::missing_ids(&files, library)));
        }
        let errors = reading.problems.iter().any(Problem::is_error);
        let exit = if errors { Exit::Problems } else { Exit::Done };
        Ok(Output::with_exit(report::report(&reading), exit))
    }
}

/// The content with everything that is wrong with it and with the other files people edit.
pub fn all(files: &Files) -> ContentResult {
    with(files, |_| true)
}

/// The content with what is wrong with it and with what these steps look at.
pub fn with(files: &Files, wanted: fn(&FileCheck) -> bool) -> ContentResult {
    let mut reading = bundle::read(files);
    if let Some(library) = &reading.library {
        let whole = !reading.problems.iter().any(Problem::is_unreadable);
        let steps = STEPS.iter().filter(|step| wanted(step) && (whole || !step.whole));
        let found = std::thread::scope(|scope| {
            let looks: Vec<_> = steps.map(|step| scope.spawn(move || (step.run)(files, library))).collect();
            let ends = looks.into_iter().map(|look| look.join().unwrap_or_else(|why| resume_unwind(why)));
            ends.flatten().collect::<Vec<_>>()
        });
        reading.problems.extend(found);
    }
    reading.problems.sort_by(|a, b| a.order().cmp(&b.order()));
    reading
}

/// Makes problems about the files of one folder.
struct FolderCheck<'a> {
    files: &'a Files,
    folder: Folder,
    problems: Vec<Problem>,
}

impl<'a> FolderCheck<'a> {
    fn of(files: &'a Files, folder: Folder) -> FolderCheck<'a> {
        FolderCheck { files, folder, problems: Vec::new() }
    }

    fn error(&mut self, check: &'static str, place: (&str, Option<usize>), text: String, remedy: &str) {
        self.add(Severity::Error, check, place, (text, remedy));
    }

    fn warning(&mut self, check: &'static str, place: (&str, Option<usize>), text: String, remedy: &str) {
        self.add(Severity::Warning, check, place, (text, remedy));
    }

    fn add(
        &mut self,
        severity: Severity,
        check: &'static str,
        (path, line): (&str, Option<usize>),
        (text, remedy): (String, &str),
    ) {
        let file = self.files.display_name(self.folder, path);
        self.problems.push(Problem { severity, check, file, line, text, remedy: remedy.to_owned() });
    }
}
