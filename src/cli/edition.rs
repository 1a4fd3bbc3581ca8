//! Knows how `amparo edition` shows what a newer edition of a framework would move, takes it, and takes it back.

use super::database::DatabaseArgs;
use super::import::sentence;
use super::{Exit, Failure, Output, input};
use crate::framework::{EditionMapping, EditionStep};
use crate::presentation::EditionTable;
use crate::service::{Act, OpenAssessment, Person, RecordOutcome, ServeError, Service, ServiceError};
use crate::storage::StoreError;
use crate::words::Voice;
use clap::{Args, Subcommand};
use std::path::PathBuf;

const AFTER: &str = "\
Examples:
  amparo edition preview ken-2025              what each newer edition at hand would move
  amparo edition take ken-2025 --by \"Ministry of ICT\"
  amparo edition undo ken-2025 --by \"Ministry of ICT\"
                                               back to the last one, as it stood and with
                                               what was recorded since

Taking an edition and taking it back are entries of the log like any others. A round
that was validated is shut: withdraw the signature first. Stop the server first.";

/// Show what a newer edition of a framework would move, take it, or take it back.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct EditionOrder {
    /// What to do
    #[command(subcommand)]
    pub act: EditionAct,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// A folder whose files stand in for the built-in ones
    #[arg(long, global = true, value_name = "DIR")]
    pub content: Option<PathBuf>,
}

/// What is done about an edition.
#[derive(Debug, Subcommand)]
pub enum EditionAct {
    /// Show what each newer edition at hand would move; nothing changes
    Preview {
        /// The name of the assessment, such as ken-2025
        assessment: String,
    },
    /// Take a newer edition
    Take {
        /// The name of the assessment, such as ken-2025
        assessment: String,
        /// The framework, where there is a newer edition of several
        #[arg(long, value_name = "ID")]
        framework: Option<String>,
        /// The office that decides
        #[arg(long, value_name = "OFFICE")]
        by: String,
    },
    /// Take the last edition back
    Undo {
        /// The name of the assessment, such as ken-2025
        assessment: String,
        /// Leave out what was recorded since the edition was taken
        #[arg(long)]
        without_later: bool,
        /// The office that decides
        #[arg(long, value_name = "OFFICE")]
        by: String,
    },
}

/// Why nothing was shown or done.
#[derive(Debug, thiserror::Error)]
enum EditionError {
    #[error(transparent)]
    Start(#[from] ServeError),
    #[error(transparent)]
    Service(#[from] ServiceError),
    #[error("there is no newer edition of what {0} answers; `amparo edition preview` shows those at hand")]
    Nothing(String),
    #[error("there is more than one newer edition: say with --framework which one is meant, of {0}")]
    Several(String),
    #[error("{0} has taken no edition that can be taken back")]
    NothingBack(String),
    #[error("somebody else recorded something in the same moment, and nothing was done: try again")]
    Overtaken,
}

impl EditionOrder {
    /// Does what is asked.
    ///
    /// # Errors
    /// A database without the assessment, or that cannot be read or written; no such edition; a round that was validated.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        let files = input::files(self.content.as_deref())?;
        let (EditionAct::Preview { assessment: id }
        | EditionAct::Take { assessment: id, .. }
        | EditionAct::Undo { assessment: id, .. }) = &self.act;
        let done = super::serve::runtime()?.block_on(async {
            let service = Service::connect_with(files, address).await?;
            let open = service.open(&Person::Owner, Act::Steer, id).await?;
            let text = self.carry_out(&open).await;
            service.close().await.map_err(ServiceError::from)?;
            text
        });
        done.map(Output::of).map_err(|error| match error {
            EditionError::Service(ServiceError::NotFound) => {
                let error = StoreError::NoSuchAssessment { id: id.clone() };
                Failure::new(Exit::Usage, sentence(&error.to_string()))
            }
            EditionError::Start(_) | EditionError::Service(_) | EditionError::Overtaken => {
                Failure::new(Exit::Failed, sentence(&error.to_string()))
            }
            error => Failure::new(Exit::Usage, sentence(&error.to_string())),
        })
    }

    async fn carry_out(&self, open: &OpenAssessment) -> Result<String, EditionError> {
        match &self.act {
            EditionAct::Preview { assessment } => {
                let (voice, offers) = (input::english(), open.edition_offers());
                let shown = offers.into_iter().filter_map(|mapping| preview(&voice, open, mapping));
                let shown: Vec<String> = shown.collect();
                match shown.is_empty() {
                    true => Err(EditionError::Nothing(assessment.clone())),
                    false => Ok(shown.join("\n")),
                }
            }
            EditionAct::Take { assessment, framework, by } => {
                let mapping = offer(open, assessment, framework.as_deref())?;
                let outcome = open.record_all(open.edition_changes(mapping), by).await?;
                answer(&outcome, open, (mapping, &mapping.to))
            }
            EditionAct::Undo { assessment, without_later, by } => {
                let back = open.edition_return().await?;
                let back = back.ok_or_else(|| EditionError::NothingBack(assessment.clone()))?;
                let outcome = open.record_all(open.return_changes(&back, !without_later), by).await?;
                answer(&outcome, open, (&back.mapping, &back.mapping.from))
            }
        }
    }
}

/// The newer edition that is meant.
fn offer<'a>(
    open: &'a OpenAssessment,
    assessment: &str,
    framework: Option<&str>,
) -> Result<&'a EditionMapping, EditionError> {
    let is_meant = |mapping: &&EditionMapping| framework.is_none_or(|id| mapping.framework.as_str() == id);
    let meant: Vec<&EditionMapping> = open.edition_offers().into_iter().filter(is_meant).collect();
    match meant.as_slice() {
        [] => Err(EditionError::Nothing(assessment.to_owned())),
        [mapping] => Ok(*mapping),
        several => {
            let names: Vec<&str> = several.iter().map(|mapping| mapping.framework.as_str()).collect();
            Err(EditionError::Several(names.join(", ")))
        }
    }
}

/// What is said of what was recorded: which edition of the framework is answered now.
fn answer(
    outcome: &RecordOutcome,
    open: &OpenAssessment,
    (mapping, version): (&EditionMapping, &str),
) -> Result<String, EditionError> {
    match outcome {
        RecordOutcome::Overtaken { .. } => Err(EditionError::Overtaken),
        RecordOutcome::Kept(_) | RecordOutcome::Unchanged(_) => {
            Ok(format!("{} answers {} in edition {version} now.\n", open.id(), mapping.framework))
        }
    }
}

/// What one edition would move, as lines.
fn preview(voice: &Voice, open: &OpenAssessment, mapping: &EditionMapping) -> Option<String> {
    let step = EditionStep::of(&open.analysis.library, mapping)?;
    let after = open.edition_preview(mapping)?;
    let moves = EditionTable::of(voice, &open.analysis, &after, step);
    let args = [
        ("framework", voice.text(&step.new.short_title).into()),
        ("from", step.old.version.clone().into()),
        ("to", step.new.version.clone().into()),
    ];
    let mut text = voice.say_with("edition-offer", &args) + "\n";
    text += &(voice.say_count("edition-changes", moves.rows.len()) + "\n");
    for row in &moves.rows {
        text += &format!("\n{}\n  {} → {}\n  {}\n", row.name, row.before, row.after, row.cause);
        if row.to_confirm {
            text += &format!("  {}\n", voice.say("edition-to-confirm"));
        }
    }
    text += &format!("\n{}\n", voice.say("edition-figures"));
    for figure in &moves.figures {
        text += &format!("  {}: {} → {}\n", figure.name, figure.before, figure.after);
    }
    let count = moves.to_confirm();
    if count > 0 {
        text += &(voice.say_count("edition-confirm", count) + "\n");
    }
    Some(text)
}
