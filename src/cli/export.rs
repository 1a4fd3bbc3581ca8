//! Knows how `amparo export` writes an assessment to a file.

use super::import::{DATABASE, sentence};
use super::{Exit, Failure, Output, input};
use crate::assessment::Assessment;
use crate::bundle::Files;
use crate::intake::{self, KeptFiles};
use crate::lang::Lang;
use crate::render::csv::Marks;
use crate::service::{Act, Person, ServeError, Service, ServiceError};
use crate::storage::StoreError;
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
In a CSV, text that a spreadsheet would take for a formula gets ' before it; import takes it off.";

/// Write an assessment to a file: JSON with everything, or a table (XLSX, CSV) with its findings.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Export {
    /// The name of the assessment, such as ken-2025
    pub assessment: String,
    /// The database: sqlite:PATH
    #[arg(long, value_name = "URL", default_value = DATABASE)]
    pub database: String,
    /// The file to write, ending with .json, .xlsx or .csv [default: JSON to the standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The language whose spreadsheets are to open a CSV, such as en or es
    #[arg(long, value_parser = super::draft::language, default_value = "en")]
    pub lang: Lang,
}

impl Export {
    /// Loads the assessment and writes it.
    ///
    /// # Errors
    /// A database without it; a file that cannot be written.
    pub fn run(self) -> Result<Output, Failure> {
        let (assessment, files) = self.load()?;
        let Some(out) = &self.out else {
            let json = intake::pack(&assessment, &files);
            return json.map(Output::of).map_err(|error| Failure::new(Exit::Failed, error));
        };
        let bytes = match out.extension().and_then(|ending| ending.to_str()) {
            Some("json") => {
                intake::pack(&assessment, &files).map(String::into_bytes).map_err(|e| e.to_string())
            }
            Some("csv") => {
                let voice = Voice::new(self.lang, &Messages::load(&Files::embedded()).0);
                let marks = Marks::of(voice.decimal_sign());
                intake::findings_csv(&assessment, marks.separator()).map_err(|error| error.to_string())
            }
            Some("xlsx") => intake::findings_xlsx(&assessment).map_err(|error| error.to_string()),
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
        Ok(Output::of(format!("{}: {count} answers of {}.\n", out.display(), assessment.id)))
    }

    fn load(&self) -> Result<(Assessment, KeptFiles), Failure> {
        input::existing(&self.database)?;
        let loaded = super::serve::runtime()?.block_on(open(&self.database, &self.assessment));
        loaded.map_err(|error| match error {
            ExportError::Service(ServiceError::NotFound) => {
                let error = StoreError::NoSuchAssessment { id: self.assessment.clone() };
                Failure::new(Exit::Usage, sentence(&error.to_string()))
            }
            error => Failure::new(Exit::Failed, sentence(&error.to_string())),
        })
    }
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
pub async fn reader(database: &str) -> Result<Service, ServeError> {
    match Service::connect_to_read(database).await {
        Err(ServeError::Store(StoreError::Older { .. })) => Service::connect(database).await,
        connected => connected,
    }
}

/// The assessment with its files.
async fn open(database: &str, id: &str) -> Result<(Assessment, KeptFiles), ExportError> {
    let service = reader(database).await?;
    let open = service.open(Person::Owner, Act::Read, id).await?;
    let files = open.files().await?;
    service.close().await.map_err(ServiceError::from)?;
    Ok((open.assessment().clone(), files))
}
