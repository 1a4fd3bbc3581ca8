//! Knows how `amparo export` writes an assessment to a file.

use super::database::DatabaseArgs;
use super::import::sentence;
use super::{Exit, Failure, Output, ending};
use crate::assessment::Assessment;
use crate::bundle::Files;
use crate::intake;
use crate::lang::Lang;
use crate::render::csv::Signs;
use crate::service::{Act, ExportFiles, KeptFileFault, Person, ServeError, Service, ServiceError};
use crate::storage::{StorageAddress, StoreError};
use crate::terminal;
use crate::words::{Messages, Voice};
use clap::Args;
use std::path::PathBuf;

const AFTER: &str = "\
Examples:
  amparo export ken-2025 --out ken-2025.json   everything; import gives the same again
  amparo export ken-2025 --out ken-2025.xlsx   the findings, for a spreadsheet
  amparo export per-2025 --out per-2025.csv --lang es
                                               the findings as text, as Spanish spreadsheets part cells
  amparo export ken-2025 | less                look at it

A server may go on running, and the database may be one that can only be read.
The tables hold the findings only: no stages, no choices, one grade for each answer.
A file that is missing or damaged in the database is named, and nothing is written. With
--leave-out-damaged all else is; import then names again what it lacks.
In a CSV, text that a spreadsheet would take for a formula gets ' before it; import takes it off.";

/// Write an assessment to a file: JSON with everything, or a table (XLSX, CSV) with its findings.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Export {
    /// The name of the assessment, such as ken-2025
    pub assessment: String,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// The file to write, ending with .json, .xlsx or .csv [default: JSON to the standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The language whose spreadsheets are to open a CSV, such as en or es
    #[arg(long, value_parser = super::draft::language, default_value = "en")]
    pub lang: Lang,
    /// Write JSON also where files of the assessment are missing or damaged, without them
    #[arg(long)]
    pub leave_out_damaged: bool,
}

impl Export {
    /// Loads the assessment and writes it.
    ///
    /// # Errors
    /// A database without it; a file in it that is not as it was kept; a file that cannot be written.
    pub fn run(self) -> Result<Output, Failure> {
        let (assessment, files) = self.load()?;
        let Some(out) = &self.out else {
            let json = self.json(&assessment, &files)?;
            // The standard output is the export itself.
            if !files.faults.is_empty() {
                terminal::warn(left_out(&files).trim_end());
            }
            return Ok(Output::of(json));
        };
        let bytes = match ending(out).as_str() {
            "json" => Ok(self.json(&assessment, &files)?.into_bytes()),
            "csv" => {
                let voice = Voice::new(self.lang, &Messages::load(&Files::embedded()).0);
                let marks = Signs::of(voice.decimal_sign());
                intake::findings_csv(&assessment, marks.separator()).map_err(|error| error.to_string())
            }
            "xlsx" => intake::findings_xlsx(&assessment).map_err(|error| error.to_string()),
            _ => {
                let text = format!(
                    "{}: the name must end with .json (everything), .xlsx or .csv (findings).",
                    out.display()
                );
                return Err(Failure::new(Exit::Usage, text));
            }
        };
        let bytes = bytes.map_err(|error| Failure::new(Exit::Failed, error))?;
        std::fs::write(out, bytes).map_err(|error| {
            Failure::new(Exit::Failed, format!("{} cannot be written: {error}.", out.display()))
        })?;
        let count = assessment.answers.len();
        let lacks = if ending(out) == "json" { left_out(&files) } else { String::new() };
        Ok(Output::of(format!("{}: {count} answers of {}.\n{lacks}", out.display(), assessment.id)))
    }

    /// Everything, where every file is whole or may be left out.
    fn json(&self, assessment: &Assessment, files: &ExportFiles) -> Result<String, Failure> {
        if !(files.faults.is_empty() || self.leave_out_damaged) {
            let text = format!(
                "{} was not exported, because files that belong to it are not as they were kept:\n{}\
                 Restore the database from a copy in which they are whole (amparo restore), or export all else with \
                 --leave-out-damaged.",
                assessment.id,
                fault_lines(files)
            );
            return Err(Failure::new(Exit::Problems, text));
        }
        intake::pack(assessment, &files.whole).map_err(|error| Failure::new(Exit::Failed, error))
    }

    fn load(&self) -> Result<(Assessment, ExportFiles), Failure> {
        let address = self.database.existing()?;
        let loaded = super::serve::runtime()?.block_on(open(&address, &self.assessment));
        loaded.map_err(|error| match error {
            ExportError::Service(ServiceError::NotFound) => {
                let error = StoreError::NoSuchAssessment { id: self.assessment.clone() };
                Failure::new(Exit::Usage, sentence(&error.to_string()))
            }
            error => Failure::new(Exit::Failed, sentence(&error.to_string())),
        })
    }
}

/// What was left out, by name; empty for nothing.
fn left_out(files: &ExportFiles) -> String {
    match files.faults.is_empty() {
        true => String::new(),
        false => format!("Left out, because they are not as they were kept:\n{}", fault_lines(files)),
    }
}

/// A line for each place of a file that is not as it was kept.
fn fault_lines(files: &ExportFiles) -> String {
    let state = |fault: &KeptFileFault| if fault.is_lost { "missing" } else { "damaged" };
    let line =
        |fault: &KeptFileFault, name: &String| format!("  {name} ({}) is {}\n", fault.hash, state(fault));
    files.faults.iter().flat_map(|fault| fault.names.iter().map(move |name| line(fault, name))).collect()
}

/// Why there is nothing to export.
#[derive(Debug, thiserror::Error)]
enum ExportError {
    #[error(transparent)]
    Start(#[from] ServeError),
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// What looks at a database, also while a server has it or where it may not be written. One of an older Amparo is brought up
/// to date first.
///
/// # Errors
/// As [`Service::connect`].
pub async fn reader(address: &StorageAddress) -> Result<Service, ServeError> {
    match Service::connect_to_read(address).await {
        Err(ServeError::Store(StoreError::Older { .. })) => Service::connect(address).await,
        connected => connected,
    }
}

/// The assessment with its files.
async fn open(address: &StorageAddress, id: &str) -> Result<(Assessment, ExportFiles), ExportError> {
    let service = reader(address).await?;
    let open = service.open(&Person::Owner, Act::Read, id).await?;
    let files = open.files().await?;
    service.close().await.map_err(ServiceError::from)?;
    Ok((open.assessment().clone(), files))
}
